"""How far something is that is posted to many, and the names of what is posted."""

from enum import StrEnum
from typing import NewType

TipId = NewType("TipId", str)
"""A tip's slug in the library, or the id of one that a coordinator added."""

Slot = NewType("Slot", str)
"""What may be posted once: a week (*2026-W48*), or an extra post by the nonce of the card that asked for it."""


class PostState(StrEnum):
    """How far a post is."""

    BEGUN = "begun"
    PUT_OFF = "put off"
    """Not delivered for certain; it is tried again."""
    SENT = "sent"
    UNKNOWN = "unknown"
    """Perhaps delivered; never repeated."""
    FAILED = "failed"
    SKIPPED = "skipped"


class WhyNot(StrEnum):
    """Why nothing came."""

    NO_WORKING_DAY = "no working day"
    TOO_LATE = "too late"
    UNREACHABLE = "unreachable"
    REFUSED = "refused"
    NO_TIP = "no tip"
    STOPPED = "stopped"
