"""Completes the end of a department: its people, neighbours and roster go where it went on. Safe to repeat."""

from collections.abc import Callable
from dataclasses import replace

from bot.domain.errors import Conflict, NotAllowed
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.merging import absorbing, beside, has_absorbed
from bot.domain.people import PersonRecord
from bot.domain.roster import Department
from bot.services.following import FollowingDepartments
from bot.services.people import People

ATTEMPTS = 20
"""How often a department is decided afresh because somebody else wrote it meanwhile."""


class Merging:
    """The roster of a closed department goes last: once it stands in the other, all else is done."""

    def __init__(self, departments: FollowingDepartments, people: People) -> None:
        self._departments = departments
        self._people = people

    async def complete(self, gone: Department) -> DepartmentId | None:
        """Do what is still to be done for a closed department; return where it went on, None when nowhere.

        Raises:
            Conflict: others kept writing; call again.
        """
        target = await self._departments.find(gone.id)
        if target is None:
            return None
        to = target.value.id
        stored = await self._departments.plain.find(to)
        if stored is not None and stored.value.is_closed:  # merged into each other in the same moment
            try:
                await self._departments.replace(target.value, etag=target.etag)
            except Conflict:  # whoever merged the other one opens it too
                return await self.complete(gone)
        if to == gone.id:
            return None
        if has_absorbed(target.value, gone):
            return to
        for coach in gone.coaches:
            await self._comes_along(coach.id, gone.id, to)
        for stored in await self._departments.all():
            if gone.id in stored.value.neighbours and stored.value.id != to:
                await self.change(stored.value.id, lambda one: beside(one, gone.id, to))
        await self.change(to, lambda one: absorbing(one, gone))
        return to

    async def change(
        self, department: DepartmentId, decide: Callable[[Department], Department]
    ) -> Department:
        """Apply `decide` to the document of exactly this department; nothing is written when nothing changes.

        Raises:
            Refused: from `decide`, or there is no such department; nothing was written.
            Conflict: others kept writing.
        """
        for _ in range(ATTEMPTS):
            stored = await self._departments.plain.find(department)
            if stored is None:
                raise NotAllowed(department)
            after = decide(stored.value)
            if after == stored.value:
                return after
            try:
                return (await self._departments.replace(after, etag=stored.etag)).value
            except Conflict:
                continue
        raise Conflict(department)

    async def _comes_along(self, person: PersonId, gone: DepartmentId, to: DepartmentId) -> None:
        def along(record: PersonRecord) -> PersonRecord:
            return replace(
                record,
                helps_in=to if record.helps_in == gone else record.helps_in,
                joined_in=to if record.joined_in == gone else record.joined_in,
                department=to if record.department == gone else record.department,
            )

        if await self._people.find(person) is not None:
            await self._people.change(person, along)
