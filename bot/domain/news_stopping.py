"""What is left to stop of news, and what becomes of it then: the same before it is stopped and after."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.announcement_steps import reminds_at
from bot.domain.announcements import Announcement, Delivery
from bot.domain.channel_posts import CoachChannel
from bot.domain.post_states import PostState, WhyNot

_THERE = frozenset({PostState.BEGUN, PostState.SENT, PostState.UNKNOWN})
"""It arrived, or may have."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stopping:
    """What stopping does."""

    channels: tuple[str, ...] = ()
    """Where its card says then that it holds no more, or never comes."""
    unsure: tuple[str, ...] = ()
    """Where a card may stand that the bot cannot change."""
    waiting: int = 0
    """Who does not get it any more in their own chat."""
    has_reminder: bool = False
    is_in_chats: bool = False
    """Some have it in their chats, where it stays."""


def can_stop(one: Announcement) -> bool:
    """Whether something of it can still be kept from coming, or from standing there."""
    if one.is_taken_back:
        return False
    if not one.is_addressed or reminds_at(one) is not None:
        return True
    return any(each.is_open or each.message is not None for each in one.deliveries)


def stopping_of(one: Announcement, channels: Iterable[CoachChannel]) -> Stopping:
    """What stopping it does, or did; of what did not leave yet there is nothing to say."""
    named = {each.id: each for each in channels}
    changed: list[str] = []
    unsure: list[str] = []
    for post in one.deliveries:
        channel = named.get(post.channel or "")
        if channel is None or post.state is PostState.FAILED:
            continue
        stays = post.state is PostState.UNKNOWN or (post.state in _THERE and not channel.is_reachable)
        (unsure if stays else changed).append(channel.name)
    people = [each for each in one.deliveries if each.person is not None]
    had_it = one.first_round is not None and one.first_round.delivered > 0
    return Stopping(
        channels=tuple(dict.fromkeys(name for name in changed if name not in unsure)),
        unsure=tuple(dict.fromkeys(unsure)),
        waiting=sum(map(_is_kept_away, people)),
        has_reminder=reminds_at(one) is not None,
        is_in_chats=had_it or any(each.state in _THERE for each in people),
    )


def _is_kept_away(one: Delivery) -> bool:
    return one.state is PostState.PUT_OFF or (one.state is PostState.SKIPPED and one.why is WhyNot.STOPPED)
