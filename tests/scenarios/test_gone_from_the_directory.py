"""Who is not in the directory any more and was not heard of for 30 days is forgotten; a directory that knows nobody is not believed."""

from pathlib import Path

import pytest

from tests.fakes.graph import FakeGraph
from tests.scenarios.city import City, person_id
from tests.scenarios.erasing import found_of
from tests.scenarios.helping import helping
from tests.scenarios.test_graph import own_tokens, time_goes_by, with_graph

__all__ = ["own_tokens"]


async def is_known(city: City, name: str) -> bool:
    return await city.stores.people.find(person_id(name)) is not None


@pytest.mark.usefixtures("own_tokens")
async def test_who_is_there_no_more_is_forgotten_and_who_is_there_is_kept(tmp_path: Path):
    async with FakeGraph() as graph, with_graph(tmp_path, graph) as city:
        fatma, bram = await helping(city)
        await bram.presses("Klaar")
        graph.person(bram.object_id, displayName="Bram")

        await time_goes_by(city, days=31)

        await city.passes(minutes=5)
        assert not await is_known(city, "Fatma")
        assert await is_known(city, "Bram")
        assert await found_of(city, fatma.name) == []


@pytest.mark.usefixtures("own_tokens")
async def test_a_directory_that_knows_hardly_anybody_is_not_believed(tmp_path: Path):
    async with FakeGraph() as graph, with_graph(tmp_path, graph) as city:
        await city.department()
        names = ("Fatma", "Rita", "Dirk", "Bram", "Noor", "Samir")
        for name in names:
            await city.citizen(name).says("dag")

        await time_goes_by(city, days=31)
        await city.passes(minutes=5)

        assert all([await is_known(city, name) for name in names])


@pytest.mark.usefixtures("own_tokens")
async def test_nobody_is_forgotten_because_the_directory_is_silent(tmp_path: Path):
    async with FakeGraph() as graph, with_graph(tmp_path, graph) as city:
        await city.department()
        await city.citizen("Fatma").says("dag")
        graph.answer = (503, {})

        await time_goes_by(city, days=31)
        await city.passes(minutes=5)

        assert await is_known(city, "Fatma")
