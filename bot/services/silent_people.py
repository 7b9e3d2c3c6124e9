"""Looks once a day at everybody who is known: what no question needs leaves their document, and who is silent for long leaves.

It is also where an asker's document that still leads to a question of before comes right, whatever was written when.
"""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import reduce

from bot.clock import Clock, has_passed
from bot.domain.erasing import erasing_of
from bot.domain.errors import Conflict, NotFound, StoreUnavailable
from bot.domain.forgetting import next_forgetting_at
from bot.domain.forgetting_people import is_silent_since, last_used_at, leading_nowhere, let_go_of, tidied
from bot.domain.keeping import Forgotten, Keeping
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.request import Request
from bot.services.erasing_promise import ErasingPromise
from bot.services.errands import Errands
from bot.services.people import People
from bot.storage.protocols import Collection, Stores
from bot.telemetry import error_name, log_event

EVERY = timedelta(days=1)
AT_ONCE = 20
"""So many who are silent for too long are erased after one look, the longest silent first: each is sought everywhere."""
_LOOKED_THROUGH = 16
"""Documents looked through before others have their turn."""


class SilentPeople:
    """A book of the worker. Any number of instances may look: nothing is done twice.

    A colleague without a role says by nothing that they left: there may be no directory, and a message that would fail
    is never sent. So their silence counts, for longer than any leave lasts.
    """

    def __init__(
        self,
        *,
        stores: Stores,
        read: Callable[[bytes], PersonRecord],
        people: People,
        promise: ErasingPromise,
        errands: Errands,
        clock: Clock,
        keeping: Keeping,
        kept: timedelta,
        stays: Callable[[PersonRecord], bool],
    ) -> None:
        """`read` reads a person as written down, and `kept` is how long somebody who is silent is kept.

        Who `stays` has a role that their document does not tell.
        """
        self._stores = stores
        self._read = read
        self._people = people
        self._promise = promise
        self._errands = errands
        self._clock = clock
        self._keeping = keeping
        self._kept = kept
        self._stays = stays
        self._looked_at: datetime | None = None
        self.when_read: Callable[[Sequence[PersonRecord]], Awaitable[None]] = _leave_them
        """Told of everybody, once a day."""

    async def refresh(self) -> None:
        """See `bot.worker.Refreshed`."""
        now = self._clock.now()
        if has_passed(EVERY, self._looked_at, now):
            self._looked_at = now
            self._errands.run("silent people", self.look)

    async def look(self) -> None:
        """Tidy everybody's document, and promise who was silent for too long that all of them is erased.

        Raises:
            StoreUnavailable: the store does not answer.
        """
        everybody = await self._everybody()
        for record in everybody:
            try:
                await self._tidy(record)
            except (Conflict, NotFound):
                continue  # they are doing something: tomorrow
            except Exception as error:  # noqa: BLE001 - one bad document must not keep the others from being looked at
                log_event("silent_people.failed", level="error", error=error_name(error))
        long_ago = self._clock.now() - self._kept

        def goes(record: PersonRecord) -> bool:
            return is_silent_since(record, long_ago) and not self._stays(record)

        silent = sorted(filter(goes, everybody), key=lambda one: last_used_at(one) or long_ago)
        for record in silent[:AT_ONCE]:  # who came back meanwhile stays
            await self._promise.make(record.id, is_own_wish=False, still=goes)
        await self.when_read(everybody)

    async def _everybody(self) -> list[PersonRecord]:
        found = []
        seen = 0
        async for body in self._stores.written(Collection.PEOPLE):
            seen += 1
            try:
                record = self._read(body)
            except StoreUnavailable:
                continue  # a newer bot looks at them, and of what is damaged the auditor says so
            if erasing_of(record) is None:
                found.append(record)
            if seen % _LOOKED_THROUGH == 0:
                await asyncio.sleep(0)
        return found

    async def _tidy(self, read: PersonRecord) -> None:
        now = self._clock.now()
        over: list[Request] = []
        gone: set[OpenRequest] = set()
        for where in read.open_requests:
            try:
                request = (await self._stores.requests.get(where.department, where.id)).value
            except NotFound:
                gone.add(where)
                continue
            if _is_to_let_go(request, now):
                over.append(request)

        def decide(record: PersonRecord) -> PersonRecord:
            if record == PersonRecord(id=record.id, name=""):
                return record  # gone meanwhile
            led = reduce(let_go_of, over, leading_nowhere(record, frozenset(gone)))
            return tidied(led, now, self._keeping)

        if decide(read) is not read:
            await self._people.change(read.id, decide)


def _is_to_let_go(request: Request, now: datetime) -> bool:
    due_at = next_forgetting_at(request)
    return request.forgotten is not Forgotten.NOTHING or (due_at is not None and due_at <= now)


async def _leave_them(everybody: Sequence[PersonRecord]) -> None:
    del everybody
