"""Who asks for a department or a question that went on elsewhere gets the place where it is now.

Old cards, people's documents and typed names keep the department they were made with. So what was merged is
resolved here, where it is read, once for everybody: `assembly` gives these stores to all use cases.
"""

from collections.abc import AsyncIterator, Callable, Sequence
from dataclasses import replace
from datetime import datetime

from bot.domain.errors import NotFound
from bot.domain.ids import DepartmentId, RequestId
from bot.domain.merging import holds_in_circle, reopened
from bot.domain.moving import moved_to
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.storage.found import DueRequest, Recent
from bot.storage.protocols import (
    Collection,
    DepartmentStore,
    Etag,
    PeopleStore,
    PostStore,
    RequestStore,
    StatisticsStore,
    Stored,
    Stores,
)

_HOPS = 20
"""Documents looked at for one question; more would be a circle, which nothing can write."""


class FollowingRequests:
    """See `RequestStore`; `get` follows a question that moved, and all else is done as asked."""

    def __init__(self, requests: RequestStore) -> None:
        self.plain = requests
        """Each document as it is stored."""
        self.when_written: Callable[[Request], None] = lambda _: None
        """Called with each request that was written here, or may have been."""

    async def create(self, request: Request) -> Stored[Request]:
        """See `RequestStore.create`."""
        try:
            return await self.plain.create(request)
        finally:  # what failed may have been written all the same
            self.when_written(request)

    async def get(self, department: DepartmentId, request: RequestId) -> Stored[Request]:
        """See `RequestStore.get`; the document may be one of another department."""
        stored = await self.plain.get(department, request)
        for _ in range(_HOPS):
            value = stored.value
            if (to := moved_to(value)) is not None:
                stored = await self.plain.get(to, request)
            elif value.comes_from is None:
                return stored
            else:
                before = await self.plain.get(value.comes_from, request)
                if moved_to(before.value) == value.department:
                    return Stored(value=replace(value, comes_from=None), etag=stored.etag)
                stored = before
        raise NotFound(request)

    async def replace(self, request: Request, *, etag: Etag) -> Stored[Request]:
        """See `RequestStore.replace`."""
        try:
            return await self.plain.replace(request, etag=etag)
        finally:  # what failed may have been written all the same
            self.when_written(request)

    async def delete(self, department: DepartmentId, request: RequestId, *, etag: Etag) -> None:
        """See `RequestStore.delete`."""
        await self.plain.delete(department, request, etag=etag)

    async def recent(self, department: DepartmentId, *, since: datetime) -> Recent:
        """See `RequestStore.recent`."""
        return await self.plain.recent(department, since=since)

    async def sent_between(
        self, department: DepartmentId, first: datetime, after: datetime
    ) -> Sequence[Request]:
        """See `RequestStore.sent_between`; each as it is stored."""
        return await self.plain.sent_between(department, first, after)

    async def due(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        """See `RequestStore.due`."""
        return await self.plain.due(by=by, limit=limit)

    async def forgettable(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        """See `RequestStore.forgettable`."""
        return await self.plain.forgettable(by=by, limit=limit)


class FollowingDepartments:
    """See `DepartmentStore`; a merged department is found as the one it went on in, a closed one not at all.

    Two that were merged into each other in the same moment are found as one of them, open, also before
    `Merging.complete` has written that it is.
    """

    def __init__(self, departments: DepartmentStore) -> None:
        self.plain = departments
        """Each document as it is stored, the closed ones too."""
        self.writes = 0
        """How many were tried here: who remembers what was read looks whether it is the same still."""

    async def find(self, department: DepartmentId) -> Stored[Department] | None:
        """See `DepartmentStore.find`; the id of what is found may be another one."""
        stored = await self.plain.find(department)
        passed: dict[DepartmentId, Stored[Department]] = {}
        while stored is not None and stored.value.is_closed:
            if stored.value.id in passed:
                first = passed[holds_in_circle(list(passed), stored.value.id)]
                return Stored(value=reopened(first.value), etag=first.etag)
            passed[stored.value.id] = stored
            if stored.value.merged_into is None:
                return None
            stored = await self.plain.find(stored.value.merged_into)
        return stored

    async def all(self) -> Sequence[Stored[Department]]:
        """See `DepartmentStore.all`; without the closed ones."""
        return [stored for stored in await self.plain.all() if not stored.value.is_closed]

    @property
    def left_out(self) -> frozenset[DepartmentId]:
        """See `DepartmentStore.left_out`."""
        return self.plain.left_out

    async def create(self, department: Department) -> Stored[Department]:
        """See `DepartmentStore.create`."""
        try:
            return await self.plain.create(department)
        finally:
            self.writes += 1

    async def replace(self, department: Department, *, etag: Etag) -> Stored[Department]:
        """See `DepartmentStore.replace`."""
        try:
            return await self.plain.replace(department, etag=etag)
        finally:
            self.writes += 1


class FollowingStores:
    """See `Stores`."""

    def __init__(self, stores: Stores) -> None:
        self._plain = stores
        self.requests = FollowingRequests(stores.requests)
        self.departments = FollowingDepartments(stores.departments)

    @property
    def people(self) -> PeopleStore:
        """See `Stores.people`."""
        return self._plain.people

    @property
    def posts(self) -> PostStore:
        """See `Stores.posts`."""
        return self._plain.posts

    @property
    def statistics(self) -> StatisticsStore:
        """See `Stores.statistics`."""
        return self._plain.statistics

    def written(self, collection: Collection) -> AsyncIterator[bytes]:
        """See `Stores.written`."""
        return self._plain.written(collection)

    async def scrub(self, *, whole: bool = False) -> None:
        """See `Stores.scrub`."""
        await self._plain.scrub(whole=whole)

    async def check(self) -> None:
        """See `Stores.check`."""
        await self._plain.check()

    async def close(self) -> None:
        """See `Stores.close`."""
        await self._plain.close()
