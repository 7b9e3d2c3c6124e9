"""How and when somebody helps, handing on by name, nobody seen, not solved: what may happen, and what may not."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from bot.domain import deciding, deciding_help
from bot.domain import events as e
from bot.domain.errors import AlreadyDone, NotAllowed, Refused, Stale
from bot.domain.evolving import evolve_all
from bot.domain.request import Request
from bot.domain.states import State
from tests.domain.making import ANNA, ASKER, BEN, CAS, at, done, helping, searching

TOMORROW = at(22 * 60)
LATER = (at(75), TOMORROW)
STRANGER = "iemand"


def then(request: Request, *events: e.Event) -> Request:
    return evolve_all(request, events)


def parked(until: object = TOMORROW) -> Request:
    return then(helping(), e.Parked(at=at(2), by=ANNA.id, until=until))  # type: ignore[arg-type]


def due() -> Request:
    return then(helping(), e.UnseenDue(at=at(16)))


def unseen() -> Request:
    return then(due(), e.NobodySeen(at=at(17)))


def proposed(to: e.Person = BEN) -> Request:
    return then(helping(), e.Proposed(at=at(2), by=ANNA.id, to=to))


def not_solved() -> Request:
    return then(done(), e.NotSolved(at=at(20)))


Decide = Callable[[Request, str, int | None], tuple[e.Event, ...]]

HOLDERS: dict[str, tuple[Request, Decide]] = {
    "manner": (
        helping(),
        lambda r, by, page: deciding_help.choose_manner(r, by=by, manner=e.Manner.CALL, page=page, now=at(3)),
    ),
    "now": (
        then(helping(), e.MannerChosen(at=at(2), by=ANNA.id, manner=e.Manner.VISIT, later=LATER)),
        lambda r, by, page: deciding_help.begin_now(r, by=by, page=page, now=at(3)),
    ),
    "park": (
        helping(),
        lambda r, by, page: deciding_help.park(r, by=by, until=TOMORROW, page=page, now=at(3)),
    ),
    "begin": (parked(), lambda r, by, page: deciding_help.begin_now(r, by=by, page=page, now=at(3))),
    "propose": (
        helping(),
        lambda r, by, page: deciding_help.propose(r, by=by, to=BEN, page=page, now=at(3)),
    ),
}
ASKERS: dict[str, tuple[Request, Decide]] = {
    "not_seen": (due(), lambda r, by, page: deciding_help.not_seen(r, by=by, page=page, now=at(18))),
    "free": (unseen(), lambda r, by, page: deciding_help.free(r, by=by, page=page, now=at(18))),
    "not_solved": (done(), lambda r, by, page: deciding_help.not_solved(r, by=by, page=page, now=at(18))),
    "ask_again": (not_solved(), lambda r, by, page: deciding_help.ask_again(r, by=by, page=page, now=at(21))),
    "reopen": (not_solved(), lambda r, by, page: deciding.reopen(r, by=by, page=page, now=at(21))),
    "desk": (not_solved(), lambda r, by, page: deciding.hand_over(r, by=by, page=page, now=at(21))),
}


@pytest.mark.parametrize("name", HOLDERS)
def test_the_holder_may_and_the_same_press_again_does_nothing(name: str) -> None:
    request, decide = HOLDERS[name]
    page = request.chapter

    after = then(request, *decide(request, ANNA.id, page))

    with pytest.raises(AlreadyDone):
        decide(after, ANNA.id, page)


@pytest.mark.parametrize("name", HOLDERS)
@pytest.mark.parametrize("by", [ASKER, STRANGER])
def test_nobody_else_may_do_what_the_holder_may(name: str, by: str) -> None:
    request, decide = HOLDERS[name]

    with pytest.raises(NotAllowed):
        decide(request, by, None)


@pytest.mark.parametrize("name", ASKERS)
def test_the_asker_may_and_the_same_press_again_does_nothing(name: str) -> None:
    request, decide = ASKERS[name]
    page = request.chapter

    after = then(request, *decide(request, ASKER, page))

    with pytest.raises(AlreadyDone):
        decide(after, ASKER, page)


@pytest.mark.parametrize("name", ASKERS)
@pytest.mark.parametrize("by", [ANNA.id, STRANGER])
def test_nobody_else_may_do_what_the_asker_may(name: str, by: str) -> None:
    request, decide = ASKERS[name]

    with pytest.raises(Refused):
        decide(request, by, None)


@pytest.mark.parametrize("name", [*HOLDERS, *ASKERS])
def test_a_button_of_an_earlier_page_is_old(name: str) -> None:
    request, decide = {**HOLDERS, **ASKERS}[name]
    by = ANNA.id if name in HOLDERS else ASKER

    with pytest.raises(Stale):
        decide(request, by, request.chapter - 1)


# --- how and when -------------------------------------------------------------------------------------


def test_the_hours_that_are_offered_stand_until_one_is_chosen() -> None:
    request = helping()
    asked = then(
        request,
        *deciding_help.choose_manner(
            request, by=ANNA.id, manner=e.Manner.VISIT, page=None, now=at(2), later=LATER
        ),
    )
    assert asked.later == LATER

    assert then(asked, *deciding_help.begin_now(asked, by=ANNA.id, page=None, now=at(3))).later == ()
    later = deciding_help.park(asked, by=ANNA.id, until=TOMORROW, page=None, now=at(3))
    assert then(asked, *later).later == ()


def test_another_manner_may_be_said_and_the_same_is_no_news() -> None:
    visits = then(helping(), e.MannerChosen(at=at(2), by=ANNA.id, manner=e.Manner.VISIT))

    with pytest.raises(AlreadyDone):
        deciding_help.choose_manner(visits, by=ANNA.id, manner=e.Manner.VISIT, page=None, now=at(3))
    [event] = deciding_help.choose_manner(visits, by=ANNA.id, manner=e.Manner.CALL, page=None, now=at(3))
    assert then(visits, event).manner is e.Manner.CALL


def test_now_is_no_news_to_who_was_not_asked_when() -> None:
    with pytest.raises(AlreadyDone):
        deciding_help.begin_now(helping(), by=ANNA.id, page=None, now=at(3))


@pytest.mark.parametrize(
    "until", [at(3), at(2), at(3) + deciding_help.PARKED_AT_MOST + timedelta(microseconds=1)]
)
def test_an_hour_that_went_by_or_is_too_far_is_refused(until: object) -> None:
    with pytest.raises(Stale):
        deciding_help.park(helping(), by=ANNA.id, until=until, page=None, now=at(3))  # type: ignore[arg-type]


def test_fourteen_days_to_the_second_are_fine() -> None:
    until = at(3) + deciding_help.PARKED_AT_MOST

    [event] = deciding_help.park(helping(), by=ANNA.id, until=until, page=None, now=at(3))

    assert then(helping(), event).parked_until == until


def test_a_parked_question_may_be_put_off_again_but_not_to_the_same_hour() -> None:
    with pytest.raises(AlreadyDone):
        deciding_help.park(parked(), by=ANNA.id, until=TOMORROW, page=None, now=at(3))
    [event] = deciding_help.park(parked(), by=ANNA.id, until=at(75), page=None, now=at(3))
    assert then(parked(), event).parked_until == at(75)


def test_the_hour_may_be_said_with_the_manner() -> None:
    [event] = deciding_help.park(
        helping(), by=ANNA.id, until=TOMORROW, page=None, now=at(3), manner=e.Manner.CALL
    )

    assert then(helping(), event).manner is e.Manner.CALL


def test_when_it_begins_what_was_promised_stands() -> None:
    request = then(
        helping(),
        e.Parked(at=at(2), by=ANNA.id, until=TOMORROW, manner=e.Manner.VISIT),
        e.Resumed(at=TOMORROW),
    )

    assert request.manner is e.Manner.VISIT
    assert request.parked_until is None
    assert request.helping_since == TOMORROW


# --- handing on ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("to", [ANNA, e.Person(id=ASKER, name="Collega 1")])
def test_neither_the_holder_nor_the_asker_takes_it_over(to: e.Person) -> None:
    with pytest.raises(NotAllowed):
        deciding_help.propose(helping(), by=ANNA.id, to=to, page=None, now=at(3))


def test_who_was_asked_takes_it_over_and_who_had_it_gave_it_back() -> None:
    request = proposed()

    after = then(request, *deciding_help.take_over(request, by=BEN.id, page=None, now=at(4)))

    assert after.holder == BEN
    assert after.state is State.HELPING
    assert after.gave_back == (ANNA.id,)
    assert after.proposal is None


def test_who_refuses_leaves_it_where_it_is() -> None:
    request = proposed()

    after = then(request, *deciding_help.refuse(request, by=BEN.id, page=None, now=at(4)))

    assert after.holder == ANNA
    assert after.proposal is None


@pytest.mark.parametrize("decide", [deciding_help.take_over, deciding_help.refuse])
def test_only_the_one_who_is_asked_now_answers(decide: Callable[..., tuple[e.Event, ...]]) -> None:
    second = then(proposed(), e.Proposed(at=at(4), by=ANNA.id, to=CAS))

    with pytest.raises(Stale):
        decide(second, by=BEN.id, page=None, now=at(5))
    with pytest.raises(NotAllowed):
        decide(second, by=STRANGER, page=None, now=at(5))
    with pytest.raises(NotAllowed):
        decide(second, by=ASKER, page=None, now=at(5))


def test_a_button_of_an_earlier_proposal_is_old() -> None:
    request = proposed()
    first = len(request.history) - 1
    again = then(request, e.ProposalDeclined(at=at(3), by=BEN.id), e.Proposed(at=at(4), by=ANNA.id, to=BEN))

    with pytest.raises(Stale):
        deciding_help.take_over(again, by=BEN.id, page=first, now=at(5))


@pytest.mark.parametrize("request_", [parked(), done(), searching(ANNA)])
def test_only_what_is_being_helped_with_is_handed_on(request_: Request) -> None:
    with pytest.raises(Refused):
        deciding_help.propose(request_, by=ANNA.id, to=BEN, page=None, now=at(12))


# --- nobody seen, not solved --------------------------------------------------------------------------


@pytest.mark.parametrize("request_", [helping(), parked(), done(), searching(ANNA)])
def test_nobody_seen_is_not_said_before_its_time(request_: Request) -> None:
    with pytest.raises(Stale):
        deciding_help.not_seen(request_, by=ASKER, page=None, now=at(12))
    with pytest.raises(Stale):
        deciding_help.free(request_, by=ASKER, page=None, now=at(12))


def test_somebody_else_is_looked_for_only_the_second_time() -> None:
    with pytest.raises(Stale):
        deciding_help.free(due(), by=ASKER, page=None, now=at(18))
    with pytest.raises(AlreadyDone):
        deciding_help.not_seen(unseen(), by=ASKER, page=None, now=at(18))

    after = then(unseen(), *deciding_help.free(unseen(), by=ASKER, page=None, now=at(18)))
    assert after.state is State.SEARCHING
    assert after.holder is None
    assert after.gave_back == (ANNA.id,)


def test_not_solved_is_asked_once_and_the_same_coach_begins_afresh() -> None:
    with pytest.raises(AlreadyDone):
        deciding_help.not_solved(not_solved(), by=ASKER, page=None, now=at(21))

    after = then(not_solved(), *deciding_help.ask_again(not_solved(), by=ASKER, page=None, now=at(21)))

    assert after.state is State.HELPING
    assert after.holder == ANNA
    assert after.helping_since == at(21)
    assert not after.is_unseen_due


def test_the_asker_sends_it_to_the_service_desk_only_once_it_is_not_solved() -> None:
    with pytest.raises(Stale):
        deciding.hand_over(done(), by=ASKER, page=None, now=at(21))
    [event] = deciding.hand_over(not_solved(), by=ASKER, page=None, now=at(21))
    assert then(not_solved(), event).state is State.HANDED_OVER
