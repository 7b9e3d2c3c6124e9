"""Which cards are drawn: each that looks different from all others, in Dutch and with another language below it."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path

from bot.cards.deck import Deck
from tests.cards import stories
from tests.cards.areas import areas
from tests.cards.test_every_card import ALL
from tests.cards.test_two_languages import drawn, spoken_in, written

Json = Mapping[str, object]
UNSEEN = frozenset({"data", "fallback", "verb", "url", "fallbackText", "value"})
"""What of a card no reader sees."""
_PLAIN = UNSEEN | {
    "text",
    "title",
    "label",
    "placeholder",
    "errorMessage",
    "id",
    "width",
    "maxLength",
    "targetElements",
}


def every_look() -> dict[str, Json]:
    """All cards in Dutch, but of those that look the same only the first."""
    return _first_of({name: post.card for name, post in ALL.items()}, spared=UNSEEN)


def every_shape(cards: Mapping[str, Json]) -> dict[str, Json]:
    """The few cards in which each kind of element stands in each surrounding: axe-core asks no more of words.

    The fullest come first; one that adds nothing new is left out, for axe-core takes 20 ms a card.
    """
    seen: set[str] = set()
    kept: dict[str, Json] = {}
    for name in sorted(cards, key=lambda name: -len(json.dumps(cards[name]))):
        new = set(_pieces(cards[name]["body"], "")) - seen
        if new:
            kept[name] = cards[name]
            seen |= new
    return kept


def in_two_languages(folder: Path, language: str) -> dict[str, Json]:
    """The same with another language below the Dutch; `folder` is where its invented sentences are kept."""
    deck = Deck(spoken_in(("nl", "en", "ar"), written(folder, "en", "ar")), stories.TOPICS)
    cards = {f"{name} ({language})": post.card for name, post in drawn(deck, language).items()}
    return _first_of(cards, spared=UNSEEN)


def by_area() -> dict[str, dict[str, Json]]:
    """All cards in Dutch for people to look at, an area a sheet."""
    looks = every_look()
    sheets = {area: {name: looks[name] for name in posts if name in looks} for area, posts in areas().items()}
    return {area: cards for area, cards in sheets.items() if cards}


def _first_of(cards: Mapping[str, Json], *, spared: frozenset[str]) -> dict[str, Json]:
    kept: dict[str, str] = {}
    for name, card in cards.items():
        kept.setdefault(json.dumps(_without(card, spared), ensure_ascii=False), name)
    return {name: cards[name] for name in kept.values()}


def _pieces(node: object, around: str) -> Iterator[str]:
    """Each element without its words, with the kinds and styles of what it stands in."""
    if isinstance(node, Mapping):
        own = {
            key: one for key, one in node.items() if not isinstance(one, list | dict) and key not in _PLAIN
        }
        here = f"{around}/{json.dumps(own, sort_keys=True)}"
        yield here
        for inner in node.values():
            yield from _pieces(inner, here)
    elif isinstance(node, list | tuple):
        for inner in node:
            yield from _pieces(inner, around)


def _without(node: object, spared: frozenset[str]) -> object:
    if isinstance(node, Mapping):
        return {key: None if key in spared else _without(inner, spared) for key, inner in node.items()}
    if isinstance(node, list | tuple):
        return [_without(inner, spared) for inner in node]
    return node
