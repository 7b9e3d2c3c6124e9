"""Posts the digi-tip of the week in each coach channel, once, and the extra ones that coordinators ask for."""

from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime, timedelta
from functools import partial

from bot.clock import Clock
from bot.domain import channel_posts as pure
from bot.domain.channel_notices import ChannelFault
from bot.domain.channel_posts import ChannelPost, CoachChannel
from bot.domain.coach_channels import lost
from bot.domain.errors import (
    Ambiguous,
    Conflict,
    Gone,
    Refused,
    Rejected,
    StoreUnavailable,
    SwitchedOff,
    TryLater,
    Unreachable,
)
from bot.domain.post import Post
from bot.domain.post_states import Slot, WhyNot
from bot.domain.tip_choice import FEWEST_LEFT, unposted
from bot.domain.weekly_tip import Miss, PostNow, Reopen, Settle, Skip, Wait, next_step
from bot.services.channel_book import ChannelBook
from bot.services.channel_told import ChannelTeller
from bot.services.messenger import ChannelMessenger
from bot.services.screen import Patience
from bot.services.tip_choices import TipChoices, words_of
from bot.telemetry import error_name, log_event

_SHORTEST_PAUSE = timedelta(seconds=30)
_LONGEST_PAUSE = timedelta(minutes=15)
_SWITCHED_OFF_S = 3600.0
"""An administrator's switch is in the way of all channels: it may be put back, so they are tried again."""
_STEPS = 50
"""Things done for one channel in one look; what is left then is due still."""

Decide = Callable[[CoachChannel], CoachChannel]
AfterTip = Callable[[CoachChannel], Awaitable[None]]
"""Called once a tip is in its channel."""


