"""*Dienst*: everybody can see and say where they work, in any words."""

import pytest

from tests.fakes.card_reading import words
from tests.scenarios.city import City
from tests.scenarios.test_department import QUESTION, sent_from_nowhere


async def test_dienst_shows_where_i_work_and_lets_me_choose_another(city: City):
    department = await city.department()
    wegen = await city.department("Wegen")
    fatma = await city.worker("Fatma", department)

    await fatma.says("dienst")
    assert fatma.sees("Nu staat er: Kinderopvang.")
    await fatma.presses("Wegen")

    assert fatma.sees("Je werkt bij Wegen.")
    assert (await city.person("Fatma")).department == wegen


@pytest.mark.parametrize(
    "typed", ["dienst de crèche", "mijn dienst is Kinderopvang", "Ik werk bij de creche"]
)
async def test_dienst_and_a_name_is_enough(city: City, typed: str):
    kinderopvang = await city.department("Kinderopvang", aliases=("de crèche",))
    fatma = await city.worker("Fatma", await city.department("Wegen"))

    await fatma.says(typed)

    assert fatma.sees("Je werkt bij Kinderopvang.")
    assert (await city.person("Fatma")).department == kinderopvang


async def test_dienst_and_an_unknown_name_shows_the_list(city: City):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says("dienst ruimtevaart")

    assert fatma.sees("Bij welke dienst werk je?")
    assert (await city.person("Fatma")).department == "kinderopvang"


async def test_dienst_while_we_ask_for_it_sends_the_question(city: City):
    fatma = await sent_from_nowhere(city)

    await fatma.says("dienst")
    assert "We hebben je vraag." in words(fatma.newest())
    await fatma.presses("Wegen en Bruggen")

    assert city.citizen("Dirk").sees(QUESTION)


async def test_an_older_dienst_card_answers_what_we_ask_now(city: City):
    await city.coach("Bram", await city.department())
    fatma = city.citizen("Fatma")
    await fatma.says("dienst")
    card = fatma.newest()
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")

    await fatma.presses("Kinderopvang", card)

    assert city.citizen("Bram").sees(QUESTION)


async def test_the_list_of_dienst_sent_without_a_choice_is_shown_again(city: City):
    for number in range(8):
        await city.department(f"Dienst {number}")
    fatma = city.citizen("Fatma")
    await fatma.says("dienst")

    answer = await fatma.presses("Dit is mijn dienst")
    assert "Bij welke dienst werk je?" in words(answer["value"])
    await fatma.presses("Dit is mijn dienst", inputs={"department": "dienst-5"})

    assert (await city.person("Fatma")).department == "dienst-5"
