"""The Bicep template, worked out offline: what it would deploy is what the code expects."""

import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bot.settings import Settings
from bot.web import FINISH_WITHIN_S, READY_WITHIN_S, WebApp
from tests.deploy.bicep import Resource, Template

DEPLOY = Path(__file__).parents[2] / "deploy"
MAIN = DEPLOY / "main.bicep"
FILES = [MAIN, *sorted((DEPLOY / "bicep").glob("*.bicep"))]
CHECKED = Path(__file__).with_name("checked_properties.txt")
GIVEN = {
    "store": "cosmos",
    "registryName": "registry",
    "image": f"digicoach@sha256:{'0' * 64}",
    "alarmEmail": "alarms@example.org",
}
PULL_IMAGES = "7f951dda-4ed3-4680-a7ca-43fe172d538d"
"""AcrPull, the same in every tenant."""
A_SECRET = "InstrumentationKey=00000000-0000-4000-8000-0000000000c0;IngestionEndpoint=https://example.org/"
EXTRA = {
    "capacity": "autoscale",
    "coordinators": "00000000-0000-4000-8000-0000000000a3",
    "heartbeat": "https://heartbeat.example.org/digicoach",
    "instances": 3,
}
OWN_REGISTRATION = {
    "singleTenantAppId": "00000000-0000-4000-8000-0000000000b0",
    "appPasswordVaultUrl": "https://vault.example.org/secrets/app",
}
MOVED = {"capacity": "free", "cosmosAccount": "digicoach-gent", "botName": "digicoach-gent", "backupDays": 30}
EVERY_WAY = [{}, EXTRA, OWN_REGISTRATION, MOVED, {"store": "trial", "instances": 3, **OWN_REGISTRATION}]
NAMES = ["default", "large", "own registration", "moved", "trial"]
ACCOUNT = "Microsoft.DocumentDB/databaseAccounts"


def deployed(**given: Any) -> list[Resource]:
    return Template(MAIN, {**GIVEN, **given}).resources()


def one(kind: str, resources: list[Resource]) -> dict[str, Any]:
    (found,) = (resource.body for resource in resources if resource.type == kind and not resource.is_existing)
    return found


def app(**given: Any) -> dict[str, Any]:
    return one("Microsoft.App/containerApps", deployed(**given))["properties"]


def container(**given: Any) -> dict[str, Any]:
    return app(**given)["template"]["containers"][0]


def environ(**given: Any) -> dict[str, str]:
    return {line["name"]: line.get("value", A_SECRET) for line in container(**given)["env"]}


def properties(value: Any, path: str = "") -> Iterator[str]:
    if isinstance(value, dict):
        for name, inner in value.items():
            if inner is not None:
                yield from properties(inner, f"{path}.{name}")
    elif isinstance(value, list):
        for inner in value:
            yield from properties(inner, f"{path}[]")
    else:
        yield path


def every_property() -> set[str]:
    resources = [resource for given in EVERY_WAY for resource in deployed(**given)]
    return {
        re.sub(r"\.Microsoft\.\S+\.id(?=\.|$)", ".ID", f"{resource.type}@{resource.version}{path}")
        for resource in resources
        for path in properties({k: v for k, v in resource.body.items() if k != "dependsOn"})
    }


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.name)
def test_every_file_is_bicep_and_explains_each_parameter(file: Path):
    needed = re.findall(r"^param (\w+) \w+$", file.read_text(), re.MULTILINE)
    chosen = {"store": "trial"} if file == MAIN else {}
    template = Template(file, dict.fromkeys(needed, "given") | chosen)

    assert not template.unused
    assert [name for name, parameter in template.parameters.items() if not parameter.description] == []


@pytest.mark.parametrize("given", EVERY_WAY, ids=NAMES)
def test_everything_it_names_is_declared_whatever_is_chosen(given: dict[str, Any]):
    template = Template(MAIN, {**GIVEN, **given})

    assert template.resources()
    assert set(template.outputs) == {"appId", "endpoint", "principalId", "cosmosAddress"}


def test_every_property_was_looked_up_in_the_schemas_of_azure():
    """A new or misspelt property is not on the list: look it up for that version of the type, then add its line."""
    assert sorted(every_property()) == CHECKED.read_text().splitlines()


@pytest.mark.parametrize("given", EVERY_WAY, ids=NAMES)
def test_the_bot_starts_with_the_settings_it_is_given(given: dict[str, Any]):
    settings = environ(**given)
    is_trial = given.get("store") == "trial"
    if not is_trial:  # Azure alone knows the address, which has this form
        assert settings["DIGICOACH_COSMOS_ADDRESS"] == address_of(**given)
        settings["DIGICOACH_COSMOS_ADDRESS"] = "https://digicoach-gent.documents.azure.com:443/"

    read = Settings.read(settings, is_local=False)

    assert set(settings) <= set(Settings.variables())
    assert read.is_on_cosmos is not is_trial
    assert not read.cosmos_key.get_secret_value()
    assert read.app_type == ("SingleTenant" if "singleTenantAppId" in given else "UserAssignedMSI")
    assert (read.host, read.port) == ("0.0.0.0", app(**given)["configuration"]["ingress"]["targetPort"])
    assert read.instances == app(**given)["template"]["scale"]["minReplicas"]
    assert read.application_insights


