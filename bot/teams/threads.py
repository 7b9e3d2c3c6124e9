"""Reads from the id of a conversation whether it is in a channel of a team, and in which one."""

_THREAD = ";messageid="
_TEAMS = "@thread."
"""In the ids of channels and of group chats; those of personal chats never have it."""


def channel_of(conversation_id: str) -> str:
    """The channel of a thread; any other conversation is its own. The channel counts all its threads as one."""
    return conversation_id.partition(_THREAD)[0]


def is_own_chat(conversation_id: str) -> bool:
    """Whether only one person reads there."""
    return _TEAMS not in conversation_id and _THREAD not in conversation_id
