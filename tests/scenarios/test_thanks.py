"""Thanks at the end of the week: with the question, or in its place; never two, never for nothing."""

from datetime import date, timedelta

from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.figures.period import Figures
from tests.fakes.card_reading import words
from tests.scenarios.asking import hears_no
from tests.scenarios.city import KINDEROPVANG, Citizen, City
from tests.scenarios.test_week_question import FRIDAY, QUESTION, until

THANKS = "Deze week hielp je 2 collega's. Merci!"


async def noted_twice(city: City, bram: Citizen) -> None:
    for _ in range(2):
        await bram.says("geholpen 5 wachtwoord")
        await city.passes(minutes=5)


async def test_who_wants_no_question_is_thanked_for_what_the_bot_knows(city: City):
    bram = await city.coach("Bram", await city.department())
    await bram.says("geen weekvraag")
    await noted_twice(city, bram)
    await until(city, FRIDAY - timedelta(minutes=1))
    assert not bram.sees(THANKS)

    await until(city, FRIDAY)

    assert bram.sees(THANKS)
    assert not bram.sees(QUESTION)
    assert "geen bedankje" in words(bram.newest())


async def test_thanks_come_once_and_only_in_a_week_with_help(city: City):
    bram = await city.coach("Bram", await city.department())
    await bram.says("geen weekvraag")
    await noted_twice(city, bram)
    await until(city, FRIDAY)
    had = len(city.teams.chat(bram.conversation))

    await city.passes(days=21)

    assert len(city.teams.chat(bram.conversation)) == had
    assert bram.sees(THANKS)


async def test_who_says_no_to_the_question_of_this_week_is_thanked_from_the_next_on(city: City):
    bram = await city.coach("Bram", await city.department())
    await noted_twice(city, bram)
    await until(city, FRIDAY)
    await bram.presses("Vraag dit niet meer")
    had = len(city.teams.chat(bram.conversation))

    await city.passes(days=2)
    assert len(city.teams.chat(bram.conversation)) == had
    await city.passes(days=1)
    await noted_twice(city, bram)
    await until(city, FRIDAY + timedelta(days=7))

    assert bram.sees(THANKS)
    assert not bram.sees(QUESTION)


async def test_who_wants_no_thanks_either_hears_nothing_until_they_want_them_again(city: City):
    bram = await city.coach("Bram", await city.department())
    await bram.says("geen weekvraag")
    await bram.says("geen bedankje")
    assert bram.sees("Je krijgt geen bedankje meer.")
    await noted_twice(city, bram)
    await until(city, FRIDAY)
    assert not bram.sees(THANKS)
    assert (await city.person("Bram")).notices == ()

    await bram.says("bedankje aan")
    await city.passes(days=3)
    await noted_twice(city, bram)
    await city.passes(days=7)

    assert bram.sees(THANKS)


async def test_a_worker_has_no_thanks_to_stop(city: City):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says("geen bedankje")

    assert hears_no(fatma)


async def helped_in_january(city: City, colleagues: int) -> None:
    """So many were helped in January already, long ago enough to be counted no more."""
    january = date(2026, 1, 1)
    figures = Figures(noted=colleagues)
    day = KeptDay(department=KINDEROPVANG, day=january + timedelta(days=13), figures=figures)
    await city.stores.statistics.put_day(day, etag=None)
    month = KeptMonth(department=KINDEROPVANG, first=january, figures=figures)
    await city.stores.statistics.put_month(month, etag=None)


TOGETHER = "Samen hielpen jullie al 100 collega's dit jaar."


async def test_what_all_reached_together_is_added_to_the_next_thanks_and_once(city: City):
    department = await city.department()
    await helped_in_january(city, 98)
    bram, chloe = [await city.coach(name, department) for name in ("Bram", "Chloë")]
    await chloe.says("geen weekvraag")
    await noted_twice(city, bram)
    await until(city, FRIDAY)
    assert not bram.sees(TOGETHER)

    await city.passes(days=4)
    await noted_twice(city, chloe)
    await until(city, FRIDAY + timedelta(days=7))
    assert chloe.sees(THANKS)
    assert chloe.sees(TOGETHER)
    assert not bram.sees(TOGETHER), "nobody is thanked for nothing"
    await bram.presses("2")
    assert bram.sees(TOGETHER)

    await city.passes(days=4)
    await noted_twice(city, bram)
    await until(city, FRIDAY + timedelta(days=14))

    assert bram.sees("Deze week hielp je al 2 collega's. Merci!")
    assert not bram.sees(TOGETHER)
