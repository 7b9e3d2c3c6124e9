"""What is looked at now and then: one that fails leaves the others their turn."""

from datetime import timedelta
from pathlib import Path

from bot.domain.errors import StoreUnavailable
from bot.domain.ids import DepartmentId
from bot.domain.roster import Department
from bot.services.following import FollowingStores
from bot.services.keeper import Keeper
from bot.services.moving import Moving
from bot.storage.sqlite import open_sqlite
from bot.worker import Worker
from tests.builders import MONDAY
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
    worker = Worker(
        stores.requests, stores.people, keeper, (bad, good), clock, scan_every=timedelta(minutes=1)
    )

    await worker.scan()
    await worker.scan()

    assert (bad.looks, good.looks) == (2, 2)
    await stores.close()


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
