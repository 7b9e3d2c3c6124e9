"""What was counted, read as figures of any days; and who stood behind each day, from which it follows what may be shown."""

import asyncio
from collections import defaultdict
from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import partial

from bot.domain.figure_parts import Side
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.figures.period import Figures, joined
from bot.domain.folding import Cuts, cut_year
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.own_parts import OwnParts, own_parts
from bot.domain.periods import Kind, Period, following, months_in, period_of
from bot.domain.showing import NOBODY, Crowd, Scope, ShowingRule, Subject, is_enough, together
from bot.storage.protocols import StatisticsStore

FIRST_YEAR = 2020
"""No city used the bot before."""
_MAY_CHANGE = timedelta(days=16)
"""As far back as days are counted again, and a little more."""
_A_DAY = timedelta(days=1)

Where = Collection[DepartmentId] | None
"""Departments, or all that there ever were."""


@dataclass(frozen=True, slots=True, kw_only=True)
class _Behind:
    """Who stands behind one department's day, for each side."""

    sides: Mapping[Side, Crowd]


class FigureBook:
    """Read anew once a day; what it says of shown and hidden holds till the next day. See `own_parts` and `folding`."""

    def __init__(self, statistics: StatisticsStore, rule: ShowingRule) -> None:
        self._statistics = statistics
        self.rule = rule
        self._days: dict[DepartmentId, dict[date, _Behind]] = {}
        self._read_on: date | None = None
        self._sent: dict[tuple[DepartmentId, date], int] = {}
        """How many questions each month had when its days were read."""
        self._parts: dict[tuple[frozenset[DepartmentId] | None, Side], OwnParts] = {}
        self._united: dict[tuple[frozenset[DepartmentId] | None, Period], Figures] = {}
        self._sides: dict[tuple[frozenset[DepartmentId] | None, Side], dict[date, Crowd]] = {}
        self._cuts: dict[tuple[int, frozenset[frozenset[DepartmentId]]], Cuts[DepartmentId]] = {}

    def is_open(self, today: date) -> bool:
        """Whether it was read today."""
        return self._read_on == today

    async def open(self, today: date) -> None:
        """Read what is new: once a day the last days, and at once each older month that is not what its days here come to.

        So the first time everything that was ever counted is read, month by month; later a month that was rebuilt.
        """
        months = await self._statistics.months(date(FIRST_YEAR, 1, 1), today + _A_DAY)
        recent = {period_of(today - ago * _A_DAY, Kind.MONTH).first for ago in range(_MAY_CHANGE.days)}
        other = {one.first for one in months if self._sent.get((one.department, one.first)) != _sent_in(one)}
        if self._read_on == today:
            other -= recent
            if not other:
                return
        for first in sorted(other | recent):
            for day in await self._statistics.days(first, Period(first, Kind.MONTH).after):
                self._days.setdefault(day.department, {})[day.day] = _behind(day)
            await asyncio.sleep(0)  # others have a turn
        self._sent = {(one.department, one.first): _sent_in(one) for one in months}
        self._parts.clear()
        self._united.clear()
        self._sides.clear()
        self._cuts.clear()
        self._read_on = today

    async def figures(self, where: Where, first: date, after: date) -> Figures:
        """The figures of the days from `first` up to but not including `after`: whole months from their documents."""
        first_month, after_month = _whole_months(first, after)
        if first_month >= after_month:
            return joined([one.figures for one in await self._days_of(where, first, after)])
        parts = [one.figures for one in await self._days_of(where, first, first_month)]
        parts += await self._united_months(where, first_month, after_month)
        parts += [one.figures for one in await self._days_of(where, after_month, after)]
        return joined(parts)

    # --- what may be shown ----------------------------------------------------------------------------

    def own(self, where: frozenset[DepartmentId] | None, side: Side) -> OwnParts:
        """What may be shown of one side of a scope: the city, or a department with what went on in it."""
        assert self._read_on is not None, "opened first"
        key = (where, side)
        if key not in self._parts:
            days = self._crowds(where, side)
            self._parts[key] = own_parts(
                partial(_between, days),
                self._enough(side.subject, Scope.OWN),
                first_year=FIRST_YEAR,
                until=self._read_on,
                with_weeks=where is None,
            )
        return self._parts[key]

    def beside(
        self, departments: Mapping[DepartmentId, frozenset[DepartmentId]], year: Period
    ) -> Cuts[DepartmentId]:
        """What may be shown of departments beside each other; each is named by one id and has the days of several."""
        assert self._read_on is not None, "opened first"
        key = (year.number, frozenset(departments.values()))
        if key in self._cuts:
            return self._cuts[key]
        cells: dict[DepartmentId, dict[Period, Crowd]] = {}
        within: dict[DepartmentId, tuple[int, ...]] = {}
        for department, where in departments.items():
            askers, helpers = self._crowds(where, Side.ASKERS), self._crowds(where, Side.HELPERS)
            cells[department] = {
                # what was noted and counted is shown too: where only that is, there is something to hide
                month: replace(
                    _between(askers, month.first, month.after),
                    questions=_between(helpers, month.first, month.after).questions,
                )
                for month in months_in(year)
            }
            # all rows together are the city, and one of them is what its contact point sees
            scopes = [self.own(one, side) for one in (where, None) for side in (Side.ASKERS, Side.TAKERS)]
            first, *others = [set(one.cuts(year.number)) for one in scopes]
            within[department] = tuple(sorted(first.intersection(*others)))
        self._cuts[key] = cut_year(
            year,
            cells,
            self._enough(Subject.TIMES, Scope.ACROSS),
            until=self._read_on,
            fewest=self.rule.fewest_folded,
            within=within,
        )
        return self._cuts[key]

    async def topics(self, where: Where, year: Period, *, for_file: bool = False) -> Cuts[TopicId]:
        """What may be shown of topics beside each other; in a file no more than in the chat, and by the stricter rule."""
        assert self._read_on is not None, "opened first"
        cells: defaultdict[TopicId, dict[Period, Crowd]] = defaultdict(dict)
        months = await self._united_months(where, year.first, year.after)
        for month, figures in zip(months_in(year), months, strict=True):
            for topic, counted in figures.topics.items():
                cells[topic][month] = Crowd(
                    questions=counted.asked + counted.noted,
                    askers=_ids(counted.askers.known),
                    coaches=_ids(counted.coaches.known),
                )
        cut = partial(cut_year, year, cells, until=self._read_on, fewest=self.rule.fewest_folded_topics)
        # all topics together are what the scope's own parts are made of
        own = self.own(None if where is None else frozenset(where), Side.ASKERS).cuts(year.number)
        in_chat: Cuts[TopicId] = cut(
            self._enough(Subject.TOPICS, Scope.OWN), within=dict.fromkeys(cells, own)
        )
        if not for_file:
            return in_chat
        return cut(self._enough(Subject.TOPICS, Scope.ACROSS), within=in_chat.of)

    # ----------------------------------------------------------------------------------------------------

    async def _united_months(self, where: Where, first: date, after: date) -> list[Figures]:
        """The months of all of `where` together; those that change no more are united once a day."""
        key, wanted = None if where is None else frozenset(where), []
        month = Period(first, Kind.MONTH)
        while month.first < after:
            wanted.append(month)
            month = following(month)
        missing = [one for one in wanted if (key, one) not in self._united]
        found: dict[Period, Figures] = {}
        if missing:
            kept = await self._months_of(where, missing[0].first, missing[-1].after)
            by_month = defaultdict(list)
            for one in kept:
                by_month[one.period].append(one.figures)
            found = {one: joined(by_month[one]) for one in missing}
        is_settled = (self._read_on or date.min) - _MAY_CHANGE
        self._united |= {(key, one): figures for one, figures in found.items() if one.after <= is_settled}
        return [found[one] if one in found else self._united[key, one] for one in wanted]

    async def _days_of(self, where: Where, first: date, after: date) -> Sequence[KeptDay]:
        if first >= after:
            return ()
        if where is None:
            return await self._statistics.days(first, after)
        return [
            day for one in sorted(where) for day in await self._statistics.days(first, after, department=one)
        ]

    async def _months_of(self, where: Where, first: date, after: date) -> Sequence[KeptMonth]:
        if where is None:
            return await self._statistics.months(first, after)
        return [
            month
            for one in sorted(where)
            for month in await self._statistics.months(first, after, department=one)
        ]

    def _crowds(self, where: Where, side: Side) -> dict[date, Crowd]:
        key = (None if where is None else frozenset(where), side)
        if key not in self._sides:
            self._sides[key] = self._together(where, side)
        return self._sides[key]

    def _together(self, where: Where, side: Side) -> dict[date, Crowd]:
        found: defaultdict[date, list[Crowd]] = defaultdict(list)
        for department in self._days if where is None else where:
            for day, behind in self._days.get(department, {}).items():
                found[day].append(behind.sides[side])
        return {day: together(crowds) for day, crowds in found.items()}

    def _enough(self, subject: Subject, scope: Scope) -> Callable[[Crowd], bool]:
        return lambda crowd: is_enough(self.rule, crowd, subject, scope)


