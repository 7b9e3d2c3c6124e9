"""Finds passwords and codes in typed words: a word for one with what stands beside it, or what only a password looks like."""

import re

from bot.domain.secrets import MASK, Secret
from bot.services import secret_words as words
from bot.services.secret_cues import OUTER, Word, cue_of, is_ordinary, words_of
from bot.services.secret_looks import Look, is_spelled_piece, look_of
from bot.services.secret_numbers import Span
from bot.services.secret_words import Cue

_OPENERS = "\"'`´‘’“”„«([{<"
_CLOSERS = "\"'`´‘’“”»)]}>.,;?…"
_QUOTED = re.compile(r"[\"“„«‘'`]([^\"“”„«»‘’'`\n]{3,60})[\"”»’'`“]")
_BEHIND = 9
"""Words behind a cue that are looked at, and fewer before it."""
_BEFORE = 4
_FEWEST_FIGURES, _MOST_FIGURES = 4, 10
_LONGEST_PHRASE = 6
_SHORTEST_WORD = 4
_SHORTEST_ALONE = 8
_SECOND = frozenset({"en", "/"})
"""Between the name to sign in with and the password."""
_WHOSE = frozenset({"van", "collega", "voor"})
"""A name may follow."""
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")


def may_hold_passwords(text: str) -> bool:
    """Whether it is worth looking: false for most lines, at a tenth of the cost."""
    line = text.lower()
    if any(stem in line for stem in words.STEMS):
        return True
    return any(
        len(piece) >= _SHORTEST_ALONE and not piece.isalpha() and look_of(piece) is Look.UNMISTAKABLE
        for piece in text.split()
    )


def passwords_in(text: str) -> list[Span]:
    """Every password and code; linear in the length of `text`."""
    said = words_of(text)
    found: list[Span] = []
    for at, word in enumerate(said):
        cue = cue_of(said, at)
        if cue is not None:
            found += _behind(text, said, at, cue)
            found += _before(said, at, cue)
        elif look_of(word.raw) is Look.UNMISTAKABLE:
            found.append(_span(word, Secret.PASSWORD))
    return found


def _behind(text: str, said: list[Word], at: int, cue: Cue) -> list[Span]:
    """What stands behind the cue: at once, after *is* or a colon, or some words later."""
    linked: str | None = None
    is_named = True
    """Only words stood between that say whose or what for."""
    found: list[Span] = []
    for place in range(at + 1, min(len(said), at + 1 + _BEHIND)):
        word = said[place]
        is_new = word.is_first and not (linked in words.COLONS or place == at + 1)
        if (is_new and not _goes_on(said, place)) or (place > at + 1 and cue_of(said, place) is not None):
            break
        if word.core in words.LINKS and (word.core not in _SECOND or cue is Cue.LOGIN):
            linked = word.core
            continue
        if word.core in words.GLUED_FORMS:
            linked = "is"
            continue
        taken = _value(text, said, place, cue, linked=linked, is_named=is_named)
        if taken is not None:
            found.append(taken)
            is_named = False
            continue
        is_of_what = word.core in words.OF_WHAT or said[place - 1].core in _WHOSE
        is_hedge = linked in words.BE_FORMS and word.core in words.HEDGES
        is_named = is_named and linked not in words.COLONS and is_of_what and (linked is None or is_hedge)
    return found


def _value(
    text: str, said: list[Word], place: int, cue: Cue, *, linked: str | None, is_named: bool
) -> Span | None:
    """The secret that begins with this word, if one does."""
    word, kind = said[place], _kind(cue)
    if MASK in word.raw:
        return None
    look = look_of(word.raw)
    if look is Look.NO_SECRET or _names_a_thing(said, place):
        return None
    if look is Look.UNMISTAKABLE:
        return _span(word, kind)
    if cue is Cue.LOGIN:
        is_second = linked in _SECOND or "/" in word.raw
        return _span(word, kind) if is_second and look is Look.MIXED else None
    if (spelled := _spelled(said, place)) is not None and linked is not None:
        return spelled[0], spelled[1], kind
    if look is Look.FIGURES:
        return _figures(said, place, cue, linked=linked, is_named=is_named)
    if cue is Cue.CARD_CHECK:
        return None
    is_told = cue is Cue.PASSWORD and linked is not None and is_named
    is_bracketed = cue is Cue.PASSWORD and is_named and word.raw[0] in "(\"'"
    if look is Look.MIXED or (look is Look.USER_ID and (is_told or is_bracketed)):
        return _span(word, kind)
    if not is_told or linked is None:
        return None
    if (quoted := _QUOTED.match(text, word.start)) is not None:
        is_said = any(is_ordinary(one.strip(OUTER).lower()) for one in quoted[1].split())
        return None if is_said else (quoted.start(1), quoted.end(1), kind)
    if look is Look.SIGNED:
        return _span(word, kind)
    return _plain(said, place, linked=linked)


