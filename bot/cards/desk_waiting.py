"""What waits now: for a contact point each question of the department, for a coordinator a line a department."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from bot.cards.actions import RequestAction
from bot.cards.desk_actions import DeskAction
from bot.cards.elements import Element, button, buttons, heading, named, paragraph, row
from bot.cards.pen import Pen
from bot.cards.writing import name_text
from bot.domain.desk_notices import ContactWaits
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.waiting import Load
from bot.domain.where import told_place

_LISTED = 15
_DEPARTMENTS = 40


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """A question that waits; `is_offered` to who looks."""

    request: Request
    is_offered: bool


def waits(pen: Pen, waiting: Sequence[Waiting], *, helped: int, later: int, today: date) -> Post:
    """Topic, place and since when, oldest first; never the words of the question."""
    body = [heading(pen.texts("desk-waiting", count=len(waiting)))]
    body += [_row(pen, one, today) for one in waiting[:_LISTED]]
    if len(waiting) > _LISTED:
        body.append(paragraph(pen.texts("desk-waiting-more", count=len(waiting) - _LISTED)))
    body.append(paragraph(pen.texts("desk-helped", count=helped)))
    if later:
        body.append(paragraph(pen.texts("desk-later", count=later)))
    return pen.post(body, pen.texts("desk-waiting-summary"))


def city_waits(pen: Pen, loads: Sequence[Load], today: date) -> Post:
    """A line for each department in which somebody waits, the longest wait first."""
    body = [heading(pen.texts("desk-waiting", count=sum(load.waiting for load in loads)))]
    listed = sorted(loads, key=lambda load: load.since)
    if listed:
        body.append(
            named(
                (
                    name_text(load.name),
                    pen.texts("desk-load", count=load.waiting, when=pen.when(load.since, today)),
                )
                for load in listed[:_DEPARTMENTS]
            )
        )
    if len(listed) > _DEPARTMENTS:
        body.append(paragraph(pen.texts("desk-load-more", count=len(listed) - _DEPARTMENTS)))
    return pen.post(body, pen.texts("desk-waiting-summary"))


def contact_waits(pen: Pen, content: ContactWaits) -> Post:
    """For a coordinator: a contact point says nothing."""
    said = pen.texts("contact-waits", department=name_text(content.department_name), minutes=content.minutes)
    show = button(pen.texts("desk-waits-button"), DeskAction(verb="desk.waits"), is_main=True)
    return pen.post([paragraph(said), *buttons([show])], pen.texts("contact-waits-summary"))


def _place_of(request: Request) -> str:
    """Where help is wanted, as told for this question: where somebody was the last time is nobody's business."""
    return request.for_whom.place if request.for_whom is not None else told_place(request)


def _row(pen: Pen, one: Waiting, today: date) -> Element:
    request = one.request
    topic = pen.topics.get(request.topic) or pen.texts("desk-no-topic")
    about = " · ".join(filter(None, (topic, name_text(_place_of(request)))))
    since = pen.texts("offer-since", when=pen.when(request.sent_at, today))
    items = [paragraph(about), paragraph(since)]
    if one.is_offered:
        title = pen.texts("show-button", number=str(request.number))
        show = RequestAction(
            verb="request.show", department=request.department, request=request.id, page=request.chapter
        )
        items += buttons([button(title, show)])
    return row(items)
