"""A container on a gateway of its own, reached by the SDK as it comes; nothing may have come past the SDK."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

from azure.core import MatchConditions
from azure.cosmos import PartitionKey
from azure.cosmos.aio import ContainerProxy, CosmosClient
from azure.cosmos.exceptions import CosmosHttpResponseError

from tests.fakes.cosmos.gateway import CosmosGateway

INDEXED = ("/department/?", "/number/?", "/wake_at/?", "/is_open/?", "/sent_at/?")
NOTHING_ELSE = [{"path": "/*"}]
COMPOSITE = [[{"path": "/is_open", "order": "ascending"}, {"path": "/sent_at", "order": "ascending"}]]


def policy(*paths: str) -> dict[str, Any]:
    """An indexing policy of these paths only."""
    return {
        "indexingMode": "consistent",
        "includedPaths": [{"path": path} for path in paths],
        "excludedPaths": NOTHING_ELSE,
        "compositeIndexes": COMPOSITE,
    }


@asynccontextmanager
async def container_on(
    gateway: CosmosGateway, *, client: dict[str, Any] | None = None, **definition: Any
) -> AsyncIterator[ContainerProxy]:
    """`requests`, made if it is not there yet, with what `definition` says besides."""
    asked = {"indexing_policy": policy(*INDEXED), "default_ttl": -1, **definition}
    async with CosmosClient(gateway.address, gateway.key, **(client or {})) as opened:
        database = await opened.create_database_if_not_exists("digicoach")
        yield await database.create_container_if_not_exists("requests", PartitionKey("/department"), **asked)
    assert gateway.requests > 0
    assert gateway.foreign == 0


@asynccontextmanager
async def container(**definition: Any) -> AsyncIterator[tuple[CosmosGateway, ContainerProxy]]:
    """A gateway and its `requests`."""
    async with CosmosGateway() as gateway, container_on(gateway, **definition) as opened:
        yield gateway, opened


async def status_of(asking: Any) -> tuple[int, int]:
    """How the service answered: the status and sub-status of its refusal, (200, 0) for none."""
    try:
        await asking
    except CosmosHttpResponseError as error:
        return error.status_code, error.sub_status or 0
    return 200, 0


def if_match(document: dict[str, Any]) -> dict[str, Any]:
    """What makes a write conditional on this version."""
    return {"etag": document["_etag"], "match_condition": MatchConditions.IfNotModified}


def own(document: dict[str, Any]) -> dict[str, Any]:
    """A document without what the service added."""
    return {name: value for name, value in document.items() if not name.startswith("_")}


async def every(container: ContainerProxy, query: str, key: str | None = None, **options: Any) -> list[Any]:
    """All rows of a query, over all pages; names as `@name` from `params`."""
    params = [{"name": f"@{name}", "value": value} for name, value in options.pop("params", {}).items()]
    scope = {} if key is None else {"partition_key": key}
    return [row async for row in container.query_items(query, parameters=params, **scope, **options)]


def asked(number: int, department: str = "Groen", **fields: Any) -> dict[str, Any]:
    return {"id": f"v{number}", "department": department, "number": number, **fields}
