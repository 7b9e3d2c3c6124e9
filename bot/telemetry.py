"""Structured logs: one JSON object a line on stderr, and never a text, a name, a token or the id of a person."""

import logging
import re
import sys
from datetime import UTC

from pydantic_core import to_json

from bot.clock import Clock, SystemClock

FIELDS = frozenset(
    {
        "correlation",
        "verb",
        "kind",
        "status",
        "ms",
        "error",
        "count",
        "version",
        "port",
        "source",
        "level",
        "point",
    }
)
"""The only names a log line may have beside `at` and `event`; any other is left out."""

_WORD = re.compile(r"[A-Za-z0-9_.:/+-]{1,80}")
_clock: Clock = SystemClock()


def log_event(event: str, /, **fields: object) -> None:
    """Write one line. `ms` is in milliseconds; texts that are not one plain word are written as ``?``."""
    line: dict[str, object] = {
        "at": _clock.now().astimezone(UTC).isoformat(timespec="milliseconds"),
        "event": event,
    }
    for name, value in fields.items():
        if name in FIELDS and value is not None:
            line[name] = plain(value)
    sys.stderr.write(to_json(line).decode() + "\n")


def error_name(error: BaseException) -> str:
    """The class of an error, which is all that may be logged of it."""
    return type(error).__name__


def plain(value: object) -> str | bool | int | float:
    """The value as it may leave the bot: numbers, and texts that are one plain word; ``?`` for any other."""
    match value:
        case bool() | int():
            return value
        case float():
            return round(value, 3)
        case str() if _WORD.fullmatch(value):
            return value
        case _:
            return "?"


class _OneLine(logging.Handler):
    """What libraries log, without their sentences: those may quote what a person typed."""

    def emit(self, record: logging.LogRecord) -> None:
        error = record.exc_info[0].__name__ if record.exc_info and record.exc_info[0] else None
        log_event("library", source=record.name, level=record.levelname, error=error)


def take_over_logging(level: int = logging.WARNING) -> None:
    """Send what libraries log through `log_event`. Safe to call twice."""
    root = logging.getLogger()
    root.handlers[:] = [_OneLine()]
    root.setLevel(level)
