"""The cards of the week's count: how many colleagues a coach helped beside what the bot knows of."""

from bot.cards.elements import Element, button, buttons, heading, paragraph, small
from bot.cards.pen import Pen
from bot.cards.walk_up_actions import WeekCountAction, WeekOffAction
from bot.cards.walk_ups import note_button
from bot.domain.post import Post
from bot.domain.week_question import MOST, WeekAsked, WeekThanked


def week_asked(pen: Pen, asked: WeekAsked) -> Post:
    """The question; once answered the coach's own thanks, and the buttons for another answer."""
    t = pen.texts
    counts = buttons(
        [
            button(
                t("week-most-button", count=str(count)) if count == MOST else str(count),
                WeekCountAction(week=asked.week, colleagues=count),
            )
            for count in range(MOST + 1)
        ]
    )
    off = buttons([button(t("week-off-button"), WeekOffAction(week=asked.week))])
    if asked.answer is None:
        known: list[Element] = []
        if asked.known:
            known = [paragraph(t("week-known", count=asked.known)), *_together(pen, asked.milestone)]
        body = [*known, heading(t("week")), *counts, *off, small(t("typed-twin", word=t("week-word")))]
        return pen.post(body, t("week-summary"))
    if not asked.helped:
        said = t("week-thanks-none")
    elif asked.answer == MOST:
        said = t("week-thanks-least", count=asked.helped)
    else:
        said = t("week-thanks", count=asked.helped)
    together = _together(pen, asked.milestone) if asked.helped else []
    body = [heading(said), *together, paragraph(t("week-other")), *counts, *off]
    return pen.post(body, t("week-thanks-summary"))


def week_thanked(pen: Pen, thanked: WeekThanked) -> Post:
    """Thanks to a coach who is asked nothing."""
    t = pen.texts
    body = [
        heading(t("week-thanks", count=thanked.helped)),
        *_together(pen, thanked.milestone),
        small(t("week-thanks-stop")),
    ]
    return pen.post(body, t("week-thanked-summary"))


def thanks_off(pen: Pen) -> Post:
    """They are thanked no more."""
    body = [heading(pen.texts("week-thanks-off")), paragraph(pen.texts("week-thanks-off-undo"))]
    return pen.post(body, pen.texts("week-thanks-off"))


def thanks_on(pen: Pen) -> Post:
    """They are thanked again."""
    return pen.post([heading(pen.texts("week-thanks-on"))], pen.texts("week-thanks-on"))


def week_off(pen: Pen) -> Post:
    """It is asked no more."""
    body = [
        heading(pen.texts("week-off")),
        paragraph(pen.texts("week-off-undo")),
        *buttons([note_button(pen)]),
    ]
    return pen.post(body, pen.texts("week-off-summary"))


def week_on(pen: Pen, moment: str) -> Post:
    """It is asked again at `moment`, as `Pen.moment` says it; also the answer to a count that nobody asks for now."""
    body = [heading(pen.texts("week-on", moment=moment)), *buttons([note_button(pen)])]
    return pen.post(body, pen.texts("week-on-summary"))


def _together(pen: Pen, milestone: int | None) -> list[Element]:
    """What all coaches reached, when it is a round number."""
    return [] if milestone is None else [paragraph(pen.texts("week-together", count=milestone))]
