"""Answers with rows: topics, hours of the week and departments beside each other, and how the network of coaches stands."""

import asyncio
from collections.abc import Sequence
from datetime import timedelta

from bot.domain.figure_answers import Ask, Compared, ComparedRow, Hours, Network, TopicRow, Topics
from bot.domain.figure_details import Reach
from bot.domain.figure_parts import Side, has_enough_noters, hours_covered, totals_of
from bot.domain.figures import shares
from bot.domain.figures.network import network_health
from bot.domain.figures.period import Figures
from bot.domain.figures.shares import Share
from bot.domain.folding import Cuts, Stretch
from bot.domain.ids import DepartmentId, TopicId
from bot.domain.periods import Kind, Period, begins_at, period_of, previous, widened
from bot.domain.showing import ShowingRule
from bot.services.figure_sources import FigureSources, must_see_the_city, year_of
from bot.services.figure_viewers import Members, Viewer

_LATELY = timedelta(days=28)
"""Of these days coverage is shown when no period is."""


class FigureTables:
    """Computes answers; who asks is passed in as looked up just now, and who may not raises `NotAllowed`."""

    def __init__(self, sources: FigureSources) -> None:
        self._sources = sources

    async def topics(self, ask: Ask, viewer: Viewer) -> Topics:
        """*cijfers onderwerpen*; nothing of one department among others, whose topics would tell each other."""
        await self._sources.ready()
        scope = await self._sources.viewers.scope(viewer, ask.department)
        asked = ask.period or period_of(self._sources.today, Kind.MONTH)
        cuts: dict[int, Cuts[TopicId]] = {}

        def beside(period: Period) -> tuple[Stretch, frozenset[TopicId]] | None:
            of_year = cuts.get(period.year)
            found = None if of_year is None or period.kind is Kind.WEEK else of_year.beside(period)
            return found if found is not None and found[1] else None

        period, begin = None, self._sources.begin(asked)
        for year in () if scope.is_across else (year_of(asked), previous(year_of(asked))):
            cuts[year.number] = await self._sources.book.topics(scope.where, year, for_file=scope.for_file)
            period = widened(begin, lambda one: beside(one) is not None, self._sources.today).shown
            if period is not None:
                break
        total = None if scope.is_across else await self._sources.totals(scope, asked)
        found = beside(period) if period is not None else None
        rows: tuple[TopicRow, ...] = ()
        if found is not None:
            figures = await self._sources.book.figures(scope.where, found[0].first, found[0].after)
            rows = _topic_rows(figures, found[1])
        return Topics(
            whose=scope.whose,
            asked=asked,
            period=period,
            first=found[0].first if found else None,
            after=found[0].after if found else None,
            rows=rows,
            total=total,
            as_of=self._sources.clock.now(),
        )

    async def hours(self, ask: Ask, viewer: Viewer) -> Hours:
        """*cijfers per uur*."""
        await self._sources.ready()
        scope = await self._sources.viewers.scope(viewer, ask.department)
        asked = ask.period or period_of(self._sources.today, Kind.MONTH)
        stretch = period = None
        if not scope.is_across:
            sides = (Side.ASKERS, Side.TAKERS) if scope.for_file else (Side.ASKERS,)
            own = [self._sources.book.own(scope.where, side) for side in sides]

            def days(one: Period) -> Stretch | None:
                found = own[0].shown(one)
                return found if found and all(other.may_end(one, found.after) for other in own) else None

            begin = self._sources.begin(asked)
            period = widened(begin, lambda one: days(one) is not None, self._sources.today).shown
            stretch = days(period) if period else None
        first, after = self._sources.today - _LATELY, self._sources.today
        if stretch is not None:
            first, after = stretch.first, stretch.after
        figures = await self._sources.book.figures(scope.where, first, after)
        return Hours(
            whose=scope.whose,
            asked=asked,
            period=period,
            first=first,
            after=after,
            questions=figures.hours if stretch is not None else {},
            coverage=hours_covered(figures),
            as_of=self._sources.clock.now(),
        )

    async def network(self, ask: Ask, viewer: Viewer) -> Network:
        """*cijfers netwerk*: how it stands now; who came and went since the period began."""
        scope = await self._sources.viewers.scope(viewer, ask.department)
        since = ask.period or period_of(self._sources.today, Kind.QUARTER)
        open_ones = [one for one in scope.departments if not one.is_closed]
        begins = begins_at(since, self._sources.zone)
        return Network(
            whose=scope.whose,
            since=since.first,
            health=network_health(open_ones, since=begins, now=self._sources.clock.now()),
            names={one.id: one.name for one in open_ones},
        )

    async def compared(self, asked: Period | None, viewer: Viewer) -> Compared:
        """*vergelijk diensten*."""
        must_see_the_city(viewer)
        await self._sources.ready()
        asked = asked or period_of(self._sources.today, Kind.QUARTER)
        members = await self._sources.viewers.members()
        cuts = self._sources.beside(members)

        def beside(period: Period) -> tuple[Stretch, frozenset[DepartmentId]] | None:
            found = None if period.kind is Kind.WEEK else cuts(period.year).beside(period)
            return found if found is not None and found[1] else None

        period = widened(
            self._sources.begin(asked), lambda one: beside(one) is not None, self._sources.today
        ).shown
        found = beside(period) if period is not None else None
        rows: list[ComparedRow] = []
        folded: list[Members] = []
        if found is not None:
            stretch, shown = found
            folded = [one for one in members if one.department.id not in shown]
            rest = frozenset[DepartmentId]().union(*(one.where for one in folded))
            listed: list[tuple[Members | None, Figures]] = []
            for one in members:
                if one.department.id in shown:
                    listed.append(
                        (one, await self._sources.book.figures(one.where, stretch.first, stretch.after))
                    )
                    await asyncio.sleep(0)  # others have a turn
            if rest:
                listed.append((None, await self._sources.book.figures(rest, stretch.first, stretch.after)))
            hides = _hides_noted(listed, len(folded), self._sources.book.rule)
            rows = [_row(figures, one, has_noted=one not in hides) for one, figures in listed]
        return Compared(
            asked=asked,
            period=period,
            first=found[0].first if found else None,
            after=found[0].after if found else None,
            rows=tuple(rows),
            folded=len(folded),
            as_of=self._sources.clock.now(),
        )


