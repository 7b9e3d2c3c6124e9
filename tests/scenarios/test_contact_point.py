"""The contact point gets what nobody took, and helps or sends it to the Service Desk."""

from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import DESK_NUMBER, QUESTION, live, sends
from tests.scenarios.city import Citizen, City, person_id


async def nobody_but_hilde(city: City) -> tuple[Citizen, Citizen]:
    """Fatma asks; nobody but the contact point is there."""
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    return fatma, hilde


async def test_without_coaches_the_contact_point_is_asked_at_once(city: City):
    fatma, hilde = await nobody_but_hilde(city)

    assert hilde.buttons() == ["Ik help", "Stuur naar de Service Desk", "Nu niet"]
    assert hilde.sees("Nog niemand kon helpen. Kan jij helpen?")
    assert fatma.sees("We vragen het nu aan 1 collega.")
    assert fatma.sees(DESK_NUMBER)
    assert len(live(fatma)) == 1
    assert len(city.teams.chat(fatma.conversation)) == 1, "the pressed card itself says it"


async def test_the_contact_point_holds_it_as_contact_point(city: City):
    fatma, hilde = await nobody_but_hilde(city)

    await hilde.presses("Ik help")

    request = await city.request()
    assert request.holder.id == person_id("Hilde")
    assert request.holds_as_contact
    assert fatma.sees("Hilde helpt je.")
    await hilde.presses("Klaar")
    assert fatma.sees("Lukt het nu?")


async def test_the_contact_point_helps(city: City):
    fatma, hilde = await nobody_but_hilde(city)

    await hilde.presses("Ik help")

    assert (await city.request()).holder.id == person_id("Hilde")
    assert fatma.sees("Hilde helpt je.")


async def test_the_contact_point_sends_it_to_the_service_desk(city: City):
    fatma, hilde = await nobody_but_hilde(city)

    await hilde.presses("Stuur naar de Service Desk")

    assert (await city.request()).state is State.HANDED_OVER
    assert "Hilde stuurt je naar de Service Desk." in words(fatma.newest())
    assert not hilde.sees(QUESTION)


async def test_a_coach_cannot_send_an_offer_to_the_service_desk(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await city.passes(minutes=60)

    answer = await bram.presses("Stuur naar de Service Desk", hilde.newest())

    assert "Ik help" in buttons(answer["value"]), "the present card instead"
    assert (await city.request()).state is State.SEARCHING


async def test_a_contact_point_that_cannot_ends_the_search(city: City):
    fatma, hilde = await nobody_but_hilde(city)

    await hilde.presses("Nu niet")

    assert "Nog niemand kon helpen. Wat wil je doen?" in words(fatma.newest())
    assert "Stuur naar de Service Desk" in fatma.buttons()
