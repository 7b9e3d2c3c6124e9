"""The hours to help later: from the coach's own hours, never gone by, and true when the clock jumps."""

from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.deciding_help import PARKED_AT_MOST
from bot.domain.hours import NEVER, parse_hours
from bot.domain.later_times import is_a_time, later_times, said_time
from bot.domain.opening import Calendar

GHENT = ZoneInfo("Europe/Brussels")
OFFICE = Calendar(week=parse_hours("ma-vr 8-12 13-16:30"))


def ghent(day: int, hour: int, minute: int = 0, month: int = 11) -> datetime:
    return datetime(2026, month, day, hour, minute, tzinfo=GHENT).astimezone(UTC)


@pytest.mark.parametrize(
    ("now", "offered"),
    [
        (ghent(23, 10), [ghent(23, 11), ghent(23, 13), ghent(24, 8)]),
        (ghent(23, 9, 52), [ghent(23, 11), ghent(23, 13), ghent(24, 8)]),
        (ghent(23, 11, 50), [ghent(23, 13), ghent(24, 8)]),
        (ghent(23, 14), [ghent(23, 15), ghent(24, 8)]),
        (ghent(23, 16), [ghent(24, 8)]),
        (ghent(27, 16), [ghent(30, 8)]),
        (ghent(28, 10), [ghent(30, 8)]),
        (ghent(23, 23, 50), [ghent(24, 8)]),
    ],
)
def test_in_an_hour_this_afternoon_and_the_next_morning(now: datetime, offered: list[datetime]) -> None:
    assert list(later_times(now, OFFICE)) == offered


def test_who_has_no_hours_is_offered_none() -> None:
    assert later_times(ghent(23, 10), Calendar(week=NEVER)) == ()


def test_no_hour_is_further_away_than_a_question_may_rest() -> None:
    closed = frozenset((ghent(24, 12) + timedelta(days=n)).date() for n in range(20))

    assert later_times(ghent(23, 16), Calendar(week=OFFICE.week, holidays=closed)) == ()


def test_over_the_jump_of_the_clock_the_morning_is_the_mornings_hour() -> None:
    saturday = ghent(28, 15, month=3)
    always = Calendar(week=parse_hours("ma-zo 8-17"))

    assert later_times(saturday, always)[-1] == datetime(2026, 3, 29, 6, tzinfo=UTC)


@given(
    st.timedeltas(timedelta(0), timedelta(days=730)).map(lambda ahead: ghent(1, 0, month=1) + ahead),
    st.sampled_from(["ma-vr 8-17", "ma-zo 0-24", "za 22-24; zo 0-6", "wo 9-9:30", "ma-vr 8-12 13-16:30"]),
)
def test_all_lie_ahead_inside_the_hours_apart_and_in_order(now: datetime, hours: str) -> None:
    calendar = Calendar(week=parse_hours(hours))

    offered = later_times(now, calendar)

    assert len(offered) <= 3
    assert list(offered) == sorted(set(offered))
    for at in offered:
        assert now < at <= now + PARKED_AT_MOST
        assert calendar.is_open(at)
        assert at.second == at.microsecond == 0


NOW = ghent(23, 10)


@pytest.mark.parametrize(
    ("said", "meant"),
    [
        ("om 14 uur", ghent(23, 14)),
        ("14u", ghent(23, 14)),
        ("14u30", ghent(23, 14, 30)),
        ("14 30", ghent(23, 14, 30)),
        ("om 14 30 uur", ghent(23, 14, 30)),
        ("straks om 15 uur", ghent(23, 15)),
        ("vandaag tegen 16u", ghent(23, 16)),
        ("morgen om 9u", ghent(24, 9)),
        ("maandag om 10 uur", ghent(30, 10)),
        ("vrijdag", ghent(27, 8)),
        ("zaterdag", ghent(28, 9)),
        ("om 9 uur", None),
        ("om 10 uur", None),
    ],
)
def test_a_typed_day_and_hour_is_that_instant(said: str, meant: datetime | None) -> None:
    assert is_a_time(said)
    assert said_time(said, NOW, OFFICE) == meant


@pytest.mark.parametrize(
    "said", ["", "iets", "om 25 uur", "om 14u75", "geen idee", "om", "na de middag", "14 uur en half"]
)
def test_what_is_no_hour_is_none(said: str) -> None:
    assert not is_a_time(said)
    assert said_time(said, NOW, OFFICE) is None


@given(st.text(max_size=40))
def test_any_text_is_an_instant_ahead_or_none(text: str) -> None:
    at = said_time(text, NOW, OFFICE)

    assert at is None or at > NOW
    assert at is None or is_a_time(text)
