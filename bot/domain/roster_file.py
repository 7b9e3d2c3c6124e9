"""The two files that say who helps where: the roster, a line a person and role, and the departments.

Cells with more than one value separate them by ``;`` or ``|``. Every line is judged before anything is returned.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import TypeVar

from bot.domain import roster_cells as cell
from bot.domain.csv_table import BadFile, BadLine, Row, read_table
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.people import Role
from bot.domain.request import ServiceDesk

ROSTER_HEADER = (
    *("department", "name", "entra_object_id", "email", "role"),
    *("location", "hours", "skills", "languages", "weekly_limit"),
)
DEPARTMENTS_HEADER = (
    *("department", "aliases", "places", "hours", "holidays", "workers", "service_desk", "neighbours"),
)
ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True, kw_only=True)
class RosterLine:
    """One person in one role; empty cells are empty values, the defaults are given later."""

    line_number: int
    department: DepartmentId
    department_name: str
    name: str
    person: PersonId
    email: str
    role: Role
    place: str
    hours: str
    skills: tuple[TopicId, ...]
    languages: tuple[str, ...]
    weekly_limit: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentLine:
    """One department; `neighbours` are names as typed, no `hours` are the default ones."""

    line_number: int
    id: DepartmentId
    name: str
    aliases: tuple[str, ...]
    places: tuple[str, ...]
    hours: str
    holidays: frozenset[date]
    workers: int
    desk: ServiceDesk
    neighbours: tuple[str, ...]


def read_roster(content: bytes, topics: Mapping[str, TopicId]) -> tuple[RosterLine, ...]:
    """Return the lines of a roster file, in its order. `topics` gives the topic of a folded id or label.

    Raises:
        BadFile: names every bad line.
    """
    rows, bad = read_table(content, ROSTER_HEADER)
    wrong = list(bad)
    lines = [line for row in rows if (line := _roster_line(_Cells(row, wrong), topics)) is not None]
    wrong += _twice(lines) + _two_names(lines) + _two_departments(lines)
    if wrong:
        raise BadFile(wrong)
    return tuple(lines)


def read_departments(content: bytes) -> tuple[DepartmentLine, ...]:
    """Return the lines of a departments file, in its order.

    Raises:
        BadFile: names every bad line.
    """
    rows, bad = read_table(content, DEPARTMENTS_HEADER)
    wrong = list(bad)
    lines = [line for row in rows if (line := _department_line(_Cells(row, wrong))) is not None]
    seen: dict[DepartmentId, int] = {}
    for line in lines:
        first = seen.setdefault(line.id, line.line_number)
        if first != line.line_number:
            wrong.append(_bad(line, "department", f"this department is on line {first} too"))
    if wrong:
        raise BadFile(wrong)
    return tuple(lines)


class _Cells:
    """The cells of one row, read one by one; what is wrong with them goes to `wrong`."""

    def __init__(self, row: Row, wrong: list[BadLine]) -> None:
        self._row = row
        self._wrong = wrong
        self._before = len(wrong)

    @property
    def line_number(self) -> int:
        return self._row.line_number

    @property
    def are_good(self) -> bool:
        return len(self._wrong) == self._before

    def refuse(self, column: str, reason: str) -> None:
        self._wrong.append(BadLine(line_number=self.line_number, column=column, reason=reason))

    def read(self, column: str, meaning: Callable[[str], ValueT], default: ValueT) -> ValueT:
        """What the cell means, `default` when it is empty or cannot be read."""
        typed = self._row.cells[column]
        try:
            return meaning(typed) if typed else default
        except ValueError as error:
            self.refuse(column, str(error))
            return default

    def needed(self, column: str, meaning: Callable[[str], ValueT], default: ValueT) -> ValueT:
        if not self._row.cells[column]:
            self.refuse(column, "this cell may not be empty")
        return self.read(column, meaning, default)


def _roster_line(cells: _Cells, topics: Mapping[str, TopicId]) -> RosterLine | None:
    department = cells.needed("department", cell.department, (DepartmentId(""), ""))
    line = RosterLine(
        line_number=cells.line_number,
        department=department[0],
        department_name=department[1],
        name=cells.needed("name", cell.name, ""),
        person=cells.needed("entra_object_id", cell.person, PersonId("")),
        email=cells.read("email", cell.email, ""),
        role=cells.needed("role", cell.role, Role.WORKER),
        place=cells.read("location", cell.name, ""),
        hours=cells.read("hours", cell.hours, ""),
        skills=cells.read(
            "skills", lambda typed: cell.each(typed, lambda part: cell.skill(part, topics)), ()
        ),
        languages=cells.read("languages", lambda typed: cell.each(typed, cell.language), ()),
        weekly_limit=cells.read("weekly_limit", cell.weekly_limit, None),
    )
    return line if cells.are_good else None


def _department_line(cells: _Cells) -> DepartmentLine | None:
    department = cells.needed("department", cell.department, (DepartmentId(""), ""))
    line = DepartmentLine(
        line_number=cells.line_number,
        id=department[0],
        name=department[1],
        aliases=cells.read("aliases", lambda typed: cell.each(typed, cell.name), ()),
        places=cells.read("places", lambda typed: cell.each(typed, cell.name), ()),
        hours=cells.read("hours", cell.hours, ""),
        holidays=cells.read("holidays", lambda typed: frozenset(cell.each(typed, cell.day)), frozenset()),
        workers=cells.read("workers", cell.workers, 0),
        desk=cells.read("service_desk", cell.desk, ServiceDesk()),
        neighbours=cells.read("neighbours", lambda typed: cell.each(typed, cell.name), ()),
    )
    return line if cells.are_good else None


def _bad(line: RosterLine | DepartmentLine, column: str, reason: str) -> BadLine:
    return BadLine(line_number=line.line_number, column=column, reason=reason)


def _twice(lines: Iterable[RosterLine]) -> list[BadLine]:
    seen: dict[tuple[str, str, str], int] = {}
    return [
        _bad(line, "entra_object_id", f"the same person, department and role are on line {first}")
        for line in lines
        if (first := seen.setdefault((line.person, line.department, line.role), line.line_number))
        != line.line_number
    ]


def _two_names(lines: Iterable[RosterLine]) -> list[BadLine]:
    """A person under two names is as good as always an object id copied to the wrong line."""
    seen: dict[PersonId, RosterLine] = {}
    return [
        _bad(line, "name", f"this object id belongs to {first.name!r} on line {first.line_number}")
        for line in lines
        if (first := seen.setdefault(line.person, line)).name != line.name
    ]


def _two_departments(lines: Sequence[RosterLine]) -> list[BadLine]:
    seen: dict[PersonId, RosterLine] = {}
    return [
        _bad(
            line,
            "department",
            f"{line.name} helps in {first.department_name!r} on line {first.line_number}: one department each",
        )
        for line in lines
        if line.role in (Role.COACH, Role.CONTACT_POINT)
        and (first := seen.setdefault(line.person, line)).department != line.department
    ]
