"""What an import plans and writes, also when it is interrupted or not alone."""

import asyncio
import tempfile
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.audit import AuditLine
from bot.domain.coordinators import appointed
from bot.domain.csv_table import BadFile
from bot.domain.errors import Conflict, StoreUnavailable
from bot.domain.people import Reference
from bot.domain.roster_changes import Kind, Subject
from bot.domain.roster_file import read_departments, read_roster
from bot.services.import_command import skills
from bot.services.roster_import import ATTEMPTS, RosterRefused, apply, plan
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from tests.builders import a_department, a_person
from tests.domain import roster_csv as files
from tests.domain.roster_csv import NAMES, department, guid, person, rosters
from tests.services.counting_stores import CountingStores, somebody_else

REFERENCE = Reference(service_url="http://localhost", conversation_id="a:1", bot_id="28:b", user_id="29:1")
EVERYBODY = [guid(number) for number in range(len(NAMES))]


@pytest.fixture
async def stores(tmp_path):
    opened = await open_sqlite(tmp_path / "digicoach.db")
    yield opened
    await opened.close()


async def _plan(stores: Stores, *rows, departments=()):
    lines = read_departments(files.departments(*departments))
    return await plan(stores, read_roster(files.roster(*rows), skills()), lines)


async def _import(stores: Stores, *rows, departments=()) -> int:
    return await apply(stores, await _plan(stores, *rows, departments=departments))


async def _all(stores: Stores):
    people = [await stores.people.find(id_) for id_ in EVERYBODY]
    return [stored.value for stored in await stores.departments.all()], [p and p.value for p in people]


async def _refusal(stores: Stores, *rows, departments=()):
    with pytest.raises(RosterRefused) as refused:
        await _plan(stores, *rows, departments=departments)
    return [str(line) for line in (*refused.value.roster, *refused.value.departments)]


async def test_a_department_renamed_in_the_bot_is_known_by_its_new_name(stores):
    await _import(stores, person())
    [stored] = await stores.departments.all()
    renamed = replace(stored.value, name="Opvang en Spel", aliases=("Kinderopvang",))
    await stores.departments.replace(renamed, etag=stored.etag)

    assert await _import(stores, person(department="Opvang en Spel")) == 0

    assert [one.value for one in await stores.departments.all()] == [renamed]


@pytest.mark.parametrize(
    ("into", "reason"),
    [
        ("wegen", "'Kinderopvang' went on in 'Wegen'; write that name"),
        (None, "a coordinator closed 'Kinderopvang'; leave it out, or add it in the bot first"),
    ],
)
async def test_a_department_that_is_no_more_is_refused(stores, into, reason):
    await _import(stores, person(), person(entra_object_id=guid(4), department="Wegen"))
    stored = await stores.departments.find("kinderopvang")
    closed = replace(stored.value, is_closed=True, merged_into=into)
    await stores.departments.replace(closed, etag=stored.etag)

    assert reason in (await _refusal(stores, person()))[0]
    assert reason in (await _refusal(stores, departments=[department()]))[0]
    assert (await stores.departments.find("kinderopvang")).value == closed


async def test_a_coordinator_who_is_no_longer_in_the_file_is_none(stores):
    els = person(name="Els", entra_object_id=guid(4), role="coordinator")
    await _import(stores, person(), els)

    planned = await _plan(stores, person())
    assert [change.line for change in planned.changes] == ["Els: other roles"]
    await apply(stores, planned)

    assert list(await stores.people.coordinators(limit=9)) == []
    assert await _import(stores, person()) == 0


async def test_a_file_that_leaves_their_department_alone_leaves_coordinators_alone(stores):
    await _import(stores, person(name="Els", entra_object_id=guid(4), role="coordinator", department="Wegen"))

    await _import(stores, person())

    assert list(await stores.people.coordinators(limit=9)) == [guid(4)]


