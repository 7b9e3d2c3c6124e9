"""News for coaches: a coordinator writes it, looks at it as others will, sends it once, and hears who has it."""

import pytest

from bot.domain.announcements import Audience, News
from tests.fakes.answers import BLOCKED
from tests.fakes.card_reading import button, link, words
from tests.scenarios.city import City, person_id
from tests.scenarios.coordinating import coordinator
from tests.scenarios.news import FORM, TEXT, TITLE, office, times_seen, told


async def test_news_stands_in_the_channel_and_the_coordinator_hears_so(city: City):
    here = await office(city)

    await here.writes(link="https://stad.gent/verlof")
    assert "Zo zien je collega's het:" in words(here.amina.newest())
    assert "Wie krijgt dit: alle 2 digicoaches." in words(here.amina.newest())
    assert "Het komt in het kanaal Digicoaches." in words(here.amina.newest())
    await here.amina.presses("Stuur dit nieuws")
    await city.settled()

    assert TITLE in words(here.channel.newest())
    assert TEXT in words(here.channel.newest())
    assert link(here.channel.newest(), "Lees meer op stad.gent") == "https://stad.gent/verlof"
    assert here.amina.sees("Je nieuws is verstuurd.")
    assert here.amina.sees("Het staat in het kanaal Digicoaches.")
    assert not here.bram.sees(TITLE)


async def test_each_gets_it_in_their_own_chat_when_that_was_asked(city: City):
    here = await office(city)

    await here.sends(chats="yes")

    assert (times_seen(here.bram, TITLE), times_seen(here.noor, TITLE)) == (1, 1)
    assert "Stuur dit nieuws" not in words(here.bram.newest())
    assert here.amina.sees("2 collega's kregen het in de chat.")


async def test_a_second_press_sends_nothing_more(city: City):
    here = await office(city)
    await here.writes(chats="yes")
    preview = here.amina.newest()

    await here.amina.presses("Stuur dit nieuws")
    await here.amina.presses("Stuur dit nieuws", preview)
    await here.amina.presses_submit("Stuur dit nieuws", preview)

    assert times_seen(here.bram, TITLE) == 1
    assert len(here.channel.posts) == 1
    assert len(await told(city)) == 1


@pytest.mark.parametrize(
    ("typed", "says"),
    [
        ({"title": ""}, "Typ een titel."),
        ({"text": "x" * 601}, "De tekst is te lang. Hoogstens 600 letters."),
        ({"link": "http://stad.gent"}, "Deze link lukt niet. Een link begint met https://"),
        ({"day": "1 maart 2026"}, "Die dag is voorbij."),
        ({"day": "ooit"}, "Die dag begrijpen we niet."),
    ],
)
async def test_what_cannot_be_sent_is_said_and_nothing_typed_is_lost(
    city: City, typed: dict[str, str], says: str
):
    here = await office(city)

    await here.writes(**typed, reminder="7", chats="yes")

    form = here.amina.newest()
    assert says in words(form)
    held = {one["id"]: one.get("value") for one in _inputs(form)}
    assert held == {
        "title": TITLE,
        "text": TEXT,
        "link": "",
        "audience": "coaches",
        "day": "",
        "reminder": "7",
        "chats": "yes",
        **typed,
    }
    await here.amina.presses("Toon hoe het wordt", inputs={**FORM, "link": "", "day": ""})
    assert button(here.amina.newest(), "Stuur dit nieuws")


def _inputs(part: object) -> list[dict[str, object]]:
    if isinstance(part, list):
        return [found for one in part for found in _inputs(one)]
    if not isinstance(part, dict):
        return []
    own = [part] if str(part.get("type", "")).startswith("Input.") else []
    return [*own, *(found for one in part.values() for found in _inputs(one))]


async def test_what_was_looked_at_can_be_changed(city: City):
    here = await office(city)
    await here.writes(day="morgen", reminder="3")

    await here.amina.presses("Pas dit nieuws aan")
    assert TITLE in {one.get("value") for one in _inputs(here.amina.newest())}
    await here.amina.presses("Toon hoe het wordt", inputs={"title": "Ander nieuws"})
    await here.amina.presses("Stuur dit nieuws")

    [one] = await told(city)
    assert isinstance(one.content, News)
    assert one.content.title == "Ander nieuws"
    assert one.from_at.isoformat() == "2026-03-03T08:00:00+00:00"
    assert one.remind_at is not None
    assert one.remind_at.isoformat() == "2026-03-06T08:00:00+00:00"


