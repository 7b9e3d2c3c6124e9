"""Round numbers are passed once, and the highest of several counts."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.figures.milestones import milestone_passed


@pytest.mark.parametrize(
    ("before", "now", "passed"),
    [
        (0, 99, None),
        (99, 100, 100),
        (100, 249, None),
        (240, 250, 250),
        (90, 600, 500),
        (999, 1000, 1000),
        (1000, 1999, None),
        (1999, 2001, 2000),
        (1200, 4100, 4000),
        (600, 400, None),
    ],
)
def test_the_highest_that_was_passed(before: int, now: int, passed: int | None) -> None:
    assert milestone_passed(before, now) == passed


@given(st.lists(st.integers(0, 90), max_size=200))
def test_told_week_by_week_none_comes_twice(weeks: list[int]) -> None:
    total, told = 0, []
    for week in weeks:
        told.append(milestone_passed(total, total + week))
        total += week
    said = [one for one in told if one is not None]
    assert said == sorted(set(said))
    assert (total >= 100) == bool(said)
