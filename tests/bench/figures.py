"""Figures: whether a year's answer stays as fast when the year grows five hundredfold, and what it costs on Cosmos DB."""

import asyncio
import itertools
import statistics
import time
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

from bot.domain.figure_answers import Ask, Overview
from bot.domain.figures.counting import Rules
from bot.domain.ids import PersonId
from bot.domain.periods import Kind, Period
from bot.figure_assembly import FigureServices, figure_services
from bot.services.errands import Errands
from bot.services.figure_viewers import Viewer
from bot.services.following import FollowingStores
from bot.services.pseudonyms import pseudonyms
from bot.settings import Settings
from bot.storage.cosmos import open_cosmos
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from tests.bench.line import Dishonest, Line, Options, at_most, below, say, up_to
from tests.bench.metered import Bill, Metered
from tests.bench.rounds import fresh_store
from tests.fakes.clock import HandClock
from tests.fakes.cosmos.gateway import CosmosGateway
from tests.ghent.copies import Copies
from tests.ghent.filling import fill, fill_file
from tests.ghent.keeping import kept_days, kept_months
from tests.ghent.year import Ghent, year_of

GROWTH = "figures_1m_vs_2k"
UNDER = "figures_1m_ms"
FIRST = "figures_1m_first_vs_2k"
UNITS = "cosmos_ru_figures"
UNITS_FIRST = "cosmos_ru_figures_first"
NOW = datetime(2026, 12, 31, 20, 0, tzinfo=UTC)
AN_HOUR = timedelta(hours=1)
YEAR = Ask(period=Period(date(2026, 1, 1), Kind.YEAR))
COORDINATOR = Viewer(person=PersonId("coordinator"), is_coordinator=True)
KEY = "bench"
TIMES = 500
ASKED_AGAIN = 21
"""How often a warm desk is asked in each round."""


def a_year() -> Ghent:
    """Two thousand documents: questions, twice as many walk-ups, and some weeks' counts; 2,000 workers, 140 coaches."""
    return year_of(2026, year=2026, questions=596, walk_ups=2.0, counts=0.03, until=NOW)


def measure_growth(names: Collection[str], options: Options) -> Iterator[Line]:
    """Milliseconds of *cijfers 2026* as a coordinator: of a bot that was asked before today, and of one that was not."""
    ghent = a_year()
    with ExitStack() as held:
        large, small = (held.enter_context(fresh_store()) for _ in range(2))
        times = options.of(TIMES)
        for store, copies in ((large, Copies(ghent, times)), (small, Copies(ghent, 1))):
            say(f"seeding {copies.count} requests")
            seed(store, ghent, copies)
        first: dict[Path, list[float]] = {large: [], small: []}
        again: dict[Path, list[float]] = {large: [], small: []}
        for number in range(options.rounds):
            say(f"figures, round {number + 1} of {options.rounds}")
            for store, copies in ((large, times), (small, 1)):
                taken = asyncio.run(timed(store, expected=copies * len(ghent.requests)))
                first[store].append(taken[0] * 1000)
                again[store].append(statistics.median(taken[1:]) * 1000)
    if GROWTH in names:
        yield at_most(GROWTH, "ms", again[large], again[small], 2.0)
    if UNDER in names:
        yield below(UNDER, "ms", again[large], 300)
    if FIRST in names:
        yield at_most(FIRST, "ms", first[large], first[small], 2.0)


def seed(store: Path, ghent: Ghent, copies: Copies) -> None:
    """Every request, and what was counted of them."""
    named = pseudonyms(KEY.encode())
    days = [copies.day(one, named) for one in kept_days(ghent, Rules(pseudonym=str))]
    fill_file(store, ghent.departments, copies.rows(), days, kept_months(days))


async def timed(store: Path, *, expected: int) -> list[float]:
    """Seconds of the first answer of the day, and of those after it."""
    stores = await open_sqlite(store)
    try:
        figures = desk_on(stores)
        taken = []
        for _ in range(1 + ASKED_AGAIN):
            began = time.perf_counter()
            answer = await figures.desk.answer(YEAR, COORDINATOR)
            taken.append(time.perf_counter() - began)
        is_whole(answer, expected)
        return taken
    finally:
        await stores.close()


def desk_on(stores: Stores) -> FigureServices:
    """The desk of one instance that counted this night, as they all do."""
    settings = Settings(is_local=True, DIGICOACH_FIGURES_KEY=KEY)
    return figure_services(settings, FollowingStores(stores), None, HandClock(NOW), Errands())


def is_whole(answer: object, expected: int) -> None:
    """Everything was counted, except what was taken back and the weeks' counts, and shown with its details."""
    if not isinstance(answer, Overview) or answer.totals is None or answer.details is None:
        raise Dishonest(type(answer).__name__, "lacks its details")
    told = answer.totals.asked + answer.totals.noted
    if not 0.8 * expected <= told <= expected or answer.details.times is None:
        raise Dishonest("counted", told, "of", expected)


def measure_units(names: Collection[str], _: Options) -> Iterator[Line]:
    """The same year and the same two answers, in request units."""
    first, again = asyncio.run(bills())
    say(f"{UNITS_FIRST}:\n{first.table()}\n{UNITS}:\n{again.table()}")
    if UNITS in names:
        yield up_to(UNITS, "RU", again.total, 50)
    if UNITS_FIRST in names:
        yield up_to(UNITS_FIRST, "RU", first.total, 12_000)


async def bills(ghent: Ghent | None = None) -> tuple[Bill, Bill]:
    """What the first answer of the day takes, and the next one. Questions are not read for it, so none are stored."""
    ghent = a_year() if ghent is None else ghent
    days = kept_days(ghent, Rules(pseudonym=pseudonyms(KEY.encode())))
    clock, ops = HandClock(NOW), itertools.count(1)
    async with CosmosGateway(clock=clock, partitions=1) as gateway:
        stores = await open_cosmos(
            gateway.address,
            gateway.key,
            clock=clock,
            new_id=lambda: f"{next(ops):020x}",
            transport=gateway.transport(),
        )
        try:
            await fill(stores, replace(ghent, requests=()), days, kept_months(days))
            figures, found = desk_on(stores), []
            meter = Metered(gateway=gateway, clock=clock)
            for _ in range(2):
                clock.turn(AN_HOUR)  # what was written a moment ago is read again
                meter.bill()
                answer = await figures.desk.answer(YEAR, COORDINATOR)
                found.append(meter.bill())
                is_whole(answer, len(ghent.requests))
            return found[0], found[1]
        finally:
            await stores.close()
