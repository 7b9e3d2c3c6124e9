"""Whether what a coordinator typed is a digi-tip: what must be mended first, and what would only read more easily."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import TopicId
from bot.domain.post_states import TipId
from bot.domain.tip_library import KeptTip, ShelfTip, TipWords
from bot.domain.tip_style import ALIKE, DUTCH, TEXT_WORDS, TITLE_WORDS, overlap, sentences_of, words_of
from bot.domain.words import fold

TITLE_LETTERS = 60
TEXT_LETTERS = 500
TRIED_LETTERS = 120
LINK_LETTERS = 200
MOST_TIPS = 300
"""On the shelf; with more nobody finds one back."""


class TipFault(StrEnum):
    """What must be mended before a tip can be kept."""

    TITLE_EMPTY = "title empty"
    TITLE_LONG = "title long"
    TITLE_TAKEN = "title taken"
    TEXT_EMPTY = "text empty"
    TEXT_LONG = "text long"
    TRIED_EMPTY = "tried empty"
    NO_TOPIC = "no topic"
    LINK_WRONG = "link wrong"
    TOO_MANY = "too many"


class TipHint(StrEnum):
    """What would read more easily otherwise."""

    LONG_SENTENCE = "long sentence"
    HARD_WORD = "hard word"
    MORE_TO_TRY = "more to try"
    ALIKE = "alike"


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """One thing that is so of a tip."""

    what: TipFault | TipHint
    about: str = ""
    """The words that it is about, or the title of another tip."""
    count: int = 0
    """Words that there are, or the number of the other tip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TypedTip:
    """A tip as it stands in the form; made by `typed_tip` and `typed_of`."""

    title: str = ""
    text: str = ""
    tried: str = ""
    topic: str = ""
    link: str = ""

    @property
    def words(self) -> TipWords:
        """The same as two lines: what to know, what to try."""
        tried = self.tried if self.tried.endswith((".", "?", "!")) else f"{self.tried}."
        return TipWords(title=self.title, text=f"{self.text}\n{DUTCH.tried}{tried}")

    def kept(self, tip: TipId) -> KeptTip:
        """The same to keep under this id."""
        return KeptTip(id=tip, topic=TopicId(self.topic), link=self.link or None, words=self.words)


def typed_tip(*, title: str, text: str, tried: str, topic: str, link: str) -> TypedTip:
    """What was typed, each field a line; a link may be typed without its beginning, and what to try with ours."""
    link = link.strip()
    tried = " ".join(tried.split())
    opening = DUTCH.tried.strip()
    if tried.casefold().startswith(opening.casefold()):
        tried = tried[len(opening) :].strip()
    return TypedTip(
        title=" ".join(title.split()),
        text=" ".join(text.split()),
        tried=tried,
        topic=topic,
        link=f"https://{link}" if link and "://" not in link else link,
    )


def typed_of(tip: ShelfTip) -> TypedTip:
    """A tip of the shelf as it stands in the form."""
    known, _, tried = tip.nl.text.rpartition("\n")
    return typed_tip(title=tip.nl.title, text=known, tried=tried, topic=tip.topic, link=tip.link or "")


def faults_of(
    typed: TypedTip,
    shelf: Sequence[ShelfTip],
    topics: Collection[TopicId],
    is_allowed: Callable[[str], bool],
    itself: TipId | None = None,
) -> tuple[Found, ...]:
    """All that must be mended; `itself` is the id under which it is kept, perhaps for the second time."""
    others = [tip for tip in shelf if tip.id != itself]
    found: list[Found] = []
    title_words = len(words_of(typed.title))
    if not title_words:
        found.append(Found(what=TipFault.TITLE_EMPTY))
    elif title_words > TITLE_WORDS or len(typed.title) > TITLE_LETTERS:
        found.append(Found(what=TipFault.TITLE_LONG, count=title_words))
    same = next((tip for tip in others if fold(tip.nl.title) == fold(typed.title)), None)
    if title_words and same is not None:
        found.append(Found(what=TipFault.TITLE_TAKEN, about=same.nl.title, count=same.number))
    if not words_of(typed.text):
        found.append(Found(what=TipFault.TEXT_EMPTY))
    if not words_of(typed.tried):
        found.append(Found(what=TipFault.TRIED_EMPTY))
    count = len(words_of(typed.words.text))
    if count > TEXT_WORDS or len(typed.text) > TEXT_LETTERS or len(typed.tried) > TRIED_LETTERS:
        found.append(Found(what=TipFault.TEXT_LONG, count=count))
    if typed.topic not in topics:
        found.append(Found(what=TipFault.NO_TOPIC))
    if typed.link and (len(typed.link) > LINK_LETTERS or not is_allowed(typed.link)):
        found.append(Found(what=TipFault.LINK_WRONG))
    if len(others) >= MOST_TIPS:
        found.append(Found(what=TipFault.TOO_MANY, count=MOST_TIPS))
    return tuple(found)


def hints_of(typed: TypedTip, shelf: Sequence[ShelfTip], itself: TipId | None = None) -> tuple[Found, ...]:
    """What would read more easily; a tip may be kept all the same."""
    found = [
        Found(what=TipHint.LONG_SENTENCE, about=sentence, count=len(words_of(sentence)))
        for sentence in (*sentences_of(typed.text), *sentences_of(typed.tried))
        if len(words_of(sentence)) > DUTCH.sentence
    ]
    hard = {
        fold(word[0]): word[0]
        for part in (typed.title, typed.text, typed.tried)
        for word in DUTCH.hard.finditer(part)
    }
    found += [Found(what=TipHint.HARD_WORD, about=word) for word in hard.values()]
    if len(sentences_of(typed.tried)) > 1:
        found.append(Found(what=TipHint.MORE_TO_TRY))
    like = next(
        (tip for tip in shelf if tip.id != itself and overlap(tip.nl.text, typed.words.text) >= ALIKE), None
    )
    if like is not None:
        found.append(Found(what=TipHint.ALIKE, about=like.nl.title, count=like.number))
    return tuple(found)
