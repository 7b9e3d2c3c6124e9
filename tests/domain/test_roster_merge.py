"""What the file rules and what the bot learnt itself, when an import meets what is stored."""

from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given

from bot.domain import own_hours
from bot.domain.ids import DepartmentId, PersonId, RequestId
from bot.domain.people import Draft, DraftStep, Heard, OpenRequest, PersonRecord, Reference, Role
from bot.domain.portrait import CoachPortrait, PortraitWords
from bot.domain.roster import Coach, Department
from bot.domain.roster_file import RosterLine, read_roster
from bot.domain.roster_merge import (
    WantedDepartment,
    WantedPerson,
    coaches_of,
    merged_department,
    merged_person,
)
from tests.domain import roster_csv as files
from tests.domain.roster_csv import guid, person, rosters

TOPICS = {"sign in": "sign_in", "leave": "leave"}
HERE = DepartmentId("kinderopvang")
ELSEWHERE = DepartmentId("groendienst")
BRAM = PersonId(guid(1))
NOBODY = frozenset()
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
PORTRAIT = CoachPortrait(
    words=PortraitWords(about="Ik leg het rustig uit."), shown_at=AT, edition=1, posts_at=AT
)
REFERENCE = Reference(service_url="http://localhost", conversation_id="a:1", bot_id="28:b", user_id="29:1")


def _lines(*rows) -> tuple[RosterLine, ...]:
    return read_roster(files.roster(*rows), TOPICS)


def _merged(current: Department | None, *rows, reachable=NOBODY) -> Department:
    coaches = coaches_of(_lines(*rows))[HERE]
    return merged_department(
        WantedDepartment(id=HERE, name="Kinderopvang", coaches=coaches), current, reachable
    )


def _person(current: PersonRecord | None, *rows, named=(HERE,)) -> PersonRecord | None:
    return merged_person(WantedPerson(id=BRAM, lines=_lines(*rows), named=frozenset(named)), current)


def test_a_department_that_only_the_roster_names_gets_the_defaults():
    merged = _merged(None, person(languages=""))

    assert merged == Department(id=HERE, name="Kinderopvang", coaches=(Coach(id=BRAM, name="Bram"),))


def test_a_coach_who_is_the_contact_point_too_is_one_entry():
    merged = _merged(
        None, person(role="contact_point", hours="ma 8-12", email="b@example.org"), person(hours="di 8-12")
    )

    assert merged.coaches == (
        Coach(id=BRAM, name="Bram", email="b@example.org", hours="ma 8-12", is_coach=True, is_contact=True),
    )


def test_workers_and_coordinators_are_no_entries():
    assert _merged(None, person(role="worker"), person(role="coordinator")).coaches == ()


def test_a_pause_and_being_reachable_survive_an_import():
    known = Coach(id=BRAM, name="Bram", is_reachable=True, paused_until=AT, place="Oud")
    stored = Department(id=HERE, name="Kinderopvang", coaches=(known,))

    merged = _merged(stored, person(location="Nieuw"))

    assert merged.coaches == (replace(known, place="Nieuw"),)


def test_a_portrait_survives_an_import_as_long_as_they_are_a_coach():
    known = Coach(id=BRAM, name="Bram", portrait=PORTRAIT)
    stored = Department(id=HERE, name="Kinderopvang", coaches=(known,))

    assert _merged(stored, person(location="Nieuw")).coaches == (replace(known, place="Nieuw"),)
    assert _merged(stored, person(role="contact_point")).coaches[0].portrait is None


def test_a_portrait_of_who_joined_by_the_bot_survives_an_import():
    known = Coach(id=BRAM, name="Bram", portrait=PORTRAIT, joined_at=AT)
    stored = Department(id=HERE, name="Kinderopvang", coaches=(known,))

    [by_nobody] = _merged(stored, person(role="worker")).coaches
    [as_contact] = _merged(stored, person(role="contact_point")).coaches

    assert (by_nobody.portrait, as_contact.portrait) == (PORTRAIT, PORTRAIT)


def test_who_stopped_by_the_bot_and_is_contact_point_in_the_file_has_no_portrait():
    known = Coach(id=BRAM, name="Bram", portrait=PORTRAIT, is_contact=True)
    stored = Department(id=HERE, name="Kinderopvang", coaches=(known,), former=(BRAM,))

    [entry] = _merged(stored, person(role="contact_point"), person()).coaches

    assert (entry.is_coach, entry.portrait) == (False, None)


@pytest.mark.parametrize(("cell", "limit"), [("", 3), ("5", 5)])
def test_a_limit_that_the_coach_typed_stays_unless_the_file_gives_one(cell, limit):
    stored = Department(id=HERE, name="Kinderopvang", coaches=(Coach(id=BRAM, name="Bram", weekly_limit=3),))

    assert _merged(stored, person(weekly_limit=cell)).coaches[0].weekly_limit == limit


def test_who_has_a_chat_with_the_bot_is_reachable():
    assert _merged(None, person(), reachable=frozenset({BRAM})).coaches[0].is_reachable


def test_a_coach_who_is_no_longer_in_the_file_is_out_of_the_roster():
    stored = Department(id=HERE, name="Kinderopvang", coaches=(Coach(id=PersonId(guid(9)), name="Katrien"),))

    assert [coach.name for coach in _merged(stored, person()).coaches] == ["Bram"]


def test_what_the_departments_file_said_stays_when_only_the_roster_is_imported():
    stored = Department(id=HERE, name="Kinderopvang", aliases=("de crèche",), workers=900, hours="ma 8-12")

    merged = _merged(stored, person())

    assert replace(merged, coaches=()) == stored


