"""The groups of the directory whose members are coordinators: read every few minutes, and remembered through an outage."""

from collections.abc import Sequence
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.coordinators import MOST
from bot.domain.ids import PersonId
from bot.services.directory import Directory, DirectorySilent
from bot.services.errands import Errands
from bot.telemetry import log_event

EVERY = timedelta(minutes=4)
"""Who leaves a group is refused within 5 minutes: this, a scan of the worker, and the asking itself."""
SOONER = timedelta(minutes=1)
"""When one of them could not be read."""
TRUSTED_FOR = timedelta(hours=24)


class CoordinatorGroups:
    """Knows who is in these groups.

    While the directory is silent, who was known last stays a coordinator, for at most `TRUSTED_FOR` since a group was
    read to have them; after that only those whom the settings, the roster or another coordinator name. The same for a
    group that is too large: most likely not a group of coordinators was meant, and none of its members becomes one.
    What this instance read is kept here; what survives it stands in their own documents (`Coordinators`).
    """

    def __init__(
        self, *, directory: Directory, groups: Sequence[str], errands: Errands, clock: Clock
    ) -> None:
        self._directory = directory
        self._groups = tuple(groups)
        self._errands = errands
        self._clock = clock
        self._tried_at: datetime | None = None
        self._read: dict[str, tuple[datetime, frozenset[PersonId]]] = {}
        self._seen: set[PersonId] = set()
        self.readings = 0
        """How often they were read: who wrote down what follows from it looks whether that is the same still."""

    @property
    def members(self) -> frozenset[PersonId]:
        """Everybody who is a coordinator by a group."""
        return self._members(since=self._clock.now() - TRUSTED_FOR)

    def read_at(self, person: PersonId) -> datetime | None:
        """When this instance last read that they are in one."""
        return max((at for at, them in self._read.values() if person in them), default=None)

    @property
    def left(self) -> frozenset[PersonId]:
        """Who was one by a group since this instance began, and was in none when they were last read."""
        return frozenset(self._seen) - self._members()

    @property
    def is_whole(self) -> bool:
        """Nobody else is one by a group: each was read, and not too long ago."""
        since = self._clock.now() - TRUSTED_FOR
        return all(group in self._read and self._read[group][0] > since for group in self._groups)

    async def refresh(self) -> None:
        """Begin to read the groups again when it is time; returns at once."""
        now = self._clock.now()
        if self._groups and has_passed(EVERY, self._tried_at, now):
            self._tried_at = now
            self._errands.run("coordinator_groups", self._read_all)

    def _members(self, since: datetime | None = None) -> frozenset[PersonId]:
        read = (them for at, them in self._read.values() if since is None or at > since)
        return frozenset[PersonId]().union(*read)

    async def _read_all(self) -> None:
        for group in self._groups:
            now = self._clock.now()
            try:
                members = await self._directory.members(group)
            except DirectorySilent:
                self._tried_at = now - EVERY + SOONER
                continue
            if len(members) > MOST:
                log_event("coordinator_group.too_large", level="error", count=len(members))
                continue
            self._read[group] = (now, members)
            self._seen |= members
            self.readings += 1
