"""Reads a card as a person does: the words on it, and its buttons."""

from collections.abc import Iterator, Mapping
from typing import Any

Card = Mapping[str, Any]
PRESSABLE = frozenset({"Action.Execute", "Action.Submit"})
# What is not drawn, or is drawn only when the client cannot draw the element itself.
UNSEEN = frozenset({"fallback", "data", "refresh", "fallbackText", "speak", "errorMessage", "msteams"})


def elements(part: Any) -> Iterator[Mapping[str, Any]]:
    """Every visible object in a card, in reading order; `part` may be any part of it."""
    if isinstance(part, dict):
        if part.get("isVisible") is False:
            return
        yield part
        for name, inside in part.items():
            if name == "choices":
                yield from ({"title": choice["title"], "_choice": True} for choice in inside)
            elif name not in UNSEEN:
                yield from elements(inside)
    elif isinstance(part, list):
        for inside in part:
            yield from elements(inside)


def words(card: Card) -> str:
    """All that can be read on the card, a piece a line: texts, facts, labels, choices and button titles."""
    return "\n".join(piece for element in elements(card) for piece in _pieces(element))


def _pieces(element: Mapping[str, Any]) -> Iterator[str]:
    names = ["label", "title", "text", "placeholder"]
    if "type" not in element and "title" in element and not element.get("_choice"):
        names.append("value")  # a fact; the value of a choice or an input is for the bot
    return (element[name] for name in names if isinstance(element.get(name), str))


def buttons(card: Card) -> list[str]:
    """The titles of all buttons and links, in their order."""
    return [
        str(element["title"])
        for element in elements(card)
        if str(element.get("type", "")).startswith("Action.") and "title" in element
    ]


def button(card: Card, label: str) -> Mapping[str, Any] | None:
    """The first button with this title that sends something to the bot."""
    for element in elements(card):
        if element.get("type") in PRESSABLE and element.get("title") == label:
            return element
    return None


def toggled(card: Card, label: str) -> Card | None:
    """The card after a press of the button with this title, which shows or hides a part of it; None without one."""
    for element in elements(card):
        if element.get("type") == "Action.ToggleVisibility" and element.get("title") == label:
            return _flipped(card, set(element["targetElements"]))
    return None


def opened(card: Card) -> Card:
    """The card after a person opened everything that a button on it can open."""
    targets = [
        target
        for element in elements(card)
        if element.get("type") == "Action.ToggleVisibility"
        for target in element["targetElements"]
    ]
    return _flipped(card, {target for target in targets if _is_hidden(card, target)})


def _is_hidden(part: Any, name: str) -> bool:
    if isinstance(part, list):
        return any(_is_hidden(inside, name) for inside in part)
    if not isinstance(part, dict):
        return False
    if part.get("id") == name:
        return part.get("isVisible") is False
    return any(_is_hidden(inside, name) for inside in part.values())


def _flipped(part: Any, names: set[str]) -> Any:
    if isinstance(part, list):
        return [_flipped(inside, names) for inside in part]
    if not isinstance(part, dict):
        return part
    flipped = {name: _flipped(inside, names) for name, inside in part.items()}
    if part.get("id") in names:
        flipped["isVisible"] = part.get("isVisible") is False
    return flipped


def link(card: Card, label: str) -> str | None:
    """Where the link with this title leads."""
    for element in elements(card):
        if element.get("type") == "Action.OpenUrl" and element.get("title") == label:
            return str(element["url"])
    return None


def filled_in(card: Card, inputs: Mapping[str, object]) -> dict[str, object]:
    """What a client sends for the inputs of the card: their first values, overwritten by `inputs`."""
    first = {
        element["id"]: element["value"]
        for element in elements(card)
        if str(element.get("type", "")).startswith("Input.") and "id" in element and "value" in element
    }
    return {**first, **inputs}
