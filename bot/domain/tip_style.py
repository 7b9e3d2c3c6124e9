"""What makes a digi-tip easy to read: how its words and sentences are counted, and which words are hard."""

import re
from dataclasses import dataclass

from bot.domain.words import fold

TITLE_WORDS = 6
TEXT_WORDS = 60
ALIKE = 0.4
"""Of the words of two tips, this part in both: they say the same."""
_LONG = 3
"""Letters of the words that say nothing of what a tip is about, or fewer."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Plain:
    """What plain means in one language."""

    sentence: int
    """Words that a sentence has at most."""
    tried: str
    """How the last line begins: the one thing to try."""
    hard: re.Pattern[str]


DUTCH = Plain(
    sentence=12,
    tried="Probeer nu: ",
    hard=re.compile(
        r"\b(u|uw|kun|kunt|simpelweg|gewoon|gewoonweg|uiteraard|natuurlijk|ticket|request|status|melding maken"
        r"|beheren|deadline|device|toestel|telefoon|log ?in|inloggen|login|account|browser|fout|error|coach"
        r"|gelieve|dankjewel|verlopen|ongeldig|verzoek|succesvol|annuleren|submit|pop-?up|mfa|2fa"
        r"|had je maar|je had|dom|stom|wordt|worden|werd|werden)\b",
        re.IGNORECASE,
    ),
)


def words_of(text: str) -> list[str]:
    """The words, without signs that stand alone."""
    return [word for word in text.split() if any(map(str.isalnum, word))]


def sentences_of(text: str) -> list[str]:
    """A colon ends no sentence here: what stands behind it is read in the same breath."""
    return [part for part in re.split(r"(?<=[.?!])\s+", text) if part.strip()]


def overlap(one: str, other: str) -> float:
    """The part of the longer words of two texts that is in both; 1 for equals."""
    first, second = _long_words(one), _long_words(other)
    every = first | second
    return len(first & second) / len(every) if every else 0.0


def _long_words(text: str) -> frozenset[str]:
    return frozenset(word for word in fold(text).split() if len(word) > _LONG)
