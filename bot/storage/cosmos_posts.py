"""The container of Cosmos DB in which coach channels, announcements and the library are kept."""

import json
from collections.abc import Sequence
from datetime import datetime
from typing import Any

from bot.domain.announcements import Announcement, AnnouncementId
from bot.domain.channel_posts import CoachChannel
from bot.domain.errors import NotFound
from bot.domain.tip_library import TipLibrary
from bot.storage.cosmos_container import Container
from bot.storage.cosmos_ids import own_id, stored_id
from bot.storage.cosmos_tables import delete_document, read_document, waking
from bot.storage.decoded import Decoded
from bot.storage.documents import Json, instant_text, packed
from bot.storage.found import DuePost, PostKey, PostKind
from bot.storage.post_documents import KEPT_POSTS, LIBRARY, POSTS, PostDocument, of_kind, post_key, readable
from bot.storage.protocols import Etag, PostT, Stored


class CosmosPosts:
    """See `PostStore`."""

    def __init__(self, container: Container) -> None:
        self._container = container
        self._decoded = Decoded(POSTS, limit=KEPT_POSTS)

    async def channel(self, channel: str) -> Stored[CoachChannel] | None:
        """See `PostStore.channel`."""
        return await self._find(CoachChannel, PostKey(kind=PostKind.CHANNEL, id=channel))

    async def library(self) -> Stored[TipLibrary] | None:
        """See `PostStore.library`."""
        return await self._find(TipLibrary, LIBRARY)

    async def announcement(self, announcement: AnnouncementId) -> Stored[Announcement] | None:
        """See `PostStore.announcement`."""
        return await self._find(Announcement, PostKey(kind=PostKind.ANNOUNCEMENT, id=announcement))

    async def create(self, post: PostT) -> Stored[PostT]:
        """See `PostStore.create`."""
        document = _document(post)
        return self._wrote(post, await self._container.create(document["channel"], document))

    async def replace(self, post: PostT, *, etag: Etag) -> Stored[PostT]:
        """See `PostStore.replace`."""
        document = _document(post)
        return self._wrote(post, await self._container.replace(document["channel"], document, etag=etag))

    async def delete(self, key: PostKey, *, etag: Etag) -> None:
        """See `PostStore.delete`."""
        await delete_document(self._container, _partition(key), key.id, etag)
        self._decoded.drop(key)

    async def channels(self) -> Sequence[Stored[CoachChannel]]:
        """See `PostStore.channels`."""
        rows = await self._container.query_everywhere(
            "SELECT c.id, c._etag, c.body FROM c WHERE c.kind = @kind", kind=PostKind.CHANNEL.value
        )
        found = readable(CoachChannel, self._decoded, map(_versioned, rows))
        return sorted(found, key=lambda stored: stored.value.id)

    async def announcements(self, *, limit: int) -> Sequence[Stored[Announcement]]:
        """See `PostStore.announcements`."""
        if limit <= 0:
            return ()
        rows = await self._container.query_everywhere(  # only announcements have this field
            "SELECT TOP @limit c.id, c._etag, c.body FROM c WHERE c.from_at > '' ORDER BY c.from_at DESC",
            limit=limit,
        )
        found = readable(Announcement, self._decoded, map(_versioned, rows))
        by_id = sorted(found, key=lambda stored: stored.value.id)
        return sorted(by_id, key=lambda stored: stored.value.from_at, reverse=True)

    async def due(self, *, by: datetime, limit: int) -> Sequence[DuePost]:
        """See `PostStore.due`."""
        if limit <= 0:
            return ()
        rows = await self._container.query_everywhere(
            "SELECT TOP @limit c.id, c.kind, c.wake_at FROM c WHERE c.wake_at <= @by ORDER BY c.wake_at",
            limit=limit,
            by=instant_text(by),
        )
        return [
            DuePost(
                key=PostKey(kind=PostKind(row["kind"]), id=own_id(row["id"])),
                wake_at=datetime.fromisoformat(row["wake_at"]),
            )
            for row in rows
        ]

    async def _find(self, kind: type[PostT], key: PostKey) -> Stored[PostT] | None:
        try:
            return of_kind(
                kind, await read_document(self._container, self._decoded, _partition(key), key.id, key)
            )
        except NotFound:
            return None

    def _wrote(self, post: PostT, etag: Etag) -> Stored[PostT]:
        self._decoded.keep(post_key(post), etag, post)
        return Stored(value=post, etag=etag)


def _partition(key: PostKey) -> str:
    """Each is in a partition of its own, and those of two kinds are never in one."""
    return f"{key.kind}:{key.id}"


def _versioned(row: Any) -> tuple[str, Etag, bytes]:
    return own_id(row["id"]), Etag(row["_etag"]), packed(row.get("body"))


def _document(post: PostDocument) -> Json:
    key = post_key(post)
    return {
        "id": stored_id(key.id),
        "channel": _partition(key),
        "kind": key.kind.value,
        **({"from_at": instant_text(post.from_at)} if isinstance(post, Announcement) else {}),
        **waking(post.wake_at),
        "body": json.loads(POSTS.encode(post)),
    }
