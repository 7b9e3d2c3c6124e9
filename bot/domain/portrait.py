"""What a coach tells of themself, and whether colleagues may see it: what may be told, and how that changes.

Name, place and hours are not here: they are read from the roster when the portrait is drawn.
"""

import re
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from enum import StrEnum
from typing import Literal

from bot.domain.ids import PersonId, TopicId

MOST_TOPICS = 4
LONGEST_ABOUT = 100
APART = timedelta(days=1)
"""Its card comes in a channel at most so often, however often it is changed."""
_UNSEEN = re.compile(r"[\x00-\x08\x0e-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]")
_LINK = re.compile(
    r"[a-z][a-z+.-]*://|\bwww\.|\S@\S|\b\w[\w-]*\.(?:be|brussels|com|eu|fr|gent|io|net|nl|org)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitWords:
    """What they like to help with, and a line of their own."""

    topics: tuple[TopicId, ...] = ()
    about: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachPortrait:
    """Stands in a coach's entry of the roster, and goes with it."""

    words: PortraitWords = PortraitWords()
    """What colleagues see, while they may."""
    proposed: PortraitWords | None = None
    """What the coach last looked at and has not agreed to."""
    shown_at: datetime | None = None
    """Since when colleagues may see it; None: they may not."""
    edition: int = 0
    """Grows with each time it is shown otherwise."""
    posts_at: datetime | None = None
    """When the card of the last edition comes, or came, in a channel."""


@dataclass(frozen=True, slots=True, kw_only=True)
class PortraitWatched:
    """A notice that nobody sees: it lies in wait to see that only the present portrait stands in a channel."""

    kind: Literal["portrait_watched"] = "portrait_watched"
    cards: tuple[str, ...] = ()
    """The announcements of this person that may be there."""


class PortraitFault(StrEnum):
    """What is the matter with what was typed."""

    TOO_MANY_TOPICS = "too_many_topics"
    TOO_LONG = "too_long"
    HAS_LINK = "has_link"


def read_words(
    topics: Iterable[str], about: str, known: Collection[TopicId]
) -> tuple[PortraitWords, tuple[PortraitFault, ...]]:
    """What was chosen and typed, and what is the matter with it; topics that nobody knows are left out."""
    chosen = tuple(dict.fromkeys(TopicId(one) for one in topics if one in known))
    line = " ".join(_UNSEEN.sub("", about).split())
    faults: list[PortraitFault] = []
    if len(chosen) > MOST_TOPICS:
        faults.append(PortraitFault.TOO_MANY_TOPICS)
    if len(line) > LONGEST_ABOUT:
        faults.append(PortraitFault.TOO_LONG)
    if _LINK.search(line):
        faults.append(PortraitFault.HAS_LINK)
    return PortraitWords(topics=chosen, about=line), tuple(faults)


def seen_words(portrait: CoachPortrait | None) -> PortraitWords | None:
    """What colleagues may see; None for nothing."""
    return None if portrait is None or portrait.shown_at is None else portrait.words


def own_words(portrait: CoachPortrait | None, skills: Iterable[TopicId]) -> PortraitWords:
    """What the coach goes on from: what they looked at last, what is shown, or else what the roster says they know."""
    if portrait is None:
        return PortraitWords(topics=tuple(skills)[:MOST_TOPICS])
    return portrait.proposed or portrait.words


def proposed(portrait: CoachPortrait | None, words: PortraitWords) -> CoachPortrait:
    """They look at `words`; colleagues see what they saw."""
    return replace(portrait or CoachPortrait(), proposed=words)


def shown(portrait: CoachPortrait | None, words: PortraitWords, now: datetime) -> CoachPortrait:
    """Colleagues may see `words`. Said again, nothing changes."""
    known = portrait or CoachPortrait()
    if seen_words(known) == words:
        return replace(known, proposed=None)
    return CoachPortrait(
        words=words, shown_at=now, edition=known.edition + 1, posts_at=_posts_at(known.posts_at, now)
    )


def hidden(portrait: CoachPortrait | None) -> CoachPortrait | None:
    """Colleagues see nothing any more; the words are kept for the coach alone."""
    return None if portrait is None else replace(portrait, proposed=None, shown_at=None)


def card_of(person: PersonId, portrait: CoachPortrait | None) -> str | None:
    """The announcement that is to stand in a channel; another one for every edition, also of who came back as a coach."""
    if portrait is None or portrait.shown_at is None:
        return None
    return f"portrait-{person}-{portrait.shown_at:%Y%m%d%H%M%S}-{portrait.edition}"


def _posts_at(last: datetime | None, now: datetime) -> datetime:
    if last is None or now >= last + APART:
        return now
    if now < last <= now + APART:
        return last  # that one did not come yet, and does not any more
    return min(last, now) + APART
