"""The process that dies: the real bot on its store, which obeys its driver and kills itself at one named fault point."""

import asyncio
import json
import os
import signal
from collections import Counter
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import uvloop

from app import Bot, running
from bot import fault_points
from bot.clock import new_id
from bot.settings import Settings
from bot.storage.protocols import Stores
from bot.storage.sqlite import SqliteStores, open_sqlite
from tests.crash.write_behind import answer_before_commit
from tests.fakes.clock import HandClock

STUCK_FOR = timedelta(seconds=30)
"""How far time goes on when what is due stays due, as after a failure that is backed off."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Life:
    """What one process is told before it starts; `kill` is (point, ordinal), empty to live on."""

    control: str
    store: str
    """The path of a SQLite file, or the address of a Cosmos gateway."""
    log: str
    now: str
    environ: dict[str, str]
    kill: tuple[str, int] | None = None
    is_write_behind: bool = False


def live(life: Life) -> None:
    """Run the bot until the driver says stop, the driver is gone, or the fault point comes."""
    with open(life.log, "a") as log:
        os.dup2(log.fileno(), 2)
    reached = Counter[str]()

    def at_point(name: str) -> None:
        reached[name] += 1
        if life.kill == (name, reached[name]):
            os.kill(os.getpid(), signal.SIGKILL)

    fault_points.install(at_point)
    uvloop.run(_run(life, reached))


async def _run(life: Life, reached: Counter[str]) -> None:
    reader, writer = await asyncio.open_unix_connection(life.control)

    def tell(**said: Any) -> None:
        writer.write(json.dumps(said).encode() + b"\n")

    tell(pid=os.getpid())
    clock = HandClock(datetime.fromisoformat(life.now))
    settings = Settings.read({"PORT": "0", "DIGICOACH_SENDS_PER_SECOND": "0", **life.environ}, is_local=True)
    stores = await _opened(life, clock)
    try:
        async with running(settings, stores, clock=clock, ids=new_id) as (port, bot):
            tell(port=port)
            async for line in reader:
                order = json.loads(line)
                if order["do"] == "stop":
                    break
                if order["do"] == "look":
                    await bot.worker.scan()  # as at the start, which the driver cannot wait for
                if until := order.get("until"):
                    await _pass(bot, clock, stores, datetime.fromisoformat(until), tell)
                else:
                    await bot.worker.run_due()
                tell(done=order["do"])
    finally:
        await stores.close()
    tell(reached=dict(reached))
    await writer.drain()
    writer.close()


async def _opened(life: Life, clock: HandClock) -> Stores:
    if life.store.startswith("http"):
        from tests.crash.cosmos_home import opened  # a lane on files need not import the SDK

        return await opened(life.store, clock)
    stores: SqliteStores = await open_sqlite(Path(life.store))
    if life.is_write_behind:
        answer_before_commit(stores)
    return stores


async def _pass(bot: Bot, clock: HandClock, stores: Stores, until: datetime, tell: Any) -> None:
    """Let time pass until an instant, and what it brings happen at its own."""
    await bot.worker.run_due()
    while (wake := await _next_wake(stores, until)) is not None:
        at = wake if wake > clock.now() else clock.now() + STUCK_FOR
        if at > until:
            break
        clock.turn_to(at)
        tell(now=clock.now().isoformat())
        await bot.worker.run_due()
    clock.turn_to(until)  # nothing is due then
    tell(now=clock.now().isoformat())


async def _next_wake(stores: Stores, until: datetime) -> datetime | None:
    """The earliest wake that is stored: what a process that has just started cannot know by heart."""
    due = [*await stores.requests.due(by=until, limit=1), *await stores.people.due(by=until, limit=1)]
    return min((one.wake_at for one in due), default=None)
