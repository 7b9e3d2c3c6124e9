"""Which tip a coach channel gets: the planned one, else one about what colleagues ask, so that no topic comes too often."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from bot.domain.channel_posts import ChannelPost, CoachChannel
from bot.domain.ids import TopicId
from bot.domain.post_states import PostState, Slot, TipId
from bot.domain.topics import OTHER
from bot.domain.week_question import monday_of, week_of

ASKED_IN = timedelta(weeks=4)
"""The counts that choose are of so long before."""
FEWEST_LEFT = 4
"""With fewer tips that were never posted, the coordinators are warned."""
_RESTS_FOR = (8, 4, 2, 1)
"""Weeks that a topic rests; shorter when there are too few topics for all of them to rest so long."""
_RESTS_FOR_NEW = (8, 4)
"""As long as a topic that rested so long has a tip that was never posted, none comes again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class LibraryTip:
    """What the choice needs of a tip."""

    id: TipId
    topic: TopicId


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """The tip for one week, and why it is this one."""

    week: str
    tip: LibraryTip
    is_planned: bool = False
    askers: int | None = None
    """Colleagues who asked about its topic in `ASKED_IN`: why it was chosen. None where that was not why, or too few did."""
    left: int = 0
    """Tips that were never posted, once this one is."""

    @property
    def is_low(self) -> bool:
        """The coordinators must hear that new tips are needed."""
        return self.left < FEWEST_LEFT


def choose(
    library: Sequence[LibraryTip],
    channel: CoachChannel,
    week: str,
    asked: Mapping[TopicId, int],
    *,
    fewest_askers: int = 5,
) -> Choice | None:
    """The tip for this week; None for an empty library. The same of the same, in whatever order the library stands.

    `asked` counts colleagues, not questions. A tip planned for a week that went without comes as soon as no other is
    planned. A topic rests for eight weeks; of those that do not, the one asked most is taken. Its tips that were never
    posted come first; when there are none left, the one that was not posted for longest comes again.
    """
    if not library:
        return None
    planned = _planned(library, channel, week)
    tip = planned or _by_topic(library, channel, week, asked)
    askers = _count(asked, tip.topic)
    return Choice(
        week=week,
        tip=tip,
        is_planned=planned is not None,
        askers=askers if planned is None and askers >= max(fewest_askers, 1) else None,
        left=len([one for one in unposted(library, channel) if one != tip]),
    )


def unposted(library: Sequence[LibraryTip], channel: CoachChannel) -> tuple[LibraryTip, ...]:
    """The tips that were not posted in the weeks that the channel remembers."""
    known = {post.tip for post in channel.posts if post.is_in_channel}
    return tuple(tip for tip in library if tip.id not in known)


def coming(
    library: Sequence[LibraryTip],
    channel: CoachChannel,
    weeks: Sequence[str],
    asked: Mapping[TopicId, int],
    *,
    fewest_askers: int = 5,
) -> tuple[Choice, ...]:
    """What these weeks would get, in order, if colleagues went on asking the same."""
    choices: list[Choice] = []
    for week in weeks:
        choice = choose(library, channel, week, asked, fewest_askers=fewest_askers)
        if choice is None:
            break
        choices.append(choice)
        post = ChannelPost(
            slot=Slot(week), week=week, state=PostState.SENT, tip=choice.tip.id, topic=choice.tip.topic
        )
        channel = replace(
            channel,
            posts=(*channel.posts, post),
            planned=tuple(plan for plan in channel.planned if plan.tip != choice.tip.id),
        )
    return tuple(choices)


def _planned(tips: Sequence[LibraryTip], channel: CoachChannel, week: str) -> LibraryTip | None:
    """The one of this week, else the oldest that missed its week; never one that is no tip any more."""
    by_id = {tip.id: tip for tip in tips}
    due = [plan for plan in channel.planned if plan.week <= week and plan.tip in by_id]
    own = [plan for plan in due if plan.week == week]
    first = min(own or due, key=lambda plan: plan.week, default=None)
    return by_id[first.tip] if first is not None else None


def _by_topic(
    tips: Sequence[LibraryTip], channel: CoachChannel, week: str, asked: Mapping[TopicId, int]
) -> LibraryTip:
    tip_last: dict[TipId, str] = {}
    topic_last: dict[TopicId, str] = {}
    for post in channel.posts:
        if post.is_in_channel and post.tip is not None and post.topic is not None:
            tip_last[post.tip] = max(tip_last.get(post.tip, ""), post.week)
            topic_last[post.topic] = max(topic_last.get(post.topic, ""), post.week)

    def order(tip: LibraryTip) -> tuple[int, str, str, TipId]:
        return (
            -_count(asked, tip.topic),
            topic_last.get(tip.topic, ""),
            tip_last.get(tip.id, ""),
            tip.id,
        )

    new = [tip for tip in tips if tip.id not in tip_last]
    for candidates, rests in ((new, _RESTS_FOR_NEW), (tips, _RESTS_FOR)):
        for rest in rests:
            rested = week_of(monday_of(week) - timedelta(weeks=rest))
            awake = [tip for tip in candidates if topic_last.get(tip.topic, "") < rested]
            if awake:
                return min(awake, key=order)
    return min(tips, key=order)


def _count(asked: Mapping[TopicId, int], topic: TopicId) -> int:
    """*Other* is no topic that a tip could be about: what was asked there has nothing in common."""
    return 0 if topic == OTHER else asked.get(topic, 0)
