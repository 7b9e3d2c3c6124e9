"""Who may act on a request at all, and whether a button is too old: what every decision asks first."""

from datetime import datetime

from bot.domain import events as e
from bot.domain.errors import AlreadyDone, NotAllowed, Stale
from bot.domain.ids import PersonId
from bot.domain.request import Offer, Request
from bot.domain.states import HELD_STATES, State

KIND_LIMIT = 20
"""Times that people may change their mind about one thing of one request."""


def press_key(by: PersonId, verb: str, page: int | None) -> str:
    """Name a press, so that its second delivery is known; empty for a typed word."""
    return "" if page is None else f"{by}|{verb}|{page}"


def event_at(request: Request, now: datetime) -> datetime:
    """When an event decided `now` happened: never before the one before it, whatever a clock says."""
    return max(now, request.last_at)


def offer_for(request: Request, by: PersonId, page: int | None, key: str) -> Offer:
    """The present offer to `by`; raises `Refused` when there is none, or the button was drawn for another."""
    if key and request.was_caused_by(key):
        raise AlreadyDone
    offer = request.offer_to(by)
    if offer is None:
        raise Stale if was_ever_asked(request, by) else NotAllowed
    if request.state is not State.SEARCHING or (page is not None and page != offer.position):
        raise Stale
    return offer


def was_ever_asked(request: Request, by: PersonId) -> bool:
    """Whether `by` was ever shown the question as somebody who could help."""
    return any(person.id == by for event in request.history for person in asked_in(event))


def asked_in(event: e.Event) -> tuple[e.Person, ...]:
    """Whom this event asked whether they can help."""
    match event:
        case e.Widened(offered=asked) | e.CallAsked(asked=asked):
            return asked
        case e.OfferedAlone(person=person) | e.Proposed(to=person):
            return (person,)
        case _:
            return ()


def must_hold(request: Request, by: PersonId, page: int | None, key: str) -> None:
    """Raise `Refused` unless `by` has the question now, and the button was drawn since."""
    if key and request.was_caused_by(key):
        raise AlreadyDone
    if request.holder is None or request.holder.id != by:
        raise Stale if was_ever_asked(request, by) else NotAllowed
    if request.state not in HELD_STATES or (page is not None and page != request.chapter):
        raise Stale


def must_have_room(request: Request, kind: type[e.Happening]) -> None:
    """Raise `Stale` when this happened so often that the document would grow without end."""
    if sum(isinstance(event, kind) for event in request.history) >= KIND_LIMIT:
        raise Stale


def must_ask(request: Request, by: PersonId, page: int | None, key: str) -> None:
    """Raise `Refused` unless `by` asked the question, and the button was drawn for the present chapter."""
    if request.asker.id != by:
        raise NotAllowed
    if key and request.was_caused_by(key):
        raise AlreadyDone
    if page is not None and page != request.chapter:
        raise Stale