class WeeklyPosts:
    """Correct with any number of instances: a post is begun in the store before it is sent, and only one can begin it."""

    def __init__(
        self,
        *,
        book: ChannelBook,
        choices: TipChoices,
        messenger: ChannelMessenger,
        told: ChannelTeller,
        draw: Callable[[ChannelPost], Post],
        after_tip: AfterTip,
        clock: Clock,
    ) -> None:
        """`draw` makes the card of a post."""
        self._book = book
        self._choices = choices
        self._messenger = messenger
        self._told = told
        self._draw = draw
        self._after_tip = after_tip
        self._clock = clock

    async def look_at(self, channel_id: str) -> datetime | None:
        """Do all that is due in this channel; return when to look again."""
        for _ in range(_STEPS):
            channel = await self._book.find(channel_id)
            if channel is None:
                return None
            now, times = self._clock.now(), self._book.times
            match next_step(channel, times.schedule, times.closed(now), now):
                case PostNow() as due:
                    await self._post(channel, due)
                case Skip(misses=misses):
                    await self._skip(channel, misses)
                case Settle(slots=slots):
                    await self._settle(channel, slots)
                case Reopen(slots=slots):
                    await self._write(channel_id, partial(pure.reopened, slots=slots))
                case Wait():
                    await self._draw_again(channel)
                    break
        _, after = await self._book.change(channel_id, lambda one: one)
        return after.wake_at

    async def _post(self, channel: CoachChannel, due: PostNow) -> None:
        begin = await self._begin(channel, due)
        if begin is None:
            await self._skip(channel, (Miss(slot=due.slot, week=due.week, why=WhyNot.NO_TIP),))
            return
        try:
            _, begun = await self._book.change(channel.id, begin)
        except (Refused, Conflict):
            return  # another instance begins it in this moment, or it was stopped
        post = begun.post(due.slot)
        assert post is not None
        try:
            message = await self._messenger.post_in_channel(begun.reference, self._draw(post))
        except (TryLater, SwitchedOff) as error:
            asked_s = error.after_seconds if isinstance(error, TryLater) else _SWITCHED_OFF_S
            until = self._clock.now() + _pause(due.due_at, self._clock.now(), asked_s)
            await self._write(channel.id, lambda one: pure.put_off(one, due.slot, until))
        except Ambiguous:
            await self._settle(channel, (due.slot,))
        except Unreachable:
            await self._told.tell(channel, ChannelFault.LOST)
            now = self._clock.now()  # back in time, the tip comes still
            await self._write(channel.id, lambda one: lost(pure.put_off(one, due.slot, now)))
        except Rejected:
            log_event("tip.rejected", level="error")
            await self._told.tell(channel, ChannelFault.FAILED, week=due.week, slot=due.slot)
            await self._write(channel.id, lambda one: pure.failed(one, due.slot, WhyNot.REFUSED))
        else:
            now = self._clock.now()
            after = await self._write(channel.id, lambda one: pure.posted(one, due.slot, message, now))
            await self._afterwards(after)

    async def _begin(self, channel: CoachChannel, due: PostNow) -> Decide | None:
        """How the post is begun; None when there is no tip for it."""
        known = channel.post(due.slot)
        if due.tip is not None and known is not None and known.topic is not None:
            tip, topic, words = due.tip, known.topic, known.words
        else:
            choice = await self._choices.choice(channel, due.week)
            if choice is None:
                return None
            meant = next(one for one in await self._choices.shelf.read() if one.id == choice.tip.id)
            tip, topic, words = meant.id, meant.topic, words_of(meant, choice.askers)
        now = self._clock.now()
        return lambda one: pure.begin_post(
            one, due.slot, week=due.week, tip=tip, topic=topic, words=words, due_at=due.due_at, now=now
        )

    async def _skip(self, channel: CoachChannel, misses: Sequence[Miss]) -> None:
        for miss in misses:
            if miss.why is not WhyNot.UNREACHABLE:  # that was told when the channel was lost
                await self._told.tell(channel, ChannelFault.SKIPPED, why=miss.why, week=miss.week)

        def decide(one: CoachChannel) -> CoachChannel:
            for miss in misses:
                one = pure.skipped(one, miss.slot, week=miss.week, why=miss.why)
            return one

        await self._write(channel.id, decide)

    async def _settle(self, channel: CoachChannel, slots: Sequence[Slot]) -> None:
        for slot in slots:
            post = channel.post(slot)
            week = post.week if post is not None else slot
            await self._told.tell(channel, ChannelFault.UNKNOWN, week=week, slot=slot)

        def decide(one: CoachChannel) -> CoachChannel:
            for slot in slots:
                one = pure.ambiguous(one, slot)
            return one

        await self._write(channel.id, decide)

    async def _draw_again(self, channel: CoachChannel) -> None:
        """Cards that say too few likes."""
        now = self._clock.now()
        if channel.is_stopped or not channel.is_reachable:
            return
        for post in pure.likes_to_show(channel, now)[0]:
            likes: int | None = post.likes
            try:
                await self._messenger.edit_in_channel(channel.reference, post.message or "", self._draw(post))
            except (TryLater, SwitchedOff):
                likes = None
            except (Gone, Rejected):
                pass  # there is no card that could say it
            except Unreachable:
                await self._told.tell(channel, ChannelFault.LOST)
                await self._write(channel.id, lost)
                return
            await self._write(channel.id, partial(pure.likes_shown, slot=post.slot, likes=likes, now=now))

    async def _write(self, channel_id: str, decide: Decide) -> CoachChannel:
        """Write down what became of it, through a store that is silent for a moment."""
        patience = Patience()
        while True:
            try:
                return (await self._book.change(channel_id, decide))[1]
            except (Conflict, StoreUnavailable) as error:
                patience.bear(error)

    async def _afterwards(self, channel: CoachChannel) -> None:
        try:
            left = len(unposted(await self._choices.library(), channel))
            if left < FEWEST_LEFT:
                await self._told.tell(channel, ChannelFault.FEW_LEFT, left=left)
            await self._after_tip(channel)
        except Exception as error:  # noqa: BLE001 - the tip is there; what follows it is a nicety
            log_event("after_tip.failed", level="error", error=error_name(error))


def _pause(due_at: datetime, now: datetime, after_seconds: float) -> timedelta:
    """As long as it is late already, within reason, and as long as was asked for."""
    own = min(max(now - due_at, _SHORTEST_PAUSE), _LONGEST_PAUSE)
    return max(own, timedelta(seconds=after_seconds))
