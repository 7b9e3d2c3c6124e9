"""Everybody is answered in Dutch, and below it in the language that they read."""

from collections.abc import Sequence

from bot.dialogs.turn import Conversation, Deleted, Edited, Pressed, Reacted, Said, Speaker
from bot.domain.errors import DigicoachError
from bot.domain.post import Post
from bot.storage.protocols import PeopleStore
from bot.telemetry import error_name, log_event
from bot.texts.reader import reading


def in_their_language(front: Conversation, people: PeopleStore, languages: Sequence[str]) -> Conversation:
    """`front` itself while there is one language: then nobody's is looked up."""
    return front if len(languages) == 1 else _InTheirLanguage(front, people)


class _InTheirLanguage:
    """Implements `bot.dialogs.turn.Conversation` around another one."""

    def __init__(self, front: Conversation, people: PeopleStore) -> None:
        self._front = front
        self._people = people

    async def arrived(self, by: Speaker) -> Sequence[Post]:
        """See `Conversation`."""
        with reading(await self._reads(by)):
            return await self._front.arrived(by)

    async def left(self, by: Speaker) -> None:
        """See `Conversation`."""
        await self._front.left(by)

    async def said(self, said: Said) -> Sequence[Post]:
        """See `Conversation`."""
        with reading(await self._reads(said.by)):
            return await self._front.said(said)

    async def edited(self, edited: Edited) -> Sequence[Post]:
        """See `Conversation`."""
        with reading(await self._reads(edited.by)):
            return await self._front.edited(edited)

    async def deleted(self, deleted: Deleted) -> Sequence[Post]:
        """See `Conversation`."""
        with reading(await self._reads(deleted.by)):
            return await self._front.deleted(deleted)

    async def reacted(self, reacted: Reacted) -> Sequence[Post]:
        """See `Conversation`."""
        with reading(await self._reads(reacted.by)):
            return await self._front.reacted(reacted)

    async def pressed(self, pressed: Pressed) -> Post:
        """See `Conversation`."""
        with reading(await self._reads(pressed.by)):
            return await self._front.pressed(pressed)

    async def settle(self) -> None:
        """See `Conversation`."""
        await self._front.settle()

    async def _reads(self, by: Speaker) -> str:
        """What they chose; Dutch alone when that cannot be read now."""
        try:
            record = await self._people.find(by.id)
        except DigicoachError as error:
            log_event("reading.unknown", error=error_name(error))
            return ""
        return "" if record is None else record.value.reads
