"""The question at the end of the week: how many colleagues a coach helped beside what the bot knows of."""

from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from typing import Literal

from bot.domain.availability import calendar_of_coach
from bot.domain.days import zone_named
from bot.domain.ids import NoticeId
from bot.domain.opening import Calendar
from bot.domain.roster import Coach, Department

MOST = 4
"""Stands for more as well."""

_LAST_HOUR = timedelta(hours=1)
_WEEK = timedelta(weeks=1)
_AHEAD = 8
"""Weeks without hours after which the department's Friday is taken."""
_FRIDAY = 4
_ASKED_ON = (_FRIDAY, 3, 2, 1, 0, 6, 5)
"""Friday, else the last working day before it, else at the weekend for who only works then."""
_AFTERNOON = time(15)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekAsked:
    """A notice: how many in `week` (2026-W48)? Once there is an `answer`, it stays open for another tap."""

    kind: Literal["week_asked"] = "week_asked"
    week: str
    noted: int = 0
    """Walk-ups that the coach noted in that week."""
    asked: int = 0
    """Questions of that week that they helped with."""
    answer: int | None = None
    milestone: int | None = None
    """The round number that all coaches together reached this year, in the week before."""

    @property
    def known(self) -> int:
        """Colleagues helped in the week of whom the bot knows."""
        return self.noted + self.asked

    @property
    def helped(self) -> int:
        """All colleagues helped in the week; at least so many when the answer was the most."""
        return self.known + (self.answer or 0)


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekThanked:
    """A notice in the place of `WeekAsked`, for who wants no question: thanks, and nothing is asked."""

    kind: Literal["week_thanked"] = "week_thanked"
    week: str
    helped: int
    milestone: int | None = None


def week_of(day: date) -> str:
    """The ISO week of a local date, by year and number."""
    year, week, _ = day.isocalendar()
    return f"{year}-W{week:02}"


def monday_of(week: str) -> date:
    """The first day of a week as `week_of` names it.

    Raises:
        ValueError: there is no such week.
    """
    year, _, number = week.partition("-W")
    return date.fromisocalendar(int(year), int(number), 1)


def notice_of(week: str) -> NoticeId:
    """The notice that asks about this week."""
    return NoticeId(f"week|{week}")


def asked_at(calendar: Calendar, monday: date) -> datetime | None:
    """When a coach with these hours is asked in the week of `monday`: in their last working hour; None in a week off."""
    for weekday in _ASKED_ON:
        window = _last_window(calendar, monday + timedelta(days=weekday))
        if window is not None:
            opens, closes = window
            return max(opens, closes - _LAST_HOUR)
    return None


def next_asked_at(
    coach: Coach, department: Department, *, after: datetime, zone: str, national: frozenset[date]
) -> tuple[str, datetime]:
    """The first week whose question comes after `after`, and when; Friday afternoon for who has no hours at all."""
    calendar = calendar_of_coach(coach, department, zone, national)
    today = after.astimezone(zone_named(zone)).date()
    first = today - timedelta(days=today.weekday())
    for ahead in range(_AHEAD):
        monday = first + ahead * _WEEK
        at = asked_at(calendar, monday)
        if at is not None and at > after:
            return week_of(monday), at
    friday = datetime.combine(first + timedelta(days=_FRIDAY), _AFTERNOON, zone_named(zone))
    coming = friday if friday > after else friday + _WEEK
    return week_of(coming.date()), coming.astimezone(UTC)


def _last_window(calendar: Calendar, day: date) -> tuple[datetime, datetime] | None:
    """The last stretch of this local date on which it is open."""
    zone = zone_named(calendar.zone)
    at = datetime.combine(day, time(), zone).astimezone(UTC)
    midnight = datetime.combine(day + timedelta(days=1), time(), zone).astimezone(UTC)
    last = None
    while at < midnight and (opens := calendar.next_opening(at)) is not None and opens < midnight:
        closes = min(calendar.closes_at(opens) or midnight, midnight)
        last, at = (opens, closes), closes
    return last
