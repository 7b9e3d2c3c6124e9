"""Calendar periods that figures are counted in: weeks from Monday, months, quarters and years of Europe/Brussels.

There are no other periods and no free dates: two stretches that nearly cover each other would tell what lies between.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta
from enum import StrEnum

from bot.domain.days import BRUSSELS, MONTHS, zone_named

A_WEEK = timedelta(days=7)
_A_DAY = timedelta(days=1)


class Kind(StrEnum):
    """How long a period is, from short to long."""

    WEEK = "week"
    MONTH = "month"
    QUARTER = "quarter"
    YEAR = "year"


_WIDER = {Kind.WEEK: Kind.MONTH, Kind.MONTH: Kind.QUARTER, Kind.QUARTER: Kind.YEAR}
_MONTHS_IN = {Kind.MONTH: 1, Kind.QUARTER: 3, Kind.YEAR: 12}


@dataclass(frozen=True, slots=True, order=True)
class Period:
    """One calendar period; made by `period_of`, so that `first` is its Monday or the first of a month."""

    first: date
    kind: Kind

    @property
    def after(self) -> date:
        """The first day that is no part of it any more."""
        if self.kind is Kind.WEEK:
            return self.first + A_WEEK
        return _months_later(self.first, _MONTHS_IN[self.kind])

    @property
    def last(self) -> date:
        return self.after - _A_DAY

    @property
    def number(self) -> int:
        """ISO's number of a week, the number of a month or quarter in its year, or the year itself."""
        match self.kind:
            case Kind.WEEK:
                return self.first.isocalendar().week
            case Kind.MONTH:
                return self.first.month
            case Kind.QUARTER:
                return self.first.month // 3 + 1
            case Kind.YEAR:
                return self.first.year

    @property
    def year(self) -> int:
        """The year it is counted in: ISO's for a week, so that 29 December may lie in week 1 of the next."""
        return self.first.isocalendar().year if self.kind is Kind.WEEK else self.first.year

    def holds(self, day: date) -> bool:
        return self.first <= day < self.after

    def days(self) -> tuple[date, ...]:
        """Its days, first to last."""
        return tuple(self.first + ahead * _A_DAY for ahead in range((self.after - self.first).days))


def period_of(day: date, kind: Kind) -> Period:
    """The period of this kind that `day` lies in."""
    match kind:
        case Kind.WEEK:
            return Period(day - timedelta(days=day.weekday()), kind)
        case Kind.MONTH:
            return Period(day.replace(day=1), kind)
        case Kind.QUARTER:
            return Period(date(day.year, (day.month - 1) // 3 * 3 + 1, 1), kind)
        case Kind.YEAR:
            return Period(date(day.year, 1, 1), kind)


def previous(period: Period) -> Period:
    return period_of(period.first - _A_DAY, period.kind)


def following(period: Period) -> Period:
    return Period(period.after, period.kind)


def a_year_before(period: Period) -> Period:
    """The one with the same number a year earlier; week 53 is laid beside week 52 where that year has no more."""
    if period.kind is Kind.WEEK:
        weeks = period_of(date(period.year - 1, 12, 28), Kind.WEEK).number
        return Period(date.fromisocalendar(period.year - 1, min(period.number, weeks), 1), Kind.WEEK)
    return Period(period.first.replace(year=period.first.year - 1), period.kind)


def wider(period: Period) -> Period | None:
    """The next wider one around its last day; None for a year."""
    kind = _WIDER.get(period.kind)
    return None if kind is None else period_of(period.last, kind)


def months_in(period: Period) -> tuple[Period, ...]:
    """The months of a month, quarter or year; none for a week, which may lie in two."""
    if period.kind is Kind.WEEK:
        return ()
    count = _MONTHS_IN[period.kind]
    return tuple(Period(_months_later(period.first, ahead), Kind.MONTH) for ahead in range(count))


def begins_at(period: Period, zone: str = BRUSSELS) -> datetime:
    """The instant of local midnight at which it begins."""
    return _midnight(period.first, zone)


def ends_at(period: Period, zone: str = BRUSSELS) -> datetime:
    """The instant at which it is over: the beginning of the one that follows."""
    return _midnight(period.after, zone)


def say_period(period: Period, today: date) -> str:
    """As in *week 47 (16 tot 22 november)*, *november 2026*, *kwartaal 3 van 2026*, *2026*.

    A week of another year than today's says which.
    """
    match period.kind:
        case Kind.WEEK:
            year = "" if period.year == period_of(today, Kind.WEEK).year else f" van {period.year}"
            return f"week {period.number}{year} ({_say_days(period.first, period.last)})"
        case Kind.MONTH:
            return f"{MONTHS[period.first.month - 1]} {period.year}"
        case Kind.QUARTER:
            return f"kwartaal {period.number} van {period.year}"
        case Kind.YEAR:
            return str(period.year)


@dataclass(frozen=True, slots=True, kw_only=True)
class Widened:
    """Which period was asked for, and which is shown because the rule for showing is met there."""

    asked: Period
    shown: Period | None
    """None when not even the year has enough: say from how many on there is something to see."""

    @property
    def is_wider(self) -> bool:
        return self.shown is not None and self.shown != self.asked


def widened(asked: Period, is_met: Callable[[Period], bool], until: date) -> Widened:
    """Widen from week to month, quarter and year until `is_met`.

    Wider periods are looked for among those that were over on `until`, for only they can have something to show: for a
    week of a running month that is the month before it. The year is the running one if that has enough, else the last.
    """
    tried = asked
    while True:
        if is_met(tried):
            return Widened(asked=asked, shown=tried)
        around = wider(tried)
        if around is None:
            last = previous(tried)
            return Widened(asked=asked, shown=last if tried.after > until and is_met(last) else None)
        is_running = around.after > until and around.kind is not Kind.YEAR
        tried = previous(around) if is_running else around


def _months_later(first: date, months: int) -> date:
    at = first.year * 12 + first.month - 1 + months
    return date(at // 12, at % 12 + 1, 1)


def _midnight(day: date, zone: str) -> datetime:
    return datetime.combine(day, time(), zone_named(zone)).astimezone(UTC)


def _say_days(first: date, last: date) -> str:
    month, year = MONTHS[first.month - 1], f" {first.year}"
    until = f"{last.day} {MONTHS[last.month - 1]}"
    if first.year != last.year:
        return f"{first.day} {month}{year} tot {until} {last.year}"
    return f"{first.day} tot {until}" if first.month == last.month else f"{first.day} {month} tot {until}"
