"""The fact sheet of a year beside the year before, as the programme reports itself."""

from datetime import date, datetime, timedelta

from bot.domain.figure_answers import FACT_KEYS, Fact, Facts
from bot.domain.figure_parts import Side
from bot.domain.figures.load import spread_of
from bot.domain.figures.network import network_health
from bot.domain.periods import Period, begins_at, previous
from bot.services.figure_book import FigureBook
from bot.services.figure_viewers import Scope

_A_DAY = timedelta(days=1)


async def facts_of(year: Period, city: Scope, *, book: FigureBook, now: datetime, today: date) -> Facts:
    """The facts of `year` and the one before, each as far as it may be shown."""
    return Facts(
        year=year,
        is_running=year.after > today,
        facts=await _facts(year, city, book=book, now=now, today=today),
        before=await _facts(previous(year), city, book=book, now=now, today=today),
        as_of=now,
    )


async def _facts(
    year: Period, city: Scope, *, book: FigureBook, now: datetime, today: date
) -> tuple[Fact, ...]:
    """A fact that nobody measures, or that may not be shown, is there without a value."""
    found: dict[str, Fact] = {}

    def known(key: str, unit: str, value: float | None, n: int | None, source: str) -> None:
        if value is not None:
            found[key] = Fact(key=key, unit=unit, value=value, n=n, source=source)

    figures = await book.figures(city.where, year.first, min(year.after, today + _A_DAY))
    totals = (figures.asked, figures.noted, figures.weekly)
    if year.holds(today):
        health = network_health(
            (one for one in city.departments if not one.is_closed), since=begins_at(year), now=now
        )
        known("workers", "count", city.workers or None, None, "roster")
        known("coaches", "count", health.coaches, None, "roster")
    if sum(totals):
        known("questions", "count", sum(totals), sum(totals), "all")
        known("questions_bot", "count", figures.asked, figures.asked, "bot")
        known("questions_noted", "count", figures.noted, figures.noted, "noted")
        known("questions_weekly", "count", figures.weekly, figures.weekly_answers, "weekly")
    taking = book.own(city.where, Side.TAKERS).shown(year)
    if taking is not None:
        counted = await book.figures(city.where, taking.first, taking.after)
        mean = counted.helping.mean
        known("minutes", "minutes", mean, counted.helping.n, "bot")
    helping = book.own(city.where, Side.HELPERS).shown(year)
    if helping is not None:
        counted = await book.figures(city.where, helping.first, helping.after)
        spread = spread_of(counted.weeks)
        known("per_coach_week", "per_week", spread.questions_when_active, spread.active, "weeks")
    return tuple(
        found.get(key, Fact(key=key, unit=_UNITS.get(key, "count"), value=None)) for key in FACT_KEYS
    )


_UNITS = {"minutes": "minutes", "per_coach_week": "per_week"}
