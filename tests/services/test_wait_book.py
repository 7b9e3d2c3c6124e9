"""The promised wait is that of who needed somebody: what a tip solved says nothing of it."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.domain import events as e
from bot.domain.evolving import evolve_all
from bot.domain.roster import Department
from bot.services.wait_book import WaitBook
from bot.storage.sqlite import open_sqlite
from tests.builders import MONDAY, a_happened_person, a_request
from tests.fakes.clock import HandClock

TAKEN = 20


@pytest.mark.parametrize(("tip", "promised"), [("drie-woorden", 5), (None, None)])
async def test_what_a_tip_solved_makes_the_promise_no_longer(
    tmp_path: Path, tip: str | None, promised: int | None
) -> None:
    stores = await open_sqlite(tmp_path / "digicoach.db")
    await stores.departments.create(Department(id="kinderopvang", name="Kinderopvang"))
    for number in range(2 * TAKEN):
        sent = e.Sent(at=MONDAY, by="collega-1")
        later = MONDAY + timedelta(minutes=3)
        taken = e.Accepted(at=later, by=a_happened_person(1))
        ended = taken if number < TAKEN else e.Cancelled(at=later, tip=tip)
        blank = a_request(id=f"vraag-{number}", number=number + 1)
        await stores.requests.create(evolve_all(blank, (sent, ended)))
    clock = HandClock(MONDAY + timedelta(days=1))
    book = WaitBook(stores.requests, stores.departments, clock, "Europe/Brussels")

    await book.refresh()

    assert book.expected("kinderopvang") == promised
    await stores.close()
