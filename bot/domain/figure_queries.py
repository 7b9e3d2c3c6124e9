"""Reads a typed line about figures: which figures, of which departments, of which period, in any order of words."""

import re
from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches

from bot.domain.departments import meant_by
from bot.domain.figure_periods import RefusedPeriod, SaidPeriod, says_period
from bot.domain.figure_words import EXCEL, FILES, FILLERS, HEADS, LONGEST, OWN, PARTS, SUGGESTED, Figures
from bot.domain.files import FileFormat
from bot.domain.ids import DepartmentId
from bot.domain.periods import Period
from bot.domain.phrases import ABOUT_A_PROBLEM
from bot.domain.roster import Department
from bot.domain.words import fold, one_slip

_MOST_WORDS = 12
_SUGGESTIONS = 3
_LONG = 6
"""Letters of a word in which one slip is suggested although nothing else says that the line is about figures."""
_ALIKE = 0.72
_TO_EXCEL = frozenset((EXCEL, "als", "naar", "as", "to"))
_RUN_TOGETHER = re.compile(r"\b(kwartaal|trimester|quarter|q|k|week|wk)([0-9]{1,2})\b")


@dataclass(frozen=True, slots=True, kw_only=True)
class Query:
    """What somebody wants to see. Whether they may is decided elsewhere, at the time of asking."""

    figures: Figures
    period: Period | None = None
    """None: whatever is usual, widened until there is something to show."""
    departments: tuple[DepartmentId, ...] = ()
    """None named: the own scope of who asks."""
    is_own: bool = False
    """*onze dienst* was said."""
    file: FileFormat | None = None
    """The kind of file that was said. Facts are a file when there is one, and shown else."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Choice:
    """All is understood but which of these departments is meant."""

    query: Query
    options: tuple[DepartmentId, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Unclear:
    """Some words are not understood. `lines` are whole lines to type instead (*Bedoel je ...?*), perhaps none.

    Only for who may see figures; from anybody else the line is a question like any other.
    """

    words: tuple[str, ...]
    lines: tuple[str, ...]


Reading = Query | Choice | Unclear | RefusedPeriod


def read_query(text: str, departments: Collection[Department], today: date) -> Reading | None:
    """What a line about figures asks for; None for any other line.

    A word about something that does not work makes it another line. A slip is never taken for the word it resembles.
    """
    words = tuple(_RUN_TOGETHER.sub(r"\1 \2", fold(text)).split())
    if not 0 < len(words) <= _MOST_WORDS:
        return None
    found = _Found()
    for part in _parts(words, departments):
        found.take(part)
    found.hear_excel()
    if any(not ABOUT_A_PROBLEM.isdisjoint(run.split()) for run in found.unknown):
        return None
    if not found.heads:
        return _slip_in_head(words, departments, found, today)
    if found.unknown:
        # A line that only mentions figures somewhere, beside words that mean nothing here, is about something else.
        begins = any(" ".join(words[:length]) in HEADS for length in range(1, LONGEST + 1))
        return _unclear(words, found.unknown, departments) if begins else None
    period = found.period.resolved(today)
    if isinstance(period, RefusedPeriod):
        return period
    named = tuple(dict.fromkeys(found.departments))
    query = Query(
        figures=found.figures(),
        period=period,
        departments=named,
        is_own=found.is_own,
        file=found.kind_of_file(),
    )
    return Choice(query=query, options=found.options) if found.options else query


def may_be_about_figures(text: str) -> bool:
    """Whether it is worth to read this line with `read_query`: it has one of our words, or nearly begins with one."""
    words = fold(text).split()
    if not 0 < len(words) <= _MOST_WORDS:
        return False
    line = f" {' '.join(words)} "
    return any(f" {head} " in line or (len(head) >= _LONG and one_slip(words[0], head)) for head in HEADS)


@dataclass(frozen=True, slots=True)
class _Part:
    """Some words of the line, and what they are: the departments that are meant, or none and known or not."""

    said: str
    is_known: bool = True
    departments: tuple[DepartmentId, ...] = ()


def _parts(words: Sequence[str], departments: Collection[Department]) -> Iterator[_Part]:
    """The line in known phrases, names of departments, and runs of words that are neither."""
    names = {fold(name): d.id for d in departments for name in (d.name, *d.aliases)}
    unknown: list[str] = []
    at = 0
    while at < len(words):
        part = _known(words[at:], names)
        if part is None:
            unknown.append(words[at])
            at += 1
            continue
        yield from _meant(unknown, departments)
        unknown = []
        yield part
        at += len(part.said.split())
    yield from _meant(unknown, departments)


def _known(words: Sequence[str], names: dict[str, DepartmentId]) -> _Part | None:
    """The longest phrase or name at the beginning of `words`; a phrase stands over a name of the same length."""
    for length in range(len(words), 0, -1):
        said = " ".join(words[:length])
        if length <= LONGEST and _is_phrase(said):
            return _Part(said)
        if said in names:
            return _Part(said, departments=(names[said],))
    return None


_PHRASES = frozenset((*HEADS, *PARTS, *OWN, *FILLERS, *FILES))


def _is_phrase(said: str) -> bool:
    return said in _PHRASES or says_period(said)


def _meant(words: Sequence[str], departments: Collection[Department]) -> Iterator[_Part]:
    """Words that are no phrase: the beginnings of departments' names, the longest first; else unknown."""
    if not words:
        return
    for length in range(len(words), 0, -1):
        for at in range(len(words) - length + 1):
            said = " ".join(words[at : at + length])
            found = tuple(d.id for d in meant_by(said, departments))
            if found:
                yield from _meant(words[:at], departments)
                yield _Part(said, departments=found)
                yield from _meant(words[at + length :], departments)
                return
    yield _Part(" ".join(words), is_known=False)


