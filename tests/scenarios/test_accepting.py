"""The first to accept has the question; everybody else is thanked, and their cards let go of it at once."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta
from pathlib import Path

from bot.domain import events as e
from bot.domain.states import State
from tests.fakes.card_reading import buttons, words
from tests.scenarios.city import Citizen, City, person_id
from tests.scenarios.city import city as started

THANKED = "helpt al. Bedankt dat je klaarstond!"
QUESTION = "mijn tablet start niet"


async def asked(city: City, *coaches: str) -> tuple[Citizen, list[Citizen]]:
    """Fatma's question, with these coaches before her department's whole roster."""
    department = await city.department()
    helpers = [await city.coach(name, department) for name in coaches]
    fatma = await city.worker("Fatma", department)
    await fatma.says(QUESTION)
    await fatma.presses("Stuur mijn vraag")
    return fatma, helpers


@asynccontextmanager
async def crowd(folder: Path, size: int) -> AsyncIterator[tuple[City, Citizen, list[Citizen]]]:
    """A city in which `size` coaches are asked at once."""
    limits = {"DIGICOACH_FIRST_COACHES": str(size), "DIGICOACH_OFFER_LIMIT": str(2 * size)}
    async with started(folder, **limits) as city:
        fatma, coaches = await asked(city, *(f"Coach{number}" for number in range(size)))
        yield city, fatma, coaches


async def test_only_the_first_to_accept_has_the_question(city: City):
    fatma, [bram, chloe] = await asked(city, "Bram", "Chloë")

    await bram.presses("Ik help")

    assert (await city.request()).holder.id == person_id("Bram")
    assert fatma.sees("Bram helpt je.")
    assert bram.sees("Je helpt Fatma.")
    assert chloe.sees("Bram helpt al. Bedankt dat je klaarstond!")


async def test_the_others_lose_the_buttons_and_the_words_at_once(city: City):
    _, [bram, chloe] = await asked(city, "Bram", "Chloë")
    assert chloe.sees(QUESTION)
    sent = len(city.teams.chat(chloe.conversation))

    await bram.presses("Ik help")

    assert not chloe.sees(QUESTION)
    assert all(buttons(card) == [] for card in chloe.cards() if "Vraag 1" in words(card))
    assert len(city.teams.chat(chloe.conversation)) == sent, "nobody is alerted that they need not help"


async def test_of_32_at_once_one_has_it_and_31_are_thanked(tmp_path: Path):
    async with crowd(tmp_path, 32) as (city, fatma, coaches):
        offers = [coach.newest() for coach in coaches]

        answers = await asyncio.gather(
            *(coach.presses("Ik help", offer) for coach, offer in zip(coaches, offers, strict=True))
        )

        shown = [words(answer["value"]) for answer in answers]
        assert [answer["statusCode"] for answer in answers] == [200] * 32
        assert sum("Je helpt Fatma." in card for card in shown) == 1
        assert sum(THANKED in card for card in shown) == 31
        request = await city.request()
        assert request.state is State.HELPING
        assert sum(isinstance(event, e.Accepted) for event in request.history) == 1
        holder = request.holder.name
        assert fatma.sees(f"{holder} helpt je.")
        assert [coach.name for coach in coaches if coach.sees(QUESTION)] == [holder]
        assert all(coach.sees(f"{holder} {THANKED}") for coach in coaches if coach.name != holder)


async def test_two_presses_in_the_same_millisecond_have_one_holder(city: City):
    for number in range(1, 9):
        if number == 1:
            fatma, helpers = await asked(city, "Bram", "Chloë")
        else:
            await fatma.says(f"{QUESTION} {number}")
            await fatma.presses("Stuur mijn vraag")

        await asyncio.gather(*(helper.presses("Ik help") for helper in helpers))

        request = await city.request(number)
        [holder] = [helper for helper in helpers if helper.sees("Je helpt Fatma.")]
        assert request.holder.id == holder.object_id
        await holder.presses("Klaar")
        await fatma.presses("Ja, opgelost")
        city.clock.turn(timedelta(seconds=10))


async def test_a_double_tap_accepts_once(city: City):
    fatma, [bram] = await asked(city, "Bram")
    offer = bram.newest()

    first, second = await asyncio.gather(bram.presses("Ik help", offer), bram.presses("Ik help", offer))

    assert "Je helpt Fatma." in words(first["value"])
    assert "Je helpt Fatma." in words(second["value"])
    request = await city.request()
    assert sum(isinstance(event, e.Accepted) for event in request.history) == 1
    assert sum("Bram helpt je." in words(card) for card in fatma.cards()) == 1


async def test_a_press_on_an_old_card_shows_the_present_one(city: City):
    _fatma, [bram, chloe] = await asked(city, "Bram", "Chloë")
    old = chloe.newest()
    await bram.presses("Ik help")

    answer = await chloe.presses("Ik help", old)

    assert answer["statusCode"] == 200
    assert "Bram helpt al. Bedankt dat je klaarstond!" in words(answer["value"])
    assert QUESTION not in words(answer["value"])
    assert (await city.request()).holder.id == person_id("Bram")


async def test_an_old_not_now_does_not_disturb_who_helps(city: City):
    _, [bram] = await asked(city, "Bram")
    offer = bram.newest()
    await bram.presses("Ik help", offer)

    answer = await bram.presses("Nu niet", offer)

    assert "Je helpt Fatma." in words(answer["value"])
    assert (await city.request()).state is State.HELPING


async def test_an_old_accept_after_the_end_opens_nothing_again(city: City):
    fatma, [bram, chloe] = await asked(city, "Bram", "Chloë")
    old = chloe.newest()
    await fatma.presses("Hulp niet meer nodig")
    assert chloe.sees("Je hulp is niet meer nodig. Bedankt dat je klaarstond!")
    assert not chloe.sees(QUESTION)

    answer = await chloe.presses("Ik help", old)

    assert "Je hulp is niet meer nodig." in words(answer["value"])
    assert (await city.request()).state is State.CANCELLED
    assert bram.sees("Je hulp is niet meer nodig.")


async def test_an_accept_of_before_it_was_given_back_takes_nothing(city: City):
    """Chloë's card was drawn for the first search; pressed in the second, it is shown anew and not obeyed."""
    fatma, [bram, chloe] = await asked(city, "Bram", "Chloë")
    old = chloe.newest()
    await bram.presses("Ik help")
    await bram.presses("Geef de vraag terug")

    answer = await chloe.presses("Ik help", old)

    assert (await city.request()).state is State.SEARCHING
    assert "Ik help" in buttons(answer["value"])
    await chloe.presses("Ik help")
    assert fatma.sees("Chloë helpt je.")


