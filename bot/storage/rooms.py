"""What moving house must know of each collection: how its documents are read, named, stored and found again."""

from collections.abc import Awaitable, Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from bot.domain.announcements import Announcement
from bot.domain.channel_posts import CoachChannel
from bot.domain.errors import AlreadyExists, Conflict, NotFound
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.tip_library import TipLibrary
from bot.storage.documents import DEPARTMENTS, PEOPLE, REQUESTS, Form, Unreadable
from bot.storage.fingerprints import compact, fingerprint, parsed
from bot.storage.post_documents import POSTS, PostDocument, post_key
from bot.storage.protocols import Collection, Stored, Stores
from bot.storage.statistics_documents import STATISTICS

ValueT = TypeVar("ValueT")


@dataclass(frozen=True, slots=True, kw_only=True)
class Room(Generic[ValueT]):
    """One collection, as it is packed and unpacked."""

    form: Form[ValueT]
    names: Callable[[ValueT], tuple[str, ...]]
    """What only this document may be called, its id first: never a person's name or text."""
    create: Callable[[Stores, ValueT], Awaitable[Stored[ValueT]]]
    find: Callable[[Stores, ValueT], Awaitable[Stored[ValueT] | None]]


async def _request(stores: Stores, request: Request) -> Stored[Request] | None:
    try:
        return await stores.requests.get(request.department, request.id)
    except NotFound:
        return None


_departments: Room[Department] = Room(
    form=DEPARTMENTS,
    names=lambda department: (department.id,),
    create=lambda stores, department: stores.departments.create(department),
    find=lambda stores, department: stores.departments.find(department.id),
)
_people: Room[PersonRecord] = Room(
    form=PEOPLE,
    names=lambda person: (person.id,),
    create=lambda stores, person: stores.people.create(person),
    find=lambda stores, person: stores.people.find(person.id),
)
_requests: Room[Request] = Room(
    form=REQUESTS,
    names=lambda request: (
        f"{request.id} of {request.department}",
        f"number {request.number} of {request.department}",
    ),
    create=lambda stores, request: stores.requests.create(request),
    find=_request,
)


def _post_name(post: PostDocument) -> str:
    key = post_key(post)
    return f"{key.kind} {key.id}"


async def _new_post(stores: Stores, post: PostDocument) -> Stored[Any]:
    match post:  # each kind by itself, for `create` gives back what it was given
        case CoachChannel():
            return await stores.posts.create(post)
        case TipLibrary():
            return await stores.posts.create(post)
        case Announcement():
            return await stores.posts.create(post)


async def _post(stores: Stores, post: PostDocument) -> Stored[Any] | None:
    match post:
        case CoachChannel():
            return await stores.posts.channel(post.id)
        case TipLibrary():
            return await stores.posts.library()
        case Announcement():
            return await stores.posts.announcement(post.id)


_posts: Room[PostDocument] = Room(
    form=POSTS, names=lambda post: (_post_name(post),), create=_new_post, find=_post
)


async def _new_figures(stores: Stores, kept: KeptDay | KeptMonth) -> Stored[Any]:
    try:
        if isinstance(kept, KeptDay):
            return await stores.statistics.put_day(kept, etag=None)
        return await stores.statistics.put_month(kept, etag=None)
    except Conflict as error:
        raise AlreadyExists(*error.args) from None


async def _figures(stores: Stores, kept: KeptDay | KeptMonth) -> Stored[Any] | None:
    if isinstance(kept, KeptDay):
        return await stores.statistics.day(kept.department, kept.day)
    return await stores.statistics.month(kept.department, kept.first)


def _figures_name(kept: KeptDay | KeptMonth) -> str:
    if isinstance(kept, KeptDay):
        return f"{kept.day} of {kept.department}"
    return f"{kept.first:%Y-%m} of {kept.department}"


_statistics: Room[KeptDay | KeptMonth] = Room(
    form=STATISTICS, names=lambda kept: (_figures_name(kept),), create=_new_figures, find=_figures
)

ROOMS: Mapping[Collection, Room[Any]] = {
    Collection.DEPARTMENTS: _departments,
    Collection.PEOPLE: _people,
    Collection.REQUESTS: _requests,
    Collection.POSTS: _posts,
    Collection.STATISTICS: _statistics,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Belonging:
    """One document, read by this bot."""

    collection: Collection
    value: Any
    mark: bytes
    """The fingerprint of `value` as this bot writes it, from whatever version and engine it came."""
    unknown: frozenset[str]
    """Fields that this bot does not know, and so does not carry over."""

    @property
    def names(self) -> tuple[str, ...]:
        """See `Room.names`."""
        return ROOMS[self.collection].names(self.value)


def recognised(collection: Collection, document: Any) -> Belonging:
    """Read a parsed document.

    Raises:
        NewerDocument: a later version wrote it.
        Unreadable: it cannot be read.
    """
    form = ROOMS[collection].form
    value = form.decode(compact(document))
    rewritten = parsed(form.encode(value))
    is_present = document["schema_version"] == form.version
    return Belonging(
        collection=collection,
        value=value,
        mark=fingerprint(collection, rewritten),
        unknown=frozenset(_lost(document, rewritten)) if is_present else frozenset(),
    )


def recognised_body(collection: Collection, body: bytes) -> Belonging:
    """Read a document as a store gave it.

    Raises:
        NewerDocument: a later version wrote it.
        Unreadable: it cannot be read.
    """
    try:
        document = parsed(body)
    except (ValueError, RecursionError):
        raise Unreadable(f"a stored {ROOMS[collection].form.kind} is no JSON") from None
    return recognised(collection, document)


def _lost(document: Any, rewritten: Any) -> Iterator[str]:
    match document, rewritten:
        case dict(), dict():
            for name, value in document.items():
                if name in rewritten:
                    yield from _lost(value, rewritten[name])
                else:
                    yield name
        case list(), list():
            for one, other in zip(document, rewritten, strict=False):
                yield from _lost(one, other)
        case _:
            return
