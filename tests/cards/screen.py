"""What a person sees of a card, and whether a client can draw it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

import adaptive_cards
from jsonschema import Draft6Validator

from bot.domain.post import Post

Json = Mapping[str, object]

_SCHEMAS = Path(adaptive_cards.__file__).parent / "schemas"
VALIDATORS = {
    version: Draft6Validator(json.loads((_SCHEMAS / f"schema-{version}.json").read_text(encoding="utf-8")))
    for version in ("1.4", "1.5")
}


def walk(node: object) -> Iterator[Json]:
    """Every object inside, outermost first."""
    if isinstance(node, Mapping):
        yield node
        for inner in node.values():
            yield from walk(inner)
    elif isinstance(node, list | tuple):
        for inner in node:
            yield from walk(inner)


def body_text(post: Post) -> str:
    """All words on the card, a line each."""
    words: list[str] = []
    for node in walk(post.card):
        words += [
            str(node[key]) for key in ("text", "title", "value", "label") if isinstance(node.get(key), str)
        ]
    return "\n".join(words)


def buttons(post: Post) -> list[Json]:
    """The buttons, in order, without their fallbacks."""
    found = (node for node in walk(post.card) if node.get("type") in ("Action.Execute", "Action.OpenUrl"))
    return list(found)


def toggles(post: Post) -> list[Json]:
    """The buttons that only show or hide a part of the card."""
    return [node for node in walk(post.card) if node.get("type") == "Action.ToggleVisibility"]


def titles(post: Post) -> list[str]:
    """The words on the buttons, in order."""
    return [str(button["title"]) for button in buttons(post)]


def inputs(post: Post) -> list[Json]:
    """The lists to choose from."""
    return [node for node in walk(post.card) if str(node.get("type", "")).startswith("Input.")]
