"""No Dutch that a person can read breaks a rule, and nothing is excused that needs no excuse."""

import re

import pytest

from tests.cards.screen import buttons
from tests.cards.test_every_card import ALL
from tests.language.__main__ import main
from tests.language.allowed import HARDER
from tests.language.dutch import common_words, words_in
from tests.language.lines import Kind, Line, every_line, longest_lines
from tests.language.make_common_words import FORMS
from tests.language.passive import STATES
from tests.language.project_words import WORDS
from tests.language.readability import score_of
from tests.language.report import TOGETHER, Text, everything, is_clean, said, unused_excuses
from tests.language.rules import Fault, Rule, over_the_limit
from tests.language.samples import SAMPLES
from tests.language.wording import SHORT
from tests.language.worker_cards import is_typed, said_on, worker_cards

LINES, FAULTS, TEXTS = everything()
DESK_HOURS = "Open: "
"""Hours of the Service Desk are a setting, and stand as the city wrote them."""
HOLDS_A_NAME = ("Coach ", "Vraag ", "cijfers ")
"""Labels with a name in them, as long as the city makes it."""
ANSWERS = ("topic-name-", "topics/", "signal-", "signals-other-topic", "figures-city")
"""Labels that name what somebody means, and that a sentence says too."""
FORMAL_WORD = re.compile(r"\b(uw|kunt|gelieve)\b|\bu (?:kan|mag|wil|heeft)\b", re.IGNORECASE)


def test_every_line_is_plain():
    assert [str(fault) for fault in FAULTS if not fault.is_allowed] == []


def test_every_text_of_workers_is_in_the_easiest_band():
    assert [str(text) for text in TEXTS if not text.is_easiest and text.name not in HARDER] == []


def test_there_is_enough_to_read():
    assert len(LINES) > 2_000
    assert {line.where.split("/")[0] for line in LINES} >= {
        "tips",
        "topics",
        "manifest",
        "ask-button",
        "sheet-about",
    }
    assert len(TEXTS) > 100
    assert TOGETHER in {text.name for text in TEXTS}


def test_the_cards_are_those_of_workers():
    names = set(worker_cards())

    assert {"help", "welcome", "asked: fatma searching", "colleague form"} <= names
    assert not {"help for a coach", "asked: bram offer", "figures, largest"} & names


def test_what_the_code_puts_together_says_times_and_you_as_the_sentences_do():
    drawn = {block for post in ALL.values() for block in said_on(post) if not block.startswith(DESK_HOURS)}

    assert [
        block for block in drawn if re.search(r"\b\d{1,2}:\d{2}\b", block) or FORMAL_WORD.search(block)
    ] == []


def test_no_label_of_ours_is_cut():
    labels = {str(button["title"]) for post in ALL.values() for button in buttons(post)}
    cut = [label for label in labels if label.endswith("…") and not is_typed(label)]

    assert [label for label in cut if not label.startswith(HOLDS_A_NAME)] == []


def test_what_is_drawn_as_a_button_is_read_as_one():
    labels = {str(button["title"]) for post in ALL.values() for button in buttons(post)}
    as_buttons = {line.text for line in LINES if line.kind is Kind.BUTTON}
    others = {line.where for line in LINES if line.text in labels - as_buttons and line.kind is Kind.SENTENCE}

    assert [key for key in others if not key.startswith(ANSWERS)] == []


def test_no_sentence_is_over_the_limit_with_the_longest_names_in_it():
    assert [str(fault) for line in longest_lines() for fault in over_the_limit(line)] == []


def test_no_excuse_has_become_needless():
    assert unused_excuses(FAULTS) == []
    assert HARDER.keys() <= {text.name for text in TEXTS if not text.is_easiest}


def test_every_word_of_the_project_is_said_somewhere_and_is_rare():
    written = {
        part for line in LINES for word in words_in(line.text.casefold()) for part in (word, *word.split("-"))
    }
    parts = " ".join(written)

    assert [word for word in WORDS if word not in parts] == []
    assert WORDS.keys() & common_words() == set()
    assert [state for state in STATES if state not in written] == []
    assert [short for short in SHORT if short not in written] == []


def test_the_list_of_common_words_is_whole():
    assert len(common_words()) == FORMS


def test_every_sample_stands_for_a_variable():
    from tests.language.lines import CATALOGUE

    source = CATALOGUE.read_text(encoding="utf-8")
    assert [name for name in SAMPLES if f"${name} " not in source] == []


def test_the_report_prints_the_worst_ten(capsys: pytest.CaptureFixture[str]):
    assert main() == 0

    printed = capsys.readouterr().out.splitlines()
    head = next(place for place, line in enumerate(printed) if line.startswith("The 10 heaviest"))
    assert all(line.startswith("  ") for line in printed[head + 1 : head + 11])
    assert printed[head + 11].startswith("The 10 hardest")
    assert len(printed[head + 12 :]) == 10


def test_the_report_names_what_is_wrong_and_is_not_clean():
    line = Line(where="helped", text="Uw ticket wordt behandeld.")
    fault = Fault(rule=Rule.ACTIVE, line=line, what="wordt ... behandeld")
    hard = Text(
        name="a card",
        score=score_of(["Functionaliteitsbeschrijvingen verduidelijken organisatieprocedures."]),
    )

    assert "WRONG helped: passive (wordt ... behandeld): Uw ticket wordt behandeld." in said(
        [line], [fault], []
    )
    assert any(one.startswith("WRONG") and "a card" in one for one in said([line], [], [hard]))
    assert is_clean([], [])
    assert not is_clean([fault], [])
    assert not is_clean([], [hard])
    assert every_line()
