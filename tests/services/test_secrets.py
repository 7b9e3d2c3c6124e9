"""What is taken out of a text, what is left of it, and that a second look takes no more."""

import random

import pytest
from hypothesis import example, given
from hypothesis import strategies as st
from stdnum.be import nn

from bot.cards.secret import _NUMBERS
from bot.domain.secrets import MASK, Secret, in_order
from bot.services.secrets import reaches_in, without_secrets

WORDS = st.sampled_from(
    [
        *(
            "wachtwoord",
            "ww",
            "paswoord",
            "code",
            "pin",
            "login",
            "is",
            ":",
            "=",
            "en",
            "van",
            "mijn",
            "en",
            "of",
        ),
        *(
            "Zomer2026!",
            "Fietsbel77",
            "4821",
            "85.07.30-033.28",
            "BE68",
            "5390 0754 7034",
            "kat",
            "-",
            "\n",
            "vergeten",
        ),
        *(
            "a",
            "1",
            "2",
            "3",
            "4",
            '"',
            "'",
            ".",
            MASK,
            "•",
            "4916 7538",
            "0792 9236",
            "itsme",
            "0486 12 34 56",
        ),
    ]
)
TEXTS = st.one_of(st.text(max_size=60), st.lists(WORDS, max_size=14).map(" ".join))


@given(TEXTS)
@example("wachtwoord is Een2 Twee2 Drie2 Vier2")
@example('ww: "a" b c d 1 2')
def test_cleaning_what_is_clean_changes_nothing(text: str):
    cleaned = without_secrets(text)

    assert without_secrets(cleaned.text).text == cleaned.text
    assert not without_secrets(cleaned.text).hidden
    assert (cleaned.text == text) is (not cleaned.hidden)


@given(TEXTS)
def test_what_is_left_are_words_of_the_text_in_their_order(text: str):
    at = 0
    for piece in without_secrets(text).text.split(MASK):
        at = text.find(piece, at)
        assert at >= 0
        at += len(piece)


@pytest.mark.parametrize(
    ("text", "left", "kind"),
    [
        ("mijn wachtwoord is Zomer2026!", f"mijn wachtwoord is {MASK}", Secret.PASSWORD),
        ('mijn wachtwoord is "Zomer2026".', f'mijn wachtwoord is "{MASK}".', Secret.PASSWORD),
        ("ww:x9", "ww:x9", None),
        ("pin: 1 2 3 4", f"pin: {MASK}", Secret.CODE),
        ("85073003328", MASK, Secret.NATIONAL_NUMBER),
        ("85073003329", "85073003329", None),
        ("rijksregisternummer 85073003329", f"rijksregisternummer {MASK}", Secret.NATIONAL_NUMBER),
        ("+32470123456", "+32470123456", None),
        ("539-0075470-34", MASK, Secret.ACCOUNT),
        ("BE68539007547034", MASK, Secret.ACCOUNT),
        ("4916753807929236", MASK, Secret.CARD),
        ("4916753807929237", "4916753807929237", None),
        ("kaart: 4916753807929236 cvc 123", f"kaart: {MASK} cvc {MASK}", Secret.CARD),
    ],
)
def test_a_secret_makes_place_for_the_mask(text: str, left: str, kind: Secret | None):
    cleaned = without_secrets(text)

    assert cleaned.text == left
    assert cleaned.hidden == (frozenset({kind}) if kind else frozenset())


def test_of_numbers_by_chance_hardly_one_in_five_hundred_is_taken_for_a_person():
    draw = random.Random(11)
    taken = sum(bool(without_secrets(f"nummer {draw.randrange(10**11):011}").hidden) for _ in range(10_000))

    assert taken / 10_000 <= 0.01


def test_a_person_of_either_century_is_found():
    for first in ("850730033", "040930026"):
        found = [f"{first}{check:02}" for check in range(1, 98) if nn.is_valid(f"{first}{check:02}")]
        assert found
        assert all(without_secrets(number).text == MASK for number in found)


@pytest.mark.parametrize(
    "unit", ["ww ", "pin 1 ", "1 ", "a1! ", "BE12 ", "12 34 56 ", "x@", "0-", "wachtwoord is ", '"']
)
def test_a_very_long_text_is_read_too(unit: str):
    cleaned = without_secrets(unit * (28_000 // len(unit)))

    assert isinstance(cleaned.text, str)
    assert isinstance(reaches_in(cleaned.text), frozenset)


@pytest.mark.parametrize(
    ("text", "own", "found"),
    [
        ("bel 0486 12 34 56", (), {Secret.PHONE}),
        ("bel 0486/12.34.56", ("+32 486 12 34 56",), set()),
        ("bel +32 486 12 34 56", ("0486 12 34 56",), set()),
        ("mail jan@example.org", (), {Secret.EMAIL}),
        ("mail Jan@Example.org", ("jan@example.org",), set()),
        ("lokaal 2.14 op 12/02/2026 om 14.30", (), set()),
        ("factuur 2026004512", (), set()),
    ],
)
def test_somebody_elses_number_or_address_is_noticed(text: str, own: tuple[str, ...], found: set[Secret]):
    assert reaches_in(text, own) == found


def test_each_kind_is_written_down_once_and_in_one_order():
    assert in_order([Secret.CARD, Secret.PASSWORD, Secret.CARD]) == (Secret.PASSWORD, Secret.CARD)
    assert Secret.PHONE not in _NUMBERS
