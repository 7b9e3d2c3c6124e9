"""The ladder: how a search grows until somebody takes the question, and what happens when nobody does.

    sent -> [opening time] -> search 1: step 0, 1, 2, ... -> ended -> [next opening] -> search 2: ... -> Service Desk

An offer stays open until somebody takes the question; a deadline only widens the circle. A step that
finds nobody, while nobody else is thinking it over, is followed by the next one at once. Whoever was asked
in the last step before its time has until then: only after it the asker hears that nobody could help.
In the place of a coach whom no message reached the next one is asked at once, in the same step.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import islice, takewhile

from bot.domain import events as e
from bot.domain.contact_silence import contact_silence
from bot.domain.evolving import evolve, evolve_all
from bot.domain.guards import event_at
from bot.domain.ids import PersonId
from bot.domain.policy import Circle, Step
from bot.domain.request import Request
from bot.domain.states import State

KEPT_FOR_CONTACT = 5
"""One in so many of `Policy.offer_limit` is kept from the coaches: a large department asks its contact point too."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Surroundings:
    """What the ladder must know of the world at one instant.

    `coaches` and `contacts` are who may be asked now, best first. `next_opening` is the first instant
    after the department is closed again at which it opens; None when it never does. `is_staffed`: the
    roster names anybody at all who could ever be asked.
    """

    now: datetime
    is_open: bool
    next_opening: datetime | None
    is_staffed: bool
    coaches: tuple[e.Person, ...] = ()
    contacts: tuple[e.Person, ...] = ()
    neighbours: tuple[e.Person, ...] = ()
    """Coaches of neighbour departments, asked together with the contact point, but as coaches."""
    can_ask_chosen: bool = False
    """The coach whom the asker chose can be asked now."""


def next_step_at(request: Request) -> datetime | None:
    """When the ladder must be looked at again; None unless the request is searching.

    Due at once (the last event's time) when a search has nobody left who is thinking it over.
    """
    if request.state is not State.SEARCHING:
        return None
    if request.resumes_at is not None:
        return request.resumes_at
    if request.alone_until is not None:
        is_waiting = request.is_widening_asked or _has_fresh_offers(request)
        return request.alone_until if is_waiting else request.last_at
    steps = request.policy.steps
    if request.search_started_at is None or not steps or not _has_fresh_offers(request):
        return request.last_at
    if unreached_now(request):
        return request.last_at
    following = min(request.step + 1, len(steps) - 1)
    return request.search_started_at + steps[following].after


def climb(request: Request, world: Surroundings) -> tuple[e.Event, ...]:
    """Return what time brings to a searching request at `world.now`; nothing when it is not due."""
    silence = contact_silence(request, now=world.now)
    due_at = next_step_at(request)
    if due_at is None or due_at > world.now:
        return silence
    return (*silence, *_Climb(evolve_all(request, silence), world).go())


def unreached_now(request: Request) -> frozenset[PersonId]:
    """Coaches who could not be reached since the circle last grew, in a step that asks a few: others take their place.

    Nobody any more once `Policy.offer_limit` were asked in vain: so many cannot be reached that more is of no use.
    """
    steps = request.policy.steps
    if not 0 <= request.step < len(steps) or steps[request.step].circle is not Circle.COACHES:
        return frozenset()
    as_coach: dict[PersonId, bool] = {}
    lost: set[PersonId] = set()
    times = 0
    for event in _this_search(request):
        match event:
            case e.Widened(offered=asked, as_contact=as_contact):
                as_coach |= {person.id: not as_contact for person in asked}
                lost.clear()
            case e.CallAsked(asked=asked):
                as_coach |= {person.id: False for person in asked}
            case e.Unreached(person=person):
                times += 1
                if as_coach.get(person):
                    lost.add(person)
            case _:
                pass
    return frozenset(lost) if times < request.policy.offer_limit else frozenset()


def _unreached_in_search(request: Request) -> frozenset[PersonId]:
    return frozenset(event.person for event in _this_search(request) if isinstance(event, e.Unreached))


def _this_search(request: Request) -> tuple[e.Event, ...]:
    """What happened since the search started."""
    chapter = request.history[request.chapter :]
    last = tuple(takewhile(lambda event: not isinstance(event, e.SearchStarted), reversed(chapter)))
    return last[::-1]


A_BREATH = timedelta(minutes=1)
"""Who gives a question back is not asked for it again within this."""


