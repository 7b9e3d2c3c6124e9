"""The start on Cosmos DB: what is made, what is refused, and what the operator reads."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import pytest
from azure.cosmos import PartitionKey
from azure.cosmos.aio import CosmosClient, DatabaseProxy

from bot.domain.errors import StoreUnavailable
from bot.storage.containers import cosmos_containers
from tests.fakes.clock import HandClock
from tests.fakes.cosmos.gateway import CosmosGateway
from tests.fakes.cosmos.signing import KEY
from tests.fakes.cosmos.wire import Answer, Call, Refused, Target
from tests.storage.cosmos_accounts import Account, gateway_account

WANTED = cosmos_containers()
OTHER_KEY = "c29tZWJvZHkgZWxzZSdzIGtleQ=="
FIREWALL = "Request originated from IP 203.0.113.7 through public internet. This is blocked by your firewall settings."


@pytest.fixture
async def account() -> AsyncIterator[Account]:
    async with gateway_account() as opened:
        yield opened


@asynccontextmanager
async def owned(account: Account) -> AsyncIterator[DatabaseProxy]:
    """The database as the owner of the account makes and sees it."""
    async with CosmosClient(account.address, account.key) as client:
        yield await client.create_database_if_not_exists(account.database)


async def definitions(account: Account) -> dict[str, dict[str, Any]]:
    async with owned(account) as database:
        return {found["id"]: found async for found in database.list_containers()}


async def refusal(account: Account) -> str:
    with pytest.raises(StoreUnavailable) as refused:
        await account.open()
    return str(refused.value)


def answering(gateway: CosmosGateway, change: Callable[[Call, Target, Answer], Answer]) -> None:
    """From now on what is not about documents is answered as `change` has it."""
    manage = gateway.account.manage
    gateway.account.manage = lambda call, target: change(call, target, manage(call, target))  # type: ignore[method-assign]


async def test_the_first_start_makes_every_container_as_it_must_be(account):
    await (await account.open()).close()

    made = await definitions(account)
    assert set(made) == {container.name for container in WANTED.containers}
    for container in WANTED.containers:
        definition = made[container.name]
        indexing = definition["indexingPolicy"]
        unique = [tuple(key["paths"]) for key in definition.get("uniqueKeyPolicy", {}).get("uniqueKeys", [])]
        assert definition["partitionKey"]["paths"] == [container.partition_key]
        assert unique == list(container.unique_keys)
        assert definition.get("defaultTtl") == container.default_ttl
        assert [path["path"] for path in indexing["includedPaths"]] == list(container.indexed)
        assert indexing["excludedPaths"] == [{"path": "/*"}]


async def test_a_start_that_may_make_nothing_needs_nothing_made(account):
    await (await account.open()).close()
    account.gateway.account.can_create = False

    stores = await account.open()

    await stores.check()
    await stores.close()


async def test_four_instances_may_start_on_an_empty_account_at_once(account):
    instances = await asyncio.gather(*(account.open() for _ in range(4)))

    assert len(await definitions(account)) == len(WANTED.containers)
    for stores in instances:
        await stores.check()
        await stores.close()


async def test_a_container_that_another_instance_makes_in_this_very_moment_is_found(account):
    """It is not there yet when it is looked for, and is when it is made."""
    async with owned(account):
        pass
    late = {container.name for container in WANTED.containers}

    def change(call: Call, target: Target, answer: Answer) -> Answer:
        if call.method == "POST" and json.loads(call.body)["id"] in late:
            late.remove(json.loads(call.body)["id"])
            raise Refused(409, "Conflict", "Resource with specified id or name already exists.")
        return answer

    answering(account.gateway, change)

    await (await account.open()).close()
    assert late == set()


async def test_all_that_is_missing_and_may_not_be_made_is_listed_with_its_keys(account):
    async with owned(account):
        account.gateway.account.can_create = False

    said = await refusal(account)

    for container in WANTED.containers:
        assert f"- container {container.name} is missing: partition key {container.partition_key}" in said
    assert "- container requests is missing: partition key /department, unique key /number\n" in said
    assert said.endswith(
        "deploy/bicep/store.bicep makes all of it; the bot makes it itself when it is given the account's key."
    )
    assert await definitions(account) == {}


async def test_without_a_database_nothing_is_half_made(account):
    account.gateway.account.can_create = False

    said = await refusal(account)

    assert "- database digicoach is missing, with all of its containers\n" in said
    for container in cosmos_containers().containers:
        assert f"- container {container.name} is missing: partition key {container.partition_key}" in said

    account.gateway.account.can_create = True
    assert await definitions(account) == {}


@pytest.mark.parametrize(
    ("wrong", "told"),
    [
        (
            {"partition_key": PartitionKey(path="/id")},
            "was made otherwise: it must have partition key /department, unique key /number",
        ),
        (
            {"unique_key_policy": None},
            "was made otherwise: it must have partition key /department, unique key /number",
        ),
        ({"unique_key_policy": {"uniqueKeys": [{"paths": ["/number", "/id"]}]}}, "was made otherwise"),
        (
            {
                "indexing_policy": {
                    "indexingMode": "consistent",
                    "includedPaths": [{"path": "/number/?"}],
                    "excludedPaths": [{"path": "/*"}],
                }
            },
            "does not index /department/?, /forget_at/?, /is_open/?, /sent_at/?, /wake_at/?",
        ),
    ],
    ids=["partition key", "no unique key", "another unique key", "no index"],
)
async def test_a_container_that_was_made_otherwise_is_refused_and_left_as_it_is(account, wrong, told):
    asked: dict[str, Any] = {
        "partition_key": PartitionKey(path="/department"),
        "unique_key_policy": {"uniqueKeys": [{"paths": ["/number"]}]},
        **wrong,
    }
    async with owned(account) as database:
        await database.create_container("requests", **{name: value for name, value in asked.items() if value})
        before = (await definitions(account))["requests"]

    said = await refusal(account)

    assert f"- container requests {told}" in said
    assert (await definitions(account))["requests"] == before


async def test_everything_that_is_wrong_is_said_at_once(account):
    async with owned(account) as database:
        for name in ("requests", "people"):
            await database.create_container(name, partition_key=PartitionKey(path="/other"))
        account.gateway.account.can_create = False

    said = [line for line in (await refusal(account)).splitlines() if line.startswith("- ")]

    assert len(said) == len(WANTED.containers)


async def test_a_container_that_indexes_everything_only_costs_more(account):
    async with owned(account) as database:
        await database.create_container(
            "people",
            partition_key=PartitionKey(path="/id"),
            indexing_policy={"includedPaths": [{"path": "/*"}]},
        )

    await (await account.open()).close()


@pytest.mark.parametrize("level", ["Session", "BoundedStaleness", "Eventual"])
async def test_an_account_that_promises_less_is_used_and_complained_of(level, capfd):
    async with gateway_account(consistency=level) as account:
        await (await account.open()).close()

    (line,) = (json.loads(line) for line in capfd.readouterr().err.splitlines() if "store." in line)
    assert (line["event"], line["kind"], line["level"]) == ("store.not_strong", level, "error")


async def test_a_strong_account_of_one_region_is_nothing_to_speak_of(account, capfd):
    await (await account.open()).close()

    assert "store." not in capfd.readouterr().err


async def test_several_regions_are_complained_of(account, capfd):
    def change(call: Call, target: Target, answer: Answer) -> Answer:
        if target.kind == "":
            body = json.loads(answer.body)
            elsewhere = {**body["readableLocations"][0], "name": "North Europe"}
            answer.body = json.dumps(
                {**body, "readableLocations": [*body["readableLocations"], elsewhere]}
            ).encode()
        return answer

    answering(account.gateway, change)

    await (await account.open()).close()
    (line,) = (json.loads(line) for line in capfd.readouterr().err.splitlines() if "store." in line)
    assert (line["event"], line["count"]) == ("store.several_regions", 2)


async def test_a_wrong_key_is_said_in_plain_words_without_it(capfd):
    async with CosmosGateway() as gateway:
        account = Account(address=gateway.address, key=OTHER_KEY, database="digicoach", gateway=gateway)
        said = await refusal(account)

    assert said == (
        f"Cosmos DB at {gateway.address}: the key or the identity is refused;"
        " look at DIGICOACH_COSMOS_KEY, or at the identity's role"
    )
    assert OTHER_KEY not in "".join(capfd.readouterr())


async def test_a_firewall_is_said_in_plain_words(account):
    def change(call: Call, target: Target, answer: Answer) -> Answer:
        raise Refused(403, "Forbidden", FIREWALL)

    answering(account.gateway, change)

    said = await refusal(account)
    assert "the identity may not read here" in said
    assert "let the account's firewall admit this machine" in said
    assert KEY not in said


async def test_an_address_where_nobody_listens_is_said_in_plain_words():
    async with CosmosGateway() as gateway:
        pass
    said = await refusal(Account(address=gateway.address, key=KEY, database="digicoach", gateway=None))

    assert said.startswith(f"Cosmos DB at {gateway.address}: it does not answer as it should (")
    assert said.endswith("); look at the address and the network")
    assert KEY not in said


@pytest.mark.parametrize("trouble", ["unavailable", "reset", "throttled"])
@pytest.mark.parametrize("operation", ["account", "manage"])
async def test_an_account_that_is_away_for_a_moment_is_asked_again(account, trouble, operation):
    account.gateway.faults.next(1, trouble, operation=operation)

    stores = await account.open()

    await stores.check()
    await stores.close()
    assert account.gateway.faults.seen == {trouble: 1}


@pytest.mark.parametrize("operation", ["account", "manage"])
async def test_an_account_that_stays_away_keeps_nobody_waiting_for_ever(account, operation):
    account.gateway.faults.chance("unavailable", 1.0, seed=1, operation=operation)

    assert "it does not answer as it should (status 503/0)" in await refusal(account)


async def test_a_start_that_failed_leaves_no_connection_open(account, recwarn):
    """aiohttp warns of a session that nobody closed."""
    account.gateway.faults.chance("unavailable", 1.0, seed=1, operation="manage")

    await refusal(account)

    assert [str(warning.message) for warning in recwarn if "nclosed" in str(warning.message)] == []


async def test_a_start_that_failed_may_be_tried_again(account):
    account.gateway.faults.next(40, "unavailable", operation="manage")
    await refusal(account)
    account.gateway.faults.clear()

    stores = await account.open(clock=HandClock())

    await stores.check()
    await stores.close()
