"""Erases all that is kept of somebody, once it was promised (`bot/domain/erasing.py`).

Each look goes through all documents: what is theirs and open goes on without them, then their id and name go. A look that
finds nothing any more is the last; then the last word is said and their own document goes. Every step can be done twice,
by two instances at once too. It costs a reading of the whole store, for something that happens a few times a week.
"""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import Protocol

from bot import fault_points
from bot.clock import Clock
from bot.domain import erased_documents as pure
from bot.domain import erasing
from bot.domain.coordinators import MOST
from bot.domain.errors import Conflict, NotFound, Refused, SendError, StoreUnavailable, TryLater
from bot.domain.forgetting import erase_person
from bot.domain.ids import DepartmentId, NoticeId, PersonId, RequestId
from bot.domain.letting_go import let_go
from bot.domain.notice_contents import Said
from bot.domain.notices import Notice
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.post import Post
from bot.domain.promised import Erasing
from bot.domain.request import Request, ServiceDesk, Shown
from bot.domain.views import owed
from bot.services.erased_posts import ErasedPosts
from bot.services.following import FollowingStores
from bot.services.ledger import Ledger
from bot.services.mentions import Mentions
from bot.services.messenger import Messenger
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.screen import Screen
from bot.storage.protocols import Collection
from bot.telemetry import log_event
from bot.texts.reader import reading

MOST_CARDS = 40
"""So many cards turn neutral at one look, for a chat takes about one a second; the next look goes on."""


class ErasureRenderer(Protocol):
    """Draws what is left to show."""

    def neutral(self, request: Request) -> Post:
        """What an older message of a request turns into."""
        ...

    def erased(self, desk: ServiceDesk | None) -> Post:
        """The last word; with whom to call, for who had a question open."""
        ...


@dataclass(slots=True, kw_only=True)
class _Look:
    """One look, for one person."""

    record: PersonRecord
    promise: Erasing
    found: int = 0
    """Documents that had something of them."""
    cards: int = 0

    @property
    def person(self) -> PersonId:
        return self.record.id


