"""What a digi-tip must be like to be read with ease: each check says what is wrong, and where."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from itertools import combinations

from bot.domain.words import fold
from bot.texts.tips import Tip, Wording

ENOUGH = 52
"""A tip for each week of a year."""
A_TOPIC = 3
TITLE_WORDS = 6
TEXT_WORDS = 60
ALIKE = 0.4
"""Of the words of two tips, this part in both: they say the same."""


@dataclass(frozen=True, kw_only=True)
class Language:
    """What plain means in one language."""

    sentence: int
    tried: str
    hard: re.Pattern[str]


LANGUAGES = {
    "nl": Language(
        sentence=12,
        tried="Probeer nu: ",
        hard=re.compile(
            r"\b(u|uw|kun|kunt|simpelweg|gewoon|gewoonweg|uiteraard|natuurlijk|ticket|request|status|melding maken"
            r"|beheren|deadline|device|toestel|telefoon|log ?in|inloggen|login|account|browser|fout|error|coach"
            r"|gelieve|dankjewel|verlopen|ongeldig|verzoek|succesvol|annuleren|submit|pop-?up|mfa|2fa"
            r"|had je maar|je had|dom|stom|wordt|worden|werd|werden)\b",
            re.IGNORECASE,
        ),
    ),
    "en": Language(
        sentence=15,
        tried="Try it now: ",
        hard=re.compile(
            r"\b(simply|just|obviously|of course|easy|kindly|please|ticket|device|log ?in|login|account|browser"
            r"|error|coach|deadline|invalid|mfa|2fa|pop-?up|you should have|stupid)\b",
            re.IGNORECASE,
        ),
    ),
    "fr": Language(
        sentence=15,
        tried="Essaie maintenant\N{NO-BREAK SPACE}: ",
        hard=re.compile(
            r"\b(vous|votre|vos|simplement|évidemment|il suffit|facile|veuillez|ticket|login|device"
            r"|navigateur|coach|délai|invalide|mfa|2fa|pop-?up|tu aurais dû|est envoyé|sont envoyés)\b",
            re.IGNORECASE,
        ),
    ),
}
_LATIN = re.compile(r"[\w\s.,:?'()@\-/]*")
"""No exclamation marks, and nothing that a card could take for markup."""


def faults_of(tip: Tip) -> Iterator[str]:
    """All that is wrong with one tip by itself."""
    for language, plain in LANGUAGES.items():
        for fault in _faults(getattr(tip, language), plain):
            yield f"{tip.slug} [{language}] {fault}"
    if tip.link is not None and not re.fullmatch(r"https://[a-z0-9.-]+/?", tip.link):
        yield f"{tip.slug} link goes deeper than a front page"


def _faults(wording: Wording, plain: Language) -> Iterator[str]:
    known, _, tried = wording.text.partition("\n")
    if len(_words(wording.title)) > TITLE_WORDS or wording.title.endswith((".", ":")):
        yield "title is long, or a sentence"
    if len(_words(wording.text)) > TEXT_WORDS:
        yield f"text has {len(_words(wording.text))} words"
    if not known or not tried.startswith(plain.tried) or plain.tried.strip(" :\N{NO-BREAK SPACE}") in known:
        yield "text has not one line to try, and that the last"
    else:
        todo = tried.removeprefix(plain.tried)
        if len(_sentences(todo)) != 1 or not todo.endswith("."):
            yield "text gives more or less than one thing to try"
        for sentence in (*_sentences(wording.title), *_sentences(known), todo):
            if len(_words(sentence)) > plain.sentence:
                yield f"has a long sentence: {sentence}"
    for part in (wording.title, wording.text):
        if hard := plain.hard.search(part):
            yield f"has a hard word: {hard[0]}"
        if not _LATIN.fullmatch(part):
            yield f"has a sign of its own: {_LATIN.sub('', part, count=1)[:1]!r}"


def faults_of_all(tips: Iterable[Tip], topics: Iterable[str]) -> Iterator[str]:
    """What is wrong with the tips together."""
    every = tuple(tips)
    if len(every) < ENOUGH:
        yield f"{len(every)} tips are less than a year"
    count = Counter(tip.topic for tip in every)
    for topic in topics:
        if count[topic] < A_TOPIC:
            yield f"{topic} has {count[topic]} tips"
    for language in LANGUAGES:
        for one, other in combinations(every, 2):
            first, second = getattr(one, language), getattr(other, language)
            where = f"{one.slug} and {other.slug} [{language}]"
            if fold(first.title) == fold(second.title):
                yield f"{where} have one title"
            if overlap(first, second) >= ALIKE:
                yield f"{where} say the same"


def overlap(one: Wording, other: Wording) -> float:
    """The part of the longer words of two tips that is in both; 1 for equals."""
    first, second = _long_words(one), _long_words(other)
    return len(first & second) / len(first | second)


def _long_words(wording: Wording) -> frozenset[str]:
    return frozenset(word for word in fold(wording.text).split() if len(word) > 3)


def _words(text: str) -> list[str]:
    return [word for word in text.split() if any(map(str.isalnum, word))]


def _sentences(text: str) -> list[str]:
    """A colon ends no sentence here: what stands behind it is read in the same breath."""
    return [part for part in re.split(r"(?<=[.?])\s+", text) if part.strip()]
