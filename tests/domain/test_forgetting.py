"""Nothing is left of what is forgotten, whatever events a question has; and the rules read it as before."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings

from bot.domain import deciding, walk_ups
from bot.domain import events as e
from bot.domain.aliases import is_alias
from bot.domain.errors import Refused
from bot.domain.evolving import evolve_all
from bot.domain.figures.counting import day_figures
from bot.domain.forgetting import (
    erase_person,
    forget_everybody,
    forget_person,
    forget_text,
    forgotten,
    is_as_forgotten,
    is_to_go,
    next_forgetting_at,
    over_at,
    people_in,
)
from bot.domain.invariants import Invariant, broken_in
from bot.domain.keeping import Forgotten, Keeping
from bot.domain.policy import Policy
from bot.domain.request import Request, Shown
from bot.domain.states import State
from bot.domain.views import owed, views_of
from bot.services.pseudonyms import aliases, pseudonyms
from bot.storage.documents import glance_of
from tests.builders import MONDAY, a_request, a_request_in
from tests.domain.figures_stories import DEPARTMENTS, RULES, laters, many, read_at
from tests.domain.making import ANNA, ASKER, BEN, after, at, done
from tests.domain.walking import Walk, moves
from tests.domain.worlds import World, worlds

PSEUDONYM = pseudonyms(b"sleutel")
ALIAS_OF = aliases(PSEUDONYM)
OVER = {State.CLOSED, State.HANDED_OVER, State.CANCELLED, State.MOVED}
thorough = settings(
    max_examples=150,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.data_too_large, HealthCheck.filter_too_much],
)


def all_forgotten(request: Request) -> Request:
    return forget_everybody(forget_text(request), ALIAS_OF)


# --- when -----------------------------------------------------------------------------------------------


@pytest.mark.parametrize("state", State)
def test_something_is_forgotten_of_what_is_over_and_of_nothing_else(state: State):
    request = a_request_in(state)
    assert (next_forgetting_at(request) is not None) is (state in OVER)
    if state not in OVER:
        assert forgotten(request, MONDAY + timedelta(days=9999), ALIAS_OF) is request
        assert not is_to_go(request, MONDAY + timedelta(days=9999))


@pytest.mark.parametrize(
    ("days", "level", "has_text", "has_asker", "has_coach"),
    [
        (6.9, Forgotten.NOTHING, True, True, True),
        (7, Forgotten.WORDS, False, True, True),
        (29.9, Forgotten.WORDS, False, True, True),
        (30, Forgotten.ASKER, False, False, True),
        (89.9, Forgotten.ASKER, False, False, True),
        (90, Forgotten.EVERYBODY, False, False, False),
        (9999, Forgotten.EVERYBODY, False, False, False),
    ],
)
def test_each_part_goes_at_its_own_time(days, level, has_text, has_asker, has_coach):
    request = evolve_all(done(text="Mijn scherm."), (e.Confirmed(at=at(20)),))

    without = forgotten(request, at(20) + timedelta(days=days), ALIAS_OF)

    assert without.forgotten is level
    assert bool(without.text) is has_text
    assert (without.asker.id == ASKER, bool(without.asker.name)) == (has_asker, has_asker)
    assert (without.holder.id == ANNA.id, bool(without.holder.name)) == (has_coach, has_coach)
    assert is_as_forgotten(without)
    assert (without is request) is (level is Forgotten.NOTHING)


def test_the_whole_question_goes_after_two_years_and_a_month():
    request = evolve_all(done(), (e.Confirmed(at=at(20)),))
    assert not is_to_go(request, at(20) + timedelta(days=760) - timedelta(seconds=1))
    assert is_to_go(request, at(20) + timedelta(days=760))


def test_a_thumb_or_a_correction_afterwards_makes_nothing_younger():
    request = evolve_all(done(), (e.Confirmed(at=at(20)),))
    later = evolve_all(request, (e.Rated(at=at(9000), is_up=True), e.Corrected(at=at(9001), minutes=5)))
    assert over_at(later) == over_at(request) == at(20)


def test_a_walk_up_and_a_count_of_a_week_are_over_from_the_start():
    noted = evolve_all(a_request(), (e.Noted(at=at(0), by=ANNA, minutes=5),))
    counted = evolve_all(a_request(), (e.Counted(at=at(0), by=ANNA, colleagues=3),))
    again = evolve_all(counted, (e.Counted(at=at(500), by=ANNA, colleagues=4),))
    undone = evolve_all(noted, (e.Unnoted(at=at(60)),))
    assert [over_at(one) for one in (noted, counted, again, undone)] == [at(0), at(0), at(0), at(60)]


def test_times_are_those_of_the_settings_when_it_was_sent():
    keeping = Keeping(text_for=timedelta(0), asker_for=timedelta(0), coach_for=timedelta(days=1))
    request = evolve_all(done(policy=Policy(keeping=keeping)), (e.Confirmed(at=at(20)),))
    assert forgotten(request, at(20), ALIAS_OF).forgotten is Forgotten.ASKER


# --- afterwards -------------------------------------------------------------------------------------------


@thorough
@given(worlds, moves)
def test_however_it_went_every_promise_holds_of_what_is_forgotten(world: World, made: list):
    walk = Walk(world)
    for move in made:
        walk.go(move)
    request = walk.stay_silent()
    ended_at = over_at(request)
    assert ended_at is not None
    for days in (7, 30, 90):
        now = ended_at + timedelta(days=days)
        without = forgotten(request, now, ALIAS_OF)
        assert forgotten(without, now, ALIAS_OF) is without
        assert broken_in(without, now=now) <= broken_in(request, now=ended_at)
        assert [view.kind for view in views_of(without).values()] == [
            view.kind for view in views_of(request).values()
        ]
        assert not any(is_alias(person) for person in owed(without))
        assert glance_of(without).minutes == glance_of(request).minutes
    assert people_in(without) == frozenset()
    kept_too_long = broken_in(request, now=ended_at + timedelta(days=8, seconds=1))
    assert Invariant.FORGOTTEN in kept_too_long


@thorough
@given(many, laters)
def test_figures_are_the_same_whoever_is_forgotten(requests: list[Request], later: timedelta):
    as_of, rules = read_at(requests, later), replace(RULES, pseudonym=PSEUDONYM)
    without = [all_forgotten(one) for one in requests]
    for day in {one.sent_at.date() + timedelta(days=ahead) for one in requests for ahead in (-1, 0, 1)}:
        for where in DEPARTMENTS:
            before = day_figures(where, day, requests, rules=rules, as_of=as_of)
            assert day_figures(where, day, without, rules=rules, as_of=as_of) == before


def test_a_press_of_before_has_no_effect_and_is_refused():
    request = evolve_all(done(), (e.Confirmed(at=at(20), key=f"{ASKER}|confirm|4"),))
    without = forgotten(request, at(20) + timedelta(days=90), ALIAS_OF)
    tries = [
        lambda: deciding.confirm(without, by=ASKER, page=4, now=at(0)),
        lambda: deciding.rate(without, by=ASKER, is_up=True, now=at(0)),
        lambda: deciding.correct(without, by=ANNA.id, minutes=5, now=at(0)),
        lambda: deciding.accept(without, by=ANNA, page=0, now=at(0)),
        lambda: walk_ups.correct(without, by=ANNA.id, minutes=5, now=at(0)),
    ]
    for press in tries:
        with pytest.raises(Refused):
            press()
    assert without.was_caused_by(f"{ALIAS_OF(ASKER)}|confirm|4")


def test_nothing_is_owed_to_who_is_forgotten():
    request = evolve_all(done(), (e.Confirmed(at=at(20)),))
    assert owed(request)
    assert owed(all_forgotten(request)) == {}


def test_a_message_of_who_is_forgotten_is_not_kept_either():
    request = replace(
        done(), shown={ANNA.id: Shown(edition=3, news=3, live="bericht-7", stale=("bericht-6",))}
    )
    without = forget_person(request, ANNA.id, ALIAS_OF(ANNA.id))
    assert without.shown == {ALIAS_OF(ANNA.id): Shown(edition=3, news=3, stale=("",))}


def test_who_erases_themselves_leaves_the_words_of_others():
    request = evolve_all(done(text="Mijn scherm."), (e.Confirmed(at=at(20)),))
    without_coach = erase_person(request, ANNA.id, ALIAS_OF(ANNA.id))
    assert (without_coach.text, without_coach.asker) == (request.text, request.asker)
    assert without_coach.holder.name == ""
    without_asker = erase_person(request, ASKER, ALIAS_OF(ASKER))
    assert (without_asker.text, without_asker.asker.name) == ("", "")
    assert without_asker.holder == replace(ANNA, email="")


def test_an_id_that_is_a_part_of_another_leaves_the_other_alone():
    request = after(
        e.Declined(at=at(1), key="ann|decline|0", by="ann"), e.Declined(at=at(1), by="anna", key="anna|x|0")
    )
    without = forget_person(request, "ann", ALIAS_OF("ann"))
    assert people_in(without) >= {"anna"}
    assert without.history[-1].key == "anna|x|0"
    assert "ann" not in people_in(without)
    assert BEN.id not in people_in(without)


def test_an_alias_counts_as_the_same_person_and_has_no_alias_of_its_own():
    assert PSEUDONYM(ALIAS_OF(ANNA.id)) == PSEUDONYM(ANNA.id)
    assert ALIAS_OF(ALIAS_OF(ANNA.id)) == ALIAS_OF(ANNA.id)
    assert ALIAS_OF("") == ""
