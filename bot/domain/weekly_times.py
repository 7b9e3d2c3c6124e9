"""When what comes once a week comes: one instant for each ISO week, read from the schedule and never from the last time.

Only the week, the schedule and the closed days count, so that a restart, a second instance or a clock that jumps cannot
make another one. When the clock changes, a wall time that does not exist means the first instant after the jump, and one
that exists twice means its first occurrence.
"""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.days import BRUSSELS, zone_named
from bot.domain.week_question import monday_of

LATE = timedelta(hours=24)
"""How late it may still come, on a working day."""
_SATURDAY = 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """The weekday (Monday is 0) and the wall time that the operator chose."""

    weekday: int = 0
    at: time = time(9)
    zone: str = BRUSSELS

    def __post_init__(self) -> None:
        """Refuse what no calendar has.

        Raises:
            ValueError: no such weekday, or a time with a zone of its own.
        """
        if not 0 <= self.weekday <= 6:
            raise ValueError("a weekday is 0 (Monday) to 6 (Sunday)")
        if self.at.tzinfo is not None:
            raise ValueError("the zone stands beside the time, not in it")

    def is_working_day(self, day: date, closed: Collection[date]) -> bool:
        """Monday to Friday, and the chosen weekday whichever it is, but for the closed days."""
        return (day.weekday() < _SATURDAY or day.weekday() == self.weekday) and day not in closed

    def day_of(self, at: datetime) -> date:
        """The local date of an instant."""
        return at.astimezone(zone_named(self.zone)).date()


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekTime:
    """The one instant of a week."""

    week: str
    """As `week_question.week_of` names it."""
    day: date
    at: datetime
    is_moved: bool = False
    """The chosen day is closed; this is another one of the same week."""
    has_working_day: bool = True
    """Else nothing comes that week, and `at` is when that is written down."""


def time_of(week: str, schedule: Schedule, closed: Collection[date]) -> WeekTime:
    """When it comes in this week: the chosen day, else the next working day, else the last one before it."""
    monday = monday_of(week)
    chosen = monday + timedelta(days=schedule.weekday)
    later = [monday + timedelta(days=ahead) for ahead in range(schedule.weekday, 7)]
    earlier = [monday + timedelta(days=ahead) for ahead in reversed(range(schedule.weekday))]
    working = [day for day in (*later, *earlier) if schedule.is_working_day(day, closed)]
    day = working[0] if working else chosen
    return WeekTime(
        week=week,
        day=day,
        at=instant_of(day, schedule.at, schedule.zone),
        is_moved=day != chosen,
        has_working_day=bool(working),
    )


def is_in_time(due_at: datetime, now: datetime, schedule: Schedule, closed: Collection[date]) -> bool:
    """Whether what was due then may still come now: at most `LATE`, and on a working day."""
    return now - due_at <= LATE and schedule.is_working_day(schedule.day_of(now), closed)


def instant_of(day: date, wall_time: time, zone_name: str) -> datetime:
    """The first instant at which the wall clock of this date shows at least this time."""
    zone = zone_named(zone_name)
    wall = datetime.combine(day, wall_time)
    late = wall.replace(tzinfo=zone).astimezone(UTC)
    if _wall(late, zone_name) == wall:
        return late
    # In a gap fold=0 reads the time with the old offset and lands behind the jump, fold=1 lands before it.
    early = wall.replace(tzinfo=zone, fold=1).astimezone(UTC)
    while late - early > timedelta(seconds=1):
        middle = (early + (late - early) // 2).replace(microsecond=0)
        early, late = (early, middle) if _wall(middle, zone_name) >= wall else (middle, late)
    return late


def _wall(at: datetime, zone_name: str) -> datetime:
    return at.astimezone(zone_named(zone_name)).replace(tzinfo=None)
