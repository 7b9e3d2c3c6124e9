"""Every button has a typed twin, and an old card does no harm: of every press that the bot knows."""

from typing import get_args

from bot.cards.actions import MODELS
from bot.domain import intents
from bot.domain.understanding import understand
from tests.cards import twins
from tests.cards.screen import buttons
from tests.cards.test_every_card import ALL

VERBS = {verb for model in MODELS for verb in get_args(model.model_fields["verb"].annotation)}
STAMPS = ({"request", "page"}, {"nonce"}, {"day"}, {"week"}, {"slot"}, {"seen"})
"""What a press carries of what it was drawn for: a state of a question, a draft or form, a day, a week, a post."""
HARMLESS = {*twins.SHOWS.split(), *twins.SAYS_WHAT_IS_TO_BE.split(), *twins.LOOKED_AT_AGAIN.split()}


def pressed() -> dict[str, list[dict[str, object]]]:
    """The buttons of all cards, by what they do."""
    found: dict[str, list[dict[str, object]]] = {}
    for post in ALL.values():
        for button in buttons(post):
            if "verb" in button:
                found.setdefault(str(button["verb"]), []).append(dict(button))
    return found


def is_understood(line: str) -> bool:
    """Whether it is more than a question to a digicoach, whoever types it."""
    return not isinstance(understand(line), intents.Question)


def test_every_press_is_on_a_card_that_is_walked() -> None:
    assert VERBS - pressed().keys() == twins.NOT_DRAWN.keys()


def test_every_button_has_a_typed_twin() -> None:
    by_its_words = {
        verb for verb, found in pressed().items() if any(is_understood(str(one["title"])) for one in found)
    }
    otherwise = {*twins.TYPED, *twins.READ_BY_ITS_CARD, *twins.ONLY_BY_BUTTON}

    assert VERBS - by_its_words - otherwise == set()
    assert otherwise - VERBS == set(), "no such button any more"


def test_what_is_typed_instead_is_understood() -> None:
    assert [line for line in twins.TYPED.values() if not is_understood(line)] == []


def test_a_button_of_an_old_card_says_of_which_card_it_is_or_does_no_harm() -> None:
    unstamped = {
        verb
        for verb, found in pressed().items()
        if not all(any(stamp <= one["data"].keys() for stamp in STAMPS) for one in found)  # type: ignore[attr-defined]
    }

    assert unstamped - HARMLESS == set()
    assert HARMLESS <= VERBS, "no such button any more"
