"""Who is lost to messages and found again: which news counts, and what each owes."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.domain.drafting import met
from bot.domain.losing import Loss, ReachChanged, Stage, Why
from bot.domain.notices import unprepared
from bot.domain.people import PersonRecord, Reference
from bot.domain.reaching import (
    RESPITE,
    SWITCHED_OFF_FOR,
    came_before_they_left,
    found,
    heard,
    is_found,
    is_lost,
    left,
    lost,
    settled,
)
from tests.builders import MONDAY, a_person

HERE = Reference(
    service_url="https://smba.example.org/emea", conversation_id="a:1", bot_id="28:b", user_id="29:p"
)
THERE = replace(HERE, conversation_id="a:2")
SOON = MONDAY + timedelta(seconds=1)


def somebody(**fields: object) -> PersonRecord:
    return replace(a_person(reference=HERE), **fields)


def looked_at(record: PersonRecord, now: datetime) -> bool:
    return any(isinstance(notice.content, ReachChanged) for notice in unprepared(record.notices, now))


@pytest.mark.parametrize("why", [Why.REFUSED, Why.NO_CHAT, Why.REMOVED])
def test_who_is_lost_for_good_has_no_reference(why: Why) -> None:
    gone = lost(somebody(), HERE, why, MONDAY)
    assert gone.reference is None
    assert is_lost(gone)


def test_behind_a_switch_they_keep_it_and_are_tried_again_by_themselves() -> None:
    off = lost(somebody(), HERE, Why.SWITCHED_OFF, MONDAY)
    assert off.reference == HERE
    assert off.loss is not None
    assert not is_found(off.loss, MONDAY + SWITCHED_OFF_FOR - timedelta(seconds=1))
    assert is_found(off.loss, MONDAY + SWITCHED_OFF_FOR)
    assert not looked_at(off, MONDAY)
    assert looked_at(off, MONDAY + SWITCHED_OFF_FOR)


def test_a_second_refusal_behind_a_switch_puts_nothing_off() -> None:
    off = lost(somebody(), HERE, Why.SWITCHED_OFF, MONDAY)
    assert lost(off, HERE, Why.SWITCHED_OFF, MONDAY + timedelta(minutes=30)) == off


def test_who_blocks_the_bot_behind_a_switch_is_lost_for_good() -> None:
    off = lost(somebody(), HERE, Why.SWITCHED_OFF, MONDAY)
    assert lost(off, HERE, Why.REFUSED, SOON).reference is None


def test_who_has_another_reference_by_now_is_not_lost() -> None:
    assert lost(somebody(), THERE, Why.REFUSED, MONDAY) == somebody()


def test_a_removal_is_looked_at_after_a_respite() -> None:
    gone = left(somebody(), at=None, now=MONDAY)
    assert not looked_at(gone, MONDAY)
    assert looked_at(gone, MONDAY + RESPITE)


def test_a_removal_older_than_what_they_did_since_takes_nothing_away() -> None:
    known = heard(somebody(), SOON)
    assert left(known, at=MONDAY, now=SOON) == known
    assert left(known, at=SOON, now=SOON).reference is None


def test_an_arrival_older_than_the_removal_is_known() -> None:
    gone = left(somebody(), at=SOON, now=SOON)
    assert came_before_they_left(gone, MONDAY)
    assert not came_before_they_left(gone, SOON)
    assert not came_before_they_left(gone, None)
    assert not came_before_they_left(heard(somebody(), SOON), MONDAY), "they are there"


def test_what_was_heard_last_never_goes_back() -> None:
    assert heard(heard(somebody(), SOON), MONDAY).heard_at == SOON


def test_who_is_heard_of_owes_others_a_look() -> None:
    gone = lost(somebody(), HERE, Why.REFUSED, MONDAY)
    back = met(settled_look(gone), name="", reference=THERE, now=SOON)
    assert back.reference == THERE
    assert not is_lost(back)
    assert looked_at(back, SOON)


def test_who_was_never_lost_owes_nothing() -> None:
    assert found(somebody(), MONDAY) == somebody()
    assert found(a_person(reference=None), MONDAY) == a_person(reference=None)


def test_what_was_told_is_kept_until_it_is_ended() -> None:
    loss = Loss(why=Why.REFUSED, at=MONDAY, told=("id-hilde",), told_on=MONDAY.date())
    gone = replace(a_person(reference=None), loss=loss)
    back = met(gone, name="", reference=HERE, now=SOON)
    again = lost(back, HERE, Why.REFUSED, SOON)
    assert again.loss is not None
    assert (again.loss.told, again.loss.told_on) == (("id-hilde",), MONDAY.date())
    assert back.loss is not None
    done = settled(back, back.loss)
    assert done.loss is not None
    assert (done.loss.stage, done.loss.told, done.loss.told_on) == (Stage.SETTLED, (), MONDAY.date())
    assert not looked_at(done, SOON)


def settled_look(record: PersonRecord) -> PersonRecord:
    """The look that the loss owed has been."""
    return replace(record, notices=())
