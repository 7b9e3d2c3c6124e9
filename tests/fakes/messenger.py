"""A messenger that keeps chats in memory, and fails as the channel does when a test says so."""

import asyncio
from collections import defaultdict, deque
from collections.abc import Awaitable, Callable
from dataclasses import replace

from bot.domain.errors import Gone, SendError
from bot.domain.people import Reference
from bot.services.messenger import Post


class FakeMessenger:
    """See `bot.services.messenger.Messenger`. People are named by the `user_id` of their reference."""

    def __init__(self) -> None:
        self.chats: dict[str, dict[str, Post]] = defaultdict(dict)
        """What each person's chat shows now, message by message, oldest first."""
        self.sent: list[tuple[str, str]] = []
        """Every new message: who got it, and its id."""
        self.edited: list[tuple[str, str]] = []
        """Every edit that was made, in order."""
        self.reopened: list[str] = []
        """Whose chat was made anew, in order."""
        self.meanwhile: Callable[[], Awaitable[None]] | None = None
        """What somebody else does once, while the next message is on its way."""
        self._fails: dict[str, deque[tuple[SendError, bool]]] = defaultdict(deque)

    def fail(self, person: str, *errors: SendError, is_delivered: bool = False) -> None:
        """Let the next calls for `person` raise these; `is_delivered` when the message arrives all the same."""
        self._fails[person].extend((error, is_delivered) for error in errors)

    def forget(self, person: str, message: str) -> None:
        """The person deletes a message."""
        del self.chats[person][message]

    async def send(self, to: Reference, post: Post) -> str:
        """See `Messenger.send`."""
        made: list[str] = []

        def arrive() -> None:
            made.append(f"message-{len(self.sent) + 1}")
            self.chats[to.user_id][made[0]] = post
            self.sent.append((to.user_id, made[0]))

        await self._call(to, arrive)
        return made[0]

    async def edit(self, to: Reference, message: str, post: Post) -> None:
        """See `Messenger.edit`."""

        def arrive() -> None:
            if message not in self.chats[to.user_id]:
                raise Gone
            self.chats[to.user_id][message] = post
            self.edited.append((to.user_id, message))

        await self._call(to, arrive)

    async def reopen(self, to: Reference) -> Reference:
        """See `Messenger.reopen`."""
        made = replace(to, conversation_id=f"{to.conversation_id}'")
        await self._call(to, lambda: self.reopened.append(to.user_id))
        return made

    async def _call(self, to: Reference, arrive: Callable[[], None]) -> None:
        if self.meanwhile is not None:
            meanwhile, self.meanwhile = self.meanwhile, None
            await meanwhile()
        await asyncio.sleep(0)
        if not self._fails[to.user_id]:
            arrive()
            return
        error, is_delivered = self._fails[to.user_id].popleft()
        if is_delivered:
            arrive()
        raise error
