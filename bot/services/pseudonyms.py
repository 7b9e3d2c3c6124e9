"""Names for people in figures that lead back to nobody without the key."""

import hashlib
import hmac
from base64 import urlsafe_b64encode

from bot.domain.figures.counting import Pseudonym
from bot.domain.ids import PersonId

_BYTES = 12
"""Of 2,000 people two get the same name once in 40,000,000,000,000,000,000,000 cities."""


def pseudonyms(key: bytes) -> Pseudonym:
    """Name people by `key`: always the same as long as it is, and never the id."""

    def name(person: PersonId) -> str:
        mark = hmac.digest(key, person.encode(), hashlib.sha256)
        return urlsafe_b64encode(mark[:_BYTES]).decode()

    return name
