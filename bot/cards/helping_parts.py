"""Parts of the cards of helping: its buttons, where the colleague is, how and when they are helped."""

from typing import Literal

from bot.cards.elements import Element, button, buttons, heading, lines, paragraph
from bot.cards.helping_actions import HelpAction, LaterAction, MannerAction
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.help_events import Manner
from bot.domain.request import Request, Wish
from bot.domain.where import told_phone, told_place

HelpVerb = Literal[
    "helping.now",
    "helping.take_over",
    "helping.refuse",
    "helping.not_seen",
    "helping.free",
    "helping.not_solved",
    "helping.ask_again",
]

_MANNERS = {
    Manner.VISIT: "helping-visit-button",
    Manner.RECEIVE: "helping-receive-button",
    Manner.CALL: "helping-call-button",
    Manner.CHAT: "helping-chat-button",
}
_WISHED = {
    Wish.VISIT: (Manner.VISIT, "offer-wish-visit"),
    Wish.CALL: (Manner.CALL, "offer-wish-call"),
}
_WHEN = {
    Manner.VISIT: "helping-when-visit",
    Manner.RECEIVE: "helping-when-receive",
    Manner.CALL: "helping-when-call",
    Manner.CHAT: "helping-when-chat",
}


def help_press(
    pen: Pen, request: Request, page: int, verb: HelpVerb, title: str, *, is_main: bool = False
) -> Element:
    """The button for `verb`, called `title`."""
    action = HelpAction(verb=verb, department=request.department, request=request.id, page=page)
    return button(title, action, is_main=is_main)


def whom(pen: Pen, request: Request) -> str:
    """The first name of who is helped: the asker, or the colleague for whom they ask."""
    return pen.name(request.for_whom.name if request.for_whom is not None else request.asker.name)


def who_helps(pen: Pen, request: Request, name: str) -> str:
    """`name` helps you, or the colleague for whom you ask; and when, if that is later."""
    until, other = request.parked_until, request.for_whom
    if until is None:
        if other is None:
            return pen.texts("helped", name=name)
        return pen.texts("helped-other", name=name, whom=whom(pen, request))
    when = pen.lasting(until, pen.today(request))
    if other is None:
        return pen.texts("helped-then", name=name, when=when)
    return pen.texts("helped-other-then", name=name, whom=whom(pen, request), when=when)


def whereabouts(pen: Pen, request: Request) -> list[Element]:
    """Where they are and their number, as far as they were told for this question."""
    asker, other = request.asker, request.for_whom
    if other is not None:
        place, phone = other.place, other.phone
    else:
        place = told_place(request) or (asker.place if request.wish is Wish.VISIT else "")
        phone = told_phone(request) or (asker.phone if request.wish is Wish.CALL else "")
    said = []
    if place:
        said.append(pen.texts("helping-place", place=name_text(place)))
    if phone:
        said.append(pen.texts("helping-phone", phone=name_text(phone)))
        if other is None and not asker.is_phone:  # their card said that they may sign out
            said.append(pen.texts("where-signed-off"))
    return [lines(said)] if said else []


def how_question(pen: Pen, request: Request, page: int) -> list[Element]:
    """*Hoe help je?*, what was wished first; whoever says nothing helps now, by chat."""
    wished, said = _WISHED[request.wish] if request.wish is not None else (None, "")
    answers = [
        button(
            pen.texts(_MANNERS[manner]),
            MannerAction(department=request.department, request=request.id, page=page, manner=manner),
        )
        for manner in sorted(_MANNERS, key=lambda manner: manner is not wished)
    ]
    wish = [paragraph(pen.texts(said))] if said else []
    return [*wish, heading(pen.texts("helping-how")), *buttons(answers)]


def when_question(pen: Pen, request: Request, page: int) -> list[Element]:
    """*Wanneer kom je langs?*: now, or at one of the hours that were found for this coach."""
    seen = pen.today(request)
    answers = [help_press(pen, request, page, "helping.now", pen.texts("helping-now-button"))]
    for at in request.later:
        later = LaterAction(
            department=request.department, request=request.id, page=page, until=at.isoformat()
        )
        when = pen.lasting(at, seen)
        answers.append(button(when[0].upper() + when[1:], later))
    asked = _WHEN[request.manner or Manner.CHAT]
    said = (
        pen.texts("helping-when-receive", name=whom(pen, request))
        if request.manner is Manner.RECEIVE
        else pen.texts(asked)
    )
    return [heading(said), *buttons(answers)]


def what_to_do(pen: Pen, request: Request) -> str:
    """What the holder does now, or will do then; empty when they did not say how they help."""
    name, is_later = whom(pen, request), request.parked_until is not None
    match request.manner:
        case None:
            return ""
        case Manner.VISIT:
            return pen.texts("helping-visits-then" if is_later else "helping-visits", name=name)
        case Manner.RECEIVE:
            return pen.texts("helping-receives-then" if is_later else "helping-receives", name=name)
        case Manner.CALL:
            return pen.texts("helping-calls-then" if is_later else "helping-calls", name=name)
        case Manner.CHAT:  # to the one who can sign in
            asker = pen.name(request.asker.name)
            return pen.texts("helping-chats-then" if is_later else "helping-chats", name=asker)
