"""A holder asks a colleague by name; the colleague may refuse, and until they say yes the question stays where it is."""

from dataclasses import replace

import pytest

from bot.domain import events as e
from bot.domain.states import State
from tests.fakes.card_reading import Card, buttons, words
from tests.fakes.teams import Refusal
from tests.scenarios.asking import QUESTION
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.helping import helping
from tests.scenarios.test_hostile_presses import NOT_YOURS, press


async def asked(city: City, *others: str) -> tuple[Citizen, Citizen, Citizen]:
    """Fatma's question, Bram who holds it, and Sofie whom he asks."""
    fatma, bram = await helping(city, "Sofie", *others)
    await bram.presses("Geef aan een collega")
    await bram.presses("Sofie")
    return fatma, bram, city.citizen("Sofie")


def holder(request: e.Person | object) -> str:
    name = getattr(getattr(request, "holder", None), "name", "")
    return str(name)


def questions(person: Citizen) -> list[Card]:
    """The cards with a question that can be answered."""
    return [card for card in person.cards() if "Nu niet" in buttons(card)]


async def test_the_card_lists_who_can_be_asked_and_a_way_back(city: City):
    _, bram = await helping(city, "Sofie", "Chloë")

    await bram.presses("Geef aan een collega")

    assert bram.buttons() == ["Chloë", "Sofie", "Toch niet"]
    assert "Je houdt de vraag tot je collega ja zegt." in words(bram.newest())
    await bram.presses("Toch niet")
    assert "Je helpt Fatma." in words(bram.newest())


async def test_the_colleague_is_asked_and_the_holder_keeps_it(city: City):
    fatma, bram, sofie = await asked(city)

    assert "Bram vraagt of je Fatma helpt." in words(sofie.newest())
    assert QUESTION in words(sofie.newest())
    assert sofie.buttons() == ["Ik help", "Nu niet"]
    assert "Je vroeg het aan Sofie." in words(bram.newest())
    assert "Klaar" in bram.buttons()
    assert holder(await city.request()) == "Bram"
    assert fatma.sees("Bram helpt je.")


@pytest.mark.parametrize("way", ["press", "ik help", "ja"])
async def test_yes_takes_it_over_and_all_three_know(city: City, way: str):
    fatma, bram, sofie = await asked(city)
    before = len(fatma.cards())

    await (sofie.presses("Ik help") if way == "press" else sofie.says(way))

    assert holder(await city.request()) == "Sofie"
    assert "Je helpt Fatma." in words(sofie.newest())
    assert "Hoe help je?" in words(sofie.newest())
    assert bram.sees("Sofie helpt nu. Bedankt!")
    assert not bram.sees(QUESTION)
    assert "Sofie helpt je." in words(fatma.newest())
    assert len(fatma.cards()) == before + 1, "a new message"


@pytest.mark.parametrize("way", ["press", "nu niet", "nee"])
async def test_no_leaves_it_with_the_holder_who_hears_of_it(city: City, way: str):
    fatma, bram, sofie = await asked(city)
    before = len(bram.cards())

    await (sofie.presses("Nu niet") if way == "press" else sofie.says(way))

    assert holder(await city.request()) == "Bram"
    assert len(bram.cards()) == before + 1, "a new message"
    assert "Sofie kan nu niet." in words(bram.newest())
    assert "Geef aan een collega" in bram.buttons()
    assert sofie.sees("Bram helpt verder.")
    assert not sofie.sees(QUESTION)
    assert fatma.sees("Bram helpt je.")


@pytest.mark.parametrize("typed", ["geef aan Sofie", "Geef de vraag aan sofie!", "ik geef ze door aan Sofie"])
async def test_a_name_can_be_typed(city: City, typed: str):
    _, bram = await helping(city, "Sofie", "Chloë")

    await bram.says(typed)

    assert "Bram vraagt of je Fatma helpt." in words(city.citizen("Sofie").newest())
    assert "Je vroeg het aan Sofie." in words(bram.newest())


