"""Somebody asks to be a digicoach, and the contact point says whether that is good."""

import asyncio
from dataclasses import replace
from datetime import timedelta

import pytest

from bot.domain.ids import PersonId
from bot.domain.people import Role
from bot.domain.team import MOST_ASKED
from bot.domain.team_joining import Joining
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import asked, sends
from tests.scenarios.city import KINDEROPVANG, City
from tests.scenarios.teaming import (
    NO,
    NOT_NOW,
    WELCOME,
    WISH,
    YES,
    a_department,
    asks_to_join,
    is_a_coach,
    joins,
    trail,
)


async def test_the_card_says_what_is_expected_and_asks_to_confirm(city: City):
    hilde, jan = await a_department(city)

    await jan.says(WISH)

    assert jan.sees("Word je digicoach bij Kinderopvang?")
    assert jan.sees("Je vraagt nooit naar een wachtwoord.")
    assert jan.buttons() == [YES, NO]
    assert not hilde.sees("Jan"), "nothing is asked before they confirm"


async def test_who_confirms_waits_for_the_contact_point(city: City):
    hilde, jan = await asks_to_join(city)

    assert jan.sees("We vragen het aan Hilde. Je hoort het van ons.")
    assert hilde.sees("Jan wil digicoach worden.")
    assert buttons(hilde.newest()) == [WELCOME, NOT_NOW]
    assert not await is_a_coach(city, "Jan")


async def test_the_contact_point_welcomes_a_new_coach(city: City):
    hilde, jan = await asks_to_join(city)

    answer = await hilde.presses(WELCOME)
    await city.passes(seconds=2)

    assert "Jan is nu digicoach." in words(answer["value"])
    assert hilde.newest() == answer["value"], "the pressed card stays as it was answered"
    assert await is_a_coach(city, "Jan")
    assert jan.sees("Welkom, Jan! Je bent nu digicoach bij Kinderopvang.")
    assert jan.sees("Lukt het niet in 15 minuten? Stuur naar de Service Desk.")
    assert city.citizen("Bram").sees("Jan is nu ook digicoach bij Kinderopvang.")
    assert not hilde.sees("Jan is nu ook digicoach"), "who answered knows"
    assert await trail(city) == [("Hilde", "coach_joined", "Jan")]


async def test_who_joined_is_asked_for_help(city: City):
    _, jan = await joins(city)
    fatma = await city.worker("Fatma", KINDEROPVANG)

    await sends(fatma)

    assert "Jan" in asked(city, "Jan", "Bram")
    await jan.presses("Ik help")
    assert fatma.sees("Jan helpt je.")


async def test_an_introduction_ends_after_a_week(city: City):
    await joins(city)

    await city.passes(days=8)

    assert not city.citizen("Bram").sees("Jan is nu ook digicoach")


async def test_the_typed_words_do_what_the_buttons_do(city: City):
    hilde, jan = await a_department(city)

    await jan.says(WISH)
    await jan.says("ik doe mee")
    assert jan.sees("We vragen het aan Hilde.")
    await hilde.says("keur goed Jan")
    await city.passes(seconds=2)

    assert await is_a_coach(city, "Jan")
    assert WELCOME not in [title for card in hilde.cards() for title in buttons(card)]


@pytest.mark.parametrize("typed", [True, False])
async def test_the_contact_point_may_say_not_now(city: City, typed: bool):
    hilde, jan = await asks_to_join(city)

    await (hilde.says("keur Jan niet goed") if typed else hilde.presses(NOT_NOW))
    await city.passes(seconds=2)

    assert hilde.sees("Jan wordt nu geen digicoach.")
    assert jan.sees("Je wordt nu geen digicoach bij Kinderopvang.")
    assert not await is_a_coach(city, "Jan")
    assert await trail(city) == [("Hilde", "coach_refused", "Jan")]


async def test_who_thinks_better_of_it_asks_nobody(city: City):
    hilde, jan = await a_department(city)
    await jan.says(WISH)

    await jan.presses(NO)

    assert jan.sees("Oké. Bedankt om het te zeggen.")
    assert not hilde.sees("Jan wil digicoach worden.")


async def test_approving_twice_is_approving_once(city: City):
    hilde, jan = await asks_to_join(city)
    card = hilde.newest()

    await hilde.presses(WELCOME)
    await city.passes(seconds=2)
    again = await hilde.presses(WELCOME, card)
    await city.passes(minutes=10)

    assert "Jan is nu digicoach." in words(again["value"])
    assert await trail(city) == [("Hilde", "coach_joined", "Jan")]
    assert sum("Welkom, Jan!" in words(card) for card in jan.cards()) == 1


