"""Which card each person concerned should now have: a pure function of a request.

Delivering is making `Request.shown` equal to `views_of`; nothing owed can be forgotten, because what
is owed is computed, never queued.
"""

from collections.abc import Mapping
from datetime import datetime
from types import MappingProxyType

from bot.domain import events as e
from bot.domain.aliases import is_alias
from bot.domain.board import Board
from bot.domain.ids import PersonId
from bot.domain.request import Request, Shown
from bot.domain.view import View, ViewKind

_REMEMBERED = 256
_read_before: dict[int, tuple[tuple[e.Event, ...], PersonId, Mapping[PersonId, View]]] = {}


def views_of(request: Request) -> Mapping[PersonId, View]:
    """Return the card that each person concerned should have now, in the order they became concerned.

    Asked five times while one press is answered and delivered, so the last few histories read are remembered.
    """
    history, asker = request.history, request.asker.id
    known = _read_before.get(id(history))
    if known is not None and known[0] is history and known[1] == asker:
        return known[2]
    board = Board(asker)
    for position, event in enumerate(history):
        board.turn_to(position, event)
    if len(_read_before) >= _REMEMBERED:
        _read_before.clear()
    views = MappingProxyType(board.views)
    _read_before[id(history)] = (history, asker, views)  # the tuple is kept, so its id stays its own
    return views


def forget_read() -> None:
    """Remember no history any more; all is read again when it is asked."""
    _read_before.clear()


def owed(request: Request) -> Mapping[PersonId, View]:
    """Return the views that their readers do not have yet, or whose older cards still have to turn neutral.

    To who is forgotten nothing is owed: nobody knows any more who they were.
    """
    return {
        person: view
        for person, view in views_of(request).items()
        if _is_owed(view, request.shown.get(person, Shown())) and not is_alias(person)
    }


def tried_from(view: View, shown: Shown | None) -> datetime | None:
    """Before this an owed `view` is not tried: the channel asked for patience, or its reader's own hours begin only then."""
    rests_until = shown.rests_until if shown is not None else None
    if shown is None or rests_until is None or shown.stale or (shown.live and shown.edition < view.edition):
        return shown.not_before if shown is not None else None
    return max(rests_until, shown.not_before or rests_until)


def may_try(view: View, shown: Shown | None, now: datetime) -> bool:
    """Whether an owed `view` is tried at `now`."""
    at = tried_from(view, shown)
    return at is None or at <= now


_COUNTED_ON = frozenset({ViewKind.OFFER, ViewKind.PROPOSED, ViewKind.HOLDING})
"""Cards on which somebody else waits."""


def _is_owed(view: View, shown: Shown) -> bool:
    is_behind = shown.edition < view.edition or shown.news < view.news
    if shown.is_lost:  # somebody counts on them since then: it is tried once more
        return view.kind in _COUNTED_ON and shown.news < view.news
    return is_behind or bool(shown.stale)
