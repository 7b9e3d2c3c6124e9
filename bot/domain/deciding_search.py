"""May this happen while somebody is looked for? Where the asker is, whom they trust, and who must call them.

As in `bot/domain/deciding.py`: each raises `Refused` and changes nothing when the rules say no.
"""

from collections.abc import Iterator
from datetime import datetime

from bot.domain import events as e
from bot.domain.errors import AlreadyDone, NotAllowed, Stale
from bot.domain.guards import event_at, must_ask, must_have_room, press_key
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.where import told_phone, told_place


def tell_where(
    request: Request,
    *,
    by: PersonId,
    place: str = "",
    phone: str = "",
    is_pressed: bool = False,
    now: datetime,
) -> tuple[e.Event, ...]:
    """The asker tells where they are or how to call them, while it is open. `where.skip_where` skips it.

    Pressed, the same answer counts once: delivered again behind another one it changes nothing back.
    """
    if request.asker.id != by:
        raise NotAllowed
    key = f"{by}|where|{place}|{phone}" if is_pressed else ""
    if key and request.was_caused_by(key):
        raise AlreadyDone
    if not request.state.is_open or not (place or phone):
        raise Stale
    if place in {"", told_place(request)} and phone in {"", told_phone(request)}:
        raise AlreadyDone
    must_have_room(request, e.WhereTold)
    return (e.WhereTold(at=event_at(request, now), key=key, place=place, phone=phone),)


def allow_widening(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The asker lets others be asked beside the coach they chose; at any moment of waiting for that one."""
    key = press_key(by, f"allow_widening{_times_alone(request)}", page)
    must_ask(request, by, page, key)
    if request.state is not State.SEARCHING or request.alone_until is None:
        raise Stale
    return (e.WideningAllowed(at=event_at(request, now), key=key),)


def keep_alone(request: Request, *, by: PersonId, page: int | None, now: datetime) -> tuple[e.Event, ...]:
    """The asker waits for the chosen coach as long again; only while asked, and while that coach has not said no."""
    key = press_key(by, f"keep_alone{_times_alone(request)}", page)
    must_ask(request, by, page, key)
    if request.state is not State.SEARCHING or not request.is_widening_asked or not request.has_open_offers:
        raise Stale
    at = event_at(request, now)
    return (e.AloneExtended(at=at, key=key, until=at + request.policy.alone_for),)


def ask_call(
    request: Request,
    *,
    by: PersonId,
    contacts: tuple[e.Person, ...],
    phone: str,
    page: int | None,
    now: datetime,
) -> tuple[e.Event, ...]:
    """The asker wants the contact point to call, once in each search and once the circle has grown.

    `contacts` are who can be asked now, as the caller looked up; with none the press is stale.
    """
    key = press_key(by, f"ask_call{request.searches}", page)
    must_ask(request, by, page, key)
    if request.state is not State.SEARCHING:
        raise Stale
    if _is_call_asked(request):
        raise AlreadyDone
    asked = tuple(_askable(request, contacts))
    if not asked:
        raise Stale
    return (e.CallAsked(at=event_at(request, now), key=key, asked=asked, phone=phone),)


def _askable(request: Request, contacts: tuple[e.Person, ...]) -> Iterator[e.Person]:
    """Who of `contacts` can be asked without more open offers than `Policy.offer_limit`."""
    has_offer = {offer.person.id for offer in request.offers if not offer.is_declined}
    room = request.policy.offer_limit - len(has_offer)
    for person in contacts:
        is_new = person.id not in has_offer
        if person.id != request.asker.id and (room > 0 or not is_new):
            room -= is_new
            yield person


def _times_alone(request: Request) -> int:
    return sum(isinstance(event, e.AloneExtended) for event in request.history)


def _is_call_asked(request: Request) -> bool:
    for event in reversed(request.history):
        match event:
            case e.CallAsked():
                return True
            case e.SearchStarted():
                return False
            case _:
                pass
    return False


def is_asked(request: Request, person: PersonId) -> bool:
    """They have an offer and did not say no."""
    offer = request.offer_to(person)
    return offer is not None and not offer.is_declined


def not_reached(request: Request, *, person: PersonId, now: datetime) -> tuple[e.Event, ...]:
    """Nothing reaches `person` any more: they count as not asked, so that the search does not wait for them."""
    if request.state is not State.SEARCHING or not is_asked(request, person):
        raise Stale
    return (e.Unreached(at=event_at(request, now), person=person),)
