"""The image: how it is built is linted, what is copied is enough to run, and what is installed is pinned by hash.

There is no Docker here, so the image itself is not built.
"""

import json
import os
import re
import shutil
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from fnmatch import fnmatch
from importlib.metadata import requires
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).parents[2]
DOCKERFILE = ROOT / "deploy" / "Dockerfile"
HADOLINT = Path(sys.executable).with_name("hadolint")
IMAGE = {
    "platform_system": "Linux",
    "sys_platform": "linux",
    "python_version": "3.11",
    "platform_machine": "x86_64",
}
INSTRUCTIONS = {
    *(
        "ARG",
        "FROM",
        "COPY",
        "RUN",
        "WORKDIR",
        "ENV",
        "USER",
        "EXPOSE",
        "STOPSIGNAL",
        "HEALTHCHECK",
        "ENTRYPOINT",
    )
}


def instructions(text: str) -> list[tuple[str, str]]:
    joined = re.sub(r"\\\n", " ", re.sub(r"^\s*#.*\n", "", text, flags=re.MULTILINE))
    return [(line.split()[0], line.split(maxsplit=1)[1]) for line in joined.splitlines() if line.strip()]


def faults(text: str) -> list[str]:
    """What is wrong with a Dockerfile of ours, beside what hadolint says."""
    steps = instructions(text)
    last_stage = steps[max(number for number, (word, _) in enumerate(steps) if word == "FROM") :]
    said = dict(last_stage)
    given = dict(rest.split("=", 1) for word, rest in steps if word == "ARG")
    found = [f"{word} is not used here" for word, _ in steps if word not in INSTRUCTIONS]
    for word, rest in steps:
        image = re.sub(r"\$\{(\w+)\}", lambda name: given.get(name[1], ""), rest.split(" AS ")[0])
        if word == "FROM" and not re.fullmatch(r"[\w./-]+:\d+\.\d+\.\d+[\w.-]*@sha256:[0-9a-f]{64}", image):
            found.append(f"{image} is not pinned to one version and digest")
        if word == "RUN" and " install " in rest and "--require-hashes" not in rest and "pip" in rest:
            found.append("packages are installed without their hashes")
        if word in {"ENV", "ARG"} and re.search(
            r"(?i)password|secret|token|connection_string|certificate", rest
        ):
            found.append(f"a secret by {word}")
        if word == "COPY" and re.search(r"(?:^|\s)\.{0,2}/?\s", rest):
            found.append("COPY takes the whole folder")
    if not re.fullmatch(r"[1-9]\d{3,}:[1-9]\d{3,}", said.get("USER", "")):
        found.append("the user is not a number, or is root")
    for word in ("HEALTHCHECK", "ENTRYPOINT"):
        if not re.search(r"\[.*\]$", said.get(word, "")):
            found.append(f"{word} is missing or needs a shell")
    if said.get("STOPSIGNAL") != "SIGTERM":
        found.append("STOPSIGNAL is not SIGTERM")
    return found


def hadolint(text: str) -> str:
    done = subprocess.run([HADOLINT, "-"], input=text, capture_output=True, text=True, check=False)
    return done.stdout + done.stderr


def copied() -> list[str]:
    """Paths of the project that the image or its build takes."""
    rows = [
        rest for word, rest in instructions(DOCKERFILE.read_text()) if word == "COPY" and "--from" not in rest
    ]
    return [source for row in rows for source in row.split()[:-1]]


def is_let_through(path: str) -> bool:
    is_out = False
    for line in (ROOT / ".dockerignore").read_text().splitlines():
        if not line or line.startswith("#"):
            continue
        pattern, is_back = line.removeprefix("!"), line.startswith("!")
        parts = [path, *(str(parent) for parent in Path(path).parents)]
        if any(fnmatch(part, pattern) or fnmatch("/" + part, pattern.replace("**", "*")) for part in parts):
            is_out = not is_back
    return not is_out


def test_the_dockerfile_keeps_the_rules():
    assert hadolint(DOCKERFILE.read_text()) == ""
    assert faults(DOCKERFILE.read_text()) == []


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (r"@sha256:[0-9a-f]{64}", ""),
        (r"python:3\.11\.\d+-slim", "python:latest"),
        (r"USER .*", ""),
        (r"USER .*", "USER root"),
        (r"USER .*", "USER 0:0"),
        (r"USER .*", "USER digicoach"),
        (r"HEALTHCHECK .*\\\n.*", ""),
        (r"ENTRYPOINT .*", "ENTRYPOINT python app.py"),
        (r"COPY app.py", "ADD app.py"),
        (r"COPY bot /", "COPY . /"),
        (r"--require-hashes", ""),
        (r"STOPSIGNAL SIGTERM", "STOPSIGNAL SIGKILL"),
        (r"    PORT=3978", "    MicrosoftAppPassword=x"),
    ],
)
def test_a_rule_broken_is_a_rule_seen(old: str, new: str):
    text, count = re.subn(old, new, DOCKERFILE.read_text(), count=1)

    assert count
    assert faults(text)


def test_hadolint_is_awake():
    assert "DL3006" in hadolint("FROM python\n")


