"""What comes along with the bot: licences that the city accepts, and an audit that never calls silence sound (S12)."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

from deploy import licences
from deploy.audit import judged, main

ROOT = Path(__file__).parents[2]


def test_the_list_of_licences_is_that_of_the_lock():
    assert licences.LIST.read_text() == licences.written(), "make licences"


@pytest.mark.parametrize("package", [name for name, _ in licences.locked()])
def test_the_city_accepts_the_licence_of(package: str):
    assert licences.is_accepted(package, licences.licence_of(package))


@pytest.mark.parametrize(
    "licence", ["", "GPL-3.0-or-later", "AGPL-3.0-only", "MIT AND GPL-3.0-only", "LGPL-2.1-or-later"]
)
def test_another_licence_is_refused(licence: str):
    assert not licences.is_accepted("somepackage", licence)


def test_of_two_to_choose_from_one_is_enough():
    assert licences.is_accepted("somepackage", "GPL-3.0-only OR MIT")


def test_the_check_ends_with_one_when_the_list_is_old(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys
):
    monkeypatch.setattr(licences, "LIST", tmp_path / "licences.txt")

    assert licences.main(["--check"]) == 1
    assert "run make licences" in capsys.readouterr().err
    assert licences.main([]) == 0
    assert licences.main(["--check"]) == 0


def report(*packages: dict[str, object]) -> str:
    return json.dumps({"dependencies": list(packages)})


SOUND = {"name": "six", "version": "1.17.0", "vulns": []}
BAD = {"name": "jinja", "version": "2.0", "vulns": [{"id": "PYSEC-2019-217", "fix_versions": ["2.10.1"]}]}
SKIPPED = {"name": "yarl", "skip_reason": "Dependency not found on PyPI and could not be audited"}


@pytest.mark.parametrize(
    ("written", "code", "told"),
    [
        (report(SOUND), 0, "1 packages: none is known to be vulnerable."),
        (report(SOUND, BAD), 1, "jinja 2.0: PYSEC-2019-217, mended in 2.10.1"),
        (report(SOUND, SKIPPED), 2, "does not know 1 of 2 packages"),
        (report(BAD, SKIPPED), 1, "does not know 1 of 2 packages"),
        (report(), 2, "Not audited"),
        ("", 2, "Not audited"),
        ("<html>", 2, "Not audited"),
    ],
)
def test_only_what_was_looked_at_is_sound(written: str, code: int, told: str):
    ended, lines = judged(written)

    assert ended == code
    assert told in "\n".join(lines)


def test_a_machine_without_the_service_is_told_so(tmp_path: Path, capsys):
    silent = tmp_path / "pip-audit"
    silent.write_text("#!/bin/sh\necho 'cannot connect' >&2\nexit 1\n")
    silent.chmod(0o755)

    assert main(str(silent)) == 2
    assert "Run make audit again on a machine with the network" in capsys.readouterr().out


def test_make_audit_gives_the_same_code():
    done = subprocess.run(
        [sys.executable, "deploy/audit.py", "/bin/false"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert (done.returncode, "Not audited" in done.stdout) == (2, True)


def test_every_make_target_of_the_security_page_is_there():
    makefile = (ROOT / "Makefile").read_text()

    for words in ("audit:", "licences:", "-m deploy.licences --check", "-m tests.security.secret_scan"):
        assert words in makefile
