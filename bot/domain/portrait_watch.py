"""What lies in wait in a coach's document for as long as a card of their portrait may stand in a channel.

The roster says what colleagues may see and may change in many ways: by the coach, by a contact point, by a file. So the
cards are written down here before they go out, and are looked at again every day until none is left.
"""

from collections.abc import Collection
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain.ids import NoticeId
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.portrait import PortraitWatched

FIRST_LOOK = timedelta(minutes=2)
"""When what a crash left undone is completed."""
AGAIN = timedelta(days=1)


def watched_cards(record: PersonRecord) -> tuple[str, ...]:
    """The announcements that may stand in a channel."""
    waiting = (one.content for one in record.notices if isinstance(one.content, PortraitWatched))
    return tuple(dict.fromkeys(card for content in waiting for card in content.cards))


def watching(record: PersonRecord, due_at: datetime, *, card: str | None = None) -> PersonRecord:
    """It is looked at then, with `card` among those that may be there."""
    cards = watched_cards(record)
    return _waiting(record, cards if card is None or card in cards else (*cards, card), due_at)


def looked_at(
    record: PersonRecord, now: datetime, *, gone: Collection[str], card: str | None
) -> PersonRecord:
    """Those that are `gone` stand there no more; with none left nothing lies in wait."""
    left = tuple(one for one in watched_cards(record) if one not in gone)
    if card is not None and card not in left:
        left = (*left, card)
    return _waiting(record, left, now + AGAIN) if left else replace(record, notices=_others(record))


def hastened(record: PersonRecord, due_at: datetime) -> PersonRecord:
    """What lies in wait is looked at then already; nothing for who has no portrait."""
    if not any(isinstance(one.content, PortraitWatched) for one in record.notices):
        return record
    return watching(record, due_at)


def _waiting(record: PersonRecord, cards: tuple[str, ...], due_at: datetime) -> PersonRecord:
    # named after its time: one that was looked at would be shown, and this is another one
    notice = NoticeId(f"portrait|{due_at.astimezone(UTC):%Y-%m-%dT%H:%M:%S.%f}")
    waits = Notice(id=notice, content=PortraitWatched(cards=cards), due_at=due_at, is_prepared=False)
    return replace(record, notices=(*_others(record), waits))


def _others(record: PersonRecord) -> tuple[Notice, ...]:
    return tuple(one for one in record.notices if not isinstance(one.content, PortraitWatched))
