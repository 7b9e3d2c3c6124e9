"""Takes the open questions of a closed department along: all at once when it closes, and each one when it wakes."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.errors import AlreadyExists, Conflict, NumberTaken
from bot.domain.evolving import evolve_all
from bot.domain.ids import DepartmentId
from bot.domain.moving import can_move, handed_over, moved, successor
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.waking import with_wake
from bot.services.following import FollowingStores
from bot.services.ledger import Owing
from bot.services.merging import ATTEMPTS, Merging
from bot.services.people import People
from bot.storage.protocols import Stored
from bot.telemetry import error_name, log_event

LOOK_BACK = timedelta(days=3)
"""Questions sent since then are looked at for an answer that is still awaited; older ones move when they wake."""
EVERY = timedelta(hours=1)
AT_ONCE = 8


class Moving:
    """Moves questions. Every step may be repeated, also by two instances at once, and after a crash anywhere."""

    def __init__(
        self,
        *,
        stores: FollowingStores,
        people: People,
        merging: Merging,
        clock: Clock,
        owing: Owing,
        opens_at: Callable[[Department], datetime | None],
    ) -> None:
        """`opens_at` says when a department opens; None when it is open now."""
        self._requests = stores.requests
        self._departments = stores.departments
        self._people = people
        self._merging = merging
        self._clock = clock
        self._owing = owing
        self._opens_at = opens_at
        self._looked_at: datetime | None = None

    async def took_along(self, where: OpenRequest, found: Request) -> bool:
        """Move a question that a wake brought up when its department is closed; True when nothing else is to be done.

        `found` is what `where` is now, perhaps elsewhere.
        """
        here = OpenRequest(department=found.department, id=found.id)
        has_moved = await self.move(here)
        if here.department == where.department:
            return has_moved
        await self._leave(where)
        return True

    async def open_in(self, department: DepartmentId) -> tuple[OpenRequest, ...]:
        """Where the questions are that somebody waits for in exactly this department."""
        recent = await self._requests.recent(department, since=self._clock.now())
        return tuple(
            OpenRequest(department=department, id=glance.id) for glance in recent.glances if glance.is_open
        )

    async def has_waiting(self, department: DepartmentId) -> bool:
        """Whether somebody waits in exactly this department whom nobody helps yet."""
        recent = await self._requests.recent(department, since=self._clock.now())
        return any(glance.is_open and glance.holder is None for glance in recent.glances)

    async def move_all(self, department: DepartmentId) -> None:
        """Move all questions of a closed department, as far as it goes: what fails moves when it wakes."""
        recent = await self._requests.recent(department, since=self._clock.now() - LOOK_BACK)
        gate = asyncio.Semaphore(AT_ONCE)

        async def one(where: OpenRequest) -> None:
            async with gate:
                try:
                    await self.move(where)
                except Exception as error:  # noqa: BLE001 - the wake of this question brings it back; the others go on
                    log_event("moving.failed", level="error", error=error_name(error))

        # who waits longest goes first; those that are over are looked at too, for an answer may be awaited
        ranked = sorted(recent.glances, key=lambda glance: not glance.is_open)
        where = (OpenRequest(department=department, id=glance.id) for glance in ranked)
        await asyncio.gather(*map(one, where))

    async def refresh(self) -> None:
        """Complete, once an hour and at the start, what a crash left half done."""
        now = self._clock.now()
        if not has_passed(EVERY, self._looked_at, now):
            return
        is_complete = True
        for stored in await self._departments.plain.all():
            try:
                await self.complete(stored.value)
            except Exception as error:  # noqa: BLE001 - it is looked at again at the next scan; the others go on
                is_complete = False
                log_event("moving.failed", level="error", error=error_name(error))
        self._looked_at = now if is_complete else None

    async def complete(self, department: Department) -> None:
        """Do what is still to be done when this department is closed: its roster and its questions go along."""
        if department.is_closed:
            await self._merging.complete(department)
            if await self.open_in(department.id):
                await self.move_all(department.id)

    async def move(self, where: OpenRequest) -> bool:
        """Move the question in exactly this document when its department is closed; whether something was written.

        Raises:
            Conflict: others kept writing; its wake brings it back.
            NotFound: there is no such question.
        """
        left = await self._departments.plain.find(where.department)
        if left is None or not left.value.is_closed:
            return False
        await self._merging.complete(left.value)
        for _ in range(ATTEMPTS):
            target = await self._departments.find(where.department)
            try:
                if target is None:
                    return await self._hand_over(where)
                if target.value.id == where.department:
                    return False  # it is open again
                return await self._move(where, target.value)
            except (Conflict, AlreadyExists):
                continue
        raise Conflict(where.id)

    async def _hand_over(self, where: OpenRequest) -> bool:
        now = self._clock.now()
        old = await self._requests.get(where.department, where.id)
        events = handed_over(old.value, now=now) if old.value.department == where.department else ()
        if not events:
            return False
        after = with_wake(evolve_all(old.value, events), now=now)
        self._owing.wrote(await self._requests.replace(after, etag=old.etag))
        return True

    async def _move(self, where: OpenRequest, target: Department) -> bool:
        """Write the new document, then mark the old one; until then the old one is the question."""
        old = await self._requests.get(where.department, where.id)
        if old.value.department != where.department or not can_move(old.value):
            return False  # it goes on elsewhere, or is over
        new = await self._created(old.value, target)
        if new is None:
            old, new = await self._copied_again(where, target)
        now = self._clock.now()
        mark = evolve_all(old.value, moved(old.value, to=target.id, now=now))
        self._owing.wrote(await self._requests.replace(with_wake(mark, now=now), etag=old.etag))
        self._owing.wrote(Stored(value=replace(new.value, comes_from=None), etag=new.etag))
        await self._point(new.value, where)
        return True

    async def _created(self, old: Request, target: Department) -> Stored[Request] | None:
        """Write the new document under the next number; None when somebody began to move it before."""
        recent = await self._requests.recent(target.id, since=self._clock.now())
        number = recent.last_number + 1
        while True:
            try:
                return await self._requests.create(self._drawn(old, target, number))
            except NumberTaken:  # somebody of the department sent in the same moment
                number += 1
            except AlreadyExists:
                return None

    async def _copied_again(
        self, where: OpenRequest, target: Department
    ) -> tuple[Stored[Request], Stored[Request]]:
        """Both documents, once the new one is what the old one is.

        The old one is read last: whoever marks it after this read wrote the new one since it was read here.
        """
        new = await self._requests.plain.get(target.id, where.id)
        old = await self._requests.get(where.department, where.id)
        if old.value.department != where.department:
            raise Conflict(where.id)
        wanted = self._drawn(old.value, target, new.value.number)
        if wanted != new.value:
            new = await self._requests.replace(wanted, etag=new.etag)
        return old, new

    def _drawn(self, old: Request, target: Department, number: int) -> Request:
        drawn = successor(old, target, number=number, opens_at=self._opens_at(target))
        return with_wake(drawn, now=self._clock.now())

    async def _leave(self, where: OpenRequest) -> None:
        """A document that lost its meaning on the way (its department closed before the question came) wakes no more."""
        raw = await self._requests.plain.get(where.department, where.id)
        found = (await self._requests.get(where.department, where.id)).value
        if found.department == where.department or not can_move(raw.value):
            return
        now = self._clock.now()
        mark = evolve_all(raw.value, moved(raw.value, to=found.department, now=now))
        try:
            self._owing.wrote(await self._requests.replace(with_wake(mark, now=now), etag=raw.etag))
        except Conflict:
            return

    async def _point(self, request: Request, left: OpenRequest) -> None:
        """Let the asker's document name the new place; what points to the old one is followed."""
        here = OpenRequest(department=request.department, id=request.id)

        def pointed(record: PersonRecord) -> PersonRecord:
            places = tuple(here if one == left else one for one in record.open_requests)
            return replace(record, open_requests=places)

        try:
            if await self._people.find(request.asker.id) is not None:
                await self._people.change(request.asker.id, pointed)
        except Conflict:
            return
