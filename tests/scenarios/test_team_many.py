"""Many become a coach in a short time, or one asks again and again: everybody hears what they must, and no more."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain.errors import StoreUnavailable
from bot.domain.roster import Department
from bot.storage.protocols import Etag, Stored
from tests.engines import Departments, People
from tests.fakes.card_reading import words
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.teaming import NO, NOT_NOW, WELCOME, WISH, YES, asks_to_join

NOBODY_SAID = ("Niemand zei al of je digicoach wordt.", "We hoorden niets van Jan.")


async def many_join(city: City, count: int) -> Citizen:
    """Bram is a coach already; so many join after him on one day."""
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    bram = await city.coach("Bram", department)
    for number in range(count):
        jan = await city.worker(f"Jan{'abcdefghij'[number]}", department)
        await jan.installs()
        await jan.says(WISH)
        await jan.presses(YES)
        await hilde.presses(WELCOME)
        await city.passes(seconds=2)
    return bram


async def test_who_come_on_one_day_are_introduced_in_one_message(city: City):
    bram = await many_join(city, 4)

    told = [words(card) for card in bram.cards() if "digicoach bij Kinderopvang" in words(card)]
    assert len(told) == 1
    assert "4 collega's zijn nu ook digicoach" in told[0]
    assert all(name in told[0] for name in ("Jana", "Janb", "Janc", "Jand"))
    assert len((await city.person("Bram")).notices) <= 2  # and the question of this week


async def test_who_comes_the_next_day_is_introduced_anew(city: City):
    bram = await many_join(city, 1)
    await city.passes(days=1)
    noor = await city.worker("Noor", KINDEROPVANG)
    await noor.installs()
    await noor.says(WISH)
    await noor.presses(YES)
    await city.citizen("Hilde").presses(WELCOME)

    await city.passes(seconds=2)

    assert bram.sees("Jana is nu ook digicoach bij Kinderopvang.")
    assert bram.sees("Noor is nu ook digicoach bij Kinderopvang.")


async def test_an_answer_to_who_asks_reads_no_coach_who_was_not_asked(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    hilde, _ = await asks_to_join(city)
    read: list[str] = []
    real = People.find

    async def find(self: People, person: Any) -> Any:
        read.append(person)
        return await real(self, person)

    monkeypatch.setattr(People, "find", find)
    await hilde.presses(NOT_NOW)
    await city.passes(seconds=2)

    assert person_id("Jan") in read
    assert person_id("Bram") not in read


async def test_who_asks_again_hears_again_that_nobody_answered(city: City):
    hilde, jan = await asks_to_join(city)
    await city.passes(days=1)
    await hilde.presses(NOT_NOW)
    await city.passes(days=4)
    await jan.says(WISH)
    await jan.presses(YES)

    await city.passes(days=29)
    assert _unanswered(jan) == 0
    await city.passes(days=2)
    assert _unanswered(jan) == 1

    await jan.says(WISH)
    await jan.presses(YES)
    await city.passes(days=31)
    assert _unanswered(jan) == 2


async def test_asking_twice_is_told_once(city: City):
    _, jan = await asks_to_join(city)
    await city.passes(hours=1)
    await jan.says(WISH)
    await jan.presses(YES)

    await city.passes(days=35)

    assert _unanswered(jan) == 1


async def test_who_invites_again_hears_again_that_nobody_answered(city: City):
    hilde, jan = await asks_to_join(city)
    await hilde.presses(NOT_NOW)
    await hilde.says("nodig Jan uit")
    await city.passes(days=5)
    await jan.says("hulp")
    await jan.presses(NO)
    await hilde.says("nodig Jan uit")
    await city.passes(days=29)
    assert _unanswered(hilde) == 0

    await city.passes(days=2)

    assert _unanswered(hilde) == 1


async def test_a_crash_as_nobody_answered_loses_no_message(city: City, monkeypatch: pytest.MonkeyPatch):
    _, jan = await asks_to_join(city)
    await city.passes(days=29, hours=23)
    with monkeypatch.context() as patched:
        _stop_after_a_roster_is_written(patched)
        city.clock.turn(timedelta(hours=1, seconds=1))
        await city.settled()

    await city.passes(days=2)

    assert _unanswered(jan) >= 1, "a message that left as the process ended may come again"


def _stop_after_a_roster_is_written(patched: pytest.MonkeyPatch) -> None:
    is_written = False
    real_roster, real_person = Departments.replace, People.replace

    async def roster(self: Departments, department: Department, *, etag: Etag) -> Stored[Department]:
        nonlocal is_written
        stored = await real_roster(self, department, etag=etag)
        is_written = True
        return stored

    async def person(self: People, record: Any, *, etag: Etag) -> Any:
        if is_written:
            raise StoreUnavailable("the process ended")
        return await real_person(self, record, etag=etag)

    patched.setattr(Departments, "replace", roster)
    patched.setattr(People, "replace", person)


def _unanswered(person: Citizen) -> int:
    return sum(any(said in words(card) for said in NOBODY_SAID) for card in person.cards())
