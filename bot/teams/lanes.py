"""One queue for each conversation: its calls are made one at a time, and of the edits of a message only the newest."""

import asyncio
from dataclasses import dataclass, field

from bot.domain.errors import SendError


@dataclass(slots=True)
class WaitingEdit:
    """An edit that has not left; a newer one of the same message takes its place in the queue."""

    body: bytes
    _done: asyncio.Future[None] | None = None

    async def joined(self, body: bytes) -> None:
        """Send `body` instead of what was to be sent, and return when that was done.

        Raises:
            SendError: whatever became of the call that left.
        """
        self.body = body
        if self._done is None:
            self._done = asyncio.get_running_loop().create_future()
        await asyncio.shield(self._done)

    def succeeded(self) -> None:
        """Tell who joined."""
        if self._done is not None:
            self._done.set_result(None)

    def failed(self, error: SendError) -> None:
        """Tell who joined, unless they were told."""
        if self._done is not None and not self._done.done():
            self._done.set_exception(error)
            self._done.exception()  # they may be gone, and that is no reason to warn


@dataclass(slots=True)
class Lane:
    """The queue of one conversation; it exists while somebody is in it."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0
    edits: dict[str, WaitingEdit] = field(default_factory=dict)
    """By message. What is not among them has left, or must keep its place."""

    def leaves(self, message: str | None, edit: WaitingEdit) -> bytes:
        """What is to be sent now; from here on nobody can join."""
        if message is not None and self.edits.get(message) is edit:
            del self.edits[message]
        return edit.body
