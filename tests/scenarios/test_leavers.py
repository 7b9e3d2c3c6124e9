"""Who left: after 30 days in which nothing reached them, nothing is kept of them; who comes back in time keeps all."""

import pytest

from tests.fakes.answers import BLOCKED
from tests.scenarios.asking import QUESTION, asked, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.erasing import found_of
from tests.scenarios.helping import helping


async def a_question_that_was_solved(city: City) -> Citizen:
    fatma, bram = await helping(city)
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")
    return fatma


async def later(city: City, **time: float) -> None:
    """Let time pass, and the worker look around then: what is due to be forgotten is."""
    await city.passes(**time)
    await city.bot.worker.scan()
    await city.bot.errands.settle()
    await city.settled()


async def test_who_took_the_app_away_is_forgotten_after_thirty_days(city: City):
    fatma = await a_question_that_was_solved(city)
    await fatma.removes()

    await later(city, days=29)
    assert (await city.person("Fatma")).loss is not None
    await later(city, days=1, minutes=10)

    assert await city.stores.people.find(person_id("Fatma")) is None
    assert await found_of(city, "Fatma", QUESTION, "fatma@example.org") == []


async def test_who_comes_back_on_day_29_keeps_everything(city: City):
    fatma = await a_question_that_was_solved(city)
    await fatma.removes()
    await later(city, days=29)

    await fatma.installs()
    await later(city, days=10)

    record = await city.person("Fatma")
    assert (record.email, record.department) == ("fatma@example.org", KINDEROPVANG)


async def test_who_left_twice_is_counted_from_the_second_time(city: City):
    fatma = await a_question_that_was_solved(city)
    await fatma.removes()
    await later(city, days=20)
    await fatma.installs()
    await later(city, days=1)
    await fatma.removes()

    await later(city, days=20)
    assert await city.person("Fatma")
    await later(city, days=11)
    assert await city.stores.people.find(person_id("Fatma")) is None


async def test_a_coach_of_the_roster_leaves_it_too(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_contact=True)
    bram = await city.coach("Bram", department)
    await bram.removes()
    await later(city, days=1)
    assert hilde.sees("Bram heeft de digicoach-bot niet meer.") or hilde.sees("Bram")

    await later(city, days=30)

    assert await found_of(city, "Bram", "bram@example.org") == []
    stored = await city.stores.departments.find(department)
    assert stored is not None
    assert [one.name for one in stored.value.coaches] == ["Hilde"]


async def test_who_blocked_the_bot_while_a_question_was_open_leaves_it_to_the_service_desk(city: City):
    await city.coach("Bram", await city.department())
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)
    city.teams.always(fatma.conversation, BLOCKED)
    await city.citizen("Bram").presses("Ik help")
    assert (await city.person("Fatma")).loss is not None

    await later(city, days=31)

    assert await found_of(city, "Fatma", QUESTION) == []
    assert asked(city, "Bram") == []


@pytest.mark.parametrize("city", [{"DIGICOACH_LEAVERS_KEPT": "P10D"}], indirect=True)
async def test_how_long_is_a_setting(city: City):
    fatma = await a_question_that_was_solved(city)
    await fatma.removes()

    await later(city, days=9)
    assert await city.person("Fatma")
    await later(city, days=1, minutes=10)
    assert await city.stores.people.find(person_id("Fatma")) is None
