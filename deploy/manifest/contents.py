"""What goes into the app package: the manifest filled in, its languages and its icons, each as bytes by file name."""

import json
import re
import tomllib
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

FOLDER = Path(__file__).parent
ROOT = FOLDER.parent.parent
MANIFEST = "manifest.json"

_GUID = re.compile(r"[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}")
_ADDRESS = re.compile(r"https://[^\s/?#@]+\.[^\s/?#@]+(?:[/?#]\S*)?")
_BLANK = re.compile(r"\{\{(\w+)\}\}")
_LONGEST_NAME = 32
"""Of a developer, by the schema."""

Files = Mapping[str, bytes]


class CannotPackage(Exception):
    """Something that was given for the package is missing or wrong; its text is a sentence for who runs it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Particulars:
    """What differs from one organisation to the next, and from one version to the next."""

    app_id: str
    version: str
    developer: str
    website: str
    privacy: str
    terms: str

    @classmethod
    def read(cls, environ: Mapping[str, str]) -> "Particulars":
        """Take them from the environment; all but the app id may be left out.

        None of the names begins with DIGICOACH_, for the bot refuses to start when it meets one that it does not know.

        Raises:
            CannotPackage: the app id is missing, or something is not what its name says.
        """

        def given(name: str, default: str = "") -> str:
            return environ.get(name, "").strip() or default

        app_id = given("MicrosoftAppId").lower()
        if not app_id:
            raise CannotPackage("MicrosoftAppId is not set. It is the bot's application id in Entra.")
        if not _GUID.fullmatch(app_id):
            raise CannotPackage(f"MicrosoftAppId is no application id: {app_id!r}.")
        developer = given("PACKAGE_DEVELOPER", "Stad Gent")
        if len(developer) > _LONGEST_NAME:
            raise CannotPackage(
                f"PACKAGE_DEVELOPER is longer than {_LONGEST_NAME} characters: {developer!r}."
            )
        website = given("PACKAGE_WEBSITE", "https://stad.gent")
        addresses = {
            "PACKAGE_WEBSITE": website,
            "PACKAGE_PRIVACY": given("PACKAGE_PRIVACY", website),
            "PACKAGE_TERMS": given("PACKAGE_TERMS", website),
        }
        for name, address in addresses.items():
            if not _ADDRESS.fullmatch(address):
                raise CannotPackage(f"{name} is no https address: {address!r}.")
        return cls(
            app_id=app_id,
            version=project_version(),
            developer=developer,
            website=website,
            privacy=addresses["PACKAGE_PRIVACY"],
            terms=addresses["PACKAGE_TERMS"],
        )


def project_version() -> str:
    """The version of the project, which the package bears too."""
    project = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    return str(project["version"])


def contents(particulars: Particulars) -> Files:
    """Every file of the package, for the zip's root. What the files say is judged by `checks`."""
    manifest = json.loads((FOLDER / MANIFEST).read_text(encoding="utf-8"))
    filled = json.dumps(_filled(manifest, asdict(particulars)), ensure_ascii=False, indent=2) + "\n"
    named = [
        *manifest["icons"].values(),
        *(language["file"] for language in manifest["localizationInfo"]["additionalLanguages"]),
    ]
    return {MANIFEST: filled.encode(), **{name: (FOLDER / name).read_bytes() for name in named}}


def _filled(value: object, blanks: Mapping[str, str]) -> object:
    match value:
        case str():
            return _BLANK.sub(lambda found: blanks.get(found[1], found[0]), value)
        case list():
            return [_filled(item, blanks) for item in value]
        case dict():
            return {key: _filled(item, blanks) for key, item in value.items()}
        case _:
            return value
