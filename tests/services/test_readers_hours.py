"""Who is at work, by the rosters: nobody is left out because another instance wrote a moment ago."""

from collections.abc import AsyncIterator, Sequence
from dataclasses import replace
from pathlib import Path

import pytest

from bot.domain.announcements import Announcement, AnnouncementId, News
from bot.domain.errors import StoreUnavailable
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord
from bot.domain.roster import Coach, Department
from bot.services.readers_hours import ReadersHours
from bot.storage.protocols import Stored
from bot.storage.sqlite import SqliteStores, open_sqlite
from tests.builders import MONDAY

HERE = DepartmentId("kinderopvang")
BRAM, JAN = PersonId("id-bram"), PersonId("id-jan")
NEWS = Announcement(
    id=AnnouncementId("n"),
    content=News(title="x", text="y", in_chats=True),
    by=PersonId("id-amina"),
    from_at=MONDAY,
)


class Lagging:
    """The departments as an instance sees them that has not heard yet of what another one wrote."""

    def __init__(self, stores: SqliteStores) -> None:
        self._stores = stores
        self.is_silent = False

    async def all(self) -> Sequence[Stored[Department]]:
        return ()

    async def find(self, department: DepartmentId) -> Stored[Department] | None:
        if self.is_silent:
            raise StoreUnavailable
        return await self._stores.departments.find(department)


class Known:
    """People, read from the store as it is."""

    def __init__(self, stores: SqliteStores) -> None:
        self._stores = stores

    async def find(self, person: PersonId) -> PersonRecord | None:
        stored = await self._stores.people.find(person)
        return None if stored is None else stored.value


@pytest.fixture
async def stores(tmp_path: Path) -> AsyncIterator[SqliteStores]:
    opened = await open_sqlite(tmp_path / "store.db")
    await opened.departments.create(
        Department(id=HERE, name="Kinderopvang", coaches=(Coach(id=BRAM, name="Bram"),))
    )
    for person in (BRAM, JAN):
        await opened.people.create(PersonRecord(id=person, name="x", helps_in=HERE))
    yield opened
    await opened.close()


async def test_who_stands_in_a_roster_that_was_written_elsewhere_is_found(stores: SqliteStores) -> None:
    hours = ReadersHours(Lagging(stores), Known(stores), "Europe/Brussels")

    assert await hours.of_those(NEWS, [BRAM, JAN], MONDAY) == {BRAM: MONDAY}


async def test_who_cannot_be_looked_up_now_is_looked_up_later(stores: SqliteStores) -> None:
    silent = Lagging(stores)
    silent.is_silent = True
    hours = ReadersHours(silent, Known(stores), "Europe/Brussels")

    found = await hours.of_those(NEWS, [BRAM], MONDAY)

    assert found[BRAM] > MONDAY


async def test_news_for_a_channel_alone_is_for_no_chat(stores: SqliteStores) -> None:
    hours = ReadersHours(Lagging(stores), Known(stores), "Europe/Brussels")
    only_there = replace(NEWS, content=News(title="x", text="y"))

    assert hours.of_all(only_there, (), MONDAY) == {}
