"""After a quarter of an hour an asker may say that nobody came; and when it is not solved, they say who goes on."""

from datetime import timedelta

import pytest

from bot.domain import events as e
from bot.domain.durations import durations_of
from bot.domain.states import State
from tests.fakes.card_reading import words
from tests.scenarios.asking import DESK_NUMBER, QUESTION
from tests.scenarios.city import Citizen, City
from tests.scenarios.helping import helping
from tests.scenarios.test_hostile_presses import NOT_YOURS

NOBODY = "Ik heb nog niemand gezien"
WHO = ["Bram opnieuw", "Een andere digicoach", "De Service Desk"]


async def not_solved(city: City, *others: str) -> tuple[Citizen, Citizen]:
    """Bram is done, and Fatma says it does not work yet."""
    fatma, bram = await helping(city, *others)
    await city.passes(minutes=5)
    await bram.presses("Klaar")
    await fatma.presses("Nee, nog niet")
    return fatma, bram


async def test_only_after_a_quarter_of_an_hour_it_can_be_said(city: City):
    fatma, _ = await helping(city)
    before = len(fatma.cards())
    await city.passes(minutes=14, seconds=59)
    assert NOBODY not in fatma.buttons()

    await city.passes(seconds=1)

    assert NOBODY in fatma.buttons()
    assert len(fatma.cards()) == before, "an edit: most were seen long ago"


@pytest.mark.parametrize("way", ["press", "ik heb nog niemand gezien", "Nog niemand gezien!"])
async def test_once_said_the_coach_is_reminded(city: City, way: str):
    fatma, bram = await helping(city)
    await city.passes(minutes=16)
    before = len(bram.cards())

    await (fatma.presses(NOBODY) if way == "press" else fatma.says(way))

    assert len(bram.cards()) == before + 1, "a new message"
    assert "Fatma zag nog niemand." in words(bram.newest())
    assert "Geef de vraag terug" in bram.buttons()
    assert "We laten Bram weten dat je wacht." in words(fatma.newest())
    assert "Zoek iemand anders" in fatma.buttons()
    assert NOBODY not in fatma.buttons()


async def test_the_reminder_says_what_was_promised(city: City):
    fatma, bram = await helping(city)
    await bram.presses("Ik kom langs")
    await bram.presses("Nu")
    await city.passes(minutes=16)

    await fatma.presses(NOBODY)

    assert "Ga nu naar Fatma." in words(bram.newest())


@pytest.mark.parametrize("way", ["press", "nog niemand gezien", "zoek iemand anders"])
async def test_the_second_time_somebody_else_is_looked_for(city: City, way: str):
    fatma, bram = await helping(city, "Sofie")
    await city.passes(minutes=16)
    await fatma.presses(NOBODY)
    await city.passes(minutes=5)

    await (fatma.presses("Zoek iemand anders") if way == "press" else fatma.says(way))

    request = await city.request()
    assert request.state is State.SEARCHING
    assert "We zoeken iemand anders voor je." in words(fatma.newest())
    assert city.citizen("Sofie").sees(QUESTION)
    assert bram.sees("Je collega zag nog niemand.")
    assert not bram.sees(QUESTION)


async def test_said_twice_in_one_breath_it_counts_once(city: City):
    fatma, _ = await helping(city, "Sofie")
    await city.passes(minutes=16)

    await fatma.says("nog niemand gezien", activity_id="1")
    await fatma.says("nog niemand gezien", activity_id="1")
    await fatma.says("ik heb nog niemand gezien")

    assert (await city.request()).state is State.HELPING


async def test_pressed_twice_it_counts_once(city: City):
    fatma, _ = await helping(city, "Sofie")
    await city.passes(minutes=16)
    card = fatma.newest()

    await fatma.presses(NOBODY, card)
    await fatma.presses(NOBODY, card)

    history = (await city.request()).history
    assert sum(isinstance(event, e.NobodySeen) for event in history) == 1
    assert (await city.request()).state is State.HELPING


async def test_said_too_early_it_only_shows_the_card(city: City):
    fatma, bram = await helping(city)

    await fatma.says("ik heb nog niemand gezien")

    assert "Bram helpt je." in words(fatma.newest())
    assert not bram.sees("Fatma zag nog niemand.")


async def test_somebody_who_helps_later_is_not_late(city: City):
    fatma, bram = await helping(city)
    await bram.says("ik help om 14 uur")

    await city.passes(hours=3)
    assert NOBODY not in fatma.buttons()
    await city.passes(hours=1, minutes=14)
    assert NOBODY not in fatma.buttons()
    await city.passes(minutes=1)
    assert NOBODY in fatma.buttons()


async def test_a_button_of_before_it_was_done_changes_nothing(city: City):
    fatma, bram = await helping(city)
    await city.passes(minutes=16)
    card = fatma.newest()
    await bram.presses("Klaar")

    answer = await fatma.presses(NOBODY, card)

    assert "Lukt het nu?" in words(answer["value"])
    assert (await city.request()).state is State.RESOLVED


async def test_nobody_else_says_it(city: City):
    fatma, bram = await helping(city, "Sofie")
    gerda = await city.worker("Gerda", "kinderopvang")
    await city.passes(minutes=16)
    seen = fatma.newest()
    await fatma.presses(NOBODY)

    for person in (bram, city.citizen("Sofie"), gerda):
        for label, card in ((NOBODY, seen), ("Zoek iemand anders", fatma.newest())):
            assert NOT_YOURS in words((await person.presses(label, card))["value"])
    assert (await city.request()).state is State.HELPING


