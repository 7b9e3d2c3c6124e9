"""A client that knows only the fallback button, while its chat is in trouble: the card comes with the delivery."""

from tests.fakes.card_reading import buttons
from tests.fakes.teams import Refusal
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import City
from tests.scenarios.test_trouble import people, trouble_in


async def test_a_fallback_press_whose_answer_is_refused_shows_its_card_with_the_delivery(city: City):
    fatma, [bram] = await people(city, "Bram")
    await sends(fatma)

    with trouble_in(city, bram, Refusal(status=503)):
        await bram.presses_submit("Ik help")
        assert bram.sees(QUESTION)
    await city.passes(minutes=1)

    assert bram.sees("Je helpt Fatma.")


async def test_it_never_covers_what_came_after_it(city: City):
    fatma, [bram] = await people(city, "Bram")
    await sends(fatma)

    with trouble_in(city, bram, Refusal(status=503)):
        await bram.presses_submit("Ik help")
        await fatma.presses("Hulp niet meer nodig")
    await city.passes(minutes=30)

    assert bram.buttons() == []


async def test_a_question_sent_by_the_fallback_in_trouble_is_shown_as_sent(city: City):
    fatma, [bram] = await people(city, "Bram")
    await fatma.says(QUESTION)

    with trouble_in(city, fatma, Refusal(status=503)):
        await fatma.presses_submit("Stuur mijn vraag")
    await city.passes(minutes=1)

    assert bram.sees(QUESTION)
    assert fatma.sees("We hebben je vraag.")
    assert sum(bool(buttons(card)) for card in fatma.cards()) == 1
