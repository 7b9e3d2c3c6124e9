"""What a digicoach hears back about when and how much they help."""

from datetime import date, datetime, time, timedelta

from bot.cards.elements import Element, button, buttons, heading, paragraph
from bot.cards.hours_actions import CoachAction, DayOffAction
from bot.cards.pen import Pen
from bot.domain.days import say_day, zone_named
from bot.domain.post import Post

_FAR = timedelta(days=30)
"""So far from any day that it is said with its date."""


def can_help(pen: Pen) -> Post:
    """*Ik kan helpen*."""
    pause = button(pen.texts("pause-button"), CoachAction(verb="coach.pause"))
    body = [heading(pen.texts("can-help")), paragraph(pen.texts("can-help-stop")), *buttons([pause])]
    return pen.post(body, pen.texts("can-help-summary"))


def paused_until(pen: Pen, at: datetime, today: date | None, passed_on: int = 0) -> Post:
    """*Even niet*; it ends by itself. `passed_on` questions that were promised for then go to others."""
    said = pen.texts("paused", when=_when(pen, at, today))
    body = [heading(said), *_passed_on(pen, passed_on), *_back_sooner(pen)]
    return pen.post(body, pen.texts("paused-summary"))


def back_on(pen: Pen, at: datetime, today: date | None, passed_on: int = 0) -> Post:
    """*Terug op maandag*; `passed_on` as in `paused_until`."""
    said = pen.texts("back-on", when=_when(pen, at, today))
    body = [heading(said), *_passed_on(pen, passed_on), *_back_sooner(pen)]
    return pen.post(body, pen.texts("back-on-summary"))


def off_on(pen: Pen, day: date, back_at: datetime, today: date, passed_on: int = 0) -> Post:
    """*Vrij morgen*: that day alone; `passed_on` as in `paused_until`."""
    t, named = pen.texts, say_day(day, today)
    body = [
        heading(t("off-on", day=named[0].upper() + named[1:])),
        paragraph(t("back-on", when=_when(pen, back_at, today))),
        *_passed_on(pen, passed_on),
        *buttons([button(t("not-off-button"), CoachAction(verb="coach.not_off"))]),
    ]
    return pen.post(body, t("off-on-summary"))


def not_off(pen: Pen) -> Post:
    """*Toch niet vrij*."""
    return pen.post([heading(pen.texts("not-off"))], pen.texts("not-off-summary"))


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
    seen, day = pen.local_date(at) - _FAR if today is None else today, pen.local_date(at)
    is_midnight = at.astimezone(zone_named(pen.zone)).time() == time(0)
    return say_day(day, seen) if is_midnight and day != seen else pen.when(at, seen)


def _passed_on(pen: Pen, count: int) -> list[Element]:
    return [paragraph(pen.texts("passed-on", count=count))] if count else []


def _back_sooner(pen: Pen) -> list[Element]:
    return [paragraph(pen.texts("paused-back")), *buttons([_can_help(pen)])]


def _can_help(pen: Pen) -> Element:
    return button(pen.texts("can-help-button"), CoachAction(verb="coach.can_help"))
