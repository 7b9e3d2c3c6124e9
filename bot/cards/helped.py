"""The asker's cards once somebody helps: who it is, and whether it is solved."""

from bot.cards.elements import buttons, heading, paragraph
from bot.cards.pen import Pen
from bot.cards.request_parts import press, question, reach
from bot.domain.days import say_day
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.views import View


def helped(pen: Pen, request: Request, view: View) -> Post:
    """Somebody helps you."""
    assert request.holder is not None, "somebody helps"
    name = pen.name(request.holder.name)
    sentences, links = reach(pen, request.holder.name, request.holder.email, is_main=True)
    stop = press(pen, request, view.page, "request.cancel")
    body = [
        heading(pen.texts("helped", name=name)),
        paragraph(pen.texts("helped-message", name=name)),
        *sentences,
        paragraph(pen.texts("own-question")),
        question(pen, request),
        paragraph(pen.texts("more-to-say")),
        *buttons([*links, stop]),
        pen.number(request, pen.texts("stop-word")),
    ]
    return pen.post(body, pen.texts("helped-summary"))


def is_it_solved(pen: Pen, request: Request, view: View) -> Post:
    """Is it solved? Says what happens when nobody answers."""
    assert request.holder is not None, "somebody helped"
    resolved_at = request.resolved_at or request.last_at
    closes_on = pen.local_date(resolved_at + request.policy.silent_after)
    day = say_day(closes_on, pen.today(request))
    body = [
        heading(pen.texts("is-it-solved")),
        paragraph(pen.texts("helper-done", name=pen.name(request.holder.name))),
        question(pen, request),
        paragraph(pen.texts("closes-by-itself", day=day)),
        *buttons(
            [
                press(pen, request, view.page, "request.confirm", is_main=True),
                press(pen, request, view.page, "request.reopen"),
            ]
        ),
        pen.number(request, pen.texts("yes-word")),
    ]
    return pen.post(body, pen.texts("is-it-solved-summary"))
