"""Ids as Cosmos DB takes them: any text of ours becomes a short plain one, and no two become the same."""

import base64
import re

LONGEST = 1000
"""Characters; the service takes 1,023 bytes."""

_PLAIN = re.compile(r"[A-Za-z0-9-]{1,255}")
_WRAPPED = "_"  # begins no plain id


def stored_id(own: str) -> str:
    """The id under which `own` is stored; the service refuses some characters and advises against all but plain ones.

    Raises:
        ValueError: `own` is longer than any id that is ever made.
    """
    if _PLAIN.fullmatch(own):
        return own
    wrapped = _WRAPPED + base64.urlsafe_b64encode(own.encode()).decode().rstrip("=")
    if len(wrapped) > LONGEST:
        raise ValueError("too long for an id")
    return wrapped


def own_id(stored: str) -> str:
    """What `stored_id` was given."""
    if not stored.startswith(_WRAPPED):
        return stored
    wrapped = stored.removeprefix(_WRAPPED)
    return base64.urlsafe_b64decode(wrapped + "=" * (-len(wrapped) % 4)).decode()


def stored_etag(etag: str) -> str:
    """An etag as the service takes it, in quotes: anything else, which no document carries, it answers as it likes."""
    is_one = len(etag) > 2 and etag[0] == etag[-1] == '"' and etag.isascii() and etag.isprintable()
    return etag if is_one else '"none"'
