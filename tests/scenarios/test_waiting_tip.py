"""Help while waiting: a tip on the card of who waits, and what happens when it helps or does not."""

import asyncio

import pytest

from bot.domain import events as e
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import live, sends
from tests.scenarios.city import Citizen, City

QUESTION = "mijn tablet heeft geen internet"
WAITING = "Terwijl je wacht:"
WORKS, NOT_YET = "Ja, het lukt", "Nee, nog niet"
NO_MORE = "Je hulp is niet meer nodig. Bedankt dat je klaarstond!"


async def waiting(city: City, question: str = QUESTION) -> tuple[Citizen, Citizen]:
    """Fatma asked on her phone, and Bram is asked."""
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department, platform="Android")
    await sends(fatma, question)
    return fatma, bram


async def test_who_waits_has_one_thing_to_try(city: City):
    fatma, _ = await waiting(city)

    said = words(fatma.newest())

    assert said.count(WAITING) == 1
    assert "Lukt het nu?" in said
    assert buttons(fatma.newest()) == [WORKS, NOT_YET, "Hulp niet meer nodig"]


async def test_the_tip_is_the_same_as_long_as_the_search_lasts(city: City):
    fatma, _ = await waiting(city)
    [before] = [line for line in words(fatma.newest()).splitlines() if WAITING in line]

    await city.passes(minutes=11)

    assert "Nog niemand kon helpen." in words(fatma.newest())
    assert before in words(fatma.newest())


async def test_one_question_at_a_time_on_the_card(city: City):
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)  # on a pc: a number to call is asked first
    await sends(fatma, QUESTION)
    assert WAITING not in words(fatma.newest())

    await fatma.presses("Sla dit over")

    assert WAITING in words(fatma.newest())


async def test_it_works_closes_the_question_kindly_and_calls_the_coaches_off(city: City):
    fatma, bram = await waiting(city)

    answer = await fatma.presses(WORKS)

    assert "Fijn dat het lukt!" in words(answer["value"])
    assert "Toch nog hulp nodig? Typ het hier." in words(fatma.newest())
    assert bram.sees(NO_MORE)
    request = await city.request()
    assert request.state is State.CANCELLED
    assert request.history[-1].tip is not None


@pytest.mark.parametrize("line", ["klaar", "gelukt"])
async def test_who_only_says_that_it_is_over_does_not_thank_the_tip(city: City, line: str):
    fatma, _ = await waiting(city)

    await fatma.says(line)

    assert "Je hebt geen hulp meer nodig." in words(fatma.newest())


@pytest.mark.parametrize("line", ["het lukt", "Ja, het lukt!", "merci, het werkt"])
async def test_that_it_works_can_be_typed(city: City, line: str):
    fatma, bram = await waiting(city)

    await fatma.says(line)

    assert "Fijn dat het lukt!" in words(fatma.newest())
    assert (await city.request()).history[-1].tip is not None
    assert bram.sees(NO_MORE)


@pytest.mark.parametrize("line", ["ja", "ok", "top", "👍", "prima"])
async def test_a_polite_word_closes_nothing(city: City, line: str):
    fatma, _ = await waiting(city)

    await fatma.says(line)

    assert (await city.request()).state is State.SEARCHING


async def test_not_yet_takes_the_tip_off_and_the_search_goes_on(city: City):
    fatma, bram = await waiting(city)

    answer = await fatma.presses(NOT_YET)

    assert WAITING not in words(answer["value"])
    assert "We vragen het nu aan 1 digicoach." in words(answer["value"])
    assert "Ik help" in bram.buttons()
    await city.passes(minutes=11)
    assert WAITING not in words(fatma.newest())


@pytest.mark.parametrize("line", ["nee", "nog niet", "Nee, nog niet", "lukt niet", "Het lukt nog niet."])
async def test_that_it_does_not_work_can_be_typed(city: City, line: str):
    fatma, _ = await waiting(city)

    await fatma.says(line)

    request = await city.request()
    assert isinstance(request.history[-1], e.TipTried)
    assert request.additions == ()
    assert WAITING not in words(fatma.newest())
    assert len(live(fatma)) == 1


async def test_without_a_tip_that_it_does_not_work_is_for_the_digicoach(city: City):
    fatma, _ = await waiting(city)
    await fatma.presses(NOT_YET)

    await fatma.says("het lukt niet")
    await fatma.presses("Ja, voeg toe")

    assert (await city.request()).additions == ("het lukt niet",)


async def test_without_a_tip_that_it_works_is_no_help_of_a_tip(city: City):
    fatma, _ = await waiting(city)
    await fatma.presses(NOT_YET)

    await fatma.says("het lukt")

    request = await city.request()
    assert (request.state, request.history[-1].tip) == (State.CANCELLED, None)


async def test_a_question_that_is_not_sent_is_not_sent_by_it_works(city: City):
    department = await city.department()
    fatma = await city.worker("Fatma", department, platform="Android")
    await fatma.says(QUESTION)

    await fatma.says("het lukt")

    assert await city.numbers() == []
    assert "Stuur mijn vraag" in fatma.buttons()


@pytest.mark.parametrize("button", [WORKS, NOT_YET])
async def test_pressed_twice_is_once(city: City, button: str):
    city.presses_arrive_twice = True
    fatma, _ = await waiting(city)

    await fatma.presses(button)

    kinds = [event.kind for event in (await city.request()).history]
    assert kinds.count("cancelled") + kinds.count("tip_tried") == 1


@pytest.mark.parametrize("button", [WORKS, NOT_YET])
async def test_an_old_card_is_answered_with_how_it_stands(city: City, button: str):
    fatma, bram = await waiting(city)
    old = fatma.newest()
    await bram.presses("Ik help")

    answer = await fatma.presses(button, card=old)

    assert "Bram helpt je." in words(answer["value"])
    assert (await city.request()).state is State.HELPING


async def test_somebody_elses_tip_cannot_be_answered(city: City):
    fatma, bram = await waiting(city)

    answer = await bram.presses(WORKS, card=fatma.newest())

    assert "Deze kaart is van een collega." in words(answer["value"])
    assert (await city.request()).state is State.SEARCHING


async def test_the_tip_helps_as_a_digicoach_comes_and_one_of_them_wins(city: City):
    fatma, bram = await waiting(city)

    await asyncio.gather(fatma.presses(WORKS), bram.presses("Ik help"))

    request = await city.request()
    if request.state is State.HELPING:
        assert "Bram helpt je." in words(fatma.newest())
        assert "Je helpt Fatma." in words(bram.newest())
    else:
        assert request.history[-1].tip is not None
        assert bram.sees(NO_MORE)


async def test_after_the_tip_there_is_room_for_the_question_that_was_too_many(city: City):
    fatma, _ = await waiting(city)
    for number in range(4):
        await fatma.says(f"mijn gsm {number} doet raar")
        await fatma.says("nee")
        await fatma.says("stuur")
        await city.passes(seconds=40)
    await fatma.says("de printer print niet")
    await fatma.presses("Nee, nieuwe vraag")
    await fatma.presses("Stuur mijn vraag")

    await fatma.presses(WORKS)
    await fatma.presses("Stuur mijn vraag")

    assert await city.numbers() == [1, 2, 3, 4, 5, 6]
