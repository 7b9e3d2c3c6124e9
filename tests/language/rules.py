"""The rules of the house for one line: each says what is wrong with it, or nothing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.tip_style import DUTCH, sentences_of, words_of
from tests.language import wording
from tests.language.allowed import ALLOWED
from tests.language.dutch import is_common, words_in
from tests.language.lines import Kind, Line
from tests.language.office_words import office_word_in, plain_words
from tests.language.passive import passive_in

WORDS = DUTCH.sentence
HARD_LIMIT = 15
LABEL = 30
"""Letters of a button: a phone at twice the size of letters shows no more on a line."""
_SIGNS = re.compile(r"[^\w\s,.?!:'\u2019-]+")


class Rule(StrEnum):
    """What a line can break; the names under which a line may be excused."""

    LENGTH = "a long sentence"
    ACTIVE = "passive"
    COMMON = "a rare word"
    OFFICE = "a word of offices"
    SHORT = "an abbreviation"
    BUTTON = "a button that is not verb and object"
    YOU = "not je"
    WORDING = "a word that is settled otherwise"
    CLOCK = "a time that is not said"


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    """What is wrong with one line."""

    rule: Rule
    line: Line
    what: str

    @property
    def is_allowed(self) -> bool:
        """Whether the line is excused by name; over the hard limit no line is."""
        return self.line.where in ALLOWED.get(self.rule.name, {}) and not self.what.startswith("over")

    def __str__(self) -> str:
        return f"{self.line.where}: {self.rule} ({self.what}): {self.line.text}"


def faults_of(line: Line) -> Iterator[Fault]:
    """All that is wrong with a line, excused or not."""
    for rule, check in RULES.items():
        for what in check(line):
            yield Fault(rule=rule, line=line, what=what)


def over_the_limit(line: Line) -> Iterator[Fault]:
    """Where a sentence is over the hard limit with the longest names in it: then our own words must be fewer."""
    for what in _length(line):
        if what.startswith("over"):
            yield Fault(rule=Rule.LENGTH, line=line, what=what)


def _length(line: Line) -> Iterator[str]:
    for sentence in sentences_of(line.text):
        count = len(words_of(sentence))
        if count > WORDS:
            yield f"over {HARD_LIMIT} words: {count}" if count > HARD_LIMIT else f"{count} words"


def _active(line: Line) -> Iterator[str]:
    for sentence in sentences_of(line.text):
        if found := passive_in(sentence):
            yield found


def _office(line: Line) -> Iterator[str]:
    for word in words_in(line.text):
        if (found := office_word_in(word)) is not None:
            yield f"{word}: zeg {plain_words()[found]}"


def _common(line: Line) -> Iterator[str]:
    shorts = set(wording.ABBREVIATED.findall(line.text))
    for word in words_in(re.sub(r"https?://\S*|\S+\.be\b", "", line.text)):
        if word not in shorts and not set(word.split("-")) & shorts and not is_common(word):
            yield word


def _short(line: Line) -> Iterator[str]:
    yield from (
        found for found in wording.ABBREVIATED.findall(line.text) if found.casefold() not in wording.SHORT
    )


def _button(line: Line) -> Iterator[str]:
    label = _SIGNS.sub("", line.text).strip()
    words = label.split()
    if line.kind is not Kind.BUTTON or not words or label in wording.SETTLED_LABELS:
        return
    if len(label) > LABEL:
        yield f"{len(label)} letters"
    if words[0] in {"Ja,", "Nee,", "Ja", "Nee", "Ik", "Wij"}:
        return
    verb, rest = words[0].casefold(), [word.casefold().strip(",.?!") for word in words[1:]]
    if verb not in wording.VERBS or "is" in rest:
        yield "no verb"
    elif wording.NO_OBJECT.issuperset(rest):
        yield "no object"


def _you(line: Line) -> Iterator[str]:
    for found in (*wording.FORMAL.finditer(line.text), *wording.STRESSED.finditer(line.text)):
        yield found[0]


def _wording(line: Line) -> Iterator[str]:
    for pattern in (wording.NEVER, DUTCH.hard):
        for found in pattern.finditer(line.text):
            if not re.fullmatch(
                r"wordt|worden|werd|werden", found[0], re.IGNORECASE
            ):  # the passive has its own rule
                yield found[0]


def _clock(line: Line) -> Iterator[str]:
    if line.kind is not Kind.TYPED:
        yield from (found[0] for found in wording.CLOCK.finditer(line.text))


RULES: dict[Rule, Callable[[Line], Iterator[str]]] = {
    Rule.LENGTH: _length,
    Rule.ACTIVE: _active,
    Rule.COMMON: _common,
    Rule.OFFICE: _office,
    Rule.SHORT: _short,
    Rule.BUTTON: _button,
    Rule.YOU: _you,
    Rule.WORDING: _wording,
    Rule.CLOCK: _clock,
}
