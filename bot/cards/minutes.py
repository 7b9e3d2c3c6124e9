"""The helper's card when it is done: how long it took and what it was about, both one tap, both optional."""

from collections.abc import Callable
from datetime import timedelta

from bot.cards.actions import MinutesAction, TopicAction
from bot.cards.elements import Element, button, buttons, choices, heading, hidden, paragraph, toggle
from bot.cards.pen import Pen
from bot.cards.signals import signal_choice
from bot.cards.walk_up_actions import SignalAction
from bot.domain.durations import stretches_of
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.signals import Signal
from bot.domain.view import View

_OFFERED = (5, 10, 15, 30)
_LONGER = (45, 60, 90, 120)
"""What *Meer* shows."""


def minutes(pen: Pen, request: Request, view: View) -> Post:
    """Done. Over `Policy.estimate_over`, or closed by time, the measured minutes are asked about."""
    body = [
        *_how_long(pen, request),
        *_times(pen, request, view.page),
        *_about(pen, request, view.page),
        *signal_choice(pen, request, _signalling(request, view.page)),
        paragraph(pen.texts("may-skip")),
        pen.number(request),
    ]
    return pen.post(body, pen.texts("took-summary"))


def _how_long(pen: Pen, request: Request) -> list[Element]:
    if request.minutes is not None:
        return [heading(pen.texts("took-chosen", minutes=request.minutes))]
    last = stretches_of(request.history)[-1]
    measured = max(1, round(last.helping / timedelta(minutes=1)))
    if last.is_estimated or last.helping > request.policy.estimate_over:
        return [heading(pen.texts("took-really", minutes=measured))]
    return [heading(pen.texts("took", minutes=measured)), paragraph(pen.texts("took-other"))]


def _times(pen: Pen, request: Request, page: int) -> list[Element]:
    def after(took: int, title: str) -> Element:
        action = MinutesAction(department=request.department, request=request.id, page=page, minutes=took)
        return button(title, action)

    short, long = (
        [after(took, pen.texts("minutes-button", minutes=took)) for took in row]
        for row in (_OFFERED, _LONGER)
    )
    more = toggle(pen.texts("more-button"), "longer")
    times = [*buttons([*short, more]), hidden("longer", buttons(long))]
    if request.minutes is None:
        return times
    return [*buttons([toggle(pen.texts("took-other-button"), "times")]), hidden("times", times)]


def _signalling(request: Request, page: int) -> Callable[[Signal], SignalAction]:
    return lambda signal: SignalAction(
        department=request.department, request=request.id, page=page, signal=signal
    )


def _about(pen: Pen, request: Request, page: int) -> list[Element]:
    if not pen.topics:
        return []
    chosen = request.topic if request.topic in pen.topics else [*pen.topics][-1]
    label, error = pen.texts("topic-label"), pen.texts("topic-error")
    named = choices("topic", label, [*pen.topics.items()], chosen=chosen, error=error)
    keep = TopicAction(department=request.department, request=request.id, page=page, topic=chosen)
    choice = [named, *buttons([button(pen.texts("topic-button"), keep, chosen_in="topic")])]
    if chosen != request.topic:
        return choice
    known = paragraph(pen.texts("walkup-about", topic=pen.topics[chosen]))
    return [known, *buttons([toggle(pen.texts("topic-other-button"), "topics")]), hidden("topics", choice)]
