"""Who can be reached: kept in the person's document and, for coaches, in the roster that offers are read from.

A loss, and that somebody is heard of again, are one write that also owes a look (`ReachChanged`), for what concerns
others: the roster, the open offers, what a returning person is owed, and the contact point's notice. Most of it is done
at once; the look comes within half a minute, also after a crash, and may do it again.
"""

from collections.abc import Awaitable, Callable, Iterable
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial

from bot.clock import Clock, has_passed
from bot.domain import reaching
from bot.domain.deciding_search import not_reached
from bot.domain.drafting import tried_again
from bot.domain.errors import Ambiguous, Gone, NotFound, Refused, Rejected, TryLater, Unreachable
from bot.domain.ids import PersonId
from bot.domain.losing import Loss, ReachChanged, Stage, Why
from bot.domain.notices import Notice, over
from bot.domain.people import OpenRequest, PersonRecord, Reference
from bot.services.availability import Availability
from bot.services.ledger import Ledger
from bot.services.loss_notices import LossNotices
from bot.services.messenger import Messenger
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.rosters import Rosters
from bot.services.switches import Switches
from bot.storage.protocols import Stores
from bot.telemetry import log_event

REMEMBERED_FOR = timedelta(seconds=30)
"""So long this instance does not read again how somebody is reached; another one may have lost them meanwhile."""
_REMEMBERED = 10_000


class Reach:
    """Writes down that somebody was lost or heard of again, and sees to what follows from it."""

    def __init__(
        self,
        *,
        stores: Stores,
        people: People,
        availability: Availability,
        ledger: Ledger,
        rosters: Rosters,
        notices: Notices,
        told: LossNotices,
        messenger: Messenger,
        switches: Switches,
        clock: Clock,
    ) -> None:
        self._stores = stores
        self._people = people
        self._availability = availability
        self._ledger = ledger
        self._rosters = rosters
        self._told = told
        self._messenger = messenger
        self._switches = switches
        self._clock = clock
        self._heard: dict[PersonId, tuple[Reference, datetime]] = {}
        self.when_lost_for_long: Callable[[PersonRecord, Loss], Awaitable[datetime | None]] = _keep
        """Looks at who is lost, and says when it looks again."""
        notices.when_due[ReachChanged] = self._look

    async def lost(self, person: PersonId, reference: Reference | None, why: Why) -> Reference | None:
        """See `LostPerson`. Safe to call twice.

        A chat that is not there any more is made anew once, and again only after something was heard in it.
        """
        if why is Why.NO_CHAT and reference is not None and not reference.is_reopened:
            made = await self._made_anew(person, reference)
            if made is not None:
                return made
        if why is Why.SWITCHED_OFF and reference is not None and self._switches.is_theirs_alone(reference):
            why = Why.REFUSED
        self._heard.pop(person, None)
        known = await self._people.find(person)
        now = self._clock.now()
        if reference is not None and known is not None:
            _, known = await self._people.change(
                person, lambda record: reaching.lost(record, reference, why, now), is_known=True
            )
        if known is not None and known.reference not in (None, reference):
            return known.reference
        await self._availability.lost(person)
        return None

    async def left(self, person: PersonId, at: datetime | None) -> None:
        """They took the app away, `at` an instant of the channel's clock; nothing when they were heard of since."""
        if await self._people.find(person) is None:
            return
        now = self._clock.now()
        self._heard.pop(person, None)
        _, record = await self._people.change(
            person, lambda one: reaching.left(one, at=at, now=now), is_known=True
        )
        if record.reference is None:
            await self._availability.lost(person)

    def is_known(self, person: PersonId, reference: Reference) -> bool:
        """Whether they were heard of under this reference a moment ago, so that nothing has to be read."""
        known = self._heard.get(person)
        is_fresh = known is not None and not has_passed(REMEMBERED_FOR, known[1], self._clock.now())
        return known is not None and known[0] == reference and is_fresh

    def remember(self, record: PersonRecord) -> None:
        """This is how they are reached, as was read or written just now; not while others are to hear of a loss."""
        is_settled = record.loss is None or record.loss.stage is Stage.SETTLED
        if record.reference is None or not is_settled:
            self._heard.pop(record.id, None)
            return
        if len(self._heard) >= _REMEMBERED:
            self._heard.clear()
        self._heard[record.id] = (record.reference, self._clock.now())

    def forget(self, person: PersonId) -> None:
        """Nothing is remembered of them here."""
        self._heard.pop(person, None)

    async def _made_anew(self, person: PersonId, reference: Reference) -> Reference | None:
        """Where their new chat is; None when it cannot be made."""
        try:
            made = replace(await self._messenger.reopen(reference), is_reopened=True)
        except (Unreachable, Rejected, Gone):
            return None
        except Ambiguous as error:  # it may be asked for again
            raise TryLater(0) from error
        _, record = await self._people.change(
            person, lambda one: replace(one, reference=made) if one.reference == reference else one
        )
        log_event("chat.reopened")
        return record.reference

    # --- what follows ---------------------------------------------------------------------------------

    async def look_after(self, record: PersonRecord) -> None:
        """Put on its way what waited for somebody who was just heard of; nothing for who was not lost."""
        loss = record.loss
        if loss is not None and reaching.is_found(loss, self._clock.now()):
            await self._found(record, loss)

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        await self.look_after(record)
        loss = record.loss
        again_at: datetime | None = None
        if loss is not None and loss.stage is Stage.LOST and loss.why is not Why.SWITCHED_OFF:
            looks = (await self._lost(record, loss), await self.when_lost_for_long(record, loss))
            again_at = min((at for at in looks if at is not None), default=None)

        def looked(one: PersonRecord) -> PersonRecord:
            done = replace(one, notices=over(one.notices, notice.id))
            return (
                done if loss is None or again_at is None else reaching.looked_at_again(done, loss, again_at)
            )

        await self._people.change(record.id, looked, is_known=True)

    async def _lost(self, record: PersonRecord, loss: Loss) -> datetime | None:
        """Return when to look after them again."""
        await self._availability.lost(record.id)
        for where in await self._concerned(record):
            with suppress(NotFound, Refused):
                decide = partial(not_reached, person=record.id, now=self._clock.now())
                decide(await self._ledger.read(where))  # most are refused: then nothing is written
                await self._ledger.change(where, decide)
        return await self._told.tell(record, loss)

    async def _found(self, record: PersonRecord, loss: Loss) -> None:
        await self._availability.reached(record.id)
        is_new_chat = loss.is_new_chat or loss.why is Why.REMOVED
        for where in await self._concerned(record):
            await self._ledger.found_again(where, record.id, is_new_chat=is_new_chat)
        await self._told.end(record.id, loss.told)
        await self._people.change(
            record.id, lambda one: tried_again(reaching.settled(one, loss)) if one.loss == loss else one
        )

    async def _concerned(self, record: PersonRecord) -> Iterable[OpenRequest]:
        """Their own questions, and the open ones that they were asked or have."""
        places = dict.fromkeys(record.open_requests)
        helps_in = record.helps_in
        stored = await self._stores.departments.find(helps_in) if helps_in is not None else None
        if stored is None:
            return places
        for department in await self._rosters.asking(stored.value.id):
            recent = await self._stores.requests.recent(department, since=self._clock.now())
            for glance in recent.glances:
                is_asked = any(person == record.id for person, _ in glance.offered)
                if glance.is_open and (is_asked or glance.holder == record.id):
                    places[OpenRequest(department=department, id=glance.id)] = None
        return places


async def _keep(record: PersonRecord, loss: Loss) -> datetime | None:
    del record, loss
    return None
