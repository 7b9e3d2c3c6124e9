"""What is done beside everything else, for which nobody waits: one errand of a kind at a time."""

import asyncio
from collections.abc import Awaitable, Callable, Hashable

from bot.services.directory import DirectorySilent
from bot.telemetry import error_name, log_event


class Errands:
    """Runs errands. What fails is done without; whoever wants it again says so again."""

    def __init__(self) -> None:
        self._tasks: dict[tuple[str, Hashable], asyncio.Task[None]] = {}
        self._is_closed = False

    def run(self, kind: str, work: Callable[[], Awaitable[None]], of: Hashable = None) -> None:
        """Begin this errand and return at once; nothing when the same one is still under way.

        `kind` may be logged, and `of` not: it says whose errand of that kind it is.
        """
        if (kind, of) in self._tasks or self._is_closed:
            return
        task = asyncio.get_running_loop().create_task(_quietly(kind, work))
        self._tasks[kind, of] = task
        task.add_done_callback(lambda _: self._tasks.pop((kind, of), None))

    async def settle(self) -> None:
        """Return when no errand is under way."""
        while self._tasks:
            await asyncio.wait(self._tasks.values())

    async def close(self) -> None:
        """Give up what is under way, and begin nothing any more."""
        self._is_closed = True
        for task in self._tasks.values():
            task.cancel()
        await self.settle()


async def _quietly(kind: str, work: Callable[[], Awaitable[None]]) -> None:
    try:
        await work()
    except DirectorySilent:
        pass  # said where it was noticed
    except Exception as error:  # noqa: BLE001 - an errand must trouble nobody; it is begun again later
        log_event("errand.failed", level="error", kind=kind, error=error_name(error))
