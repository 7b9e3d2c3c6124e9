"""How a card reaches a person: the protocol that the Teams ring keeps."""

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
