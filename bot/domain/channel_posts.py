"""A coach channel as it is stored: where it is, what was posted there, what is planned, and who found it handy.

Each function returns the channel as it then is. A post is *begun* in the store before it is sent, which claims its slot:
one conditional write lets one of two instances begin. A post of which nobody knows whether it arrived is never repeated.
"""

from collections.abc import Callable, Collection
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.errors import AlreadyDone, Stale
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.post_states import PostState, Slot, TipId, WhyNot

MOST_WEEKS = 60
"""Weeks that are remembered, of those with a post and of those without."""
MOST_EXTRAS = 20
LIKED_FOR = 8
"""The latest posts of which it is remembered who liked them; of older ones only how many did."""
EDITED_EVERY = timedelta(seconds=20)
"""A card is drawn again at most so often, however many find it handy: 140 presses in a minute are three edits."""
MOST_LIKERS = 250
"""Of one post; who comes after them is not counted, so that the document stays small."""


_IN_CHANNEL = frozenset({PostState.BEGUN, PostState.PUT_OFF, PostState.SENT, PostState.UNKNOWN})


@dataclass(frozen=True, slots=True, kw_only=True)
class PostedWords:
    """What a post says, as it was when it was begun: its card is drawn again when somebody finds it handy."""

    title: str
    text: str
    link: str | None = None
    askers: int | None = None
    """Colleagues who asked about its topic, where that is why it was chosen."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ChannelPost:
    """What became of one slot."""

    slot: Slot
    week: str
    """The ISO week it is of, as `week_question.week_of` names it; that of the day for an extra post."""
    state: PostState
    due_at: datetime | None = None
    tip: TipId | None = None
    topic: TopicId | None = None
    """Of the tip when it was posted: the tip may be changed or removed since."""
    begun_at: datetime | None = None
    retry_at: datetime | None = None
    posted_at: datetime | None = None
    message: str | None = None
    why: WhyNot | None = None
    likers: frozenset[PersonId] = frozenset()
    earlier_likes: int = 0
    """Likes of which it is no longer remembered whose they are."""
    words: PostedWords | None = None
    """None for an old post, whose card is not drawn any more."""
    shown_likes: int = 0
    """What its card says."""
    edited_at: datetime | None = None
    """When its card was last drawn again, or tried to."""

    @property
    def likes(self) -> int:
        return len(self.likers) + self.earlier_likes

    @property
    def is_extra(self) -> bool:
        return self.slot != self.week

    @property
    def is_in_channel(self) -> bool:
        """It is there, may be, or still comes: its tip and its topic count as posted."""
        return self.state in _IN_CHANNEL


@dataclass(frozen=True, slots=True, kw_only=True)
class PlannedTip:
    """The tip that a coordinator chose for a week."""

    week: str
    tip: TipId


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachChannel:
    """One coach channel; made by `coach_channels.named`."""

    id: str
    """The channel's own id, which a new name does not change."""
    name: str
    reference: str
    """Where to post, as JSON that only the Teams ring reads."""
    team: str = ""
    """The id of the team it is in."""
    department: DepartmentId | None = None
    """None for the whole city."""
    since_at: datetime
    """What was due before this is not owed."""
    is_reachable: bool = True
    is_stopped: bool = False
    """It is no coach channel any more, by a coordinator's word."""
    posts: tuple[ChannelPost, ...] = ()
    """In the order in which they were begun or skipped; each slot once."""
    planned: tuple[PlannedTip, ...] = ()
    """By week; each week and each tip once."""
    year_total: tuple[int, int] | None = None
    """The year, and how many colleagues were helped in it, as last counted here: for round numbers."""
    wake_at: datetime | None = None

    def post(self, slot: str) -> ChannelPost | None:
        return next((post for post in self.posts if post.slot == slot), None)


def begin_post(
    channel: CoachChannel,
    slot: Slot,
    *,
    week: str,
    tip: TipId,
    topic: TopicId,
    words: PostedWords | None = None,
    due_at: datetime,
    now: datetime,
) -> CoachChannel:
    """Claim the slot; nothing is sent before this is stored. What was put off keeps the tip and the words it has.

    Raises:
        AlreadyDone: the slot has its post, or was skipped.
        Stale: nothing can be posted there now.
    """
    if channel.is_stopped or not channel.is_reachable:
        raise Stale(channel.id)
    before = channel.post(slot)
    if before is not None and before.state is not PostState.PUT_OFF:
        raise AlreadyDone(slot)
    if before is None:
        before = ChannelPost(
            slot=slot,
            week=week,
            tip=tip,
            topic=topic,
            words=words,
            due_at=due_at,
            state=PostState.BEGUN,
            begun_at=now,
        )
    return _with(channel, replace(before, state=PostState.BEGUN, begun_at=now, retry_at=None))


def posted(channel: CoachChannel, slot: Slot, message: str, now: datetime) -> CoachChannel:
    """It is there, under this id; unchanged the second time.

    Raises:
        Stale: the slot was never begun, or something else became of it.
    """
    post = _known(channel, slot)
    if post.state is PostState.SENT:
        return channel
    if post.state not in (PostState.BEGUN, PostState.UNKNOWN):
        raise Stale(slot)
    sent = replace(post, state=PostState.SENT, message=message, posted_at=now)
    return _with(_without_plan(channel, post), sent)


