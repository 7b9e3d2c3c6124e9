"""How coach channels, announcements and the library are written down: what is as it always is, is left out."""

from collections.abc import Callable, Iterable, Mapping
from typing import Annotated, Any, cast

from pydantic import GetCoreSchemaHandler, GetPydanticSchema, TypeAdapter
from pydantic_core import CoreSchema
from pydantic_core.core_schema import tagged_union_schema

from bot.domain.announcements import Announcement
from bot.domain.channel_posts import CoachChannel
from bot.domain.tip_library import TipLibrary
from bot.storage.decoded import Decoded
from bot.storage.documents import Form, Unreadable, Upgrade, sorted_writing
from bot.storage.found import PostKey, PostKind
from bot.storage.protocols import Etag, PostT, Stored
from bot.telemetry import log_event

PostDocument = CoachChannel | TipLibrary | Announcement

_KINDS: Mapping[type[PostDocument], PostKind] = {
    CoachChannel: PostKind.CHANNEL,
    TipLibrary: PostKind.LIBRARY,
    Announcement: PostKind.ANNOUNCEMENT,
}
KEPT_POSTS = 256
"""How many an instance holds decoded: every channel, and the announcements of a year."""


def _told_apart(source: Any, handler: GetCoreSchemaHandler) -> CoreSchema:
    choices = cast(Any, handler(source))["choices"]
    return tagged_union_schema(dict(zip(_KINDS.values(), choices, strict=True)), discriminator="kind")


_post: TypeAdapter[PostDocument] = TypeAdapter(
    Annotated[CoachChannel | TipLibrary | Announcement, GetPydanticSchema(_told_apart)]
)
_upgrades: Mapping[int, Upgrade] = {}
"""Of all three: each looks at the `kind` of the document."""

_writers: Mapping[type[PostDocument], Callable[[Any], bytes]] = {
    kind: sorted_writing(TypeAdapter(kind), leave_out_defaults=True, always=frozenset({"id", "kind"}))
    for kind in _KINDS
}


def _write(post: PostDocument) -> bytes:
    return b'{"kind":"%s",' % _KINDS[type(post)].encode() + _writers[type(post)](post)[1:]


POSTS: Form[PostDocument] = Form(
    kind="post", write=_write, read=_post.validator.validate_json, upgrades=_upgrades
)
"""Of all three kinds: `kind` tells them apart."""


def post_key(post: PostDocument) -> PostKey:
    """Which one it is."""
    return PostKey(kind=_KINDS[type(post)], id=post.id)


LIBRARY = post_key(TipLibrary())
"""There is one."""


def of_kind(kind: type[PostT], stored: Stored[PostDocument]) -> Stored[PostT]:
    """What was stored as `kind`, if that is what was read.

    Raises:
        Unreadable: it is something else.
    """
    if not isinstance(stored.value, kind):
        raise Unreadable(f"a stored {_KINDS[kind]} is something else")
    return Stored(value=stored.value, etag=stored.etag)


def readable(
    kind: type[PostT], decoded: Decoded[PostDocument], rows: Iterable[tuple[str, Etag, bytes]]
) -> list[Stored[PostT]]:
    """Of a list those that are not damaged; one that is must not hide the others.

    Raises:
        NewerDocument: a later version wrote one of them.
    """
    found: list[Stored[PostT]] = []
    damaged = 0
    for own, etag, body in rows:
        try:
            found.append(of_kind(kind, decoded.decode(PostKey(kind=_KINDS[kind], id=own), etag, body)))
        except Unreadable:
            damaged += 1
    if damaged:
        log_event("store.unreadable", level="error", kind=_KINDS[kind].value, count=damaged)
    return found
