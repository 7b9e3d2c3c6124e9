"""The ladder widens until somebody takes the question, and it always ends."""

from dataclasses import replace
from datetime import datetime, timedelta
from itertools import pairwise

import pytest

from bot.domain import events as e
from bot.domain.evolving import evolve, evolve_all
from bot.domain.ladder import Surroundings, climb, next_step_at, unreached_now
from bot.domain.policy import Circle, Policy, Step
from bot.domain.request import Request
from bot.domain.states import State
from tests.builders import a_happened_person, a_request
from tests.domain.making import ANNA, ASKER, BEN, CAS, DORA, after, at, helping, released, sent

TOMORROW = at(22 * 60)
COACHES = tuple(a_happened_person(number) for number in range(1, 31))
CONTACT = e.Person(id="aanspreekpunt", name="Aanspreekpunt")


def world(minutes: float, *coaches: e.Person, **changes: object) -> Surroundings:
    """An open, staffed department that opens again tomorrow."""
    usual = Surroundings(
        now=at(minutes),
        is_open=True,
        next_opening=TOMORROW,
        is_staffed=True,
        coaches=coaches,
        contacts=(CONTACT,),
    )
    return replace(usual, **changes)


def climbed(request: Request, around: Surroundings) -> Request:
    return evolve_all(request, climb(request, around))


def fresh(**changes: object) -> Request:
    return after(**changes)


def asked_ids(request: Request) -> list[str]:
    return [offer.person.id for offer in request.offers if not offer.is_old]


def everything_until(request: Request, around: Surroundings, *, days: int = 10) -> Request:
    """Wake the request whenever it asks for it, with the same people around."""
    for _ in range(100):
        due_at = next_step_at(request)
        if due_at is None or due_at > request.sent_at + timedelta(days=days):
            return request
        now = max(due_at, around.now)
        opening = None if around.next_opening is None else now + timedelta(days=1)
        around = replace(around, now=now, next_opening=opening)
        request = climbed(request, around)
    raise AssertionError("the ladder is climbed without end")


def test_two_coaches_are_asked_at_once_the_best_first() -> None:
    request = climbed(fresh(), world(0, *COACHES))
    assert asked_ids(request) == ["coach-1", "coach-2"]
    assert next_step_at(request) == at(10)


def test_the_circle_widens_at_ten_thirty_and_sixty_minutes() -> None:
    request = fresh()
    sizes = []
    for minutes in (0, 10, 30, 60):
        request = climbed(request, world(minutes, *COACHES[:9]))
        sizes.append(len(asked_ids(request)))
    assert sizes == [2, 5, 9, 10]
    assert request.offers[-1].as_contact
    assert request.resumes_at == TOMORROW


def test_nothing_happens_before_its_time() -> None:
    request = climbed(fresh(), world(0, *COACHES))
    assert climb(request, world(9.99, *COACHES)) == ()
    assert climb(request, world(10, *COACHES)) != ()


def test_what_was_slept_through_is_made_good_in_one_go() -> None:
    request = climbed(climbed(fresh(), world(0, *COACHES)), world(45, *COACHES))
    assert request.step == 2
    assert next_step_at(request) == at(60)


def test_a_step_that_finds_nobody_is_followed_by_the_next_at_once() -> None:
    request = climbed(fresh(), world(0))
    assert asked_ids(request) == [CONTACT.id]
    assert request.resumes_at is None


def test_who_was_asked_before_the_last_steps_time_has_until_then() -> None:
    request = climbed(fresh(), world(0))
    assert next_step_at(request) == at(60)
    assert climb(request, world(59)) == ()
    assert climbed(request, world(60)).resumes_at == TOMORROW


def test_when_the_last_who_was_asked_declines_the_ladder_ends_at_once() -> None:
    request = evolve(climbed(fresh(), world(0)), e.Declined(at=at(5), by=CONTACT.id))
    assert climbed(request, world(5)).resumes_at == TOMORROW


def test_when_all_have_declined_the_next_are_asked_at_once() -> None:
    request = climbed(fresh(), world(0, *COACHES))
    for person in (ANNA, BEN):
        request = evolve(request, e.Declined(at=at(1), by=person.id))
    assert next_step_at(request) == at(1)
    assert asked_ids(climbed(request, world(1, *COACHES)))[2:] == ["coach-3", "coach-4", "coach-5"]


