"""Departments that are open when others are not: museums, care homes and pools have a calendar of their own."""

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import department_days as days
from bot.domain.availability import is_available, is_open
from bot.domain.hours import BadHours
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.roster import Coach, Department

ZONE = "Europe/Brussels"
CHRISTMAS = date(2026, 12, 25)
"""A Friday."""
AT_TEN = datetime(2026, 12, 25, 9, 0, tzinfo=UTC)
NATIONAL = frozenset({CHRISTMAS})
OFFICE = Department(id=DepartmentId("burgerzaken"), name="Burgerzaken", hours="ma-vr 8:00-17:00")
MUSEUM = Department(id=DepartmentId("museum"), name="Museum", hours="di-zo 10:00-18:00")
BRAM = Coach(id=PersonId("bram"), name="Bram", is_reachable=True)
DEPARTMENTS = st.builds(
    replace,
    st.sampled_from([OFFICE, MUSEUM]),
    holidays=st.frozensets(st.just(CHRISTMAS)),
    open_days=st.frozensets(st.just(CHRISTMAS)),
    keeps_holidays=st.sampled_from([None, True, False]),
)


def opened(department: Department) -> bool:
    return is_open(department, AT_TEN, ZONE, NATIONAL)


@pytest.mark.parametrize(
    ("keeps", "is_office_open", "is_museum_open"),
    [(None, False, True), (True, False, False), (False, True, True)],
)
def test_a_holiday_closes_a_department_as_it_says_or_as_its_sundays_do(keeps, is_office_open, is_museum_open):
    said = [days.keeping_holidays(department, keeps) for department in (OFFICE, MUSEUM)]

    assert [opened(department) for department in said] == [is_office_open, is_museum_open]
    assert [days.is_closed_on_holidays(one) for one in said] == [not is_office_open, not is_museum_open]


def test_one_holiday_can_be_a_working_day():
    assert opened(days.opened_on(OFFICE, CHRISTMAS))
    assert not opened(days.usual_on(days.opened_on(OFFICE, CHRISTMAS), CHRISTMAS))


def test_one_day_can_be_closed():
    assert not opened(days.closed_on(MUSEUM, CHRISTMAS))
    assert opened(days.usual_on(days.closed_on(MUSEUM, CHRISTMAS), CHRISTMAS))


@given(DEPARTMENTS)
def test_the_last_word_on_a_day_counts(department):
    assert opened(days.opened_on(department, CHRISTMAS))
    assert not opened(days.closed_on(department, CHRISTMAS))
    assert days.opened_on(days.closed_on(department, CHRISTMAS), CHRISTMAS) == days.opened_on(
        department, CHRISTMAS
    )


@given(DEPARTMENTS)
def test_a_day_is_closed_exactly_when_nobody_can_be_asked_on_it(department):
    assert days.has_hours_on(department, CHRISTMAS)
    assert days.is_closed_on(department, CHRISTMAS, NATIONAL) == (not opened(department))
    assert is_available(BRAM, department, AT_TEN, ZONE, NATIONAL) == opened(department)


def test_a_coach_who_rests_on_sundays_rests_on_holidays_of_a_museum_that_says_nothing():
    coach = replace(BRAM, hours="di-vr 10:00-16:00")

    assert not is_available(coach, MUSEUM, AT_TEN, ZONE, NATIONAL)
    assert is_available(coach, days.keeping_holidays(MUSEUM, keeps=False), AT_TEN, ZONE, NATIONAL)


def test_hours_are_written_in_one_way_or_not_at_all():
    assert days.with_hours(OFFICE, "werkdagen van 8u tot 16u30").hours == "ma-vr 8:00-16:30"
    with pytest.raises(BadHours):
        days.with_hours(OFFICE, "ma 12-8")