class _Climb:
    def __init__(self, request: Request, world: Surroundings) -> None:
        self._request = request
        self._world = world
        self._events: list[e.Event] = []

    def go(self) -> tuple[e.Event, ...]:
        if self._request.alone_until is not None and not self._request.is_widening_asked:
            self._happens(e.WideningAsked(at=self._at, until=self._at + self._request.policy.alone_for))
            return tuple(self._events)
        if self._must_start() and not self._start():
            return tuple(self._events)
        if self._request.alone_until is not None:
            return tuple(self._events)
        if lost := unreached_now(self._request):
            in_vain = _unreached_in_search(self._request)  # so that it ends, whatever the roster says
            others = (one for one in self._world.coaches if one.id not in in_vain)
            self._ask(others, self._request.step, len(lost), as_contact=False)
        while (step := self._due_step()) is not None:
            self._widen(step)
        if self._is_over():
            self._end()
        return tuple(self._events)

    def _must_start(self) -> bool:
        return self._request.resumes_at is not None or self._request.search_started_at is None

    def _start(self) -> bool:
        """Start a search; False when there is nothing more to search."""
        if self._request.searches >= self._request.policy.searches:
            self._happens(e.HandedOver(at=self._at, by=None))
            return False
        opening = self._world.next_opening
        if not self._world.is_open and self._world.is_staffed and opening is not None:
            self._happens(e.LadderEnded(at=self._at, resumes_at=opening))
            return False
        if (chosen := self._chosen()) is not None:
            until = self._at + self._request.policy.alone_for
            self._happens(e.OfferedAlone(at=self._at, person=chosen, until=until))
        else:
            self._happens(e.SearchStarted(at=self._at))
        return True

    def _chosen(self) -> e.Person | None:
        """The coach whom the asker chose, when they can be asked now and were not yet."""
        request, chosen = self._request, self._request.chosen
        if (
            chosen is None
            or request.searches
            or chosen.id == request.asker.id
            or not request.policy.offer_limit
        ):
            return None
        if any(isinstance(event, e.OfferedAlone) for event in request.history):
            return None
        return chosen if self._world.can_ask_chosen else None

    def _due_step(self) -> Step | None:
        request = self._request
        following = request.step + 1
        if following >= len(request.policy.steps):
            return None
        step = request.policy.steps[following]
        assert request.search_started_at is not None
        is_due = request.search_started_at + step.after <= self._world.now
        return step if is_due or not _has_fresh_offers(self._request) else None

    def _is_over(self) -> bool:
        if self._request.step + 1 < len(self._request.policy.steps):
            return False
        due_at = next_step_at(self._request)
        return due_at is None or due_at <= self._at

    def _widen(self, step: Step) -> None:
        as_contact = step.circle is Circle.CONTACT
        position = self._request.step + 1
        limit = step.limit if step.circle is Circle.COACHES else None
        if as_contact and self._world.neighbours:
            self._ask(self._world.neighbours, position, limit, as_contact=False)
        self._ask(
            self._world.contacts if as_contact else self._world.coaches,
            position,
            limit,
            as_contact=as_contact,
        )

    def _ask(self, who: Iterable[e.Person], position: int, limit: int | None, *, as_contact: bool) -> None:
        # A contact point, or who replaces them, may have been asked as a coach and be thinking it over still.
        asked = {
            offer.person.id
            for offer in self._request.offers
            if not offer.is_old and (offer.as_contact or offer.is_declined or not as_contact)
        }
        left = list(_not_in(asked | {self._request.asker.id}, who))
        # Who had it already is asked again only when a step finds nobody else, and not as they give it back.
        others = list(_not_in(set(self._request.gave_back), left))
        turned = self._request.history[self._request.chapter]
        may_ask_again = not isinstance(turned, e.Released) or self._at >= turned.at + A_BREATH
        fitting = self._fitting(others or (left if may_ask_again else ()), as_contact=as_contact)
        self._happens(
            e.Widened(
                at=self._at,
                step=position,
                offered=tuple(islice(fitting, limit)),
                as_contact=as_contact,
            )
        )

    def _fitting(self, people: Iterable[e.Person], *, as_contact: bool) -> Iterator[e.Person]:
        """Yield who can be asked without more than `offer_limit` open offers."""
        thinking = [offer for offer in self._request.offers if not offer.is_declined]
        limit = self._request.policy.offer_limit
        room = limit - len(thinking)
        if not as_contact and any(step.circle is Circle.CONTACT for step in self._request.policy.steps):
            coaches = sum(not offer.as_contact for offer in thinking)
            room = min(room, limit - limit // KEPT_FOR_CONTACT - coaches)
        has_old_offer = {offer.person.id for offer in thinking}
        for person in people:
            if person.id in has_old_offer:
                yield person  # the new offer takes the place of the old one
            elif room > 0:
                room -= 1
                yield person

    def _end(self) -> None:
        opening = self._world.next_opening
        is_last = self._request.searches >= self._request.policy.searches
        nobody_left = not self._request.has_open_offers
        if opening is None or (nobody_left and (is_last or not self._world.is_staffed)):
            self._happens(e.HandedOver(at=self._at, by=None))
        else:
            self._happens(e.LadderEnded(at=self._at, resumes_at=opening))

    @property
    def _at(self) -> datetime:
        return event_at(self._request, self._world.now)

    def _happens(self, event: e.Event) -> None:
        self._request = evolve(self._request, event)
        self._events.append(event)


def _has_fresh_offers(request: Request) -> bool:
    return any(not (offer.is_declined or offer.is_old) for offer in request.offers)


def _not_in(people: set[object] | frozenset[object], among: Iterable[e.Person]) -> Iterable[e.Person]:
    return (person for person in among if person.id not in people)
