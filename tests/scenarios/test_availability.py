"""When a coach wants questions, and how many: what they type holds, and nobody is asked outside it."""

import asyncio
from datetime import datetime, timedelta

from tests.fakes.card_reading import buttons, words
from tests.fakes.clock import MONDAY
from tests.scenarios.asking import hears_no
from tests.scenarios.city import Citizen, City, person_id

QUESTION = "mijn tablet start niet"


async def bram_and_fatma(city: City, **of_bram: object) -> tuple[Citizen, Citizen]:
    """A department with one coach and one worker."""
    department = await city.department()
    bram = await city.coach("Bram", department, **of_bram)
    fatma = await city.worker("Fatma", department)
    return bram, fatma


async def sends(worker: Citizen, question: str = QUESTION) -> None:
    await worker.says(question)
    await worker.presses("Stuur mijn vraag")


def is_asked(coach: Citizen) -> bool:
    return any("Ik help" in buttons(card) for card in coach.cards())


async def paused_until(city: City, name: str = "Bram") -> datetime | None:
    found = await city.stores.departments.find("kinderopvang")
    return found.value.coach(person_id(name)).paused_until


async def test_even_niet_ends_by_itself(city: City):
    bram, fatma = await bram_and_fatma(city)

    await bram.says("even niet")
    assert bram.sees("Je krijgt geen vragen tot 11 uur.")
    await sends(fatma)
    assert not is_asked(bram)

    await fatma.says("stop")
    await city.passes(hours=1)
    await sends(fatma, "mijn scherm is zwart")
    assert is_asked(bram)


