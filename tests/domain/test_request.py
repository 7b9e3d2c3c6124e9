"""The state table: every edge there is, every edge there is not, and what is true after each."""

from datetime import timedelta
from typing import get_args

import pytest

from bot.domain import events as e
from bot.domain.errors import IllegalTransition
from bot.domain.evolving import evolve, evolve_all
from bot.domain.signals import Signal
from bot.domain.states import CHAPTER_EVENTS, TRANSITIONS, State
from tests.builders import a_request, a_request_in
from tests.domain.making import (
    ANNA,
    ASKER,
    BEN,
    CAS,
    accepted,
    after,
    asked,
    at,
    done,
    helping,
    released,
    resolved,
    searching,
    sent,
    started,
)

LATER = at(30)
SAMPLES = {
    sample.kind: sample
    for sample in (
        e.Sent(at=LATER, by=ASKER),
        e.SearchStarted(at=LATER),
        e.Widened(at=LATER, step=1, offered=(CAS,)),
        e.LadderEnded(at=LATER, resumes_at=LATER + timedelta(days=1)),
        e.WaitChosen(at=LATER),
        e.Declined(at=LATER, by=ANNA.id),
        e.Unreached(at=LATER, person=ANNA.id),
        e.LineAdded(at=LATER, text="Op de gsm ook niet."),
        e.WhereTold(at=LATER, place="De Serre"),
        e.TipTried(at=LATER, tip="oogje"),
        e.OfferedAlone(at=LATER, person=CAS, until=LATER + timedelta(minutes=15)),
        e.WideningAsked(at=LATER, until=LATER + timedelta(minutes=15)),
        e.WideningAllowed(at=LATER),
        e.AloneExtended(at=LATER, until=LATER + timedelta(minutes=15)),
        e.CallAsked(at=LATER, asked=(CAS,), phone="09 000 00 01"),
        e.ContactSilent(at=LATER),
        e.Accepted(at=LATER, by=ANNA),
        e.MannerChosen(at=LATER, by=ANNA.id, manner=e.Manner.CALL),
        e.Parked(at=LATER, by=ANNA.id, until=LATER + timedelta(hours=2)),
        e.Resumed(at=LATER),
        e.UnseenDue(at=LATER),
        e.NobodySeen(at=LATER),
        e.Freed(at=LATER),
        e.Proposed(at=LATER, by=ANNA.id, to=CAS),
        e.ProposalDeclined(at=LATER, by=CAS.id),
        e.TakenOver(at=LATER, by=CAS),
        e.NotSolved(at=LATER),
        e.AskedAgain(at=LATER),
        e.Released(at=LATER, by=ANNA.id),
        e.Checked(at=LATER),
        e.Resolved(at=LATER, by=ANNA.id),
        e.Corrected(at=LATER, minutes=5),
        e.Confirmed(at=LATER),
        e.Lapsed(at=LATER),
        e.Reopened(at=LATER),
        e.Rated(at=LATER, is_up=True),
        e.HandedOver(at=LATER, by=None),
        e.Cancelled(at=LATER),
        e.Moved(at=LATER, to="wegen"),
        e.Noted(at=LATER, by=ANNA, minutes=10),
        e.Unnoted(at=LATER),
        e.Counted(at=LATER, by=ANNA, colleagues=2),
        e.Signalled(at=LATER, signal=Signal.TOO_HARD),
    )
}

