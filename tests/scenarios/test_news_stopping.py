"""News that has left is stopped: its reminder, who still waits for it, and its card in the channel."""

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.announcements import Announcement, AnnouncementId, Milestone
from tests.fakes.card_reading import words
from tests.scenarios.city import City, person_id
from tests.scenarios.news import TITLE, office, times_seen, told


async def test_news_that_left_is_stopped_with_its_reminder_and_its_card_in_the_channel(city: City):
    here = await office(city)
    await here.sends(reminder="3", chats="yes")
    await city.passes(hours=1)

    await here.amina.says("nieuws stoppen")
    assert "De herinnering volgt donderdag." in words(here.amina.newest())
    await here.amina.presses("Stop dit nieuws")
    asked = words(here.amina.newest())
    assert "Dit nieuws is al vertrokken. Wil je de rest stoppen?" in asked
    assert "Wat al in chats staat, blijft staan." in asked
    assert "De herinnering komt niet meer." in asked
    assert TITLE in words(here.channel.newest())

    await here.amina.presses("Ja, stop dit nieuws")
    await city.settled()

    said = words(here.amina.newest())
    assert "Dit nieuws is gestopt." in said
    assert "In het kanaal Digicoaches geldt het niet meer." in said
    assert "De herinnering komt niet meer." in said
    assert "Dit bericht geldt niet meer." in words(here.channel.newest())
    assert TITLE not in words(here.channel.newest())
    await city.passes(days=9)
    assert times_seen(here.bram, TITLE) == 1
    assert not any(TITLE in words(card) for card in here.channel.cards())


async def test_it_is_asked_first_and_a_no_leaves_all_as_it_is(city: City):
    here = await office(city)
    await here.sends(reminder="3")
    await here.amina.says("laatste nieuws")
    await here.amina.presses("Stop dit nieuws")

    await here.amina.presses("Nee, stop dit niet")
    assert "Het laatste nieuws" in words(here.amina.newest())
    await city.passes(days=4)

    assert [TITLE in words(card) for card in here.channel.cards()].count(True) == 2


async def test_a_yes_that_is_pressed_twice_stops_it_once_and_says_the_same(city: City):
    here = await office(city)
    await here.sends(reminder="3")
    await here.amina.says("nieuws stoppen")
    listed = here.amina.newest()
    await here.amina.presses("Stop dit nieuws")
    asked = here.amina.newest()

    await here.amina.presses("Ja, stop dit nieuws", asked)
    await city.settled()
    first = words(here.amina.newest())
    for label, card in (("Ja, stop dit nieuws", asked), ("Stop dit nieuws", listed)):
        await here.amina.presses(label, card)
        await city.settled()
        assert words(here.amina.newest()) == first

    assert len(here.channel.posts) == 1
    await here.amina.says("nieuws stoppen")
    assert "Er is geen nieuws om te stoppen." in words(here.amina.newest())


async def test_who_still_waits_for_it_does_not_get_it_and_no_card_says_they_will(city: City):
    here = await office(city, has_channel=False)
    department = (await city.person("Bram")).helps_in
    assert department is not None
    fatima = await city.coach("Fatima", department, hours="wo 13-17")
    await here.sends(chats="yes")
    await city.passes(minutes=30)
    assert here.amina.sees("1 collega krijgt het nog, tijdens de eigen uren.")

    await here.amina.says("nieuws stoppen")
    await here.amina.presses("Stop dit nieuws")
    await here.amina.presses("Ja, stop dit nieuws")
    await city.settled()
    assert here.amina.sees("1 collega krijgt het niet meer.")
    assert not here.amina.sees("Je nieuws is onderweg.")
    await city.passes(days=3)

    assert not fatima.sees(TITLE)
    assert times_seen(here.bram, TITLE) == 1


async def test_a_card_that_the_bot_cannot_change_is_said(city: City):
    here = await office(city)
    await here.sends()
    await city.passes(hours=1)
    found = await city.stores.posts.channel(here.channel.id)
    assert found is not None
    await city.stores.posts.replace(replace(found.value, is_reachable=False), etag=found.etag)

    await here.amina.says("nieuws stoppen")
    await here.amina.presses("Stop dit nieuws")

    assert "Kijk even in het kanaal Digicoaches. Misschien staat het er nog." in words(here.amina.newest())


@pytest.mark.parametrize("typed", ["Stuur dit nieuws", "pas dit nieuws aan", "Stuur dit niet"])
async def test_a_button_of_the_form_that_is_typed_is_no_question(city: City, typed: str):
    here = await office(city)
    await here.writes()

    await here.amina.says(typed)

    assert "Dat lukt alleen met de knop op de kaart." in words(here.amina.newest())
    assert await told(city) == []
    assert await city.numbers() == []


async def test_portraits_and_round_numbers_push_no_news_out_of_the_list(city: City):
    here = await office(city)
    await here.sends()
    for number in range(120):
        later = city.clock.now() + timedelta(minutes=number)
        await city.stores.posts.create(
            Announcement(
                id=AnnouncementId(f"milestone-{number}"),
                content=Milestone(count=number, year=2026),
                by=person_id("Amina"),
                from_at=later,
                is_taken_back=True,
            )
        )

    await here.amina.says("laatste nieuws")

    assert TITLE in words(here.amina.newest())


async def test_more_chats_than_one_announcement_reaches_are_refused(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("bot.dialogs.news.MOST_RECIPIENTS", 1)
    here = await office(city)

    await here.writes(chats="yes")
    assert "Zo veel chats lukken niet. Kies één dienst, of alleen het kanaal." in words(here.amina.newest())
    await here.amina.presses("Toon hoe het wordt", inputs={"chats": "no"})

    assert "Wie krijgt dit: alle 2 digicoaches." in words(here.amina.newest())
