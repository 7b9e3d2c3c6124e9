"""The container of Cosmos DB in which days and months of figures are kept; what was read is not paid for again."""

import asyncio
import json
from collections import OrderedDict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from typing import Generic

from bot.domain.errors import AlreadyExists, Conflict, NotFound
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.ids import DepartmentId
from bot.storage.cosmos_books import LOOKS, OVERLAP_S
from bot.storage.cosmos_container import Container
from bot.storage.cosmos_tables import read_document
from bot.storage.cosmos_time import ServiceTime
from bot.storage.documents import packed
from bot.storage.protocols import Etag, Stored
from bot.storage.statistics_documents import (
    AT_ONCE,
    DAY,
    KEPT_DAYS,
    KEPT_MONTHS,
    MONTH,
    DecodedSpans,
    KeptT,
    Span,
)

_ONE_DAY = timedelta(days=1)
_AFTER_ALL = "~"  # sorts after whatever goes on after the same beginning

_WRITTEN_SINCE = (
    "SELECT c.department, c.day, c._etag, c.body FROM c"
    " WHERE c.day >= @begin AND c.day < @end AND c._ts >= @since"
)

_Scope = tuple[str, str, DepartmentId | None]


class CosmosStatistics:
    """See `StatisticsStore`."""

    def __init__(self, container: Container) -> None:
        # whole months of days and whole years of months: few lists, and most periods are in one
        self._days = _Spans(container, DAY, prefix="", around=len("2026-11"), limit=KEPT_DAYS)
        self._months = _Spans(container, MONTH, prefix="month-", around=len("2026"), limit=KEPT_MONTHS)

    async def day(self, department: DepartmentId, day: date) -> Stored[KeptDay] | None:
        """See `StatisticsStore.day`."""
        return await self._days.find(department, day)

    async def days(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptDay]:
        """See `StatisticsStore.days`."""
        return await self._days.between(first, after, department)

    async def put_day(self, day: KeptDay, *, etag: Etag | None) -> Stored[KeptDay]:
        """See `StatisticsStore.put_day`."""
        return await self._days.put(day, etag)

    async def month(self, department: DepartmentId, first: date) -> Stored[KeptMonth] | None:
        """See `StatisticsStore.month`."""
        return await self._months.find(department, first)

    async def months(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptMonth]:
        """See `StatisticsStore.months`."""
        return await self._months.between(first, after, department)

    async def put_month(self, month: KeptMonth, *, etag: Etag | None) -> Stored[KeptMonth]:
        """See `StatisticsStore.put_month`."""
        return await self._months.put(month, etag)


@dataclass(slots=True)
class _List(Generic[KeptT]):
    """All there is from one day to another, of one department or of all. What is kept is never deleted, only written again."""

    known: dict[tuple[DepartmentId, str], KeptT] = field(default_factory=dict)
    known_until: int = 0
    looks: int = 0
    turn: asyncio.Lock = field(default_factory=asyncio.Lock)
    """One look at a time: else an older answer might come last."""

    def __len__(self) -> int:
        return max(len(self.known), 1)


class _Spans(Generic[KeptT]):
    def __init__(
        self, container: Container, span: Span[KeptT], *, prefix: str, around: int, limit: int
    ) -> None:
        self._container = container
        self._span = span
        self._prefix = prefix
        self._around = around
        self._limit = limit
        self._decoded = DecodedSpans(span, limit=limit)
        self._lists: OrderedDict[_Scope, _List[KeptT]] = OrderedDict()

    async def find(self, department: DepartmentId, begins: date) -> Stored[KeptT] | None:
        key = (department, begins.isoformat())
        try:
            return await read_document(self._container, self._decoded, department, self._place(key[1]), key)
        except NotFound:
            return None

    async def between(self, first: date, after: date, department: DepartmentId | None) -> Sequence[KeptT]:
        if first >= after:
            return ()
        last = after - _ONE_DAY
        scope = (first.isoformat()[: self._around], last.isoformat()[: self._around] + _AFTER_ALL, department)
        listed = self._lists.setdefault(scope, _List())
        async with listed.turn:
            await self._look(listed, *scope)
        self._make_room(scope)
        begin, end = first.isoformat(), after.isoformat()
        return [listed.known[key] for key in sorted(listed.known) if begin <= key[1] < end]

    async def put(self, value: KeptT, etag: Etag | None) -> Stored[KeptT]:
        key = self._span.key(value)
        document = {
            "id": self._place(key[1]),
            "department": value.department,
            "day": self._place(key[1]),
            "body": json.loads(self._span.form.encode(value)),
        }
        try:
            if etag is None:
                written = await self._container.create(value.department, document)
            else:
                written = await self._container.replace(value.department, document, etag=etag)
        except (AlreadyExists, NotFound):
            raise Conflict(*key) from None
        return self._decoded.keep(key, written, value)

    def _place(self, begins: str) -> str:
        """Its id, and its place in the index: all months come after all days."""
        return self._prefix + begins

    async def _look(
        self, listed: _List[KeptT], begin: str, end: str, department: DepartmentId | None
    ) -> None:
        """Ask for what was written since the last look; a list is never answered without asking."""
        time, listed.looks = ServiceTime(), listed.looks + 1
        values = {
            "begin": self._place(begin),
            "end": self._place(end),
            "since": listed.known_until - OVERLAP_S if listed.looks % LOOKS else 0,
        }
        if department is None:
            rows = await self._container.query_everywhere(_WRITTEN_SINCE, time=time, **values)
        else:
            rows = await self._container.query(_WRITTEN_SINCE, partition=department, time=time, **values)
        for number, row in enumerate(rows, 1):
            if number % AT_ONCE == 0:
                await asyncio.sleep(0)
            key = (DepartmentId(row["department"]), row["day"].removeprefix(self._prefix))
            listed.known[key] = self._decoded.decode(key, Etag(row["_etag"]), packed(row.get("body"))).value
        listed.known_until = max(listed.known_until, time.second or 0)

    def _make_room(self, used: _Scope) -> None:
        if used in self._lists:
            self._lists.move_to_end(used)
        held = sum(map(len, self._lists.values()))
        while held > self._limit and len(self._lists) > 1:
            held -= len(self._lists.popitem(last=False)[1])
