"""Every document of the SQLite file as it is written down, one by one and all of one moment."""

import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from pathlib import Path

from bot.metrics import Measured, measure
from bot.storage.protocols import Collection
from bot.storage.sqlite_file import connect, patiently, prepare_reader, trouble

AT_ONCE = 16
"""How many documents are held together."""

_BODIES = {
    Collection.DEPARTMENTS: "SELECT CAST(body AS BLOB) FROM departments ORDER BY id",
    Collection.PEOPLE: "SELECT CAST(body AS BLOB) FROM people ORDER BY id",
    Collection.REQUESTS: "SELECT CAST(body AS BLOB) FROM requests ORDER BY department, id",
    Collection.POSTS: "SELECT CAST(body AS BLOB) FROM posts ORDER BY kind, id",
    Collection.STATISTICS: "SELECT CAST(body AS BLOB) FROM statistics ORDER BY span, department, begins",
}


async def written(path: Path, collection: Collection, *, lock_seconds: float) -> AsyncIterator[bytes]:
    """See `Stores.written`; by id, and what is written meanwhile is not among them.

    On a connection of its own: the cursor stays open, and others would go on reading its moment.
    """
    with closing(connect(path)) as reading:

        def begun() -> sqlite3.Cursor:
            prepare_reader(reading)
            return reading.execute(_BODIES[collection])

        rows = await patiently(begun, path=path, seconds=lock_seconds)
        while bodies := _next(rows, path):
            for (body,) in bodies:
                yield body


def _next(rows: sqlite3.Cursor, path: Path) -> list[tuple[bytes]]:
    try:
        return rows.fetchmany(AT_ONCE)
    except sqlite3.Error as error:
        measure(Measured.STORE_ERRORS, operation="read")
        raise trouble(path, error) from error
