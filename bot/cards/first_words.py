"""The cards that belong to no question: welcome, how it works, ask, what can be typed, and a kind word back."""

from bot.cards.actions import PlainAction
from bot.cards.elements import Element, button, buttons, facts, heading, paragraph
from bot.cards.pen import Pen
from bot.domain.post import Post


def welcome(pen: Pen, name: str) -> Post:
    """The very first message."""
    body = [
        heading(pen.texts("welcome", name=pen.name(name))),
        paragraph(pen.texts("welcome-how")),
        *buttons([_ask_button(pen), button(pen.texts("how-button"), PlainAction(verb="ask.how"))]),
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


def ask(pen: Pen) -> Post:
    """Typing is asking."""
    t = pen.texts
    body = [heading(t("ask")), paragraph(t("ask-example")), paragraph(f"{t('ask-next')} {t('how-password')}")]
    return pen.post(body, t("ask-summary"))


def courtesy(pen: Pen) -> Post:
    """After thanks."""
    return pen.post([paragraph(pen.texts("courtesy"))], pen.texts("courtesy"))


def typed_words(pen: Pen, *, is_coach: bool) -> Post:
    """What can be typed, for who does not find a button."""
    t = pen.texts
    asking = (
        (t("help-question"), t("help-question-does")),
        (t("help-mine"), t("help-mine-does")),
        (t("help-stop"), t("help-stop-does")),
        (t("help-done"), t("help-done-does")),
        (t("help-department"), t("help-department-does")),
    )
    helping = (
        (t("help-accept"), t("help-accept-does")),
        (t("help-decline"), t("help-decline-does")),
        (t("help-release"), t("help-release-does")),
        (t("help-can"), t("help-can-does")),
        (t("help-pause"), t("help-pause-does")),
        (t("help-back"), t("help-back-does")),
        (t("help-most"), t("help-most-does")),
    )
    body = [heading(t("help")), facts(asking)]
    if is_coach:
        body += [heading(t("help-coach")), facts(helping)]
    return pen.post(body, t("help-summary"))


def _ask_button(pen: Pen) -> Element:
    return button(pen.texts("ask-button"), PlainAction(verb="ask.start"), is_main=True)
