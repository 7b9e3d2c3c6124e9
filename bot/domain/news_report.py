"""What became of one piece of news: told to who sent it, and shown in the list of the latest."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Literal

from bot.domain.announcement_changes import tally
from bot.domain.announcements import Announcement, Delivery, News
from bot.domain.ids import PersonId
from bot.domain.post_states import PostState


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsReported:
    """How far a round is; the counts are of messages in people's own chats, the names those of channels and people."""

    kind: Literal["news_reported"] = "news_reported"
    title: str
    is_reminder: bool = False
    is_over: bool = True
    posted_in: tuple[str, ...] = ()
    coming_in: tuple[str, ...] = ()
    failed_in: tuple[str, ...] = ()
    unsure_in: tuple[str, ...] = ()
    delivered: int = 0
    waiting: int = 0
    unreachable: int = 0
    missed: tuple[str, ...] = ()
    """Who could not be reached; the first of them."""
    failed: int = 0
    unknown: int = 0


def report_of(
    announcement: Announcement,
    *,
    channels: Mapping[str, str],
    people: Mapping[PersonId, str],
) -> NewsReported:
    """What became of the present round; the tables hold names, and who is not in them is not named."""
    content = announcement.content
    counts = tally(announcement)
    posts = [one for one in announcement.deliveries if one.channel is not None]
    posts = [one for one in posts if one.is_reminder == announcement.is_reminded or one.is_open]
    return NewsReported(
        title=content.title if isinstance(content, News) else "",
        is_reminder=announcement.is_reminded,
        is_over=not any(one.is_open for one in announcement.deliveries),
        posted_in=_names((one for one in posts if one.state is PostState.SENT), channels),
        coming_in=_names((one for one in posts if one.is_open), channels),
        failed_in=_names((one for one in posts if one.state is PostState.FAILED), channels),
        unsure_in=_names((one for one in posts if one.state is PostState.UNKNOWN), channels),
        delivered=counts.delivered,
        waiting=counts.waiting,
        unreachable=counts.unreachable,
        missed=tuple(people[one] for one in counts.missed if one in people),
        failed=counts.failed,
        unknown=counts.unknown,
    )


def _names(posts: Iterable[Delivery], channels: Mapping[str, str]) -> tuple[str, ...]:
    return tuple(
        dict.fromkeys(channels[channel] for one in posts if (channel := one.channel or "") in channels)
    )
