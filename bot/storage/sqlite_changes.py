"""Conditional changes of one row of the SQLite file, and its versions."""

import sqlite3
from collections.abc import Callable
from datetime import datetime

from bot.domain.errors import Conflict, NotFound, StoreError
from bot.storage.documents import instant_text
from bot.storage.protocols import Etag
from bot.storage.sqlite_writer import Change

FIRST = Etag("1")


def versioned(row: tuple[int, bytes]) -> tuple[Etag, bytes]:
    """A row of an etag and a body."""
    return Etag(str(row[0])), row[1]


def next_etag(etag: Etag) -> Etag:
    """What a row carries once the version `etag` is overwritten."""
    return Etag(str(int(etag) + 1))


def optional(at: datetime | None) -> str | None:
    """What never wakes is in no index."""
    return None if at is None else instant_text(at)


def conditional(
    statement: str, values: tuple[object, ...], refusal: Callable[[sqlite3.Connection], StoreError]
) -> Change:
    """Make a change of one conditional statement; when that changed nothing, `refusal` says why."""

    def change(connection: sqlite3.Connection) -> None:
        if connection.execute(statement, values).rowcount == 0:
            raise refusal(connection)

    return change


def overtaken(exists: str, key: tuple[str, ...]) -> Callable[[sqlite3.Connection], StoreError]:
    """Why nothing was overwritten: somebody wrote since, or what `exists` looks for was never there."""

    def refusal(connection: sqlite3.Connection) -> StoreError:
        return Conflict(*key) if connection.execute(exists, key).fetchone() else NotFound(*key)

    return refusal
