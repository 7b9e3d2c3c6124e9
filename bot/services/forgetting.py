"""Forgets questions that are over, each part of them when its time comes, and has the engine's files forget them too.

What is due follows from the document as it was written, and stands in an index of its own: whoever waits for help is
found by another, however much there is to forget. A look takes few documents, one after the other, so that presses go
first; of several instances that take the same one, one writes.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import date, datetime, time, timedelta

from bot.clock import Clock, has_passed
from bot.domain.aliases import AliasOf
from bot.domain.availability import local_date
from bot.domain.days import zone_named
from bot.domain.errors import Conflict, NewerDocument, NotFound
from bot.domain.forgetting import forgotten, is_to_go
from bot.domain.forgetting_news import news_forgotten
from bot.domain.keeping import DEFAULT_KEEPING, Keeping
from bot.domain.request import Request
from bot.domain.waking import with_wake
from bot.services.errands import Errands
from bot.services.following import FollowingStores
from bot.storage.found import DueRequest
from bot.storage.protocols import Stored
from bot.telemetry import error_name, log_event

EVERY = timedelta(minutes=10)
"""On Cosmos DB each look costs."""
AT_ONCE = 100
"""Questions of one look: where more are due, as after a long stop, the next scan looks again."""
NEWS = 250
"""The latest announcements, looked at each night: years of them."""
_AT_NIGHT = time(3)
_AGAIN_AFTER = timedelta(hours=1)
"""What cannot be read or written is tried again so late, and hides nothing behind it meanwhile."""


class Forgetting:
    """A book of the worker. Any number of instances may forget: what is forgotten is forgotten once."""

    def __init__(
        self,
        *,
        stores: FollowingStores,
        clock: Clock,
        errands: Errands,
        alias_of: AliasOf,
        zone: str,
        keeping: Keeping = DEFAULT_KEEPING,
    ) -> None:
        """`alias_of` names who is forgotten, as the figures do; `zone` says which day a question counts for.

        `keeping` is for what is told to many; each question has its own.
        """
        self._stores = stores
        self._requests = stores.requests.plain
        self._clock = clock
        self._errands = errands
        self._alias_of = alias_of
        self._zone = zone
        self._keeping = keeping
        self._looked_at: datetime | None = None
        self._has_more = False
        self._failed: dict[DueRequest, datetime] = {}
        self._scrubbed_on: date | None = None
        self._is_to_scrub = False
        """Something was forgotten, and older versions of it stand in the engine's files still."""

    async def refresh(self) -> None:
        """Begin a look when it is time to, and none is under way; returns at once."""
        now = self._clock.now()
        if self._has_more or has_passed(EVERY, self._looked_at, now):
            self._looked_at, self._has_more = now, False
            self._errands.run("forgetting", self.look)

    async def look(self) -> None:
        """Forget what is due, at most `AT_ONCE` questions.

        Raises:
            StoreUnavailable: the store does not answer.
        """
        now = self._clock.now()
        self._failed = {one: at for one, at in self._failed.items() if now - at < _AGAIN_AFTER}
        due = await self._requests.forgettable(by=now, limit=AT_ONCE + len(self._failed))
        for one in due:
            if one not in self._failed:
                await self._patiently(one)
        self._has_more = len(due) - len(self._failed) >= AT_ONCE
        await self._scrub(now)

    async def _scrub(self, now: datetime) -> None:
        """After each look the quick way; each night the whole way, tried once: what others erased is gone then too."""
        local = now.astimezone(zone_named(self._zone))
        is_night_over = local.time() >= _AT_NIGHT
        last = self._scrubbed_on or (local.date() if is_night_over else local.date() - timedelta(days=1))
        is_whole = is_night_over and last < local.date()
        self._scrubbed_on = local.date() if is_whole else last
        if is_whole:
            await self._forget_news(now)
        if is_whole or self._is_to_scrub:
            await self._stores.scrub(whole=is_whole)
            self._is_to_scrub = False

    async def _forget_news(self, now: datetime) -> None:
        for stored in await self._stores.posts.announcements(limit=NEWS):
            without = news_forgotten(stored.value, now, self._keeping)
            if without is not stored.value:
                with suppress(Conflict, NotFound):  # else the next night
                    await self._stores.posts.replace(without, etag=stored.etag)

    async def _patiently(self, due: DueRequest) -> None:
        try:
            await self._forget(due)
        except (Conflict, NotFound):
            return  # somebody else wrote: the next look sees what is left
        except NewerDocument:
            self._failed[due] = self._clock.now()  # a newer bot forgets it
        except Exception as error:  # noqa: BLE001 - one bad document must not keep the others from being forgotten
            self._failed[due] = self._clock.now()
            log_event("forgetting.failed", level="error", error=error_name(error))

    async def _forget(self, due: DueRequest) -> None:
        """One write, bound to the version that was read: of a stop in between nothing is half done."""
        read = await self._requests.get(due.department, due.id)
        now = self._clock.now()
        if is_to_go(read.value, now):
            await self._keep_figures(read.value)
            await self._requests.delete(due.department, due.id, etag=read.etag)
        else:
            await self._write(due, read, now)
        self._is_to_scrub = True

    async def _write(self, due: DueRequest, read: Stored[Request], now: datetime) -> None:
        without = forgotten(read.value, now, self._alias_of)
        # in a file of before there was forgetting, it is worked out now when something is due
        is_of_before = due.wake_at < read.value.sent_at
        if without is read.value and not is_of_before:
            return  # another instance has written it since it was listed
        await self._requests.replace(with_wake(without, now=now), etag=read.etag)

    async def _keep_figures(self, request: Request) -> None:
        """Before a question goes: what is counted of its day is never counted again, or it would be missing there."""
        day = local_date(request.sent_at, self._zone)
        kept = await self._stores.statistics.day(request.department, day)
        if kept is not None and not kept.value.is_final:
            await self._stores.statistics.put_day(replace(kept.value, is_final=True), etag=kept.etag)
