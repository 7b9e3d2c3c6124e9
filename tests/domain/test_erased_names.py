"""Whom a typed name means: somebody of whom all is erased, or another who is called so."""

from dataclasses import replace

import pytest

from bot.domain.erased_names import Named, for_nobody, is_called, is_for, of_rosters
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.request import Beneficiary, Request
from bot.domain.roster import Coach, Department
from bot.domain.states import State
from tests.builders import a_request_in

HERE, ELSEWHERE = DepartmentId("kinderopvang"), DepartmentId("wegen")


def named(person: str, name: str, *departments: str) -> Named:
    return Named(
        person=PersonId(person), name=name, departments=frozenset(DepartmentId(one) for one in departments)
    )


def asked_for(name: str) -> Request:
    return replace(
        a_request_in(State.CLOSED),
        for_whom=Beneficiary(name=name, place="Dok", phone="0470"),
        department=HERE,
    )


GONE = named("fatma", "Fatma Peeters", HERE)


@pytest.mark.parametrize("typed", ["Fatma Peeters", "fatma", "FATMA PEETERS.", " Fatma "])
def test_a_first_name_and_a_whole_name_mean_them(typed: str) -> None:
    assert is_called(GONE.name, typed)
    assert is_for(asked_for(typed), GONE, (GONE,))


@pytest.mark.parametrize("typed", ["Peeters", "Fat", "Fatma Janssens", "", "."])
def test_another_name_means_another(typed: str) -> None:
    assert not is_called(GONE.name, typed)
    assert not is_for(asked_for(typed), GONE, (GONE,))


def test_nobody_is_meant_where_nobody_has_a_name() -> None:
    assert not is_called("", "")
    assert not is_called("", "Fatma")


def test_it_is_left_where_another_may_be_meant() -> None:
    request = asked_for("Fatma")

    assert not is_for(request, GONE, (GONE, named("other", "Fatma Janssens", HERE)))
    assert not is_for(request, GONE, (GONE, named("other", "fatma")))
    assert not is_for(request, GONE, of_rosters([_department(Coach(id=PersonId("other"), name="Fatma"))]))
    assert is_for(request, GONE, (GONE, named("other", "Fatma", ELSEWHERE)))
    assert not is_for(request, replace(GONE, departments=frozenset({ELSEWHERE})), ())


def test_a_whole_name_is_theirs_alone_where_another_has_only_the_first_in_common() -> None:
    assert is_for(asked_for("Fatma Peeters"), GONE, (GONE, named("other", "Fatma Janssens", HERE)))


def test_it_stays_a_question_for_a_colleague() -> None:
    assert for_nobody(asked_for("Fatma"), is_over=True).for_whom == Beneficiary(name="")


def test_while_it_goes_on_the_place_and_the_number_stay_for_whoever_helps():
    request = asked_for("Fatma")
    assert request.for_whom is not None
    there = replace(request.for_whom, place="Zaal 3", phone="0470 12 34 56")

    left = for_nobody(replace(request, for_whom=there), is_over=False).for_whom

    assert left == Beneficiary(name="", place="Zaal 3", phone="0470 12 34 56")


def _department(coach: Coach) -> Department:
    return Department(id=HERE, name="Kinderopvang", coaches=(coach,))
