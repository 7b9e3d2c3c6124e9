"""How values are written down."""

import json
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta, timezone

import pytest
from hypothesis import given

from bot.domain import events as e
from bot.domain.errors import NewerDocument
from bot.domain.evolving import evolve_all
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department, FiledSettings
from bot.domain.states import State
from bot.storage.documents import (
    DEPARTMENTS,
    PEOPLE,
    REQUESTS,
    Form,
    Unreadable,
    decode_glances,
    encode_glance,
    glance_of,
    instant_text,
)
from tests.builders import (
    MONDAY,
    a_department,
    a_happened_person,
    a_request,
    a_request_in,
    any_department,
    any_instant,
    any_person,
    any_request,
)


@given(any_request())
def test_a_request_is_read_as_it_was_written(request: Request):
    read = REQUESTS.decode(REQUESTS.encode(request))
    assert type(read) is Request
    assert read == request
    assert [type(event) for event in read.history] == [type(event) for event in request.history]


@given(any_person())
def test_a_person_is_read_as_they_were_written(person: PersonRecord):
    assert PEOPLE.decode(PEOPLE.encode(person)) == person


@given(any_department())
def test_a_department_is_read_as_it_was_written(department: Department):
    assert DEPARTMENTS.decode(DEPARTMENTS.encode(department)) == department


@given(any_request(), any_person(), any_department())
def test_the_same_value_is_always_written_the_same(
    request: Request, person: PersonRecord, department: Department
):
    for form, value in ((REQUESTS, request), (PEOPLE, person), (DEPARTMENTS, department)):
        assert form.encode(form.decode(form.encode(value))) == form.encode(value)


def test_days_of_a_department_are_written_in_their_order_wherever_they_are():
    days = frozenset(date(2026, month, day) for month in range(1, 13) for day in (1, 8, 15))
    filed = FiledSettings(hours="", holidays=days, places=(), workers=0)
    document = json.loads(DEPARTMENTS.encode(a_department(holidays=days, open_days=days, filed=filed)))
    written = (document["holidays"], document["open_days"], document["filed"]["holidays"])
    assert written == tuple([sorted(map(str, days))] * 3)


@given(any_request(), any_request())
def test_glances_are_read_as_they_were_written(one: Request, other: Request):
    glances = (glance_of(one), glance_of(other))
    assert decode_glances(map(encode_glance, glances)) == glances


def test_a_glance_that_a_newer_bot_wrote_hides_no_other(capfd):
    one, other = (encode_glance(glance_of(a_request(id=f"vraag-{n}", number=n))) for n in (1, 2))
    bodies = (one, other.replace(b'"source":"asked"', b'"source":"dreamt"'), b"geen")

    assert [glance.number for glance in decode_glances(iter(bodies))] == [1]

    (line,) = (json.loads(said) for said in capfd.readouterr().err.splitlines())
    assert (line["event"], line["level"], line["count"]) == ("store.glances_left_out", "warning", 2)


def test_every_document_says_its_schema_version():
    assert json.loads(REQUESTS.encode(a_request()))["schema_version"] == 1


def test_a_document_of_a_newer_version_is_left_to_newer_bots():
    document = json.loads(REQUESTS.encode(a_request_in(State.HELPING))) | {
        "schema_version": 2,
        "mood": "blij",
    }

    with pytest.raises(NewerDocument, match="of version 2; this bot knows 1"):
        REQUESTS.decode(json.dumps(document).encode())


def test_an_old_document_is_brought_up_version_by_version():
    def from_two(document: dict) -> dict:
        return {**document, "place": document["town"].upper()}

    def from_one(document: dict) -> dict:
        return {**document, "town": document["plaats"]}

    form = Form(kind="person", write=PEOPLE.write, read=PEOPLE.read, upgrades={1: from_one, 2: from_two})
    old = b'{"schema_version": 1, "id": "c1", "name": "Collega 1", "plaats": "zuid"}'
    person = form.decode(old)
    assert person == PersonRecord(id="c1", name="Collega 1", place="ZUID")
    assert form.encode(person).startswith(b'{"schema_version":3,')
    assert form.decode(form.encode(person)) == person


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"{",
        b"[]",
        b"null",
        b"{}",
        b'{"schema_version":1}',
        b'{"schema_version":0,"id":"a"}',
        b"\xff\xfe",
        b'{"schema_version":"1"}',
        REQUESTS.encode(a_request_in(State.HELPING)).replace(b'"kind":"accepted"', b'"kind":"adopted"'),
    ],
)
def test_a_damaged_document_is_unreadable_and_its_text_stays_out_of_the_error(body: bytes):
    with pytest.raises(Unreadable) as caught:
        REQUESTS.decode(body)
    assert "inloggen" not in str(caught.value)
    assert caught.value.__suppress_context__


@given(any_instant(), any_instant())
def test_instants_sort_as_their_texts_do(one: datetime, other: datetime):
    assert (one < other) == (instant_text(one) < instant_text(other))
    assert len(instant_text(one)) == 27
    assert datetime.fromisoformat(instant_text(one)) == one


def test_an_instant_is_written_in_utc_to_the_microsecond():
    assert (
        instant_text(datetime(2026, 11, 22, 22, 40, 0, 123456, tzinfo=UTC)) == "2026-11-22T22:40:00.123456Z"
    )
    ghent = datetime(2026, 11, 22, 23, 40, tzinfo=timezone(timedelta(hours=1)))
    assert instant_text(ghent) == "2026-11-22T22:40:00.000000Z"


def test_an_instant_without_zone_is_refused():
    with pytest.raises(ValueError, match="2026"):
        instant_text(MONDAY.replace(tzinfo=None))


def test_no_minutes_are_given_while_the_help_goes_on():
    assert glance_of(a_request_in(State.SEARCHING)).minutes == 0
    assert glance_of(a_request_in(State.HELPING)).minutes == 0
    assert glance_of(a_request_in(State.RESOLVED)).minutes == 12


def test_tapped_minutes_stand_in_place_of_measured_ones():
    assert glance_of(replace(a_request_in(State.CLOSED), minutes=5)).minutes == 5


def test_minutes_of_two_helps_by_one_coach_add_up_and_those_of_another_do_not_count():
    first, second = a_happened_person(1), a_happened_person(2)

    def helped(who: e.Person, start: int, minutes: int) -> tuple[e.Event, ...]:
        began, ended = (MONDAY + timedelta(minutes=m) for m in (start, start + minutes))
        return (e.Accepted(at=began, by=who), e.Resolved(at=ended, by=who.id))

    again = e.Reopened(at=MONDAY + timedelta(hours=1))
    once = evolve_all(a_request_in(State.SEARCHING), (*helped(first, 5, 10), again))
    assert glance_of(once).minutes == 0
    assert glance_of(evolve_all(once, helped(first, 70, 7.5))).minutes == 17.5
    assert glance_of(evolve_all(once, helped(second, 70, 7))).minutes == 7


def test_a_glance_keeps_the_last_time_each_person_was_asked():
    later = MONDAY + timedelta(minutes=10)
    widened = e.Widened(at=later, step=1, offered=(a_happened_person(2), a_happened_person(3)))
    offered = dict(glance_of(evolve_all(a_request_in(State.SEARCHING), (widened,))).offered)
    assert offered == {"coach-1": MONDAY, "coach-2": later, "coach-3": later}
