"""Where the bot of a run keeps its documents, as its driver sees it from outside: here a file, in `cosmos_home` a gateway."""

import shutil
from collections import Counter
from collections.abc import AsyncIterator, Callable
from contextlib import AbstractAsyncContextManager, asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Protocol

from bot.storage.sqlite import open_sqlite
from tests.crash.ended import Kept, messages_left_in, read_store
from tests.crash.town import settle_city, settle_in

WORKERS = ("Fatma",)


class Home(Protocol):
    """What is left when a process has died, and the points that only the engine passes."""

    reached: Counter[str]
    """How often each of those points was passed by the process that lives now."""

    @property
    def store(self) -> str:
        """What a process opens: the path of the file, or the address of the gateway."""
        ...

    def read(self) -> Kept:
        """Everything that is kept, when no process lives any more."""
        ...

    def messages(self) -> set[str]:
        """The ids of all messages that are known here right after a death."""
        ...

    def begin(self, kill: tuple[str, int] | None, die: Callable[[], None]) -> None:
        """A process is born. Where `kill` is one of the engine's own points, `die` is called there."""
        ...

    async def last_words_arrived(self) -> None:
        """Return when all that a dead process sent here was read."""
        ...

    def catch_up(self) -> bool:
        """Let what a dead process had still under way arrive; whether there was any."""
        ...


class Homes(Protocol):
    """Gives each run a home of its own, in which the people of its story live."""

    def home(
        self, own: Path, *, is_city: bool, answers_lost: int | None
    ) -> AbstractAsyncContextManager[Home]:
        """One that nobody has used; `answers_lost` is a seed, by which now and then a write gets no answer."""
        ...


@dataclass(slots=True, kw_only=True)
class FileHome:
    """A SQLite file. See `Home`."""

    file: Path
    reached: Counter[str] = field(default_factory=Counter)

    @property
    def store(self) -> str:
        return str(self.file)

    def read(self) -> Kept:
        return read_store(self.file)

    def messages(self) -> set[str]:
        return messages_left_in(self.file)

    def begin(self, kill: tuple[str, int] | None, die: Callable[[], None]) -> None:
        """The process passes all points by itself."""

    async def last_words_arrived(self) -> None:
        """What it wrote is in the file."""

    def catch_up(self) -> bool:
        return False


@dataclass(frozen=True, slots=True, kw_only=True)
class Files:
    """Copies of two files made beforehand. See `Homes`."""

    folder: Path

    @asynccontextmanager
    async def home(self, own: Path, *, is_city: bool, answers_lost: int | None) -> AsyncIterator[Home]:
        assert answers_lost is None, "a file gives its answers"
        home = FileHome(file=own / "digicoach.db")
        shutil.copy(self.folder / ("city.db" if is_city else "town.db"), home.file)
        yield home


async def files(folder: Path, service_url: str) -> Homes:
    """Make the files of which each run gets a copy."""
    for name in ("town.db", "city.db"):
        stores = await open_sqlite(folder / name)
        if name == "city.db":
            await settle_city(stores, service_url)
        else:
            await settle_in(stores, service_url, workers=WORKERS)
        await stores.close()
    return Files(folder=folder)
