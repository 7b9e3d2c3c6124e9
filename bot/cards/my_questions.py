"""Lists of somebody's open questions: to look at, and to say which one is over.

A list stays on the screen when its questions are over, and perhaps another colleague sits there by then: it says what a
question is about and since when, and never its words. They are on its own card.
"""

from collections.abc import Sequence

from bot.cards.actions import PlainAction, RequestAction
from bot.cards.colleague import listed_for
from bot.cards.elements import Element, button, buttons, heading, paragraph, row
from bot.cards.helping_parts import who_helps, whom
from bot.cards.pen import Pen
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.states import State

_LISTED = 6


def my_questions(pen: Pen, own: Sequence[Request], held: Sequence[Request]) -> Post:
    """What the person asked and what they help with, the newest six of each."""
    if not own and not held:
        return nothing_open(pen)
    rows = [
        _row(pen, request, _standing(pen, request), listed=listed_for(pen, request))
        for request in own[-_LISTED:]
    ]
    rows += [_row(pen, request, _helping(pen, request)) for request in held[-_LISTED:]]
    more = [paragraph(pen.texts("mine-more"))] if max(len(own), len(held)) > _LISTED else []
    return pen.post([heading(pen.texts("mine")), *more, *rows], pen.texts("mine-summary"))


def nothing_open(pen: Pen) -> Post:
    """Nothing to show."""
    ask = button(pen.texts("ask-button"), PlainAction(verb="ask.start"))
    return pen.post(
        [paragraph(pen.texts("nothing-open")), *buttons([ask])], pen.texts("nothing-open-summary")
    )


def too_many(pen: Pen, requests: Sequence[Request]) -> Post:
    """The most open questions allowed: a way out, not a wall."""
    said = [
        heading(pen.texts("too-many", count=len(requests))),
        paragraph(pen.texts("too-many-kept")),
    ]
    rows = [
        _over(pen, request, pen.texts("solved-button", number=str(request.number))) for request in requests
    ]
    return pen.post([*said, *rows], pen.texts("too-many-summary"))


def which_to_stop(pen: Pen, requests: Sequence[Request]) -> Post:
    """*Stop* was typed, and more than one question is open."""
    rows = [_over(pen, request, pen.texts("stop-button", number=str(request.number))) for request in requests]
    return pen.post([heading(pen.texts("which-to-stop")), *rows], pen.texts("which-to-stop-summary"))


def _standing(pen: Pen, request: Request) -> str:
    match request.state:
        case State.HELPING | State.PARKED if request.holder is not None:
            return who_helps(pen, request, pen.name(request.holder.name))
        case State.RESOLVED:
            return pen.texts("mine-resolved")
        case _:
            return pen.texts("mine-searching")


def _helping(pen: Pen, request: Request) -> str:
    if request.parked_until is None:
        return pen.texts("mine-held", name=whom(pen, request))
    when = pen.lasting(request.parked_until, pen.today(request))
    return pen.texts("helping-then", name=whom(pen, request), when=when)


def _row(pen: Pen, request: Request, standing: str, *, listed: Sequence[Element] = ()) -> Element:
    show = RequestAction(
        verb="request.show", department=request.department, request=request.id, page=request.chapter
    )
    title = pen.texts("show-button", number=str(request.number))
    return row(
        [
            *listed,
            _about(pen, request),
            paragraph(standing),
            *buttons([button(title, show)]),
        ]
    )


def _over(pen: Pen, request: Request, title: str) -> Element:
    cancel = RequestAction(
        verb="request.cancel", department=request.department, request=request.id, page=request.chapter
    )
    return row([*listed_for(pen, request), _about(pen, request), *buttons([button(title, cancel)])])


def _about(pen: Pen, request: Request) -> Element:
    when, topic = pen.since(request.sent_at, pen.today(request)), pen.topics.get(request.topic)
    said = pen.texts("mine-about", topic=topic, when=when) if topic else pen.texts("mine-since", when=when)
    return paragraph(said)