async def test_who_takes_it_over_gets_a_fresh_quarter_of_an_hour(city: City):
    fatma, bram = await helping(city, "Sofie")
    await city.passes(minutes=16)
    await fatma.presses(NOBODY)
    await bram.says("geef aan Sofie")
    await city.citizen("Sofie").presses("Ik help")

    assert "Zoek iemand anders" not in fatma.buttons()
    assert NOBODY not in fatma.buttons()
    await city.passes(minutes=15)
    assert NOBODY in fatma.buttons()


# --- not solved ---------------------------------------------------------------------------------------


@pytest.mark.parametrize("way", ["press", "nee", "nog niet"])
async def test_not_yet_asks_who_goes_on(city: City, way: str):
    fatma, bram = await helping(city)
    await bram.presses("Klaar")

    await (fatma.presses("Nee, nog niet") if way == "press" else fatma.says(way))

    assert "Wie helpt je verder?" in words(fatma.newest())
    assert "Kies je niets? Dan zoeken we verder om 10.15 uur." in words(fatma.newest())
    assert fatma.buttons() == WHO
    assert (await city.request()).state is State.RESOLVED


@pytest.mark.parametrize("way", ["press", "opnieuw", "dezelfde", "Bram opnieuw"])
async def test_the_same_coach_goes_on(city: City, way: str):
    fatma, bram = await not_solved(city)
    before = len(bram.cards())

    await (fatma.presses("Bram opnieuw") if way == "press" else fatma.says(way))

    assert (await city.request()).state is State.HELPING
    assert len(bram.cards()) == before + 1, "a new message"
    assert "Fatma vraagt je opnieuw." in words(bram.newest())
    assert "Hoe help je?" in words(bram.newest())
    bram.opens("Lukt het niet?")
    assert "Geef de vraag terug" in bram.buttons()
    assert "Bram helpt je." in words(fatma.newest())


async def test_both_times_of_the_same_coach_are_helping(city: City):
    fatma, bram = await not_solved(city)
    await city.passes(minutes=3)
    await fatma.presses("Bram opnieuw")
    await city.passes(minutes=7)
    await bram.presses("Klaar")

    assert durations_of(await city.request()).helping == timedelta(minutes=12)


@pytest.mark.parametrize("way", ["press", "een andere", "iemand anders"])
async def test_another_coach_is_looked_for(city: City, way: str):
    fatma, bram = await not_solved(city, "Sofie")

    await (fatma.presses("Een andere digicoach") if way == "press" else fatma.says(way))

    assert (await city.request()).state is State.SEARCHING
    assert "Nog niet opgelost. We zoeken iemand anders." in words(fatma.newest())
    assert city.citizen("Sofie").sees(QUESTION)
    assert bram.sees("Je collega is nog niet geholpen.")


@pytest.mark.parametrize("way", ["press", "service desk", "naar de service desk"])
async def test_the_service_desk_gets_it(city: City, way: str):
    fatma, bram = await not_solved(city)

    await (fatma.presses("De Service Desk") if way == "press" else fatma.says(way))

    assert (await city.request()).state is State.HANDED_OVER
    assert DESK_NUMBER in words(fatma.newest())
    assert "Duurde 5 minuten." in words(bram.newest())


async def test_silence_finds_somebody_else_when_it_was_said(city: City):
    fatma, _ = await not_solved(city, "Sofie")
    await city.passes(minutes=14, seconds=59)
    assert (await city.request()).state is State.RESOLVED

    await city.passes(seconds=1)

    assert (await city.request()).state is State.SEARCHING
    assert city.citizen("Sofie").sees(QUESTION)
    assert fatma.sees("Nog niet opgelost. We zoeken iemand anders.")


async def test_solved_after_all_can_still_be_said(city: City):
    fatma, _ = await not_solved(city)

    await fatma.says("opgelost")

    assert (await city.request()).state is State.CLOSED


async def test_yes_or_no_to_who_goes_on_shows_the_card_again(city: City):
    fatma, _ = await not_solved(city)

    for word in ("ja", "nee"):
        await fatma.says(word)
        assert fatma.buttons() == WHO
    assert (await city.request()).state is State.RESOLVED


@pytest.mark.parametrize("late", WHO)
async def test_of_three_answers_the_first_counts(city: City, late: str):
    fatma, _ = await not_solved(city, "Sofie")
    card = fatma.newest()
    await fatma.presses("Bram opnieuw", card)

    answer = await fatma.presses(late, card)

    assert "Bram helpt je." in words(answer["value"])
    assert (await city.request()).state is State.HELPING


async def test_a_button_of_the_old_card_still_finds_somebody_else(city: City):
    fatma, bram = await helping(city, "Sofie")
    await bram.presses("Klaar")
    request = await city.request()
    data = {"department": request.department, "request": request.id, "page": request.chapter}

    await fatma._invokes(None, {"type": "Action.Execute", "verb": "request.reopen", "data": data})

    assert (await city.request()).state is State.SEARCHING


async def test_nobody_else_answers_who_goes_on(city: City):
    fatma, bram = await not_solved(city, "Sofie")
    card = fatma.newest()

    for person in (bram, city.citizen("Sofie"), await city.worker("Gerda", "kinderopvang")):
        for label in WHO:
            assert (await person.presses(label, card))["statusCode"] == 200
    assert (await city.request()).state is State.RESOLVED


async def test_the_same_coach_may_give_it_back(city: City):
    fatma, bram = await not_solved(city, "Sofie")
    await fatma.presses("Bram opnieuw")

    await bram.presses("Geef de vraag terug")

    assert (await city.request()).state is State.SEARCHING
    assert city.citizen("Sofie").sees(QUESTION)
