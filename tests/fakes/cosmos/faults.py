"""Things that go wrong, told beforehand: the next requests of a kind, or each with a seeded chance."""

import random
from collections import Counter
from dataclasses import dataclass
from typing import Final, Literal, get_args

from tests.fakes.cosmos.wire import Answer, Refused

Kind = Literal[
    "throttled",
    "retry_with",
    "unavailable",
    "gone",
    "latency",
    "reset",
    "timeout_before_commit",
    "timeout_after_commit",
    "silence_before_commit",
    "silence_after_commit",
    "stale",
]
"""
- throttled 429, retry_with 449, unavailable 503, gone 410/1002: the request is refused;
- latency: it is answered, after `latency_ms`;
- reset: the connection is cut before anything was read of it;
- timeout_*: nothing comes back and the connection is cut, before or after the write was done;
- silence_*: the same, but nothing is cut: the client waits until its own time is out;
- stale: a read on an account with session consistency meets a replica that lags one write behind.
"""
KINDS: Final = frozenset(get_args(Kind))
WRITES = frozenset({"create", "replace", "delete", "upsert"})
SERVED = WRITES | {"read", "query"}
"""What a fault falls on when it names no operation: not on what a client asks once, when it opens."""

_REFUSALS = {
    "throttled": (429, "TooManyRequests", "Request rate is large. More Request Units may be needed.", 3200),
    "retry_with": (449, "RetryWith", "Conflicting request to resource has been attempted. Retry.", 0),
    "unavailable": (503, "ServiceUnavailable", "Service is currently unavailable, please retry.", 0),
    "gone": (410, "Gone", "The requested resource is no longer available at the server.", 1002),
}


@dataclass(slots=True)
class _Told:
    kind: Kind
    container: str | None
    operation: str | None
    left: int
    chance: float
    dice: random.Random

    def falls_on(self, container: str, operation: str) -> bool:
        if self.container not in {None, container}:
            return False
        if self.operation != operation if self.operation else operation not in SERVED:
            return False
        if self.kind == "stale" and operation not in {"read", "query"}:
            return False
        return self.dice.random() < self.chance


class Faults:
    """What is to go wrong. A request meets the first that falls on it, in the order in which they were told."""

    def __init__(self) -> None:
        self._told: list[_Told] = []
        self.latency_ms = 50
        self.retry_after_ms = 1
        self.stale_reads = False
        """Every read that may be stale is: shorthand for a "stale" of chance 1."""
        self.seen: Counter[str] = Counter()

    def next(self, n: int, kind: Kind, container: str | None = None, operation: str | None = None) -> None:
        """The next `n` requests to `container` for `operation` (any, when None) fail in this way."""
        self._tell(_Told(kind, container, operation, n, 1.0, random.Random(0)))

    def chance(
        self, kind: Kind, p: float, seed: int, container: str | None = None, operation: str | None = None
    ) -> None:
        """From now on each such request fails in this way with chance `p`; the same seed, the same ones."""
        self._tell(_Told(kind, container, operation, -1, p, random.Random(seed)))

    def _tell(self, told: _Told) -> None:
        if told.kind not in KINDS:
            raise ValueError(told.kind)
        self._told.append(told)

    def clear(self) -> None:
        self._told.clear()
        self.stale_reads = False

    def meet(self, container: str, operation: str) -> Kind | None:
        """What happens to this request; it counts as having happened."""
        for told in self._told:
            if told.falls_on(container, operation):
                told.left -= 1
                if told.left == 0:
                    self._told.remove(told)
                self.seen[told.kind] += 1
                return told.kind
        return "stale" if self.stale_reads and operation in {"read", "query"} else None

    def refusal(self, kind: Kind) -> Answer | None:
        """The answer of a request that is refused in this way; None: it is not of those."""
        if kind not in _REFUSALS:
            return None
        refused = Refused(*_REFUSALS[kind])
        if kind == "throttled":
            refused.headers["x-ms-retry-after-ms"] = str(self.retry_after_ms)
        return refused.answer()
