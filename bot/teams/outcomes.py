"""What an answer of the Bot Connector means for the message: which `SendError` it is."""

from collections.abc import Callable
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime

from pydantic_core import from_json

from bot.clock import SystemClock
from bot.domain.errors import Ambiguous, Gone, Rejected, SendError, TryLater, Unreachable
from bot.teams.inbound import as_object, as_text
from bot.telemetry import log_event

LONGEST_WAIT_S = 3600.0
"""However long the channel asks for, it is tried again after an hour."""
# Said of the bot's own set-up, not of the person: nobody may be struck off for it.
_OUR_OWN_403 = frozenset({"InvalidBotApiHost"})
_ABOUT_THE_CHAT = frozenset({"ConversationNotFound", "BotNotInConversationRoster"})


def outcome(
    method: str, status: int, retry_after: str | None, body: bytes, jitter: Callable[[], float]
) -> SendError:
    """The error for an answer that is no success. `jitter` gives the shortest wait in seconds."""
    match status:
        case 401 | 403 if status == 401 or _code(body) in _OUR_OWN_403:
            log_event("connector.refuses_the_bot", level="error", status=status)
            return TryLater(jitter())  # the operator mends it; what is owed must not be lost meanwhile
        case 429 | 412:
            return TryLater(max(_seconds(retry_after), jitter()))
        case 403:
            return Unreachable()
        case 404 if method == "POST" or _code(body) in _ABOUT_THE_CHAT:
            return Unreachable()
        case 404:  # ActivityNotFoundInConversation, or channels that give no code
            return Gone()
        case 408:
            return unanswered(method, jitter)
        case _ if status >= 500:
            return unanswered(method, jitter, retry_after)
        case _:
            return Rejected()


def unanswered(method: str, jitter: Callable[[], float], retry_after: str | None = None) -> SendError:
    """The error when nobody knows whether it was done. An edit may be repeated, so there it does not matter."""
    return Ambiguous() if method == "POST" else TryLater(max(_seconds(retry_after), jitter()))


def _code(body: bytes) -> str:
    try:
        return as_text(as_object(as_object(from_json(body)).get("error")).get("code"))
    except ValueError:
        return ""


def _seconds(retry_after: str | None) -> float:
    """What `Retry-After` asks for, in seconds or as a date; 0 when it cannot be read."""
    if not retry_after:
        return 0.0
    if retry_after.isascii() and retry_after.isdigit():
        return min(float(retry_after), LONGEST_WAIT_S)
    try:
        until = parsedate_to_datetime(retry_after)
    except ValueError:
        return 0.0
    if until.tzinfo is None:
        until = until.replace(tzinfo=UTC)
    return min(max((until - _now()).total_seconds(), 0.0), LONGEST_WAIT_S)


def _now() -> datetime:
    return SystemClock().now()
