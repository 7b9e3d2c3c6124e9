"""The coach channels as stored: read, and changed one conditional write at a time."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from weakref import WeakValueDictionary

from bot.clock import Clock, has_passed
from bot.domain.channel_posts import CoachChannel
from bot.domain.channel_wakes import wake_of
from bot.domain.errors import AlreadyExists, Conflict, NotFound
from bot.domain.ids import DepartmentId
from bot.services.ledger import DECIDE_WITHIN
from bot.services.tip_times import TipTimes
from bot.storage.found import PostKey, PostKind
from bot.storage.protocols import PostStore

_SEEN_EVERY = timedelta(hours=1)
Woken = Callable[[PostKey, datetime | None], None]
"""Told when a post must next be looked at."""


class ChannelBook:
    """Changes channels; each write says when its channel must next be looked at."""

    def __init__(self, store: PostStore, times: TipTimes, clock: Clock, woken: Woken) -> None:
        self._store = store
        self.times = times
        self._clock = clock
        self._woken = woken
        self._seen_at: datetime | None = None
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        """One for each channel: of many who press at once here nobody has to try again."""

    async def refresh(self) -> None:
        """See each hour whether every channel is still to be looked at when it should be.

        The operator may have chosen another day, and a clock that stood wrong may have put it off for weeks.
        """
        now = self._clock.now()
        if not has_passed(_SEEN_EVERY, self._seen_at, now):
            return
        for stored in await self._store.channels():
            channel = stored.value
            wake_at = wake_of(channel, self.times.schedule, self.times.closed(now), now)
            if wake_at != channel.wake_at and (channel.wake_at is None or channel.wake_at > now):
                await self.change(channel.id, lambda one: one)
        self._seen_at = now

    async def find(self, channel: str) -> CoachChannel | None:
        """Read one; None when it was never named."""
        stored = await self._store.channel(channel)
        return None if stored is None else stored.value

    async def all(self) -> tuple[CoachChannel, ...]:
        """Those that are not stopped, the city's first, then by name."""
        found = [stored.value for stored in await self._store.channels() if not stored.value.is_stopped]
        return tuple(sorted(found, key=lambda one: (one.department is not None, one.name, one.id)))

    async def of(self, department: DepartmentId | None) -> CoachChannel | None:
        """The channel of this department, or of the city; None when it has none."""
        return next((one for one in await self.all() if one.department == department), None)

    async def name(
        self, channel: str, decide: Callable[[CoachChannel | None], CoachChannel]
    ) -> tuple[CoachChannel | None, CoachChannel]:
        """As `change`, also for a channel that was never named."""
        return await self._write(channel, decide)

    async def change(
        self, channel: str, decide: Callable[[CoachChannel], CoachChannel]
    ) -> tuple[CoachChannel, CoachChannel]:
        """Apply `decide`; return before and after. Nothing is written when nothing changes, the next look included.

        On a conflict it decides again until `DECIDE_WITHIN` has passed.

        Raises:
            NotFound: it was never named.
            Conflict: others kept writing; nothing was written.
        """

        def known(one: CoachChannel | None) -> CoachChannel:
            if one is None:
                raise NotFound(channel)
            return decide(one)

        before, after = await self._write(channel, known)
        assert before is not None
        return before, after

    async def _write(
        self, channel: str, decide: Callable[[CoachChannel | None], CoachChannel]
    ) -> tuple[CoachChannel | None, CoachChannel]:
        turn = self._turns.setdefault(channel, asyncio.Lock())
        async with turn:
            give_up_at: datetime | None = None
            while True:
                stored = await self._store.channel(channel)
                before = None if stored is None else stored.value
                decided = decide(before)
                now = self._clock.now()
                wake_at = wake_of(decided, self.times.schedule, self.times.closed(now), now)
                after = replace(decided, wake_at=wake_at)
                if after == before:
                    self._woken(_key(channel), wake_at)
                    return before, after
                try:
                    if stored is None:
                        await self._store.create(after)
                    else:
                        await self._store.replace(after, etag=stored.etag)
                except (Conflict, AlreadyExists):
                    give_up_at = give_up_at or now + DECIDE_WITHIN  # as in the ledger
                    if now >= give_up_at:
                        raise Conflict from None
                    await asyncio.sleep(0)
                    continue
                self._woken(_key(channel), wake_at)
                return before, after


def _key(channel: str) -> PostKey:
    return PostKey(kind=PostKind.CHANNEL, id=channel)
