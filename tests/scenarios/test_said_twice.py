"""The same word again: a second delivery does nothing, and a person who means it is heard."""

from bot.domain.people import DraftStep
from bot.domain.states import State
from tests.fakes.card_reading import words
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City

HANDED_IN_AGAIN = 30
"""Seconds after which Teams delivers again what it thinks was not answered."""


async def two_to_answer(city: City) -> Citizen:
    """Two questions that a coach says are solved."""
    bram = await city.coach("Bram", await city.department())
    fatma = await city.worker("Fatma", KINDEROPVANG)
    for question in (QUESTION, "de printer print niet"):
        await sends(fatma, question)
        await bram.presses("Ik help")
        await bram.presses("Klaar")
        await city.passes(minutes=1)
    return fatma


async def states(city: City) -> list[State]:
    return [(await city.request(number)).state for number in (1, 2)]


async def test_a_yes_delivered_again_answers_no_older_question(city: City):
    fatma = await two_to_answer(city)

    await fatma.says("ja")
    await city.passes(seconds=HANDED_IN_AGAIN)
    await fatma.says("ja")

    assert await states(city) == [State.RESOLVED, State.CLOSED]
    assert "Lukt het nu?" in words(fatma.newest()), "it is asked once more"
    await fatma.says("ja")
    assert await states(city) == [State.CLOSED, State.CLOSED], "a third time it is theirs"


async def test_yes_and_yes_within_a_breath_answer_two_questions(city: City):
    fatma = await two_to_answer(city)

    await fatma.says("ja")
    await city.passes(seconds=10)
    await fatma.says("ja")

    assert await states(city) == [State.CLOSED, State.CLOSED]


async def test_a_yes_to_what_was_asked_since_counts_however_late(city: City):
    department = await city.department()
    await city.known("Fatma", roster_department=department)
    fatma = city.citizen("Fatma")
    await fatma.says(QUESTION)

    await fatma.says("ja")
    assert fatma.sees("Werk je bij Kinderopvang?")
    await city.passes(seconds=HANDED_IN_AGAIN)
    await fatma.says("ja")

    assert await city.numbers() == [1]


async def test_a_no_delivered_again_does_not_take_the_new_question_away(city: City):
    await city.coach("Bram", await city.department())
    fatma = await city.worker("Fatma", KINDEROPVANG)
    await sends(fatma)
    await fatma.says("de printer print niet")

    await fatma.says("nee")
    await city.passes(seconds=HANDED_IN_AGAIN)
    await fatma.says("nee")

    assert (await city.person("Fatma")).draft.step is DraftStep.SEND
    assert "Stuur mijn vraag" in fatma.buttons(), "it is shown once more"
    await fatma.says("nee")
    assert fatma.sees("Oké, we versturen je vraag niet."), "a third time it is theirs"


async def test_an_answer_delivered_again_becomes_no_question(city: City):
    await city.department("Kinderopvang")
    await city.department("Groendienst")
    fatma = city.citizen("Fatma")
    await sends(fatma)

    await fatma.says("groendienst")
    await city.passes(seconds=HANDED_IN_AGAIN)
    await fatma.says("groendienst")

    assert (await city.person("Fatma")).draft is None
    assert (await city.request(1, "groendienst")).text == QUESTION
