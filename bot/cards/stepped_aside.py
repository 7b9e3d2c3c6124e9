"""What a coach's card turns into when the question is not theirs: no question text, and hardly a button."""

from bot.cards.elements import buttons, heading, paragraph
from bot.cards.pen import Pen
from bot.cards.request_parts import press
from bot.domain import events as e
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.states import State


def declined(pen: Pen, request: Request, person: PersonId) -> Post:
    """You said not now. As long as nobody has it, that can be taken back."""
    body = [heading(pen.texts("declined"))]
    offer = request.offer_to(person)
    if request.state is State.SEARCHING and offer is not None:
        accept = press(pen, request, offer.position, "request.accept")
        body += [paragraph(pen.texts("declined-still")), *buttons([accept])]
    return pen.post([*body, pen.number(request)], pen.texts("declined-summary"))


def taken(pen: Pen, request: Request) -> Post:
    """Somebody else helps already, or did."""
    name = request.holder.name if request.holder is not None else _last_holder(request)
    body = [paragraph(pen.texts("taken", name=pen.name(name))), pen.number(request)]
    return pen.post(body, pen.texts("taken-summary"))


def withdrawn(pen: Pen, request: Request) -> Post:
    """Nobody needs to help any more."""
    is_handed_over = request.state is State.HANDED_OVER
    said = pen.texts("withdrawn-desk") if is_handed_over else pen.texts("withdrawn")
    return pen.post([paragraph(said), pen.number(request)], pen.texts("withdrawn-summary"))


def given_back(pen: Pen, request: Request, person: PersonId) -> Post:
    """You gave it back, or it was not solved after all."""
    if _was_reopened_on(request, person):
        said = [heading(pen.texts("not-helped-yet")), paragraph(pen.texts("somebody-else"))]
    else:
        said = [heading(pen.texts("gave-back")), paragraph(pen.texts("gave-back-thanks"))]
    return pen.post([*said, pen.number(request)], pen.texts("gave-back-summary"))


def refused(pen: Pen, request: Request) -> Post:
    """You did not take it over."""
    name = request.holder.name if request.holder is not None else _last_holder(request)
    body = [
        heading(pen.texts("declined")),
        paragraph(pen.texts("helping-refused", name=pen.name(name))),
        pen.number(request),
    ]
    return pen.post(body, pen.texts("declined-summary"))


def passed_on(pen: Pen, request: Request, person: PersonId) -> Post:
    """The colleague you asked has it now."""
    said = pen.texts("helping-passed-on", name=pen.name(_taken_over_by(request, person)))
    return pen.post([heading(said), pen.number(request)], pen.texts("helping-passed-on-summary"))


def freed(pen: Pen, request: Request) -> Post:
    """The asker saw nobody, and wanted somebody else."""
    said = [heading(pen.texts("helping-freed")), paragraph(pen.texts("somebody-else"))]
    return pen.post([*said, pen.number(request)], pen.texts("gave-back-summary"))


def sent_on(pen: Pen, request: Request) -> Post:
    """The Service Desk has it now."""
    body = [heading(pen.texts("sent-on")), paragraph(pen.texts("sent-on-how")), pen.number(request)]
    return pen.post(body, pen.texts("sent-on-summary"))


def neutral(pen: Pen, request: Request) -> Post:
    """An older message of somebody who has a newer one."""
    number = pen.texts("number", number=str(request.number))
    return pen.post([paragraph(pen.texts("moved", number=number))], pen.texts("moved-summary"))


def _last_holder(request: Request) -> str:
    names = [event.by.name for event in request.history if isinstance(event, e.Accepted | e.TakenOver)]
    return names[-1] if names else ""


def _was_reopened_on(request: Request, person: PersonId) -> bool:
    """Whether the last time this person lost the question, its asker had opened it again."""
    holder: PersonId | None = None
    was_reopened = False
    for event in request.history:
        match event:
            case e.Accepted() | e.TakenOver():
                holder = event.by.id
            case e.Released() | e.Reopened() if holder == person:
                was_reopened = isinstance(event, e.Reopened)
            case _:
                pass
    return was_reopened


def _taken_over_by(request: Request, person: PersonId) -> str:
    """Who took it over from this person, the last time."""
    holder, name = "", ""
    for event in request.history:
        match event:
            case e.Accepted():
                holder = event.by.id
            case e.TakenOver():
                name = event.by.name if holder == person else name
                holder = event.by.id
            case _:
                pass
    return name
