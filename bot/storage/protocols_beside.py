"""What the bot needs of storage beside questions, people and departments: posts to many, and figures. See `protocols`."""

from collections.abc import Sequence
from datetime import date, datetime
from typing import Protocol, TypeVar

from bot.domain.announcements import Announcement, AnnouncementId
from bot.domain.channel_posts import CoachChannel
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.ids import DepartmentId
from bot.domain.tip_library import TipLibrary
from bot.storage.found import DuePost, PostKey
from bot.storage.stored import Etag, Stored

PostT = TypeVar("PostT", CoachChannel, TipLibrary, Announcement)


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

    async def delete(self, key: PostKey, *, etag: Etag) -> None:
        """Delete the version that carries `etag`, for good.

        Raises:
            Conflict: somebody wrote since `etag` was read.
            NotFound: there is none, perhaps because this was tried before.
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
