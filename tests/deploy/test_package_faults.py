"""Every fault that could be in an app package, seeded: each is told in a sentence, and nothing passes that has one."""

import json
from collections.abc import Callable
from typing import Any

import pytest

from deploy.manifest.checks import faults
from deploy.manifest.contents import MANIFEST, contents
from deploy.manifest.png import Picture, written
from tests.deploy.test_package import APP_ID, OURS, files

ICON = contents(OURS)["color.png"]

Files = dict[str, bytes]
Json = dict[str, Any]


def in_manifest(change: Callable[[Json], object]) -> Callable[[Files], None]:
    def seed(made: Files) -> None:
        value = json.loads(made[MANIFEST])
        change(value)
        made[MANIFEST] = json.dumps(value).encode()

    return seed


def in_french(**texts: object) -> Callable[[Files], None]:
    """Texts by their key; `None` takes one away."""

    def seed(made: Files) -> None:
        value = {**json.loads(made["fr.json"]), **texts}
        made["fr.json"] = json.dumps({key: text for key, text in value.items() if text is not None}).encode()

    return seed


def in_file(name: str, data: bytes | None) -> Callable[[Files], None]:
    return lambda made: made.update({name: data}) if data is not None else made.pop(name) and None


def commands(made: Json, scope: int = 0) -> list[dict[str, str]]:
    return made["bots"][0]["commandLists"][scope]["commands"]


def icon(side: int, *pixel: int, corner: tuple[int, ...] | None = None) -> bytes:
    pixels = [corner or pixel] + [pixel] * (side * side - 1)
    return written(Picture(width=side, height=side, channels=len(pixel), pixels=pixels))


