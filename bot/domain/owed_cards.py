"""Who waits for a card of theirs, since when, and whether the operator knows."""

from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from bot.domain.board import Board
from bot.domain.drafting import is_owed
from bot.domain.ids import PersonId
from bot.domain.notices import owed as owed_notices
from bot.domain.people import PersonRecord
from bot.domain.request import Request, Shown
from bot.domain.view import View
from bot.domain.views import owed

OWED_FOR = timedelta(minutes=15)
"""A card may be owed for so long before somebody must know."""
ALARM_AFTER = 9
"""Attempts in a row, about 10 minutes, after which the operator hears of it."""
_TRIED_WITHIN = timedelta(minutes=2)
"""Its time come, an attempt has begun and ended so soon."""

Waits = Mapping[PersonId, datetime | None]
"""Who waits, and since when; None where that stands nowhere."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Wait:
    """Somebody waits for a card, `since` when the document knows that."""

    since: datetime | None = None


def longest(waits: Collection[datetime | None]) -> Wait | None:
    """The longest of them; None when nobody waits."""
    known = [since for since in waits if since is not None]
    return Wait(since=min(known, default=None)) if waits else None


def waits_for(request: Request) -> Waits:
    """Who waits for their card of this question; an older card that is to turn neutral is no matter.

    What was given up because nothing reached somebody counts no more once they are heard of: only what is new since.
    Who typed or pressed for their card again, or gets it in a new chat, has had it before; how long they wait stands
    nowhere.
    """
    waiting = {
        person: view for person, view in owed(request).items() if _is_behind(_of(request, person), view)
    }
    waits: dict[PersonId, datetime | None] = dict.fromkeys(waiting)
    seen = {person: _seen(_of(request, person)) for person in waiting if _is_known(_of(request, person))}
    if not seen:
        return waits
    board = Board(request.asker.id)
    for position, event in enumerate(request.history):
        board.turn_to(position, event)
        for person, edition in seen.items():
            view = board.views.get(person)
            if view is None:
                waits[person] = None
            elif view.edition > edition and waits[person] is None:
                waits[person] = event.at
    return waits


def unheard_in(request: Request, now: datetime) -> Waits:
    """Those of them of whom no alarm tells, and who are not at rest; see `is_alarmed`."""
    return {
        person: since
        for person, since in waits_for(request).items()
        if not (is_alarmed(_of(request, person), now) or _is_at_rest(_of(request, person), now))
    }


def owed_to(record: PersonRecord, now: datetime) -> tuple[Shown, ...]:
    """What this person waits for of their draft and notices, whatever patience the channel asked for."""
    tried = (replace(one, shown=replace(one.shown, not_before=None)) for one in record.notices)
    owing = {one.id for one in owed_notices(tried, now)}
    draft = (record.draft.shown,) if record.draft is not None and is_owed(record.draft) else ()
    return (*draft, *(one.shown for one in record.notices if one.id in owing))


def is_alarmed(shown: Shown, now: datetime) -> bool:
    """The operator was told that this card is refused again and again, and it is tried still: nothing was forgotten."""
    is_tried = shown.not_before is not None and now < shown.not_before + _TRIED_WITHIN
    return is_tried and shown.failures >= ALARM_AFTER


def _is_at_rest(shown: Shown, now: datetime) -> bool:
    """Outside their own hours nothing new is sent, and nobody is late with it."""
    return shown.rests_until is not None and now < shown.rests_until + _TRIED_WITHIN


def _of(request: Request, person: PersonId) -> Shown:
    return request.shown.get(person, Shown())


def _is_behind(shown: Shown, view: View) -> bool:
    return shown.edition < view.edition or shown.news < view.news


def _seen(shown: Shown) -> int:
    """The edition up to which nothing is owed: they had it, or it was given up when nothing reached them."""
    return max(shown.edition, shown.news)


def _is_known(shown: Shown) -> bool:
    """Whether the document tells since when they wait: they did not ask for their card again."""
    return (shown.edition < 0) == (shown.news < 0)
