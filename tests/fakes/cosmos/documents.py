"""Single documents: create, read, replace and delete, each with its condition, its limits and its charge."""

from typing import Any

from tests.fakes.cosmos import charges
from tests.fakes.cosmos.account import Account
from tests.fakes.cosmos.data import SYSTEM, Container, Document, Partition, rid_of
from tests.fakes.cosmos.values import parsed, written
from tests.fakes.cosmos.wire import Answer, Call, Refused

_LARGEST = 2 * 1024 * 1024
_LONGEST_ID = 1023
_LONGEST_KEY = 2048
_FOREVER = 2**31 - 1


class Documents:
    """What a client can do with one document of a container."""

    def __init__(self, account: Account) -> None:
        self._account = account

    def create(self, container: Container, call: Call, *, upsert: bool = False) -> Answer:
        body = _body_of(call)
        key = self._key(container, call)
        _check_key(container, key, body)
        partition = container.partition(key)
        entry = partition.keys.get(key, {}).get(body["id"])
        if entry and entry.now:
            if not upsert:
                raise self._met(
                    409, "Conflict", "Resource with specified id or name already exists.", entry.now
                )
            return self._write(container, call, body, key, entry.now)
        return self._write(container, call, body, key, None)

    def read(self, container: Container, call: Call, name: str, *, stale: bool) -> Answer:
        key = self._key(container, call)
        partition = container.partition(key)
        entry = partition.keys.get(key, {}).get(name)
        document = entry.now if entry else None
        lsn = seen_lsn(call, partition) if stale else partition.lsn
        if entry and stale and entry.lsn > lsn:
            document = entry.before
        doubled = self._account.doubles
        if document is None:
            cost = charges.read(0, doubled=doubled)
            raise _with(
                Refused(404, "NotFound", "Resource Not Found", charge=cost), container, partition, lsn
            )
        headers = {**headers_of(container, partition, lsn), "etag": document.etag}
        if call.headers.get("if-none-match") == document.etag:
            return Answer(status=304, headers=headers, charge=charges.read(0, doubled=doubled))
        cost = charges.read(document.size, doubled=doubled)
        return Answer(status=200, body=document.wire, headers=headers, charge=cost)

    def replace(self, container: Container, call: Call, name: str) -> Answer:
        body = _body_of(call)
        key = self._key(container, call)
        if body["id"] != name:
            raise Refused(400, "BadRequest", "The id in the body is not the one in the address.")
        _check_key(container, key, body)
        return self._write(container, call, body, key, self._held(container, call, key, name))

    def delete(self, container: Container, call: Call, name: str) -> Answer:
        key = self._key(container, call)
        document = self._held(container, call, key, name)
        partition = container.partition(key)
        partition.lsn += 1
        container.take(document, partition, keep=self._keeps)
        return Answer(status=204, headers=headers_of(container, partition), charge=charges.delete(document))

    @property
    def _keeps(self) -> bool:
        """Whether a replica can lag: not on an account with strong consistency."""
        return not self._account.doubles

    def _key(self, container: Container, call: Call) -> str:
        try:
            key = written(parsed(call.headers["x-ms-documentdb-partitionkey"])).decode()
        except KeyError:
            raise Refused(
                400, "BadRequest", "PartitionKey value must be supplied for this operation."
            ) from None
        if len(key.encode()) - 4 > _LONGEST_KEY:
            raise Refused(400, "BadRequest", f"The partition key is longer than {_LONGEST_KEY} bytes.")
        return key

    def _held(self, container: Container, call: Call, key: str, name: str) -> Document:
        """The document that a conditional write is about, its condition checked."""
        partition = container.partition(key)
        entry = partition.keys.get(key, {}).get(name)
        if entry is None or entry.now is None:
            cost = charges.read(0, doubled=self._account.doubles)
            refused = Refused(404, "NotFound", "Resource Not Found", charge=cost)
            raise _with(refused, container, partition, partition.lsn)
        wanted = call.headers.get("if-match")
        if wanted not in {None, "*", entry.now.etag}:
            raise self._met(
                412, "PreconditionFailed", "Operation cannot be performed: precondition.", entry.now
            )
        return entry.now

    def _met(self, status: int, code: str, message: str, document: Document) -> Refused:
        cost = charges.refused(document, doubled=self._account.doubles)
        return Refused(status, code, message, charge=cost)

    def _write(
        self, container: Container, call: Call, body: dict[str, Any], key: str, old: Document | None
    ) -> Answer:
        partition = container.partition(key)
        unique = container.unique_values(body)
        holder = container.holder(key, unique)
        if holder not in {None, body["id"]}:
            sentence = "Unique index constraint violation."
            raise self._met(409, "Conflict", sentence, partition.keys[key][str(holder)].now)  # type: ignore[arg-type]
        partition.lsn += 1
        new = self._version(container, partition, body, key, unique, old)
        container.put(new, partition, keep=self._keeps)
        cost = charges.replace(old, new) if old else charges.create(new)
        sent = b"" if "return=minimal" in call.headers.get("prefer", "") else new.wire
        headers = {**headers_of(container, partition), "etag": new.etag}
        return Answer(status=200 if old else 201, body=sent, headers=headers, charge=cost)

    def _version(
        self,
        container: Container,
        partition: Partition,
        body: dict[str, Any],
        key: str,
        unique: tuple[bytes, ...],
        old: Document | None,
    ) -> Document:
        text = written(body)
        if len(text) > _LARGEST:
            raise Refused(413, "RequestEntityTooLarge", "Request size is too large")
        number = old.number if old else next(container.numbers)
        rid = old.rid if old else f"{container.rid[:10]}{rid_of(number, 0)}"
        now = self._account.now()
        etag = self._account.etag()
        system = {
            "_rid": rid,
            "_self": f"dbs/{container.rid[:8]}/colls/{container.rid}/docs/{rid}/",
            "_etag": etag,
            "_attachments": "attachments/",
            "_ts": int(now),
        }
        whole = {**body, **system}
        ttl = _life(container, body)
        return Document(
            id=body["id"],
            key=key,
            rid=rid,
            number=number,
            etag=etag,
            lsn=partition.lsn,
            body=whole,
            wire=text[:-1] + b"," + written(system)[1:],
            size=len(text),
            terms=container.policy.terms({**body, "_ts": int(now)}),
            unique=unique,
            dies_at=None if ttl is None else int(now) + ttl,
        )


