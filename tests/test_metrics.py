"""What is measured where: a claim that is lost, a store that fails, a wake that is served late, a call to the channel."""

import asyncio
import sqlite3
from collections.abc import Iterator, Mapping
from contextlib import AbstractContextManager, nullcontext
from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain.errors import StoreUnavailable
from bot.metrics import Measured, Traced, heard_by
from bot.storage.documents import Unreadable
from bot.storage.sqlite import open_sqlite
from tests.builders import a_person
from tests.fakes.teams import Refusal
from tests.scenarios.asking import sends
from tests.scenarios.city import KINDEROPVANG, City
from tests.scenarios.city import city as started


class Notes:
    """Writes every measure down."""

    def __init__(self) -> None:
        self.taken: list[tuple[Measured, float, Mapping[str, object]]] = []

    def measured(self, what: Measured, value: float, about: Mapping[str, object]) -> None:
        self.taken.append((what, value, about))

    def span(self, name: Traced, about: Mapping[str, object]) -> AbstractContextManager[None]:
        return nullcontext()

    def of(self, what: Measured) -> list[tuple[float, Mapping[str, object]]]:
        return [(value, about) for one, value, about in self.taken if one is what]


@pytest.fixture
def notes() -> Iterator[Notes]:
    made = Notes()
    with heard_by(made):
        yield made


async def test_of_two_who_accept_one_claim_is_lost(tmp_path: Path, notes: Notes):
    async with started(tmp_path) as city:
        department = await city.department()
        bram, sofie = await city.coach("Bram", department), await city.coach("Sofie", department)
        await sends(await city.worker("Fatma", department))
        card = sofie.newest()
        await bram.presses("Ik help")
        await sofie.presses("Ik help", card)
        await bram.presses("Klaar")

    assert notes.of(Measured.CLAIMS_LOST) == [(1, {"kind": "holder"})]


async def test_who_accepts_at_the_same_moment_is_counted_too(tmp_path: Path, notes: Notes):
    async with started(tmp_path) as city:
        department = await city.department()
        bram, sofie = await city.coach("Bram", department), await city.coach("Sofie", department)
        await sends(await city.worker("Fatma", department))
        await asyncio.gather(bram.presses("Ik help"), sofie.presses("Ik help"))

    assert {"kind": "holder"} in [about for _, about in notes.of(Measured.CLAIMS_LOST)]


async def test_a_document_that_cannot_be_read_is_counted(tmp_path: Path, notes: Notes):
    async with started(tmp_path) as city:
        department = await city.department()
        await city.coach("Bram", department)
        await sends(await city.worker("Fatma", department))
        request = await city.request()
        with sqlite3.connect(tmp_path / "digicoach.db") as file:
            file.execute("UPDATE requests SET body = '{}', etag = etag + 1")
        file.close()
        with pytest.raises(Unreadable):
            await city.stores.requests.get(KINDEROPVANG, request.id)

    assert (1, {"operation": "decode"}) in notes.of(Measured.STORE_ERRORS)


async def test_a_store_that_takes_nothing_is_counted(tmp_path: Path, notes: Notes):
    path = tmp_path / "digicoach.db"
    stores = await open_sqlite(path, lock_seconds=0)
    with sqlite3.connect(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        with pytest.raises(StoreUnavailable):
            await stores.people.create(a_person())
        other.rollback()
    other.close()
    await stores.close()
    with pytest.raises(StoreUnavailable):
        await stores.departments.all()

    assert [about for _, about in notes.of(Measured.STORE_ERRORS)] == [
        {"operation": "write"},
        {"operation": "read"},
    ]


async def test_how_late_a_wake_was_served_is_known(tmp_path: Path, notes: Notes):
    async with started(tmp_path) as city:
        department = await city.department()
        await city.coach("Bram", department)
        await sends(await city.worker("Fatma", department))
        due_at = (await city.request()).wake_at
        assert due_at is not None
        city.clock.turn_to(due_at + timedelta(seconds=90))
        await city.settled()

    assert notes.of(Measured.LAG)[0] == (90, {"kind": "request"})


async def test_each_call_is_counted_by_what_came_of_it(tmp_path: Path, notes: Notes):
    async with started(tmp_path) as city:
        department = await city.department()
        bram = await city.coach("Bram", department)
        notes.taken.clear()
        city.teams.script(bram.conversation, Refusal(status=503))
        await sends(await city.worker("Fatma", department))

    outcomes = [about["outcome"] for _, about in notes.of(Measured.SENDS)]
    assert outcomes.count("Ambiguous") == 1
    assert set(outcomes) == {"Ambiguous", "Delivered"}


async def test_a_turn_that_fails_is_measured_as_that(
    tmp_path: Path, notes: Notes, monkeypatch: pytest.MonkeyPatch
):
    async with started(tmp_path) as city:
        await fails(city, monkeypatch)

    assert notes.of(Measured.TURN)[-1][1] == {"kind": "message", "verb": None, "status": 500}


async def fails(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    async def broken(*_: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("bot.teams.adapter.Adapter._turn", broken)
    jan = city.citizen("Jan")
    status, _ = await jan.post(jan.activity("message", text="hallo"))
    assert status == 500
