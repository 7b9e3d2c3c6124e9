"""A card ready to be sent."""

from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from bot.domain.files import FileOffer, GivenFile

CardJson = Mapping[str, object]
"""An Adaptive Card as JSON."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Post:
    """A card ready to be sent; `summary` is the text of the notification, without personal content."""

    card: CardJson
    summary: str
    file: FileOffer | GivenFile | None = None
    """A file to offer or to show; `card` then stands in only where the client cannot draw that."""
    then: "Post | None" = None
    """A message of its own that follows the answer to a press, which can only be a card."""
    made: "Callable[[], Awaitable[Post]] | None" = None
    """Makes what is sent instead, for which nobody waits: it takes seconds. Whatever goes wrong is in what it makes."""
