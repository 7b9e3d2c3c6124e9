"""The bot dies between two writes of a change of who is a digicoach: what was begun is completed, once."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain.errors import StoreUnavailable
from bot.domain.people import PersonRecord
from tests.engines import People
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import asked, sends
from tests.scenarios.city import KINDEROPVANG, City, person_id
from tests.scenarios.teaming import WELCOME, a_department, asks_to_join, is_a_coach, trail


class Dead(StoreUnavailable):
    """Nothing is written any more."""


def dies_at(monkeypatch: pytest.MonkeyPatch, person: str, write: int) -> None:
    """From the write number `write` of this person's document on, none of it is written."""
    written = 0
    replaced = People.replace

    async def replace_or_die(self: People, record: PersonRecord, **etag: Any) -> Any:
        nonlocal written
        if record.id == person_id(person):
            written += 1
            if written >= write:
                raise Dead
        return await replaced(self, record, **etag)

    monkeypatch.setattr(People, "replace", replace_or_die)


@pytest.mark.parametrize("write", [1, 2, 4])
async def test_a_welcome_that_was_begun_is_completed(city: City, monkeypatch: pytest.MonkeyPatch, write: int):
    hilde, jan = await asks_to_join(city)
    with monkeypatch.context() as broken:
        dies_at(broken, "Jan", write)
        await hilde.presses(WELCOME)
        city.clock.turn(timedelta(seconds=1))
        await city.settled()

    if write == 1:
        await hilde.presses("Probeer opnieuw")
    await city.passes(minutes=10)

    assert await is_a_coach(city, "Jan")
    assert await trail(city) == [("Hilde", "coach_joined", "Jan")]
    assert sum("Welkom, Jan!" in words(card) for card in jan.cards()) == 1
    assert city.citizen("Bram").sees("Jan is nu ook digicoach bij Kinderopvang.")
    assert not any("Even geduld" in words(card) for card in jan.cards())
    record = await city.person("Jan")
    assert [one.id for one in record.notices if one.id.startswith("team-t")] == [], "nothing lies in wait"


async def test_a_press_again_after_a_crash_reads_what_came_of_it(city: City, monkeypatch: pytest.MonkeyPatch):
    hilde, _ = await asks_to_join(city)
    with monkeypatch.context() as broken:
        dies_at(broken, "Jan", 2)
        await hilde.presses(WELCOME)

    again = await hilde.presses("Probeer opnieuw")
    await city.passes(minutes=10)

    assert "Jan is nu digicoach." in words(again["value"])
    assert WELCOME not in [title for card in hilde.cards() for title in buttons(card)]
    assert await is_a_coach(city, "Jan")


@pytest.mark.parametrize("write", [2, 3])
async def test_stopping_that_was_begun_is_completed(city: City, monkeypatch: pytest.MonkeyPatch, write: int):
    hilde, _ = await a_department(city, "Noor")
    bram, fatma = city.citizen("Bram"), await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)
    await bram.presses("Ik help")
    await bram.says("ik stop als digicoach")
    with monkeypatch.context() as broken:
        dies_at(broken, "Bram", write)
        await bram.presses("Ja, ik stop")
        city.clock.turn(timedelta(seconds=1))
        await city.settled()

    await city.passes(minutes=5)

    assert not await is_a_coach(city, "Bram")
    assert fatma.sees("Bram kan toch niet.")
    assert asked(city, "Noor", "Bram") == ["Noor"]
    assert sum("Bram stopte als digicoach" in words(card) for card in hilde.cards()) == 1


async def test_another_bot_completes_it(city: City, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    from tests.scenarios.city import city as started

    hilde, _ = await asks_to_join(city)
    with monkeypatch.context() as broken:
        dies_at(broken, "Jan", 2)
        await hilde.presses(WELCOME)

    async with started(tmp_path, beside=city) as other:
        await other.passes_unseen(minutes=10)

    assert await is_a_coach(city, "Jan")


async def test_what_was_begun_and_not_decided_comes_to_nothing(city: City):
    from bot.domain.team_notices import TurnBegun
    from bot.domain.team_turns import begun

    _, jan = await a_department(city)
    stored = await city.stores.people.find(person_id("Jan"))
    assert stored is not None
    turn = TurnBegun(turn="joined", department=KINDEROPVANG, name="Jan", by=person_id("Hilde"))
    record = begun(stored.value, turn, city.clock.now())
    await city.stores.people.replace(replace(record, wake_at=record.notices[0].due_at), etag=stored.etag)

    await city.passes_unseen(minutes=10)

    assert not await is_a_coach(city, "Jan")
    assert (await city.person("Jan")).notices == ()
    assert not jan.sees("Even geduld")
