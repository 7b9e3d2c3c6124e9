"""The honest wait: a promise from what others waited, or none."""

from datetime import UTC, datetime, timedelta

import pytest

from bot.domain.waits import ENOUGH, Wait, expected_minutes

ZONE = "Europe/Brussels"
MORNING = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
"""Nine o'clock in Ghent."""
AFTERNOON = MORNING + timedelta(hours=6)


def waits(minutes: float | None, count: int = ENOUGH, *, sent_at: datetime = MORNING) -> list[Wait]:
    taken = None if minutes is None else sent_at + timedelta(minutes=minutes)
    return [Wait(sent_at=sent_at, accepted_at=taken)] * count


def told(own: list[Wait], others: list[Wait] | None = None, *, now: datetime = MORNING) -> int | None:
    return expected_minutes(own, others or [], now=now, zone=ZONE)


@pytest.mark.parametrize(
    ("waited", "promised"), [(0, 5), (5, 5), (5.1, 10), (14, 15), (29, 30), (59, 60), (120, 120), (121, None)]
)
def test_a_wait_is_rounded_up_to_what_can_be_promised(waited: float, promised: int | None) -> None:
    assert told(waits(waited)) == promised


def test_too_few_questions_say_nothing() -> None:
    assert told(waits(4, ENOUGH - 1)) is None
    assert told([]) is None


def test_too_few_of_the_own_department_are_joined_with_the_others() -> None:
    assert told(waits(4, 3), waits(25)) == 30


def test_enough_of_the_own_department_stand_alone() -> None:
    assert told(waits(4), waits(110, 500)) == 5


def test_four_in_five_waited_no_longer() -> None:
    assert told(waits(4, 18) + waits(100, 2)) == 5
    assert told(waits(4, 14) + waits(100, 6)) == 120


def test_what_nobody_took_makes_the_promise_no_better() -> None:
    assert told(waits(4, 14) + waits(None, 6)) is None


def test_only_the_same_part_of_the_day_counts() -> None:
    book = waits(4) + waits(50, sent_at=AFTERNOON)
    assert told(book) == 5
    assert told(book, now=AFTERNOON) == 60


def test_the_parts_of_the_day_follow_the_local_clock() -> None:
    summer_nine = datetime(2026, 7, 6, 7, 30, tzinfo=UTC)  # 9.30 in Ghent, 7.30 in UTC
    assert told(waits(4), now=summer_nine) == 5
    assert told(waits(4), now=summer_nine + timedelta(minutes=30)) is None