async def test_what_is_not_sent_is_nowhere(city: City):
    here = await office(city)
    await here.writes()

    await here.amina.presses("Stuur dit niet")

    assert "Oké, we sturen het niet." in words(here.amina.newest())
    assert await told(city) == []


async def test_news_of_another_day_waits_for_it_and_comes_back_as_a_reminder(city: City):
    here = await office(city)
    await here.sends(day="morgen", reminder="3", chats="yes")
    assert here.amina.sees("Je nieuws staat klaar.")
    assert here.amina.sees("Het vertrekt morgen om 9 uur.")
    assert here.channel.posts == []

    await city.passes(hours=23)
    assert (len(here.channel.posts), times_seen(here.bram, TITLE)) == (1, 1)

    await city.passes(days=3)
    assert (len(here.channel.posts), times_seen(here.bram, TITLE)) == (2, 2)
    assert "Nog eens, voor wie het miste" in words(here.channel.newest())
    assert here.amina.sees("Je herinnering is verstuurd.")

    await city.passes(days=30)
    assert sum(TITLE in words(card) for card in here.channel.cards()) == 2  # and the tips of four weeks
    assert times_seen(here.bram, TITLE) == 2


async def test_planned_news_can_be_stopped_and_its_words_are_kept(city: City):
    here = await office(city)
    await here.sends(day="morgen", chats="yes")

    await here.amina.says("nieuws stoppen")
    assert "Welk nieuws wil je stoppen?" in words(here.amina.newest())
    stop = here.amina.newest()
    await here.amina.presses("Stop dit nieuws")
    await here.amina.presses("Stop dit nieuws", stop)
    assert "Dit nieuws gaat niet door." in words(here.amina.newest())
    await here.amina.presses("Pas dit nieuws aan")
    assert TITLE in {one.get("value") for one in _inputs(here.amina.newest())}
    await city.passes(days=2)

    assert here.channel.posts == []
    assert not here.bram.sees(TITLE)
    await here.amina.says("laatste nieuws")
    assert "Dit ging niet door." in words(here.amina.newest())


async def test_who_stops_it_too_late_sees_what_became_of_it(city: City):
    here = await office(city, has_channel=False)
    await here.sends(day="morgen", chats="yes")
    await here.amina.says("nieuws stoppen")
    stop = here.amina.newest()
    await city.passes(days=1)

    await here.amina.presses("Stop dit nieuws", stop)

    assert here.amina.sees("Dit nieuws is al vertrokken.")
    assert here.amina.sees("2 collega's kregen het in de chat.")


async def test_nobody_gets_it_in_their_own_chat_outside_their_own_hours(city: City):
    here = await office(city, has_channel=False)
    department = (await city.person("Bram")).helps_in
    assert department is not None
    fatima = await city.coach("Fatima", department, hours="wo 13-17")

    await here.sends(chats="yes")
    assert here.bram.sees(TITLE)
    assert not fatima.sees(TITLE)
    assert not here.amina.sees("Je nieuws is onderweg.")

    await city.passes(minutes=30)
    assert here.amina.sees("Je nieuws is onderweg.")
    assert here.amina.sees("1 collega krijgt het nog, tijdens de eigen uren.")
    await city.passes(days=2)
    assert not fatima.sees(TITLE)
    await city.passes(hours=3)

    assert times_seen(fatima, TITLE) == 1
    assert here.amina.sees("Je nieuws is verstuurd.")
    assert here.amina.sees("3 collega's kregen het in de chat.")
    assert not here.amina.sees("Je nieuws is onderweg.")


async def test_who_cannot_be_reached_is_named(city: City):
    here = await office(city)
    department = (await city.person("Bram")).helps_in
    assert department is not None
    await city.coach("Fatima", department, installed=False)
    city.teams.script(here.noor.conversation, BLOCKED)

    await here.sends(chats="yes")

    assert here.amina.sees("1 collega kreeg het in de chat.")
    assert here.amina.sees("2 collega's kunnen we niet bereiken.")
    assert here.amina.sees("Vertel het zelf aan Noor en Fatima.")
    assert (await city.person("Noor")).reference is None