def test_what_is_copied_exists_and_is_let_into_the_build():
    assert copied() == ["deploy/requirements.lock", "app.py", "bot"]
    for source in [*copied(), "bot/web.py", "bot/texts/nl.ftl", "bot/storage/containers.json"]:
        assert (ROOT / source).exists()
        assert is_let_through(source), source


@pytest.mark.parametrize(
    "path",
    [
        ".git/config",
        ".data/digicoach.db",
        ".venv/bin/python",
        "deploy/env.example",
        "tests/builders.py",
        "bot/__pycache__/web.pyc",
    ],
)
def test_nothing_else_is_let_into_the_build(path: str):
    assert not is_let_through(path)


def test_the_lock_holds_the_very_versions_of_the_tests_each_with_a_hash():
    pins = (ROOT / "requirements.txt").read_text().splitlines()
    locked = (ROOT / "deploy" / "requirements.lock").read_text().splitlines()
    rows = [row.split(" --hash=sha256:") for row in locked if not row.startswith("#")]

    assert [row[0] for row in rows] == [pin for pin in pins if not pin.startswith("#")], "make lock"
    assert all(re.fullmatch(r"[0-9a-f]{64}", row[1]) for row in rows)


def test_the_lock_holds_whatever_its_packages_need():
    """They are installed with --no-deps, and some are imported only by a bot on Cosmos DB or one that exports."""
    rows = (ROOT / "requirements.txt").read_text().splitlines()
    locked = {canonicalize_name(row.split("==")[0]) for row in rows if not row.startswith("#")}
    needs = [Requirement(line) for name in locked for line in requires(name) or ()]
    needed = {
        canonicalize_name(need.name)
        for need in needs
        if need.marker is None or need.marker.evaluate({**IMAGE, "extra": ""})
    }

    assert {"azure-cosmos", "azure-core", "aiohttp"} <= locked
    assert sorted(needed - locked) == []


def test_the_copied_files_alone_know_the_containers_and_open_cosmos(tmp_path: Path):
    """Nobody listens at that address: the bot comes as far as asking there, and says so."""
    shutil.copy(ROOT / "app.py", tmp_path)
    shutil.copytree(ROOT / "bot", tmp_path / "bot")
    environ = {
        "DIGICOACH_STORE": "cosmos",
        "DIGICOACH_COSMOS_ADDRESS": "http://127.0.0.1:9",
        "DIGICOACH_COSMOS_KEY": "a2V5",
    }
    asked = subprocess.run(
        [sys.executable, "app.py", "export-store", "all.jsonl"],
        cwd=tmp_path,
        env={"PATH": os.environ["PATH"], **environ},
        capture_output=True,
        text=True,
        check=False,
    )
    assert (asked.returncode, asked.stdout) == (2, "")
    assert asked.stderr.startswith("Cosmos DB at http://127.0.0.1:9: it does not answer")
    assert "a2V5" not in asked.stderr


def test_the_lock_is_for_the_python_of_the_image_and_of_the_project():
    written_for = re.search(r'"--python-version", "(\d)(\d+)"', (ROOT / "deploy" / "lock.py").read_text())
    assert written_for is not None
    version = ".".join(written_for.groups())

    assert f"PYTHON=python:{version}." in DOCKERFILE.read_text()
    assert f'requires-python = ">={version}"' in (ROOT / "pyproject.toml").read_text()


@contextmanager
def running_from(folder: Path) -> Iterator[tuple[subprocess.Popen[str], int]]:
    for source in ("app.py", "bot"):
        take = shutil.copytree if (ROOT / source).is_dir() else shutil.copy
        take(ROOT / source, folder / source)
    environ = {
        "PORT": "0",
        "HOST": "127.0.0.1",
        "DIGICOACH_STORE": f"sqlite:{folder}/store.db",
        "PATH": os.environ["PATH"],
    }
    bot = subprocess.Popen(
        [sys.executable, "app.py", "--local"], cwd=folder, env=environ, stderr=subprocess.PIPE, text=True
    )
    try:
        assert bot.stderr is not None
        said = (json.loads(line) for line in bot.stderr if line.startswith("{"))
        yield bot, next(line["port"] for line in said if line["event"] == "started")
    finally:
        bot.kill()
        bot.communicate()


def test_the_copied_files_alone_are_a_bot_that_is_healthy_and_stops_when_told(tmp_path: Path):
    command = json.loads(dict(instructions(DOCKERFILE.read_text()))["HEALTHCHECK"].partition("CMD ")[2])
    with running_from(tmp_path) as (bot, port):
        healthy = subprocess.run([sys.executable, *command[1:]], env={"PORT": str(port)}, check=False)
        bot.send_signal(signal.SIGTERM)
        assert healthy.returncode == 0
        assert bot.wait(30) == 0

    nobody = subprocess.run(
        [sys.executable, *command[1:]], env={"PORT": str(port)}, stderr=subprocess.DEVNULL, check=False
    )
    assert nobody.returncode != 0


def test_the_image_starts_what_app_py_offers(tmp_path: Path):
    shutil.copy(ROOT / "app.py", tmp_path)
    shutil.copytree(ROOT / "bot", tmp_path / "bot")
    said = subprocess.run(
        [sys.executable, "app.py", "--help"], cwd=tmp_path, capture_output=True, text=True, check=True
    )
    assert "import-roster" in said.stdout
