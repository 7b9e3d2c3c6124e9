"""The scan for secrets is awake, and its exceptions are still needed for files that exist (S11)."""

from pathlib import Path

import pytest

from tests.security.secret_scan import ALLOWED, ROOT, files, found, is_allowed

SEEDS = {
    "AWS Access Key": "key = 'AKIAIOSFODNN7EXAMPLE'",
    "Azure Storage Account access key": "AccountKey="
    "lJzRc1YdHaAA2KCNJJ1tkYwF/+mKK6Ygw0NGe170Xu592euJv2wYUtBlV8z+qnlcNQSnIYVTkLWntUO1F8j8rQ==",
    "Basic Auth Credentials": "https://amina:tulpenbol7@store.example.org/",
    "GitHub Token": "token ghp_Zm9vYmFyYmF6cXV4MTIzNDU2Nzg5MDEyMzQ1Njc4",
    "JSON Web Token": "eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiJmYXRtYSJ9.dBjftJeZ4CVPmB92K27uhbUJU1p1r_wW1gFWFOEjXk",
    "Private Key": "-----BEGIN RSA PRIVATE KEY-----",
    "Secret Keyword": "password = 'zonnebloem-4-fiets'",
}


@pytest.mark.parametrize(("kind", "line"), SEEDS.items(), ids=SEEDS)
def test_a_seeded_secret_is_seen(tmp_path: Path, kind: str, line: str):
    (tmp_path / "settings.py").write_text(f"# a file of ours\n{line}\n")

    assert ("settings.py", kind, 2) in list(found(["settings.py"], tmp_path))
    assert not is_allowed("settings.py")


def test_what_only_names_a_secret_is_none(tmp_path: Path):
    (tmp_path / "settings.py").write_text("password = settings.password\ntoken: SecretStr = field()\n")

    assert list(found(["settings.py"], tmp_path)) == []


def test_the_scan_looks_at_all_that_is_kept():
    assert {"app.py", "SECURITY.md", "Makefile", "deploy/env.example", "deploy/main.bicep"} <= set(files())


@pytest.mark.parametrize("place", ALLOWED)
def test_an_exception_is_for_something_that_is_there(place: str):
    assert (ROOT / place).exists()


def test_settings_and_templates_have_no_exception():
    for name in (
        "deploy/env.example",
        "deploy/main.bicep",
        "app.py",
        "bot/settings.py",
        ".ci/run",
        "README.md",
    ):
        assert not is_allowed(name)
