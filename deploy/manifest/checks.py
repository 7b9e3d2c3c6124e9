"""What Teams, or the people who read it, would not accept of a package: one plain sentence for each fault.

The schemas are Microsoft's, from npm `@microsoft/app-manifest`; what no schema can know is looked at here: that the
icons are what Teams wants, that the bot understands every command it advertises, and that no language lacks a text.
"""

import json
import re
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jsonschema import Draft4Validator

from deploy.manifest.commands import command_faults
from deploy.manifest.contents import FOLDER, MANIFEST, Files
from deploy.manifest.png import NotReadable, read

SCHEMAS = FOLDER / "node_modules/@microsoft/app-manifest/build/json-schemas/teams"
_COLOUR_SIDE, _OUTLINE_SIDE = 192, 32
_OPAQUE = 255
_BLANK = re.compile(r"\{\{\w*\}\}")
_NOBODY = "00000000-0000-0000-0000-000000000000"


class SchemasMissing(Exception):
    """The schemas were not installed; `make package` does that."""

    def __str__(self) -> str:
        return "The schemas are not installed. Run: npm install --prefix deploy/manifest"


def faults(files: Files, *, version: str, schemas: Path = SCHEMAS) -> list[str]:
    """Everything that is wrong with these files as an app package of this version; none when it is sound.

    Raises:
        SchemasMissing: there is nothing to hold it against.
    """
    if not schemas.is_dir():
        raise SchemasMissing
    try:
        manifest = _json(files, MANIFEST)
        kind = str(manifest.get("manifestVersion"))
        found = list(_by_schema(MANIFEST, manifest, schemas / f"v{kind}" / "MicrosoftTeams.schema.json"))
        if found or not manifest.get("bots"):
            return found or ["manifest.json: there is no bot in it."]  # what follows leans on its shape
        languages = {file: _json(files, file) for file in language_files(manifest).values()}
    except _Unreadable as fault:
        return [str(fault)]
    localised = schemas / f"v{kind}" / "MicrosoftTeams.Localization.schema.json"
    for file, texts in languages.items():
        found += _by_schema(file, texts, localised)
        found += _missing_texts(file, texts, manifest)
    found += _names(files, manifest, languages)
    found += _identity(manifest, version)
    found += _icons(files, manifest)
    found += command_faults(manifest, languages)
    return found


def language_files(manifest: Mapping[str, Any]) -> dict[str, str]:
    """The file of each language beside the manifest's own, by its tag."""
    others = manifest.get("localizationInfo", {}).get("additionalLanguages", [])
    return {language["languageTag"]: language["file"] for language in others}


class _Unreadable(Exception):
    pass


def _json(files: Files, name: str) -> dict[str, Any]:
    if name not in files:
        raise _Unreadable(f"{name} is missing.")
    try:
        value = json.loads(files[name])
    except ValueError:
        raise _Unreadable(f"{name} is no JSON.") from None
    if not isinstance(value, dict):
        raise _Unreadable(f"{name} is no JSON object.")
    return value


def _by_schema(name: str, value: Mapping[str, Any], schema: Path) -> Iterator[str]:
    if not schema.is_file():
        yield f"{name}: no schema is known for manifest version {schema.parent.name.removeprefix('v')!r}."
        return
    checker = Draft4Validator(json.loads(schema.read_text(encoding="utf-8-sig")))
    for error in sorted(checker.iter_errors(value), key=lambda error: error.json_path):
        steps = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in error.absolute_path)
        yield f"{name}: {steps[1:]}{': ' if steps else ''}{error.message}."


def _missing_texts(file: str, texts: Mapping[str, Any], manifest: Mapping[str, Any]) -> Iterator[str]:
    wanted = {"name.short", "name.full", "description.short", "description.full"}
    for bot in manifest["bots"]:
        for nth, listed in enumerate(bot.get("commandLists", [])):
            for place in range(len(listed["commands"])):
                command = f"bots[0].commandLists[{nth}].commands[{place}]"
                wanted |= {f"{command}.title", f"{command}.description"}
    has = texts.keys() - {"$schema"}
    yield from (f"{file}: {key} is missing." for key in sorted(wanted - has))
    yield from (f"{file}: the manifest has no {key}." for key in sorted(has - wanted))
    yield from (f"{file}: {key} is empty." for key in sorted(has) if not str(texts[key]).strip())


def _names(files: Files, manifest: Mapping[str, Any], languages: Mapping[str, Any]) -> Iterator[str]:
    wanted = {MANIFEST, *manifest["icons"].values(), *languages}
    yield from (f"{name} is missing." for name in sorted(wanted - files.keys()))
    yield from (f"{name} is not named in the manifest." for name in sorted(files.keys() - wanted))
    yield from (f"{name} is not at the root of the package." for name in sorted(files) if "/" in name)


def _identity(manifest: Mapping[str, Any], version: str) -> Iterator[str]:
    if _BLANK.search(json.dumps(manifest)):
        yield "manifest.json: a blank was not filled in."
    if manifest["version"] != version:
        yield f"manifest.json: version is {manifest['version']}, the project's is {version}."
    for key in ("websiteUrl", "privacyUrl", "termsOfUseUrl"):
        if not manifest["developer"][key].startswith("https://"):  # the schema lets http pass, Teams does not
            yield f"manifest.json: developer.{key} is no https address."
    if manifest["id"] == _NOBODY:
        yield "manifest.json: id is nobody's."
    [bot] = manifest["bots"]
    ids = {bot.get("botId"), manifest.get("webApplicationInfo", {}).get("id")}
    if ids != {manifest["id"]}:  # Graph finds the app in the catalogue, and installs it, by the bot's own id
        yield "manifest.json: id, botId and webApplicationInfo.id are not one and the same."
    if not bot.get("supportsFiles"):
        yield "manifest.json: supportsFiles is not true, and the bot gives files with figures."


def _icons(files: Files, manifest: Mapping[str, Any]) -> Iterator[str]:
    for role, side in (("color", _COLOUR_SIDE), ("outline", _OUTLINE_SIDE)):
        name = manifest["icons"][role]
        if name not in files:
            continue  # said already
        try:
            picture = read(files[name])
        except NotReadable:
            yield f"{name} is no PNG of 8 bits a channel."
            continue
        if (picture.width, picture.height) != (side, side):
            yield f"{name} is {picture.width} x {picture.height}, not {side} x {side}."
        has_alpha = picture.channels == 4
        if role == "color" and has_alpha and any(pixel[3] != _OPAQUE for pixel in picture.pixels):
            yield f"{name} is transparent somewhere."
        if role == "outline":
            seen = [pixel for pixel in picture.pixels if not has_alpha or pixel[3]]
            if any(pixel[:3] != (255, 255, 255) for pixel in seen):
                yield f"{name} has another colour than white."
            if not seen or len(seen) == len(picture.pixels):
                yield f"{name} is not white on a transparent ground."
