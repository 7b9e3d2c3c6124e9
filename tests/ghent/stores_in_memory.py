"""Stores in memory for what counts: etags as they are everywhere, others go first at every call, and any call may fail."""

import asyncio
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime
from itertools import count
from random import Random
from types import SimpleNamespace

from bot.domain.errors import Conflict, StoreUnavailable
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.ids import DepartmentId, RequestId
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.storage.protocols import Etag, Stored

Key = tuple[DepartmentId, date]


@dataclass
class City:
    """What is stored, for all instances together."""

    departments: tuple[Department, ...]
    requests: dict[tuple[DepartmentId, RequestId], Stored[Request]] = field(default_factory=dict)
    days: dict[Key, Stored[KeptDay]] = field(default_factory=dict)
    months: dict[Key, Stored[KeptMonth]] = field(default_factory=dict)
    etags: count = field(default_factory=count)

    def etag(self) -> Etag:
        return Etag(str(next(self.etags)))


class Wire:
    """One instance's connection: `fails` says of each call whether it fails, and then whether before or after its effect."""

    def __init__(self, city: City, chance: Random | None = None) -> None:
        self.city = city
        self.fails: Callable[[], str] = lambda: ""
        self._chance = chance
        self.departments = SimpleNamespace(all=self._all, plain=SimpleNamespace(all=self._all))
        self.people = None
        self.requests = _Requests(self)
        self.statistics = _Statistics(self)

    async def goes(self, effect: Callable[[], object]) -> object:
        if self._chance is None:
            return effect()
        for _ in range(self._chance.choice((0, 0, 1, 3))):
            await asyncio.sleep(0)
        how = self.fails()
        if how == "before":
            raise StoreUnavailable("before")
        found = effect()
        if how == "after":
            raise StoreUnavailable("after")
        await asyncio.sleep(0)
        return found

    async def _all(self) -> Sequence[Stored[Department]]:
        return [Stored(value=one, etag=Etag("1")) for one in self.city.departments]


class _Requests:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def create(self, request: Request) -> Stored[Request]:
        return self._put(request)

    async def replace(self, request: Request, *, etag: Etag) -> Stored[Request]:
        return self._put(request)

    async def sent_between(
        self, department: DepartmentId, first: datetime, after: datetime
    ) -> Sequence[Request]:
        return await self._wire.goes(
            lambda: [
                one.value
                for (where, _), one in self._wire.city.requests.items()
                if where == department and first <= one.value.sent_at < after
            ]
        )

    def _put(self, request: Request) -> Stored[Request]:
        stored = Stored(value=request, etag=self._wire.city.etag())
        self._wire.city.requests[request.department, request.id] = stored
        return stored


class _Statistics:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire

    async def day(self, department: DepartmentId, day: date) -> Stored[KeptDay] | None:
        return await self._wire.goes(lambda: self._wire.city.days.get((department, day)))

    async def month(self, department: DepartmentId, first: date) -> Stored[KeptMonth] | None:
        return await self._wire.goes(lambda: self._wire.city.months.get((department, first)))

    async def days(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptDay]:
        return await self._between(self._wire.city.days, first, after, department)

    async def months(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptMonth]:
        return await self._between(self._wire.city.months, first, after, department)

    async def put_day(self, day: KeptDay, *, etag: Etag | None) -> Stored[KeptDay]:
        return await self._put(self._wire.city.days, (day.department, day.day), day, etag)

    async def put_month(self, month: KeptMonth, *, etag: Etag | None) -> Stored[KeptMonth]:
        return await self._put(self._wire.city.months, (month.department, month.first), month, etag)

    async def _between(self, table, first, after, department):
        return await self._wire.goes(
            lambda: [
                one.value
                for (where, begins), one in sorted(table.items(), key=lambda item: item[0])
                if first <= begins < after and department in {None, where}
            ]
        )

    async def _put(self, table, key, value, etag):
        def put() -> object:
            there = table.get(key)
            if (there.etag if there else None) != etag:
                raise Conflict(*key)
            table[key] = Stored(value=value, etag=self._wire.city.etag())
            return table[key]

        return await self._wire.goes(put)
