"""What the cards of a request share: the question itself, its buttons, and the ways to reach somebody."""

from typing import Literal

from bot.cards.actions import RequestAction
from bot.cards.elements import Element, button, call_link, chat_link, is_address, paragraph, quotation
from bot.cards.pen import Pen
from bot.cards.writing import SHOWN, user_text
from bot.domain.request import Request

Verb = Literal[
    "request.accept",
    "request.decline",
    "request.release",
    "request.resolve",
    "request.hand_over",
    "request.cancel",
    "request.confirm",
    "request.reopen",
]

_LABELS: dict[Verb, str] = {
    "request.accept": "accept-button",
    "request.decline": "decline-button",
    "request.release": "release-button",
    "request.resolve": "resolve-button",
    "request.hand_over": "hand-over-button",
    "request.cancel": "cancel-button",
    "request.confirm": "confirm-button",
    "request.reopen": "reopen-button",
}


def press(pen: Pen, request: Request, page: int, verb: Verb, *, is_main: bool = False) -> Element:
    """The button for `verb`, with its settled label."""
    return button(pen.texts(_LABELS[verb]), request_action(request, page, verb), is_main=is_main)


def request_action(request: Request, page: int, verb: Verb) -> RequestAction:
    """What that button sends."""
    return RequestAction(verb=verb, department=request.department, request=request.id, page=page)


def question(pen: Pen, request: Request) -> Element:
    """The question and what was added to it, in the asker's words; of many additions the latest."""
    said = [user_text(request.text)]
    if request.additions:
        said.append(pen.texts("added"))
        said.extend(_latest(request.additions))
    return quotation(said)


def reach(pen: Pen, name: str, email: str, *, is_main: bool = False) -> tuple[list[Element], list[Element]]:
    """How to reach somebody: sentences, and links for Teams; the sentence stands in for unknown links."""
    if not is_address(email):
        return [paragraph(pen.texts("look-up", name=pen.name(name)))], []
    known = name.strip() or pen.texts("somebody")
    return [], [
        chat_link(pen.texts("chat-button", name=known), email, is_main=is_main),
        call_link(pen.texts("call-button", name=known), email),
    ]


def _latest(additions: tuple[str, ...]) -> list[str]:
    kept: list[str] = []
    room = SHOWN
    for line in reversed(additions):
        shown = user_text(line)
        room -= len(shown)
        if room < 0 and kept:
            kept.append("…")
            break
        kept.append(shown)
    return kept[::-1]
