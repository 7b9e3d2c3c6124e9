"""How many people must stand behind a figure before it is shown."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.showing import (
    NOBODY,
    Crowd,
    Scope,
    ShowingRule,
    Subject,
    is_enough,
    together,
)

RULE = ShowingRule()


def a_crowd(askers: int, coaches: int) -> Crowd:
    return Crowd(
        questions=askers,
        askers=frozenset(f"asker-{n}" for n in range(askers)),
        coaches=frozenset(f"coach-{n}" for n in range(coaches)),
    )


@pytest.mark.parametrize(
    ("subject", "scope", "enough", "too_few"),
    [
        (Subject.TOPICS, Scope.OWN, (5, 0), (4, 9)),
        (Subject.SATISFACTION, Scope.OWN, (5, 0), (4, 9)),
        (Subject.TIMES, Scope.OWN, (0, 3), (9, 2)),
        (Subject.LOAD, Scope.OWN, (0, 3), (9, 2)),
        (Subject.TOTALS, Scope.ACROSS, (5, 3), (4, 9)),
        (Subject.TOTALS, Scope.ACROSS, (5, 3), (9, 2)),
        (Subject.TIMES, Scope.ACROSS, (5, 3), (4, 9)),
        (Subject.TOPICS, Scope.ACROSS, (5, 3), (9, 2)),
    ],
)
def test_each_kind_of_figure_has_its_own_rule(
    subject: Subject, scope: Scope, enough: tuple[int, int], too_few: tuple[int, int]
) -> None:
    assert is_enough(RULE, a_crowd(*enough), subject, scope)
    assert not is_enough(RULE, a_crowd(*too_few), subject, scope)


def test_the_own_total_is_always_shown() -> None:
    assert is_enough(RULE, NOBODY, Subject.TOTALS, Scope.OWN)


def test_who_is_in_two_cells_counts_once() -> None:
    both = together([a_crowd(4, 2), a_crowd(3, 3)])

    assert (both.questions, len(both.askers), len(both.coaches)) == (7, 4, 3)
    assert together([]) == NOBODY


CROWDS = st.builds(a_crowd, st.integers(0, 9), st.integers(0, 6))


@given(one=CROWDS, other=CROWDS, subject=st.sampled_from(Subject), scope=st.sampled_from(Scope))
def test_more_people_never_make_it_worse(one: Crowd, other: Crowd, subject: Subject, scope: Scope) -> None:
    if is_enough(RULE, one, subject, scope):
        assert is_enough(RULE, together([one, other]), subject, scope)


@pytest.mark.parametrize(
    "fields",
    [
        {"fewest_askers": 1},
        {"fewest_coaches": 1},
        {"fewest_folded": 2},
        {"fewest_folded_topics": 1},
        {"fewest_askers": 3},
        {"fewest_folded": 5},
    ],
)
def test_a_rule_that_hides_nobody_is_refused(fields: dict[str, Any]) -> None:
    with pytest.raises(ValueError, match=r"hide|fold"):
        ShowingRule(**fields)
