"""When a coach may be asked, and when a department opens again."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.availability import available_hours_per_week, back_at, is_available, is_open, next_opening
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.roster import Coach, Department

ZONE = "Europe/Brussels"
DEPARTMENT = Department(id=DepartmentId("kinderopvang"), name="Kinderopvang", hours="ma-vr 8:00-17:00")
BRAM = Coach(id=PersonId("bram"), name="Bram", is_reachable=True)
NATIONAL = frozenset({date(2026, 5, 1), date(2026, 12, 25)})

MONDAY_TEN = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)  # 10:00 in Brussels
MONDAY_SEVEN = datetime(2026, 3, 2, 6, 0, tzinfo=UTC)
LABOUR_DAY_TEN = datetime(2026, 5, 1, 8, 0, tzinfo=UTC)  # a Friday

INSTANTS = st.integers(0, 700 * 24 * 60 * 60).map(
    lambda s: datetime(2026, 1, 1, tzinfo=UTC) + timedelta(seconds=s)
)


def _may_be_asked(coach=BRAM, department=DEPARTMENT, at=MONDAY_TEN):
    return is_available(coach, department, at, ZONE, NATIONAL)


def test_a_coach_without_hours_may_be_asked_in_those_of_the_department():
    assert [_may_be_asked(at=at) for at in (MONDAY_SEVEN, MONDAY_TEN)] == [False, True]


def test_own_hours_count_before_those_of_the_department():
    early = replace(BRAM, hours="ma-vr 6:00-9:30")

    assert [_may_be_asked(early, at=at) for at in (MONDAY_SEVEN, MONDAY_TEN)] == [True, False]


def test_nobody_is_asked_whom_the_bot_never_met():
    assert not _may_be_asked(replace(BRAM, is_reachable=False))


@pytest.mark.parametrize(("ends_after", "may"), [(1, False), (0, True), (-1, True)])
def test_a_pause_has_ended_at_its_end(ends_after, may):
    paused = replace(BRAM, paused_until=MONDAY_TEN + timedelta(microseconds=ends_after))

    assert _may_be_asked(paused) is may


@pytest.mark.parametrize("hours", ["", "ma-vr 8:00-16:30", "vr-za 8-16"])
def test_nobody_is_asked_on_a_national_holiday(hours):
    assert not _may_be_asked(replace(BRAM, hours=hours), at=LABOUR_DAY_TEN)


def test_who_works_on_sundays_works_on_national_holidays():
    assert _may_be_asked(replace(BRAM, hours="ma-zo 0:00-24:00"), at=LABOUR_DAY_TEN)


@pytest.mark.parametrize("hours", ["", "ma-zo 0:00-24:00"])
def test_nobody_is_asked_on_a_day_the_department_is_closed(hours):
    closed = replace(DEPARTMENT, holidays=frozenset({date(2026, 3, 2)}))

    assert not _may_be_asked(replace(BRAM, hours=hours), closed)


def test_a_text_that_is_no_hours_counts_as_none():
    assert _may_be_asked(replace(BRAM, hours="altijd"))
    assert not _may_be_asked(department=replace(DEPARTMENT, hours="altijd"))


def test_the_last_second_of_the_hours_still_counts_and_the_end_does_not():
    end = datetime(2026, 3, 2, 16, 0, tzinfo=UTC)

    assert _may_be_asked(at=end - timedelta(microseconds=1))
    assert not _may_be_asked(at=end)


@given(
    INSTANTS,
    st.sampled_from(["", "ma-vr 8:00-16:30", "ma 8-12; di 13-17", "ma-zo 0:00-24:00", "gesloten"]),
)
def test_a_coach_is_in_exactly_when_a_department_of_those_hours_is_open(at, hours):
    twin = replace(DEPARTMENT, hours=hours or DEPARTMENT.hours)

    assert _may_be_asked(replace(BRAM, hours=hours), at=at) == is_open(twin, at, ZONE, NATIONAL)


@pytest.mark.parametrize(
    ("after", "opening"),
    [
        (MONDAY_SEVEN, datetime(2026, 3, 2, 7, 0, tzinfo=UTC)),
        (MONDAY_TEN, datetime(2026, 3, 3, 7, 0, tzinfo=UTC)),
        (datetime(2026, 3, 6, 16, 0, tzinfo=UTC), datetime(2026, 3, 9, 7, 0, tzinfo=UTC)),
        (datetime(2026, 4, 30, 15, 30, tzinfo=UTC), datetime(2026, 5, 4, 6, 0, tzinfo=UTC)),
        (datetime(2026, 3, 27, 17, 0, tzinfo=UTC), datetime(2026, 3, 30, 6, 0, tzinfo=UTC)),
    ],
    ids=["before", "while open: the next day", "friday evening", "before a holiday", "over the summer clock"],
)
def test_a_department_opens_again_at(after, opening):
    assert next_opening(DEPARTMENT, after, ZONE, NATIONAL) == opening


@pytest.mark.parametrize("hours", ["ma-zo 0:00-24:00", "gesloten", "altijd"])
def test_a_department_that_never_closes_or_never_opens_has_no_next_opening(hours):
    assert next_opening(replace(DEPARTMENT, hours=hours), MONDAY_TEN, ZONE, NATIONAL) is None


def test_a_department_that_never_closes_opens_after_a_closed_day():
    hardly = replace(DEPARTMENT, hours="ma-zo 0:00-24:00", holidays=frozenset({date(2026, 3, 4)}))

    assert next_opening(hardly, MONDAY_TEN, ZONE, NATIONAL) == datetime(2026, 3, 4, 23, 0, tzinfo=UTC)


@given(
    INSTANTS,
    st.sampled_from(
        ["ma-vr 8:00-17:00", "za 9-12", "ma-zo 0:00-24:00", "ma-do 0:00-24:00", "zo 22:00-24:00"]
    ),
)
def test_a_department_is_open_at_its_next_opening_and_closed_just_before(after, hours):
    department = replace(DEPARTMENT, hours=hours, holidays=frozenset({date(2026, 7, 1)}))

    opening = next_opening(department, after, ZONE, NATIONAL)

    if opening is not None:
        assert opening >= after
        assert is_open(department, opening, ZONE, NATIONAL)
        just_before = opening - timedelta(microseconds=1)
        assert opening == after or not is_open(department, just_before, ZONE, NATIONAL)
        assert not (opening == after and is_open(department, just_before, ZONE, NATIONAL))


@pytest.mark.parametrize(
    ("day", "hours", "back"),
    [
        (date(2026, 3, 9), "", datetime(2026, 3, 9, 7, 0, tzinfo=UTC)),
        (date(2026, 3, 9), "wo 9:00-12:00", datetime(2026, 3, 11, 8, 0, tzinfo=UTC)),
        (date(2026, 3, 7), "", datetime(2026, 3, 9, 7, 0, tzinfo=UTC)),
        (date(2026, 5, 1), "", datetime(2026, 5, 4, 6, 0, tzinfo=UTC)),
        (date(2026, 3, 9), "gesloten", datetime(2026, 3, 8, 23, 0, tzinfo=UTC)),
    ],
    ids=["monday", "own hours", "saturday", "holiday", "never"],
)
def test_a_coach_is_back_at_the_first_hour_on_or_after_the_day(day, hours, back):
    assert back_at(replace(BRAM, hours=hours), DEPARTMENT, day, ZONE, NATIONAL) == back


def test_the_last_day_that_a_date_can_have_is_a_day_to_be_back():
    back = back_at(replace(BRAM, hours="ma 8-9"), DEPARTMENT, date(9999, 12, 31), ZONE, NATIONAL)

    assert back == datetime(9999, 12, 30, 23, 0, tzinfo=UTC)


@pytest.mark.parametrize(
    ("own", "hours"), [("", 45.0), ("ma-vr 8:00-12:00", 20.0), ("gesloten", 0.0), ("altijd", 45.0)]
)
def test_the_hours_of_an_ordinary_week_are_own_or_the_departments(own, hours):
    assert available_hours_per_week(replace(BRAM, hours=own), DEPARTMENT) == hours
