"""A digicoach of one's own choice: asked first and alone, and nobody else before the worker says so."""

from bot.domain.people import DraftStep
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import QUESTION, asked, sends
from tests.scenarios.city import Citizen, City, person_id

CHOOSE = "Kies zelf een digicoach"
SEND = "Stuur mijn vraag"


async def three_coaches(city: City, **of_the_worker: str) -> Citizen:
    """Bram, Fatima and Noor can help; Jan asks."""
    department = await city.department()
    for name, place in (("Bram", ""), ("Fatima", "De Serre"), ("Noor", "")):
        await city.coach(name, department, place=place)
    return await city.worker("Jan", department, **of_the_worker)


async def chosen(city: City, coach: str = "Fatima · De Serre") -> Citizen:
    """Jan chose Fatima and sent his question."""
    jan = await three_coaches(city, platform="iOS")
    await jan.says(QUESTION)
    jan.opens("Toon meer keuzes")
    await jan.presses(CHOOSE)
    await jan.presses(coach)
    await jan.presses(SEND)
    return jan


def who(city: City) -> list[str]:
    return asked(city, "Bram", "Fatima", "Noor")


async def test_those_who_can_help_now_are_shown_with_their_place(city: City):
    jan = await three_coaches(city)
    await city.citizen("Noor").says("even niet")
    await jan.says(QUESTION)

    jan.opens("Toon meer keuzes")
    await jan.presses(CHOOSE)

    assert jan.buttons() == ["Bram", "Fatima · De Serre", "Ga terug"]


async def test_the_last_helper_stands_first(city: City):
    jan = await three_coaches(city)
    await sends(jan)
    noor = city.citizen("Noor")
    await city.passes(minutes=31)
    await noor.presses("Ik help")
    await noor.presses("Klaar")
    await jan.presses("Ja, opgelost")

    await jan.says("nu doet mijn gsm raar")
    await jan.says("kies zelf")

    assert jan.buttons()[0] == "Noor"


async def test_at_most_eight_are_shown(city: City):
    department = await city.department()
    for n in range(12):
        await city.coach(f"Coach{n}", department)
    jan = await city.worker("Jan", department)
    await jan.says(QUESTION)

    await jan.says("kies zelf")

    assert len(jan.buttons()) == 8 + 1


async def test_the_question_goes_to_the_chosen_one_alone(city: City):
    jan = await chosen(city)

    assert who(city) == ["Fatima"]
    assert "We vragen het nu aan Fatima." in words(jan.newest())
    assert jan.buttons() == ["Vraag ook anderen", "Hulp niet meer nodig"]
    await city.passes(minutes=14)
    assert who(city) == ["Fatima"]


async def test_the_chosen_one_helps(city: City):
    jan = await chosen(city)

    await city.citizen("Fatima").presses("Ik help")

    assert jan.sees("Fatima helpt je.")


async def test_after_fifteen_minutes_the_worker_is_asked_with_a_new_message(city: City):
    jan = await chosen(city)
    shown = len(jan.cards())

    await city.passes(minutes=15)

    assert "Fatima antwoordt nog niet." in words(jan.newest())
    assert jan.buttons() == ["Vraag ook anderen", "Wacht nog op Fatima", "Hulp niet meer nodig"]
    assert len(jan.cards()) == shown + 1
    assert who(city) == ["Fatima"]


async def test_others_are_asked_when_the_worker_says_so(city: City):
    jan = await chosen(city)
    await city.passes(minutes=15)

    await jan.presses("Vraag ook anderen")

    assert who(city) == ["Bram", "Fatima", "Noor"]
    assert "We vragen het nu aan 3 digicoaches." in words(jan.newest())
    fatima = city.citizen("Fatima")
    assert sum("Een collega vraagt hulp" in words(card) for card in fatima.cards()) == 1, (
        "she knows it already"
    )


async def test_others_can_be_asked_before_that_too(city: City):
    jan = await chosen(city)

    await jan.says("vraag ook anderen")

    assert who(city) == ["Bram", "Fatima", "Noor"]


async def test_waiting_gives_the_chosen_one_fifteen_minutes_more(city: City):
    jan = await chosen(city)
    await city.passes(minutes=15)

    await jan.presses("Wacht nog op Fatima")
    await city.passes(minutes=14)
    assert who(city) == ["Fatima"]
    await city.passes(minutes=1)

    assert "Fatima antwoordt nog niet." in words(jan.newest())


async def test_waiting_typed(city: City):
    jan = await chosen(city)
    await city.passes(minutes=15)

    await jan.says("wacht nog op Fatima")

    assert "We vragen het nu aan Fatima." in words(jan.newest())


async def test_silence_widens_after_fifteen_minutes_more(city: City):
    jan = await chosen(city)
    await city.passes(minutes=29)
    assert who(city) == ["Fatima"]

    await city.passes(minutes=1)

    assert who(city) == ["Bram", "Fatima", "Noor"]
    assert not jan.sees("Mogen we het ook aan anderen vragen?")


