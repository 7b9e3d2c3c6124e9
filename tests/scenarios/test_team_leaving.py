"""A digicoach stops, or is removed: their questions go on, and everybody concerned hears of it kindly."""

import asyncio

import pytest

from bot.domain.people import Role
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import asked, hears_no, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.teaming import a_department, is_a_coach, joins, trail

STOP = "ik stop als digicoach"


async def helps(city: City) -> tuple[Citizen, Citizen, Citizen]:
    """Hilde runs the coaches, Bram helps Fatma, Noor could too."""
    hilde, _ = await a_department(city, "Noor")
    bram = city.citizen("Bram")
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)
    await bram.presses("Ik help")
    return hilde, bram, fatma


@pytest.mark.parametrize("typed", [True, False])
async def test_who_stops_is_thanked_and_no_coach_any_more(city: City, typed: bool):
    hilde, _ = await a_department(city)
    bram = city.citizen("Bram")
    await bram.says(STOP)
    assert bram.sees("Stop je als digicoach bij Kinderopvang?")
    assert await is_a_coach(city, "Bram"), "nothing happens before they confirm"

    await (bram.says("ja ik stop") if typed else bram.presses("Ja, ik stop"))
    await city.passes(seconds=2)

    assert bram.sees("Je bent geen digicoach meer.")
    assert bram.sees("Bedankt voor je hulp!")
    assert not await is_a_coach(city, "Bram")
    assert hilde.sees("Bram stopte als digicoach bij Kinderopvang.")
    assert await trail(city) == [("Bram", "coach_stopped", "Bram")]
    assert (await city.person("Bram")).helps_in is None


async def test_who_stays_stays(city: City):
    await a_department(city)
    bram = city.citizen("Bram")
    await bram.says(STOP)

    await bram.presses("Nee, ik blijf")

    assert bram.sees("Fijn dat je blijft helpen!")
    assert await is_a_coach(city, "Bram")


async def test_what_they_hold_goes_to_another(city: City):
    _, bram, fatma = await helps(city)
    await bram.says(STOP)
    assert bram.sees("Je open vragen gaan naar een andere digicoach.")

    await bram.presses("Ja, ik stop")
    await city.passes(seconds=2)

    assert (await city.request()).state is State.SEARCHING
    assert fatma.sees("Bram kan toch niet.")
    assert asked(city, "Noor", "Bram") == ["Noor"]


async def test_what_they_were_asked_counts_as_not_now(city: City):
    await a_department(city, "Noor")
    bram, fatma = city.citizen("Bram"), await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)
    assert asked(city, "Bram", "Noor") == ["Bram", "Noor"]

    await bram.says(STOP)
    await bram.presses("Ja, ik stop")
    await city.passes(minutes=3)

    offer = (await city.request()).offer_to(person_id("Bram"))
    assert offer is not None
    assert offer.is_declined
    await city.citizen("Noor").presses("Ik help")
    assert fatma.sees("Noor helpt je.")


async def test_stopping_twice_is_stopping_once(city: City):
    await a_department(city)
    bram = city.citizen("Bram")
    await bram.says(STOP)
    card = bram.newest()

    await bram.presses("Ja, ik stop")
    again = await bram.presses("Ja, ik stop", card)
    await bram.says("ja ik stop")
    await city.passes(minutes=5)

    assert "Je bent geen digicoach meer." in words(again["value"])
    assert len(await trail(city)) == 1


async def test_who_never_was_one_hears_how_to_become_one(city: City):
    _, jan = await a_department(city)

    await jan.says(STOP)

    assert jan.sees("Je bent nu geen digicoach.")
    assert await trail(city) == []


async def test_a_contact_point_who_stops_helping_stays_contact_point(city: City):
    hilde, jan = await a_department(city)
    await hilde.says("ik wil digicoach worden")
    await hilde.says("ik doe mee")
    await city.passes(seconds=2)
    assert await is_a_coach(city, "Hilde")

    await hilde.says(STOP)
    await hilde.says("ja ik stop")
    await city.passes(seconds=2)

    assert not await is_a_coach(city, "Hilde")
    hilde_record = await city.person("Hilde")
    assert hilde_record.roles == (Role.CONTACT_POINT,)
    assert hilde_record.helps_in == KINDEROPVANG
    await jan.says("ik wil digicoach worden")
    await jan.presses("Ja, ik doe mee")
    assert hilde.sees("Jan wil digicoach worden.")


