"""The same stories on Cosmos DB, in fair weather and in foul: people are told the truth, and nothing is done twice or lost."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager, suppress
from datetime import timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pytest

from bot.domain import events as e
from bot.domain.errors import StoreUnavailable
from bot.domain.request import Request
from bot.domain.states import State
from bot.storage.cosmos import open_cosmos
from bot.storage.protocols import Stores
from tests.fakes.card_reading import buttons, words
from tests.fakes.cosmos.gateway import CosmosGateway
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import Citizen, City
from tests.scenarios.city import city as started
from tests.scenarios.helping import helping

SORRY = "Dat lukte nu niet."
AGAIN = "Probeer opnieuw"
WORKERS = 12
SCANS = 30


@asynccontextmanager
async def on_cosmos(
    folder: Path, gateway: CosmosGateway, *, beside: City | None = None, seconds: float = 15.0, **environ: str
) -> AsyncIterator[City]:
    """A city whose documents are at `gateway`."""
    marks = count(1)

    async def opens(folder: Path, clock: object) -> Stores:
        return await open_cosmos(
            gateway.address,
            gateway.key,
            clock=clock,
            new_id=lambda: f"{id(marks)}-{next(marks)}",
            seconds=seconds,
            transport=gateway.transport(),
        )

    async with started(folder, beside=beside, opens=opens, **environ) as city:
        yield city


@pytest.fixture
async def gateway():
    async with CosmosGateway() as made:
        yield made
        assert (made.foreign, made.upserts) == (0, 0)


@pytest.fixture
async def city(tmp_path, gateway):
    async with on_cosmos(tmp_path, gateway) as made:
        yield made
        gateway.faults.clear()
        await made.settled()
        await made.bot.auditor.round()
        assert made.bot.auditor.broken == {}


async def test_the_whole_road(city: City, gateway: CosmosGateway):
    fatma, bram = await helping(city, "Chloë")
    assert fatma.sees("Bram helpt je.")

    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")

    request = await city.request()
    assert request.state is State.CLOSED
    assert gateway.requests > 0


async def test_a_press_while_cosmos_is_throttled_gets_a_sentence_and_has_no_effect(tmp_path, gateway):
    async with on_cosmos(tmp_path, gateway, seconds=0.3) as city:
        department = await city.department()
        bram = await city.coach("Bram", department)
        fatma = await city.worker("Fatma", department)
        await sends(fatma)
        gateway.faults.retry_after_ms = 60_000
        gateway.faults.chance("throttled", 1.0, seed=1)

        answer = await unsettled(bram).presses("Ik help")

        assert answer["statusCode"] == 200
        assert SORRY in words(answer["value"])
        gateway.faults.clear()
        assert (await city.request()).state is State.SEARCHING
        await bram.presses(AGAIN)
        await city.settled()
        assert fatma.sees("Bram helpt je.")


async def test_a_press_of_which_the_answer_was_lost_is_answered_as_done(city: City, gateway: CosmosGateway):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    gateway.faults.next(1, "timeout_after_commit", container="requests", operation="replace")

    answer = await bram.presses("Ik help")

    assert "Je helpt Fatma." in words(answer["value"])
    assert fatma.sees("Bram helpt je.")
    [_] = accepts(await city.request())


async def test_a_question_of_which_the_answer_was_lost_keeps_its_number(city: City, gateway: CosmosGateway):
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    gateway.faults.next(1, "timeout_after_commit", container="requests", operation="create")

    await sends(fatma)

    assert await city.numbers() == [1]
    assert fatma.sees("We hebben je vraag.")


async def test_in_a_storm_nothing_is_lost_or_done_twice(city: City, gateway: CosmosGateway):
    department = await city.department()
    coaches = [await city.coach(name, department) for name in ("Anke", "Bram", "Chloë")]
    workers = [await city.worker(f"Collega{n}", department) for n in range(WORKERS)]
    for person in (*coaches, *workers):
        person.settle = partial(settled, city)
    faults = gateway.faults
    faults.chance("throttled", 0.3, seed=1)
    faults.chance("retry_with", 0.05, seed=2)
    faults.chance("timeout_after_commit", 0.05, seed=3)
    faults.chance("unavailable", 0.01, seed=4)

    for worker in workers:
        await worker.says(QUESTION)
        while SORRY in words(worker.newest()):
            await worker.says(QUESTION)
        await pressed(city, [worker], "Stuur mijn vraag")
        assert worker.sees("We hebben je vraag.")
        coach = await pressed(city, coaches, "Ik help")
        await pressed(city, [coach], "Klaar")

    assert faults.seen["throttled"] > 100
    assert faults.seen["timeout_after_commit"] > 10
    faults.clear()
    await city.passes(hours=30)
    numbers = await city.numbers()
    assert numbers == list(range(1, WORKERS + 1))
    for number in numbers:
        request = await city.request(number)
        assert request.state is State.CLOSED
        assert len(accepts(request)) == 1


def unsettled(person: Citizen) -> Citizen:
    """The same person, after whose acts nobody waits for what the bot owes."""
    person.settle = nothing
    return person


async def nothing() -> None:
    """See `unsettled`."""


async def settled(city: City) -> None:
    """As `City.settled`; a store that says no is asked again at the next scan."""
    for _ in range(SCANS):
        with suppress(StoreUnavailable):
            await city.settled()
            return


async def pressed(city: City, people: Sequence[Citizen], label: str) -> Citizen:
    """The first of these who has the button presses it, and tries again as long as that is offered; says who it was."""
    for _ in range(SCANS):
        for person in people:
            if label not in shown(person):
                continue
            answer = await person.presses(label)
            for _ in range(SCANS):
                if SORRY not in words(answer["value"]) or AGAIN not in shown(person):
                    return person
                answer = await person.presses(AGAIN)
        city.clock.turn(timedelta(seconds=31))
        await settled(city)
    raise AssertionError(f"nobody could press {label!r}")


def shown(person: Citizen) -> list[str]:
    """Every button on the screen."""
    return [title for card in person.cards() for title in buttons(card)]


def accepts(request: Request) -> list[e.Accepted]:
    """Each time that somebody took it."""
    return [event for event in request.history if isinstance(event, e.Accepted)]
