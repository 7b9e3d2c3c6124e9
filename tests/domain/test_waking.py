"""When a question is looked at again, and what time does to it."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain import events as e
from bot.domain.evolving import evolve, evolve_all
from bot.domain.policy import Policy
from bot.domain.request import Request, Shown
from bot.domain.states import State
from bot.domain.views import views_of
from bot.domain.waking import deadline, pass_time, with_wake
from tests.builders import a_request_in
from tests.domain.making import ANNA, ASKER, at, done, helping, searching

POLICY = Policy()
SECOND = timedelta(seconds=1)


def delivered(request: Request) -> Request:
    """As it stands once everybody has their card."""
    shown = {
        who: Shown(edition=view.edition, news=view.news, live="m") for who, view in views_of(request).items()
    }
    return replace(request, shown=shown)


def test_a_question_being_helped_is_looked_at_after_25_minutes_and_after_two_hours() -> None:
    request = evolve(helping(ANNA), e.UnseenDue(at=at(16)))
    assert deadline(request) == at(1) + timedelta(minutes=25)
    [checked] = pass_time(request, now=at(26))
    assert isinstance(checked, e.Checked)
    asked = evolve(request, checked)
    assert deadline(asked) == at(1) + timedelta(hours=2)
    [closed] = pass_time(asked, now=at(121))
    assert isinstance(closed, e.Resolved)
    assert closed.is_estimated
    assert closed.by is None


def test_a_holder_asked_late_still_has_time_to_answer() -> None:
    request = evolve(helping(ANNA), e.UnseenDue(at=at(16)))
    asked = evolve_all(request, pass_time(request, now=at(600)))
    assert pass_time(asked, now=at(600)) == ()
    assert deadline(asked) == at(600) + POLICY.check_after


PARKED = evolve(helping(ANNA), e.Parked(at=at(5), by=ANNA.id, until=at(200)))
NOT_SOLVED = evolve(done(ANNA), e.NotSolved(at=at(20)))


@pytest.mark.parametrize("request_", [helping(ANNA), done(ANNA), PARKED, NOT_SOLVED])
def test_time_acts_at_the_deadline_and_not_a_moment_before(request_: Request) -> None:
    due_at = deadline(request_)
    assert due_at is not None
    assert pass_time(request_, now=due_at - timedelta(microseconds=1)) == ()
    assert len(pass_time(request_, now=due_at)) == 1


def test_silence_for_a_day_closes_the_question() -> None:
    request = done(ANNA)
    [lapsed] = pass_time(request, now=at(10) + POLICY.silent_after)
    assert evolve(request, lapsed).state is State.CLOSED
    assert isinstance(lapsed, e.Lapsed)


def test_what_is_over_is_not_looked_at_again() -> None:
    for state in (State.CLOSED, State.HANDED_OVER, State.CANCELLED):
        request = delivered(a_request_in(state))
        assert deadline(request) is None
        assert with_wake(request, now=at(60)).wake_at is None
        assert pass_time(request, now=at(10_000)) == ()


def test_time_leaves_the_search_to_the_ladder() -> None:
    assert pass_time(searching(ANNA), now=at(10_000)) == ()


def test_a_question_that_owes_nothing_sleeps_until_its_deadline() -> None:
    request = delivered(searching(ANNA))
    assert with_wake(request, now=at(0)).wake_at == at(10) == deadline(request)


def test_a_card_that_is_owed_is_tried_again_within_30_seconds() -> None:
    assert with_wake(searching(ANNA), now=at(0)).wake_at == at(0) + POLICY.retry_after


def test_a_deadline_sooner_than_the_next_try_goes_first() -> None:
    request = searching(ANNA)
    assert with_wake(request, now=at(10) - SECOND).wake_at == at(10)


def test_the_channel_may_ask_for_more_time_but_not_beyond_the_deadline() -> None:
    def asked_for(patience: timedelta) -> Request:
        shown = Shown(failures=1, not_before=at(0) + patience)
        return replace(searching(ANNA), shown={ASKER: shown, ANNA.id: shown})

    assert with_wake(asked_for(timedelta(minutes=3)), now=at(0)).wake_at == at(3)
    assert with_wake(asked_for(timedelta(hours=3)), now=at(0)).wake_at == at(10)


def test_one_persons_patience_holds_up_nobody_else() -> None:
    patient = Shown(failures=1, not_before=at(0) + timedelta(hours=3))
    request = replace(searching(ANNA), shown={ANNA.id: patient})
    assert with_wake(request, now=at(0)).wake_at == at(0) + POLICY.retry_after


def test_a_closed_question_that_owes_a_card_is_still_looked_at() -> None:
    assert with_wake(a_request_in(State.CANCELLED), now=at(60)).wake_at == at(60) + POLICY.retry_after


def test_after_a_quarter_of_an_hour_the_asker_may_say_that_nobody_came() -> None:
    assert deadline(helping(ANNA)) == at(1) + timedelta(minutes=15)
    assert isinstance(pass_time(helping(ANNA), now=at(16))[0], e.UnseenDue)


def test_help_that_was_put_off_begins_at_its_hour_and_has_its_own_quarter_of_an_hour() -> None:
    assert deadline(PARKED) == at(200)
    [resumed] = pass_time(PARKED, now=at(200))
    assert isinstance(resumed, e.Resumed)
    assert deadline(evolve(PARKED, resumed)) == at(215)


def test_who_says_not_solved_and_no_more_gets_somebody_else() -> None:
    assert deadline(NOT_SOLVED) == at(35)
    [reopened] = pass_time(NOT_SOLVED, now=at(35))
    assert evolve(NOT_SOLVED, reopened).state is State.SEARCHING
