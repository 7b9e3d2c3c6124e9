"""How a department's hours and its days of the year are changed by its contact point."""

from dataclasses import replace
from datetime import date

from bot.domain.availability import NO_DAYS, week_of
from bot.domain.hours import parse_hours
from bot.domain.roster import Department

_SUNDAY = 6


def with_hours(department: Department, text: str) -> Department:
    """With other opening hours, written in the one way.

    Raises:
        BadHours: `text` is none; its `fault` says why.
    """
    return replace(department, hours=parse_hours(text).text())


def closed_on(department: Department, day: date) -> Department:
    """Closed on this date, whatever the week says."""
    return replace(department, holidays=department.holidays | {day}, open_days=department.open_days - {day})


def opened_on(department: Department, day: date) -> Department:
    """Open on this date although it is a holiday, in the hours of its weekday (`has_hours_on`)."""
    return replace(department, holidays=department.holidays - {day}, open_days=department.open_days | {day})


def usual_on(department: Department, day: date) -> Department:
    """Nothing special on this date any more."""
    return replace(department, holidays=department.holidays - {day}, open_days=department.open_days - {day})


def keeping_holidays(department: Department, keeps: bool | None) -> Department:  # noqa: FBT001 - three answers
    """Closed on national holidays, open on them, or (None) as the hours say: open when it is open on Sundays."""
    return replace(department, keeps_holidays=keeps)


def is_closed_on_holidays(department: Department) -> bool:
    """Whether a national holiday closes it, said outright or by its hours."""
    if department.keeps_holidays is not None:
        return department.keeps_holidays
    week = week_of(department.hours)
    return week is None or not week.days[_SUNDAY]


def has_hours_on(department: Department, day: date) -> bool:
    """Whether its week has hours on the weekday of this date, so that it can be open then."""
    week = week_of(department.hours)
    return week is not None and bool(week.days[day.weekday()])


def is_closed_on(department: Department, day: date, national: frozenset[date] = NO_DAYS) -> bool:
    """Whether it is closed on this date though its week has hours then: a day of its own, or a holiday."""
    if day in department.open_days:
        return False
    return day in department.holidays or (day in national and is_closed_on_holidays(department))
