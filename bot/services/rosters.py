"""What many turns need of all departments: read once a minute, and again when this instance wrote one.

What another instance wrote is seen at most a minute later; so ask here only what may be that late.
"""

from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.ids import DepartmentId
from bot.domain.roster import Department
from bot.services.following import FollowingDepartments

_EVERY = timedelta(minutes=1)


class Rosters:
    """The open departments as they were lately."""

    def __init__(self, departments: FollowingDepartments, clock: Clock) -> None:
        self._departments = departments
        self._clock = clock
        self._known: dict[DepartmentId, Department] = {}
        self._read_at: datetime | None = None
        self._writes = 0

    async def asking(self, home: DepartmentId) -> tuple[DepartmentId, ...]:
        """Whose questions the coaches of `home` are asked: its own, and of those that name it as a neighbour."""
        known = await self._lately()
        return (home, *(one.id for one in known.values() if home in one.neighbours and one.id != home))

    async def is_open(self, department: DepartmentId) -> bool:
        """Whether there was such a department lately, and it had not gone on in another one."""
        return department in await self._lately()

    async def may_have_joining(self, department: DepartmentId) -> bool:
        """Whether somebody may be about to become a coach here; true for one that is not known, or merged."""
        found = (await self._lately()).get(department)
        return found is None or bool(found.joining)

    async def _lately(self) -> dict[DepartmentId, Department]:
        now, writes = self._clock.now(), self._departments.writes
        if has_passed(_EVERY, self._read_at, now) or writes != self._writes:
            self._known = {stored.value.id: stored.value for stored in await self._departments.all()}
            self._read_at, self._writes = now, writes  # a write while it was read is read again
        return self._known
