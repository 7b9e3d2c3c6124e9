"""A coach's own hours: every week, every second week, each day, days off; and what an import leaves of them."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import own_hours
from bot.domain.availability import (
    DAILY_HOURS,
    available_hours_per_week,
    back_at,
    calendar_of_coach,
    is_available,
    is_paused,
    local_date,
    next_available,
)
from bot.domain.hours import MIDNIGHT, BadHours, HoursFault, Window
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.opening import is_odd_week
from bot.domain.roster import Coach, DayHours, Department, Pattern
from bot.domain.today_hours import read_today

ZONE = "Europe/Brussels"
HERE = Department(id=DepartmentId("kinderopvang"), name="Kinderopvang", hours="ma-vr 8:00-17:00")
BRAM = Coach(id=PersonId("bram"), name="Bram", is_reachable=True)
MONDAY = date(2026, 3, 2)
"""Of an even week."""
CHRISTMAS = date(2026, 12, 25)
NATIONAL = frozenset({CHRISTMAS})
DAYS = st.dates(date(2026, 1, 1), date(2027, 12, 31))
TEXTS = st.sampled_from(
    ["", "ma-vr 8:00-12:00", "wo 13:00-17:00", "ma-zo 0:00-24:00", "gesloten", "za-zo 1:00-4:00"]
)
WINDOWS = st.builds(
    lambda start, length: Window(start, min(start + length, MIDNIGHT)),
    st.integers(0, MIDNIGHT - 1),
    st.integers(1, 600),
)
COACHES = st.builds(
    replace,
    st.just(BRAM),
    hours=TEXTS,
    odd_hours=TEXTS,
    pattern=st.sampled_from(Pattern),
    days=st.lists(
        st.builds(DayHours, day=DAYS, window=st.none() | WINDOWS), max_size=4, unique_by=lambda d: d.day
    ).map(tuple),
)


def ten(day: date) -> datetime:
    """Ten o'clock in winter, eleven in summer."""
    return datetime(day.year, day.month, day.day, 9, tzinfo=UTC)


def there(coach: Coach, at: datetime, department: Department = HERE) -> bool:
    return is_available(coach, department, at, ZONE, NATIONAL)


def test_two_weeks_take_turns():
    coach = own_hours.with_two_weeks(BRAM, "ma 8-12", "di 8-12")

    days = [MONDAY + timedelta(days=ahead) for ahead in (0, 1, 7, 8, 14, 15)]
    assert [there(coach, ten(day)) for day in days] == [True, False, False, True, True, False]


def test_two_weeks_go_on_taking_turns_where_the_numbers_of_weeks_do_not():
    """2026 has a week 53, and both that one and the next are odd to ISO."""
    mondays = [date(2026, 12, 14) + timedelta(weeks=ahead) for ahead in range(5)]

    assert [monday.isocalendar().week for monday in mondays] == [51, 52, 53, 1, 2]
    assert [is_odd_week(monday) for monday in mondays] == [True, False, True, False, True]


@given(DAYS)
def test_the_next_week_is_always_the_other_one(day):
    assert is_odd_week(day) != is_odd_week(day + timedelta(weeks=1))
    assert is_odd_week(day) == is_odd_week(day - timedelta(days=day.weekday()))


def test_a_week_without_help_may_be_left_empty():
    coach = own_hours.with_two_weeks(BRAM, "", "ma-vr 8-12")

    assert (coach.hours, coach.odd_hours) == ("gesloten", "ma-vr 8-12")
    assert not there(coach, ten(MONDAY))
    assert back_at(coach, HERE, MONDAY, ZONE) == datetime(2026, 3, 9, 7, tzinfo=UTC)


@pytest.mark.parametrize("both", [("", ""), ("gesloten", ""), ("ma 8-12", "ma 12-8"), ("ma", "")])
def test_two_weeks_are_kept_whole_or_not_at_all(both):
    with pytest.raises(BadHours):
        own_hours.with_two_weeks(BRAM, *both)


