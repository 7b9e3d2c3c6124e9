"""A rolling upgrade: instances of two releases on one store, until the last one of the older release has gone."""

import asyncio
import json
import random
from dataclasses import dataclass, field
from pathlib import Path

from bot.domain.roster import Department
from bot.storage.protocols import Collection, Stores
from tests.crash.audit import Found
from tests.crash.test_real_process import ALWAYS, _until
from tests.crash.town import KINDERGARTEN, _person, _settle
from tests.fakes.teams import FakeTeams
from tests.instances.crowd import Crowd, ask_in_turn, townsmen
from tests.instances.ends import audited
from tests.instances.house import house
from tests.instances.newer import FIELD, NEWER, next_release
from tests.instances.stop_and_go import SETTINGS, WITHIN_S

AT_ONCE = 6


@dataclass(slots=True, kw_only=True)
class Rolled:
    """How it went."""

    found: Found
    questions: int
    moved_on: int
    """Documents that the newer release wrote while instances of the older one were there."""
    log: str
    lost: list[str] = field(default_factory=list)
    """Documents of the newer release of which the older one wrote over a field."""


async def rolled(folder: Path, *, workers: int, seed: int) -> Rolled:
    """Two of the older release are replaced one by one, while a crowd asks and helps."""
    names = [f"W{number}" for number in range(workers)]
    async with FakeTeams() as teams, house(folder, 0, **{**SETTINGS, "DIGICOACH_AUDIT_EVERY": "2"}) as built:
        await _settle(built.stores, teams.url, Department(id=KINDERGARTEN, name="Kinderopvang", hours=ALWAYS))
        for name in names:
            await built.stores.people.create(_person(name, teams.url, roster_department=KINDERGARTEN))
        older = [await built.add() for _ in range(2)]
        crowd = Crowd(house=built, chance=random.Random(seed))
        people = townsmen(crowd, teams, names)
        asking = asyncio.create_task(ask_in_turn(crowd, [people[name] for name in names], at_once=AT_ONCE))
        helping = [
            asyncio.create_task(one.helps(releases=2)) for name, one in people.items() if name not in names
        ]
        watch = _Watch(built.stores)
        watching = asyncio.create_task(watch.run())
        moved_on = 0
        try:
            for one in older:
                await built.add(program=NEWER)
                enough = crowd.answered + 30
                await _until(lambda enough=enough: crowd.answered >= enough, "they work side by side")
                moved_on = watch.moved_on
                built.instances.remove(one)
                assert await one.ended() == 0
            crowd.is_enough = True
            async with asyncio.timeout(WITHIN_S):
                await asking
        finally:
            crowd.is_over = True
            watching.cancel()
            await asyncio.gather(watching, asking, *helping, return_exceptions=True)
        with next_release():
            left, found = await audited(built, teams, promised=crowd.promised)
        return Rolled(
            found=found, questions=len(left.requests), moved_on=moved_on, lost=watch.lost, log=built.said()
        )


class _Watch:
    """Looks at every document again and again: of which release is it, and is all there?"""

    def __init__(self, stores: Stores) -> None:
        self._stores = stores
        self._versions: dict[str, int] = {}
        self.lost: list[str] = []

    @property
    def moved_on(self) -> int:
        return sum(version > 1 for version in self._versions.values())

    async def run(self) -> None:
        while True:
            for collection in (
                Collection.DEPARTMENTS,
                Collection.PEOPLE,
                Collection.REQUESTS,
                Collection.POSTS,
            ):
                async for body in self._stores.written(collection):
                    self._look(collection, json.loads(body))
            await asyncio.sleep(0.1)

    def _look(self, collection: Collection, document: dict[str, object]) -> None:
        name = f"{collection} {document.get('kind', '')} {document['id']}"
        version = int(str(document["schema_version"]))
        if version < self._versions.get(name, 0) or (version > 1 and FIELD not in document):
            self.lost.append(name)
        self._versions[name] = version
