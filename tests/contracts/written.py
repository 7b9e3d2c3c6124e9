"""What every engine must keep of `Stores.written`; a backend gives the fixture `stores`."""

import json
from dataclasses import replace

import pytest

from bot.storage.documents import PEOPLE, REQUESTS
from bot.storage.protocols import Collection, Stores
from tests.builders import a_department, a_person, a_request


async def all_written(stores: Stores, collection: Collection) -> list[bytes]:
    return [body async for body in stores.written(collection)]


class WrittenContract:
    """Subclass this for an engine."""

    @pytest.mark.parametrize("collection", Collection)
    async def test_of_nothing_there_is_nothing_to_read(self, stores: Stores, collection: Collection):
        assert await all_written(stores, collection) == []

    async def test_every_document_is_read_once_in_its_own_collection_as_it_was_last_written(
        self, stores: Stores
    ):
        first = await stores.requests.create(a_request(id="a", number=1))
        changed = replace(first.value, text="Mijn scherm is zwart.")
        await stores.requests.replace(changed, etag=first.etag)
        elsewhere = a_request(id="a", number=1, department="wegen")
        await stores.requests.create(elsewhere)
        await stores.people.create(a_person())
        await stores.departments.create(a_department())

        requests = [REQUESTS.decode(body) for body in await all_written(stores, Collection.REQUESTS)]
        people = [PEOPLE.decode(body) for body in await all_written(stores, Collection.PEOPLE)]

        assert sorted(requests, key=lambda request: request.department) == [changed, elsewhere]
        assert people == [a_person()]
        assert len(await all_written(stores, Collection.DEPARTMENTS)) == 1

    async def test_a_document_is_read_with_its_version_and_without_what_the_engine_adds(self, stores: Stores):
        await stores.people.create(a_person())

        (body,) = await all_written(stores, Collection.PEOPLE)

        assert json.loads(body) == json.loads(PEOPLE.encode(a_person()))

    async def test_more_than_the_engine_gives_at_once_are_all_read(self, stores: Stores):
        ids = {f"collega-{number}" for number in range(250)}
        for person in ids:
            await stores.people.create(a_person(id=person))

        read = [PEOPLE.decode(body).id for body in await all_written(stores, Collection.PEOPLE)]

        assert len(read) == len(ids)
        assert set(read) == ids
