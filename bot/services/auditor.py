"""Looks, round after round, whether the promises hold; mends what it can, and says outside that all is well only then.

What a round costs: two `due` scans (once an hour a third, of what is kept too long), a list of the departments when it
begins a circle or the last list failed, and at most `READS` looks, each of one document (a department: one query more; a
person who does not say what names them: that one too). Rounds go on where the last one stopped, so a city of 30 departments
is looked at whole each minute, and one of 1,000 departments with 3 open questions each in about half an hour. Nothing of it
is on the path of a turn, nor of the worker. What the stores cannot list is looked at by another road: people are found as
coaches, as askers of recent questions and by their wakes; a draft of anybody else that lost its wake is not found.
"""

import asyncio
from collections import Counter, deque
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed
from bot.domain.errors import Conflict, NewerDocument, NotFound
from bot.domain.ids import DepartmentId
from bot.domain.invariants import FORGOTTEN_WITHIN, LATE, Invariant
from bot.domain.owed_cards import OWED_FOR, Wait
from bot.domain.people import OpenRequest
from bot.metrics import Measured, measure
from bot.services.errands import Errands
from bot.services.following import FollowingStores
from bot.services.inspecting import Home, Inspector, Look, Place, Someone
from bot.storage.found import DueRequest
from bot.telemetry import error_name, log_event

READS = 300
"""Looks in a round; at most half of them at what was wrong or owed before."""
MENDS = 50
DUE = 100
"""Late questions, and people who wake first, that a round looks at."""
HALF_FOR = timedelta(seconds=60)
"""What spans documents may be half done for so long."""
_FAR = timedelta(days=400)
_KEPT_EVERY = timedelta(hours=1)
_LIST = Home(id=DepartmentId(""))
"""Stands for the list of the departments."""