async def test_contact_points_get_it_in_their_chats(city: City):
    here = await office(city)
    department = (await city.person("Bram")).helps_in
    assert department is not None
    katrien = await city.coach("Katrien", department, is_contact=True, is_coach=False)

    await here.writes(audience="contacts")
    assert "Wie krijgt dit: 1 aanspreekpunt." in words(here.amina.newest())
    await here.amina.presses("Stuur dit nieuws")
    await city.settled()

    assert "Nieuws voor aanspreekpunten" in words(katrien.newest())
    assert here.channel.posts == []
    assert not here.bram.sees(TITLE)


async def test_a_department_without_a_channel_gets_it_in_chats_or_not_at_all(city: City):
    here = await office(city)
    parken = await city.department("Parken")
    sofie = await city.coach("Sofie", parken)

    await here.writes(audience=f"department:{parken}")
    assert "Er is geen kanaal voor hen. Kies: ook in de chat." in words(here.amina.newest())
    await here.amina.presses("Toon hoe het wordt", inputs={"chats": "yes"})
    assert "Wie krijgt dit: 1 digicoach van Parken." in words(here.amina.newest())
    await here.amina.presses("Stuur dit nieuws")
    await city.settled()

    [one] = await told(city)
    assert isinstance(one.content, News)
    assert one.content.audience is Audience.DEPARTMENT
    assert sofie.sees(TITLE)
    assert here.channel.posts == []
    assert not here.bram.sees(TITLE)


@pytest.mark.parametrize("word", ["nieuws", "laatste nieuws", "nieuws stoppen"])
async def test_news_is_for_coordinators(city: City, word: str):
    here = await office(city)
    await here.writes()
    preview = here.amina.newest()

    await here.bram.says(word)
    assert here.bram.sees("Dat kan ik hier niet tonen.")
    for label in ("Stuur dit nieuws", "Pas dit nieuws aan", "Stuur dit niet"):
        await here.bram.presses(label, preview)

    assert await told(city) == []
    assert here.channel.posts == []


async def test_what_was_typed_is_no_markup(city: City):
    here = await office(city)

    await here.sends(title="**Hoi** <at>allen</at>", text="[klik](https://example.org)", chats="yes")

    for card in (here.channel.newest(), here.bram.newest()):
        assert "<at>" not in words(card)
        assert "](https://" not in words(card)
        assert "**" not in words(card)


async def test_the_latest_news_is_listed_with_what_became_of_it(city: City):
    here = await office(city)
    await here.amina.says("laatste nieuws")
    assert "Er was nog geen nieuws." in words(here.amina.newest())
    for number in range(6):
        await here.sends(title=f"Nieuws {number}")
        await city.passes(hours=1)

    await here.amina.says("laatste nieuws")
    shown = words(here.amina.newest())

    assert [number for number in range(6) if f"Nieuws {number}" in shown] == [1, 2, 3, 4, 5]
    assert shown.count("Het staat in het kanaal Digicoaches.") == 5


async def test_another_coordinator_may_stop_it(city: City):
    here = await office(city)
    await here.sends(day="morgen")
    jan = await coordinator(city, "Jan")

    await jan.says("nieuws stoppen")
    await jan.presses("Stop dit nieuws")
    await city.passes(days=1)

    assert here.channel.posts == []


async def test_a_channel_that_is_gone_is_said(city: City):
    here = await office(city)
    await here.writes(day="morgen")
    await here.amina.presses("Stuur dit nieuws")
    city.teams.removed.add(here.channel.id)

    await city.passes(days=1)

    assert here.amina.sees("Het lukte niet in het kanaal Digicoaches.")
    assert (await told(city))[0].by == person_id("Amina")


async def test_a_card_that_was_changed_since_sends_nothing_more_and_says_what_was_sent(city: City):
    here = await office(city)
    await here.writes(day="morgen")
    before = here.amina.newest()
    await here.amina.presses("Pas dit nieuws aan")
    await here.amina.presses("Toon hoe het wordt", inputs={"day": "vandaag"})
    await here.amina.presses("Stuur dit nieuws")

    await here.amina.presses("Stuur dit nieuws", before)

    assert len(await told(city)) == 1
    assert here.amina.sees("Je nieuws vertrekt.")
    assert not here.amina.sees("Je nieuws staat klaar.")


async def test_what_was_stopped_is_not_sent_by_an_old_card(city: City):
    here = await office(city)
    await here.writes(day="morgen")
    preview = here.amina.newest()
    await here.amina.presses("Stuur dit nieuws")
    await here.amina.says("stop nieuws")
    await here.amina.presses("Stop dit nieuws")

    await here.amina.presses("Stuur dit nieuws", preview)
    await city.passes(days=2)

    assert here.channel.posts == []
