"""Names for people in figures that lead back to nobody without the key."""

import hashlib
import hmac
from base64 import urlsafe_b64encode

from bot.domain.aliases import AliasOf, alias, is_alias, pseudonym_in
from bot.domain.figures.counting import Pseudonym
from bot.domain.ids import PersonId

_BYTES = 12
"""Of 2,000 people two get the same name once in 40,000,000,000,000,000,000,000 cities."""


def pseudonyms(key: bytes) -> Pseudonym:
    """Name people by `key`: always the same as long as it is, and never the id.

    Who is forgotten keeps the name they had, so that they count once whenever it is counted.
    """

    def name(person: PersonId) -> str:
        if is_alias(person):
            return pseudonym_in(person)
        mark = hmac.digest(key, person.encode(), hashlib.sha256)
        return urlsafe_b64encode(mark[:_BYTES]).decode()

    return name


def aliases(pseudonym: Pseudonym) -> AliasOf:
    """What stands in a document for who is forgotten there."""

    def alias_of(person: PersonId) -> PersonId:
        return alias(pseudonym(person)) if person and not is_alias(person) else person

    return alias_of
