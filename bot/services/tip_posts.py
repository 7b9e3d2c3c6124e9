"""What coordinators and readers do with the tips of a coach channel: plan one, ask for an extra one, find one handy."""

from datetime import timedelta
from functools import partial

from bot.clock import Clock
from bot.domain.channel_posts import ChannelPost, CoachChannel, liked
from bot.domain.errors import NotFound, Stale
from bot.domain.extra_posts import extra_slot, wanted
from bot.domain.ids import PersonId
from bot.domain.post_states import Slot, TipId
from bot.domain.tip_choice import Choice
from bot.domain.tip_plans import plan, unplan
from bot.domain.week_question import monday_of, week_of
from bot.domain.weekly_times import LATE, time_of
from bot.services.channel_book import ChannelBook
from bot.services.tip_choices import TipChoices, words_of


class TipPosts:
    """Changes what channels remember of their tips; `weekly_posts` sends."""

    def __init__(self, book: ChannelBook, choices: TipChoices, clock: Clock) -> None:
        self._book = book
        self._choices = choices
        self._clock = clock

    # --- for coordinators -----------------------------------------------------------------------------

    async def channels(self) -> tuple[CoachChannel, ...]:
        """Those that are not stopped, the city's first."""
        return await self._book.all()

    async def coming(self, channel: CoachChannel, weeks: int) -> tuple[Choice, ...]:
        """What so many weeks would get, from the first that is still to come."""
        now, times = self._clock.now(), self._book.times
        closed, this_week = times.closed(now), monday_of(self.this_week())
        names = [week_of(this_week + timedelta(weeks=ahead)) for ahead in range(weeks + 1)]
        first_at = max(channel.since_at, now - LATE)
        open_weeks = [
            week
            for week in names
            if channel.post(week) is None and time_of(week, times.schedule, closed).at >= first_at
        ]
        return await self._choices.coming(channel, tuple(open_weeks[:weeks]))

    async def plan(self, channel_id: str, tip: TipId, week: str) -> CoachChannel:
        """Let this tip come in that week.

        Raises:
            WeekGone, WeekTooFar, WeekTaken: see `tip_plans.plan`.
            NotFound: there is no such channel.
        """
        decide = partial(plan, tip=tip, week=week, this_week=self.this_week())
        return (await self._book.change(channel_id, decide))[1]

    async def unplan(self, tip: TipId) -> None:
        """This tip is planned nowhere any more."""
        for channel in await self._book.all():
            await self._book.change(channel.id, lambda one: unplan(one, tip))

    async def post_now(self, channel_id: str, tip: TipId, nonce: str) -> ChannelPost:
        """Ask for an extra post of `tip`; it is sent within a second.

        Raises:
            AlreadyDone: this `nonce` was used.
            Stale: nothing can be posted there, or there is no such tip.
            NotFound: there is no such channel.
        """
        channel = await self._book.find(channel_id)
        if channel is None:
            raise NotFound(channel_id)
        meant = next((one for one in await self._choices.shelf.read() if one.id == tip), None)
        if meant is None:
            raise Stale(channel_id)
        slot = extra_slot(nonce)
        decide = partial(
            wanted,
            slot=slot,
            week=self.this_week(),
            tip=meant.id,
            topic=meant.topic,
            words=words_of(meant, None),
            now=self._clock.now(),
        )
        _, after = await self._book.change(channel_id, decide)
        post = after.post(slot)
        assert post is not None
        return post

    def this_week(self) -> str:
        """The present week, as weeks are named."""
        return week_of(self._book.times.schedule.day_of(self._clock.now()))

    # --- for who reads it -----------------------------------------------------------------------------

    async def like(self, channel_id: str, slot: Slot, person: PersonId) -> ChannelPost:
        """Somebody finds it handy, once; its card follows within half a minute.

        Raises:
            Stale: there is no such post.
        """
        try:
            _, after = await self._book.change(channel_id, lambda one: liked(one, slot, person))
        except NotFound:
            raise Stale(slot) from None
        post = after.post(slot)
        if post is None:
            raise Stale(slot)
        return post
