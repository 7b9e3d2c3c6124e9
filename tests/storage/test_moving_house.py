"""A city's store goes into a file and into another store, and nothing is lost on the way."""

import itertools
import os
import re
import stat
import tempfile
import tracemalloc
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bot.domain.people import PersonRecord
from bot.storage.documents import PEOPLE, Form
from bot.storage.post_documents import post_key
from bot.storage.protocols import Collection
from bot.storage.rooms import ROOMS
from bot.storage.sqlite import open_sqlite
from bot.storage.unpacking import CARRIERS, PAUSES
from tests.builders import (
    a_person,
    a_request,
    any_announcement,
    any_channel,
    any_department,
    any_library,
    any_person,
    any_request,
)
from tests.storage.moving import (
    TOWN,
    Killed,
    Operator,
    ThroughStores,
    failing,
    killed_at,
    lines_of,
    loaded,
    raw,
    settle,
    values,
)


@pytest.fixture
def operator() -> Operator:
    return Operator()


@pytest.fixture
async def town(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "town.db")
    await settle(stores)
    yield stores
    await stores.close()


@pytest.fixture
async def empty(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "new.db")
    yield stores
    await stores.close()


@pytest.fixture
async def file(tmp_path: Path, town, operator: Operator) -> Path:
    file = tmp_path / "city.jsonl"
    assert await operator.exports(town, file) == 0
    return file


async def test_the_operator_reads_what_was_exported(tmp_path, town, operator):
    file = tmp_path / "city.jsonl"

    assert await operator.exports(town, file) == 0

    assert operator.reads == [
        "To move, the bot must be stopped: what is written from now on may not be in the file.",
        f"{file}: 2 departments, 3 people, 8 requests, 4 posts, 3 statistics.",
        "It holds questions and names: keep it as safe as the store. Only its owner may read it.",
        "Done: the file was read back and is whole.",
    ]


async def test_what_is_imported_is_what_was_exported_and_the_operator_reads_so(town, empty, file, operator):
    assert await operator.imports(empty, file) == 0

    moved = await values(empty)
    assert moved == await values(town)
    assert len(moved) == TOWN
    assert operator.reads == [
        f"{file}, made 2026-11-23 09:00 UTC: 2 departments, 3 people, 8 requests, 4 posts, 3 statistics.",
        "                  file    before       now  compared",
        "departments          2         0         2  the same",
        "people               3         0         3  the same",
        "requests             8         0         8  the same",
        "posts                4         0         4  the same",
        "statistics           3         0         3  the same",
        "Done: the store was read back and holds all of the file, and nothing else.",
    ]


@settings(max_examples=25)
@given(
    departments=st.lists(any_department(), max_size=3, unique_by=lambda one: one.id),
    people=st.lists(any_person(), min_size=1, max_size=4, unique_by=lambda one: one.id),
    requests=st.lists(
        any_request(),
        max_size=4,
        unique_by=(lambda one: (one.department, one.id), lambda one: (one.department, one.number)),
    ),
    posts=st.lists(any_channel() | any_announcement() | any_library(), max_size=4, unique_by=post_key),
)
async def test_any_documents_there_can_be_arrive_as_they_were(departments, people, requests, posts):
    async def stored(store, documents) -> None:
        for document in documents:
            await store.create(document)

    with tempfile.TemporaryDirectory() as folder:
        here, there = Path(folder) / "a.db", Path(folder) / "b.db"
        source, target = await open_sqlite(here), await open_sqlite(there)
        try:
            await stored(source.departments, departments)
            await stored(source.people, people)
            await stored(source.requests, requests)
            await stored(source.posts, posts)
            assert await Operator().exports(source, Path(folder) / "file") == 0
            assert await Operator().imports(target, Path(folder) / "file") == 0
            assert await values(target) == await values(source)
        finally:
            await source.close()
            await target.close()


@pytest.mark.parametrize("is_written", [False, True])
async def test_an_import_killed_at_any_document_goes_on_where_it_was(tmp_path, town, file, is_written):
    whole = await values(town)
    for number in range(TOWN):
        stores = await open_sqlite(tmp_path / f"{number}.db")
        try:
            dying = ThroughStores(stores, killed_at(number, is_written=is_written))
            with pytest.raises(Killed):
                await Operator().imports(dying, file)
            before = len(await values(stores))
            again = Operator()
            assert await again.imports(stores, file) == 0
            assert await values(stores) == whole
            assert before < TOWN or is_written
            assert again.reads[-1].startswith("Done")
        finally:
            await stores.close()


async def test_a_second_import_writes_nothing(empty, file, operator):
    await operator.imports(empty, file)

    assert await operator.imports(ThroughStores(empty, killed_at(0, is_written=False)), file) == 0
    assert "people               3         3         3  the same" in operator.reads


