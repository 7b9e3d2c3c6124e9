"""Who wants it gets the figures of last week on Monday: once, in their own scope, as long as they have the role."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.ids import DepartmentId
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import hears_no, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.city import city as started
from tests.scenarios.coordinating import coordinator, stored
from tests.scenarios.test_restart import dying
from tests.scenarios.test_two_bots import both

WANT, STOP = "cijfers elke maandag", "geen cijfers op maandag"
MONDAY = datetime(2026, 3, 9, 7, 0, tzinfo=UTC)
"""Monday 9 March 2026, 8 o'clock in Ghent: the department opens."""


async def until(city: City, at: datetime) -> None:
    await city.passes(seconds=(at - city.clock.now()).total_seconds())


async def hilde_wants_them(city: City) -> Citizen:
    """Hilde is contact point, wants the figures, and this week Fatma asked one question."""
    department = await city.department()
    await city.coach("Bram", department)
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    fatma = await city.worker("Fatma", department)
    await sends(fatma)
    await city.citizen("Bram").presses("Ik help")
    await city.passes(minutes=10)
    await city.citizen("Bram").presses("Klaar")
    await hilde.says(WANT)
    return hilde


def told(person: Citizen) -> list[str]:
    """Each card with figures that came of its own accord, oldest first, as they see it now."""
    cards = [words(card) for card in person.cards() if "Stuur dit niet meer" in buttons(card)]
    return [said for said in reversed(cards) if said.startswith("Vorige week")]


async def roster_without(city: City, name: str) -> None:
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    coaches = tuple(coach for coach in found.value.coaches if coach.id != person_id(name))
    await city.stores.departments.replace(replace(found.value, coaches=coaches), etag=found.etag)


async def test_a_contact_point_who_wants_them_gets_them_as_their_department_opens(city: City):
    hilde = await hilde_wants_them(city)
    assert "Maandag 9 maart om 8 uur krijg je de cijfers." in words(hilde.newest())
    await until(city, MONDAY - timedelta(minutes=1))
    assert told(hilde) == []

    await until(city, MONDAY)

    [said] = told(hilde)
    assert said.startswith("Vorige week bij Kinderopvang: 1 vraag.")
    assert "1 via de bot, 0 genoteerd, minstens 0 uit de weektelling." in said
    assert "1 meer dan de week ervoor." in said
    assert "Kinderopvang heeft minder dan 2 digicoaches." in said
    assert "geen cijfers op maandag" in said


async def test_nobody_gets_them_unasked(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_contact=True)
    amina = await coordinator(city)
    await amina.says("hulp")

    await city.passes(days=15)

    assert told(hilde) == told(amina) == []


async def test_each_monday_brings_one_and_the_older_stay_to_be_read(city: City):
    hilde = await hilde_wants_them(city)

    await until(city, MONDAY + timedelta(days=15))

    assert len(told(hilde)) == 3
    assert "Vorige week bij Kinderopvang: geen vragen." in told(hilde)[1]


async def test_the_button_shows_the_figures(city: City):
    hilde = await hilde_wants_them(city)
    await until(city, MONDAY)

    answer = await hilde.presses("Toon de cijfers")

    assert "Kinderopvang" in words(answer["value"])
    assert "1 vraag" in words(answer["value"])


async def test_a_coordinator_gets_the_citys_at_half_past_eight(city: City):
    await hilde_wants_them(city)
    amina = await coordinator(city)
    await amina.says(WANT)
    assert "Maandag 9 maart om 8.30 uur krijg je de cijfers." in words(amina.newest())

    await until(city, MONDAY + timedelta(minutes=29))
    assert told(amina) == []
    await until(city, MONDAY + timedelta(minutes=30))

    [said] = told(amina)
    assert said.startswith("Vorige week: 1 vraag in de stad.")


async def test_the_button_stops_them_and_brings_them_back(city: City):
    hilde = await hilde_wants_them(city)
    await until(city, MONDAY)

    answer = await hilde.presses("Stuur dit niet meer")

    assert "Je krijgt geen cijfers meer op maandag." in words(answer["value"])
    await city.passes(days=7)
    assert told(hilde) == []
    answer = await hilde.presses("Stuur ze toch weer")
    assert "krijg je de cijfers" in words(answer["value"])
    await city.passes(days=7)
    assert len(told(hilde)) == 1


async def test_typing_stops_them_too(city: City):
    hilde = await hilde_wants_them(city)

    await hilde.says(STOP)

    assert "Je krijgt geen cijfers meer op maandag." in words(hilde.newest())
    await city.passes(days=8)
    assert told(hilde) == []
    assert not (await city.person("Hilde")).wants_week_figures


async def test_who_lost_the_role_gets_nothing_and_is_asked_nothing(city: City):
    hilde = await hilde_wants_them(city)
    await roster_without(city, "Hilde")
    had = len(city.teams.chat(hilde.conversation))

    await city.passes(days=8)

    assert len(city.teams.chat(hilde.conversation)) == had
    record = await city.person("Hilde")
    assert (record.wants_week_figures, record.notices) == (False, ())


