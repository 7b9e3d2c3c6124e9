"""Channels and announcements without somebody of whom all is erased."""

from collections.abc import Iterable

from bot.domain.announcements import AnnouncementId
from bot.domain.channel_posts import without_liker
from bot.domain.erased_documents import announcement_without, is_portrait_of, stands_nowhere
from bot.domain.errors import Conflict, NotFound, StoreUnavailable
from bot.domain.ids import PersonId
from bot.services.announcements import Announcements
from bot.storage.found import PostKey, PostKind
from bot.storage.protocols import Stores


class ErasedPosts:
    """What is told to many."""

    def __init__(self, stores: Stores, announcements: Announcements) -> None:
        self._stores = stores
        self._announcements = announcements

    async def without(self, person: PersonId, found: Iterable[PostKey]) -> None:
        """Take them out of these posts. What is not done yet is found again.

        A like stays counted. A portrait goes once its card in a channel says nothing any more.
        """
        for key in found:
            try:
                if key.kind is PostKind.CHANNEL:
                    await self._channel(person, key.id)
                elif key.kind is PostKind.ANNOUNCEMENT:
                    await self._announcement(person, key)
            except (Conflict, NotFound, StoreUnavailable):
                continue  # the next look

    async def _channel(self, person: PersonId, channel: str) -> None:
        stored = await self._stores.posts.channel(channel)
        if stored is not None and (after := without_liker(stored.value, person)) != stored.value:
            await self._stores.posts.replace(after, etag=stored.etag)

    async def _announcement(self, person: PersonId, key: PostKey) -> None:
        stored = await self._stores.posts.announcement(AnnouncementId(key.id))
        if stored is None:
            return
        one = stored.value
        if not is_portrait_of(one, person):
            after = announcement_without(one, person)
            if after is not one:
                await self._stores.posts.replace(after, etag=stored.etag)
        elif not one.is_taken_back:
            await self._announcements.take_back(one.id)
        elif stands_nowhere(one):
            await self._stores.posts.delete(key, etag=stored.etag)
