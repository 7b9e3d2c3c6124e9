"""The app package: it is sound as it is, and every fault that could be in one is told in a sentence."""

import json
import re
import tomllib
import zipfile
from io import BytesIO
from pathlib import Path
from typing import Any

import pytest

from bot.domain.intents import Question
from bot.domain.understanding import understand
from deploy.manifest.checks import SchemasMissing, faults
from deploy.manifest.contents import MANIFEST, CannotPackage, Particulars, contents
from deploy.package import built, main, unzipped, zipped

APP_ID = "00000000-0000-4000-8000-0000000000b0"
ENVIRON = {
    "MicrosoftAppId": APP_ID,
    "PACKAGE_DEVELOPER": "Stad Voorbeeld",
    "PACKAGE_WEBSITE": "https://www.example.org",
    "PACKAGE_PRIVACY": "https://www.example.org/privacy",
    "PACKAGE_TERMS": "https://www.example.org/terms?app=digicoach",
}
OURS = Particulars.read(ENVIRON)
LANGUAGES = ("en.json", "fr.json")

Files = dict[str, bytes]
Json = dict[str, Any]


def files() -> Files:
    return dict(contents(OURS))


def manifest() -> Json:
    return json.loads(files()[MANIFEST])


# --- as it is -----------------------------------------------------------------------------------------


def test_nothing_is_wrong_with_it():
    assert faults(files(), version=OURS.version) == []


def test_it_bears_the_version_of_the_project():
    project = tomllib.loads(Path("pyproject.toml").read_text())["project"]
    assert manifest()["version"] == project["version"]


def test_it_says_what_was_given_for_it():
    made = manifest()

    assert {made["id"], made["bots"][0]["botId"], made["webApplicationInfo"]["id"]} == {APP_ID}
    assert made["developer"] == {
        "name": "Stad Voorbeeld",
        "websiteUrl": "https://www.example.org",
        "privacyUrl": "https://www.example.org/privacy",
        "termsOfUseUrl": "https://www.example.org/terms?app=digicoach",
    }


def test_only_the_app_id_must_be_given():
    bare = Particulars.read({"MicrosoftAppId": f" {APP_ID.upper()} ", "PACKAGE_PRIVACY": ""})

    assert bare.app_id == APP_ID
    assert bare.privacy == bare.terms == bare.website
    assert faults(contents(bare), version=bare.version) == []


def test_it_is_the_same_to_the_byte_whenever_and_wherever_it_is_made():
    package = built(OURS)

    assert package == built(OURS)
    assert package == zipped(dict(reversed(list(files().items()))))
    with zipfile.ZipFile(BytesIO(package)) as packed:
        entries = packed.infolist()
        assert packed.testzip() is None
    assert [entry.filename for entry in entries] == sorted(files())
    assert {entry.date_time for entry in entries} == {(1980, 1, 1, 0, 0, 0)}
    assert {entry.compress_type for entry in entries} == {zipfile.ZIP_STORED}  # zlib differs between machines
    assert {entry.create_system for entry in entries} == {3}


def test_its_files_are_at_the_root():
    assert set(unzipped(built(OURS))) == {MANIFEST, "color.png", "outline.png", *LANGUAGES}


def test_its_version_of_the_manifest_is_one_that_every_tenant_knows_by_now():
    assert manifest()["manifestVersion"] == "1.19"  # of the end of 2024
    assert "/v1.19/" in manifest()["$schema"]
    for name in LANGUAGES:
        assert "/v1.19/" in json.loads(files()[name])["$schema"]


def test_every_word_that_a_description_quotes_is_understood():
    texts = [manifest()["description"]["full"]]
    texts += [json.loads(files()[name])["description.full"] for name in LANGUAGES]

    for text in texts:
        quoted = re.findall(r"‘(.+?)’|« (.+?) »", text)
        assert len(quoted) == 2
        for one in quoted:
            assert not isinstance(understand("".join(one)), Question), one


def test_its_dutch_is_short():
    made = manifest()
    texts = [made["description"]["short"], made["description"]["full"]]
    texts += [c["description"] for one in made["bots"][0]["commandLists"] for c in one["commands"]]

    for sentence in re.split(r"[.?!:]\s+|\n+", "\n".join(texts)):
        assert len(sentence.split()) <= 12, sentence


# --- what is given for it -----------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("environ", "told"),
    [
        ({"MicrosoftAppId": ""}, "MicrosoftAppId is not set."),
        ({"MicrosoftAppId": "digicoach"}, "MicrosoftAppId is no application id: 'digicoach'."),
        ({"MicrosoftAppId": f"{APP_ID}0"}, "MicrosoftAppId is no application id"),
        ({"PACKAGE_DEVELOPER": "S" * 33}, "PACKAGE_DEVELOPER is longer than 32 characters"),
        ({"PACKAGE_WEBSITE": "http://www.example.org"}, "PACKAGE_WEBSITE is no https address"),
        ({"PACKAGE_PRIVACY": "www.example.org"}, "PACKAGE_PRIVACY is no https address"),
        ({"PACKAGE_TERMS": "https://www.example.org/a b"}, "PACKAGE_TERMS is no https address"),
        ({"PACKAGE_TERMS": "https://localhost"}, "PACKAGE_TERMS is no https address"),
    ],
)
def test_what_is_wrong_with_it_is_told_by_its_name(environ: dict[str, str], told: str):
    with pytest.raises(CannotPackage, match=re.escape(told)):
        Particulars.read({**ENVIRON, **environ})


def test_without_schemas_it_is_not_passed(tmp_path: Path):
    with pytest.raises(SchemasMissing, match="npm install --prefix deploy/manifest"):
        faults(files(), version=OURS.version, schemas=tmp_path / "none")


# --- the command line ---------------------------------------------------------------------------------


def test_the_command_makes_the_zip_and_says_what_is_in_it(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([], ENVIRON, dist=tmp_path / "dist") == 0

    [made] = (tmp_path / "dist").iterdir()
    assert made.name == f"digicoach-{OURS.version}.zip"
    assert made.read_bytes() == built(OURS)
    told = capsys.readouterr().out
    assert {APP_ID, "https://www.example.org/privacy", str(made)} <= set(told.split())


def test_the_command_names_the_variable_that_is_missing(tmp_path: Path, capsys: pytest.CaptureFixture[str]):
    assert main([], {}, dist=tmp_path) == 1

    assert capsys.readouterr().err == "MicrosoftAppId is not set. It is the bot's application id in Entra.\n"
    assert list(tmp_path.iterdir()) == []


def test_a_package_with_a_fault_is_not_made(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
):
    broken = files()
    broken["fr.json"] = b"{}"
    monkeypatch.setattr("deploy.package.contents", lambda _: broken)

    assert main([], ENVIRON, dist=tmp_path) == 1

    assert "fr.json: " in capsys.readouterr().err
    assert list(tmp_path.iterdir()) == []


def test_the_check_needs_no_app_id_and_keeps_nothing(tmp_path: Path):
    assert main(["--check"], {}, dist=tmp_path) == 0
    assert list(tmp_path.iterdir()) == []
