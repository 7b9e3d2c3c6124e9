"""What somebody was asked to confirm last: a typed yes means nothing unless its question was on the screen."""

from dataclasses import dataclass
from datetime import datetime, timedelta

MEANT_WITHIN = timedelta(days=1)
"""How long a typed yes still answers the card that asked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Confirming:
    """The newest card that asked "is it meant?"; only that one is answered by typing."""

    what: str
    at: datetime

    def is_about(self, what: str, now: datetime) -> bool:
        """Whether `what` was asked, and not too long ago."""
        return self.what == what and self.at <= now <= self.at + MEANT_WITHIN
