"""After sending: where are you now, and on which number? Asked one at a time, skipped, typed, and remembered."""

from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import sends
from tests.scenarios.city import Citizen, City

PLACES = ("De Serre", "De Keuken")
NUMBER = "0470 12 34 56"
ASKS_PLACE = "Waar ben je nu?"
ASKS_NUMBER = "Op welk nummer bellen we je?"
NOTHING_ASKED = ["Hulp niet meer nodig"]
"""Then there is room for a tip, and whether it helped."""


async def asked(
    city: City, *, platform: str = "Windows", places: tuple[str, ...] = PLACES
) -> tuple[Citizen, Citizen]:
    """Fatma sent a question, and Bram was asked."""
    department = await city.department(places=places)
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department, platform=platform)
    await sends(fatma)
    return fatma, bram


async def test_at_a_computer_first_the_place_is_asked_then_the_number(city: City):
    fatma, _ = await asked(city)
    assert fatma.buttons() == [*PLACES, "Sla dit over", "Hulp niet meer nodig"]
    assert not fatma.sees(ASKS_NUMBER), "one question at a time"

    await fatma.presses("De Serre")
    assert ASKS_NUMBER in words(fatma.newest())
    await fatma.presses("Bewaar mijn nummer", inputs={"phone": NUMBER})

    assert fatma.buttons() == NOTHING_ASKED
    assert fatma.sees(f"Je bent hier: De Serre. We bellen je op {NUMBER}.")
    assert len(fatma.cards()) == 1


async def test_on_a_phone_only_the_place_is_asked(city: City):
    fatma, _ = await asked(city, platform="Android")

    await fatma.presses("De Keuken")

    assert fatma.buttons() == NOTHING_ASKED


async def test_without_places_no_place_is_asked(city: City):
    fatma, _ = await asked(city, platform="Android", places=())

    assert fatma.buttons() == NOTHING_ASKED


async def test_both_can_be_skipped_and_stay_so(city: City):
    fatma, _ = await asked(city)

    await fatma.presses("Sla dit over")
    assert ASKS_NUMBER in words(fatma.newest())
    await fatma.presses("Sla dit over")

    assert fatma.buttons() == NOTHING_ASKED
    await city.passes(minutes=11)
    assert not fatma.sees(ASKS_PLACE)


async def test_a_skip_delivered_twice_skips_one_question(city: City):
    fatma, _ = await asked(city)
    card = fatma.newest()
    await fatma.presses("Sla dit over", card)

    answer = await fatma.presses("Sla dit over", card)

    assert ASKS_NUMBER in words(answer["value"])


async def test_overslaan_typed(city: City):
    fatma, _ = await asked(city)

    await fatma.says("overslaan")

    assert ASKS_NUMBER in words(fatma.newest())


async def test_a_place_typed_alone_answers(city: City):
    fatma, bram = await asked(city)

    await fatma.says("in de serre")

    assert ASKS_NUMBER in words(fatma.newest())
    assert (await city.request()).additions == ()
    assert bram.sees("Is nu hier: De Serre.")


async def test_a_number_typed_alone_answers(city: City):
    fatma, _ = await asked(city)
    await fatma.says("De Keuken")

    await fatma.says("0470/12.34.56")

    assert fatma.sees(f"We bellen je op {NUMBER}.")
    assert (await city.request()).additions == ()


async def test_a_sentence_with_a_place_in_it_is_no_answer(city: City):
    fatma, _ = await asked(city)

    await fatma.says("de printer in de serre doet ook niets")

    assert fatma.sees("Hoort dit bij je vraag?")


async def test_a_place_that_nobody_asks_for_is_a_question(city: City):
    fatma, _ = await asked(city, platform="iOS")
    await fatma.says("de serre")

    await fatma.says("de keuken")

    assert fatma.sees("Hoort dit bij je vraag?")


async def test_a_typed_place_delivered_again_does_nothing_more(city: City):
    fatma, _ = await asked(city)

    await fatma.says("de serre", "een-bericht")
    shown = len(fatma.cards())
    await fatma.says("de serre", "een-bericht")

    assert len(fatma.cards()) == shown
    assert not fatma.sees("Hoort dit bij je vraag?")


async def test_the_card_of_a_coach_follows_without_a_new_message(city: City):
    fatma, bram = await asked(city)
    shown = len(bram.cards())

    await fatma.presses("De Serre")

    assert len(bram.cards()) == shown
    assert bram.sees("Is nu hier: De Serre.")


async def test_who_helps_already_is_told_with_a_new_message(city: City):
    fatma, bram = await asked(city)
    card = fatma.newest()
    await bram.presses("Ik help")
    shown = len(bram.cards())

    await fatma.presses("De Serre", card)

    assert len(bram.cards()) == shown + 1
    assert "De Serre" in words(bram.newest())


