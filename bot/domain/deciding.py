"""May this happen? Each function takes a request, who acts and when, and returns what then happened.

They raise `Refused` and change nothing when the rules say no. `page` is what the pressed button
carries (`View.page`); None for a typed word, which always means the present card.
"""

from datetime import datetime

from bot.domain import events as e
from bot.domain.errors import AlreadyDone, NotAllowed, Stale
from bot.domain.guards import event_at, must_ask, must_hold, offer_for, press_key, was_ever_asked
from bot.domain.ids import PersonId, TopicId
from bot.domain.request import Request
from bot.domain.states import State

LINE_LIMIT = 20
"""Lines that can be added to one request; more are refused, so that a document stays small."""


def accept(request: Request, *, by: e.Person, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """`by` takes the question. The first to accept has it; an earlier "not now" may be taken back."""
    key = press_key(by.id, "accept", page)
    offer = offer_for(request, by.id, page, key)
    at = event_at(request, now)
    return (e.Accepted(at=at, key=key, by=by, as_contact=offer.as_contact),)


def decline(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """`by` cannot help now; nobody else sees this."""
    key = press_key(by, "decline", page)
    if offer_for(request, by, page, key).is_declined:
        raise AlreadyDone
    return (e.Declined(at=event_at(request, now), key=key, by=by),)


def release(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The holder gives the question back; the search starts again."""
    key = press_key(by, "release", page)
    must_hold(request, by, page, key)
    return (e.Released(at=event_at(request, now), key=key, by=by),)


def resolve(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The holder says the help is done. Measured over `Policy.estimate_over` it counts as estimated."""
    key = press_key(by, "resolve", page)
    must_hold(request, by, page, key)
    return (e.Resolved(at=event_at(request, now), key=key, by=by),)


def correct(
    request: Request,
    *,
    by: PersonId,
    now: datetime,
    page: int | None = None,
    minutes: int | None = None,
    topic: TopicId | None = None,
) -> tuple[e.Event, ...]:
    """The holder corrects the minutes or the topic, as often as wanted; the same value again is no event.

    `page` is where in the history the help that the card is about was done.
    """
    if request.holder is None or request.holder.id != by:
        raise Stale if was_ever_asked(request, by) else NotAllowed
    if request.state not in {State.RESOLVED, State.CLOSED} or page not in {None, _done_at(request)}:
        raise Stale
    new_minutes = None if minutes == request.minutes else minutes
    new_topic = None if topic == request.topic else topic
    if new_minutes is None and new_topic is None:
        raise AlreadyDone
    return (e.Corrected(at=event_at(request, now), minutes=new_minutes, topic=new_topic),)


def hand_over(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The Service Desk gets it: by the holder, by a contact point that was asked, or by the asker's choice.

    The asker may choose so once the circle has grown for the first time.
    """
    key = press_key(by, "hand_over", page)
    if request.was_caused_by(key) and key:
        raise AlreadyDone
    if by == request.asker.id:
        must_ask(request, by, page, key)
        if request.state is not State.SEARCHING and request.not_solved_at is None:
            raise Stale
    elif request.state is State.SEARCHING:
        if not offer_for(request, by, page, key).as_contact:
            raise NotAllowed
    else:
        must_hold(request, by, page, key)
    return (e.HandedOver(at=event_at(request, now), key=key, by=by),)


def cancel(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The asker needs no help any more."""
    key = press_key(by, "cancel", page)
    must_ask(request, by, page, key)
    if not request.state.is_open:
        raise Stale
    return (e.Cancelled(at=event_at(request, now), key=key),)


def wait(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The asker waits for the next opening."""
    key = press_key(by, f"wait{request.searches}", page)
    must_ask(request, by, page, key)
    if request.state is not State.SEARCHING or request.resumes_at is None:
        raise Stale
    return (e.WaitChosen(at=event_at(request, now), key=key),)


def add_line(request: Request, *, by: PersonId, text: str, key: str, now: datetime) -> tuple[e.Event, ...]:
    """The asker adds a line; `key` names the message it came in, so that a second delivery adds nothing."""
    if request.asker.id != by:
        raise NotAllowed
    if key and request.was_caused_by(key):
        raise AlreadyDone
    if not request.state.is_open or len(request.additions) >= LINE_LIMIT:
        raise Stale
    return (e.LineAdded(at=event_at(request, now), key=key, text=text),)


def confirm(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The asker says it is solved."""
    key = press_key(by, "confirm", page)
    must_ask(request, by, page, key)
    if request.state is not State.RESOLVED:
        raise Stale
    return (e.Confirmed(at=event_at(request, now), key=key),)


def reopen(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The asker says it is not solved, and wants another coach."""
    key = press_key(by, "reopen", page)
    must_ask(request, by, page, key)
    if request.state is not State.RESOLVED:
        raise Stale
    return (e.Reopened(at=event_at(request, now), key=key),)


def rate(request: Request, *, by: PersonId, is_up: bool, now: datetime) -> tuple[e.Event, ...]:
    """The asker gives a thumb; the first counts."""
    if request.asker.id != by:
        raise NotAllowed
    if request.state is not State.CLOSED:
        raise Stale
    if any(isinstance(event, e.Rated) for event in request.history):
        raise AlreadyDone
    return (e.Rated(at=event_at(request, now), is_up=is_up),)


def _done_at(request: Request) -> int:
    """The position of the last `Resolved`; -1 when there is none."""
    return max((i for i, event in enumerate(request.history) if isinstance(event, e.Resolved)), default=-1)
