"""When questions come: mornings and Mondays most, hardly any on holidays, and least of all in July."""

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from functools import lru_cache
from itertools import accumulate
from random import Random
from zoneinfo import ZoneInfo

from bot.domain.availability import calendar_of
from bot.domain.days import BRUSSELS
from bot.domain.opening import Calendar
from bot.domain.roster import Department
from bot.services.calendars import national_holidays

GHENT = ZoneInfo(BRUSSELS)
DAY_WEIGHTS = (1.5, 1.1, 0.95, 1.0, 0.7, 0.35, 0.2)
MONTH_WEIGHTS = (1.15, 1.0, 1.05, 0.9, 0.95, 0.9, 0.45, 0.6, 1.4, 1.2, 1.1, 0.75)
HOUR_WEIGHTS = (
    *(0.02, 0.01, 0.01, 0.01, 0.02, 0.05, 0.2, 0.6, 1.1, 1.6, 1.5, 1.2),
    *(0.6, 0.9, 1.1, 0.9, 0.5, 0.25, 0.12, 0.1, 0.08, 0.06, 0.04, 0.03),
)
CLOSED_DAY = 0.04
CLOSED_HOUR = 0.08
SCHOOL_HOLIDAYS = ((2, 16, 22), (4, 6, 19), (11, 2, 8), (12, 21, 31), (1, 1, 4))
"""Month, first and last day: near enough, and each year the same."""
IN_SCHOOL_HOLIDAY = 0.7


@lru_cache(maxsize=64)
def opening_of(department: Department, year: int) -> Calendar:
    return calendar_of(department, BRUSSELS, national_holidays(year - 1, year + 1))


def instants(chance: Random, department: Department, count: int, *, year: int) -> list[datetime]:
    """When so many questions of a whole year are sent."""
    days, weights = _days(department, year)
    hours = [
        list(accumulate(weight * (1 if is_open else CLOSED_HOUR) for weight, is_open in row))
        for row in (_hours(department, year, day) for day in days)
    ]
    picked = chance.choices(range(len(days)), cum_weights=weights, k=count)
    return sorted(_instant(chance, days[at], hours[at]) for at in picked)


def odd_instants(year: int) -> Iterator[datetime]:
    """Around New Year and in the nights that have an hour less or more: in every year there is a question then."""
    spring, autumn = (_last_sunday(year, month) for month in (3, 10))
    yield datetime(year, 1, 1, 0, 0, tzinfo=GHENT).astimezone(UTC)
    for night in (spring, autumn):
        midnight = datetime(night.year, night.month, night.day, tzinfo=GHENT).astimezone(UTC)
        for minutes in (-1, 0, 119, 121, 150, 210):
            yield midnight + timedelta(minutes=minutes)
        tomorrow = night + timedelta(days=1)
        yield datetime(tomorrow.year, tomorrow.month, tomorrow.day, tzinfo=GHENT).astimezone(UTC) - timedelta(
            seconds=1
        )
    yield datetime(year, 12, 31, 23, 59, 59, tzinfo=GHENT).astimezone(UTC)


def _days(department: Department, year: int) -> tuple[list[date], list[float]]:
    calendar, holidays = opening_of(department, year), national_holidays(year - 1, year + 1)
    days = [date(year, 1, 1) + timedelta(days=ahead) for ahead in range(366)]
    days = [day for day in days if day.year == year]
    weights = []
    for day in days:
        weight = DAY_WEIGHTS[day.weekday()] * MONTH_WEIGHTS[day.month - 1]
        if any(month == day.month and first <= day.day <= last for month, first, last in SCHOOL_HOLIDAYS):
            weight *= IN_SCHOOL_HOLIDAY
        if day in holidays or not calendar.windows_on(day):
            weight *= CLOSED_DAY
        weights.append(weight)
    return days, list(accumulate(weights))


def _hours(department: Department, year: int, day: date) -> list[tuple[float, bool]]:
    windows = opening_of(department, year).windows_on(day)
    return [
        (weight, any(window.start <= hour * 60 + 30 < window.end for window in windows))
        for hour, weight in enumerate(HOUR_WEIGHTS)
    ]


def _instant(chance: Random, day: date, hours: list[float]) -> datetime:
    (hour,) = chance.choices(range(24), cum_weights=hours)
    wall = datetime(day.year, day.month, day.day, hour, tzinfo=GHENT, fold=chance.randrange(2))
    return (wall + timedelta(seconds=chance.randrange(3600))).astimezone(UTC)


def _last_sunday(year: int, month: int) -> date:
    last = date(year, month, 31)
    return last - timedelta(days=(last.weekday() + 1) % 7)