def address_of(**given: Any) -> str:
    account = given.get("cosmosAccount", one(ACCOUNT, deployed(**given))["name"])
    return f"{ACCOUNT}({account}).properties.documentEndpoint"


def test_a_trial_is_one_replica_with_a_disk_of_its_own():
    trial = app(store="trial", instances=3)["template"]

    assert trial["scale"] == {"minReplicas": 1, "maxReplicas": 1}
    assert environ(store="trial")["DIGICOACH_STORE"].startswith(
        "sqlite:" + trial["containers"][0]["volumeMounts"][0]["mountPath"]
    )
    assert not [resource for resource in deployed(store="trial") if "DocumentDB" in resource.type]


def test_other_settings_are_passed_on():
    assert environ(settings=[{"name": "DIGICOACH_PAUSE", "value": "PT2H"}])["DIGICOACH_PAUSE"] == "PT2H"


async def test_teams_and_the_probes_ask_for_routes_that_the_bot_has():
    routes = {route.resource.canonical for route in WebApp(None, None, None).routes().router.routes()}  # type: ignore[arg-type, union-attr]
    bot = one("Microsoft.BotService/botServices", deployed())["properties"]
    watched = one("Microsoft.Insights/webtests", deployed())["properties"]["Request"]["RequestUrl"]
    probed = {probe["httpGet"]["path"] for probe in container()["probes"]}

    assert probed == {"/healthz", "/readyz"}
    assert probed <= routes
    assert bot["endpoint"].endswith(".fqdn/api/messages")
    assert "/api/messages" in routes
    assert watched.endswith(".fqdn/readyz")


def test_the_probes_keep_to_what_container_apps_allow_and_wait_for_the_store():
    for probe in container()["probes"]:
        assert 1 <= probe["failureThreshold"] <= 10
        assert 1 <= probe["periodSeconds"] <= 240
        assert probe["timeoutSeconds"] > (READY_WITHIN_S if probe["httpGet"]["path"] == "/readyz" else 1)


def test_a_turn_in_flight_may_finish_when_a_replica_is_stopped():
    assert app()["template"]["terminationGracePeriodSeconds"] > 2 * FINISH_WITHIN_S


def test_the_identity_of_the_bot_may_pull_its_image_before_it_is_started():
    role = one("Microsoft.Authorization/roleAssignments", deployed())
    identity = "Microsoft.ManagedIdentity/userAssignedIdentities(digicoach)"
    template = Template(MAIN, GIVEN)

    assert role["properties"] == {
        "principalId": f"{identity}.properties.principalId",
        "principalType": "ServicePrincipal",
        "roleDefinitionId": f"Microsoft.Authorization/roleDefinitions/{PULL_IMAGES}",
    }
    assert f"{identity}.properties.principalId" in role["name"]
    assert role["scope"].path == "Microsoft.ContainerRegistry/registries(registry)"
    assert app()["configuration"]["registries"] == [
        {
            "server": "Microsoft.ContainerRegistry/registries(registry).properties.loginServer",
            "identity": f"{identity}.id",
        }
    ]
    assert any(module is template.value("pulling") for module in template.value("app").after)
    assert any(module is template.value("database") for module in template.value("app").after)


def test_the_channel_of_teams_is_switched_on():
    channel = one("Microsoft.BotService/botServices/channels", deployed())

    assert channel["name"] == channel["properties"]["channelName"] == "MsTeamsChannel"
    assert channel["properties"]["properties"] == {"isEnabled": True}


def test_logs_cost_no_more_than_was_said():
    logs = one("Microsoft.OperationalInsights/workspaces", deployed(dailyGigabytes=3))["properties"]
    assert logs["workspaceCapping"] == {"dailyQuotaGb": 3}


def test_nobody_gets_a_store_that_they_did_not_choose():
    assert Template(MAIN, GIVEN).parameters["store"].default is None


def test_it_is_reached_over_https_alone_and_is_never_scaled_to_nothing():
    assert app()["configuration"]["ingress"]["allowInsecure"] is False
    assert app()["template"]["scale"]["minReplicas"] >= 1


def test_the_managed_identity_is_the_bot_and_needs_no_secret():
    bot = one("Microsoft.BotService/botServices", deployed())["properties"]

    assert bot["msaAppType"] == "UserAssignedMSI"
    assert bot["msaAppMSIResourceId"].endswith("userAssignedIdentities(digicoach).id")
    assert bot["msaAppId"] == environ()["MicrosoftAppId"]
    assert "MicrosoftAppPassword" not in environ()


def test_the_password_of_an_own_registration_stays_in_the_vault():
    secrets = {secret["name"]: secret for secret in app(**OWN_REGISTRATION)["configuration"]["secrets"]}
    references = {
        line["name"]: line["secretRef"]
        for line in container(**OWN_REGISTRATION)["env"]
        if "secretRef" in line
    }

    assert (
        secrets[references["MicrosoftAppPassword"]]["keyVaultUrl"] == OWN_REGISTRATION["appPasswordVaultUrl"]
    )
    assert set(references) == {"MicrosoftAppPassword", "APPLICATIONINSIGHTS_CONNECTION_STRING"}