def likes_to_show(channel: CoachChannel, now: datetime) -> tuple[tuple[ChannelPost, ...], datetime | None]:
    """The posts whose card says too few likes and may be drawn again now, and when to look again for the others."""
    behind = [
        post for post in channel.posts if post.message and post.words and post.likes != post.shown_likes
    ]
    due_at = {post.slot: (post.edited_at or now) + EDITED_EVERY if post.edited_at else now for post in behind}
    ready = tuple(post for post in behind if due_at[post.slot] <= now)
    return ready, min((at for at in due_at.values() if at > now), default=None)


def likes_shown(channel: CoachChannel, slot: Slot, likes: int | None, now: datetime) -> CoachChannel:
    """Its card was drawn again with so many likes; None when the channel did not take it: it is tried again."""
    post = _known(channel, slot)
    shown = post.shown_likes if likes is None else likes
    return _with(channel, replace(post, shown_likes=shown, edited_at=now))


def ambiguous(channel: CoachChannel, slot: Slot) -> CoachChannel:
    """Nobody knows whether it arrived: no answer came, or who sent it is gone. Unchanged once more is known."""
    post = _known(channel, slot)
    if post.state is not PostState.BEGUN:
        return channel
    return _with(_without_plan(channel, post), replace(post, state=PostState.UNKNOWN))


def put_off(channel: CoachChannel, slot: Slot, until: datetime) -> CoachChannel:
    """It did not arrive for certain and is tried again; unchanged once somebody took it for ambiguous."""
    post = _known(channel, slot)
    if post.state is not PostState.BEGUN:
        return channel
    if channel.is_stopped:
        return _with(channel, replace(post, state=PostState.SKIPPED, why=WhyNot.STOPPED))
    return _with(channel, replace(post, state=PostState.PUT_OFF, retry_at=until))


def failed(channel: CoachChannel, slot: Slot, why: WhyNot) -> CoachChannel:
    """It did not arrive and is not tried again; a plan for its tip stands, for the week after."""
    post = _known(channel, slot)
    if post.state not in (PostState.BEGUN, PostState.UNKNOWN):
        return channel
    return _with(channel, replace(post, state=PostState.FAILED, why=why))


def skipped(channel: CoachChannel, slot: Slot, *, week: str, why: WhyNot) -> CoachChannel:
    """Nothing comes in this slot, and that is written down; unchanged when something was begun meanwhile."""
    post = channel.post(slot)
    if post is not None and post.state is not PostState.PUT_OFF:
        return channel
    before = post or ChannelPost(slot=slot, week=week, state=PostState.SKIPPED)
    return _with(channel, replace(before, state=PostState.SKIPPED, why=why, retry_at=None))


def reopened(channel: CoachChannel, slots: Collection[Slot]) -> CoachChannel:
    """Nothing is written down any more of those of `slots` that went without: nothing was ever sent in them."""
    kept = (post for post in channel.posts if post.slot not in slots or post.state is not PostState.SKIPPED)
    return replace(channel, posts=tuple(kept))


def liked(channel: CoachChannel, slot: Slot, person: PersonId) -> CoachChannel:
    """Somebody found it handy; once per person. Unchanged for a post that is too old to remember who did.

    Raises:
        Stale: there is no such post.
    """
    post = _known(channel, slot)
    if not post.is_in_channel:
        raise Stale(slot)
    if slot not in _open_for_likes(channel.posts) or len(post.likers) >= MOST_LIKERS:
        return channel
    return _with(channel, replace(post, likers=post.likers | {person}))


def without_liker(channel: CoachChannel, person: PersonId) -> CoachChannel:
    """Nothing here leads to this person any more; what they liked stays counted."""
    return replace(
        channel,
        posts=tuple(_settled(post, {person}) if person in post.likers else post for post in channel.posts),
    )


def _known(channel: CoachChannel, slot: Slot) -> ChannelPost:
    post = channel.post(slot)
    if post is None:
        raise Stale(slot)
    return post


def _with(channel: CoachChannel, changed: ChannelPost) -> CoachChannel:
    if channel.post(changed.slot) is None:
        posts = (*channel.posts, changed)
    else:
        posts = tuple(changed if post.slot == changed.slot else post for post in channel.posts)
    kept = _latest(posts, MOST_WEEKS, lambda post: not post.is_extra and post.is_in_channel)
    kept |= _latest(posts, MOST_WEEKS, lambda post: not post.is_extra and not post.is_in_channel)
    kept |= _latest(posts, MOST_EXTRAS, lambda post: post.is_extra)
    posts = tuple(post for post in posts if post.slot in kept)
    liked_still = _open_for_likes(posts)
    return replace(
        channel,
        posts=tuple(
            post if post.slot in liked_still else replace(_settled(post, post.likers), words=None)
            for post in posts
        ),
    )


def _latest(
    posts: tuple[ChannelPost, ...], most: int, is_meant: Callable[[ChannelPost], bool]
) -> frozenset[Slot]:
    return frozenset([post.slot for post in posts if is_meant(post)][-most:])


def _open_for_likes(posts: tuple[ChannelPost, ...]) -> frozenset[Slot]:
    return _latest(posts, LIKED_FOR, lambda post: post.is_in_channel)


def _settled(post: ChannelPost, people: frozenset[PersonId] | set[PersonId]) -> ChannelPost:
    return replace(
        post, likers=post.likers - people, earlier_likes=post.earlier_likes + len(post.likers & people)
    )


def _without_plan(channel: CoachChannel, post: ChannelPost) -> CoachChannel:
    return replace(channel, planned=tuple(plan for plan in channel.planned if plan.tip != post.tip))
