"""The fact sheet of a year beside the year before, as the programme reports itself."""

import asyncio
from datetime import date, datetime, timedelta

from bot.domain.figure_answers import FACT_KEYS, Fact, Facts
from bot.domain.figure_parts import Side
from bot.domain.figures.load import spread_of
from bot.domain.figures.network import network_health
from bot.domain.folding import Stretch
from bot.domain.periods import Period, begins_at, previous
from bot.services.figure_book import FigureBook
from bot.services.figure_viewers import Scope

_A_DAY = timedelta(days=1)


async def facts_of(
    year: Period, city: Scope, *, book: FigureBook, now: datetime, today: date, zone: str
) -> Facts:
    """The facts of `year` and the one before, each as far as it may be shown."""
    return Facts(
        year=year,
        is_running=year.after > today,
        facts=await _facts(year, city, book=book, now=now, today=today, zone=zone),
        before=await _facts(previous(year), city, book=book, now=now, today=today, zone=zone),
        as_of=now,
    )


async def _facts(
    year: Period, city: Scope, *, book: FigureBook, now: datetime, today: date, zone: str
) -> tuple[Fact, ...]:
    """A fact that nobody measures, or that may not be shown, is there without a value."""
    found: dict[str, Fact] = {}

    def known(
        key: str, unit: str, value: float | None, n: int | None, source: str, after: date | None = None
    ) -> None:
        if value is not None:
            found[key] = Fact(key=key, unit=unit, value=value, n=n, source=source, after=after)

    def shown(side: Side) -> Stretch | None:
        stretch = book.own(city.where, side).shown(year)
        asked = book.own(city.where, Side.ASKERS)
        if stretch is None or (city.for_file and not asked.may_end(year, stretch.after)):
            return None
        return stretch

    figures = await book.figures(city.where, year.first, min(year.after, today + _A_DAY))
    totals = (figures.asked, figures.noted, figures.weekly)
    if year.holds(today):
        health = network_health(
            (one for one in city.departments if not one.is_closed), since=begins_at(year, zone), now=now
        )
        known("workers", "count", city.workers or None, None, "roster")
        known("coaches", "count", health.coaches, None, "roster")
    if sum(totals):
        known("questions", "count", sum(totals), sum(totals), "all")
        known("questions_bot", "count", figures.asked, figures.asked, "bot")
        known("questions_noted", "count", figures.noted, figures.noted, "noted")
        known("questions_weekly", "count", figures.weekly, figures.weekly_answers, "weekly")
    await asyncio.sleep(0)  # others have a turn
    if (taking := shown(Side.TAKERS)) is not None:
        helped = (await book.figures(city.where, taking.first, taking.after)).helping
        known("minutes", "minutes", helped.mean, helped.n, "bot", _unless_all(taking))
    await asyncio.sleep(0)
    if (helping := shown(Side.HELPERS)) is not None:
        spread = spread_of((await book.figures(city.where, helping.first, helping.after)).weeks)
        each = spread.questions_when_active
        known("per_coach_week", "per_week", each, spread.active, "weeks", _unless_all(helping))
    return tuple(
        found.get(key, Fact(key=key, unit=_UNITS.get(key, "count"), value=None)) for key in FACT_KEYS
    )


def _unless_all(stretch: Stretch) -> date | None:
    return None if stretch.is_whole else stretch.after


_UNITS = {"minutes": "minutes", "per_coach_week": "per_week"}
