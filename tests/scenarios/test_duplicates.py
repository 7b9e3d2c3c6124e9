"""What arrives twice happens once: the channel repeats itself, fingers tap twice, and old phones press otherwise."""

import asyncio

import pytest

from bot.domain import events as e
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import Citizen, City


async def fatma_at_work(city: City) -> Citizen:
    """A worker of a department with one coach."""
    department = await city.department()
    await city.coach("Bram", department)
    return await city.worker("Fatma", department)


async def test_the_same_activity_twice_is_one_line(city: City):
    fatma = await fatma_at_work(city)

    await fatma.says("mijn tablet start niet", activity_id="een")
    await fatma.says("mijn tablet start niet", activity_id="een")

    assert (await city.person("Fatma")).draft.text == "mijn tablet start niet"
    assert len(fatma.cards()) == 1


async def test_the_same_activity_hours_later_is_still_one_line(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet", activity_id="een")
    await city.passes(hours=2)

    await fatma.says("mijn tablet start niet", activity_id="een")

    assert (await city.person("Fatma")).draft.text == "mijn tablet start niet"


async def test_the_same_activity_at_the_same_time_is_one_line(city: City):
    fatma = await fatma_at_work(city)

    await asyncio.gather(*(fatma.says("mijn tablet start niet", activity_id="een") for _ in range(4)))

    assert (await city.person("Fatma")).draft.text == "mijn tablet start niet"
    assert len(fatma.cards()) == 1


async def test_the_same_words_with_a_new_id_within_a_minute_are_one_line(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await city.passes(seconds=30)

    await fatma.says("mijn tablet start niet")

    assert (await city.person("Fatma")).draft.text == "mijn tablet start niet"
    assert len(fatma.cards()) == 1


async def test_they_are_one_line_also_at_the_same_time(city: City):
    fatma = await fatma_at_work(city)

    await asyncio.gather(*(fatma.says("mijn tablet start niet") for _ in range(4)))

    assert (await city.person("Fatma")).draft.text == "mijn tablet start niet"


async def test_a_copy_that_comes_after_sending_asks_nothing(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    await city.passes(seconds=30)

    await fatma.says("mijn tablet start niet")

    assert not fatma.sees("Hoort dit bij je vraag?")
    assert (await city.person("Fatma")).draft is None


async def test_after_a_minute_the_same_words_are_meant(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("het werkt niet")
    await city.passes(seconds=61)

    await fatma.says("het werkt niet")

    assert (await city.person("Fatma")).draft.text == "het werkt niet\nhet werkt niet"


async def test_who_stops_and_asks_the_same_again_is_heard(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await fatma.says("stop")

    await fatma.says("mijn tablet start niet")

    assert fatma.buttons()[0] == "Stuur mijn vraag"
    await fatma.presses("Stuur mijn vraag")
    assert await city.numbers() == [1]


async def test_who_stops_after_sending_and_asks_the_same_again_is_heard(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    await fatma.presses("Hulp niet meer nodig")

    await fatma.says("mijn tablet start niet")

    assert fatma.buttons()[0] == "Stuur mijn vraag"


async def test_a_line_without_an_id_is_heard(city: City):
    fatma = await fatma_at_work(city)
    await fatma.installs()

    activity = {**fatma.activity("message", text="mijn tablet start niet"), "id": ""}
    await fatma._delivered(activity)

    assert fatma.buttons()[0] == "Stuur mijn vraag"


async def test_two_presses_at_once_send_one_question(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")

    answers = await asyncio.gather(*(fatma.presses("Stuur mijn vraag") for _ in range(8)))

    assert await city.numbers() == [1]
    assert all("We hebben je vraag." in words(answer["value"]) for answer in answers)
    assert len(city.teams.chat(city.citizen("Bram").conversation)) == 2, "the welcome and one offer"


async def test_typing_and_pressing_at_once_send_one_question(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")

    await asyncio.gather(fatma.presses("Stuur mijn vraag"), fatma.says("ja"), fatma.says("stuur"))

    assert await city.numbers() == [1]


async def test_a_line_typed_in_the_moment_of_sending_is_not_lost(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")

    await asyncio.gather(fatma.presses("Stuur mijn vraag"), fatma.says("het lampje brandt wel"))
    await city.passes(minutes=2)

    request = await city.request()
    assert "het lampje brandt wel" in "\n".join((request.text, *request.additions))
    assert len([card for card in fatma.cards() if buttons(card)]) == 1


async def test_a_line_typed_in_the_moment_of_adding_is_not_lost(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    await fatma.says("het lampje brandt wel")

    await asyncio.gather(fatma.presses("Ja, voeg toe"), fatma.says("en hij piept de hele tijd"))
    await city.passes(minutes=2)

    assert (await city.request()).additions == ("het lampje brandt wel", "en hij piept de hele tijd")


async def test_who_types_and_sends_without_waiting_has_one_card_for_each_question_and_no_line_is_lost(
    city: City,
):
    """The lines may arrive in any order: what comes after the *ja* is a question of its own."""
    fatma = await fatma_at_work(city)

    await asyncio.gather(fatma.says("mijn tablet start niet"), fatma.says("hij piept ook"), fatma.says("ja"))
    await fatma.says("stuur")

    numbers = await city.numbers()
    asked = [await city.request(number) for number in numbers]
    said = "\n".join(line for request in asked for line in (request.text, *request.additions))
    assert [said.count(line) for line in ("mijn tablet start niet", "hij piept ook")] == [1, 1]
    last = [buttons(card)[-1] for card in fatma.cards() if buttons(card)]
    assert [one for one in last if one != "Voor een collega"] == ["Hulp niet meer nodig"] * len(numbers)


async def test_pressing_the_old_send_card_shows_where_the_question_is_now(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    card = fatma.newest()
    await fatma.presses("Stuur mijn vraag", card)
    await city.citizen("Bram").presses("Ik help")

    answer = await fatma.presses("Stuur mijn vraag", card)

    assert "Bram helpt je." in words(answer["value"])
    assert await city.numbers() == [1]


async def test_the_old_send_card_of_a_question_long_over_makes_no_new_one(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    card = fatma.newest()
    await fatma.presses("Stuur mijn vraag", card)
    await fatma.presses("Hulp niet meer nodig")
    await fatma.says("mijn vragen")  # what is over is forgotten in the person's document
    await city.passes(days=2)

    answer = await fatma.presses("Stuur mijn vraag", card)

    assert "We zoeken niet verder." in words(answer["value"])
    assert await city.numbers() == [1]


async def test_two_presses_at_once_stop_it_once(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    card = fatma.newest()

    await asyncio.gather(*(fatma.presses("Hulp niet meer nodig", card) for _ in range(4)))

    assert sum(isinstance(event, e.Cancelled) for event in (await city.request()).history) == 1


async def test_solved_and_not_solved_at_once_have_one_winner(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    await city.citizen("Bram").presses("Ik help")
    await city.citizen("Bram").presses("Klaar")
    card = fatma.newest()

    await asyncio.gather(fatma.presses("Ja, opgelost", card), fatma.presses("Nee, nog niet", card))

    after = [
        event for event in (await city.request()).history if isinstance(event, e.Confirmed | e.NotSolved)
    ]
    assert len(after) == 1
    live = [buttons(shown) for shown in fatma.cards() if buttons(shown)]
    who = ["Bram opnieuw", "Een andere digicoach", "De Service Desk"]
    assert live in ([["👍 Goed geholpen", "👎 Niet goed geholpen"]], [who])


# --- clients that know only the fallback --------------------------------------------------------------


async def test_the_whole_road_with_the_fallback_buttons(city: City):
    fatma = await fatma_at_work(city)
    bram = city.citizen("Bram")

    await fatma.says("mijn tablet start niet")
    await fatma.presses_submit("Stuur mijn vraag")
    assert fatma.sees("We hebben je vraag.")
    assert len([card for card in fatma.cards() if buttons(card)]) == 1

    await bram.presses_submit("Ik help")
    await fatma.says("het lampje brandt wel")
    await fatma.presses_submit("Ja, voeg toe")
    assert bram.sees("het lampje brandt wel")

    await bram.presses_submit("Klaar")
    await fatma.presses_submit("Ja, opgelost")
    await fatma.presses_submit("👍 Goed geholpen")

    request = await city.request()
    assert request.state is State.CLOSED
    assert request.additions == ("het lampje brandt wel",)
    assert isinstance(request.history[-1], e.Rated)
    assert fatma.sees("Bedankt voor je antwoord.")


async def test_the_fallback_pressed_twice_sends_once(city: City):
    fatma = await fatma_at_work(city)
    await fatma.says("mijn tablet start niet")
    card = fatma.newest()

    await fatma.presses_submit("Stuur mijn vraag", card)
    await fatma.presses_submit("Stuur mijn vraag", card)

    assert await city.numbers() == [1]


@pytest.mark.parametrize("guess", [None, "kinderopvang"])
async def test_the_department_can_be_told_with_the_fallback(city: City, guess: str | None):
    await city.coach("Bram", await city.department())
    await city.known("Fatma", roster_department=guess)
    fatma = city.citizen("Fatma")
    await fatma.says("mijn tablet start niet")
    await fatma.presses_submit("Stuur mijn vraag")

    await fatma.presses_submit("Ja" if guess else "Kinderopvang")

    assert city.citizen("Bram").sees("mijn tablet start niet")
    assert fatma.sees("We vragen het nu aan 1 digicoach.")
