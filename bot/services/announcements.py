"""Tells many something once: begins each message in the store, sends it, writes down what became of it, and reports.

Any number of instances may look at one announcement at once: whose conditional write begins a message is who sends it.
"""

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime
from weakref import WeakValueDictionary

from bot.clock import Clock
from bot.domain import announcement_changes as changes
from bot.domain.announcement_changes import Outcome
from bot.domain.announcement_steps import (
    Address,
    Begin,
    Report,
    Settle,
    TakeDown,
    Wait,
    next_step,
    with_wake,
)
from bot.domain.announcements import (
    Announcement,
    AnnouncementContent,
    AnnouncementId,
    Delivery,
    News,
    Reported,
)
from bot.domain.audience import Recipient, channels_for, members
from bot.domain.channel_posts import CoachChannel
from bot.domain.errors import AlreadyExists, Conflict, Stale, StoreUnavailable
from bot.domain.ids import NoticeId
from bot.domain.news_report import NewsReported, report_of
from bot.domain.news_stopping import Stopping, stopping_of
from bot.domain.post import Post
from bot.domain.post_states import PostState
from bot.domain.roster import Department
from bot.services.announcement_sending import AnnouncementSending
from bot.services.channel_book import ChannelBook
from bot.services.notices import Notices
from bot.services.readers_hours import ReadersHours
from bot.services.screen import Patience
from bot.storage.found import PostKey, PostKind
from bot.storage.protocols import DepartmentStore, PostStore, Stored
from bot.texts.reader import reading

