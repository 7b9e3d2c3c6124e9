"""Looks up whether a helper is outside their own hours, so that nothing new is sent to them."""

from collections.abc import Awaitable, Callable
from datetime import datetime

from bot.clock import Clock
from bot.domain.ids import PersonId
from bot.domain.off_hours import AT_WORK_FOR, rests_until
from bot.domain.people import PersonRecord
from bot.services.calendars import holidays_near
from bot.storage.protocols import DepartmentStore

RestsUntil = Callable[[PersonRecord], Awaitable[datetime | None]]
"""When this person's hours begin again; None for who is at work, and for who helps nobody."""

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

    async def until(self, record: PersonRecord) -> datetime | None:
        """See `RestsUntil`."""
        now = self._clock.now()
        if record.helps_in is None:
            return None
        seen = [self._acted_at.get(record.id), *(heard.at for heard in record.heard)]
        if any(at is not None and abs(now - at) <= AT_WORK_FOR for at in seen):
            return None
        stored = await self._departments.find(record.helps_in)
        coach = stored.value.coach(record.id) if stored is not None else None
        if stored is None or coach is None:
            return None
        return rests_until(coach, stored.value, now, self._zone, holidays_near(now))