STAYS_SEARCHING = (
    "search_started widened ladder_ended wait_chosen declined unreached line_added where_told"
    " tip_tried offered_alone widening_asked widening_allowed alone_extended call_asked contact_silent"
)
STAYS_HELPING = (
    "line_added where_told checked manner_chosen unseen_due nobody_seen proposed proposal_declined taken_over"
)
EDGES = {
    "searching": {
        "searching": STAYS_SEARCHING,
        "helping": "accepted",
        "handed_over": "handed_over",
        "cancelled": "cancelled",
        "moved": "moved",
    },
    "helping": {
        "helping": STAYS_HELPING,
        "parked": "parked",
        "searching": "released freed",
        "resolved": "resolved",
        "handed_over": "handed_over",
        "cancelled": "cancelled",
        "moved": "moved",
    },
    "parked": {
        "parked": "line_added where_told parked",
        "helping": "resumed",
        "searching": "released",
        "resolved": "resolved",
        "handed_over": "handed_over",
        "cancelled": "cancelled",
        "moved": "moved",
    },
    "resolved": {
        "resolved": "corrected not_solved signalled",
        "helping": "asked_again",
        "closed": "confirmed lapsed",
        "searching": "reopened",
        "handed_over": "handed_over",
        "moved": "moved",
    },
    "closed": {"closed": "corrected rated signalled counted", "cancelled": "unnoted"},
    "handed_over": {},
    "cancelled": {},
    "moved": {},
}
"""Written down apart from the table, so that a slip in one is seen."""

WHERE_TO = {
    (state, kind): to
    for state, edges in EDGES.items()
    for to, kinds in edges.items()
    for kind in kinds.split()
}


def test_every_kind_of_event_has_a_sample() -> None:
    assert {type(sample) for sample in SAMPLES.values()} == set(get_args(e.Event))
    assert set(TRANSITIONS) == set(State)


@pytest.mark.parametrize("kind", SAMPLES)
@pytest.mark.parametrize("state", [state.value for state in State])
def test_only_the_edges_of_the_table_exist(state: str, kind: str) -> None:
    request = a_request_in(State(state))
    to = WHERE_TO.get((state, kind))
    if to is None:
        with pytest.raises(IllegalTransition):
            evolve(request, SAMPLES[kind])
    else:
        moved = evolve(request, SAMPLES[kind])
        assert moved.state == to
        assert moved.history == (*request.history, SAMPLES[kind])
        turns = type(SAMPLES[kind]) in CHAPTER_EVENTS
        assert moved.chapter == (len(request.history) if turns else request.chapter)


def test_a_question_is_sent_once() -> None:
    first = evolve(a_request(), sent())
    assert first.state is State.SEARCHING
    with pytest.raises(IllegalTransition):
        evolve(first, sent())


def test_the_first_event_may_tell_when_the_search_starts() -> None:
    opening = at(60)
    request = evolve(a_request(), e.Sent(at=at(0), by=ASKER, starts_at=opening))
    assert (request.state, request.resumes_at) == (State.SEARCHING, opening)


def test_a_question_is_open_until_the_help_is_done() -> None:
    assert {state for state in State if state.is_open} == {State.SEARCHING, State.HELPING, State.PARKED}
    assert {state for state in State if state.waits_for_asker} == {State.RESOLVED}


def test_who_accepts_has_the_question() -> None:
    request = helping(ANNA, BEN)
    assert request.holder == ANNA
    assert request.accepted_at == at(1)
    assert not request.holds_as_contact


def test_the_contact_point_holds_as_contact_point() -> None:
    request = after(started(), asked(CAS, step=3, as_contact=True), accepted(CAS, as_contact=True))
    assert request.holds_as_contact


def test_nobody_has_a_question_that_was_given_back() -> None:
    request = evolve(helping(ANNA, BEN), released(ANNA))
    assert (request.state, request.holder, request.offers) == (State.SEARCHING, None, ())
    assert (request.step, request.searches, request.search_started_at) == (-1, 0, None)
    assert request.gave_back == (ANNA.id,)


def test_a_question_opened_again_forgets_the_first_help() -> None:
    tapped = evolve(done(ANNA), e.Corrected(at=at(11), minutes=15))
    again = evolve(tapped, e.Reopened(at=at(20)))
    assert (again.state, again.holder, again.minutes, again.resolved_at) == (
        State.SEARCHING,
        None,
        None,
        None,
    )
    assert again.gave_back == (ANNA.id,)


def test_who_gave_it_back_twice_is_named_once() -> None:
    request = evolve_all(
        helping(ANNA),
        (released(ANNA), started(6), asked(ANNA, minutes=6), accepted(ANNA, 7), released(ANNA, 8)),
    )
    assert request.gave_back == (ANNA.id,)


