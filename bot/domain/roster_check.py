"""What can be wrong with the roster and departments files only beside each other and beside what is stored."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import TypeVar

from bot.domain.csv_table import BadLine
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.naming import department_id
from bot.domain.roster import Department
from bot.domain.roster_file import DepartmentLine, RosterLine
from bot.domain.roster_merge import HELPER_ROLES
from bot.domain.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """Every department there will be after the import, by id, and by each folded name or alias."""

    names: Mapping[DepartmentId, str]
    owners: Mapping[str, Sequence[DepartmentId]]

    def find(self, name: str) -> DepartmentId | None:
        """The department of this name or alias."""
        found = department_id(name)
        return found if found in self.names else next(iter(self.owners.get(fold(name), ())), None)


LineT = TypeVar("LineT", RosterLine, DepartmentLine)


def under_their_id(lines: Sequence[LineT], stored: Iterable[Department]) -> tuple[LineT, ...]:
    """The lines, each with the id of the department that has its name now: one that was renamed keeps its first id."""
    ids = {department_id(one.name): one.id for one in stored if not one.is_closed}
    return tuple(_with_id(line, ids) for line in lines)


def known_after(
    roster: Iterable[RosterLine], departments: Iterable[DepartmentLine], stored: Iterable[Department]
) -> Known:
    """Gather the departments; a departments line replaces the aliases that are stored."""
    names: dict[DepartmentId, str] = {}
    aliases: dict[DepartmentId, tuple[str, ...]] = {}
    for department in stored:
        if not department.is_closed:
            names[department.id], aliases[department.id] = department.name, department.aliases
    for line in departments:
        names[line.id], aliases[line.id] = line.name, line.aliases
    owners: dict[str, list[DepartmentId]] = {}
    for owner, words in aliases.items():
        for alias in words:
            owners.setdefault(fold(alias), []).append(owner)
    for entry in roster:
        # The other name of a known department makes no new one: `wrong_in_roster` refuses it.
        if fold(entry.department_name) not in owners:
            names.setdefault(entry.department, entry.department_name)
    return Known(names=names, owners=owners)


def wrong_in_roster(
    roster: Sequence[RosterLine], known: Known, stored: Iterable[Department]
) -> tuple[BadLine, ...]:
    """Departments under another of their names or no more there, and coaches of one that the roster leaves alone."""
    stored = tuple(stored)
    gone = _gone(stored)
    named = {line.department for line in roster}
    elsewhere: dict[PersonId, str] = {
        coach.id: department.name
        for department in stored
        if department.id not in named
        if not department.is_closed
        for coach in department.coaches
    }
    wrong = []
    for line in roster:
        if line.department in gone:
            wrong.append(_bad(line, "department", gone[line.department]))
        elif line.department not in known.names:
            owner = known.names[known.owners[fold(line.department_name)][0]]
            wrong.append(_bad(line, "department", f"this is another name of {owner!r}; write that name"))
        if line.role in HELPER_ROLES and line.person in elsewhere:
            reason = f"{line.name} helps in {elsewhere[line.person]!r} already; one department each"
            wrong.append(_bad(line, "department", f"{reason}, so import that department without them first"))
    return tuple(wrong)


def wrong_in_departments(
    departments: Sequence[DepartmentLine], known: Known, stored: Iterable[Department] = ()
) -> tuple[BadLine, ...]:
    """Departments that are no more there, names that mean two of them, and neighbours that are nowhere."""
    gone = _gone(stored)
    wrong = [_bad(line, "department", gone[line.id]) for line in departments if line.id in gone]
    for line in departments:
        for alias in line.aliases:
            meant = {*known.owners[fold(alias)], known.find(alias) or line.id} - {line.id}
            wrong += [
                _bad(line, "aliases", f"{alias!r} is a name of {known.names[other]!r} too")
                for other in sorted(meant)
            ]
        for name in line.neighbours:
            neighbour = known.find(name)
            if neighbour is None:
                wrong.append(_bad(line, "neighbours", f"there is no department {name!r} here or in the bot"))
            elif neighbour == line.id:
                wrong.append(_bad(line, "neighbours", f"{name!r} is the department itself"))
    return tuple(wrong)


def _gone(stored: Iterable[Department]) -> Mapping[DepartmentId, str]:
    """Why each department that was merged or closed by a coordinator cannot be imported."""
    listed = {one.id: one for one in stored}
    reasons: dict[DepartmentId, str] = {}
    for one in listed.values():
        if not one.is_closed:
            continue
        went_on, seen = one, {one.id}
        while went_on.merged_into in listed and went_on.merged_into not in seen:
            went_on = listed[went_on.merged_into]
            seen.add(went_on.id)
        if went_on.is_closed:
            reasons[one.id] = f"a coordinator closed {one.name!r}; leave it out, or add it in the bot first"
        else:
            reasons[one.id] = f"{one.name!r} went on in {went_on.name!r}; write that name"
    return reasons


def _with_id(line: LineT, ids: Mapping[DepartmentId, DepartmentId]) -> LineT:
    if isinstance(line, RosterLine):
        return replace(line, department=ids.get(line.department, line.department))
    return replace(line, id=ids.get(line.id, line.id))


def _bad(line: RosterLine | DepartmentLine, column: str, reason: str) -> BadLine:
    return BadLine(line_number=line.line_number, column=column, reason=reason)
