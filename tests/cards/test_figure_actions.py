"""Presses about figures: only calendar periods can be asked for, whatever a client sends."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.cards.actions import MalformedAction, read_action
from bot.cards.figure_actions import WHOLE_CITY, FiguresAction, FiguresExportAction, FiguresSayAction
from bot.domain.figure_answers import Ask
from bot.domain.figure_words import Figures
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, period_of

periods = st.builds(period_of, st.dates(date(2020, 1, 6), date(2100, 12, 20)), st.sampled_from(Kind))
asks = st.builds(
    Ask,
    figures=st.sampled_from(Figures),
    period=st.none() | periods,
    department=st.none() | st.from_regex(r"[a-z0-9-]{1,200}", fullmatch=True).map(DepartmentId),
)


@given(asks, st.sampled_from((FiguresAction, FiguresExportAction)))
def test_what_is_asked_for_comes_back(ask: Ask, kind: type[FiguresAction]) -> None:
    action = kind.of(ask)
    read = read_action(action.verb, action.model_dump())

    assert read == action
    assert isinstance(read, kind)
    assert read.ask == ask
    assert all(type(value) is str for value in action.model_dump().values())


@pytest.mark.parametrize("department", ["", None, WHOLE_CITY])
def test_without_a_department_it_is_the_own_scope(department: object) -> None:
    action = read_action("figures.show", {"department": department})

    assert isinstance(action, FiguresAction)
    assert action.ask == Ask()


@pytest.mark.parametrize(
    "data",
    [
        {"figures": "secrets"},
        {"figures": ""},
        {"figures": 3},
        {"kind": "week"},
        {"first": "2026-11-23"},
        {"kind": "day", "first": "2026-11-23"},
        {"kind": "week", "first": "2026-11-24"},
        {"kind": "month", "first": "2026-11-02"},
        {"kind": "quarter", "first": "2026-02-01"},
        {"kind": "year", "first": "2026-02-01"},
        {"kind": "year", "first": "2019-01-01"},
        {"kind": "year", "first": "9999-01-01"},
        {"kind": "week", "first": "0001-01-01"},
        {"kind": "week", "first": "23/11/2026"},
        {"kind": "week", "first": "20261123"},
        {"kind": ["week"], "first": 5},
        {"department": "x" * 201},
        {"department": ["zwembaden"]},
    ],
)
@pytest.mark.parametrize("verb", ["figures.show", "figures.export"])
def test_anything_but_a_calendar_period_is_malformed(verb: str, data: dict[str, object]) -> None:
    with pytest.raises(MalformedAction):
        read_action(verb, data)


@pytest.mark.parametrize("line", ["", None, "x" * 201, 7])
def test_a_line_to_say_is_a_short_text(line: object) -> None:
    with pytest.raises(MalformedAction):
        read_action("figures.say", {"line": line})


def test_a_suggested_line_comes_back() -> None:
    read = read_action("figures.say", {"line": "cijfers vorige maand"})

    assert read == FiguresSayAction(line="cijfers vorige maand")