@pytest.mark.parametrize("rows", [(), (person(name="Els", entra_object_id=guid(4)),)])
async def test_who_was_made_a_coordinator_by_another_stays_one(stores, rows):
    await _import(stores, person(), person(name="Els", entra_object_id=guid(4)))
    stored = await stores.people.find(guid(4))
    line = AuditLine(at=datetime(2026, 1, 5, tzinfo=UTC), by="a", by_name="Amina", what="coordinator_added")
    await stores.people.replace(appointed(stored.value, line), etag=stored.etag)

    await _import(stores, person(), *rows)

    assert list(await stores.people.coordinators(limit=9)) == [guid(4)]


async def test_the_plan_tells_what_would_change_and_writes_nothing(stores):
    counting = CountingStores(stores)

    planned = await _plan(
        counting,
        person(),
        person(role="contact_point"),
        person(name="Fatma", entra_object_id=guid(0), role="worker"),
        person(name="Els", entra_object_id=guid(4), role="coordinator", department="Groendienst"),
        departments=[department(neighbours="Groendienst")],
    )

    assert [change.line for change in planned.changes] == [
        "Kinderopvang: new department",
        "Kinderopvang: new coach and contact point Bram",
        "Groendienst: new department",
        "Bram: new person (coach, contact point)",
        "Fatma: new person (worker)",
        "Els: new person (coordinator)",
    ]
    assert counting.writes == 0
    assert await _all(stores) == ([], [None] * len(NAMES))


async def test_what_changes_and_who_goes_is_told_by_name(stores):
    await _import(stores, person(), person(name="Katrien", entra_object_id=guid(3)))

    planned = await _plan(
        stores, person(hours="ma 8-12", location="Depot"), departments=[department(workers="9")]
    )

    assert [(change.kind, change.subject, change.line) for change in planned.changes] == [
        (Kind.CHANGED, Subject.DEPARTMENT, "Kinderopvang: other workers"),
        (Kind.CHANGED, Subject.COACH, "Kinderopvang: coach Bram: other place, hours"),
        (Kind.REMOVED, Subject.COACH, "Kinderopvang: coach Katrien is removed"),
        (Kind.CHANGED, Subject.PERSON, "Bram: other place"),
        (Kind.CHANGED, Subject.PERSON, "Katrien: other roles, helps in"),
    ]


async def test_another_order_of_the_coaches_is_a_change_like_any_other(stores):
    rows = person(), person(name="Katrien", entra_object_id=guid(3))
    await _import(stores, *rows)

    planned = await _plan(stores, *reversed(rows))

    assert [change.line for change in planned.changes] == ["Kinderopvang: other order of the coaches"]


async def test_departments_and_people_are_stored(stores):
    await _import(
        stores,
        person(email="bram@example.org", skills="sign_in"),
        person(name="Fatma", entra_object_id=guid(0), role="worker"),
        departments=[
            department(aliases="de crèche", neighbours="Groendienst"),
            department(department="Groendienst"),
        ],
    )

    departments, people = await _all(stores)
    assert [(one.name, one.aliases, one.neighbours) for one in departments] == [
        ("Groendienst", (), ()),
        ("Kinderopvang", ("de crèche",), ("groendienst",)),
    ]
    assert [coach.name for coach in departments[1].coaches] == ["Bram"]
    assert [(one.name, one.roster_department, one.helps_in) for one in people if one] == [
        ("Fatma", "kinderopvang", None),
        ("Bram", "kinderopvang", "kinderopvang"),
    ]


async def test_a_coach_who_leaves_the_file_leaves_the_roster(stores):
    await _import(stores, person(), person(name="Katrien", entra_object_id=guid(3)))

    await _import(stores, person(name="Katrien", entra_object_id=guid(3)))

    departments, people = await _all(stores)
    assert [coach.name for coach in departments[0].coaches] == ["Katrien"]
    assert (people[1].roles, people[1].helps_in) == ((), None)


async def test_a_department_that_the_file_does_not_name_is_left_alone(stores):
    await _import(stores, person())
    before = await stores.departments.find("kinderopvang"), await stores.people.find(guid(1))

    await _import(stores, person(name="Els", entra_object_id=guid(4), department="Groendienst"))

    assert (await stores.departments.find("kinderopvang"), await stores.people.find(guid(1))) == before


