"""A card for who reads another language as well: all Dutch stays as it was drawn, and the other language stands below it."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.cards.elements import Element
from bot.cards.writing import words_alone
from bot.domain.post import Post
from bot.texts.bilingual import Beside

_LARGEST = 20_000
"""Bytes of a card; one that would be larger stays in Dutch."""
_LONGEST_CHOICE, _LONGEST_EXAMPLE = 90, 24
"""Letters in both languages: clients cut them off, an example sooner than a choice, so a longer one stays in Dutch."""
_LABELS = ("label", "errorMessage", "altText")
_FIRST, _LAST = "\N{FIRST STRONG ISOLATE}", "\N{POP DIRECTIONAL ISOLATE}"


def with_beside(post: Post, beside: Beside) -> Post:
    """The card and its notification in both languages; as it is when both would be too much for Teams."""
    whole = {
        **post.card,
        "body": _elements(post.card["body"], beside),
        "fallbackText": _in_a_line(post.card["fallbackText"], beside),
    }
    if len(json.dumps(whole, ensure_ascii=False).encode()) > _LARGEST:
        return post
    return replace(post, card=whole, summary=_in_a_line(post.summary, beside))


def _elements(found: object, beside: Beside) -> list[object]:
    """A list of elements, each followed or led by what it says in the other language."""
    elements = found if isinstance(found, Sequence) else ()
    return [one for element in elements for one in _both(element, beside)]


def _both(element: object, beside: Beside) -> list[object]:
    if not isinstance(element, Mapping):
        return [element]
    match element.get("type"):
        case "TextBlock":
            dutch = str(element["text"])
            other = beside.of(dutch)
            return [element] if other == dutch else [element, _below(other, element, beside)]
        case "Container" | "Column":
            return [{**element, "items": _elements(element["items"], beside)}]
        case "ColumnSet":
            return [{**element, "columns": _elements(element["columns"], beside)}]
        case "FactSet":
            return [{**element, "facts": [_fact(fact, beside) for fact in element["facts"]]}]
        case "ActionSet":
            return [*_legend(element["actions"], beside), element]
        case _:
            return [_labelled(element, beside)]


def _below(other: str, dutch: Mapping[str, object], beside: Beside) -> Element:
    """A block below the Dutch one: as large as that one, and lighter."""
    size = {"size": "Small"} if dutch.get("size") == "Small" else {}
    block = {"type": "TextBlock", "text": other, "wrap": True, "isSubtle": True, "spacing": "None", **size}
    return turned(block, beside.is_rtl)


def turned(block: Element, is_rtl: bool) -> Element:  # noqa: FBT001 - the one thing it asks
    """From right to left, when the language is written so; clients of schema 1.4 leave it as it is."""
    if not is_rtl:
        return block
    return {"type": "Container", "rtl": True, "spacing": "None", "items": [block]}


def _legend(actions: Sequence[Mapping[str, object]], beside: Beside) -> list[Element]:
    """What the buttons below it mean: they themselves have no room for two languages."""
    titles = [str(action["title"]) for action in actions]
    pairs = [
        (words_alone(dutch), words_alone(other)) for dutch in titles if (other := beside.of(dutch)) != dutch
    ]
    meant = [
        f"{_FIRST}{dutch}{_LAST} = {other}" if beside.is_rtl else f"{dutch} = {other}"
        for dutch, other in pairs
    ]
    if not meant:
        return []
    block = {"type": "TextBlock", "text": " · ".join(meant), "wrap": True, "isSubtle": True, "size": "Small"}
    return [turned(block, beside.is_rtl)]


def _fact(fact: Mapping[str, str], beside: Beside) -> dict[str, str]:
    return {name: _in_a_line(words, beside) for name, words in fact.items()}


def _labelled(element: Mapping[str, object], beside: Beside) -> Mapping[str, object]:
    """An input or picture: both languages in a line, for it has room for one."""
    labels: dict[str, object] = {
        name: _in_a_line(element[name], beside) for name in _LABELS if element.get(name)
    }
    if element.get("placeholder"):
        labels["placeholder"] = _in_short(element["placeholder"], beside, _LONGEST_EXAMPLE)
    if isinstance(choices := element.get("choices"), Sequence):
        labels["choices"] = [
            {**choice, "title": words_alone(_in_short(choice["title"], beside, _LONGEST_CHOICE))}
            for choice in choices
        ]
    return {**element, **labels}


def _in_short(dutch: object, beside: Beside, longest: int) -> str:
    whole = _in_a_line(dutch, beside)
    return whole if len(whole) <= longest else str(dutch)


def _in_a_line(dutch: object, beside: Beside) -> str:
    said = str(dutch)
    other = beside.of(said)
    if other == said:
        return said
    return f"{said} / {_FIRST}{other}{_LAST}" if beside.is_rtl else f"{said} / {other}"