async def test_two_exports_of_one_store_are_the_same_lines_and_one_of_the_new_store_the_same_sums(
    tmp_path, town, empty, file, operator
):
    await operator.exports(town, tmp_path / "again")
    await operator.imports(empty, file)
    await operator.exports(empty, tmp_path / "moved")

    assert (tmp_path / "again").read_bytes() == file.read_bytes()
    assert lines_of(tmp_path / "moved")[-1] == lines_of(file)[-1]


async def test_the_file_is_for_its_owner_alone_and_there_only_when_it_is_whole(tmp_path, town, operator):
    class Breaking:
        async def written(self, collection):
            assert not (tmp_path / "f").exists()
            assert stat.S_IMODE((tmp_path / "f.partial").stat().st_mode) == 0o600
            async for body in town.written(collection):
                yield body
            if collection is Collection.REQUESTS and self.breaks:
                raise Killed

        breaks = True

    old = tmp_path / "f.partial"
    old.write_text("of an export that was killed")
    old.chmod(0o666)
    stores = Breaking()
    before = os.umask(0)
    try:
        with pytest.raises(Killed):
            await operator.exports(stores, tmp_path / "f")
        assert not list(tmp_path.glob("f*"))
        stores.breaks = False
        assert await operator.exports(stores, tmp_path / "f") == 0
    finally:
        os.umask(before)
    assert stat.S_IMODE((tmp_path / "f").stat().st_mode) == 0o600
    assert not old.exists()


async def test_it_is_on_disk_before_it_gets_its_name(tmp_path, town, operator, monkeypatch):
    order: list[str] = []
    sync, rename = os.fsync, Path.rename
    monkeypatch.setattr(os, "fsync", lambda fd: (order.append("sync"), sync(fd))[1])
    monkeypatch.setattr(Path, "rename", lambda one, other: (order.append("name"), rename(one, other))[1])

    await operator.exports(town, tmp_path / "f")

    assert order == ["sync", "name", "sync"]


async def test_nothing_is_overwritten(tmp_path, town, operator):
    (tmp_path / "there").write_text("kept")
    (tmp_path / "link").symlink_to(tmp_path / "nowhere")

    for name in ("there", "link"):
        assert await operator.exports(town, tmp_path / name) == 1
        assert operator.reads[-1].endswith(f"{name}: it exists already; name another file. No file was made.")
    assert (tmp_path / "there").read_text() == "kept"
    assert not (tmp_path / "nowhere").exists()


async def test_a_file_that_cannot_be_made_is_said_so(tmp_path, town, operator):
    assert await operator.exports(town, tmp_path / "no" / "such" / "folder") == 1
    assert operator.reads[-1].endswith("No such file or directory. No file was made.")


async def test_an_empty_store_is_not_exported_for_another_was_meant(tmp_path, empty, operator):
    assert await operator.exports(empty, tmp_path / "f") == 1
    assert operator.reads[-1].startswith("This store is empty. Does DIGICOACH_STORE name the right one?")
    assert not list(tmp_path.glob("f*"))


@pytest.mark.parametrize("outcome", ["before", "after"])
async def test_a_store_that_is_busy_is_asked_again(town, empty, file, operator, outcome):
    busy = ThroughStores(empty, failing([outcome, "done", outcome, outcome]))

    assert await operator.imports(busy, file) == 0

    assert await values(empty) == await values(town)
    assert len(operator.clock.slept) == 3
    assert [line for line in operator.reads if "trying again" in line] == [operator.reads[1]]


async def test_a_store_that_stays_away_stops_the_import_and_it_can_be_finished_later(
    town, empty, file, operator
):
    gone = ThroughStores(empty, failing(itertools.chain(["done"] * 3, itertools.repeat("before"))))

    assert await operator.imports(gone, file) == 1
    assert operator.reads[-2:] == [
        operator.reads[-2],
        "Some of it may be written. Do not start the bot; run the same command again to finish it.",
    ]
    assert re.fullmatch(
        "The import stopped: (departments|people|requests|statistics) .*: busy", operator.reads[-2]
    )
    assert set(PAUSES) <= set(operator.clock.slept)
    assert len(await values(empty)) <= 3
    assert await operator.imports(empty, file) == 0
    assert await values(empty) == await values(town)


async def test_a_document_that_the_store_loses_is_noticed(empty, file, operator):
    assert await operator.imports(ThroughStores(empty, failing(["done", "done", "lost"])), file) == 1
    assert "people               3         0         2  NOT THE SAME" in operator.reads
    assert "Do not start the bot" in operator.reads[-1]


async def test_a_store_that_holds_another_question_is_refused_before_anything_is_written(
    empty, file, operator
):
    await empty.requests.create(a_request(id="van-gent", number=77))

    assert await operator.imports(empty, file) == 1

    assert operator.reads[1:] == [
        "requests van-gent of kinderopvang: is in the store and not in the file",
        "Import into an empty store, or one that only import-store wrote to. Nothing was overwritten.",
    ]
    assert len(await values(empty)) == 1