async def test_the_place_and_number_of_last_time_stand_first(city: City):
    fatma, _ = await asked(city)
    await fatma.presses("De Keuken")
    await fatma.presses("Bewaar mijn nummer", inputs={"phone": NUMBER})

    await fatma.says("stel een vraag")
    await fatma.presses("🔑 Aanmelden en wachtwoord")
    await fatma.presses("Stuur mijn vraag")

    assert fatma.buttons()[:2] == ["De Keuken", "De Serre"]
    await fatma.presses("De Keuken")
    await fatma.presses("Bewaar mijn nummer")
    assert NUMBER in words(fatma.newest())


async def test_a_coach_is_not_told_the_place_of_last_time(city: City):
    fatma, bram = await asked(city)
    await fatma.presses("De Keuken")
    await bram.presses("Ik help")
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")

    await sends(fatma, "nu start mijn gsm niet")

    assert "Keuken" not in words(bram.newest())


async def test_what_is_no_number_is_said_so_and_can_be_mended(city: City):
    fatma, _ = await asked(city)
    await fatma.presses("De Serre")

    await fatma.presses("Bewaar mijn nummer", inputs={"phone": "vraag het aan Jan"})

    assert "Typ een nummer met cijfers." in words(fatma.newest())
    await fatma.presses("Bewaar mijn nummer", inputs={"phone": NUMBER})
    assert fatma.sees(f"We bellen je op {NUMBER}.")


async def test_terug_leaves_the_number_untold(city: City):
    fatma, _ = await asked(city)
    await fatma.presses("De Serre")
    await fatma.presses("Bewaar mijn nummer", inputs={"phone": "?"})

    await fatma.presses("Ga terug")

    assert ASKS_NUMBER in words(fatma.newest())
    assert "Sla dit over" in fatma.buttons()


async def test_many_places_are_a_list_and_names_are_harmless(city: City):
    places = (*(f"Gebouw {n}" for n in range(40)), "*Zaal* [1](http://kwaad.example)")
    fatma, bram = await asked(city, places=places)
    assert buttons(fatma.newest()) == ["Hier ben ik", "Sla dit over", "Hulp niet meer nodig"]

    await fatma.presses("Hier ben ik", inputs={"place": places[-1]})

    assert bram.sees("Is nu hier: ∗Zaal∗ ［1］(http\u2060:/\u2060/kwaad\u2060.\u2060example).")


async def test_a_list_without_a_choice_is_asked_again(city: City):
    fatma, _ = await asked(city, places=tuple(f"Gebouw {n}" for n in range(40)))

    await fatma.presses("Hier ben ik", inputs={"place": ""})
    await fatma.presses("Hier ben ik", inputs={"place": "Verzonnen"})

    assert ASKS_PLACE in words(fatma.newest())


async def test_nobody_tells_where_somebody_else_is(city: City):
    fatma, bram = await asked(city)
    gerda = await city.worker("Gerda", "kinderopvang")

    for label in ("De Serre", "Sla dit over"):
        for other in (gerda, bram):
            answer = await other.presses(label, fatma.newest())
            assert "Waar ben je nu?" not in words(answer["value"])

    assert fatma.buttons() == [*PLACES, "Sla dit over", "Hulp niet meer nodig"]


async def test_an_old_card_tells_nothing_once_it_is_over(city: City):
    fatma, _ = await asked(city)
    card = fatma.newest()
    await fatma.presses("Hulp niet meer nodig")

    answer = await fatma.presses("De Serre", card)

    assert "Je hebt geen hulp meer nodig." in words(answer["value"])


async def test_whoever_may_be_called_may_sign_out(city: City):
    fatma, _ = await asked(city, places=())
    assert fatma.sees("Blijf in de buurt van je pc. Je krijgt hier een bericht.")

    await fatma.presses("Bewaar mijn nummer", inputs={"phone": NUMBER})

    assert fatma.sees("Je mag je afmelden. Je digicoach belt je of komt langs.")


async def test_nothing_is_asked_before_anybody_is_looked_for(city: City):
    department = await city.department(places=PLACES, hours="ma-vr 8:00-17:00")
    await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    await city.passes(hours=12)

    await sends(fatma)

    assert not fatma.sees(ASKS_PLACE)
    assert fatma.sees("Kijk dan weer in Teams.")


async def test_a_department_told_after_sending_brings_its_places(city: City):
    department = await city.department(places=PLACES)
    await city.department("Groendienst")
    await city.coach("Bram", department)
    fatma = city.citizen("Fatma")
    await sends(fatma)

    await fatma.presses("Kinderopvang")

    assert ASKS_PLACE in words(fatma.newest())
