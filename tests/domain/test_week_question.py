"""When a coach is asked about their week: on Friday, or in the last hour they work before it."""

from datetime import UTC, date, datetime

import pytest

from bot.domain.availability import NO_DAYS
from bot.domain.days import BRUSSELS
from bot.domain.roster import Coach, Department
from bot.domain.week_question import monday_of, next_asked_at, week_of

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
DEPARTMENT = Department(id="d", name="D")


def asked(hours: str, *, after: datetime = MONDAY, national: frozenset[date] = NO_DAYS) -> tuple[str, str]:
    coach = Coach(id="c", name="C", hours=hours)
    week, at = next_asked_at(coach, DEPARTMENT, after=after, zone=BRUSSELS, national=national)
    return week, at.strftime("%a %d %H:%M")


@pytest.mark.parametrize(
    ("hours", "when"),
    [
        ("", "Fri 06 15:00"),
        ("ma-vr 6:00-14:00", "Fri 06 12:00"),
        ("vr 9:00-9:30", "Fri 06 08:00"),
        ("ma-vr 8:00-12:00 13:00-17:00", "Fri 06 15:00"),
        ("ma-wo 8:00-12:00", "Wed 04 10:00"),
        ("vr-zo 10:00-18:00", "Fri 06 16:00"),
        ("za-zo 10:00-18:00", "Sun 08 16:00"),
        ("vr 20:00-24:00", "Fri 06 22:00"),
        ("ma-zo 0:00-24:00", "Fri 06 22:00"),
    ],
)
def test_the_last_working_hour(hours: str, when: str) -> None:
    assert asked(hours) == ("2026-W10", when)


def test_who_worked_already_this_week_is_asked_the_next() -> None:
    assert asked("ma 8:00-9:30") == ("2026-W11", "Mon 09 07:30")


def test_a_friday_off_is_no_friday() -> None:
    assert asked("", national=frozenset({date(2026, 3, 6)})) == ("2026-W10", "Thu 05 15:00")


def test_the_local_hour_stays_when_the_clock_changes() -> None:
    assert asked("", after=datetime(2026, 3, 30, 9, 0, tzinfo=UTC)) == ("2026-W14", "Fri 03 14:00")


def test_who_has_no_hours_at_all_is_asked_on_friday_afternoon() -> None:
    assert asked("gesloten") == ("2026-W10", "Fri 06 14:00")


def test_a_week_is_named_by_its_own_year() -> None:
    assert week_of(date(2027, 1, 1)) == "2026-W53"
    assert monday_of("2026-W53") == date(2026, 12, 28)
