"""The worker's card follows the request, from searching to solved, and never more than one is alive."""

from dataclasses import replace

import pytest

from bot.domain import events as e
from bot.domain.states import State
from tests.fakes.card_reading import button, buttons, link, words
from tests.scenarios.city import Citizen, City


async def asked(city: City, *coaches: str) -> tuple[Citizen, list[Citizen]]:
    """Fatma's question is with these coaches."""
    department = await city.department()
    helpers = [await city.coach(name, department) for name in coaches]
    fatma = await city.worker("Fatma", department)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")
    return fatma, helpers


async def resolved(city: City, *coaches: str) -> tuple[Citizen, list[Citizen]]:
    """The first of them helped and said it is done."""
    fatma, helpers = await asked(city, *coaches)
    await helpers[0].presses("Ik help")
    await helpers[0].presses("Klaar")
    return fatma, helpers


def alive(person: Citizen) -> list[list[str]]:
    """The buttons of every card that has any."""
    return [buttons(card) for card in person.cards() if buttons(card)]


async def test_while_we_search_there_is_one_card_and_one_way_out(city: City):
    fatma, _ = await asked(city, "Bram", "Chloë")

    [on_the_card] = alive(fatma)
    assert on_the_card[-1] == "Hulp niet meer nodig"


async def test_nobody_yet_says_when_they_hear_more(city: City):
    fatma, _ = await asked(city, "Bram", "Chloë", "Dirk")

    await city.passes(minutes=10)

    read = words(fatma.newest())
    assert "Nog niemand kon helpen. We zoeken verder." in read
    assert "Om 10.30 uur hoor je iets van ons." in read
    assert "09 000 00 00" in read, "and whom to call meanwhile"
    assert len(alive(fatma)) == 1


async def test_they_hear_more_when_it_was_said(city: City):
    fatma, _ = await asked(city, "Bram", "Chloë", "Dirk")
    await city.passes(minutes=10)
    before = len(fatma.cards())

    await city.passes(minutes=20)

    assert len(fatma.cards()) == before + 1


async def test_who_helps_has_a_name_and_two_links(city: City):
    fatma, [bram] = await asked(city, "Bram")
    before = len(fatma.cards())

    await bram.presses("Ik help")

    card = fatma.newest()
    assert len(fatma.cards()) == before + 1, "a new message, which alerts"
    assert "Bram helpt je." in words(card)
    assert link(card, "Chat met Bram") == "https://teams.microsoft.com/l/chat/0/0?users=bram%40example.org"
    assert link(card, "Bel Bram") == "https://teams.microsoft.com/l/call/0/0?users=bram%40example.org"
    assert len(alive(fatma)) == 1


