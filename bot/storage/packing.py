"""Moving house, the first half: a whole store into one file, and looking through such a file before it is used."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from datetime import datetime
from hashlib import blake2b
from pathlib import Path

from bot.domain.errors import NewerDocument
from bot.storage.documents import Unreadable, instant_text
from bot.storage.fingerprints import Tally, no_tallies
from bot.storage.protocols import Collection, Stores
from bot.storage.rooms import ROOMS, Belonging, recognised
from bot.storage.store_file import (
    BadFile,
    Header,
    StoreFileWriter,
    made_whole,
    read_entries,
    read_header,
)

_PROBLEMS = 20
"""So many unreadable documents are named; an operator needs no more to see what happened."""


class Empty(Exception):
    """The store holds nothing: surely another one was meant."""


@dataclass(slots=True)
class Inventory:
    """What a file holds that is whole, as this bot reads it."""

    header: Header
    tallies: dict[Collection, Tally] = field(default_factory=no_tallies)
    """Of the values, as this bot writes them."""
    unknown: Counter[tuple[Collection, str]] = field(default_factory=Counter)
    """Fields that this bot does not know, and in how many documents."""
    problems: list[BadFile] = field(default_factory=list)
    """Documents that cannot be moved, at most `_PROBLEMS` of them."""
    names: set[int] = field(default_factory=set)
    """What the documents are called, each in 8 bytes."""

    @property
    def count(self) -> int:
        """All documents that can be moved."""
        return sum(tally.count for tally in self.tallies.values())


async def pack(stores: Stores, path: Path, *, now: datetime) -> Inventory:
    """Write every document into a new file, read that back, and give it its name.

    Documents that this bot cannot read are in the file too, and in `Inventory.problems`.

    Raises:
        BadFile: the disk does not give back what was written; no file was left.
        Empty: there is nothing to write; no file was left.
        FileExistsError: nothing is overwritten.
        OSError: it cannot be written.
        StoreUnavailable: the store stopped answering; no file was left.
    """
    versions = {collection.value: room.form.version for collection, room in ROOMS.items()}
    with made_whole(path) as (partial, file):
        writer = StoreFileWriter(file, Header(made_at=instant_text(now), schema_versions=versions))
        for collection in Collection:
            async for body in stores.written(collection):
                writer.add(collection, body)
        writer.finish()
        if not any(tally.count for tally in writer.tallies.values()):
            raise Empty
        return inspect(partial)


def inspect(path: Path) -> Inventory:
    """Look through the whole file.

    What names documents twice is held in memory: about 100 bytes for each.

    Raises:
        BadFile: it is not whole, or was changed.
        OSError: it cannot be read.
    """
    found = Inventory(read_header(path))
    for line, belonging in _belongings(path, found):
        found.tallies[belonging.collection].add(belonging.mark)
        found.unknown.update((belonging.collection, name) for name in belonging.unknown)
        for name in belonging.names:
            key = name_key(belonging.collection, name)
            if key in found.names:
                _note(found, BadFile(line, f"{belonging.collection} {name} is on an earlier line too"))
            found.names.add(key)
    return found


def belongings(path: Path) -> Iterator[Belonging]:
    """The documents of a file that was looked through, one by one.

    Raises:
        BadFile: it has changed since.
        StoreUnavailable: it has changed since.
        OSError: it cannot be read.
    """
    for entry in read_entries(path):
        yield recognised(entry.collection, entry.document)


def _belongings(path: Path, found: Inventory) -> Iterator[tuple[int, Belonging]]:
    for entry in read_entries(path):
        try:
            yield entry.line, recognised(entry.collection, entry.document)
        except (NewerDocument, Unreadable) as error:
            _note(found, BadFile(entry.line, str(error)))


def _note(found: Inventory, problem: BadFile) -> None:
    if len(found.problems) < _PROBLEMS:
        found.problems.append(problem)


def name_key(collection: Collection, name: str) -> int:
    """A name in 8 bytes, so that those of a whole city can be held."""
    return int.from_bytes(blake2b(f"{collection}\n{name}".encode(), digest_size=8).digest(), "big")
