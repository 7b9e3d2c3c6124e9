"""What a department says of itself by card: its hours, its own days, its places and how many work there."""

import re
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.days import MONTHS, resolve_day
from bot.domain.department_days import with_hours
from bot.domain.errors import DigicoachError
from bot.domain.hours import NEVER, BadHours, parse_hours
from bot.domain.roster import Department, FiledSettings
from bot.domain.words import fold

PLACE_LETTERS = 60
MOST_PLACES = 30
MOST_DAYS = 200
MOST_WORKERS = 100_000
LONGEST = 2_000
"""Letters that can be typed for one setting."""

_LONGEST_RUN = timedelta(days=92)
_SEPARATORS = re.compile(r"[\n\r;,]+")
_OPEN = re.compile(r"^(?:(?:wel|toch)\s+)?open(?:\s+op)?\s+", re.IGNORECASE)
_RUN = re.compile(r"(.+?)\s+(?:tot en met|t/m|tot)\s+(.+)", re.IGNORECASE)


class Setting(StrEnum):
    """What can be set."""

    HOURS = "hours"
    DAYS = "days"
    PLACES = "places"
    WORKERS = "workers"


class Fault(StrEnum):
    """Why something typed cannot be kept; hours have faults of their own (`hours.HoursFault`)."""

    TOO_LONG = "too-long"
    NEVER_OPEN = "never-open"
    NO_DAY = "no-day"
    DAY_PAST = "day-past"
    RUN_BACKWARDS = "run-backwards"
    RUN_TOO_LONG = "run-too-long"
    DAY_TWICE = "day-twice"
    TOO_MANY_DAYS = "too-many-days"
    PLACE_TOO_LONG = "place-too-long"
    PLACE_TWICE = "place-twice"
    TOO_MANY_PLACES = "too-many-places"
    NO_NUMBER = "no-number"
    TOO_FEW = "too-few"
    TOO_MANY = "too-many"


class BadSetting(DigicoachError):
    """What was typed cannot be kept; `about` is the part of it that is wrong, or the number it should respect."""

    def __init__(self, fault: Fault, about: str = "") -> None:
        super().__init__(fault, about)
        self.fault = fault
        self.about = about


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnDays:
    """Days on which a department is closed, and holidays on which it is open."""

    closed: frozenset[date] = frozenset()
    open: frozenset[date] = frozenset()


def changed(department: Department, setting: Setting, typed: str, today: date) -> Department:
    """Return `department` with what was typed for `setting`; the same one when it says so already.

    Raises:
        BadSetting: it cannot be kept, and nothing of it is.
        BadHours: the same, for hours.
    """
    if len(typed) > LONGEST:
        raise BadSetting(Fault.TOO_LONG)
    return remembering_the_file(department, _CHANGED[setting](department, typed.strip(), today))


def filed_again(department: Department, filed: FiledSettings) -> Department:
    """Return `department` after an import of these cells: one that changed rules, another leaves what was chosen."""
    before = department.filed
    if before is None:
        return replace(
            department,
            hours=filed.hours,
            holidays=filed.holidays,
            places=filed.places,
            workers=filed.workers,
        )
    return replace(
        department,
        hours=department.hours if before.hours == filed.hours else filed.hours,
        holidays=department.holidays if before.holidays == filed.holidays else filed.holidays,
        places=department.places if before.places == filed.places else filed.places,
        workers=department.workers if before.workers == filed.workers else filed.workers,
        filed=filed,
    )


def as_typed(department: Department, setting: Setting, today: date) -> str:
    """What stands in the input of `setting` at first: `changed` reads it back as the present value."""
    match setting:
        case Setting.HOURS:
            try:
                return parse_hours(department.hours).text()
            except BadHours:
                return department.hours
        case Setting.DAYS:
            closed = (f"{_said(first, last)}" for first, last in runs(_from(today, department.holidays)))
            opened = (
                f"open {_said(first, last)}" for first, last in runs(_from(today, department.open_days))
            )
            return "\n".join((*closed, *opened))
        case Setting.PLACES:
            return "\n".join(department.places)
        case Setting.WORKERS:
            return str(department.workers or "")


def runs(days: Iterable[date]) -> tuple[tuple[date, date], ...]:
    """The days in their order, those that follow each other as the first and the last of a run."""
    found: list[tuple[date, date]] = []
    for day in sorted(days):
        if found and day - found[-1][1] == timedelta(days=1):
            found[-1] = (found[-1][0], day)
        else:
            found.append((day, day))
    return tuple(found)


