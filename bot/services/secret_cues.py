"""The words of a typed line, which of them announce a password or a code, and which are none themselves."""

import re
from typing import NamedTuple

from bot.services import secret_words as words
from bot.services.secret_words import Cue

_PIECE = re.compile(r"[:=]+>?|[^\s:=]+")
OUTER = "\"'`´‘’“”„«»()[]{}<>.,;!?*_~…"
_SHORTEST_SKELETON = 7
_LONGEST_BONES = 8
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLED = re.compile(r"(.)\1+")
_PARTICIPLE = re.compile(
    r"(?:ge|ver|be|ont|her|on|mis)[a-z]{3,}(?:t|d|en)|[a-z]+(?:baar|loos|lijk|isch|ig|achtig|end)e?"
)


class Word(NamedTuple):
    """A piece between two spaces; a colon is one by itself."""

    start: int
    end: int
    raw: str
    core: str  # without capitals and what stands around it
    is_first: bool  # a new line or sentence begins with it


def words_of(text: str) -> list[Word]:
    """The words of a text, in order."""
    said: list[Word] = []
    before = 0
    ended = True
    for match in _PIECE.finditer(text):
        raw, start = match[0], match.start()
        is_first = ended or "\n" in text[before:start]
        core = raw.strip(OUTER).lower() or raw
        said.append(Word(start, match.end(), raw, core, is_first))
        before = match.end()
        ended = raw[-1] in ".?!;" and len(raw) > 1
    return said


def cue_of(said: list[Word], at: int) -> Cue | None:
    """What this word announces, also with a slip of the finger in it; None for nearly all words."""
    core = said[at].core
    cue = words.CUES.get(core)
    if cue is not None:
        return _of_code(said, at) if cue is Cue.CODE else cue
    if "-" in core:
        head, _, tail = core.rpartition("-")
        cue = words.CUES.get(tail)
        return Cue.PIN if cue is Cue.CODE and head in words.CODE_PROVES else None if cue is Cue.CODE else cue
    if core == "woord" and at and said[at - 1].core in words.FIRST_HALVES:
        return Cue.PASSWORD
    if core.endswith(words.PASSWORD_ENDINGS):
        return Cue.PASSWORD
    if len(core) < _SHORTEST_SKELETON or core[0] not in "wp":
        return None
    bones = _DOUBLED.sub(r"\1", core[0] + _VOWELS.sub("", core[1:]))
    is_slip = bones.startswith("w") and bones.endswith(("twrd", "twrt")) and len(bones) <= _LONGEST_BONES
    return Cue.PASSWORD if is_slip or bones in words.PASSWORD_BONES else None


def _of_code(said: list[Word], at: int) -> Cue | None:
    """A code of an error, of an article or of a colour is no secret."""
    if at and said[at - 1].core in words.CODE_PROVES_AT_ONCE:
        return Cue.PIN
    near = {word.core for word in said[max(0, at - 5) : at + 4]}
    return None if near & words.CODE_OF_ERROR else Cue.CODE


def is_ordinary(core: str) -> bool:
    """Whether it says how it is with a password, and so is none."""
    return (
        core in words.ORDINARY
        or core in words.OF_WHAT
        or core in words.CLAUSE_ENDS
        or core in words.PRODUCTS
        or core in words.THINGS
        or core in words.UNITS
        or core in words.CUES
        or _PARTICIPLE.fullmatch(core) is not None
    )
