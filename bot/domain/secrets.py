"""What must not stand in a text that somebody else reads: the kinds of secrets, and what stands in their place."""

from collections.abc import Iterable
from enum import StrEnum

MASK = "••••"
"""Of one length, whatever it hides."""


class Secret(StrEnum):
    """What a piece of text may be."""

    PASSWORD = "password"  # noqa: S105 - the kind, no password
    CODE = "code"
    """A PIN, or a code that was sent to prove who somebody is."""
    NATIONAL_NUMBER = "national_number"
    ACCOUNT = "account"
    CARD = "card"
    """The number of a payment card."""
    PHONE = "phone"
    """Of whom is not known: shown, and asked about."""
    EMAIL = "email"
    """As `PHONE`."""


def in_order(kinds: Iterable[Secret]) -> tuple[Secret, ...]:
    """Each kind once, in the order of `Secret`, so that the same is written down the same way."""
    given = frozenset(kinds)
    return tuple(kind for kind in Secret if kind in given)
