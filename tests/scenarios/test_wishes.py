"""To be called or visited: three taps or one line, with the number and the place."""

import pytest

from bot.domain.request import Wish
from tests.fakes.card_reading import words
from tests.scenarios.asking import sends
from tests.scenarios.city import City
from tests.scenarios.test_asking_without_typing import CALL, SEND, VISIT, at_work

NUMBER = "0470 12 34 56"


async def test_a_call_needs_three_taps_and_a_number(city: City):
    fatma, bram = await at_work(city)

    await fatma.presses(CALL)
    assert "Op welk nummer bellen we je?" in words(fatma.newest())
    await fatma.presses(SEND, inputs={"phone": "0470/12.34.56"})

    request = await city.request()
    assert (request.wish, request.text) == (Wish.CALL, "Ik vertel het als je belt.")
    assert bram.sees("Vraagt of je belt.")
    assert not bram.sees(NUMBER), "the number comes with accepting"
    await bram.presses("Ik help")
    assert bram.sees(NUMBER)
    said = words(bram.newest())
    assert said.index(NUMBER) < said.index("Chat met Fatma"), "the number stands before the chat"


async def test_the_number_of_last_time_is_filled_in(city: City):
    fatma, _ = await at_work(city)
    await fatma.presses(CALL)
    await fatma.presses(SEND, inputs={"phone": NUMBER})

    await fatma.says("stel een vraag")
    await fatma.presses(CALL)
    await fatma.presses(SEND)

    assert await city.numbers() == [1, 2]
    assert (await city.request(2)).asker.phone == NUMBER


@pytest.mark.parametrize("typed", ["", "geen idee", "12", "1" * 5_000, "📞"])
async def test_without_a_real_number_nothing_is_sent_and_the_card_says_so(city: City, typed: str):
    fatma, _ = await at_work(city)
    await fatma.presses(CALL)

    await fatma.presses(SEND, inputs={"phone": typed})

    assert await city.numbers() == []
    assert fatma.sees("nummer")
    await fatma.presses(SEND, inputs={"phone": NUMBER})
    assert await city.numbers() == [1]


async def test_bel_mij_op_typed_is_the_whole_question(city: City):
    fatma, bram = await at_work(city)

    await fatma.says(f"bel mij op {NUMBER}")
    await fatma.says("stuur")

    assert (await city.request()).wish is Wish.CALL
    await bram.presses("Ik help")
    assert bram.sees(NUMBER)


async def test_bel_mij_typed_asks_for_the_number_and_a_typed_number_answers(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("Bel mij aub")
    await fatma.says("stuur")
    assert await city.numbers() == []
    assert "Op welk nummer bellen we je?" in words(fatma.newest())
    await fatma.says(NUMBER)
    await fatma.says("stuur")

    request = await city.request()
    assert request.asker.phone == NUMBER
    assert NUMBER not in request.text


async def test_bel_mij_beside_a_typed_question_keeps_the_question(city: City):
    fatma, _ = await at_work(city)
    await fatma.says("mijn tablet start niet")

    await fatma.says(f"bel mij op {NUMBER}")
    await fatma.says("stuur")

    request = await city.request()
    assert (request.text, request.wish) == ("mijn tablet start niet", Wish.CALL)


async def test_bel_mij_while_somebody_is_looked_for_gives_the_number(city: City):
    fatma, bram = await at_work(city)
    await sends(fatma)

    await fatma.says(f"bel mij op {NUMBER}")
    await bram.presses("Ik help")

    assert bram.sees(NUMBER)
    assert await city.numbers() == [1]


async def test_bel_mij_while_helped_tells_the_holder(city: City):
    fatma, bram = await at_work(city)
    await sends(fatma)
    await bram.presses("Ik help")
    before = len(bram.cards())

    await fatma.says("bel mij")
    await fatma.presses("Bewaar mijn nummer", inputs={"phone": NUMBER})

    assert len(bram.cards()) == before + 1
    assert NUMBER in words(bram.newest())


async def test_a_wish_can_be_taken_back(city: City):
    fatma, _ = await at_work(city)
    await fatma.presses(CALL)

    fatma.opens("Toon meer keuzes")
    await fatma.presses("Maakt niet uit hoe")
    await fatma.presses(SEND)

    request = await city.request()
    assert (request.wish, request.asker.phone) == (None, "")


# --- to be visited --------------------------------------------------------------------------------------


async def test_a_visit_asks_the_place_with_buttons(city: City):
    fatma, bram = await at_work(city, places=("De Serre", "De Keuken"))

    await fatma.presses(VISIT)
    assert "Waar ben je nu?" in words(fatma.newest())
    await fatma.presses("De Serre")
    await fatma.presses(SEND)

    assert (await city.request()).wish is Wish.VISIT
    assert bram.sees("Vraagt of je langskomt: De Serre.")
    assert not fatma.sees("Waar ben je nu?"), "never asked twice"


async def test_a_place_of_ones_own_words(city: City):
    fatma, bram = await at_work(city)

    await fatma.presses(VISIT)
    await fatma.presses(SEND, inputs={"other_place": "achter de *grote* schuur"})

    assert bram.sees("Vraagt of je langskomt: achter de ∗grote∗ schuur.")


async def test_kom_naar_mij_typed_knows_the_place(city: City):
    fatma, bram = await at_work(city, places=("De Serre",))

    await fatma.says("Kom naar mij in de serre")
    await fatma.says("stuur")

    assert bram.sees("Vraagt of je langskomt: De Serre.")


async def test_a_place_typed_alone_answers_what_the_draft_asks(city: City):
    fatma, bram = await at_work(city, places=("De Serre",))

    await fatma.says("kom naar mij")
    await fatma.says("in de serre")
    await fatma.says("stuur")

    assert bram.sees("Vraagt of je langskomt: De Serre.")
    assert "serre" not in (await city.request()).text


async def test_a_sentence_with_kom_naar_mij_in_it_stays_a_question(city: City):
    fatma, _ = await at_work(city)

    await fatma.says("kom naar mij in de serre want mijn tablet start niet")
    await fatma.says("stuur")

    request = await city.request()
    assert request.text == "kom naar mij in de serre want mijn tablet start niet"
    assert request.wish is None
