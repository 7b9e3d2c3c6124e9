"""While a coach helps, and how the help ends before it is done: given back, stopped, or to the Service Desk."""

from datetime import timedelta

from bot.domain.durations import durations_of
from bot.domain.states import State
from tests.fakes.card_reading import buttons, link, words
from tests.scenarios.asking import QUESTION
from tests.scenarios.city import City, person_id
from tests.scenarios.helping import helping


async def test_the_helper_sees_who_asks_and_how_to_reach_them(city: City):
    _fatma, bram = await helping(city)

    card = bram.newest()

    assert "Je helpt Fatma." in words(card)
    assert QUESTION in words(card)
    assert "fatma@example.org" in (link(card, "Chat met Fatma") or "").replace("%40", "@")
    assert "fatma@example.org" in (link(card, "Bel Fatma") or "").replace("%40", "@")
    assert bram.buttons()[-2:] == ["Klaar", "Lukt het niet?"]
    bram.opens("Lukt het niet?")
    assert bram.buttons()[-3:] == [
        "Geef de vraag terug",
        "Geef aan een collega",
        "Stuur naar de Service Desk",
    ]


async def test_the_worker_sees_who_helps_and_how_to_reach_them(city: City):
    fatma, _ = await helping(city)

    assert "Bram helpt je." in words(fatma.newest())
    assert "bram@example.org" in (link(fatma.newest(), "Chat met Bram") or "").replace("%40", "@")
    assert "bram@example.org" in (link(fatma.newest(), "Bel Bram") or "").replace("%40", "@")


async def test_the_offer_does_not_say_who_asks(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")

    assert "Fatma" not in words(bram.newest())
    assert "Kinderopvang" in words(bram.newest())
    assert "Wacht sinds maandag 10 uur." in words(bram.newest())


async def test_what_the_worker_adds_reaches_the_helper_as_a_message(city: City):
    fatma, bram = await helping(city)
    had = len(city.teams.chat(bram.conversation))

    await fatma.says("het scherm blijft zwart")
    await fatma.presses("Ja, voeg toe")

    assert len(city.teams.chat(bram.conversation)) == had + 1
    assert "het scherm blijft zwart" in words(bram.newest())
    assert "Klaar" in bram.buttons()
    holding = [card for card in bram.cards() if "Klaar" in buttons(card)]
    assert len(holding) == 1, "the older card has no buttons any more"


async def test_silence_adds_the_line_too(city: City):
    fatma, bram = await helping(city)
    await fatma.says("het scherm blijft zwart")
    assert not bram.sees("het scherm blijft zwart")

    await city.passes(minutes=2)

    assert "het scherm blijft zwart" in words(bram.newest())


async def test_what_is_added_while_searching_is_on_the_offer_and_alerts_nobody(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")
    had = len(city.teams.chat(bram.conversation))

    await fatma.says("het scherm blijft zwart")
    await fatma.presses("Ja, voeg toe")

    assert bram.sees("het scherm blijft zwart")
    assert len(city.teams.chat(bram.conversation)) == had
    await bram.presses("Ik help")
    assert "het scherm blijft zwart" in words(bram.newest())


async def test_given_back_the_others_are_asked_and_the_worker_is_told(city: City):
    fatma, bram = await helping(city, "Chloë", "Dries")
    dries = city.citizen("Dries")
    heard = len(city.teams.chat(fatma.conversation))

    await bram.presses("Geef de vraag terug")

    assert len(city.teams.chat(fatma.conversation)) == heard + 1, "the worker is alerted"
    assert "Bram kan toch niet. We zoeken iemand anders." in words(fatma.newest())
    assert dries.sees(QUESTION)
    assert city.citizen("Chloë").sees(QUESTION)
    assert bram.sees("Je gaf de vraag terug. We zoeken iemand anders.")
    assert not bram.sees(QUESTION)

    await dries.presses("Ik help")
    assert fatma.sees("Dries helpt je.")


async def test_who_gave_it_back_is_not_asked_again_in_the_same_breath(city: City):
    fatma, bram = await helping(city)

    await bram.presses("Geef de vraag terug")

    assert not bram.sees(QUESTION)
    assert fatma.sees("Bram kan toch niet.")
    assert "Stuur naar de Service Desk" in fatma.buttons()

    await city.passes(hours=24)
    assert "Ik help" in bram.buttons(), "better asked twice than a dead end"


async def test_who_gave_it_back_is_asked_again_only_after_the_others(city: City):
    fatma, bram = await helping(city, "Chloë")

    await bram.presses("Geef de vraag terug")
    assert city.citizen("Chloë").sees(QUESTION)
    assert not bram.sees(QUESTION)
    assert not fatma.sees("Je dienst heeft nu 1 digicoach."), "it has two"

    await city.passes(minutes=10)
    assert bram.sees(QUESTION)


async def test_not_solved_yet_asks_somebody_else_first(city: City):
    fatma, bram = await helping(city, "Chloë", "Dries")
    await bram.presses("Klaar")

    await fatma.presses("Nee, nog niet")
    await fatma.presses("Een andere digicoach")

    assert fatma.sees("Nog niet opgelost. We zoeken iemand anders.")
    assert city.citizen("Chloë").sees(QUESTION)
    assert city.citizen("Dries").sees(QUESTION)
    assert not bram.sees(QUESTION)
    assert bram.sees("Je collega is nog niet geholpen.")


async def test_help_before_and_after_it_was_given_back_is_added_up(city: City):
    _fatma, bram = await helping(city, "Chloë")
    await city.passes(minutes=5)
    await bram.presses("Geef de vraag terug")
    await city.passes(minutes=20)
    chloe = city.citizen("Chloë")
    await chloe.presses("Ik help")
    await city.passes(minutes=7)
    await chloe.presses("Klaar")

    durations = durations_of(await city.request())

    assert durations.waiting == timedelta(0)
    assert durations.helping == timedelta(minutes=12)


async def test_the_helper_sends_it_to_the_service_desk(city: City):
    fatma, bram = await helping(city)

    await bram.presses("Stuur naar de Service Desk")

    assert (await city.request()).state is State.HANDED_OVER
    assert fatma.sees("Bram stuurt je naar de Service Desk.")
    assert fatma.sees("09 000 00 00")
    assert fatma.sees("Mijn vraag is nummer 1.")
    assert bram.sees("Je stuurde de vraag naar de Service Desk.")
    assert not bram.sees(QUESTION)


async def test_a_worker_who_stops_while_helped_frees_the_helper(city: City):
    fatma, bram = await helping(city)
    had = len(city.teams.chat(bram.conversation))

    await fatma.presses("Hulp niet meer nodig")

    assert len(city.teams.chat(bram.conversation)) == had + 1, "somebody on the way is alerted"
    assert "Je hulp is niet meer nodig." in words(bram.newest())
    assert not bram.sees(QUESTION)


async def test_typing_klaar_and_geef_terug_are_the_buttons(city: City):
    _fatma, bram = await helping(city, "Chloë")
    await bram.says("geef terug")
    assert (await city.request()).state is State.SEARCHING
    chloe = city.citizen("Chloë")
    await chloe.says("ik help")
    await city.passes(minutes=3)

    await chloe.says("klaar")

    request = await city.request()
    assert request.holder.id == person_id("Chloë")
    assert request.state is State.RESOLVED
    assert chloe.sees("Duurde 3 minuten.")


async def test_my_questions_lists_what_i_help_with(city: City):
    _, bram = await helping(city)

    await bram.says("mijn vragen")

    assert bram.sees("Je helpt Fatma.")
    await bram.presses("Toon vraag 1")
    assert "Klaar" in bram.buttons()
