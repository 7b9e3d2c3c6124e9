"""A worker's question reaches a digicoach of the same department, and how long it took is on record."""

from datetime import timedelta

from bot.domain.durations import durations_of
from bot.domain.states import State
from tests.scenarios.city import City


async def test_from_question_to_confirmed(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)

    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    assert fatma.sees("We hebben je vraag.")
    assert fatma.sees("We vragen het nu aan 1 digicoach.")
    assert bram.sees("mijn tablet start niet")

    await city.passes(minutes=4)
    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")

    await city.passes(minutes=12)
    await bram.presses("Klaar")
    assert bram.sees("Duurde 12 minuten.")

    await fatma.presses("Ja, opgelost")
    request = await city.request()
    assert request.state is State.CLOSED
    assert durations_of(request).waiting == timedelta(minutes=4)
    assert durations_of(request).helping == timedelta(minutes=12)
    assert not durations_of(request).is_estimated
