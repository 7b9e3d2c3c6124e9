"""The card of a coach or contact point who is asked: what it is about, and since when somebody waits."""

from bot.cards.elements import Element, button, buttons, heading, paragraph
from bot.cards.pen import Pen
from bot.cards.request_parts import press, question, request_action
from bot.cards.writing import name_text
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.views import View


def offer(pen: Pen, request: Request, person: PersonId, view: View) -> Post:
    """A colleague asks for help. Who it is, the helper sees after accepting."""
    made = request.offer_to(person)
    is_contact = made is not None and made.as_contact
    about = name_text(request.department_name)
    topic = pen.topics.get(request.topic)
    since = pen.texts("offer-since", when=pen.when(request.sent_at, pen.today(request)))
    body = [heading(pen.texts("offer")), paragraph(f"{about} · {topic}" if topic else about)]
    if is_contact:
        body.append(paragraph(pen.texts("offer-contact")))
    body += [
        question(pen, request),
        paragraph(f"{since} {pen.texts('offer-what-next')}"),
        *buttons(_answers(pen, request, view.page, is_contact=is_contact)),
        pen.number(request, pen.texts("accept-word")),
    ]
    return pen.post(body, pen.texts("offer-summary"))


def _answers(pen: Pen, request: Request, page: int, *, is_contact: bool) -> list[Element]:
    accept = press(pen, request, page, "request.accept", is_main=True)
    decline = press(pen, request, page, "request.decline")
    if not is_contact:
        return [accept, decline]
    arrange = button(pen.texts("arrange-button"), request_action(request, page, "request.accept"))
    return [accept, arrange, press(pen, request, page, "request.hand_over"), decline]
