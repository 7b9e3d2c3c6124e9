"""What the fake Teams keeps of all that the bot sends: each call, and each message as it is now."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from tests.fakes.card_reading import Card

CARD = "application/vnd.microsoft.card.adaptive"


@dataclass(slots=True, kw_only=True)
class Message:
    """A message as it is now; `edits` counts how often it changed."""

    id: str
    activity: Mapping[str, Any]
    stamp: str = ""
    """The id that clients may put on a press instead; nothing can be edited by it."""
    edits: int = 0

    @property
    def card(self) -> Card | None:
        """The card in it, if there is one."""
        for attachment in self.activity.get("attachments") or ():
            if attachment.get("contentType") == CARD:
                return attachment["content"]
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request that the bot made; `message` is empty for a new one.

    `conversation` is a member when a chat is opened, and a channel of a team when a thread is begun in it.
    """

    method: str
    conversation: str
    message: str
    activity: Mapping[str, Any]
    authorization: str | None
    region: str = ""
    """What stands between the host and `/v3` in the address."""
    at: datetime | None = None
    """By the clock of the rate table."""
