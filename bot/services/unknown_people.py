"""Who is not in the organisation's directory any more, and was not heard of for long, has left: nothing is kept of them."""

from collections.abc import Sequence
from datetime import timedelta

from bot.clock import Clock
from bot.domain.forgetting_people import last_used_at
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.services.directory import Directory
from bot.services.erasing_promise import ErasingPromise
from bot.telemetry import log_event

_AT_ONCE = 20
_FEW = 5
"""So few may be unknown at once, however few are asked for."""


class UnknownPeople:
    """Asks about who was not heard of for as long as leavers are kept; nothing without a directory.

    A directory that suddenly knows hardly anybody is not believed: it is far more likely that the bot may not see them.
    """

    def __init__(
        self, *, directory: Directory, promise: ErasingPromise, clock: Clock, kept: timedelta
    ) -> None:
        self._directory = directory
        self._promise = promise
        self._clock = clock
        self._kept = kept

    async def look(self, everybody: Sequence[PersonRecord]) -> None:
        """Promise those who left that all of them is erased.

        Raises:
            DirectorySilent: it does not answer; who left is found another day.
        """
        if not self._directory.is_there:
            return
        silent = self._silent(everybody)
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

    def _silent(self, everybody: Sequence[PersonRecord]) -> list[PersonId]:
        since = self._clock.now() - self._kept
        used = ((one.id, last_used_at(one)) for one in everybody)
        return [person for person, at in used if at is not None and at < since]
