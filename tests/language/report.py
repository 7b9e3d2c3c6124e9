"""Everything that the lint finds, counted and put in order: what is wrong, what is excused, and the worst that passes."""

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from bot.domain.tip_style import sentences_of, words_of
from tests.language.allowed import ALLOWED, HARDER
from tests.language.dutch import words_in
from tests.language.lines import Line, every_line, lines_of_tips, longest_lines
from tests.language.readability import EASIEST, Score, score_of, syllables_of
from tests.language.rules import Fault, faults_of, over_the_limit
from tests.language.worker_cards import ENOUGH, blocks_of, worker_cards

WORST = 10
_LONG_WORD = 4
"""Syllables from which a word counts double against a sentence."""
TOGETHER = "the smaller cards together"


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """What a worker reads at once, and how easy that is."""

    name: str
    score: Score

    @property
    def is_easiest(self) -> bool:
        """Whether it is in the first band of Douma's table."""
        return self.score.value >= EASIEST

    def __str__(self) -> str:
        return f"{self.score.value:6.1f}  {self.score.band}  ({self.score.words} words)  {self.name}"


def worker_texts() -> list[Text]:
    """Each tip, each card that is long enough to score, and the rest as one text."""
    tips: dict[str, list[str]] = {}
    for line in lines_of_tips():
        tips.setdefault(line.where, []).append(line.text)
    scored = [Text(name=name, score=score_of(blocks)) for name, blocks in tips.items()]
    rest: list[str] = []
    for name, post in worker_cards().items():
        blocks = blocks_of(post)
        score = score_of(blocks)
        if score.words < ENOUGH:
            rest += blocks
        else:
            scored.append(Text(name=name, score=score))
    return [*scored, Text(name=TOGETHER, score=score_of(rest))]


def hardest_sentences(lines: list[Line]) -> list[tuple[int, str, str]]:
    """The sentences with the most words, each word of four syllables or more counted double, one of each message."""
    found = {
        (_weight(sentence), line.where, sentence) for line in lines for sentence in sentences_of(line.text)
    }
    heaviest = sorted(found, key=lambda one: (-one[0], one[1:]))
    of_each = {where: (weight, where, sentence) for weight, where, sentence in reversed(heaviest)}
    return sorted(of_each.values(), key=lambda one: (-one[0], one[1]))[:WORST]


def _weight(sentence: str) -> int:
    return len(words_of(sentence)) + sum(syllables_of(word) >= _LONG_WORD for word in words_in(sentence))


def unused_excuses(faults: list[Fault]) -> list[str]:
    """Excuses for lines that break no rule any more."""
    used = {(fault.rule.name, fault.line.where) for fault in faults}
    return [f"{rule}: {key}" for rule, keys in ALLOWED.items() for key in keys if (rule, key) not in used]


def said(lines: list[Line], faults: list[Fault], texts: list[Text]) -> Iterator[str]:
    """The report, line by line."""
    wrong = [fault for fault in faults if not fault.is_allowed]
    harder = [text for text in texts if not text.is_easiest and text.name not in HARDER]
    sentences = sum(len(sentences_of(line.text)) for line in lines)
    yield f"{len(lines)} lines, {sentences} sentences"
    counted = Counter(fault.rule for fault in faults)
    for rule, count in counted.items():
        excused = sum(fault.is_allowed for fault in faults if fault.rule is rule)
        yield f"  {rule}: {count - excused} wrong, {excused} excused"
    yield f"{len(texts)} texts of workers, {sum(text.is_easiest for text in texts)} in the easiest band"
    yield from (f"WRONG {fault}" for fault in dict.fromkeys(map(str, wrong)))
    yield from (f"WRONG {text}" for text in harder)
    yield f"The {WORST} heaviest sentences:"
    yield from (f"  {weight:3}  {where}: {sentence}" for weight, where, sentence in hardest_sentences(lines))
    yield f"The {WORST} hardest texts of workers:"
    yield from (f"  {text}" for text in sorted(texts, key=lambda text: text.score.value)[:WORST])


def is_clean(faults: list[Fault], texts: list[Text]) -> bool:
    """Whether nothing is wrong that is not excused."""
    return all(fault.is_allowed for fault in faults) and all(
        text.is_easiest or text.name in HARDER for text in texts
    )


def everything() -> tuple[list[Line], list[Fault], list[Text]]:
    """What there is to read, what is wrong with it, and how easy it is."""
    lines = every_line()
    faults = [fault for line in lines for fault in faults_of(line)]
    filled = [fault for line in longest_lines() for fault in over_the_limit(line)]
    return lines, [*faults, *filled], worker_texts()
