"""Claim races over several processes: in each round 32 coaches press *Ik help* at once, wherever the balancer sends them."""

import asyncio
import json
from collections.abc import Awaitable, Iterable
from contextlib import suppress
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from bot.domain import events as e
from bot.domain.errors import AlreadyExists
from bot.domain.request import Request
from bot.storage.protocols import Stores
from tests.bench import our_bot, seeds
from tests.bench.load import run
from tests.bench.processes import sink
from tests.fakes.card_reading import words
from tests.instances.house import House, house

COACHES = 32
AT_ONCE = 32
FRIENDLY = "helpt al. Bedankt dat je klaarstond!"
FAILED = ("answer.failed", "press.failed", "turn.failed")
SETTINGS = {
    "DIGICOACH_SCAN_EVERY": "20",
    "DIGICOACH_RETRY_AFTER": "30",
    "DIGICOACH_AUDIT_EVERY": "86400",  # more are asked here than ever may be
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Races:
    """How the races went; every figure is out of `rounds`, but for `friendly` and `errors`: those count presses."""

    rounds: int
    one_told: int
    """One coach was told that they have it."""
    one_stored: int
    """And the document names one who accepted."""
    friendly: int
    """Losers who were told who helps, and thanked."""
    errors: int
    """Answers that were neither, and what the processes say went wrong with an answer."""
    pids: tuple[int, ...]
    rate: float
    p99_ms: float

    @property
    def is_right(self) -> bool:
        everybody = self.one_told == self.one_stored == self.rounds
        return everybody and self.friendly == self.rounds * (COACHES - 1) and not self.errors

    def __str__(self) -> str:
        return (
            f"{self.rounds} rounds of {COACHES} presses over processes {', '.join(map(str, self.pids))}: one winner told"
            f" {self.one_told}, one winner stored {self.one_stored}, friendly answers {self.friendly}, errors {self.errors};"
            f" {self.rate:.0f} presses/s, 99th percentile {self.p99_ms:.0f} ms"
        )


async def races(folder: Path, rounds: int, *, instances: int = 4, seconds: float | None = None) -> Races:
    """Hold the races; with `seconds` no round begins later than that, and `rounds` are the most there are."""
    with sink() as connector:
        async with house(folder, 0, **SETTINGS) as built:
            requests = await _seeded(built.stores, rounds, connector.service_url)
            for _ in range(instances):
                await built.add()
            return await _held(built, requests, connector.service_url, seconds)


async def _held(built: House, requests: list[Request], service_url: str, seconds: float | None) -> Races:
    first, *others = (instance.port for instance in built.instances)
    kept, bodies = built.folder / "answers", _presses(requests, service_url)
    clock, answers, rates, slowest, held = asyncio.get_running_loop(), [], [], 0.0, 0
    until = None if seconds is None else clock.time() + seconds
    size = 10 if until is not None else len(requests)
    while held < len(requests) and (until is None or clock.time() < until):
        part = bodies[held * COACHES : (held + size) * COACHES]
        outcome = await run(first, part, connections=COACHES, burst=COACHES, keep=kept, others=others)
        answers += kept.read_bytes().split(b"\n")
        rates.append(outcome.rate)
        slowest = max(slowest, outcome.p99_ms)
        held += len(part) // COACHES
    pids = tuple(built.pids)
    stored = [await built.stores.requests.get(one.department, one.id) for one in requests[:held]]
    await built.end()
    told = [sum(map(our_bot.won, answers[at : at + COACHES])) for at in range(0, held * COACHES, COACHES)]
    accepted = [sum(isinstance(event, e.Accepted) for event in one.value.history) for one in stored]
    friendly = sum(map(_is_friendly, answers))
    strange = held * COACHES - sum(told) - friendly
    return Races(
        rounds=held,
        one_told=told.count(1),
        one_stored=accepted.count(1),
        friendly=friendly,
        errors=strange + sum(built.said().count(f'"event":"{event}"') for event in FAILED),
        pids=pids,
        rate=sum(rates) / len(rates),
        p99_ms=slowest,
    )


def _is_friendly(answer: bytes) -> bool:
    status, _, body = answer.partition(b" ")
    return status == b"200" and FRIENDLY in words(json.loads(body)["value"])


async def _seeded(stores: Stores, rounds: int, service_url: str) -> list[Request]:
    """The city of the bench, and a question a round that all coaches of its department were asked."""
    now = datetime.now(UTC)
    numbers = range(our_bot.FIRST_OPEN, our_bot.FIRST_OPEN + rounds)
    requests = [
        seeds.searching(number, seeds.coaches_of(number % seeds.DEPARTMENTS, COACHES), now=now)
        for number in numbers
    ]
    await _all(stores.departments.create(one) for one in seeds.departments(seeds.DEPARTMENTS, COACHES))
    await _all(
        stores.people.create(seeds.coach_record(coach, department, service_url))
        for department in range(seeds.DEPARTMENTS)
        for coach in seeds.coaches_of(department, COACHES)
    )
    await _all(stores.people.create(seeds.asker_record(one, service_url)) for one in requests)
    await _all(stores.requests.create(one) for one in requests)
    return requests


async def _all(writes: Iterable[Awaitable[object]]) -> None:
    gate = asyncio.Semaphore(AT_ONCE)

    async def one(write: Awaitable[object]) -> None:
        async with gate:
            with suppress(AlreadyExists):
                await write

    await asyncio.gather(*map(one, writes))


def _presses(requests: list[Request], service_url: str) -> list[bytes]:
    return [
        our_bot.accept_press(place * COACHES + seat, request, offer.person, service_url)
        for place, request in enumerate(requests)
        for seat, offer in enumerate(request.offers)
    ]
