"""Brings the bot to coaches who do not have it yet, a few at a time; Teams then tells of it, and they can be asked."""

from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.ids import PersonId
from bot.domain.losing import Stage, Why
from bot.domain.off_hours import rests_until
from bot.domain.people import PersonRecord
from bot.domain.roster import Coach, Department
from bot.services.calendars import holidays_near
from bot.services.directory import Directory, DirectoryResting
from bot.services.errands import Errands
from bot.storage.protocols import DepartmentStore, PeopleStore
from bot.telemetry import log_event

LOOKS_EVERY = timedelta(minutes=10)
AT_ONCE = 4
"""Coaches for whom it is installed in one scan of the worker: slower than any limit, and fast enough for a city."""
AGAIN_AFTER = timedelta(days=1)
FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(hours=1)
"""For a coach at whom the directory fell silent: twice as long each time, so that none of them holds up the others."""
RESPITE = timedelta(days=1)
"""Who took the bot away themselves is left alone for this long first,"""
AGAIN_WHEN_REMOVED = timedelta(days=7)
"""and then gets it no oftener than this: who does not want to be a coach any more can say so to the bot."""
_NOT_AT_ALL: tuple[timedelta, datetime | None] = (timedelta(0), None)


class Installing:
    """Installs the bot for coaches and contact points of the roster whom it cannot reach, inside their own hours.

    When each was tried is not written down: after a restart they are tried again, and that it is there already is
    success.
    """

    def __init__(
        self,
        *,
        directory: Directory,
        departments: DepartmentStore,
        people: PeopleStore,
        errands: Errands,
        clock: Clock,
        zone: str,
    ) -> None:
        self._directory = directory
        self._departments = departments
        self._people = people
        self._errands = errands
        self._clock = clock
        self._zone = zone
        self._looked_at: datetime | None = None
        self._lacking: list[PersonId] = []
        self._entries: dict[PersonId, list[tuple[Coach, Department]]] = {}
        """Where each of them stands in the roster: somebody may be a coach of several departments."""
        self._left_alone: dict[PersonId, tuple[timedelta, datetime | None]] = {}
        """For how long, and since when."""
        self._silences: dict[PersonId, int] = {}

    async def refresh(self) -> None:
        """Begin the next few; returns at once."""
        if self._directory.is_there:
            self._errands.run("installing", self._next_few)

    async def _next_few(self) -> None:
        now = self._clock.now()
        if has_passed(LOOKS_EVERY, self._looked_at, now):
            self._lacking = await self._found_lacking()
            self._looked_at = now
        installed = 0
        for person in self._due(now):
            # First of all: whatever happens at this one, the others have their turn.
            self._put_last(person, now)
            stored = await self._people.find(person)
            removed_at = _removed_at(stored.value) if stored is not None else None
            if removed_at is not None and now - removed_at < RESPITE:
                self._left_alone[person] = (removed_at + RESPITE - now, now)
            elif stored is None or stored.value.reference is None:  # else heard of meanwhile
                try:
                    installed += await self._directory.install(person)
                except DirectoryResting:
                    self._silences[person] -= 1  # no fault of theirs
                    del self._left_alone[person]
                    raise
                pause = AGAIN_AFTER if removed_at is None else AGAIN_WHEN_REMOVED
                self._left_alone[person] = (pause, now)
            self._lacking.remove(person)
            del self._silences[person]
        if installed:
            log_event("coaches.installed", count=installed)

    def _put_last(self, person: PersonId, now: datetime) -> None:
        silences = self._silences.get(person, 0)
        self._silences[person] = silences + 1
        doubled: int = 2 ** min(silences, 10)
        self._left_alone[person] = (min(FIRST_PAUSE * doubled, LONGEST_PAUSE), now)
        self._lacking.remove(person)
        self._lacking.append(person)

    async def _found_lacking(self) -> list[PersonId]:
        found: dict[PersonId, list[tuple[Coach, Department]]] = {}
        for stored in await self._departments.all():
            for coach in stored.value.coaches:
                if not coach.is_reachable:
                    found.setdefault(coach.id, []).append((coach, stored.value))
        self._entries = found
        self._left_alone = {person: these for person, these in self._left_alone.items() if person in found}
        self._silences = {person: count for person, count in self._silences.items() if person in found}
        return list(found)

    def _due(self, now: datetime) -> list[PersonId]:
        due = (
            person
            for person in self._lacking
            if has_passed(*self._left_alone.get(person, _NOT_AT_ALL), now) and self._is_at_work(person, now)
        )
        return [person for person, _ in zip(due, range(AT_ONCE), strict=False)]

    def _is_at_work(self, person: PersonId, now: datetime) -> bool:
        """Its coming makes a sound."""
        return any(
            rests_until(coach, department, now, self._zone, holidays_near(now)) is None
            for coach, department in self._entries[person]
        )


def _removed_at(record: PersonRecord) -> datetime | None:
    loss = record.loss
    is_removed = loss is not None and loss.stage is Stage.LOST and loss.why is Why.REMOVED
    return loss.at if loss is not None and is_removed else None
