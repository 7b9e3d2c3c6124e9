"""The file in which a whole store is carried elsewhere: JSON lines between a header and a footer that vouches for them.

Each line carries the fingerprint of its document, so that a change is found on its line; the footer carries
counts and sums, so that a line which is missing, or there twice, is found too.
"""

import json
import os
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any, BinaryIO

from bot.storage.fingerprints import Tally, compact, fingerprint, no_tallies, parsed
from bot.storage.protocols import Collection

FORMAT = 1
"""The version of the file itself; what documents look like is in `Header.schema_versions`."""

LONGEST = 64_000_000
"""More bytes than any line has: what is longer is another kind of file."""

PARTIAL = ".partial"


class BadFile(Exception):
    """The file is not whole, was changed, or is none of ours; says on which line."""

    def __init__(self, line: int, reason: str) -> None:
        super().__init__(f"line {line}: {reason}")
        self.line = line


@dataclass(frozen=True, slots=True, kw_only=True)
class Header:
    """The first line."""

    made_at: str
    schema_versions: Mapping[str, int]
    """What the bot that made the file writes, by collection."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One document of the file."""

    line: int
    collection: Collection
    document: Any
    """As parsed; not an object when the store held no JSON."""


class StoreFileWriter:
    """Writes the lines, and keeps count."""

    def __init__(self, file: BinaryIO, header: Header) -> None:
        self._file = file
        self.tallies = no_tallies()
        self._line(
            {
                "digicoach_store": FORMAT,
                "made_at": header.made_at,
                "schema_versions": dict(header.schema_versions),
            }
        )

    def add(self, collection: Collection, body: bytes) -> None:
        """Write one document as the store gave it; what is no JSON goes into a text, so that nothing is lost."""
        try:
            document = parsed(body)
            is_one_line = b"\n" not in body and b"\r" not in body
            text = body if is_one_line else compact(document)
        except (ValueError, RecursionError):
            document = body.decode(errors="surrogateescape")
            text = compact(document)
        mark = fingerprint(collection, document)
        self.tallies[collection].add(mark)
        self._file.write(
            b'{"collection":"%b","sha256":"%b","document":%b}\n'
            % (collection.encode(), mark.hex().encode(), text)
        )

    def finish(self) -> None:
        """Write the footer, and return when all is on disk."""
        self._line({"end": {collection: _footing(tally) for collection, tally in self.tallies.items()}})
        self._file.flush()
        os.fsync(self._file.fileno())

    def _line(self, value: Mapping[str, Any]) -> None:
        self._file.write(json.dumps(value).encode() + b"\n")


def _footing(tally: Tally) -> dict[str, Any]:
    return {"count": tally.count, "sha256": tally.sha256}


@contextmanager
def made_whole(path: Path) -> Iterator[tuple[Path, BinaryIO]]:
    """Write beside `path`; only when the block ends well the file gets its name. Nobody else may read it.

    Raises:
        FileExistsError: `path` is there; nothing is overwritten.
        OSError: it cannot be written.
    """
    _refuse_existing(path)
    partial = path.with_name(path.name + PARTIAL)
    partial.unlink(missing_ok=True)  # of an export that was killed
    # made anew and by itself: never through a link, nor with the rights of what lay there
    made = os.open(partial, os.O_CREAT | os.O_EXCL | os.O_WRONLY, 0o600)
    try:
        with os.fdopen(made, "wb") as file:
            os.fchmod(made, 0o600)
            yield partial, file
        _refuse_existing(path)
        partial.rename(path)
        _sync_folder(path.parent)
    except BaseException:
        partial.unlink(missing_ok=True)
        raise


def _refuse_existing(path: Path) -> None:
    if os.path.lexists(path):
        raise FileExistsError(17, "it exists already; name another file", str(path))


def _sync_folder(folder: Path) -> None:
    opened = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(opened)
    finally:
        os.close(opened)


def read_header(path: Path) -> Header:
    """Read the first line.

    Raises:
        BadFile: it is not such a file, or one of a newer bot.
        OSError: it cannot be read.
    """
    with path.open("rb") as file:
        return _header(next(_lines(file), (1, None))[1])


def read_entries(path: Path) -> Iterator[Entry]:
    """Read the documents one by one, each checked; when none is left the footer is checked.

    Raises:
        BadFile: as soon as something is wrong.
        OSError: it cannot be read.
    """
    tallies = no_tallies()
    with path.open("rb") as file:
        lines = _lines(file)
        _header(next(lines, (1, None))[1])
        number = 1
        for number, line in lines:
            match line:
                case {"collection": str(name), "sha256": str(sha256), "document": document}:
                    collection = _collection(number, name)
                    mark = fingerprint(collection, document)
                    if mark.hex() != sha256:
                        raise BadFile(number, "it was changed after the export")
                    tallies[collection].add(mark)
                    yield Entry(line=number, collection=collection, document=document)
                case {"end": promised}:
                    _check_footer(number, promised, tallies)
                    for after, _ in lines:
                        raise BadFile(after, "something follows the end of the file")
                    return
                case _:
                    raise BadFile(number, "it is not a line of an export")
        raise BadFile(number, "the file stops here: the rest is missing")


def _lines(file: BinaryIO) -> Iterator[tuple[int, Any]]:
    number = 0
    while line := file.readline(LONGEST):
        number += 1
        if not line.endswith(b"\n"):
            raise BadFile(number, "the file stops halfway: the rest is missing")
        try:
            yield number, parsed(line)
        except (ValueError, RecursionError):
            raise BadFile(number, "it is not a line of an export") from None


def _header(line: Any) -> Header:
    match line:
        case {"digicoach_store": int(version), "made_at": str(made_at), "schema_versions": dict(versions)}:
            if version > FORMAT:
                raise BadFile(1, "a newer bot made this file; import it with that version of the bot")
            return Header(made_at=made_at, schema_versions=versions)
        case _:
            raise BadFile(1, "this is not a file that export-store made")


def _collection(line: int, name: str) -> Collection:
    try:
        return Collection(name)
    except ValueError:
        raise BadFile(
            line, "this bot has no such collection; import it with the version that made it"
        ) from None


def _check_footer(line: int, promised: Any, tallies: Mapping[Collection, Tally]) -> None:
    said = promised if isinstance(promised, dict) else {}
    for collection, tally in tallies.items():
        # of a collection that is younger than the file there can be none
        if said.get(collection, _footing(Tally())) != _footing(tally):
            raise BadFile(
                line, f"lines are missing or there twice: {collection} are not those that were exported"
            )
