"""Which documents mention somebody: read off what is written down, so that no list of places can be incomplete.

One reading of the whole store serves all who are looked for at that moment: on Cosmos DB it is everybody's budget.
"""

import asyncio
import json
import re
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from bot.clock import Clock
from bot.domain.erased_names import Named, is_called
from bot.domain.ids import DepartmentId, PersonId, RequestId
from bot.domain.people import OpenRequest
from bot.storage.found import PostKey, PostKind
from bot.storage.protocols import Collection, Stores
from bot.telemetry import log_event

_AT_ONCE = 16
"""Documents looked through before others have their turn."""
_READ = (Collection.PEOPLE, Collection.REQUESTS, Collection.POSTS)
"""In the order of `Collection`: a question that is just made of a draft is read twice, and never not at all."""
_FOR_NOBODY = re.compile(rb'"for_whom": ?null')
_PLACES = ("department", "roster_department", "helps_in")


@dataclass(frozen=True, slots=True, kw_only=True)
class Sought:
    """Somebody who is looked for."""

    person: PersonId
    name: str = ""
    alias: str = ""
    """What stands for them where they were forgotten before."""


@dataclass(slots=True, kw_only=True)
class Found:
    """Where one person stands, as far as could be read."""

    people: list[PersonId] = field(default_factory=list)
    """Colleagues whose document has the id or the name; the name may be another's."""
    requests: list[OpenRequest] = field(default_factory=list)
    """Questions with the id or the alias."""
    asked_for: list[OpenRequest] = field(default_factory=list)
    """Questions without them, asked for somebody of that name."""
    posts: list[PostKey] = field(default_factory=list)
    known: Sequence[Named] = ()
    """Everybody who has a document."""


Also = Callable[[], Awaitable[Sequence[Sought]]]


class Mentions:
    """Reads whole collections; far too slow for anybody to wait for."""

    def __init__(self, stores: Stores, clock: Clock, also: Also | None = None) -> None:
        """`also` says who else is to be looked for in the same reading."""
        self._stores = stores
        self._clock = clock
        self._also = also
        self._one_at_a_time = asyncio.Lock()
        self._began_at: datetime | None = None
        self._found: dict[PersonId, Found] = {}
        """Of the last reading, for those who did not come for it yet."""

    async def of(self, sought: Sought, *, since: datetime) -> Found:
        """Where they stand, by a reading that began no earlier than `since`.

        Raises:
            StoreUnavailable: it could not be read to its end.
        """
        async with self._one_at_a_time:
            is_fresh = self._began_at is not None and self._began_at >= since
            if not (is_fresh and sought.person in self._found):
                self._found.clear()
                began_at = self._clock.now()
                others = await self._also() if self._also is not None else ()
                self._found = await self._read({one.person: one for one in (*others, sought)})
                self._began_at = began_at
            return self._found.pop(sought.person)

    async def _read(self, sought: Mapping[PersonId, Sought]) -> dict[PersonId, Found]:
        known: list[Named] = []
        found = {person: Found(known=known) for person in sought}
        searches = [_Search(one) for one in sought.values()]
        for collection in _READ:
            seen = 0
            async for body in self._stores.written(collection):
                seen += 1
                hits = [one.person for one in searches if one.hits(collection, body)]
                if hits or collection is Collection.PEOPLE:
                    _note(collection, body, hits, found, known)
                if collection is Collection.REQUESTS and (whom := _asked_for(body)) is not None:
                    for one in searches:
                        if one.person not in hits and is_called(one.name, whom[0]):
                            found[one.person].asked_for.append(whom[1])
                if seen % _AT_ONCE == 0:
                    await asyncio.sleep(0)
        return found


class _Search:
    """What stands for one person in a document."""

    def __init__(self, sought: Sought) -> None:
        self.person = sought.person
        self.name = sought.name
        self._marks = {
            Collection.PEOPLE: _any_of(sought.person, sought.name),
            Collection.REQUESTS: _any_of(sought.person, sought.alias),
            Collection.POSTS: _any_of(sought.person),
        }

    def hits(self, collection: Collection, body: bytes) -> bool:
        """Whether they are in it."""
        marks, whole = self._marks[collection]
        return any(one in body for one in marks) and bool(whole.search(body))


def _any_of(*words: str) -> tuple[Sequence[bytes], re.Pattern[bytes]]:
    """The words as they are written down, and where one stands whole: inside a longer word it is another one."""
    # an engine may write what is no ASCII as it is, or spell it out
    marks = {
        json.dumps(one, ensure_ascii=plain)[1:-1].encode() for one in words if one for plain in (True, False)
    }
    parts = b"|".join(map(re.escape, marks)) or b"(?!)"
    return tuple(marks), re.compile(rb"(?<![0-9A-Za-z])(?:" + parts + rb")(?![0-9A-Za-z])")


def _asked_for(body: bytes) -> tuple[str, OpenRequest] | None:
    """The name of the colleague for whom a question is asked, and which question; None for most."""
    if _FOR_NOBODY.search(body):
        return None
    try:
        written = json.loads(body)
    except ValueError:
        return None  # who is mentioned in it by id is told of
    whom = written.get("for_whom")
    return (str(whom["name"]), _place(written)) if whom else None


def _place(written: Mapping[str, Any]) -> OpenRequest:
    return OpenRequest(department=DepartmentId(written["department"]), id=RequestId(written["id"]))


def _note(
    collection: Collection,
    body: bytes,
    hits: Sequence[PersonId],
    found: Mapping[PersonId, Found],
    known: list[Named],
) -> None:
    try:
        written = json.loads(body)
    except ValueError:
        log_event("erasing.unreadable", level="error")  # nothing can read it, nor write it anew
        return
    match collection:
        case Collection.PEOPLE:
            known.append(_named(written))
            for person in hits:
                found[person].people.append(PersonId(written["id"]))
        case Collection.REQUESTS:
            for person in hits:
                found[person].requests.append(_place(written))
        case _:
            for person in hits:
                found[person].posts.append(PostKey(kind=PostKind(written["kind"]), id=written["id"]))


def _named(written: Mapping[str, Any]) -> Named:
    places = (written.get(one) for one in _PLACES)
    return Named(
        person=PersonId(written["id"]),
        name=str(written.get("name") or ""),
        departments=frozenset(DepartmentId(one) for one in places if one),
    )