async def test_somebody_who_was_not_asked_is_shown_nothing(city: City):
    _fatma, [bram] = await asked(city, "Bram")
    stranger = city.citizen("Mo")

    answer = await stranger.presses("Ik help", bram.newest())

    assert words(answer["value"]).startswith("Deze kaart is van een collega.")
    assert (await city.request()).state is State.SEARCHING


async def test_the_asker_cannot_accept_with_a_coachs_card(city: City):
    fatma, [bram] = await asked(city, "Bram")

    answer = await fatma.presses("Ik help", bram.newest())

    assert words(answer["value"]).startswith("Deze kaart is van een collega.")
    assert (await city.request()).holder is None


async def test_a_coach_cannot_stop_a_question_of_somebody_else(city: City):
    fatma, [bram] = await asked(city, "Bram")

    answer = await bram.presses("Hulp niet meer nodig", fatma.newest())

    assert words(answer["value"]).startswith("Deze kaart is van een collega.")
    assert (await city.request()).state is State.SEARCHING


async def test_only_the_holder_can_finish(city: City):
    _fatma, [bram, chloe] = await asked(city, "Bram", "Chloë")
    await bram.presses("Ik help")

    answer = await chloe.presses("Klaar", bram.newest())

    assert "Bram helpt al." in words(answer["value"])
    assert (await city.request()).state is State.HELPING


async def test_not_now_can_be_taken_back_as_long_as_nobody_has_it(city: City):
    fatma, [bram, chloe] = await asked(city, "Bram", "Chloë")

    await bram.presses("Nu niet")
    assert bram.sees("Oké, nu niet. Bedankt voor je antwoord.")
    assert not bram.sees(QUESTION)
    assert chloe.sees(QUESTION), "one no is not everybody's no"

    await bram.presses("Ik help")
    assert fatma.sees("Bram helpt je.")
    assert chloe.sees("Bram helpt al.")


async def test_an_offer_stays_open_until_somebody_takes_it(city: City):
    fatma, [bram] = await asked(city, "Bram")
    await city.passes(minutes=50)

    await bram.presses("Ik help")

    assert fatma.sees("Bram helpt je.")


async def test_a_coach_is_never_offered_their_own_question(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    chloe = await city.coach("Chloë", department)
    await bram.says(QUESTION)
    await bram.presses("Stuur mijn vraag")
    await bram.presses("Kinderopvang")

    assert bram.sees("We hebben je vraag.")
    assert chloe.sees(QUESTION)
    assert "Ik help" not in bram.buttons()


async def test_typing_ik_help_is_pressing_it(city: City):
    fatma, [bram, chloe] = await asked(city, "Bram", "Chloë")

    await bram.says("Ik help!")

    assert fatma.sees("Bram helpt je.")
    assert chloe.sees("Bram helpt al.")
    assert bram.sees("Je helpt Fatma.")


async def test_an_old_client_accepts_with_the_fallback(city: City):
    fatma, [bram, chloe] = await asked(city, "Bram", "Chloë")

    await bram.presses_submit("Ik help")

    assert fatma.sees("Bram helpt je.")
    assert bram.sees("Je helpt Fatma.")
    assert not chloe.sees(QUESTION)


async def test_who_said_not_now_has_no_button_left_when_somebody_helps(city: City):
    _, [bram, chloe] = await asked(city, "Bram", "Chloë")
    await chloe.presses("Nu niet")
    assert "Ik help" in chloe.buttons()

    await bram.presses("Ik help")

    assert chloe.sees("Oké, nu niet.")
    assert chloe.buttons() == []


async def test_who_said_not_now_has_no_button_left_when_the_question_is_over(city: City):
    fatma, [bram] = await asked(city, "Bram")
    await bram.presses("Nu niet")

    await fatma.presses("Hulp niet meer nodig")

    assert bram.buttons() == []