async def test_a_decline_asks_the_worker_at_once(city: City):
    jan = await chosen(city)

    await city.citizen("Fatima").presses("Nu niet")

    assert "Fatima kan nu niet helpen." in words(jan.newest())
    assert jan.buttons() == ["Vraag ook anderen", "Hulp niet meer nodig"], "there is nobody to wait for"
    assert who(city) == ["Fatima"], "who may still change her mind"
    await city.passes(minutes=15)
    assert {"Bram", "Noor"} <= set(who(city))


async def test_whoever_said_yes_twice_asked_once(city: City):
    jan = await chosen(city)
    await city.passes(minutes=15)
    card = jan.newest()
    await jan.presses("Vraag ook anderen", card)
    before = (await city.request()).history

    await jan.presses("Vraag ook anderen", card)
    await jan.presses("Wacht nog op Fatima", card)

    assert (await city.request()).history == before


async def test_a_chosen_one_who_paused_before_the_sending_is_said_to_be_away(city: City):
    jan = await three_coaches(city)
    await jan.says(QUESTION)
    await jan.says("vraag aan Fatima")
    assert jan.sees("We vragen het eerst alleen aan Fatima.")
    await city.citizen("Fatima").says("even niet")

    await jan.presses(SEND)

    assert "Fatima kan nu niet helpen." in words(jan.newest())
    assert who(city) == ["Bram", "Noor"]


async def test_a_coach_who_paused_cannot_be_chosen_from_an_old_list(city: City):
    jan = await three_coaches(city)
    await jan.says(QUESTION)
    await jan.says("kies zelf")
    await city.citizen("Fatima").says("even niet")

    await jan.presses("Fatima · De Serre")

    assert "Fatima kan nu niet helpen." in words(jan.newest())
    assert jan.buttons() == ["Bram", "Noor", "Ga terug"]


async def test_nobody_there_is_no_dead_end(city: City):
    department = await city.department()
    await city.coach("Bram", department)
    jan = await city.worker("Jan", department)
    await city.citizen("Bram").says("even niet")
    await jan.says(QUESTION)

    await jan.says("kies zelf")
    assert "Nu kan geen digicoach helpen." in words(jan.newest())
    await jan.presses("Ga terug")

    assert SEND in jan.buttons()


async def test_a_stranger_cannot_be_chosen(city: City):
    jan = await three_coaches(city)
    await jan.says(QUESTION)
    nonce = (await city.person("Jan")).draft.nonce

    for stranger in (person_id("Jan"), "id-vreemd"):
        data = {"nonce": nonce, "coach": stranger}
        answer = await jan._invokes(None, {"type": "Action.Execute", "verb": "ask.chosen", "data": data})
        assert "Aan wie wil je het vragen?" in words(answer["value"])

    assert (await city.person("Jan")).draft.chosen is None


async def test_vraag_aan_somebody_unknown_stays_a_question(city: City):
    jan = await three_coaches(city)
    await jan.says(QUESTION)

    await jan.says("vraag aan de boekhouding")

    assert (await city.person("Jan")).draft.text == f"{QUESTION}\nvraag aan de boekhouding"


async def test_without_a_question_vraag_aan_fatima_is_one(city: City):
    jan = await three_coaches(city)

    await jan.says("vraag aan Fatima")

    assert (await city.person("Jan")).draft.step is DraftStep.SEND


async def test_kies_zelf_without_a_question_asks_for_it(city: City):
    jan = await three_coaches(city)

    await jan.says("kies zelf")

    assert jan.sees("Typ je vraag hier.")


async def test_without_a_department_it_is_asked_first(city: City):
    await city.department()
    await city.department("Groendienst")
    jan = city.citizen("Jan")
    await jan.says(QUESTION)

    await jan.says("kies zelf")

    assert "Bij welke dienst werk je?" in words(jan.newest())


async def test_nobody_else_lets_others_be_asked(city: City):
    jan = await chosen(city)
    gerda = await city.worker("Gerda", "kinderopvang")

    for other in (gerda, city.citizen("Fatima"), city.citizen("Bram")):
        answer = await other.presses("Vraag ook anderen", jan.newest())
        assert "Vraag ook anderen" not in buttons(answer["value"])

    assert who(city) == ["Fatima"]


async def test_a_name_with_markdown_is_a_name(city: City):
    department = await city.department()
    await city.coach("*Fa*tima", department)
    jan = await city.worker("Jan", department, platform="iOS")
    await jan.says(QUESTION)

    await jan.says("kies zelf")
    await jan.presses("*Fa*tima")
    await jan.presses(SEND)

    assert "We vragen het nu aan ∗Fa∗tima." in words(jan.newest())


async def test_whether_others_may_be_asked_is_the_only_question_on_the_card(city: City):
    jan = await three_coaches(city)
    await jan.says(QUESTION)
    jan.opens("Toon meer keuzes")
    await jan.presses(CHOOSE)
    await jan.presses("Noor")
    await jan.presses(SEND)
    assert jan.sees("Op welk nummer bellen we je?")

    await city.passes(minutes=16)

    assert jan.buttons() == ["Vraag ook anderen", "Wacht nog op Noor", "Hulp niet meer nodig"]
    assert not jan.sees("Op welk nummer bellen we je?")
    await jan.presses("Vraag ook anderen")
    assert jan.sees("Op welk nummer bellen we je?")
