"""What stands between one instance and its stores: it notes what is written, fails when told to, and dies with its instance."""

import asyncio
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from bot.domain.announcements import Announcement, AnnouncementId
from bot.domain.channel_posts import CoachChannel
from bot.domain.errors import StoreUnavailable
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.ids import DepartmentId, PersonId, RequestId
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.tip_library import TipLibrary
from bot.storage.found import DuePerson, DuePost, DueRequest, PostKey, Recent
from bot.storage.protocols import Etag, PostT, Stored, Stores
from tests.model.book import Book

MOST_CALLS = 20_000
"""Calls of one instance; more in 40 steps is going round in circles."""


class Hitch(StrEnum):
    """What goes wrong with a call of the store."""

    READ_FAILS = "read fails"
    WRITE_FAILS = "write fails"
    WRITE_IS_UNSURE = "write happens and fails"
    DIES_BEFORE = "the instance dies before a write"
    DIES_AFTER = "the instance dies after a write"


@dataclass(slots=True, kw_only=True)
class Trouble:
    """A hitch that comes after so many calls of its kind went well."""

    hitch: Hitch
    after: int = 0


class Wire:
    """See `bot.storage.protocols.Stores`."""

    def __init__(self, stores: Stores, book: Book, dies: Callable[[], None]) -> None:
        self.plain = stores
        self.requests = _Requests(self)
        self.people = _People(self)
        self.departments = _Departments(self)
        self.posts = _Posts(self)
        self.statistics = _Statistics(self)
        self.trouble: Trouble | None = None
        self.hitches = 0
        """How often something went wrong."""
        self.is_cut = False
        """Its instance is dead: nothing comes through any more."""
        self._book = book
        self._dies = dies
        self._calls = 0

    async def check(self) -> None:
        await self.read(self.plain.check())

    async def scrub(self, *, whole: bool = False) -> None:
        """Not the whole way: thousands of cities go by, and that is `tests/storage/test_sqlite_scrub.py`'s."""
        del whole
        await self.read(self.plain.scrub())

    async def close(self) -> None:
        await self.plain.close()

    async def read(self, work: Awaitable[Any]) -> Any:
        self._count(work)
        if self._comes(Hitch.READ_FAILS):
            _drop(work)
            raise StoreUnavailable
        return await work

    async def write(self, work: Awaitable[Stored[Any]], *, is_told: bool = True) -> Any:
        """Only what `is_told` goes into the book: figures follow from the rest."""
        self._count(work)
        if self._comes(Hitch.WRITE_FAILS):
            _drop(work)
            raise StoreUnavailable
        if self._comes(Hitch.DIES_BEFORE):
            _drop(work)
            await self._death()
        stored = await work
        if is_told:
            self._book.note(stored.value)
        if self._comes(Hitch.WRITE_IS_UNSURE):
            raise StoreUnavailable
        if self._comes(Hitch.DIES_AFTER):
            await self._death()
        return stored

    def _count(self, work: Awaitable[Any]) -> None:
        if self.is_cut:  # what runs while it is cancelled, a dead process would not run
            _drop(work)
            raise asyncio.CancelledError
        self._calls += 1
        if self._calls == MOST_CALLS:
            self._book.problems.append("the bot goes round in circles")

    def _comes(self, hitch: Hitch) -> bool:
        if self.trouble is None or self.trouble.hitch is not hitch:
            return False
        if self.trouble.after:
            self.trouble.after -= 1
            return False
        self.trouble = None
        self.hitches += 1
        return True

    async def _death(self) -> None:
        self._dies()
        await asyncio.Event().wait()


def _drop(work: Awaitable[Any]) -> None:
    work.close()  # type: ignore[attr-defined]


