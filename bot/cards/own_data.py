"""What is kept of somebody, shown to them alone: in short words, as a file, and gone when they want that."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from bot.cards.elements import Element, button, buttons, heading, named, paragraph, quotation, row, small
from bot.cards.own_data_actions import EraseAction, OwnDataAction
from bot.cards.pen import Pen
from bot.cards.writing import in_a_row, name_text, user_text
from bot.domain.days import say_day
from bot.domain.files import FileOffer
from bot.domain.keeping import Keeping
from bot.domain.own_data import OwnData
from bot.domain.people import PersonRecord, Role
from bot.domain.post import Post
from bot.domain.request import Request, ServiceDesk

_LISTED = 3
_SHORT = 120
"""Characters of a question in the list."""
_MONTHS_FROM = timedelta(days=61)
_ROLES: Mapping[Role, str] = {
    Role.COACH: "own-data-coach",
    Role.CONTACT_POINT: "own-data-contact",
    Role.COORDINATOR: "own-data-coordinator",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """What erasing means for this person."""

    has_question: bool = False
    is_coach: bool = False
    is_contact: bool = False
    is_coordinator: bool = False


def shown(pen: Pen, own: OwnData, keeping: Keeping, today: date) -> Post:
    """What we know, for how long, and who sees it."""
    t = pen.texts
    body: list[Element] = [heading(t("own-data")), named(_facts(pen, own))]
    if own.asked:
        body.append(row([paragraph(t("own-data-asked")), *_questions(pen, own.asked, today)]))
    if own.helped:
        body.append(paragraph(t("own-data-helped", count=len(own.helped))))
    body.append(
        row(
            [
                paragraph(t("own-data-why")),
                small(t("own-data-text-for", time=_time(pen, keeping.text_for))),
                small(t("own-data-asker-for", time=_time(pen, keeping.asker_for))),
                small(t("own-data-coach-for", time=_time(pen, keeping.coach_for))),
                small(t("own-data-events-for", time=_time(pen, keeping.events_for))),
            ]
        )
    )
    body += [paragraph(t("own-data-seen")), paragraph(t("own-data-seen-figures"))]
    body += buttons(
        [
            button(t("own-data-take-button"), OwnDataAction(verb="data.take"), is_main=True),
            button(t("own-data-ask-button"), OwnDataAction(verb="data.ask")),
        ]
    )
    body.append(small(t("own-data-twins")))
    return pen.post(body, t("own-data-summary"))


def is_it_meant(pen: Pen, meaning: Meaning, today: date) -> Post:
    """All that goes with it, and a second tap."""
    t, day = pen.texts, today.toordinal()
    body: list[Element] = [heading(t("erase")), paragraph(t("erase-gone"))]
    if meaning.has_question:
        body.append(paragraph(t("erase-question")))
    if meaning.is_coach:
        body.append(paragraph(t("erase-coach")))
    if meaning.is_contact:
        body.append(paragraph(t("erase-contact")))
    if meaning.is_coordinator:
        body.append(paragraph(t("erase-coordinator")))
    body += [paragraph(t("erase-for-good")), paragraph(t("erase-again"))]
    erase = button(t("erase-button"), EraseAction(verb="data.erase", day=day))
    leave = button(t("erase-leave-button"), EraseAction(verb="data.leave", day=day), is_main=True)
    body += buttons([{**erase, "style": "destructive"}, leave])
    body.append(small(t("erase-twins")))
    return pen.post(body, t("erase-summary"))


def only_coordinator(pen: Pen) -> Post:
    """The city would have nobody left who can name another."""
    t = pen.texts
    body = [heading(t("erase-only")), paragraph(t("erase-only-then"))]
    return pen.post(body, t("erase-summary"))


def promised(pen: Pen) -> Post:
    """It goes on by itself."""
    t = pen.texts
    return pen.post([heading(t("erase-begun")), paragraph(t("erase-begun-then"))], t("erase-begun-summary"))


def left(pen: Pen) -> Post:
    """They thought better of it."""
    t = pen.texts
    return pen.post([heading(t("erase-left"))], t("erase-left"))


def erased(pen: Pen, desk: ServiceDesk | None) -> Post:
    """The last word."""
    t = pen.texts
    body: list[Element] = [heading(t("erased")), paragraph(t("erased-chat"))]
    if desk is not None and desk.phone:
        body.append(paragraph(t("erased-desk", desk=name_text(desk.name), phone=name_text(desk.phone))))
    body.append(paragraph(t("erased-again")))
    return pen.post(body, t("erased-summary"))


def offered(pen: Pen, *, name: str, size: int, context: Mapping[str, str]) -> Post:
    """The file, if they want it; where files cannot be given, that is said."""
    t = pen.texts
    offer = FileOffer(name=name, description=t("own-file-what"), size=size, context=context)
    post = pen.post(
        [paragraph(t("own-file-none")), paragraph(t("own-file-none-then"))], t("own-file-summary")
    )
    return Post(card=post.card, summary=post.summary, file=offer)


def looked_for(pen: Pen, *, then: Post | None = None) -> Post:
    """It takes a moment; the card of all that is kept follows."""
    t = pen.texts
    post = pen.post([paragraph(t("own-data-follows"))], t("own-data-summary"))
    return Post(card=post.card, summary=post.summary, then=then)


def asked_for(pen: Pen, offer: Post) -> Post:
    """In the place of the card whose button asked for the file: it follows."""
    t = pen.texts
    back = button(t("own-data-back-button"), OwnDataAction(verb="data.show"))
    post = pen.post([paragraph(t("own-file-follows")), *buttons([back])], t("own-file-summary"))
    return Post(card=post.card, summary=post.summary, then=offer)


def given(pen: Pen) -> Post:
    """It is there."""
    t = pen.texts
    return pen.post(
        [heading(t("own-file-given")), paragraph(t("own-file-given-then"))], t("own-file-given-summary")
    )


def not_given(pen: Pen, *, is_own_wish: bool) -> Post:
    """They did not want it, it could not be put there, or the offer is of long ago."""
    t = pen.texts
    said = t("own-file-declined") if is_own_wish else t("own-file-failed")
    return pen.post([paragraph(said), small(t("own-file-again"))], t("own-file-summary"))


def _facts(pen: Pen, own: OwnData) -> list[tuple[str, str]]:
    t, record = pen.texts, own.record
    department = own.departments.get(record.department) if record.department is not None else None
    said = [
        (t("own-data-name"), name_text(record.name)),
        (t("own-data-email"), name_text(record.email)),
        (t("own-data-department"), name_text(department or "")),
        (t("own-data-place"), name_text(record.place)),
        (t("own-data-phone"), name_text(record.phone)),
        (t("own-data-roles"), _roles(pen, record)),
    ]
    return [(title, value) for title, value in said if value]


def _roles(pen: Pen, record: PersonRecord) -> str:
    return in_a_row([pen.texts(key) for role, key in _ROLES.items() if role in record.roles])


def _questions(pen: Pen, asked: Sequence[Request], today: date) -> list[Element]:
    said: list[Element] = []
    for request in reversed(asked[-_LISTED:]):
        number = pen.texts("number", number=str(request.number))
        said.append(small(f"{number}, {say_day(pen.local_date(request.sent_at), today)}"))
        if request.text:
            said.append(quotation([user_text(request.text, _SHORT)]))
    if len(asked) > _LISTED:
        said.append(small(pen.texts("own-data-more", count=len(asked) - _LISTED)))
    return said


def _time(pen: Pen, time: timedelta) -> str:
    if time < _MONTHS_FROM:
        return pen.texts("own-data-days", count=time.days)
    return pen.texts("own-data-months", count=round(time.days / 30.44))
