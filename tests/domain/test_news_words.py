"""The words of news for coaches, and the questions that only look like them."""

import pytest

from bot.domain import hearing, understanding
from bot.domain.intents import Intent, Question
from bot.domain.news_words import VOCABULARY, ListNews, NewsOnCard, SendNews, StopNews
from bot.domain.vocabularies import VOCABULARIES

OTHERS = tuple(area for area in VOCABULARIES if area is not VOCABULARY)


@pytest.fixture(autouse=True)
def _joined(monkeypatch: pytest.MonkeyPatch) -> None:
    """These words beside all others, whether or not `vocabularies` joins them yet."""
    monkeypatch.setattr(understanding, "VOCABULARIES", (*OTHERS, VOCABULARY))
    for name, lines in VOCABULARY.phrases.items():
        monkeypatch.setitem(understanding._BARE, name, VOCABULARY.meanings[name])
        for line in lines:
            monkeypatch.setitem(hearing._COMMANDS, hearing._spoken(tuple(line.split())), name)
            monkeypatch.setitem(hearing._RUN_TOGETHER, line.replace(" ", ""), name)


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("nieuws", SendNews()),
        ("Nieuws voor de coaches", SendNews()),
        ("send news", SendNews()),
        ("Schrijf nieuws", SendNews()),
        ("Toon het laatste nieuws", ListNews()),
        ("laatste nieuws aub", ListNews()),
        ("nieuws stoppen", StopNews()),
        ("Stop dit nieuws", StopNews()),
        ("Stuur dit nieuws", NewsOnCard()),
        ("ja, stop dit nieuws", NewsOnCard()),
        ("Stuur dit niet", NewsOnCard()),
    ],
)
def test_news_is_typed_as_people_say_it(typed: str, meant: Intent) -> None:
    assert understanding.understand(typed) == meant


@pytest.mark.parametrize(
    "typed",
    [
        "nieuws op intranet gaat niet open",
        "waar vind ik het laatste nieuws van de stad",
        "de app stopt als ik nieuws open",
        "stop",
        "hoe stuur ik dit niet meer naar iedereen",
        "ik kan dit nieuws niet lezen",
    ],
)
def test_a_question_about_news_stays_a_question(typed: str) -> None:
    assert not isinstance(understanding.understand(typed), SendNews | ListNews | StopNews)
    assert isinstance(understanding.understand(typed), Question) or typed == "stop"
