"""Conditional changes of one row of the SQLite file, and its versions."""

import sqlite3
from collections.abc import Callable, Mapping
from datetime import datetime

from bot.domain.errors import AlreadyExists, Conflict, NotFound, StoreError
from bot.storage.documents import instant_text
from bot.storage.protocols import Etag
from bot.storage.sqlite_writer import Change, GroupWriter

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


async def inserted(writer: GroupWriter, statement: str, values: tuple[object, ...]) -> Etag:
    """Run one statement that inserts a row and returns its etag.

    What may be deleted and made anew under the same id begins with any etag, so that no version of before is taken
    for one of since.

    Raises:
        AlreadyExists: it inserted none.
    """
    etags: list[Etag] = []

    def change(connection: sqlite3.Connection) -> None:
        rows = connection.execute(statement, values).fetchall()
        if not rows:
            raise AlreadyExists
        etags.extend(Etag(str(etag)) for (etag,) in rows)

    await writer.write(change)
    return etags[0]


def conditional(
    statement: str, values: tuple[object, ...], refusal: Callable[[sqlite3.Connection], StoreError]
) -> Change:
    """Make a change of one conditional statement; when that changed nothing, `refusal` says why."""

    def change(connection: sqlite3.Connection) -> None:
        if connection.execute(statement, values).rowcount == 0:
            raise refusal(connection)

    return change


def deleting(table: str, key: Mapping[str, str], etag: Etag) -> Change:
    """Delete the row of `key`, when it still carries `etag`."""
    where = " AND ".join(f"{name} = ?" for name in key)
    values = tuple(key.values())
    return conditional(
        f"DELETE FROM {table} WHERE {where} AND CAST(etag AS TEXT) = ?",  # noqa: S608 - names of ours
        (*values, etag),
        overtaken(f"SELECT 1 FROM {table} WHERE {where}", values),  # noqa: S608 - as above
    )


def overtaken(exists: str, key: tuple[str, ...]) -> Callable[[sqlite3.Connection], StoreError]:
    """Why nothing was overwritten: somebody wrote since, or what `exists` looks for was never there."""

    def refusal(connection: sqlite3.Connection) -> StoreError:
        return Conflict(*key) if connection.execute(exists, key).fetchone() else NotFound(*key)

    return refusal
