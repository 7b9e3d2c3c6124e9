"""The stores on one SQLite file: one connection that writes, one that reads."""

from collections.abc import AsyncIterator
from contextlib import ExitStack
from pathlib import Path

from bot.storage.protocols import Collection
from bot.storage.sqlite_file import connect, patiently, prepare_reader, prepare_writer
from bot.storage.sqlite_posts import SqlitePosts
from bot.storage.sqlite_reader import Reader
from bot.storage.sqlite_statistics import SqliteStatistics
from bot.storage.sqlite_tables import SqliteDepartments, SqlitePeople, SqliteRequests
from bot.storage.sqlite_writer import GroupWriter
from bot.storage.sqlite_written import written

LOCK_SECONDS = 1.0
"""How long another process may keep the file locked before a call gives up."""


class SqliteStores:
    """See `Stores`."""

    def __init__(self, reader: Reader, writer: GroupWriter, path: Path, *, lock_seconds: float) -> None:
        self._reader = reader
        self._writer = writer
        self._path = path
        self._lock_seconds = lock_seconds
        self.requests = SqliteRequests(reader, writer)
        self.people = SqlitePeople(reader, writer)
        self.departments = SqliteDepartments(reader, writer)
        self.posts = SqlitePosts(reader, writer)
        self.statistics = SqliteStatistics(reader, writer)

    def written(self, collection: Collection) -> AsyncIterator[bytes]:
        """See `Stores.written`."""
        return written(self._path, collection, lock_seconds=self._lock_seconds)

    async def scrub(self, *, whole: bool = False) -> None:
        """See `Stores.scrub`."""
        await self._writer.scrub(whole=whole)

    async def check(self) -> None:
        """See `Stores.check`; the disk is read and the thread that commits is asked."""
        await self._reader.rows("SELECT etag FROM departments LIMIT 1")
        await self._writer.check()

    async def close(self) -> None:
        """See `Stores.close`."""
        self._reader.close()  # first: the last connection to close tidies the file up, and only the writer may
        await self._writer.close()


async def open_sqlite(path: Path, *, lock_seconds: float = LOCK_SECONDS) -> SqliteStores:
    """Open the stores in `path`; the file and its folder are made, and its schema is brought up to date.

    Raises:
        StoreUnavailable: the file cannot be used; the message names it and says what to do.
    """
    with ExitStack() as opened:
        writing = connect(path)
        opened.callback(writing.close)
        await patiently(lambda: prepare_writer(writing, path), path=path, seconds=lock_seconds)
        reading = connect(path)
        opened.callback(reading.close)
        await patiently(lambda: prepare_reader(reading), path=path, seconds=lock_seconds)
        opened.pop_all()  # all is well: they stay open
    return SqliteStores(
        Reader(reading, path, lock_seconds=lock_seconds),
        GroupWriter(writing, path, lock_seconds=lock_seconds),
        path,
        lock_seconds=lock_seconds,
    )
