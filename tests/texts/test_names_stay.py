"""Names stay as they are in every language: whatever they are, also when they say what the bot says."""

import asyncio
import json
import re
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from bot.cards.actions import PlainAction
from bot.cards.deck import Deck
from bot.cards.elements import button, buttons
from bot.cards.pen import Pen
from bot.cards.where_parts import place_list
from bot.cards.writing import button_text, choice_text, in_a_row, name_text, title_text, user_text
from bot.texts.bilingual import Beside, Bilingual, spoken_in
from bot.texts.catalogue import Texts
from bot.texts.reader import as_typed, reading
from tests.render.test_injection_everywhere import walked

DUTCH = """
helped = { $name } helpt je.
ask-button = Stel een vraag
yes-button = Ja
keep-button = Wacht op { $name }
word-and = en
no-card = Typ: hulp.
"""
ENGLISH = """
helped = { $name } is helping you.
ask-button = Ask a question
yes-button = Yes
keep-button = Wait for { $name }
word-and = and
no-card = Type: "hulp".
day-today = today
day-tomorrow = tomorrow
day-one-week = one week
day-other-week = the other week
"""
WORDS = (
    *(
        "morgen",
        "Vandaag",
        "maandag",
        "Mei",
        "3 maart",
        "8 uur",
        "van 8 tot 12 uur",
        "de ene week",
        "en",
        "tot",
    ),
    *(
        "Ja",
        "ja",
        "Stel een vraag",
        "stel",
        "Bram helpt je.",
        "Wacht op",
        "Zaal",
        "Jan",
        "[x](//y)",
        "1.",
        "—",
        "é",
    ),
)
names = (
    st.lists(st.sampled_from(WORDS) | st.text(max_size=3), min_size=1, max_size=5)
    .map(lambda words: " ".join(" ".join(words).split()))
    .filter(lambda name: bool(title_text(name)) and bool(name_text(name)))
)


def beside(texts: Texts) -> Beside:
    found = texts.beside()
    assert found is not None
    return found


def a_bot() -> Bilingual:
    return Bilingual(DUTCH, [Texts("en", ENGLISH)], lambda _: {})


TEXTS = a_bot()


@given(names)
def test_a_name_by_itself_is_the_same_in_both(name: str) -> None:
    for shown in (name_text, user_text, choice_text, title_text, button_text):
        with reading("en"):
            TEXTS("ask-button")
            said = shown(as_typed(name))
            TEXTS("ask-button")
            TEXTS("yes-button")
            assert beside(TEXTS).of(said) == said


@given(names)
def test_a_name_in_a_sentence_is_the_same_in_both(name: str) -> None:
    with reading("en"):
        TEXTS("yes-button")
        said = name_text(name)
        sentence = TEXTS("helped", name=said)
        assert beside(TEXTS).of(sentence) == f"{said} is helping you."
        assert beside(TEXTS).of(f"{said} · {sentence}") in {
            f"{said} · {said} is helping you.",
            f"{said} · {sentence}",  # that whole line is what somebody is called
        }


@given(names)
def test_a_name_on_a_button_is_the_same_in_both(name: str) -> None:
    with reading("en"):
        title = button_text(TEXTS("keep-button", name=as_typed(name)))
        assert title.startswith("Wacht op ")
        assert beside(TEXTS).of(title) == f"Wait for {name}"


@given(names, names)
def test_names_in_a_row_are_the_same_in_both(one: str, other: str) -> None:
    with reading("en"):
        row = in_a_row((name_text(one), name_text(other)))
        assert beside(TEXTS).of(row) in {f"{name_text(one)} and {name_text(other)}", row}


def test_a_name_with_markup_is_words_where_it_stands_above_its_button() -> None:
    pen, wait = Pen(texts=TEXTS, topics={}, zone="Europe/Brussels"), PlainAction(verb="ask.start")
    with reading("en"):
        title = TEXTS("keep-button", name=as_typed("[k](//kwaad.co)"))
        body = pen.post(buttons([button(title, wait)]), "x").card["body"]
    assert isinstance(body, list)
    legend, row = body

    assert legend["text"].replace("\u2060", "") == "Wacht op ［k］(//kwaad.co) = Wait for ［k］(//kwaad.co)"
    assert "](" not in legend["text"] and "//" not in legend["text"]
    assert row["actions"][0]["title"] == "Wacht op [k](//kwaad.co)"


def test_a_place_in_a_list_keeps_its_name() -> None:
    deck = Deck(spoken_in(("nl", "en")), {})
    with reading("en"):
        listed = place_list(deck.pen, ["Zaal morgen", "De Serre"], first="De Serre")
        body = deck.pen.post([listed], "x").card["body"]
    assert isinstance(body, list)
    [drawn] = body

    assert [one["title"] for one in drawn["choices"]] == ["De Serre", "Zaal morgen"]
    assert drawn["label"] == "Plaats / Place"


def test_whoever_is_called_tomorrow_keeps_that_name_on_every_card(tmp_path: Path) -> None:
    cards = asyncio.run(walked(tmp_path, 2, moments=300, beside="en", names=("Ja morgen Qx",)))
    said = json.dumps(cards, ensure_ascii=False)

    assert "tomorrow" in said
    assert said.count("Qx") > 100
    assert set(re.findall(r"\S+ \S+ Qx", said)) == {"Ja morgen Qx"}
