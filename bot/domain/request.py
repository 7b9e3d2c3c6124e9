"""A request: one question from sending to closed, as one frozen value.

`states.TRANSITIONS` is the only place that allows a change of state. Deciding (may this happen?, in
`bot/domain/deciding.py`) and evolving (what is true afterwards?, here) are kept apart; neither does I/O.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.domain import events as e
from bot.domain.errors import IllegalTransition
from bot.domain.ids import DepartmentId, PersonId, RequestId, TopicId
from bot.domain.policy import Policy
from bot.domain.states import CHAPTER_EVENTS, TRANSITIONS, State


@dataclass(frozen=True, slots=True, kw_only=True)
class ServiceDesk:
    """Where to go when no colleague can help; `hours` is a sentence part a person reads."""

    name: str = "Service Desk"
    phone: str = ""
    hours: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Asker:
    """Who asks, as known when the question was sent; `is_phone` when they typed it on one."""

    id: PersonId
    name: str
    email: str = ""
    is_phone: bool = False
    place: str = ""
    languages: tuple[str, ...] = ("nl",)


@dataclass(frozen=True, slots=True, kw_only=True)
class Offer:
    """The question shown to one person; open until somebody takes the question.

    `position` is the place in the history of the `Widened` that made it: the offer's buttons carry it.
    """

    person: e.Person
    position: int
    as_contact: bool = False
    is_declined: bool = False
    is_old: bool = False
    """Made in an earlier search: still open, but the person may be asked afresh."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Shown:
    """What one person was last shown of a request.

    `edition` and `news` are positions in the history (-1: nothing). `live` is the id of the message
    that holds the present card; `stale` are older messages still to be turned neutral.
    """

    edition: int = -1
    news: int = -1
    live: str = ""
    stale: tuple[str, ...] = ()
    failures: int = 0
    """Attempts in a row that the channel did not take."""
    not_before: datetime | None = None
    """The channel asked for this much patience; nothing is tried earlier."""
    is_lost: bool = False
    """The person cannot be reached; nothing more is owed to them until they are heard of again."""

    @property
    def outdated(self) -> tuple[str, ...]:
        """What is stale once a new message takes the place of the live one."""
        return (*self.stale, self.live) if self.live else self.stale


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """One question. `history` says what happened; the fields after it follow from it through `evolve`."""

    id: RequestId
    department: DepartmentId
    department_name: str
    number: int
    asker: Asker
    text: str
    topic: TopicId
    desk: ServiceDesk
    policy: Policy
    sent_at: datetime
    expected_minutes: int | None = None
    """The honest wait that the worker was told; None for "meestal vandaag"."""

    history: tuple[e.Event, ...] = ()
    state: State = State.SEARCHING
    chapter: int = 0
    """The position in the history of the event that turned the last page; the buttons drawn since carry it."""
    step: int = -1
    """The highest step of the ladder reached in this search; -1 before the first."""
    searches: int = 0
    """How often the ladder was started since the question was last in somebody's hands."""
    search_started_at: datetime | None = None
    resumes_at: datetime | None = None
    """When a waiting search starts or goes on; None while the ladder is being climbed."""
    offers: tuple[Offer, ...] = ()
    holder: e.Person | None = None
    holds_as_contact: bool = False
    accepted_at: datetime | None = None
    resolved_at: datetime | None = None
    is_checked: bool = False
    gave_back: tuple[PersonId, ...] = ()
    """Who had it and passed it on; asked again only when nobody else is left."""
    additions: tuple[str, ...] = ()
    minutes: int | None = None
    """The minutes of help that the coach tapped; None while only measured."""

    wake_at: datetime | None = None
    shown: Mapping[PersonId, Shown] = field(default_factory=dict)

    def offer_to(self, person: PersonId) -> Offer | None:
        """The offer this person has in the present search, declined or not."""
        return next((offer for offer in self.offers if offer.person.id == person), None)

    @property
    def has_open_offers(self) -> bool:
        """Somebody was asked who has not said no."""
        return any(not offer.is_declined for offer in self.offers)

    @property
    def last_at(self) -> datetime:
        """When the last event happened; no later event may be before it."""
        return self.history[-1].at if self.history else self.sent_at

    def was_caused_by(self, key: str) -> bool:
        """Whether the press named `key` has had its effect."""
        return any(event.key == key for event in self.history)


