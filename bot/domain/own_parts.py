"""Which weeks, months, quarters and years of one scope may be shown in detail: its time is taken apart once, for good.

A scope is the city for a coordinator, or the own department for a contact point. **Everything shown is put together
from the same parts, and each part has enough people or nobody at all**; so whatever is added and subtracted is made of
whole parts too, and has enough people.

    days      |------------ March ------------|------------ April ...
    weeks          |= 10 =|= 11 =|= 12 =|= 13 .|. =|= 14 =| ...
    parts     |rest| week | week | week |tail |head| ...

A month is cut off at its end when all of it has enough people, and what no week took of it as well. A week that lies
in two blocks is two parts, so both must have enough. What is too small goes with the next month, as in `folding`. The
empty months before the first question of all are cut off too, so that the first month that is not can be shown.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain.folding import START, Cuts, Enough, Stretch, fits_quarters
from bot.domain.periods import Kind, Period, following, period_of
from bot.domain.showing import Crowd, together

Between = Callable[[date, date], Crowd]
"""Who stands behind the days from the first up to but not including the second."""
_OWN = "own"


@dataclass(frozen=True, slots=True, kw_only=True)
class OwnParts:
    """What may be shown of one scope."""

    weeks: frozenset[Period]
    years: Mapping[int, Cuts[str]]
    begins: date | None = None
    """The first day of the first month in which anybody asked: what was over before has nothing to show."""

    def shown(self, period: Period) -> Stretch | None:
        """The days that may be shown of a period; None for nothing. See `Cuts.shown`."""
        if self.begins is None or period.after <= self.begins:
            return None
        if period.kind is Kind.WEEK:
            is_shown = period in self.weeks
            return Stretch(first=period.first, after=period.after, is_whole=True) if is_shown else None
        year = self.years.get(period.year)
        stretch = None if year is None else year.shown(_OWN, period)
        return stretch if stretch is not None and stretch.after > self.begins else None

    def may_end(self, period: Period, after: date) -> bool:
        """See `Cuts.may_end`; a week ends where it ends."""
        if period.kind is Kind.WEEK:
            return period in self.weeks and after == period.after
        year = self.years.get(period.year)
        return year is not None and year.may_end(_OWN, period, after)

    def cuts(self, year: int) -> tuple[int, ...]:
        """The cuts of a year, for `cut_year` to stay within."""
        return self.years[year].of[_OWN] if year in self.years else (START,)


def own_parts(
    between: Between, enough: Enough, *, first_year: int, until: date, with_weeks: bool
) -> OwnParts:
    """Take the time of one scope apart, from New Year of `first_year` up to `until`, in the order in which it passed.

    Args:
        between: Who stands behind some days; asked for the same days more than once.
        enough: The rule for one cell. More people must never make it false.
        first_year: Always the same for one scope: what lies before is not there.
        until: Weeks and months that end on this day or before are over and will not change any more.
        with_weeks: Whether weeks are shown at all. What a busy department's weeks leave of a month is often too little,
            and then the month is lost: weeks are for the city.
    """
    parting = _Parting(between=between, enough=enough, block=date(first_year, 1, 1))
    for period in _in_order(date(first_year, 1, 1), until):
        if period.kind is Kind.MONTH:
            parting.take_month(period)
        elif with_weeks:
            parting.take_week(period)
    return OwnParts(
        weeks=frozenset(parting.weeks),
        begins=parting.begins,
        years={
            year: Cuts(
                year=period_of(date(year, 1, 1), Kind.YEAR), of={_OWN: tuple(cuts)}, over=parting.over[year]
            )
            for year, cuts in parting.cuts.items()
        },
    )


def _in_order(first: date, until: date) -> Iterator[Period]:
    """Weeks and months as they end; of two that end together the week goes first, for it lies in the month."""
    week, month = following(period_of(first, Kind.WEEK)), period_of(first, Kind.MONTH)
    if first.weekday() == 0:
        week = period_of(first, Kind.WEEK)
    while min(week.after, month.after) <= until:
        if week.after <= month.after:
            yield week
            week = following(week)
        else:
            yield month
            month = following(month)


@dataclass(slots=True, kw_only=True)
class _Parting:
    """Time that is being taken apart, up to some day."""

    between: Between
    enough: Enough
    block: date
    """Where the block begins that is not cut off yet."""
    before: tuple[date, date] | None = None
    """The block before it, when that was cut off."""
    begins: date | None = None
    """The first month in which anybody asked."""
    weeks: list[Period] = field(default_factory=list)
    cuts: dict[int, list[int]] = field(default_factory=dict)
    over: dict[int, int] = field(default_factory=dict)

    def take_week(self, week: Period) -> None:
        is_enough = self.enough(self.between(week.first, week.after))
        if is_enough and (self.block <= week.first or self._may_straddle(week)):
            self.weeks.append(week)

    def _may_straddle(self, week: Period) -> bool:
        """Both its parts stand by themselves, and so does what it leaves of the block in which it began."""
        parts = (self.between(week.first, self.block), self.between(self.block, week.after))
        left = () if self.before is None else (self._rest(*self.before, [*self.weeks, week]),)
        return all(self._is_part(crowd) for crowd in (*parts, *left))

    def take_month(self, month: Period) -> None:
        cuts = self.cuts.setdefault(month.year, [START])
        self.over[month.year] = month.number
        rest = self._rest(self.block, month.after, self.weeks)
        if self.begins is None and not self.between(self.block, month.after).questions:
            cuts.append(month.number)  # what came before the first question of all is nobody's secret
            self.block = month.after
            return
        self.begins = self.begins or month.first
        is_block = self.enough(self.between(self.block, month.after)) and self._is_part(rest)
        if is_block and fits_quarters(cuts[-1], month.number):
            cuts.append(month.number)
            self.before, self.block = (self.block, month.after), month.after
        elif month.number == 12:
            self.before, self.block = None, month.after

    def _is_part(self, crowd: Crowd) -> bool:
        return not crowd.questions or self.enough(crowd)

    def _rest(self, first: date, after: date, weeks: list[Period]) -> Crowd:
        """Who stands behind the days that none of `weeks` has."""
        left: list[Crowd] = []
        for week in weeks:
            if first < week.after and week.first < after:
                left.append(self.between(first, max(first, week.first)))
                first = week.after
        return together([*left, self.between(first, max(first, after))])