async def test_a_departments_file_alone_leaves_the_coaches(stores):
    await _import(stores, person())

    await _import(stores, departments=[department(workers="900")])

    departments, _ = await _all(stores)
    assert (departments[0].workers, [coach.name for coach in departments[0].coaches]) == (900, ["Bram"])


async def test_a_coach_moves_to_another_department(stores):
    await _import(stores, person(), person(name="Fatma", entra_object_id=guid(0), role="worker"))

    await _import(
        stores,
        person(department="Groendienst"),
        person(name="Fatma", entra_object_id=guid(0), role="worker"),
    )

    departments, people = await _all(stores)
    assert [(one.name, [coach.name for coach in one.coaches]) for one in departments] == [
        ("Groendienst", ["Bram"]),
        ("Kinderopvang", []),
    ]
    assert people[1].helps_in == "groendienst"


async def test_who_talked_with_the_bot_before_is_reachable_at_once(stores):
    await stores.people.create(a_person(id=guid(1), reference=REFERENCE))

    await _import(stores, person(), person(name="Katrien", entra_object_id=guid(3)))

    departments, people = await _all(stores)
    assert [(coach.name, coach.is_reachable) for coach in departments[0].coaches] == [
        ("Bram", True),
        ("Katrien", False),
    ]
    assert people[1].reference == REFERENCE


async def test_who_talks_with_the_bot_while_it_imports_is_reachable_in_the_end(stores):
    counting = CountingStores(stores)

    async def bram_says_hello():
        counting.before_write = None
        await stores.people.create(a_person(id=guid(1), reference=REFERENCE))

    counting.before_write = bram_says_hello

    await _import(counting, person())

    departments, _ = await _all(stores)
    assert departments[0].coaches[0].is_reachable


async def test_a_pause_typed_while_it_imports_survives(stores):
    await _import(stores, person())
    counting = CountingStores(stores)
    until = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)

    async def bram_pauses():
        counting.before_write = None
        stored = await stores.departments.find("kinderopvang")
        coach = replace(stored.value.coaches[0], paused_until=until)
        await stores.departments.replace(replace(stored.value, coaches=(coach,)), etag=stored.etag)

    counting.before_write = bram_pauses

    await _import(counting, person(hours="ma 8-12"))

    departments, _ = await _all(stores)
    assert (departments[0].coaches[0].paused_until, departments[0].coaches[0].hours) == (until, "ma 8-12")


async def test_it_gives_up_on_a_document_that_others_keep_writing(stores):
    await _import(stores, person())
    counting = CountingStores(stores)
    counting.before_write = somebody_else(stores, "kinderopvang", times=ATTEMPTS)

    with pytest.raises(Conflict):
        await _import(counting, person(hours="ma 8-12"))


async def test_a_coach_of_a_department_that_the_file_leaves_alone_is_refused(stores):
    await _import(stores, person())

    assert await _refusal(stores, person(department="Groendienst")) == [
        (
            "line 2, department: Bram helps in 'Kinderopvang' already; one department each, "
            "so import that department without them first"
        )
    ]


async def test_another_name_of_a_department_makes_no_second_one(stores):
    await stores.departments.create(a_department(aliases=("de crèche",), coaches=()))

    assert await _refusal(stores, person(department="De Creche")) == [
        "line 2, department: this is another name of 'Kinderopvang'; write that name"
    ]


async def test_a_neighbour_must_be_a_department_of_the_file_or_of_the_bot(stores):
    await stores.departments.create(
        a_department(id="groendienst", name="Groendienst", aliases=("het groen",))
    )
    known = [department(neighbours="het groen;wegen"), department(department="Wegen")]

    assert [wanted.neighbours for wanted in (await _plan(stores, departments=known)).departments] == [
        ("groendienst", "wegen"),
        (),
    ]
    assert await _refusal(stores, departments=[department(neighbours="Brandweer;Kinderopvang")]) == [
        "line 2, neighbours: 'Kinderopvang' is the department itself",
        "line 2, neighbours: there is no department 'Brandweer' here or in the bot",
    ]