def _topic_rows(figures: Figures, shown: frozenset[TopicId]) -> tuple[TopicRow, ...]:
    """Most questions first; what is too small by itself together, last."""
    rows = [
        TopicRow(
            topic=topic,
            asked=one.asked,
            noted=one.noted,
            solved=Share(part=one.solved, n=one.solved + one.handed_over),
        )
        for topic, one in figures.topics.items()
        if topic in shown
    ]
    rows.sort(key=lambda row: (-row.asked - row.noted, row.topic or ""))
    small = [one for topic, one in figures.topics.items() if topic not in shown]
    if small:
        solved = sum(one.solved for one in small)
        ended = solved + sum(one.handed_over for one in small)
        rows.append(
            TopicRow(
                topic=None,
                asked=sum(one.asked for one in small),
                noted=sum(one.noted for one in small),
                solved=Share(part=solved, n=ended),
            )
        )
    return tuple(rows)


def _hides_noted(
    listed: Sequence[tuple[Members | None, Figures]], folded: int, rule: ShowingRule
) -> list[Members | None]:
    """Whose walk-ups and counts are left out: where too few noted, and then of at least as many as stand in a fold."""
    by_size = sorted(listed, key=lambda row: row[1].noted + row[1].weekly)
    hides = [one for one, figures in by_size if not has_enough_noters(figures, rule)]
    if not hides:
        return []
    if folded and None not in hides:
        hides.append(None)
    others = [one for one, _ in by_size if one not in hides]
    while others and len(hides) + max(0, folded - 1) < rule.fewest_folded:
        hides.append(others.pop(0))
    return hides


def _row(figures: Figures, one: Members | None, *, has_noted: bool) -> ComparedRow:
    workers = one.department.workers if one else 0
    return ComparedRow(
        department=one.department.id if one else None,
        name=one.department.name if one else "",
        totals=totals_of(figures, has_noted=has_noted),
        has_noted=has_noted,
        within=shares.within_target(figures),
        solved=shares.solved_by_colleagues(figures),
        reach=Reach(askers=figures.askers.number, workers=workers) if one else None,
    )
