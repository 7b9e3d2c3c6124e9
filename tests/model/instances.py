"""One instance of the bot, which can die at any moment without a word; several of them work on the same documents."""

import asyncio
from collections.abc import Callable, Coroutine
from contextvars import ContextVar
from typing import Any
from weakref import WeakSet

from bot.assembly import Bot, assemble
from bot.clock import Clock
from bot.services.counting import Counting
from bot.services.directory import NoDirectory
from bot.settings import Settings
from bot.storage.protocols import Stores
from tests.model.book import Book
from tests.model.screens import Line, Screens
from tests.model.wires import Wire

SETTINGS = Settings.read({"DIGICOACH_DEFAULT_DEPARTMENT": "kinderopvang"}, is_local=True)
_RUNS: ContextVar["Instance | None"] = ContextVar("runs", default=None)


class Died(Exception):
    """The instance is no more, and whatever it was doing was not done."""


class Instance:
    """A running bot without its doors, on stores of its own."""

    def __init__(
        self, stores: Stores, book: Book, screens: Screens, clock: Clock, ids: Callable[[], str]
    ) -> None:
        self.wire = Wire(stores, book, self._dies)
        self._tasks: WeakSet[asyncio.Task[Any]] = WeakSet()
        line = Line(screens, lambda: self.is_dead)
        self.bot: Bot = assemble(
            settings=SETTINGS,
            stores=self.wire,
            messenger=line,
            channels=line,
            clock=clock,
            ids=ids,
            directory=NoDirectory(),
        )

    @property
    def is_dead(self) -> bool:
        return self.wire.is_cut

    @property
    def counting(self) -> Counting:
        return next(book for book in self.bot.worker._books if isinstance(book, Counting))

    async def runs(self, work: Coroutine[Any, Any, Any]) -> Any:
        """Do this in the instance.

        Raises:
            Died: it died meanwhile.
        """
        before = _RUNS.set(self)
        try:
            task = asyncio.get_running_loop().create_task(work)
        finally:
            _RUNS.reset(before)
        try:
            return await task
        except asyncio.CancelledError:
            if self.is_dead:
                raise Died from None
            raise

    async def ends(self) -> None:
        """It is gone: all that it was doing is dropped where it stands."""
        self._dies()
        while left := [task for task in self._tasks if not task.done()]:
            await asyncio.wait(left)
        await self.wire.close()

    def began(self, task: asyncio.Task[Any]) -> None:
        self._tasks.add(task)

    def _dies(self) -> None:
        self.wire.is_cut = True
        for task in self._tasks:
            task.cancel()


def knows_whose(
    loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, Any], **more: Any
) -> asyncio.Task[Any]:
    """A task factory: each task belongs to the instance that began it."""
    task = asyncio.Task(work, loop=loop, **more)
    if (owner := _RUNS.get()) is not None:
        owner.began(task)
    return task