def read_days(typed: str, today: date) -> OwnDays:
    """Read days, one a line: *25 december 2026*, *24 december tot 2 januari* (both included), *open 11 november*.

    Raises:
        BadSetting: names the part that is no day, lies in the past, or is there twice.
    """
    closed: set[date] = set()
    opened: set[date] = set()
    for part in _parts(typed):
        is_open = _OPEN.match(part)
        said = part[is_open.end() :] if is_open else part
        days = set(_read_run(part, said, today))
        if days & (closed | opened):
            raise BadSetting(Fault.DAY_TWICE, part)
        (opened if is_open else closed).update(days)
    if len(closed | opened) > MOST_DAYS:
        raise BadSetting(Fault.TOO_MANY_DAYS, str(MOST_DAYS))
    return OwnDays(closed=frozenset(closed), open=frozenset(opened))


def _with_hours(department: Department, typed: str, today: date) -> Department:
    del today
    after = with_hours(department, typed)
    if parse_hours(after.hours) == NEVER:
        raise BadSetting(Fault.NEVER_OPEN)
    return after


def _with_days(department: Department, typed: str, today: date) -> Department:
    read = read_days(typed, today)
    return replace(
        department,  # what has gone by is no longer on the card, and stays as it was
        holidays=read.closed | _before(today, department.holidays),
        open_days=read.open | _before(today, department.open_days),
    )


def _with_places(department: Department, typed: str, today: date) -> Department:
    del today
    places: dict[str, str] = {}
    for part in _parts(typed):
        if len(part) > PLACE_LETTERS:
            raise BadSetting(Fault.PLACE_TOO_LONG, part[:PLACE_LETTERS])
        if places.setdefault(fold(part) or part, part) is not part:
            raise BadSetting(Fault.PLACE_TWICE, part)
    if len(places) > MOST_PLACES:
        raise BadSetting(Fault.TOO_MANY_PLACES, str(MOST_PLACES))
    return replace(department, places=tuple(places.values()))


def _with_workers(department: Department, typed: str, today: date) -> Department:
    del today
    said = "".join(typed.split()).replace(".", "")
    if not re.fullmatch(r"[0-9]{1,12}", said):
        raise BadSetting(Fault.NO_NUMBER, typed[:PLACE_LETTERS])
    workers, coaches = int(said), sum(coach.is_coach for coach in department.coaches)
    if workers < coaches:
        raise BadSetting(Fault.TOO_FEW, str(coaches))
    if workers > MOST_WORKERS:
        raise BadSetting(Fault.TOO_MANY, str(MOST_WORKERS))
    return replace(department, workers=workers)


_CHANGED: Mapping[Setting, Callable[[Department, str, date], Department]] = {
    Setting.HOURS: _with_hours,
    Setting.DAYS: _with_days,
    Setting.PLACES: _with_places,
    Setting.WORKERS: _with_workers,
}


def remembering_the_file(before: Department, after: Department) -> Department:
    """With what the file said before the department chose for itself, so that an unchanged file changes nothing back."""
    if after == before or before.filed is not None:
        return after
    filed = FiledSettings(
        hours=before.hours, holidays=before.holidays, places=before.places, workers=before.workers
    )
    return replace(after, filed=filed)


def _read_run(part: str, said: str, today: date) -> Iterable[date]:
    run = _RUN.fullmatch(said)
    first = _read_day(part, run[1] if run else said, today)
    if run is None:
        return (first,)
    try:
        last = _read_day(part, run[2], first)
    except BadSetting as bad:
        fault = Fault.RUN_BACKWARDS if bad.fault is Fault.DAY_PAST else bad.fault
        raise BadSetting(fault, bad.about) from None
    if last - first > _LONGEST_RUN:
        raise BadSetting(Fault.RUN_TOO_LONG, part)
    return tuple(first + timedelta(days=ahead) for ahead in range((last - first).days + 1))


def _read_day(part: str, said: str, today: date) -> date:
    """The day, today too."""
    if fold(said) in {"vandaag", "today"}:
        return today
    if said[:1].isdigit() and resolve_day(said, today - timedelta(days=1)) == today:
        return today
    day = resolve_day(said, today)
    if day is not None:
        return day
    year = re.fullmatch(r"(.+) [0-9]{4}", fold(said))
    is_day = resolve_day(year[1] if year else said, today) is not None
    raise BadSetting(Fault.DAY_PAST if is_day else Fault.NO_DAY, part[:PLACE_LETTERS])


def _parts(typed: str) -> list[str]:
    return [" ".join(part.split()) for part in _SEPARATORS.split(typed) if part.strip()]


def _from(today: date, days: Iterable[date]) -> frozenset[date]:
    return frozenset(day for day in days if day >= today)


def _before(today: date, days: Iterable[date]) -> frozenset[date]:
    return frozenset(day for day in days if day < today)


def _said(first: date, last: date) -> str:
    return _said_day(first) if first == last else f"{_said_day(first)} tot {_said_day(last)}"


def _said_day(day: date) -> str:
    return f"{day.day} {MONTHS[day.month - 1]} {day.year}"