def headers_of(container: Container, partition: Partition, lsn: int | None = None) -> dict[str, str]:
    """What tells the client where it was, and how far that part had come: less far at a replica that lags."""
    lsn = partition.lsn if lsn is None else lsn
    return {
        "x-ms-session-token": f"{partition.id}:-1#{lsn}",
        "lsn": str(lsn),
        "x-ms-documentdb-partitionkeyrangeid": partition.id,
        "x-ms-alt-content-path": container.link,
        "x-ms-content-path": container.rid,
    }


def seen_lsn(call: Call, partition: Partition) -> int:
    """How far this client knows the partition to have come, by the session token that it sends."""
    for token in call.headers.get("x-ms-session-token", "").split(","):
        where, _, progress = token.partition(":")
        if where == partition.id:
            return int(progress.split("#")[1])
    return 0


def _with(refused: Refused, container: Container, partition: Partition, lsn: int) -> Refused:
    refused.headers.update(headers_of(container, partition, lsn))
    return refused


def _body_of(call: Call) -> dict[str, Any]:
    """The document that a client sends, without what only the service writes."""
    body = parsed(call.body)
    name = body.get("id") if isinstance(body, dict) else None
    if not isinstance(name, str) or not name:
        raise Refused(400, "BadRequest", "The required property 'id' is missing or not a string.")
    if len(name.encode(errors="replace")) > _LONGEST_ID or any(sign in name for sign in "/\\?#"):
        raise Refused(400, "BadRequest", "The id is too long, or holds one of / \\ ? #.")
    _check_ttl(body.get("ttl"))
    return {field: value for field, value in body.items() if field not in SYSTEM}


def _check_key(container: Container, key: str, body: dict[str, Any]) -> None:
    if container.key_of(body) != key:
        sentence = "PartitionKey extracted from document doesn't match the one specified in the header"
        raise Refused(400, "BadRequest", sentence, 1001)


def _check_ttl(ttl: Any) -> None:
    is_right = ttl is None or (type(ttl) is int and (ttl == -1 or 0 < ttl <= _FOREVER))
    if not is_right:
        raise Refused(
            400, "BadRequest", f"The input ttl '{ttl}' is invalid. Ensure a nonzero positive integer, or -1."
        )


def _life(container: Container, body: dict[str, Any]) -> int | None:
    """How many seconds a document has; a container without a time to live heeds nobody's."""
    default = container.definition.get("defaultTtl")
    if default is None:
        return None
    ttl = body.get("ttl")
    lasts = default if ttl is None else ttl
    return None if lasts == -1 else int(lasts)
