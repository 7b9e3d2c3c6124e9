"""What a digicoach hears back about when and how much they help."""

from datetime import date, datetime, timedelta

from bot.cards.actions import DayOffAction, PlainAction
from bot.cards.elements import Element, button, buttons, heading, paragraph
from bot.cards.pen import Pen
from bot.domain.post import Post

_FAR = timedelta(days=30)
"""So far from any day that it is said with its date."""


def can_help(pen: Pen) -> Post:
    """*Ik kan helpen*."""
    pause = button(pen.texts("pause-button"), PlainAction(verb="coach.pause"))
    body = [heading(pen.texts("can-help")), paragraph(pen.texts("can-help-stop")), *buttons([pause])]
    return pen.post(body, pen.texts("can-help-summary"))


def paused_until(pen: Pen, at: datetime, today: date | None) -> Post:
    """*Even niet*; it ends by itself."""
    said = pen.texts("paused", when=_when(pen, at, today))
    return pen.post([heading(said), *_back_sooner(pen)], pen.texts("paused-summary"))


def back_on(pen: Pen, at: datetime, today: date | None) -> Post:
    """*Terug op maandag*."""
    said = pen.texts("back-on", when=_when(pen, at, today))
    return pen.post([heading(said), *_back_sooner(pen)], pen.texts("back-on-summary"))


def at_most(pen: Pen, limit: int) -> Post:
    """*Maximaal 3 per week*; at least 1."""
    body = [heading(pen.texts("at-most", limit=limit)), paragraph(pen.texts("at-most-change"))]
    return pen.post(body, pen.texts("at-most-summary"))


def day_off(pen: Pen) -> Post:
    """*Vrij* is a day off to most, and free to help to some."""
    body = [
        heading(pen.texts("day-off")),
        *buttons(
            [
                button(pen.texts("off-today-button"), DayOffAction(day="today")),
                button(pen.texts("off-tomorrow-button"), DayOffAction(day="tomorrow")),
                _can_help(pen),
            ]
        ),
        paragraph(pen.texts("day-off-other")),
        paragraph(pen.texts("day-off-not")),
    ]
    return pen.post(body, pen.texts("day-off-summary"))


def _when(pen: Pen, at: datetime, today: date | None) -> str:
    return pen.when(at, pen.local_date(at) - _FAR if today is None else today)


def _back_sooner(pen: Pen) -> list[Element]:
    return [paragraph(pen.texts("paused-back")), *buttons([_can_help(pen)])]


def _can_help(pen: Pen) -> Element:
    return button(pen.texts("can-help-button"), PlainAction(verb="coach.can_help"))
