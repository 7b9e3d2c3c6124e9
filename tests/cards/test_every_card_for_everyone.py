"""What every card owes to who cannot see it, who sees no colours, and who finds it on a screen that others see."""

import json
import re

from bot.domain.post import Post
from tests.cards import stories
from tests.cards.screen import buttons, inputs, walk
from tests.cards.test_every_card import VIEWS, every_card

PLAIN_STYLES = {"default", "emphasis"}
"""Of a container: what sets words apart and means nothing. The others are a colour alone to who sees them."""
NO_MEANING = {"color", "backgroundColor", "backgroundImage", "iconUrl"}
PHONE = re.compile(r"\d[\d /.-]{6,}\d")
WAYS_ON = re.compile(r"\btyp(?:en)?\b|\bbel\b|\bvraag hulp\b", re.IGNORECASE)


@every_card
def test_nothing_is_said_by_colour_alone(post: Post) -> None:
    for node in walk(post.card):
        if str(node.get("type", "")).startswith("Chart."):
            continue  # only wide screens draw it, and the words say all of it
        assert not NO_MEANING & node.keys()
        if node.get("type") in ("Container", "Column", "ColumnSet"):
            assert node.get("style", "default") in PLAIN_STYLES


@every_card
def test_a_picture_is_described(post: Post) -> None:
    for node in walk(post.card):
        assert node.get("type") not in ("Image", "ImageSet", "Media") or isinstance(node.get("altText"), str)


@every_card
def test_the_label_of_a_field_says_something_and_so_does_what_is_wrong_with_it(post: Post) -> None:
    labels = [str(field["label"]) for field in inputs(post)]

    assert all(any(letter.isalpha() for letter in label) for label in labels)
    assert len({*labels}) == len(labels), "two fields of one name cannot be told apart by who only hears them"
    assert all(str(field["errorMessage"]).strip() for field in inputs(post))


@every_card
def test_what_is_shown_outside_the_card_leads_to_nobody(post: Post) -> None:
    for shown in (post.summary, str(post.card["fallbackText"]), str(post.card.get("speak", ""))):
        assert not PHONE.search(shown)
        for private in (*stories.NAMES, stories.SECRET, stories.ADDED):
            assert private not in shown


@every_card
def test_its_language_is_said_so_that_it_is_read_aloud_well(post: Post) -> None:
    assert post.card["lang"] == "nl"
    assert "Typ" in str(post.card["fallbackText"])


@every_card
def test_what_is_chosen_from_is_never_cut_off(post: Post) -> None:
    assert all(node.get("wrap") is True for node in walk(post.card) if node.get("type") == "Input.ChoiceSet")


@every_card
def test_a_button_has_no_word_that_large_letters_would_cut(post: Post) -> None:
    for button in buttons(post):
        assert max(map(len, str(button["title"]).split())) <= 15


def test_who_waits_reads_how_to_stop() -> None:
    """A button, or the word to type; on every card of a question that is still open."""
    open_cards = {
        name: json.dumps(post.card, ensure_ascii=False)
        for name, (kind, post) in VIEWS.items()
        if kind.value in ("searching", "helped")
    }

    assert open_cards
    assert [name for name, card in open_cards.items() if "request.cancel" not in card] == []


def test_who_asked_is_never_left_with_nothing_to_do() -> None:
    """A button, a field, a word to type or a number to call, on every card that somebody who asks for help can have."""
    theirs = {"searching", "helped", "is_it_solved", "who_goes_on", "closed", "cancelled", "handed_over"}
    stuck = [
        name
        for name, (kind, post) in VIEWS.items()
        if kind.value in theirs
        and not name.startswith("rated")  # all is said and done, and thanked for
        and not buttons(post)
        and not WAYS_ON.search(json.dumps(post.card["body"], ensure_ascii=False))
    ]

    assert theirs <= {kind.value for kind, _ in VIEWS.values()}
    assert stuck == []
