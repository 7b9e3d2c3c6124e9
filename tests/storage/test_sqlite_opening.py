"""Opening an SQLite file that is not as it should be: the operator is told which file, and what to do."""

import os
import shutil
import sqlite3
import tempfile
from datetime import date, timedelta
from pathlib import Path

import pytest

from bot.domain.errors import NotFound, StoreUnavailable
from bot.domain.forgetting import next_forgetting_at
from bot.domain.people import Role
from bot.domain.states import State
from bot.services.errands import Errands
from bot.services.following import FollowingStores
from bot.services.forgetting import Forgetting
from bot.storage import sqlite_file
from bot.storage.documents import PEOPLE, REQUESTS, encode_glance, glance_of, instant_text
from bot.storage.protocols import Collection
from bot.storage.sqlite import open_sqlite
from tests.builders import MONDAY, a_channel, a_person, a_request, a_request_in
from tests.contracts.statistics_store import a_day
from tests.fakes.clock import HandClock


@pytest.fixture
def ordinary_user_folder():
    """A folder while the process is somebody whom permissions hold back; root is not."""
    folder = Path(tempfile.mkdtemp())
    was = os.geteuid()
    if was == 0:
        os.chown(folder, 65534, 65534)
        os.seteuid(65534)
    try:
        if not os.access(folder, os.W_OK, effective_ids=True):
            pytest.skip("the folder for temporary files is closed to ordinary users")
        yield folder
    finally:
        os.seteuid(was)
        folder.chmod(0o700)
        shutil.rmtree(folder)


async def _refusal(path: Path) -> str:
    with pytest.raises(StoreUnavailable) as caught:
        await open_sqlite(path, lock_seconds=0.02)
    message = str(caught.value)
    assert message.startswith(f"{path}: ")
    return message


async def test_a_first_start_makes_the_file_and_its_folders(tmp_path):
    path = tmp_path / "een" / "twee" / "store.sqlite"
    stores = await open_sqlite(path)
    await stores.people.create(a_person())
    await stores.close()
    assert path.stat().st_size > 0
    assert [entry.name for entry in path.parent.iterdir()] == ["store.sqlite"], "a clean stop leaves one file"


async def test_an_empty_file_gets_the_schema(path):
    path.touch()
    await (await open_sqlite(path)).close()
    assert _version(path) == len(sqlite_file.MIGRATIONS)


async def test_opening_again_changes_nothing(path):
    await (await open_sqlite(path)).close()
    before = path.read_bytes()
    await (await open_sqlite(path)).close()
    assert path.read_bytes() == before


async def test_an_older_file_is_brought_up_to_date_with_what_it_holds(path, monkeypatch):
    stores = await open_sqlite(path)
    await stores.requests.create(a_request())
    await stores.close()
    monkeypatch.setattr(
        sqlite_file, "MIGRATIONS", (*sqlite_file.MIGRATIONS, ("ALTER TABLE people ADD COLUMN mood TEXT",))
    )
    stores = await open_sqlite(path)
    assert (await stores.requests.get("kinderopvang", "vraag-1")).value == a_request()
    await stores.close()
    assert _version(path) == len(sqlite_file.MIGRATIONS)


async def test_a_file_of_the_first_release_tells_who_is_a_coordinator(path, monkeypatch):
    with monkeypatch.context() as first_release:
        first_release.setattr(sqlite_file, "MIGRATIONS", sqlite_file.MIGRATIONS[:1])
        connection = sqlite_file.connect(path)
        sqlite_file.prepare_writer(connection, path)
    people = (
        a_person(id="amina", roles=(Role.COORDINATOR,)),
        a_person(id="bo", roles=(Role.COACH, Role.COORDINATOR)),
        a_person(id="jan", name='"coordinator"', roles=(Role.COACH,)),
        a_person(id="sofie"),
    )
    for person in people:
        connection.execute(
            "INSERT INTO people (id, etag, body) VALUES (?, 1, ?)", (person.id, PEOPLE.encode(person))
        )
    connection.close()
    stores = await open_sqlite(path)
    assert list(await stores.people.coordinators(limit=9)) == ["amina", "bo"]
    for person in people:
        stored = await stores.people.find(person.id)
        assert stored is not None
        assert stored.value == person
    await stores.close()


async def test_a_file_of_before_there_were_posts_keeps_its_figures_and_takes_posts(path, monkeypatch):
    with monkeypatch.context() as third_schema:
        third_schema.setattr(sqlite_file, "MIGRATIONS", sqlite_file.MIGRATIONS[:3])
        stores = await open_sqlite(path)
        await stores.statistics.put_day(a_day(), etag=None)
        await stores.close()
    assert _version(path) == 3
    stores = await open_sqlite(path)
    assert [one async for one in stores.written(Collection.POSTS)] == []
    stored = await stores.posts.create(a_channel(wake_at=MONDAY))
    await stores.close()
    stores = await open_sqlite(path)
    assert await stores.posts.channel(stored.value.id) == stored
    assert await stores.statistics.days(date.min, date.max) == [a_day()]
    await stores.close()
    assert _version(path) == len(sqlite_file.MIGRATIONS)


