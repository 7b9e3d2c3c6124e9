"""Folding a line, and what counts as one slip."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.words import fold, one_slip

LETTERS = st.text(alphabet="abcdefg", min_size=2, max_size=9)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Oké,   ’t IS goed! ", "oke t is goed"),
        ("Crèche “de Wegen”", "creche de wegen"),
        ("GÜNAYDIN İyi ışık", "gunaydin iyi isik"),
        ("👍🏽👌️ja", "👍 👌 ja"),
        ("wacht\u00adwoord\u200b", "wachtwoord"),
        ("œuvre straße", "oeuvre strasse"),
        ("\u202e\ufe0f \n", ""),
        ("3/12-2026", "3 12 2026"),
    ],
)
def test_what_looks_alike_folds_alike(text: str, folded: str) -> None:
    assert fold(text) == folded


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_a_folded_line_has_single_spaces_and_none_around_it(text: str) -> None:
    assert fold(text) == " ".join(fold(text).split())


@pytest.mark.parametrize("typed", ["klaat", "kaar", "klaaar", "kalar", "klaarr"])
def test_one_letter_off_is_one_slip(typed: str) -> None:
    assert one_slip(typed, "klaar")


@pytest.mark.parametrize("typed", ["klaar", "blaar", "klats", "kla", "klarre", "", "karal"])
def test_none_two_or_a_first_letter_is_no_slip(typed: str) -> None:
    assert not one_slip(typed, "klaar")


@given(LETTERS, st.data())
def test_dropping_any_letter_but_the_first_is_a_slip_both_ways(word: str, data: st.DataObject) -> None:
    at = data.draw(st.integers(1, len(word) - 1))
    shorter = word[:at] + word[at + 1 :]

    assert (one_slip(shorter, word), one_slip(word, shorter)) == (True, True)
