"""Who may see which figures, looked up at the time of asking."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.clock import Clock
from bot.domain.contact_points import acts_as_contact
from bot.domain.errors import NotAllowed
from bot.domain.figure_details import CITY, Whose
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.merging import partitions
from bot.domain.people import PersonRecord
from bot.domain.roster import Department
from bot.services.coordinators import Coordinators
from bot.services.following import FollowingStores


@dataclass(frozen=True, slots=True, kw_only=True)
class Viewer:
    """Somebody who asks for figures, and what they are now."""

    person: PersonId
    is_coordinator: bool = False
    contact_in: Department | None = None
    """Where they act as contact point."""
    is_coach: bool = False
    for_file: bool = False
    """What they see leaves the chat: the stricter rule holds for the own scope too."""

    @property
    def sees_figures(self) -> bool:
        """More than their own."""
        return self.is_coordinator or self.contact_in is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Members:
    """A department as figures know it: itself and all that went on in it, each of which keeps its own days."""

    department: Department
    where: frozenset[DepartmentId]


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Whose figures somebody looks at: `where` is None for the city."""

    whose: Whose
    where: frozenset[DepartmentId] | None
    departments: tuple[Department, ...]
    for_file: bool = False

    @property
    def is_across(self) -> bool:
        """See `Whose.is_across`."""
        return self.whose.is_across

    @property
    def is_city(self) -> bool:
        """Whether it is all departments together."""
        return self.where is None

    @property
    def workers(self) -> int:
        """How many work there."""
        return sum(one.workers for one in self.departments if not one.is_closed)


class Viewers:
    """Looks up roles and scopes."""

    def __init__(self, stores: FollowingStores, coordinators: Coordinators, clock: Clock) -> None:
        self._departments = stores.departments
        self._coordinators = coordinators
        self._clock = clock

    async def viewer(self, record: PersonRecord) -> Viewer:
        """What this person is now; somebody may be several at once."""
        now, person = self._clock.now(), record.id
        stored = await self._departments.find(record.helps_in) if record.helps_in else None
        helps_in = stored.value if stored else None
        entry = helps_in.coach(person) if helps_in else None
        is_contact = helps_in is not None and acts_as_contact(helps_in, person, now)
        return Viewer(
            person=person,
            is_coordinator=self._coordinators.is_one(record),
            contact_in=helps_in if is_contact else None,
            is_coach=entry is not None,
        )

    async def scope(self, viewer: Viewer, department: DepartmentId | None) -> Scope:
        """What this person means by this department, or by none.

        Raises:
            NotAllowed: they may not see it, or there is no such department: the same for both.
        """
        own = viewer.contact_in
        if viewer.is_coordinator and department is None:
            return Scope(
                whose=CITY,
                where=None,
                departments=tuple(one.department for one in await self.members()),
                for_file=viewer.for_file,
            )
        if own is not None and (department is None or department in partitions(own)):
            return _of(own, is_across=viewer.for_file)
        if not viewer.is_coordinator or department is None:
            raise NotAllowed(viewer.person)
        for one in await self.members():
            if department in one.where:
                return _of(one.department, is_across=True)
        raise NotAllowed(viewer.person)

    async def members(self) -> tuple[Members, ...]:
        """Every department that did not go on in another one, by name; the closed ones too, for the city counts them."""
        stored = await self._departments.plain.all()
        return tuple(
            Members(department=one.value, where=frozenset(partitions(one.value)))
            for one in stored
            if one.value.merged_into is None
        )


def standing(members: Iterable[Members]) -> tuple[Department, ...]:
    """Those that are open still."""
    return tuple(one.department for one in members if not one.department.is_closed)


def _of(department: Department, *, is_across: bool = False) -> Scope:
    return Scope(
        whose=Whose(department=department.id, name=department.name, is_across=is_across),
        where=frozenset(partitions(department)),
        departments=(department,),
    )