def test_only_for_a_coach_of_this_step_who_cannot_be_reached_another_is_asked() -> None:
    request = climbed(fresh(), world(0, *COACHES))
    request = evolve(request, e.CallAsked(at=at(1), asked=(CONTACT,), phone="09"))
    contact_lost = evolve(request, e.Unreached(at=at(1), person=CONTACT.id))
    assert climb(contact_lost, world(1, *COACHES)) == ()
    coach_lost = evolve(contact_lost, e.Unreached(at=at(1), person=ANNA.id))
    assert asked_ids(climbed(coach_lost, world(1, *COACHES))) == ["coach-2", "coach-3"]


def test_no_more_than_so_many_are_asked_in_the_place_of_others() -> None:
    request = climbed(fresh(), world(0, *COACHES))
    limit = request.policy.offer_limit
    for number in range(limit):
        request = climbed(request, world(1, *COACHES))
        lost = next(offer.person.id for offer in request.offers if not offer.as_contact)
        request = evolve(request, e.Unreached(at=at(1), person=lost))
        assert unreached_now(request) or number + 1 == limit
    assert not unreached_now(request)
    assert next_step_at(request) == at(10), "who is left has their time"


def test_when_nobody_asked_can_be_reached_the_next_are_asked_at_once() -> None:
    request = climbed(fresh(), world(0, ANNA))
    request = evolve(request, e.Unreached(at=at(0), person=ANNA.id))
    assert asked_ids(climbed(request, world(0.5, BEN))) == [BEN.id]


def test_the_asker_is_never_asked() -> None:
    own = e.Person(id=ASKER, name="Collega 1")
    request = climbed(fresh(), world(0, own, ANNA, contacts=(own, CONTACT)))
    assert asked_ids(request) == [ANNA.id]
    assert ASKER not in asked_ids(everything_until(request, world(0, own, ANNA, contacts=(own,))))


def test_nobody_is_asked_twice_in_one_search() -> None:
    request = climbed(climbed(fresh(), world(0, ANNA, BEN)), world(10, ANNA, BEN, CAS))
    assert asked_ids(request) == [ANNA.id, BEN.id, CAS.id]


def test_before_opening_the_search_waits() -> None:
    opening = at(60)
    request = evolve(a_request(), e.Sent(at=at(0), by=ASKER, starts_at=opening))
    assert next_step_at(request) == opening
    assert climb(request, world(59, ANNA)) == ()
    assert asked_ids(climbed(request, world(60, ANNA))) == [ANNA.id]


def test_what_is_given_back_after_hours_waits_for_the_opening() -> None:
    back = evolve(helping(ANNA), released(ANNA, 500))
    request = climbed(back, world(500, is_open=False))
    assert (request.state, request.resumes_at, request.searches) == (State.SEARCHING, TOMORROW, 0)


def test_the_day_after_everybody_is_asked_again() -> None:
    first = climbed(climbed(fresh(), world(0, ANNA, BEN)), world(60, ANNA, BEN))
    assert first.resumes_at == TOMORROW
    again = climbed(first, world(22 * 60, ANNA, BEN, next_opening=at(46 * 60)))
    assert asked_ids(again) == [ANNA.id, BEN.id]
    assert again.searches == 2
    assert again.resumes_at is None


def test_after_the_last_search_the_service_desk_has_it() -> None:
    request = everything_until(fresh(), world(0, ANNA))
    assert request.state is State.HANDED_OVER
    last = request.history[-1]
    assert isinstance(last, e.HandedOver)
    assert last.by is None
    assert request.searches == request.policy.searches


def test_never_more_open_offers_than_the_limit() -> None:
    request = fresh(policy=Policy(offer_limit=6))
    for minutes in (0, 10, 30, 60):
        request = climbed(request, world(minutes, *COACHES, contacts=COACHES[20:]))
        assert len(request.offers) <= 6
    assert len(request.offers) == 6


def test_a_large_department_still_asks_its_contact_point() -> None:
    request = fresh()
    for minutes in (0, 10, 30, 60):
        request = climbed(request, world(minutes, *COACHES))
    assert [offer.person for offer in request.offers if offer.as_contact] == [CONTACT]
    assert len(request.offers) == 21


