"""The gateway as a process of its own, with its figures and faults at the side door."""

import asyncio
import json
import sys
from contextlib import asynccontextmanager

import aiohttp
from azure.cosmos import PartitionKey
from azure.cosmos.aio import CosmosClient

from tests.storage.gateways import asked, status_of


@asynccontextmanager
async def running(*options):
    process = await asyncio.create_subprocess_exec(
        sys.executable, "-m", "tests.fakes.cosmos", *options, stdout=asyncio.subprocess.PIPE
    )
    try:
        assert process.stdout
        said = json.loads(await process.stdout.readline())
        yield said["address"], said["key"]
    finally:
        process.terminate()
        await process.wait()


async def test_it_serves_clients_and_tells_what_came():
    async with running("--consistency", "Session") as (address, key), aiohttp.ClientSession(address) as aside:
        async with CosmosClient(address, key) as client:
            database = await client.create_database("digicoach")
            requests = await database.create_container("requests", PartitionKey("/department"))
            assert (await aside.post("/_reset_charges")).status == 200
            await requests.create_item(asked(1))
            told = [{"kind": "retry_with", "n": 2, "operation": "read"}, {"latency_ms": 3}]
            assert (await aside.post("/_faults", json=told)).status == 200
            assert await status_of(requests.read_item("v1", "Groen")) == (449, 0)
            await aside.post("/_faults", json=[])
            assert await status_of(requests.read_item("v1", "Groen")) == (200, 0)
        figures = await (await aside.get("/_figures")).json()
    assert figures["charges"]["counts"]["requests/read"] == 2
    assert figures["charges"]["by"]["requests/read"] == 1
    assert figures["charges"]["total"] > 6
    assert figures["faults"] == {"retry_with": 1}
    assert figures["requests"] > 5
    assert figures["foreign"] == 0
