"""Which period the words of a typed line come to, and why some periods are shown to nobody."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from bot.domain.figure_words import DAYS, MONTH_NUMBERS, QUARTER_NUMBERS, RELATIVE, WEEK_NUMBERS
from bot.domain.periods import Kind, Period, period_of, previous

EARLIEST_YEAR = 2020
_YEAR = re.compile(r"(?:19|20)[0-9]{2}")
_PHRASES = frozenset((*RELATIVE, *MONTH_NUMBERS, *QUARTER_NUMBERS, *WEEK_NUMBERS, *DAYS))


class Why(StrEnum):
    """Why a period that was understood is not shown."""

    FUTURE = "future"
    TOO_OLD = "too old"
    TOO_SHORT = "too short"
    """A day: there are no figures shorter than a week."""
    NO_SUCH = "no such"
    """*week 60*, *kwartaal 5*."""
    TWO_PERIODS = "two periods"


@dataclass(frozen=True, slots=True, kw_only=True)
class RefusedPeriod:
    """The period cannot be shown to anybody; `said` is what was typed of it."""

    why: Why
    said: str


def says_period(said: str) -> bool:
    """Whether folded words say a period or a part of one."""
    return said in _PHRASES or _YEAR.fullmatch(said) is not None


@dataclass(slots=True)
class SaidPeriod:
    """What a line says of a period, gathered phrase by phrase."""

    relative: list[tuple[Kind, int]] = field(default_factory=list)
    years: list[int] = field(default_factory=list)
    numbers: list[tuple[Kind, int]] = field(default_factory=list)
    days: list[str] = field(default_factory=list)
    said: list[str] = field(default_factory=list)

    def take(self, said: str) -> None:
        """Add one phrase for which `says_period` is true."""
        self.said.append(said)
        if said in RELATIVE:
            self.relative.append(RELATIVE[said])
        elif said in DAYS:
            self.days.append(said)
        elif said in MONTH_NUMBERS:
            self.numbers.append((Kind.MONTH, MONTH_NUMBERS[said]))
        elif said in QUARTER_NUMBERS:
            self.numbers.append((Kind.QUARTER, QUARTER_NUMBERS[said]))
        elif said in WEEK_NUMBERS:
            self.numbers.append((Kind.WEEK, WEEK_NUMBERS[said]))
        else:
            self.years.append(int(said))

    def resolved(self, today: date) -> Period | RefusedPeriod | None:
        """The one period that was said; None when none was."""
        said = " ".join(self.said)
        if self.days:
            return RefusedPeriod(why=Why.TOO_SHORT, said=said)
        years = [*self.years, *(today.year - ago for kind, ago in self.relative if kind is Kind.YEAR)]
        others = [(kind, ago) for kind, ago in self.relative if kind is not Kind.YEAR]
        if len(years) > 1 or len(others) + len(self.numbers) > 1 or (others and years):
            return RefusedPeriod(why=Why.TWO_PERIODS, said=said)
        if others:
            found = _ago(*others[0], today)
        elif self.numbers:
            numbered = _numbered(*self.numbers[0], years, today)
            if numbered is None:
                return RefusedPeriod(why=Why.NO_SUCH, said=said)
            found = numbered
        elif years:
            found = Period(date(years[0], 1, 1), Kind.YEAR)
        else:
            return None
        if found.first > today:
            return RefusedPeriod(why=Why.FUTURE, said=said)
        return RefusedPeriod(why=Why.TOO_OLD, said=said) if found.year < EARLIEST_YEAR else found


def _ago(kind: Kind, ago: int, today: date) -> Period:
    now = period_of(today, kind)
    return previous(now) if ago > 0 else now if ago == 0 else Period(now.after, kind)


def _numbered(kind: Kind, number: int, years: Sequence[int], today: date) -> Period | None:
    """The period with this number in that year, else the last one that has begun; None when there is none such."""
    if years:
        return _in_year(kind, number, years[0])
    for year in range(period_of(today, kind).year, today.year - 7, -1):
        found = _in_year(kind, number, year)
        if found is not None and found.first <= today:
            return found
    return None


def _in_year(kind: Kind, number: int, year: int) -> Period | None:
    try:
        match kind:
            case Kind.WEEK:
                return Period(date.fromisocalendar(year, number, 1), kind)
            case Kind.QUARTER:
                return Period(date(year, number * 3 - 2, 1), kind)
            case _:
                return Period(date(year, number, 1), kind)
    except ValueError:
        return None
