"""What is forgotten of a person who goes on, and from when silence counts."""

from dataclasses import replace
from datetime import timedelta

from bot.domain.aliases import alias
from bot.domain.confirming import Confirming
from bot.domain.forgetting import forget_person
from bot.domain.forgetting_people import (
    HEARD_FOR,
    is_silent_since,
    last_used_at,
    leading_nowhere,
    let_go_of,
    tidied,
)
from bot.domain.keeping import DEFAULT_KEEPING
from bot.domain.people import Draft, DraftStep, Heard, Line, OpenRequest, Role
from bot.domain.states import State
from tests.builders import MONDAY, a_person, a_request_in

DAY = timedelta(days=1)
CLOSED = a_request_in(State.CLOSED)
HERE = OpenRequest(department=CLOSED.department, id=CLOSED.id)
OTHER = OpenRequest(department=CLOSED.department, id="vraag-2")
ASKER = a_person(open_requests=(HERE, OTHER), used_at=MONDAY)


def a_draft(step: DraftStep) -> Draft:
    line = Line(text="mijn scherm is zwart", key="1", at=MONDAY)
    return Draft(nonce="vraag-9", lines=(line,), step=step, started_at=MONDAY)


def test_an_asker_lets_one_question_go_and_knows_who_helped():
    after = let_go_of(ASKER, CLOSED)
    assert (after.open_requests, after.last_helper) == ((OTHER,), "coach-1")
    assert after.last_helped_at == MONDAY + timedelta(minutes=20)
    assert let_go_of(after, CLOSED) is after


def test_what_goes_on_in_another_department_is_not_let_go():
    assert let_go_of(ASKER, a_request_in(State.MOVED)) is ASKER


def test_wherever_it_went_on_it_is_let_go_when_it_is_over_there():
    elsewhere = a_person(open_requests=(OpenRequest(department="wegen", id=CLOSED.id),))
    assert let_go_of(elsewhere, CLOSED).open_requests == ()


def test_who_is_forgotten_is_nobodys_last_helper():
    nameless = forget_person(CLOSED, "coach-1", alias("abc"))
    assert let_go_of(ASKER, nameless).last_helper is None


def test_an_older_question_does_not_change_who_helped_last():
    later = replace(ASKER, last_helper="coach-7", last_helped_at=MONDAY + DAY)
    assert let_go_of(later, CLOSED).last_helper == "coach-7"


def test_nobody_is_known_to_have_helped_for_longer_than_a_coach_is():
    helped = a_person(last_helper="coach-1", last_helped_at=MONDAY, used_at=MONDAY)
    almost = tidied(helped, MONDAY + 89 * DAY, DEFAULT_KEEPING)
    assert almost.last_helper == "coach-1"
    after = tidied(helped, MONDAY + 90 * DAY, DEFAULT_KEEPING)
    assert (after.last_helper, after.last_helped_at) == (None, None)


def test_of_a_helper_without_a_date_nothing_is_kept():
    assert tidied(a_person(last_helper="coach-1"), MONDAY, DEFAULT_KEEPING).last_helper is None


def test_messages_are_known_by_their_ids_for_two_days():
    heard = Heard(key="1", digest="abc", at=MONDAY)
    record = a_person(heard=(heard,), used_at=MONDAY)
    assert tidied(record, MONDAY + HEARD_FOR - timedelta(seconds=1), DEFAULT_KEEPING) is record
    assert tidied(record, MONDAY + HEARD_FOR, DEFAULT_KEEPING).heard == ()


def test_a_place_is_kept_for_who_has_a_role_and_a_number_for_nobody():
    record = a_person(place="Zuid", phone="0470 12 34 56", used_at=MONDAY)
    later = MONDAY + 7 * DAY
    assert tidied(record, later - timedelta(seconds=1), DEFAULT_KEEPING) is record
    assert tidied(record, later, DEFAULT_KEEPING).place == ""
    coach = tidied(replace(record, roles=(Role.COACH,), helps_in="wegen"), later, DEFAULT_KEEPING)
    assert (coach.place, coach.phone) == ("Zuid", "")


def test_an_open_question_keeps_place_and_number():
    record = replace(ASKER, place="Zuid", phone="0470 12 34 56")
    assert tidied(record, MONDAY + 70 * DAY, DEFAULT_KEEPING) is record


def test_a_draft_that_is_closed_goes_and_one_that_is_sent_never_does():
    for step in DraftStep:
        record = a_person(draft=a_draft(step), used_at=MONDAY)
        after = tidied(record, MONDAY + 7 * DAY, DEFAULT_KEEPING)
        assert (after.draft is None) is step.is_closed


def test_what_was_asked_to_confirm_is_known_for_a_day():
    asked = a_person(confirming=Confirming(what="tip verlof", at=MONDAY), used_at=MONDAY)
    assert tidied(asked, MONDAY + DAY, DEFAULT_KEEPING) is asked
    assert tidied(asked, MONDAY + DAY * 2, DEFAULT_KEEPING).confirming is None


def test_silence_is_counted_from_what_is_known_and_else_from_now():
    assert last_used_at(a_person()) is None
    assert tidied(a_person(), MONDAY, DEFAULT_KEEPING).used_at == MONDAY
    of_before = a_person(heard_at=MONDAY, heard=(Heard(key="1", digest="", at=MONDAY + DAY),))
    assert tidied(of_before, MONDAY + DAY, DEFAULT_KEEPING).used_at == MONDAY + DAY


def test_nobody_is_silent_who_is_somebody_for_others_or_waits():
    silent = a_person(used_at=MONDAY)
    assert is_silent_since(silent, MONDAY)
    assert is_silent_since(replace(silent, roles=(Role.WORKER,)), MONDAY)
    assert not is_silent_since(silent, MONDAY - DAY)
    for kept in (
        a_person(),
        *(replace(silent, roles=(role,)) for role in Role if role is not Role.WORKER),
        replace(silent, helps_in="wegen"),
        replace(silent, open_requests=(HERE,)),
        replace(silent, draft=a_draft(DraftStep.SEND)),
        replace(silent, wants_tips=True),
    ):
        assert not is_silent_since(kept, MONDAY)


def test_a_question_of_which_no_document_is_left_is_nobodys():
    assert leading_nowhere(ASKER, frozenset({HERE})).open_requests == (OTHER,)
    assert leading_nowhere(ASKER, frozenset()) is ASKER
