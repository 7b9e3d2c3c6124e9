"""The part that wakes by itself: what this instance wrote, when its time comes; and every so often a scan for what others dropped."""

import asyncio
from collections.abc import Coroutine, Sequence
from datetime import datetime, timedelta
from typing import Protocol

from bot.clock import Clock, has_passed
from bot.domain.errors import NewerDocument
from bot.domain.people import OpenRequest
from bot.services.keeper import Keeper, Key
from bot.storage.found import DuePost, PostKey
from bot.storage.protocols import Stores
from bot.telemetry import error_name, log_event

SCAN_LIMIT = 200
_LOOKS = 50
"""Times that one scan looks again while it finds as much as it may: after a stop of hours all is taken up at once."""
_SCANS_FOR_POSTS = 3
"""Posts are looked for at one scan in so many: a tip that another instance dropped may be a minute late, and on Cosmos DB
each look costs."""
AT_ONCE = 8
"""Documents looked after at the same time."""

_FIRST_BACKOFF = timedelta(seconds=30)
_LONGEST_BACKOFF = timedelta(hours=1)
_NAP_SECONDS = 0.5
_NOT_AT_ALL: tuple[timedelta, datetime | None] = (timedelta(0), None)


class Refreshed(Protocol):
    """Something that looks at the stores now and then, and knows itself how often."""

    async def refresh(self) -> None:
        """Look again if it is time to."""
        ...


class Worker:
    """Finds due documents and hands them to the keeper. Correct with any number of instances."""

    def __init__(
        self,
        stores: Stores,
        keeper: Keeper,
        books: Sequence[Refreshed],
        clock: Clock,
        *,
        scan_every: timedelta,
    ) -> None:
        self._stores = stores
        self._keeper = keeper
        self._books = books
        self._clock = clock
        self._scan_every = scan_every
        self._failures: dict[Key, int] = {}
        self._backed_off: dict[Key, tuple[timedelta, datetime | None]] = {}
        """For how long, and since when."""
        keeper.when_post_looked_at = self._looked_at
        self._looking = 0
        self._scans = 0

    async def run(self) -> None:
        """Work until cancelled."""
        scanned_at: datetime | None = None
        while True:
            now = self._clock.now()
            await self._all(self._own(now))
            if has_passed(self._scan_every, scanned_at, now):
                scanned_at = now
                await self.scan()
            await self._clock.sleep(_NAP_SECONDS)

    async def run_due(self) -> None:
        """Do everything that is due now, until nothing is. For tests with a hand-turned clock."""
        while True:
            await self._keeper.settle()
            due = await self._due()
            await self._all(due)
            if not due and not self._looking and self._keeper.is_settled:
                return
            await asyncio.sleep(0)

    async def scan(self) -> None:
        """Look for due documents of all instances, again as long as there are many; no more than can be delivered meanwhile."""
        is_for_posts = self._scans % _SCANS_FOR_POSTS == 0
        self._scans += 1
        try:
            for _ in range(_LOOKS):
                due = await self._due(is_for_posts=is_for_posts)
                await self._all(due)
                if len(due) < SCAN_LIMIT:
                    break
                await self._keeper.has_room(SCAN_LIMIT // 4)
                await self._all(self._own(self._clock.now()))
        except Exception as error:  # noqa: BLE001 - without scans nothing that others dropped would be found
            log_event("worker.scan_failed", level="error", error=error_name(error))
        for book in self._books:
            try:
                await book.refresh()
            except Exception as error:  # noqa: BLE001 - each looks again at the next scan; the others go on
                log_event("worker.refresh_failed", level="error", error=error_name(error))

    def _own(self, now: datetime) -> list[Key]:
        return [key for key, at in self._keeper.wakes.items() if at <= now and self._may_try(key)]

    async def _due(self, *, is_for_posts: bool = True) -> list[Key]:
        now = self._clock.now()
        limit = SCAN_LIMIT + len(self._backed_off)  # those that are backed off hold nobody up
        requests = await self._stores.requests.due(by=now, limit=limit)
        people = await self._stores.people.due(by=now, limit=limit)
        posts = await self._due_posts(now, limit) if is_for_posts else ()
        keys: list[Key] = [OpenRequest(department=due.department, id=due.id) for due in requests]
        keys += [due.id for due in people]
        keys += [due.key for due in posts]
        return [key for key in keys if self._may_try(key)]

    async def _due_posts(self, now: datetime, limit: int) -> Sequence[DuePost]:
        """Whatever is the matter with posts, questions are found."""
        try:
            return await self._stores.posts.due(by=now, limit=limit)
        except Exception as error:  # noqa: BLE001 - as for a book
            log_event("worker.scan_failed", level="error", kind="post", error=error_name(error))
            return ()

    def _may_try(self, key: Key) -> bool:
        return has_passed(*self._backed_off.get(key, _NOT_AT_ALL), self._clock.now())

    async def _all(self, due: list[Key]) -> None:
        gate = asyncio.Semaphore(AT_ONCE)

        async def guarded(work: Coroutine[None, None, None]) -> None:
            async with gate:
                await work

        if due:
            await asyncio.gather(*(guarded(self._look_at(key)) for key in due))

    async def _look_at(self, key: Key) -> None:
        self._looking += 1
        try:
            if isinstance(key, OpenRequest):
                await self._keeper.look_at(key)
            elif isinstance(key, PostKey):
                self._keeper.look_at_post(key)
                return  # it has only begun
            else:
                await self._keeper.look_at_person(key)
        except Exception as error:  # noqa: BLE001 - one bad document must not stop the others: back off and alarm
            self._back_off(key, error)
        else:
            self._looked_at(key, None)
        finally:
            self._looking -= 1

    def _looked_at(self, key: Key, error: Exception | None) -> None:
        if error is not None:
            self._back_off(key, error)
            return
        self._failures.pop(key, None)
        self._backed_off.pop(key, None)

    def _back_off(self, key: Key, error: Exception) -> None:
        failures = self._failures.get(key, 0) + 1
        self._failures[key] = failures
        pause = min(_FIRST_BACKOFF * 2 ** min(failures - 1, 10), _LONGEST_BACKOFF)
        self._backed_off[key] = (pause, self._clock.now())
        self._keeper.wakes.pop(key, None)
        if isinstance(error, NewerDocument):
            log_event("wake.left_to_newer", level="warning", count=failures)
        else:
            log_event("wake.failed", level="error", error=error_name(error), count=failures)
