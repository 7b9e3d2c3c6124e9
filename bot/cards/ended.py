"""The asker's cards when a question is over: solved or stopped; the question itself is no longer on them."""

from bot.cards.actions import RateAction
from bot.cards.elements import Element, button, buttons, heading, paragraph
from bot.cards.pen import Pen
from bot.domain import events as e
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.view import View
from bot.domain.waiting_tip import is_by_tip


def closed(pen: Pen, request: Request, view: View) -> Post:
    """Solved, with one optional thumb; or closed because nobody answered."""
    if any(isinstance(event, e.Lapsed) for event in request.history):
        body = [paragraph(pen.texts("closed"))]
    else:
        body = [heading(pen.texts("solved")), *_thumbs(pen, request, view.page)]
    return pen.post([*body, *_sign_out(pen, request), pen.number(request)], pen.texts("closed-summary"))


def cancelled(pen: Pen, request: Request) -> Post:
    """The asker needs no help any more, or the tip on their card helped."""
    said = pen.texts("solved-by-tip" if is_by_tip(request) else "cancelled")
    body = [heading(said), paragraph(pen.texts("help-again")), *_sign_out(pen, request), pen.number(request)]
    return pen.post(body, pen.texts("cancelled-summary"))


def _sign_out(pen: Pen, request: Request) -> list[Element]:
    """For who ended it on a computer, which the next colleague may use; silence and a phone need no word."""
    ends = [event for event in request.history if isinstance(event, e.Confirmed | e.Cancelled)]
    return [paragraph(pen.texts("sign-out"))] if ends and ends[-1].at_pc else []


def _thumbs(pen: Pen, request: Request, page: int) -> list[Element]:
    if any(isinstance(event, e.Rated) for event in request.history):
        return [paragraph(pen.texts("rated"))]
    up, down = (
        RateAction(department=request.department, request=request.id, page=page, is_up=is_up)
        for is_up in (True, False)
    )
    return [
        paragraph(pen.texts("was-it-good")),
        *buttons([button(pen.texts("thumb-up-button"), up), button(pen.texts("thumb-down-button"), down)]),
    ]
