"""Where an asker is: what was told, what is still asked, and how a place or number is known."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain import events as e
from bot.domain.deciding_search import tell_where
from bot.domain.errors import AlreadyDone, NotAllowed, Stale
from bot.domain.evolving import evolve_all
from bot.domain.phone_numbers import read_phone
from bot.domain.request import Asker, Beneficiary, Request
from bot.domain.states import State
from bot.domain.where import Where, asked_where, place_named, skip_where, told_phone, told_place
from tests.builders import MONDAY, a_request_in

ASKER = "collega-1"
PLACES = ("De Serre", "Keuken")


def searching(*events: e.Event, places: tuple[str, ...] = PLACES, is_phone: bool = False) -> Request:
    asker = Asker(id=ASKER, name="Collega 1", is_phone=is_phone, place="Keuken", phone="0470 00 00 00")
    return evolve_all(a_request_in(State.SEARCHING, asker=asker, places=places), events)


def told(**what: str) -> e.Event:
    return e.WhereTold(at=MONDAY, **what)


@pytest.mark.parametrize(
    ("events", "asked"),
    [
        ((), Where.PLACE),
        ((told(place="Keuken"),), Where.PHONE),
        ((told(),), Where.PHONE),
        ((told(), told()), None),
        ((told(place="Keuken"), told()), None),
        ((told(), told(phone="123")), None),
        ((told(phone="123"),), Where.PLACE),
        ((told(place="Keuken", phone="123"),), None),
    ],
)
def test_the_place_is_asked_before_the_number_and_each_once(
    events: tuple[e.Event, ...], asked: Where | None
) -> None:
    assert asked_where(searching(*events)) is asked


def test_on_a_phone_no_number_is_asked_and_without_places_no_place() -> None:
    assert asked_where(searching(places=(), is_phone=True)) is None
    assert asked_where(searching(places=())) is Where.PHONE


def test_nothing_is_asked_when_nobody_is_looked_for_now() -> None:
    resting = e.LadderEnded(at=MONDAY, resumes_at=MONDAY)

    assert asked_where(searching(resting)) is None
    assert asked_where(a_request_in(State.HELPING, places=PLACES)) is None


def test_of_who_asks_for_a_colleague_nothing_is_asked() -> None:
    request = a_request_in(State.SEARCHING, places=PLACES, for_whom=Beneficiary(name="Jan"))

    assert asked_where(request) is None


def test_the_place_and_number_of_last_time_are_not_told_for_this_question() -> None:
    request = searching()

    assert (told_place(request), told_phone(request)) == ("", "")


def test_the_last_thing_told_holds() -> None:
    request = searching(told(place="De Serre"), told(phone="123"), told(place="Keuken"))

    assert (told_place(request), told_phone(request)) == ("Keuken", "123")


def test_the_place_of_last_time_can_be_told_again() -> None:
    [event] = tell_where(searching(), by=ASKER, place="Keuken", now=MONDAY)

    assert event.place == "Keuken"


def test_the_same_told_twice_is_told_once() -> None:
    with pytest.raises(AlreadyDone):
        tell_where(searching(told(place="Keuken")), by=ASKER, place="Keuken", now=MONDAY)


def test_nothing_told_is_nothing() -> None:
    with pytest.raises(Stale):
        tell_where(searching(), by=ASKER, now=MONDAY)


def test_only_what_is_asked_can_be_skipped_and_only_by_the_asker() -> None:
    with pytest.raises(AlreadyDone):
        skip_where(searching(told()), by=ASKER, question=Where.PLACE, now=MONDAY)
    with pytest.raises(NotAllowed):
        skip_where(searching(), by="coach-1", question=Where.PLACE, now=MONDAY)


@pytest.mark.parametrize("line", ["de serre", "In de Serre!", "  serre ", "naar de serre", "op de serre"])
def test_a_line_that_is_a_place_names_it(line: str) -> None:
    assert place_named(line, PLACES) == "De Serre"


@pytest.mark.parametrize("line", ["", "serre 2", "de serre is koud", "in de", "de", "😀", "keuke"])
def test_a_line_that_is_more_or_less_than_a_place_names_none(line: str) -> None:
    assert place_named(line, PLACES) is None


@given(st.text(), st.lists(st.text()))
def test_whatever_is_typed_a_place_is_one_of_the_list(text: str, places: list[str]) -> None:
    assert place_named(text, places) in {None, *places}


@pytest.mark.parametrize(
    ("typed", "number"),
    [
        ("0470 12 34 56", "0470 12 34 56"),
        ("0470/12.34.56", "0470 12 34 56"),
        ("+32 470 123456", "+32 470 123456"),
        ("+ 32470123456", "+32470123456"),
        ("(09) 266-12-34", "09 266 12 34"),
        ("4521", "4521"),
        (" 112 ", "112"),
    ],
)
def test_a_number_is_read_as_people_type_it(typed: str, number: str) -> None:
    assert read_phone(typed) == number


@pytest.mark.parametrize(
    "typed", ["", "12", "+", "bel mij", "0470 12 34 56 na 10 uur", "1" * 16, "٠٤٧٠", "1" * 90]
)
def test_anything_else_is_no_number(typed: str) -> None:
    assert read_phone(typed) is None


@given(st.text())
def test_what_is_read_reads_the_same_again(text: str) -> None:
    number = read_phone(text)

    assert number is None or read_phone(number) == number
