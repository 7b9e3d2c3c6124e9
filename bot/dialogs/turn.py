"""What a dialog is given and gives back: words of our own, so that no dialog knows the platform."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.domain.ids import PersonId
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.domain.secrets import Secret


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is in front of the screen, as the verified activity says."""

    id: PersonId
    name: str
    reference: Reference
    is_phone: bool = False
    is_pc: bool = False
    """On a computer, as the client says; some clients say nothing."""
    locale: str = ""
    at: datetime | None = None
    """When they did it, on the channel's own clock; None when it does not say."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """A line typed in a personal chat. `key` is the activity's id; the same line may come twice."""

    by: Speaker
    text: str
    key: str
    has_picture: bool = False
    """A photo, GIF, sticker, file or voice note came with it. That is all that is ever known of one."""
    hidden: tuple[Secret, ...] = ()
    """What stood in it, and stands in `text` no more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Edited:
    """A message as it reads now; `key` is the activity's id that it had when it was `Said`."""

    by: Speaker
    text: str
    key: str
    has_picture: bool = False
    moment: str = ""
    """Tells two changes of one message apart; the same change may come twice."""
    is_back: bool = False
    """It had been deleted, and was brought back."""
    hidden: tuple[Secret, ...] = ()
    """As in `Said`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Deleted:
    """A message that its writer took away; `key` as in `Edited`."""

    by: Speaker
    key: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Reacted:
    """A thumb up or a check mark on `message`, as far as the client tells which that is."""

    by: Speaker
    message: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Pressed:
    """A button. `data` is what the client sent: nothing in it is trusted.

    `message` is the id of the message the card is in, as far as the client tells it.
    It was pressed through Action.Execute or its Action.Submit fallback: that makes no difference here.
    """

    by: Speaker
    verb: str
    data: Mapping[str, object]
    message: str = ""
    hidden: tuple[Secret, ...] = ()
    """What stood in its inputs, and stands in `data` no more."""


class Conversation(Protocol):
    """What the Teams ring hands people's words to. No method raises; each answers in plain Dutch."""

    async def arrived(self, by: Speaker) -> Sequence[Post]:
        """The app was installed for this person, or they opened the chat for the first time."""
        ...

    async def left(self, by: Speaker) -> None:
        """The app was removed for this person; nothing can be sent to them, unless they did something since `by.at`."""
        ...

    async def said(self, said: Said) -> Sequence[Post]:
        """Answer a line; the posts are sent in order after everything is written."""
        ...

    async def edited(self, edited: Edited) -> Sequence[Post]:
        """Answer a change of something said before."""
        ...

    async def deleted(self, deleted: Deleted) -> Sequence[Post]:
        """Answer that something said before was taken away."""
        ...

    async def reacted(self, reacted: Reacted) -> Sequence[Post]:
        """Answer a yes that was given as a reaction."""
        ...

    async def pressed(self, pressed: Pressed) -> Post:
        """Answer a press with the card that takes the place of the pressed one."""
        ...

    async def settle(self) -> None:
        """Return when all that the answers so far owe to others was tried once. For tests and for stopping."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelPlace:
    """A channel of a team, as an activity names it."""

    id: str
    """The channel's own id; that of the team for its first channel."""
    name: str
    """Of the channel, or else of the team; empty when the client names neither."""
    team: str
    """The team's id; empty when the client does not name it."""
    reference: str
    """Where to post, as JSON that only the Teams ring reads."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SaidInChannel:
    """A line in a channel that named the bot; its mention is taken out. The same line may come twice, with its `key`."""

    by: Speaker
    """`by.reference` is that of the thread, and never that of a personal chat."""
    place: ChannelPlace
    text: str
    key: str
    hidden: tuple[Secret, ...] = ()
    """As in `Said`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PressedInChannel:
    """A button of a card in a channel: as `Pressed`, `by` as in `SaidInChannel`."""

    by: Speaker
    place: ChannelPlace
    verb: str
    data: Mapping[str, object]


class ChannelNews(StrEnum):
    """What became of a channel or its team."""

    HERE = "here"
    """The app is in the team, for the first time or again; the team or channel was brought back."""
    GONE = "gone"
    """The app was taken out of the team, or the team or the channel was deleted or archived."""
    RENAMED = "renamed"
    """The channel, or of its first channel the team, has another name."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelChange:
    """Teams tells that something changed. When it is about a whole team, `place.id` is that of the team and `is_team` is true."""

    place: ChannelPlace
    news: ChannelNews
    is_team: bool = False


class ChannelConversation(Protocol):
    """What the Teams ring hands to that is said and done in channels. No method raises."""

    async def said_in_channel(self, said: SaidInChannel) -> Sequence[Post]:
        """Answer a line; the posts stand under it, in its thread."""
        ...

    async def pressed_in_channel(self, pressed: PressedInChannel) -> Post:
        """Answer a press with the card that its presser sees in place of the pressed one."""
        ...

    async def channel_changed(self, change: ChannelChange) -> None:
        """Take notice of what became of a channel."""
        ...
