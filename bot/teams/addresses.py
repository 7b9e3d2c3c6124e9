"""The addresses of the connector service: nothing in the id of a conversation or a message leads out of its place."""

from functools import lru_cache
from urllib.parse import quote

from yarl import URL

from bot.domain.errors import Rejected


def address(base: str, conversation_id: str | None = None, message: str | None = None) -> URL:
    """Where conversations are made; or where messages are sent in one; or where that message of it is.

    Raises:
        Rejected: no place can be named so.
    """
    if conversation_id is None:
        return URL(f"{base}/v3/conversations", encoded=True)
    if not is_id(conversation_id) or not (message is None or is_id(message)):
        raise Rejected
    place = f"{base}/v3/conversations/{_in_path(conversation_id)}/activities"
    return URL(place if message is None else f"{place}/{quote(message, safe='')}", encoded=True)


def team_address(base: str, team: str, part: str = "") -> URL:
    """Where a team is told of, or a `part` of it.

    Raises:
        Rejected: no place can be named so.
    """
    if not is_id(team):
        raise Rejected
    return URL(f"{base}/v3/teams/{quote(team, safe='')}{part and '/'}{part}", encoded=True)


def is_id(part: str) -> bool:
    """Whether it can stand in an address: a part of dots only would climb out of its place in the path."""
    return part.strip(".") != ""


@lru_cache(maxsize=4096)
def _in_path(conversation_id: str) -> str:
    return quote(conversation_id, safe="")  # 2 us, and the same ones come again and again