def _behind(day: KeptDay) -> _Behind:
    """A side's `questions` are those that its figures are about: none of them is nobody's secret."""
    one = day.figures
    askers, takers = _ids(one.askers.known), _ids(one.coaches.known)
    # who only counted a week stands behind no time that was noted
    noters = _ids({name for topic in one.topics.values() for name in topic.noters.known})
    raters = _ids(one.raters.known)
    # who gave a question back is spread over nobody: it stands with whoever had it at its end
    helpers = _ids({name for week in one.weeks.values() for name in week.coaches})
    thumbs = one.thumbs_up + one.thumbs_down
    return _Behind(
        sides={
            Side.ASKERS: Crowd(questions=one.asked, askers=askers, coaches=takers),
            Side.RATERS: Crowd(questions=thumbs, askers=raters),
            Side.TAKERS: Crowd(questions=one.asked, coaches=takers),
            Side.NOTERS: Crowd(questions=one.noted, coaches=noters),
            Side.HELPERS: Crowd(questions=_sent_in(day), coaches=helpers),
        }
    )


def _sent_in(kept: KeptDay | KeptMonth) -> int:
    figures = kept.figures
    return figures.asked + figures.noted + figures.weekly


def _ids(names: Collection[str]) -> frozenset[PersonId]:
    return frozenset(map(PersonId, names))


def _between(days: Mapping[date, Crowd], first: date, after: date) -> Crowd:
    ahead = range((after - first).days)
    found = [days[day] for day in (first + one * _A_DAY for one in ahead) if day in days]
    return together(found) if found else NOBODY


def _whole_months(first: date, after: date) -> tuple[date, date]:
    """The first day of the first whole month, and the day after the last; the other way round when there is none."""
    month = period_of(first, Kind.MONTH)
    return (first if first == month.first else month.after, period_of(after, Kind.MONTH).first)
