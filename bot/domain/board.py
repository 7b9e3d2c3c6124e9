"""Who has which card, while the history of a request is read from its beginning."""

from datetime import datetime

from bot.domain import events as e
from bot.domain.ids import PersonId
from bot.domain.states import CHAPTER_EVENTS
from bot.domain.view import View, ViewKind


class Board:
    """The cards of everybody concerned; `turn_to` puts the next event on it."""

    def __init__(self, asker: PersonId) -> None:
        self.views: dict[PersonId, View] = {}
        self._asker = asker
        self._holder: PersonId | None = None
        self._position = 0
        self._chapter = 0
        self._previous: e.Event | None = None
        self._climbed_at: datetime | None = None
        """When the ladder was climbed on the heels of news that the asker got; what it brings then is told with it."""
        self._step = -1
        """The step of the ladder that the asker knows of; somebody asked in the place of another is no news to them."""
        self._is_sending = False
        """That climb is part of the sending itself: the answer to the sender shows its end, whatever it is."""

    def turn_to(self, position: int, event: e.Event) -> None:
        """Put `event`, at `position` in the history, on the board."""
        self._position = position
        if isinstance(event, CHAPTER_EVENTS):
            self._chapter = position
        self._put_up(event)
        if not isinstance(event, e.TipTried):  # it says nothing of where the search stands
            self._previous = event

    def _put_up(self, event: e.Event) -> None:
        """Some events belong to the search, some to the help, some to its end; each is put up by one of the three."""
        self._put_up_search(event)
        self._put_up_help(event)
        self._put_up_end(event)

    def _put_up_search(self, event: e.Event) -> None:
        match event:
            case e.Sent() | e.SearchStarted() | e.Widened() | e.LadderEnded():
                self._search(event)
            case e.WaitChosen() | e.WideningAllowed() | e.AloneExtended() | e.TipTried():
                self._edit(self._asker, ViewKind.SEARCHING)
            case e.OfferedAlone():
                self._edit(self._asker, ViewKind.SEARCHING)
                self._tell(event.person.id, ViewKind.OFFER, page=self._position)
            case e.WideningAsked():
                self._tell(self._asker, ViewKind.SEARCHING)
            case e.CallAsked():
                self._edit(self._asker, ViewKind.SEARCHING)
                for person in event.asked:
                    self._tell(person.id, ViewKind.OFFER, page=self._position)
            case e.Declined():
                self._edit(event.by, ViewKind.DECLINED, page=self.views[event.by].page)
            case e.Unreached():
                self.views.pop(event.person, None)
            case e.LineAdded():
                self._add_line()
            case e.WhereTold():
                self._edit(self._asker, self.views[self._asker].kind)
                if event.place or event.phone:
                    self._refresh_helpers()
            case _:
                pass

    def _put_up_help(self, event: e.Event) -> None:
        match event:
            case e.Accepted():
                self._accept(event)
            case e.Checked() | e.Resumed(by=None):
                self._tell(self._held_by, ViewKind.HOLDING)
                self._edit(self._asker, ViewKind.HELPED)
            case e.MannerChosen() | e.Resumed():
                self._edit(self._held_by, ViewKind.HOLDING)
                self._edit(self._asker, ViewKind.HELPED)
            case e.Parked():
                self._end_proposal()
                self._edit(self._held_by, ViewKind.HOLDING)
                self._tell(self._asker, ViewKind.HELPED)
            case e.UnseenDue():
                self._edit(self._asker, ViewKind.HELPED)
            case e.NobodySeen():
                self._tell(self._held_by, ViewKind.HOLDING)
                self._edit(self._asker, ViewKind.HELPED)
            case e.Proposed():
                self._end_proposal()
                self._tell(event.to.id, ViewKind.PROPOSED, page=self._position)
                self._edit(self._held_by, ViewKind.HOLDING)
            case e.ProposalDeclined():
                self._edit(event.by, ViewKind.REFUSED)
                self._tell(self._held_by, ViewKind.HOLDING)
            case e.TakenOver():
                self._edit(self._held_by, ViewKind.PASSED_ON)
                self._holder = event.by.id
                self._edit(event.by.id, ViewKind.HOLDING)
                self._tell(self._asker, ViewKind.HELPED)
            case e.Released() | e.Freed() | e.Reopened():
                self._free(event)
            case _:
                pass

    def _put_up_end(self, event: e.Event) -> None:
        match event:
            case e.Resolved():
                self._end_proposal()
                told = self._edit if event.by == self._held_by else self._tell
                told(self._held_by, ViewKind.MINUTES)
                self._tell(self._asker, ViewKind.IS_IT_SOLVED)
            case e.NotSolved():
                self._edit(self._asker, ViewKind.WHO_GOES_ON)
            case e.AskedAgain():
                self._tell(self._held_by, ViewKind.HOLDING)
                self._edit(self._asker, ViewKind.HELPED)
            case e.Corrected() | e.Signalled():
                if self._holder is not None:  # a walk-up has no card of its own
                    self._edit(self._holder, ViewKind.MINUTES, page=self.views[self._holder].page)
            case e.Confirmed() | e.Lapsed() | e.Rated():
                self._edit(self._asker, ViewKind.CLOSED)
            case e.HandedOver() | e.Cancelled():
                self._end_proposal()
                self._end(event)
            case e.Moved():
                self.views.clear()
            case _:
                pass

    @property
    def _held_by(self) -> PersonId:
        assert self._holder is not None, "the state table lets only a held request come here"
        return self._holder

    def _search(self, event: e.Sent | e.SearchStarted | e.Widened | e.LadderEnded) -> None:
        match event:
            case e.SearchStarted() if self._follows_news():
                self._climbed_at = event.at
                self._is_sending = isinstance(self._previous, e.Sent) and self._previous.starts_at is None
                self._edit(self._asker, ViewKind.SEARCHING)
            case e.LadderEnded() if self._follows_news() or self._ends_sending(event):
                self._edit(self._asker, ViewKind.SEARCHING)
            case e.Widened() if event.step in (0, self._step) or self._is_same_climb(event):
                self._edit(self._asker, ViewKind.SEARCHING)
            case _:
                self._tell(self._asker, ViewKind.SEARCHING)
        if isinstance(event, e.Widened):
            self._step = event.step
            for person in event.offered:
                self._tell(person.id, ViewKind.OFFER, page=self._position)
        else:
            self._step = -1

    def _free(self, event: e.Released | e.Freed | e.Reopened) -> None:
        """The holder has it no more. Freed, they may be on their way: they are alerted, and the asker, who did it, is not."""
        self._end_proposal()
        if isinstance(event, e.Freed):
            self._tell(self._held_by, ViewKind.FREED)
            self._edit(self._asker, ViewKind.SEARCHING)
        else:
            self._edit(self._held_by, ViewKind.GIVEN_BACK)
            self._tell(self._asker, ViewKind.SEARCHING)
        self._holder = None

    def _follows_news(self) -> bool:
        """The sending, giving back or reopening has told the asker already that a search follows."""
        return isinstance(self._previous, e.Sent | e.Released | e.Freed | e.Reopened | e.WideningAllowed)

    def _is_same_climb(self, event: e.Event) -> bool:
        climbing = isinstance(self._previous, e.SearchStarted | e.Widened)
        return climbing and event.at == self._climbed_at

    def _ends_sending(self, event: e.Event) -> bool:
        return self._is_sending and self._is_same_climb(event)

    def _accept(self, event: e.Accepted) -> None:
        self._holder = event.by.id
        for person in self._who_has(ViewKind.OFFER):
            self._edit(person, ViewKind.TAKEN)
        self._close_declined()
        self._edit(event.by.id, ViewKind.HOLDING)
        self._tell(self._asker, ViewKind.HELPED)

    def _add_line(self) -> None:
        self._edit(self._asker, self.views[self._asker].kind)
        self._refresh_helpers()

    def _refresh_helpers(self) -> None:
        """Who helps is told of something new; who was asked sees it when they look."""
        if self._holder is not None:
            self._tell(self._holder, ViewKind.HOLDING)
        for kind in (ViewKind.OFFER, ViewKind.PROPOSED):
            for person in self._who_has(kind):
                self._edit(person, kind, page=self.views[person].page)

    def _end_proposal(self) -> None:
        for person in self._who_has(ViewKind.PROPOSED):
            self._edit(person, ViewKind.WITHDRAWN)

    def _end(self, event: e.HandedOver | e.Cancelled) -> None:
        for person in self._who_has(ViewKind.OFFER):
            self._edit(person, ViewKind.WITHDRAWN)
        self._close_declined()
        if isinstance(event, e.Cancelled):
            self._edit(self._asker, ViewKind.CANCELLED)
            if self._holder is not None:
                self._tell(self._holder, ViewKind.WITHDRAWN)
            return
        knows = event.by == self._asker or self._ends_sending(event)
        told = self._edit if knows else self._tell
        told(self._asker, ViewKind.HANDED_OVER)
        if self._holder is not None and self.views[self._holder].kind is not ViewKind.MINUTES:
            self._edit(self._holder, ViewKind.SENT_ON)

    def _close_declined(self) -> None:
        """Who said *not now* cannot take it any more: the button on their card goes."""
        for person in self._who_has(ViewKind.DECLINED):
            self._edit(person, ViewKind.DECLINED, page=self.views[person].page)

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
