"""What is true of a request after an event: the other half of deciding, without a rule of its own.

Only `states.TRANSITIONS` says whether an event may follow; what follows from it is written here, once.
"""

from dataclasses import replace
from datetime import datetime

from bot.domain import events as e
from bot.domain.errors import IllegalTransition
from bot.domain.ids import PersonId
from bot.domain.request import Offer, Request
from bot.domain.sources import Source
from bot.domain.states import BEGINNINGS, CHAPTER_EVENTS, TRANSITIONS


def evolve(request: Request, event: e.Event) -> Request:
    """Return the request as it stands after `event`.

    Raises:
        IllegalTransition: the table has no such edge; what is in `BEGINNINGS` alone is only legal as the first event.
    """
    is_first = not request.history and type(event) in BEGINNINGS
    edges = BEGINNINGS if is_first else TRANSITIONS[request.state]
    try:
        state = edges[type(event)]
    except KeyError:
        raise IllegalTransition(request.state, type(event).__name__) from None
    moved = replace(
        request,
        state=state,
        history=(*request.history, event),
        chapter=len(request.history) if isinstance(event, CHAPTER_EVENTS) else request.chapter,
    )
    return _as_noted(_when_done(_while_helping(_while_searching(moved, event), event), event), event)


def evolve_all(request: Request, events: tuple[e.Event, ...]) -> Request:
    """Apply `events` in order; see `evolve`."""
    for event in events:
        request = evolve(request, event)
    return request


def _while_searching(request: Request, event: e.Event) -> Request:
    match event:
        case e.Sent():
            return replace(request, resumes_at=event.starts_at)
        case e.SearchStarted():
            return replace(
                request,
                step=-1,
                searches=request.searches + 1,
                search_started_at=event.at,
                resumes_at=None,
                alone_until=None,
                is_widening_asked=False,
                # whom the asker chose, before the first search, has the question still and is not asked twice
                offers=tuple(
                    replace(offer, is_old=offer.is_old or request.searches > 0) for offer in request.offers
                ),
            )
        case e.Widened():
            return replace(
                request, step=event.step, offers=_offers_with(request, event.offered, event.as_contact)
            )
        case e.LadderEnded():
            return replace(request, resumes_at=event.resumes_at, alone_until=None, is_widening_asked=False)
        case e.Declined():
            return replace(request, offers=tuple(_declined(o, event.by) for o in request.offers))
        case e.Unreached():
            return replace(request, offers=tuple(o for o in request.offers if o.person.id != event.person))
        case e.LineAdded():
            return replace(request, additions=(*request.additions, event.text))
        case e.WhereTold():
            place, phone = event.place or request.asker.place, event.phone or request.asker.phone
            asker = replace(request.asker, place=place, phone=phone)
            return replace(request, asker=asker)
        case e.OfferedAlone():
            offers = _offers_with(request, (event.person,), as_contact=False)
            return replace(request, offers=offers, resumes_at=None, alone_until=event.until)
        case e.WideningAsked():
            return replace(request, alone_until=event.until, is_widening_asked=True)
        case e.AloneExtended():
            return replace(request, alone_until=event.until, is_widening_asked=False)
        case e.WideningAllowed():
            return replace(request, alone_until=None, is_widening_asked=False)
        case e.CallAsked():
            asker = replace(request.asker, phone=event.phone or request.asker.phone)
            offers = _offers_with(request, event.asked, as_contact=True)
            return replace(request, asker=asker, offers=offers)
        case _:
            return request


