"""A coach who takes a rest cannot keep what they promised for then: somebody else is asked, and the worker told."""

from collections.abc import Awaitable, Callable

import pytest

from bot.domain.errors import StoreUnavailable
from bot.domain.resting import Resting
from bot.domain.states import State
from bot.services.stepping_out import SteppingOut
from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import Citizen, City
from tests.scenarios.helping import helping


async def parked(city: City, when: str) -> tuple[Citizen, Citizen]:
    """Bram comes by later; Chloë is a coach too."""
    fatma, bram = await helping(city, "Chloë")
    await bram.presses("Ik kom langs")
    await bram.presses(when)
    assert (await city.request()).state is State.PARKED
    return fatma, bram


@pytest.mark.parametrize("word", ["vrij morgen", "terug op woensdag", "weg tot vrijdag"])
async def test_what_was_promised_for_a_day_away_goes_to_somebody_else(city: City, word: str):
    fatma, bram = await parked(city, "Dinsdag om 8 uur")

    await bram.says(word)

    assert (await city.request()).state is State.SEARCHING
    assert bram.sees("Je vraag voor dan gaat naar een collega.")
    assert fatma.sees("Bram kan toch niet.")
    assert any("Ik help" in buttons(card) for card in city.citizen("Chloë").cards())


async def test_even_niet_gives_up_what_was_promised_within_the_hour(city: City):
    fatma, bram = await parked(city, "Om 11 uur")
    await city.passes(minutes=15)

    await bram.says("even niet")

    assert bram.sees("Je vraag voor dan gaat naar een collega.")
    assert fatma.sees("Bram kan toch niet.")


async def test_the_buttons_do_the_same(city: City):
    _, bram = await parked(city, "Dinsdag om 8 uur")
    await bram.says("vrij")

    await bram.presses("Morgen")

    assert "Je vraag voor dan gaat naar een collega." in words(bram.newest())
    assert (await city.request()).state is State.SEARCHING


@pytest.mark.parametrize("word", ["even niet", "vrij op donderdag", "ik kan helpen", "maximaal 3 per week"])
async def test_what_was_promised_for_another_time_stays(city: City, word: str):
    _, bram = await parked(city, "Dinsdag om 8 uur")

    await bram.says(word)

    assert (await city.request()).state is State.PARKED
    assert not bram.sees("gaat naar een collega")


async def test_who_is_helping_keeps_it_when_they_want_no_other(city: City):
    _, bram = await helping(city, "Chloë")

    await bram.says("even niet")

    assert (await city.request()).state is State.HELPING


async def asked_again(city: City) -> tuple[Citizen, Citizen]:
    """Fatma's question is not solved, and she wants Bram again."""
    fatma, bram = await helping(city, "Chloë")
    await bram.presses("Klaar")
    await fatma.presses("Nee, nog niet")
    await fatma.presses("Bram opnieuw")
    assert (await city.request()).state is State.HELPING
    return fatma, bram


@pytest.mark.parametrize("word", ["even niet", "terug op vrijdag", "vrij vandaag"])
async def test_who_is_asked_again_and_rests_passes_it_on(city: City, word: str):
    fatma, bram = await asked_again(city)

    await bram.says(word)

    assert (await city.request()).state is State.SEARCHING
    assert bram.sees("Je vraag voor dan gaat naar een collega.")
    assert fatma.sees("Bram kan toch niet.")


async def test_who_began_again_keeps_it(city: City):
    _, bram = await asked_again(city)
    await bram.presses("Ik bel")

    await bram.says("even niet")

    assert (await city.request()).state is State.HELPING


async def test_who_is_off_another_day_keeps_what_is_asked_again_now(city: City):
    _, bram = await asked_again(city)

    await bram.says("vrij morgen")

    assert (await city.request()).state is State.HELPING


async def test_the_same_word_told_twice_passes_it_on_once(city: City):
    _, bram = await parked(city, "Dinsdag om 8 uur")
    await bram.says("vrij morgen", "a1")
    history = (await city.request()).history

    await bram.says("vrij morgen", "a1")
    await bram.says("vrij morgen", "a2")

    assert (await city.request()).history == history


@pytest.mark.parametrize("ask", [parked, asked_again], ids=["parked", "asked again"])
async def test_what_a_crash_left_with_them_goes_on_a_minute_later(
    city: City, monkeypatch: pytest.MonkeyPatch, ask: Callable[..., Awaitable[tuple[Citizen, Citizen]]]
):
    fatma, bram = await (ask(city, "Om 11 uur") if ask is parked else ask(city))
    before = (await city.request()).state
    await city.passes(minutes=2)

    async def crashes(*_: object) -> int:
        raise StoreUnavailable

    with monkeypatch.context() as crash:
        crash.setattr(SteppingOut, "_pass_on", crashes)
        await bram.says("even niet")
    assert (await city.request()).state is before

    await city.passes(minutes=2)

    assert (await city.request()).state is State.SEARCHING
    assert fatma.sees("Bram kan toch niet.")
    assert not [one for one in (await city.person("Bram")).notices if isinstance(one.content, Resting)]


async def test_who_takes_a_rest_back_after_a_crash_keeps_the_question(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    _, bram = await parked(city, "Dinsdag om 8 uur")

    async def crashes(*_: object) -> int:
        raise StoreUnavailable

    with monkeypatch.context() as crash:
        crash.setattr(SteppingOut, "_pass_on", crashes)
        await bram.says("vrij morgen")
    await bram.says("toch niet vrij")
    await city.passes(minutes=2)

    assert (await city.request()).state is State.PARKED
