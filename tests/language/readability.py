"""How easy a Dutch text is to read, by the formula of Flesch as W.H. Douma fitted it to Dutch.

Source: W.H. Douma, *De leesbaarheid van landbouwbladen: een onderzoek naar en een toepassing van
leesbaarheidsformules*, Bulletin 17, Afdeling Sociologie en Sociografie, Landbouwhogeschool Wageningen, 1960:

    score = 206.84 - 0.93 x (words per sentence) - 77 x (syllables per word)

His table, as printed in 1977 (https://dbnl.org/tekst/_taa014197701_01/_taa014197701_01_0089.php):
0-30 zeer moeilijk (universiteit), 30-45 moeilijk, 45-60 tamelijk moeilijk, 60-70 normaal, 70-80 tamelijk gemakkelijk,
80-90 gemakkelijk, 90-100 zeer gemakkelijk (the fourth year of primary school). Short and plain texts score over 100.

The formula was made for passages of a hundred words. Of one sentence it says little: one long word moves it by twenty.
So it is asked of a whole card, or of a group of cards, and never of a sentence.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from bot.domain.tip_style import sentences_of

EASIEST = 90.0
BANDS = (
    (90.0, "zeer gemakkelijk"),
    (80.0, "gemakkelijk"),
    (70.0, "tamelijk gemakkelijk"),
    (60.0, "normaal"),
    (45.0, "tamelijk moeilijk"),
    (30.0, "moeilijk"),
)
_UNITS = (
    "nul",
    "een",
    "twee",
    "drie",
    "vier",
    "vijf",
    "zes",
    "zeven",
    "acht",
    "negen",
    "tien",
    "elf",
    "twaalf",
)
_TEENS = ("dertien", "veertien", "vijftien", "zestien", "zeventien", "achttien", "negentien")
_TENS = ("twintig", "dertig", "veertig", "vijftig", "zestig", "zeventig", "tachtig", "negentig")
_GROUP = re.compile(
    r"aai|ooi|oei|eeu|ieu|eau|aa|ee|oo|uu|ie|oe|eu|ui|ij|ei|ou|au|[aeiou\u00e0-\u00ff]|(?<![aeiou])y(?![aeiou])"
)
_SPOKEN = {
    "gsm": 3,
    "pc": 2,
    "sms": 3,
    "tv": 2,
    "csv": 3,
    "qr": 2,
    "zoals": 2,
    "zoiets": 2,
    "service": 2,
    "excel": 2,
}
_SPOKEN |= {"safeonweb": 3, "itsme": 2, "onedrive": 2, "online": 2, "teams": 1, "be": 1, "www": 3, "store": 1}
_ENGLISH = (("coach", "kotsj"), ("mail", "meel"), ("team", "tiem"), ("phone", "foon"))
_WORD = re.compile(r"[^\W\d_]+(?:['\u2019][^\W\d_]+)*|\d+")


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """What the formula says of a text, and of how much text it says it."""

    value: float
    words: int
    sentences: int

    @property
    def band(self) -> str:
        """The name in Douma's table."""
        return next((name for least, name in BANDS if self.value >= least), "zeer moeilijk")


def score_of(blocks: Iterable[str]) -> Score:
    """The score of blocks read one after the other; a block ends the sentence, as a new line does for the eye."""
    spoken = [_WORD.findall(sentence) for block in blocks for sentence in sentences_of(block)]
    sentences = [words for words in spoken if any(word[0].isalpha() for word in words)]
    words = [word for sentence in sentences for word in sentence]
    if not words:
        return Score(value=100.0, words=0, sentences=0)
    syllables = sum(syllables_of(word) for word in words)
    value = 206.84 - 0.93 * len(words) / len(sentences) - 77 * syllables / len(words)
    return Score(value=round(value, 1), words=len(words), sentences=len(sentences))


def syllables_of(word: str) -> int:
    """Syllables as it is said aloud; a number as it is said too."""
    if word.isdigit():
        return _of_number(int(word)) if len(word) < 5 else len(word)
    plain = word.lower()
    if plain in _SPOKEN:
        return _SPOKEN[plain]
    for written, said in _ENGLISH:
        plain = plain.replace(written, said)
    return max(1, len(_GROUP.findall(plain)))


def _of_number(number: int) -> int:
    if number <= 12:
        return syllables_of(_UNITS[number])
    if number < 20:
        return syllables_of(_TEENS[number - 13])
    if number < 100:
        tens, unit = divmod(number, 10)
        return syllables_of(_TENS[tens - 2]) + (syllables_of(_UNITS[unit]) + 1 if unit else 0)
    if number < 1000:
        hundreds, rest = divmod(number, 100)
        return (syllables_of(_UNITS[hundreds]) if hundreds > 1 else 0) + 2 + (_of_number(rest) if rest else 0)
    thousands, rest = divmod(number, 1000)
    return (_of_number(thousands) if thousands > 1 else 0) + 2 + (_of_number(rest) if rest else 0)
