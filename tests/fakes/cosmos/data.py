"""What the account holds: databases, containers, physical partitions and documents with their versions."""

import base64
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property, lru_cache
from heapq import heappop, heappush
from itertools import count
from typing import Any

from azure.cosmos.partition_key import PartitionKey

from tests.fakes.cosmos.indexing import Policy
from tests.fakes.cosmos.values import UNDEFINED, at, parsed, written

SYSTEM = ("_rid", "_self", "_etag", "_attachments", "_ts")
"""What the service adds to a document, whatever the client sends under these names."""


@lru_cache(maxsize=200_000)
def _place_of(key: str, version: int) -> int:
    """Where a partition key is on the ring, 0 to 0x3FFF, by the SDK's own hash: it looks session tokens up by it."""
    ring = PartitionKey("/any", version=version)._get_effective_partition_key_string(parsed(key))
    return int(str(ring)[:4], 16)


def key_text(value: Any) -> str:
    """A partition key as text, as the SDK's header has it: equal values have equal texts."""
    return written([{} if value is UNDEFINED else value]).decode()


@dataclass(slots=True, kw_only=True)
class Document:
    """One version of a document. It never changes: a write makes another."""

    id: str
    key: str
    rid: str
    number: int
    """The order in which documents were created."""
    etag: str
    lsn: int
    body: dict[str, Any]
    """With the service's own fields."""
    wire: bytes
    size: int
    """Bytes of what the client wrote."""
    terms: dict[str, bytes]
    """What the index holds of it: a path and the value there."""
    unique: tuple[bytes, ...]
    """Its values under each unique key of the container."""
    dies_at: float | None
    """The second since 1970 at which its time to live has passed."""


@dataclass(slots=True)
class Entry:
    """A document now, and as it was before its last write: what a replica that lags behind would still show."""

    now: Document | None
    before: Document | None
    lsn: int


@dataclass(slots=True, kw_only=True)
class Partition:
    """One physical partition: the documents of the partition keys that fall in its range."""

    id: str
    first: int
    after: int
    lsn: int = 0
    keys: dict[str, dict[str, Entry]] = field(default_factory=dict)

    def range(self, rid: str, last: bool) -> dict[str, Any]:
        return {
            "_rid": rid,
            "id": self.id,
            "_etag": '"00000000-0000-0000-0000-000000000000"',
            "minInclusive": f"{self.first:04X}" if self.first else "",
            "maxExclusive": "FF" if last else f"{self.after:04X}",
            "ridPrefix": int(self.id),
            "_self": f"dbs/x/colls/{rid}/pkranges/{self.id}/",
            "throughputFraction": 1,
            "status": "online",
            "parents": [],
            "_ts": 0,
            "_lsn": self.lsn,
        }


@dataclass(kw_only=True)
class Container:
    """One container, its definition as it was given, and everything in it."""

    name: str
    database: str
    rid: str
    definition: dict[str, Any]
    partitions: list[Partition]
    numbers: Iterator[int] = field(default_factory=lambda: count(1))
    mortal: list[tuple[float, str, str, str]] = field(default_factory=list)
    """When which version of which document dies, the first first."""
    taken: dict[tuple[str, int, bytes], str] = field(default_factory=dict)
    """Which document has a value of a unique key."""

    @cached_property
    def policy(self) -> Policy:
        return Policy.of(self.definition)

    @cached_property
    def key_path(self) -> tuple[str, ...]:
        return tuple(self.definition["partitionKey"]["paths"][0].strip("/").split("/"))

    @cached_property
    def unique_keys(self) -> tuple[tuple[tuple[str, ...], ...], ...]:
        found = (self.definition.get("uniqueKeyPolicy") or {}).get("uniqueKeys", [])
        return tuple(tuple(tuple(path.strip("/").split("/")) for path in one["paths"]) for one in found)

    def define(self, definition: dict[str, Any]) -> None:
        """Change the definition; what of it can be changed."""
        self.definition = definition
        self.__dict__.pop("policy", None)

    @property
    def link(self) -> str:
        return f"dbs/{self.database}/colls/{self.name}"

    def key_of(self, body: dict[str, Any]) -> str:
        return key_text(at(body, self.key_path))

    def partition(self, key: str) -> Partition:
        place = _place_of(key, self.definition["partitionKey"].get("version", 1))
        for partition in self.partitions:
            if place < partition.after:
                return partition
        return self.partitions[-1]

    def entry(self, key: str, name: str) -> Entry | None:
        return self.partition(key).keys.get(key, {}).get(name)

    def documents(self) -> list[Document]:
        """All that there are, in the order in which they were created."""
        entries = (entry for part in self.partitions for key in part.keys.values() for entry in key.values())
        return sorted((entry.now for entry in entries if entry.now), key=lambda one: one.number)

    def put(self, document: Document, partition: Partition, *, keep: bool) -> None:
        """Let `document` be what is there now; `keep` what was there for replicas that lag."""
        entries = partition.keys.setdefault(document.key, {})
        entry = entries.get(document.id)
        before = entry.now if entry else None
        if before:
            self._free(before)
        entries[document.id] = Entry(document, before if keep else None, document.lsn)
        for place, value in enumerate(document.unique):
            self.taken[document.key, place, value] = document.id
        if document.dies_at is not None:
            heappush(self.mortal, (document.dies_at, document.key, document.id, document.etag))

    def take(self, document: Document, partition: Partition, *, keep: bool) -> None:
        """Let `document` no longer be there."""
        entries = partition.keys[document.key]
        self._free(document)
        if keep:
            entries[document.id] = Entry(None, document, partition.lsn)
        else:
            del entries[document.id]
            if not entries:
                del partition.keys[document.key]

    def bury(self, now: float) -> Iterator[Document]:
        """Remove what has outlived its time, and say what it was."""
        while self.mortal and self.mortal[0][0] <= now:
            _, key, name, etag = heappop(self.mortal)
            entry = self.entry(key, name)
            if entry and entry.now and entry.now.etag == etag:
                document = entry.now
                self.take(document, self.partition(key), keep=False)
                yield document

    def unique_values(self, body: dict[str, Any]) -> tuple[bytes, ...]:
        """Under each unique key. A field that is absent counts as null: that too may be there once."""
        return tuple(
            written([None if (value := at(body, path)) is UNDEFINED else value for path in paths])
            for paths in self.unique_keys
        )

    def holder(self, key: str, unique: tuple[bytes, ...]) -> str | None:
        """The id of a document of this partition key that has one of these unique values."""
        found = (self.taken.get((key, place, value)) for place, value in enumerate(unique))
        return next((name for name in found if name is not None), None)

    def _free(self, document: Document) -> None:
        for place, value in enumerate(document.unique):
            self.taken.pop((document.key, place, value), None)


def partitions_of(number: int) -> list[Partition]:
    """The ring in `number` equal parts."""
    edges = [0x4000 * place // number for place in range(number + 1)]
    return [Partition(id=str(i), first=edges[i], after=edges[i + 1]) for i in range(number)]


def rid_of(*numbers: int) -> str:
    """A resource id in the service's manner: the numbers of its owners and its own, in base 64."""
    return base64.b64encode(b"".join(number.to_bytes(4, "little") for number in numbers), b"+-").decode()
