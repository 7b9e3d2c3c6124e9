"""Which months of which members may be shown beside each other: months go together in blocks, the small in a fold.

Members are departments beside each other or topics beside each other. Their sum is taken to be known for every single
day, for the own total is always shown. Each member's year is **cut** at ends of months. What is shown of a member lies
between two cuts, so whoever adds and subtracts learns what lies between two cuts and nothing else.

    months     1   2   3   4   5   6        a cut at the end of a month needs enough people since the last one
    Groendienst|---|---|-------|---|        too few in month 3: it goes with month 4
    Musea      |-----------|-----------|    once past a quarter, wait for the end of a quarter, so that quarters fit
    Sport      |---|-------|-----------|

The sum of all less those who have a cut is the sum of those who lack it. So **a cut is lacked by nobody or by at least
`fewest`**, and between any two cuts those who lack one of them are together enough. With three, somebody who knows one
member still cannot tell the other two apart. A cut is never taken back: only months that are over are looked at, in
order, so what was shown in March stays true in December and tells nothing more beside it.

Weeks are not shown of members: a month less the weeks in it would be a few days of one department.
"""

from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from datetime import date
from typing import Generic, TypeVar

from bot.domain.periods import Kind, Period, months_in
from bot.domain.showing import NOBODY, Crowd, together

M = TypeVar("M", bound=str)
Enough = Callable[[Crowd], bool]
START = 0
"""The cut before January, which every member has."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """The months of a period that are shown of one member; `is_whole` when those are all."""

    first: date
    after: date
    is_whole: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Cuts(Generic[M]):
    """Where each member's year may be cut; a cut is the number of the month that ends there, 0 is New Year."""

    year: Period
    of: Mapping[M, tuple[int, ...]]
    over: int
    """How many months of the year were looked at."""
    begins: int = 0
    """How many months were over before anybody asked at all: everybody has a cut after each, and none has anything to show."""

    def shown(self, member: M, period: Period) -> Stretch | None:
        """What may be shown of `member` in a month, quarter or year; None for nothing.

        A month or quarter is shown whole or not at all. A year runs to the last cut, for it is asked for while it runs.
        """
        cuts = self.of.get(member, (START,))
        start, end = self._ends(period)
        until = max((cut for cut in cuts if cut <= end), default=START)
        if (
            start not in cuts
            or until <= max(start, self.begins)
            or (period.kind is not Kind.YEAR and until < end)
        ):
            return None
        return Stretch(first=period.first, after=self._day_after(until), is_whole=until == end)

    def may_end(self, member: M, period: Period, after: date) -> bool:
        """Whether `member` may be shown of `period` up to but not including `after`, the first day of a month."""
        start, end = self._ends(period)
        cuts = self.of.get(member, (START,))
        until = 12 if after.year > self.year.year else after.month - 1
        return start in cuts and until in cuts and start < until <= end

    def beside(self, period: Period) -> tuple[Stretch, frozenset[M]] | None:
        """The months in which members are laid beside each other, and who is shown; the others are folded together.

        A running year is laid out up to its last quarter that is over, before April up to its last month. None when
        nothing of it is over yet.
        """
        start, end = self._ends(period)
        until = min(end, self.over)
        if 3 <= until < end:
            until -= until % 3  # the small have a cut at the end of a quarter sooner than between
        if until <= max(start, self.begins) or (period.kind is not Kind.YEAR and until < end):
            return None
        whole = frozenset(m for m, cuts in self.of.items() if start in cuts and until in cuts)
        return Stretch(first=period.first, after=self._day_after(until), is_whole=until == end), whole

    def _ends(self, period: Period) -> tuple[int, int]:
        months = months_in(period)
        if not months or months[0].year != self.year.year:
            raise ValueError("only months, quarters and the year of these cuts are made of its months")
        return months[0].number - 1, months[-1].number

    def _day_after(self, cut: int) -> date:
        return months_in(self.year)[cut - 1].after


