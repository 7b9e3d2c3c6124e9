"""The one instant of each week: the chosen day, a closed one, a clock that changes, and how late is too late."""

from collections import Counter
from datetime import UTC, date, datetime, time, timedelta
from itertools import pairwise
from zoneinfo import ZoneInfo

import pytest

from bot.domain.week_question import week_of
from bot.domain.weekly_times import LATE, Schedule, instant_of, is_in_time, time_of

MONDAY_AT_NINE = Schedule()
BRUSSELS = ZoneInfo("Europe/Brussels")
WEEK = "2026-W48"
MONDAY = date(2026, 11, 23)


def days(*ahead: int) -> frozenset[date]:
    return frozenset(MONDAY + timedelta(days=each) for each in ahead)


def utc(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)  # type: ignore[arg-type,misc]


def test_it_comes_on_monday_at_nine_in_brussels_in_winter_and_in_summer() -> None:
    assert time_of(WEEK, MONDAY_AT_NINE, ()).at == utc(2026, 11, 23, 8)
    assert time_of("2026-W27", MONDAY_AT_NINE, ()).at == utc(2026, 6, 29, 7)


def test_a_closed_monday_moves_it_to_the_next_working_day_of_that_week() -> None:
    moved = time_of(WEEK, MONDAY_AT_NINE, days(0, 1))

    assert (moved.day, moved.is_moved, moved.at) == (MONDAY + timedelta(days=2), True, utc(2026, 11, 25, 8))


def test_no_day_after_it_is_open_so_it_comes_on_the_last_one_before() -> None:
    friday = Schedule(weekday=4)

    moved = time_of(WEEK, friday, days(4, 3))

    assert (moved.day, moved.is_moved) == (MONDAY + timedelta(days=2), True)


def test_a_week_of_nothing_but_closed_days_has_none_and_says_so() -> None:
    none = time_of(WEEK, MONDAY_AT_NINE, days(0, 1, 2, 3, 4))

    assert not none.has_working_day
    assert none.at == utc(2026, 11, 23, 8)


def test_who_chose_saturday_gets_saturday_and_nobody_else_does() -> None:
    assert time_of(WEEK, Schedule(weekday=5), ()).day == MONDAY + timedelta(days=5)
    assert time_of(WEEK, Schedule(weekday=5), days(5)).day == MONDAY + timedelta(days=4)


@pytest.mark.parametrize(
    "schedule",
    [
        MONDAY_AT_NINE,
        Schedule(weekday=6, at=time(2, 30)),
        Schedule(weekday=6, at=time(3)),
        Schedule(weekday=4, at=time(0), zone="Africa/Cairo"),
        Schedule(weekday=6, at=time(23, 59), zone="America/New_York"),
        Schedule(weekday=6, at=time(2), zone="Australia/Lord_Howe"),
    ],
    ids=str,
)
def test_every_week_of_twenty_years_has_one_instant_in_that_very_week(schedule: Schedule) -> None:
    first = date(2026, 1, 5)
    weeks = [week_of(first + timedelta(weeks=ahead)) for ahead in range(1044)]

    times = [time_of(week, schedule, ()) for week in weeks]

    assert [week_of(schedule.day_of(one.at)) for one in times] == weeks
    assert all(one.day.weekday() == schedule.weekday == schedule.day_of(one.at).weekday() for one in times)
    gaps = Counter(later.at - earlier.at for earlier, later in pairwise(times))
    assert max(gaps) - min(gaps) <= timedelta(hours=2, minutes=30)
    assert gaps[timedelta(weeks=1)] >= 1044 - 20 * 4 - 1
    for one in times:
        shown = one.at.astimezone(ZoneInfo(schedule.zone))
        before = (one.at - timedelta(seconds=1)).astimezone(ZoneInfo(schedule.zone))
        assert (shown.date(), shown.time().replace(tzinfo=None)) >= (one.day, schedule.at)
        assert (before.date(), before.time().replace(tzinfo=None)) < (one.day, schedule.at)


def test_a_time_that_does_not_exist_is_the_first_instant_after_the_jump() -> None:
    assert instant_of(date(2027, 3, 28), time(2, 30), "Europe/Brussels") == utc(2027, 3, 28, 1)


def test_a_time_that_exists_twice_is_its_first_occurrence() -> None:
    assert instant_of(date(2026, 10, 25), time(2, 30), "Europe/Brussels") == utc(2026, 10, 25, 0, 30)


def test_a_day_late_on_a_working_day_is_in_time_and_a_second_more_is_not() -> None:
    due = time_of(WEEK, MONDAY_AT_NINE, ()).at

    assert is_in_time(due, due + LATE, MONDAY_AT_NINE, ())
    assert not is_in_time(due, due + LATE + timedelta(seconds=1), MONDAY_AT_NINE, ())


def test_late_on_a_closed_day_or_a_saturday_is_too_late() -> None:
    friday = Schedule(weekday=4)
    due = time_of(WEEK, friday, ()).at

    assert is_in_time(due, due + timedelta(hours=14), friday, ())
    assert not is_in_time(due, due + timedelta(hours=20), friday, ())
    assert not is_in_time(time_of(WEEK, MONDAY_AT_NINE, ()).at, utc(2026, 11, 24, 7), MONDAY_AT_NINE, days(1))


@pytest.mark.parametrize("wrong", [{"weekday": 7}, {"weekday": -1}, {"at": time(9, tzinfo=UTC)}])
def test_a_schedule_that_no_calendar_has_is_refused(wrong: dict[str, int | time]) -> None:
    with pytest.raises(ValueError, match=r"week|zone"):
        Schedule(**wrong)  # type: ignore[arg-type]
