"""What a coach did before their department went on in another one counts on: for whom to ask, and for the week."""

from datetime import timedelta

from bot.domain.ids import DepartmentId
from bot.domain.merging import partitions
from tests.fakes.card_reading import words
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.coordinating import coordinator, stored

WEGEN = DepartmentId("wegen")


async def merged_after_help(city: City) -> Citizen:
    """Bram noted help; then his department went on in Wegen."""
    await city.department("Wegen")
    bram = await city.coach("Bram", await city.department())
    await bram.says("geholpen 20 wachtwoord")
    amina = await coordinator(city)
    await amina.says("dienst Kinderopvang samenvoegen met Wegen")
    await amina.presses("Ja, voeg samen")
    await city.passes(minutes=1)
    return bram


async def test_a_coach_is_as_loaded_as_before(city: City):
    await city.department("Groen")
    await merged_after_help(city)
    search = city.bot.keeper._search

    before = await search.loads(await stored(city, KINDEROPVANG))
    after = await search.loads(await stored(city, WEGEN))

    assert after[person_id("Bram")] == before[person_id("Bram")]


async def test_after_a_week_the_old_department_is_read_no_more_for_that(city: City):
    await merged_after_help(city)
    department = await stored(city, WEGEN)
    week = timedelta(days=7)

    assert partitions(department, since=city.clock.now() - week) == (WEGEN, KINDEROPVANG)
    await city.passes(days=8)
    assert partitions(department, since=city.clock.now() - week) == (WEGEN,)
    assert partitions(department) == (WEGEN, KINDEROPVANG)


async def test_the_question_of_the_week_knows_it(city: City):
    bram = await merged_after_help(city)

    await city.passes(days=4, hours=7)

    assert "Deze week hielp je al 1 collega. Merci!" in words(bram.newest())
