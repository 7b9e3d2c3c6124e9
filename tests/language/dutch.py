"""Which Dutch words are common: by a count of others, by the project's own list, or put together from such words."""

import re
from functools import cache
from pathlib import Path

from tests.language.project_words import WORDS

_COMMON = Path(__file__).with_name("common_words.txt")
_EVERYDAY = 5_000
"""Of the common forms so many may stand in a compound: of rarer ones the whole is no longer plain."""
_PART = 4
"""Letters of a part of a compound: of fewer nearly everything is a word."""
_STEM = 3
"""Letters of what may have an ending."""
_ENDINGS = (
    *("en", "s", "'s", "e", "je", "jes", "tje", "tjes", "pje", "pjes"),
    *("t", "te", "ten", "de", "den", "er", "st"),
)
"""What a common word may have more at its end: *duim-en*, *noteer-t*, *map-je*, *stil-ler* by doubling."""
_APART = ("aan", "af", "bij", "in", "mee", "om", "op", "over", "terug", "uit", "weg")
"""What comes off a verb: *af-melden*, *over-slaan*."""
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


@cache
def common_words() -> frozenset[str]:
    """The most common forms of Dutch words; who counted them stands at the head of the file."""
    lines = _COMMON.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


@cache
def everyday_words() -> frozenset[str]:
    """The first half of them."""
    lines = _COMMON.read_text(encoding="utf-8").splitlines()
    return frozenset([line for line in lines if not line.startswith("#")][:_EVERYDAY])


def words_in(text: str) -> list[str]:
    """The words, without numbers and signs."""
    return [word.replace("\u2019", "'") for word in _WORD.findall(text)]


@cache
def is_common(word: str) -> bool:
    """Whether people know it: *loonbrief* is rare, and yet nobody needs to look up *loon* or *brief*."""
    plain = word.casefold()
    return _is_known(plain) or _is_apart(plain) or any(map(_is_everyday, _halves(plain)))


def _is_known(word: str) -> bool:
    return _is_listed(word) or any(
        len(stem) >= _STEM and (_is_listed(stem) or _is_doubled(stem))
        for stem in (word.removesuffix(end) for end in _ENDINGS if word.endswith(end))
    )


def _is_listed(word: str) -> bool:
    return word in common_words() or word in WORDS


def _is_doubled(stem: str) -> bool:
    """*Blokk-en* is of *blok*."""
    return stem[-1] == stem[-2] and _is_listed(stem[:-1])


def _is_apart(word: str) -> bool:
    return any(word.startswith(part) and word.removeprefix(part) in everyday_words() for part in _APART)


def _is_everyday(halves: tuple[str, str]) -> bool:
    return all(map(_is_listed, halves)) and any(half in everyday_words() for half in halves)


def _halves(word: str) -> list[tuple[str, str]]:
    """The ways to cut a compound in two; an *s* that glues belongs to neither: *personeel-s-dienst*."""
    if "-" in word:
        return [(word.split("-", 1)[0], word.split("-", 1)[1])]
    cut = [(word[:at], word[at:]) for at in range(_PART, len(word) - _PART + 1)]
    return cut + [(one[:-1], other) for one, other in cut if one.endswith("s") and len(one) > _PART]
