"""What was read of the requests of a department is kept, so that only what was written since is asked for again."""

import asyncio
from collections import OrderedDict
from collections.abc import Awaitable, Callable, Iterable
from datetime import datetime

from bot.domain.errors import StoreUnavailable
from bot.domain.ids import DepartmentId, RequestId
from bot.storage.cosmos_container import Container
from bot.storage.cosmos_time import ServiceTime
from bot.storage.documents import Json, decode_glances, instant_text, packed
from bot.storage.found import CLOSED_LIMIT, Glance, Recent
from bot.telemetry import log_event

OVERLAP_S = 15
"""A look asks from so long before the last one began: the service's machines do not tell quite the same time."""
LOOKS = 1000
"""After so many looks a book is read whole again, whatever the clocks of the service did."""
_MOST_GLANCES = 50_000
"""Kept of all departments together, but always those of one; about 1 KB each. A book without any counts as one."""


class RequestBook:
    """The glances of one department that `RequestStore.recent` is answered from."""

    def __init__(self, *, since: datetime, last_number: int) -> None:
        """Of the closed ones it knows those sent since `since`."""
        self._glances: dict[RequestId, Glance] = {}
        self._since = since
        self._last_number = last_number
        self._is_cut = False
        self._begun = 0
        self._folded = 0
        self._known_until = 0
        self.looks = 0

    def __len__(self) -> int:
        return len(self._glances)

    def reaches(self, since: datetime) -> bool:
        """Whether it can answer for that long ago. One that was cut holds as many as may be answered anyway."""
        return self._is_cut or since >= self._since

    @property
    def is_short(self) -> bool:
        """A closed one opened again, and the one that was cut off in its stead is not here."""
        return self._is_cut and sum(not one.is_open for one in self._glances.values()) < CLOSED_LIMIT

    @property
    def asks_from(self) -> int:
        """The second from which the next look must ask."""
        return self._known_until - OVERLAP_S

    def put_off(self) -> None:
        """Say that it could not be read whole now; that is tried again some looks later."""
        self.looks = LOOKS * 9 // 10

    def begin(self) -> int:
        """Say that a query begins now; `fold` wants to know which one it was."""
        self._begun += 1
        self.looks += 1
        return self._begun

    def fold(self, found: Iterable[Json], *, begun: int, at: int | None) -> None:
        """Take in what a query brought that began `at` that second of the service.

        Nothing when one that began later was here first, for that one saw more.
        """
        if begun < self._folded:
            return
        found = tuple(found)
        glances = decode_glances(map(packed, found))
        self._folded = begun
        if len(glances) < len(found):
            self._forget(found)
        for glance in glances:
            self._glances[glance.id] = glance
            self._last_number = max(self._last_number, glance.number)
        self._known_until = max(self._known_until, at or 0)
        self._cut()

    def recent(self, since: datetime) -> Recent:
        """See `RequestStore.recent`."""
        wanted = (one for one in self._glances.values() if one.is_open or one.sent_at >= since)
        return Recent(glances=tuple(sorted(wanted, key=_oldest_first)), last_number=self._last_number)

    def _forget(self, found: Iterable[Json]) -> None:
        """What cannot be understood any more says nothing, as if it were read for the first time; its number is taken."""
        for one in found:
            match one:
                case {"id": str(request), "number": int(number)}:
                    self._glances.pop(RequestId(request), None)
                    self._last_number = max(self._last_number, number)
                case _:
                    continue  # damaged, and says nothing at all

    def _cut(self) -> None:
        over = [one for one in self._glances.values() if not one.is_open]
        gone = [one for one in over if one.sent_at < self._since]
        over = [one for one in over if one.sent_at >= self._since]
        if len(over) > CLOSED_LIMIT:
            over.sort(key=_oldest_first)
            gone += over[:-CLOSED_LIMIT]
        self._is_cut = self._is_cut or len(over) >= CLOSED_LIMIT
        for one in gone:
            del self._glances[one.id]


class _Reading:
    """One reading of a whole book, for all who wait for it. It ends when nobody waits any more."""

    def __init__(self, since: datetime, read: Callable[[datetime], Awaitable[RequestBook]]) -> None:
        self._since = since
        self._read = read
        self._waiting = 0
        self.has_begun = False
        """What is written from now on may be missing, and it reaches no longer ago."""
        self.task = asyncio.get_running_loop().create_task(self._run())

    @property
    def is_given_up(self) -> bool:
        return self.task.cancelling() > 0

    def reach(self, since: datetime) -> None:
        """Read as long ago as that too."""
        self._since = min(self._since, since)

    async def book(self) -> RequestBook:
        """Wait for it; who is cancelled meanwhile leaves it to the others.

        Raises:
            StoreUnavailable: it could not be read.
        """
        self._waiting += 1
        try:
            await asyncio.wait({self.task})
        finally:
            self._waiting -= 1
            if not self._waiting:
                self.task.cancel()
        return self.task.result()

    async def _run(self) -> RequestBook:
        self.has_begun = True
        return await self._read(self._since)


