"""How a card reaches a person or a channel: the protocols that the Teams ring keeps."""

from typing import Protocol

from bot.domain.people import Reference
from bot.domain.post import Post


class Messenger(Protocol):
    """Sends and edits messages in personal chats; each call is one attempt and answers within 15 s.

    Calls for one conversation are carried out one at a time, in the order they were made.
    """

    async def send(self, to: Reference, post: Post) -> str:
        """Send `post` as a new message and return its id.

        Raises:
            Unreachable: this person cannot be reached; `NoChat` and `SwitchedOff` say more.
            TryLater: not delivered.
            Ambiguous: perhaps delivered.
            Rejected: our own fault; trying again is of no use.
        """
        ...

    async def reopen(self, to: Reference) -> Reference:
        """Make the chat with this person anew and return where it is, perhaps the same place. Safe to repeat.

        What was sent before is not there to be edited.

        Raises:
            Unreachable: this person cannot be reached.
            TryLater: not done, or not known to be done; repeat it.
            Rejected: our own fault; trying again is of no use.
        """
        ...

    async def edit(self, to: Reference, message: str, post: Post) -> None:
        """Replace the content of `message`. Safe to repeat.

        Raises:
            Gone: the message is no longer there.
            Unreachable: this person cannot be reached.
            TryLater: not done, or not known to be done; repeat it.
            Rejected: our own fault; trying again is of no use.
        """
        ...


class ChannelMessenger(Protocol):
    """Posts and edits cards in channels of a team; each call is one attempt and answers within 15 s.

    `to` is `ChannelPlace.reference` as it was heard. Calls for one channel are carried out one at a time, in the order they
    were made.
    """

    async def post_in_channel(self, to: str, post: Post) -> str:
        """Begin a new thread with `post`, and return what `edit_in_channel` knows it by.

        Raises:
            Unreachable: the app, the channel or the team is gone, or the bot may not post there.
            TryLater: not delivered.
            Ambiguous: perhaps delivered.
            Rejected: our own fault; trying again is of no use.
        """
        ...

    async def edit_in_channel(self, to: str, message: str, post: Post) -> None:
        """Replace the card of `message`. Safe to repeat.

        Raises:
            Gone: the message is no longer there.
            Unreachable: as above.
            TryLater: not done, or not known to be done; repeat it.
            Rejected: our own fault; trying again is of no use.
        """
        ...
