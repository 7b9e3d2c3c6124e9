"""Our gateway against npm `@vercel/cosmosdb-server`, on the operations which that one does as Cosmos DB does."""

from azure.cosmos.aio import CosmosClient

from tests.fakes.cosmos.gateway import CosmosGateway
from tests.storage.gateways import every, status_of
from tests.storage.second_opinion import FILTERS, QUERIES, fill, other_server, questions, writes


async def test_both_answer_the_same_to_every_write():
    async with other_server() as other, CosmosGateway() as gateway:
        async with CosmosClient(gateway.address, gateway.key) as client:
            ours, theirs = await writes(client), await writes(other)
        assert ours == theirs
        assert gateway.foreign == 0
        assert {409, 404, 412} <= {one for one in ours.values() if isinstance(one, int)}


async def test_both_answer_the_same_to_every_question():
    async with other_server() as other, CosmosGateway(partitions=3) as gateway:
        async with CosmosClient(gateway.address, gateway.key) as client:
            ours, theirs = await questions(client), await questions(other)
        assert ours == theirs
        assert gateway.foreign == 0
        assert len(ours) == len(FILTERS) + 2 * len(QUERIES) + 1
        assert not [name for name, found in ours.items() if isinstance(found, int)]


async def test_where_they_differ_we_go_by_what_is_published():
    """Each of these fails on the day that the other server does right; then it belongs in the lists above."""
    async with (
        other_server() as other,
        CosmosGateway() as gateway,
        CosmosClient(gateway.address, gateway.key) as client,
    ):
        ours, theirs = await fill(client), await fill(other)
        assert await status_of(ours.read_item("nobody", "Dienst 1")) == (404, 0)
        assert await status_of(theirs.read_item("nobody", "Dienst 1")) == (500, 0)
        scoped = "SELECT VALUE c.id FROM c ORDER BY c.number"
        assert await every(ours, scoped, "Dienst 1") == ["v1", "v4", "v7", "v10"]
        assert await status_of(every(theirs, scoped, "Dienst 1")) == (400, 0)
        unlike = "SELECT VALUE c.id FROM c WHERE c.any != 1"
        assert sorted(await every(ours, unlike)) == ["v3", "v5"]
        assert len(await every(theirs, unlike)) == 11
