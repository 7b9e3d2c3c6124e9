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
