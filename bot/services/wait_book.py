"""What askers waited lately, per department: read once an hour, never while somebody is waiting for an answer."""

import asyncio
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.ids import DepartmentId
from bot.domain.sources import Source
from bot.domain.waits import LOOK_BACK, Wait, expected_minutes
from bot.storage.found import Glance
from bot.storage.protocols import DepartmentStore, RequestStore

_EVERY = timedelta(hours=1)
_DEPARTMENTS = 100
"""At most so many departments are read for the wait of the whole city."""


class WaitBook:
    """Tells the honest wait from what it read last."""

    def __init__(self, requests: RequestStore, departments: DepartmentStore, clock: Clock, zone: str) -> None:
        self._requests = requests
        self._departments = departments
        self._clock = clock
        self._zone = zone
        self._waits: dict[DepartmentId, tuple[Wait, ...]] = {}
        self._told: dict[tuple[DepartmentId, int], int | None] = {}
        """What was worked out since the last reading, by department and hour."""
        self._read_at: datetime | None = None

    def expected(self, department: DepartmentId) -> int | None:
        """The minutes to tell now, rounded up; None for "meestal vandaag", also before the first reading."""
        now = self._clock.now()
        key = (department, now.hour)
        if key not in self._told:
            own = self._waits.get(department, ())
            others = [wait for of, waits in self._waits.items() if of != department for wait in waits]
            self._told[key] = expected_minutes(own, others, now=now, zone=self._zone)
        return self._told[key]

    async def refresh(self) -> None:
        """Read the waits of the last 8 weeks again when the last reading is an hour old."""
        now = self._clock.now()
        if not has_passed(_EVERY, self._read_at, now):
            return
        self._read_at = now
        departments = (await self._departments.all())[:_DEPARTMENTS]
        for stored in departments:
            self._waits[stored.value.id] = await self._waits_of(stored.value.id, now)
            await asyncio.sleep(0)  # decoding takes milliseconds each; whoever presses goes first
        self._told.clear()

    async def _waits_of(self, department: DepartmentId, now: datetime) -> tuple[Wait, ...]:
        recent = await self._requests.recent(department, since=now - LOOK_BACK)
        return tuple(
            Wait(sent_at=glance.sent_at, accepted_at=glance.accepted_at)
            for glance in recent.glances
            if glance.source is Source.ASKED and not _says_nothing(glance)
        )


def _says_nothing(glance: Glance) -> bool:
    """Nobody took it, and it goes on or needed nobody."""
    return glance.accepted_at is None and (glance.is_open or glance.is_by_tip)
