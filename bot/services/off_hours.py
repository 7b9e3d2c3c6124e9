"""Looks up whether a helper is outside their own hours, so that nothing new is sent to them."""

from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.drafting import ARRIVED
from bot.domain.ids import PersonId
from bot.domain.off_hours import AT_WORK_FOR, rests_until
from bot.domain.people import PersonRecord
from bot.services.calendars import holidays_near
from bot.storage.protocols import DepartmentStore

RestsUntil = Callable[[PersonRecord], Awaitable[datetime | None]]
"""Until when this person gets nothing new, and it is asked again; None for who is at work, and for who helps nobody."""

ASKED_AGAIN_AFTER = timedelta(minutes=15)
"""Who is back before their hours begin, or whose hours were changed, waits no longer than this for what was held back.

It costs a look at each document that owes somebody a message outside their hours, and a write of the next look: some 50 a night.
"""

_REMEMBERED = 10_000


async def always_at_work(record: PersonRecord) -> datetime | None:
    """Nobody rests."""
    del record
    return None


class OffHours:
    """Knows the rosters, and who did something through this instance a short while ago."""

    def __init__(self, departments: DepartmentStore, clock: Clock, zone: str) -> None:
        self._departments = departments
        self._clock = clock
        self._zone = zone
        self._acted_at: dict[PersonId, datetime] = {}

    def acted(self, person: PersonId) -> None:
        """They did something: they are at work for a while, and what they asked for is answered."""
        if len(self._acted_at) >= _REMEMBERED:
            self._acted_at.clear()
        self._acted_at[person] = self._clock.now()

    def forget(self, person: PersonId) -> None:
        """Nothing is remembered of them here."""
        self._acted_at.pop(person, None)

    async def until(self, record: PersonRecord) -> datetime | None:
        """See `RestsUntil`."""
        now = self._clock.now()
        if record.helps_in is None:
            return None
        seen = [self._acted_at.get(record.id), *(one.at for one in record.heard if one.digest != ARRIVED)]
        if any(at is not None and abs(now - at) <= AT_WORK_FOR for at in seen):
            return None
        begins_at = await self.first_there(record, now)
        return None if begins_at == now else min(begins_at, now + ASKED_AGAIN_AFTER)

    async def first_there(self, record: PersonRecord, since: datetime) -> datetime:
        """The first instant from `since` on inside their hours, as far as is known now; `since` for who helps nobody."""
        stored = await self._departments.find(record.helps_in) if record.helps_in is not None else None
        coach = stored.value.coach(record.id) if stored is not None else None
        if stored is None or coach is None:
            return since
        return rests_until(coach, stored.value, since, self._zone, holidays_near(since)) or since
