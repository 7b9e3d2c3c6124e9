"""Where a person stands: what they ask, hold and are offered, and which card a plain yes is about."""

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.errors import NotFound
from bot.domain.ids import PersonId
from bot.domain.matching import LOAD_WINDOW
from bot.domain.people import Draft, OpenRequest, PersonRecord
from bot.domain.request import Request, State
from bot.domain.views import views_of
from bot.services.ledger import Ledger
from bot.services.sending import Sending
from bot.storage.protocols import RequestStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is open for one person; each row oldest first."""

    record: PersonRecord
    own: tuple[Request, ...] = ()
    """Asked by them, open or waiting for their answer."""
    held: tuple[Request, ...] = ()
    """They help with these now."""
    offered: tuple[Request, ...] = ()
    """Offered to them, and nobody has it yet."""

    @property
    def is_coach(self) -> bool:
        """They stand in a roster."""
        return self.record.helps_in is not None

    def newest(self) -> Draft | Request | None:
        """What their newest card with a question on it is about."""
        draft = self.record.draft
        if draft is not None and not draft.step.is_closed:
            return draft  # the last thing they did was to type it
        told = [(self._told_at(request), request) for request in (*self.own, *self.held, *self.offered)]
        return max(told, key=lambda entry: entry[0])[1] if told else None

    def _told_at(self, request: Request) -> datetime:
        return request.history[views_of(request)[self.record.id].news].at


class Standings:
    """Looks up where somebody stands; for typed words, which may cost a few reads more than a press."""

    def __init__(self, requests: RequestStore, ledger: Ledger, sending: Sending, clock: Clock) -> None:
        self._requests = requests
        self._ledger = ledger
        self._sending = sending
        self._clock = clock

    async def of(self, record: PersonRecord) -> Standing:
        """Read what is open for this person, in their own requests and in the department they help in."""
        own = await self._sending.open_requests(record.id) if record.open_requests else ()
        mine = await self._as_coach(record) if record.helps_in else ()
        return Standing(
            record=record,
            own=own,
            held=tuple(r for r in mine if r.state is State.HELPING and _is_holder(r, record.id)),
            offered=tuple(r for r in mine if r.state is State.SEARCHING and _is_offered(r, record.id)),
        )

    async def _as_coach(self, record: PersonRecord) -> tuple[Request, ...]:
        assert record.helps_in is not None
        recent = await self._requests.recent(record.helps_in, since=self._clock.now() - LOAD_WINDOW)
        found = []
        for glance in recent.glances:
            is_mine = glance.holder == record.id or any(who == record.id for who, _ in glance.offered)
            if glance.is_open and is_mine:
                try:
                    where = OpenRequest(department=record.helps_in, id=glance.id)
                    found.append(await self._ledger.read(where))
                except NotFound:
                    continue
        return tuple(found)


def _is_holder(request: Request, person: PersonId) -> bool:
    return request.holder is not None and request.holder.id == person


def _is_offered(request: Request, person: PersonId) -> bool:
    offer = request.offer_to(person)
    return offer is not None and not offer.is_declined
