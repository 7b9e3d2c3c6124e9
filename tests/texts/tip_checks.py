"""What a digi-tip must be like to be read with ease: each check says what is wrong, and where."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import combinations

from bot.domain.tip_style import ALIKE, DUTCH, TEXT_WORDS, TITLE_WORDS, Plain, overlap, sentences_of, words_of
from bot.domain.words import fold
from bot.texts.tips import Tip, Wording

ENOUGH = 52
"""A tip for each week of a year."""
A_TOPIC = 3

LANGUAGES = {
    "nl": DUTCH,
    "en": Plain(
        sentence=15,
        tried="Try it now: ",
        hard=re.compile(
            r"\b(simply|just|obviously|of course|easy|kindly|please|ticket|device|log ?in|login|account|browser"
            r"|error|coach|deadline|invalid|mfa|2fa|pop-?up|you should have|stupid)\b",
            re.IGNORECASE,
        ),
    ),
    "fr": Plain(
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


def _faults(wording: Wording, plain: Plain) -> Iterator[str]:
    known, _, tried = wording.text.partition("\n")
    if len(words_of(wording.title)) > TITLE_WORDS or wording.title.endswith((".", ":")):
        yield "title is long, or a sentence"
    if len(words_of(wording.text)) > TEXT_WORDS:
        yield f"text has {len(words_of(wording.text))} words"
    if not known or not tried.startswith(plain.tried) or plain.tried.strip(" :\N{NO-BREAK SPACE}") in known:
        yield "text has not one line to try, and that the last"
    else:
        todo = tried.removeprefix(plain.tried)
        if len(sentences_of(todo)) != 1 or not todo.endswith("."):
            yield "text gives more or less than one thing to try"
        for sentence in (*sentences_of(wording.title), *sentences_of(known), todo):
            if len(words_of(sentence)) > plain.sentence:
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
            if overlap(first.text, second.text) >= ALIKE:
                yield f"{where} say the same"