def test_a_new_search_keeps_open_offers_as_old_ones() -> None:
    request = evolve_all(searching(ANNA, BEN), (e.Declined(at=at(1), by=BEN.id), started(60)))
    anna = request.offer_to(ANNA.id)
    assert anna is not None
    assert anna.is_old
    assert not anna.is_declined
    assert request.searches == 2


def test_who_is_asked_anew_has_one_offer_the_new_one() -> None:
    request = evolve_all(searching(ANNA, BEN), (started(60), asked(ANNA, minutes=60)))
    [offer] = [offer for offer in request.offers if offer.person == ANNA]
    assert (offer.position, offer.is_old) == (4, False)


def test_who_cannot_be_reached_was_not_asked() -> None:
    request = evolve(searching(ANNA, BEN), e.Unreached(at=at(0), person=ANNA.id))
    assert [offer.person for offer in request.offers] == [BEN]


def test_a_declined_offer_is_known_as_such() -> None:
    request = evolve(searching(ANNA), e.Declined(at=at(1), by=ANNA.id))
    assert not request.has_open_offers
    assert evolve(request, accepted(ANNA, 2)).holder == ANNA


def test_a_correction_changes_only_what_it_names() -> None:
    request = evolve(
        evolve(done(ANNA), e.Corrected(at=at(11), minutes=15)), e.Corrected(at=at(12), topic="gsm")
    )
    assert (request.minutes, request.topic) == (15, "gsm")


def test_lines_are_added_in_order() -> None:
    request = evolve_all(
        helping(ANNA), (e.LineAdded(at=at(2), text="een"), e.LineAdded(at=at(3), text="twee"))
    )
    assert request.additions == ("een", "twee")


def test_a_reminder_is_forgotten_with_the_holder() -> None:
    request = evolve_all(
        helping(ANNA), (e.Checked(at=at(26)), released(ANNA, 27), started(27), asked(BEN, minutes=27))
    )
    assert not evolve(request, accepted(BEN, 28)).is_checked


def test_a_press_is_known_by_its_key() -> None:
    request = evolve(searching(ANNA), accepted(ANNA, key="the press"))
    assert request.was_caused_by("the press")
    assert not request.was_caused_by("another press")


def test_the_help_ends_at_the_resolving() -> None:
    request = evolve(helping(ANNA), resolved(None, 120, is_estimated=True))
    assert (request.state, request.resolved_at) == (State.RESOLVED, at(120))


def test_help_that_begins_later_begins_afresh() -> None:
    parked = evolve_all(
        helping(ANNA), (e.UnseenDue(at=at(16)), e.Parked(at=at(17), by=ANNA.id, until=at(90)))
    )
    assert (parked.state, parked.parked_until) == (State.PARKED, at(90))
    resumed = evolve(parked, e.Resumed(at=at(90)))
    assert (resumed.state, resumed.parked_until, resumed.helping_since) == (State.HELPING, None, at(90))
    assert not resumed.is_unseen_due


def test_who_takes_over_has_it_and_who_had_it_passed_it_on() -> None:
    proposed = evolve(helping(ANNA, BEN), e.Proposed(at=at(5), by=ANNA.id, to=CAS))
    assert (proposed.holder, proposed.proposal) == (ANNA, CAS)
    taken = evolve(proposed, e.TakenOver(at=at(6), by=CAS))
    assert (taken.holder, taken.proposal, taken.gave_back) == (CAS, None, (ANNA.id,))


def test_the_same_coach_goes_on_when_asked_again() -> None:
    request = evolve_all(done(ANNA), (e.NotSolved(at=at(11)), e.AskedAgain(at=at(12))))
    assert (request.state, request.holder, request.helping_since) == (State.HELPING, ANNA, at(12))
    assert (request.not_solved_at, request.resolved_at) == (None, None)


def test_where_the_asker_is_stays_known_when_only_a_number_is_added() -> None:
    request = evolve_all(
        searching(ANNA),
        (e.WhereTold(at=at(1), place="De Serre"), e.WhereTold(at=at(2), phone="09 000 00 01")),
    )
    assert (request.asker.place, request.asker.phone) == ("De Serre", "09 000 00 01")
