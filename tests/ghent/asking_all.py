"""Somebody who may ask for figures asks for all of them, and what of whom each answer tells."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, time, timedelta

from bot.domain.figure_answers import Ask, Compared, Hours, Overview, Topics
from bot.domain.figure_details import Details
from bot.domain.figure_parts import Side
from bot.domain.figure_words import Figures as Asked
from bot.domain.figures.counting import Rules
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.periods import Kind, Period, following, period_of
from bot.figure_assembly import FigureServices, figure_services
from bot.services.errands import Errands
from bot.services.figure_viewers import Viewer
from bot.services.following import FollowingStores
from bot.services.pseudonyms import pseudonyms
from bot.settings import Settings
from bot.storage.protocols import Stored
from tests.fakes.clock import HandClock
from tests.ghent.keeping import kept_days, kept_months
from tests.ghent.moments import GHENT as ZONE
from tests.ghent.stores_in_memory import City, Wire
from tests.ghent.year import Ghent

KEY = "attack"
COORDINATOR = Viewer(person=PersonId("coordinator"), is_coordinator=True)


@dataclass(frozen=True, slots=True)
class Told:
    """An answer told something of these days: of a department, a topic, or a side of the scope itself."""

    of: str
    first: date
    after: date


def at_noon(day: date) -> datetime:
    return datetime.combine(day, time(12), ZONE).astimezone(UTC)


def desk_over(ghent: Ghent) -> FigureServices:
    """The desk at the moment up to which the year has gone by, with all of it counted."""
    rules = Rules(pseudonym=pseudonyms(KEY.encode()))
    days = kept_days(ghent, rules, sampled=False)
    city = City(departments=ghent.departments)
    city.days = {(one.department, one.day): Stored(value=one, etag=city.etag()) for one in days}
    city.months = {
        (one.department, one.first): Stored(value=one, etag=city.etag()) for one in kept_months(days)
    }
    settings = Settings(is_local=True, DIGICOACH_FIGURES_KEY=KEY)
    return figure_services(settings, FollowingStores(Wire(city)), None, HandClock(ghent.until), Errands())


def contact_of(ghent: Ghent, department: DepartmentId) -> Viewer:
    """The contact point of one department, who is nothing else."""
    return Viewer(
        person=PersonId("contact"),
        contact_in=next(one for one in ghent.departments if one.id == department),
    )


def periods_of(year: int, until: date, *, since: date | None = None, weeks: bool = True) -> Iterator[Period]:
    """All that begin before `until`, and are not over before `since`."""
    for kind in Kind:
        period = period_of(date(year, 1, 1), kind)
        while period.first < min(until, date(year + 1, 1, 1)):
            if (since is None or period.after > since) and (weeks or kind is not Kind.WEEK):
                yield period
            period = following(period)


async def told_of_departments(figures: FigureServices, ghent: Ghent, periods: list[Period]) -> set[Told]:
    """What a coordinator is told of single departments: each chosen, and all compared."""
    found = set()
    for period in periods:
        for department in ghent.departments:
            ask = Ask(figures=Asked.OVERVIEW, period=period, department=department.id)
            answer = await figures.desk.answer(ask, COORDINATOR)
            assert isinstance(answer, Overview)
            assert answer.this_year is None
            for one in (answer.details, answer.earlier):
                if one is not None:
                    found.add(Told(department.id, one.first, one.after))
            for totals, whose in ((answer.totals, period), (answer.before, None)):
                if totals is not None and whose is not None:
                    assert answer.details is not None
                    found.add(Told(department.id, answer.details.first, answer.details.after))
        compared = await figures.desk.answer(Ask(figures=Asked.COMPARED, period=period), COORDINATOR)
        assert isinstance(compared, Compared)
        for row in compared.rows:
            if row.department is not None:
                assert compared.first is not None
                assert compared.after is not None
                found.add(Told(row.department, compared.first, compared.after))
    return found


async def told_of_sides(
    figures: FigureServices, viewer: Viewer, periods: list[Period]
) -> dict[Side, set[Told]]:
    """What somebody is told of their own scope, side by side."""
    found: dict[Side, set[Told]] = {side: set() for side in Side}
    for period in periods:
        answer = await figures.desk.answer(Ask(figures=Asked.OVERVIEW, period=period), viewer)
        assert isinstance(answer, Overview)
        for one in (answer.details, answer.earlier):
            if one is not None:
                for side in sides_in(one):
                    found[side].add(Told("own", one.first, one.after))
        hours = await figures.desk.answer(Ask(figures=Asked.HOURS, period=period), viewer)
        assert isinstance(hours, Hours)
        if hours.questions:
            assert hours.first is not None
            assert hours.after is not None
            found[Side.ASKERS].add(Told("own", hours.first, hours.after))
    return found


async def told_of_topics(figures: FigureServices, viewer: Viewer, periods: list[Period]) -> set[Told]:
    """What somebody is told of single topics."""
    found = set()
    for period in periods:
        answer = await figures.desk.answer(Ask(figures=Asked.TOPICS, period=period), viewer)
        assert isinstance(answer, Topics)
        for row in answer.rows:
            if row.topic is not None:
                assert answer.first is not None
                assert answer.after is not None
                found.add(Told(row.topic, answer.first, answer.after))
    return found


def sides_in(details: Details) -> Iterator[Side]:
    """Which sides it has a figure of."""
    if details.times is not None:
        yield Side.TAKERS
        if details.times.noted is not None:
            yield Side.NOTERS
    if details.endings is not None or details.ways is not None or details.reach is not None:
        yield Side.ASKERS
    if details.voices is not None:
        yield Side.RATERS
    if details.load is not None:
        yield Side.HELPERS


def mornings(year: int) -> list[date]:
    """The first of each month, and three days later: what was shown on the one may not tell more beside the other."""
    firsts = [date(year + (month == 12), month % 12 + 1, 1) for month in range(1, 13)]
    return sorted([*firsts, *(day + timedelta(days=3) for day in firsts)])
