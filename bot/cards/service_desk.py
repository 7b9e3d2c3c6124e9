"""Where to go when no colleague can help: the sentence on other cards, and the card at the end of the road."""

from bot.cards.elements import Element, heading, lines, paragraph, quotation
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain import events as e
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.domain.request import Request, ServiceDesk


def desk_meanwhile(pen: Pen, request: Request) -> Element:
    """The Service Desk as a way out while the search goes on; its number as text, to read on any phone."""
    said = [pen.texts("desk-meanwhile"), _call(pen, request.desk)]
    if request.desk.hours:
        said.append(_hours(pen, request.desk))
    return lines(said)


def desk_first(pen: Pen, desk: ServiceDesk) -> list[Element]:
    """The Service Desk as the fastest way, before anybody is looked for."""
    said = [pen.texts("desk-fastest", desk=name_text(desk.name)), _call(pen, desk)]
    if desk.hours:
        said.append(_hours(pen, desk))
    return [lines(said)]


def desk_known(pen: Pen, desk: ServiceDesk) -> Post:
    """Where the Service Desk is, for who asks; nothing changes."""
    body = [heading(_call(pen, desk))]
    if desk.hours:
        body.append(paragraph(_hours(pen, desk)))
    return pen.post(body, pen.texts("desk-known-summary"))


def handed_over(pen: Pen, request: Request) -> Post:
    """The asker calls the Service Desk: name, number, hours, and a sentence to read out. The question itself is gone."""
    desk, last = request.desk, request.history[-1]
    by = last.by if isinstance(last, e.HandedOver) else None
    name, number = name_text(desk.name), str(request.number)
    if by is None:
        why, sentence = pen.texts("desk-nobody"), pen.texts("desk-sentence-nobody", number=number)
    elif by == request.asker.id:
        why, sentence = pen.texts("desk-chosen", desk=name), pen.texts("desk-sentence-nobody", number=number)
    else:
        who = pen.name(_name_of(request, by))
        why = pen.texts("desk-sent-by", name=who, desk=name)
        sentence = pen.texts("desk-sentence", number=number)
    body = [heading(why), heading(_call(pen, desk))]
    if desk.hours:
        body.append(paragraph(_hours(pen, desk)))
    body += [paragraph(pen.texts("desk-read-out")), quotation([sentence])]
    return pen.post([*body, pen.number(request)], pen.texts("desk-summary"))


def _call(pen: Pen, desk: ServiceDesk) -> str:
    name = name_text(desk.name)
    if not desk.phone:
        return pen.texts("desk-no-phone", desk=name)
    return pen.texts("desk-call", desk=name, phone=name_text(desk.phone))


def _hours(pen: Pen, desk: ServiceDesk) -> str:
    return pen.texts("desk-hours", hours=name_text(desk.hours))


def _name_of(request: Request, person: PersonId) -> str:
    known = [offer.person for offer in request.offers]
    if request.holder is not None:
        known.append(request.holder)
    return next((one.name for one in known if one.id == person), "")