async def test_a_helper_without_an_address_is_looked_up(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    found = await city.stores.departments.find(department)
    nameless = found.value.coaches[0]
    fatma = await city.worker("Fatma", department)
    without = replace(found.value, coaches=(replace(nameless, email=""),))
    await city.stores.departments.replace(without, etag=found.etag)
    await fatma.says("mijn tablet start niet")
    await fatma.presses("Stuur mijn vraag")

    await bram.presses("Ik help")

    assert fatma.sees("Zoek Bram in Teams.")
    assert fatma.buttons() == ["Hulp niet meer nodig"]


async def test_when_it_is_done_the_worker_is_asked_whether_it_is_solved(city: City):
    fatma, _ = await resolved(city, "Bram")

    assert "Lukt het nu?" in words(fatma.newest())
    assert alive(fatma) == [["Ja, opgelost", "Nee, nog niet"]]


async def test_yes_closes_it(city: City):
    fatma, _ = await resolved(city, "Bram")

    await fatma.presses("Ja, opgelost")

    request = await city.request()
    assert request.state is State.CLOSED
    assert isinstance(request.history[-1], e.Confirmed)
    assert request.wake_at is None
    assert fatma.sees("Fijn dat het lukt!")


async def test_not_yet_opens_it_again_and_asks_another_coach_first(city: City):
    fatma, [bram, chloe] = await resolved(city, "Bram", "Chloë")

    await fatma.presses("Nee, nog niet")
    await fatma.presses("Een andere digicoach")

    request = await city.request()
    assert request.state is State.SEARCHING
    assert [offer.person.name for offer in request.offers] == ["Chloë"]
    assert "Nog niet opgelost. We zoeken iemand anders." in words(fatma.newest())
    assert "Ik help" in chloe.buttons()
    assert bram.sees("Je collega is nog niet geholpen.")
    assert "Ik help" not in [label for card in bram.cards() for label in buttons(card)]


async def test_who_did_not_solve_it_is_asked_again_when_the_other_stays_silent(city: City):
    fatma, [bram, _] = await resolved(city, "Bram", "Chloë")
    await fatma.presses("Nee, nog niet")
    await fatma.presses("Een andere digicoach")

    await city.passes(minutes=10)

    assert "Ik help" in bram.buttons()


async def test_not_yet_with_one_coach_asks_them_again(city: City):
    fatma, [bram] = await resolved(city, "Bram")

    await fatma.presses("Nee, nog niet")
    await fatma.presses("Een andere digicoach")

    assert "Ik help" in bram.buttons()


async def test_a_thumb_counts_once(city: City):
    fatma, _ = await resolved(city, "Bram")
    await fatma.presses("Ja, opgelost")
    card = fatma.newest()

    await fatma.presses("👍 Goed geholpen")
    assert fatma.sees("Bedankt voor je antwoord.")
    await fatma.presses("👎 Niet goed geholpen", card)

    thumbs = [event.is_up for event in (await city.request()).history if isinstance(event, e.Rated)]
    assert thumbs == [True]
    assert alive(fatma) == []


async def test_a_thumb_may_be_skipped(city: City):
    fatma, _ = await resolved(city, "Bram")
    await fatma.presses("Ja, opgelost")

    await city.passes(days=3)

    assert (await city.request()).state is State.CLOSED
    assert fatma.sees("Je mag dit overslaan.")


async def test_silence_for_24_hours_closes_it_as_not_confirmed(city: City):
    fatma, _ = await resolved(city, "Bram")
    await city.passes(hours=24, seconds=-1)
    assert (await city.request()).state is State.RESOLVED

    await city.passes(seconds=1)

    request = await city.request()
    assert request.state is State.CLOSED
    assert isinstance(request.history[-1], e.Lapsed)
    assert not any(isinstance(event, e.Confirmed) for event in request.history)
    assert fatma.sees("We sluiten je vraag. Toch nog hulp nodig? Typ het hier.")
    assert alive(fatma) == [], "no thumbs: nobody said that it was solved"


@pytest.mark.parametrize("late", ["Ja, opgelost", "Nee, nog niet"])
async def test_an_answer_after_it_closed_changes_nothing(city: City, late: str):
    fatma, _ = await resolved(city, "Bram")
    card = fatma.newest()
    await city.passes(hours=25)

    answer = await fatma.presses(late, card)

    assert "We sluiten je vraag." in words(answer["value"])
    assert isinstance((await city.request()).history[-1], e.Lapsed)


async def test_a_press_on_an_old_card_shows_the_present_one(city: City):
    fatma, [bram] = await asked(city, "Bram")
    old = fatma.newest()
    await bram.presses("Ik help")
    await bram.presses("Klaar")

    answer = await fatma.presses("Hulp niet meer nodig", old)

    assert "Lukt het nu?" in words(answer["value"])
    assert (await city.request()).state is State.RESOLVED


async def test_whoever_gave_it_back_is_named_and_the_search_goes_on(city: City):
    fatma, [bram, chloe] = await asked(city, "Bram", "Chloë")
    await bram.presses("Ik help")

    await bram.presses("Geef de vraag terug")

    assert "Bram kan toch niet. We zoeken iemand anders." in words(fatma.newest())
    assert "Ik help" in chloe.buttons()
    assert len(alive(fatma)) == 1


async def test_a_press_that_still_holds_on_an_older_card_leaves_one_card(city: City):
    """Found by the model test: the answer stayed on the older message, beside the present card."""
    fatma, [bram] = await asked(city, "Bram")
    await bram.presses("Ik help")
    [older] = [one for one in city.teams.chat(bram.conversation) if "Klaar" in buttons(one.card)]
    klaar = button(older.card, "Klaar")
    await fatma.says("het lampje brandt wel")
    await fatma.presses("Ja, voeg toe")  # news: a new message, and the older one turns neutral

    await bram._invokes(older, {"verb": klaar["verb"], "data": klaar["data"]})
    await city.settled()

    assert sum("Meer" in titles for titles in alive(bram)) == 1
    assert "Duurde 1 minuut." in words(bram.newest())
