"""What a coordinator must know of a department at a glance: who runs it, and what is missing."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from bot.domain.availability import NO_DAYS, calendar_of, calendar_of_coach
from bot.domain.hours import Window
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.domain.roster import Coach, Department, Pattern

_TWO_WEEKS = 14


@dataclass(frozen=True, slots=True, kw_only=True)
class Seen:
    """A department, and how many questions are open there."""

    department: Department
    open_questions: int


@dataclass(frozen=True, slots=True, kw_only=True)
class GoesAlong:
    """What the end of a department moves."""

    questions: int
    coaches: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Rights:
    """What one person may, as the roster and their own document say at the time of asking."""

    id: PersonId
    name: str
    is_coordinator: bool
    department: Department | None = None
    """Whose roster has them."""
    entry: Coach | None = None
    record: PersonRecord | None = None


class Gap(StrEnum):
    """What a department lacks."""

    NO_CONTACT = "no-contact"
    CONTACT_UNREACHABLE = "contact-unreachable"
    """Named, and has never opened the bot."""
    NO_COACH = "no-coach"
    COACHES_UNREACHABLE = "coaches-unreachable"


def gaps(department: Department) -> tuple[Gap, ...]:
    """What is missing besides hours, the worst first."""
    found: list[Gap] = []
    coaches = [one for one in department.coaches if one.is_coach]
    contacts = [one for one in department.coaches if one.is_contact]
    if not coaches:
        found.append(Gap.NO_COACH)
    elif not any(one.is_reachable for one in coaches):
        found.append(Gap.COACHES_UNREACHABLE)
    if not contacts:
        found.append(Gap.NO_CONTACT)
    elif not any(one.is_reachable for one in contacts):
        found.append(Gap.CONTACT_UNREACHABLE)
    return tuple(found)


def days_without(department: Department, today: date, zone: str) -> tuple[int, ...]:
    """The weekdays (0 is Monday) on which it is open and none of its coaches helps; holidays do not count.

    Both weeks of a two-week pattern are looked at. Who says each day when they help may help on any, so then none
    is said to be missing. None as well without coaches: `gaps` tells.
    """
    coaches = [one for one in department.coaches if one.is_coach]
    if not coaches or any(one.pattern is Pattern.DAILY for one in coaches):
        return ()
    plain = replace(department, holidays=NO_DAYS, keeps_holidays=False)
    own = calendar_of(plain, zone, NO_DAYS)
    helping = [calendar_of_coach(_usual(one), plain, zone, NO_DAYS) for one in coaches]
    missing: set[int] = set()
    for ahead in range(_TWO_WEEKS):
        day = today + timedelta(days=ahead)
        windows = own.windows_on(day)
        if windows and not any(_meet(windows, calendar.windows_on(day)) for calendar in helping):
            missing.add(day.weekday())
    return tuple(sorted(missing))


def lacks_something(department: Department, today: date, zone: str) -> bool:
    """Whether a coordinator has something to do there."""
    return bool(gaps(department) or days_without(department, today, zone))


def coaches_of(department: Department) -> tuple[Coach, ...]:
    """Its digicoaches, without who is contact point alone."""
    return tuple(one for one in department.coaches if one.is_coach)


def contact_points_of(department: Department) -> tuple[Coach, ...]:
    """Who the roster names as contact point, replaced or not."""
    return tuple(one for one in department.coaches if one.is_contact)


def _usual(coach: Coach) -> Coach:
    """Without what was said of single days."""
    return replace(coach, days=())


def _meet(first: tuple[Window, ...], second: tuple[Window, ...]) -> bool:
    return any(one.start < other.end and other.start < one.end for one in first for other in second)
