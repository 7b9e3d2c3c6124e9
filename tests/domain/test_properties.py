"""What holds for every question, whatever people do and however odd the department is."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain import events as e
from bot.domain.durations import durations_of
from bot.domain.errors import Refused
from bot.domain.evolving import evolve_all
from bot.domain.matching import Load
from bot.domain.policy import Circle
from bot.domain.request import Request
from bot.domain.states import HELD_STATES, State
from bot.domain.view import ViewKind
from bot.domain.views import owed, views_of
from bot.domain.waking import deadline
from tests.builders import a_request
from tests.domain.making import ASKER
from tests.domain.test_request import WHERE_TO
from tests.domain.walking import Moment, Move, Walk, buttons_of, decide, moves
from tests.domain.worlds import OPEN_LIMIT, World, worlds

thorough = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large],
)
"""The same walks each time, so that the gate does not depend on luck."""


def moments(world: World, plan: list[Move]) -> Iterator[Moment]:
    walk = Walk(world)
    for move in plan:
        yield walk.go(move)


@thorough
@given(worlds, moves)
def test_at_most_one_person_holds_a_question(world: World, plan: list[Move]) -> None:
    for moment in moments(world, plan):
        request = moment.after
        holding = [who for who, view in views_of(request).items() if view.kind is ViewKind.HOLDING]
        if request.state in HELD_STATES:
            assert request.holder is not None
            assert holding == [request.holder.id]
        else:
            assert holding == []
        assert (request.holder is None) or request.state is not State.SEARCHING
        is_held = False
        for event in request.history:
            match event:
                case e.Accepted():
                    assert not is_held
                    is_held = True
                case e.Released() | e.Freed() | e.Reopened():
                    is_held = False
                case _:
                    pass


@thorough
@given(worlds, moves)
def test_only_legal_transitions_happen_and_the_history_tells_it_all(world: World, plan: list[Move]) -> None:
    *_, moment = moments(world, plan)
    request = a_request(policy=world.policy)
    for event in moment.after.history:
        state = request.state
        request = evolve_all(request, (event,))
        assert isinstance(event, e.Sent) or WHERE_TO[state.value, event.kind] == request.state
    told, stands = _without_screens(request), _without_screens(moment.after)
    assert told == stands


@thorough
@given(worlds, moves)
def test_every_open_question_is_woken_no_later_than_its_deadline(world: World, plan: list[Move]) -> None:
    for moment in moments(world, plan):
        request, due_at = moment.after, deadline(moment.after)
        assert not request.state.is_open or due_at is not None
        if due_at is not None:
            assert due_at > moment.now
            assert request.wake_at is not None
        if request.wake_at is not None:
            assert due_at is None or request.wake_at <= due_at
    if request.state.is_open and owed(request):
        assert request.wake_at <= moment.now + request.policy.retry_after


@thorough
@given(worlds, moves)
def test_nobody_is_offered_what_they_may_not_be(world: World, plan: list[Move]) -> None:
    roster = {coach.id: coach for coach in world.department.coaches}
    seen = 0
    for moment in moments(world, plan):
        history = moment.after.history
        for event in history[seen:]:
            for person in event.offered if isinstance(event, e.Widened) else ():
                coach, load = roster[person.id], world.loads.get(person.id, Load())
                assert person.id != ASKER
                assert coach.is_reachable
                assert coach.paused_until is None or coach.paused_until <= event.at
                assert _is_in_hours(coach.hours or world.department.hours, event)
                if event.as_contact:
                    assert coach.is_contact
                    continue
                assert coach.is_coach
                assert load.open_requests < OPEN_LIMIT
                assert coach.weekly_limit is None or load.taken < coach.weekly_limit
        seen = len(history)


@thorough
@given(worlds, moves)
def test_asked_offered_accepted_resolved_follow_each_other(world: World, plan: list[Move]) -> None:
    for moment in moments(world, plan):
        request = moment.after
        assert all(one.at <= two.at for one, two in pairwise(request.history))
        assert request.sent_at <= request.history[0].at
        assert request.last_at <= moment.now
        if request.state in {State.HELPING, State.PARKED, State.RESOLVED, State.CLOSED}:
            assert request.accepted_at is not None
            offered = [x.at for x in request.history if request.holder.id in _asked_in(x)]
            assert request.sent_at <= offered[0] <= request.accepted_at
            assert request.resolved_at is None or request.accepted_at <= request.resolved_at
        took = durations_of(request)
        assert took.helping >= timedelta(0)
        assert took.waiting is None or took.waiting >= timedelta(0)


@thorough
@given(worlds, moves)
def test_only_who_is_concerned_has_a_card_and_the_right_one(world: World, plan: list[Move]) -> None:
    for moment in moments(world, plan):
        request, views = moment.after, views_of(moment.after)
        asked = {who for event in request.history for who in _asked_in(event)}
        assert set(views) <= asked | {ASKER}
        with_offer = {who for who, view in views.items() if view.kind is ViewKind.OFFER}
        if request.state is State.SEARCHING:
            assert with_offer == {offer.person.id for offer in request.offers if not offer.is_declined}
        else:
            assert with_offer == set()
        for who, view in views.items():
            if view.kind in {ViewKind.TAKEN, ViewKind.WITHDRAWN}:
                assert who in asked
                assert request.state not in HELD_STATES or request.holder.id != who
            assert view.news <= view.edition < len(request.history)


@thorough
@given(worlds, moves)
def test_never_more_open_offers_than_the_limit(world: World, plan: list[Move]) -> None:
    for moment in moments(world, plan):
        open_offers = [offer for offer in moment.after.offers if not offer.is_declined]
        assert len(open_offers) <= world.policy.offer_limit
        assert len({offer.person.id for offer in moment.after.offers}) == len(moment.after.offers)


@thorough
@given(worlds, moves)
def test_a_search_always_has_somebody_or_a_time_to_go_on(world: World, plan: list[Move]) -> None:
    for moment in moments(world, plan):
        request = moment.after
        if request.state is State.SEARCHING:
            goes_on_at = request.resumes_at or request.alone_until
            assert request.has_open_offers or (goes_on_at is not None and goes_on_at > moment.now)


@thorough
@given(worlds, moves)
def test_every_question_ends_when_nobody_acts_any_more_and_its_asker_is_told(
    world: World, plan: list[Move]
) -> None:
    walk = Walk(world)
    for move in plan:
        walk.go(move)
    was = walk.request.state
    request = walk.stay_silent()
    assert not request.state.is_open
    if was is State.SEARCHING:
        assert request.state is State.HANDED_OVER
    ends = {
        State.HANDED_OVER: ViewKind.HANDED_OVER,
        State.CANCELLED: ViewKind.CANCELLED,
        State.CLOSED: ViewKind.CLOSED,
    }
    assert views_of(request)[ASKER].kind is ends[request.state]


@thorough
@given(worlds, moves)
def test_a_press_applied_twice_has_one_effect(world: World, plan: list[Move]) -> None:
    walk = Walk(world)
    for move in plan:
        moment = walk.go(move)
        if moment.press is None or moment.was_refused:
            continue
        again = walk.go(("again", 0, 0, 0))
        if moment.press.page is not None:
            assert again.was_refused, moment.press
            assert again.after == moment.after


@thorough
@given(worlds, moves)
def test_a_button_that_no_present_card_has_does_nothing(world: World, plan: list[Move]) -> None:
    walk = Walk(world)
    for move in plan:
        moment = walk.go(move)
        present = buttons_of(moment.after)
        for press in walk.drawn:
            if press not in present:
                with pytest.raises(Refused):
                    decide(moment.after, press, moment.now)


@thorough
@given(worlds, moves)
def test_a_stranger_can_do_nothing(world: World, plan: list[Move]) -> None:
    for moment in moments(world, plan):
        for press in buttons_of(moment.after):
            for page in (press.page, None):
                with pytest.raises(Refused):
                    decide(moment.after, replace(press, person="stranger", page=page), moment.now)


def _without_screens(request: Request) -> tuple[object, ...]:
    return (request.state, request.chapter, request.step, request.searches, request.offers, request.holder,
            request.gave_back, request.additions, request.minutes, request.history, request.resumes_at,
            request.accepted_at, request.resolved_at, request.is_checked, request.search_started_at, request.manner, request.parked_until, request.proposal,
            request.helping_since, request.alone_until, request.not_solved_at, request.asker)  # fmt: skip


def _asked_in(event: e.Event) -> set[str]:
    """Who was asked by this event, in whatever way."""
    match event:
        case e.Widened(offered=asked) | e.CallAsked(asked=asked):
            return {person.id for person in asked}
        case e.OfferedAlone(person=person) | e.Proposed(to=person):
            return {person.id}
        case _:
            return set()


def _is_in_hours(hours: str, event: e.Widened) -> bool:
    """Told apart by hand from the few hours that walks know; winter time, no holidays."""
    local = event.at + timedelta(hours=1)
    minute = local.hour * 60 + local.minute
    match hours:
        case "ma-vr 8:00-17:00":
            return local.weekday() < 5 and 480 <= minute < 1020
        case "ma-vr 8:00-12:00":
            return local.weekday() < 5 and 480 <= minute < 720
        case "ma 10:00-10:30":
            return local.weekday() == 0 and 600 <= minute < 630
        case "za 9:00-12:00":
            return local.weekday() == 5 and 540 <= minute < 720
        case "ma-zo 0:00-24:00":
            return True
    return False


def test_the_circles_of_the_walks_are_those_of_the_policy() -> None:
    assert {circle.value for circle in Circle} == {"coaches", "everyone", "contact"}
