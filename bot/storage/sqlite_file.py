"""Opening the SQLite file: its schema, its migrations, and in plain words what is wrong with it."""

import asyncio
import sqlite3
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from bot.domain.errors import StoreUnavailable

ResultT = TypeVar("ResultT")

APPLICATION_ID = 0x44436F61
"""Marks the file as ours (``DCoa``)."""

MIGRATIONS: tuple[tuple[str, ...], ...] = (
    (
        # the body is last: what listings read lies before it, on the row's first page
        """CREATE TABLE requests (
            department TEXT NOT NULL,
            id TEXT NOT NULL,
            number INTEGER NOT NULL,
            etag INTEGER NOT NULL,
            wake_at TEXT,
            is_open INTEGER NOT NULL,
            sent_at TEXT NOT NULL,
            glance BLOB NOT NULL,
            body BLOB NOT NULL,
            UNIQUE (department, id),
            UNIQUE (department, number)
        )""",
        "CREATE INDEX requests_due ON requests (wake_at) WHERE wake_at IS NOT NULL",
        "CREATE INDEX requests_sent ON requests (department, sent_at)",
        "CREATE INDEX requests_open ON requests (department, sent_at) WHERE is_open = 1",
        """CREATE TABLE people (
            id TEXT NOT NULL PRIMARY KEY,
            etag INTEGER NOT NULL,
            wake_at TEXT,
            body BLOB NOT NULL
        )""",
        "CREATE INDEX people_due ON people (wake_at) WHERE wake_at IS NOT NULL",
        """CREATE TABLE departments (
            id TEXT NOT NULL PRIMARY KEY,
            name TEXT NOT NULL,
            etag INTEGER NOT NULL,
            body BLOB NOT NULL
        )""",
    ),
    (
        "ALTER TABLE people ADD COLUMN is_coordinator INTEGER NOT NULL DEFAULT 0",
        """UPDATE people SET is_coordinator = 1 WHERE EXISTS (
            SELECT 1 FROM json_each(CAST(body AS TEXT), '$.roles') WHERE value = 'coordinator'
        )""",
        "CREATE INDEX people_coordinators ON people (id) WHERE is_coordinator = 1",
    ),
    (
        # `span` is day or month, so that each is a range of its own; `begins` is its first day
        """CREATE TABLE statistics (
            span TEXT NOT NULL,
            department TEXT NOT NULL,
            begins TEXT NOT NULL,
            etag INTEGER NOT NULL,
            body BLOB NOT NULL,
            UNIQUE (span, department, begins)
        )""",
        "CREATE INDEX statistics_of_all ON statistics (span, begins)",
    ),
    (
        # only an announcement has `from_at`
        """CREATE TABLE posts (
            kind TEXT NOT NULL,
            id TEXT NOT NULL,
            etag INTEGER NOT NULL,
            wake_at TEXT,
            from_at TEXT,
            body BLOB NOT NULL,
            UNIQUE (kind, id)
        )""",
        "CREATE INDEX posts_due ON posts (wake_at) WHERE wake_at IS NOT NULL",
        "CREATE INDEX posts_latest ON posts (kind, from_at DESC, id)",
    ),
    (
        # apart from `wake_at`: who waits is found however much there is to forget
        "ALTER TABLE requests ADD COLUMN forget_at TEXT",
        # of what was over before, the bot works out itself when: each is looked at once
        "UPDATE requests SET forget_at = '2000-01-01T00:00:00.000000Z' WHERE is_open = 0",
        "CREATE INDEX requests_to_forget ON requests (forget_at) WHERE forget_at IS NOT NULL",
    ),
)
"""`MIGRATIONS[n]` brings a file from schema version n to n + 1; never change one that was released."""

_RETRY_SECONDS = 0.01

_REMEDIES = {
    sqlite3.SQLITE_BUSY: "another process keeps it locked; stop that process or close the tool that has it open",
    sqlite3.SQLITE_LOCKED: "another process keeps it locked; stop that process or close the tool that has it open",
    sqlite3.SQLITE_READONLY: "it cannot be written; give the bot's user write permission on it and on its folder",
    sqlite3.SQLITE_PERM: "it may not be opened; give the bot's user permission on it and on its folder",
    sqlite3.SQLITE_CANTOPEN: "it cannot be opened; give the bot's user read and write permission on it and on its folder",
    sqlite3.SQLITE_FULL: "the disk is full; free some space, nothing that was answered is lost",
    sqlite3.SQLITE_NOTADB: "it is not an SQLite file; name another file, or restore a backup",
    sqlite3.SQLITE_CORRUPT: "it is damaged; stop the bot, keep a copy, and restore a backup or run sqlite3's .recover",
    sqlite3.SQLITE_IOERR: "the disk does not answer as it should; look at the disk, then start the bot again",
}


