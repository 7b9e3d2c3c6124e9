"""Looks, before the bot starts, whether the Cosmos DB account is as it must be; makes what is missing where that is allowed."""

from collections.abc import Iterator
from typing import Any

from azure.cosmos import PartitionKey
from azure.cosmos.aio import CosmosClient, DatabaseProxy
from azure.cosmos.exceptions import (
    CosmosHttpResponseError,
    CosmosResourceExistsError,
    CosmosResourceNotFoundError,
)

from bot.domain.errors import StoreUnavailable
from bot.storage.containers import Container, cosmos_containers
from bot.telemetry import log_event

_FORBIDDEN = frozenset({401, 403})


async def prepare(client: CosmosClient, database: str) -> None:
    """Return when the account can be used. Safe to call at every start, and by several instances at once.

    Logs `store.not_strong` where the account promises less than the bot relies on, `store.several_regions`, and
    `store.differs` for a container that works and is not as `containers.json` says.

    Raises:
        StoreUnavailable: something is missing and may not be made here, or is not as it must be; the message lists all of it.
        AzureError: no answer.
    """
    await _look_at_account(client)
    problems: list[str] = []
    found = await _made(client.create_database_if_not_exists, database)
    if found is None:
        problems.append(f"database {database} is missing, with all of its containers")
        problems += [_missing(wanted) for wanted in cosmos_containers().containers]
    else:
        for wanted in cosmos_containers().containers:
            problems += await _look_at_container(found, wanted)
    if problems:
        raise StoreUnavailable(
            "The Cosmos DB account cannot be used:\n"
            + "\n".join(f"- {problem}" for problem in problems)
            + "\ndeploy/bicep/store.bicep makes all of it; the bot makes it itself when it is given the account's key."
        )


async def _look_at_account(client: CosmosClient) -> None:
    account = await client._get_database_account()  # noqa: SLF001 - the aio client offers no other way
    level = (account.ConsistencyPolicy or {}).get("defaultConsistencyLevel")
    if level != "Strong":
        log_event("store.not_strong", level="error", kind=level)
    if len(account.ReadableLocations) > 1:
        log_event("store.several_regions", level="error", count=len(account.ReadableLocations))


async def _made(make: Any, *arguments: Any, **options: Any) -> Any:
    """What `make` found or made; None when it is missing and may not be made with these credentials."""
    try:
        return await make(*arguments, **options)
    except CosmosResourceExistsError:
        return await make(*arguments, **options)  # another instance made it in this very moment
    except CosmosHttpResponseError as error:
        if error.status_code in _FORBIDDEN:
            return None
        raise


async def _look_at_container(database: DatabaseProxy, wanted: Container) -> list[str]:
    proxy = database.get_container_client(wanted.name)
    try:
        properties = await proxy.read()
    except CosmosResourceNotFoundError:
        if await _made(database.create_container_if_not_exists, **_as_asked(wanted)) is None:
            return [_missing(wanted)]
        properties = await proxy.read()
    return list(_differences(properties, wanted))


def _as_asked(wanted: Container) -> dict[str, Any]:
    indexing = {
        "indexingMode": "consistent",
        "automatic": True,
        "includedPaths": [{"path": path} for path in wanted.indexed],
        "excludedPaths": [{"path": "/*"}],
        "compositeIndexes": [[field.model_dump() for field in order] for order in wanted.composites],
    }
    asked: dict[str, Any] = {
        "id": wanted.name,
        "partition_key": PartitionKey(path=wanted.partition_key),
        "indexing_policy": indexing,
        "default_ttl": wanted.default_ttl,
    }
    if wanted.unique_keys:
        asked["unique_key_policy"] = {"uniqueKeys": [{"paths": list(paths)} for paths in wanted.unique_keys]}
    return asked


def _differences(properties: dict[str, Any], wanted: Container) -> Iterator[str]:
    """What is wrong and cannot be changed, or leaves a query without its index; what only costs more is logged."""
    keys = tuple(properties["partitionKey"]["paths"])
    unique = {tuple(key["paths"]) for key in properties.get("uniqueKeyPolicy", {}).get("uniqueKeys", [])}
    if keys != (wanted.partition_key,) or unique != set(wanted.unique_keys):
        yield f"container {wanted.name} was made otherwise: it must have {_in_words(wanted)}, which cannot be changed"
    policy = properties.get("indexingPolicy", {})
    indexed = {path["path"] for path in policy.get("includedPaths", [])}
    if not set(wanted.indexed) <= indexed and "/*" not in indexed:
        yield f"container {wanted.name} does not index {', '.join(sorted(set(wanted.indexed) - indexed))}"
    composites = {tuple(field["path"] for field in order) for order in policy.get("compositeIndexes", [])}
    lacks = {tuple(field.path for field in order) for order in wanted.composites} - composites
    if lacks or properties.get("defaultTtl") != wanted.default_ttl:
        log_event("store.differs", level="warning", kind=wanted.name)


def _missing(wanted: Container) -> str:
    return f"container {wanted.name} is missing: {_in_words(wanted)}"


def _in_words(wanted: Container) -> str:
    unique = ", ".join("+".join(paths) for paths in wanted.unique_keys)
    return f"partition key {wanted.partition_key}" + (f", unique key {unique}" if unique else "")