@pytest.mark.parametrize("typed", [True, False])
async def test_the_contact_point_removes_a_coach_who_holds_a_question(city: City, typed: bool):
    hilde, bram, fatma = await helps(city)

    if typed:
        await hilde.says("verwijder Bram als digicoach")
        assert hilde.sees("Verwijder je Bram als digicoach?")
        assert await is_a_coach(city, "Bram")
        await hilde.says("ja verwijder Bram")
    else:
        await hilde.says("onze digicoaches")
        await hilde.presses("Verwijder een digicoach")
        await hilde.presses("Kies deze digicoach", inputs={"person": person_id("Bram")})
        await hilde.presses("Ja, verwijder Bram")
    await city.passes(seconds=2)

    assert hilde.sees("Bram is geen digicoach meer.")
    assert bram.sees("Bedankt voor je hulp als digicoach.")
    assert fatma.sees("Bram kan toch niet.")
    assert asked(city, "Noor", "Bram") == ["Noor"]
    assert not await is_a_coach(city, "Bram")
    assert await trail(city) == [("Hilde", "coach_removed", "Bram")]


async def test_removing_twice_is_removing_once(city: City):
    hilde, _ = await a_department(city)
    await hilde.says("verwijder Bram als digicoach")
    card = hilde.newest()

    await asyncio.gather(hilde.presses("Ja, verwijder Bram"), hilde.presses("Ja, verwijder Bram", card))
    again = await hilde.presses("Ja, verwijder Bram", card)
    await city.passes(minutes=5)

    assert "Bram is geen digicoach meer." in words(again["value"])
    assert len(await trail(city)) == 1
    thanks = [card for card in city.citizen("Bram").cards() if "Bedankt voor je hulp" in words(card)]
    assert len(thanks) == 1


async def test_nobody_else_can_remove_a_coach(city: City):
    hilde, jan = await a_department(city, "Noor")
    await hilde.says("verwijder Bram als digicoach")
    card = hilde.newest()

    for person in (jan, city.citizen("Noor"), city.citizen("Bram")):
        answer = await person.presses("Ja, verwijder Bram", card)
        assert "Dat kan ik hier niet tonen." in words(answer["value"])
    await jan.says("verwijder Bram als digicoach")

    assert hears_no(jan)
    assert await is_a_coach(city, "Bram")


async def test_a_name_that_nobody_has_shows_who_there_are(city: City):
    hilde, _ = await a_department(city)

    await hilde.says("verwijder Gerda als digicoach")

    assert hilde.sees("We kennen geen digicoach met die naam.")
    assert hilde.sees("Bram")


async def test_choosing_nobody_shows_the_card_again(city: City):
    hilde, _ = await a_department(city)
    await hilde.says("onze digicoaches")
    await hilde.presses("Verwijder een digicoach")

    await hilde.presses("Kies deze digicoach", inputs={"person": ""})

    assert hilde.sees("Kies een digicoach.")
    assert "Kies deze digicoach" in hilde.buttons()


async def test_who_was_removed_may_ask_again(city: City):
    hilde, jan = await joins(city)
    await hilde.says("verwijder Jan als digicoach")
    await hilde.presses("Ja, verwijder Jan")
    await city.passes(minutes=5)

    await jan.says("ik wil digicoach worden")
    await jan.presses("Ja, ik doe mee")
    await hilde.presses("Ja, welkom")
    await city.passes(seconds=2)

    assert await is_a_coach(city, "Jan")
    assert [what for _, what, _ in await trail(city)] == ["coach_joined", "coach_removed", "coach_joined"]
    assert all("Ja, welkom" not in buttons(card) for card in hilde.cards())


@pytest.mark.parametrize("who", ["Bram", "Hilde"])
async def test_an_old_card_asks_again_before_it_does_anything(city: City, who: str):
    hilde, _ = await a_department(city)
    bram = city.citizen("Bram")
    person, words_typed, label = {
        "Bram": (bram, STOP, "Ja, ik stop"),
        "Hilde": (hilde, "verwijder Bram als digicoach", "Ja, verwijder Bram"),
    }[who]
    await person.says(words_typed)
    card = person.newest()
    await city.passes(days=9)

    answer = await person.presses(label, card)

    assert label in buttons(answer["value"])
    assert await is_a_coach(city, "Bram")
    await person.presses(label)
    assert not await is_a_coach(city, "Bram")


async def test_a_typed_yes_that_nobody_asked_for_asks_first(city: City):
    hilde, _ = await a_department(city, "Sofie")
    bram = city.citizen("Bram")

    await bram.says("ja ik stop")
    await hilde.says("verwijder Sofie als digicoach")
    await hilde.says("ja verwijder Bram")

    assert bram.sees("Stop je als digicoach bij Kinderopvang?")
    assert hilde.sees("Verwijder je Bram als digicoach?")
    assert await is_a_coach(city, "Bram")
    await hilde.says("ja verwijder Bram")
    await city.passes(seconds=2)
    assert not await is_a_coach(city, "Bram")
    assert await is_a_coach(city, "Sofie")


async def test_a_typed_yes_of_another_day_asks_again(city: City):
    await a_department(city)
    bram = city.citizen("Bram")
    await bram.says(STOP)
    await city.passes(hours=25)

    await bram.says("ja ik stop")
    assert await is_a_coach(city, "Bram")
    await bram.says("ja ik stop")
    await city.passes(seconds=2)

    assert not await is_a_coach(city, "Bram")