class Auditor:
    """A book of the worker. Any number of instances may audit: what they mend is mended once."""

    def __init__(
        self,
        *,
        stores: FollowingStores,
        inspector: Inspector,
        clock: Clock,
        every: timedelta,
        beat: Callable[[], Awaitable[None]] | None,
        errands: Errands,
    ) -> None:
        """`beat` is begun after a round that found every promise kept; nobody waits for it."""
        self._stores = stores
        self._inspector = inspector
        self._clock = clock
        self._every = every
        self._beat = beat
        self._errands = errands
        self._looked_at: datetime | None = None
        self._kept_at: datetime | None = None
        self._ahead: deque[Place] = deque()
        self._passed: set[Place] = set()
        """What this circle has on its way or behind it."""
        self._has_been_round = False
        self._homes: tuple[DepartmentId, ...] = ()
        self._is_listed = False
        """The departments could be listed when that was last tried."""
        self._is_older = False
        """A newer bot wrote one of them: it lists them."""
        self._late: frozenset[Place] = frozenset()
        """Whose wake nobody has served for `LATE`."""
        self._broken: dict[Place, frozenset[Invariant]] = {}
        self._owing: dict[Place, datetime] = {}
        self._unheard: dict[Place, datetime] = {}
        self._half: dict[Place, datetime] = {}

    @property
    def broken(self) -> Mapping[Place, frozenset[Invariant]]:
        """Every place that did not keep a promise when it was last looked at."""
        return self._broken

    async def refresh(self) -> None:
        """Begin a round when it is time to, and none is under way; returns at once."""
        now = self._clock.now()
        if has_passed(self._every, self._looked_at, now):
            self._looked_at = now
            self._errands.run("audit", self.round)

    async def round(self) -> None:
        """Look, mend, report, and beat.

        Raises:
            StoreUnavailable: the store does not answer at all; nothing beats then.
        """
        await self._stores.check()
        await self._look_around()
        await self._mend()
        self._report()
        is_well = self._has_been_round and self._is_listed and not self._broken
        if self._beat is not None and is_well:
            self._errands.run("heartbeat", self._beat)

    async def _look_around(self) -> None:
        now = self._clock.now()
        again = list(dict.fromkeys((*self._broken, *self._half, *self._owing)))[: READS // 2]
        late = await self._stores.requests.due(by=now - LATE, limit=DUE)
        kept = await self._kept_too_long(now)
        waking = await self._stores.people.due(by=now + _FAR, limit=DUE)
        first: list[Place] = [OpenRequest(department=due.department, id=due.id) for due in late]
        late_people = (Someone(id=due.id) for due in waking if due.wake_at <= now - LATE)
        self._late = frozenset((*first, *late_people))
        first += [Someone(id=due.id) for due in waking]
        first += [OpenRequest(department=due.department, id=due.id) for due in kept]
        before = dict.fromkeys((*again, *first))
        for place in before:
            await self._look(place)
        if not (self._ahead and self._is_listed):
            await self._list()
        if not self._ahead:
            self._passed.clear()
        self._follow(Home(id=department) for department in self._homes)
        for _ in range(max(READS - len(before), READS // 4)):
            if self._ahead:
                self._follow(await self._look(self._ahead.popleft()))
        if not self._ahead:
            self._has_been_round = True
        if not (self._is_listed or self._is_older):
            self._broken[_LIST] = frozenset({Invariant.READABLE})

    async def _kept_too_long(self, now: datetime) -> Sequence[DueRequest]:
        if not has_passed(_KEPT_EVERY, self._kept_at, now):
            return ()  # what was found is looked at again until it is well
        self._kept_at = now
        return await self._stores.requests.forgettable(by=now - FORGOTTEN_WITHIN, limit=DUE)

    async def _list(self) -> None:
        self._broken.pop(_LIST, None)
        try:
            listed = [stored.value.id for stored in await self._stores.departments.plain.all()]
            # what the list leaves out is looked at as well, and found damaged there
            self._homes = (*listed, *sorted(self._stores.departments.plain.left_out))
            self._is_listed, self._is_older = True, False
        except Exception as error:  # noqa: BLE001 - one that cannot be read hides no other: each is looked at alone
            due = await self._stores.requests.due(by=self._clock.now() + _FAR, limit=READS)
            self._homes = tuple(dict.fromkeys((*self._homes, *(one.department for one in due))))
            self._is_listed, self._is_older = False, isinstance(error, NewerDocument)

    async def _look(self, place: Place) -> tuple[Place, ...]:
        look = await self._inspector.look(place)
        self._note(place, look)
        await asyncio.sleep(0)  # turns go first
        return look.further

    def _follow(self, places: Iterable[Place]) -> None:
        for place in places:
            if place not in self._passed:
                self._passed.add(place)
                self._ahead.append(place)

    def _note(self, place: Place, look: Look) -> None:
        now = self._clock.now()
        broken = set(look.broken)
        if look.is_newer and place in self._late:  # no newer bot is there any more
            broken.add(Invariant.READABLE)
        self._since(self._owing, place, look.owed)
        unheard_since = self._since(self._unheard, place, look.unheard)
        if unheard_since is not None and now - unheard_since > OWED_FOR:
            broken.add(Invariant.TOLD_IN_TIME)
        half_since = self._since(self._half, place, Wait() if look.is_half else None)
        if half_since is not None and now - half_since >= HALF_FOR:
            broken.add(Invariant.WHOLE)
        self._broken.pop(place, None)
        if broken:
            self._broken[place] = frozenset(broken)

    def _since(self, book: dict[Place, datetime], place: Place, wait: Wait | None) -> datetime | None:
        """Since when somebody waits at `place`: as the document knows, else since it was first seen here.

        What was looked at goes to the end of its row, so that each has its turn to be looked at again.
        """
        first_seen_at = book.pop(place, self._clock.now())
        if wait is None:
            return None
        since = wait.since or first_seen_at
        book[place] = since
        return since

    async def _mend(self) -> None:
        mended = 0
        for place, broken in list(self._broken.items()):
            if broken & {Invariant.WAKES, Invariant.WHOLE} and Invariant.READABLE not in broken:
                try:
                    mended += await self._inspector.mend(place)
                    if mended >= MENDS:
                        break
                except (Conflict, NotFound):
                    continue  # somebody else wrote: the next round sees what is left
                except Exception as error:  # noqa: BLE001 - one bad document must not keep the others from being mended
                    log_event("audit.mend_failed", level="error", error=error_name(error))
        if mended:
            log_event("audit.mended", count=mended)

    def _report(self) -> None:
        counts = Counter(invariant for broken in self._broken.values() for invariant in broken)
        for invariant in Invariant:
            measure(Measured.VIOLATIONS, counts[invariant], invariant=invariant.value)
            if counts[invariant]:
                log_event("audit.violated", level="error", kind=invariant.value, count=counts[invariant])
        oldest = min(self._owing.values(), default=None)
        measure(Measured.OWED, 0 if oldest is None else (self._clock.now() - oldest).total_seconds())
