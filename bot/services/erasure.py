"""Erases all that is kept of somebody, once it was promised (`bot/domain/erasing.py`).

Each look goes through all documents: what is theirs and open goes on without them, then their id and name go. A look that
finds nothing any more is the last; then the last word is said and their own document goes. Every step can be done twice,
by two instances at once too. A look costs a reading of the whole store: all who wait at that moment share it, and who must
be waited for is looked at ever more seldom.
"""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial
from typing import Protocol

from bot import fault_points
from bot.clock import Clock
from bot.domain import erased_documents as pure
from bot.domain import erased_names as names
from bot.domain import erasing
from bot.domain.aliases import AliasOf
from bot.domain.coordinators import MOST
from bot.domain.errors import Conflict, NotFound, SendError, StoreUnavailable, TryLater
from bot.domain.ids import DepartmentId, NoticeId, PersonId
from bot.domain.notice_contents import Said
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.promised import Erasing
from bot.domain.request import ServiceDesk
from bot.services.erased_posts import ErasedPosts
from bot.services.erased_requests import ErasedRequests, Look
from bot.services.following import FollowingStores
from bot.services.mentions import Mentions, Sought
from bot.services.messenger import Messenger
from bot.services.notices import Notices
from bot.services.people import People
from bot.telemetry import log_event
from bot.texts.reader import reading

_DUE = 200
"""Who else is due is looked for among so many."""


class LastWord(Protocol):
    """Draws it."""

    def erased(self, desk: ServiceDesk | None) -> Post:
        """The last word; with whom to call, for who had a question open."""
        ...


class Erasure:
    """Keeps promises."""

    def __init__(
        self,
        *,
        stores: FollowingStores,
        people: People,
        requests: ErasedRequests,
        notices: Notices,
        posts: ErasedPosts,
        messenger: Messenger,
        renderer: LastWord,
        alias_of: AliasOf,
        clock: Clock,
    ) -> None:
        """`alias_of` names who was forgotten before, as `Forgetting` did."""
        self._stores = stores
        self._people = people
        self._requests = requests
        self._notices = notices
        self._posts = posts
        self._messenger = messenger
        self._renderer = renderer
        self._clock = clock
        self._alias_of = alias_of
        self._mentions = Mentions(stores, clock, self._due)
        self._staying = asyncio.Lock()
        self.when_erased: list[Callable[[PersonId], None]] = []
        """Told who is gone: whoever remembers people forgets this one."""
        notices.when_due[Erasing] = self._look_at

    async def _look_at(self, record: PersonRecord, notice: Notice) -> None:
        promise = notice.content
        assert isinstance(promise, Erasing), "called for these alone"
        if not promise.looks and await self._stays(record, promise):
            return
        promise = replace(promise, looks=promise.looks + 1)
        departments = [one.value for one in await self._stores.departments.plain.all()]
        look = Look(
            record=record,
            promise=promise,
            alias_before=self._alias_of(record.id),
            places=await self._mentions.of(self._sought(record), since=notice.due_at),
            rosters=names.of_rosters(departments),
        )
        for department in departments:
            await self._out_of_roster(look, department.id)
        fault_points.reach("erasing.out_of_rosters")
        await self._requests.without(look)
        fault_points.reach("erasing.out_of_requests")
        look.found += len(look.places.posts)
        await self._posts.without(look.person, look.places.posts)
        await self._out_of_colleagues(look)
        fault_points.reach("erasing.out_of_everything")
        now = self._clock.now()
        is_given_up = erasing.is_given_up(promise, now)
        if look.found and is_given_up:
            log_event("erasing.left_over", level="error", count=look.found)
        is_clean = not look.found or is_given_up
        if is_clean and erasing.is_tidy(await self._now(record), promise, now):
            await self._end(record, promise, now)
        else:
            due_at = erasing.again_at(promise, now)
            await self._people.change(
                record.id,
                lambda one: erasing.waiting(one, promise, due_at) if erasing.erasing_of(one) else one,
            )

    async def _now(self, record: PersonRecord) -> PersonRecord:
        return await self._people.find(record.id) or record

    def _sought(self, record: PersonRecord) -> Sought:
        return Sought(person=record.id, name=record.name, alias=self._alias_of(record.id))

    async def _due(self) -> list[Sought]:
        """Who else is to be looked at now."""
        now, found = self._clock.now(), []
        for due in await self._stores.people.due(by=now, limit=_DUE):
            record = await self._people.find(due.id)
            if record is not None and erasing.is_due(record, now):
                found.append(self._sought(record))
        return found

    async def _stays(self, record: PersonRecord, promise: Erasing) -> bool:
        """Whether it is taken back: the last coordinators wanted it at once, and each saw the other there still."""
        if not (promise.was_coordinator and promise.is_own_wish):
            return False
        async with self._staying:  # the next one sees who stays
            if await self._stores.people.coordinators(limit=1):
                return False
            said = Said(heading="erase-only", more="erase-only-then")
            notice = Notice(id=NoticeId("erase-only"), content=said, due_at=self._clock.now(), is_final=True)
            await self._people.change(record.id, partial(erasing.taken_back, told=notice))
        return True

    # --- rosters ----------------------------------------------------------------------------------------

    async def _out_of_roster(self, look: Look, department: DepartmentId) -> None:
        stored = await self._stores.departments.plain.find(department)
        if stored is None:
            return
        before, promise = stored.value, look.promise
        after = pure.department_without(
            before,
            look.person,
            alias=promise.alias,
            name=look.record.name,
            here=promise.departments or pure.ANY,
        )
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

    # --- what colleagues are told -------------------------------------------------------------------------

    async def _out_of_colleagues(self, look: Look) -> None:
        person, promise = look.person, look.promise
        without = partial(
            pure.colleague_without,
            person=person,
            alias=promise.alias,
            name=look.record.name,
            here=promise.departments or pure.ANY,
        )
        for colleague in look.places.people:
            if colleague == person:
                continue
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
