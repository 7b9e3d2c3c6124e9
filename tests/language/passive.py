"""Finds sentences in which nobody does anything: a form of *worden* or *zijn* with a participle."""

import re

from tests.language.dutch import words_in

_BECOMES = re.compile(r"\b(word|wordt|worden|werd|werden|geworden)\b", re.IGNORECASE)
_IS = re.compile(r"\b(is|zijn|was|waren|ben|bent)\b", re.IGNORECASE)
_APART = "aan|af|op|uit|over|mee|terug|in|bij|na|weg|vast|samen|door|toe|om|voor|rond|klaar"
_PARTICIPLE = re.compile(rf"(?:{_APART})?ge\w{{2,}}(?:d|t|en)|(?:be|ver|ont|her)\w{{3,}}(?:d|t|en)")
NO_PARTICIPLES = frozenset(
    [
        "geen",
        "geld",
        "geluid",
        "gebied",
        "geduld",
        "gebeuren",
        "gelden",
        "geven",
        "gezicht",
        "bericht",
        "berichten",
        "bekend",
        "bestand",
        "begrijpt",
        "verschilt",
    ]
)
"""Words of that form that are something else."""
STATES = {
    "opgelost": "settled in the wording; it says how things stand",
    "gesloten": "as a shop is: not open",
    "geholpen": "settled: *Goed geholpen*; *nog niet geholpen* says how things stand",
    "verstuurd": "how things stand; *je stuurde het niet* blames the reader",
    "aangemeld": "how things stand, as the screen of the pc says it",
    "vertrokken": "goes by itself",
    "verdwenen": "goes by itself",
    "gestopt": "stops by itself",
    "gekomen": "comes by itself",
    "geregeld": "how things stand: *overal is genoeg geregeld*",
}
"""Participles that may follow *is*, each with the reason; after *worden* none may."""


def passive_in(sentence: str) -> str | None:
    """The words that make it passive; None when somebody does something, or when it says how a thing stands."""
    found = [word for word in words_in(sentence) if _is_participle(word)]
    if (becomes := _BECOMES.search(sentence)) and found:
        return f"{becomes[0]} ... {found[0]}"
    hidden = [word for word in found if word.casefold() not in STATES]
    if (stands := _IS.search(sentence)) and hidden:
        return f"{stands[0]} ... {hidden[0]}"
    return None


def _is_participle(word: str) -> bool:
    plain = word.casefold()
    return (
        plain not in NO_PARTICIPLES and not plain.endswith("dt") and _PARTICIPLE.fullmatch(plain) is not None
    )
