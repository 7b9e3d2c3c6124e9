"""When the figures of a week come: as the next one opens, each week once."""

from datetime import UTC, date, datetime, timedelta

import pytest

from bot.domain.days import BRUSSELS
from bot.domain.periods import Kind, Period
from bot.domain.roster import Department
from bot.domain.week_figures import calendar_for, last_week, next_told_at, told_at

NO_DAYS: frozenset[date] = frozenset()
MONDAY = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)


def comes(hours: str = "", *, after: datetime = MONDAY, national: frozenset[date] = NO_DAYS) -> str:
    department = Department(id="d", name="D", hours=hours) if hours else None
    week, at = next_told_at(calendar_for(department, BRUSSELS, national), after=after)
    return f"{week.first:%d %b} {at:%a %d %b %H:%M}"


@pytest.mark.parametrize(
    ("hours", "when"),
    [
        ("", "23 Nov Mon 30 Nov 07:30"),
        ("ma-vr 8:00-17:00", "23 Nov Mon 30 Nov 07:00"),
        ("di-za 10:00-18:00", "16 Nov Tue 24 Nov 09:00"),
        ("ma-zo 0:00-24:00", "23 Nov Mon 30 Nov 07:30"),
        ("zo 20:00-24:00 ma 0:00-6:00 ma 21:00-24:00", "16 Nov Mon 23 Nov 20:00"),
        ("gesloten", "23 Nov Mon 30 Nov 07:30"),
    ],
)
def test_they_come_as_the_week_after_opens(hours: str, when: str) -> None:
    assert comes(hours) == when


def test_before_the_hour_on_monday_they_come_that_day() -> None:
    assert comes(after=datetime(2026, 11, 23, 7, 29, tzinfo=UTC)) == "16 Nov Mon 23 Nov 07:30"
    assert comes(after=datetime(2026, 11, 23, 7, 30, tzinfo=UTC)) == "23 Nov Mon 30 Nov 07:30"


def test_a_monday_off_is_no_monday() -> None:
    assert comes(national=frozenset({date(2026, 11, 30)})) == "23 Nov Tue 01 Dec 07:30"


def test_a_week_that_does_not_open_has_no_figures_of_its_own() -> None:
    closed = frozenset(date(2026, 11, 30) + timedelta(days=ahead) for ahead in range(7))
    assert comes(national=closed) == "30 Nov Mon 07 Dec 07:30"
    calendar = calendar_for(None, BRUSSELS, closed)
    assert told_at(calendar, Period(date(2026, 11, 23), Kind.WEEK)) is None


@pytest.mark.parametrize(
    ("after", "when"),
    [
        (datetime(2026, 3, 23, 9, 0, tzinfo=UTC), "23 Mar Mon 30 Mar 06:30"),
        (datetime(2026, 10, 19, 9, 0, tzinfo=UTC), "19 Oct Mon 26 Oct 07:30"),
    ],
)
def test_the_local_hour_stays_when_the_clock_changes(after: datetime, when: str) -> None:
    assert comes(after=after) == when


def test_each_week_of_two_years_comes_once() -> None:
    at, weeks = MONDAY, []
    while at < MONDAY + timedelta(weeks=104):
        week, at = next_told_at(calendar_for(None, BRUSSELS, NO_DAYS), after=at)
        weeks.append(week.first)
        assert last_week(at, BRUSSELS) == week
    assert weeks == [weeks[0] + timedelta(weeks=ahead) for ahead in range(len(weeks))]
