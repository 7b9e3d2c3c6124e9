"""What the bot measures of itself, under names that stay. While nobody listens, measuring is one comparison."""

from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from enum import StrEnum
from typing import Protocol

from bot.telemetry import FIELDS

ATTRIBUTES = FIELDS | {"outcome", "operation", "invariant"}
"""The only names that an attribute may have: the log's, and three of our own. Never an id, a name or a text."""


class Measured(StrEnum):
    """Everything that is measured; alarms and dashboards know these names."""

    TURN = "digicoach.turn.duration"
    """Milliseconds from a verified caller to the answer."""
    SENDS = "digicoach.sends"
    """Calls to the channel, by what came of them."""
    OWED = "digicoach.owed.oldest"
    """Seconds since when somebody waits for the card that they should have."""
    LAG = "digicoach.due.lag"
    """Seconds between a wake and when it was served."""
    CLAIMS_LOST = "digicoach.claims.lost"
    """Accepts that met a holder, or somebody else's write."""
    STORE_ERRORS = "digicoach.store.errors"
    """Reads and writes that the store did not do, and documents that cannot be read."""
    VIOLATIONS = "digicoach.audit.violations"
    """Documents that break an invariant, as last looked at."""


class Traced(StrEnum):
    """What a trace is made of."""

    TURN = "turn"
    WRITE = "store.write"
    SEND = "send"


class Listener(Protocol):
    """Whoever takes the measures away."""

    def measured(self, what: Measured, value: float, about: Mapping[str, object]) -> None:
        """Take one measure. Never waits, never raises."""
        ...

    def span(self, name: Traced, about: Mapping[str, object]) -> AbstractContextManager[None]:
        """Time the block, as a part of the block around it. What the block raises goes on."""
        ...


_listener: Listener | None = None
_NOTHING = nullcontext()


def measure(what: Measured, value: float = 1, /, **about: object) -> None:
    """Count, or note a value. Attributes that are not in `ATTRIBUTES` are left out."""
    if _listener is not None:
        _listener.measured(what, value, about)


def span(name: Traced, /, **about: object) -> AbstractContextManager[None]:
    """Time a block, for traces."""
    return _NOTHING if _listener is None else _listener.span(name, about)


@contextmanager
def heard_by(listener: Listener) -> Iterator[None]:
    """Let `listener` have every measure until the block ends."""
    global _listener  # noqa: PLW0603 - one process, one listener; whoever measures need not be given it
    before, _listener = _listener, listener
    try:
        yield
    finally:
        _listener = before
