"""The topics of ``topics.toml``, with their keywords folded once."""

import tomllib
from collections.abc import Iterable, Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from bot.domain.ids import TopicId
from bot.domain.request import Route
from bot.domain.topics import Rule, Topic, keywords_of, topic
from bot.domain.words import fold


@cache
def load_topics() -> tuple[Topic, ...]:
    """All topics in the order of the file, which is also the order on screen; the last is *Iets anders*."""
    found = tomllib.loads(files("bot.texts").joinpath("topics.toml").read_text(encoding="utf-8"))
    return tuple(
        topic(
            id=TopicId(entry["id"]),
            label=entry["label"],
            icon=entry["icon"],
            from_afar=entry.get("from_afar", False),
            keywords=_folded(entry.get("keywords", {})),
            rules=(_rule(rule) for rule in entry.get("rules", ())),
        )
        for entry in found["topic"]
    )


def _rule(entry: Mapping[str, Any]) -> Rule:
    return Rule(
        route=Route(entry["route"]),
        hints=keywords_of(_folded(entry["hints"])),
        beside=keywords_of(_folded(entry.get("beside", {}))),
    )


def _folded(by_language: Mapping[str, Iterable[str]]) -> tuple[str, ...]:
    """Keywords as `fold` leaves the words of a question, their stars kept."""
    return tuple(
        " ".join(fold(part) + "*" * part.endswith("*") for part in keyword.split())
        for keywords in by_language.values()
        for keyword in keywords
    )
