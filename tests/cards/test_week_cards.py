"""What is read on Monday: one sentence first, all three sources, and one thing to do."""

from dataclasses import replace

import pytest

from bot.cards.deck import Deck
from bot.cards.week_figures import week_figures
from bot.texts.catalogue import load_texts
from tests.cards.stories import TOPICS
from tests.cards.week_cards import TO_DOS, TOLD, week_cards
from tests.fakes.card_reading import words

DECK = Deck(load_texts(), TOPICS)
CARDS = {name: words(post.card) for name, post in week_cards(DECK.pen).items()}


def test_the_city_reads_its_week() -> None:
    assert CARDS["week's figures, in time"].split("\n") == [
        "Vorige week: 42 vragen in de stad.",
        "31 via de bot, 8 genoteerd, minstens 3 uit de weektelling.",
        "4 meer dan de week ervoor.",
        "9 op de 10 kregen binnen 30 minuten een digicoach.",
        "Van 30 vragen.",
        "Alles loopt goed.",
        "Toon de cijfers",
        "Stuur dit niet meer",
        "Zo helpen we beter. Niet om mensen te beoordelen.",
        "Werkt een knop niet? Typ: cijfers vorige week. Of typ: geen cijfers op maandag.",
    ]


def test_nothing_is_not_compared_with_nothing() -> None:
    none = replace(TOLD, asked=0, noted=0, weekly=0, before=0)

    assert "Evenveel" not in words(week_figures(DECK.pen, none).card)


@pytest.mark.parametrize("name", ["figures on", "figures off"])
def test_the_figures_stay_one_tap_away(name: str) -> None:
    assert "Toon de cijfers" in CARDS[name].split("\n")
    assert "Typ: cijfers vorige week." in CARDS[name]


@pytest.mark.parametrize(
    ("to_do", "says"),
    [
        ("contact", "Kinderopvang heeft geen aanspreekpunt.\nVraag wie dat wil worden."),
        ("few coaches", "Kinderopvang heeft minder dan 2 digicoaches.\nVraag er een collega bij."),
        ("empty place", "Depot Noord (Groendienst) heeft geen digicoach.\nVraag er een collega bij."),
        (
            "friday",
            "Depot Noord (Groendienst) heeft geen digicoach op vrijdag.\nVraag wie dan kan helpen.",
        ),
        ("friday morning", "Depot Noord (Groendienst) heeft geen digicoach op vrijdagvoormiddag."),
        ("monday afternoon, everywhere", "Groendienst heeft geen digicoach op maandagnamiddag."),
        ("one pauses", "1 digicoach rust langer dan 4 weken.\nVraag eens hoe het gaat."),
        ("many pause", "12 digicoaches rusten langer dan 4 weken."),
    ],
)
def test_one_thing_to_do_is_said_with_what_helps(to_do: str, says: str) -> None:
    assert says in CARDS[f"week's figures, {to_do}"]
    assert sum(f"week's figures, {name}" in CARDS for name in TO_DOS) == len(TO_DOS)


def test_a_contact_point_reads_the_own_department_alone() -> None:
    only = week_figures(DECK.pen, replace(TOLD, department="Groendienst", to_do=TO_DOS["friday"]))
    assert "Depot Noord heeft geen digicoach op vrijdag." in words(only.card)


def test_a_week_without_questions_says_so() -> None:
    said = CARDS["week's figures, none"].split("\n")
    assert said[:2] == ["Vorige week bij Kinderopvang: geen vragen.", "3 minder dan de week ervoor."]


def test_a_milestone_stands_under_the_thanks() -> None:
    assert CARDS["thanked, milestone"].startswith(
        "Deze week hielp je 1 collega. Merci!\nSamen hielpen jullie al 1.000 collega's dit jaar."
    )
    assert CARDS["week, milestone"].startswith("Deze week hielp je al 1 collega. Merci!\nSamen hielpen")
    assert "al 1.000 collega's" in CARDS["week, answered, milestone"]
