"""The administrator's page: everything it names exists, its tables are the code's, and its commands do what it says."""

import json
import re
import shlex
import sqlite3
import subprocess
import sys
from datetime import timedelta
from pathlib import Path

from bot.graph.permissions import PERMISSIONS
from bot.settings import Settings
from bot.storage.sqlite import open_sqlite
from bot.teams import verification
from tests.builders import MONDAY, a_request
from tests.deploy.bicep import Template
from tests.deploy.test_bicep import GIVEN, MAIN, deployed, environ

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
            r"(?<![\w-])(store|graph|coordinators|instances|settings|heartbeat|capacity|backupDays|cosmosAccount|botName|serviceHosts|throughput|singleTenantAppId|appPasswordVaultUrl|\w+Id)=",
            CODE,
        )
    )

    assert {"store", "graph", "instances", "capacity", "cosmosAccount", "botName"} <= named
    for_the_account_alone = {"accountName", "principalId"}
    assert named - set(Settings.variables()) - for_the_account_alone <= set(template.parameters)
    assert "dailyGigabytes" in template.parameters
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
    code = "\n".join(file.read_text() for file in (ROOT / "app.py", *(ROOT / "bot").rglob("*.py")))
    groups = "audit|connector|graph|turn|token|keys|not|store|worker"
    named = set(re.findall(rf"`((?:{groups})\.\w+|turn|started)`", PAGE))

    assert named == {
        "audit.violated",
        "keys.unavailable",
        "not.ready",
        "started",
        "store.not_strong",
        "store.several_regions",
        "token.refused",
        "turn",
        "turn.refused",
        "worker.scan_failed",
    }
    assert [event for event in named if f'log_event("{event}"' not in code] == []


def test_every_kind_of_refusal_it_explains_is_one_of_the_gate():
    (line,) = re.findall(r"With\n\s+`turn\.refused`, its `kind` says (.*?)\.\n\n", PAGE, re.DOTALL)
    with open(verification.__file__) as file:
        reasons = set(re.findall(r'NotAdmitted\("(\w+)"', file.read()))

    kinds = set(re.findall(r"`(\w+)`:\s", line))
    assert {"tenant", "bad_token", "unknown_key", "service_host"} <= kinds <= reasons


def test_azure_knows_every_kind_of_thing_that_is_made():
    (row,) = re.findall(
        r"for one in ([\w ]+); do\n\s+az provider register --namespace Microsoft\.\$one", PAGE
    )
    made = {resource.type.split("/")[0] for resource in deployed()}

    assert {f"Microsoft.{word}" for word in row.split()} == made - {"Microsoft.Authorization"}


def test_the_package_asks_for_nothing_on_teams_or_chats_as_the_page_says():
    manifest = json.loads((ROOT / "deploy" / "manifest" / "manifest.json").read_text())

    assert "The package asks for no permission on teams or chats." in PAGE
    assert manifest["permissions"] == ["identity"]
    assert "authorization" not in manifest


def test_every_image_is_built_for_the_platform_that_its_packages_are_locked_for():
    builds = re.findall(r"^ +(docker build .*)$", PAGE, re.MULTILINE)
    assert len(builds) == 2
    for line in builds:
        assert line.startswith("docker build --platform linux/amd64 --file deploy/Dockerfile --tag ")


def test_every_run_of_azure_sh_says_its_store_or_the_same_words():
    runs = re.findall(r"^ +(?:\w+=\S+ )*deploy/azure\.sh (.*)$", PAGE, re.MULTILINE)

    assert len(runs) == 5
    assert [run for run in runs if not re.search("store=(trial|cosmos)|...the same words", run)] == []


def test_a_machine_started_with_the_lines_of_the_page_is_one_that_teams_can_reach():
    (lines,) = re.findall(r"cat > digicoach\.env <<END\n(.*?)    END", PAGE, re.DOTALL)
    (run,) = re.findall(r"docker run --detach (.*?)\n    az ", PAGE.replace("\\\n", ""), re.DOTALL)
    words = shlex.split(run)
    given = dict(line.split("=", 1) for line in lines.split())
    given |= dict(words[place + 1].split("=", 1) for place, word in enumerate(words) if word == "--env")

    read = Settings.read(given, is_local=False)

    assert (read.app_type, read.host) == ("UserAssignedMSI", "0.0.0.0")
    assert f"/mnt/disk/digicoach:{read.store_path.parent}" in words
    assert {"max-size=20m", "max-file=5"} <= set(words)
    assert "install -d -o 10001 -g 10001 -m 700 /mnt/disk/digicoach" in CODE


def test_its_bot_gets_a_name_of_its_own():
    names = re.findall(r"az bot (?:msteams )?create --resource-group GROUP --name (\S+)", PAGE)
    assert names == ["digicoach-YOURCITY"] * 2


def test_the_roster_is_imported_by_the_command_of_the_page_inside_the_app(tmp_path: Path):
    *_, tried, written = re.findall(r"^ +python app\.py (import-roster .*)$", PAGE, re.MULTILINE)
    settings = environ(store="trial") | {"DIGICOACH_STORE": f"sqlite:{tmp_path}/digicoach.db"}

    assert settings["HOST"] == "0.0.0.0"
    assert tried == f"{written} --dry-run"
    for command in (tried, written):
        done = subprocess.run(
            [sys.executable, "app.py", *command.replace("/tmp/", "deploy/demo/").split()],
            cwd=ROOT,
            env=settings,
            check=False,
        )
        assert done.returncode == 0


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


def test_the_restore_of_the_page_leaves_the_backup_alone_in_the_place_of_the_store(tmp_path: Path):
    (run,) = re.findall(r"docker run --rm --user 0 (.*install.*)", PAGE.replace("\\\n", ""))
    words = shlex.split(run)
    store, backup = tmp_path / "store", tmp_path / "backup.db"
    store.mkdir()
    for end in ("", "-wal", "-shm"):
        (store / f"digicoach.db{end}").write_bytes(b"damaged")
    backup.write_bytes(b"whole")
    assert words[-2] == "-c"
    assert "-o 10001 -g 10001 -m 600" in words[-1]
    script = words[-1].replace("/store/", f"{store}/").replace("/backup.db ", f"{backup} ")

    subprocess.run(["sh", "-c", script.replace("-o 10001 -g 10001", "")], check=True)

    assert {file.name: file.read_bytes() for file in store.iterdir()} == {"digicoach.db": b"whole"}
    assert "/mnt/disk/digicoach:/store" in words
    assert "BACKUP:/backup.db:ro" in words
