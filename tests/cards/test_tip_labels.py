"""What stands on the buttons of tips, weetjes and portraits is understood when it is typed."""

from bot.cards.deck import Deck
from bot.domain import channel_words, intents, portrait_words, tip_card_words, tip_words
from bot.domain.understanding import understand
from bot.texts.catalogue import load_texts
from tests.cards.portrait_cards import portrait_cards
from tests.cards.screen import buttons
from tests.cards.stories import TOPICS
from tests.cards.tip_cards import tip_cards
from tests.cards.worker_tip_cards import worker_tip_cards

OURS = {area.__name__ for area in (tip_words, tip_card_words, portrait_words)}


def is_understood(label: str, verb: str) -> bool:
    """In the channel there is no other word; elsewhere it means something of ours, or begins a question."""
    if verb in ("tip.handy", "tip.to_me"):
        return channel_words.finds_handy(label) or channel_words.wants_it(label)
    meant = understand(label)
    return type(meant).__module__ in OURS or meant == intents.Ask()


def test_no_label_becomes_a_question_or_answers_another_card_when_it_is_typed() -> None:
    pen = Deck(load_texts(), TOPICS).pen
    cards = {**tip_cards(pen), **worker_tip_cards(pen), **portrait_cards(pen)}
    pressed = {
        (str(button["title"]), str(button["verb"]))
        for post in cards.values()
        for button in buttons(post)
        if "verb" in button
    }

    assert len(pressed) > 30
    assert sorted(label for label, verb in pressed if not is_understood(label, verb)) == []


def test_no_label_of_tips_and_portraits_both_asks_and_does() -> None:
    pen = Deck(load_texts(), TOPICS).pen
    sure = {"tip.now_yes", "tip.remove_yes", "tip.now_no"}
    labels: dict[bool, set[str]] = {True: set(), False: set()}
    for post in tip_cards(pen).values():
        for button in buttons(post):
            if "verb" in button:
                labels[button["verb"] in sure].add(str(button["title"]))

    assert labels[True] & labels[False] == set()
