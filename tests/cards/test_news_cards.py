"""What stands on the cards of news: buttons that can be typed, and a form that is short until more of it is used."""

from dataclasses import replace

import pytest

from bot.cards import news
from bot.cards.deck import Deck
from bot.domain.intents import Question
from bot.domain.news_form import NewsFault, NewsForm
from bot.domain.understanding import understand
from bot.texts.catalogue import load_texts
from tests.cards.news_cards import FEW, SHORT, news_cards
from tests.cards.screen import buttons
from tests.cards.stories import TOPICS
from tests.fakes.card_reading import Card, words

PEN = Deck(load_texts(), TOPICS).pen


def test_no_button_of_news_is_a_question_when_it_is_typed() -> None:
    pressed = [node for post in news_cards(PEN).values() for node in buttons(post)]
    labels = {str(node["title"]) for node in pressed if node["type"] == "Action.Execute"}

    assert len(labels) > 5
    assert [label for label in sorted(labels) if isinstance(understand(label), Question)] == []


def seldom_is_shown(form: Card) -> bool:
    shown = words(form)
    return "Vanaf welke dag?" in shown and "Herinnering?" in shown and "Ook in ieders eigen chat?" in shown


def test_the_form_asks_little_until_more_is_wanted() -> None:
    assert not seldom_is_shown(news.form(PEN, NewsForm(nonce="n"), FEW).card)
    assert not seldom_is_shown(news.form(PEN, SHORT, FEW, (NewsFault.NO_TITLE,)).card)


@pytest.mark.parametrize("used", [{"day": "morgen"}, {"reminder": 3}, {"in_chats": True}])
def test_what_was_filled_in_stays_in_sight(used: dict[str, object]) -> None:
    assert seldom_is_shown(news.form(PEN, replace(SHORT, **used), FEW).card)


def test_what_is_wrong_behind_the_fold_is_in_sight() -> None:
    assert seldom_is_shown(news.form(PEN, SHORT, FEW, (NewsFault.NOWHERE,)).card)