def test_hours_every_week_that_never_open_are_none():
    with pytest.raises(BadHours) as bad:
        own_hours.with_week(BRAM, "gesloten")

    assert bad.value.fault is HoursFault.EMPTY


def test_who_says_it_each_day_is_there_only_then():
    coach = own_hours.helping_on(own_hours.daily(BRAM), MONDAY, Window(9 * 60, 11 * 60))

    times = [ten(MONDAY), ten(MONDAY) + timedelta(hours=1), ten(MONDAY) + timedelta(days=1)]
    assert [there(coach, at) for at in times] == [True, False, False]
    assert next_available(coach, HERE, times[1], ZONE) is None


def test_what_is_said_of_a_day_stands_over_pattern_holiday_and_closed_day():
    closed = replace(HERE, holidays=frozenset({MONDAY}))
    for day in (MONDAY, CHRISTMAS):
        assert not there(BRAM, ten(day), closed)
        assert there(own_hours.helping_on(BRAM, day, Window(0, MIDNIGHT)), ten(day), closed)


def test_a_day_off_takes_that_day_alone():
    coach = own_hours.off_on(BRAM, MONDAY + timedelta(days=1), MONDAY)

    assert [there(coach, ten(MONDAY + timedelta(days=ahead))) for ahead in range(3)] == [True, False, True]
    assert own_hours.not_off(coach, MONDAY) == BRAM


def test_the_last_word_on_a_day_counts():
    coach = own_hours.helping_on(own_hours.off_on(BRAM, MONDAY, MONDAY), MONDAY, Window(540, 720))

    assert own_hours.said_of(coach, MONDAY) == DayHours(day=MONDAY, window=Window(540, 720))
    assert len(coach.days) == 1


def test_days_are_remembered_for_four_weeks_and_never_too_many():
    coach = BRAM
    for ahead in range(200):
        coach = own_hours.helping_on(coach, MONDAY + timedelta(days=ahead), Window(540, 720))

    assert len(coach.days) == 28
    for ahead in range(200):
        coach = own_hours.off_on(coach, MONDAY + timedelta(days=200 + ahead), MONDAY + timedelta(days=200))
    assert len(coach.days) == own_hours.MOST_DAYS


def test_the_last_time_is_before_today():
    coach = own_hours.helping_on(own_hours.daily(BRAM), MONDAY, Window(540, 840))

    assert own_hours.last_given(coach, MONDAY) is None
    assert own_hours.last_given(coach, MONDAY + timedelta(days=3)) == Window(540, 840)


@pytest.mark.parametrize(
    ("coach", "hours"),
    [
        (own_hours.with_two_weeks(BRAM, "ma-vr 8-12", "ma 8-12"), 12.0),
        (own_hours.with_two_weeks(BRAM, "", "ma-vr 8-12"), 10.0),
        (own_hours.daily(BRAM), DAILY_HOURS),
    ],
    ids=["two weeks", "every second", "nothing said yet"],
)
def test_an_ordinary_week_is_the_mean_of_those_that_come(coach, hours):
    assert available_hours_per_week(coach, HERE) == hours


def test_the_week_of_who_says_it_each_day_is_what_they_gave_lately():
    coach = own_hours.daily(BRAM)
    for week in range(2):
        for day in range(5):
            coach = own_hours.helping_on(coach, MONDAY + timedelta(weeks=week, days=day), Window(480, 720))

    assert available_hours_per_week(coach, HERE) == pytest.approx(40 / (12 / 7))


@pytest.mark.parametrize("hours", ["", "ma-vr 8:00-12:00", "gesloten"])
def test_to_choose_hours_twice_changes_nothing(hours):
    coach = own_hours.daily(own_hours.with_week(replace(BRAM, hours=hours), "ma 8-12"))

    assert own_hours.daily(coach) == coach
    assert coach.filed_hours == hours


@given(COACHES, st.integers(0, 700 * 24 * 60))
def test_a_coach_is_there_exactly_when_their_calendar_says_so(coach, minutes):
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)

    assert there(coach, at) == calendar_of_coach(coach, HERE, ZONE, NATIONAL).is_open(at)


