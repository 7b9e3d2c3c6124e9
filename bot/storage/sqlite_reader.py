"""Reading from the SQLite file."""

import sqlite3
from pathlib import Path
from typing import Any

from bot.domain.errors import StoreUnavailable
from bot.metrics import Measured, measure
from bot.storage.sqlite_file import patiently


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
