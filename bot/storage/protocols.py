"""What the bot needs of storage, in words; each engine is held to `tests/contracts`.

Documents are values; an etag names the version that was read. Every write is conditional, is all or nothing, and is durable
when the call returns. A read sees every write that returned before it began. Any method may raise `StoreUnavailable`; a
write that raised it may or may not have happened.
"""

from collections.abc import AsyncIterator, Sequence
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.ids import DepartmentId, PersonId, RequestId
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.storage.found import DuePerson, DueRequest, Recent
from bot.storage.protocols_beside import PostStore as PostStore
from bot.storage.protocols_beside import PostT as PostT
from bot.storage.protocols_beside import StatisticsStore as StatisticsStore
from bot.storage.stored import Etag as Etag
from bot.storage.stored import Stored as Stored


class Collection(StrEnum):
    """Every collection there is, in the order in which all is read.

    People before requests: a draft is cleared after its request is made, so what is sent meanwhile is read twice, not never.
    """

    DEPARTMENTS = "departments"
    PEOPLE = "people"
    REQUESTS = "requests"
    POSTS = "posts"
    STATISTICS = "statistics"


class RequestStore(Protocol):
    """Keeps requests, partitioned by department."""

    async def create(self, request: Request) -> Stored[Request]:
        """Store a new request.

        Raises:
            AlreadyExists: the id is taken in this department.
            NumberTaken: the department has a request with this number.
        """
        ...

    async def get(self, department: DepartmentId, request: RequestId) -> Stored[Request]:
        """Read one request.

        Raises:
            NotFound: the department has no such request.
        """
        ...

    async def replace(self, request: Request, *, etag: Etag) -> Stored[Request]:
        """Overwrite the version that carries `etag`.

        Raises:
            Conflict: somebody wrote since `etag` was read.
            NotFound: the department has no such request.
        """
        ...

    async def delete(self, department: DepartmentId, request: RequestId, *, etag: Etag) -> None:
        """Delete the version that carries `etag`, for good.

        Raises:
            Conflict: somebody wrote since `etag` was read.
            NotFound: there is no such request, perhaps because this was tried before.
        """
        ...

    async def recent(self, department: DepartmentId, *, since: datetime) -> Recent:
        """Read the open requests and those with ``sent_at >= since``, inside one partition."""
        ...

    async def sent_between(
        self, department: DepartmentId, first: datetime, after: datetime
    ) -> Sequence[Request]:
        """Read the requests with ``first <= sent_at < after`` whole, oldest first, inside one partition.

        Those that moved are among them as they are stored. Of a busy year ask for a day at a time.
        """
        ...

    async def due(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        """List at most `limit` requests of all departments with ``wake_at <= by``, earliest first."""
        ...

    async def forgettable(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        """List at most `limit` requests with ``next_forgetting_at <= by`` (as `wake_at`), earliest first; apart from `due`.

        When something of a request must be forgotten follows from it as it was last written.
        """
        ...


class PeopleStore(Protocol):
    """Keeps people, each in a partition of their own."""

    async def find(self, person: PersonId) -> Stored[PersonRecord] | None:
        """Read one person; None when never seen."""
        ...

    async def create(self, person: PersonRecord) -> Stored[PersonRecord]:
        """Store a new person.

        Raises:
            AlreadyExists: the id is taken.
        """
        ...

    async def replace(self, person: PersonRecord, *, etag: Etag) -> Stored[PersonRecord]:
        """Overwrite the version that carries `etag`.

        Raises:
            Conflict: somebody wrote since `etag` was read.
            NotFound: there is no such person.
        """
        ...

    async def delete(self, person: PersonId, *, etag: Etag) -> None:
        """Delete the version that carries `etag`, for good; whoever comes again with this id is new.

        Raises:
            Conflict: somebody wrote since `etag` was read.
            NotFound: there is no such person, perhaps because this was tried before.
        """
        ...

    async def due(self, *, by: datetime, limit: int) -> Sequence[DuePerson]:
        """List at most `limit` people with ``wake_at <= by``, earliest first."""
        ...

    async def coordinators(self, *, limit: int) -> Sequence[PersonId]:
        """List at most `limit` people who have the role, by id; read across partitions (ADR 0003), so never in a turn of many."""
        ...


class DepartmentStore(Protocol):
    """Keeps the departments with their rosters, each in a partition of its own."""

    async def find(self, department: DepartmentId) -> Stored[Department] | None:
        """Read one department; None when there is none. Cheap when it did not change since the last read."""
        ...

    async def all(self) -> Sequence[Stored[Department]]:
        """Read every department, by name. What another instance wrote in the last seconds may be missing."""
        ...

    @property
    def left_out(self) -> frozenset[DepartmentId]:
        """Which departments the last `all` did not list because they cannot be read; an engine may raise there instead."""
        ...

    async def create(self, department: Department) -> Stored[Department]:
        """Store a new department.

        Raises:
            AlreadyExists: the id is taken.
        """
        ...

    async def replace(self, department: Department, *, etag: Etag) -> Stored[Department]:
        """Overwrite the version that carries `etag`.

        Raises:
            Conflict: somebody wrote since `etag` was read.
            NotFound: there is no such department.
        """
        ...


class Stores(Protocol):
    """One engine's stores together."""

    @property
    def requests(self) -> RequestStore:
        """The requests."""
        ...

    @property
    def people(self) -> PeopleStore:
        """The people."""
        ...

    @property
    def departments(self) -> DepartmentStore:
        """The departments."""
        ...

    @property
    def posts(self) -> PostStore:
        """What is posted to many."""
        ...

    @property
    def statistics(self) -> StatisticsStore:
        """What was counted."""
        ...

    def written(self, collection: Collection) -> AsyncIterator[bytes]:
        """Read every document of one collection as it is written down, older versions and unknown fields too.

        The order is the engine's own. Documents come one by one; never are all in memory.

        Raises:
            StoreUnavailable: the engine said no, perhaps halfway.
        """
        ...

    async def scrub(self, *, whole: bool = False) -> None:
        """Return when what was overwritten or deleted stands in the engine's own files no more, as far as it can see to that.

        Soon done, it may leave a few bytes in places that hold no document; with `whole` nothing is left, and other
        writes may wait for seconds.

        Raises:
            StoreUnavailable: it could not be done now; what was written stays written.
        """
        ...

    async def check(self) -> None:
        """Return when the engine answers.

        Raises:
            StoreUnavailable: it does not.
        """
        ...

    async def close(self) -> None:
        """Finish what was begun and let go. Safe to call twice."""
        ...
