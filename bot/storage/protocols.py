"""What the bot needs of storage, in words; each engine is held to `tests/contracts`.

Documents are values; an etag names the version that was read. Every write is conditional, is all or nothing, and is durable
when the call returns. A read sees every write that returned before it began. Any method may raise `StoreUnavailable`; a
write that raised it may or may not have happened.
"""

from collections.abc import AsyncIterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Generic, NewType, Protocol, TypeVar

from bot.domain.announcements import Announcement, AnnouncementId
from bot.domain.channel_posts import CoachChannel
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.ids import DepartmentId, PersonId, RequestId
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.tip_library import TipLibrary
from bot.storage.found import DuePerson, DuePost, DueRequest, Recent

Etag = NewType("Etag", str)

ValueT_co = TypeVar("ValueT_co", covariant=True)
PostT = TypeVar("PostT", CoachChannel, TipLibrary, Announcement)


class Collection(StrEnum):
    """Every collection there is, in the order in which all is read.

    People before requests: a draft is cleared after its request is made, so what is sent meanwhile is read twice, not never.
    """

    DEPARTMENTS = "departments"
    PEOPLE = "people"
    REQUESTS = "requests"
    POSTS = "posts"
    STATISTICS = "statistics"


@dataclass(frozen=True, slots=True, kw_only=True)
class Stored(Generic[ValueT_co]):
    """A value as read or written, with the etag that `replace` wants back."""

    value: ValueT_co
    etag: Etag


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


class StatisticsStore(Protocol):
    """Keeps what was counted, a document for each day and each month of a department, partitioned by department.

    All of it can be counted again from the requests, so nobody is refused: of two who count the same day the one who
    wrote what was there when they read it wins, and the other counts again.
    """

    async def day(self, department: DepartmentId, day: date) -> Stored[KeptDay] | None:
        """Read one day; None when it was never counted. A damaged one is blank, here and in lists."""
        ...

    async def days(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptDay]:
        """Read the days from `first` up to but not including `after`, by department, then by day; of all across partitions."""
        ...

    async def put_day(self, day: KeptDay, *, etag: Etag | None) -> Stored[KeptDay]:
        """Write a day: a new one, or in the place of the version that carries `etag`.

        Raises:
            Conflict: somebody wrote it since.
        """
        ...

    async def month(self, department: DepartmentId, first: date) -> Stored[KeptMonth] | None:
        """Read the month that begins on `first`; None when it was never counted."""
        ...

    async def months(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptMonth]:
        """Read the months that begin from `first` up to but not including `after`; as `days`."""
        ...

    async def put_month(self, month: KeptMonth, *, etag: Etag | None) -> Stored[KeptMonth]:
        """Write a month; as `put_day`."""
        ...


class PostStore(Protocol):
    """Keeps coach channels, announcements and the library, each in a partition of its own; lists leave out what is damaged."""

    async def channel(self, channel: str) -> Stored[CoachChannel] | None:
        """Read one coach channel; None when it was never named."""
        ...

    async def library(self) -> Stored[TipLibrary] | None:
        """Read what coordinators changed in the library; None when nothing yet."""
        ...

    async def announcement(self, announcement: AnnouncementId) -> Stored[Announcement] | None:
        """Read one announcement; None when there is none."""
        ...

    async def create(self, post: PostT) -> Stored[PostT]:
        """Store a new one.

        Raises:
            AlreadyExists: the id is taken.
        """
        ...

    async def replace(self, post: PostT, *, etag: Etag) -> Stored[PostT]:
        """Overwrite the version that carries `etag`.

        Raises:
            Conflict: somebody wrote since `etag` was read.
            NotFound: there is none.
        """
        ...

    async def channels(self) -> Sequence[Stored[CoachChannel]]:
        """Read every coach channel, stopped ones too, by id; across partitions."""
        ...

    async def announcements(self, *, limit: int) -> Sequence[Stored[Announcement]]:
        """Read at most `limit` announcements, those with the latest `from_at` first; across partitions."""
        ...

    async def due(self, *, by: datetime, limit: int) -> Sequence[DuePost]:
        """List at most `limit` with ``wake_at <= by``, earliest first."""
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

    async def check(self) -> None:
        """Return when the engine answers.

        Raises:
            StoreUnavailable: it does not.
        """
        ...

    async def close(self) -> None:
        """Finish what was begun and let go. Safe to call twice."""
        ...
