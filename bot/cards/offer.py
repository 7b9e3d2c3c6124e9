"""The card of a coach or contact point who is asked: what it is about, and since when somebody waits."""

from bot.cards.colleague import offered_for
from bot.cards.elements import Element, buttons, heading, paragraph
from bot.cards.pen import Pen
from bot.cards.request_parts import press, question
from bot.cards.writing import name_text
from bot.domain import events as e
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.domain.request import Offer, Request, Route, Wish
from bot.domain.view import View
from bot.domain.where import told_phone, told_place


def offer(pen: Pen, request: Request, person: PersonId, view: View) -> Post:
    """A colleague asks for help. Who it is, the helper sees after accepting."""
    made = request.offer_to(person)
    is_contact = made is not None and made.as_contact
    about = name_text(request.department_name)
    topic = pen.topics.get(request.topic)
    since = pen.texts("offer-since", when=pen.since(request.sent_at, pen.today(request)))
    body = [
        heading(pen.texts("offer")),
        paragraph(f"{about} · {topic}" if topic and topic != request.text else about),
    ]
    if made is not None and made.as_contact:
        body.append(paragraph(_why_contact(pen, request, made)))
    body += [
        *_wish(pen, request),
        *offered_for(pen, request),
        question(pen, request),
        paragraph(f"{since} {pen.texts('offer-what-next')}"),
        *buttons(_answers(pen, request, view.page, is_contact=is_contact)),
        pen.number(request, pen.texts("accept-word")),
    ]
    return pen.post(body, pen.texts("offer-summary"))


def _why_contact(pen: Pen, request: Request, made: Offer) -> str:
    """Why the contact point is asked: to call, because it is theirs, or because nobody else could."""
    event = request.history[made.position]
    if isinstance(event, e.CallAsked):
        return pen.texts("offer-call", phone=name_text(told_phone(request)))
    if request.route is Route.CONTACT and request.searches <= 1:
        return pen.texts("offer-contact-first")
    return pen.texts("offer-contact")


def _wish(pen: Pen, request: Request) -> list[Element]:
    """How they want to be helped and where they are; the number, the helper sees after accepting."""
    place = name_text(told_place(request))
    if request.wish is Wish.VISIT:
        visit = pen.texts("offer-wish-visit")
        said = [pen.texts("offer-wish-visit-place", place=place) if place else visit]
    else:
        said = [pen.texts("offer-wish-call")] if request.wish is Wish.CALL else []
        said += [pen.texts("offer-place", place=place)] if place else []
    return [paragraph(" ".join(said))] if said else []


def _answers(pen: Pen, request: Request, page: int, *, is_contact: bool) -> list[Element]:
    accept = press(pen, request, page, "request.accept", is_main=True)
    decline = press(pen, request, page, "request.decline")
    if not is_contact:
        return [accept, decline]
    return [accept, press(pen, request, page, "request.hand_over"), decline]
