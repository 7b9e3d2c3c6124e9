"""A question by another road: the Service Desk at once, the contact point first, and the contact point that calls."""

from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import AFAR, DESK_NUMBER, asked, sends
from tests.scenarios.city import DESK, Citizen, City, person_id

LOCKED = "mijn account is geblokkeerd"
BROKEN = "de pc start niet op"
NUMBER = "0470 12 34 56"
CALL = "Laat mijn aanspreekpunt bellen"


async def staffed(city: City, **of_the_worker: str) -> Citizen:
    """A department with two coaches and a contact point; its worker Fatma."""
    department = await city.department()
    await city.coach("Bram", department)
    await city.coach("Noor", department)
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    return await city.worker("Fatma", department, **of_the_worker)


async def at_the_end(city: City) -> Citizen:
    """Everybody was asked and nobody took it."""
    fatma = await staffed(city, platform="iOS")
    await sends(fatma)
    await city.passes(minutes=65)
    while CALL not in fatma.buttons():
        await city.passes(minutes=30)
    return fatma


async def test_a_locked_account_shows_the_service_desk_before_sending(city: City):
    fatma = await staffed(city)

    await fatma.says(LOCKED)

    assert DESK_NUMBER in words(fatma.newest())
    assert fatma.sees(DESK.hours)
    assert "Stuur mijn vraag" in fatma.buttons(), "and a digicoach beside it"


async def test_a_locked_account_is_offered_to_coaches_all_the_same(city: City):
    fatma = await staffed(city)

    await sends(fatma, LOCKED)

    assert asked(city, "Bram", "Noor", "Hilde") == ["Bram", "Noor"]
    assert DESK_NUMBER in words(fatma.newest()), "from the first step"


async def test_the_service_desk_stands_on_a_card_once(city: City):
    fatma = await staffed(city)
    await sends(fatma, LOCKED)

    await city.passes(minutes=11)

    assert words(fatma.newest()).count(DESK_NUMBER) == 1


async def test_a_forgotten_password_is_for_a_coach(city: City):
    fatma = await staffed(city)

    await sends(fatma, AFAR)

    assert not fatma.sees(DESK_NUMBER)


async def test_a_locked_account_without_a_known_department_names_the_desk(city: City):
    await city.department()
    fatma = city.citizen("Fatma")

    await fatma.says(LOCKED)

    assert "Service Desk" in words(fatma.newest())


async def test_a_broken_pc_goes_to_the_contact_point_first(city: City):
    fatma = await staffed(city)

    await sends(fatma, BROKEN)

    assert asked(city, "Bram", "Noor", "Hilde") == ["Hilde"]
    hilde = city.citizen("Hilde")
    assert hilde.sees("Een pc is misschien kapot. Kan jij dit regelen?")
    assert not hilde.sees("Nog niemand kon helpen.")


async def test_then_the_coaches_are_asked_about_a_broken_pc(city: City):
    fatma = await staffed(city)
    await sends(fatma, BROKEN)

    await city.passes(minutes=10)

    assert asked(city, "Bram", "Noor", "Hilde") == ["Bram", "Noor", "Hilde"]


async def test_a_contact_point_that_cannot_sends_a_broken_pc_to_the_coaches_at_once(city: City):
    fatma = await staffed(city)
    await sends(fatma, BROKEN)

    await city.citizen("Hilde").presses("Nu niet")

    assert asked(city, "Bram", "Noor") == ["Bram", "Noor"]


async def test_without_a_contact_point_the_coaches_get_a_broken_pc_at_once(city: City):
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)

    await sends(fatma, BROKEN)

    assert asked(city, "Bram") == ["Bram"]


async def test_at_the_end_the_contact_point_can_be_asked_to_call(city: City):
    fatma = await at_the_end(city)

    await fatma.presses(CALL)
    assert "Op welk nummer bellen we je?" in words(fatma.newest())
    await fatma.presses("Vraag om te bellen", inputs={"phone": NUMBER})

    hilde = city.citizen("Hilde")
    assert f"Je collega vraagt of je belt: {NUMBER}." in words(hilde.newest())
    assert fatma.sees("We vroegen je aanspreekpunt om te bellen.")
    assert fatma.sees(f"We bellen je op {NUMBER}.")
    assert CALL not in fatma.buttons()
    assert (await city.person("Fatma")).phone == NUMBER


async def test_a_number_that_is_none_asks_nobody_to_call(city: City):
    fatma = await at_the_end(city)
    await fatma.presses(CALL)

    await fatma.presses("Vraag om te bellen", inputs={"phone": "morgen"})

    assert "Typ een nummer met cijfers." in words(fatma.newest())
    assert not city.citizen("Hilde").sees("vraagt of je belt")


async def test_terug_shows_the_search_again(city: City):
    fatma = await at_the_end(city)
    await fatma.presses(CALL)

    await fatma.presses("Ga terug")

    assert CALL in fatma.buttons()


async def test_the_contact_point_is_asked_to_call_once(city: City):
    fatma = await at_the_end(city)
    await fatma.presses(CALL)
    card = fatma.newest()
    await fatma.presses("Vraag om te bellen", card, inputs={"phone": NUMBER})
    shown = len(city.citizen("Hilde").cards())

    await fatma.presses("Vraag om te bellen", card, inputs={"phone": NUMBER})

    assert len(city.citizen("Hilde").cards()) == shown


async def test_the_call_typed_with_its_number(city: City):
    fatma = await at_the_end(city)

    await fatma.says(f"laat mijn aanspreekpunt bellen op {NUMBER}")

    assert f"Je collega vraagt of je belt: {NUMBER}." in words(city.citizen("Hilde").newest())


async def test_the_call_typed_without_a_number_asks_for_it(city: City):
    fatma = await at_the_end(city)

    await fatma.says("laat mijn aanspreekpunt bellen")
    await fatma.presses("Vraag om te bellen", inputs={"phone": NUMBER})

    assert city.citizen("Hilde").sees(NUMBER)


async def test_a_contact_point_that_is_away_is_said_to_be(city: City):
    fatma = await at_the_end(city)
    await city.citizen("Hilde").says("even niet")

    await fatma.says(f"laat mijn aanspreekpunt bellen op {NUMBER}")

    assert fatma.sees("Je aanspreekpunt is er nu niet.")
    assert (await city.request()).state is State.SEARCHING


async def test_nobody_else_can_have_the_contact_point_call(city: City):
    fatma = await at_the_end(city)
    gerda = await city.worker("Gerda", "kinderopvang")

    answer = await gerda.presses(CALL, fatma.newest(), inputs={"phone": NUMBER})

    assert buttons(answer["value"]) == []
    assert not city.citizen("Hilde").sees(NUMBER)


async def test_the_contact_point_who_calls_holds_the_question(city: City):
    fatma = await at_the_end(city)
    await fatma.says(f"laat mijn aanspreekpunt bellen op {NUMBER}")

    await city.citizen("Hilde").presses("Ik help")

    assert (await city.request()).holder.id == person_id("Hilde")
    assert city.citizen("Hilde").sees(NUMBER)
