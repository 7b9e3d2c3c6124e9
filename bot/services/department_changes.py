"""Read, decide, write for one department's document."""

from collections.abc import Callable

from bot.domain.errors import Conflict, NotAllowed
from bot.domain.ids import DepartmentId
from bot.domain.roster import Department
from bot.storage.protocols import DepartmentStore

ATTEMPTS = 20
"""How often a change is decided afresh because somebody else wrote the department meanwhile."""


class DepartmentChanges:
    """Changes departments, one conditional write at a time."""

    def __init__(self, departments: DepartmentStore) -> None:
        self._departments = departments

    async def find(self, department: DepartmentId) -> Department:
        """Read one department.

        Raises:
            NotAllowed: there is none; nobody learns which there are.
        """
        stored = await self._departments.find(department)
        if stored is None:
            raise NotAllowed(department)
        return stored.value

    async def change(
        self, department: DepartmentId, decide: Callable[[Department], Department]
    ) -> tuple[Department, Department]:
        """Apply `decide` and return before and after; nothing is written when it changes nothing.

        Raises:
            NotAllowed: there is no such department.
            Conflict: others kept writing; nothing was written.
        """
        for _ in range(ATTEMPTS):
            stored = await self._departments.find(department)
            if stored is None:
                raise NotAllowed(department)
            after = decide(stored.value)
            if after == stored.value:
                return stored.value, after
            try:
                await self._departments.replace(after, etag=stored.etag)
            except Conflict:
                continue
            return stored.value, after
        raise Conflict(department)
