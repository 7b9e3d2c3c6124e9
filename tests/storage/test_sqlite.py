"""What is true of the SQLite backend beyond the contracts."""

import asyncio
import signal
import sqlite3
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.errors import Conflict, NotFound, StoreUnavailable
from bot.domain.states import State
from bot.storage.documents import Unreadable
from bot.storage.protocols import Stored
from bot.storage.sqlite import open_sqlite
from tests.builders import a_department, a_person, a_request, a_request_in

ANSWER_AND_WAIT = """
import asyncio, sys
from pathlib import Path
from bot.storage.sqlite import open_sqlite
from tests.builders import a_request

async def main():
    stores = await open_sqlite(Path(sys.argv[1]))
    created = await stores.requests.create(a_request())
    await stores.requests.replace(a_request(text="beantwoord"), etag=created.etag)
    print("answered", flush=True)
    await asyncio.Event().wait()

asyncio.run(main())
"""


async def _all(calls) -> list[object]:
    return await asyncio.gather(*calls, return_exceptions=True)


def _commits(at_points) -> list[str]:
    reached: list[str] = []
    at_points(lambda name: reached.append(name) if name == "store.before_commit" else None)
    return reached


async def test_every_commit_is_flushed_to_disk_and_the_reader_cannot_write(stores):
    writer, reader = stores._writer._connection, stores._reader._connection
    assert writer.execute("PRAGMA synchronous").fetchone() == (2,), "2 is FULL"
    assert writer.execute("PRAGMA journal_mode").fetchone() == ("wal",)
    assert writer.execute("PRAGMA busy_timeout").fetchone() == (0,), (
        "another process' lock may not stop the loop"
    )
    with pytest.raises(sqlite3.OperationalError, match="readonly"):
        reader.execute("DELETE FROM requests")


async def test_an_answered_write_survives_a_kill(path):
    child = subprocess.Popen(
        [sys.executable, "-c", ANSWER_AND_WAIT, path], stdout=subprocess.PIPE, cwd=Path(__file__).parents[2]
    )
    assert child.stdout is not None
    with child.stdout:
        assert child.stdout.readline() == b"answered\n"
        child.kill()
    assert child.wait() == -signal.SIGKILL
    stores = await open_sqlite(path)
    assert (await stores.requests.get("kinderopvang", "vraag-1")).value.text == "beantwoord"
    await stores.close()


async def test_writes_that_come_together_share_one_commit(stores, at_points):
    commits = _commits(at_points)
    await _all(stores.requests.create(a_request(id=str(n), number=n)) for n in range(50))
    assert len(commits) == 1


async def test_writes_that_come_during_a_commit_share_the_next(stores, at_points):
    created = [await stores.requests.create(a_request(id=str(n), number=n)) for n in range(21)]
    commits: list[str] = []
    rest: list[asyncio.Task] = []

    def more(name: str) -> None:
        commits.append(name)
        if not rest:  # the first commit begins: 20 others come while it runs
            rest.extend(
                asyncio.ensure_future(stores.requests.replace(c.value, etag=c.etag)) for c in created[1:]
            )

    at_points(lambda name: more(name) if name == "store.before_commit" else None)
    await stores.requests.replace(created[0].value, etag=created[0].etag)
    await asyncio.gather(*rest)
    assert len(commits) == 2


async def test_of_32_racing_replaces_one_wins_in_a_single_commit(stores, at_points):
    start = await stores.requests.create(a_request())
    commits = _commits(at_points)
    outcomes = await _all(stores.requests.replace(a_request(text=str(n)), etag=start.etag) for n in range(32))
    assert [type(outcome) for outcome in outcomes] == [Stored] + [Conflict] * 31
    assert len(commits) == 1


async def test_two_processes_on_one_file_have_one_winner(stores, reopen):
    other = await reopen()
    start = await stores.requests.create(a_request())
    outcomes = await _all(
        which.requests.replace(a_request(text=str(n)), etag=start.etag)
        for n in range(8)
        for which in (stores, other)
    )
    assert sorted(type(outcome).__name__ for outcome in outcomes) == ["Conflict"] * 15 + ["Stored"]
    assert await other.requests.get("kinderopvang", "vraag-1") == await stores.requests.get(
        "kinderopvang", "vraag-1"
    )


async def test_nothing_is_answered_before_its_commit(stores, at_points):
    write = None
    seen: list[tuple[str, bool]] = []
    at_points(lambda name: seen.append((name, write.done())))
    write = asyncio.ensure_future(stores.requests.create(a_request()))
    await write
    assert seen == [("store.before_commit", False), ("store.after_commit", False)]


async def test_a_batch_that_is_open_cannot_be_read(stores, at_points):
    seen: list[tuple[str, int]] = []
    reader = stores._reader._connection
    at_points(lambda name: seen.append((name, *reader.execute("SELECT count(*) FROM people").fetchone())))
    await stores.people.create(a_person())
    assert seen == [("store.before_commit", 0), ("store.after_commit", 1)]


async def test_a_failed_commit_fails_all_who_wait_and_the_next_batch_goes_on(stores, at_points):
    def fail(name: str) -> None:
        raise sqlite3.OperationalError("disk I/O error")

    at_points(fail)
    outcomes = await _all(stores.requests.create(a_request(id=str(n), number=n)) for n in range(3))
    assert [type(outcome) for outcome in outcomes] == [StoreUnavailable] * 3
    at_points(lambda name: None)
    await stores.requests.create(a_request(id="0", number=0))
    with pytest.raises(NotFound):
        await stores.requests.get("kinderopvang", "1")


async def test_a_write_that_cannot_be_bound_fails_alone(stores):
    outcomes = await _all(stores.requests.create(a_request(id=str(n), number=n)) for n in (1, 2**70, 3))
    assert [type(outcome) for outcome in outcomes] == [Stored, OverflowError, Stored]


