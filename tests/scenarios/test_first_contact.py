"""The first words: who installs or greets is welcomed once, and who asks at once is helped at once."""

from bot.domain.people import DraftStep, Role
from tests.fakes.card_reading import words
from tests.scenarios.city import City

WELCOME = "Lukt iets niet op je gsm of pc? Typ het hier. Een collega helpt je."


def welcomes(city: City, name: str) -> int:
    """How often somebody was welcomed."""
    return sum(WELCOME in words(card) for card in city.citizen(name).cards())


async def test_who_installs_the_app_is_welcomed(city: City):
    fatma = city.citizen("Fatma")

    await fatma.installs()

    assert fatma.sees("Dag Fatma.")
    assert welcomes(city, "Fatma") == 1, "Teams tells of one install in two ways"
    assert fatma.buttons() == ["Stel een vraag", "Hoe werkt dit?"]


async def test_who_installs_it_a_second_time_is_not_welcomed_again(city: City):
    fatma = city.citizen("Fatma")
    await fatma.installs()
    await city.passes(hours=2)

    await fatma.removes()
    await fatma.installs()

    assert welcomes(city, "Fatma") == 1


async def test_who_comes_back_sees_the_open_question_again(city: City):
    department = await city.department()
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await fatma.installs()
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    await fatma.removes()
    await city.passes(minutes=5)
    shown = len(fatma.cards())

    await fatma.installs()

    assert len(fatma.cards()) == shown + 1
    assert "We vragen het nu aan 1 digicoach." in words(fatma.newest())


async def test_who_greets_first_is_welcomed(city: City):
    fatma = city.citizen("Fatma")

    await fatma.says("Goeiemorgen!")

    assert welcomes(city, "Fatma") == 1
    assert fatma.sees("Dag Fatma.")


async def test_who_greets_again_gets_the_ask_card(city: City):
    fatma = city.citizen("Fatma")
    await fatma.says("hallo")

    await fatma.says("hallo")

    assert welcomes(city, "Fatma") == 1
    assert "Typ je vraag hier." in words(fatma.newest())


async def test_a_first_message_that_is_a_question_gets_the_send_card_straight_away(city: City):
    fatma = city.citizen("Fatma")

    await fatma.says("ik kan niet aanmelden op mijn gsm")

    assert len(fatma.cards()) == 1, "no welcome, no question about anything else first"
    assert fatma.sees("ik kan niet aanmelden op mijn gsm")
    assert fatma.buttons()[0] == "Stuur mijn vraag"


async def test_the_two_buttons_of_the_welcome_lead_somewhere(city: City):
    fatma = city.citizen("Fatma")
    await fatma.installs()

    await fatma.presses("Hoe werkt dit?")
    assert fatma.sees("Zo krijg je hulp")

    await fatma.presses("Stel een vraag")
    assert fatma.sees("Typ je vraag hier.")
    assert (await city.person("Fatma")).draft is None


async def test_wanting_to_ask_is_not_yet_a_question(city: City):
    fatma = city.citizen("Fatma")

    await fatma.says("ik heb een vraagje")

    assert fatma.sees("Typ je vraag hier.")
    assert (await city.person("Fatma")).draft is None


async def test_a_greeting_with_a_question_in_it_is_a_question(city: City):
    fatma = city.citizen("Fatma")

    await fatma.says("hallo mijn wachtwoord werkt niet meer")

    draft = (await city.person("Fatma")).draft
    assert draft is not None
    assert draft.step is DraftStep.SEND


async def test_a_digicoach_is_told_about_helping_too(city: City):
    bram = await city.coach("Bram", await city.department())

    assert welcomes(city, "Bram") == 1
    assert bram.sees("Je bent digicoach. Vraagt een collega hulp? Dan lees je het hier.")


async def test_a_contact_point_and_a_coordinator_are_told_what_to_type(city: City):
    katrien = await city.coach("Katrien", await city.department(), is_contact=True, is_coach=False)
    assert katrien.sees("Je bent aanspreekpunt. Typ: onze digicoaches.")
    assert not katrien.sees("Je bent digicoach.")
    await city.known("Sofie", roles=(Role.COORDINATOR,))
    sofie = city.citizen("Sofie")

    await sofie.says("hallo")

    assert sofie.sees("Je bent coördinator. Typ: diensten.")


async def test_yes_with_nothing_to_say_it_to_leads_to_a_question(city: City):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says("ja")

    assert fatma.sees("Typ je vraag hier.")


async def test_who_wants_to_help_and_nobody_asks_is_told_so(city: City):
    bram = await city.coach("Bram", await city.department())

    await bram.says("ik help")
    assert "Niemand vraagt nu hulp." in words(bram.newest())

    await bram.says("geef terug")
    assert "Je helpt nu niemand." in words(bram.newest())
