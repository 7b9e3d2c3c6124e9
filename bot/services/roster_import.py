"""Brings the roster and departments files into the stores: first everything is judged, then it is written.

Writing goes document by document, each one merged into what is stored at that moment and written
conditionally. So an import that stopped halfway is finished by running it again, and a second run changes nothing.

    1. coaches and coordinators who are no longer in the file stop being so (their own document, while the roster
       still names them)
    2. departments, with their coaches
    3. people
    4. departments again: who got in touch with the bot meanwhile is reachable
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from bot.domain.coordinators import MOST
from bot.domain.csv_table import BadLine
from bot.domain.errors import AlreadyExists, Conflict, NotFound, Refused
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord
from bot.domain.roster import Department
from bot.domain.roster_changes import Change, department_changes, person_changes
from bot.domain.roster_check import (
    Known,
    known_after,
    under_their_id,
    wrong_in_departments,
    wrong_in_roster,
)
from bot.domain.roster_file import DepartmentLine, RosterLine
from bot.domain.roster_merge import (
    WantedDepartment,
    WantedPerson,
    coaches_of,
    merged_department,
    merged_person,
)
from bot.storage.protocols import Stores

ATTEMPTS = 20
"""How often one document is merged afresh because somebody else wrote it meanwhile."""


class RosterRefused(Refused):
    """The files contradict each other or what is stored; nothing was written."""

    def __init__(self, roster: Sequence[BadLine], departments: Sequence[BadLine]) -> None:
        super().__init__(roster, departments)
        self.roster = tuple(sorted(set(roster)))
        self.departments = tuple(sorted(set(departments)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportPlan:
    """What is wanted, and what that would change in the stores as they were read."""

    departments: tuple[WantedDepartment, ...]
    people: tuple[WantedPerson, ...]
    removed: tuple[WantedPerson, ...]
    """Coaches, contact points and coordinators who are no longer in a department that the file names."""
    changes: tuple[Change, ...]
    """In the order of the departments, then of the people."""


async def plan(
    stores: Stores, roster: Sequence[RosterLine], departments: Sequence[DepartmentLine] = ()
) -> ImportPlan:
    """Judge the lines beside what is stored and tell what an import would change; nothing is written.

    Raises:
        RosterRefused: names every line that cannot be imported.
    """
    stored = {one.value.id: one.value for one in await stores.departments.all()}
    roster, departments = (
        under_their_id(roster, stored.values()),
        under_their_id(departments, stored.values()),
    )
    known = known_after(roster, departments, stored.values())
    wrong = (
        wrong_in_roster(roster, known, stored.values()),
        wrong_in_departments(departments, known, stored.values()),
    )
    if any(wrong):
        raise RosterRefused(*wrong)

    wanted = _wanted_departments(roster, departments, known)
    people = _wanted_people(roster)
    coordinators = await stores.people.coordinators(limit=MOST)
    removed = _removed(wanted, people, stored, coordinators)
    before = {person.id: await _person(stores, person.id) for person in (*people, *removed)}
    reachable = {id_ for id_, record in before.items() if record is not None and record.reference is not None}
    changes: list[Change] = []
    for department in wanted:
        current = stored.get(department.id)
        changes += department_changes(current, merged_department(department, current, reachable))
    for person in (*people, *removed):
        changes += person_changes(before[person.id], merged_person(person, before[person.id]))
    return ImportPlan(departments=wanted, people=people, removed=removed, changes=tuple(changes))


async def apply(stores: Stores, plan: ImportPlan) -> int:
    """Write what `plan` wants and return how many writes that took; 0 when all was so already.

    Safe to repeat, also after it stopped halfway.

    Raises:
        Conflict: one document was written by others `ATTEMPTS` times in a row.
        StoreUnavailable: some of it may be written; run it again.
    """
    writes = 0
    for person in plan.removed:
        writes += (await _write_person(stores, person)).writes
    for department in plan.departments:
        writes += await _write_department(stores, department, frozenset())
    reachable: set[PersonId] = set()
    for person in plan.people:
        written = await _write_person(stores, person)
        writes += written.writes
        if written.is_reachable:
            reachable.add(person.id)
    for department in plan.departments:
        writes += await _write_department(stores, department, reachable)
    return writes


def _wanted_departments(
    roster: Sequence[RosterLine], departments: Iterable[DepartmentLine], known: Known
) -> tuple[WantedDepartment, ...]:
    lines = {line.id: line for line in departments}
    coaches = coaches_of(roster)
    listed = _listed(roster)
    return tuple(
        WantedDepartment(
            id=department,
            name=known.names[department],
            line=lines.get(department),
            neighbours=_neighbours(lines.get(department), known),
            coaches=coaches.get(department),
            listed=listed,
        )
        for department in dict.fromkeys((*lines, *coaches))
    )


def _neighbours(line: DepartmentLine | None, known: Known) -> tuple[DepartmentId, ...]:
    found = (known.find(name) for name in line.neighbours) if line else ()
    return tuple(dict.fromkeys(neighbour for neighbour in found if neighbour is not None))


def _wanted_people(roster: Iterable[RosterLine]) -> tuple[WantedPerson, ...]:
    lines = _listed(roster)
    named = frozenset(line.department for own in lines.values() for line in own)
    return tuple(WantedPerson(id=person, lines=own, named=named) for person, own in lines.items())


def _listed(roster: Iterable[RosterLine]) -> dict[PersonId, tuple[RosterLine, ...]]:
    lines: dict[PersonId, list[RosterLine]] = {}
    for line in roster:
        lines.setdefault(line.person, []).append(line)
    return {person: tuple(own) for person, own in lines.items()}


def _removed(
    wanted: Iterable[WantedDepartment],
    people: Iterable[WantedPerson],
    stored: dict[DepartmentId, Department],
    coordinators: Iterable[PersonId],
) -> tuple[WantedPerson, ...]:
    """Those of whom the roster says nothing any more; who is still in it in another way is among the people."""
    named = frozenset(department.id for department in wanted if department.coaches is not None)
    listed = {person.id for person in people}
    coaches = [
        coach.id for department in sorted(named & stored.keys()) for coach in stored[department].coaches
    ]
    gone = [person for person in dict.fromkeys((*coaches, *coordinators)) if person not in listed]
    return tuple(WantedPerson(id=person, lines=(), named=named) for person in gone)


async def _person(stores: Stores, person: PersonId) -> PersonRecord | None:
    stored = await stores.people.find(person)
    return None if stored is None else stored.value


@dataclass(frozen=True, slots=True, kw_only=True)
class _Written:
    writes: int
    is_reachable: bool


async def _write_person(stores: Stores, wanted: WantedPerson) -> _Written:
    for _ in range(ATTEMPTS):
        stored = await stores.people.find(wanted.id)
        current = None if stored is None else stored.value
        merged = merged_person(wanted, current)
        if merged is None or merged == current:
            is_reachable = current is not None and current.reference is not None
            return _Written(writes=0, is_reachable=is_reachable)
        try:
            if stored is None:
                await stores.people.create(merged)
            else:
                await stores.people.replace(merged, etag=stored.etag)
        except (AlreadyExists, Conflict, NotFound):
            continue
        return _Written(writes=1, is_reachable=merged.reference is not None)
    raise Conflict(wanted.id)


async def _write_department(stores: Stores, wanted: WantedDepartment, reachable: Iterable[PersonId]) -> int:
    for _ in range(ATTEMPTS):
        stored = await stores.departments.find(wanted.id)
        current = None if stored is None else stored.value
        merged = merged_department(wanted, current, frozenset(reachable))
        if merged == current:
            return 0
        try:
            if stored is None:
                await stores.departments.create(merged)
            else:
                await stores.departments.replace(merged, etag=stored.etag)
        except (AlreadyExists, Conflict, NotFound):
            continue
        return 1
    raise Conflict(wanted.id)