async def test_a_name_that_nobody_has_shows_whom_to_ask(city: City):
    _, bram = await helping(city, "Sofie")

    await bram.says("geef aan **Nadia**")

    assert "Nadia kan nu geen vraag krijgen." in words(bram.newest())
    assert bram.buttons() == ["Sofie", "Toch niet"]


async def test_a_first_name_of_two_asks_which_of_them(city: City):
    _, bram = await helping(city, "Sofie Claes", "Sofie Maes")

    await bram.says("geef aan sofie")

    assert bram.buttons() == ["Sofie Claes", "Sofie Maes", "Toch niet"]


async def test_with_nobody_to_ask_the_card_says_so(city: City):
    _, bram = await helping(city)

    await bram.says("geef aan een collega")

    assert "Je kan het nu aan niemand vragen." in words(bram.newest())
    assert bram.buttons() == ["Toch niet"]


async def test_at_most_eight_are_listed_and_who_is_there_comes_first(city: City):
    _, bram = await helping(city)
    for letter in "bcdefghijk":
        await city.coach(f"Ann{letter}", KINDEROPVANG)
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    closed = [replace(c, hours="zo 8-9") if c.name == "Annb" else c for c in found.value.coaches]
    await city.stores.departments.replace(replace(found.value, coaches=tuple(closed)), etag=found.etag)

    await bram.presses("Geef aan een collega")

    assert bram.buttons() == [*(f"Ann{letter}" for letter in "cdefghij"), "Toch niet"]


async def test_who_was_asked_before_the_second_loses_the_card(city: City):
    _, bram, sofie = await asked(city, "Chloë")

    await bram.presses("Geef aan een collega")
    assert bram.buttons() == ["Chloë", "Toch niet"]
    old = questions(sofie)[0]
    await bram.presses("Chloë")

    assert sofie.sees("Je hulp is niet meer nodig.")
    answer = await sofie.presses("Ik help", old)
    assert "Je hulp is niet meer nodig." in words(answer["value"])
    assert holder(await city.request()) == "Bram"
    await city.citizen("Chloë").presses("Ik help")
    assert holder(await city.request()) == "Chloë"


async def test_after_the_holder_is_done_nobody_takes_it_over(city: City):
    _, bram, sofie = await asked(city)
    old = questions(sofie)[0]
    await bram.presses("Klaar")

    answer = await sofie.presses("Ik help", old)

    assert "Je hulp is niet meer nodig." in words(answer["value"])
    request = await city.request()
    assert request.state is State.RESOLVED
    assert holder(request) == "Bram"


async def test_given_back_while_a_colleague_is_asked_it_goes_to_everybody(city: City):
    _, bram, sofie = await asked(city, "Chloë")

    await bram.presses("Geef de vraag terug")

    request = await city.request()
    assert request.state is State.SEARCHING
    assert request.proposal is None
    assert "Een collega vraagt hulp" in words(sofie.newest())


async def test_stopped_while_a_colleague_is_asked_all_know(city: City):
    fatma, bram, sofie = await asked(city)

    await fatma.presses("Hulp niet meer nodig")

    for person in (bram, sofie):
        assert person.sees("Je hulp is niet meer nodig.")
        assert not person.sees(QUESTION)


async def test_a_colleague_who_left_never_answers_and_the_holder_asks_another(city: City):
    _, bram, sofie = await asked(city, "Chloë")
    await sofie.removes()

    await bram.says("geef aan Chloë")
    await city.citizen("Chloë").presses("Ik help")

    assert holder(await city.request()) == "Chloë"


async def test_a_colleague_who_cannot_be_reached_counts_as_no(city: City):
    _, bram = await helping(city, "Sofie")
    await bram.presses("Geef aan een collega")
    gone = Refusal(status=403, code="MessageWritesBlocked")
    city.teams.always(city.citizen("Sofie").conversation, gone)

    await bram.presses("Sofie")
    assert (await city.request()).proposal is None
    await city.passes(seconds=30)

    assert "Sofie kan nu niet." in words(bram.newest())


