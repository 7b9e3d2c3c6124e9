"""Weeks of hours on the calendar: whether it is open, until when, and when again.

Windows are local wall time; questions and answers are aware UTC datetimes. When the clock jumps, a wall time that does
not exist means the first instant after the jump, and one that exists twice means its first occurrence.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.days import BRUSSELS, zone_named
from bot.domain.hours import Week, Window

_HORIZON_DAYS = 400


def is_odd_week(day: date) -> bool:
    """Whether the week of this date is an odd one of a two-week pattern.

    Weeks are counted on, so that they take turns for ever. ISO numbers do not: 2026 has 53 weeks, and both the 53rd and
    the first after it are odd. Until then the two are the same.
    """
    return (day.toordinal() - 1) // 7 % 2 == 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Calendar:
    """A week in its time zone, without its holidays (local dates)."""

    week: Week
    odd_week: Week | None = None
    """The week that takes turns with `week`, if another; see `is_odd_week`."""
    holidays: frozenset[date] = frozenset()
    days: Mapping[date, tuple[Window, ...]] = field(default_factory=dict, hash=False)
    """What holds on single dates, whatever the weeks and the holidays say."""
    zone: str = BRUSSELS

    def is_open(self, at_utc: datetime) -> bool:
        """Whether this instant lies inside a window."""
        return any(start <= at_utc < end for start, end in self._windows_of(self._local_date(at_utc)))

    def next_opening(self, after_utc: datetime) -> datetime | None:
        """The first instant at or after this one that is open; None when there is none within 400 days."""
        for start, end in self._windows_from(after_utc):
            if end > after_utc:
                return max(start, after_utc)
        return None

    def closes_at(self, at_utc: datetime) -> datetime | None:
        """The first instant after this one that is not open; windows that touch at midnight are one.

        None when it is closed now, and when it stays open for 400 days.
        """
        closing: datetime | None = None
        for start, end in self._windows_from(at_utc):
            if start <= at_utc < end or start == closing:
                closing = end
            elif start > at_utc:
                return closing
        if closing is not None and closing - at_utc > timedelta(days=_HORIZON_DAYS - 1):
            return None
        return closing

    def open_between(self, start_utc: datetime, end_utc: datetime) -> timedelta:
        """How much of [start, end) is open; zero when the end is not after the start."""
        total = timedelta(0)
        day = self._local_date(start_utc)
        while start_utc < end_utc and day <= self._local_date(end_utc):
            for start, end in self._windows_of(day):
                total += max(timedelta(0), min(end, end_utc) - max(start, start_utc))
            day += timedelta(days=1)
        return total

    def windows_on(self, day: date) -> tuple[Window, ...]:
        """The windows of this local date, in order."""
        if day in self.days:
            return self.days[day]
        if day in self.holidays:
            return ()
        week = self.odd_week if self.odd_week is not None and is_odd_week(day) else self.week
        return week.days[day.weekday()]

    def _local_date(self, at_utc: datetime) -> date:
        return at_utc.astimezone(zone_named(self.zone)).date()

    def _windows_from(self, at_utc: datetime) -> Iterator[tuple[datetime, datetime]]:
        first = self._local_date(at_utc)
        for ahead in range(_HORIZON_DAYS + 1):
            yield from self._windows_of(first + timedelta(days=ahead))

    def _windows_of(self, day: date) -> Iterator[tuple[datetime, datetime]]:
        """The windows of one local date as instants, in order; a window that a clock jump swallows is left out."""
        for window in self.windows_on(day):
            start, end = self._instant(day, window.start), self._instant(day, window.end)
            if start < end:
                yield start, end

    def _instant(self, day: date, minutes: int) -> datetime:
        """The first instant at which the wall clock of this date shows at least this time."""
        wall = datetime.combine(day, time()) + timedelta(minutes=minutes)
        zone = zone_named(self.zone)
        late = wall.replace(tzinfo=zone).astimezone(UTC)
        if late.astimezone(zone).replace(tzinfo=None) == wall:
            return late
        # In a gap: fold=0 reads the time with the old offset and lands behind the jump, fold=1 lands before it.
        early = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
        while late - early > timedelta(seconds=1):
            middle = early + (late - early) // 2
            middle = middle.replace(microsecond=0)
            if middle.astimezone(zone).replace(tzinfo=None) >= wall:
                late = middle
            else:
                early = middle
        return late
