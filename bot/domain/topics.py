"""What a question is probably about, guessed from the words in it; the coach corrects it when closing."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.ids import TopicId
from bot.domain.words import fold, one_slip

OTHER = TopicId("other")
"""The topic of everything that no keyword knows."""

_READ = 100
"""Words of a question that are read; the rest changes nothing."""
_LONG = 6
"""Letters a keyword needs before one slip in it is understood."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One thing that questions are about; made by `topic`, which sorts its keywords by how they are looked for."""

    id: TopicId
    label: str
    from_afar: bool
    """A coach who is elsewhere can help as well."""
    words: frozenset[str]
    beginnings: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]


def topic(*, id: TopicId, label: str, from_afar: bool = False, keywords: Iterable[str] = ()) -> Topic:  # noqa: A002
    """A topic from folded keywords: ``print*`` is any word that begins so; several words must stand in that order."""
    single = {keyword for keyword in keywords if " " not in keyword}
    return Topic(
        id=id,
        label=label,
        from_afar=from_afar,
        words=frozenset(keyword for keyword in single if not keyword.endswith("*")),
        beginnings=tuple(sorted(keyword[:-1] for keyword in single if keyword.endswith("*"))),
        phrases=tuple(tuple(keyword.split()) for keyword in keywords if " " in keyword),
    )


def guess(text: str, topics: Iterable[Topic]) -> TopicId:
    """The topic whose keywords cover the most words of the question; the first listed of equals.

    Only when nothing is covered are slips considered. Nothing even then is `OTHER`.
    """
    words = fold(text).split()[:_READ]
    listed = tuple(topics)
    for count in (_exact, _slipped):
        scores = [count(words, topic) for topic in listed]
        best = max(scores, default=0)
        if best > 0:
            return listed[scores.index(best)].id
    return OTHER


def _exact(words: list[str], topic: Topic) -> int:
    covered = {
        at for at, word in enumerate(words) if word in topic.words or word.startswith(topic.beginnings)
    }
    line = " ".join(words)
    for phrase in topic.phrases:
        if phrase[0].removesuffix("*") not in line:
            continue
        for at in range(len(words) - len(phrase) + 1):
            if all(_fits(word, part) for word, part in zip(words[at:], phrase, strict=False)):
                covered.update(range(at, at + len(phrase)))
    return len(covered)


def _fits(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def _slipped(words: list[str], topic: Topic) -> int:
    return sum(_is_near(word, topic) for word in set(words) if len(word) >= _LONG - 1)


def _is_near(word: str, topic: Topic) -> bool:
    if any(one_slip(word, meant) for meant in topic.words if len(meant) >= _LONG and meant[0] == word[0]):
        return True
    stems = [stem for stem in topic.beginnings if len(stem) >= _LONG and stem[0] == word[0]]
    return any(one_slip(word[: len(stem) + more], stem) for stem in stems for more in (-1, 0, 1))
