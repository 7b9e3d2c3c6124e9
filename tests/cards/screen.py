"""What a person sees of a card, and whether a client can draw it."""

import json
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path

import adaptive_cards
from jsonschema import Draft6Validator, ValidationError
from jsonschema.validators import extend

from bot.domain.post import Post

Json = Mapping[str, object]


def _any_of(
    validator: Draft6Validator, schemas: Sequence[object], instance: object, schema: object
) -> Iterator[ValidationError]:
    """The same verdict in half the time: what a schema has against a card is only listed when none of them fits."""
    if not any(validator.evolve(schema=one).is_valid(instance) for one in schemas):
        yield from Draft6Validator.VALIDATORS["anyOf"](validator, schemas, instance, schema)


_Validator = extend(Draft6Validator, {"anyOf": _any_of})
_SCHEMAS = Path(adaptive_cards.__file__).parent / "schemas"
VALIDATORS = {
    version: _Validator(json.loads((_SCHEMAS / f"schema-{version}.json").read_text(encoding="utf-8")))
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


def charts(node: object) -> list[Json]:
    """The pictures: no published schema knows them, and no phone draws them."""
    return [one for one in walk(node) if str(one.get("type", "")).startswith("Chart.")]


def as_drawn_without_charts(node: object) -> object:
    """The card as a client draws it that knows no charts: each gone, since its fallback says so."""
    if isinstance(node, Mapping):
        return {key: as_drawn_without_charts(inner) for key, inner in node.items()}
    if isinstance(node, list | tuple):
        kept = [one for one in node if not (isinstance(one, Mapping) and _is_dropped(one))]
        return [as_drawn_without_charts(one) for one in kept]
    return node


def _is_dropped(node: Json) -> bool:
    return str(node.get("type", "")).startswith("Chart.") and node.get("fallback") == "drop"


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
