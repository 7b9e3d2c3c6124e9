"""Three tables of the SQLite file as request, people and department stores."""

import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.domain.errors import AlreadyExists, NotFound, NumberTaken, StoreError
from bot.domain.forgetting import next_forgetting_at
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
from bot.storage.found import CLOSED_LIMIT, DuePerson, DueRequest, Recent
from bot.storage.protocols import Etag, Stored
from bot.storage.sqlite_changes import (
    FIRST,
    conditional,
    deleting,
    inserted,
    next_etag,
    optional,
    overtaken,
    versioned,
)
from bot.storage.sqlite_reader import Reader
from bot.storage.sqlite_writer import GroupWriter


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

        change = conditional(
            "INSERT INTO requests"
            " (wake_at, forget_at, is_open, glance, body, department, id, number, sent_at, etag)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, 1) ON CONFLICT DO NOTHING",
            (*_columns(request), *key, request.number, instant_text(request.sent_at)),
            refusal,
        )
        await self._writer.write(change)
        return self._decoded.keep(key, FIRST, request)

    async def get(self, department: DepartmentId, request: RequestId) -> Stored[Request]:
        """See `RequestStore.get`."""
        rows = await self._reader.rows(
            "SELECT etag, body FROM requests WHERE department = ? AND id = ?", department, request
        )
        if not rows:
            raise NotFound(request)
        return self._decoded.decode((department, request), *versioned(rows[0]))

    async def replace(self, request: Request, *, etag: Etag) -> Stored[Request]:
        """See `RequestStore.replace`; the number and `sent_at` are as they were created."""
        key = (request.department, request.id)
        change = conditional(
            "UPDATE requests SET wake_at = ?, forget_at = ?, is_open = ?, glance = ?, body = ?, etag = etag + 1"
            " WHERE department = ? AND id = ? AND CAST(etag AS TEXT) = ?",
            (*_columns(request), *key, etag),
            overtaken("SELECT 1 FROM requests WHERE department = ? AND id = ?", key),
        )
        await self._writer.write(change)
        return self._decoded.keep(key, next_etag(etag), request)

    async def delete(self, department: DepartmentId, request: RequestId, *, etag: Etag) -> None:
        """See `RequestStore.delete`."""
        await self._writer.write(deleting("requests", {"department": department, "id": request}, etag))
        self._decoded.drop((department, request))

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
        return [self._decoded.seen((department, request), *versioned(row)) for request, *row in rows]

    async def due(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        """See `RequestStore.due`."""
        return await self._due("wake_at", by, limit)

    async def forgettable(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        """See `RequestStore.forgettable`."""
        return await self._due("forget_at", by, limit)

    async def _due(self, column: str, by: datetime, limit: int) -> Sequence[DueRequest]:
        rows = await self._reader.rows(
            f"SELECT department, id, {column} FROM requests WHERE {column} <= ? ORDER BY {column} LIMIT ?",  # noqa: S608 - names of ours
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
        return self._decoded.decode(person, *versioned(rows[0])) if rows else None

    async def create(self, person: PersonRecord) -> Stored[PersonRecord]:
        """See `PeopleStore.create`."""
        etag = await inserted(
            self._writer,
            "INSERT INTO people (wake_at, is_coordinator, body, id, etag)"
            " VALUES (?, ?, ?, ?, abs(random() % 1000000000000)) ON CONFLICT DO NOTHING RETURNING etag",
            (*_person_columns(person), person.id),
        )
        return self._decoded.keep(person.id, etag, person)

    async def replace(self, person: PersonRecord, *, etag: Etag) -> Stored[PersonRecord]:
        """See `PeopleStore.replace`."""
        change = conditional(
            "UPDATE people SET wake_at = ?, is_coordinator = ?, body = ?, etag = etag + 1"
            " WHERE id = ? AND CAST(etag AS TEXT) = ?",
            (*_person_columns(person), person.id, etag),
            overtaken("SELECT 1 FROM people WHERE id = ?", (person.id,)),
        )
        await self._writer.write(change)
        return self._decoded.keep(person.id, next_etag(etag), person)

    async def delete(self, person: PersonId, *, etag: Etag) -> None:
        """See `PeopleStore.delete`."""
        await self._writer.write(deleting("people", {"id": person}, etag))
        self._decoded.drop(person)

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
        change = conditional(
            "INSERT INTO departments (name, body, id, etag) VALUES (?, ?, ?, 1) ON CONFLICT DO NOTHING",
            (department.name, DEPARTMENTS.encode(department), department.id),
            lambda _: AlreadyExists(department.id),
        )
        await self._writer.write(change)
        return self._decoded.keep(department.id, FIRST, department)

    async def replace(self, department: Department, *, etag: Etag) -> Stored[Department]:
        """See `DepartmentStore.replace`."""
        change = conditional(
            "UPDATE departments SET name = ?, body = ?, etag = etag + 1 WHERE id = ? AND CAST(etag AS TEXT) = ?",
            (department.name, DEPARTMENTS.encode(department), department.id, etag),
            overtaken("SELECT 1 FROM departments WHERE id = ?", (department.id,)),
        )
        await self._writer.write(change)
        return self._decoded.keep(department.id, next_etag(etag), department)

    async def _version(self, department: DepartmentId, etag: int) -> Stored[Department]:
        if kept := self._decoded.find(department, Etag(str(etag))):
            return kept
        # the body may be newer than `etag` by now, and brings its own; documents are never deleted
        (row,) = await self._reader.rows("SELECT etag, body FROM departments WHERE id = ?", department)
        return self._decoded.decode(department, *versioned(row))


def _columns(request: Request) -> tuple[object, ...]:
    return (
        optional(request.wake_at),
        optional(next_forgetting_at(request)),
        request.state.is_open,
        _glance(request),
        REQUESTS.encode(request),
    )


def _person_columns(person: PersonRecord) -> tuple[object, ...]:
    return (optional(person.wake_at), Role.COORDINATOR in person.roles, PEOPLE.encode(person))


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
