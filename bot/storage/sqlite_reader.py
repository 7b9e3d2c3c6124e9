"""Reading from the SQLite file, and keeping what was read decoded."""

import sqlite3
from collections import OrderedDict
from pathlib import Path
from typing import Any, Generic, TypeVar

from bot.domain.errors import StoreUnavailable
from bot.metrics import Measured, measure
from bot.storage.documents import Form
from bot.storage.protocols import Etag, Stored
from bot.storage.sqlite_file import patiently

ValueT = TypeVar("ValueT")


class Reader:
    """Reads on a connection of its own, so that an open batch is not seen."""

    def __init__(self, connection: sqlite3.Connection, path: Path, *, lock_seconds: float) -> None:
        self._connection = connection
        self._path = path
        self._lock_seconds = lock_seconds

    async def rows(self, statement: str, *values: object) -> list[Any]:
        """Read all rows of one statement, which is one moment of the file.

        Raises:
            StoreUnavailable: SQLite said no.
        """

        def attempt() -> list[Any]:
            # all rows at once: a cursor left open would keep showing an old state
            return self._connection.execute(statement, values).fetchall()

        try:
            return await patiently(attempt, path=self._path, seconds=self._lock_seconds)
        except StoreUnavailable:
            measure(Measured.STORE_ERRORS, operation="read")
            raise

    def close(self) -> None:
        """Let go of the connection. Safe to call twice."""
        self._connection.close()


class Decoded(Generic[ValueT]):
    """The latest decoded version of the documents last used, at most `limit`; an older etag is no hit."""

    def __init__(self, form: Form[ValueT], *, limit: int) -> None:
        self._form = form
        self._limit = limit
        self._kept: OrderedDict[object, Stored[ValueT]] = OrderedDict()

    def find(self, key: object, etag: int) -> Stored[ValueT] | None:
        """The version `etag` of the document `key`, if it is still kept."""
        kept = self._kept.get(key)
        if kept is None or kept.etag != str(etag):
            return None
        self._kept.move_to_end(key)
        return kept

    def decode(self, key: object, etag: int, body: bytes) -> Stored[ValueT]:
        """The same, decoded from `body` when it is not kept."""
        return self.find(key, etag) or self.keep(key, etag, self._form.decode(body))

    def keep(self, key: object, etag: int, value: ValueT) -> Stored[ValueT]:
        """Remember what was read, or written for good."""
        stored = Stored(value=value, etag=Etag(str(etag)))
        self._kept[key] = stored
        self._kept.move_to_end(key)
        if len(self._kept) > self._limit:
            self._kept.popitem(last=False)
        return stored