def test_who_declined_makes_room_for_others() -> None:
    request = climbed(fresh(policy=Policy(offer_limit=2)), world(0, *COACHES))
    for person in (ANNA, BEN):
        request = evolve(request, e.Declined(at=at(1), by=person.id))
    assert asked_ids(climbed(request, world(1, *COACHES)))[2:] == ["coach-3", "coach-4"]


def test_a_full_circle_is_asked_again_the_day_after() -> None:
    request = fresh(policy=Policy(offer_limit=4))
    for minutes in (0, 10, 30, 60):
        request = climbed(request, world(minutes, *COACHES[:4], contacts=()))
    request = climbed(request, world(22 * 60, *COACHES[:4], contacts=(), next_opening=at(46 * 60)))
    assert asked_ids(request) == ["coach-1", "coach-2"]
    assert len(request.offers) == 4


NOBODY = world(0, is_staffed=False, contacts=())
ABSURD = {
    "a department without anybody": (Policy(), NOBODY),
    "everybody on leave": (Policy(), world(0, contacts=())),
    "no contact point": (Policy(), world(0, ANNA, contacts=())),
    "no steps": (Policy(steps=()), world(0, ANNA)),
    "one step that asks nobody": (
        Policy(steps=(Step(after=timedelta(0), circle=Circle.COACHES),)),
        world(0, ANNA),
    ),
    "steps at the same time": (
        Policy(steps=(Step(after=timedelta(0), circle=Circle.EVERYONE),) * 5),
        world(0, ANNA),
    ),
    "steps that go back in time": (
        Policy(
            steps=tuple(Step(after=timedelta(minutes=-m), circle=Circle.COACHES, limit=1) for m in (0, 9, 99))
        ),
        world(0, ANNA, BEN),
    ),
    "it never opens": (Policy(), world(0, contacts=(), is_open=False, next_opening=None)),
    "it never closes": (Policy(), world(0, ANNA, next_opening=None)),
    "no offers allowed": (Policy(offer_limit=0), world(0, ANNA)),
    "no searches allowed": (Policy(searches=0), world(0, ANNA)),
    "only the asker works there": (Policy(), world(0, e.Person(id=ASKER, name=""), contacts=())),
}


@pytest.mark.parametrize("name", ABSURD)
def test_an_absurd_department_ends_at_the_service_desk_with_the_asker_told(name: str) -> None:
    policy, around = ABSURD[name]
    request = everything_until(after(policy=policy), around)
    assert request.state is State.HANDED_OVER
    assert len(request.history) < 40


def test_a_department_with_nobody_at_all_goes_to_the_service_desk_at_once() -> None:
    assert climbed(fresh(), NOBODY).state is State.HANDED_OVER


def test_the_steps_are_climbed_in_order() -> None:
    request = everything_until(fresh(), world(0, ANNA, BEN, CAS, DORA))
    steps = [event.step for event in request.history if isinstance(event, e.Widened)]
    assert steps == [0, 1, 2, 3, 0, 1, 2, 3]
    assert all(one.at <= two.at for one, two in pairwise(request.history))


def test_only_a_search_is_on_the_ladder() -> None:
    assert next_step_at(helping(ANNA)) is None
    assert climb(helping(ANNA), world(500, BEN)) == ()


def test_a_question_just_sent_is_due_at_once() -> None:
    request: Request = evolve(a_request(), sent())
    due_at: datetime | None = next_step_at(request)
    assert due_at == request.sent_at


def test_a_contact_point_who_is_thinking_it_over_as_a_coach_is_asked_as_contact_point_too():
    asked = climbed(fresh(), world(0, ANNA, contacts=(ANNA,)))

    later = climbed(asked, world(60, contacts=(ANNA,)))

    assert [(offer.person.id, offer.as_contact) for offer in later.offers] == [(ANNA.id, True)]


def test_a_contact_point_who_said_no_as_a_coach_is_not_asked_again():
    asked = climbed(fresh(), world(0, ANNA, contacts=(ANNA,)))
    declined = evolve(asked, e.Declined(at=at(1), by=ANNA.id))

    later = climbed(declined, world(60, contacts=(ANNA,)))

    assert [offer.as_contact for offer in later.offers] == [False]
