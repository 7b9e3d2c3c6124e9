"""Where a person stands: what they ask, hold and are offered, and which card a plain yes is about."""

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.errors import NotFound
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.matching import LOAD_WINDOW
from bot.domain.people import Draft, OpenRequest, PersonRecord
from bot.domain.request import Request
from bot.domain.secrets import Secret
from bot.domain.states import HELD_STATES, State
from bot.domain.views import views_of
from bot.services.ledger import Ledger
from bot.services.rosters import Rosters
from bot.services.sending import Sending
from bot.storage.protocols import DepartmentStore, RequestStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """What is open for one person; each row oldest first."""

    record: PersonRecord
    own: tuple[Request, ...] = ()
    """Asked by them, open or waiting for their answer."""
    held: tuple[Request, ...] = ()
    """They help with these now, or later."""
    offered: tuple[Request, ...] = ()
    """Offered to them, and nobody has it yet."""
    proposed: tuple[Request, ...] = ()
    """A colleague has these, and asks them to take over."""
    key: str = ""
    """The id of the message that is being answered; it names what the message causes."""
    is_phone: bool = False
    """That message was typed on a phone."""
    hidden: tuple[Secret, ...] = ()
    """What stood in that message, and is hidden."""
    is_pc: bool = False
    """That message was typed on a computer."""

    @property
    def is_coach(self) -> bool:
        """They stand in a roster."""
        return self.record.helps_in is not None

    def held_now(self, number: int | None = None) -> Request | None:
        """Which of those they help with a word is about: one that is helped now before one for later, the newest card first."""
        held = [request for request in self.held if number in (None, request.number)]
        return max(held, key=lambda one: (one.state is State.HELPING, self.told_at(one)), default=None)

    def newest(self) -> Draft | Request | None:
        """What their newest card with a question on it is about."""
        draft = self.record.draft
        if draft is not None and not draft.step.is_closed:
            return draft  # the last thing they did was to type it
        return max((*self.own, *self.held, *self.offered, *self.proposed), key=self.told_at, default=None)

    @property
    def asked_at(self) -> datetime | None:
        """When their newest card came; None when none asks anything."""
        newest = self.newest()
        if isinstance(newest, Draft):
            return newest.sent_at or newest.lines[-1].at
        return None if newest is None else self.told_at(newest)

    def told_at(self, request: Request) -> datetime:
        """When this person last got a new message about it."""
        return request.history[views_of(request)[self.record.id].news].at


class Standings:
    """Looks up where somebody stands; for typed words, which may cost a few reads more than a press."""

    def __init__(
        self,
        requests: RequestStore,
        departments: DepartmentStore,
        ledger: Ledger,
        sending: Sending,
        rosters: Rosters,
        clock: Clock,
    ) -> None:
        self._requests = requests
        self._departments = departments
        self._ledger = ledger
        self._sending = sending
        self._rosters = rosters
        self._clock = clock

    async def settled(self, person: PersonId) -> PersonRecord:
        """Read the person, blank when never seen; a draft whose request exists already is cleared first."""
        return await self._sending.settled(person)

    async def of(self, record: PersonRecord) -> Standing:
        """Read what is open for this person: their own requests, and where they help, which may be at a neighbour's."""
        own = await self._sending.open_requests(record.id) if record.open_requests else ()
        mine = await self._as_coach(record.id, record.helps_in) if record.helps_in else ()
        return Standing(
            record=record,
            own=own,
            held=tuple(r for r in mine if r.state in HELD_STATES and _is_holder(r, record.id)),
            offered=tuple(r for r in mine if r.state is State.SEARCHING and _is_offered(r, record.id)),
            proposed=tuple(r for r in mine if r.proposal is not None and r.proposal.id == record.id),
        )

    async def had_effect(self, record: PersonRecord, key: str) -> bool:
        """Whether a request shows what the message `key` did; one that is over by now is looked at too."""
        home = record.helps_in
        helped = await self._as_coach(record.id, home, is_open=False) if home else ()
        for where in record.open_requests:
            try:
                if (await self._ledger.read(where)).was_caused_by(key):
                    return True
            except NotFound:
                continue
        return any(request.was_caused_by(key) for request in helped)

    async def helping(self, person: PersonId, where: DepartmentId) -> tuple[Request, ...]:
        """What somebody who helps in `where` could take, and what they help with: without reading who they are."""
        mine = await self._as_coach(person, where, is_exact=False)
        offered = (r for r in mine if r.state is State.SEARCHING and _is_offered(r, person))
        return (*offered, *(r for r in mine if r.state in HELD_STATES and _is_holder(r, person)))

    async def _as_coach(
        self, person: PersonId, where: DepartmentId, *, is_open: bool = True, is_exact: bool = True
    ) -> tuple[Request, ...]:
        found: list[Request] = []
        for department in await self._helped_departments(where, is_exact=is_exact):
            recent = await self._requests.recent(department, since=self._clock.now() - LOAD_WINDOW)
            for glance in recent.glances:
                is_mine = glance.holder == person or any(who == person for who, _ in glance.offered)
                if is_mine and (glance.is_open or not is_open):
                    try:
                        found.append(
                            await self._ledger.read(OpenRequest(department=department, id=glance.id))
                        )
                    except NotFound:
                        continue
        return tuple(sorted(found, key=lambda request: request.sent_at))

    async def _helped_departments(self, where: DepartmentId, *, is_exact: bool) -> tuple[DepartmentId, ...]:
        """Where the coaches of `where` are asked: there, and in the departments that name it as a neighbour.

        What somebody holds in a department that closed for good is theirs still. Without `is_exact` a merge
        by another instance is seen a little later.
        """
        if not is_exact and await self._rosters.is_open(where):
            return await self._rosters.asking(where)
        stored = await self._departments.find(where)
        return await self._rosters.asking(where if stored is None else stored.value.id)


def _is_holder(request: Request, person: PersonId) -> bool:
    return request.holder is not None and request.holder.id == person


def _is_offered(request: Request, person: PersonId) -> bool:
    offer = request.offer_to(person)
    return offer is not None and not offer.is_declined
