"""A coach takes a rest: the questions they cannot keep are offered on, also when a crash comes in between."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import partial

from bot.clock import Clock
from bot.domain.errors import NotAllowed, NotFound, Refused
from bot.domain.ids import NoticeId, PersonId
from bot.domain.matching import LOAD_WINDOW
from bot.domain.notices import Notice
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.request import Request
from bot.domain.resting import Resting
from bot.domain.stepping_out import Rest, cannot_keep, may_pass_on, pass_on, rests_of
from bot.services.availability import Availability
from bot.services.ledger import Ledger
from bot.services.notices import Notices
from bot.storage.protocols import Stores

LOOKED_AT_AFTER = timedelta(minutes=1)


class SteppingOut:
    """The roster is written first, then the questions go on; a notice that lies in wait completes it."""

    def __init__(
        self,
        *,
        stores: Stores,
        availability: Availability,
        ledger: Ledger,
        notices: Notices,
        clock: Clock,
        zone: str,
    ) -> None:
        self._stores = stores
        self._availability = availability
        self._ledger = ledger
        self._notices = notices
        self._clock = clock
        self._zone = zone
        notices.when_due[Resting] = self._look

    async def rest(self, person: PersonId, write: Callable[[], Awaitable[datetime]]) -> tuple[datetime, int]:
        """Let `write` put the rest of this coach in the roster; return what it returns, and how many questions go on.

        Raises:
            NotAllowed: from `write`.
        """
        due_at = self._clock.now() + LOOKED_AT_AFTER
        notice = NoticeId(f"resting-{due_at:%Y%m%d%H%M}")
        held = await self._held(person)
        if held:
            await self._notices.tell(person, notice, Resting(), due_at=due_at)
        written = await write()
        passed_on = await self._pass_on(person, held)
        if held:
            await self._notices.end(person, notice)
        return written, passed_on

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        with suppress(NotAllowed):  # they help nobody any more
            await self._pass_on(record.id, await self._held(record.id))
        await self._notices.end(record.id, notice.id)

    async def _held(self, person: PersonId) -> list[Request]:
        """What they have and some rest would pass on; it may be a neighbour's."""
        known = await self._stores.people.find(person)
        helps_in = known.value.helps_in if known else None
        stored = await self._stores.departments.find(helps_in) if helps_in else None
        if stored is None:
            return []
        home, since = stored.value.id, self._clock.now() - LOAD_WINDOW
        held = []
        for asking in await self._stores.departments.all():
            if asking.value.id == home or home in asking.value.neighbours:
                recent = await self._stores.requests.recent(asking.value.id, since=since)
                mine = (glance for glance in recent.glances if glance.is_open and glance.holder == person)
                held += [OpenRequest(department=asking.value.id, id=glance.id) for glance in mine]
        requests = [await self._ledger.read(where) for where in held]
        return [request for request in requests if may_pass_on(request, person)]

    async def _pass_on(self, person: PersonId, held: list[Request]) -> int:
        if not held:
            return 0
        coach, _ = await self._availability.entry(person)
        now = self._clock.now()
        passed_on = 0
        for rest in rests_of(coach, now, self._zone):
            for request in held:
                passed_on += await self._went_on(request, person, rest)
        return passed_on

    async def _went_on(self, request: Request, person: PersonId, rest: Rest) -> bool:
        now = self._clock.now()
        if not cannot_keep(request, person, rest, now):
            return False
        where = OpenRequest(department=request.department, id=request.id)
        try:
            await self._ledger.change(where, partial(pass_on, by=person, rest=rest, now=now))
        except (Refused, NotFound):  # somebody else was quicker, or it is closed by now
            return False
        return True
