"""A request: one question from sending to closed, as one frozen value.

`states.TRANSITIONS` is the only place that allows a change of state. Deciding (may this happen?, in
`bot/domain/deciding.py`) and evolving (what is true afterwards?, in `bot/domain/evolving.py`) are kept apart;
neither does I/O.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from bot.domain import events as e
from bot.domain.ids import DepartmentId, PersonId, RequestId, TopicId
from bot.domain.keeping import Forgotten
from bot.domain.policy import Policy
from bot.domain.signals import Signal
from bot.domain.sources import Source
from bot.domain.states import State


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
    phone: str = ""
    """A number to call them on, as typed."""
    languages: tuple[str, ...] = ("nl",)


class Wish(StrEnum):
    """How the asker wants to be helped, when they said so instead of typing."""

    CALL = "call"
    VISIT = "visit"


class Route(StrEnum):
    """Who a question is for, by its topic."""

    COACH = "coach"
    DESK = "desk"
    """The Service Desk can solve it at once; a digicoach is looked for beside it."""
    CONTACT = "contact"
    """The contact point is asked first."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Beneficiary:
    """The colleague for whom somebody asks."""

    name: str
    place: str = ""
    phone: str = ""


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
    rests_until: datetime | None = None
    """They are outside their own hours, which is asked again then: until then no new message is sent, and the card that
    is there is edited still."""
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
    wish: Wish | None = None
    for_whom: Beneficiary | None = None
    chosen: e.Person | None = None
    """The coach whom the asker chose; asked first, and alone for `Policy.alone_for`."""
    route: Route = Route.COACH
    places: tuple[str, ...] = ()
    """Where the asker may be, as the department named its places when the question was sent."""

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
    helping_since: datetime | None = None
    """When the present help began: taken, begun after a rest, or asked for again."""
    manner: e.Manner | None = None
    later: tuple[datetime, ...] = ()
    """The holder is asked when they help: now, or at one of these."""
    parked_until: datetime | None = None
    """When the rest of a question that is helped with later is over."""
    is_unseen_due: bool = False
    """Help was promised a while ago: the asker may say that they saw nobody."""
    is_unseen: bool = False
    """They said so, and the holder was reminded."""
    proposal: e.Person | None = None
    """The colleague whom the holder asked to take the question over."""
    not_solved_at: datetime | None = None
    """When the asker said that it is not solved; None once it is known who goes on."""
    alone_until: datetime | None = None
    """Until when only the chosen coach is asked; None in an ordinary search."""
    is_widening_asked: bool = False
    """The asker is asked whether others may be."""
    gave_back: tuple[PersonId, ...] = ()
    """Who had it and passed it on; asked again only when nobody else is left."""
    additions: tuple[str, ...] = ()
    minutes: int | None = None
    """The minutes of help that the coach tapped; None while only measured."""
    source: Source = Source.ASKED
    colleagues: int | None = None
    """How many were helped, in a week's count."""
    signals: tuple[Signal, ...] = ()
    """What the helper said of the topic."""

    comes_from: DepartmentId | None = None
    """The department whose document is still the true one, until that is marked as moved (`services.following`)."""

    forgotten: Forgotten = Forgotten.NOTHING
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
