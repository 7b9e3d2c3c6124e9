"""A term that is made shorter holds for questions that were sent before, and none is ever made longer."""

from datetime import timedelta
from pathlib import Path

import pytest

import app
from bot.domain.errors import Conflict
from bot.domain.forgetting import next_forgetting_at
from bot.domain.keeping import DEFAULT_KEEPING, Keeping
from bot.domain.states import State
from bot.shorten_command import shorten_terms
from bot.storage.protocols import Stores
from tests.builders import MONDAY, a_request_in
from tests.engines import on_sqlite_only, open_stores
from tests.fakes.clock import HandClock

DAY = timedelta(days=1)
SHORTER = Keeping(text_for=2 * DAY, asker_for=30 * DAY, coach_for=60 * DAY, events_for=999 * DAY)


@pytest.fixture
async def stores(tmp_path: Path):
    opened = await open_stores(tmp_path, HandClock())
    yield opened
    await opened.close()


async def listed(stores: Stores, days: int) -> list[str]:
    return [one.id for one in await stores.requests.forgettable(by=MONDAY + days * DAY, limit=9)]


async def test_what_was_sent_before_is_found_by_the_shorter_term(stores: Stores):
    await stores.requests.create(a_request_in(State.CLOSED, id="v1"))
    await stores.requests.create(a_request_in(State.SEARCHING, id="v2", number=2))
    assert await listed(stores, 3) == []
    told: list[str] = []

    assert await shorten_terms(stores, SHORTER, told.append) == 0

    assert "2 questions" in told[0]
    assert await listed(stores, 3) == ["v1"]
    kept = (await stores.requests.get("kinderopvang", "v1")).value
    wanted = Keeping(text_for=2 * DAY, asker_for=30 * DAY, coach_for=60 * DAY, events_for=760 * DAY)
    assert kept.policy.keeping == wanted
    assert next_forgetting_at(kept) == MONDAY + 2 * DAY + timedelta(minutes=20)


async def test_nothing_is_written_when_no_term_is_shorter(stores: Stores):
    written = await stores.requests.create(a_request_in(State.CLOSED))
    assert await shorten_terms(stores, DEFAULT_KEEPING, lambda _: None) == 0
    assert await stores.requests.get("kinderopvang", "vraag-1") == written


async def test_one_that_is_written_meanwhile_is_tried_again_and_then_told_of(
    stores: Stores, monkeypatch: pytest.MonkeyPatch
):
    await stores.requests.create(a_request_in(State.CLOSED))
    written, tries = stores.requests.replace, 0

    async def busy(*request, **of):
        nonlocal tries
        tries += 1
        if tries < 3:
            raise Conflict
        return await written(*request, **of)

    monkeypatch.setattr(stores.requests, "replace", busy)
    told: list[str] = []
    assert await shorten_terms(stores, SHORTER, told.append) == 0
    assert "1 questions" in told[0]

    tries = -99
    other = Keeping(text_for=DAY)
    assert await shorten_terms(stores, other, told.append) == 1
    assert "run it again" in told[-1]


@on_sqlite_only
def test_it_is_a_command_of_the_bot(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys):
    monkeypatch.setenv("DIGICOACH_STORE", f"sqlite:{tmp_path}/digicoach.db")
    assert app.main(["shorten-terms"]) == 0
    assert "0 questions" in capsys.readouterr().out
