"""The figures of last week, for who wants them on Monday morning: when they come, and what they say."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time
from typing import Literal

from bot.domain.availability import calendar_of
from bot.domain.days import zone_named
from bot.domain.figures.to_do import ToDo
from bot.domain.hours import parse_hours
from bot.domain.ids import NoticeId
from bot.domain.opening import Calendar
from bot.domain.periods import A_WEEK, Kind, Period, period_of, previous
from bot.domain.roster import Department

_CITY_HOURS = "ma-vr 8:30-17:00"
_MORNING = time(8, 30)
_AHEAD = 8
"""Weeks without an opening after which the hours of the city are taken."""


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekFigures:
    """A notice: the week that begins on `monday` in numbers. Nothing of single people, and no more than its card says."""

    kind: Literal["week_figures"] = "week_figures"
    monday: date
    department: str = ""
    """Its name; empty for the whole city."""
    asked: int = 0
    noted: int = 0
    weekly: int = 0
    before: int | None = None
    """All questions of the week before it."""
    within: int | None = None
    """Of `of` questions, how many somebody took within `target`; None where that is not shown."""
    of: int = 0
    target: int = 0
    """In minutes."""
    to_do: ToDo | None = None

    @property
    def all(self) -> int:
        """The three sources together."""
        return self.asked + self.noted + self.weekly

    @property
    def week(self) -> Period:
        """The week that they are of."""
        return Period(self.monday, Kind.WEEK)


def notice_of(week: Period) -> NoticeId:
    """The notice with the figures of this week."""
    return NoticeId(f"week-figures|{week.first}")


def notice_until(week: Period, at: datetime) -> NoticeId:
    """The notice that waits until `at` to look for them; put off to another hour it is another one."""
    return NoticeId(f"week-figures|{week.first}|{at.astimezone(UTC):%Y-%m-%dT%H:%M}")


def last_week(now: datetime, zone: str) -> Period:
    """The last week that is over."""
    return previous(_week_around(now, zone))


def told_at(calendar: Calendar, week: Period) -> datetime | None:
    """When its figures come: as the week after it opens; None when that week does not open.

    Who is open through the night from Sunday gets them in the morning.
    """
    monday, next_monday = (
        datetime.combine(day, time(), zone_named(calendar.zone)).astimezone(UTC)
        for day in (week.after, week.after + A_WEEK)
    )
    opens = calendar.next_opening(monday)
    if opens == monday:
        opens = calendar.next_opening(
            datetime.combine(week.after, _MORNING, zone_named(calendar.zone)).astimezone(UTC)
        )
    return opens if opens is not None and opens < next_monday else None


def next_told_at(calendar: Calendar, *, after: datetime) -> tuple[Period, datetime]:
    """The first week whose figures come after this instant, and when."""
    first = last_week(after, calendar.zone)
    for ahead in range(_AHEAD):
        week = Period(first.first + ahead * A_WEEK, Kind.WEEK)
        at = told_at(calendar, week)
        if at is not None and at > after:
            return week, at
    return next_told_at(city_calendar(calendar.zone, frozenset()), after=after)


def city_calendar(zone: str, national: frozenset[date]) -> Calendar:
    """When the city as a whole begins its day: nobody of one department is asked for it."""
    return Calendar(week=parse_hours(_CITY_HOURS), holidays=national, zone=zone)


def calendar_for(department: Department | None, zone: str, national: frozenset[date]) -> Calendar:
    """The hours of this department, or of the city."""
    return city_calendar(zone, national) if department is None else calendar_of(department, zone, national)


def _week_around(at: datetime, zone: str) -> Period:
    return period_of(at.astimezone(zone_named(zone)).date(), Kind.WEEK)
