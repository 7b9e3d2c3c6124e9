"""The topics of ``topics.toml``, with their keywords folded once."""

import tomllib
from importlib.resources import files

from bot.domain.ids import TopicId
from bot.domain.topics import Topic, topic
from bot.domain.words import fold


def load_topics() -> tuple[Topic, ...]:
    """All topics in the order of the file, which is also the order on screen; the last is *Iets anders*."""
    found = tomllib.loads(files("bot.texts").joinpath("topics.toml").read_text(encoding="utf-8"))
    return tuple(
        topic(
            id=TopicId(entry["id"]),
            label=entry["label"],
            from_afar=entry.get("from_afar", False),
            keywords=tuple(
                _folded(keyword) for words in entry.get("keywords", {}).values() for keyword in words
            ),
        )
        for entry in found["topic"]
    )


def _folded(keyword: str) -> str:
    """A keyword as `fold` leaves the words of a question, its stars kept."""
    return " ".join(fold(part) + "*" * part.endswith("*") for part in keyword.split())
