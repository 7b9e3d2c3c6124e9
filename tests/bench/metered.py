"""A city on Cosmos DB whose every request unit is counted, by the story that spent it."""

import itertools
import tempfile
from collections import Counter
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

from bot.clock import Clock
from bot.domain.people import OpenRequest
from bot.services.keeper import Key
from bot.storage.cosmos import CosmosStores, open_cosmos
from bot.storage.found import DuePerson, DuePost, DueRequest, PostKey
from tests.bench.line import say
from tests.bench.seeds import person_id
from tests.fakes.clock import HandClock
from tests.fakes.cosmos.gateway import CosmosGateway
from tests.scenarios import city as harness
from tests.scenarios.city import City, city

DEPARTMENTS = 30
COACHES = 140
HOUSE = "Kinderopvang"
"""The department of the stories."""


class _Due:
    """A store between two scans: what is due is what this instance wrote itself, and costs nothing to know."""

    def __init__(self, store: Any, kind: type[Any], wakes: "Unscanned") -> None:
        self._store = store
        self._kind = kind
        self._unscanned = wakes

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def due(self, *, by: datetime, limit: int) -> Sequence[DueRequest | DuePerson | DuePost]:
        found = [
            _due(key, at)
            for key, at in self._unscanned.wakes.items()
            if at <= by and isinstance(key, self._kind)
        ]
        return sorted(found, key=lambda due: due.wake_at)[:limit]


def _due(key: Key, at: datetime) -> DueRequest | DuePerson | DuePost:
    match key:
        case OpenRequest():
            return DueRequest(department=key.department, id=key.id, wake_at=at)
        case PostKey():
            return DuePost(key=key, wake_at=at)
        case _:
            return DuePerson(id=key, wake_at=at)


class Unscanned:
    """See `Stores`. The stories' harness scans after every act, as no instance does: those scans are left out."""

    def __init__(self, plain: CosmosStores) -> None:
        self.plain = plain
        self.wakes: Mapping[Key, datetime] = {}
        self.requests = _Due(plain.requests, OpenRequest, self)
        self.people = _Due(plain.people, str, self)
        self.posts = _Due(plain.posts, PostKey, self)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.plain, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Bill:
    """Request units and requests, by container and operation."""

    units: Mapping[tuple[str, str], float]
    requests: Mapping[tuple[str, str], int]

    @property
    def total(self) -> float:
        return sum(self.units.values())

    def table(self) -> str:
        rows = sorted(self.units.items(), key=lambda row: -row[1])
        return "\n".join(
            f"  {container:<12}{operation:<8}{self.requests[container, operation]:>5} requests {units:>8.1f} RU"
            for (container, operation), units in rows
        )


@dataclass(slots=True, kw_only=True)
class Metered:
    """One gateway, and the instances of the bot on it."""

    gateway: CosmosGateway
    clock: HandClock
    cities: list[City] = field(default_factory=list)

    @property
    def city(self) -> City:
        return self.cities[0]

    def bill(self, title: str = "") -> Bill:
        """What was spent since the last bill; told when it has a title."""
        charges = self.gateway.charges
        bill = Bill(units=Counter(charges.by), requests=Counter(charges.counts))
        charges.reset()
        if title:
            say(f"{title}: {bill.total:.1f} RU\n{bill.table()}")
        return bill

    def sizes(self, container: str) -> list[int]:
        """The bytes of every document of a container, as they were sent."""
        return [
            entry.now.size
            for one in self.gateway.account.containers()
            if one.name == container
            for partition in one.partitions
            for entries in partition.keys.values()
            for entry in entries.values()
            if entry.now is not None
        ]


@asynccontextmanager
async def metered(
    *, instances: int = 1, departments: int = DEPARTMENTS, scans: bool = False, **environ: str
) -> AsyncIterator[Metered]:
    """A city of `departments` and 140 coaches on one physical partition, which 50 GB or 10,000 RU/s fit in.

    Without `scans` only what the stories themselves do is on the bill. Ids are as long as those of Entra.
    """
    clock, ops, ids = HandClock(), itertools.count(1), itertools.count(1)
    known: dict[str, Any] = {}
    short_ids, harness.person_id = (
        harness.person_id,
        lambda name: known.setdefault(name, person_id(3, next(ids))),
    )
    try:
        async with AsyncExitStack() as opened:
            folder = Path(opened.enter_context(tempfile.TemporaryDirectory()))
            gateway = await opened.enter_async_context(CosmosGateway(clock=clock, partitions=1))
            meter = Metered(gateway=gateway, clock=clock)

            async def opens(_: Path, clock: Clock) -> Any:
                stores = await open_cosmos(
                    gateway.address,
                    gateway.key,
                    clock=clock,
                    new_id=lambda: f"{next(ops):020x}",
                    transport=gateway.transport(),
                )
                return stores if scans else Unscanned(stores)

            for number in range(instances):
                beside = meter.cities[0] if number else None
                one = await opened.enter_async_context(
                    city(folder, clock, beside=beside, opens=opens, **environ)
                )
                meter.cities.append(one)
                if isinstance(one.stores, Unscanned):
                    one.stores.wakes = one.bot.keeper.wakes
            await _settle_in(meter.city, departments)
            meter.bill()
            yield meter
    finally:
        harness.person_id = short_ids


async def _settle_in(of: City, departments: int) -> None:
    """The house with five coaches, of whom three can be reached, and the others over the other departments."""
    for number in range(departments - 1):
        place = await of.department(f"Dienst {number + 1:02}")
        for one in range((COACHES - 5) // max(departments - 1, 1)):
            await of.coach(f"Coach {number}-{one}", place, installed=False)
    house = await of.department(HOUSE)
    for name in ("Bram", "Noor", "Sofie"):
        await of.coach(name, house, is_reachable=True)
    await of.worker("Fatma", house)
    of.clock.turn(timedelta(days=1))
