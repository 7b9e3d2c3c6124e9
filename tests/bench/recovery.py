"""Recovery: how soon after a total stop everything that was open and overdue is taken up and delivered."""

import asyncio
import json
import sys
import time
from collections.abc import Callable, Collection, Iterator, Mapping
from contextlib import ExitStack
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import count
from pathlib import Path

from bot.clock import SystemClock
from bot.domain.request import Request
from bot.domain.views import owed
from bot.storage.cosmos import open_cosmos
from bot.storage.documents import REQUESTS
from bot.storage.protocols import Collection as Stored
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from tests.bench import our_bot, seeds
from tests.bench.line import Dishonest, Line, Options, below, say
from tests.bench.processes import LOAD_CORE, Process, ask, free_port, listening, sink, spawn
from tests.bench.rounds import fresh_store

SQLITE = "recovery_1000"
COSMOS = "recovery_1000_cosmos"
OPEN = 1000
STOPPED_FOR = timedelta(minutes=15)
"""So long ago all was asked: the second step of each search, which asks three coaches more, was due while nothing ran."""
WITHIN = 120.0
AT_ONCE = 16


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """Where a round stores: how the bench opens it, and the settings that tell the bot."""

    file: Path
    settings: Mapping[str, str]

    async def open(self) -> Stores:
        if not self.settings:
            return await open_sqlite(self.file)
        numbers = count(1)
        return await open_cosmos(
            self.settings["DIGICOACH_COSMOS_ADDRESS"],
            self.settings["DIGICOACH_COSMOS_KEY"],
            clock=SystemClock(),
            new_id=lambda: f"bench-{next(numbers)}",
        )


def measure(names: Collection[str], options: Options) -> Iterator[Line]:
    """Seconds from the start of one process until nothing is owed or overdue, with the limits on sending lifted."""
    for name in (SQLITE, COSMOS):
        if name in names:
            figures = [recovered(name == COSMOS, options.of(OPEN)) for _ in range(min(options.rounds, 3))]
            yield below(name, "s", figures, 30)


def recovered(is_on_cosmos: bool, requests: int) -> float:
    with ExitStack() as held:
        connector = held.enter_context(sink())
        file = held.enter_context(fresh_store())
        settings = _gateway(held) if is_on_cosmos else {}
        place = Place(file=file, settings=settings)
        asyncio.run(_seed(place, requests, connector.service_url))
        began = time.perf_counter()
        with our_bot.spawn(file, elsewhere=settings) as bot:
            took = _until_done(place, requests, connector, bot) - began
        counts = ask(connector.port, "GET", "/_counts")
    say(
        f"  {requests} requests on {'Cosmos DB' if is_on_cosmos else 'SQLite'}: {took:.1f} s, "
        f"{counts['sends']} messages sent, {counts['edits']} edited"
    )
    return took


def _gateway(held: ExitStack) -> dict[str, str]:
    port = free_port()
    command = [sys.executable, "-m", "tests.fakes.cosmos", "--port", str(port), "--partitions", "1"]
    process = held.enter_context(listening(spawn("gateway", command, port=port, core=LOAD_CORE)))
    told = json.loads(process.tail().splitlines()[0])
    return {
        "DIGICOACH_STORE": "cosmos",
        "DIGICOACH_COSMOS_ADDRESS": told["address"],
        "DIGICOACH_COSMOS_KEY": told["key"],
    }


async def _seed(place: Place, requests: int, service_url: str) -> None:
    """Searches in twenty departments, each offered to one coach who has it on the screen, and overdue since."""
    stores = await place.open()
    try:
        now = datetime.now(UTC)
        for department in seeds.departments():
            await stores.departments.create(department)
        records = [
            seeds.coach_record(coach, department, service_url)
            for department in range(seeds.DEPARTMENTS)
            for coach in seeds.coaches_of(department)
        ]
        made = [overdue(number, now) for number in range(requests)]
        records += [seeds.asker_record(request, service_url) for request in made]
        await _each(stores.people.create, records)
        await _each(stores.requests.create, made)
    finally:
        await stores.close()


def overdue(number: int, now: datetime) -> Request:
    """A search as a stop left it; its `wake_at` is the deadline that passed."""
    request = seeds.searching(number, [seeds.coach_of(number)], now=now - STOPPED_FOR)
    assert request.wake_at is not None
    assert request.wake_at < now
    return request


async def _each(create: Callable[..., object], values: list[object]) -> None:
    for first in range(0, len(values), AT_ONCE):
        await asyncio.gather(*(create(value) for value in values[first : first + AT_ONCE]))  # type: ignore[arg-type]


def _until_done(place: Place, requests: int, connector: Process, bot: Process) -> float:
    """The connector is asked until it falls silent, for that is cheap; then the store must say the same."""
    give_up, seen, quiet_since = time.perf_counter() + WITHIN, -1, time.perf_counter()
    while time.perf_counter() < give_up and bot.child.poll() is None:
        counts = ask(connector.port, "GET", "/_counts")
        moved = counts["sends"] + counts["edits"]
        if moved != seen:
            seen, quiet_since = moved, time.perf_counter()
        elif moved >= requests and time.perf_counter() - quiet_since > 1 and asyncio.run(_left(place)) == 0:
            return quiet_since
        time.sleep(0.05)
    raise Dishonest(
        "left over", asyncio.run(_left(place)), ask(connector.port, "GET", "/_counts"), bot.tail()
    )


async def _left(place: Place) -> int:
    """How many requests are overdue still, or owe somebody a card."""
    stores = await place.open()
    try:
        now, left = datetime.now(UTC), 0
        async for body in stores.written(Stored.REQUESTS):
            request = REQUESTS.decode(body)
            left += request.wake_at is None or request.wake_at <= now or bool(owed(request))
        return left
    finally:
        await stores.close()
