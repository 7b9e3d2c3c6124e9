"""What the gateway charges: the published figures as they are published, the rest never below them."""

import pytest

from tests.fakes.cosmos import charges
from tests.fakes.cosmos.gateway import CosmosGateway
from tests.fakes.cosmos.values import written
from tests.storage.gateways import asked, container, container_on, every, if_match, policy, status_of

KB = 1024


def _of_size(size: int, number: int = 1, **fields) -> dict:
    empty = asked(number, text="", **fields)
    return {**empty, "text": "x" * (size - len(written(empty)))}


async def _costs(gateway, asking) -> float:
    before = gateway.charges.total
    await asking
    return round(gateway.charges.total - before, 2)


@pytest.mark.parametrize(
    ("size", "read", "write"),
    [
        (1 * KB, 1, 5.5),
        (100 * KB, 10, 50),
        (16 * KB, 1.67, 9.52),
        (64 * KB, 4.76, 22.67),
        (512 * KB, 40.95, 184.57),
    ],
)
async def test_reads_and_writes_cost_what_is_published_for_their_size(size, read, write):
    async with (
        CosmosGateway(consistency="Session") as gateway,
        container_on(gateway, indexing_policy=policy()) as requests,
    ):
        assert await _costs(gateway, requests.create_item(_of_size(size))) == pytest.approx(write + 0.4)
        assert await _costs(gateway, requests.read_item("v1", "Groen")) == read


async def test_each_indexed_term_costs_a_fifth_of_a_unit():
    async with (
        CosmosGateway() as gateway,
        container_on(gateway, indexing_policy=policy("/number/?", "/wake_at/?")) as requests,
    ):
        four = await _costs(gateway, requests.create_item(_of_size(KB, wake_at="2026")))
        three = await _costs(gateway, requests.create_item(_of_size(KB, 2)))
        assert (four, three) == (pytest.approx(5.5 + 0.8), pytest.approx(5.5 + 0.6))


async def test_a_replace_is_a_delete_and_an_insert_and_the_terms_that_changed():
    async with (
        CosmosGateway() as gateway,
        container_on(gateway, indexing_policy=policy("/number/?", "/wake_at/?")) as requests,
    ):
        made = await requests.create_item(_of_size(KB, wake_at="2026"))
        same = await _costs(gateway, requests.replace_item("v1", {**made}, **if_match(made)))
        assert same == pytest.approx(2 * 5.5, abs=0.4)  # _ts may have changed
        made = await requests.read_item("v1", "Groen")
        woken = await _costs(
            gateway, requests.replace_item("v1", {**made, "wake_at": "2027"}, **if_match(made))
        )
        assert woken >= 2 * 5.5 + 0.4
        assert await _costs(gateway, requests.delete_item("v1", "Groen")) == pytest.approx(5.5 + 0.8)


async def test_strong_consistency_doubles_every_read_and_no_write():
    costs = {}
    for level in ("Session", "Strong"):
        async with CosmosGateway(consistency=level) as gateway, container_on(gateway) as requests:
            costs[level] = [
                await _costs(gateway, requests.create_item(asked(1))),
                await _costs(gateway, requests.read_item("v1", "Groen")),
                await _costs(gateway, every(requests, "SELECT * FROM c", "Groen")),
                await _costs(gateway, status_of(requests.read_item("v2", "Groen"))),
            ]
    write, *reads = costs["Session"]
    assert costs["Strong"] == [write, *(2 * read for read in reads)]


async def test_a_refused_write_costs_too():
    async with container() as (gateway, requests):
        made = await requests.create_item(asked(1))
        await requests.replace_item("v1", asked(1, note="twee"), **if_match(made))
        assert await _costs(gateway, status_of(requests.create_item(asked(1)))) == 2
        assert await _costs(gateway, status_of(requests.replace_item("v1", asked(1), **if_match(made)))) == 2


async def test_a_query_costs_by_the_partitions_it_touches_and_the_documents_it_loads():
    async with CosmosGateway(partitions=3) as gateway, container_on(gateway) as requests:
        for number in range(40):
            await requests.create_item(asked(number, f"Dienst {number % 4}", note="x"))
        query = "SELECT VALUE c.id FROM c WHERE c.number {} 8"
        assert await _costs(gateway, every(requests, query.format("<"), "Dienst 0")) == 2 * (2.8 + 2)
        everywhere = await _costs(gateway, every(requests, query.format("<")))
        assert everywhere == pytest.approx(2 * (3 * 2.8 + 8))
        nothing = await _costs(
            gateway, every(requests, "SELECT * FROM c WHERE c.number > 99 ORDER BY c.number")
        )
        assert nothing == pytest.approx(2 * 3 * 2.8)
        scan = await _costs(gateway, every(requests, "SELECT * FROM c WHERE c.note = 'y'", "Dienst 0"))
        assert scan == pytest.approx(2 * (2.8 + 10))


async def test_what_the_answer_says_it_cost_is_what_is_counted():
    async with container() as (gateway, requests):
        said = []

        def hook(headers, _):
            said.append(float(headers["x-ms-request-charge"]))

        gateway.charges.reset()
        await requests.create_item(_of_size(3000), response_hook=hook)
        await requests.read_item("v1", "Groen", response_hook=hook)
        assert sum(said) == pytest.approx(gateway.charges.total, abs=0.01)
        assert set(gateway.charges.by) == {("requests", "create"), ("requests", "read")}


def test_more_bytes_never_cost_less():
    sizes = range(0, 2048 * KB, 500)
    for table in (charges._READ, charges._WRITE):
        costs = [charges._drawn(table, size) for size in sizes]
        assert costs == sorted(costs)
