"""Promises somebody that all of them is erased: one write, from which the rest follows by itself."""

from collections.abc import Callable
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.aliases import alias
from bot.domain.erasing import promised
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.domain.promised import Erasing
from bot.domain.request import ServiceDesk
from bot.services.people import People

LEAVERS_A_DAY = 100
"""So many who left are begun with on one day, by each instance: of a city that reorganises the others go the days after."""


class ErasingPromise:
    """Makes the promise; `bot/services/erasure.py` keeps it."""

    def __init__(self, people: People, clock: Clock, new_id: Callable[[], str]) -> None:
        self._people = people
        self._clock = clock
        self._new_id = new_id
        self._leavers_since: datetime | None = None
        self._leavers = 0

    async def of_leaver(self, person: PersonId) -> bool:
        """Promise it of who left; nothing, and False, when so many were begun with today that this one waits."""
        now = self._clock.now()
        if has_passed(timedelta(days=1), self._leavers_since, now):
            self._leavers_since, self._leavers = now, 0
        if self._leavers >= LEAVERS_A_DAY:
            return False
        self._leavers += 1
        await self.make(person, is_own_wish=False)
        return True

    async def make(
        self,
        person: PersonId,
        *,
        desk: ServiceDesk | None = None,
        is_own_wish: bool = True,
        still: Callable[[PersonRecord], bool] = lambda _: True,
    ) -> PersonRecord:
        """Promise it, once; `desk` is for who had a question open.

        Nothing for who is not known, nor for who is not `still` as they were when it was decided.
        """
        promise = Erasing(
            alias=alias(self._new_id()),
            since=self._clock.now(),
            is_own_wish=is_own_wish,
            desk=desk,
        )

        def decide(record: PersonRecord) -> PersonRecord:
            is_known = record != PersonRecord(id=person, name="")
            return promised(record, promise) if is_known and still(record) else record

        _, record = await self._people.change(person, decide)
        return record
