"""What the gateway is told to let go wrong goes wrong so, over HTTP and in process; these are also the SDK's own habits."""

from contextlib import asynccontextmanager

import pytest
from aiohttp import ClientConnectorError
from azure.core.exceptions import ServiceRequestError, ServiceResponseTimeoutError

from tests.fakes.clock import HandClock
from tests.fakes.cosmos.gateway import CosmosGateway
from tests.fakes.cosmos.wire import Cut
from tests.storage.gateways import asked, container_on, every, if_match, status_of

PATIENT = {"retry_throttle_total": 1}
PLAIN = {"retry_read": 0, "retry_connect": 0, "retry_throttle_total": 1}
"""A client that sends a request once, as far as it lets itself be told."""

ways = pytest.mark.parametrize("way", ["http", "in process"])


@asynccontextmanager
async def served(way, **client):
    gateway = CosmosGateway(clock=HandClock())
    if way == "in process":
        client["transport"] = gateway.transport()
    async with gateway, container_on(gateway, client=client) as requests:
        await requests.read()
        yield gateway, requests


@ways
async def test_the_next_requests_fail_and_then_no_more(way):
    async with served(way, **PLAIN) as (gateway, requests):
        gateway.faults.next(2, "retry_with")
        assert await status_of(requests.create_item(asked(1))) == (449, 0)
        assert await status_of(requests.create_item(asked(1))) == (449, 0)
        assert await status_of(requests.create_item(asked(1))) == (200, 0)
        assert gateway.faults.seen == {"retry_with": 2}


@ways
async def test_a_fault_falls_on_its_container_and_operation_only(way):
    async with served(way, **PLAIN) as (gateway, requests):
        gateway.faults.next(1, "retry_with", container="people")
        gateway.faults.next(1, "retry_with", container="requests", operation="read")
        await requests.create_item(asked(1))
        assert await every(requests, "SELECT VALUE c.id FROM c", "Groen") == ["v1"]
        assert await status_of(requests.read_item("v1", "Groen")) == (449, 0)
        assert await status_of(requests.read_item("v1", "Groen")) == (200, 0)


@ways
async def test_a_throttled_request_is_sent_again_by_the_sdk_and_costs_nothing(way):
    async with served(way, **PATIENT) as (gateway, requests):
        await requests.create_item(asked(1))
        gateway.charges.reset()
        gateway.faults.next(1, "throttled")
        await requests.read_item("v1", "Groen")
        assert gateway.charges.counts["requests", "read"] == 2
        assert gateway.charges.total == 2
        gateway.faults.next(2, "throttled")
        assert await status_of(requests.read_item("v1", "Groen")) == (429, 3200)


@ways
async def test_a_range_that_is_gone_is_looked_up_again_by_a_query(way):
    async with served(way, **PLAIN) as (gateway, requests):
        await requests.create_item(asked(1))
        gateway.faults.next(1, "gone")
        assert await every(requests, "SELECT VALUE c.id FROM c ORDER BY c.number") == ["v1"]
        assert gateway.charges.counts["requests", "ranges"] > 2


@ways
async def test_unavailable_passes(way):
    async with served(way, **PLAIN) as (gateway, requests):
        gateway.faults.next(1, "unavailable")
        await requests.create_item(asked(1))
        assert gateway.charges.counts["requests", "create"] == 2


@ways
async def test_latency_only_takes_time(way):
    async with served(way, **PLAIN) as (gateway, requests):
        gateway.faults.latency_ms = 1
        gateway.faults.next(2, "latency")
        await requests.create_item(asked(1))
        await requests.read_item("v1", "Groen")
        assert gateway.faults.seen == {"latency": 2}


@ways
async def test_a_write_whose_answer_is_lost_was_done(way):
    async with served(way, **PLAIN) as (gateway, requests):
        gateway.faults.next(1, "timeout_after_commit")
        with pytest.raises(ServiceRequestError):
            await requests.create_item(asked(1))
        assert (await requests.read_item("v1", "Groen"))["number"] == 1


