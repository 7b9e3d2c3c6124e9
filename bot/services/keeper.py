"""Looks after what was written: delivers what is owed, and wakes documents when their time comes.

The instance that wrote delivers at once. What it does not finish, because it died or the channel would
not, stands in the document as `wake_at`, and is found by whichever instance scans next.
"""

import asyncio
from collections.abc import Awaitable, Callable, Coroutine
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bot.clock import Clock
from bot.domain.drafting import is_owed
from bot.domain.errors import Conflict, NewerDocument
from bot.domain.events import ContactSilent, Event
from bot.domain.evolving import evolve_all
from bot.domain.ids import PersonId
from bot.domain.ladder import climb
from bot.domain.notices import owed as owed_notices
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.views import owed
from bot.domain.waking import deadline, pass_time, with_wake
from bot.metrics import Measured, measure
from bot.services.delivery import Delivery
from bot.services.draft_delivery import DraftDelivery
from bot.services.draft_times import DraftClock
from bot.services.moving import Moving
from bot.services.notice_delivery import NoticeDelivery
from bot.services.notices import Notices
from bot.services.search import Search
from bot.storage.found import PostKey, PostKind
from bot.storage.protocols import RequestStore, Stored
from bot.telemetry import error_name, log_event

Key = OpenRequest | PersonId | PostKey
LookAtPost = Callable[[str], Awaitable[datetime | None]]
"""Does what is due for the post with this id; returns when it must next be looked at."""


_POSTS_AT_ONCE = 8
"""Posts that are looked after at the same time: on Monday at 9 all channels are due."""


@dataclass(slots=True)
class _Job:
    """What is still to be done for one document by this instance."""

    last: PersonId | None = None
    known: Stored[Request] | None = None
    """The newest version that this instance wrote; a round begins there, and finds out when it is overtaken."""


