"""The cards that a worker sees, as drawn, with only our own words on them: what people typed is not ours to score."""

import re
from collections.abc import Iterator

from bot.domain.days import MONTHS
from bot.domain.post import Post
from tests.cards import stories
from tests.cards.channel_cards import channel_cards
from tests.cards.city_cards import city_cards
from tests.cards.desk_cards import desk_cards
from tests.cards.export_cards import export_cards
from tests.cards.figure_cards import figure_cards
from tests.cards.helping_cards import helping_cards
from tests.cards.hours_cards import hours_cards
from tests.cards.news_cards import news_cards
from tests.cards.portrait_cards import portrait_cards
from tests.cards.screen import walk
from tests.cards.team_cards import team_cards
from tests.cards.test_every_card import ALL, DECK, VIEWS
from tests.cards.tip_cards import tip_cards
from tests.cards.walk_up_cards import walk_up_cards
from tests.cards.week_cards import week_cards

OF_OTHERS = (
    *(channel_cards, city_cards, desk_cards, export_cards, figure_cards, helping_cards, hours_cards),
    *(news_cards, portrait_cards, team_cards, tip_cards, walk_up_cards, week_cards),
)
"""Cards of digicoaches, contact points and coordinators, but for those below; what is in neither is a worker's."""
_FOR_WORKERS = ("team for a worker", "team, nobody", "team place", "team expected")
_ASKERS = ("fatma", "jan")
_TYPED = (
    stories.SECRET,
    stories.ADDED,
    "Zaal",
    "Sleutelbloem",
    "lange familie",
    "example",
    "[",
    "\uff3b",
    "\u2039",
    "\u2217",
    "\U0001f600",
    "http",
)
"""A block with one of these holds what somebody typed: a question, a place, an address, often something hostile."""
_DATA = re.compile(rf"\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b|\+?\d[\d :.\-]{{6,}}\d|\bma-vr\b|\b\d{{3,}}\b")
"""Dates, telephone numbers, opening hours and the number of a question: seen, not read as words."""
_MINUTES = re.compile(r"\b(\d{1,2})\.\d\d\b")
"""A time counts as its hour: which minute it is, is chance."""
ENOUGH = 30
"""Words on a card from which the formula says something of that card by itself; the others are scored together."""


def worker_cards() -> dict[str, Post]:
    """By name; but a tip is scored as it is written, with the other tips."""
    others = {name for cards in OF_OTHERS for name in cards(DECK.pen)}
    return {
        name: post
        for name, post in ALL.items()
        if (name.startswith(_FOR_WORKERS) or name not in others)
        and not name.startswith(("help for a", "tip of the week"))
        and (name not in VIEWS or name.split(": ", 1)[1].startswith(_ASKERS))
    }


def blocks_of(post: Post) -> list[str]:
    """What stands on the card, each line once: ten buttons of the same words are read as one."""
    return list(
        dict.fromkeys(
            _DATA.sub("", _MINUTES.sub(r"\1", block)) for block in _blocks(post) if not is_typed(block)
        )
    )


def said_on(post: Post) -> list[str]:
    """All that is our own on a card, data and all."""
    return [block for block in _blocks(post) if not is_typed(block)]


def _blocks(post: Post) -> Iterator[str]:
    for node in walk(post.card):
        kind = str(node.get("type", ""))
        if kind == "TextBlock":
            yield str(node["text"])
        elif kind == "FactSet" and isinstance(facts := node["facts"], list):
            yield from (f"{fact['title']}: {fact['value']}" for fact in facts)
        elif kind.startswith("Action.") and "title" in node:
            yield str(node["title"])
        elif kind.startswith("Input."):
            yield str(node["label"])


def is_typed(block: str) -> bool:
    """Whether somebody wrote it, or a test in their name."""
    return any(sign in block for sign in _TYPED)