class RequestBooks:
    """The books of the departments that were asked for last."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._kept: OrderedDict[DepartmentId, RequestBook] = OrderedDict()
        self._readings: dict[DepartmentId, _Reading] = {}

    async def recent(self, department: DepartmentId, *, since: datetime) -> Recent:
        """See `RequestStore.recent`: one query for what was written since the last time; three for the first."""
        book = self._kept.get(department)
        if book is None or not book.reaches(since):
            book = await self._whole(department, since)
        elif book.looks >= LOOKS:
            book = await self._anew(department, book, since)
        else:
            book = await self._looked_into(department, book, since)
        return book.recent(since)

    async def _anew(self, department: DepartmentId, book: RequestBook, since: datetime) -> RequestBook:
        """What was kept is good still, so nobody is refused because it cannot be read whole now."""
        try:
            return await self._whole(department, since)
        except StoreUnavailable:
            log_event("store.book_kept", level="warning", count=book.looks)
            book.put_off()
            return await self._looked_into(department, book, since)

    async def _looked_into(self, department: DepartmentId, book: RequestBook, since: datetime) -> RequestBook:
        if self._kept.get(department) is book:
            self._kept.move_to_end(department)
        begun, time, size = book.begin(), ServiceTime(), len(book)
        found = await self._container.query(
            "SELECT VALUE c.glance FROM c WHERE c._ts >= @since",
            partition=department,
            time=time,
            since=book.asks_from,
        )
        book.fold(found, begun=begun, at=time.second)
        if len(book) > size:
            self._make_room()
        return await self._whole(department, since) if book.is_short else book

    async def _whole(self, department: DepartmentId, since: datetime) -> RequestBook:
        """A book that reaches to `since`, with all that was written until now: read by one for all who ask at once."""
        while True:
            reading = self._readings.get(department)
            if reading is None or reading.is_given_up:
                reading = self._begin(department, since)
            if not reading.has_begun:
                reading.reach(since)
                return await reading.book()
            # It began before this was asked, so a write may have returned since: only what came after is asked for.
            await reading.book()
            book = self._kept.get(department)
            if book is not None and book.reaches(since):
                return await self._looked_into(department, book, since)

    def _begin(self, department: DepartmentId, since: datetime) -> _Reading:
        reading = _Reading(since, lambda since: self._read_whole(department, since))

        def ended(task: asyncio.Task[RequestBook]) -> None:
            if self._readings.get(department) is reading:
                del self._readings[department]
            if not task.cancelled():
                task.exception()  # perhaps nobody waits any more who would hear of it

        self._readings[department] = reading
        reading.task.add_done_callback(ended)
        return reading

    async def _read_whole(self, department: DepartmentId, since: datetime) -> RequestBook:
        """Three queries, so not one moment: what is written meanwhile comes with the next look."""
        time, query = ServiceTime(), self._container.query
        try:
            async with asyncio.TaskGroup() as together:
                last = together.create_task(
                    query(
                        "SELECT TOP 1 VALUE c.number FROM c ORDER BY c.number DESC",
                        partition=department,
                        time=time,
                    )
                )
                open_ones = together.create_task(
                    query("SELECT VALUE c.glance FROM c WHERE c.is_open = true", partition=department)
                )
                over = together.create_task(
                    query(
                        "SELECT TOP @limit VALUE c.glance FROM c"
                        " WHERE c.is_open = false AND c.sent_at >= @since ORDER BY c.sent_at DESC",
                        partition=department,
                        limit=CLOSED_LIMIT,
                        since=instant_text(since),
                    )
                )
        except ExceptionGroup as failed:
            raise failed.exceptions[0] from None
        book = RequestBook(since=since, last_number=max(last.result(), default=0))
        book.fold((*over.result(), *open_ones.result()), begun=book.begin(), at=time.second)
        if time.second is not None:  # else it cannot be known what to ask for next time
            self._kept[department] = book
            self._kept.move_to_end(department)
            self._make_room()
        return book

    def _make_room(self) -> None:
        kept = sum(max(len(book), 1) for book in self._kept.values())
        while kept > _MOST_GLANCES and len(self._kept) > 1:
            _, oldest = self._kept.popitem(last=False)
            kept -= max(len(oldest), 1)


def _oldest_first(glance: Glance) -> tuple[datetime, int]:
    return glance.sent_at, glance.number
