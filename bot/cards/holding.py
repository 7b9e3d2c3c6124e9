"""The card of whoever helps: the question, who asks it, how to reach them, and the three ways on."""

from bot.cards.elements import buttons, heading, paragraph
from bot.cards.pen import Pen
from bot.cards.request_parts import press, question, reach
from bot.domain.events import LineAdded
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.views import View


def holding(pen: Pen, request: Request, view: View) -> Post:
    """You help; there is more to the question; after a while: are you still helping?"""
    name = pen.name(request.asker.name)
    sentences, links = reach(pen, request.asker.name, request.asker.email)
    helping = pen.texts("holding", name=name)
    if isinstance(request.history[-1], LineAdded):
        body = [heading(pen.texts("said-more", name=name)), paragraph(helping)]
        summary = pen.texts("said-more-summary")
    elif request.is_checked:
        body = [
            heading(pen.texts("still-helping")),
            paragraph(pen.texts("still-helping-how")),
            paragraph(helping),
        ]
        summary = pen.texts("still-helping-summary")
    else:
        body = [heading(helping), paragraph(pen.texts("holding-first", name=name))]
        summary = pen.texts("holding-summary")
    body += [*sentences, question(pen, request)]
    if links:
        body += buttons(links)
    body += [
        paragraph(pen.texts("holding-password")),
        *buttons(
            [
                press(pen, request, view.page, "request.resolve", is_main=True),
                press(pen, request, view.page, "request.release"),
                press(pen, request, view.page, "request.hand_over"),
            ]
        ),
        pen.number(request, pen.texts("resolve-word")),
    ]
    return pen.post(body, summary)
