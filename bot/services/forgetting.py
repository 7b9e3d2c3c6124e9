"""Forgets questions that are over, each part of them when its time comes, and has the engine's files forget them too.

What is due follows from the document as it was written, and stands in an index of its own: whoever waits for help is
found by another, however much there is to forget. A look takes few documents, one after the other, so that presses go
first; of several instances that take the same one, one writes.
"""

from contextlib import suppress
from dataclasses import replace
from datetime import datetime, time, timedelta

from bot import fault_points
from bot.clock import Clock, has_passed
from bot.domain.aliases import AliasOf, is_alias
from bot.domain.availability import local_date
from bot.domain.days import zone_named
from bot.domain.errors import Conflict, NewerDocument, NotFound
from bot.domain.forgetting import forgotten, is_to_go, next_forgetting_at
from bot.domain.forgetting_news import news_forgotten
from bot.domain.forgetting_people import let_go_of
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
"""The latest announcements, looked at once a day: years of them."""
_NEWS_EVERY = timedelta(days=1)
_AT_NIGHT = time(3)
_FIRST_WHOLE_AFTER = timedelta(hours=3)
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
        self._news_at: datetime | None = None
        self._began_at: datetime | None = None
        self._whole_at: datetime | None = None
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
        if has_passed(_NEWS_EVERY, self._news_at, now):
            self._news_at = now
            await self._forget_news(now)
        await self._scrub(now)

    async def _scrub(self, now: datetime) -> None:
        """After each look the quick way; each night the whole way, tried once: what others erased is gone then too."""
        is_whole = self._is_whole_due(now)
        if is_whole:
            self._whole_at = now
        if is_whole or self._is_to_scrub:
            await self._stores.scrub(whole=is_whole)
            self._is_to_scrub = False

    def _is_whole_due(self, now: datetime) -> bool:
        """Whether a night went by since the last one; of a machine that is off by night it is never night.

        After a start nobody knows when the last one was, and all may be at work just now.
        """
        self._began_at = self._began_at or now
        local = now.astimezone(zone_named(self._zone))
        day = local.date() if local.time() >= _AT_NIGHT else local.date() - timedelta(days=1)
        night = datetime.combine(day, _AT_NIGHT, tzinfo=local.tzinfo)
        if self._whole_at is None:
            return self._began_at < night or has_passed(_FIRST_WHOLE_AFTER, self._began_at, now)
        return self._whole_at < night

    async def _forget_news(self, now: datetime) -> None:
        for stored in await self._stores.posts.announcements(limit=NEWS):
            without = news_forgotten(stored.value, now, self._keeping)
            if without is not stored.value:
                with suppress(Conflict, NotFound):  # else the next day
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
        """One write, bound to the version that was read: of a stop in between nothing is half done.

        Before it, the asker's own document lets the question go, for that would say who asked it.
        """
        read = await self._requests.get(due.department, due.id)
        now = self._clock.now()
        await self._out_of_askers(read.value, now)
        fault_points.reach("forgetting.let_go")
        if is_to_go(read.value, now):
            await self._keep_figures(read.value)
            await self._requests.delete(due.department, due.id, etag=read.etag)
        else:
            await self._write(due, read, now)
        self._is_to_scrub = True

    async def _out_of_askers(self, request: Request, now: datetime) -> None:
        due_at = next_forgetting_at(request)
        if due_at is None or due_at > now or not request.asker.id or is_alias(request.asker.id):
            return
        asker = await self._stores.people.find(request.asker.id)
        if asker is not None and (without := let_go_of(asker.value, request)) is not asker.value:
            await self._stores.people.replace(without, etag=asker.etag)

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
