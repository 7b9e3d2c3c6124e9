"""*Klaar* closes at once; the minutes and the topic are one tap; what is forgotten is asked about and then estimated."""

from datetime import timedelta

from bot.domain.durations import durations_of
from bot.domain.states import State
from tests.fakes.card_reading import Card, buttons, elements, opened, words
from tests.scenarios.city import City
from tests.scenarios.helping import helping

MINUTES = ["5", "10", "15", "30", "Meer"]


def minutes_offered(card: Card) -> list[str]:
    """The times on the card, in their order."""
    return [title for title in buttons(card) if title in MINUTES]


def main_buttons(card: Card) -> list[str]:
    """The buttons that are drawn as the one to press."""
    return [e["title"] for e in elements(card) if e.get("style") == "positive"]


async def test_done_closes_at_once_and_shows_the_minutes(city: City):
    fatma, bram = await helping(city)
    await city.passes(minutes=12)

    answer = await bram.presses("Klaar")

    assert (await city.request()).state is State.RESOLVED
    assert "Duurde 12 minuten." in words(answer["value"])
    assert minutes_offered(answer["value"]) == MINUTES
    assert fatma.sees("Lukt het nu?")


async def test_the_minutes_can_be_corrected_with_one_tap(city: City):
    _, bram = await helping(city)
    await city.passes(minutes=12)
    await bram.presses("Klaar")

    await bram.presses("15")

    assert bram.sees("Je koos 15 minuten. Bedankt!")
    assert durations_of(await city.request()).helping == timedelta(minutes=15)

    await bram.presses("5")
    assert durations_of(await city.request()).helping == timedelta(minutes=5)
    assert not durations_of(await city.request()).is_estimated


async def test_more_shows_longer_times(city: City):
    _, bram = await helping(city)
    await city.passes(minutes=12)
    await bram.presses("Klaar")

    bram.opens("Meer")
    await bram.presses("60")

    assert durations_of(await city.request()).helping == timedelta(hours=1)


async def test_the_minutes_can_be_corrected_after_the_worker_confirmed(city: City):
    fatma, bram = await helping(city)
    await city.passes(minutes=12)
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")

    await bram.presses("10")

    request = await city.request()
    assert request.state is State.CLOSED
    assert durations_of(request).helping == timedelta(minutes=10)


async def test_nobody_else_corrects_the_minutes(city: City):
    fatma, bram = await helping(city)
    await city.passes(minutes=12)
    await bram.presses("Klaar")

    answer = await fatma.presses("30", bram.newest())

    assert words(answer["value"]).startswith("Deze kaart is van een collega.")
    assert durations_of(await city.request()).helping == timedelta(minutes=12)


async def test_the_topic_is_guessed_and_can_be_corrected(city: City):
    _, bram = await helping(city)
    await bram.presses("Klaar")
    guessed = (await city.request()).topic
    chosen = "sign_in" if guessed != "sign_in" else "leave"

    await bram.presses("Bewaar het onderwerp", inputs={"topic": chosen})

    assert (await city.request()).topic == chosen
    [shown] = [e["value"] for e in elements(opened(bram.newest())) if e.get("id") == "topic"]
    assert shown == chosen


async def test_correcting_the_topic_keeps_the_minutes_that_were_tapped(city: City):
    _, bram = await helping(city)
    await city.passes(minutes=12)
    await bram.presses("Klaar")
    await bram.presses("15")

    await bram.presses("Bewaar het onderwerp", inputs={"topic": "leave"})

    request = await city.request()
    assert (request.minutes, request.topic) == (15, "leave")


async def test_over_half_an_hour_nothing_is_taken_for_true_until_it_is_tapped(city: City):
    _, bram = await helping(city)
    await city.passes(minutes=41)

    await bram.presses("Klaar")

    card = bram.newest()
    assert "Duurde het echt 41 minuten?" in words(card)
    assert minutes_offered(card) == MINUTES
    assert main_buttons(card) == []
    assert durations_of(await city.request()).is_estimated

    await bram.presses("30")
    assert not durations_of(await city.request()).is_estimated
    assert durations_of(await city.request()).helping == timedelta(minutes=30)


async def test_half_an_hour_to_the_second_is_not_estimated(city: City):
    _, bram = await helping(city)
    await city.passes(minutes=30)

    await bram.presses("Klaar")

    assert bram.sees("Duurde 30 minuten.")
    assert not durations_of(await city.request()).is_estimated


async def test_a_forgotten_close_is_asked_about_and_then_closed_as_estimated(city: City):
    fatma, bram = await helping(city)
    had = len(city.teams.chat(bram.conversation))

    await city.passes(minutes=24)
    assert not bram.sees("Is het gedaan?")
    await city.passes(minutes=1)
    assert "Is het gedaan?" in words(bram.newest())
    assert len(city.teams.chat(bram.conversation)) == had + 1

    await city.passes(hours=2)
    request = await city.request()
    assert request.state is State.RESOLVED
    assert durations_of(request).is_estimated
    assert fatma.sees("Lukt het nu?")
    assert "Duurde het echt 120 minuten?" in words(bram.newest())

    await bram.presses("10")
    assert durations_of(await city.request()).helping == timedelta(minutes=10)
    assert not durations_of(await city.request()).is_estimated


async def test_asked_whether_it_is_done_yes_is_done(city: City):
    _fatma, bram = await helping(city)
    await city.passes(minutes=26)

    await bram.says("ja")

    assert (await city.request()).state is State.RESOLVED
    assert bram.sees("Duurde 26 minuten.")


async def test_silence_of_the_worker_closes_the_question(city: City):
    fatma, bram = await helping(city)
    await bram.presses("Klaar")

    await city.passes(hours=24)

    assert (await city.request()).state is State.CLOSED
    assert fatma.sees("We sluiten je vraag. Toch nog hulp nodig? Typ het hier.")