async def test_of_two_contact_points_at_once_one_counts_and_both_read_the_same(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    karel = await city.coach("Karel", department, is_coach=False, is_contact=True)
    jan = await city.worker("Jan", department)
    await jan.says(WISH)
    await jan.presses(YES)
    assert jan.sees("We vragen het aan Hilde en Karel.")

    await asyncio.gather(hilde.presses(WELCOME), karel.presses(NOT_NOW))
    await city.passes(minutes=5)

    is_coach = await is_a_coach(city, "Jan")
    said = "Jan is nu digicoach." if is_coach else "Jan wordt nu geen digicoach."
    assert hilde.sees(said)
    assert karel.sees(said)
    assert len(await trail(city)) == 1
    assert jan.sees("Welkom, Jan!") == is_coach


async def test_when_one_contact_point_answered_the_others_need_not(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    karel = await city.coach("Karel", department, is_coach=False, is_contact=True)
    jan = await city.worker("Jan", department)
    await jan.says(WISH)
    await jan.presses(YES)
    old = karel.newest()

    await hilde.presses(WELCOME)
    await city.passes(seconds=2)

    assert karel.sees("Jan is nu digicoach.")
    assert WELCOME not in karel.buttons()
    late = await karel.presses(NOT_NOW, old)
    assert "Jan is nu digicoach." in words(late["value"])
    assert await is_a_coach(city, "Jan")


async def test_who_is_a_coach_already_hears_so(city: City):
    hilde, _ = await a_department(city)
    bram = city.citizen("Bram")

    await bram.says(WISH)

    assert bram.sees("Je bent al digicoach bij Kinderopvang.")
    assert not hilde.sees("Bram wil digicoach worden.")


async def test_asking_twice_asks_once(city: City):
    hilde, jan = await asks_to_join(city)

    await jan.says(WISH)
    await jan.presses(YES)

    assert sum("Jan wil digicoach worden." in words(card) for card in hilde.cards()) == 1


async def test_without_a_department_that_is_asked_first(city: City):
    await city.coach("Hilde", await city.department(), is_coach=False, is_contact=True)
    await city.department("Wegen")
    jan = city.citizen("Jan")

    await jan.says(WISH)
    assert jan.sees("Bij welke dienst werk je?")
    await jan.presses("Kinderopvang")

    assert jan.sees("Word je digicoach bij Kinderopvang?")
    assert (await city.person("Jan")).department == KINDEROPVANG


async def test_without_a_contact_point_a_coordinator_answers(city: City):
    department = await city.department()
    await city.known("Sofie", roles=(Role.COORDINATOR,))
    sofie, jan = city.citizen("Sofie"), await city.worker("Jan", department)
    await sofie.installs()
    await jan.says(WISH)
    await jan.presses(YES)

    assert jan.sees("Je dienst heeft nog geen aanspreekpunt.")
    assert jan.sees("We vragen het aan de coördinator.")
    await sofie.says("keur goed Jan")
    await city.passes(seconds=2)

    assert await is_a_coach(city, "Jan")
    assert sofie.sees("Jan is nu digicoach.")


async def test_without_anybody_to_answer_they_are_told_so(city: City):
    jan = await city.worker("Jan", await city.department())
    await jan.says(WISH)
    await jan.presses(YES)

    assert jan.sees("Je dienst heeft nog geen aanspreekpunt.")
    assert jan.sees("Zodra er iemand is, vragen we het.")
    hilde = await city.coach("Hilde", KINDEROPVANG, is_coach=False, is_contact=True)
    await hilde.says("hallo")

    await hilde.presses(WELCOME)

    assert await is_a_coach(city, "Jan")


async def test_a_contact_point_who_wants_to_help_needs_nobody(city: City):
    hilde, _ = await a_department(city)
    await hilde.says(WISH)
    assert not hilde.sees("Eerst zegt je aanspreekpunt of het goed is.")

    await hilde.presses(YES)
    await city.passes(seconds=2)

    assert await is_a_coach(city, "Hilde")
    assert Role.CONTACT_POINT in (await city.person("Hilde")).roles


async def test_what_nobody_answers_is_over_after_a_month(city: City):
    hilde, jan = await asks_to_join(city)
    card = hilde.newest()

    await city.passes(days=31)

    assert jan.sees("Niemand zei al of je digicoach wordt.")
    assert WELCOME not in hilde.buttons()
    late = await hilde.presses(WELCOME, card)
    assert "Deze knop werkt niet meer." in words(late["value"])
    assert not await is_a_coach(city, "Jan")
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    assert found.value.joining == (), "nothing is kept of it"


async def test_names_with_markdown_stay_names(city: City):
    department = await city.department("Zorg **nu**", id=KINDEROPVANG)
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    name = "Jan [klik](https://example.org) **boss**"
    await city.known(name, department=department)
    jan = city.citizen(name)
    await jan.says(WISH)
    await jan.presses(YES)
    await hilde.presses(WELCOME)
    await city.passes(seconds=2)

    for person in (hilde, jan):
        for card in person.cards():
            assert "**" not in words(card)
            assert "](" not in words(card)


async def test_typing_that_one_joins_in_first_says_what_is_expected(city: City):
    hilde, jan = await a_department(city)

    await jan.says("ik doe mee")

    assert YES in jan.buttons()
    assert not hilde.sees("Jan wil digicoach worden.")
    await jan.says("ik doe mee")
    assert hilde.sees("Jan wil digicoach worden.")


async def test_when_many_ask_the_next_one_hears_so_kindly(city: City):
    hilde, jan = await a_department(city)
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    ends_at = city.clock.now() + timedelta(days=7)
    ids = [PersonId(f"p{number}") for number in range(MOST_ASKED)]
    many = tuple(Joining(how="asked", name="Noor", person=one, by=one, ends_at=ends_at) for one in ids)
    await city.stores.departments.replace(replace(found.value, joining=many), etag=found.etag)
    await jan.says(WISH)

    await jan.presses(YES)

    assert jan.sees("Fijn dat je wil helpen!")
    assert not hilde.sees("Jan wil digicoach worden.")
