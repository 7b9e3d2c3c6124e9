"""A conversation that remembers what it was handed and answers what a test put in it."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from bot.dialogs.turn import (
    ChannelChange,
    Deleted,
    Edited,
    Pressed,
    PressedInChannel,
    Reacted,
    Said,
    SaidInChannel,
    Speaker,
)
from bot.domain.post import CardJson, Post


def card(text: str) -> CardJson:
    return {
        "type": "AdaptiveCard",
        "version": "1.4",
        "body": [{"type": "TextBlock", "text": text, "wrap": True}],
    }


@dataclass(slots=True)
class RecordingConversation:
    """`heard` holds every call in order: what was said, pressed, changed, or (what happened, the Speaker)."""

    heard: list[Said | Edited | Deleted | Reacted | Pressed | tuple[str, Speaker]] = field(
        default_factory=list
    )
    posts: Sequence[Post] = ()
    answer: CardJson = field(default_factory=lambda: card("Antwoord"))
    then: Post | None = None
    """What follows the answer to a press."""
    raises: Exception | None = None
    """A conversation promises never to raise; this one can break the promise."""

    async def arrived(self, by: Speaker) -> Sequence[Post]:
        self.heard.append(("arrived", by))
        return self.posts

    async def left(self, by: Speaker) -> None:
        self.heard.append(("left", by))

    async def said(self, said: Said) -> Sequence[Post]:
        self.heard.append(said)
        if self.raises is not None:
            raise self.raises
        return self.posts

    async def edited(self, edited: Edited) -> Sequence[Post]:
        self.heard.append(edited)
        return self.posts

    async def deleted(self, deleted: Deleted) -> Sequence[Post]:
        self.heard.append(deleted)
        return self.posts

    async def reacted(self, reacted: Reacted) -> Sequence[Post]:
        self.heard.append(reacted)
        return self.posts

    async def pressed(self, pressed: Pressed) -> Post:
        self.heard.append(pressed)
        if self.raises is not None:
            raise self.raises
        return Post(card=self.answer, summary="Antwoord", then=self.then)

    async def settle(self) -> None:
        pass


@dataclass(slots=True)
class RecordingChannels:
    """As `RecordingConversation`, for what is said and done in channels."""

    heard: list[SaidInChannel | PressedInChannel | ChannelChange] = field(default_factory=list)
    posts: Sequence[Post] = ()
    answer: CardJson = field(default_factory=lambda: card("Antwoord"))
    then: Post | None = None

    async def said_in_channel(self, said: SaidInChannel) -> Sequence[Post]:
        self.heard.append(said)
        return self.posts

    async def pressed_in_channel(self, pressed: PressedInChannel) -> Post:
        self.heard.append(pressed)
        return Post(card=self.answer, summary="Antwoord", then=self.then)

    async def channel_changed(self, change: ChannelChange) -> None:
        self.heard.append(change)
