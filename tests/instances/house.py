"""Instances of the bot as processes of their own on one Cosmos gateway, which is a process too."""

import asyncio
import json
import os
import random
import signal
import subprocess
import sys
from collections.abc import AsyncIterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path

import aiohttp

from bot.clock import SystemClock, new_id
from bot.storage.cosmos import CosmosStores, open_cosmos
from bot.storage.documents import DEPARTMENTS, PEOPLE, REQUESTS
from bot.storage.protocols import Collection, Stores
from tests.crash.ended import Kept
from tests.crash.test_real_process import ROOT, RealBot, _free_port


class Instance(RealBot):
    """One process of the bot."""

    @property
    def pid(self) -> int:
        assert self.process is not None
        return self.process.pid

    def pause(self) -> None:
        """It stands still: nothing is lost, and nothing goes on."""
        os.kill(self.pid, signal.SIGSTOP)

    def go_on(self) -> None:
        os.kill(self.pid, signal.SIGCONT)

    def is_paused(self) -> bool:
        """Whether the kernel says so, and not only we."""
        return Path(f"/proc/{self.pid}/stat").read_text().rpartition(")")[2].split()[0] == "T"

    async def ended(self) -> int:
        """Stop it as an operator does, and return how it ended."""
        assert self.process is not None
        self.process.terminate()
        return await self.waited()


@dataclass(slots=True, kw_only=True)
class House:
    """The instances there are, and the store they share."""

    folder: Path
    http: aiohttp.ClientSession
    address: str
    key: str
    stores: Stores
    settings: Mapping[str, str]
    instances: list[Instance] = field(default_factory=list)
    logs: list[Path] = field(default_factory=list)
    pids: list[int] = field(default_factory=list)
    """Of every process there ever was."""

    async def add(self, *, program: Sequence[str] = ("app.py",)) -> Instance:
        """Start one more."""
        log = self.folder / f"log-{len(self.logs)}"
        instance = Instance(
            store=self.folder,
            port=_free_port(),
            log=log,
            settings={
                "DIGICOACH_STORE": "cosmos",
                "DIGICOACH_COSMOS_ADDRESS": self.address,
                "DIGICOACH_COSMOS_KEY": self.key,
                **self.settings,
            },
            program=program,
        )
        self.logs.append(log)
        self.instances.append(instance)
        await instance.start(self.http)
        self.pids.append(instance.pid)
        return instance

    async def lose(self, instance: Instance) -> None:
        """Kill it with SIGKILL: nothing is finished and nobody told."""
        self.instances.remove(instance)
        instance.kill()
        assert await instance.waited() == -signal.SIGKILL

    async def end(self) -> None:
        """Stop all that are left as an operator does."""
        for instance in self.instances:
            assert await instance.ended() == 0

    def one(self, chance: random.Random, *, without: str = "") -> str:
        """The address of some instance, as a balancer deals them out; another one than `without` if there is one."""
        urls = [instance.url for instance in self.instances]
        return chance.choice([url for url in urls if url != without] or urls)

    def said(self) -> str:
        """All that all of them logged."""
        return "".join(log.read_text() for log in self.logs)

    async def figures(self) -> dict[str, object]:
        """What the gateway counted."""
        async with self.http.get(f"{self.address}/_figures") as answer:
            return json.loads(await answer.read())


@asynccontextmanager
async def house(folder: Path, count: int, **settings: str) -> AsyncIterator[House]:
    """So many instances; `settings` are for all of them. None is left afterwards."""
    async with AsyncExitStack() as opened:
        gateway = subprocess.Popen(
            [sys.executable, "-m", "tests.fakes.cosmos"], cwd=ROOT, stdout=subprocess.PIPE
        )
        opened.callback(gateway.wait)
        opened.callback(gateway.kill)
        assert gateway.stdout is not None
        opened.callback(gateway.stdout.close)
        where = json.loads(await asyncio.to_thread(gateway.stdout.readline))
        stores = await _opened(where["address"], where["key"])
        opened.push_async_callback(stores.close)
        http = await opened.enter_async_context(
            aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=None))
        )
        built = House(
            folder=folder,
            http=http,
            stores=stores,
            settings=settings,
            address=where["address"],
            key=where["key"],
        )
        opened.callback(_kill_all, built)
        for _ in range(count):
            await built.add()
        yield built


async def _opened(address: str, key: str) -> CosmosStores:
    return await open_cosmos(address, key, clock=SystemClock(), new_id=new_id)


def _kill_all(built: House) -> None:
    for instance in built.instances:
        if instance.process is not None and instance.process.poll() is None:
            instance.kill()
            instance.process.wait()


async def kept(stores: Stores) -> Kept:
    """Everything in the store."""
    return Kept(
        departments=[DEPARTMENTS.decode(body) async for body in stores.written(Collection.DEPARTMENTS)],
        requests=[REQUESTS.decode(body) async for body in stores.written(Collection.REQUESTS)],
        people=[PEOPLE.decode(body) async for body in stores.written(Collection.PEOPLE)],
    )
