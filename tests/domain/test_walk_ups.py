"""What a coach notes of their own help: theirs alone to change, counted once, and never waited for."""

from datetime import timedelta

import pytest

from bot.domain import events as e
from bot.domain import walk_ups
from bot.domain.durations import durations_of, minutes_given
from bot.domain.errors import AlreadyDone, IllegalTransition, NotAllowed, Stale
from bot.domain.evolving import evolve, evolve_all
from bot.domain.matching import Help, loads_of
from bot.domain.request import Asker, Request
from bot.domain.signals import Signal
from bot.domain.sources import Source
from bot.domain.states import State
from bot.domain.views import owed, views_of
from bot.domain.waking import deadline
from bot.storage.documents import glance_of
from tests.builders import MONDAY, a_request
from tests.domain.making import ANNA, BEN, at, done, helping, searching


def noted(minutes: int = 10) -> Request:
    """What Anna noted."""
    blank = a_request(asker=Asker(id="", name=""), text="", id="noted-1")
    return evolve(blank, e.Noted(at=MONDAY, by=ANNA, minutes=minutes))


def counted(colleagues: int = 2) -> Request:
    blank = a_request(asker=Asker(id="", name=""), text="")
    return evolve(blank, e.Counted(at=MONDAY, by=ANNA, colleagues=colleagues))


def test_a_walk_up_is_over_when_it_is_noted_and_shown_to_nobody() -> None:
    walk_up = noted()

    assert (walk_up.source, walk_up.state, walk_up.holder, walk_up.minutes) == (
        Source.NOTED,
        State.CLOSED,
        ANNA,
        10,
    )
    assert views_of(walk_up) == {}
    assert not owed(walk_up)
    assert deadline(walk_up) is None


def test_nothing_else_is_noted_later() -> None:
    for first in (noted(), counted(), done()):
        with pytest.raises(IllegalTransition):
            evolve(first, e.Noted(at=MONDAY, by=ANNA, minutes=5))


def test_corrections_and_signals_show_nobody_a_card_either() -> None:
    changed = evolve_all(
        noted(), (e.Corrected(at=at(1), minutes=5), e.Signalled(at=at(1), signal=Signal.TOO_HARD))
    )

    assert (changed.minutes, changed.signals) == (5, (Signal.TOO_HARD,))
    assert views_of(changed) == {}


def test_its_time_is_what_the_coach_said() -> None:
    took = durations_of(noted(15))
    assert (took.waiting, took.helping, took.is_estimated) == (None, timedelta(minutes=15), False)
    assert minutes_given(noted(15)) == 15


def test_what_was_taken_back_counts_for_nobody() -> None:
    gone = evolve_all(noted(), walk_ups.undo(noted(), by=ANNA.id, now=at(1)))

    glance = glance_of(gone)
    assert (gone.state, glance.holder, glance.minutes) == (State.CANCELLED, None, 0)
    with pytest.raises(AlreadyDone):
        walk_ups.undo(gone, by=ANNA.id, now=at(2))
    with pytest.raises(Stale):
        walk_ups.correct(gone, by=ANNA.id, minutes=5, now=at(2))


@pytest.mark.parametrize("of", [noted(), counted(), done(BEN)])
def test_only_who_noted_it_changes_it(of: Request) -> None:
    with pytest.raises(NotAllowed):
        walk_ups.undo(of, by=BEN.id, now=at(1))
    with pytest.raises(NotAllowed):
        walk_ups.correct(of, by=BEN.id, minutes=5, now=at(1))


def test_a_weeks_count_is_changed_by_its_coach_and_only_by_another_number() -> None:
    [again] = walk_ups.count(counted(), by=ANNA, colleagues=3, now=at(1))
    assert evolve(counted(), again).colleagues == 3
    with pytest.raises(AlreadyDone):
        walk_ups.count(counted(), by=ANNA, colleagues=2, now=at(1))
    for request, by in ((counted(), BEN), (noted(), ANNA), (done(), ANNA)):
        with pytest.raises(NotAllowed):
            walk_ups.count(request, by=by, colleagues=3, now=at(1))


def test_a_signal_is_the_helpers_once_the_help_is_done() -> None:
    request = evolve_all(done(), walk_ups.signal(done(), by=ANNA.id, signal=Signal.NO_ACCESS, now=at(11)))
    assert request.signals == (Signal.NO_ACCESS,)
    with pytest.raises(AlreadyDone):
        walk_ups.signal(request, by=ANNA.id, signal=Signal.NO_ACCESS, now=at(12))
    with pytest.raises(NotAllowed):
        walk_ups.signal(done(), by=BEN.id, signal=Signal.NO_ACCESS, now=at(12))
    with pytest.raises(NotAllowed):
        walk_ups.signal(counted(), by=ANNA.id, signal=Signal.NO_ACCESS, now=at(12))
    with pytest.raises(Stale):
        walk_ups.signal(helping(), by=ANNA.id, signal=Signal.NO_ACCESS, now=at(2))


@pytest.mark.parametrize("question", [searching(ANNA, BEN), helping(ANNA, BEN)])
def test_a_walk_up_that_was_a_question_closes_it_with_its_minutes(question: Request) -> None:
    events = walk_ups.was_this(question, walk_up=noted(15), by=ANNA.id, now=at(3))

    closed = evolve_all(question, events)
    assert (closed.state, closed.holder, closed.minutes) == (State.RESOLVED, ANNA, 15)
    with pytest.raises(AlreadyDone):
        walk_ups.was_this(closed, walk_up=noted(15), by=ANNA.id, now=at(4))


def test_a_question_of_somebody_else_stays_theirs() -> None:
    for question in (helping(BEN, ANNA), searching(BEN), done(BEN)):
        with pytest.raises((NotAllowed, Stale)):
            walk_ups.was_this(question, walk_up=noted(), by=ANNA.id, now=at(3))
    with pytest.raises(NotAllowed):
        walk_ups.was_this(searching(BEN), walk_up=noted(), by=BEN.id, now=at(3))


def test_noted_minutes_are_given_and_nothing_is_taken() -> None:
    told = Help(holder=ANNA.id, is_open=False, accepted_at=None, minutes=20, offered=(), noted_at=MONDAY)

    load = loads_of([told, told], now=MONDAY + timedelta(days=27))[ANNA.id]
    assert (load.minutes, load.taken, load.open_requests) == (40, 0, 0)
    assert loads_of([told], now=MONDAY + timedelta(days=28))[ANNA.id].minutes == 0
