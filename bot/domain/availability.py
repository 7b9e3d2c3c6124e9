"""Who may be asked now, and when somebody is there again: hours, holidays and pauses of coaches and departments.

National holidays are passed in as local dates. What they close is said by `Department.keeps_holidays`; when it says
nothing they close a week that rests on Sunday: who works on Sundays works by rota, on holidays too. A department's own
closed days close everybody, its open days nobody. What a coach said of one day stands over all of it.
"""

from datetime import UTC, date, datetime, time, timedelta
from functools import lru_cache

from bot.domain.days import BRUSSELS, zone_named
from bot.domain.hours import MIDNIGHT, NEVER, BadHours, Week, Window, parse_hours
from bot.domain.opening import Calendar
from bot.domain.roster import Coach, Department, Pattern

NO_DAYS: frozenset[date] = frozenset()

DAILY_HOURS = 10.0
"""Hours a week of a coach who says each day when they help and has said nothing yet."""
DAILY_WINDOW = timedelta(days=28)
"""As far back from the last of their days, the days count that they gave; as `matching.LOAD_WINDOW`."""

_SUNDAY = 6
_NEVER = NEVER.text()


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

    Reachable, not paused, and inside their own hours, or the department's when they have none.
    """
    if not coach.is_reachable or is_paused(coach, at):
        return False
    if coach.days and local_date(at, zone) in {said.day for said in coach.days}:
        return calendar_of_coach(coach, department, zone, national).is_open(at)
    minute = at.replace(second=0, microsecond=0)
    return _is_open(_hours_of(coach, department), _closing(department), national, zone, minute)


def is_paused(coach: Coach, at: datetime) -> bool:
    """Whether the coach asked for rest at this instant; a pause has ended at its `paused_until`."""
    has_begun = coach.paused_from is None or coach.paused_from <= at
    return coach.paused_until is not None and has_begun and at < coach.paused_until


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


def next_available(
    coach: Coach,
    department: Department,
    after: datetime,
    zone: str = BRUSSELS,
    national: frozenset[date] = NO_DAYS,
) -> datetime | None:
    """The first instant at or after this one inside the coach's hours and outside their pause.

    None when there is none within 400 days, as for a coach who says each day when they help.
    """
    calendar = calendar_of_coach(coach, department, zone, national)
    opening = calendar.next_opening(after)
    if opening is not None and coach.paused_until is not None and is_paused(coach, opening):
        return calendar.next_opening(coach.paused_until)
    return opening


def available_hours_per_week(coach: Coach, department: Department) -> float:
    """How many hours an ordinary week of this coach has.

    The mean of both weeks of a two-week pattern; of a coach who says it each day, the mean of what they gave lately.
    """
    if coach.pattern is Pattern.DAILY:
        return _hours_given(coach)
    even, odd = _hours_of(coach, department)
    return (_hours_in(even) + _hours_in(odd)) / 2


def calendar_of(department: Department, zone: str, national: frozenset[date]) -> Calendar:
    """The department's hours without the days it is closed."""
    return _calendar((department.hours, department.hours), _closing(department), national, zone)


def calendar_of_coach(coach: Coach, department: Department, zone: str, national: frozenset[date]) -> Calendar:
    """The coach's hours without the days the department is closed, and what they said of single days."""
    calendar = _calendar(_hours_of(coach, department), _closing(department), national, zone)
    if not coach.days:
        return calendar
    days = {said.day: () if said.window is None else (said.window,) for said in coach.days}
    return Calendar(
        week=calendar.week, odd_week=calendar.odd_week, holidays=calendar.holidays, days=days, zone=zone
    )


def local_date(at: datetime, zone: str = BRUSSELS) -> date:
    """The date that the wall clock shows at this instant."""
    return at.astimezone(zone_named(zone)).date()


_Hours = tuple[str, str]
"""Of even and of odd weeks."""
_Closing = tuple[frozenset[date], frozenset[date], bool | None]
"""A department's closed days, its open days, and whether it keeps national holidays."""


def _closing(department: Department) -> _Closing:
    return department.holidays, department.open_days, department.keeps_holidays


def _hours_of(coach: Coach, department: Department) -> _Hours:
    if coach.pattern is Pattern.DAILY:
        return _NEVER, _NEVER
    even = coach.hours if coach.hours and week_of(coach.hours) is not None else department.hours
    if coach.pattern is Pattern.TWO_WEEKS and week_of(coach.odd_hours) is not None:
        return even, coach.odd_hours
    return even, even


def _hours_given(coach: Coach) -> float:
    given = [(said.day, said.window) for said in coach.days if said.window is not None]
    if not given:
        return DAILY_HOURS
    last = max(day for day, _ in given)
    lately = [(day, window) for day, window in given if day > last - DAILY_WINDOW]
    first = min(day for day, _ in lately)
    weeks = max(((last - first).days + 1) / 7, 1.0)
    return sum(window.end - window.start for _, window in lately) / 60 / weeks


def _never_closes(calendar: Calendar, after: datetime) -> bool:
    """Known without walking through 400 days, which a department that is always open would cost every question."""
    is_always = all(day == (Window(0, MIDNIGHT),) for day in calendar.week.days)
    return is_always and all(day < after.date() for day in calendar.holidays)


@lru_cache(maxsize=4096)
def _is_open(
    hours: _Hours, closing: _Closing, national: frozenset[date], zone: str, minute: datetime
) -> bool:
    """Windows begin and end on whole minutes, and the coaches of a department have few hours among them."""
    return _calendar(hours, closing, national, zone).is_open(minute)


@lru_cache(maxsize=4096)
def _calendar(hours: _Hours, closing: _Closing, national: frozenset[date], zone: str) -> Calendar:
    even, odd = (week_of(text) or NEVER for text in hours)
    closed, opened, keeps_holidays = closing
    if keeps_holidays is None:
        keeps_holidays = not (even.days[_SUNDAY] or odd.days[_SUNDAY])
    holidays = (closed | national if keeps_holidays else closed) - opened
    return Calendar(week=even, odd_week=None if odd == even else odd, holidays=holidays, zone=zone)


@lru_cache(maxsize=4096)
def week_of(hours: str) -> Week | None:
    """Read hours that were kept; None for a text that is none: an import refuses it, so it is left from elsewhere."""
    try:
        return parse_hours(hours)
    except BadHours:
        return None


@lru_cache(maxsize=4096)
def _hours_in(hours: str) -> float:
    week = week_of(hours)
    return sum(w.end - w.start for day in week.days for w in day) / 60 if week is not None else 0.0
