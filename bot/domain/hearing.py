"""Which known phrase a folded line is: exactly, in Ghent's spelling, drawn out, run together, or with one slip."""

import re

from bot.domain.phrases import ABOUT_A_PROBLEM, COMMANDS, CORRECTED, COURTESIES, LOOKALIKES, SPOKEN, Courtesy
from bot.domain.vocabularies import PHRASES
from bot.domain.words import is_sign, one_slip, unstretched

Words = tuple[str, ...]


def _spoken(words: Words) -> Words:
    """Ghent's small words in the spelling of `phrases`."""
    said = " ".join(SPOKEN.get(word, word) for word in words)
    return tuple(re.sub(r"\bhet is\b", "tis", said).split())


_COURTESIES = {_spoken(tuple(phrase.split())): kind for kind, lines in COURTESIES.items() for phrase in lines}
_COMMANDS = {
    _spoken(tuple(phrase.split())): name
    for name, lines in {**COMMANDS, **PHRASES}.items()
    for phrase in lines
}
_RUN_TOGETHER = {"".join(phrase): name for phrase, name in _COMMANDS.items() if len("".join(phrase)) >= 6}
_GUESSABLE = {
    phrase[0]: kind for phrase, kind in _COURTESIES.items() if len(phrase) == 1 and phrase[0] in CORRECTED
}


def courtesy(words: Words) -> Courtesy | None:
    """What a line of nothing but polite words, signs and at most one name comes to: never `FINE`, never `FILLER`.

    Yes and no together come to a greeting: the person is shown the card again and chooses.
    """
    kinds: list[Courtesy] = []
    rest, named = _spoken(words), False
    while rest:
        length, kind = _polite(rest)
        if kind is not None:
            kinds.append(kind)
        elif (
            named or kinds[-1:] not in ([Courtesy.GREETING], [Courtesy.THANKS]) or not _may_be_a_name(rest[0])
        ):
            return None
        else:
            named = True
        rest = rest[length:]
    return _sum_of(set(kinds), only_signs=all(map(is_sign, words)))


def _sum_of(kinds: set[Courtesy], *, only_signs: bool) -> Courtesy | None:
    if {Courtesy.YES, Courtesy.NO} <= kinds or (kinds == {Courtesy.FILLER} and only_signs):
        return Courtesy.GREETING
    if Courtesy.FINE in kinds and Courtesy.THANKS not in kinds:
        kinds = kinds | {Courtesy.YES}
    strongest = (Courtesy.NO, Courtesy.YES, Courtesy.THANKS, Courtesy.GREETING)
    return next((kind for kind in strongest if kind in kinds), None)


def _polite(words: Words) -> tuple[int, Courtesy | None]:
    """How many of the first words are one courtesy, and which; the longest that fits."""
    for length in range(min(4, len(words)), 1, -1):
        if words[:length] in _COURTESIES:
            return length, _COURTESIES[words[:length]]
    for word in unstretched(words[0]):
        if (word,) in _COURTESIES:
            return 1, _COURTESIES[(word,)]
    if is_sign(words[0]):
        return 1, Courtesy.FILLER
    return 1, next((kind for meant, kind in _GUESSABLE.items() if slipped(words[0], meant)), None)


def _may_be_a_name(word: str) -> bool:
    known = word in ABOUT_A_PROBLEM or (word,) in _COMMANDS
    return word.isalpha() and 2 <= len(word) <= 10 and not known


def trimmed(words: Words) -> tuple[Words, ...]:
    """The line, and the line without the polite words before it, behind it and both: *ok stop*, *hulp aub*."""
    start, end = 0, len(words)
    while start < end:
        length, kind = _polite(words[start:])
        if kind is None or kind is Courtesy.NO:
            break
        start += length
    while length := _polite_tail(words[:end]):
        end -= length
    lines = (words, words[start:], words[:end], words[start:end])
    return tuple(line for line in dict.fromkeys(lines) if line)


def _polite_tail(words: Words) -> int:
    """How many of the last words are one filler or thanks."""
    for length in range(min(4, len(words)), 0, -1):
        if _COURTESIES.get(_spoken(words[-length:])) in (Courtesy.FILLER, Courtesy.THANKS):
            return length
    return 0


def command(words: Words) -> str | None:
    """The name in `phrases.COMMANDS` of the command that these words are.

    Two commands that are equally near are none: the line is a question.
    """
    said = _spoken(words)
    for reading in (said, *_unstretched(said)):
        if reading in _COMMANDS:
            return _COMMANDS[reading]
    if "".join(said) in _RUN_TOGETHER:
        return _RUN_TOGETHER["".join(said)]
    near = {name for phrase, name in _COMMANDS.items() if _is_a_slip(said, phrase)}
    return near.pop() if len(near) == 1 else None


def slipped(typed: str, meant: str) -> bool:
    """Whether a word is a slip of this word, and that word is one in which slips are understood."""
    return meant in CORRECTED and typed not in LOOKALIKES and one_slip(typed, meant)


def _is_a_slip(said: Words, phrase: Words) -> bool:
    if len(said) != len(phrase):
        return False
    wrong = [(typed, meant) for typed, meant in zip(said, phrase, strict=True) if typed != meant]
    return len(wrong) == 1 and slipped(*wrong[0])


def _unstretched(words: Words) -> tuple[Words, ...]:
    doubled = tuple(unstretched(word)[0] for word in words)
    return (doubled, tuple(unstretched(word)[-1] for word in words))
