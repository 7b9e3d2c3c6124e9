"""The cards that belong to no question: welcome, how it works, and a kind word back."""

from collections.abc import Collection, Mapping

from bot.cards.actions import PlainAction
from bot.cards.elements import Element, button, buttons, facts, heading, paragraph
from bot.cards.languages import language_hints
from bot.cards.pen import Pen
from bot.domain.people import Role
from bot.domain.post import Post

_WELCOME_TOO: Mapping[Role, str] = {
    Role.COACH: "welcome-coach",
    Role.CONTACT_POINT: "welcome-contact",
    Role.COORDINATOR: "welcome-coordinator",
}


def welcome(pen: Pen, name: str, roles: Collection[Role] = ()) -> Post:
    """The very first message; who helps or keeps things running hears a sentence about that too."""
    body = [
        heading(pen.texts("welcome", name=pen.name(name))),
        paragraph(pen.texts("welcome-how")),
        *(paragraph(pen.texts(said)) for role, said in _WELCOME_TOO.items() if role in roles),
        *buttons([_ask_button(pen), button(pen.texts("how-button"), PlainAction(verb="ask.how"))]),
        *language_hints(pen),
    ]
    return pen.post(body, pen.texts("welcome-summary"))


def how_it_works(pen: Pen) -> Post:
    """The road in four steps."""
    t = pen.texts
    steps = (t("how-type"), t("how-send"), t("how-search"), t("how-helped"))
    body = [
        heading(t("how")),
        facts((str(place), step) for place, step in enumerate(steps, start=1)),
        paragraph(f"{t('how-password')} {t('how-stop')}"),
        *buttons([_ask_button(pen)]),
    ]
    return pen.post(body, t("how-summary"))


def courtesy(pen: Pen) -> Post:
    """After thanks."""
    return pen.post([paragraph(pen.texts("courtesy"))], pen.texts("courtesy"))


def nobody_asks(pen: Pen) -> Post:
    """*Ik help*, and nobody asks for help."""
    body = [paragraph(f"{pen.texts('nobody-asks')} {pen.texts('nobody-asks-then')}")]
    return pen.post(body, pen.texts("nobody-asks"))


def helps_nobody(pen: Pen) -> Post:
    """*Geef terug*, and there is nothing to give back."""
    return pen.post([paragraph(pen.texts("helps-nobody"))], pen.texts("helps-nobody"))


def _ask_button(pen: Pen) -> Element:
    return button(pen.texts("ask-button"), PlainAction(verb="ask.start"), is_main=True)