WHITE, CLEAR = (255, 255, 255, 255), (255, 255, 255, 0)
FIRST = "bots[0].commandLists[0].commands[0]"
SEEDED = {
    # Microsoft's schema
    "an unknown key": (
        in_manifest(lambda m: m.update(colour="red")),
        "Additional properties are not allowed",
    ),
    "no developer": (in_manifest(lambda m: m.pop("developer")), "'developer' is a required property"),
    "an id that is none": (in_manifest(lambda m: m.update(id="x")), "manifest.json: id: 'x' does not match"),
    "a plain address": (
        in_manifest(lambda m: m["developer"].update(privacyUrl="http://x")),
        "manifest.json: developer.privacyUrl is no https address.",
    ),
    "a long name": (in_manifest(lambda m: m["name"].update(short="D" * 31)), "manifest.json: name.short:"),
    "two bots": (in_manifest(lambda m: m["bots"].append(m["bots"][0])), "manifest.json: bots:"),
    "eleven commands": (
        in_manifest(lambda m: commands(m).extend(commands(m)[:3])),
        "manifest.json: bots[0].commandLists[0].commands:",
    ),
    "a long command": (
        in_manifest(lambda m: commands(m)[0].update(title="h" * 33)),
        "manifest.json: bots[0].commandLists[0].commands[0].title:",
    ),
    "an unknown scope": (in_manifest(lambda m: m["bots"][0].update(scopes=["all"])), "'all' is not one of"),
    "a manifest version that is none": (
        in_manifest(lambda m: m.update(manifestVersion="9.9")),
        "manifest.json: no schema is known for manifest version '9.9'.",
    ),
    "a long French description": (
        in_french(**{"description.short": "d" * 81}),
        "fr.json: description.short:",
    ),
    # the files
    "no manifest": (in_file(MANIFEST, None), "manifest.json is missing."),
    "a manifest that is no JSON": (in_file(MANIFEST, b"{"), "manifest.json is no JSON."),
    "a manifest that is a list": (in_file(MANIFEST, b"[]"), "manifest.json is no JSON object."),
    "no French": (in_file("fr.json", None), "fr.json is missing."),
    "French that is no JSON": (in_file("fr.json", b"\xff"), "fr.json is no JSON."),
    "no icon": (in_file("color.png", None), "color.png is missing."),
    "a file too many": (in_file("notes.txt", b""), "notes.txt is not named in the manifest."),
    "a folder": (
        lambda made: (
            in_manifest(lambda m: m["icons"].update(color="icons/color.png"))(made),
            made.update({"icons/color.png": made.pop("color.png")}),
        ),
        "icons/color.png is not at the root of the package.",
    ),
    # who it is
    "another version": (
        in_manifest(lambda m: m.update(version="9.9.9")),
        f"manifest.json: version is 9.9.9, the project's is {OURS.version}.",
    ),
    "a blank": (
        in_manifest(lambda m: m["name"].update(full="{{name}}")),
        "manifest.json: a blank was not filled in.",
    ),
    "another bot": (
        in_manifest(lambda m: m["bots"][0].update(botId=APP_ID.replace("b0", "b1"))),
        "manifest.json: id, botId and webApplicationInfo.id are not one and the same.",
    ),
    "no app for Graph": (
        in_manifest(lambda m: m.pop("webApplicationInfo")),
        "manifest.json: id, botId and webApplicationInfo.id are not one and the same.",
    ),
    "nobody's id": (
        lambda made: (
            made.update({MANIFEST: made[MANIFEST].replace(APP_ID.encode(), b"%032d" % 0)})
            or made.update(
                {MANIFEST: made[MANIFEST].replace(b"0" * 32, b"00000000-0000-0000-0000-000000000000")}
            )
        ),
        "manifest.json: id is nobody's.",
    ),
    "no bot": (in_manifest(lambda m: m.pop("bots")), "manifest.json: there is no bot in it."),
    "no files": (
        in_manifest(lambda m: m["bots"][0].update(supportsFiles=False)),
        "manifest.json: supportsFiles is not true, and the bot gives files with figures.",
    ),
    # the icons
    "an icon that is none": (in_file("color.png", b"GIF89a"), "color.png is no PNG of 8 bits a channel."),
    "a torn icon": (in_file("color.png", ICON[:-20]), "color.png is no PNG of 8 bits a channel."),
    "a changed icon": (in_file("color.png", ICON[:60] + b"!" + ICON[61:]), "color.png is no PNG of 8 bits"),
    "a small icon": (in_file("color.png", icon(191, 1, 2, 3)), "color.png is 191 x 191, not 192 x 192."),
    "a large outline": (
        in_file("outline.png", icon(33, *CLEAR, corner=WHITE)),
        "outline.png is 33 x 33, not 32 x 32.",
    ),
    "a hole in the icon": (
        in_file("color.png", icon(192, 1, 2, 3, 255, corner=(1, 2, 3, 254))),
        "color.png is transparent somewhere.",
    ),
    "a grey outline": (
        in_file("outline.png", icon(32, *CLEAR, corner=(254, 255, 255, 9))),
        "outline.png has another colour than white.",
    ),
    "an outline on white": (
        in_file("outline.png", icon(32, *WHITE)),
        "outline.png is not white on a transparent ground.",
    ),
    "an outline without alpha": (
        in_file("outline.png", icon(32, 255, 255, 255)),
        "outline.png is not white on a transparent ground.",
    ),
    "an empty outline": (
        in_file("outline.png", icon(32, *CLEAR)),
        "outline.png is not white on a transparent ground.",
    ),
    # the languages
    "a text that is missing": (in_french(**{f"{FIRST}.title": None}), f"fr.json: {FIRST}.title is missing."),
    "no name": (in_french(**{"name.short": None}), "'name.short' is a required property"),
    "a text of no command": (
        in_french(**{"bots[0].commandLists[1].commands[2].title": "aide"}),
        "fr.json: the manifest has no bots[0].commandLists[1].commands[2].title.",
    ),
    "an empty text": (in_french(**{f"{FIRST}.description": " "}), f"fr.json: {FIRST}.description is empty."),
    # the commands
    "a command that the bot does not know": (
        in_manifest(lambda m: commands(m)[1].update(title="geef me raad")),
        "manifest.json: 'geef me raad' is no command of the bot in the personal scope.",
    ),
    "a courtesy for a command": (
        in_manifest(lambda m: commands(m)[1].update(title="hallo")),
        "manifest.json: 'hallo' is no command of the bot in the personal scope.",
    ),
    "a command that a channel does not know": (
        in_manifest(lambda m: commands(m, 1)[0].update(title="mijn vragen")),
        "manifest.json: 'mijn vragen' is no command of the bot in the team scope.",
    ),
    "a list for both scopes with what one knows": (
        in_manifest(lambda m: m["bots"][0]["commandLists"][0].update(scopes=["personal", "team"])),
        "manifest.json: 'klaar' is no command of the bot in the personal and team scope.",
    ),
    "a scope without commands": (
        in_manifest(lambda m: m["bots"][0]["commandLists"].pop()),
        "manifest.json: every scope of the bot must have one command list.",
    ),
    "no commands at all": (
        in_manifest(lambda m: m["bots"][0].pop("commandLists")),
        "manifest.json: every scope of the bot must have one command list.",
    ),
    "a translation that the bot does not know": (
        in_french(**{f"{FIRST}.title": "au secours"}),
        "fr.json: 'au secours' does not mean what 'hulp' means.",
    ),
    "a translation that means something else": (
        in_french(**{f"{FIRST}.title": "fini"}),
        "fr.json: 'fini' does not mean what 'hulp' means.",
    ),
    "a command that stands there twice": (
        in_manifest(lambda m: commands(m)[1].update(title="hulp")),
        "manifest.json: 'hulp' stands twice in one list.",
    ),
    "a text that a phone cuts off": (
        in_french(**{f"{FIRST}.description": "d" * 61}),
        "fr.json: the text of 'aide' is longer than 60 characters.",
    ),
    "a coach's command that does not say so": (
        in_french(**{"bots[0].commandLists[0].commands[8].description": "Plus de questions."}),
        "fr.json: the text of 'pause' does not say that it is for a digicoach.",
    ),
    "a coordinator's command that does not say so": (
        in_french(**{"bots[0].commandLists[1].commands[1].description": "Les conseils arrivent ici."}),
        "fr.json: the text of 'ceci est le canal des coachs' does not say that it is for a coordinator.",
    ),
}


@pytest.mark.parametrize(("seed", "told"), SEEDED.values(), ids=SEEDED)
def test_a_broken_package_is_refused_with_a_sentence(seed: Callable[[Files], object], told: str):
    made = files()
    seed(made)

    found = faults(made, version=OURS.version)

    assert any(told in line for line in found), found
    assert all(line.endswith(".") and "\n" not in line for line in found)
