"""The cards for handing a question on by name: whom to ask, and the question to who is asked."""

from collections.abc import Sequence

from bot.cards.actions import RequestAction
from bot.cards.elements import Element, button, buttons, heading, paragraph
from bot.cards.helping_actions import ProposeAction
from bot.cards.helping_parts import help_press, whom
from bot.cards.pen import Pen
from bot.cards.request_parts import question
from bot.cards.writing import name_text, title_text
from bot.domain.deciding_help import times_proposed
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.roster import Coach
from bot.domain.view import View
from bot.texts.reader import as_typed

LISTED = 8


def colleagues(pen: Pen, request: Request, coaches: Sequence[Coach], *, not_found: str = "") -> Post:
    """Whom to ask, best first; `not_found` is the name that was typed and that nobody has who can be asked."""
    t, page = pen.texts, request.chapter
    back = button(
        t("helping-back-button"),
        RequestAction(verb="request.show", department=request.department, request=request.id, page=page),
    )
    body: list[Element] = []
    if not_found:
        body.append(paragraph(t("helping-not-found", name=pen.name(not_found))))
    if not coaches:
        body += [heading(t("helping-nobody-to-ask")), *buttons([back])]
        return pen.post([*body, pen.number(request)], t("helping-whom-summary"))
    listed = coaches[:LISTED]
    body += [
        heading(t("helping-whom")),
        paragraph(t("helping-until-yes")),
        *(one for coach in listed for one in buttons([_choice(request, coach, listed, page)])),
        paragraph(t("helping-not-listed")),
        *buttons([back]),
        pen.number(request),
    ]
    return pen.post(body, t("helping-whom-summary"))


def proposed(pen: Pen, request: Request, view: View) -> Post:
    """Will you take this question over?"""
    assert request.holder is not None, "whoever asks has it"
    t, page = pen.texts, view.page
    department, topic = name_text(request.department_name), pen.topics.get(request.topic)
    body = [
        heading(t("helping-proposed", name=pen.name(request.holder.name), whom=whom(pen, request))),
        paragraph(f"{department} · {topic}" if topic else department),
        question(pen, request),
        paragraph(t("helping-proposed-how")),
        *buttons(
            [
                help_press(pen, request, page, "helping.take_over", t("accept-button"), is_main=True),
                help_press(pen, request, page, "helping.refuse", t("decline-button")),
            ]
        ),
        pen.number(request, t("accept-word")),
    ]
    return pen.post(body, t("helping-proposed-summary"))


def _choice(request: Request, coach: Coach, listed: Sequence[Coach], page: int) -> Element:
    """A name is a button; with their place when two are called the same."""
    is_shared = sum(one.name == coach.name for one in listed) > 1
    title = f"{coach.name}, {coach.place}" if is_shared and coach.place else coach.name
    asking = ProposeAction(
        department=request.department,
        request=request.id,
        page=page,
        colleague=coach.id,
        asked=times_proposed(request),
    )
    return button(as_typed(title) if title_text(title) else coach.id, asking)