async def test_a_file_of_before_forgetting_finds_what_is_over_once_to_work_out_when(path, monkeypatch):
    with monkeypatch.context() as fourth_schema:
        fourth_schema.setattr(sqlite_file, "MIGRATIONS", sqlite_file.MIGRATIONS[:4])
        connection = sqlite_file.connect(path)
        sqlite_file.prepare_writer(connection, path)
    for number, state in enumerate((State.CLOSED, State.RESOLVED, State.SEARCHING)):
        request = a_request_in(state, id=f"v{number}", number=number)
        connection.execute(
            "INSERT INTO requests (department, id, number, etag, is_open, sent_at, glance, body)"
            " VALUES (?, ?, ?, 1, ?, ?, ?, ?)",
            (
                *(request.department, request.id, number, state.is_open, instant_text(request.sent_at)),
                *(encode_glance(glance_of(request)), REQUESTS.encode(request)),
            ),
        )
    connection.close()
    clock = HandClock(MONDAY)
    stores = FollowingStores(await open_sqlite(path))
    forgetting = Forgetting(
        stores=stores, clock=clock, errands=Errands(), alias_of=lambda person: person, zone="Europe/Brussels"
    )
    assert {one.id for one in await stores.requests.forgettable(by=MONDAY, limit=9)} == {"v0", "v1"}

    await forgetting.look()

    assert await stores.requests.forgettable(by=MONDAY, limit=9) == []
    (due,) = await stores.requests.forgettable(by=MONDAY + timedelta(days=99), limit=9)
    assert (due.id, due.wake_at) == ("v0", next_forgetting_at(a_request_in(State.CLOSED)))
    await stores.close()


async def test_a_migration_that_fails_leaves_the_file_as_it_was(path, monkeypatch):
    await (await open_sqlite(path)).close()
    monkeypatch.setattr(
        sqlite_file,
        "MIGRATIONS",
        (*sqlite_file.MIGRATIONS, ("CREATE TABLE half (a)", "CREATE TABLE people (a)")),
    )
    await _refusal(path)
    assert _version(path) == len(sqlite_file.MIGRATIONS) - 1
    with sqlite3.connect(path) as connection:
        assert connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'half'").fetchone() is None
    connection.close()


async def test_a_file_of_a_newer_bot_is_left_alone(path):
    await (await open_sqlite(path)).close()
    _run(path, "PRAGMA user_version = 99")
    message = await _refusal(path)
    known = len(sqlite_file.MIGRATIONS)
    assert f"a newer bot wrote it (schema 99, this bot knows {known}); start that bot, or restore" in message
    assert _version(path) == 99


async def test_a_file_of_another_program_is_left_alone(path):
    _run(path, "CREATE TABLE requests (a)")
    assert "it belongs to another program; name another file" in await _refusal(path)


async def test_a_folder_in_place_of_the_file_is_named(path):
    path.mkdir()
    assert "this is a folder; name a file in it" in await _refusal(path)


async def test_a_file_in_place_of_the_folder_is_named(path):
    path.touch()
    assert "its folder cannot be made" in await _refusal(path / "store.sqlite")


@pytest.mark.parametrize("content", [b"dit is geen databank" * 100, bytes(range(256)) * 40])
async def test_a_file_that_is_no_database_is_named(path, content):
    path.write_bytes(content)
    assert "it is not an SQLite file; name another file, or restore a backup" in await _refusal(path)
    assert path.read_bytes() == content


async def test_a_file_cut_short_is_named(path):
    await (await open_sqlite(path)).close()
    path.write_bytes(path.read_bytes()[: 4096 * 3])
    assert "it is damaged; stop the bot, keep a copy, and restore a backup" in await _refusal(path)


@pytest.mark.parametrize("lock", ["BEGIN IMMEDIATE", "BEGIN EXCLUSIVE"])
async def test_a_locked_file_is_named(path, lock):
    await (await open_sqlite(path)).close()
    other = sqlite3.connect(path, isolation_level=None)
    other.execute(lock)
    assert "another process keeps it locked; stop that process" in await _refusal(path)
    other.execute("ROLLBACK")
    await (await open_sqlite(path)).close()
    other.close()


async def test_a_read_only_file_is_named(ordinary_user_folder):
    path = ordinary_user_folder / "store.sqlite"
    await (await open_sqlite(path)).close()
    path.chmod(0o444)
    assert "it cannot be written; give the bot's user write permission" in await _refusal(path)


async def test_an_unreadable_file_is_named(ordinary_user_folder):
    path = ordinary_user_folder / "store.sqlite"
    await (await open_sqlite(path)).close()
    path.chmod(0o000)
    assert "it cannot be opened; give the bot's user read and write permission" in await _refusal(path)


async def test_a_read_only_folder_is_named(ordinary_user_folder):
    path = ordinary_user_folder / "store.sqlite"
    ordinary_user_folder.chmod(0o500)
    assert "it cannot be opened; give the bot's user read and write permission" in await _refusal(path)
    assert "its folder cannot be made" in await _refusal(ordinary_user_folder / "diep" / "store.sqlite")


async def test_a_full_disk_at_the_first_start_is_named_and_the_next_start_succeeds(path, monkeypatch):
    class Small(sqlite3.Connection):
        def __init__(self, *args, **named):
            super().__init__(*args, **named)
            self.execute("PRAGMA max_page_count = 3")

    connect = sqlite3.connect
    with monkeypatch.context() as disk:
        disk.setattr(sqlite3, "connect", lambda *args, **named: connect(*args, **named, factory=Small))
        assert "the disk is full; free some space" in await _refusal(path)
    stores = await open_sqlite(path)
    with pytest.raises(NotFound):
        await stores.requests.get("kinderopvang", "vraag-1")
    await stores.close()


def _run(path: Path, statement: str) -> None:
    connection = sqlite3.connect(path, isolation_level=None)
    connection.execute(statement)
    connection.close()


def _version(path: Path) -> int:
    connection = sqlite3.connect(path)
    (version,) = connection.execute("PRAGMA user_version").fetchone()
    connection.close()
    return version
