"""What a newer release wrote an older one neither reads nor writes over, on both engines (ADR 0004)."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack
from dataclasses import replace
from pathlib import Path

import pytest

from bot.clock import SystemClock
from bot.domain.errors import Conflict, NewerDocument
from bot.domain.tip_library import TipLibrary
from bot.storage.protocols import Collection, Stores
from tests.builders import a_channel, a_department, a_person, a_request, an_announcement
from tests.engines import COSMOS, SQLITE, open_stores
from tests.instances.newer import FIELD, next_release


class Releases:
    """Instances on one store, each with a memory of its own."""

    def __init__(self, folder: Path, engine: str, opened: AsyncExitStack) -> None:
        self._folder, self._engine, self._opened = folder, engine, opened

    async def another(self) -> Stores:
        stores = await open_stores(self._folder, SystemClock(), engine=self._engine)
        self._opened.push_async_callback(stores.close)
        return stores


@pytest.fixture(params=[SQLITE, COSMOS])
async def releases(request: pytest.FixtureRequest, tmp_path: Path) -> AsyncIterator[Releases]:
    async with AsyncExitStack() as opened:
        yield Releases(tmp_path, request.param, opened)


async def test_an_older_release_does_not_read_what_a_newer_one_wrote(releases: Releases):
    with next_release():
        newer = await releases.another()
        request = (await newer.requests.create(a_request())).value
        person = (await newer.people.create(a_person())).value
        department = (await newer.departments.create(a_department())).value
        channel = (await newer.posts.create(a_channel())).value
        announcement = (await newer.posts.create(an_announcement())).value
        await newer.posts.create(TipLibrary())
    older = await releases.another()

    with pytest.raises(NewerDocument):
        await older.requests.get(request.department, request.id)
    with pytest.raises(NewerDocument):
        await older.people.find(person.id)
    with pytest.raises(NewerDocument):
        await older.departments.find(department.id)
    for asked in (
        older.posts.channel(channel.id),
        older.posts.announcement(announcement.id),
        older.posts.library(),
        older.posts.channels(),
        older.posts.announcements(limit=5),
    ):
        with pytest.raises(NewerDocument):
            await asked


async def test_an_older_release_loses_no_field_of_what_it_read_before_the_newer_one_wrote(releases: Releases):
    older = await releases.another()
    read = await older.people.create(a_person())
    with next_release():
        newer = await releases.another()
        found = await newer.people.find(read.value.id)
        assert found is not None
        await newer.people.replace(replace(found.value, place="Groen"), etag=found.etag)

    with pytest.raises(Conflict):
        await older.people.replace(replace(read.value, place="Wegen"), etag=read.etag)

    [body] = [body async for body in older.written(Collection.PEOPLE)]
    assert FIELD.encode() in body


async def test_an_older_release_does_not_write_over_a_post_that_a_newer_one_wrote(releases: Releases):
    older = await releases.another()
    read = await older.posts.create(a_channel())
    with next_release():
        newer = await releases.another()
        found = await newer.posts.channel(read.value.id)
        assert found is not None
        assert found.value == read.value
        await newer.posts.replace(replace(found.value, name="Hernoemd"), etag=found.etag)

    with pytest.raises(Conflict):
        await older.posts.replace(read.value, etag=read.etag)

    [body] = [body async for body in older.written(Collection.POSTS)]
    assert FIELD.encode() in body


async def test_a_newer_release_reads_what_an_older_one_wrote_and_moves_it_on(releases: Releases):
    older = await releases.another()
    read = await older.people.create(a_person())
    with next_release():
        newer = await releases.another()
        found = await newer.people.find(read.value.id)
        assert found is not None
        assert found.value == read.value


async def test_wakes_of_newer_documents_are_still_listed_for_whoever_looks(releases: Releases):
    at = SystemClock().now()
    with next_release():
        newer = await releases.another()
        await newer.requests.create(a_request(wake_at=at))
        await newer.posts.create(a_channel(wake_at=at))
    older = await releases.another()

    assert len(await older.requests.due(by=at, limit=5)) == 1
    assert len(await older.posts.due(by=at, limit=5)) == 1
    assert len((await older.requests.recent(a_request().department, since=at)).glances) == 1