async def test_ik_kan_helpen_ends_the_pause_sooner(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("even niet")

    await bram.says("ik kan helpen")

    assert bram.sees("Je krijgt weer vragen. Bedankt!")
    await sends(fatma)
    assert is_asked(bram)


async def test_who_says_they_can_help_can_be_reached(city: City):
    """The bot stopped between writing the coach's chat down and telling the roster."""
    bram, fatma = await bram_and_fatma(city)
    await city.bot.front._reach._availability.lost(person_id("Bram"))

    await bram.says("ik kan helpen")
    await sends(fatma)

    assert is_asked(bram)


async def test_the_buttons_on_the_cards_do_the_same(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("even niet")

    await bram.presses("Ik kan helpen")
    assert bram.sees("Je krijgt weer vragen. Bedankt!")
    assert await paused_until(city) is None

    await bram.presses("Even niet")
    assert bram.sees("Je krijgt geen vragen tot 11 uur.")
    await sends(fatma)
    assert not is_asked(bram)


async def test_terug_op_maandag_is_confirmed_with_the_date(city: City):
    bram, _fatma = await bram_and_fatma(city)

    await bram.says("terug op maandag")

    assert bram.sees("Vanaf maandag 9 maart 8 uur krijg je weer vragen.")
    assert await paused_until(city) == MONDAY + timedelta(days=6, hours=22)


async def test_terug_op_vrijdag_names_the_day(city: City):
    bram, fatma = await bram_and_fatma(city)

    await bram.says("terug op vrijdag")

    assert bram.sees("Vanaf vrijdag 8 uur krijg je weer vragen.")
    await sends(fatma)
    assert not is_asked(bram)
    await fatma.says("stop")

    await city.passes(days=4)
    await sends(fatma, "mijn scherm is zwart")
    assert is_asked(bram)


async def test_back_means_back_in_ones_own_hours(city: City):
    bram, _ = await bram_and_fatma(city, hours="di,do 9:00-12:00")

    await bram.says("terug op woensdag")

    assert bram.sees("Vanaf donderdag 9 uur krijg je weer vragen.")


async def test_a_day_that_is_no_day_is_asked_about(city: City):
    bram, _ = await bram_and_fatma(city)

    await bram.says("terug op 31 februari")

    assert bram.sees("Wanneer ben je vrij?"), words(bram.newest())
    assert await paused_until(city) is None


async def test_maximaal_3_per_week_holds(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("maximaal 3 per week")
    assert bram.sees("Je krijgt maximaal 3 vragen per week.")

    for number in range(1, 4):
        await sends(fatma, f"{QUESTION} {number}")
        await bram.presses("Ik help")
        await bram.presses("Klaar")
        await fatma.presses("Ja, opgelost")
    await sends(fatma, "nummer vier werkt niet")

    assert not bram.sees("nummer vier werkt niet")
    await city.passes(days=7)
    await fatma.says("stop")
    await sends(fatma, "nummer vijf werkt niet")
    assert bram.sees("nummer vijf werkt niet")


async def test_a_limit_restrains_offers_and_never_an_accept(city: City):
    bram, fatma = await bram_and_fatma(city)
    dries = await city.worker("Dries", "kinderopvang")
    await bram.says("maximaal 1 per week")
    await sends(fatma)
    await sends(dries, "mijn scherm is zwart")

    await bram.presses("Ik help")
    await bram.presses("Ik help")

    assert fatma.sees("Bram helpt je.")
    assert dries.sees("Bram helpt je.")


async def test_maximaal_0_is_a_pause(city: City):
    bram, _ = await bram_and_fatma(city)

    await bram.says("maximaal 0 per week")

    assert bram.sees("Je krijgt geen vragen tot 11 uur.")


async def test_vrij_asks_which(city: City):
    bram, _fatma = await bram_and_fatma(city)

    await bram.says("vrij")

    assert bram.sees("Wanneer ben je vrij?")
    assert bram.buttons() == ["Vandaag", "Morgen", "Ik kan helpen"]
    assert await paused_until(city) is None, "nothing is decided yet"


async def test_off_today_is_back_tomorrow(city: City):
    bram, _fatma = await bram_and_fatma(city)
    await bram.says("vrij")

    await bram.presses("Vandaag")

    assert bram.sees("Vanaf morgen 8 uur krijg je weer vragen.")
    assert await paused_until(city) == MONDAY + timedelta(hours=22)


async def test_off_tomorrow_is_not_asked_tomorrow(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.says("vrij")
    await bram.presses("Morgen")
    await city.passes(days=1)

    await sends(fatma)

    assert not is_asked(bram)


async def test_outside_their_own_hours_nobody_is_asked(city: City):
    bram, fatma = await bram_and_fatma(city, hours="ma-vr 13:00-16:00")

    await sends(fatma)
    assert not is_asked(bram)
    await fatma.says("stop")

    await city.passes(hours=3)
    await sends(fatma, "mijn scherm is zwart")
    assert is_asked(bram)


async def test_who_holds_two_questions_is_not_offered_a_third(city: City):
    bram, fatma = await bram_and_fatma(city)
    await sends(fatma)
    await bram.presses("Ik help")
    chloe = await city.worker("Chloë", "kinderopvang")
    await sends(chloe, "mijn scherm is zwart")
    await bram.presses("Ik help")
    dries = await city.worker("Dries", "kinderopvang")

    await sends(dries, "de derde vraag gaat over mijn gsm")

    assert not bram.sees("de derde vraag gaat over mijn gsm")


async def test_a_worker_cannot_pause(city: City):
    _, fatma = await bram_and_fatma(city)

    for line in ("even niet", "ik kan helpen", "maximaal 3 per week", "terug op maandag", "vrij"):
        await fatma.says(line)
        assert hears_no(fatma), line


async def test_a_pause_does_not_take_away_what_was_offered(city: City):
    bram, fatma = await bram_and_fatma(city)
    await sends(fatma)

    await bram.says("even niet")
    await bram.presses("Ik help")

    assert fatma.sees("Bram helpt je.")


async def test_many_coaches_who_install_at_once_can_all_be_asked(city: City):
    """The city rolls the app out to everybody in one go."""
    department = await city.department()
    coaches = [await city.coach(f"Coach{n}", department, installed=False) for n in range(40)]

    await asyncio.gather(*(coach.installs() for coach in coaches))

    found = await city.stores.departments.find(department)
    assert [c.name for c in found.value.coaches if not c.is_reachable] == []
    assert all(coach.sees(f"Dag {coach.name}.") for coach in coaches)


async def test_who_removed_the_app_is_not_asked_until_they_are_back(city: City):
    bram, fatma = await bram_and_fatma(city)
    await bram.removes()
    await sends(fatma)
    assert not is_asked(bram)
    assert fatma.sees("Sorry. Geen collega kon je helpen.")

    await bram.installs()
    await sends(fatma, "mijn scherm is zwart")

    assert is_asked(bram)