def evolve(request: Request, event: e.Event) -> Request:
    """Return the request as it stands after `event`.

    Raises:
        IllegalTransition: the table has no such edge; `Sent` is only legal as the first event.
    """
    if isinstance(event, e.Sent):
        if request.history:
            raise IllegalTransition(request.state, type(event).__name__)
        state = State.SEARCHING
    else:
        try:
            state = TRANSITIONS[request.state][type(event)]
        except KeyError:
            raise IllegalTransition(request.state, type(event).__name__) from None
    moved = replace(
        request,
        state=state,
        history=(*request.history, event),
        chapter=len(request.history) if isinstance(event, CHAPTER_EVENTS) else request.chapter,
    )
    return _with_consequences(moved, event)


def evolve_all(request: Request, events: tuple[e.Event, ...]) -> Request:
    """Apply `events` in order; see `evolve`."""
    for event in events:
        request = evolve(request, event)
    return request


def _with_consequences(request: Request, event: e.Event) -> Request:
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
                offers=tuple(replace(offer, is_old=True) for offer in request.offers),
            )
        case e.Widened():
            return replace(request, step=event.step, offers=_offers_with(request, event))
        case e.LadderEnded():
            return replace(request, resumes_at=event.resumes_at)
        case e.Declined():
            return replace(request, offers=tuple(_declined(o, event.by) for o in request.offers))
        case e.Unreached():
            return replace(request, offers=tuple(o for o in request.offers if o.person.id != event.person))
        case e.LineAdded():
            return replace(request, additions=(*request.additions, event.text))
        case e.Accepted():
            return replace(
                request,
                holder=event.by,
                holds_as_contact=event.as_contact,
                accepted_at=event.at,
                is_checked=False,
                resumes_at=None,
            )
        case e.Released():
            return replace(_searching_afresh(request), gave_back=_with(request.gave_back, event.by))
        case e.Reopened():
            assert request.holder is not None, "only what was held can be resolved"
            again = replace(_searching_afresh(request), minutes=None, resolved_at=None)
            return replace(again, gave_back=_with(request.gave_back, request.holder.id))
        case e.Checked():
            return replace(request, is_checked=True)
        case e.Resolved():
            return replace(request, resolved_at=event.at)
        case e.Corrected():
            return replace(
                request,
                minutes=request.minutes if event.minutes is None else event.minutes,
                topic=request.topic if event.topic is None else event.topic,
            )
        case e.WaitChosen() | e.Confirmed() | e.Lapsed() | e.Rated() | e.HandedOver() | e.Cancelled():
            return request


def _searching_afresh(request: Request) -> Request:
    return replace(
        request,
        step=-1,
        searches=0,
        search_started_at=None,
        resumes_at=None,
        offers=(),
        holder=None,
        holds_as_contact=False,
        is_checked=False,
    )


def _offers_with(request: Request, widened: e.Widened) -> tuple[Offer, ...]:
    position = len(request.history) - 1  # the event itself is already in the history
    asked = {person.id for person in widened.offered}
    kept = (offer for offer in request.offers if offer.person.id not in asked)
    made = (Offer(person=p, position=position, as_contact=widened.as_contact) for p in widened.offered)
    return (*kept, *made)


def _declined(offer: Offer, by: PersonId) -> Offer:
    return replace(offer, is_declined=True) if offer.person.id == by else offer


def _with(people: tuple[PersonId, ...], person: PersonId) -> tuple[PersonId, ...]:
    return people if person in people else (*people, person)
