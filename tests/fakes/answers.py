"""What the channel answers when all is not well: each error of Teams by its name, silence, and a cut connection."""

import json
from dataclasses import dataclass

from aiohttp import web


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Answer one call with this; nothing is delivered, unless `delivers`."""

    status: int
    code: str = ""
    subcode: str = ""
    """Told the other way: number 209, and JSON inside the message that names it."""
    retry_after: str = ""
    delivers: bool = False

    def response(self) -> web.Response:
        """The HTTP answer."""
        headers = {"Retry-After": self.retry_after} if self.retry_after else {}
        body: dict[str, object] = {}
        if self.code:
            body = {"error": {"code": self.code, "message": "No."}}
        if self.subcode:
            details = {"subCode": self.subcode, "details": "No.", "errorCode": None, "errorSubCode": None}
            body |= {"errorCode": 209, "message": json.dumps(details, indent=2)}
        return web.json_response(body, status=self.status, headers=headers)


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Never answer one call; it ends when the service stops."""

    delivers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reset:
    """Cut the connection instead of answering one call."""

    delivers: bool = False


Script = Refusal | Silence | Reset

THROTTLED = Refusal(status=429, code="Throttled", retry_after="7")
CONCURRENT = Refusal(status=412, code="PreconditionFailed")
NO_TOKEN = Refusal(status=401, code="Unauthorized")
NOT_REGISTERED = Refusal(status=401, code="BotNotRegistered")
BAD_ARGUMENT = Refusal(status=400, code="Bad Argument")
NO_MESSAGE = Refusal(status=404, code="ActivityNotFoundInConversation")
NO_CONVERSATION = Refusal(status=404, code="ConversationNotFound")
TOO_BIG = Refusal(status=413, code="MessageSizeTooBig")
NOT_INSTALLED = Refusal(status=403, code="BotNotInConversationRoster")
BLOCKED = Refusal(status=403, code="ConversationBlockedByUser")
WRITES_BLOCKED = Refusal(status=403, code="MessageWritesBlocked")
WRITES_BLOCKED_BELOW = Refusal(status=403, subcode="MessageWritesBlocked")
DISABLED = Refusal(status=403, code="BotDisabledByAdmin")

FOR_GOOD = (
    NO_CONVERSATION,
    NOT_INSTALLED,
    BLOCKED,
    WRITES_BLOCKED,
    WRITES_BLOCKED_BELOW,
    DISABLED,
    Refusal(status=403),
)
"""Nothing reaches this person here any more, until they are heard of again."""
FOR_NOW = (
    THROTTLED,
    Refusal(status=429),
    CONCURRENT,
    Refusal(status=408),
    Refusal(status=500),
    Refusal(status=502),
    Refusal(status=503, retry_after="3"),
    Refusal(status=504),
    NOT_REGISTERED,
)
"""Tried again, it succeeds."""
