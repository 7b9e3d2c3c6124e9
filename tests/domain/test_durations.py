"""How long it took: waiting and helping apart, from the stored instants alone."""

from datetime import timedelta

import pytest

from bot.domain import events as e
from bot.domain.durations import durations_of
from bot.domain.request import Request, evolve_all
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