class Erasure:
    """Keeps promises."""

    def __init__(
        self,
        *,
        stores: FollowingStores,
        people: People,
        ledger: Ledger,
        notices: Notices,
        posts: ErasedPosts,
        screen: Screen,
        messenger: Messenger,
        renderer: ErasureRenderer,
        clock: Clock,
    ) -> None:
        self._stores = stores
        self._people = people
        self._ledger = ledger
        self._notices = notices
        self._posts = posts
        self._screen = screen
        self._messenger = messenger
        self._renderer = renderer
        self._clock = clock
        self._mentions = Mentions(stores)
        self.when_erased: list[Callable[[PersonId], None]] = []
        """Told who is gone: whoever remembers people forgets this one."""
        notices.when_due[Erasing] = self._look_at

    async def _look_at(self, record: PersonRecord, notice: Notice) -> None:
        promise = notice.content
        assert isinstance(promise, Erasing), "called for these alone"
        look = _Look(record=record, promise=promise)
        await self._out_of_rosters(look)
        fault_points.reach("erasing.out_of_rosters")
        await self._out_of_requests(look)
        fault_points.reach("erasing.out_of_requests")
        look.found += await self._posts.without(look.person)
        await self._out_of_colleagues(look)
        fault_points.reach("erasing.out_of_everything")
        now = self._clock.now()
        is_given_up = now >= promise.since + erasing.GIVEN_UP_AFTER
        if look.found and is_given_up:
            log_event("erasing.left_over", level="error", count=look.found)
        is_clean = not look.found or is_given_up
        if is_clean and erasing.is_tidy(await self._now(record), promise, now):
            await self._end(record, promise, now)
        else:
            due_at = now + erasing.AGAIN_AFTER
            await self._people.change(
                record.id,
                lambda one: erasing.waiting(one, promise, due_at) if erasing.erasing_of(one) else one,
            )

    async def _now(self, record: PersonRecord) -> PersonRecord:
        return await self._people.find(record.id) or record

    # --- rosters ----------------------------------------------------------------------------------------

    async def _out_of_rosters(self, look: _Look) -> None:
        for listed in await self._stores.departments.plain.all():
            await self._out_of_roster(look, listed.value.id)

    async def _out_of_roster(self, look: _Look, department: DepartmentId) -> None:
        stored = await self._stores.departments.plain.find(department)
        if stored is None:
            return
        before = stored.value
        after = pure.department_without(before, look.person, alias=look.promise.alias, name=look.record.name)
        if after is before:
            return
        look.found += 1
        entry = before.coach(look.person)
        if entry is not None and entry.is_contact and not any(one.is_contact for one in after.coaches):
            await self._tell_coordinators(department, look.person)  # first: told twice it is told once
        try:
            await self._stores.departments.replace(after, etag=stored.etag)
        except (Conflict, NotFound):
            return  # the next look

    async def _tell_coordinators(self, department: DepartmentId, but: PersonId) -> None:
        said = Said(heading="erased-contact", more="erased-contact-more")
        for person in await self._stores.people.coordinators(limit=MOST):
            if person != but:
                await self._notices.tell(person, NoticeId(f"no-contact-{department}"), said, is_final=True)

    # --- questions --------------------------------------------------------------------------------------

    async def _out_of_requests(self, look: _Look) -> None:
        places = [
            (DepartmentId(one["department"]), RequestId(one["id"]))
            async for one in self._mentions.of(Collection.REQUESTS, look.person)
        ]
        for department, request in places:
            try:
                await self._out_of_request(look, department, request)
            except (Conflict, Refused, NotFound):
                continue  # somebody was quicker: the next look
            except StoreUnavailable:
                look.found += 1  # damaged, or of a newer bot

    async def _out_of_request(self, look: _Look, department: DepartmentId, request_id: RequestId) -> None:
        stored = await self._stores.requests.plain.get(department, request_id)
        request, person = stored.value, look.person
        if erasing.is_theirs_since(request, person, look.promise):
            return
        look.found += 1
        now = self._clock.now()
        if let_go(request, person, now):
            where = OpenRequest(department=department, id=request_id)
            await self._ledger.change(where, partial(let_go, person=person, now=now))
            return  # others are told first; the next look erases
        is_young = now < look.promise.since + erasing.BORNE_FOR
        if is_young and person in owed(request):
            return
        if await self._turned_neutral(look, request) or not is_young:
            erased = erase_person(request, person, look.promise.alias)
            await self._stores.requests.replace(erased, etag=stored.etag)

    async def _turned_neutral(self, look: _Look, request: Request) -> bool:
        """Whether their cards of this question say nothing any more, as far as they can be reached."""
        shown, to = erasing.is_shown_something(request, look.person), look.record.reference
        if shown is None or to is None:
            return True
        if look.cards >= MOST_CARDS:
            return False
        look.cards += 1
        with reading(look.record.reads):
            neutral = self._renderer.neutral(request)
        orphan = Shown(stale=shown.outdated)
        outcome = await self._screen.bring(to, orphan, edition=-1, news=-1, post=None, neutral=neutral)
        return outcome.retry_in is None

    # --- what colleagues are told -------------------------------------------------------------------------

    async def _out_of_colleagues(self, look: _Look) -> None:
        person, name = look.person, look.record.name
        without = partial(pure.colleague_without, person=person, alias=look.promise.alias, name=name)
        found = [
            PersonId(one["id"])
            async for one in self._mentions.of(Collection.PEOPLE, person, name=name)
            if one["id"] != person
        ]
        for colleague in found:
            try:
                known = await self._people.find(colleague)
                if known is not None and without(known) is not known:
                    look.found += 1
                    await self._people.change(colleague, without)
            except StoreUnavailable:
                look.found += 1

    # --- the end ----------------------------------------------------------------------------------------

    async def _end(self, record: PersonRecord, promise: Erasing, now: datetime) -> None:
        to = record.reference
        if promise.is_own_wish and to is not None:
            try:
                with reading(record.reads):
                    last = self._renderer.erased(promise.desk)
                await self._messenger.send(to, last)
            except TryLater:
                if now < promise.since + erasing.BORNE_FOR:
                    raise  # it is looked at again in a while
            except SendError:
                pass  # they cannot be told, and wanted it all the same
        fault_points.reach("erasing.told")
        while True:
            stored = await self._stores.people.find(record.id)
            if stored is None or erasing.erasing_of(stored.value) is None:
                break
            anew = erasing.begun_anew(stored.value, promise)
            try:
                if anew is not None:
                    await self._people.change(record.id, lambda one: erasing.begun_anew(one, promise) or one)
                else:
                    await self._stores.people.delete(record.id, etag=stored.etag)
            except Conflict:
                continue
            except NotFound:
                break
        for forget in self.when_erased:
            forget(record.id)
        log_event("person.erased", kind="wish" if promise.is_own_wish else "left")
        try:
            await self._stores.scrub()
        except StoreUnavailable:
            log_event("erasing.not_scrubbed", level="warning")
