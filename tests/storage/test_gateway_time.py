"""Time and staleness at the gateway: what dies, what may be seen late, and how much a second may cost."""

from datetime import timedelta

import pytest

from tests.fakes.clock import HandClock
from tests.fakes.cosmos.gateway import CosmosGateway
from tests.storage.gateways import asked, container_on, every, if_match, status_of

ALL = "SELECT VALUE c.id FROM c"


async def test_a_document_dies_when_its_time_has_passed():
    clock = HandClock()
    async with CosmosGateway(clock=clock) as gateway, container_on(gateway) as requests:
        await requests.create_item(asked(1, ttl=60))
        await requests.create_item(asked(2))
        clock.turn(timedelta(seconds=59))
        assert await every(requests, ALL, "Groen") == ["v1", "v2"]
        clock.turn(timedelta(seconds=1))
        assert await every(requests, ALL, "Groen") == ["v2"]
        assert await status_of(requests.read_item("v1", "Groen")) == (404, 0)
        assert gateway.charges.by["requests", "ttl"] > 0
        await requests.create_item(asked(1))


async def test_a_write_gives_a_document_its_time_again():
    clock = HandClock()
    async with CosmosGateway(clock=clock) as gateway, container_on(gateway) as requests:
        made = await requests.create_item(asked(1, ttl=60))
        clock.turn(timedelta(seconds=50))
        await requests.replace_item("v1", asked(1, ttl=60), **if_match(made))
        clock.turn(timedelta(seconds=50))
        assert (await requests.read_item("v1", "Groen"))["_ts"] == made["_ts"] + 50


@pytest.mark.parametrize(
    ("default", "of_its_own", "lives"), [(None, 1, True), (10, None, False), (10, -1, True), (10, 99, True)]
)
async def test_whose_time_counts(default, of_its_own, lives):
    clock = HandClock()
    async with CosmosGateway(clock=clock) as gateway, container_on(gateway, default_ttl=default) as requests:
        fields = {} if of_its_own is None else {"ttl": of_its_own}
        await requests.create_item(asked(1, **fields))
        clock.turn(timedelta(seconds=20))
        assert await every(requests, ALL) == (["v1"] if lives else [])


async def test_a_unique_value_is_free_again_when_its_document_died():
    clock = HandClock()
    unique = {"unique_key_policy": {"uniqueKeys": [{"paths": ["/number"]}]}}
    async with CosmosGateway(clock=clock) as gateway, container_on(gateway, **unique) as requests:
        await requests.create_item(asked(1, ttl=5))
        clock.turn(timedelta(seconds=5))
        await requests.create_item({**asked(1), "id": "w"})


async def test_with_strong_consistency_no_read_is_stale():
    async with CosmosGateway() as gateway, container_on(gateway) as requests, container_on(gateway) as other:
        gateway.faults.stale_reads = True
        made = await requests.create_item(asked(1, note="een"))
        await requests.replace_item("v1", asked(1, note="twee"), **if_match(made))
        assert (await other.read_item("v1", "Groen"))["note"] == "twee"


async def test_in_a_session_one_sees_ones_own_writes_and_another_may_not():
    async with (
        CosmosGateway(consistency="Session") as gateway,
        container_on(gateway) as requests,
        container_on(gateway) as other,
    ):
        gateway.faults.stale_reads = True
        made = await requests.create_item(asked(1, note="een"))
        assert (await requests.read_item("v1", "Groen"))["note"] == "een"
        assert await status_of(other.read_item("v1", "Groen")) == (404, 0)
        assert await every(other, ALL, "Groen") == []
        made = await requests.replace_item("v1", asked(1, note="twee"), **if_match(made))
        assert (await requests.read_item("v1", "Groen"))["note"] == "twee"
        assert await every(requests, "SELECT VALUE c.note FROM c", "Groen") == ["twee"]
        async with container_on(gateway) as third:
            late = await third.read_item("v1", "Groen")
            assert late["note"] == "een"
            assert await status_of(third.replace_item("v1", asked(1, note="laat"), **if_match(late))) == (
                412,
                0,
            )
        await requests.delete_item("v1", "Groen", **if_match(made))
        assert await status_of(requests.read_item("v1", "Groen")) == (404, 0)
        async with container_on(gateway) as fourth:
            assert (await fourth.read_item("v1", "Groen"))["note"] == "twee"
            gateway.faults.clear()
            assert await status_of(fourth.read_item("v1", "Groen")) == (404, 0)


async def test_more_than_a_second_may_cost_is_throttled_until_the_next():
    clock = HandClock()
    one_try = {"retry_throttle_total": 1, "retry_fixed_interval": 1}
    async with CosmosGateway(clock=clock) as gateway, container_on(gateway, client=one_try) as requests:
        await requests.create_item(asked(1))
        clock.turn(timedelta(milliseconds=1250))
        gateway.throughput = 10
        answers = [await status_of(requests.read_item("v1", "Groen")) for _ in range(6)]
        assert answers == [(200, 0)] * 5 + [(429, 3200)]
        clock.turn(timedelta(milliseconds=750))
        assert await status_of(requests.read_item("v1", "Groen")) == (200, 0)