Woken = Callable[[PostKey, datetime | None], None]
"""Told when an announcement must next be looked at."""
Decide = Callable[[Announcement], Announcement]
_LISTED = 40
"""Announcements among which the latest news is looked for first: portraits and round numbers are among them."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Readers:
    """Who would get something now."""

    people: tuple[Recipient, ...]
    channels: tuple[CoachChannel, ...]


class Announcements:
    """Keeps announcements, and does what each needs."""

    def __init__(
        self,
        *,
        posts: PostStore,
        departments: DepartmentStore,
        channels: ChannelBook,
        sending: AnnouncementSending,
        notices: Notices,
        hours: ReadersHours,
        draw: Callable[[Announcement, bool], Post],
        woken: Woken,
        clock: Clock,
    ) -> None:
        """`draw` makes the card of an announcement, or of its reminder, for whoever reads it then."""
        self._posts = posts
        self._departments = departments
        self._channels = channels
        self._sending = sending
        self._notices = notices
        self._draw = draw
        self._woken = woken
        self._clock = clock
        self._hours = hours
        self._turns: WeakValueDictionary[str, asyncio.Lock] = WeakValueDictionary()
        """Of this instance one at a time looks at an announcement."""

    async def announce(self, announcement: Announcement) -> None:
        """Tell this once; the same id again does nothing. It goes out with the next look, which comes by itself.

        Raises:
            StoreUnavailable: it may be written or not; say it again.
        """
        made = with_wake(announcement, self._clock.now())
        with suppress(AlreadyExists):
            await self._posts.create(made)
            self._woken(_key(made.id), made.wake_at)

    async def take_back(
        self, announcement: AnnouncementId, *, if_planned: bool = False
    ) -> Announcement | None:
        """Stop what did not leave yet, and let its cards in channels say nothing any more; None when there is none.

        Raises:
            Stale: with `if_planned`, its time has come already.
        """

        def decide(one: Announcement) -> Announcement:
            if if_planned and one.is_addressed and not one.is_taken_back:
                raise Stale(one.id)
            return changes.taken_back(one)

        return await self._change(announcement, decide)

    async def find(self, announcement: AnnouncementId) -> Announcement | None:
        """Read one; None when there is none."""
        stored = await self._posts.announcement(announcement)
        return None if stored is None else stored.value

    async def latest(self, limit: int) -> tuple[Announcement, ...]:
        """The latest news, those that are planned first."""
        asked = _LISTED
        while True:
            found = [stored.value for stored in await self._posts.announcements(limit=asked)]
            news = tuple(one for one in found if isinstance(one.content, News))[:limit]
            # Fewer than were asked for are all there are; some may be damaged, and are left out.
            if len(news) == limit or len(found) < asked // 2:
                return news
            asked *= 4

    async def readers(self, content: AnnouncementContent) -> Readers:
        """Who would get this now."""
        found = members(content, await self._rosters(), self._clock.now())
        return Readers(people=found, channels=channels_for(content, await self._channels.all()))

    async def stopping(self, announcement: Announcement) -> Stopping:
        """What stopping it does, or did when it was stopped."""
        return stopping_of(announcement, await self._channels.all())

    async def report(self, announcement: Announcement) -> NewsReported:
        """What became of its present round, with the names of now."""
        names = {coach.id: coach.name for one in await self._rosters() for coach in one.coaches}
        channels = {one.id: one.name for one in await self._channels.all()}
        return report_of(announcement, channels=channels, people=names)

    async def look_at(self, announcement: str) -> datetime | None:
        """Do what is due for it, and return when to look again; None: never.

        Of messages at most `AT_ONCE` leave, for whoever calls this has others to look after: the rest is due at once.

        Raises:
            StoreUnavailable: what was sent and could not be written down is not sent again.
        """
        turn = self._turns.setdefault(announcement, asyncio.Lock())
        async with turn:
            while True:
                stored = await self._posts.announcement(AnnouncementId(announcement))
                if stored is None:
                    self._woken(PostKey(kind=PostKind.ANNOUNCEMENT, id=announcement), None)
                    return None
                step = next_step(stored.value, self._clock.now())
                with suppress(Conflict):  # somebody else went on with it: see what there is now
                    if isinstance(step, Wait):
                        return (await self._put(stored, stored.value)).wake_at
                    after = await self._do(stored, step)
                    if isinstance(step, Begin | TakeDown):
                        return after.wake_at if after is not None else None

    # --- steps ----------------------------------------------------------------------------------------

    async def _do(
        self, stored: Stored[Announcement], step: Address | Begin | Settle | TakeDown | Report
    ) -> Announcement | None:
        """Return it as it then is.

        Raises:
            Conflict: somebody wrote since it was read; nothing was done.
        """
        one = stored.value
        match step:
            case Address():
                return await self._put(stored, await self._addressed(one))
            case Settle(keys=keys):
                return await self._put(stored, changes.settled(one, keys))
            case Begin(deliveries=deliveries):
                return await self._send(stored, deliveries)
            case TakeDown(deliveries=deliveries):
                return await self._take_down(one, deliveries)
            case Report(is_final=is_final):
                return await self._tell(stored, is_final=is_final)

    async def _addressed(self, one: Announcement) -> Announcement:
        now = self._clock.now()
        readers = await self.readers(one.content)
        people = self._hours.of_all(one, readers.people, now)
        return changes.addressed(one, (channel.id for channel in readers.channels), people, now)

    async def _send(
        self, stored: Stored[Announcement], deliveries: tuple[Delivery, ...]
    ) -> Announcement | None:
        one, now = stored.value, self._clock.now()
        keys = [delivery.key for delivery in deliveries]
        at_work = await self._hours.of_those(one, [each.person for each in deliveries if each.person], now)
        begun = await self._put(stored, changes.begun(one, keys, at_work, now))
        claimed = [found for key in keys if (found := begun.delivery(key)) and _is_begun(found)]
        outcomes = await asyncio.gather(*(self._sent(one, begun) for one in claimed))
        by_key = dict(zip((delivery.key for delivery in claimed), outcomes, strict=True))
        ended_at = self._clock.now()
        if not by_key:
            return begun
        return await self._change(one.id, lambda known: changes.concluded(known, by_key, ended_at))

    async def _sent(self, delivery: Delivery, announcement: Announcement) -> Outcome:
        def drawn(reads: str) -> Post:
            with reading(reads):
                return self._draw(announcement, delivery.is_reminder)

        if delivery.person is not None:
            return await self._sending.to_person(delivery.person, drawn)
        return await self._sending.to_channel(str(delivery.channel), drawn(""))

    async def _take_down(self, one: Announcement, deliveries: tuple[Delivery, ...]) -> Announcement | None:
        down = [
            self._sending.out_of_channel(str(delivery.channel), delivery.message or "")
            for delivery in deliveries
        ]
        pauses = dict(
            zip((delivery.key for delivery in deliveries), await asyncio.gather(*down), strict=True)
        )
        now = self._clock.now()
        return await self._change(one.id, lambda known: changes.taken_down(known, pauses, now))

    async def _tell(self, stored: Stored[Announcement], *, is_final: bool) -> Announcement:
        """Told twice it is told once: the card of the round says what there is now, until it is the last word."""
        one = stored.value
        notice = NoticeId(f"news-{one.id}-{'again' if one.is_reminded else 'first'}")
        if one.is_taken_back:
            await self._notices.end(one.by, notice)  # it says who still gets it
            return await self._put(stored, changes.reported(one, is_final=True))
        report = await self.report(one)
        if one.by and one.reported is Reported.NOT:
            await self._notices.tell(one.by, notice, report)
        elif one.by:
            await self._notices.change(one.by, notice, report)
        after = await self._put(stored, changes.reported(one, is_final=is_final))
        if one.by and is_final:
            await self._notices.finish(one.by, notice, report)
        return after

    async def _rosters(self) -> list[Department]:
        return [stored.value for stored in await self._departments.all()]

    # --- writing --------------------------------------------------------------------------------------

    async def _put(self, stored: Stored[Announcement], changed: Announcement) -> Announcement:
        """Write what follows from this version; nothing when nothing changes.

        Raises:
            Conflict: somebody wrote since.
        """
        after = with_wake(changed, self._clock.now())
        if after != stored.value:
            await self._posts.replace(after, etag=stored.etag)
        self._woken(_key(after.id), after.wake_at)
        return after

    async def _change(self, announcement: AnnouncementId, decide: Decide) -> Announcement | None:
        """Write what is so by now, whoever else writes; a store that is silent is borne a few times."""
        patience = Patience()
        while True:
            try:
                stored = await self._posts.announcement(announcement)
                return None if stored is None else await self._put(stored, decide(stored.value))
            except (Conflict, StoreUnavailable) as error:
                patience.bear(error)
                await asyncio.sleep(0)


def _key(announcement: str) -> PostKey:
    return PostKey(kind=PostKind.ANNOUNCEMENT, id=announcement)


def _is_begun(delivery: Delivery) -> bool:
    return delivery.state is PostState.BEGUN
