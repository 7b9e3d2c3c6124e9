"""An extra tip that a coordinator asks for: it waits in the channel's document until it is posted, at once."""

from dataclasses import replace
from datetime import datetime

from bot.domain.channel_posts import ChannelPost, CoachChannel, PostedWords
from bot.domain.errors import AlreadyDone, Stale
from bot.domain.ids import TopicId
from bot.domain.post_states import PostState, Slot, TipId


def extra_slot(nonce: str) -> Slot:
    """The slot of the extra post that the card with this nonce asks for."""
    return Slot(f"extra-{nonce}")


def wanted(
    channel: CoachChannel,
    slot: Slot,
    *,
    week: str,
    tip: TipId,
    topic: TopicId,
    words: PostedWords,
    now: datetime,
) -> CoachChannel:
    """It is to be posted as soon as somebody looks, which `weekly_tip.next_step` says.

    Raises:
        AlreadyDone: this slot was asked for before.
        Stale: nothing can be posted there now.
    """
    if channel.is_stopped or not channel.is_reachable:
        raise Stale(channel.id)
    if channel.post(slot) is not None:
        raise AlreadyDone(slot)
    post = ChannelPost(
        slot=slot, week=week, state=PostState.PUT_OFF, due_at=now, tip=tip, topic=topic, words=words
    )
    return replace(channel, posts=(*channel.posts, post))
