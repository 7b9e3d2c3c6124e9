"""Answers whoever asks for figures: whose, of which period, and no more of it than the rule for showing allows."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.domain.errors import NotAllowed
from bot.domain.figure_answers import (
    Answer,
    Ask,
    Mine,
    Overview,
)
from bot.domain.figure_details import Details, Totals
from bot.domain.figure_parts import Side, details_of
from bot.domain.figure_words import Figures as Asked
from bot.domain.figures.counting import Pseudonym
from bot.domain.figures.load import Given
from bot.domain.figures.minute_histogram import MINUTE
from bot.domain.figures.uniting import unite
from bot.domain.folding import Stretch
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, Period, period_of, previous, widened
from bot.services.figure_facts import facts_of
from bot.services.figure_sources import FigureSources, must_see_the_city, year_of
from bot.services.figure_tables import FigureTables
from bot.services.figure_viewers import Scope, Viewer, standing

_OF_COMPANY = frozenset((Side.ASKERS, Side.TAKERS))
"""What is shown of one department beside others; for the rest each would need cuts of its own."""


class FigureDesk:
    """Computes answers; who asks is passed in as looked up just now."""

    def __init__(self, sources: FigureSources, tables: FigureTables, pseudonym: Pseudonym) -> None:
        self._sources = sources
        self._tables = tables
        self.pseudonym = pseudonym

    async def answer(self, ask: Ask, viewer: Viewer) -> Answer:
        """The figures that were asked for.

        Raises:
            NotAllowed: they may not see them.
        """
        if ask.figures is Asked.MINE or not viewer.sees_figures:
            return await self.mine(ask.period, viewer)
        match ask.figures:
            case Asked.TOPICS:
                return await self._tables.topics(ask, viewer)
            case Asked.HOURS:
                return await self._tables.hours(ask, viewer)
            case Asked.NETWORK:
                return await self._tables.network(ask, viewer)
            case Asked.COMPARED:
                return await self._tables.compared(ask.period, viewer)
            case Asked.FACTS:
                must_see_the_city(viewer)
                await self._sources.ready()
                year = period_of((ask.period or period_of(self._sources.today, Kind.YEAR)).first, Kind.YEAR)
                city = await self._sources.viewers.scope(viewer, None)
                return await facts_of(
                    year,
                    city,
                    book=self._sources.book,
                    now=self._sources.clock.now(),
                    today=self._sources.today,
                    zone=self._sources.zone,
                )
            case _:
                return await self.overview(ask, viewer)

    async def overview(self, ask: Ask, viewer: Viewer) -> Overview:
        """*cijfers*."""
        await self._sources.ready()
        scope = await self._sources.viewers.scope(viewer, ask.department)
        asked = ask.period or period_of(self._sources.today, Kind.WEEK if scope.is_city else Kind.MONTH)
        is_running = self._sources.is_running(asked)
        view = await self._view(scope)
        shown = widened(self._sources.begin(asked), view.shows, self._sources.today).shown
        details = earlier = None
        if shown is not None:
            details = await self._details(view, shown)
            if details is not None and details.is_whole:
                earlier = await self._details(view, previous(shown))
        totals = before = this_year = None
        if not scope.is_across:
            totals = await self._sources.totals(scope, asked)
            before = None if is_running else await self._sources.totals(scope, previous(asked))
            if details is None:
                this_year = await self._sources.totals(scope, period_of(self._sources.today, Kind.YEAR))
        elif details is not None and details.period == asked and details.is_whole:
            totals = details.totals
            before = earlier.totals if earlier else None
        return Overview(
            whose=scope.whose,
            asked=asked,
            is_running=is_running,
            totals=totals,
            before=before,
            details=details,
            earlier=earlier,
            this_year=this_year,
            as_of=self._sources.clock.now(),
        )

    async def mine(self, asked: Period | None, viewer: Viewer) -> Mine:
        """*mijn cijfers*: wherever they helped.

        Raises:
            NotAllowed: they help nowhere.
        """
        if not viewer.is_coach:
            raise NotAllowed(viewer.person)
        await self._sources.ready()
        asked = asked or period_of(self._sources.today, Kind.MONTH)
        name = self.pseudonym(viewer.person)
        given = await self._given(name, asked)
        year = await self._given(name, year_of(asked))
        return Mine(
            asked=asked,
            is_running=self._sources.is_running(asked),
            totals=_totals_of(given),
            minutes=round(given.time / MINUTE),
            year=_totals_of(year),
            year_minutes=round(year.time / MINUTE),
        )

    async def departments(self, viewer: Viewer) -> tuple[tuple[DepartmentId, str], ...]:
        """Those that this person may choose from, by name; none for who sees only their own."""
        if not viewer.is_coordinator:
            return ()
        return tuple((one.id, one.name) for one in standing(await self._sources.viewers.members()))

    # ----------------------------------------------------------------------------------------------------

    async def _given(self, name: str, period: Period) -> Given:
        figures = await self._sources.book.figures(None, period.first, self._sources.until(period))
        return unite([Given(), *(one.coaches[name] for one in figures.weeks.values() if name in one.coaches)])

    async def _view(self, scope: Scope) -> "_View":
        if not scope.is_across:
            own = {side: self._sources.book.own(scope.where, side) for side in Side}
            return _View(
                scope=scope,
                stretch=lambda side, one: own[side].shown(one),
                may_end=lambda side, one, after: own[side].may_end(one, after),
            )
        cuts = self._sources.beside(await self._sources.viewers.members())
        department = scope.departments[0].id

        def stretch(side: Side, period: Period) -> Stretch | None:
            if side not in _OF_COMPANY or period.kind is Kind.WEEK:
                return None
            return cuts(period.year).shown(department, period)

        return _View(
            scope=scope,
            stretch=stretch,
            may_end=lambda side, one, after: (
                stretch(side, one) is not None and cuts(one.year).may_end(department, one, after)
            ),
        )

    async def _details(self, view: "_View", period: Period) -> Details | None:
        base = view.base(period)
        if base is None:
            return None
        scope = view.scope
        return details_of(
            await self._sources.book.figures(scope.where, base.first, base.after),
            period=period,
            first=base.first,
            after=base.after,
            is_whole=base.is_whole,
            shown={side for side in Side if view.may_end(side, period, base.after)},
            rule=self._sources.book.rule,
            target=self._sources.counting.rules.target,
            is_city=scope.is_city,
            is_across=scope.is_across,
            workers=scope.workers,
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class _View:
    """What somebody may be shown of one scope."""

    scope: Scope
    stretch: Callable[[Side, Period], Stretch | None]
    """The days of a period of which one side may be shown."""
    may_end: Callable[[Side, Period, date], bool]
    """Whether one side of a period may be shown up to this day."""

    def base(self, period: Period) -> Stretch | None:
        """The days that details are of: those of the times, else those of how questions ended."""
        taken, asked = self.stretch(Side.TAKERS, period), self.stretch(Side.ASKERS, period)
        if self.scope.for_file:  # outside the chat enough people must stand behind both
            return taken if taken and self.may_end(Side.ASKERS, period, taken.after) else None
        return taken or asked

    def shows(self, period: Period) -> bool:
        """Whether there is anything beside the totals."""
        return self.base(period) is not None


def _totals_of(given: Given) -> Totals:
    return Totals(asked=given.asked, noted=given.noted, weekly=given.weekly)
