"""The engines that the model test runs on: where a new city's documents are kept, and how an instance opens them."""

import shutil
import tempfile
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from itertools import count
from pathlib import Path
from typing import Protocol

from bot.clock import Clock
from bot.storage.cosmos import open_cosmos
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from tests.fakes.cosmos.gateway import CosmosGateway

_SHARED_MEMORY = Path("/dev/shm")
"""Nothing here is about power that fails, so no disk need be waited for where the system lends memory as files."""

_PATIENCE_S = 120.0
"""More than a machine with much else to do stands still: only the model's own troubles make a call fail."""


class House(Protocol):
    """Where the documents of one city are."""

    async def open(self) -> Stores:
        """The stores as one more instance opens them, on the same documents."""
        ...


class Engine(Protocol):
    """Makes houses, each empty."""

    name: str

    def house(self, clock: Clock) -> AbstractAsyncContextManager[House]:
        """An empty house; all that was opened in it is closed before it goes."""
        ...


class SqliteHouse:
    """See `House`: one file."""

    def __init__(self, folder: Path) -> None:
        self.file = folder / "digicoach.db"

    async def open(self) -> Stores:
        stores = await open_sqlite(self.file)
        stores._writer._in_thread = _at_once  # type: ignore[method-assign]
        return stores


async def _at_once(work: Callable[[], object]) -> None:
    """In place of the thread that commits: the same rules in the same order must come out the same."""
    work()


class SqliteEngine:
    """See `Engine`."""

    name = "sqlite"

    @asynccontextmanager
    async def house(self, clock: Clock) -> AsyncIterator[House]:
        folder = Path(tempfile.mkdtemp(dir=_SHARED_MEMORY if _SHARED_MEMORY.is_dir() else None))
        try:
            yield SqliteHouse(folder)
        finally:
            shutil.rmtree(folder)


class CosmosHouse:
    """See `House`: one account at our own gateway, reached by the real SDK without sockets."""

    def __init__(self, gateway: CosmosGateway, clock: Clock) -> None:
        self.gateway = gateway
        self._clock = clock
        self._ops = count(1)

    async def open(self) -> Stores:
        return await open_cosmos(
            self.gateway.address,
            self.gateway.key,
            clock=self._clock,
            new_id=lambda: f"op-{next(self._ops)}",
            seconds=_PATIENCE_S,
            transport=self.gateway.transport(),
        )


class CosmosEngine:
    """See `Engine`."""

    name = "cosmos"

    @asynccontextmanager
    async def house(self, clock: Clock) -> AsyncIterator[House]:
        async with CosmosGateway(clock=clock) as gateway:
            yield CosmosHouse(gateway, clock)
            assert (gateway.foreign, gateway.upserts) == (0, 0)


ENGINES: tuple[Engine, ...] = (SqliteEngine(), CosmosEngine())