async def test_a_name_means_one_department(stores):
    await stores.departments.create(
        a_department(id="groendienst", name="Groendienst", aliases=("het groen",))
    )

    assert await _refusal(stores, departments=[department(aliases="het groen;groendienst;kinderopvang")]) == [
        "line 2, aliases: 'groendienst' is a name of 'Groendienst' too",
        "line 2, aliases: 'het groen' is a name of 'Groendienst' too",
    ]


def _on_fresh_stores(scenario) -> None:
    async def run() -> None:
        with tempfile.TemporaryDirectory() as folder:
            opened = await open_sqlite(Path(folder) / "digicoach.db")
            try:
                await scenario(opened)
            finally:
                await opened.close()

    asyncio.run(run())


@settings(max_examples=30, deadline=None)
@given(rosters(), rosters())
def test_a_second_import_writes_nothing(earlier, later):
    async def scenario(stores: Stores) -> None:
        for rows in (earlier, later):
            try:
                await _import(stores, *rows)
            except RosterRefused:
                continue
            assert (await _plan(stores, *rows)).changes == ()
            assert await _import(stores, *rows) == 0

    _on_fresh_stores(scenario)


BEFORE = (
    person(),
    person(name="Katrien", entra_object_id=guid(3), role="contact_point"),
    person(name="Samir", entra_object_id=guid(5), department="Groendienst"),
    person(name="Joris", entra_object_id=guid(7), department="Groendienst", role="worker"),
)
AFTER = (
    person(department="Groendienst"),
    person(name="Samir", entra_object_id=guid(5), department="Groendienst", role="worker"),
    person(name="Rita", entra_object_id=guid(6)),
    person(name="Els", entra_object_id=guid(4), department="Wegen", role="coordinator"),
)
WRITES = 8
"""What it takes to come from `BEFORE` to `AFTER`: Katrien goes, three departments, four people."""


@pytest.mark.parametrize("is_written", [False, True], ids=["before", "after"])
@pytest.mark.parametrize("stops_at", range(1, WRITES + 1))
async def test_an_import_stopped_at_any_write_is_finished_by_the_next(stores, tmp_path, stops_at, is_written):
    other = await open_sqlite(tmp_path / "undisturbed.db")
    await _import(other, *BEFORE)
    await _import(stores, *BEFORE)

    assert await _import(other, *AFTER) == WRITES
    with pytest.raises(StoreUnavailable):
        await _import(CountingStores(stores, stops_at=stops_at, is_written=is_written), *AFTER)
    await _import(stores, *AFTER)

    assert await _all(stores) == await _all(other)
    await other.close()


@settings(max_examples=30, deadline=None)
@given(rosters(), rosters(), st.integers(1, 30), st.booleans())
def test_an_import_that_stopped_halfway_is_finished_by_running_it_again(earlier, later, stops_at, is_written):
    async def scenario(stores: Stores) -> None:
        await _import(stores, *earlier)
        try:
            await _import(CountingStores(stores, stops_at=stops_at, is_written=is_written), *later)
        except RosterRefused:
            return
        except StoreUnavailable:
            await _import(stores, *later)
        seen.append(await _all(stores))

    async def undisturbed(stores: Stores) -> None:
        await _import(stores, *earlier)
        await _import(stores, *later)
        seen.append(await _all(stores))

    seen: list[object] = []
    _on_fresh_stores(scenario)
    if seen:
        _on_fresh_stores(undisturbed)
        assert seen[0] == seen[1]


@settings(max_examples=30, deadline=None)
@given(rosters(), rosters(), st.data())
def test_one_bad_cell_and_nothing_is_imported(earlier, later, data):
    column, cell = data.draw(st.sampled_from(files.BAD_CELLS))
    bad = person(name="Nieuw", entra_object_id=guid(99)) | {column: cell}
    at = data.draw(st.integers(0, len(later)))

    async def scenario(stores: Stores) -> None:
        await _import(stores, *earlier)
        before = await _all(stores)
        with pytest.raises(BadFile):
            await _import(stores, *later[:at], bad, *later[at:])
        assert await _all(stores) == before

    _on_fresh_stores(scenario)
