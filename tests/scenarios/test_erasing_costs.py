"""What erasing costs everybody else: readings of the whole store, shared by all who wait, and ever more seldom."""

from collections import Counter
from collections.abc import AsyncIterator
from typing import Any

import pytest

from bot.domain.errors import NewerDocument
from bot.services import erasing_promise
from bot.storage.protocols import Collection
from tests.engines import Requests
from tests.scenarios.city import KINDEROPVANG, City, person_id
from tests.scenarios.erasing import ASK, ERASE, erases, found_of
from tests.scenarios.helping import helping


def readings(city: City) -> Counter[Collection]:
    """How often each collection is read whole from now on."""
    counted: Counter[Collection] = Counter()
    written = city.stores.written

    async def counting(collection: Collection) -> AsyncIterator[bytes]:
        counted[collection] += 1
        async for body in written(collection):
            yield body

    city.stores.written = counting  # type: ignore[method-assign]
    return counted


def cannot_be_read(monkeypatch: pytest.MonkeyPatch) -> None:
    """All questions are of a newer release from now on."""

    async def get(*_: Any) -> None:
        raise NewerDocument("request")

    monkeypatch.setattr(Requests, "get", get)


async def test_who_stands_in_a_document_that_cannot_be_rewritten_is_looked_for_ever_more_seldom(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    fatma, bram = await helping(city)
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")
    city.is_sound = False
    await erases(fatma)
    with monkeypatch.context() as broken:
        cannot_be_read(broken)
        counted = readings(city)

        await city.passes(hours=1)
        assert await city.stores.people.find(person_id("Fatma")) is not None
        assert counted[Collection.REQUESTS] <= 15
        await city.passes(hours=12)
        assert counted[Collection.REQUESTS] <= 35

    await city.passes(hours=3)
    assert await city.stores.people.find(person_id("Fatma")) is None
    assert await found_of(city, "Fatma") == []


async def test_all_who_wait_are_served_by_one_reading(city: City):
    await city.department()
    people = [await city.worker(name, KINDEROPVANG) for name in ("Fatma", "Rita", "Dirk", "Noor", "Samir")]
    for person in people:
        await person.says(ASK)
    counted = readings(city)
    for person in people:
        await person.presses(ERASE)

    await city.passes(minutes=5)

    assert counted[Collection.PEOPLE] == counted[Collection.REQUESTS] == 1, "as for one of them alone"
    for person in people:
        assert await city.stores.people.find(person_id(person.name)) is None
        assert await found_of(city, person.name) == []


async def test_of_many_who_left_at_once_some_wait_for_another_day(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(erasing_promise, "LEAVERS_A_DAY", 2)
    await city.department()
    names = ("Fatma", "Rita", "Dirk", "Noor", "Samir")
    for name in names:
        person = await city.worker(name, KINDEROPVANG)
        await person.installs()
        await person.removes()

    left = []
    for days in (30, 1, 1):
        await city.passes(days=days, minutes=20)
        left.append(sum([await city.stores.people.find(person_id(name)) is not None for name in names]))

    assert left == [3, 1, 0]
