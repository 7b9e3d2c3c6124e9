"""Cosmos DB and several replicas in the template: one account without keys, the containers of the code, and as many replicas as are told."""

import json
import re
from typing import Any

import pytest
from azure.cosmos._base import create_scope_from_url

from bot.settings import Settings
from bot.storage.containers import cosmos_containers
from tests.deploy.test_bicep import (
    ACCOUNT,
    DEPLOY,
    EVERY_WAY,
    MAIN,
    MOVED,
    NAMES,
    app,
    container,
    deployed,
    environ,
    one,
)

IDENTITY = {"MicrosoftAppId": "a", "MicrosoftAppTenantId": "t", "MicrosoftAppType": "UserAssignedMSI"}


def test_the_containers_are_those_of_the_code():
    kind = f"{ACCOUNT}/sqlDatabases/containers"
    made = [resource.body["properties"]["resource"] for resource in deployed() if resource.type == kind]

    assert [body["id"] for body in made] == [container.name for container in cosmos_containers().containers]
    for body, expected in zip(made, cosmos_containers().containers, strict=True):
        policy = body["indexingPolicy"]
        assert body["partitionKey"]["paths"] == [expected.partition_key]
        assert [tuple(key["paths"]) for key in body["uniqueKeyPolicy"]["uniqueKeys"]] == list(
            expected.unique_keys
        )
        assert body["defaultTtl"] == expected.default_ttl
        assert [path["path"] for path in policy["includedPaths"]] == list(expected.indexed)
        assert policy["excludedPaths"] == [{"path": "/*"}]
        assert policy["compositeIndexes"] == [
            [field.model_dump() for field in order] for order in expected.composites
        ]


@pytest.mark.parametrize(
    ("capacity", "capabilities", "options"),
    [
        ("serverless", [{"name": "EnableServerless"}], {}),
        ("autoscale", [], {"autoscaleSettings": {"maxThroughput": 4000}}),
        ("free", [], {"autoscaleSettings": {"maxThroughput": 1000}}),
    ],
)
def test_the_database_is_that_of_the_code_and_pays_one_way_only(
    capacity: str, capabilities: list[Any], options: dict[str, Any]
):
    """A serverless account takes no throughput at all; what is free is 1,000 RU/s, shared by all containers."""
    made = deployed(capacity=capacity, throughput=4000)
    account, database = one(ACCOUNT, made)["properties"], one(f"{ACCOUNT}/sqlDatabases", made)
    containers = [resource.body for resource in made if resource.type == f"{ACCOUNT}/sqlDatabases/containers"]

    assert database["name"] == database["properties"]["resource"]["id"] == cosmos_containers().database
    assert account["capabilities"] == capabilities
    assert account["enableFreeTier"] is (capacity == "free")
    assert database["properties"]["options"] == options
    assert not [body for body in containers if "options" in body["properties"]]


@pytest.mark.parametrize("given", EVERY_WAY[:-1], ids=NAMES[:-1])
def test_the_account_is_one_region_strongly_consistent_without_keys_and_backed_up(given: dict[str, Any]):
    account = one(ACCOUNT, deployed(**given))["properties"]

    assert account["consistencyPolicy"] == {"defaultConsistencyLevel": "Strong"}
    assert [place["failoverPriority"] for place in account["locations"]] == [0]
    assert account["disableLocalAuth"] is account["disableKeyBasedMetadataWriteAccess"] is True
    assert account["backupPolicy"] == {
        "type": "Continuous",
        "continuousModeProperties": {"tier": f"Continuous{given.get('backupDays', 7)}Days"},
    }


def test_the_bot_may_read_and_write_documents_and_nothing_else():
    role = one(f"{ACCOUNT}/sqlRoleAssignments", deployed())["properties"]

    assert role["roleDefinitionId"].endswith("/00000000-0000-0000-0000-000000000002")
    assert role["scope"] == f"{ACCOUNT}({one(ACCOUNT, deployed())['name']}).id"
    assert role["principalId"].endswith("userAssignedIdentities(digicoach).properties.principalId")


@pytest.mark.parametrize(
    "address",
    [
        "https://digicoach-gent.documents.azure.com:443/",
        "https://digicoach-gent.documents.azure.com",
        "https://Digicoach-Gent.documents.azure.us:443",
    ],
)
def test_the_identity_is_asked_for_the_token_that_the_sdk_would_ask_for(address: str):
    """Azure gives the address with its port, and Entra knows no such resource."""
    settings = Settings.read(
        {**IDENTITY, "DIGICOACH_STORE": "cosmos", "DIGICOACH_COSMOS_ADDRESS": address}, is_local=False
    )
    assert f"{settings.cosmos_resource}/.default" == create_scope_from_url(address)


def test_no_setting_keeps_the_keys_of_the_account():
    assert "DIGICOACH_COSMOS_KEY" not in environ()
    assert not [line for line in container()["env"] if "secretRef" in line and "COSMOS" in line["name"]]


def test_the_account_and_the_bot_of_before_are_taken_over_by_their_names():
    moved = deployed(**MOVED)
    assert one(ACCOUNT, moved)["name"] == MOVED["cosmosAccount"]
    assert one("Microsoft.BotService/botServices", moved)["name"] == MOVED["botName"]


@pytest.mark.parametrize("instances", [1, 2, 7])
def test_as_many_replicas_run_as_the_bot_believes_there_are(instances: int):
    """They share what may be sent in a second: were there more of them, they would send too much."""
    assert app(instances=instances)["template"]["scale"] == {
        "minReplicas": instances,
        "maxReplicas": instances,
    }
    assert environ(instances=instances)["DIGICOACH_INSTANCES"] == str(instances)


def test_no_more_replicas_can_be_asked_for_than_the_bot_allows():
    (most,) = re.findall(
        r"How many instances of the bot run, (\d+) at most", (DEPLOY / "env.example").read_text()
    )
    assert re.search(rf"@maxValue\({most}\)\nparam instances int", MAIN.read_text())


def test_the_model_file_is_the_one_that_ships_with_the_code():
    text = (DEPLOY / "bicep" / "store.bicep").read_text()
    path = re.search(r"loadJsonContent\('([^']+)'\)", text)
    assert path is not None
    model = json.loads((DEPLOY / "bicep" / path[1]).read_text())
    assert model["database"] == cosmos_containers().database
