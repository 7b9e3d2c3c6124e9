"""What is looked at now and then: one that fails leaves the others their turn."""

from asyncio import Event
from dataclasses import replace
from datetime import timedelta
from pathlib import Path

from bot.domain.errors import StoreUnavailable
from bot.domain.ids import DepartmentId
from bot.domain.people import OpenRequest
from bot.domain.roster import Department
from bot.services.following import FollowingStores
from bot.services.keeper import Keeper
from bot.services.moving import Moving
from bot.storage.found import PostKind
from bot.storage.protocols import RequestStore
from bot.storage.sqlite import open_sqlite
from bot.worker import SCAN_LIMIT, Worker
from tests.builders import MONDAY, a_channel, a_request
from tests.fakes.clock import HandClock


class Book:
    """Counts how often it was looked at."""

    def __init__(self, *, fails: bool = False) -> None:
        self.looks = 0
        self._fails = fails

    async def refresh(self) -> None:
        self.looks += 1
        if self._fails:
            raise StoreUnavailable("it cannot be read")


async def test_a_book_that_fails_leaves_the_others_their_turn(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "digicoach.db")
    clock = HandClock(MONDAY)
    bad, good = Book(fails=True), Book()
    keeper = Keeper(stores.requests, clock)
    worker = Worker(stores, keeper, (bad, good), clock, scan_every=timedelta(minutes=1))

    await worker.scan()
    await worker.scan()

    assert (bad.looks, good.looks) == (2, 2)
    await stores.close()


async def test_a_channel_that_hangs_holds_nobody_up(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "digicoach.db")
    await stores.posts.create(a_channel(wake_at=MONDAY))
    clock, looks = HandClock(MONDAY), Event()

    async def hangs(channel: str) -> None:
        looks.set()
        await Event().wait()

    keeper = Keeper(stores.requests, clock)
    keeper.look_at_posts[PostKind.CHANNEL] = hangs
    worker = Worker(stores, keeper, (), clock, scan_every=timedelta(minutes=1))

    await worker.scan()
    await looks.wait()

    assert not keeper.is_settled
    await stores.close()


async def test_a_post_that_fails_is_left_alone_for_a_while(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "digicoach.db")
    await stores.posts.create(a_channel(wake_at=MONDAY))
    clock, looks = HandClock(MONDAY), Book(fails=True)
    keeper = Keeper(stores.requests, clock)
    keeper.look_at_posts[PostKind.CHANNEL] = lambda _: looks.refresh()
    worker = Worker(stores, keeper, (), clock, scan_every=timedelta(minutes=1))

    await worker.run_due()
    assert looks.looks == 1
    clock.turn(timedelta(minutes=1))
    await worker.run_due()
    assert looks.looks == 2
    clock.turn(timedelta(seconds=45))
    await worker.run_due()

    assert looks.looks == 2, "each time it is left alone for longer"
    await stores.close()


async def test_after_a_long_stop_one_scan_takes_up_all_that_waits(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "digicoach.db")
    for number in range(1, 2 * SCAN_LIMIT + 2):
        await stores.requests.create(a_request(id=f"v{number}", number=number, wake_at=MONDAY))
    looked = Looked()
    worker = Worker(stores, looked, (), HandClock(MONDAY), scan_every=timedelta(minutes=1))
    looked.stores = stores.requests

    await worker.scan()

    assert len(looked.at) == len(set(looked.at)) == 2 * SCAN_LIMIT + 1
    await stores.close()


class Looked:
    """A keeper that puts each request off."""

    stores: RequestStore

    def __init__(self) -> None:
        self.at: list[str] = []
        self.wakes: dict[object, object] = {}

    async def has_room(self, limit: int) -> None:
        """There always is."""

    async def look_at(self, where: OpenRequest) -> None:
        self.at.append(where.id)
        stored = await self.stores.get(where.department, where.id)
        await self.stores.replace(replace(stored.value, wake_at=None), etag=stored.etag)


class Merging:
    """Completes every merge but one."""

    def __init__(self, *, but: str) -> None:
        self.completed: list[str] = []
        self._but = but

    async def complete(self, department: Department) -> None:
        if department.id == self._but:
            raise StoreUnavailable("it cannot be read")
        self.completed.append(department.id)


async def test_a_closed_department_that_fails_leaves_the_others_their_turn(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "digicoach.db")
    for name in ("Afval", "Groen"):
        await stores.departments.create(Department(id=DepartmentId(name.lower()), name=name, is_closed=True))
    clock, merging = HandClock(MONDAY), Merging(but="afval")
    moving = Moving(
        stores=FollowingStores(stores),
        people=None,  # type: ignore[arg-type]
        merging=merging,  # type: ignore[arg-type]
        clock=clock,
        owing=Keeper(stores.requests, clock),
        opens_at=lambda _: None,
    )

    await moving.refresh()
    assert merging.completed == ["groen"]
    await moving.refresh()

    assert merging.completed == ["groen", "groen"], "until all of it is done it is looked at in each scan"
    await stores.close()
