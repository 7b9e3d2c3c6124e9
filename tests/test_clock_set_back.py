"""A clock that is set back, as virtual machines sometimes are: nothing that is done every so often waits for as long."""

import asyncio
from datetime import timedelta
from pathlib import Path

import pytest

from bot.clock import has_passed
from bot.services.coordinator_groups import CoordinatorGroups
from bot.services.directory import NoDirectory
from bot.services.errands import Errands
from bot.services.keeper import Keeper
from bot.storage.sqlite import open_sqlite
from bot.worker import Worker
from tests.builders import MONDAY
from tests.fakes.clock import HandClock

SECOND = timedelta(seconds=1)


class LivelyClock(HandClock):
    """Time goes by while somebody sleeps; after so many naps it is set back by six hours, once."""

    def __init__(self, *, set_back_after: int, naps: int) -> None:
        super().__init__(MONDAY)
        self._set_back_after = set_back_after
        self._naps = naps
        self.slept = 0
        self.is_over = asyncio.Event()

    async def sleep(self, seconds: float) -> None:
        self.slept += 1
        self.turn(timedelta(seconds=seconds))
        if self.slept == self._set_back_after:
            self.turn(-timedelta(hours=6))
        if self.slept == self._naps:
            self.is_over.set()
            await asyncio.Event().wait()
        await asyncio.sleep(0)


class Book:
    """Counts how often it was looked at."""

    def __init__(self) -> None:
        self.looks = 0

    async def refresh(self) -> None:
        self.looks += 1


@pytest.mark.parametrize(
    ("since", "over"), [(None, True), (0, False), (-59, False), (-60, True), (-9999, True), (1, True)]
)
def test_a_pause_lasts_as_long_as_it_is_and_not_before_it_began(since: int | None, over: bool):
    began_at = None if since is None else MONDAY + since * SECOND

    assert has_passed(60 * SECOND, began_at, MONDAY) is over


async def test_the_worker_scans_on(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "digicoach.db")
    clock, book = LivelyClock(set_back_after=100, naps=400), Book()
    worker = Worker(
        stores,
        Keeper(stores.requests, clock),
        (book,),
        clock,
        scan_every=20 * SECOND,
    )

    working = asyncio.create_task(worker.run())
    await clock.is_over.wait()
    working.cancel()

    assert book.looks in {10, 11}, "200 seconds went by, in naps of half a second"
    await stores.close()


async def test_groups_are_read_on():
    class Groups(NoDirectory):
        is_there = True
        asked = 0

        async def members(self, group: str) -> frozenset:
            self.asked += 1
            return frozenset()

    directory, errands, clock = Groups(), Errands(), HandClock()
    groups = CoordinatorGroups(directory=directory, groups=["g"], errands=errands, clock=clock)
    await groups.refresh()
    await errands.settle()
    clock.turn(-timedelta(hours=6))

    await groups.refresh()
    await errands.settle()

    assert directory.asked == 2
