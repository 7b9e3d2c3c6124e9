"""The containers of Cosmos DB as request, people and department stores."""

import json
from collections.abc import Sequence
from datetime import UTC, datetime, timedelta
from typing import TypeVar

from bot.clock import Clock, has_passed
from bot.domain.errors import NotFound, NumberTaken
from bot.domain.forgetting import next_forgetting_at
from bot.domain.ids import DepartmentId, PersonId, RequestId
from bot.domain.people import PersonRecord, Role
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.storage.cosmos_books import RequestBooks
from bot.storage.cosmos_container import Container, ValueTaken
from bot.storage.cosmos_department_list import DepartmentList
from bot.storage.cosmos_ids import own_id, stored_id
from bot.storage.decoded import Decoded
from bot.storage.documents import (
    DEPARTMENTS,
    PEOPLE,
    REQUESTS,
    Json,
    encode_glance,
    glance_of,
    instant_text,
    packed,
)
from bot.storage.found import DuePerson, DueRequest, Recent
from bot.storage.protocols import Etag, Stored

ValueT = TypeVar("ValueT")

_KEPT = 512
_OF_BEFORE_EVERY = timedelta(days=1)
OF_BEFORE = datetime(2000, 1, 1, tzinfo=UTC)
"""Stands for when something is to be forgotten of what a bot wrote that did not know it, as in the migration of SQLite."""


