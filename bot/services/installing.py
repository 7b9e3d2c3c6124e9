"""Brings the bot to coaches who do not have it yet, a few at a time; Teams then tells of it, and they can be asked."""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.ids import PersonId
from bot.domain.losing import Stage, Why
from bot.domain.people import PersonRecord
from bot.services.directory import Directory
from bot.services.errands import Errands
from bot.storage.protocols import DepartmentStore, PeopleStore
from bot.telemetry import log_event

LOOKS_EVERY = timedelta(minutes=10)
AT_ONCE = 4
"""Coaches for whom it is installed in one scan of the worker: slower than any limit, and fast enough for a city."""
AGAIN_AFTER = timedelta(days=1)
RESPITE = timedelta(days=1)
"""Who took the bot away themselves is left alone for this long first,"""
AGAIN_WHEN_REMOVED = timedelta(days=7)
"""and then gets it no oftener than this: who does not want to be a coach any more can say so to the bot."""


class Installing:
    """Installs the bot for coaches and contact points of the roster whom it cannot reach.

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
    ) -> None:
        self._directory = directory
        self._departments = departments
        self._people = people
        self._errands = errands
        self._clock = clock
        self._looked_at: datetime | None = None
        self._lacking: list[PersonId] = []
        self._not_before: dict[PersonId, datetime] = {}

    async def refresh(self) -> None:
        """Begin the next few; returns at once."""
        if self._directory.is_there:
            self._errands.run("installing", self._next_few)

    async def _next_few(self) -> None:
        now = self._clock.now()
        if self._looked_at is None or now - self._looked_at >= LOOKS_EVERY:
            self._lacking = await self._found_lacking()
            self._looked_at = now
        installed = 0
        for person in self._due(now):
            stored = await self._people.find(person)
            removed_at = _removed_at(stored.value) if stored is not None else None
            if removed_at is not None and now - removed_at < RESPITE:
                self._not_before[person] = removed_at + RESPITE
            elif stored is None or stored.value.reference is None:  # else heard of meanwhile
                installed += await self._directory.install(person)
                self._not_before[person] = now + (AGAIN_AFTER if removed_at is None else AGAIN_WHEN_REMOVED)
            self._lacking.remove(person)
        if installed:
            log_event("coaches.installed", count=installed)

    async def _found_lacking(self) -> list[PersonId]:
        found = [
            coach.id
            for stored in await self._departments.all()
            for coach in stored.value.coaches
            if not coach.is_reachable
        ]
        lacking = set(found)
        self._not_before = {person: at for person, at in self._not_before.items() if person in lacking}
        return found

    def _due(self, now: datetime) -> list[PersonId]:
        due = (person for person in self._lacking if self._not_before.get(person, now) <= now)
        return [person for person, _ in zip(due, range(AT_ONCE), strict=False)]


def _removed_at(record: PersonRecord) -> datetime | None:
    loss = record.loss
    is_removed = loss is not None and loss.stage is Stage.LOST and loss.why is Why.REMOVED
    return loss.at if loss is not None and is_removed else None
