"""The administrator's page about carrying a store elsewhere: its commands do it, and its messages are those of the code."""

import asyncio
import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from bot.storage.sqlite import open_sqlite
from tests.deploy.test_page import PAGE, ROOT
from tests.storage.moving import TOWN, settle, values


def app(command: str, folder: Path, **environ: str) -> subprocess.CompletedProcess[str]:
    words = [
        word.replace("/var/lib/digicoach/", f"{folder}/")
        .replace("/backup/", f"{folder}/")
        .replace("$(date +%F)", "day")
        for word in command.split(" ", 1)
    ]
    return subprocess.run(
        [sys.executable, "app.py", *words],
        cwd=ROOT,
        env={"PATH": os.environ["PATH"], "HOST": "0.0.0.0", **environ},
        capture_output=True,
        text=True,
        check=False,
    )


def stored(path: Path, *, fresh: bool = False) -> dict:
    async def read() -> dict:
        stores = await open_sqlite(path)
        try:
            if fresh:
                await settle(stores)
            return await values(stores)
        finally:
            await stores.close()

    return asyncio.run(read())


def commands_in(heading: str) -> list[str]:
    (section,) = re.findall(rf"^#+ {heading}$(.*?)^##", PAGE, re.MULTILINE | re.DOTALL)
    return re.findall(r"digicoach:TAG ((?:ex|im)port-store .*)$", section, re.MULTILINE)


@pytest.mark.parametrize("heading", ["Move from SQLite to Cosmos DB", "Backup and restore"])
def test_the_commands_of_the_page_carry_a_store_into_another(tmp_path: Path, heading: str):
    exporting, importing = commands_in(heading)
    importing = importing.replace("FILE", "digicoach-day.jsonl")
    whole = stored(tmp_path / "old.db", fresh=True)

    exported = app(exporting, tmp_path, DIGICOACH_STORE=f"sqlite:{tmp_path}/old.db")
    imported = app(importing, tmp_path, DIGICOACH_STORE=f"sqlite:{tmp_path}/new.db")

    assert (exported.returncode, imported.returncode) == (0, 0)
    assert all(done.stdout.splitlines()[-1].startswith("Done") for done in (exported, imported))
    assert exported.stderr == imported.stderr == ""
    assert len(whole) == TOWN
    assert stored(tmp_path / "new.db") == whole


def test_a_refusal_ends_with_one_and_a_store_that_cannot_be_opened_with_two(tmp_path: Path):
    (tmp_path / "old.db").write_text(
        "something else entirely, and longer than a header of a hundred bytes " * 9
    )

    refused = app("import-store /backup/none", tmp_path, DIGICOACH_STORE=f"sqlite:{tmp_path}/new.db")
    closed = app("export-store /backup/file", tmp_path, DIGICOACH_STORE=f"sqlite:{tmp_path}/old.db")

    assert refused.returncode == 1
    assert refused.stdout.endswith("Nothing was imported.\n")
    assert closed.returncode == 2
    assert "it is not an SQLite file" in closed.stderr
    assert not (tmp_path / "file").exists()


def test_every_message_that_the_page_explains_is_one_of_the_commands():
    files = (
        "storage/store_file",
        "storage/packing",
        "storage/unpacking",
        "storage/documents",
        "moving_command",
    )
    code = "\n".join((ROOT / "bot" / f"{file}.py").read_text() for file in files)
    start = PAGE.index("Restore it into an **empty** store")
    rows = re.findall(r"^\| (`.*?) \|", PAGE[start : PAGE.index("## Secrets")], re.MULTILINE)
    messages = [message for row in rows for message in re.findall(r"`([^`]+)`", row)]

    assert len(rows) == 6
    assert [message for message in messages if message not in code] == []