def cut_year(
    year: Period,
    cells: Mapping[M, Mapping[Period, Crowd]],
    enough: Enough,
    *,
    until: date,
    fewest: int,
    within: Mapping[M, Collection[int]] | None = None,
) -> Cuts[M]:
    """Cut the year of each member, month after month.

    Args:
        year: The calendar year.
        cells: Who stands behind each month of each member; a month that is missing had nobody.
        enough: The rule for one cell. More people must never make it false.
        until: Months that end on this day or before are over and will not change any more.
        fewest: How many members lack a cut at the least when any does. Topics of one scope, whose total is shown: 2.
            Departments, one of whose contact points may look too: 3.
        within: The cuts that a member may have at all, where somebody may see it cut by another rule as well.
    """
    months = tuple(month for month in months_in(year) if month.after <= until)
    cutting = _Cutting(months=months, cells=cells, enough=enough, fewest=fewest)
    begins = cutting.cut_what_is_empty()
    for at in range(begins + 1, len(months) + 1):
        allowed = [m for m in cells if within is None or at in within.get(m, ())]
        cutting.cut_after(at, allowed)
    return Cuts(
        year=year, of={m: tuple(cuts) for m, cuts in cutting.cuts.items()}, over=len(months), begins=begins
    )


def fits_quarters(last: int, at: int) -> bool:
    """Whether a block from cut `last` may end at `at`: one that began in an earlier quarter ends with a quarter."""
    return at % 3 == 0 or last >= at - at % 3


class _Cutting(Generic[M]):
    """A year that is being cut, up to some month."""

    def __init__(
        self,
        *,
        months: tuple[Period, ...],
        cells: Mapping[M, Mapping[Period, Crowd]],
        enough: Enough,
        fewest: int,
    ) -> None:
        self._rows = {m: [row.get(month, NOBODY) for month in months] for m, row in cells.items()}
        self._enough = enough
        self._fewest = fewest
        self._crowds: dict[tuple[M, int, int], Crowd] = {}
        self.cuts: dict[M, list[int]] = {m: [START] for m in cells}

    def cut_what_is_empty(self) -> int:
        """Cut everybody after each month before the first question of all; return how many those are."""
        asked = [at for row in self._rows.values() for at, crowd in enumerate(row) if crowd.questions]
        months = max(map(len, self._rows.values()), default=0)
        begins = min(asked, default=months)
        for cuts in self.cuts.values():
            cuts.extend(range(1, begins + 1))
        return begins

    def cut_after(self, at: int, allowed: Collection[M]) -> None:
        """Cut whoever may be cut after month `at`; hold back the smallest until the others keep them hidden."""
        ready = [
            m
            for m in allowed
            if fits_quarters(self.cuts[m][-1], at) and self._enough(self._crowd(m, self.cuts[m][-1], at))
        ]
        ready.sort(key=lambda m: (self._crowd(m, self.cuts[m][-1], at).questions, m), reverse=True)
        while ready and not self._hides(set(self._rows) - set(ready), at):
            ready.pop()
        for m in ready:
            self.cuts[m].append(at)

    def _hides(self, lacking: set[M], at: int) -> bool:
        """Whether, from any earlier month to the end of `at`, those who lack one of the two ends hide each other."""
        for start in range(at):
            folded = lacking | {m for m in self._rows if start not in self.cuts[m]}
            crowds = {m: self._crowd(m, start, at) for m in self._rows}
            if not _hide_each_other(crowds, folded, self._enough, self._fewest):
                return False
        return True

    def _crowd(self, member: M, start: int, end: int) -> Crowd:
        key = (member, start, end)
        if key not in self._crowds:
            self._crowds[key] = together(self._rows[member][start:end])
        return self._crowds[key]


def _hide_each_other(crowds: Mapping[M, Crowd], folded: Collection[M], enough: Enough, fewest: int) -> bool:
    """Whether the sum of `folded` may be known beside each of the others.

    A sum of nothing tells that nobody asked, which is nobody's secret; but then the days of the others, whose sum is
    known as well, must hide each other.
    """
    if len(folded) == len(crowds):
        return True
    behind = [crowds[m] for m in folded if crowds[m].questions]
    if not behind:
        return sum(crowd.questions > 0 for crowd in crowds.values()) >= fewest
    return len(behind) >= fewest and enough(together(behind))
