"""How a coach channel comes to be: a coordinator names it, the app is taken away and comes back, and it stops."""

from dataclasses import replace
from datetime import datetime

from bot.domain.channel_posts import CoachChannel
from bot.domain.ids import DepartmentId
from bot.domain.post_states import PostState, WhyNot


def named(
    *, channel: str, name: str, team: str, reference: str, department: DepartmentId | None, now: datetime
) -> CoachChannel:
    """A coordinator says that this is a coach channel; its first tip is the next one due."""
    return CoachChannel(
        id=channel, name=name, team=team, reference=reference, department=department, since_at=now
    )


def named_again(channel: CoachChannel, *, department: DepartmentId | None, now: datetime) -> CoachChannel:
    """The same is said of a channel that is known: it goes on, perhaps for others; saying it twice changes nothing."""
    since = now if channel.is_stopped else channel.since_at
    return replace(channel, department=department, is_stopped=False, since_at=since)


def taking_over(channel: CoachChannel, old: CoachChannel) -> CoachChannel:
    """This channel takes the place of `old`: what came there need not come again soon, and what was planned still comes.

    Who liked a post of `old` is not taken along: its card is there.
    """
    known = {post.slot for post in channel.posts}
    came = (PostState.SENT, PostState.UNKNOWN)
    taken = [
        replace(post, message=None, words=None, likers=frozenset(), earlier_likes=post.likes, shown_likes=0)
        for post in old.posts
        if post.state in came and post.slot not in known
    ]
    weeks, tips = ({plan.week for plan in channel.planned}, {plan.tip for plan in channel.planned})
    plans = [plan for plan in old.planned if plan.week not in weeks and plan.tip not in tips]
    return replace(
        channel,
        posts=tuple(sorted([*taken, *channel.posts], key=lambda post: post.week)),
        planned=tuple(sorted([*channel.planned, *plans], key=lambda plan: plan.week)),
        year_total=channel.year_total or old.year_total,
    )


def renamed(channel: CoachChannel, name: str) -> CoachChannel:
    return replace(channel, name=name)


def reached(channel: CoachChannel, reference: str) -> CoachChannel:
    """The app is there, for the first time or again."""
    return replace(channel, reference=reference, is_reachable=True)


def lost(channel: CoachChannel) -> CoachChannel:
    """Nothing can be posted there until it is `reached` again."""
    return replace(channel, is_reachable=False)


def stopped(channel: CoachChannel) -> CoachChannel:
    """It is no coach channel any more; what still waits to be tried again does not come."""
    posts = tuple(
        replace(post, state=PostState.SKIPPED, why=WhyNot.STOPPED, retry_at=None)
        if post.state is PostState.PUT_OFF
        else post
        for post in channel.posts
    )
    return replace(channel, is_stopped=True, posts=posts)
