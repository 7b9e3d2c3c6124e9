"""Instances are stopped for longer than their lease, continued, killed and replaced, while a crowd asks and helps."""

import asyncio
import random
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain import events as e
from bot.domain.roster import Department
from bot.storage.protocols import Stores
from tests.crash.test_real_process import ALWAYS, _until
from tests.crash.town import KINDERGARTEN, _person, _settle
from tests.fakes.teams import FakeTeams
from tests.instances.crowd import Crowd, townsmen
from tests.instances.ends import audited, latest
from tests.instances.house import Instance, house

LEASE, SCAN = timedelta(seconds=2), timedelta(seconds=1)
"""In production 30 s and 20 s: here a dropped document is taken over so much sooner."""
IN_PRODUCTION = timedelta(seconds=30 + 20)
SETTINGS = {
    "DIGICOACH_RETRY_AFTER": f"{LEASE.total_seconds():g}",
    "DIGICOACH_SCAN_EVERY": f"{SCAN.total_seconds():g}",
    "DIGICOACH_INSTANCES": "3",
    "DIGICOACH_OPEN_LIMIT": "8",
}
WITHIN_S = 60.0
IN_FLIGHT = 40
"""What a process that is killed may have sent and not written: among the last so many messages before its end."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """How it ended."""

    problems: list[str]
    duplicates: int
    questions: int
    accepts: int
    unanswered: int
    pids: tuple[int, ...]
    stopped_for: timedelta
    latest: timedelta
    """The longest that a wake whose time had come was served by nobody."""

    @property
    def taken_over_within(self) -> timedelta:
        """What that makes with the lease and the scan of production, from the write of who dropped it on."""
        return IN_PRODUCTION + max(self.latest - SCAN, timedelta(0))

    def __str__(self) -> str:
        return (
            f"processes {', '.join(map(str, self.pids))}: {self.questions} questions, {self.accepts} accepts, one process"
            f" stood still for {self.stopped_for.total_seconds():.1f} s (lease {LEASE.total_seconds():g} s), one was killed"
            f" and replaced; {self.unanswered} waits in vain, {self.duplicates} duplicate cards, {len(self.problems)}"
            f" problems; a wake was served {self.latest.total_seconds():.1f} s late at most (scan"
            f" {SCAN.total_seconds():g} s), which with a lease of 30 s and a scan of 20 s is a take-over within"
            f" {self.taken_over_within.total_seconds():.0f} s"
        )


async def played(folder: Path, *, workers: int, seed: int) -> Report:
    """Play it all with so many workers, who ask one question each."""
    names = [f"W{number}" for number in range(workers)]
    async with FakeTeams() as teams, house(folder, 0, **SETTINGS) as built:
        await _settle(built.stores, teams.url, Department(id=KINDERGARTEN, name="Kinderopvang", hours=ALWAYS))
        for name in names:
            await built.stores.people.create(_person(name, teams.url, roster_department=KINDERGARTEN))
        first, second, _ = [await built.add() for _ in range(3)]
        crowd = Crowd(house=built, chance=random.Random(seed))
        people = townsmen(crowd, teams, names)
        watch = asyncio.create_task(latest(built.stores))
        helping = [
            asyncio.create_task(person.helps(releases=2))
            for name, person in people.items()
            if name not in names
        ]
        asking = asyncio.gather(*(people[name].asks(number) for number, name in enumerate(names)))
        try:
            stopped_for = await _stands_still(first, crowd, built.stores)
            unwritten = await _killed(second, crowd, teams)
            await built.add()
            async with asyncio.timeout(WITHIN_S):
                await asking
        finally:
            crowd.is_over = True
            watch.cancel()
            await asyncio.gather(asking, *helping, return_exceptions=True)
        left, found = await audited(built, teams, promised=crowd.promised, unwritten=frozenset(unwritten))
        return Report(
            problems=found.problems,
            duplicates=found.duplicates,
            questions=len(left.requests),
            accepts=sum(isinstance(x, e.Accepted) for one in left.requests for x in one.history),
            unanswered=crowd.unanswered,
            pids=tuple(built.pids),
            stopped_for=stopped_for,
            latest=await watch,
        )


async def _stands_still(instance: Instance, crowd: Crowd, stores: Stores) -> timedelta:
    """Stop it in the middle of its work until others have long taken that over; return for how long."""
    crowd.at[crowd.answered + 25] = instance.pause
    await _until(instance.is_paused, "it stands still")
    since = datetime.now(UTC)

    async def is_taken_over() -> bool:
        now = datetime.now(UTC)
        late = await stores.requests.due(by=since + LEASE, limit=1)
        return now > since + 2 * LEASE and not late and not await stores.people.due(by=since + LEASE, limit=1)

    await _until(is_taken_over, "what it dropped is taken over")
    stood = datetime.now(UTC) - since
    instance.go_on()
    return stood


async def _killed(instance: Instance, crowd: Crowd, teams: FakeTeams) -> set[str]:
    """Kill it in the middle of its work; return what it may have sent without writing it down."""
    killed = asyncio.Event()

    def kill() -> None:
        instance.kill()
        killed.set()

    crowd.at[crowd.answered + 25] = kill
    await asyncio.wait_for(killed.wait(), 20)
    await crowd.house.lose(instance)
    await _until(lambda: not any(teams._open.values()), "what the dead process sent has arrived")
    sent = [message for chat in teams._chats.values() for message in chat.values()]
    return {message.id for message in sorted(sent, key=lambda one: int(one.stamp))[-IN_FLIGHT:]}