class Keeper:
    """The delivery rounds and wakes of this instance; one at a time for each document."""

    def __init__(self, requests: RequestStore, clock: Clock, *, delivers: bool = True) -> None:
        """`delivers` is false for an instance that only answers, and leaves all sends to others."""
        self._requests = requests
        self._clock = clock
        self._delivers = delivers
        self._jobs: dict[Key, _Job] = {}
        self._tasks: dict[Key, asyncio.Task[None]] = {}
        self.wakes: dict[Key, datetime] = {}
        """When this instance must look at what it wrote itself."""
        self.look_at_posts: dict[PostKind, LookAtPost] = {}
        """Who looks after posts, by their kind."""
        self.when_post_looked_at: Callable[[PostKey, Exception | None], None] = _leave_it
        """Hears that a look at a post is over, and the error when it failed."""
        self._posts_at_once = asyncio.Semaphore(_POSTS_AT_ONCE)
        self.when_silent: Callable[[Request], Awaitable[None]] = _tell_nobody
        """Tells the coordinators that a contact point says nothing about this request."""
        self.when_drafted: Callable[[PersonRecord], None] = _foresee_nothing
        """Hears, and returns at once, that somebody is about to send a question."""

    def serve(
        self,
        *,
        search: Search,
        delivery: Delivery,
        drafts: DraftDelivery,
        draft_clock: DraftClock,
        moving: Moving,
        notices: Notices,
        notice_delivery: NoticeDelivery,
    ) -> None:
        """Give the keeper the use cases it calls, which themselves tell it what they wrote."""
        self._search = search
        self._delivery = delivery
        self._drafts = drafts
        self._draft_clock = draft_clock
        self._moving = moving
        self._notices = notices
        self._notice_delivery = notice_delivery

    def wrote(self, stored: Stored[Request], *, by: PersonId | None = None) -> None:
        """See `bot.services.ledger.Owing`."""
        request = stored.value
        where = _place_of(request)
        self._note(where, request.wake_at)
        if _is_due(request, self._clock.now()) or owed(request):
            job = self._jobs.setdefault(where, _Job())
            job.last = by or job.last
            job.known = stored
            self._start(where, self._deliver(where))

    def wrote_person(self, record: PersonRecord) -> None:
        """See `bot.services.people.OwingPerson`."""
        self._note(record.id, record.wake_at)
        is_draft_owed = record.draft is not None and is_owed(record.draft)
        if is_draft_owed:
            self.when_drafted(record)
        if is_draft_owed or owed_notices(record.notices, self._clock.now()):
            self._jobs.setdefault(record.id, _Job())
            self._start(record.id, self._deliver_draft(record.id))

    def wrote_post(self, key: PostKey, wake_at: datetime | None) -> None:
        """Wake this post when its time comes."""
        self._note(key, wake_at if self._delivers else None)

    def look_at_post(self, key: PostKey) -> None:
        """Begin on what is due for a post; nobody waits for it, for a channel that hangs may hold nothing else up."""
        self._start(key, self._look_at_post(key))

    async def _look_at_post(self, key: PostKey) -> None:
        try:
            async with self._posts_at_once:
                self._note(key, await self.look_at_posts[key.kind](key.id))
        except Exception as error:  # noqa: BLE001 - whoever wakes it decides when it is tried again
            self._note(key, None)
            self.when_post_looked_at(key, error)
        else:
            self.when_post_looked_at(key, None)

    async def look_at(self, where: OpenRequest) -> None:
        """Do what is due for a request whose wake has come; nothing when it has not.

        One write, bound to the version that was read, brings what time brings and puts the wake off: of
        several instances that look at the same moment, one goes on.
        """
        stored = await self._requests.get(where.department, where.id)
        request, now = stored.value, self._clock.now()
        is_due = request.wake_at is not None and request.wake_at <= now
        is_elsewhere = request.department != where.department
        if (is_elsewhere or is_due) and await self._moving.took_along(where, request):
            if where in self.wakes and self.wakes[where] <= now:
                self._note(where, None)  # nothing is left there to wake
            return
        if not is_due:
            self._note(where, request.wake_at)
            return
        if request.wake_at is not None:
            measure(Measured.LAG, (now - request.wake_at).total_seconds(), kind="request")
        changed = with_wake(evolve_all(request, await self._brought(request)), now=now)
        try:
            written = await self._requests.replace(changed, etag=stored.etag)
        except Conflict:
            return  # somebody acted, or another instance has it
        self.wrote(written)

    async def look_at_person(self, person: PersonId) -> None:
        """Do what is due for a person's draft and notices; of several instances one goes on."""
        try:
            await self._draft_clock.tick(person)  # first: it may be a question that was sent
        finally:
            record = await self._notices.tick(person)
        self._note(person, record.wake_at if record else None)
        if record is not None and record.wake_at is not None and record.wake_at <= self._clock.now():
            claimed = await self._drafts.claim(person)  # a card is owed still
            if claimed is not None:
                self.wrote_person(claimed)

    @property
    def is_settled(self) -> bool:
        """Nothing this instance began is still under way."""
        return not self._tasks

    async def has_room(self, limit: int) -> None:
        """Return when at most `limit` documents are still being looked after."""
        while len(self._tasks) > limit:
            await asyncio.wait(self._tasks.values(), return_when=asyncio.FIRST_COMPLETED)

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
        if not self._delivers:
            self._jobs.pop(key, None)
            self.wakes.pop(key, None)
            work.close()
            return
        running = self._tasks.get(key)
        if running is not None and not running.done():
            work.close()  # the running task takes the new job when it is done with this one
            return
        task = asyncio.get_running_loop().create_task(work)
        self._tasks[key] = task
        task.add_done_callback(partial(self._ended, key))

    def _ended(self, key: Key, task: asyncio.Task[None]) -> None:
        if self._tasks.get(key) is task:  # else the next one was started before the loop told of this end
            del self._tasks[key]

    async def _deliver(self, where: OpenRequest) -> None:
        is_first = True
        while (job := self._jobs.pop(where, None)) is not None:
            known = job.known if is_first else None  # later ones lack what the round before has shown
            is_first = False
            try:
                request = await self._delivery.round(where, known=known, last=job.last)
                self._note(where, None)
                self._note(_place_of(request), request.wake_at)  # it may have moved meanwhile
                if _is_due(request, self._clock.now()):
                    await self.look_at(where)
            except NewerDocument:
                log_event("delivery.left_to_newer", level="warning", kind="request")
            except Exception as error:  # noqa: BLE001 - the wake in the document brings it back
                log_event("delivery.failed", level="error", error=error_name(error))

    async def _deliver_draft(self, person: PersonId) -> None:
        while self._jobs.pop(person, None) is not None:
            try:
                record = await self._drafts.round(person)
                if record is None or owed_notices(record.notices, self._clock.now()):
                    record = await self._notice_delivery.round(person)
                self._note(person, record.wake_at if record else None)
            except NewerDocument:
                log_event("delivery.left_to_newer", level="warning", kind="person")
            except Exception as error:  # noqa: BLE001 - as above
                log_event("draft_delivery.failed", level="error", error=error_name(error))

    async def _brought(self, request: Request) -> tuple[Event, ...]:
        """What time brings to the request now; perhaps nothing."""
        if request.state is State.SEARCHING:
            brought = climb(request, await self._search.around(request))
            if any(isinstance(event, ContactSilent) for event in brought):
                # told first: after a crash it is due again, and told once all the same
                await self._tell_silence(request)
            return brought
        return pass_time(request, now=self._clock.now())

    async def _tell_silence(self, request: Request) -> None:
        try:
            await self.when_silent(request)
        except Exception as error:  # noqa: BLE001 - whoever asks must be helped, also when nobody can be told of it
            log_event("contact_silence.failed", level="error", error=error_name(error))


def _leave_it(key: PostKey, error: Exception | None) -> None:
    del key
    if error is not None:
        log_event("wake.failed", level="error", error=error_name(error))


def _foresee_nothing(record: PersonRecord) -> None:
    del record


async def _tell_nobody(request: Request) -> None:
    del request


def _place_of(request: Request) -> OpenRequest:
    return OpenRequest(department=request.department, id=request.id)


def _is_due(request: Request, now: datetime) -> bool:
    due_at = deadline(request)
    return due_at is not None and due_at <= now
