"""How long it took: waiting and helping apart, from the stored instants alone."""

from datetime import timedelta

import pytest

from bot.domain import events as e
from bot.domain.durations import durations_of, minutes_given, stretches_of
from bot.domain.evolving import evolve_all
from bot.domain.request import Request
from tests.domain.making import (
    ANNA,
    BEN,
    accepted,
    after,
    asked,
    at,
    done,
    helping,
    released,
    resolved,
    searching,
    started,
)


def minutes(request: Request) -> tuple[float | None, float, bool]:
    took = durations_of(request)
    waiting = None if took.waiting is None else took.waiting / timedelta(minutes=1)
    return waiting, took.helping / timedelta(minutes=1), took.is_estimated


def test_waiting_is_sent_to_accepted_and_helping_accepted_to_resolved() -> None:
    assert minutes(done(ANNA)) == (1, 9, False)


def test_nobody_took_it_so_it_has_no_waiting_time() -> None:
    assert minutes(searching(ANNA)) == (None, 0, False)


def test_help_that_goes_on_is_not_counted_yet() -> None:
    assert minutes(helping(ANNA)) == (1, 0, False)


def test_two_helpers_add_up_and_the_wait_between_them_does_not() -> None:
    request = evolve_all(
        helping(ANNA),
        (released(ANNA, 5), started(5), asked(BEN, minutes=5), accepted(BEN, 25), resolved(BEN, 31)),
    )
    assert minutes(request) == (1, 4 + 6, False)


@pytest.mark.parametrize("end", [e.HandedOver(at=at(8), by=ANNA.id), e.Cancelled(at=at(8))])
def test_help_ends_too_when_it_is_handed_over_or_stopped(end: e.Event) -> None:
    assert minutes(evolve_all(helping(ANNA), (end,))) == (1, 7, False)


def test_the_minutes_that_the_coach_tapped_stand() -> None:
    assert minutes(evolve_all(done(ANNA), (e.Corrected(at=at(11), minutes=15),))) == (1, 15, False)


def test_over_half_an_hour_counts_as_estimated_until_tapped() -> None:
    long = evolve_all(helping(ANNA), (resolved(ANNA, 31.5),))
    assert minutes(long) == (1, 30.5, True)
    assert minutes(evolve_all(long, (e.Corrected(at=at(40), minutes=30),))) == (1, 30, False)
    assert minutes(evolve_all(helping(ANNA), (resolved(ANNA, 31),))) == (1, 30, False)


def test_what_time_closed_is_estimated_until_tapped() -> None:
    by_time = evolve_all(helping(ANNA), (resolved(None, 11, is_estimated=True),))
    assert minutes(by_time) == (1, 10, True)
    assert minutes(evolve_all(by_time, (e.Corrected(at=at(40), minutes=5),))) == (1, 5, False)


def test_help_closed_by_time_and_then_opened_again_is_as_good_as_its_last_end() -> None:
    request = evolve_all(
        helping(ANNA),
        (
            resolved(None, 11, is_estimated=True),
            e.Reopened(at=at(20)),
            started(20),
            asked(BEN, minutes=20),
            accepted(BEN, 21),
            resolved(BEN, 26),
        ),
    )
    assert minutes(request) == (1, 15, False)


def test_the_sending_counts_not_the_opening_of_the_department() -> None:
    request = after(
        e.LadderEnded(at=at(0), resumes_at=at(600)),
        started(600),
        asked(ANNA, minutes=600),
        accepted(ANNA, 605),
    )
    assert minutes(request)[0] == 605


def test_rest_is_neither_waiting_nor_helping() -> None:
    request = evolve_all(
        helping(ANNA),
        (
            e.Parked(at=at(3), by=ANNA.id, until=at(120)),
            e.Parked(at=at(60), by=ANNA.id, until=at(180)),
            e.Resumed(at=at(180)),
            resolved(ANNA, 187),
        ),
    )
    assert minutes(request) == (1, 2 + 7, False)
    assert minutes_given(request) == 9


def test_help_that_ends_while_it_rests_ended_when_the_rest_began() -> None:
    parked = evolve_all(helping(ANNA), (e.Parked(at=at(3), by=ANNA.id, until=at(120)),))
    assert minutes(evolve_all(parked, (resolved(ANNA, 60),))) == (1, 2, False)
    assert minutes(evolve_all(parked, (e.Cancelled(at=at(60)),))) == (1, 2, False)


def test_who_takes_over_begins_and_who_had_it_ends() -> None:
    request = evolve_all(
        helping(ANNA),
        (e.Proposed(at=at(2), by=ANNA.id, to=BEN), e.TakenOver(at=at(5), by=BEN), resolved(BEN, 11)),
    )
    assert [(one.by, one.helping / timedelta(minutes=1)) for one in stretches_of(request.history)] == [
        (ANNA.id, 4),
        (BEN.id, 6),
    ]
    assert (minutes(request), minutes_given(request)) == ((1, 10, False), 6)


def test_the_same_coach_who_goes_on_adds_up() -> None:
    request = evolve_all(done(ANNA), (e.NotSolved(at=at(11)), e.AskedAgain(at=at(12)), resolved(ANNA, 15)))
    assert minutes(request) == (1, 12, False)
    assert minutes_given(request) == 12


def test_nothing_is_given_while_it_goes_on() -> None:
    assert minutes_given(helping(ANNA)) == 0
    assert minutes_given(evolve_all(helping(ANNA), (e.Parked(at=at(3), by=ANNA.id, until=at(9)),))) == 0
    assert minutes_given(searching(ANNA)) == 0