def _while_helping(request: Request, event: e.Event) -> Request:
    match event:
        case e.Accepted():
            begun = _beginning(request, event.at)
            return replace(
                begun,
                holder=event.by,
                holds_as_contact=event.as_contact,
                accepted_at=event.at,
                resumes_at=None,
                alone_until=None,
                is_widening_asked=False,
            )
        case e.TakenOver():
            assert request.holder is not None, "only what is held can be taken over"
            begun = replace(_beginning(request, event.at), accepted_at=event.at, holds_as_contact=False)
            return replace(begun, holder=event.by, gave_back=_with(request.gave_back, request.holder.id))
        case e.MannerChosen():
            return replace(request, manner=event.manner, later=event.later)
        case e.Parked():
            manner = event.manner or request.manner
            return replace(request, parked_until=event.until, manner=manner, later=(), proposal=None)
        case e.Resumed():
            return replace(_beginning(request, event.at), manner=request.manner)
        case e.UnseenDue():
            return replace(request, is_unseen_due=True)
        case e.NobodySeen():
            return replace(request, is_unseen=True)
        case e.Proposed():
            return replace(request, proposal=event.to)
        case e.ProposalDeclined():
            return replace(request, proposal=None)
        case e.Released():
            return replace(_searching_afresh(request), gave_back=_with(request.gave_back, event.by))
        case e.Freed():
            assert request.holder is not None, "only what is held can be freed"
            return replace(_searching_afresh(request), gave_back=_with(request.gave_back, request.holder.id))
        case e.Checked():
            return replace(request, is_checked=True)
        case _:
            return request


def _when_done(request: Request, event: e.Event) -> Request:
    match event:
        case e.Resolved():
            return replace(request, resolved_at=event.at, proposal=None, parked_until=None)
        case e.NotSolved():
            return replace(request, not_solved_at=event.at)
        case e.AskedAgain():
            return replace(_beginning(request, event.at), minutes=None, resolved_at=None, not_solved_at=None)
        case e.Reopened():
            assert request.holder is not None, "only what was held can be resolved"
            again = replace(_searching_afresh(request), minutes=None, resolved_at=None, not_solved_at=None)
            return replace(again, gave_back=_with(request.gave_back, request.holder.id))
        case e.Corrected():
            return replace(
                request,
                minutes=request.minutes if event.minutes is None else event.minutes,
                topic=request.topic if event.topic is None else event.topic,
            )
        case e.HandedOver() | e.Cancelled():
            return replace(request, proposal=None, parked_until=None, not_solved_at=None)
        case _:
            return request


def _as_noted(request: Request, event: e.Event) -> Request:
    match event:
        case e.Noted():
            return replace(request, source=Source.NOTED, holder=event.by, minutes=event.minutes)
        case e.Unnoted():
            return replace(request, holder=None, minutes=None, signals=())
        case e.Counted():
            return replace(request, source=Source.WEEKLY, holder=event.by, colleagues=event.colleagues)
        case e.Signalled():
            return replace(request, signals=(*request.signals, event.signal))
        case _:
            return request


def _beginning(request: Request, at: datetime) -> Request:
    """Help begins (again) at `at`."""
    return replace(_nothing_promised(request), helping_since=at)


def _searching_afresh(request: Request) -> Request:
    return replace(
        _nothing_promised(request),
        step=-1,
        searches=0,
        search_started_at=None,
        resumes_at=None,
        offers=(),
        holder=None,
        holds_as_contact=False,
        helping_since=None,
        chosen=None,
        alone_until=None,
        is_widening_asked=False,
    )


def _nothing_promised(request: Request) -> Request:
    """Of the help that begins or is over nothing is promised, asked or missed."""
    return replace(
        request,
        is_checked=False,
        manner=None,
        later=(),
        parked_until=None,
        is_unseen_due=False,
        is_unseen=False,
        proposal=None,
    )


def _offers_with(request: Request, offered: tuple[e.Person, ...], as_contact: bool) -> tuple[Offer, ...]:  # noqa: FBT001
    position = len(request.history) - 1  # the event itself is already in the history
    asked = {person.id for person in offered}
    kept = (offer for offer in request.offers if offer.person.id not in asked)
    made = (Offer(person=p, position=position, as_contact=as_contact) for p in offered)
    return (*kept, *made)


def _declined(offer: Offer, by: PersonId) -> Offer:
    return replace(offer, is_declined=True) if offer.person.id == by else offer


def _with(people: tuple[PersonId, ...], person: PersonId) -> tuple[PersonId, ...]:
    return people if person in people else (*people, person)