@ways
@pytest.mark.parametrize("kind", ["timeout_before_commit", "reset"])
async def test_a_write_that_is_lost_was_not_done(way, kind):
    async with served(way, **PLAIN) as (gateway, requests):
        gateway.faults.next(1, kind)
        with pytest.raises(ServiceRequestError):
            await requests.create_item(asked(1))
        assert await status_of(requests.read_item("v1", "Groen")) == (404, 0)


@ways
async def test_the_sdk_meets_its_own_write_when_it_sends_it_again(way):
    """Why every write bears an id of its own: 409 and 412 may be about the very write that was sent."""
    async with served(way) as (gateway, requests):
        gateway.faults.next(1, "timeout_after_commit")
        assert await status_of(requests.create_item(asked(1))) == (409, 0)
        first = await requests.read_item("v1", "Groen")
        gateway.faults.next(1, "timeout_after_commit")
        assert await status_of(requests.replace_item("v1", asked(1, note="mijn"), **if_match(first))) == (
            412,
            0,
        )
        assert (await requests.read_item("v1", "Groen"))["note"] == "mijn"


@ways
async def test_even_a_client_that_may_not_try_again_sends_a_replace_twice(way):
    """So does aiohttp by itself, on a connection that it had kept."""
    async with served(way, **PLAIN) as (gateway, requests):
        first = await requests.create_item(asked(1))
        gateway.faults.next(1, "timeout_after_commit")
        assert await status_of(requests.replace_item("v1", asked(1, note="mijn"), **if_match(first))) == (
            412,
            0,
        )


@ways
@pytest.mark.parametrize(
    ("kind", "is_done"), [("silence_after_commit", True), ("silence_before_commit", False)]
)
async def test_who_hears_nothing_stops_waiting(way, kind, is_done):
    async with served(way, **PLAIN, read_timeout=0.3) as (gateway, requests):
        gateway.faults.next(1, kind)
        with pytest.raises(ServiceResponseTimeoutError):
            await requests.create_item(asked(1))
        assert await status_of(requests.read_item("v1", "Groen")) == ((200, 0) if is_done else (404, 0))


@ways
async def test_down_is_down_until_it_is_up(way):
    async with served(way, **PLAIN) as (gateway, requests):
        await requests.create_item(asked(1))
        await gateway.stop()
        with pytest.raises(ServiceRequestError) as caught:
            await requests.read_item("v1", "Groen")
        assert isinstance(caught.value.inner_exception, ClientConnectorError)
        await gateway.start()
        assert (await requests.read_item("v1", "Groen"))["number"] == 1


@ways
async def test_the_same_seed_gives_the_same_faults(way):
    seen = []
    for seed in (7, 7, 8):
        async with served(way, **PLAIN) as (gateway, requests):
            await requests.create_item(asked(1))
            gateway.faults.chance("retry_with", 0.5, seed, operation="read")
            seen.append([await status_of(requests.read_item("v1", "Groen")) for _ in range(20)])
    assert seen[0] == seen[1] != seen[2]
    assert {(200, 0), (449, 0)} == set(seen[0])


def test_there_is_no_fault_of_an_unknown_name():
    with pytest.raises(ValueError, match="thunder"):
        CosmosGateway().faults.next(1, "thunder")


async def test_a_write_whose_writer_is_gone_arrives_after_the_next_ones_and_meets_its_condition_then():
    async with served("http", **PLAIN) as (gateway, requests):
        first = await requests.create_item(asked(1))
        late = []

        def holds(call, commit):
            late.append(commit)
            raise Cut

        gateway.around_writes = holds
        with pytest.raises(ServiceRequestError):
            await requests.replace_item("v1", {**first, "text": "laat"}, **if_match(first))
        gateway.around_writes = None
        assert (await requests.read_item("v1", "Groen"))["_etag"] == first["_etag"]
        assert [commit().status for commit in late] == [200, 412]  # aiohttp had sent it twice
        assert (await requests.read_item("v1", "Groen"))["text"] == "laat"
