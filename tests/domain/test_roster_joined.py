"""An import does not undo what somebody chose by the bot: being a coach, or being none any more."""

from dataclasses import replace
from datetime import UTC, datetime

from bot.domain.ids import DepartmentId
from bot.domain.people import PersonRecord, Role
from bot.domain.roster import Coach, Department
from bot.domain.roster_file import RosterLine, read_roster
from bot.domain.roster_merge import (
    WantedDepartment,
    WantedPerson,
    coaches_of,
    merged_department,
    merged_person,
)
from bot.domain.team import is_coach, joined, left
from tests.domain import roster_csv as files
from tests.domain.roster_csv import guid, person

HERE, ELSEWHERE = DepartmentId("kinderopvang"), DepartmentId("groendienst")
AT = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
JAN = PersonRecord(id=guid(1), name="Bram", department=HERE)
OTHER = person(entra_object_id=guid(2), name="Noor", email="noor@example.org")


def lines_of(*rows) -> tuple[RosterLine, ...]:
    return read_roster(files.roster(*rows), {})


def imported(department: Department, record: PersonRecord, *rows) -> tuple[Department, PersonRecord]:
    """Roster and person after an import of these rows."""
    lines = lines_of(*rows)
    listed = {line.person: tuple(one for one in lines if one.person == line.person) for line in lines}
    named = frozenset(line.department for line in lines)
    wanted = WantedDepartment(
        id=HERE, name="Kinderopvang", coaches=coaches_of(lines).get(HERE), listed=listed
    )
    after = merged_person(WantedPerson(id=record.id, lines=listed.get(record.id, ()), named=named), record)
    assert after is not None
    return merged_department(wanted, department, frozenset()), after


def with_jan() -> tuple[Department, PersonRecord]:
    department = Department(id=HERE, name="Kinderopvang")
    return joined(department, JAN, AT), replace(JAN, roles=(Role.COACH,), helps_in=HERE, joined_in=HERE)


def agree(department: Department, record: PersonRecord) -> bool:
    """Whether Jan is a coach, which roster and person say alike."""
    in_roster = is_coach(department, record.id)
    assert in_roster == (Role.COACH in record.roles and record.helps_in == HERE)
    return in_roster


def test_who_joined_by_the_bot_stays_when_the_file_does_not_name_them():
    assert agree(*imported(*with_jan(), OTHER))


def test_who_joined_by_the_bot_stays_when_the_file_has_them_as_a_worker():
    department, record = imported(*with_jan(), OTHER, person(role="worker"))

    assert agree(department, record)
    assert record.roles == (Role.WORKER, Role.COACH)


def test_who_joined_by_the_bot_goes_when_the_file_moves_them():
    moved = person(role="worker", department="Groendienst")

    assert not agree(*imported(*with_jan(), OTHER, moved))


def test_who_joined_by_the_bot_goes_when_the_file_lets_them_help_elsewhere():
    moved = person(role="coach", department="Groendienst")
    department, record = imported(*with_jan(), OTHER, moved)

    assert not is_coach(department, record.id)
    assert record.helps_in == ELSEWHERE
    assert record.joined_in is None


def test_once_the_file_lists_them_as_a_coach_the_file_rules():
    listed = imported(*with_jan(), OTHER, person())
    assert agree(*listed)

    assert not agree(*imported(*listed, OTHER))


def test_a_contact_point_of_the_file_who_joined_by_the_bot_is_both():
    contact = person(role="contact_point")
    department, record = imported(*with_jan(), OTHER, contact)

    assert agree(department, record)
    assert record.roles == (Role.COACH, Role.CONTACT_POINT)
    entry = department.coach(record.id)
    assert entry is not None
    assert entry.is_contact
    again = imported(department, record, OTHER)
    assert agree(*again)
    assert again[1].roles == (Role.COACH,), "being contact point is for the file to say"


def test_who_stopped_by_the_bot_is_not_made_a_coach_again():
    before = Department(id=HERE, name="Kinderopvang", coaches=(Coach(id=JAN.id, name="Bram"),))
    record = replace(JAN, left_in=HERE)

    assert not agree(*imported(left(before, JAN.id), record, OTHER, person()))


def test_a_contact_point_who_stopped_helping_by_the_bot_stays_contact_point():
    known = Coach(id=JAN.id, name="Bram", is_contact=True)
    before = left(Department(id=HERE, name="Kinderopvang", coaches=(known,)), JAN.id)
    record = replace(JAN, left_in=HERE, roles=(Role.CONTACT_POINT,), helps_in=HERE)

    department, after = imported(before, record, OTHER, person(), person(role="contact_point"))

    assert not agree(department, after)
    assert after.roles == (Role.CONTACT_POINT,)


def test_an_import_twice_changes_nothing_the_second_time():
    rows = (OTHER, person(role="worker"))
    once = imported(*with_jan(), *rows)

    assert imported(*once, *rows) == once
