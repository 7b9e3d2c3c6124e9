"""Telling whether two stores hold the same documents, however each of them orders and spaces its JSON."""

import hashlib
import json
import math
from dataclasses import dataclass
from typing import Any

from bot.storage.protocols import Collection

_ROUND = 1 << 256


def parsed(text: bytes) -> Any:
    """Read JSON so that equal numbers are equal: an engine may give 5.0 back as 5.

    Raises:
        ValueError: it is no JSON, or holds what no engine could store.
    """
    return json.loads(text.decode(), parse_float=_number, parse_constant=_refused)


def _number(text: str) -> float | int:
    number = float(text)
    if not math.isfinite(number):
        raise ValueError("a number out of bounds")
    return int(number) if number.is_integer() else number


def _refused(_: str) -> None:
    raise ValueError("not a number")


def compact(value: Any) -> bytes:
    """Write what `parsed` read on one line, keys in their own order."""
    return json.dumps(value, separators=(",", ":")).encode()


def fingerprint(collection: Collection, value: Any) -> bytes:
    """The SHA-256 of what `parsed` read, whatever the order of its keys; 32 bytes."""
    text = json.dumps(value, separators=(",", ":"), sort_keys=True)
    return hashlib.sha256(f"{collection}\n{text}".encode()).digest()


@dataclass(slots=True)
class Tally:
    """How many documents, and the sum of their fingerprints, for which their order does not matter."""

    count: int = 0
    total: int = 0

    def add(self, mark: bytes) -> None:
        """Count the document of this fingerprint."""
        self.count += 1
        self.total = (self.total + int.from_bytes(mark, "big")) % _ROUND

    @property
    def sha256(self) -> str:
        """The sum, in 64 hexadecimal characters."""
        return f"{self.total:064x}"


def no_tallies() -> dict[Collection, Tally]:
    """A tally of nothing for every collection."""
    return {collection: Tally() for collection in Collection}
