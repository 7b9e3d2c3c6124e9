"""Who may do what, when: the first accept counts, old buttons and second presses do nothing."""

from collections.abc import Callable
from typing import Any

import pytest

from bot.domain import deciding
from bot.domain import events as e
from bot.domain.errors import AlreadyDone, NotAllowed, Stale
from bot.domain.evolving import evolve, evolve_all
from bot.domain.request import Request
from bot.domain.states import State
from tests.builders import a_request_in
from tests.domain.making import (
    ANNA,
    ASKER,
    BEN,
    CAS,
    DORA,
    accepted,
    after,
    asked,
    at,
    done,
    helping,
    released,
    searching,
    started,
)

OFFER = 2
"""The page of an offer's buttons in `searching`: the place of the widening in the history."""

Decision = Callable[..., tuple[e.Event, ...]]


def do(request: Request, decision: Decision, **how: Any) -> Request:
    return evolve_all(request, decision(request, **{"page": None, "now": at(20), **how}))


def refused(request: Request, decision: Decision, why: type[Exception], **how: Any) -> None:
    with pytest.raises(why):
        decision(request, **{"page": None, "now": at(20), **how})


def with_contact() -> Request:
    """Anna was asked as a coach, Cas as the contact point."""
    return evolve(searching(ANNA), asked(CAS, step=3, minutes=60, as_contact=True))


def test_only_the_first_to_accept_has_the_question() -> None:
    taken = do(searching(ANNA, BEN), deciding.accept, by=ANNA, page=OFFER)
    assert taken.holder == ANNA
    refused(taken, deciding.accept, Stale, by=BEN, page=OFFER)


def test_nobody_accepts_who_was_not_asked() -> None:
    refused(searching(ANNA), deciding.accept, NotAllowed, by=DORA, page=OFFER)
    refused(searching(ANNA), deciding.decline, NotAllowed, by=DORA.id, page=OFFER)


def test_a_second_delivery_of_a_press_does_nothing() -> None:
    taken = do(searching(ANNA, BEN), deciding.accept, by=ANNA, page=OFFER)
    refused(taken, deciding.accept, AlreadyDone, by=ANNA, page=OFFER)


def test_a_press_has_its_effect_once_even_after_the_question_came_back() -> None:
    taken = do(searching(ANNA), deciding.accept, by=ANNA, page=OFFER)
    back = do(taken, deciding.release, by=ANNA.id, page=taken.chapter)
    again = evolve_all(back, (started(21), asked(ANNA, minutes=21)))
    refused(again, deciding.accept, AlreadyDone, by=ANNA, page=OFFER)
    refused(again, deciding.release, AlreadyDone, by=ANNA.id, page=taken.chapter)


def test_a_not_now_may_be_taken_back() -> None:
    declined = do(searching(ANNA), deciding.decline, by=ANNA.id, page=OFFER)
    refused(declined, deciding.decline, AlreadyDone, by=ANNA.id)
    assert do(declined, deciding.accept, by=ANNA, page=OFFER).holder == ANNA


def test_a_button_of_an_earlier_offer_does_nothing() -> None:
    again = evolve_all(searching(ANNA), (started(60), asked(ANNA, minutes=60)))
    refused(again, deciding.accept, Stale, by=ANNA, page=OFFER)
    assert do(again, deciding.accept, by=ANNA, page=4).holder == ANNA


def test_a_colleagues_not_now_leaves_the_others_buttons_fresh() -> None:
    declined = do(searching(ANNA, BEN), deciding.decline, by=BEN.id, page=OFFER)
    assert do(declined, deciding.accept, by=ANNA, page=OFFER).holder == ANNA


def test_a_typed_word_means_the_present_card() -> None:
    taken = do(searching(ANNA), deciding.accept, by=ANNA, page=None)
    assert not taken.was_caused_by("something")
    assert do(taken, deciding.resolve, by=ANNA.id, page=None).state is State.RESOLVED


def test_the_contact_point_accepts_as_contact_point() -> None:
    assert do(with_contact(), deciding.accept, by=CAS).holds_as_contact
    assert not do(with_contact(), deciding.accept, by=ANNA).holds_as_contact


