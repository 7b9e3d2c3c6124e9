"""What a question is probably about, guessed from the words in it; the coach corrects it when closing."""

from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.ids import TopicId
from bot.domain.request import Route
from bot.domain.words import fold, one_slip

OTHER = TopicId("other")
"""The topic of everything that no keyword knows."""

_READ = 100
"""Words of a question that are read; the rest changes nothing."""
_LONG = 6
"""Letters a keyword needs before one slip in it is understood."""
_NOT = frozenset({"niet", "nie", "geen", "not"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Keywords:
    """Words to look for, sorted by how they are looked for; made by `keywords_of`."""

    words: frozenset[str]
    beginnings: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Questions with one of `hints`, and one of `beside` unless that is empty, go by `route`."""

    route: Route
    hints: Keywords
    beside: Keywords


@dataclass(frozen=True, slots=True, kw_only=True)
class Topic:
    """One thing that questions are about; made by `topic`, which sorts its keywords by how they are looked for."""

    id: TopicId
    label: str
    icon: str
    """A picture beside the label, for who reads with effort; never alone."""
    from_afar: bool
    """A coach who is elsewhere can help as well."""
    words: frozenset[str]
    beginnings: tuple[str, ...]
    phrases: tuple[tuple[str, ...], ...]
    rules: tuple[Rule, ...]
    """What makes a question of this topic go by another route than a digicoach."""


def keywords_of(listed: Iterable[str]) -> Keywords:
    """Sort folded keywords: ``print*`` is any word that begins so; several words must stand in that order."""
    every = tuple(listed)
    single = {keyword for keyword in every if " " not in keyword}
    return Keywords(
        words=frozenset(keyword for keyword in single if not keyword.endswith("*")),
        beginnings=tuple(sorted(keyword[:-1] for keyword in single if keyword.endswith("*"))),
        phrases=tuple(tuple(keyword.split()) for keyword in every if " " in keyword),
    )


def topic(
    *,
    id: TopicId,  # noqa: A002
    label: str,
    icon: str = "",
    from_afar: bool = False,
    keywords: Iterable[str] = (),
    rules: Iterable[Rule] = (),
) -> Topic:
    """A topic from folded keywords; see `keywords_of`."""
    known = keywords_of(keywords)
    return Topic(
        id=id,
        label=label,
        icon=icon,
        from_afar=from_afar,
        words=known.words,
        beginnings=known.beginnings,
        phrases=known.phrases,
        rules=tuple(rules),
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


def about(text: str, chosen: TopicId | None, topics: Iterable[Topic]) -> TopicId:
    """The topic of a question: what its writer chose, unless that says nothing; else the guess."""
    return chosen if chosen is not None and chosen != OTHER else guess(text, topics)


def route_of(text: str, topic_id: TopicId, topics: Iterable[Topic]) -> Route:
    """Who a question is for. Only the rules of its topic are read; the first that fits counts.

    *Niet geblokkeerd* is no locked account: a hint behind a no does not count.
    """
    words = fold(text).split()[:_READ]
    for topic in topics:
        if topic.id == topic_id:
            for rule in topic.rules:
                if _is_said(words, rule):
                    return rule.route
    return Route.COACH


def _is_said(words: list[str], rule: Rule) -> bool:
    is_beside = rule.beside == _NO_KEYWORDS or bool(_covered(words, rule.beside))
    hits = _covered(words, rule.hints)
    return is_beside and any(at == 0 or words[at - 1] not in _NOT for at in hits - {at + 1 for at in hits})


def _exact(words: list[str], topic: Topic) -> int:
    return len(_covered(words, topic))


def _covered(words: list[str], keywords: Keywords | Topic) -> set[int]:
    """The places of the words that one of the keywords is."""
    covered = {
        at for at, word in enumerate(words) if word in keywords.words or word.startswith(keywords.beginnings)
    }
    line = " ".join(words)
    for phrase in keywords.phrases:
        if phrase[0].removesuffix("*") not in line:
            continue
        for at in range(len(words) - len(phrase) + 1):
            if all(_fits(word, part) for word, part in zip(words[at:], phrase, strict=False)):
                covered.update(range(at, at + len(phrase)))
    return covered


_NO_KEYWORDS = keywords_of(())


def _fits(word: str, part: str) -> bool:
    return word.startswith(part[:-1]) if part.endswith("*") else word == part


def _slipped(words: list[str], topic: Topic) -> int:
    return sum(_is_near(word, topic) for word in set(words) if len(word) >= _LONG - 1)


def _is_near(word: str, topic: Topic) -> bool:
    if any(one_slip(word, meant) for meant in topic.words if len(meant) >= _LONG and meant[0] == word[0]):
        return True
    stems = [stem for stem in topic.beginnings if len(stem) >= _LONG and stem[0] == word[0]]
    return any(one_slip(word[: len(stem) + more], stem) for stem in stems for more in (-1, 0, 1))
