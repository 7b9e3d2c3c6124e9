"""The tip on the card of who waits for a digicoach: something to try meanwhile, and whether it helped."""

from bot.cards.elements import Element, button, buttons, row, subheading
from bot.cards.pen import Pen
from bot.cards.tip_shown import said_by
from bot.cards.waiting_actions import WaitingTipAction
from bot.cards.writing import user_text
from bot.domain.request import Request
from bot.domain.waiting_tip import standing_tip


def waiting_tip(pen: Pen, request: Request, page: int) -> list[Element]:
    """The tip, the question and its answers; nothing when there is no tip for it, or the card asks something else."""
    tip = standing_tip(request, pen.tips())
    if tip is None:
        return []
    works, not_yet = (
        WaitingTipAction(verb=verb, department=request.department, request=request.id, page=page, tip=tip.id)
        for verb in ("waiting.works", "waiting.not_yet")
    )
    title = user_text(" ".join(tip.nl.title.split()))
    answers = [
        button(pen.texts("waiting-works-button"), works, is_main=True),
        button(pen.texts("waiting-not-yet-button"), not_yet),
    ]
    return [
        row(
            [
                subheading(pen.texts("waiting-tip", title=title)),
                *said_by(tip.nl.text),
                subheading(pen.texts("waiting-question")),
                *buttons(answers),
            ]
        )
    ]
