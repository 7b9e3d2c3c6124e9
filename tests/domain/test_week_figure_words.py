"""The words for what comes once a week by itself, and the lines that only look like them."""

import pytest

from bot.domain.intents import Question
from bot.domain.understanding import understand
from bot.domain.week_figure_words import WantThanks, WantWeekFigures


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("cijfers elke maandag", WantWeekFigures(is_wanted=True)),
        ("Stuur me elke maandag cijfers aub!", WantWeekFigures(is_wanted=True)),
        ("weekcijfers", WantWeekFigures(is_wanted=True)),
        ("weekly figures", WantWeekFigures(is_wanted=True)),
        ("Figures every Monday, please", WantWeekFigures(is_wanted=True)),
        ("geen cijfers op maandag", WantWeekFigures(is_wanted=False)),
        ("Geen cijfers meer op maandag. Merci", WantWeekFigures(is_wanted=False)),
        ("stop de weekcijfers", WantWeekFigures(is_wanted=False)),
        ("no figures on Monday", WantWeekFigures(is_wanted=False)),
        ("geen bedankje", WantThanks(is_wanted=False)),
        ("geen bedankjes meer", WantThanks(is_wanted=False)),
        ("bedankje aan", WantThanks(is_wanted=True)),
        ("no weekly thanks", WantThanks(is_wanted=False)),
    ],
)
def test_they_are_understood(typed: str, meant: object) -> None:
    assert understand(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "ik krijg geen cijfers op maandag in excel",
        "mijn cijfers op maandag kloppen niet in de app",
        "waarom kreeg ik geen bedankje",
        "de cijfers op maandag werken niet",
    ],
)
def test_what_only_looks_like_them_is_a_question(typed: str) -> None:
    assert understand(typed) == Question(text=typed)