@pytest.mark.parametrize("decision", [deciding.release, deciding.resolve, deciding.hand_over])
def test_only_the_holder_gives_back_resolves_or_hands_over(decision: Decision) -> None:
    request = helping(ANNA, BEN)
    refused(request, decision, Stale, by=BEN.id)  # was asked, so sees the present card
    refused(request, decision, NotAllowed, by=DORA.id)
    assert do(request, decision, by=ANNA.id, page=request.chapter).state is not State.HELPING


@pytest.mark.parametrize("decision", [deciding.release, deciding.resolve, deciding.hand_over])
def test_a_former_holder_can_do_nothing_more(decision: Decision) -> None:
    back = evolve(helping(ANNA), released(ANNA))
    refused(back, decision, Stale, by=ANNA.id)
    refused(done(ANNA), decision, Stale, by=ANNA.id)


@pytest.mark.parametrize("decision", [deciding.release, deciding.resolve, deciding.hand_over])
def test_a_holders_old_button_does_nothing_when_they_hold_it_again(decision: Decision) -> None:
    before = helping(ANNA)
    again = evolve_all(before, (released(ANNA), started(6), asked(ANNA, minutes=6), accepted(ANNA, 7)))
    refused(again, decision, Stale, by=ANNA.id, page=before.chapter)


def test_the_holder_corrects_minutes_and_topic_as_often_as_wanted() -> None:
    request = do_correct(do_correct(done(ANNA), minutes=15), minutes=10, topic="gsm")
    assert (request.minutes, request.topic) == (10, "gsm")
    with pytest.raises(AlreadyDone):
        do_correct(request, minutes=10)


def do_correct(request: Request, **values: Any) -> Request:
    return evolve_all(request, deciding.correct(request, by=ANNA.id, now=at(20), **values))


def test_nobody_else_corrects_and_not_before_it_is_done() -> None:
    with pytest.raises(NotAllowed):
        deciding.correct(done(ANNA), by=DORA.id, now=at(20), minutes=5)
    with pytest.raises(Stale):
        deciding.correct(helping(ANNA), by=ANNA.id, now=at(20), minutes=5)


def test_who_no_longer_has_it_gets_the_present_card_for_a_correction() -> None:
    again = evolve(done(ANNA), e.Reopened(at=at(15)))
    with pytest.raises(Stale):
        deciding.correct(again, by=ANNA.id, now=at(20), minutes=5)


def test_a_contact_point_that_was_asked_may_hand_over_and_a_coach_may_not() -> None:
    assert do(with_contact(), deciding.hand_over, by=CAS.id, page=3).state is State.HANDED_OVER
    refused(with_contact(), deciding.hand_over, NotAllowed, by=ANNA.id)


def test_the_asker_may_choose_the_service_desk_while_nobody_helps() -> None:
    request = do(searching(ANNA), deciding.hand_over, by=ASKER, page=0)
    assert request.state is State.HANDED_OVER
    refused(request, deciding.hand_over, AlreadyDone, by=ASKER, page=0)
    refused(helping(ANNA), deciding.hand_over, Stale, by=ASKER)


@pytest.mark.parametrize("state", [State.SEARCHING, State.HELPING])
def test_the_asker_needs_no_help_any_more(state: State) -> None:
    request = a_request_in(state)
    assert do(request, deciding.cancel, by=ASKER, page=request.chapter).state is State.CANCELLED
    refused(request, deciding.cancel, NotAllowed, by=ANNA.id)


@pytest.mark.parametrize("state", [State.RESOLVED, State.CLOSED, State.HANDED_OVER, State.CANCELLED])
def test_what_is_over_cannot_be_cancelled(state: State) -> None:
    refused(a_request_in(state), deciding.cancel, Stale, by=ASKER)


def test_a_stop_of_before_the_help_does_not_stop_the_help() -> None:
    refused(helping(ANNA), deciding.cancel, Stale, by=ASKER, page=0)


