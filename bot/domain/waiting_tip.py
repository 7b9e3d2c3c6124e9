"""Help while waiting: the one tip on the card of a searching worker, and what they say of it.

As in `bot/domain/deciding.py`, `solved_by_tip` and `tip_tried` raise `Refused` and change nothing when the rules say no.
"""

from collections import Counter
from collections.abc import Sequence
from datetime import datetime
from functools import lru_cache
from hashlib import sha256

from bot.domain import events as e
from bot.domain.errors import AlreadyDone, Stale
from bot.domain.guards import event_at, must_ask, press_key
from bot.domain.ids import PersonId, RequestId, TopicId
from bot.domain.post_states import TipId
from bot.domain.request import Request, Route, Wish
from bot.domain.states import State
from bot.domain.tip_library import ShelfTip
from bot.domain.topics import OTHER
from bot.domain.vocabulary import lines_of
from bot.domain.where import asked_where
from bot.domain.words import fold

_SHORTEST, _STEM = 4, 5
_READ = 1_000
_TELLING = 2
"""A word that stands in more than one in so many of the tips that may solve something tells none of them apart."""
_SAYS_NOTHING = frozenset(
    word[:_STEM]
    for word in lines_of(
        """
        niet, geen, niets, meer, weer, mijn, onze, jouw, jullie, naar, voor, deze, door, over, maar, want,
        omdat, werkt, werken, werk, gewerkt, doet, doen, krijg, krijgt, krijgen, gaat, gaan, geraak,
        geraakt, hebt, heeft, hebben, moet, moeten, kunnen, kunt, willen, wordt, worden, staat, staan, zien,
        ziet, weet, weten, vind, vinden, vraag, vragen, hulp, help, nodig, probleem, problemen, lukt,
        lukken, goed, altijd, alles, alle, heel, hoe, wanneer, waarom, welke, nieuw, nieuwe, iets, iemand,
        eens, even, graag, toch, blijft, blijven, steeds, plots, gewoon, zelf, kijk, kijken, probeer,
        zeggen, zegt, komt, komen, samen, eerst, bijvoorbeeld, misschien
        """
    )
)
"""Stems of words that stand in questions about anything."""
_SAME = {"inlog": "aanme", "login": "aanme", "aange": "aanme", "paswo": "wacht"}
"""Stems of words that colleagues use for those of the tips."""
_ENOUGH = 2
"""Words that a tip must share with a question to be about it; one in its title is enough."""
_SAYS_WHO_IS_ASKED = (e.Sent, e.SearchStarted, e.Widened, e.Reopened, e.Released, e.Freed)
_ASKS_WHAT_NOW = (e.LadderEnded, e.WaitChosen)


def tip_for(
    tips: Sequence[ShelfTip], topic: TopicId, request_id: RequestId, text: str = ""
) -> ShelfTip | None:
    """The tip about `topic` that may solve this request; None when none may.

    Of those the one that shares most of the words that tell them apart with `text`, most of all in its title; of equals any,
    yet the same for the same request in whatever order the tips stand. One that shares fewer than `_ENOUGH` would help
    by luck alone.
    """
    if topic == OTHER:
        return None
    candidates = [tip for tip in tips if tip.topic == topic and tip.can_solve]
    stems = {tip: _stems(f"{tip.nl.title} {tip.nl.text}") for tip in candidates}
    found = Counter(stem for one in stems.values() for stem in one)
    asked = {stem for stem in _stems(text) if found[stem] <= max(1, len(stems) // _TELLING)}

    def order(tip: ShelfTip) -> tuple[int, bytes]:
        said = len(asked & stems[tip]) + 2 * len(asked & _stems(tip.nl.title))
        return said, _rank(request_id, tip.id)

    best = max(candidates, key=order, default=None)
    is_luck = best is not None and text and order(best)[0] < _ENOUGH
    return None if is_luck else best


def standing_tip(request: Request, tips: Sequence[ShelfTip]) -> ShelfTip | None:
    """The tip on the asker's card now; None while the card asks something else, or once the tip did not help.

    Who asks for a colleague or to be called cannot try it, and who must call the Service Desk does that first.
    """
    if (
        request.state is not State.SEARCHING
        or request.alone_until is not None
        or asked_where(request) is not None
    ):
        return None
    if request.for_whom is not None or request.wish is Wish.CALL or request.route is Route.DESK:
        return None
    if _is_asked_what_now(request) or any(isinstance(event, e.TipTried) for event in request.history):
        return None
    return tip_for(tips, request.topic, request.id, request.text)


def solved_by_tip(
    request: Request, *, by: PersonId, tip: TipId, page: int | None, now: datetime
) -> tuple[e.Event, ...]:
    """The asker says that it works now, with the tip: nobody needs to help any more."""
    key = press_key(by, "solved_by_tip", page)
    must_ask(request, by, page, key)
    if request.state is not State.SEARCHING:
        raise Stale
    return (e.Cancelled(at=event_at(request, now), key=key, tip=tip),)


def tip_tried(
    request: Request, *, by: PersonId, tip: TipId, page: int | None, now: datetime
) -> tuple[e.Event, ...]:
    """The asker says that it does not work yet: the tip goes, and the search goes on."""
    key = press_key(by, "tip_tried", page)
    must_ask(request, by, page, key)
    if request.state is not State.SEARCHING:
        raise Stale
    if any(isinstance(event, e.TipTried) for event in request.history):
        raise AlreadyDone
    return (e.TipTried(at=event_at(request, now), key=key, tip=tip),)


def is_by_tip(request: Request) -> bool:
    """Whether it ended so."""
    last = request.history[-1] if request.history else None
    return isinstance(last, e.Cancelled) and last.tip is not None


def _is_asked_what_now(request: Request) -> bool:
    """Everybody was asked, and the card has the ways on."""
    turns = (x for x in reversed(request.history) if isinstance(x, (*_SAYS_WHO_IS_ASKED, *_ASKS_WHAT_NOW)))
    return isinstance(next(turns, None), _ASKS_WHAT_NOW)


@lru_cache(maxsize=512)
def _stems(text: str) -> frozenset[str]:
    """The beginnings of its longer words: *printer* and *printen* are one."""
    words = (word[:_STEM] for word in fold(text[:_READ]).split() if len(word) >= _SHORTEST)
    return frozenset(_SAME.get(word, word) for word in words) - _SAYS_NOTHING


def _rank(request: RequestId, tip: TipId) -> bytes:
    return sha256(f"{request}|{tip}".encode()).digest()
