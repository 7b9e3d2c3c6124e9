"""Who is not in the organisation's directory any more, and was not heard of for long, has left: nothing is kept of them."""

import json
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.ids import PersonId
from bot.services.directory import Directory
from bot.services.erasing_promise import ErasingPromise
from bot.services.errands import Errands
from bot.storage.protocols import Collection, Stores
from bot.telemetry import log_event

EVERY = timedelta(days=1)
_AT_ONCE = 20
_FEW = 5
"""So few may be unknown at once, however few are asked for."""


class UnknownPeople:
    """Asks once a day about who was not heard of for as long as leavers are kept; nothing without a directory.

    A directory that suddenly knows hardly anybody is not believed: it is far more likely that the bot may not see them.
    """

    def __init__(
        self,
        *,
        stores: Stores,
        directory: Directory,
        promise: ErasingPromise,
        errands: Errands,
        clock: Clock,
        kept: timedelta,
    ) -> None:
        self._stores = stores
        self._directory = directory
        self._promise = promise
        self._errands = errands
        self._clock = clock
        self._kept = kept
        self._asked_at: datetime | None = None

    async def refresh(self) -> None:
        """See `bot.worker.Refreshed`."""
        now = self._clock.now()
        if self._directory.is_there and has_passed(EVERY, self._asked_at, now):
            self._asked_at = now
            self._errands.run("unknown people", self._look)

    async def _look(self) -> None:
        silent = await self._silent()
        unknown: list[PersonId] = []
        for first in range(0, len(silent), _AT_ONCE):
            together = silent[first : first + _AT_ONCE]
            known = await self._directory.entries(together)
            unknown += [one for one in together if one not in known]
        if len(unknown) > max(_FEW, len(silent) // 2):
            log_event("leavers.not_believed", level="error", count=len(unknown))
            return
        for person in unknown:
            await self._promise.make(person, is_own_wish=False)

    async def _silent(self) -> list[PersonId]:
        since = self._clock.now() - self._kept
        found = []
        async for body in self._stores.written(Collection.PEOPLE):
            written = json.loads(body)
            heard_at = written.get("heard_at")
            if heard_at and datetime.fromisoformat(heard_at) < since:
                found.append(PersonId(written["id"]))
        return found