@dataclass(slots=True)
class _Found:
    """What the parts of a line come to, gathered one by one."""

    heads: list[Figures] = field(default_factory=list)
    parts: list[Figures] = field(default_factory=list)
    departments: list[DepartmentId] = field(default_factory=list)
    options: tuple[DepartmentId, ...] = ()
    is_own: bool = False
    file: FileFormat | None = None
    unknown: list[str] = field(default_factory=list)
    period: SaidPeriod = field(default_factory=SaidPeriod)

    def take(self, part: _Part) -> None:
        said = part.said
        if not part.is_known:
            self.unknown.append(said)
        elif len(part.departments) > 1:
            self.options = part.departments
        elif part.departments:
            self.departments.extend(part.departments)
        elif said in HEADS:
            self.heads.append(HEADS[said])
        elif said in PARTS:
            self.parts.append(PARTS[said])
        elif said in OWN:
            self.is_own = True
        elif said in FILES:
            self.file = FILES[said]
        elif said not in FILLERS:
            self.period.take(said)

    def hear_excel(self) -> None:
        """*export vorige maand excel*: without a word for files, a line with it is about the program."""
        if Figures.EXPORT not in self.heads:
            return
        heard = [run for run in self.unknown if EXCEL in run.split() and set(run.split()) <= _TO_EXCEL]
        if heard:
            self.unknown = [run for run in self.unknown if run not in heard]
            self.file = self.file or FileFormat.XLSX

    def kind_of_file(self) -> FileFormat | None:
        """*export feiten 2026* says that it is a file, and not of which kind."""
        is_file = Figures.EXPORT in self.heads and Figures.FACTS in self.heads
        return self.file or (FileFormat.XLSX if is_file else None)

    def figures(self) -> Figures:
        for strong in (Figures.MINE, Figures.FACTS, Figures.EXPORT):
            if strong in self.heads:
                return strong
        if self.file is not None:
            return Figures.EXPORT
        parts = [one for one in self.parts if one is not Figures.COMPARED or not self.departments]
        if parts:
            return parts[0]
        many = len(set(self.departments)) > 1 or Figures.COMPARED in self.heads
        return Figures.COMPARED if many else Figures.OVERVIEW


def _slip_in_head(
    words: Sequence[str], departments: Collection[Department], found: _Found, today: date
) -> Unclear | None:
    """*cijfrs vorige maand*: the first word is nearly one of ours and all others are understood."""
    if found.unknown != [words[0]]:
        return None
    near = [head for head in HEADS if len(head) >= _LONG and one_slip(words[0], head)]
    lines = [" ".join((head, *words[1:])) for head in near]
    meant = tuple(line for line in lines if isinstance(read_query(line, departments, today), Query | Choice))
    return Unclear(words=(words[0],), lines=meant) if meant else None


def _unclear(words: Sequence[str], unknown: Sequence[str], departments: Collection[Department]) -> Unclear:
    """Whole lines with what is not understood replaced by what it resembles, the most alike first."""
    names = [fold(name) for d in departments for name in (d.name, *d.aliases)]
    known = list(dict.fromkeys((*names, *SUGGESTED)))
    line = " ".join(words)
    if len(unknown) == 1:
        near = get_close_matches(unknown[0], known, n=_SUGGESTIONS, cutoff=_ALIKE)
        return Unclear(
            words=tuple(unknown), lines=tuple(_replaced(line, unknown[0], meant) for meant in near)
        )
    is_any = False
    for run in unknown:
        near = get_close_matches(run, known, n=1, cutoff=_ALIKE)
        is_any = is_any or bool(near)
        line = _replaced(line, run, near[0] if near else "")
    return Unclear(words=tuple(unknown), lines=(line,) if is_any else ())


def _replaced(line: str, run: str, meant: str) -> str:
    return " ".join(f" {line} ".replace(f" {run} ", f" {meant} ", 1).split())
