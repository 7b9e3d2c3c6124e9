"""Whether a typed line that does something is the second delivery, under another id, of one that did it."""

from datetime import datetime, timedelta
from hashlib import blake2b

from bot.domain.asking_words import SkipIt
from bot.domain.drafting import SAME_INTENT_WITHIN
from bot.domain.intents import Accept, Decline, Done, HandOver, Intent, ItWorks, No, Release, Stop, Yes
from bot.domain.people import Heard, PersonRecord
from bot.domain.portrait_words import ShowPortrait
from bot.domain.tip_card_words import SureTip, ThisTip
from bot.domain.waiting_words import StillStuck
from bot.domain.walk_up_words import NotHelped, WasHelped
from bot.domain.words import fold

_AGREED_TO = (ShowPortrait, SureTip, ThisTip)
"""The first time they ask to see it, the second time they agree."""
ACTS: tuple[type[Intent], ...] = (
    *(Yes, No, Stop, Done, Accept, Decline, Release, HandOver, SkipIt),
    *(NotHelped, WasHelped, ItWorks, StillStuck),
    *_AGREED_TO,
)
"""Said twice they would do a second thing, to whatever is open next; all other words ask, or say the same again."""

AT_ONCE = timedelta(seconds=2)
"""Nobody reads an answer and types the same again so soon."""
RETRIED_AFTER = timedelta(seconds=15)
"""What was not answered within this time the channel delivers again; before that a person said it again."""


def mark_of(text: str) -> str:
    """A short mark of the words, from which they cannot be read back; of a line whose secrets are hidden already."""
    return blake2b(fold(text).encode(), digest_size=8).hexdigest()


def deed(digest: str) -> str:
    """How a line that was acted on is remembered, so that it is told from the same words in a question."""
    return f"did {digest}"


def done_before(record: PersonRecord, done: str, now: datetime) -> Heard | None:
    """The last line they typed, when it was this one a moment ago and its effect is complete."""
    last = next((heard for heard in reversed(record.heard) if heard.key), None)
    if last is None or last.digest != done or last.is_begun or now - last.at > SAME_INTENT_WITHIN:
        return None
    return last


def is_copy(intent: Intent, first: Heard, now: datetime, asked_at: datetime | None) -> bool:
    """Whether it must not be done once more; `asked_at` is when what it would answer now was asked.

    A *yes* to what was asked since the first is an answer of its own. A *no* or a *stop* that was meant costs one
    tap more: what it would take away cannot be brought back.
    """
    if not isinstance(intent, ACTS):
        return False
    since = now - first.at
    if since < RETRIED_AFTER or isinstance(intent, _AGREED_TO):
        return since < AT_ONCE
    return not (isinstance(intent, Yes | ItWorks | SkipIt) and asked_at is not None and asked_at >= first.at)
