"""Somebody who may become a coach of a department and is none yet: they asked, or were invited."""

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from bot.domain.ids import PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class Joining:
    """Stands in the department's document, so that its answer and the change of the roster are one write.

    Of who was invited only what the contact point typed is kept until somebody answers to it; nobody else sees it.
    """

    how: Literal["asked", "invited"]
    name: str
    email: str = ""
    """What was typed instead of a name, if it was an address."""
    person: PersonId | None = None
    """None for somebody invited who has said nothing to the bot since."""
    by: PersonId
    """Who invited; the person themself when they asked."""
    by_name: str = ""
    ends_at: datetime
