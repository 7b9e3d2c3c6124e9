"""Request units: what a road, a walk-up and an idle hour of a city cost on Cosmos DB, counted at the gateway."""

import asyncio
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from datetime import timedelta

from bot.domain.states import State
from tests.bench.line import Dishonest, Line, Options, say, up_to
from tests.bench.metered import Bill, Metered, metered
from tests.bench.seeds import QUESTION
from tests.fakes.card_reading import buttons
from tests.scenarios.city import Citizen

ROAD = "cosmos_ru_road"
WALK_UP = "cosmos_ru_walk_up"
IDLE = "cosmos_ru_idle_hour"
AUDITED = "cosmos_ru_audited_hour"
INSTANCES = 2
SCAN = timedelta(seconds=20)
HOUR = timedelta(hours=1)
NEVER = "100000"


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """What one story took."""

    bill: Bill
    calls: int
    """Messages sent and edited."""
    stored: int
    """Bytes of its document when it was over."""

    def told(self) -> str:
        return f"{self.bill.table()}\n  {self.calls} calls to Teams; its document takes {self.stored} bytes"


def measure_stories(names: Collection[str], _: Options) -> Iterator[Line]:
    """The road is that of somebody who asked before: two coaches are asked, after ten minutes a third, who helps."""
    for name, story in zip((ROAD, WALK_UP), asyncio.run(stories()), strict=True):
        if name in names:
            say(f"{name}:\n{story.told()}")
            yield up_to(name, "RU", story.bill.total, 100)


def measure_idle(names: Collection[str], options: Options) -> Iterator[Line]:
    """Two instances in a city in which nobody does anything, an hour long; the second figure with the audits."""
    for name, every, goal in ((IDLE, NEVER, 2), (AUDITED, "60", 20)):
        if name in names:
            bill, seconds = asyncio.run(idle(options.of(180), DIGICOACH_AUDIT_EVERY=every))
            say(f"{name}, {seconds:.0f} s:\n{bill.table()}")
            yield up_to(name, "RU/s", bill.total / seconds, goal)


async def stories(**size: int) -> tuple[Story, Story]:
    """One road and one walk-up, after one of each that is not counted."""
    async with metered(**size) as meter:
        await walk(meter)
        await note(meter)
        told = []
        for happens in (walk, note):
            await meter.city.passes(hours=2)
            meter.bill()
            calls = len(meter.city.teams.calls)
            await happens(meter)
            told.append(
                Story(
                    bill=meter.bill(),
                    calls=len(meter.city.teams.calls) - calls,
                    stored=meter.sizes("requests")[-1],
                )
            )
            if happens is walk:
                await is_whole(meter)
        return told[0], told[1]


async def walk(meter: Metered) -> None:
    """From the question to closed, with three offers."""
    city = meter.city
    fatma, coaches = city.citizen("Fatma"), [city.citizen(name) for name in ("Bram", "Noor", "Sofie")]
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")
    first = asked(coaches)
    await city.passes(minutes=11)
    [third] = [coach for coach in asked(coaches) if coach not in first]
    await third.presses("Ik help")
    await city.passes(minutes=12)
    await third.presses("Klaar")
    await fatma.presses("Ja, opgelost")


async def is_whole(meter: Metered) -> None:
    """The road ended where it should, and on the way three coaches were asked."""
    newest = await meter.city.request(max(await meter.city.numbers()))
    if (newest.state, len(newest.offers)) != (State.CLOSED, 3):
        raise Dishonest(newest.state.value, len(newest.offers))


async def note(meter: Metered) -> None:
    """Help on the work floor, noted in one line."""
    await meter.city.citizen("Bram").says("geholpen 10 wachtwoord")


async def idle(scans: int, **environ: str) -> tuple[Bill, float]:
    """What so many scans of two instances cost, after each has looked at everything once; and how long they took."""
    async with metered(instances=INSTANCES, scans=True, **environ) as meter:
        await scanning(meter, 1)
        meter.clock.turn(HOUR)
        await scanning(meter, 1)
        meter.bill()
        await scanning(meter, scans)
        return meter.bill(), scans * SCAN.total_seconds()


async def scanning(meter: Metered, times: int) -> None:
    for _ in range(times):
        meter.clock.turn(SCAN)
        for city in meter.cities:
            await city.bot.worker.scan()
            await city.bot.errands.settle()


def asked(coaches: list[Citizen]) -> list[Citizen]:
    """Who has an offer on the screen."""
    return [coach for coach in coaches if any("Ik help" in buttons(card) for card in coach.cards())]
