"""The asker's cards once somebody helps: who it is, how and when, whether it is solved, and if not, who goes on."""

from bot.cards.colleague import own_question, solved_question
from bot.cards.elements import Element, button, buttons, heading, paragraph
from bot.cards.helping_parts import help_press, who_helps, whom
from bot.cards.pen import Pen
from bot.cards.request_parts import press, question, reach, request_action
from bot.domain.days import say_day
from bot.domain.help_events import Manner
from bot.domain.post import Post
from bot.domain.request import Request, Wish
from bot.domain.states import State
from bot.domain.view import View
from bot.texts.reader import as_typed


def helped(pen: Pen, request: Request, view: View) -> Post:
    """Somebody helps you, now or later; after a while: or did nobody come?"""
    assert request.holder is not None, "somebody helps"
    name = pen.name(request.holder.name)
    sentences, links = reach(pen, request.holder.name, request.holder.email, is_main=True)
    body = [heading(who_helps(pen, request, name)), paragraph(_how(pen, request, name)), *sentences]
    if request.is_unseen:
        body.append(paragraph(pen.texts("helping-told-them", name=name)))
    body += [
        own_question(pen, request),
        question(pen, request),
        paragraph(pen.texts("more-to-say")),
        *buttons(
            [*links, *_nobody_came(pen, request, view.page), press(pen, request, view.page, "request.cancel")]
        ),
        pen.number(request, pen.texts("stop-word")),
    ]
    return pen.post(body, pen.texts("helped-summary"))


def is_it_solved(pen: Pen, request: Request, view: View) -> Post:
    """Is it solved? Says what happens when nobody answers."""
    assert request.holder is not None, "somebody helped"
    resolved_at = request.resolved_at or request.last_at
    closes_on = pen.local_date(resolved_at + request.policy.silent_after)
    day = say_day(closes_on, pen.today(request))
    not_yet = help_press(pen, request, view.page, "helping.not_solved", pen.texts("reopen-button"))
    body = [
        heading(solved_question(pen, request)),
        paragraph(pen.texts("helper-done", name=pen.name(request.holder.name))),
        question(pen, request),
        paragraph(pen.texts("closes-by-itself", day=day)),
        *buttons([press(pen, request, view.page, "request.confirm", is_main=True), not_yet]),
        pen.number(request, pen.texts("yes-word")),
    ]
    return pen.post(body, pen.texts("is-it-solved-summary"))


def who_goes_on(pen: Pen, request: Request, view: View) -> Post:
    """Not solved: the same coach, another, or the Service Desk? Says what happens when nobody answers."""
    assert request.holder is not None, "somebody helped"
    name = as_typed(request.holder.name.strip()) or pen.texts("somebody")
    asked_at = request.not_solved_at or request.last_at
    when = pen.lasting(asked_at + request.policy.choose_within, pen.today(request))
    again = pen.texts("helping-again-button", name=name)
    another = request_action(request, view.page, "request.reopen")
    desk = request_action(request, view.page, "request.hand_over")
    body = [
        heading(pen.texts("helping-who-goes-on")),
        paragraph(pen.texts("helping-by-itself", when=when)),
        question(pen, request),
        *buttons(
            [
                help_press(pen, request, view.page, "helping.ask_again", again),
                button(pen.texts("helping-another-button"), another),
                button(pen.texts("helping-desk-button", desk=as_typed(request.desk.name)), desk),
            ]
        ),
        pen.number(request, pen.texts("helping-another-word")),
    ]
    return pen.post(body, pen.texts("helping-who-goes-on-summary"))


def _how(pen: Pen, request: Request, name: str) -> str:
    """How they are helped; a coach who did not say so sends a message."""
    t, is_later = pen.texts, request.parked_until is not None
    if request.for_whom is not None:
        return _how_another(pen, request, name)
    match request.manner:
        case Manner.VISIT:
            return t("helped-visit-then" if is_later else "helped-visit", name=name)
        case Manner.RECEIVE:
            return t("helped-receive-then" if is_later else "helped-receive", name=name)
        case Manner.CALL:
            return t("helped-call-then" if is_later else "helped-call", name=name)
        case None if request.wish is Wish.CALL:
            return t("helped-wish-call", name=name)
        case None if request.wish is Wish.VISIT:
            return t("helped-wish-visit", name=name)
        case Manner.CHAT | None:
            return t("helped-message-then" if is_later else "helped-message", name=name)


def _how_another(pen: Pen, request: Request, name: str) -> str:
    """The same of the colleague for whom they ask; a message goes to who can read it."""
    t, other = pen.texts, whom(pen, request)
    match request.manner:
        case Manner.VISIT:
            return t("helped-visit-other", name=name, whom=other)
        case Manner.RECEIVE:
            return t("helped-receive-other", name=name, whom=other)
        case Manner.CALL:
            return t("helped-call-other", name=name, whom=other)
        case Manner.CHAT | None:
            return t(
                "helped-message-then" if request.parked_until is not None else "helped-message", name=name
            )


def _nobody_came(pen: Pen, request: Request, page: int) -> list[Element]:
    if request.state is not State.HELPING or not request.is_unseen_due:
        return []
    if request.is_unseen:
        return [help_press(pen, request, page, "helping.free", pen.texts("helping-free-button"))]
    return [help_press(pen, request, page, "helping.not_seen", pen.texts("helping-not-seen-button"))]
