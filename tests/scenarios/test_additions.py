"""A line typed while a question is open: does it belong to it? Yes, no, or silence, and nothing is lost."""

import asyncio
from datetime import timedelta

import pytest

from bot.domain import events as e
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import Citizen, City

LINE = "het lampje brandt wel"


async def helped(city: City) -> tuple[Citizen, Citizen]:
    """Bram helps Fatma."""
    fatma, bram = await searching(city)
    await bram.presses("Ik help")
    return fatma, bram


async def searching(city: City) -> tuple[Citizen, Citizen]:
    """Bram was asked to help Fatma."""
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    return fatma, bram


async def test_a_new_line_is_asked_about(city: City):
    fatma, _ = await searching(city)

    await fatma.says(LINE)

    assert "Hoort dit bij je vraag?" in words(fatma.newest())
    assert LINE in words(fatma.newest())
    assert fatma.buttons() == ["Ja, voeg toe", "Nee, nieuwe vraag"]


async def test_yes_adds_it_and_the_helper_gets_a_message(city: City):
    fatma, bram = await helped(city)
    before = len(bram.cards())
    await fatma.says(LINE)
    assert not bram.sees(LINE)

    await fatma.presses("Ja, voeg toe")

    assert (await city.request()).additions == (LINE,)
    assert len(bram.cards()) == before + 1, "a message, not only an edit"
    assert LINE in words(bram.newest())
    assert "Klaar" in bram.buttons()
    assert fatma.sees("We hebben dit bij je vraag gezet.")


async def test_an_addition_is_an_event_with_its_time(city: City):
    fatma, _ = await helped(city)
    await fatma.says(LINE)
    await city.passes(seconds=30)
    await fatma.presses("Ja, voeg toe")

    last = (await city.request()).history[-1]

    assert isinstance(last, e.LineAdded)
    assert (last.text, last.at) == (LINE, city.clock.now())


async def test_an_addition_while_searching_is_on_the_offer(city: City):
    fatma, bram = await searching(city)
    await fatma.says(LINE)

    await fatma.presses("Ja, voeg toe")

    assert bram.sees(LINE)
    assert "Ik help" in bram.buttons()


async def test_no_makes_it_a_new_question(city: City):
    fatma, bram = await helped(city)
    await fatma.says("de printer print niet")

    await fatma.presses("Nee, nieuwe vraag")
    assert fatma.buttons()[0] == "Stuur mijn vraag"
    await fatma.presses("Stuur mijn vraag")

    assert await city.numbers() == [1, 2]
    assert (await city.request(1)).additions == ()
    assert (await city.request(2)).text == "de printer print niet"
    assert bram.sees("de printer print niet")


async def test_two_minutes_of_silence_is_yes(city: City):
    fatma, bram = await helped(city)
    await fatma.says(LINE)
    await city.passes(seconds=119)
    assert not bram.sees(LINE)

    await city.passes(seconds=1)

    assert bram.sees(LINE)
    assert fatma.sees("We hebben dit bij je vraag gezet.")
    assert (await city.person("Fatma")).draft is None


async def test_lines_typed_one_after_another_are_asked_about_together(city: City):
    fatma, bram = await helped(city)
    await fatma.says(LINE)
    await fatma.says("en hij piept")

    assert sum("Hoort dit bij je vraag?" in words(card) for card in fatma.cards()) == 1
    await fatma.presses("Ja, voeg toe")

    assert (await city.request()).additions == (LINE, "en hij piept")
    assert bram.sees("en hij piept")


@pytest.mark.parametrize("word", ["ja", "ok", "doe maar", "👍", "Ja, voeg toe"])
async def test_yes_can_be_typed(city: City, word: str):
    fatma, bram = await helped(city)
    await fatma.says(LINE)

    await fatma.says(word)

    assert (await city.request()).additions == (LINE,)
    assert bram.sees(LINE)


@pytest.mark.parametrize("word", ["nee", "Neen!", "👎"])
async def test_no_can_be_typed(city: City, word: str):
    fatma, _ = await helped(city)
    await fatma.says("de printer print niet")

    await fatma.says(word)

    assert "Stuur mijn vraag" in fatma.buttons()
    await city.passes(minutes=5)
    assert (await city.request()).additions == ()


async def test_two_presses_at_once_add_it_once(city: City):
    fatma, _ = await helped(city)
    await fatma.says(LINE)
    card = fatma.newest()

    await asyncio.gather(*(fatma.presses("Ja, voeg toe", card) for _ in range(2)))
    await fatma.presses("Ja, voeg toe", card)

    assert (await city.request()).additions == (LINE,)


async def test_when_the_help_is_done_meanwhile_the_line_becomes_a_question(city: City):
    fatma, bram = await helped(city)
    await fatma.says("de printer print ook niet")
    await bram.presses("Klaar")

    await city.passes(minutes=2)

    assert "de printer print ook niet" in words(fatma.newest())
    assert fatma.buttons()[0] == "Stuur mijn vraag", "it is not lost, and not sent by itself either"
    assert (await city.request()).state is State.RESOLVED


async def test_after_the_help_a_line_is_a_new_question_at_once(city: City):
    fatma, bram = await helped(city)
    await bram.presses("Klaar")

    await fatma.says("de printer print niet")

    assert fatma.buttons()[0] == "Stuur mijn vraag"


async def test_stop_while_asked_whether_it_belongs_stops_the_question(city: City):
    fatma, bram = await helped(city)
    await fatma.says("laat maar ik heb het gevonden")

    await fatma.says("stop")

    assert (await city.request()).state is State.CANCELLED
    assert (await city.request()).additions == ("laat maar ik heb het gevonden",)
    assert [card for card in fatma.cards() if "Ja, voeg toe" in buttons(card)] == []
    assert "Klaar" not in bram.buttons()


async def test_more_lines_than_a_question_holds_become_a_new_question(city: City):
    fatma, _ = await helped(city)
    for number in range(21):
        await fatma.says(f"nog iets nummer {number} over mijn tablet")
        await fatma.says("ja")
        city.clock.turn(timedelta(seconds=4))

    assert len((await city.request()).additions) == 20
    assert fatma.buttons()[0] == "Stuur mijn vraag"
    assert "nog iets nummer 20 over mijn tablet" in words(fatma.newest())


async def test_a_yes_that_came_too_late_and_comes_twice_sends_nothing(city: City):
    """Found by the model test: the second delivery sent the question that the first had only made of it."""
    fatma, bram = await helped(city)
    await fatma.says(LINE)
    card = fatma.newest()
    await bram.presses("Stuur naar de Service Desk")

    await fatma.presses("Ja, voeg toe", card)
    await fatma.presses("Ja, voeg toe", card)

    assert await city.numbers() == [1]
    assert "Stuur mijn vraag" in fatma.buttons()