async def test_a_new_contact_point_of_the_same_place_wants_nothing_yet(city: City):
    await hilde_wants_them(city)
    await roster_without(city, "Hilde")
    lena = await city.coach("Lena", KINDEROPVANG, is_contact=True)

    await city.passes(days=8)

    assert told(lena) == []


async def test_others_hear_the_same_friendly_no(city: City):
    department = await city.department()
    bram = await city.coach("Bram", department)
    fatma = await city.worker("Fatma", department)
    for somebody in (bram, fatma):
        for line in (WANT, STOP):
            await somebody.says(line)
            assert hears_no(somebody)
    assert not (await city.person("Bram")).wants_week_figures


async def test_few_words_stop_them(city: City):
    hilde = await hilde_wants_them(city)

    await hilde.says("stop cijfers")
    assert "Je krijgt geen cijfers meer op maandag." in words(hilde.newest())

    await until(city, MONDAY)
    assert told(hilde) == []


async def test_the_figures_are_still_there_after_the_buttons(city: City):
    hilde = await hilde_wants_them(city)
    await until(city, MONDAY)
    await hilde.presses("Stuur dit niet meer")

    answer = await hilde.presses("Toon de cijfers")

    assert "1 vraag" in words(answer["value"])


async def test_asked_twice_they_come_once(city: City):
    hilde = await hilde_wants_them(city)
    await hilde.says(WANT)

    await until(city, MONDAY + timedelta(days=1))

    assert len(told(hilde)) == 1


async def test_the_local_hour_stays_on_the_monday_after_the_clock_changes(city: City):
    hilde = await hilde_wants_them(city)
    await until(city, datetime(2026, 3, 30, 5, 59, tzinfo=UTC))
    assert len(told(hilde)) == 3

    await until(city, datetime(2026, 3, 30, 6, 0, tzinfo=UTC))

    assert len(told(hilde)) == 4


async def test_on_easter_monday_they_wait_for_tuesday(city: City):
    hilde = await hilde_wants_them(city)
    await until(city, datetime(2026, 4, 7, 5, 59, tzinfo=UTC))
    assert len(told(hilde)) == 4

    await until(city, datetime(2026, 4, 7, 6, 0, tzinfo=UTC))

    assert len(told(hilde)) == 5


async def test_a_bot_that_slept_for_days_tells_of_last_week_alone(city: City):
    hilde = await hilde_wants_them(city)
    city.clock.turn_to(MONDAY + timedelta(days=10))

    await city.settled()

    assert len(told(hilde)) == 1
    assert "Vorige week bij Kinderopvang: geen vragen." in told(hilde)[0]
    await until(city, MONDAY + timedelta(days=14))
    assert len(told(hilde)) == 2


async def test_a_bot_that_wakes_before_the_hour_on_a_later_monday_waits_for_it(city: City):
    hilde = await hilde_wants_them(city)
    city.clock.turn_to(MONDAY + timedelta(days=14, hours=-1))
    await city.settled()
    assert told(hilde) == []

    await until(city, MONDAY + timedelta(days=14))

    assert len(told(hilde)) == 1


async def test_a_day_off_named_meanwhile_puts_them_off(city: City):
    hilde = await hilde_wants_them(city)
    department = await stored(city, DepartmentId(KINDEROPVANG))
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    closed = replace(department, holidays=frozenset({MONDAY.date()}))
    await city.stores.departments.replace(closed, etag=found.etag)

    await until(city, MONDAY + timedelta(hours=23))
    assert told(hilde) == []
    await until(city, MONDAY + timedelta(days=1))

    assert len(told(hilde)) == 1


async def test_a_bot_that_was_started_anew_tells_them_too(tmp_path: Path):
    async with started(tmp_path) as before:
        hilde = await hilde_wants_them(before)
        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(days=14)

            assert len(told(hilde)) == 2


async def test_a_message_that_was_not_sent_is_sent_after_the_restart_and_once(tmp_path: Path):
    async with started(tmp_path) as before:
        hilde = await hilde_wants_them(before)
        await until(before, MONDAY - timedelta(minutes=1))
        with dying("send.before"):
            before.clock.turn_to(MONDAY)
            await before.settled()
        assert told(hilde) == []

        async with started(tmp_path, beside=before) as after:
            await after.passes_unseen(days=3)

            assert len(told(hilde)) == 1


async def test_two_bots_on_one_file_tell_them_once(tmp_path: Path):
    async with started(tmp_path) as one, started(tmp_path, beside=one) as two:
        hilde = await hilde_wants_them(one)

        await both(one, two, days=15)

        assert len(told(hilde)) == 2


async def test_a_replacement_has_them_for_as_long_as_it_lasts(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_contact=True)
    lena = await city.coach("Lena", department)
    await hilde.says("vervanger Lena tot vrijdag 13 maart")
    await lena.says(WANT)

    await until(city, MONDAY + timedelta(days=9))

    assert len(told(lena)) == 1
    assert not (await city.person("Lena")).wants_week_figures
