"""Neither contact point nor replacement answers: the coordinator hears of it, once a day for each department."""

import pytest

from bot.domain import events as e
from bot.domain.people import Role
from tests.fakes.card_reading import words
from tests.scenarios.asking import sends
from tests.scenarios.city import Citizen, City

TOLD = "Bij Kinderopvang wacht een vraag al 60 minuten op het aanspreekpunt."


async def amina_watches(city: City) -> tuple[Citizen, Citizen]:
    """Amina coordinates, and Hilde is the only one of Kinderopvang who can be asked."""
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    await city.known("Amina", roles=(Role.COORDINATOR,))
    amina = city.citizen("Amina")
    await amina.installs()
    return amina, hilde


def told(amina: Citizen) -> int:
    return sum(TOLD in words(card) for card in amina.cards())


async def test_after_an_hour_of_silence_the_coordinator_hears_of_it(city: City):
    amina, _ = await amina_watches(city)
    await sends(await city.worker("Fatma", "kinderopvang"))

    await city.passes(minutes=59)
    assert told(amina) == 0
    await city.passes(minutes=2)

    assert told(amina) == 1
    await amina.presses("Toon wat wacht")
    assert "Kinderopvang" in words(amina.newest())
    assert "1 vraag, sinds 10 uur" in words(amina.newest())


async def test_only_once_a_day_for_a_department(city: City):
    amina, _ = await amina_watches(city)
    await sends(await city.worker("Fatma", "kinderopvang"))
    await city.passes(minutes=30)
    await sends(await city.worker("Dirk", "kinderopvang"))

    await city.passes(hours=4)

    assert told(amina) == 1
    assert sum(isinstance(x, e.ContactSilent) for x in (await city.request()).history) == 1


@pytest.mark.parametrize("answer", ["Ik help", "Nu niet", "Stuur naar de Service Desk"])
async def test_any_answer_breaks_the_silence(city: City, answer: str):
    amina, hilde = await amina_watches(city)
    await sends(await city.worker("Fatma", "kinderopvang"))
    await city.passes(minutes=50)

    await hilde.presses(answer)
    await city.passes(minutes=30)

    assert told(amina) == 0


async def test_the_replacement_breaks_the_silence_too(city: City):
    amina, hilde = await amina_watches(city)
    sofie = await city.coach("Sofie", "kinderopvang")
    await hilde.says("vervanger Sofie tot vrijdag")
    await sends(await city.worker("Fatma", "kinderopvang"))
    await city.passes(minutes=70)

    await sofie.presses("Ik help")
    await city.passes(minutes=60)

    assert told(amina) == 0


async def test_in_the_evening_it_waits_for_the_morning(city: City):
    amina, _ = await amina_watches(city)
    await city.passes(hours=6, minutes=30)
    await sends(await city.worker("Fatma", "kinderopvang"))

    await city.passes(hours=2)
    assert told(amina) == 0
    await city.passes(hours=14)

    assert told(amina) == 1


async def test_what_was_solved_before_the_morning_is_not_told(city: City):
    amina, hilde = await amina_watches(city)
    await city.passes(hours=6, minutes=30)
    await sends(await city.worker("Fatma", "kinderopvang"))
    await city.passes(hours=2)

    await hilde.presses("Ik help")
    await city.passes(hours=14)

    assert told(amina) == 0


async def test_without_coordinators_nothing_stays_due(city: City):
    department = await city.department()
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    await sends(await city.worker("Fatma", department))

    await city.passes(hours=3)

    assert any(isinstance(x, e.ContactSilent) for x in (await city.request()).history)