class CosmosRequests:
    """See `RequestStore`."""

    def __init__(self, container: Container, clock: Clock) -> None:
        self._container = container
        self._clock = clock
        self._decoded = Decoded(REQUESTS, limit=_KEPT)
        self._books = RequestBooks(container)
        self._none_of_before_at: datetime | None = None

    async def create(self, request: Request) -> Stored[Request]:
        """See `RequestStore.create`."""
        document = _request_document(request)
        try:
            etag = await self._container.create(request.department, document)
        except ValueTaken:
            raise NumberTaken(request.number) from None
        return self._decoded.keep((request.department, request.id), etag, request)

    async def get(self, department: DepartmentId, request: RequestId) -> Stored[Request]:
        """See `RequestStore.get`."""
        return await read_document(self._container, self._decoded, department, request, (department, request))

    async def replace(self, request: Request, *, etag: Etag) -> Stored[Request]:
        """See `RequestStore.replace`."""
        document = _request_document(request)
        written = await self._container.replace(request.department, document, etag=etag)
        return self._decoded.keep((request.department, request.id), written, request)

    async def delete(self, department: DepartmentId, request: RequestId, *, etag: Etag) -> None:
        """See `RequestStore.delete`."""
        await delete_document(self._container, department, request, etag)
        self._decoded.drop((department, request))

    async def recent(self, department: DepartmentId, *, since: datetime) -> Recent:
        """See `RequestStore.recent`."""
        return await self._books.recent(department, since=since)

    async def sent_between(
        self, department: DepartmentId, first: datetime, after: datetime
    ) -> Sequence[Request]:
        """See `RequestStore.sent_between`; what is not kept is decoded and not kept, for it is read once."""
        rows = await self._container.query(
            "SELECT c.id, c._etag, c.body FROM c WHERE c.sent_at >= @first AND c.sent_at < @after",
            partition=department,
            first=instant_text(first),
            after=instant_text(after),
        )
        found = [
            self._decoded.seen((department, own_id(row["id"])), Etag(row["_etag"]), packed(row["body"]))
            for row in rows
        ]
        return sorted(found, key=lambda request: (request.sent_at, request.number))

    async def due(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        """See `RequestStore.due`."""
        return await self._due("wake_at", by, limit)

    async def forgettable(self, *, by: datetime, limit: int) -> Sequence[DueRequest]:
        """See `RequestStore.forgettable`; first those of a bot that wrote not yet when: each is looked at once."""
        of_before = await self._of_before(limit)
        return [*of_before, *await self._due("forget_at", by, limit - len(of_before))]

    async def _of_before(self, limit: int) -> Sequence[DueRequest]:
        """What is over and stands in no index of what must be forgotten.

        Once there was none it is asked for once a day only: an older bot may still run beside this one.
        """
        now = self._clock.now()
        if limit <= 0 or not has_passed(_OF_BEFORE_EVERY, self._none_of_before_at, now):
            return ()
        found = await self._container.query_everywhere(
            "SELECT TOP @limit c.id, c.department FROM c WHERE c.is_open = false"
            # what waits for its asker is not over, and always wakes
            " AND NOT IS_DEFINED(c.forget_at) AND NOT IS_DEFINED(c.wake_at)",
            limit=limit,
        )
        self._none_of_before_at = None if found else now
        return [
            DueRequest(department=row["department"], id=RequestId(own_id(row["id"])), wake_at=OF_BEFORE)
            for row in found
        ]

    async def _due(self, field: str, by: datetime, limit: int) -> Sequence[DueRequest]:
        return [
            DueRequest(
                department=row["department"],
                id=RequestId(own_id(row["id"])),
                wake_at=datetime.fromisoformat(row[field]),
            )
            for row in await _due(self._container, by=by, limit=limit, field=field)
        ]


class CosmosPeople:
    """See `PeopleStore`."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._decoded = Decoded(PEOPLE, limit=_KEPT)

    async def find(self, person: PersonId) -> Stored[PersonRecord] | None:
        """See `PeopleStore.find`."""
        try:
            return await read_document(self._container, self._decoded, None, person, person)
        except NotFound:
            return None

    async def create(self, person: PersonRecord) -> Stored[PersonRecord]:
        """See `PeopleStore.create`."""
        document = _person_document(person)
        return self._decoded.keep(person.id, await self._container.create(document["id"], document), person)

    async def replace(self, person: PersonRecord, *, etag: Etag) -> Stored[PersonRecord]:
        """See `PeopleStore.replace`."""
        document = _person_document(person)
        written = await self._container.replace(document["id"], document, etag=etag)
        return self._decoded.keep(person.id, written, person)

    async def delete(self, person: PersonId, *, etag: Etag) -> None:
        """See `PeopleStore.delete`."""
        await delete_document(self._container, None, person, etag)
        self._decoded.drop(person)

    async def due(self, *, by: datetime, limit: int) -> Sequence[DuePerson]:
        """See `PeopleStore.due`."""
        return [
            DuePerson(id=PersonId(own_id(row["id"])), wake_at=datetime.fromisoformat(row["wake_at"]))
            for row in await _due(self._container, by=by, limit=limit)
        ]

    async def coordinators(self, *, limit: int) -> Sequence[PersonId]:
        """See `PeopleStore.coordinators`."""
        found = await self._container.query_everywhere(
            "SELECT VALUE c.id FROM c WHERE c.is_coordinator = true"
        )
        return sorted(PersonId(own_id(stored)) for stored in found)[: max(limit, 0)]


class CosmosDepartments:
    """See `DepartmentStore`. A roster is large, so its body is read only when its etag has changed."""

    def __init__(self, container: Container, clock: Clock, *, listed_for: timedelta) -> None:
        """A list of all departments is served again for `listed_for`, unless this instance wrote one."""
        self._container = container
        self._decoded = Decoded(DEPARTMENTS, limit=1024)
        self._list = DepartmentList(container, clock, self._decoded, listed_for=listed_for)

    async def find(self, department: DepartmentId) -> Stored[Department] | None:
        """See `DepartmentStore.find`."""
        try:
            return await read_document(self._container, self._decoded, department, department, department)
        except NotFound:
            return None

    async def all(self) -> Sequence[Stored[Department]]:
        """See `DepartmentStore.all`; what another instance wrote is listed a few seconds later."""
        return await self._list.all()

    @property
    def left_out(self) -> frozenset[DepartmentId]:
        """See `DepartmentStore.left_out`."""
        return self._list.left_out

    async def create(self, department: Department) -> Stored[Department]:
        """See `DepartmentStore.create`."""
        document = _department_document(department)
        etag = await self._container.create(department.id, document)
        return self._wrote(department, etag)

    async def replace(self, department: Department, *, etag: Etag) -> Stored[Department]:
        """See `DepartmentStore.replace`."""
        document = _department_document(department)
        return self._wrote(department, await self._container.replace(department.id, document, etag=etag))

    def _wrote(self, department: Department, etag: Etag) -> Stored[Department]:
        stored = self._decoded.keep(department.id, etag, department)
        self._list.wrote(stored)
        return stored


async def read_document(
    container: Container, decoded: Decoded[ValueT], partition: str | None, own: str, key: object
) -> Stored[ValueT]:
    """Read a document of which the version last seen is asked for again only when it changed."""
    try:
        stored = stored_id(own)
        stored_id(partition or "")  # what the service would refuse as a key is a department that is not there
    except ValueError:
        raise NotFound(own) from None
    kept = decoded.latest(key)
    found = await container.read(
        stored if partition is None else partition, stored, unless=kept.etag if kept else None
    )
    if found is None:
        assert kept is not None
        return kept
    return decoded.decode(key, Etag(found["_etag"]), packed(found["body"]))


async def delete_document(container: Container, partition: str | None, own: str, etag: Etag) -> None:
    """Delete one version of a document; `partition` is its own id where none is named."""
    try:
        stored = stored_id(own)
        stored_id(partition or "")
    except ValueError:
        raise NotFound(own) from None
    await container.delete(stored if partition is None else partition, stored, etag=etag)


async def _due(container: Container, *, by: datetime, limit: int, field: str = "wake_at") -> list[Json]:
    if limit <= 0:
        return []
    return await container.query_everywhere(
        f"SELECT TOP @limit c.id, c.department, c.{field} FROM c WHERE c.{field} <= @by ORDER BY c.{field}",  # noqa: S608 - names of ours
        limit=limit,
        by=instant_text(by),
    )


def _request_document(request: Request) -> Json:
    forget_at = next_forgetting_at(request)
    return {
        "id": stored_id(request.id),
        "department": request.department,
        "number": request.number,
        "is_open": request.state.is_open,
        "sent_at": instant_text(request.sent_at),
        **waking(request.wake_at),
        **({} if forget_at is None else {"forget_at": instant_text(forget_at)}),
        "glance": json.loads(encode_glance(glance_of(request))),
        "body": json.loads(REQUESTS.encode(request)),
    }


def _person_document(person: PersonRecord) -> Json:
    return {
        "id": stored_id(person.id),
        "is_coordinator": Role.COORDINATOR in person.roles,
        **waking(person.wake_at),
        "body": json.loads(PEOPLE.encode(person)),
    }


def _department_document(department: Department) -> Json:
    return {
        "id": stored_id(department.id),
        "department": department.id,
        "name": department.name,
        "body": json.loads(DEPARTMENTS.encode(department)),
    }


def waking(at: datetime | None) -> Json:
    """What never wakes has no field for it, and so is in no index."""
    return {} if at is None else {"wake_at": instant_text(at)}