def _figures(said: list[Word], place: int, cue: Cue, *, linked: str | None, is_named: bool) -> Span | None:
    """A code of four figures or more, also in groups; of how many letters or days it speaks is none."""
    last, count = place, 0
    while (
        last < len(said)
        and (last == place or not said[last - 1].raw.endswith((".", ",", ";")))
        and (group := said[last].raw.strip(OUTER)).isdecimal()
        and count + len(group) <= _MOST_FIGURES
    ):
        count += len(group)
        last += 1
    if last == place or (last < len(said) and said[last].core in words.UNITS):
        return None
    fewest = 3 if cue is Cue.CARD_CHECK else _FEWEST_FIGURES
    if cue is Cue.PASSWORD and linked is None:
        fewest += 1
    is_near = linked is None and not is_named
    group = said[place].raw.strip(OUTER)
    if count < fewest or (is_near and (cue is Cue.PASSWORD or _YEAR.fullmatch(group))):
        return None
    first, end = said[place], said[last - 1]
    return _inside(first)[0], _inside(end)[1], _kind(cue)


def _spelled(said: list[Word], place: int) -> tuple[int, int] | None:
    """Letters and figures with a space between each."""
    last = place
    while (
        last < len(said) and is_spelled_piece(said[last].raw) and (last == place or not said[last].is_first)
    ):
        last += 1
    return (said[place].start, said[last - 1].end) if last - place >= _FEWEST_FIGURES else None


def _plain(said: list[Word], place: int, *, linked: str) -> Span | None:
    """A word such as any other: a password when it stands alone, or with a few behind a colon."""
    word = said[place]
    if len(word.core) < _SHORTEST_WORD or is_ordinary(word.core) or not word.core[0].isalpha():
        return None
    last = place
    if linked in words.COLONS:
        while not _ends(said, last) and last - place < _LONGEST_PHRASE - 1:
            last += 1
            if is_ordinary(said[last].core) and said[last].core not in {"en", "de", "het", "een"}:
                return None
        return None if not _ends(said, last) else (_inside(word)[0], _inside(said[last])[1], Secret.PASSWORD)
    is_alone = _ends(said, place) or said[place + 1].core in words.CLAUSE_ENDS
    return _span(word, Secret.PASSWORD) if is_alone else None


def _before(said: list[Word], at: int, cue: Cue) -> list[Span]:
    """*Zomer2026! is mijn wachtwoord*, *ik gebruik Zomer2026 als wachtwoord*."""
    found: list[Span] = []
    if cue is Cue.LOGIN or said[at].is_first:
        return found
    kind = _kind(cue)
    for place in range(at - 1, max(-1, at - 1 - _BEFORE), -1):
        word = said[place]
        look = look_of(word.raw)
        if look in {Look.MIXED, Look.UNMISTAKABLE} and not _names_a_thing(said, place):
            found.append(_span(word, kind))
        if (
            (word.core in words.BE_FORMS or word.core == "als")
            and place > 0
            and _only_owners(said, place + 1, at)
        ):
            told = said[place - 1]
            if look_of(told.raw) is Look.FIGURES:
                found += _figures_before(said, place, kind)
            elif cue is Cue.PASSWORD and told.is_first and _could_be(told):
                found.append(_span(told, kind))
        if word.is_first:
            break
    return found


def _figures_before(said: list[Word], place: int, kind: Secret) -> list[Span]:
    """The groups of figures that end before the word at `place`."""
    first, count = place, 0
    while first and look_of(said[first - 1].raw) is Look.FIGURES and count < _MOST_FIGURES:
        first -= 1
        count += len(said[first].core)
    if not _FEWEST_FIGURES <= count <= _MOST_FIGURES:
        return []
    return [(_inside(said[first])[0], _inside(said[place - 1])[1], kind)]


def _could_be(word: Word) -> bool:
    is_long = len(word.core) >= _SHORTEST_WORD and word.core[0].isalpha()
    return is_long and look_of(word.raw) in {Look.WORD, Look.SIGNED} and not is_ordinary(word.core)


def _only_owners(said: list[Word], first: int, last: int) -> bool:
    return all(word.core in words.OWNERS for word in said[first:last])


def _names_a_thing(said: list[Word], place: int) -> bool:
    for word in said[max(0, place - 2) : place][::-1]:
        if word.core in words.THINGS:
            return True
        if word.core in words.LINKS:
            return False
    return False


def _goes_on(said: list[Word], place: int) -> bool:
    """Whether this is all of its line, and the line before it ended in the middle: *mijn wachtwoord is*, and then this."""
    return (
        said[place - 1].core in words.LINKS and said[place - 1].raw[-1] not in ".?!;" and _ends(said, place)
    )


def _ends(said: list[Word], place: int) -> bool:
    is_last = place + 1 >= len(said) or said[place + 1].is_first
    return is_last or said[place].raw.endswith((",", ".", ";", ")"))


def _kind(cue: Cue) -> Secret:
    match cue:
        case Cue.PASSWORD | Cue.LOGIN:
            return Secret.PASSWORD
        case Cue.CARD_CHECK:
            return Secret.CARD
        case Cue.PIN | Cue.CODE:
            return Secret.CODE


def _inside(word: Word) -> tuple[int, int]:
    """Without the quotes and brackets around it, and the stop behind it."""
    left = len(word.raw) - len(word.raw.lstrip(_OPENERS))
    right = len(word.raw) - len(word.raw.rstrip(_CLOSERS))
    return word.start + left, word.end - right


def _span(word: Word, kind: Secret) -> Span:
    start, end = _inside(word)
    return start, end, kind
