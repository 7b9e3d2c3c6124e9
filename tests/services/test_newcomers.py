"""Who somebody is: how many are asked about at once, and whose word stands over the directory's."""

from collections.abc import AsyncIterator, Mapping, Sequence
from dataclasses import dataclass, field, fields
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.drafting import DraftTimes
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.services.directory import DirectorySilent, Entry, NoDirectory
from bot.services.errands import Errands
from bot.services.newcomers import Newcomers
from bot.services.people import People
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from tests.fakes.clock import HandClock

TIMES = DraftTimes(**dict.fromkeys((field.name for field in fields(DraftTimes)), timedelta(minutes=1)))
SPEAKS_FRENCH = Entry(name="Fatima", email="fatima@example.org", language="fr")


@dataclass
class Book(NoDirectory):
    """A directory in which everybody is the same."""

    is_there = True
    is_silent: bool = False
    asked: list[int] = field(default_factory=list)

    async def entries(self, people: Sequence[PersonId]) -> Mapping[PersonId, Entry]:
        self.asked.append(len(people))
        if self.is_silent:
            raise DirectorySilent
        return dict.fromkeys(people, SPEAKS_FRENCH)


class NobodyOwes:
    def wrote_person(self, record: PersonRecord) -> None:
        pass


@pytest.fixture
async def stores(tmp_path: Path) -> AsyncIterator[Stores]:
    stores = await open_sqlite(tmp_path / "digicoach.db")
    yield stores
    await stores.close()


def newcomers(stores: Stores, book: Book) -> tuple[Newcomers, Errands]:
    clock, errands = HandClock(), Errands()
    people = People(stores.people, clock, TIMES, NobodyOwes())
    return Newcomers(
        directory=book, people=people, departments=stores.departments, errands=errands, clock=clock
    ), errands


async def known(stores: Stores, person: str) -> PersonRecord:
    """Somebody who just said something."""
    return (await stores.people.create(PersonRecord(id=PersonId(person), name="Iemand"))).value


@pytest.mark.parametrize(("locale", "languages"), [("", ("fr",)), ("nl-BE", ("nl",))])
async def test_the_language_of_their_own_program_stands_over_the_directorys(
    stores: Stores, locale: str, languages: tuple[str, ...]
):
    looked_up, errands = newcomers(stores, Book())
    looked_up.met(await known(stores, "fatima"), locale=locale)
    await errands.settle()

    found = await stores.people.find("fatima")
    assert found is not None
    assert found.value.languages == languages


async def test_a_whole_department_that_arrives_is_looked_up_together(stores: Stores):
    book = Book()
    looked_up, errands = newcomers(stores, book)
    for number in range(45):
        looked_up.met(PersonRecord(id=f"p{number}", name="Iemand"))
        looked_up.met(PersonRecord(id=f"p{number}", name="Iemand"))
    await errands.settle()
    assert book.asked == [20, 20, 5]


async def test_as_long_as_it_is_silent_they_wait_and_nobody_is_asked_for_by_themselves(stores: Stores):
    book = Book(is_silent=True)
    looked_up, errands = newcomers(stores, book)
    looked_up.met(await known(stores, "fatima"))
    await errands.settle()
    book.is_silent = False

    await looked_up.refresh()
    await errands.settle()
    await looked_up.refresh()
    await errands.settle()

    assert book.asked == [1, 1]
    assert await stores.people.find("fatima") is not None


@dataclass
class BookWithATornPage(Book):
    """Falls silent whenever p0 is asked for."""

    async def entries(self, people: Sequence[PersonId]) -> Mapping[PersonId, Entry]:
        entries = await super().entries(people)
        if "p0" in people:
            raise DirectorySilent
        return entries


async def test_one_at_whom_the_directory_falls_silent_holds_nobody_else_up(stores: Stores):
    book = BookWithATornPage()
    looked_up, errands = newcomers(stores, book)
    for number in range(61):
        looked_up.met(await known(stores, f"p{number}"))
    await errands.settle()

    for _ in range(20):
        await looked_up.refresh()
        await errands.settle()

    found = [await stores.people.find(f"p{n}") for n in range(61)]
    assert [n for n, one in enumerate(found) if one is not None and not one.value.email] == [0]


async def test_who_is_never_told_of_is_left_for_another_day(stores: Stores):
    book = BookWithATornPage()
    looked_up, errands = newcomers(stores, book)
    looked_up.met(PersonRecord(id="p0", name="Iemand"))
    for _ in range(100):
        await looked_up.refresh()
        await errands.settle()

    assert len(book.asked) == 30
