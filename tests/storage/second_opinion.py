"""One list of operations, asked of any Cosmos DB by the SDK; what comes of each, without what only one server knows."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from azure.cosmos import PartitionKey
from azure.cosmos.aio import ContainerProxy, CosmosClient
from azure.cosmos.exceptions import CosmosHttpResponseError

from tests.storage.gateways import asked, every, if_match, own

_SERVER = Path(__file__).parents[1] / "vercel" / "serve.cjs"
ANY = (None, True, False, 0, 1, -2.5, "", "1", "a", "b", [1, "a"], {"a": 1})
_SCALARS = [json.dumps(value) for value in ANY[:10]]
FILTERS = [
    *(f"c.any {sign} {value}" for sign in ("=", "<", "<=", ">", ">=") for value in _SCALARS),
    *(f"NOT (c.any {sign} {value})" for sign in ("<", ">=") for value in _SCALARS),
    *(f"c.text {sign} {value}" for sign in ("=", "!=", "<", ">=") for value in ('""', '"v03"', '"z"')),
    *(f"{value} < c.text" for value in ('""', '"v05"')),
    'NOT (c.text = "v03")',
    "IS_DEFINED(c.any)",
    "NOT IS_DEFINED(c.any)",
    "IS_NULL(c.any)",
    "c.any IN (1, 'a', null)",
    "c.any = 1 OR c.nowhere = 1",
    "c.any = 1 AND c.nowhere = 1",
    "NOT (c.nowhere = 1 OR c.any = 1)",
    "c.any.a = 1",
    "c.any[1] = 'a'",
    'c["any"] = 1',
    "STARTSWITH(c.text, 'v1')",
    "CONTAINS(c.text, '1')",
    "ARRAY_CONTAINS(c.any, 1)",
]
"""Of `!=` and `NOT =` only between equal types: between others the other server departs from what is published."""
QUERIES = [
    "SELECT VALUE COUNT(1) FROM c",
    "SELECT VALUE MAX(c.number) FROM c",
    "SELECT VALUE MIN(c.text) FROM c",
    "SELECT VALUE SUM(c.number) FROM c WHERE c.number > 3",
    "SELECT VALUE c.id FROM c ORDER BY c.text",
    "SELECT VALUE c.id FROM c ORDER BY c.text DESC",
    "SELECT VALUE c.id FROM c ORDER BY c.wake_at",
    "SELECT TOP 3 c.id, c.any FROM c ORDER BY c.number DESC",
    "SELECT c.id, c.any.a AS inner, c.nowhere FROM c ORDER BY c.number",
    "SELECT VALUE {'n': c.number, 'of': [c.text, c.nowhere]} FROM c ORDER BY c.number",
    "SELECT * FROM c ORDER BY c.number",
]


@asynccontextmanager
async def other_server() -> AsyncIterator[CosmosClient]:
    """A client of the other server, in a process of its own."""
    assert (_SERVER.parent / "node_modules").exists(), "make test installs the other server"
    pipe = asyncio.subprocess.PIPE
    process = await asyncio.create_subprocess_exec("node", str(_SERVER), stdin=pipe, stdout=pipe)
    assert process.stdin
    assert process.stdout
    try:
        port = json.loads(await process.stdout.readline())["port"]
        # It says that it is reached by https, so the client must not go by what it says.
        async with CosmosClient(
            f"http://127.0.0.1:{port}", "a2V5", enable_endpoint_discovery=False
        ) as client:
            yield client
    finally:
        process.stdin.close()
        await process.wait()


async def outcome(asking: Any) -> Any:
    """What came of it: a status where it was refused, else the answer as both would give it."""
    try:
        found = await asking
    except CosmosHttpResponseError as error:
        return error.status_code
    if isinstance(found, list):
        return [own(row) if isinstance(row, dict) else row for row in found]
    return own(found) if isinstance(found, dict) else found


async def writes(client: CosmosClient) -> dict[str, Any]:
    """Create, read, replace and delete, refused and not."""
    database = await client.create_database("digicoach")
    unique = {"uniqueKeys": [{"paths": ["/number"]}]}
    requests = await database.create_container(
        "requests", PartitionKey("/department"), unique_key_policy=unique
    )
    first = await requests.create_item(asked(1, note="een"))
    second = await requests.replace_item("v1", asked(1, note="twee"), **if_match(first))
    third = await requests.create_item(asked(3))
    steps = {
        "a database twice": client.create_database("digicoach"),
        "a container twice": database.create_container("requests", PartitionKey("/id")),
        "a container that is not there": database.get_container_client("nothing").read(),
        "read": requests.read_item("v1", "Groen"),
        "the same id": requests.create_item(asked(1)),
        "the same id elsewhere": requests.create_item(asked(1, "Sport")),
        "a taken number": requests.create_item({**asked(1), "id": "other"}),
        "a replace by a taken number": requests.replace_item(
            "v3", {**asked(1), "id": "v3"}, **if_match(third)
        ),
        "a replace of an old version": requests.replace_item("v1", asked(1), **if_match(first)),
        "a delete of an old version": requests.delete_item("v1", "Groen", **if_match(first)),
        "a replace of this version": requests.replace_item("v1", asked(1, note="drie"), **if_match(second)),
        "and of it again": requests.replace_item("v1", asked(1, note="vier"), **if_match(second)),
        "read after that": requests.read_item("v1", "Groen"),
        "a delete without condition": requests.delete_item("v1", "Groen"),
        "a delete of what is gone": requests.delete_item("v1", "Groen"),
        "a replace of what is gone": requests.replace_item("v1", asked(1)),
        "the number is free again": requests.create_item({**asked(1), "id": "other"}),
        "letters of all kinds": requests.create_item(
            {**asked(9, "Zoë 🚲"), "id": "vélo 🚲", "text": 'é\n"\\\u2028'}
        ),
        "and read": requests.read_item("vélo 🚲", "Zoë 🚲"),
        "numbers": requests.create_item(asked(7, of=[9007199254740993, 1.0, -0.5, 1e300])),
        "an upsert": requests.upsert_item(asked(7, of="anew")),
    }
    found = {name: await outcome(step) for name, step in steps.items()}
    race = await requests.create_item(asked(20, "Race"))
    writers = [
        outcome(requests.replace_item("v20", asked(20, "Race", by=i), **if_match(race))) for i in range(10)
    ]
    found["of ten writers"] = sorted(str(type(one)) for one in await asyncio.gather(*writers))
    return found


async def fill(client: CosmosClient) -> ContainerProxy:
    """One document for each kind of value, in three partitions, and one without."""
    database = await client.create_database("questions")
    container = await database.create_container("requests", PartitionKey("/department"))
    for number, value in enumerate(ANY):
        fields = {"wake_at": f"2026-{number:02}"} if number % 2 else {}
        await container.create_item(
            asked(number, f"Dienst {number % 3}", any=value, text=f"v{number:02}", **fields)
        )
    await container.create_item(asked(99, "Dienst 0", text="v"))
    return container


async def questions(client: CosmosClient) -> dict[str, Any]:
    """Every filter, whatever the order of its rows, and every query, in its order."""
    container = await fill(client)
    found = {}
    for filter_ in FILTERS:
        rows = await outcome(every(container, f"SELECT VALUE c.id FROM c WHERE {filter_}"))
        found[filter_] = sorted(rows) if isinstance(rows, list) else rows
    for query in QUERIES:
        found[query] = await outcome(every(container, query))
        found[f"{query}, by two"] = await outcome(every(container, query, max_item_count=2))
    params = {"department": "Dienst 1", "least": 5}
    scoped = (
        "SELECT VALUE c.id FROM c WHERE c.department = @department AND c.number > @least ORDER BY c.number"
    )
    found[scoped] = await outcome(every(container, scoped, params=params))
    return found