async def test_a_writer_that_goes_away_does_not_disturb_the_batch(stores, at_points):
    writes = [asyncio.ensure_future(stores.requests.create(a_request(id=str(n), number=n))) for n in range(4)]
    at_points(lambda name: writes[2].cancel())  # during the commit
    await asyncio.sleep(0)  # they are in the row now
    writes[0].cancel()  # before the batch began
    outcomes = await _all(writes)
    assert [type(outcome) for outcome in outcomes] == [
        asyncio.CancelledError,
        Stored,
        asyncio.CancelledError,
        Stored,
    ]
    await stores.requests.create(a_request(id="later", number=9))
    assert (await stores.requests.get("kinderopvang", "3")).value.number == 3


async def test_closing_finishes_what_was_begun(stores, reopen):
    writes = [asyncio.ensure_future(stores.requests.create(a_request(id=str(n), number=n))) for n in range(4)]
    await asyncio.sleep(0)
    await stores.close()
    await stores.close()
    assert all(isinstance(outcome, Stored) for outcome in await _all(writes))
    assert (await (await reopen()).requests.get("kinderopvang", "3")).value.number == 3


async def test_closed_stores_say_so(stores, path):
    await stores.check()
    await stores.close()
    for call in (stores.check(), stores.requests.get("a", "b"), stores.requests.create(a_request())):
        with pytest.raises(StoreUnavailable, match=str(path)):
            await call


async def test_the_check_fails_when_the_thread_that_commits_is_gone(stores, path):
    stores._writer._thread.shutdown()
    with pytest.raises(StoreUnavailable, match=str(path)):
        await stores.check()
    with pytest.raises(StoreUnavailable, match=str(path)):
        await stores.requests.create(a_request())


async def test_a_lock_of_another_process_is_waited_for(stores, path):
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    write = asyncio.ensure_future(stores.people.create(a_person()))
    await asyncio.sleep(0)
    await stores.check()  # the loop runs on meanwhile, and reads are answered
    assert not write.done()
    other.execute("ROLLBACK")
    assert (await write).value == a_person()
    other.close()


async def test_a_lock_that_lasts_is_an_error_that_names_the_file(path):
    stores = await open_sqlite(path, lock_seconds=0.02)
    other = sqlite3.connect(path, isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    outcomes = await _all([stores.people.create(a_person()), stores.departments.create(a_department())])
    assert [type(outcome) for outcome in outcomes] == [StoreUnavailable] * 2
    assert f"{path}: another process keeps it locked; stop that process" in str(outcomes[0])
    other.close()
    await stores.people.create(a_person())
    await stores.close()


async def test_a_full_disk_is_an_error_that_names_the_file_and_passes_when_there_is_room(stores, path):
    writer = stores._writer._connection
    (pages,) = writer.execute("PRAGMA page_count").fetchone()
    writer.execute(f"PRAGMA max_page_count = {pages}")
    big = a_request(text="x" * 100_000)
    with pytest.raises(StoreUnavailable, match="the disk is full; free some space") as caught:
        await stores.requests.create(big)
    assert str(path) in str(caught.value)
    writer.execute("PRAGMA max_page_count = 1000000")
    assert (await stores.requests.create(big)).value == big


async def test_a_page_damaged_while_running_is_an_error_that_names_the_file(path):
    stores = await open_sqlite(path)
    for n in range(50):
        await stores.requests.create(a_request(id=str(n), number=n, text="x" * 3000))
    await stores.close()
    content = bytearray(path.read_bytes())
    content[4096:] = b"\x55" * (len(content) - 4096)  # all but the page that describes the file
    path.write_bytes(content)
    stores = await open_sqlite(path)
    with pytest.raises(StoreUnavailable, match="it is damaged") as caught:
        await stores.requests.get("kinderopvang", "7")
    assert str(path) in str(caught.value)
    await stores.close()


async def test_a_damaged_document_is_unreadable_and_the_others_are_not(stores, reopen):
    for n in (1, 2):
        await stores.requests.create(a_request(id=str(n), number=n))
    stores._writer._connection.execute("UPDATE requests SET body = x'7b' WHERE id = '1'")
    again = await reopen()
    with pytest.raises(Unreadable):
        await again.requests.get("kinderopvang", "1")
    assert (await again.requests.get("kinderopvang", "2")).value.number == 2


async def test_what_is_kept_decoded_is_bounded_and_never_stale(stores, reopen):
    kept = stores.requests._decoded
    kept._limit = 3
    for n in range(9):
        await stores.requests.create(a_request(id=str(n), number=n))
    assert len(kept._kept) == 3
    first = await stores.requests.get("kinderopvang", "8")
    other = await (await reopen()).requests.replace(replace(first.value, text="van elders"), etag=first.etag)
    assert await stores.requests.get("kinderopvang", "8") == other


async def test_a_large_open_department_is_read_from_its_own_indexes(stores):
    await stores.requests.create(a_request_in(State.SEARCHING))
    statements: list[str] = []
    reader = stores._reader._connection
    reader.set_trace_callback(statements.append)
    await stores.requests.recent("kinderopvang", since=a_request().sent_at)
    await stores.requests.due(by=a_request().sent_at, limit=5)
    await stores.people.due(by=a_request().sent_at, limit=5)
    await stores.requests.get("kinderopvang", "vraag-1")
    reader.set_trace_callback(None)
    plans = [row[3] for text in statements for row in reader.execute(f"EXPLAIN QUERY PLAN {text}")]
    scans = [plan for plan in plans if plan.startswith("SCAN") and "subquery" not in plan]
    assert len(statements) == 4
    assert scans == []
