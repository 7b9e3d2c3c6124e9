"""When a coach channel must next be looked at: its tip is due, was put off, or its card says too few likes."""

from collections.abc import Collection
from datetime import date, datetime

from bot.domain.channel_posts import CoachChannel, likes_to_show
from bot.domain.weekly_times import Schedule
from bot.domain.weekly_tip import Wait, next_step


def wake_of(
    channel: CoachChannel, schedule: Schedule, closed: Collection[date], now: datetime
) -> datetime | None:
    """The instant, `now` when something is to be done at once; None for a channel that is stopped and owes nothing."""
    step = next_step(channel, schedule, closed, now)
    if not isinstance(step, Wait):
        return now
    if channel.is_stopped or not channel.is_reachable:
        return step.until  # no card can be drawn there
    behind, again_at = likes_to_show(channel, now)
    if behind:
        return now
    return min((at for at in (step.until, again_at) if at is not None), default=None)
