"""What a dialog is given and gives back: words of our own, so that no dialog knows the platform."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.domain.ids import PersonId
from bot.domain.people import Reference
from bot.domain.post import Post


@dataclass(frozen=True, slots=True, kw_only=True)
class Speaker:
    """Who is in front of the screen, as the verified activity says."""

    id: PersonId
    name: str
    reference: Reference
    is_phone: bool = False
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
