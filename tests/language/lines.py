"""Every Dutch line that a person can read: of the catalogue (each branch), the tips, the topics and the app's own page."""

import json
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum, auto
from itertools import product
from pathlib import Path

from fluent.syntax import FluentParser, ast

from bot.domain.tip_style import DUTCH
from tests.language.samples import LONGEST, NUMBER, SAMPLES, SAMPLES_OF

_HOME = Path(__file__).parent.parent.parent
CATALOGUE = _HOME / "bot" / "texts" / "nl.ftl"
_TIPS = _HOME / "bot" / "texts" / "tips"
_TOPICS = _HOME / "bot" / "texts" / "topics.toml"
_MANIFEST = _HOME / "deploy" / "manifest" / "manifest.json"

_BUTTONS = ("secret-send-",)
"""How the names of buttons begin that have no *button* at their end."""
NO_BUTTONS = frozenset({"old-button", "tip-by-button"})
"""Sentences about a button."""


class Kind(StrEnum):
    """How a line is read."""

    SENTENCE = auto()
    BUTTON = auto()
    TYPED = auto()
    """A word or line that somebody types: shown as it is typed, not as we would write it."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line, one way that it can be said."""

    where: str
    """The key in the catalogue, or the file."""
    text: str
    kind: Kind = Kind.SENTENCE


def lines_of_catalogue(source: str, samples: Mapping[str, str] = SAMPLES) -> list[Line]:
    """Each message in each of its branches, with something plausible for each variable."""
    messages = [entry for entry in FluentParser().parse(source).body if isinstance(entry, ast.Message)]
    keys = {message.id.name for message in messages}
    return [
        Line(where=message.id.name, text=said.strip(), kind=_kind_of(message.id.name, keys))
        for message in messages
        if message.value is not None
        for said in _ways(message.value, {**samples, **SAMPLES_OF.get(message.id.name, {})})
    ]


def _kind_of(key: str, keys: set[str]) -> Kind:
    if (key.endswith(("-button", "-button-contact")) or key.startswith(_BUTTONS)) and key not in NO_BUTTONS:
        return Kind.BUTTON
    if key.endswith(("-word", "-words")) or "-line-" in key or f"{key}-does" in keys or key == "export-line":
        return Kind.TYPED
    return Kind.SENTENCE


def _ways(pattern: ast.Pattern, samples: Mapping[str, str]) -> Iterator[str]:
    """Every way a pattern can be said."""
    for parts in product(*(list(_said(element, samples)) for element in pattern.elements)):
        yield "".join(parts)


def _said(element: ast.TextElement | ast.Placeable, samples: Mapping[str, str]) -> Iterator[str]:
    match element:
        case ast.TextElement(value=words):
            yield words
        case ast.Placeable(expression=ast.SelectExpression(variants=variants)):
            for variant in variants:
                yield from _ways(variant.value, samples)
        case ast.Placeable(expression=ast.VariableReference(id=ast.Identifier(name=name))):
            yield samples.get(name, NUMBER)
        case ast.Placeable(expression=ast.StringLiteral(value=words)):
            yield words
        case _:
            raise TypeError(f"a message that this lint cannot read: {element}")


def lines_of_tips() -> Iterator[Line]:
    """Titles and texts, a line each."""
    for path in sorted(_TIPS.glob("*.toml")):
        wording = tomllib.loads(path.read_text(encoding="utf-8"))["nl"]
        for text in (wording["title"], *wording["text"].splitlines()):
            if text.strip():  # *Probeer nu:* stands on every tip, and is no word of the sentence
                yield Line(where=f"tips/{path.stem}", text=text.strip().removeprefix(DUTCH.tried))


def lines_of_topics() -> Iterator[Line]:
    """The names of what questions are about."""
    for topic in tomllib.loads(_TOPICS.read_text(encoding="utf-8"))["topic"]:
        yield Line(where=f"topics/{topic['id']}", text=topic["label"])


def lines_of_manifest() -> Iterator[Line]:
    """What Teams says of the app before anybody opened it."""
    manifest = json.loads(_MANIFEST.read_text(encoding="utf-8"))
    texts = [*manifest["description"].values()]
    for commands in manifest["bots"][0]["commandLists"]:
        for command in commands["commands"]:
            yield Line(where="manifest/commands", text=command["title"], kind=Kind.TYPED)
            texts.append(command["description"])
    for text in texts:
        for line in text.splitlines():
            if line.strip():
                yield Line(where="manifest", text=line.strip())


def longest_lines() -> list[Line]:
    """The catalogue with the longest that can come in each place."""
    return lines_of_catalogue(CATALOGUE.read_text(encoding="utf-8"), LONGEST)


def every_line() -> list[Line]:
    """All of them."""
    return [
        *lines_of_catalogue(CATALOGUE.read_text(encoding="utf-8")),
        *lines_of_tips(),
        *lines_of_topics(),
        *lines_of_manifest(),
    ]
