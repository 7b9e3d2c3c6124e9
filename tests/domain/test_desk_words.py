"""Who replaces me is read from a name; a thing that must be replaced stays a question."""

import pytest

from bot.domain.desk_words import NameReplacement
from bot.domain.intents import Question
from bot.domain.understanding import understand


@pytest.mark.parametrize(
    ("typed", "name", "when"),
    [
        ("vervanger Sofie tot vrijdag", "sofie", "vrijdag"),
        ("Mijn vervanger is Sofie De Smet tot maandag", "sofie de smet", "maandag"),
        ("Sofie vervangt mij tot vrijdag", "sofie", "vrijdag"),
        ("ik ben weg tot vrijdag, vervanger Sofie", "sofie", "vrijdag"),
    ],
)
def test_a_name_and_a_day_name_a_replacement(typed: str, name: str, when: str) -> None:
    assert understand(typed) == NameReplacement(name=name, when=when)


@pytest.mark.parametrize(
    "typed",
    [
        "vervanger gsm tot vrijdag",
        "vervanger tablet tot maandag",
        "vervanger nodig tot vrijdag",
        "vervanger voor mijn toestel tot vrijdag",
        "vervanger toestel tot vrijdag",
        "mijn vervanger is ziek tot maandag",
        "afwezig tot vrijdag, vervanger nodig",
    ],
)
def test_what_else_is_replaced_stays_a_question(typed: str) -> None:
    assert understand(typed) == Question(text=typed)
