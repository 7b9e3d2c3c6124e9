"""What a coach channel needs now: its tip of the week, a note that a week goes without, or nothing until some instant."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from itertools import count

from bot.domain.channel_posts import MOST_WEEKS, ChannelPost, CoachChannel
from bot.domain.post_states import PostState, Slot, TipId, WhyNot
from bot.domain.week_question import monday_of, week_of
from bot.domain.weekly_times import LATE, Schedule, WeekTime, is_in_time, time_of

ANSWERED_WITHIN = timedelta(minutes=10)
"""Who began a post and says nothing for so long is gone."""
_A_WEEK = timedelta(weeks=1)
_A_MOMENT = timedelta(seconds=1)


@dataclass(frozen=True, slots=True, kw_only=True)
class PostNow:
    """Begin this post, and send it once that is stored."""

    slot: Slot
    week: str
    due_at: datetime
    tip: TipId | None = None
    """The tip of a post that was put off; None when one is to be chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Miss:
    """One slot in which nothing comes."""

    slot: Slot
    week: str
    why: WhyNot


@dataclass(frozen=True, slots=True, kw_only=True)
class Skip:
    """Write down that nothing comes in these, and tell the coordinators."""

    misses: tuple[Miss, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Settle:
    """Nobody knows what became of these: they are ambiguous."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Reopen:
    """These are written down as weeks that went without, and are still to come: the clock stood wrong, or the schedule changed."""

    slots: tuple[Slot, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Nothing to do; look again then, or never for a channel that is stopped."""

    until: datetime | None


Step = PostNow | Skip | Settle | Reopen | Wait


def next_step(channel: CoachChannel, schedule: Schedule, closed: Collection[date], now: datetime) -> Step:
    """The one thing to do now; asked again after it is done, until there is nothing.

    `closed` are the national holidays and the days of the city, from `MOST_WEEKS` ago to some weeks ahead.
    """
    begun = [post for post in channel.posts if post.state is PostState.BEGUN]
    # In either direction: the clock of who began it may have stood wrong.
    gone = tuple(post.slot for post in begun if abs(now - (post.begun_at or now)) >= ANSWERED_WITHIN)
    if gone:
        return Settle(slots=gone)
    waits = [(post.begun_at or now) + ANSWERED_WITHIN for post in begun]
    if channel.is_stopped:
        return Wait(until=min(waits, default=None))
    if early := _too_early(channel, schedule, closed, now):
        return Reopen(slots=early)
    misses: list[Miss] = []
    ready: list[PostNow] = []
    for time, post in _owed(channel, schedule, closed, now):
        slot = Slot(time.week)
        if time.at > now:
            waits.append(time.at)
        elif not time.has_working_day:
            misses.append(Miss(slot=slot, week=time.week, why=WhyNot.NO_WORKING_DAY))
        elif not is_in_time(time.at, now, schedule, closed):
            misses.append(Miss(slot=slot, week=time.week, why=_why_late(channel)))
        else:
            offered = PostNow(slot=slot, week=time.week, due_at=time.at, tip=post.tip if post else None)
            _offer(channel, offered, post, now, ready, waits)
    for post in channel.posts:
        if post.is_extra and post.state is PostState.PUT_OFF:
            due_at = post.due_at or now
            if now - due_at > LATE:
                misses.append(Miss(slot=post.slot, week=post.week, why=_why_late(channel)))
            else:
                offered = PostNow(slot=post.slot, week=post.week, due_at=due_at, tip=post.tip)
                _offer(channel, offered, post, now, ready, waits)
    if misses:
        return Skip(misses=tuple(misses))
    return ready[0] if ready else Wait(until=min(waits))


def _too_early(
    channel: CoachChannel, schedule: Schedule, closed: Collection[date], now: datetime
) -> tuple[Slot, ...]:
    this_week = week_of(schedule.day_of(now))
    return tuple(
        post.slot
        for post in channel.posts
        if post.state is PostState.SKIPPED
        and not post.is_extra
        and post.week >= this_week
        and time_of(post.week, schedule, closed).at > now
    )


def _owed(
    channel: CoachChannel, schedule: Schedule, closed: Collection[date], now: datetime
) -> Iterator[tuple[WeekTime, ChannelPost | None]]:
    """The weeks that are not settled, oldest first, up to and including the first that is still to come."""
    oldest = monday_of(week_of(schedule.day_of(now))) - (MOST_WEEKS - 1) * _A_WEEK
    first = max(oldest, monday_of(week_of(schedule.day_of(channel.since_at))))
    known = {post.slot: post for post in channel.posts}
    for ahead in count():
        week = week_of(first + ahead * _A_WEEK)
        post = known.get(Slot(week))
        if post is not None and post.state is not PostState.PUT_OFF:
            continue
        time = time_of(week, schedule, closed)
        if time.at < channel.since_at:
            continue
        yield time, post
        if time.at > now:
            return


def _offer(
    channel: CoachChannel,
    offered: PostNow,
    post: ChannelPost | None,
    now: datetime,
    ready: list[PostNow],
    waits: list[datetime],
) -> None:
    """A post is ready, unless its channel cannot be reached now or the channel asked for some time."""
    retry_at = post.retry_at if post is not None and post.retry_at is not None else now
    if not channel.is_reachable:
        waits.append(offered.due_at + LATE + _A_MOMENT)
    elif now < retry_at <= now + LATE:
        waits.append(retry_at)
    else:
        ready.append(offered)


def _why_late(channel: CoachChannel) -> WhyNot:
    return WhyNot.TOO_LATE if channel.is_reachable else WhyNot.UNREACHABLE
