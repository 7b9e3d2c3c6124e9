"""Who may be asked now, and when somebody is there again: hours, holidays and pauses of coaches and departments.

National holidays are passed in as local dates. They close a week that rests on Sunday; who works on Sundays works by
rota, on holidays too. A department's own closed days close everybody.
"""

from datetime import UTC, date, datetime, time
from functools import lru_cache

from bot.domain.days import BRUSSELS, zone_named
from bot.domain.hours import MIDNIGHT, BadHours, Calendar, Week, Window, parse_hours
from bot.domain.roster import Coach, Department

NO_DAYS: frozenset[date] = frozenset()

_SUNDAY = 6


def is_open(
    department: Department, at: datetime, zone: str = BRUSSELS, national: frozenset[date] = NO_DAYS
) -> bool:
    """Whether the department's own hours include this instant."""
    return calendar_of(department, zone, national).is_open(at)


def next_opening(
    department: Department, after: datetime, zone: str = BRUSSELS, national: frozenset[date] = NO_DAYS
) -> datetime | None:
    """The first instant after `after` at which a closed department opens.

    An open department must close first. None when it never closes, or does not open within 400 days.
    """
    calendar = calendar_of(department, zone, national)
    if not calendar.is_open(after):
        return calendar.next_opening(after)
    if _never_closes(calendar, after):
        return None
    closing = calendar.closes_at(after)
    return None if closing is None else calendar.next_opening(closing)


def is_available(
    coach: Coach,
    department: Department,
    at: datetime,
    zone: str = BRUSSELS,
    national: frozenset[date] = NO_DAYS,
) -> bool:
    """Whether this coach or contact point may be asked at this instant.

    Reachable, not paused (a pause has ended at its `paused_until`), and inside their own hours, or the
    department's when they have none.
    """
    return (
        coach.is_reachable
        and (coach.paused_until is None or coach.paused_until <= at)
        and _is_open(
            _hours_of(coach, department),
            department.holidays,
            national,
            zone,
            at.replace(second=0, microsecond=0),
        )
    )


def back_at(
    coach: Coach,
    department: Department,
    day: date,
    zone: str = BRUSSELS,
    national: frozenset[date] = NO_DAYS,
) -> datetime:
    """The first instant on or after this local date inside the coach's hours; its midnight when there is none."""
    midnight = datetime.combine(day, time(), zone_named(zone)).astimezone(UTC)
    try:
        return calendar_of_coach(coach, department, zone, national).next_opening(midnight) or midnight
    except OverflowError:  # the last year that a date can have
        return midnight


def available_hours_per_week(coach: Coach, department: Department) -> float:
    """How many hours an ordinary week of this coach has."""
    return _hours_in(_hours_of(coach, department))


def calendar_of(department: Department, zone: str, national: frozenset[date]) -> Calendar:
    """The department's hours without the days it is closed."""
    return _calendar(department.hours, department.holidays, national, zone)


def calendar_of_coach(coach: Coach, department: Department, zone: str, national: frozenset[date]) -> Calendar:
    """The coach's hours without the days the department is closed."""
    return _calendar(_hours_of(coach, department), department.holidays, national, zone)


def _hours_of(coach: Coach, department: Department) -> str:
    return coach.hours if coach.hours and _week(coach.hours) is not None else department.hours


def _never_closes(calendar: Calendar, after: datetime) -> bool:
    """Known without walking through 400 days, which a department that is always open would cost every question."""
    is_always = all(day == (Window(0, MIDNIGHT),) for day in calendar.week.days)
    return is_always and all(day < after.date() for day in calendar.holidays)


@lru_cache(maxsize=4096)
def _is_open(
    hours: str, own: frozenset[date], national: frozenset[date], zone: str, minute: datetime
) -> bool:
    """Windows begin and end on whole minutes, and the coaches of a department have few hours among them."""
    return _calendar(hours, own, national, zone).is_open(minute)


@lru_cache(maxsize=4096)
def _calendar(hours: str, own: frozenset[date], national: frozenset[date], zone: str) -> Calendar:
    week = _week(hours) or Week(((),) * 7)
    rests_on_sunday = not week.days[_SUNDAY]
    return Calendar(week=week, holidays=own | national if rests_on_sunday else own, zone=zone)


@lru_cache(maxsize=4096)
def _week(hours: str) -> Week | None:
    """None for a text that is no hours: an import refuses it, so it is left from elsewhere."""
    try:
        return parse_hours(hours)
    except BadHours:
        return None


@lru_cache(maxsize=4096)
def _hours_in(hours: str) -> float:
    week = _week(hours)
    return sum(w.end - w.start for day in week.days for w in day) / 60 if week is not None else 0.0
