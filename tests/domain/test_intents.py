"""What people type is understood, and no question is taken for a command."""

import re
import tomllib
import unicodedata
from dataclasses import fields
from pathlib import Path
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from bot.domain.intents import Empty, Greeting, Intent, Question
from bot.domain.phrases import CORRECTED, LOOKALIKES
from bot.domain.understanding import understand

DATA = tomllib.loads(Path(__file__).with_name("lines.toml").read_text(encoding="utf-8"))
LINES: list[dict[str, Any]] = DATA["line"]
BURSTS: list[dict[str, Any]] = DATA["burst"]
WORDS = sorted({word for line in LINES for word in line["text"].split()})
READABLE = [line["text"] for line in LINES if any(character.isalnum() for character in line["text"])]


def name_of(intent: Intent) -> str:
    return re.sub(r"(?<!^)(?=[A-Z])", "_", type(intent).__name__).lower()


def fields_of(intent: Intent) -> dict[str, object]:
    """What an intent carries that is not None, a question's text apart."""
    held = {field.name: getattr(intent, field.name) for field in fields(intent) if field.name != "text"}
    return {name: value for name, value in held.items() if value is not None}


def accented(text: str) -> str:
    """The text with an acute on every vowel that has none."""
    return unicodedata.normalize("NFC", re.sub(r"([aeiou])", "\\1\u0301", text))


@pytest.mark.parametrize("line", LINES, ids=lambda line: f"{line['kind']}: {line['text'][:40]}")
def test_a_line_is_understood(line: dict[str, Any]) -> None:
    understood = understand(line["text"])

    assert (name_of(understood), fields_of(understood)) == (line["is"], line.get("with", {}))


@pytest.mark.parametrize("burst", BURSTS, ids=lambda burst: " / ".join(burst["lines"]))
def test_each_line_of_a_burst_is_understood(burst: dict[str, Any]) -> None:
    assert [name_of(understand(line)) for line in burst["lines"]] == burst["is"]


def test_half_of_the_lines_are_not_tidy_dutch() -> None:
    tidy = [line for line in LINES if line["kind"] in ("plain", "command", "signs", "later")]
    first = [line for line in LINES if line["kind"] != "later"]

    assert len(first) >= 80
    assert len(first) - len([line for line in tidy if line["kind"] != "later"]) >= len(first) / 2


def test_a_question_keeps_its_text_as_typed() -> None:
    assert understand("  Dag, mijn gsm doet *niks*!\n") == Question(text="Dag, mijn gsm doet *niks*!")


@pytest.mark.parametrize("text", ["", " ", "\u200b\u200d", "\x00\x1f", "\ufe0f"])
def test_nothing_readable_is_empty(text: str) -> None:
    assert understand(text) == Empty()


@pytest.mark.parametrize("text", ["😭", "?", "...", "🤷🏽‍♀️", "ja nee"])
def test_a_sign_without_a_meaning_shows_where_the_person_stands(text: str) -> None:
    assert understand(text) == Greeting()


@pytest.mark.parametrize(
    "text", ["stop " * 40, "a" * 10_000, "ja " * 5_000, "<at>x</at> **mijn** pc", "\ud800 lone"]
)
def test_absurd_text_is_a_question(text: str) -> None:
    assert understand(text) == Question(text=text.strip())


@pytest.mark.parametrize("word", sorted(LOOKALIKES))
def test_a_real_word_is_never_corrected_into_a_command(word: str) -> None:
    assert understand(word) == Question(text=word)


@given(st.text() | st.text(alphabet=st.characters(categories=["So", "Sk", "Cf", "Mn", "Zs"])))
@example("\ud800")
def test_any_text_has_a_meaning(text: str) -> None:
    assert name_of(understand(text))


@given(st.lists(st.sampled_from(WORDS) | st.integers(0, 10**9).map(str), max_size=9).map(" ".join))
def test_any_mix_of_known_words_has_a_meaning(text: str) -> None:
    assert name_of(understand(text))


@given(
    st.sampled_from(READABLE),
    st.sampled_from([str.upper, str.lower, str.title, accented, str]),
    st.sampled_from(["", " ", "!", "...", "(", "“", "\u200b", "\n"]),
    st.sampled_from(["", " ", "!!", "?", "...", ")", "”", "\ufe0f", "\n"]),
)
def test_capitals_accents_and_outer_punctuation_change_nothing(
    text: str, dress: Any, before: str, after: str
) -> None:
    plain, dressed = understand(text), understand(before + dress(text) + after)

    assert (name_of(dressed), fields_of(dressed)) == (name_of(plain), fields_of(plain))


@pytest.mark.parametrize("question", ["maar de printer doet het niet", "en mijn wachtwoord is weg"])
@pytest.mark.parametrize(
    "command", [line["text"] for line in LINES if line["is"] not in ("question", "empty")]
)
def test_a_command_with_a_question_behind_it_is_a_question(command: str, question: str) -> None:
    text = f"{command} {question}"

    assert understand(text) == Question(text=text.strip())


@given(st.sampled_from(sorted(CORRECTED)), st.data())
def test_two_slips_are_never_corrected(word: str, data: st.DataObject) -> None:
    first = data.draw(st.integers(1, len(word) - 3))
    typed = word[:first] + "q" + word[first + 1 : -1] + "x"

    assert understand(typed) == Question(text=typed)
