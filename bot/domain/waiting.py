"""How many questions wait in one department."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How many wait in one department, and since when the oldest does."""

    name: str
    waiting: int
    since: datetime
