"""The one thing that would help a department or the city most now, and which one is said in which week."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from bot.domain.figures.coverage import Cover, Coverage
from bot.domain.figures.network import NetworkHealth
from bot.domain.ids import DepartmentId


class Gap(StrEnum):
    """What may be lacking; the most important first."""

    NO_CONTACT = "no_contact"
    FEW_COACHES = "few_coaches"
    EMPTY_PLACE = "empty_place"
    NOT_COVERED = "not_covered"
    LONG_PAUSES = "long_pauses"


class PartOfDay(StrEnum):
    """When on a weekday nobody is there."""

    WHOLE = "whole"
    MORNING = "morning"
    AFTERNOON = "afternoon"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToDo:
    """One thing that lacks. Never says who."""

    gap: Gap
    department: str = ""
    """Its name; empty where it is about all together."""
    place: str = ""
    weekday: int | None = None
    """Of `NOT_COVERED`; Monday is 0."""
    part: PartOfDay = PartOfDay.WHOLE
    coaches: int = 0
    """Of `LONG_PAUSES`: how many rest."""


@dataclass(frozen=True, slots=True, kw_only=True)
class DepartmentWeeks:
    """What the last weeks were like in one department, by hour of the week (`coverage.hour_of_week`)."""

    id: DepartmentId
    name: str
    coverage: Coverage
    questions: Mapping[int, int]


WEEKS = 4
"""So many whole weeks of coverage and questions are looked at."""
FEWEST_HOURS = 4
"""Open hours that a part of a weekday must have been looked at, all weeks together: fewer say nothing yet."""

_HOURS = 24
_DAYS = 7
_NOON = 12


def to_dos(departments: Iterable[DepartmentWeeks], health: NetworkHealth) -> tuple[ToDo, ...]:
    """All that lacks, the most useful first. `health` is of these departments; of others nothing is said."""
    ordered = sorted(departments, key=lambda one: (one.name, one.id))
    return (
        *(
            ToDo(gap=Gap.NO_CONTACT, department=one.name)
            for one in ordered
            if one.id in health.without_contact
        ),
        *(ToDo(gap=Gap.FEW_COACHES, department=one.name) for one in ordered if one.id in health.few_coaches),
        *(
            ToDo(gap=Gap.EMPTY_PLACE, department=one.name, place=empty.place)
            for one in ordered
            for empty in health.empty_places
            if empty.department == one.id
        ),
        *_not_covered(ordered, health),
        *([ToDo(gap=Gap.LONG_PAUSES, coaches=health.paused_long)] if health.paused_long else []),
    )


def to_do_of_week(found: Sequence[ToDo], monday: date) -> ToDo | None:
    """Which one is said in the week of `monday`: every other week the first, in between the others by turns.

    So what nobody can mend hides nothing for ever. None when nothing lacks.
    """
    if not found:
        return None
    week = (monday.toordinal() - 1) // _DAYS
    if len(found) == 1 or week % 2 == 0:
        return found[0]
    return found[1 + week // 2 % (len(found) - 1)]


def _not_covered(departments: Iterable[DepartmentWeeks], health: NetworkHealth) -> list[ToDo]:
    """Where questions come and nobody was ever there: whole departments before places, then where most questions come."""
    empty = {(one.department, one.place) for one in health.empty_places}
    wholes: list[tuple[int, ToDo]] = []
    places: list[tuple[int, ToDo]] = []
    for one in departments:
        whole = list(_gaps(one, "", one.coverage.whole))
        wholes += whole
        days = {to_do.weekday for _, to_do in whole}
        for place, hours in sorted(one.coverage.places.items()):
            if (one.id, place) not in empty:  # that is said already, and so is a day without anybody at all
                places += [gap for gap in _gaps(one, place, hours) if gap[1].weekday not in days]
    return [
        to_do for gaps in (wholes, places) for _, to_do in sorted(gaps, key=_fewest_questions, reverse=True)
    ]


def _fewest_questions(gap: tuple[int, ToDo]) -> int:
    return gap[0]


def _gaps(one: DepartmentWeeks, place: str, hours: Mapping[int, Cover]) -> Iterable[tuple[int, ToDo]]:
    for weekday in range(_DAYS):
        morning, afternoon = (
            _asked_in_vain(one.questions, hours, weekday, part)
            for part in (range(_NOON), range(_NOON, _HOURS))
        )
        if morning and afternoon:
            part = PartOfDay.WHOLE
        elif morning:
            part = PartOfDay.MORNING
        elif afternoon:
            part = PartOfDay.AFTERNOON
        else:
            continue
        yield (
            morning + afternoon,
            ToDo(gap=Gap.NOT_COVERED, department=one.name, place=place, weekday=weekday, part=part),
        )


def _asked_in_vain(
    questions: Mapping[int, int], hours: Mapping[int, Cover], weekday: int, part: range
) -> int:
    """Questions of a part of a weekday in which nobody was there; 0 when somebody was, or too little was looked at."""
    of_week = [weekday * _HOURS + hour for hour in part]
    seen = [hours[hour] for hour in of_week if hour in hours]
    is_vain = sum(one.hours for one in seen) >= FEWEST_HOURS and not any(one.covered for one in seen)
    return sum(questions.get(hour, 0) for hour in of_week) if is_vain else 0
