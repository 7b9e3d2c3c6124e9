"""Which Dutch words are common: by a count of others, by the project's own list, or put together from such words."""

import re
from functools import cache
from pathlib import Path

from tests.language.project_words import WORDS

_COMMON = Path(__file__).with_name("common_words.txt")
_SMALLEST_PART = 3
"""Letters of a part of a compound: of two letters nearly everything is a word."""
_ENDINGS = ("jes", "je", "tjes", "tje", "en", "s", "'s", "e", "t", "te", "ten", "de", "den", "r")
"""What a common word may have more at its end: *duim-en*, *noteer-t*, *map-je*."""
_BEGINNINGS = ("af", "op", "er", "in")
"""Of two letters, and yet a word in *afmelden* and *opgeteld*."""
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019-][^\W\d_]+)*")


@cache
def common_words() -> frozenset[str]:
    """The most common forms of Dutch words; who counted them stands at the head of the file."""
    lines = _COMMON.read_text(encoding="utf-8").splitlines()
    return frozenset(line for line in lines if not line.startswith("#"))


def words_in(text: str) -> list[str]:
    """The words, without numbers and signs."""
    return [word.replace("\u2019", "'") for word in _WORD.findall(text)]


@cache
def is_common(word: str) -> bool:
    """Whether people know it: *loonbrief* is rare, and yet nobody needs to look up *loon* or *brief*."""
    plain = word.casefold()
    return _is_known(plain) or any(_is_known(one) and _is_known(other) for one, other in _halves(plain))


def _is_known(word: str) -> bool:
    if word in common_words() or word in WORDS:
        return True
    stems = (word.removesuffix(end) for end in _ENDINGS if word.endswith(end))
    return any(len(stem) >= _SMALLEST_PART and _is_stem(stem) for stem in (word, *stems))


def _is_stem(stem: str) -> bool:
    return stem in common_words() or stem in WORDS or f"{stem}en" in common_words()


def _halves(word: str) -> list[tuple[str, str]]:
    """The ways to cut a compound in two; an *s* that glues belongs to neither: *personeel-s-dienst*."""
    if "-" in word:
        return [(word.split("-", 1)[0], word.split("-", 1)[1])]
    cut = [(word[:at], word[at:]) for at in range(2, len(word) - _SMALLEST_PART + 1)]
    whole = [(one, other) for one, other in cut if len(one) >= _SMALLEST_PART or one in _BEGINNINGS]
    return whole + [
        (one[:-1], other) for one, other in whole if one.endswith("s") and len(one) > _SMALLEST_PART
    ]
