"""How the roster and departments files are read."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.domain.csv_table import BadFile, BadLine
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.people import Role
from bot.domain.request import ServiceDesk
from bot.domain.roster_file import DepartmentLine, RosterLine, read_departments, read_roster
from tests.domain import roster_csv as files
from tests.domain.roster_csv import BAD_CELLS, guid, person, rosters

TOPICS = {"sign in": TopicId("sign_in"), "aanmelden": TopicId("sign_in"), "leave": TopicId("leave")}


def _faults(content: bytes) -> list[tuple[int, str]]:
    with pytest.raises(BadFile) as refused:
        read_roster(content, TOPICS)
    return [(line.line_number, line.column) for line in refused.value.lines]


def _department_faults(content: bytes) -> list[BadLine]:
    with pytest.raises(BadFile) as refused:
        read_departments(content)
    return list(refused.value.lines)


def test_a_full_line_is_read():
    row = person(
        entra_object_id=guid(0xAB).upper(),
        email="bram@example.org",
        role="Coach",
        location="De  Zonnebloem ",
        hours="ma-vr 8:00-12:00;za 9-12",
        skills="Aanmelden;leave;sign_in",
        languages="nl; FR",
        weekly_limit="5",
    )

    (line,) = read_roster(files.roster(row), TOPICS)

    assert line == RosterLine(
        line_number=2,
        department=DepartmentId("kinderopvang"),
        department_name="Kinderopvang",
        name="Bram",
        person=PersonId(guid(0xAB)),
        email="bram@example.org",
        role=Role.COACH,
        place="De Zonnebloem",
        hours="ma-vr 8:00-12:00;za 9-12",
        skills=(TopicId("sign_in"), TopicId("leave")),
        languages=("nl", "fr"),
        weekly_limit=5,
    )


def test_empty_cells_are_empty_values():
    (line,) = read_roster(files.roster(person()), TOPICS)

    assert (line.email, line.place, line.hours, line.skills, line.languages, line.weekly_limit) == (
        *("", "", ""),
        *((), (), None),
    )


@pytest.mark.parametrize("delimiter", [",", ";"])
@pytest.mark.parametrize("end", ["\r\n", "\n", "\r"])
@pytest.mark.parametrize("mark", [b"", b"\xef\xbb\xbf"], ids=["plain", "marked"])
def test_every_way_to_save_it_reads_the_same(delimiter, end, mark):
    rows = (
        person(name="Noor, de tweede", languages="nl|fr"),
        person(entra_object_id=guid(2), languages="nl;fr"),
    )

    lines = read_roster(mark + files.roster(*rows, delimiter=delimiter, end=end), TOPICS)

    assert [(line.line_number, line.name, line.languages) for line in lines] == [
        (2, "Noor, de tweede", ("nl", "fr")),
        (3, "Bram", ("nl", "fr")),
    ]


def test_blank_lines_are_skipped_and_counted():
    content = (
        files.roster(person()) + b"\r\n,,,,,,,,,\r\n" + files.roster(person(role="baas")).split(b"\r\n", 1)[1]
    )

    assert _faults(content) == [(5, "role")]


def test_empty_columns_behind_the_last_are_no_matter():
    content = files.roster(person()).replace(b"\r\n", b",,\r\n")

    assert len(read_roster(content, TOPICS)) == 1


def test_a_file_with_only_the_header_names_nobody():
    assert read_roster(files.roster(), TOPICS) == ()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\n",
        b"name,department\n",
        files.departments(files.department()),
        files.roster(person()).replace(b"entra_object_id", b"object_id"),
        files.roster(person()).replace(b"department,name", b"name,department"),
        b"\n" + files.roster(person()),
    ],
    ids=["empty", "blank", "other", "departments", "renamed", "reordered", "late"],
)
def test_another_header_is_refused_with_the_right_one(content):
    with pytest.raises(BadFile) as refused:
        read_roster(content, TOPICS)

    assert [str(line) for line in refused.value.lines] == [
        (
            "line 1: the first line must be exactly: "
            "department,name,entra_object_id,email,role,location,hours,skills,languages,weekly_limit"
        )
    ]


@pytest.mark.parametrize("encoding", ["cp1252", "utf-16"])
def test_another_encoding_is_refused_with_what_to_do(encoding):
    content = files.roster(person(), person(name="Zoë")).decode().encode(encoding)

    with pytest.raises(BadFile) as refused:
        read_roster(content, TOPICS)

    assert "save as 'CSV UTF-8" in refused.value.lines[0].reason
    assert refused.value.lines[0].line_number == (3 if encoding == "cp1252" else 1)


def test_a_line_with_too_few_or_too_many_cells_is_refused():
    content = files.roster(person()) + b"Kinderopvang,Noor\r\na,b,c,d,e,f,g,h,i,j,k\r\n"

    assert _faults(content) == [(3, ""), (4, "")]


def test_a_quotation_mark_that_is_never_closed_names_its_line():
    content = files.roster(person()) + b'Kinderopvang,"Noor,,,,,,,,\r\n' + b"Kinderopvang,Els,,,,,,,,\r\n"

    assert _faults(content) == [(3, "")]


def test_a_line_break_in_a_cell_is_refused_at_the_line_it_starts_on():
    assert _faults(files.roster(person(), person(name="Br\nam", entra_object_id=guid(2)))) == [(3, "name")]


def test_every_bad_cell_of_every_line_is_told():
    content = files.roster(
        person(role="baas", weekly_limit="x"), person(), person(name="", hours="altijd", entra_object_id="1")
    )

    assert _faults(content) == [
        *((2, "role"), (2, "weekly_limit")),
        *((4, "entra_object_id"), (4, "hours"), (4, "name")),
    ]


@pytest.mark.parametrize(("column", "cell"), BAD_CELLS)
def test_a_bad_cell_is_refused_by_its_column(column, cell):
    bad = person(entra_object_id=guid(2)) | {column: cell}

    assert _faults(files.roster(person(), bad)) == [(3, column)]


def test_the_same_person_twice_in_one_role_and_department_is_refused():
    assert _faults(files.roster(person(), person(name="Bram", department="kinderopvang"))) == [
        (3, "entra_object_id")
    ]


def test_one_object_id_under_two_names_is_refused():
    assert _faults(files.roster(person(), person(name="Noor", role="worker"))) == [(3, "name")]


@pytest.mark.parametrize("role", ["coach", "contact_point"])
def test_nobody_helps_in_two_departments(role):
    assert _faults(files.roster(person(), person(department="Groendienst", role=role))) == [(3, "department")]


@pytest.mark.parametrize("role", ["worker", "coordinator"])
def test_a_coach_may_work_in_another_department(role):
    assert len(read_roster(files.roster(person(), person(department="Groendienst", role=role)), TOPICS)) == 2


def test_a_coach_may_be_the_contact_point_too():
    assert len(read_roster(files.roster(person(), person(role="contact_point")), TOPICS)) == 2


@given(rosters())
def test_a_roster_without_a_fault_is_read_line_by_line(rows):
    lines = read_roster(files.roster(*rows), TOPICS)

    assert [(line.name, line.role, line.department_name, line.line_number) for line in lines] == [
        (row["name"], row["role"], row["department"], number) for number, row in enumerate(rows, start=2)
    ]


@given(rosters(), st.data())
def test_a_random_bad_cell_names_its_line(rows, data):
    at = data.draw(st.integers(0, len(rows)))
    column, cell = data.draw(st.sampled_from(BAD_CELLS))
    bad = person(entra_object_id=guid(99), name="Nieuw") | {column: cell}

    assert _faults(files.roster(*rows[:at], bad, *rows[at:])) == [(at + 2, column)]


@given(st.binary(max_size=400))
def test_no_file_at_all_makes_it_stumble(content):
    header = files.roster()
    for candidate in (content, header + content):
        try:
            read_roster(candidate, TOPICS)
        except BadFile as refused:
            assert refused.lines


def test_a_full_department_line_is_read():
    row = files.department(
        aliases="de crèche;de opvang",
        places="De Zonnebloem|Het Speelplein",
        hours="ma-vr 6:30-19:00",
        holidays="2026-12-24;2026-12-31",
        workers="900",
        service_desk="Service Desk;09 000 00 00;ma-vr 8:00-17:00",
        neighbours="Groendienst",
    )

    (line,) = read_departments(files.departments(row))

    assert line == DepartmentLine(
        line_number=2,
        id=DepartmentId("kinderopvang"),
        name="Kinderopvang",
        aliases=("de crèche", "de opvang"),
        places=("De Zonnebloem", "Het Speelplein"),
        hours="ma-vr 6:30-19:00",
        holidays=frozenset({date(2026, 12, 24), date(2026, 12, 31)}),
        workers=900,
        desk=ServiceDesk(name="Service Desk", phone="09 000 00 00", hours="ma-vr 8:00-17:00"),
        neighbours=("Groendienst",),
    )


@pytest.mark.parametrize(
    ("cell", "desk"),
    [
        ("", ServiceDesk()),
        ("Helpdesk", ServiceDesk(name="Helpdesk")),
        (";1234", ServiceDesk(phone="1234")),
        ("Helpdesk|+32 9 000 00 00", ServiceDesk(name="Helpdesk", phone="+32 9 000 00 00")),
        ("D;09 000;ma-vr 8-17;za 9-12", ServiceDesk(name="D", phone="09 000", hours="ma-vr 8-17, za 9-12")),
    ],
)
def test_a_service_desk_may_be_known_in_part(cell, desk):
    (line,) = read_departments(files.departments(files.department(service_desk=cell)))

    assert line.desk == desk


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        ("hours", "elke dag"),
        ("holidays", "24/12/2026"),
        ("holidays", "2026-02-30"),
        ("holidays", "20261224"),
        ("workers", "veel"),
        ("workers", "-1"),
        ("service_desk", "Service Desk;bel ons"),
        ("aliases", "x" * 81),
        ("places", "De Zonnebloem;!"),
    ],
)
def test_a_bad_department_cell_is_refused_by_its_column(column, cell):
    (fault,) = _department_faults(files.departments(files.department(**{column: cell})))

    assert (fault.line_number, fault.column) == (2, column)


def test_a_department_on_two_lines_is_refused():
    (fault,) = _department_faults(
        files.departments(files.department(), files.department(department="kinderopvang"))
    )

    assert str(fault) == "line 3, department: this department is on line 2 too"


def test_the_reason_is_a_sentence_an_operator_can_act_on():
    with pytest.raises(BadFile) as refused:
        read_roster(files.roster(person(hours="ma-vr 16:00-8:00", skills="toveren")), TOPICS)

    assert [str(line) for line in refused.value.lines] == [
        (
            "line 2, hours: 'ma-vr 16:00-8:00' is not like ma-vr 8:00-16:30: "
            "16:00-8:00 ends before it starts; a night needs two parts, split at 24:00"
        ),
        "line 2, skills: 'toveren' is no topic; the topics are leave, sign_in",
    ]
