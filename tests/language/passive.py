"""Finds sentences in which nobody does anything: a form of *worden* or *zijn* with a participle."""

import re
from collections.abc import Iterator

from tests.language.dutch import words_in
from tests.language.participle_lists import words
from tests.language.participles import goes_by_itself, is_participle, may_be_now

_BECOMES = words("word wordt worden werd werden geworden")
_IS = words("is zijn was waren ben bent")
_HAS = words("heb hebt heeft hebben had hadden gehad")
_HELPS = _BECOMES | _IS | _HAS
_JOINS = words(
    """en of maar want dat die als omdat wat wie waar zodat terwijl toen nadat voordat zodra tot wanneer hoe waarom
    waarvoor hoewel tenzij dan dus
    """
)
"""Words at which a new clause may begin; *Jan en Fatma* and *is dat bewaard* begin none."""
_WHO = words("ik je jij we wij hij ze zij iemand niemand jullie")
"""After such a word, *dat* or *als* does begin one."""
_MARKED = words("te een geen elk ieder mijn")
"""Before a word, they say that it is no participle here: *om te vergeten*, *een gesloten deur*."""
_PAUSE = re.compile(r"[,;:()\u2013]")
STATES = {
    "opgelost": "settled in the wording; it says how things stand",
    "gesloten": "as a shop is: not open",
    "geholpen": "settled: *Goed geholpen*; *nog niet geholpen* says how things stand",
    "verstuurd": "how things stand; *je stuurde het niet* blames the reader",
    "aangemeld": "how things stand, as the screen of the pc says it",
    "geregeld": "how things stand: *overal is genoeg geregeld*",
    "gedaan": "as Flanders asks whether something is over: *Is het gedaan?*",
}
"""Participles that may follow *is*, each with the reason; after *worden* none may."""


def passive_in(sentence: str) -> str | None:
    """The words that make it passive; None when somebody does something, or when it says how a thing stands."""
    open_help: str | None = None
    for clause in _clauses(sentence):
        for place, word in enumerate(clause):
            if not is_participle(word) or not _is_free(clause, place):
                continue
            help_word = _helped_by(clause, place)
            if help_word is None and clause[0] not in _JOINS:
                help_word = open_help
            if help_word is not None and (_is_passive(help_word, word) or _says_by_whom(clause, place)):
                return f"{help_word} ... {word}"
        open_help = _still_open(clause) or open_help
    return None


def _clauses(sentence: str) -> Iterator[list[str]]:
    """Its parts, each with one verb that says who or when: a comma begins one, and so does *dat je*."""
    for part in _PAUSE.split(sentence):
        said = [word.casefold() for word in words_in(part)]
        begun = 0
        for place in range(1, len(said)):
            if said[place] in _JOINS and _has_own_verb(said, place):
                yield said[begun:place]
                begun = place
        if said[begun:]:
            yield said[begun:]


def _has_own_verb(said: list[str], join: int) -> bool:
    rest = said[join + 1 :]
    return bool(rest) and (rest[0] in _WHO or (said[join - 1] not in _HELPS and bool(_HELPS & set(rest))))


def _is_free(clause: list[str], place: int) -> bool:
    before = clause[place - 1] if place else ""
    return before not in _MARKED and not (may_be_now(clause[place]) and before in _JOINS)


def _helped_by(clause: list[str], participle: int) -> str | None:
    """The word that the participle goes with: *worden* before all, then the nearest."""
    found = [(abs(place - participle), word) for place, word in enumerate(clause) if word in _HELPS]
    becoming = [word for _, word in found if word in _BECOMES and word != clause[participle]]
    having = [one for one in found if one[1] in _HAS]
    owned = [one for one in found if having and one[1] == "zijn"]  # *heeft zijn vraag*
    standing = sorted(one for one in found if one not in owned and one[1] not in _BECOMES)
    if becoming:
        return becoming[0]
    return standing[0][1] if standing else None


def _still_open(clause: list[str]) -> str | None:
    """The word whose participle comes after a comma: *wordt, als je dat wil, bewaard*."""
    becoming = [word for word in clause if word in _BECOMES]
    if becoming and not any(map(is_participle, clause)):
        return becoming[0]
    return clause[-1] if clause[-1] in _IS else None


def _says_by_whom(clause: list[str], participle: int) -> bool:
    """*Is gedaan door Fatma* says what somebody did, and is no state."""
    return clause[participle] in STATES and "door" in clause


def _is_passive(help_word: str, participle: str) -> bool:
    if help_word in _BECOMES:
        return True
    return help_word in _IS and participle not in STATES and not goes_by_itself(participle)
