"""Which tip a coordinator wants in which week of a coach channel."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.channel_posts import CoachChannel, PlannedTip
from bot.domain.errors import Refused
from bot.domain.post_states import PostState, TipId
from bot.domain.week_question import monday_of

FURTHEST = timedelta(weeks=53)
"""How far ahead a tip can be planned."""


class WeekGone(Refused):
    """That week is over, or has had its turn."""


class WeekTooFar(Refused):
    """That week lies more than `FURTHEST` ahead."""


class WeekTaken(Refused):
    """Another tip is planned for that week: `tip`."""

    def __init__(self, tip: TipId) -> None:
        super().__init__(tip)
        self.tip = tip


def plan(channel: CoachChannel, tip: TipId, week: str, *, this_week: str) -> CoachChannel:
    """This tip comes in that week; planned before, it is moved there.

    Raises:
        WeekGone: too late for that week.
        WeekTooFar: too early for it.
        WeekTaken: another tip comes then.
    """
    post = channel.post(week)
    if week < this_week or (post is not None and post.state is not PostState.PUT_OFF):
        raise WeekGone(week)
    if post is not None:
        raise WeekTaken(post.tip or tip)
    if monday_of(week) - monday_of(this_week) > FURTHEST:
        raise WeekTooFar(week)
    taken = next((plan.tip for plan in channel.planned if plan.week == week), tip)
    if taken != tip:
        raise WeekTaken(taken)
    others = [plan for plan in channel.planned if plan.tip != tip]
    planned = sorted([*others, PlannedTip(week=week, tip=tip)], key=lambda plan: plan.week)
    return replace(channel, planned=tuple(planned))


def unplan(channel: CoachChannel, tip: TipId) -> CoachChannel:
    """This tip is planned no more; also for a tip that is removed. Unchanged when it was not planned."""
    return replace(channel, planned=tuple(plan for plan in channel.planned if plan.tip != tip))
