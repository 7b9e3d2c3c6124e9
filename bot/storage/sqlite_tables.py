"""Three tables of the SQLite file as request, people and department stores."""

import sqlite3
from collections.abc import Callable, Sequence
from datetime import datetime

from bot.domain.errors import AlreadyExists, Conflict, NotFound, NumberTaken, StoreError
from bot.domain.ids import DepartmentId, PersonId, RequestId
from bot.domain.people import PersonRecord, Role
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.storage.decoded import Decoded
from bot.storage.documents import (
    DEPARTMENTS,
    PEOPLE,
    REQUESTS,
    decode_glances,
    encode_glance,
    glance_of,
    instant_text,
)
from bot.storage.protocols import CLOSED_LIMIT, DuePerson, DueRequest, Etag, Recent, Stored
from bot.storage.sqlite_reader import Reader
from bot.storage.sqlite_writer import Change, GroupWriter


class SqliteRequests:
    """See `RequestStore`."""

    def __init__(self, reader: Reader, writer: GroupWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._decoded = Decoded(REQUESTS, limit=512)

    async def create(self, request: Request) -> Stored[Request]:
        """See `RequestStore.create`."""
        key = (request.department, request.id)

        def refusal(connection: sqlite3.Connection) -> StoreError:
            taken = connection.execute(
                "SELECT 1 FROM requests WHERE department = ? AND id = ?", key
            ).fetchone()
            return AlreadyExists(request.id) if taken else NumberTaken(request.number)

        change = _change(
            "INSERT INTO requests (wake_at, is_open, glance, body, department, id, number, sent_at, etag)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING",
            (*_columns(request), *key, request.number, instant_text(request.sent_at)),
            refusal,
        )
        await self._writer.write(change)
        return self._decoded.keep(key, _FIRST, request)

    async def get(self, department: DepartmentId, request: RequestId) -> Stored[Request]:
        """See `RequestStore.get`."""
        rows = await self._reader.rows(
            "SELECT etag, body FROM requests WHERE department = ? AND id = ?", department, request
        )
        if not rows:
            raise NotFound(request)
        return self._decoded.decode((department, request), *_versioned(rows[0]))

    async def replace(self, request: Request, *, etag: Etag) -> Stored[Request]:
        """See `RequestStore.replace`; the number and `sent_at` are as they were created."""
        key = (request.department, request.id)
        change = _change(
            "UPDATE requests SET wake_at = ?, is_open = ?, glance = ?, body = ?, etag = etag + 1"
            " WHERE department = ? AND id = ? AND CAST(etag AS TEXT) = ?",
            (*_columns(request), *key, etag),
            _overtaken("SELECT 1 FROM requests WHERE department = ? AND id = ?", key),
        )
        await self._writer.write(change)
        return self._decoded.keep(key, _next(etag), request)

    async def recent(self, department: DepartmentId, *, since: datetime) -> Recent:
        """See `RequestStore.recent`; of more closed ones the latest 500."""
        rows = await self._reader.rows(  # one statement, so that its parts show the same moment
            "SELECT max(number) AS number, '' AS sent_at, NULL AS glance FROM requests WHERE department = ?1"
            " UNION ALL SELECT number, sent_at, glance FROM requests WHERE department = ?1 AND is_open = 1"
            " UNION ALL SELECT * FROM (SELECT number, sent_at, glance FROM requests"
            " WHERE department = ?1 AND sent_at >= ?2 AND is_open = 0 ORDER BY sent_at DESC LIMIT ?3)",
            *(department, instant_text(since), CLOSED_LIMIT),
        )
        (last_number, _, _), *found = sorted(rows, key=lambda row: (row[1], row[0]))
        return Recent(glances=decode_glances(glance for _, _, glance in found), last_number=last_number or 0)

    async def sent_between(
        self, department: DepartmentId, first: datetime, after: datetime
    ) -> Sequence[Request]:
        """See `RequestStore.sent_between`; what is not kept is decoded and not kept, for it is read once."""
        rows = await self._reader.rows(
            "SELECT id, etag, body FROM requests WHERE department = ? AND sent_at >= ? AND sent_at < ?"
            " ORDER BY sent_at, number",
            *(department, instant_text(first), instant_text(after)),
        )
        return [self._decoded.seen((department, request), *_versioned(row)) for request, *row in rows]

    async def due(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        """See `RequestStore.due`."""
        rows = await self._reader.rows(
            "SELECT department, id, wake_at FROM requests WHERE wake_at <= ? ORDER BY wake_at LIMIT ?",
            *(instant_text(by), max(limit, 0)),
        )
        return [
            DueRequest(department=department, id=request, wake_at=datetime.fromisoformat(at))
            for department, request, at in rows
        ]


class SqlitePeople:
    """See `PeopleStore`."""

    def __init__(self, reader: Reader, writer: GroupWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._decoded = Decoded(PEOPLE, limit=512)

    async def find(self, person: PersonId) -> Stored[PersonRecord] | None:
        """See `PeopleStore.find`."""
        rows = await self._reader.rows("SELECT etag, body FROM people WHERE id = ?", person)
        return self._decoded.decode(person, *_versioned(rows[0])) if rows else None

    async def create(self, person: PersonRecord) -> Stored[PersonRecord]:
        """See `PeopleStore.create`."""
        change = _change(
            "INSERT INTO people (wake_at, is_coordinator, body, id, etag) VALUES (?, ?, ?, ?, 1)"
            " ON CONFLICT DO NOTHING",
            (*_person_columns(person), person.id),
            lambda _: AlreadyExists(person.id),
        )
        await self._writer.write(change)
        return self._decoded.keep(person.id, _FIRST, person)

    async def replace(self, person: PersonRecord, *, etag: Etag) -> Stored[PersonRecord]:
        """See `PeopleStore.replace`."""
        change = _change(
            "UPDATE people SET wake_at = ?, is_coordinator = ?, body = ?, etag = etag + 1"
            " WHERE id = ? AND CAST(etag AS TEXT) = ?",
            (*_person_columns(person), person.id, etag),
            _overtaken("SELECT 1 FROM people WHERE id = ?", (person.id,)),
        )
        await self._writer.write(change)
        return self._decoded.keep(person.id, _next(etag), person)

    async def due(self, *, by: datetime, limit: int) -> Sequence[DuePerson]:
        """See `PeopleStore.due`."""
        rows = await self._reader.rows(
            "SELECT id, wake_at FROM people WHERE wake_at <= ? ORDER BY wake_at LIMIT ?",
            *(instant_text(by), max(limit, 0)),
        )
        return [DuePerson(id=person, wake_at=datetime.fromisoformat(at)) for person, at in rows]

    async def coordinators(self, *, limit: int) -> Sequence[PersonId]:
        """See `PeopleStore.coordinators`."""
        rows = await self._reader.rows(
            "SELECT id FROM people WHERE is_coordinator = 1 ORDER BY id LIMIT ?", max(limit, 0)
        )
        return [person for (person,) in rows]


class SqliteDepartments:
    """See `DepartmentStore`. A roster is large, so its body is read only when its etag has changed."""

    def __init__(self, reader: Reader, writer: GroupWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._decoded = Decoded(DEPARTMENTS, limit=1024)

    async def find(self, department: DepartmentId) -> Stored[Department] | None:
        """See `DepartmentStore.find`."""
        rows = await self._reader.rows("SELECT etag FROM departments WHERE id = ?", department)
        return await self._version(department, *rows[0]) if rows else None

    async def all(self) -> Sequence[Stored[Department]]:
        """See `DepartmentStore.all`; in the order of code points, as every engine sorts."""
        rows = await self._reader.rows("SELECT id, etag FROM departments ORDER BY name, id")
        return [await self._version(*row) for row in rows]

    @property
    def left_out(self) -> frozenset[DepartmentId]:
        """See `DepartmentStore.left_out`: `all` raises here."""
        return frozenset()

    async def create(self, department: Department) -> Stored[Department]:
        """See `DepartmentStore.create`."""
        change = _change(
            "INSERT INTO departments (name, body, id, etag) VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING",
            (department.name, DEPARTMENTS.encode(department), department.id),
            lambda _: AlreadyExists(department.id),
        )
        await self._writer.write(change)
        return self._decoded.keep(department.id, _FIRST, department)

    async def replace(self, department: Department, *, etag: Etag) -> Stored[Department]:
        """See `DepartmentStore.replace`."""
        change = _change(
            "UPDATE departments SET name = ?, body = ?, etag = etag + 1 WHERE id = ? AND CAST(etag AS TEXT) = ?",
            (department.name, DEPARTMENTS.encode(department), department.id, etag),
            _overtaken("SELECT 1 FROM departments WHERE id = ?", (department.id,)),
        )
        await self._writer.write(change)
        return self._decoded.keep(department.id, _next(etag), department)

    async def _version(self, department: DepartmentId, etag: int) -> Stored[Department]:
        if kept := self._decoded.find(department, Etag(str(etag))):
            return kept
        # the body may be newer than `etag` by now, and brings its own; documents are never deleted
        (row,) = await self._reader.rows("SELECT etag, body FROM departments WHERE id = ?", department)
        return self._decoded.decode(department, *_versioned(row))


def _columns(request: Request) -> tuple[object, ...]:
    return (
        _optional(request.wake_at),
        request.state.is_open,
        _glance(request),
        REQUESTS.encode(request),
    )


def _person_columns(person: PersonRecord) -> tuple[object, ...]:
    return (_optional(person.wake_at), Role.COORDINATOR in person.roles, PEOPLE.encode(person))


def _glance(request: Request) -> bytes:
    """The request's glance. It follows from the history, which most writes (what was shown) leave as it is."""
    facts = (request.department, request.id, request.number, request.sent_at)
    known = _glanced.get(id(request.history))
    if known is not None and known[0] is request.history and known[1] == facts:
        return known[2]
    glance = encode_glance(glance_of(request))
    if len(_glanced) >= _GLANCES:
        _glanced.clear()
    _glanced[id(request.history)] = (request.history, facts, glance)
    return glance


_GLANCES = 256
_glanced: dict[int, tuple[object, tuple[object, ...], bytes]] = {}


_FIRST = Etag("1")


def _versioned(row: tuple[int, bytes]) -> tuple[Etag, bytes]:
    return Etag(str(row[0])), row[1]


def _next(etag: Etag) -> Etag:
    return Etag(str(int(etag) + 1))


def _optional(at: datetime | None) -> str | None:
    return None if at is None else instant_text(at)


def _change(
    statement: str, values: tuple[object, ...], refusal: Callable[[sqlite3.Connection], StoreError]
) -> Change:
    """Make a change of one conditional statement; when that changed nothing, `refusal` says why."""

    def change(connection: sqlite3.Connection) -> None:
        if connection.execute(statement, values).rowcount == 0:
            raise refusal(connection)

    return change


def _overtaken(exists: str, key: tuple[str, ...]) -> Callable[[sqlite3.Connection], StoreError]:
    def refusal(connection: sqlite3.Connection) -> StoreError:
        return Conflict(*key) if connection.execute(exists, key).fetchone() else NotFound(*key)

    return refusal
