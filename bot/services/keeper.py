"""Looks after what was written: delivers what is owed, and wakes documents when their time comes.

The instance that wrote delivers at once. What it does not finish, because it died or the channel would
not, stands in the document as `wake_at`, and is found by whichever instance scans next.
"""

import asyncio
from collections.abc import Coroutine
from dataclasses import dataclass, field, replace
from datetime import datetime

from bot.clock import Clock
from bot.domain.drafting import is_owed
from bot.domain.errors import Conflict, DigicoachError, NotFound
from bot.domain.ids import PersonId
from bot.domain.ladder import climb
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.request import Request, State
from bot.domain.views import owed
from bot.domain.waking import deadline, pass_time
from bot.services.delivery import Delivery
from bot.services.draft_delivery import DraftDelivery
from bot.services.draft_times import DraftClock
from bot.services.ledger import Ledger
from bot.services.search import Search
from bot.storage.protocols import RequestStore
from bot.telemetry import log_event

Key = OpenRequest | PersonId


@dataclass(slots=True)
class _Job:
    """What is still to be done for one document by this instance."""

    last: PersonId | None = None
    again: set[PersonId] = field(default_factory=set)


class Keeper:
    """The delivery rounds and wakes of this instance; one at a time for each document."""

    def __init__(self, requests: RequestStore, clock: Clock) -> None:
        self._requests = requests
        self._clock = clock
        self._jobs: dict[Key, _Job] = {}
        self._tasks: dict[Key, asyncio.Task[None]] = {}
        self.wakes: dict[Key, datetime] = {}
        """When this instance must look at what it wrote itself."""

    def serve(
        self,
        *,
        ledger: Ledger,
        search: Search,
        delivery: Delivery,
        drafts: DraftDelivery,
        draft_clock: DraftClock,
    ) -> None:
        """Give the keeper the use cases it calls, which themselves tell it what they wrote."""
        self._ledger = ledger
        self._search = search
        self._delivery = delivery
        self._drafts = drafts
        self._draft_clock = draft_clock

    def wrote(self, request: Request, *, by: PersonId | None = None, again: PersonId | None = None) -> None:
        """See `bot.services.ledger.Owing`."""
        where = OpenRequest(department=request.department, id=request.id)
        self._note(where, request.wake_at)
        if again is not None or _is_due(request, self._clock.now()) or owed(request):
            job = self._jobs.setdefault(where, _Job())
            job.last = by or job.last
            if again is not None:
                job.again.add(again)
            self._start(where, self._deliver(where))

    def wrote_person(self, record: PersonRecord) -> None:
        """See `bot.services.people.OwingPerson`."""
        self._note(record.id, record.wake_at)
        if record.draft is not None and is_owed(record.draft):
            self._jobs.setdefault(record.id, _Job())
            self._start(record.id, self._deliver_draft(record.id))

    async def look_at(self, where: OpenRequest, *, is_own: bool) -> None:
        """Do what is due for a request whose wake has come. A wake that others wrote is first taken over.

        Safe to call at any time; nothing is due then.
        """
        stored = await self._requests.get(where.department, where.id)
        request, now = stored.value, self._clock.now()
        if request.wake_at is None or request.wake_at > now:
            self._note(where, request.wake_at)
            return
        if not is_own:
            leased = replace(request, wake_at=now + request.policy.retry_after)
            try:
                await self._requests.replace(leased, etag=stored.etag)
            except Conflict:
                return  # another instance has it
        await self._advance(where, request)
        self._jobs.setdefault(where, _Job())
        self._start(where, self._deliver(where))

    async def look_at_person(self, person: PersonId) -> None:
        """Do what is due for a person's draft."""
        record = await self._draft_clock.tick(person)
        self._note(person, record.wake_at if record else None)
        if record is not None:
            self.wrote_person(record)

    async def settle(self) -> None:
        """Return when nothing this instance began is still under way."""
        while self._tasks:
            await asyncio.gather(*self._tasks.values(), return_exceptions=True)

    def _note(self, key: Key, wake_at: datetime | None) -> None:
        if wake_at is None:
            self.wakes.pop(key, None)
        else:
            self.wakes[key] = wake_at

    def _start(self, key: Key, work: Coroutine[None, None, None]) -> None:
        if key in self._tasks:
            work.close()  # the running task takes the new job when it is done with this one
            return
        task = asyncio.get_running_loop().create_task(work)
        self._tasks[key] = task
        task.add_done_callback(lambda _: self._tasks.pop(key, None))

    async def _deliver(self, where: OpenRequest) -> None:
        try:
            while (job := self._jobs.pop(where, None)) is not None:
                request = await self._delivery.round(where, last=job.last, again=frozenset(job.again))
                self._note(where, request.wake_at)
                if _is_due(request, self._clock.now()):
                    await self._advance(where, request)
        except DigicoachError as error:  # the wake in the document brings it back
            log_event("delivery.failed", error=type(error).__name__)

    async def _deliver_draft(self, person: PersonId) -> None:
        try:
            while self._jobs.pop(person, None) is not None:
                record = await self._drafts.round(person)
                self._note(person, record.wake_at if record else None)
        except DigicoachError as error:
            log_event("draft_delivery.failed", error=type(error).__name__)

    async def _advance(self, where: OpenRequest, request: Request) -> None:
        """Write what time brings; when nothing is due after all, only the wake is set right."""
        try:
            if request.state is State.SEARCHING:
                world = await self._search.around(request)
                await self._ledger.change(where, lambda fresh: climb(fresh, world))
            else:
                now = self._clock.now()
                await self._ledger.change(where, lambda fresh: pass_time(fresh, now=now))
        except (NotFound, Conflict):
            return


def _is_due(request: Request, now: datetime) -> bool:
    due_at = deadline(request)
    return due_at is not None and due_at <= now