async def test_a_coach_removed_from_the_roster_cannot_be_asked_with_an_old_button(city: City):
    _, bram = await helping(city, "Sofie", "Chloë")
    await bram.presses("Geef aan een collega")
    card = bram.newest()
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    left = tuple(coach for coach in found.value.coaches if coach.name != "Sofie")
    await city.stores.departments.replace(replace(found.value, coaches=left), etag=found.etag)

    await bram.presses("Sofie", card)

    assert (await city.request()).proposal is None
    assert bram.buttons() == ["Chloë", "Toch niet"]


async def test_pressed_twice_a_colleague_is_asked_once(city: City):
    _, bram = await helping(city, "Sofie")
    await bram.presses("Geef aan een collega")
    card = bram.newest()

    await bram.presses("Sofie", card)
    await bram.presses("Sofie", card)

    assert sum(isinstance(event, e.Proposed) for event in (await city.request()).history) == 1
    assert len(questions(city.citizen("Sofie"))) == 1


async def test_taken_over_twice_it_is_taken_over_once(city: City):
    _, _, sofie = await asked(city)
    card = questions(sofie)[0]

    await sofie.presses("Ik help", card)
    await sofie.presses("Ik help", card)
    answer = await sofie.presses("Nu niet", card)

    assert "Je helpt Fatma." in words(answer["value"])
    history = (await city.request()).history
    assert sum(isinstance(event, e.TakenOver) for event in history) == 1


async def test_nobody_else_answers_or_asks(city: City):
    fatma, bram, sofie = await asked(city, "Chloë")
    gerda = await city.worker("Gerda", KINDEROPVANG)
    before = (await city.request()).history
    card = questions(sofie)[0]

    for person in (fatma, gerda):
        assert NOT_YOURS in words((await person.presses("Ik help", card))["value"])
        assert NOT_YOURS in words((await person.presses("Nu niet", card))["value"])
        assert NOT_YOURS in words((await person.presses("Geef aan een collega", bram.newest()))["value"])
    assert "Chloë" not in words((await city.citizen("Chloë").presses("Ik help", card))["value"])
    assert (await city.request()).history == before


@pytest.mark.parametrize("colleague", ["id-fatma", "id-bram", "id-niemand", "id-gerda"])
async def test_a_forged_colleague_is_never_asked(city: City, colleague: str):
    _, bram = await helping(city, "Sofie")
    await city.worker("Gerda", KINDEROPVANG)
    request = await city.request()
    data = {"department": request.department, "request": request.id, "page": request.chapter}

    read = await press(bram, "helping.propose", {**data, "colleague": colleague})

    assert "Aan wie vraag je het?" in read
    assert "Gerda" not in read, "a worker's name is not told"
    assert (await city.request()).proposal is None


async def test_the_former_holder_may_be_asked_back(city: City):
    _, bram, sofie = await asked(city)
    await sofie.presses("Ik help")

    await sofie.says("geef aan Bram")
    await bram.presses("Ik help")

    assert holder(await city.request()) == "Bram"
    assert sofie.sees("Bram helpt nu. Bedankt!")


async def test_while_parked_it_is_not_handed_on(city: City):
    _, bram = await helping(city, "Sofie")
    card = bram.newest()
    await bram.says("ik help morgen om 9 uur")

    bram.opens("Lukt het niet?")
    assert "Geef aan een collega" not in bram.buttons()
    answer = await bram.presses("Geef aan een collega", card)
    assert "Je helpt Fatma dinsdag om 9 uur." in words(answer["value"])


async def test_a_question_of_ours_is_shown_by_its_number_to_who_is_asked(city: City):
    _, _, sofie = await asked(city)

    await sofie.says("vraag 1")

    assert "Bram vraagt of je Fatma helpt." in words(sofie.newest())
    assert len(questions(sofie)) == 1
    assert person_id("Sofie") in (await city.request()).shown