def test_waiting_can_be_chosen_once_the_ladder_ended() -> None:
    refused(searching(ANNA), deciding.wait, Stale, by=ASKER)
    ended = evolve(searching(ANNA), e.LadderEnded(at=at(19), resumes_at=at(600)))
    waits = do(ended, deciding.wait, by=ASKER, page=0)
    assert waits.resumes_at == at(600)
    refused(waits, deciding.wait, AlreadyDone, by=ASKER, page=0)
    refused(ended, deciding.wait, NotAllowed, by=ANNA.id)


def test_waiting_can_be_chosen_again_after_the_next_search() -> None:
    ended = evolve(searching(ANNA), e.LadderEnded(at=at(19), resumes_at=at(600)))
    once = do(ended, deciding.wait, by=ASKER, page=0)
    again = evolve_all(once, (started(600), e.LadderEnded(at=at(700), resumes_at=at(2000))))
    assert isinstance(do(again, deciding.wait, by=ASKER, page=0, now=at(701)).history[-1], e.WaitChosen)


def test_the_asker_adds_lines_and_a_second_delivery_adds_none() -> None:
    request = searching(ANNA)
    [line] = deciding.add_line(request, by=ASKER, text="Op de gsm.", key="message-1", now=at(2))
    added = evolve(request, line)
    assert added.additions == ("Op de gsm.",)
    with pytest.raises(AlreadyDone):
        deciding.add_line(added, by=ASKER, text="Op de gsm.", key="message-1", now=at(3))
    with pytest.raises(NotAllowed):
        deciding.add_line(added, by=ANNA.id, text="Hallo?", key="message-2", now=at(3))


def test_a_question_takes_so_many_lines_and_a_closed_one_none() -> None:
    lines = tuple(e.LineAdded(at=at(1), text=str(n)) for n in range(deciding.LINE_LIMIT))
    for request in (evolve_all(searching(ANNA), lines), done(ANNA)):
        with pytest.raises(Stale):
            deciding.add_line(request, by=ASKER, text="nog", key="", now=at(3))


def test_the_asker_confirms_or_opens_again_once() -> None:
    request = done(ANNA)
    confirmed = do(request, deciding.confirm, by=ASKER, page=request.chapter)
    assert confirmed.state is State.CLOSED
    refused(confirmed, deciding.confirm, AlreadyDone, by=ASKER, page=request.chapter)
    refused(confirmed, deciding.reopen, Stale, by=ASKER, page=request.chapter)
    again = do(request, deciding.reopen, by=ASKER, page=request.chapter)
    assert again.state is State.SEARCHING
    refused(again, deciding.confirm, Stale, by=ASKER, page=request.chapter)
    refused(request, deciding.confirm, NotAllowed, by=ANNA.id)
    refused(request, deciding.reopen, NotAllowed, by=ANNA.id)


def test_the_first_thumb_counts() -> None:
    closed = a_request_in(State.CLOSED)
    rated = evolve_all(closed, deciding.rate(closed, by=ASKER, is_up=True, now=at(30)))
    with pytest.raises(AlreadyDone):
        deciding.rate(rated, by=ASKER, is_up=False, now=at(31))
    with pytest.raises(NotAllowed):
        deciding.rate(closed, by=ANNA.id, is_up=True, now=at(31))
    with pytest.raises(Stale):
        deciding.rate(done(ANNA), by=ASKER, is_up=True, now=at(31))


def test_no_event_is_before_the_one_before_it() -> None:
    request = done(ANNA)
    [event] = deciding.confirm(request, by=ASKER, page=None, now=at(-60))
    assert event.at == request.last_at


def test_who_could_not_be_reached_gets_the_present_card() -> None:
    request = evolve(searching(ANNA, BEN), e.Unreached(at=at(1), person=ANNA.id))
    refused(request, deciding.accept, Stale, by=ANNA, page=OFFER)


def test_what_was_sent_before_opening_can_be_stopped_and_handed_over() -> None:
    waiting = after(e.LadderEnded(at=at(0), resumes_at=at(600)))
    assert do(waiting, deciding.cancel, by=ASKER, page=0).state is State.CANCELLED
    assert do(waiting, deciding.hand_over, by=ASKER, page=0).state is State.HANDED_OVER
