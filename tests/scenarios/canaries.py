"""Listens to everything that a bot tells the outside about itself during a story, and knows what it must not hold."""

import logging
import re
import sys
from collections.abc import Iterable, Iterator, Mapping
from contextlib import AbstractContextManager, contextmanager, nullcontext
from typing import Any, Protocol, TextIO

from bot import metrics
from bot.cards.actions import VERBS
from bot.metrics import Listener, Measured, Traced, heard_by
from tests.fakes.teams import TENANT

TELLING = 10
"""Characters of a typed line that cannot stand in a log by chance."""
LONG_WORD = re.compile(r"[^\W\d_]{8,}")
"""A word of a typed line that cannot either."""
OURS = VERBS | {"digicoach"}
"""What is ours: which button it was, is logged; and measures are named after the bot."""


class Somebody(Protocol):
    """A person of a story."""

    name: str
    object_id: str
    conversation: str
    said: list[str]


class Heard(logging.Handler):
    """All lines of the log, whole records of every library, and the attributes of measures and traces."""

    def __init__(self, stderr: TextIO) -> None:
        super().__init__(level=logging.WARNING)
        self._stderr = stderr
        self._onward: Listener | None = metrics._listener
        self._told: list[str] = []

    @property
    def text(self) -> str:
        """Everything so far."""
        return "\n".join(self._told)

    def emit(self, record: logging.LogRecord) -> None:
        """See `logging.Handler`: also what was only handed over to be formatted, and what hangs on the record."""
        self._told.append(f"{self.format(record)} {record.__dict__}")

    def write(self, text: str) -> int:
        """As the stream of errors."""
        self._told.append(text)
        return self._stderr.write(text)

    def flush(self) -> None:
        """As the stream of errors."""
        self._stderr.flush()

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stderr, name)

    def measured(self, what: Measured, value: float, about: Mapping[str, object]) -> None:
        """See `bot.metrics.Listener`."""
        self._told.append(f"{what} {value} {about}")
        if self._onward is not None:
            self._onward.measured(what, value, about)

    def span(self, name: Traced, about: Mapping[str, object]) -> AbstractContextManager[None]:
        """See `bot.metrics.Listener`."""
        self._told.append(f"{name} {about}")
        return nullcontext() if self._onward is None else self._onward.span(name, about)


@contextmanager
def listening() -> Iterator[Heard]:
    """Hear it all until the block ends; nobody else hears less."""
    before, root = sys.stderr, logging.getLogger()
    heard = Heard(before)
    root.addHandler(heard)
    sys.stderr = heard  # type: ignore[assignment]
    try:
        with heard_by(heard):
            yield heard
    finally:
        root.removeHandler(heard)
        if sys.stderr is heard:
            sys.stderr = before


def found_in(log: str, people: Iterable[Somebody], *, secrets: Iterable[str] = ()) -> list[str]:
    """What in `log` is nobody's business: of `people`, and the `secrets`."""
    private = {TENANT, *secrets}
    for person in people:
        private |= {person.name, person.object_id, person.conversation, f"{person.name.lower()}@example.org"}
        for said in person.said:
            private |= {line for line in said.splitlines() if len(line) >= TELLING}
            private |= set(LONG_WORD.findall(said))
    return [words for words in sorted(private - OURS) if words in log]


def typed(activity: Mapping[str, Any]) -> Iterator[str]:
    """All that somebody hands over with an activity and that is theirs: the line, and what a press carries."""
    yield str(activity.get("text", ""))
    yield from _texts(activity.get("value"))


def _texts(part: Any) -> Iterator[str]:
    if isinstance(part, str):
        yield part
    elif isinstance(part, dict):
        for key, inside in part.items():
            if key not in {"type", "trigger", "verb"}:
                yield from _texts(inside)
    elif isinstance(part, list):
        for inside in part:
            yield from _texts(inside)