@given(COACHES, st.integers(0, 700 * 24 * 60))
def test_who_is_next_there_at_a_time_is_there_then_and_never_before(coach, minutes):
    at = datetime(2026, 1, 1, tzinfo=UTC) + timedelta(minutes=minutes)
    paused = replace(coach, paused_until=at + timedelta(hours=5))
    coming = next_available(paused, HERE, at, ZONE, NATIONAL)

    if coming is not None:
        assert there(paused, coming)
        assert coming == at or not there(paused, max(at, coming - timedelta(seconds=1)))


@given(COACHES, DAYS, st.integers(0, 1439))
def test_a_day_off_is_a_day_off_through_every_change_of_the_clock(coach, day, minute):
    off = own_hours.off_on(coach, day, day)
    at = datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(minutes=minute)

    assert local_date(at, ZONE) != day or not there(off, at)


@pytest.mark.parametrize(
    ("day", "instants"),
    [(date(2026, 3, 29), 60 * 3), (date(2026, 10, 25), 60 * 5)],
    ids=["the clock goes on", "the clock goes back"],
)
def test_a_night_of_four_hours_is_as_long_as_the_clock_makes_it(day, instants):
    coach = own_hours.helping_on(own_hours.daily(BRAM), day, Window(0, 240))
    begin = datetime(day.year, day.month, day.day, tzinfo=UTC) - timedelta(hours=4)

    assert sum(there(coach, begin + timedelta(minutes=m)) for m in range(12 * 60)) == instants


def test_a_pause_that_begins_later_leaves_the_time_before_it():
    at = ten(MONDAY)
    coach = replace(BRAM, paused_from=at + timedelta(hours=1), paused_until=at + timedelta(hours=2))

    assert [is_paused(coach, at + timedelta(hours=h)) for h in range(3)] == [False, True, False]


# --- today, as it is typed --------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("text", "window"),
    [
        ("tot 14u", (600, 840)),
        ("14", (600, 840)),
        ("tot 14.30", (600, 870)),
        ("14u30", (600, 870)),
        ("tot 14 30 uur", (600, 870)),
        ("van 9u tot 14u", (540, 840)),
        ("9-14", (540, 840)),
        ("11:15 – 12:45", (675, 765)),
        ("tot de middag", (600, 720)),
        ("tot middernacht", (600, MIDNIGHT)),
        ("tot 24 uur", (600, MIDNIGHT)),
    ],
)
def test_hours_of_today_are_read_at_ten(text, window):
    assert read_today(text, 600) == Window(*window)


@pytest.mark.parametrize(
    ("text", "fault"),
    [
        ("", HoursFault.NO_END),
        ("straks", HoursFault.NO_END),
        ("tot 25u", HoursFault.NO_TIME_OF_DAY),
        ("tot 14u75", HoursFault.NO_TIME_OF_DAY),
        ("tot 1234567", HoursFault.NO_TIME_OF_DAY),
        ("9-12-14", HoursFault.NO_TIME_OF_DAY),
        ("14u tot 9u", HoursFault.BACKWARDS),
        ("22u tot 6u", HoursFault.BACKWARDS),
        ("12 tot 12", HoursFault.BACKWARDS),
        ("tot 9u", HoursFault.PAST),
        ("tot 10u", HoursFault.PAST),
        ("8u tot 9u", HoursFault.PAST),
    ],
)
def test_what_is_no_time_today_is_said_what_is_the_matter(text, fault):
    with pytest.raises(BadHours) as bad:
        read_today(text, 600)

    assert bad.value.fault is fault


@given(st.text(max_size=30), st.integers(0, 1439))
def test_any_text_is_hours_of_today_or_bad_ones(text, minute):
    try:
        window = read_today(text, minute)
    except BadHours:
        return
    assert 0 <= window.start < window.end <= MIDNIGHT
    assert window.end > minute
