"""The administrator's page: everything it names exists, its tables are the code's, and its commands do what it says."""

import re
import shlex
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

import pytest

from bot.graph.permissions import PERMISSIONS
from bot.settings import Settings
from bot.storage.sqlite import open_sqlite
from tests.builders import MONDAY, a_request
from tests.deploy.bicep import Template
from tests.deploy.test_bicep import GIVEN, MAIN, deployed

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "deploy" / "README.md").read_text()
CODE = "\n".join([*re.findall(r"`([^`\n]+)`", PAGE), *re.findall(r"^ {4,}(.*)$", PAGE, re.MULTILINE)])


def tables() -> list[list[list[str]]]:
    blocks = re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE)
    return [
        [[cell.strip() for cell in row.strip("|").split("|")] for row in block.splitlines()[2:]]
        for block in blocks
    ]


def table(head: str) -> list[list[str]]:
    number = [block.splitlines()[0] for block in re.findall(r"(?:^\|.*\n)+", PAGE, re.MULTILINE)]
    return tables()[next(place for place, line in enumerate(number) if head in line)]


def test_every_make_target_exists():
    targets = set(re.findall(r"^([a-z-]+):", (ROOT / "Makefile").read_text(), re.MULTILINE))
    named = set(re.findall(r"\bmake ([a-z-]+)", CODE))

    assert named
    assert named <= targets


def test_every_file_of_the_project_exists():
    named = set(re.findall(r"\b(?:deploy|bot|tests|docs)/[\w./-]+", CODE))

    assert "deploy/main.bicep" in named
    assert [name for name in named if not (ROOT / name).exists()] == []


def test_every_setting_exists():
    named = set(re.findall(r"\b(?:DIGICOACH_[A-Z_]+|MicrosoftApp\w+)", PAGE))
    contents = (ROOT / "deploy" / "manifest" / "contents.py").read_text()

    assert named <= set(Settings.variables())
    assert [name for name in re.findall(r"PACKAGE_\w+", PAGE) if f'"{name}"' not in contents] == []


def test_every_parameter_and_output_exists():
    template = Template(MAIN, GIVEN)
    named = set(
        re.findall(
            r"(?<![\w-])(store|graph|coordinators|instances|settings|heartbeat|serverless|throughput|singleTenantAppId|appPasswordVaultUrl|\w+Id)=",
            CODE,
        )
    )

    assert {"store", "graph", "instances"} <= named
    assert named <= set(template.parameters) | {"MicrosoftAppId"}
    for output in ("appId", "endpoint", "principalId"):
        assert f"`{output}`" in PAGE
        assert output in template.outputs


def test_each_permission_is_explained_as_the_code_has_it():
    rows = [[row[0].strip("`"), *row[1:]] for row in table("permission")]
    assert rows == [[one.name, one.gives, one.without] for one in PERMISSIONS]


def test_each_alarm_is_explained():
    kinds = {"Microsoft.Insights/scheduledQueryRules", "Microsoft.Insights/metricAlerts"}
    made = {resource.body["name"] for resource in deployed() if resource.type in kinds}
    assert {row[0].strip("`") for row in table("alarm")} == made


def test_every_event_of_the_log_it_names_is_written_somewhere():
    code = "\n".join(file.read_text() for file in (ROOT / "bot").rglob("*.py"))
    named = set(re.findall(r"`((?:audit|connector|graph)\.\w+)`", PAGE))

    assert named
    assert [event for event in named if f'"{event}"' not in code] == []


def backup_command(source: Path, target: Path) -> list[str]:
    (line,) = re.findall(r"^    (docker exec .*VACUUM INTO.*)$", PAGE, re.MULTILINE)
    command = shlex.split(line)[3:]
    script = command[-1].replace("/var/lib/digicoach/digicoach.db", str(source))
    return [sys.executable, "-c", script.replace("/var/lib/digicoach/backup.db", str(target))]


async def test_the_backup_taken_while_the_bot_writes_is_a_whole_store(tmp_path: Path):
    running, backup = tmp_path / "digicoach.db", tmp_path / "backup.db"
    stores = await open_sqlite(running)
    try:
        before = await stores.requests.create(a_request(id="before", number=1))
        subprocess.run(backup_command(running, backup), check=True)
        await stores.requests.create(a_request(id="after", number=2))
    finally:
        await stores.close()

    restored = await open_sqlite(backup)
    try:
        found = await restored.requests.get(before.value.department, before.value.id)
        recent = await restored.requests.recent(before.value.department, since=MONDAY - timedelta(days=7))
    finally:
        await restored.close()

    assert found.value == before.value
    assert recent.last_number == 1
    with sqlite3.connect(backup) as copy:
        assert copy.execute("PRAGMA integrity_check").fetchone() == ("ok",)


def test_a_second_backup_does_not_overwrite_the_first(tmp_path: Path):
    (tmp_path / "backup.db").write_bytes(b"kept")
    again = subprocess.run(
        backup_command(tmp_path / "digicoach.db", tmp_path / "backup.db"),
        stderr=subprocess.DEVNULL,
        check=False,
    )
    assert again.returncode != 0
    assert (tmp_path / "backup.db").read_bytes() == b"kept"


AZ = """#!/bin/sh
printf '%s\\n' "$*" >> "$CALLS"
case "$*" in
*"repository show"*) echo sha256:1234 ;;
"acr show"*) exit "${UNKNOWN:-0}" ;;
esac
"""


@pytest.fixture
def azure(tmp_path: Path):
    """Run deploy/azure.sh with an `az` that only writes down what it was asked."""
    (tmp_path / "az").write_text(AZ)
    (tmp_path / "az").chmod(0o755)

    def run(*words: str, **environ: str) -> tuple[int, list[str]]:
        calls = tmp_path / "calls"
        path = f"{tmp_path}:/usr/local/bin:/usr/bin:/bin"
        done = subprocess.run(
            [ROOT / "deploy" / "azure.sh", *words],
            env={"PATH": path, "CALLS": str(calls), "TAG": "abc", **environ},
            capture_output=True,
            check=False,
        )
        return done.returncode, calls.read_text().splitlines() if calls.exists() else []

    return run


WORDS = ("digicoach", "westeurope", "registry", "servicedesk@example.org")


def test_one_command_builds_and_deploys_what_it_built_by_its_digest(azure):
    code, calls = azure(*WORDS, "store=trial", UNKNOWN="3")

    assert code == 0
    assert [call.split(" --")[0] for call in calls] == [
        *(
            "group create",
            "acr show",
            "acr create",
            "acr build",
            "acr repository show",
            "deployment group create",
        )
    ]
    assert "image=digicoach@sha256:1234 " in calls[-1]
    assert "alarmEmail=servicedesk@example.org store=trial" in calls[-1]
    assert set(re.findall(r"(\w+)=", calls[-1])) <= set(Template(MAIN, GIVEN).parameters)


def test_a_registry_that_is_there_is_left_as_it_is(azure):
    code, calls = azure(*WORDS)

    assert code == 0
    assert not [call for call in calls if call.startswith("acr create")]


def test_rolling_back_deploys_the_earlier_image_and_builds_nothing(azure):
    code, calls = azure(*WORDS, IMAGE="digicoach@sha256:5678")

    assert code == 0
    assert not [call for call in calls if call.startswith("acr")]
    assert "image=digicoach@sha256:5678 " in calls[-1]


def test_without_its_words_it_explains_itself_and_touches_nothing(azure):
    assert azure("digicoach") == (2, [])
