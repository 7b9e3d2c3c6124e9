"""A write that goes on by itself brings nobody back who is gone, and who says something is somebody new."""

from collections.abc import AsyncIterator
from dataclasses import fields, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.drafting import DraftTimes
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord
from bot.services.people import People
from bot.storage.protocols import Etag, Stores
from tests.engines import People as StoredPeople
from tests.engines import open_stores
from tests.fakes.clock import HandClock

JAN = PersonId("id-jan")
TIMES = DraftTimes(**dict.fromkeys((field.name for field in fields(DraftTimes)), timedelta(minutes=1)))


class NobodyOwes:
    def wrote_person(self, record: PersonRecord) -> None:
        pass


@pytest.fixture
async def stores(tmp_path: Path) -> AsyncIterator[Stores]:
    stores = await open_stores(tmp_path, HandClock())
    yield stores
    await stores.close()


def named(record: PersonRecord) -> PersonRecord:
    return replace(record, name="Jan")


def gone_before_the_write(monkeypatch: pytest.MonkeyPatch) -> None:
    """Who is read is deleted before they are written."""
    real, deletes = StoredPeople.replace, StoredPeople.delete

    async def replaced(self: StoredPeople, person: PersonRecord, *, etag: Etag) -> Any:
        await deletes(self, person.id, etag=etag)
        return await real(self, person, etag=etag)

    monkeypatch.setattr(StoredPeople, "replace", replaced)


async def test_who_is_gone_stays_gone(stores: Stores, monkeypatch: pytest.MonkeyPatch):
    people = People(stores.people, HandClock(), TIMES, NobodyOwes())

    await people.change(JAN, named, is_known=True)
    assert await stores.people.find(JAN) is None

    await stores.people.create(PersonRecord(id=JAN, name=""))
    gone_before_the_write(monkeypatch)
    _, after = await people.change(JAN, named, is_known=True)
    assert after == PersonRecord(id=JAN, name="")
    assert await stores.people.find(JAN) is None


async def test_who_says_something_is_there(stores: Stores, monkeypatch: pytest.MonkeyPatch):
    people = People(stores.people, HandClock(), TIMES, NobodyOwes())
    await stores.people.create(PersonRecord(id=JAN, name="", place="vroeger"))
    gone_before_the_write(monkeypatch)

    await people.change(JAN, named)

    found = await stores.people.find(JAN)
    assert found is not None
    assert (found.value.name, found.value.place) == ("Jan", "")
