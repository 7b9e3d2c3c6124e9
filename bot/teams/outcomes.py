"""What an answer of the Bot Connector means for the message: which `SendError` it is.

A 403 speaks of one person, of the bot, or of an administrator's switch. Who blocked the bot or has it no more is
struck off until heard of again. `BotDisabledByAdmin`, and a 403 whose name nobody knows, may be said of everybody at
once: the operator hears of it, others are asked now, and everybody is tried again after a while by themselves, so
that a wrong switch for an hour does not cost the city its digicoaches, who never speak first.
"""

from collections.abc import Callable

from pydantic_core import from_json

from bot.clock import SystemClock
from bot.domain.errors import (
    Ambiguous,
    Gone,
    NoChat,
    Rejected,
    SendError,
    SwitchedOff,
    TooBig,
    TryLater,
    Unreachable,
)
from bot.json_values import as_object, as_text
from bot.retry_after import seconds_asked
from bot.telemetry import log_event

LONGEST_WAIT_S = 3600.0
"""However long the channel asks for, it is tried again after an hour."""
# Said of the bot's own set-up, not of the person: nobody may be struck off for it.
_OUR_OWN_403 = frozenset({"InvalidBotApiHost"})
_NOT_IN_THE_CHAT = "BotNotInConversationRoster"
_NO_CHAT = "ConversationNotFound"
_ABOUT_THE_PERSON = frozenset(
    {_NOT_IN_THE_CHAT, "ConversationBlockedByUser", "MessageWritesBlocked", "ForbiddenOperationException"}
)


class Throttled(TryLater):
    """The channel was asked too much."""


class BotRefused(TryLater):
    """The channel does not know the bot, or not by this token."""


def outcome(
    method: str, status: int, retry_after: str | None, body: bytes, jitter: Callable[[], float]
) -> SendError:
    """The error for an answer that is no success. `jitter` gives the shortest wait in seconds."""
    match status:
        case 401:
            return BotRefused(jitter())  # the operator mends it; what is owed must not be lost meanwhile
        case 403 if _code(body) in _OUR_OWN_403:
            log_event("connector.refuses_the_bot", level="error", status=status)
            return TryLater(jitter())
        case 429:
            return Throttled(max(_seconds(retry_after), jitter()))
        case 412:  # something else was under way in the conversation
            return TryLater(max(_seconds(retry_after), jitter()))
        case 413:
            return TooBig()
        case 403 if _code(body) in _ABOUT_THE_PERSON:
            return Unreachable()
        case 403:
            log_event("connector.switched_off", level="error", status=status)
            return SwitchedOff()
        case 404 if _code(body) == _NOT_IN_THE_CHAT:
            return Unreachable()
        case 404 if method == "POST" or _code(body) == _NO_CHAT:
            return NoChat()
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
    """The name of the error, in either of the two places where the channel puts it."""
    try:
        answer = as_object(from_json(body))
        if code := as_text(as_object(answer.get("error")).get("code")):
            return code
        return as_text(as_object(from_json(as_text(answer.get("message")))).get("subCode"))
    except ValueError:
        return ""


def _seconds(retry_after: str | None) -> float:
    return min(seconds_asked(retry_after, SystemClock().now()), LONGEST_WAIT_S)
