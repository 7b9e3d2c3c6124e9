"""At most five open questions each: not a wall, but a choice."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.drafting import asked_department
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import Citizen, City, person_id

FIVE = "Je hebt al 5 vragen open. Welke is al opgelost?"


async def with_open(city: City, count: int) -> Citizen:
    """Fatma has so many questions open."""
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    for number in range(count):
        await fatma.says(f"vraag over toestel nummer {number}")
        if number:
            await fatma.says("nee")
        await fatma.says("stuur")
    assert len(await city.numbers()) == count
    return fatma


async def one_more(fatma: Citizen) -> None:
    """And types another."""
    await fatma.says("de printer print niet")
    await fatma.presses("Nee, nieuwe vraag")


async def test_the_fifth_is_sent(city: City):
    await with_open(city, 5)

    assert await city.numbers() == [1, 2, 3, 4, 5]


@pytest.mark.parametrize("typed", [True, False])
async def test_the_sixth_asks_which_is_solved(city: City, typed: bool):
    fatma = await with_open(city, 5)
    await one_more(fatma)

    await (fatma.says("stuur") if typed else fatma.presses("Stuur mijn vraag"))

    [card] = [card for card in fatma.cards() if FIVE in words(card)]
    assert "Je nieuwe vraag is nog niet verstuurd." in words(card)
    assert buttons(card) == [f"Vraag {number} is opgelost" for number in range(1, 6)]
    assert await city.numbers() == [1, 2, 3, 4, 5]


async def test_the_way_out_leads_to_the_new_question_and_it_can_be_sent(city: City):
    fatma = await with_open(city, 5)
    await one_more(fatma)
    await fatma.presses("Stuur mijn vraag")

    await fatma.presses("Vraag 3 is opgelost")
    assert (await city.request(3)).state is State.CANCELLED
    assert "de printer print niet" in words(fatma.newest()), "it comes back by itself"
    await fatma.presses("Stuur mijn vraag")

    assert (await city.request(6)).text == "de printer print niet"


async def test_the_new_question_is_kept_meanwhile(city: City):
    fatma = await with_open(city, 5)
    await one_more(fatma)
    await fatma.presses("Stuur mijn vraag")

    await city.passes(minutes=2)

    assert "Je vraag is nog niet verstuurd." in words(fatma.newest())
    assert "de printer print niet" in words(fatma.newest())


async def test_what_waits_for_my_answer_is_not_open(city: City):
    fatma = await with_open(city, 5)
    bram = city.citizen("Bram")
    await bram.presses("Ik help")
    await bram.presses("Klaar")
    await one_more(fatma)

    await fatma.presses("Stuur mijn vraag")

    assert len(await city.numbers()) == 6


async def test_what_was_sent_already_is_not_held_back(city: City):
    fatma = await with_open(city, 5)
    await one_more(fatma)
    stored = await city.stores.people.find(person_id("Fatma"))
    now = city.clock.now()
    promised = asked_department(stored.value, has_guess=False, now=now, tell=False)
    promised = replace(promised, department=None, wake_at=now + timedelta(minutes=10))
    await city.stores.people.replace(promised, etag=stored.etag)

    await city.passes_unseen(minutes=10)

    assert (await city.request(6)).text == "de printer print niet"


@pytest.mark.parametrize("city", [{"DIGICOACH_QUESTIONS_LIMIT": "1"}], indirect=True)
async def test_the_limit_is_a_setting(city: City):
    fatma = await with_open(city, 1)
    await one_more(fatma)

    await fatma.presses("Stuur mijn vraag")

    assert await city.numbers() == [1]
    assert fatma.sees("Welke is al opgelost?")


async def test_the_limit_is_each_ones_own(city: City):
    await with_open(city, 5)
    gerda = await city.worker("Gerda", "kinderopvang")

    await gerda.says("mijn badge werkt niet")
    await gerda.presses("Stuur mijn vraag")

    assert len(await city.numbers()) == 6