class _Requests:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._plain = wire.plain.requests

    async def create(self, request: Request) -> Stored[Request]:
        return await self._wire.write(self._plain.create(request))

    async def get(self, department: DepartmentId, request: RequestId) -> Stored[Request]:
        return await self._wire.read(self._plain.get(department, request))

    async def replace(self, request: Request, *, etag: Etag) -> Stored[Request]:
        return await self._wire.write(self._plain.replace(request, etag=etag))

    async def delete(self, department: DepartmentId, request: RequestId, *, etag: Etag) -> None:
        await self._wire.write(self._plain.delete(department, request, etag=etag))

    async def recent(self, department: DepartmentId, *, since: datetime) -> Recent:
        return await self._wire.read(self._plain.recent(department, since=since))

    async def sent_between(
        self, department: DepartmentId, first: datetime, after: datetime
    ) -> Sequence[Request]:
        return await self._wire.read(self._plain.sent_between(department, first, after))

    async def due(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        return await self._wire.read(self._plain.due(by=by, limit=limit))

    async def forgettable(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        return await self._wire.read(self._plain.forgettable(by=by, limit=limit))


class _People:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._plain = wire.plain.people

    async def find(self, person: PersonId) -> Stored[PersonRecord] | None:
        return await self._wire.read(self._plain.find(person))

    async def create(self, person: PersonRecord) -> Stored[PersonRecord]:
        return await self._wire.write(self._plain.create(person))

    async def replace(self, person: PersonRecord, *, etag: Etag) -> Stored[PersonRecord]:
        return await self._wire.write(self._plain.replace(person, etag=etag))

    async def delete(self, person: PersonId, *, etag: Etag) -> None:
        await self._wire.write(self._plain.delete(person, etag=etag))

    async def due(self, *, by: datetime, limit: int) -> Sequence[DuePerson]:
        return await self._wire.read(self._plain.due(by=by, limit=limit))

    async def coordinators(self, *, limit: int) -> Sequence[PersonId]:
        return await self._wire.read(self._plain.coordinators(limit=limit))


class _Departments:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._plain = wire.plain.departments

    async def find(self, department: DepartmentId) -> Stored[Department] | None:
        return await self._wire.read(self._plain.find(department))

    async def all(self) -> Sequence[Stored[Department]]:
        return await self._wire.read(self._plain.all())

    @property
    def left_out(self) -> frozenset[DepartmentId]:
        return self._plain.left_out

    async def create(self, department: Department) -> Stored[Department]:
        return await self._wire.write(self._plain.create(department))

    async def replace(self, department: Department, *, etag: Etag) -> Stored[Department]:
        return await self._wire.write(self._plain.replace(department, etag=etag))


class _Posts:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._plain = wire.plain.posts

    async def channel(self, channel: str) -> Stored[CoachChannel] | None:
        return await self._wire.read(self._plain.channel(channel))

    async def library(self) -> Stored[TipLibrary] | None:
        return await self._wire.read(self._plain.library())

    async def announcement(self, announcement: AnnouncementId) -> Stored[Announcement] | None:
        return await self._wire.read(self._plain.announcement(announcement))

    async def create(self, post: PostT) -> Stored[PostT]:
        return await self._wire.write(self._plain.create(post))

    async def replace(self, post: PostT, *, etag: Etag) -> Stored[PostT]:
        return await self._wire.write(self._plain.replace(post, etag=etag))

    async def delete(self, key: PostKey, *, etag: Etag) -> None:
        await self._wire.write(self._plain.delete(key, etag=etag))

    async def channels(self) -> Sequence[Stored[CoachChannel]]:
        return await self._wire.read(self._plain.channels())

    async def announcements(self, *, limit: int) -> Sequence[Stored[Announcement]]:
        return await self._wire.read(self._plain.announcements(limit=limit))

    async def due(self, *, by: datetime, limit: int) -> Sequence[DuePost]:
        return await self._wire.read(self._plain.due(by=by, limit=limit))


class _Statistics:
    def __init__(self, wire: Wire) -> None:
        self._wire = wire
        self._plain = wire.plain.statistics

    async def day(self, department: DepartmentId, day: date) -> Stored[KeptDay] | None:
        return await self._wire.read(self._plain.day(department, day))

    async def days(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptDay]:
        return await self._wire.read(self._plain.days(first, after, department=department))

    async def put_day(self, day: KeptDay, *, etag: Etag | None) -> Stored[KeptDay]:
        return await self._wire.write(self._plain.put_day(day, etag=etag), is_told=False)

    async def month(self, department: DepartmentId, first: date) -> Stored[KeptMonth] | None:
        return await self._wire.read(self._plain.month(department, first))

    async def months(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptMonth]:
        return await self._wire.read(self._plain.months(first, after, department=department))

    async def put_month(self, month: KeptMonth, *, etag: Etag | None) -> Stored[KeptMonth]:
        return await self._wire.write(self._plain.put_month(month, etag=etag), is_told=False)
