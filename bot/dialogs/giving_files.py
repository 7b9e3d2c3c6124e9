"""What the Teams ring hands the answer about a file to, and gets back: the file itself, or what to say instead."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from bot.dialogs.turn import Speaker
from bot.domain.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class FileAnswer:
    """Yes or no to a `FileOffer`. `context` is what the offer held, as the client sent it back: nothing in it is trusted."""

    by: Speaker
    is_yes: bool
    context: Mapping[str, object]


@dataclass(frozen=True, slots=True, kw_only=True)
class MadeFile:
    """A file to put where Teams made room for it, and what to say in the offer's place."""

    content: bytes
    given: Post
    """When it is there."""
    failed: Post
    """When it is not known to be there."""


class FileGiver(Protocol):
    """Answers who said yes or no to a file. It never raises, and decides anew who may have what."""

    async def file_answered(self, answer: FileAnswer) -> MadeFile | Post:
        """The file, made now, or the card for the place of the offer."""
        ...
