"""What was deleted stands nowhere in the files of SQLite, not even where no row is."""

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path
from random import Random

import pytest

from bot.domain.errors import StoreUnavailable
from bot.storage.sqlite import open_sqlite
from tests.builders import MONDAY, a_person

CANARY = b"KANARIE"


@pytest.fixture
def file(tmp_path):
    return tmp_path / "digicoach.db"


def found(file: Path) -> int:
    return sum(path.read_bytes().count(CANARY) for path in file.parent.iterdir())


async def test_what_is_overwritten_and_deleted_is_gone_from_the_file_and_from_its_log(file):
    stores = await open_sqlite(file)
    first = await stores.people.create(a_person(place="KANARIE " * 900, wake_at=MONDAY))
    await stores.people.replace(a_person(place="Zuid", wake_at=MONDAY + timedelta(days=1)), etag=first.etag)
    second = await stores.people.create(a_person(id="KANARIE-2"))
    await stores.people.delete("KANARIE-2", etag=second.etag)
    assert found(file) > 0, "the log holds it still"

    await stores.scrub()

    assert found(file) == 0
    assert (await stores.people.find("collega-1")).value.place == "Zuid"
    await stores.close()


async def test_even_what_moved_from_page_to_page_is_gone_when_the_file_is_written_anew(file):
    """`secure_delete` leaves a few bytes behind there, in space that no row holds: SQLite 3.40 does with these rows."""
    stores = await open_sqlite(file)
    _come_and_go(file, Random(8))

    await stores.scrub()
    await stores.scrub(whole=True)

    assert found(file) == 0
    with closing(sqlite3.connect(file)) as reading:
        assert reading.execute("SELECT count(*) FROM people").fetchone() == (143,)
    await stores.close()


async def test_while_somebody_reads_the_log_cannot_be_emptied_and_writes_go_on(file):
    stores = await open_sqlite(file)
    await stores.people.create(a_person())
    with closing(sqlite3.connect(file, isolation_level=None)) as other:
        other.execute("BEGIN")
        other.execute("SELECT * FROM people").fetchone()
        await stores.people.create(a_person(id="collega-2"))
        with pytest.raises(StoreUnavailable, match="others read it"):
            await stores.scrub()
        await stores.people.create(a_person(id="collega-3"))
    await stores.scrub()
    assert (file.parent / "digicoach.db-wal").stat().st_size == 0
    await stores.close()


def _come_and_go(file: Path, chance: Random) -> None:
    """A thousand rows with a canary grow and shrink in a few pages, and go; some others stay."""
    insert = "INSERT INTO people (id, etag, body) VALUES (?, 1, ?)"
    with closing(sqlite3.connect(file, isolation_level=None)) as writing:
        writing.execute("PRAGMA secure_delete = ON")
        writing.execute("BEGIN")
        there: list[int] = []
        for number in range(1000):
            made = writing.execute(insert, (f"KANARIE{chance.random()}", _body(CANARY, chance)))
            there.append(made.lastrowid)
            for _ in range(3):
                changed = (_body(CANARY, chance), chance.choice(there))
                writing.execute("UPDATE people SET body = ? WHERE rowid = ?", changed)
            if number % 7 == 0:
                writing.execute(insert, (f"blijft-{number}", _body(b"q", chance)))
            if len(there) > 100:
                gone = there.pop(chance.randrange(len(there)))
                writing.execute("DELETE FROM people WHERE rowid = ?", (gone,))
        writing.executemany("DELETE FROM people WHERE rowid = ?", [(row,) for row in there])
        writing.execute("COMMIT")


def _body(begins: bytes, chance: Random) -> bytes:
    return begins + b"x" * chance.randint(0, 900)
