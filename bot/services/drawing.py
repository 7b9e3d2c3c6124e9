"""A request as a draft makes it: what its asker said and tapped, and what the rules make of that."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta

from bot.domain import events as e
from bot.domain.people import Draft, PersonRecord
from bot.domain.policy import Circle, Policy, Step
from bot.domain.request import Asker, Request, Route, Shown
from bot.domain.roster import Department
from bot.domain.states import State
from bot.domain.topics import Topic, about, route_of

_ALONE_WITH_CONTACT = timedelta(minutes=10)
"""A question that is for the contact point is theirs alone for this long."""
_MOST_PLACES = 60


def drawn(
    record: PersonRecord,
    draft: Draft,
    department: Department,
    *,
    message: str | None,
    now: datetime,
    policy: Policy,
    topics: Sequence[Topic],
    expected_minutes: int | None,
) -> Request:
    """The request before anything happened to it; its number is still to be given. `message` as in `Sending.send`.

    Place and number are those of last time until the asker tells them for this question.
    """
    topic = about(draft.text, draft.topic, topics)
    route = route_of(draft.text, topic, topics)
    return Request(
        id=draft.nonce,
        department=department.id,
        department_name=department.name,
        number=0,
        asker=Asker(
            id=record.id,
            name=record.name,
            email=record.email,
            is_phone=draft.is_phone,
            place=(draft.for_whom.place if draft.for_whom else "") or draft.place or record.place,
            phone=draft.phone or record.phone,
            languages=record.languages,
        ),
        text=draft.text,
        topic=topic,
        desk=department.desk,
        policy=_with_contact_first(policy) if route is Route.CONTACT else policy,
        sent_at=draft.sent_at or now,
        expected_minutes=expected_minutes,
        wish=draft.wish,
        for_whom=draft.for_whom,
        chosen=draft.chosen,
        route=route,
        places=department.places[:_MOST_PLACES],
        shown={record.id: _first_shown(draft.shown, message)},
    )


def told_already(request: Request, draft: Draft) -> tuple[e.Event, ...]:
    """What the asker said of where they are before sending, as something told for this question."""
    if request.state is not State.SEARCHING or not (draft.place or draft.phone):
        return ()
    return (e.WhereTold(at=request.last_at, place=draft.place, phone=draft.phone),)


def remembered(record: PersonRecord, draft: Draft) -> PersonRecord:
    """The place and number of a question that was sent are the first choice next time."""
    place, phone = draft.place or record.place, draft.phone or record.phone
    if (place, phone) == (record.place, record.phone):
        return record
    return replace(record, place=place, phone=phone)


def _with_contact_first(policy: Policy) -> Policy:
    """The contact point at once, and alone for a while; then everybody as ever, a contact point who was away too."""
    later = (replace(step, after=max(step.after, _ALONE_WITH_CONTACT)) for step in policy.steps)
    return replace(policy, steps=(Step(after=timedelta(0), circle=Circle.CONTACT), *later))


def _first_shown(draft: Shown, message: str | None) -> Shown:
    """The asker's screen: pressed in place, the draft's card becomes the request's; typed, it turns neutral."""
    if message is None:
        return Shown(stale=draft.outdated)
    live = draft.live or message
    return Shown(live=live, news=0 if live else -1, stale=draft.stale)