def trouble(path: Path, error: Exception) -> StoreUnavailable:
    """Say what is wrong with the file and what an operator can do about it."""
    code = getattr(error, "sqlite_errorcode", 0) & 0xFF  # the rest of an extended code is detail
    remedy = _REMEDIES.get(code, "see the reason in brackets")
    return StoreUnavailable(f"{path}: {remedy} ({error})")


async def patiently(attempt: Callable[[], ResultT], *, path: Path, seconds: float) -> ResultT:
    """Call `attempt`; while another process holds the lock call it again, for at most `seconds`.

    Raises:
        StoreUnavailable: SQLite said no, or the lock was held all the time.
    """
    give_up_at: float | None = None
    while True:
        try:
            return attempt()
        except sqlite3.Error as error:
            now = asyncio.get_running_loop().time()
            give_up_at = now + seconds if give_up_at is None else give_up_at
            if not _is_locked(error) or now >= give_up_at:
                raise trouble(path, error) from error
        await asyncio.sleep(_RETRY_SECONDS)


def _is_locked(error: sqlite3.Error) -> bool:
    return (getattr(error, "sqlite_errorcode", 0) & 0xFF) in (sqlite3.SQLITE_BUSY, sqlite3.SQLITE_LOCKED)


def connect(path: Path) -> sqlite3.Connection:
    """Open one connection that never waits for a lock; the file and its folder are made when missing.

    Raises:
        StoreUnavailable: `path` cannot be opened.
    """
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        if path.is_dir():
            raise StoreUnavailable(f"{path}: this is a folder; name a file in it")
        return sqlite3.connect(path, timeout=0, isolation_level=None, check_same_thread=False)
    except OSError as error:
        raise StoreUnavailable(
            f"{path}: its folder cannot be made or opened; name another ({error})"
        ) from error
    except sqlite3.Error as error:
        raise trouble(path, error) from error


def prepare_writer(connection: sqlite3.Connection, path: Path) -> None:
    """Make every commit durable by itself, and bring the schema up to date. May be called again after a lock.

    Raises:
        sqlite3.Error: the file cannot be used.
        StoreUnavailable: it is no store of ours, or of a newer version.
    """
    connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()  # damaged and foreign files show here
    (mode,) = connection.execute("PRAGMA journal_mode = WAL").fetchone()
    if mode != "wal":
        raise StoreUnavailable(
            f"{path}: its disk has no shared memory; put the file on a local disk ({mode})"
        )
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("PRAGMA secure_delete = ON")  # what is overwritten or deleted is zeros in the file
    connection.execute("BEGIN IMMEDIATE")
    try:
        _migrate(connection, path)
        connection.execute("DELETE FROM departments WHERE 0")  # a file that cannot be written says so here
        connection.execute("COMMIT")
    finally:
        if connection.in_transaction:
            connection.execute("ROLLBACK")


def _migrate(connection: sqlite3.Connection, path: Path) -> None:
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    (application,) = connection.execute("PRAGMA application_id").fetchone()
    (tables,) = connection.execute("SELECT count(*) FROM sqlite_schema").fetchone()
    if tables and application != APPLICATION_ID:
        raise StoreUnavailable(f"{path}: it belongs to another program; name another file")
    if version > len(MIGRATIONS):
        raise StoreUnavailable(
            f"{path}: a newer bot wrote it (schema {version}, this bot knows {len(MIGRATIONS)}); "
            "start that bot, or restore a backup of before"
        )
    if version == len(MIGRATIONS):
        return
    for script in MIGRATIONS[version:]:
        for statement in script:
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
    connection.execute(f"PRAGMA user_version = {len(MIGRATIONS)}")


def prepare_reader(connection: sqlite3.Connection) -> None:
    """Make `connection` unable to write."""
    connection.execute("PRAGMA query_only = ON")
