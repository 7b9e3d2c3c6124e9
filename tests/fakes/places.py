"""The ids of conversations as Teams makes them, and which one a request to make one asks for."""

import base64
import hashlib
from collections.abc import Mapping
from typing import Any


def personal_chat(person: str) -> str:
    """A conversation id such as Teams makes for a person and the bot."""
    return f"a:1{opaque(person, 84)}"


def opaque(of: str, length: int) -> str:
    """Letters that tell nothing."""
    return base64.urlsafe_b64encode(hashlib.sha512(of.encode()).digest()).decode()[:length]


def thread_id(channel: str, message: str) -> str:
    """The conversation below a message in a channel of a team."""
    return f"{channel};messageid={message}"


def channel_of(conversation: str) -> str:
    """The channel of a thread, which Teams counts as one conversation with all its threads; any other is its own."""
    return conversation.split(";messageid=", maxsplit=1)[0]


def asked_for(body: Mapping[str, Any]) -> str:
    """The member with whom a chat is to be opened, or the channel in which a thread is to be begun."""
    if body.get("isGroup"):
        return str(body.get("channelData", {}).get("channel", {}).get("id", ""))
    members = body.get("members") or [{}]
    return str(members[0].get("id", ""))
