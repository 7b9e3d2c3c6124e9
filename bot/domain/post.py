"""A card ready to be sent."""

from collections.abc import Mapping
from dataclasses import dataclass

CardJson = Mapping[str, object]
"""An Adaptive Card as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A card ready to be sent; `summary` is the text of the notification, without personal content."""

    card: CardJson
    summary: str