def test_what_the_bot_knows_of_a_person_stays():
    question = OpenRequest(department=HERE, id=RequestId("r1"))
    known = PersonRecord(
        id=BRAM,
        name="Bram (oud)",
        email="bram@example.org",
        reference=REFERENCE,
        department=ELSEWHERE,
        is_welcomed=True,
        draft=Draft(nonce=RequestId("n1"), lines=(), step=DraftStep.SEND, started_at=AT),
        drafts_lapsed=2,
        open_requests=(question,),
        heard=(Heard(key="k", digest="d", at=AT),),
        wake_at=AT,
    )

    merged = _person(known, person(location="De Zonnebloem", languages="nl;fr"))

    assert merged == replace(
        known,
        name="Bram",
        place="De Zonnebloem",
        languages=("nl", "fr"),
        roles=(Role.COACH,),
        roster_department=HERE,
        helps_in=HERE,
    )


def test_where_somebody_works_is_the_workers_line():
    merged = _person(
        None,
        person(),
        person(role="worker", department="Groendienst", location="Depot"),
        named=(HERE, ELSEWHERE),
    )

    assert (merged.roster_department, merged.helps_in, merged.place) == (ELSEWHERE, HERE, "Depot")
    assert merged.roles == (Role.WORKER, Role.COACH)


def test_a_coach_who_becomes_a_worker_helps_no_more():
    known = PersonRecord(id=BRAM, name="Bram", roles=(Role.COACH,), roster_department=HERE, helps_in=HERE)

    merged = _person(known, person(role="worker"))

    assert (merged.roles, merged.helps_in) == ((Role.WORKER,), None)


def test_a_coach_of_whom_the_file_is_silent_helps_no_more():
    known = PersonRecord(id=BRAM, name="Bram", roles=(Role.COACH,), reference=REFERENCE, helps_in=HERE)

    assert _person(known) == replace(known, roles=(), helps_in=None)


def test_a_coordinator_who_is_only_a_coach_now_is_no_coordinator():
    known = PersonRecord(id=BRAM, name="Bram", roles=(Role.COORDINATOR,), roster_department=HERE)

    assert _person(known, person()).roles == (Role.COACH,)


def test_what_somebody_is_in_a_department_the_file_does_not_name_stays():
    worker_there = PersonRecord(id=BRAM, name="Bram", roles=(Role.WORKER,), roster_department=ELSEWHERE)
    coach_there = PersonRecord(id=BRAM, name="Bram", roles=(Role.COACH,), helps_in=ELSEWHERE)

    assert _person(worker_there, person()) == replace(
        worker_there, roles=(Role.WORKER, Role.COACH), helps_in=HERE
    )
    assert _person(coach_there, person(role="worker")) == replace(
        coach_there, roles=(Role.WORKER, Role.COACH), roster_department=HERE
    )


@given(rosters(), rosters())
def test_a_second_time_changes_nothing(earlier, later):
    departments: dict[DepartmentId, Department] = {}
    people: dict[PersonId, PersonRecord] = {}

    for rows, is_repeated in ((earlier, False), (later, False), (later, True)):
        before = dict(departments), dict(people)
        lines = _lines(*rows)
        named = frozenset(line.department for line in lines)
        for id_, coaches in coaches_of(lines).items():
            wanted = WantedDepartment(id=id_, name="X", coaches=coaches)
            departments[id_] = merged_department(wanted, departments.get(id_), frozenset({BRAM}))
        for id_ in {line.person for line in lines}:
            own = tuple(line for line in lines if line.person == id_)
            merged = merged_person(WantedPerson(id=id_, lines=own, named=named), people.get(id_))
            people[id_] = merged
        if is_repeated:
            assert (departments, people) == before


@given(rosters())
def test_after_one_import_people_and_rosters_agree(rows):
    lines = _lines(*rows)
    named = frozenset(line.department for line in lines)
    rosters_of = coaches_of(lines)

    for id_ in {line.person for line in lines}:
        own = tuple(line for line in lines if line.person == id_)
        record = merged_person(WantedPerson(id=id_, lines=own, named=named), None)
        in_roster = {
            department for department, coaches in rosters_of.items() if id_ in {c.id for c in coaches}
        }
        assert in_roster == ({record.helps_in} - {None})
        assert set(record.roles) == {line.role for line in own}
        assert record.roster_department in {line.department for line in own}


@pytest.mark.parametrize("cell", ["", "ma-vr 8:00-16:00"])
@pytest.mark.parametrize(
    "chosen",
    [
        lambda coach: own_hours.with_week(coach, "wo 8-12"),
        lambda coach: own_hours.with_two_weeks(coach, "wo 8-12", "do 8-12"),
        own_hours.daily,
        own_hours.as_department,
    ],
    ids=["a week", "two weeks", "each day", "as the department"],
)
def test_hours_that_the_coach_chose_stay_as_long_as_the_file_says_the_same(cell, chosen):
    imported = _merged(None, person(hours=cell))
    coach = chosen(imported.coaches[0])

    merged = _merged(replace(imported, coaches=(coach,)), person(hours=cell))

    assert merged.coaches == (coach,)


def test_hours_that_the_file_changes_count_before_those_that_the_coach_chose():
    imported = _merged(None, person(hours="ma 8-12"))
    coach = own_hours.with_two_weeks(imported.coaches[0], "wo 8-12", "")

    merged = _merged(replace(imported, coaches=(coach,)), person(hours="di 8-12"))

    assert merged.coaches == (replace(imported.coaches[0], hours="di 8-12"),)


def test_what_a_coach_said_of_single_days_always_stays():
    imported = _merged(None, person(hours="ma 8-12"))
    off = own_hours.off_on(imported.coaches[0], AT.date(), AT.date())

    merged = _merged(replace(imported, coaches=(off,)), person(hours="di 8-12"))

    assert merged.coaches[0].days == off.days
