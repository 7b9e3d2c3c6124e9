"""The answer to *hulp*: short enough for a phone, and nothing lost behind its folds."""

import pytest

from bot.cards.deck import Deck
from bot.texts.catalogue import load_texts
from tests.cards.stories import TOPICS
from tests.fakes.card_reading import Card, elements, opened, words

DECK = Deck(load_texts(), TOPICS)
WORKER, COACH = DECK.help(is_coach=False), DECK.help(is_coach=True)
CONTACT = DECK.help(is_coach=True, is_contact=True)
COORDINATOR = DECK.help(is_coach=False, is_coordinator=True)
ALL_AT_ONCE = DECK.help(is_coach=True, is_contact=True, is_coordinator=True)


def rows(card: Card) -> int:
    return sum(element.get("weight") == "Bolder" and "size" not in element for element in elements(card))


@pytest.mark.parametrize(
    ("card", "most"),
    [(WORKER.card, 6), (COACH.card, 8), (CONTACT.card, 10), (COORDINATOR.card, 8), (ALL_AT_ONCE.card, 10)],
)
def test_few_words_are_shown_at_once(card: Card, most: int) -> None:
    assert 0 < rows(card) <= most < rows(opened(card))


@pytest.mark.parametrize(
    ("card", "first"),
    [
        (WORKER.card, "Dit kan je typen"),
        (COACH.card, "Als digicoach kan je typen"),
        (CONTACT.card, "Als aanspreekpunt kan je typen"),
        (COORDINATOR.card, "Als coördinator kan je typen"),
    ],
)
def test_the_words_of_the_readers_own_role_come_first(card: Card, first: str) -> None:
    assert words(card).startswith(first)


def test_who_helps_can_still_unfold_how_to_ask() -> None:
    assert "dienst" not in words(COACH.card)
    assert "laat mijn aanspreekpunt bellen" in words(opened(COACH.card))
