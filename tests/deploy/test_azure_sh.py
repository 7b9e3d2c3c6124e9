"""The one command that deploys: what it asks of Azure, in which order, and what it refuses before it asks anything."""

import re
import subprocess
from pathlib import Path

import pytest

from tests.deploy.bicep import Template
from tests.deploy.test_bicep import DEPLOY, GIVEN, MAIN

AZ = """#!/bin/sh
printf '%s\\n' "$*" >> "$CALLS"
case "$*" in
*"repository show"*) echo sha256:1234 ;;
"identity create"*) echo principal-of-it ;;
"acr show"*) exit "${UNKNOWN:-0}" ;;
"acr build"*) exit "${BROKEN:-0}" ;;
esac
"""
WORDS = ("digicoach", "westeurope", "registry", "servicedesk@example.org")
BUILD = "acr build --registry registry --image digicoach:abc --platform linux/amd64"
IDENTITY = (
    "identity create --resource-group digicoach --name digicoach --location westeurope"
    " --query principalId --output tsv"
)
PULL = (
    "deployment group create --resource-group digicoach --name digicoach-pull"
    " --template-file deploy/bicep/pull.bicep"
    " --parameters registryName=registry principalId=principal-of-it --output none"
)


def deployment(image: str, more: str) -> str:
    return (
        "deployment group create --resource-group digicoach --name digicoach --template-file deploy/main.bicep"
        f" --parameters registryName=registry image=digicoach@sha256:{image} location=westeurope"
        f" alarmEmail=servicedesk@example.org {more} --query properties.outputs --output jsonc"
    )


@pytest.fixture
def azure(tmp_path: Path):
    """Run deploy/azure.sh with an `az` that only writes down what it was asked."""
    (tmp_path / "az").write_text(AZ)
    (tmp_path / "az").chmod(0o755)

    def run(*words: str, **environ: str) -> tuple[int, list[str], str]:
        calls = tmp_path / "calls"
        path = f"{tmp_path}:/usr/local/bin:/usr/bin:/bin"
        done = subprocess.run(
            [DEPLOY / "azure.sh", *words],
            env={"PATH": path, "CALLS": str(calls), "TAG": "abc", **environ},
            capture_output=True,
            text=True,
            check=False,
        )
        return done.returncode, calls.read_text().splitlines() if calls.exists() else [], done.stderr

    return run


def test_one_command_makes_all_and_deploys_what_it_built_by_its_digest(azure):
    code, calls, said = azure(*WORDS, "store=trial", "graph=true", UNKNOWN="3")

    assert calls == [
        "group create --name digicoach --location westeurope --output none",
        "acr show --resource-group digicoach --name registry --output none",
        "acr create --resource-group digicoach --name registry --sku Basic --admin-enabled false --output none",
        IDENTITY,
        PULL,
        f"{BUILD} --file deploy/Dockerfile .",
        "acr repository show --name registry --image digicoach:abc --query digest --output tsv",
        deployment("1234", "store=trial graph=true"),
    ]
    assert code == 0
    assert "Image: digicoach@sha256:1234\n" in said


def test_what_it_gives_are_parameters_of_the_templates_and_none_is_missing(azure):
    _, calls, _ = azure(*WORDS, "store=trial")
    for call, file in ((PULL, DEPLOY / "bicep" / "pull.bicep"), (calls[-1], MAIN)):
        assert Template(file, dict(re.findall(r" (\w+)=(\S+)", call))).resources()


def test_the_right_to_pull_that_comes_first_is_the_one_of_the_template(azure):
    """Another name for it would be refused: it exists."""
    early = Template(DEPLOY / "bicep" / "pull.bicep", {"registryName": "registry", "principalId": "p"})
    late = Template(MAIN, GIVEN).value("pulling")
    assert early.file == late.file.resolve()

    _, calls, _ = azure(*WORDS, "name=other", "store=trial")
    (made,) = (call for call in calls if call.startswith("identity create"))
    identity = Template(MAIN, {**GIVEN, "name": "other"}).value("identity")
    assert f"--name {identity.body['name']} " in made


def test_a_registry_that_is_there_is_left_as_it_is(azure):
    code, calls, _ = azure(*WORDS, "store=trial")

    assert code == 0
    assert not [call for call in calls if call.startswith("acr create")]


def test_rolling_back_deploys_the_earlier_image_and_builds_nothing(azure):
    code, calls, _ = azure(*WORDS, "store=trial", IMAGE="digicoach@sha256:5678")

    assert code == 0
    assert not [call for call in calls if call.startswith(("acr build", "acr repository"))]
    assert calls[-1] == deployment("5678", "store=trial")


def test_it_builds_on_a_copy_of_the_base_image_when_one_is_given(azure):
    _, calls, _ = azure(*WORDS, "store=trial", BASE="registry.azurecr.io/python@sha256:9")
    assert (
        f"{BUILD} --build-arg PYTHON=registry.azurecr.io/python@sha256:9 --file deploy/Dockerfile ." in calls
    )


def test_when_it_stops_half_way_it_says_that_it_may_be_run_again(azure):
    code, calls, said = azure(*WORDS, "store=trial", BROKEN="1")

    assert code == 1
    assert calls[-1].startswith("acr build")
    assert "Run it again with the same words" in said


@pytest.mark.parametrize("words", [(), ("digicoach",), WORDS[:3]])
def test_without_its_words_it_explains_itself_and_touches_nothing(azure, words: tuple[str, ...]):
    code, calls, said = azure(*words)

    assert (code, calls) == (2, [])
    assert "deploy/azure.sh GROUP LOCATION REGISTRY ALARM_EMAIL store=cosmos|trial" in said
    assert "BASE=" in said
    assert "set -euo" not in said


@pytest.mark.parametrize(
    "words", [(), ("store=",), ("store=sqlite",), ("graph=true",), ("store=trial", "store=")]
)
def test_without_a_store_that_it_knows_it_touches_nothing(azure, words: tuple[str, ...]):
    code, calls, said = azure(*WORDS, *words)

    assert (code, calls) == (2, [])
    assert "store=trial" in said
    assert "store=cosmos" in said


def test_cosmos_is_deployed_with_all_that_was_said_of_it(azure):
    chosen = ("store=cosmos", "capacity=free", "instances=2", "cosmosAccount=digicoach-gent")
    code, calls, _ = azure(*WORDS, *chosen)

    assert code == 0
    assert calls[-1] == deployment("1234", " ".join(chosen))


def test_it_knows_the_stores_that_the_template_knows(azure):
    for store in Template(MAIN, GIVEN).parameters["store"].allowed:
        code, calls, _ = azure(*WORDS, f"store={store}")
        assert (code, f" store={store} " in calls[-1]) == (0, True)
