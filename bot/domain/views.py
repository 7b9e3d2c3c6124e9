"""Which card each person concerned should now have: a pure function of a request.

Delivering is making `Request.shown` equal to `views_of`; nothing owed can be forgotten, because what
is owed is computed, never queued.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from types import MappingProxyType

from bot.domain import events as e
from bot.domain.ids import PersonId
from bot.domain.request import Request, Shown
from bot.domain.states import CHAPTER_EVENTS


class ViewKind(StrEnum):
    """What a card says to its reader."""

    SEARCHING = "searching"
    """Asker: we look for a digicoach (or will, from opening time on)."""
    HELPED = "helped"
    """Asker: somebody helps you."""
    IS_IT_SOLVED = "is_it_solved"
    """Asker: is it solved?"""
    CLOSED = "closed"
    """Asker: done; one optional thumb when confirmed."""
    HANDED_OVER = "handed_over"
    """Asker: call the Service Desk."""
    CANCELLED = "cancelled"
    """Asker: you stopped the question."""

    OFFER = "offer"
    """Coach or contact point: a colleague asks for help."""
    DECLINED = "declined"
    """Coach: you said not now."""
    TAKEN = "taken"
    """Coach: somebody else helps already; no buttons, no question text."""
    WITHDRAWN = "withdrawn"
    """Coach: this question needs no help any more; no buttons, no question text."""
    HOLDING = "holding"
    """Holder: you help."""
    GIVEN_BACK = "given_back"
    """Former holder: you gave it back; no question text."""
    MINUTES = "minutes"
    """Holder: it is done; how long did it take, and what was it about?"""
    SENT_ON = "sent_on"
    """Holder: the Service Desk has it now."""


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """One person's card.

    `edition` is the position in the history of the last event that changed it, `news` that of the last
    event its reader must be alerted of (a new message; other changes only edit). `page` is what the
    buttons on the card carry: an offer's position, else the request's chapter.
    """

    kind: ViewKind
    edition: int
    news: int
    page: int = 0


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
    board = _Board(asker)
    for position, event in enumerate(history):
        board.turn_to(position, event)
    if len(_read_before) >= _REMEMBERED:
        _read_before.clear()
    views = MappingProxyType(board.views)
    _read_before[id(history)] = (history, asker, views)  # the tuple is kept, so its id stays its own
    return views


def owed(request: Request) -> Mapping[PersonId, View]:
    """Return the views that their readers do not have yet, or whose older cards still have to turn neutral."""
    return {
        person: view
        for person, view in views_of(request).items()
        if _is_owed(view, request.shown.get(person, Shown()))
    }


def _is_owed(view: View, shown: Shown) -> bool:
    is_behind = shown.edition < view.edition or shown.news < view.news
    if shown.is_lost:  # an offer since then means that they were heard of again
        return view.kind is ViewKind.OFFER and shown.news < view.news
    return is_behind or bool(shown.stale)


class _Board:
    """Who has which card, while a history is read from its beginning."""

    def __init__(self, asker: PersonId) -> None:
        self.views: dict[PersonId, View] = {}
        self._asker = asker
        self._holder: PersonId | None = None
        self._position = 0
        self._chapter = 0
        self._previous: e.Event | None = None
        self._climbed_at: datetime | None = None
        """When the ladder was climbed on the heels of news that the asker got; what it brings then is told with it."""
        self._is_sending = False
        """That climb is part of the sending itself: the answer to the sender shows its end, whatever it is."""

    def turn_to(self, position: int, event: e.Event) -> None:
        """Put `event`, at `position` in the history, on the board."""
        self._position = position
        if isinstance(event, CHAPTER_EVENTS):
            self._chapter = position
        self._put_up(event)
        self._previous = event

    def _put_up(self, event: e.Event) -> None:
        match event:
            case e.Sent() | e.Reopened() | e.Released() | e.SearchStarted() | e.Widened() | e.LadderEnded():
                self._search(event)
            case e.WaitChosen():
                self._edit(self._asker, ViewKind.SEARCHING)
            case e.Declined():
                self._edit(event.by, ViewKind.DECLINED, page=self.views[event.by].page)
            case e.Unreached():
                self.views.pop(event.person, None)
            case e.LineAdded():
                self._add_line()
            case e.Accepted():
                self._accept(event)
            case e.Checked():
                self._tell(self._held_by, ViewKind.HOLDING)
            case e.Resolved():
                told = self._edit if event.by == self._held_by else self._tell
                told(self._held_by, ViewKind.MINUTES)
                self._tell(self._asker, ViewKind.IS_IT_SOLVED)
            case e.Corrected():
                self._edit(self._held_by, ViewKind.MINUTES, page=self.views[self._held_by].page)
            case e.Confirmed() | e.Lapsed() | e.Rated():
                self._edit(self._asker, ViewKind.CLOSED)
            case e.HandedOver() | e.Cancelled():
                self._end(event)

    @property
    def _held_by(self) -> PersonId:
        assert self._holder is not None, "the state table lets only a held request come here"
        return self._holder

    def _search(
        self,
        event: e.Sent | e.Reopened | e.Released | e.SearchStarted | e.Widened | e.LadderEnded,
    ) -> None:
        match event:
            case e.Reopened() | e.Released():
                self._edit(self._held_by, ViewKind.GIVEN_BACK)
                self._holder = None
                self._tell(self._asker, ViewKind.SEARCHING)
            case e.SearchStarted() if self._follows_news():
                self._climbed_at = event.at
                self._is_sending = isinstance(self._previous, e.Sent) and self._previous.starts_at is None
                self._edit(self._asker, ViewKind.SEARCHING)
            case e.LadderEnded() if self._follows_news() or self._ends_sending(event):
                self._edit(self._asker, ViewKind.SEARCHING)
            case e.Widened() if event.step == 0 or self._is_same_climb(event):
                self._edit(self._asker, ViewKind.SEARCHING)
            case _:
                self._tell(self._asker, ViewKind.SEARCHING)
        if isinstance(event, e.Widened):
            for person in event.offered:
                self._tell(person.id, ViewKind.OFFER, page=self._position)

    def _follows_news(self) -> bool:
        """The sending, giving back or reopening has told the asker already that a search follows."""
        return isinstance(self._previous, e.Sent | e.Released | e.Reopened)

    def _is_same_climb(self, event: e.Event) -> bool:
        climbing = isinstance(self._previous, e.SearchStarted | e.Widened)
        return climbing and event.at == self._climbed_at

    def _ends_sending(self, event: e.Event) -> bool:
        return self._is_sending and self._is_same_climb(event)

    def _accept(self, event: e.Accepted) -> None:
        self._holder = event.by.id
        for person in self._who_has(ViewKind.OFFER):
            self._edit(person, ViewKind.TAKEN)
        self._edit(event.by.id, ViewKind.HOLDING)
        self._tell(self._asker, ViewKind.HELPED)

    def _add_line(self) -> None:
        self._edit(self._asker, self.views[self._asker].kind)
        if self._holder is not None:
            self._tell(self._holder, ViewKind.HOLDING)
        for person in self._who_has(ViewKind.OFFER):
            self._edit(person, ViewKind.OFFER, page=self.views[person].page)

    def _end(self, event: e.HandedOver | e.Cancelled) -> None:
        for person in self._who_has(ViewKind.OFFER):
            self._edit(person, ViewKind.WITHDRAWN)
        if isinstance(event, e.Cancelled):
            self._edit(self._asker, ViewKind.CANCELLED)
            if self._holder is not None:
                self._tell(self._holder, ViewKind.WITHDRAWN)
            return
        knows = event.by == self._asker or self._ends_sending(event)
        told = self._edit if knows else self._tell
        told(self._asker, ViewKind.HANDED_OVER)
        if self._holder is not None:
            self._edit(self._holder, ViewKind.SENT_ON)

    def _who_has(self, kind: ViewKind) -> list[PersonId]:
        return [person for person, view in self.views.items() if view.kind is kind]

    def _edit(self, who: PersonId, kind: ViewKind, *, page: int | None = None) -> None:
        old = self.views.get(who)
        self._put(who, kind, news=old.news if old else self._position, page=page)

    def _tell(self, who: PersonId, kind: ViewKind, *, page: int | None = None) -> None:
        self._put(who, kind, news=self._position, page=page)

    def _put(self, who: PersonId, kind: ViewKind, *, news: int, page: int | None) -> None:
        shown_page = self._chapter if page is None else page
        self.views[who] = View(kind=kind, edition=self._position, news=news, page=shown_page)
