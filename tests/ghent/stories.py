"""What happens to one question, from its sending to its end or to now: real events in an order that the bot allows."""

from collections.abc import Sequence
from contextlib import suppress
from datetime import datetime, timedelta
from math import log
from random import Random

from bot.domain import events as e
from bot.domain.errors import DigicoachError
from bot.domain.evolving import evolve
from bot.domain.opening import Calendar
from bot.domain.request import Request
from bot.domain.signals import Signal

MINUTE = timedelta(minutes=1)
LADDER = (timedelta(0), timedelta(minutes=10), timedelta(minutes=30), timedelta(minutes=60))
ENDINGS = {
    "mistaken": 0.01,
    "cancelled": 0.035,
    "cancelled_helped": 0.012,
    "expired": 0.03,
    "to_desk": 0.02,
    "desk_after": 0.03,
    "helped": 0.863,
}
"""How questions end, as shares."""
TAPPED = (5, 10, 15, 20, 30, 45, 60, 90, 120)


class NotYet(DigicoachError):
    """What follows has not happened: it lies after now."""


class Story:
    """Tells what happens to one question; `request` is as far as it came."""

    def __init__(
        self,
        chance: Random,
        request: Request,
        coaches: Sequence[e.Person],
        calendar: Calendar,
        until: datetime,
    ) -> None:
        self.request = request
        self._chance = chance
        self._coaches = list(coaches)
        self._calendar = calendar
        self._until = until
        self._at = request.sent_at

    def told(self) -> Request:
        """The question as it stands now."""
        ending = self._chance.choices(list(ENDINGS), list(ENDINGS.values()))[0]
        with suppress(NotYet):
            self._tell(ending)
        return self.request

    def _tell(self, ending: str) -> None:
        asker = self.request.asker.id
        opens_at = self._at if self._calendar.is_open(self._at) else self._calendar.next_opening(self._at)
        starts_at = None if opens_at == self._at else opens_at
        self._happens(e.Sent(at=self._at, by=asker, starts_at=starts_at))
        if ending == "mistaken":
            self._later(seconds=self._chance.randrange(4, 28))
            self._happens(e.Cancelled(at=self._at))
            return
        self._at = opens_at or self._at
        if ending in {"cancelled", "to_desk"}:
            self._searches(self._wait() + MINUTE)
            gone = e.Cancelled(at=self._at) if ending == "cancelled" else e.HandedOver(at=self._at, by=asker)
            self._happens(gone)
            return
        if ending == "expired":
            self._searches(timedelta(minutes=95))
            self._happens(e.HandedOver(at=self._at, by=None))
            return
        holder = self._taken()
        if ending == "cancelled_helped":
            self._later(minutes=self._chance.randrange(1, 12))
            self._happens(e.Cancelled(at=self._at))
            return
        if ending == "desk_after":
            self._later(minutes=self._chance.randrange(3, 25))
            self._happens(e.HandedOver(at=self._at, by=holder.id))
            return
        self._helped(holder)

    def _taken(self) -> e.Person:
        """Looked for and found, perhaps given back or taken over."""
        holder = self._search_and_accept()
        if self._is_so(0.02) and len(self._coaches) > 1:
            self._later(minutes=self._chance.randrange(1, 9))
            self._happens(e.Released(at=self._at, by=holder.id))
            holder = self._search_and_accept(without=holder)
        elif self._is_so(0.015) and len(self._coaches) > 1:
            other = self._another(holder)
            self._later(minutes=2)
            self._happens(e.Proposed(at=self._at, by=holder.id, to=other))
            self._later(minutes=self._chance.randrange(1, 6))
            self._happens(e.TakenOver(at=self._at, by=other))
            holder = other
        return holder

    def _search_and_accept(self, without: e.Person | None = None) -> e.Person:
        asked = self._searches(self._wait(), without=without)
        holder = self._chance.choice(asked)
        self._happens(e.Accepted(at=self._at, by=holder))
        if self._is_so(0.8):
            manner = self._chance.choices(list(e.Manner), [45, 10, 25, 20])[0]
            self._later(seconds=self._chance.randrange(5, 60))
            self._happens(e.MannerChosen(at=self._at, by=holder.id, manner=manner))
        return holder

    def _searches(self, wait: timedelta, without: e.Person | None = None) -> list[e.Person]:
        """The ladder is climbed for so long; it waits for the next opening when the department closes."""
        self._happens(e.SearchStarted(at=self._at))
        began_at = self._at
        closes_at = self._calendar.closes_at(began_at)
        free = [coach for coach in self._coaches if coach != without] or self._coaches
        order = self._in_turn(free)
        asked: list[e.Person] = []
        ends_at = began_at + wait if closes_at is None else min(began_at + wait, closes_at)
        for step, after in enumerate(LADDER):
            if began_at + after > ends_at:
                break
            circle = {0: 2, 1: 3, 2: 20}.get(step, 0)
            offered = tuple(coach for coach in order if coach not in asked)[:circle]
            asked += offered
            self._at = began_at + after
            self._happens(e.Widened(at=self._at, step=step, offered=offered))
            if offered and self._is_so(0.15) and self._at + 2 * MINUTE <= ends_at and len(asked) > 1:
                self._later(seconds=self._chance.randrange(20, 110))
                self._happens(e.Declined(at=self._at, by=offered[0].id))
                asked = [one for one in asked if one != offered[0]] + [offered[0]]
        if ends_at < began_at + wait:
            resumes_at = self._calendar.next_opening(ends_at + MINUTE) or ends_at
            self._at = ends_at
            self._happens(e.LadderEnded(at=self._at, resumes_at=resumes_at))
            self._at = resumes_at
            self._happens(e.SearchStarted(at=self._at))
            self._happens(e.Widened(at=self._at, step=0, offered=tuple(order[:2])))
            asked = order[:2]
            self._later(minutes=self._chance.randrange(1, 20))
        else:
            self._at = max(self._at, ends_at)
        return [one for one in asked if self._has_offer(one)] or [asked[-1]]

    def _helped(self, holder: e.Person) -> None:
        began_at = self._at
        if self._is_so(0.06):
            self._later(minutes=1)
            until = self._at + timedelta(minutes=self._chance.choice([30, 60, 120, 180]))
            self._happens(e.Parked(at=self._at, by=holder.id, until=until, manner=e.Manner.VISIT))
            self._at = began_at = until
            self._happens(e.Resumed(at=self._at))
        if self._is_so(0.025):
            self._while_helping(began_at, timedelta(hours=2))
            self._at = began_at + timedelta(hours=2)
            self._happens(e.Resolved(at=self._at, by=None, is_estimated=True))
        else:
            takes = self._help_time()
            self._while_helping(began_at, takes)
            self._at = max(self._at, began_at + takes)
            self._happens(e.Resolved(at=self._at, by=holder.id))
        self._said_by(holder)
        self._answered(holder)

    def _while_helping(self, began_at: datetime, takes: timedelta) -> None:
        for after, event in ((15 * MINUTE, e.UnseenDue), (25 * MINUTE, e.Checked)):
            if after < takes:
                self._at = max(self._at, began_at + after)
                self._happens(event(at=self._at))

    def _said_by(self, holder: e.Person) -> None:
        if self._is_so(0.35) and self.request.accepted_at is not None:
            measured = (self._at - self.request.accepted_at) / MINUTE
            minutes = min(TAPPED, key=lambda one: abs(one - measured))
            self._later(seconds=self._chance.randrange(5, 90))
            self._happens(e.Corrected(at=self._at, minutes=minutes))
        if self._is_so(0.03):
            self._later(seconds=20)
            self._happens(e.Signalled(at=self._at, signal=self._chance.choice(list(Signal))))

    def _answered(self, holder: e.Person) -> None:
        resolved_at = self.request.resolved_at or self._at
        answer = self._chance.choices(("yes", "nothing", "not", "desk"), (0.7, 0.25, 0.045, 0.005))[0]
        if answer == "nothing":
            self._at = resolved_at + timedelta(hours=24)
            self._happens(e.Lapsed(at=self._at))
            return
        self._later(minutes=min(self._chance.lognormvariate(log(10), 1.3), 20 * 60))
        if answer == "desk":
            self._happens(e.HandedOver(at=self._at, by=self.request.asker.id))
            return
        if answer == "not":
            self._happens(e.NotSolved(at=self._at))
            self._later(minutes=self._chance.randrange(1, 14))
            if self._is_so(0.6):
                self._happens(e.AskedAgain(at=self._at))
            else:
                self._happens(e.Reopened(at=self._at))
                self._at = self._calendar.next_opening(self._at) or self._at
                holder = self._search_and_accept(without=holder)
            self._later(minutes=self._help_time() / MINUTE)
            self._happens(e.Resolved(at=self._at, by=holder.id))
            self._later(minutes=self._chance.randrange(2, 300))
        self._happens(e.Confirmed(at=self._at))
        if self._is_so(0.5):
            self._later(seconds=self._chance.randrange(2, 40))
            self._happens(e.Rated(at=self._at, is_up=self._is_so(0.92)))

    def _wait(self) -> timedelta:
        """From minutes to hours."""
        return timedelta(minutes=min(self._chance.lognormvariate(log(7), 1.25), 80))

    def _help_time(self) -> timedelta:
        """5 to 15 minutes as a rule, now and then one to two hours."""
        if self._is_so(0.03):
            return timedelta(minutes=self._chance.randrange(60, 118))
        return timedelta(minutes=max(1.0, min(self._chance.lognormvariate(log(9), 0.55), 100)))

    def _in_turn(self, coaches: Sequence[e.Person]) -> list[e.Person]:
        """Some are asked, and take, more than others."""
        keyed = [
            (self._chance.random() ** (1 + place % 5), place, coach) for place, coach in enumerate(coaches)
        ]
        return [coach for _, _, coach in sorted(keyed, reverse=True)]

    def _another(self, than: e.Person) -> e.Person:
        return self._chance.choice([one for one in self._coaches if one != than])

    def _has_offer(self, person: e.Person) -> bool:
        offer = self.request.offer_to(person.id)
        return offer is not None and not offer.is_declined

    def _is_so(self, share: float) -> bool:
        return self._chance.random() < share

    def _later(self, **by: float) -> None:
        self._at += timedelta(seconds=round(timedelta(**by).total_seconds()))

    def _happens(self, event: e.Event) -> None:
        if event.at > self._until:
            raise NotYet
        self.request = evolve(self.request, event)


def noted(chance: Random, blank: Request, by: e.Person) -> Request:
    """A walk-up, now and then corrected or taken back."""
    minutes = min(TAPPED, key=lambda one: abs(one - chance.lognormvariate(log(9), 0.6)))
    request = evolve(blank, e.Noted(at=blank.sent_at, by=by, minutes=minutes))
    if chance.random() < 0.05:
        request = evolve(request, e.Corrected(at=blank.sent_at + MINUTE, minutes=chance.choice(TAPPED)))
    if chance.random() < 0.02:
        request = evolve(request, e.Unnoted(at=blank.sent_at + 2 * MINUTE))
    return request


def counted(chance: Random, blank: Request, by: e.Person) -> Request:
    """A week's count, now and then said again."""
    many = chance.choices(range(5), (30, 25, 20, 13, 12))[0]
    request = evolve(blank, e.Counted(at=blank.sent_at, by=by, colleagues=many))
    if chance.random() < 0.04 and many != 2:
        request = evolve(request, e.Counted(at=blank.sent_at + MINUTE, by=by, colleagues=2))
    return request