async def test_a_person_who_changed_since_is_not_overwritten(empty, file, operator):
    await operator.imports(empty, file)
    stored = await empty.people.find("p3")
    await empty.people.replace(replace(stored.value, name="Jan"), etag=stored.etag)

    assert await operator.imports(empty, file) == 1
    assert "people p3: is another in the store than in the file" in operator.reads
    assert (await empty.people.find("p3")).value.name == "Jan"


async def test_what_is_in_the_way_is_named_a_few_times_and_counted(empty, file, operator):
    for number in range(9):
        await empty.people.create(a_person(id=f"vreemd-{number}"))

    assert await operator.imports(empty, file) == 1
    assert len([line for line in operator.reads if line.startswith("people vreemd-")]) == 5
    assert "and 4 more" in operator.reads


@pytest.mark.parametrize(
    ("collection", "theirs", "said"),
    [
        (
            "requests",
            a_request(id="dief", number=2),
            "requests number 2 of kinderopvang: is taken in the store",
        ),
        (
            "requests",
            a_request(id="vraag-3", number=3),
            "requests vraag-3 of kinderopvang: was written by somebody else",
        ),
        ("people", a_person(id="p1", name="Sofie"), "people p1: was written by somebody else"),
    ],
)
async def test_what_somebody_writes_during_the_import_stays_and_is_named(
    empty, file, operator, collection, theirs, said
):
    others = [theirs]

    async def after_them(create):
        if others:
            await getattr(empty, collection).create(others.pop())
        return await create()

    assert await operator.imports(ThroughStores(empty, after_them), file) == 1
    assert said in operator.reads
    assert theirs in (await values(empty)).values()


async def test_a_few_documents_are_written_at_the_same_time(empty, file, operator):
    under_way, most = 0, 0

    async def counted(create):
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        done = await create()
        under_way -= 1
        return done

    assert await operator.imports(ThroughStores(empty, counted), file) == 0
    assert most == CARRIERS


async def test_fields_of_a_newer_bot_are_in_the_file_and_the_operator_is_told_that_they_go_no_further(
    tmp_path, town, empty, operator
):
    await town.close()
    raw(
        tmp_path / "town.db",
        "UPDATE people SET body = CAST(json_set(CAST(body AS TEXT), '$.mood', 'blij') AS BLOB) WHERE id < 'p3'",
    )
    source = await open_sqlite(tmp_path / "town.db")
    try:
        assert await operator.exports(source, tmp_path / "f") == 0
    finally:
        await source.close()
    assert sum(b'"mood":"blij"' in line for line in lines_of(tmp_path / "f")) == 2

    assert await operator.imports(empty, tmp_path / "f") == 0
    assert "Not carried over: mood of 2 people, a field that this bot does not know." in operator.reads


async def test_a_document_of_an_older_version_is_brought_up_to_date_on_the_way_in(
    tmp_path, town, empty, operator, monkeypatch
):
    await town.close()
    old = b'{"schema_version":1,"id":"p3","naam":"Sofie"}'
    raw(tmp_path / "town.db", "UPDATE people SET body = ? WHERE id = 'p3'", old)

    def renamed(document: dict) -> dict:
        return {"name": document.get("naam"), **document}

    newer = Form(kind="person", write=PEOPLE.write, read=PEOPLE.read, upgrades={1: renamed})
    room = replace(ROOMS[Collection.PEOPLE], form=newer)
    monkeypatch.setitem(ROOMS, Collection.PEOPLE, room)
    source = await open_sqlite(tmp_path / "town.db")
    try:
        assert await operator.exports(source, tmp_path / "f") == 0
    finally:
        await source.close()

    assert old in (tmp_path / "f").read_bytes()
    assert await operator.imports(empty, tmp_path / "f") == 0
    assert (await empty.people.find("p3")).value == PersonRecord(id="p3", name="Sofie")


async def test_a_city_is_never_in_memory_as_a_whole(tmp_path, operator):
    async def exported(count: int) -> int:
        """The most memory that it took, in bytes."""
        stores = await open_sqlite(tmp_path / f"{count}.db")
        for number in range(count):
            await stores.people.create(a_person(id=f"p{number}", place="x" * 50_000))
        await stores.close()
        stores = await open_sqlite(tmp_path / f"{count}.db")
        tracemalloc.start()
        try:
            assert await operator.exports(stores, tmp_path / f"{count}") == 0
            return tracemalloc.get_traced_memory()[1]
        finally:
            tracemalloc.stop()
            await stores.close()

    assert await exported(400) < 1.5 * await exported(50)


async def test_what_is_written_while_the_file_is_read_is_not_in_it_and_not_held_up(town):
    reading = town.written(Collection.PEOPLE)
    first = await anext(reading)
    await town.people.create(a_person(id="p0"))
    await town.people.create(a_person(id="p9"))

    rest = [body async for body in reading]

    assert [loaded(body)["id"] for body in (first, *rest)] == ["p1", "p2", "p3"]
    assert len([body async for body in town.written(Collection.PEOPLE)]) == 5
