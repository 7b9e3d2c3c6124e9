"""What the weekly overview says to one person: the figures of their own scope, and what lacks in it."""

from collections.abc import Sequence
from datetime import date, timedelta

from bot.clock import Clock
from bot.domain.errors import NotAllowed
from bot.domain.figure_answers import Ask, Overview
from bot.domain.figures.coverage import Coverage
from bot.domain.figures.network import network_health
from bot.domain.figures.to_do import WEEKS, DepartmentWeeks, ToDo, to_dos
from bot.domain.figures.uniting import unite
from bot.domain.merging import partitions
from bot.domain.people import PersonRecord
from bot.domain.periods import A_WEEK, Kind, Period, begins_at, period_of
from bot.domain.roster import Department
from bot.services.figure_desk import FigureDesk
from bot.services.figure_sources import FigureSources


class FiguresOfWeek:
    """See `week_overviews.WeekAnswers`."""

    def __init__(self, desk: FigureDesk, sources: FigureSources, clock: Clock) -> None:
        self._desk = desk
        self._sources = sources
        self._clock = clock

    async def overview_of_week(self, record: PersonRecord, week: Period) -> Overview | None:
        """See `WeekAnswers`."""
        viewer = await self._sources.viewers.viewer(record)
        if not viewer.sees_figures:
            return None
        return await self._desk.overview(Ask(period=week), viewer)

    async def to_dos(self, record: PersonRecord) -> Sequence[ToDo]:
        """See `WeekAnswers`; of the last whole weeks."""
        try:
            scope = await self._sources.viewers.scope(await self._sources.viewers.viewer(record), None)
        except NotAllowed:
            return ()
        await self._sources.ready()
        after = period_of(self._sources.today, Kind.WEEK)
        standing = [one for one in scope.departments if not one.is_closed]
        first = Period(after.first - WEEKS * A_WEEK, Kind.WEEK)
        health = network_health(standing, since=begins_at(first, self._sources.zone), now=self._clock.now())
        return to_dos([await self._weeks(one, first, after) for one in standing], health)

    async def year_total(self, until: date) -> int:
        """See `week_questions.YearTotal`: questions that somebody took, walk-ups, and what coaches counted."""
        await self._sources.ready()
        year = period_of(until - timedelta(days=1), Kind.YEAR)
        figures = await self._sources.book.figures(None, year.first, until)
        return figures.taken + figures.noted + figures.weekly

    async def _weeks(self, department: Department, first: Period, after: Period) -> DepartmentWeeks:
        where = frozenset(partitions(department))
        figures = await self._sources.book.figures(where, first.first, after.first)
        return DepartmentWeeks(
            id=department.id,
            name=department.name,
            coverage=unite([Coverage(), *figures.coverage.values()]),
            questions=figures.hours,
        )
