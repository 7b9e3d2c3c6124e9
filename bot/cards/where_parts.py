"""Where somebody is and on which number they are called, as questions on a card."""

from collections.abc import Callable, Sequence

from bot.cards.action_fields import Button
from bot.cards.elements import Element, button, buttons, choices, fit_on_buttons, paragraph, text_input
from bot.cards.pen import Pen
from bot.texts.reader import as_typed

_MOST = 60
"""Places that a list shows: a card has to stay small."""
_LONGEST_PHONE = 40


def place_choice(
    pen: Pen,
    places: Sequence[str],
    action: Callable[[str], Button],
    *,
    first: str,
    ways: Sequence[Element] = (),
) -> list[Element]:
    """A button for each place, or a list; `first` is where they were last and stands first. `ways` end the row."""
    ordered = sorted(places, key=lambda place: place != first)[:_MOST]
    if fit_on_buttons(ordered):
        return buttons([*(button(as_typed(place), action(place)) for place in ordered), *ways])
    listed = place_list(pen, ordered, first=first)
    here = button(pen.texts("here-button"), action(ordered[0]), chosen_in="place")
    return [listed, *buttons([here, *ways])]


def place_list(pen: Pen, places: Sequence[str], *, first: str) -> Element:
    """The places to choose one of; nothing is chosen for who does not look."""
    ordered = sorted(places, key=lambda place: place != first)[:_MOST]
    listed = choices(
        "place",
        pen.texts("place-label"),
        [(place, as_typed(place)) for place in ordered],
        chosen="",
        error=pen.texts("place-error"),
    )
    return {**listed, "isRequired": False}  # the other buttons of the card must work without a choice


def phone_input(pen: Pen, phone: str) -> Element:
    """The question for a number, with `phone` filled in."""
    asked = text_input(
        "phone", pen.texts("which-phone"), value=phone, error=pen.texts("phone-error"), longest=_LONGEST_PHONE
    )
    return {**asked, "style": "Tel"}


def phone_fault(pen: Pen) -> Element:
    """What was typed is no number."""
    return paragraph(pen.texts("phone-error"))
