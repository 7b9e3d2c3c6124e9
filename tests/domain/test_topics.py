"""The topic of a question is guessed from its words."""

import tomllib
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.ids import TopicId
from bot.domain.topics import OTHER, about, guess, route_of, topic
from bot.domain.words import fold
from bot.texts.topics import load_topics

DATA = tomllib.loads(Path(__file__).with_name("lines.toml").read_text(encoding="utf-8"))
QUESTIONS: list[dict[str, Any]] = [line for line in DATA["line"] if "topic" in line]
BURSTS: list[dict[str, Any]] = DATA["burst"]
TOPICS = load_topics()
TWO = (
    topic(id=TopicId("first"), label="First", keywords=("code", "fiche de paie", "wachtwoord")),
    topic(id=TopicId("second"), label="Second", keywords=("print*", "gsm")),
)


def test_the_labels_are_the_settled_ones() -> None:
    assert {found.label for found in TOPICS} == {
        "Aanmelden en wachtwoord",
        "Gsm of tablet",
        "Verlof, uren en loonbrief",
        "Computer of printer",
        "Teams en e-mail",
        "Apps en formulieren",
        "Iets anders",
    }


def test_the_last_topic_is_the_one_of_everything_else() -> None:
    assert TOPICS[-1].id == OTHER


def test_keywords_are_folded_and_ids_differ() -> None:
    parts = [part.removesuffix("*") for found in TOPICS for phrase in found.phrases for part in phrase]
    single = [word for found in TOPICS for word in (*found.words, *found.beginnings)]

    assert [*parts, *single] == [fold(word) for word in (*parts, *single)]
    assert len({found.id for found in TOPICS}) == len(TOPICS)


@pytest.mark.parametrize("line", QUESTIONS, ids=lambda line: line["text"][:40])
def test_a_question_gets_its_topic(line: dict[str, Any]) -> None:
    assert guess(line["text"], TOPICS) == line["topic"]


@pytest.mark.parametrize("burst", BURSTS, ids=lambda burst: " / ".join(burst["lines"]))
def test_the_lines_of_a_burst_get_one_topic(burst: dict[str, Any]) -> None:
    asked = [line for line, intent in zip(burst["lines"], burst["is"], strict=True) if intent == "question"]

    assert guess("\n".join(asked), TOPICS) == burst["topic"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("gsm code", "first"),
        ("gsm printer code", "second"),
        ("fiche de paie op gsm en printer", "first"),
        ("decode", "other"),
        ("sprint", "other"),
        ("wachtword", "first"),
        ("wachtword op gsm", "second"),
        ("", "other"),
        ("😭", "other"),
    ],
)
def test_most_words_win_then_the_first_listed_and_slips_come_last(text: str, expected: str) -> None:
    assert guess(text, TWO) == expected


@given(st.text())
def test_every_text_has_a_topic_of_the_list(text: str) -> None:
    assert guess(text, TOPICS) in {found.id for found in TOPICS}


def test_without_topics_everything_is_something_else() -> None:
    assert guess("wachtwoord", ()) == OTHER


@pytest.mark.parametrize(
    ("text", "route"),
    [
        ("mijn account is geblokkeerd", "desk"),
        ("Account op slot!", "desk"),
        ("my account is locked", "desk"),
        ("ik ben mijn wachtwoord vergeten", "coach"),
        ("mijn account is niet geblokkeerd maar mijn wachtwoord werkt niet", "coach"),
        ("de pc start niet op", "contact"),
        ("mijn scherm blijft zwart", "contact"),
        ("de laptop is gevallen", "contact"),
        ("de printer is kapot", "coach"),
        ("mijn tablet start niet", "coach"),
        ("de pc is traag", "coach"),
        ("", "coach"),
    ],
)
def test_a_question_goes_by_its_road(text: str, route: str) -> None:
    assert route_of(text, guess(text, TOPICS), TOPICS) == route


def test_only_the_rules_of_its_own_topic_are_read() -> None:
    assert route_of("mijn account is geblokkeerd", TopicId("phone"), TOPICS) == "coach"


def test_every_topic_has_a_picture_of_its_own() -> None:
    icons = [found.icon for found in TOPICS]

    assert all(icons)
    assert len(set(icons)) == len(icons)


def test_what_somebody_chose_stands_over_the_guess_unless_it_says_nothing() -> None:
    assert about("print", TopicId("first"), TWO) == "first"
    assert about("print", OTHER, TWO) == "second"
    assert about("print", None, TWO) == "second"
