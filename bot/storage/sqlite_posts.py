"""The table of the SQLite file in which coach channels, announcements and the library are kept."""

from collections.abc import Sequence
from datetime import datetime

from bot.domain.announcements import Announcement, AnnouncementId
from bot.domain.channel_posts import CoachChannel
from bot.domain.tip_library import TipLibrary
from bot.storage.decoded import Decoded
from bot.storage.documents import instant_text
from bot.storage.found import DuePost, PostKey, PostKind
from bot.storage.post_documents import KEPT_POSTS, LIBRARY, POSTS, PostDocument, of_kind, post_key, readable
from bot.storage.protocols import Etag, PostT, Stored
from bot.storage.sqlite_changes import (
    conditional,
    deleting,
    inserted,
    next_etag,
    optional,
    overtaken,
    versioned,
)
from bot.storage.sqlite_reader import Reader
from bot.storage.sqlite_writer import GroupWriter


class SqlitePosts:
    """See `PostStore`."""

    def __init__(self, reader: Reader, writer: GroupWriter) -> None:
        self._reader = reader
        self._writer = writer
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
        key = post_key(post)
        etag = await inserted(
            self._writer,
            "INSERT INTO posts (wake_at, from_at, body, kind, id, etag)"
            " VALUES (?, ?, ?, ?, ?, abs(random() % 1000000000000)) ON CONFLICT DO NOTHING RETURNING etag",
            (*_columns(post), key.kind, key.id),
        )
        self._decoded.keep(key, etag, post)
        return Stored(value=post, etag=etag)

    async def replace(self, post: PostT, *, etag: Etag) -> Stored[PostT]:
        """See `PostStore.replace`."""
        key = post_key(post)
        change = conditional(
            "UPDATE posts SET wake_at = ?, from_at = ?, body = ?, etag = etag + 1"
            " WHERE kind = ? AND id = ? AND CAST(etag AS TEXT) = ?",
            (*_columns(post), key.kind, key.id, etag),
            overtaken("SELECT 1 FROM posts WHERE kind = ? AND id = ?", (key.kind, key.id)),
        )
        await self._writer.write(change)
        self._decoded.keep(key, next_etag(etag), post)
        return Stored(value=post, etag=next_etag(etag))

    async def delete(self, key: PostKey, *, etag: Etag) -> None:
        """See `PostStore.delete`."""
        await self._writer.write(deleting("posts", {"kind": key.kind, "id": key.id}, etag))
        self._decoded.drop(key)

    async def channels(self) -> Sequence[Stored[CoachChannel]]:
        """See `PostStore.channels`; in the order of code points, as every engine sorts."""
        rows = await self._reader.rows(
            "SELECT id, etag, body FROM posts WHERE kind = ? ORDER BY id", PostKind.CHANNEL
        )
        return readable(CoachChannel, self._decoded, ((own, *versioned(row)) for own, *row in rows))

    async def announcements(self, *, limit: int) -> Sequence[Stored[Announcement]]:
        """See `PostStore.announcements`."""
        rows = await self._reader.rows(
            "SELECT id, etag, body FROM posts WHERE kind = ? ORDER BY from_at DESC, id LIMIT ?",
            *(PostKind.ANNOUNCEMENT, max(limit, 0)),
        )
        return readable(Announcement, self._decoded, ((own, *versioned(row)) for own, *row in rows))

    async def due(self, *, by: datetime, limit: int) -> Sequence[DuePost]:
        """See `PostStore.due`."""
        rows = await self._reader.rows(
            "SELECT kind, id, wake_at FROM posts WHERE wake_at <= ? ORDER BY wake_at LIMIT ?",
            *(instant_text(by), max(limit, 0)),
        )
        return [
            DuePost(key=PostKey(kind=PostKind(kind), id=own), wake_at=datetime.fromisoformat(at))
            for kind, own, at in rows
        ]

    async def _find(self, kind: type[PostT], key: PostKey) -> Stored[PostT] | None:
        rows = await self._reader.rows(
            "SELECT etag, body FROM posts WHERE kind = ? AND id = ?", key.kind, key.id
        )
        return of_kind(kind, self._decoded.decode(key, *versioned(rows[0]))) if rows else None


def _columns(post: PostDocument) -> tuple[object, ...]:
    from_at = post.from_at if isinstance(post, Announcement) else None
    return (optional(post.wake_at), optional(from_at), POSTS.encode(post))
