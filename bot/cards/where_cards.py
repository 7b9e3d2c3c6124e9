"""Where an asker is and how to call them: the questions on the card of a search, and the cards that ask for a number."""

from bot.cards.actions import RequestAction
from bot.cards.asking_actions import PhoneAction, SearchAction, SkipAction, WhereAction
from bot.cards.elements import Element, button, buttons, heading, paragraph, row
from bot.cards.pen import Pen
from bot.cards.request_parts import question
from bot.cards.where_parts import phone_fault, phone_input, place_choice
from bot.cards.writing import name_text
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.where import Where, asked_where, told_phone, told_place


def where_question(pen: Pen, request: Request) -> list[Element]:
    """What is still asked, with its answers; nothing when all is told or skipped."""
    asked = asked_where(request)
    if asked is None:
        return []
    skip = button(
        pen.texts("skip-button"),
        SkipAction(department=request.department, request=request.id, question=asked.value),
    )
    if asked is Where.PHONE:
        keep = button(pen.texts("keep-phone-button"), _phone_action(request))
        return [row([phone_input(pen, request.asker.phone), *buttons([keep, skip])])]
    answers = place_choice(
        pen,
        request.places,
        lambda place: WhereAction(department=request.department, request=request.id, place=place),
        first=request.asker.place,
        ways=(skip,),
    )
    return [row([heading(pen.texts("where-now")), *answers])]


def where_told(pen: Pen, request: Request) -> list[Element]:
    """What the asker told, for them to see; it can be told again by typing."""
    place, phone = told_place(request), told_phone(request)
    said = []
    if place:
        said.append(pen.texts("told-place", place=name_text(place)))
    if phone:
        said.append(pen.texts("told-phone", phone=name_text(phone)))
    return [paragraph(" ".join(said))] if said else []


def which_phone(pen: Pen, request: Request) -> Post:
    """*Bel mij*, and no number is known."""
    return _number(pen, request, "", is_fault=False)


def phone_again(pen: Pen, request: Request, typed: str) -> Post:
    """What was `typed` is no number."""
    return _number(pen, request, typed, is_fault=True)


def call_number(pen: Pen, request: Request, page: int, typed: str, *, is_fault: bool) -> Post:
    """On which number must the contact point call?"""
    call = SearchAction(verb="search.call", department=request.department, request=request.id, page=page)
    body = [
        *([phone_fault(pen)] if is_fault else []),
        phone_input(pen, typed),
        *buttons([button(pen.texts("call-button-contact"), call, is_main=True), _back(pen, request, page)]),
    ]
    return pen.post(body, pen.texts("phone-summary"))


def nobody_to_call(pen: Pen, request: Request, page: int) -> Post:
    """No contact point can be asked now."""
    body = [
        heading(pen.texts("call-nobody")),
        question(pen, request),
        *buttons([_back(pen, request, page)]),
    ]
    return pen.post(body, pen.texts("call-nobody-summary"))


def _number(pen: Pen, request: Request, typed: str, *, is_fault: bool) -> Post:
    keep = button(pen.texts("keep-phone-button"), _phone_action(request), is_main=True)
    body = [
        *([phone_fault(pen)] if is_fault else []),
        phone_input(pen, typed),
        *buttons([keep, _back(pen, request, request.chapter)]),
    ]
    return pen.post(body, pen.texts("phone-summary"))


def _phone_action(request: Request) -> PhoneAction:
    return PhoneAction(department=request.department, request=request.id)


def _back(pen: Pen, request: Request, page: int) -> Element:
    show = RequestAction(verb="request.show", department=request.department, request=request.id, page=page)
    return button(pen.texts("choose-back-button"), show)
