"""What the operator reads and what is stored after the import command, on a real SQLite file."""

from pathlib import Path

import pytest

from bot.services.import_command import import_roster
from bot.storage.sqlite import open_sqlite
from tests.domain import roster_csv as files
from tests.domain.roster_csv import department, guid, person
from tests.services.counting_stores import CountingStores

DEMO = Path(__file__).parents[2] / "deploy" / "demo"


@pytest.fixture
async def stores(tmp_path):
    opened = await open_sqlite(tmp_path / "digicoach.db")
    yield opened
    await opened.close()


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A working directory of its own, so that messages hold short paths."""
    monkeypatch.chdir(tmp_path)
    return tmp_path


class _Operator:
    """Runs the command and keeps what it says."""

    def __init__(self) -> None:
        self.reads: list[str] = []

    async def imports(self, stores, roster, departments=None, *, dry_run=False) -> int:
        self.reads = []
        departments_path = None if departments is None else Path(departments)
        return await import_roster(stores, Path(roster), departments_path, dry_run, self.reads.append)


async def test_an_import_says_what_changed(stores, folder):
    (folder / "roster.csv").write_bytes(files.roster(person()))
    operator = _Operator()

    code = await operator.imports(stores, "roster.csv")

    assert (code, operator.reads) == (
        0,
        [
            "Kinderopvang: new department",
            "Kinderopvang: new coach Bram",
            "Bram: new person (coach)",
            "Changes: 1 department created, 1 coach created, 1 person created.",
            "Done.",
        ],
    )


async def test_a_second_import_says_that_nothing_changed(stores, folder):
    (folder / "roster.csv").write_bytes(files.roster(person()))
    operator = _Operator()
    await operator.imports(stores, "roster.csv")

    code = await operator.imports(stores, "roster.csv")

    assert (code, operator.reads) == (0, ["Changes: nothing.", "Nothing changed."])


async def test_a_dry_run_says_the_same_and_writes_nothing(stores, folder):
    (folder / "roster.csv").write_bytes(files.roster(person()))
    counting = CountingStores(stores)
    operator = _Operator()

    code = await operator.imports(counting, "roster.csv", dry_run=True)

    assert (code, operator.reads[-1]) == (
        0,
        "Would change: 1 department created, 1 coach created, 1 person created.",
    )
    assert counting.writes == 0


async def test_every_bad_line_of_both_files_is_told_and_nothing_is_imported(stores, folder):
    bad = person(entra_object_id=guid(2), role="baas", hours="altijd")
    (folder / "roster.csv").write_bytes(files.roster(person(), bad))
    (folder / "departments.csv").write_bytes(files.departments(department(workers="veel")))
    operator = _Operator()

    code = await operator.imports(stores, "roster.csv", "departments.csv")

    assert code == 1
    assert [line.partition(" is ")[0] for line in operator.reads] == [
        "roster.csv: line 3, hours: 'altijd'",
        "roster.csv: line 3, role: 'baas'",
        "departments.csv: line 2, workers: 'veel'",
        "Nothing was imported.",
    ]
    assert await stores.departments.all() == []
    assert await stores.people.find(guid(1)) is None


async def test_files_that_contradict_what_is_stored_are_refused_with_their_lines(stores, folder):
    (folder / "roster.csv").write_bytes(files.roster(person()))
    (folder / "moved.csv").write_bytes(files.roster(person(department="Groendienst")))
    (folder / "departments.csv").write_bytes(files.departments(department(neighbours="Brandweer")))
    operator = _Operator()
    await operator.imports(stores, "roster.csv")

    code = await operator.imports(stores, "moved.csv", "departments.csv")

    assert code == 1
    assert [line.partition(":")[0] for line in operator.reads] == [
        "moved.csv",
        "departments.csv",
        "Nothing was imported.",
    ]
    assert len(await stores.departments.all()) == 1


@pytest.mark.parametrize(
    ("name", "why"),
    [("nowhere.csv", "No such file or directory"), (".", "Is a directory")],
    ids=["missing", "folder"],
)
async def test_a_file_that_cannot_be_read_is_named(stores, folder, name, why):
    operator = _Operator()

    code = await operator.imports(stores, name)

    assert (code, operator.reads) == (1, [f"{name}: cannot be read: {why}", "Nothing was imported."])


async def test_a_store_that_stops_answering_is_told_with_the_remedy(stores, folder):
    (folder / "roster.csv").write_bytes(files.roster(person()))
    operator = _Operator()

    code = await operator.imports(CountingStores(stores, stops_at=2), "roster.csv")

    assert code == 1
    assert operator.reads[-2:] == [
        "The import stopped: StoreUnavailable: before",
        "Some of it may be written already. Run the same command again to finish it.",
    ]
    assert await operator.imports(stores, "roster.csv") == 0


async def test_the_files_of_the_demo_can_be_imported(stores):
    operator = _Operator()

    code = await operator.imports(stores, DEMO / "roster.csv", DEMO / "departments.csv")

    assert (code, operator.reads[-2:]) == (
        0,
        ["Changes: 3 departments created, 5 coaches created, 9 people created.", "Done."],
    )
    found = [stored.value for stored in await stores.departments.all()]
    assert len(found) == 3
    assert all(one.coaches and one.neighbours for one in found)
