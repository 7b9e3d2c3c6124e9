"""What is owed is delivered at once, however closely one change follows another."""

import asyncio
from pathlib import Path

from bot.domain.people import OpenRequest
from bot.domain.request import Request
from bot.domain.waking import with_wake
from bot.services.keeper import Keeper
from bot.storage.protocols import Stored
from bot.storage.sqlite import open_sqlite
from tests.builders import MONDAY
from tests.domain.making import ANNA, searching
from tests.fakes.clock import HandClock


class Rounds:
    """Stands for the delivery; while its first round ends, somebody writes the request once more."""

    def __init__(self, keeper: Keeper, stored: Stored[Request]) -> None:
        self._keeper = keeper
        self._stored = stored
        self.count = 0

    async def round(self, where: OpenRequest, **_: object) -> Request:
        self.count += 1
        if self.count == 1:
            asyncio.get_running_loop().call_soon(self._keeper.wrote, self._stored)
        return self._stored.value


async def test_a_change_that_comes_while_a_round_ends_gets_its_own_round(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "digicoach.db")
    stored = await stores.requests.create(with_wake(searching(ANNA), now=MONDAY))
    keeper = Keeper(stores.requests, HandClock(MONDAY))
    rounds = Rounds(keeper, stored)
    keeper.serve(
        search=None,
        delivery=rounds,
        drafts=None,
        draft_clock=None,
        moving=None,
        notices=None,
        notice_delivery=None,
    )  # type: ignore[arg-type]
    keeper.wrote(stored)
    await keeper.settle()
    await asyncio.sleep(0)
    await keeper.settle()
    assert rounds.count == 2
    await stores.close()
