"""A contact point who is away names a replacement, who may refuse, and who may leave."""

from dataclasses import replace

import pytest

from bot.domain.contact_points import acts_as_contact, contacts_of
from bot.domain.errors import StoreUnavailable
from bot.services.replacements import Replacements
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import sends
from tests.scenarios.city import Citizen, City, person_id

NO = "Dat kan ik hier niet tonen."


async def a_department(city: City, *coaches: str) -> tuple[Citizen, ...]:
    """Hilde, the contact point, and coaches."""
    department = await city.department()
    people = [await city.coach("Hilde", department, is_coach=False, is_contact=True)]
    people += [await city.coach(name, department) for name in coaches]
    return tuple(people)


async def contacts(city: City) -> list[str]:
    found = await city.stores.departments.find("kinderopvang")
    return [coach.name for coach in contacts_of(found.value, city.clock.now())]


async def without(city: City, name: str) -> None:
    """Somebody is no longer in the roster."""
    found = await city.stores.departments.find("kinderopvang")
    left = tuple(coach for coach in found.value.coaches if coach.id != person_id(name))
    await city.stores.departments.replace(replace(found.value, coaches=left), etag=found.etag)


@pytest.mark.parametrize(
    "typed",
    [
        "vervanger Sofie tot vrijdag",
        "Vervanger: Sofie, t/m vrijdag!",
        "ik ben weg tot vrijdag, vervanger Sofie",
        "Sofie vervangt mij tot en met vrijdag",
    ],
)
async def test_a_replacement_is_named_in_one_line(city: City, typed: str):
    hilde, sofie, _ = await a_department(city, "Sofie", "Bram")

    await hilde.says(typed)

    assert hilde.sees("Sofie vervangt je tot vrijdag 17 uur.")
    assert sofie.sees("Je vervangt Hilde tot en met vrijdag 6 maart.")
    assert sofie.buttons() == ["Ik kan niet"]
    assert await contacts(city) == ["Sofie"]
    department = (await city.stores.departments.find("kinderopvang")).value
    assert [(line.what, line.whom_name) for line in department.audit] == [("replacement_set", "Sofie")]


async def test_a_replacement_is_named_with_two_taps(city: City):
    hilde, sofie, _ = await a_department(city, "Sofie", "Bram")

    await hilde.says("vervanger")
    assert "Wie vervangt je?" in words(hilde.newest())
    await hilde.presses("Sofie")
    assert "Tot wanneer vervangt Sofie je?" in words(hilde.newest())
    assert buttons(hilde.newest())[:2] == ["Vandaag", "Morgen"]
    await hilde.presses("Vrijdag")

    assert hilde.sees("Sofie vervangt je tot vrijdag 17 uur.")
    assert sofie.sees("Je vervangt Hilde")


async def test_the_replacement_is_asked_what_nobody_took_and_the_other_is_not(city: City):
    hilde, sofie = await a_department(city, "Sofie")
    await hilde.says("vervanger Sofie tot vrijdag")
    await sends(await city.worker("Fatma", "kinderopvang"))
    assert "Ik help" in sofie.buttons()

    await city.passes(minutes=60)

    assert "Stuur naar de Service Desk" in sofie.buttons(), "asked again, as contact point"
    assert not hilde.sees("Een collega vraagt hulp")


async def test_the_replacement_runs_the_desk_and_cannot_pass_it_on(city: City):
    hilde, sofie, _ = await a_department(city, "Sofie", "Bram")
    await sofie.says("open")
    assert NO in words(sofie.newest())
    await hilde.says("vervanger Sofie tot vrijdag")

    await sofie.says("open")
    assert sofie.sees("Er wacht nu niemand.")
    await sofie.says("vervanger Bram tot vrijdag")
    assert NO in words(sofie.newest())
    await hilde.says("open")
    assert hilde.sees("Er wacht nu niemand."), "who is replaced may still look"


async def test_it_ends_when_the_department_closes_that_day_and_the_contact_point_hears_it(city: City):
    hilde, sofie = await a_department(city, "Sofie")
    await hilde.says("vervanger Sofie tot vandaag")
    assert hilde.sees("Sofie vervangt je tot 17 uur.")

    await city.passes(hours=6)
    assert await contacts(city) == ["Sofie"]
    await city.passes(hours=2)

    assert await contacts(city) == ["Hilde"]
    assert not hilde.sees("Sofie vervangt je niet meer."), "her own hours are over too"
    await city.passes(hours=15)
    assert hilde.sees("Sofie vervangt je niet meer.")
    assert not sofie.sees("Ik kan niet")


async def test_the_replacement_cannot_and_the_contact_point_chooses_another(city: City):
    hilde, sofie, bram = await a_department(city, "Sofie", "Bram")
    await hilde.says("vervanger Sofie tot vrijdag")
    card = sofie.newest()

    answer = await sofie.presses("Ik kan niet")
    assert "Oké, je vervangt Hilde niet." in words(answer["value"])
    assert "Oké, je vervangt Hilde niet." in words(sofie.newest())
    assert hilde.sees("Sofie kan je niet vervangen.")
    assert await contacts(city) == ["Hilde"]
    told = len(city.teams.chat(hilde.conversation))
    await sofie.presses("Ik kan niet", card)
    assert len(city.teams.chat(hilde.conversation)) == told, "pressed twice is told once"

    await hilde.presses("Kies iemand anders")
    await hilde.presses("Bram")
    await hilde.presses("Morgen")
    assert bram.sees("Je vervangt Hilde")
    assert await contacts(city) == ["Bram"]


async def test_ik_kan_niet_vervangen_is_the_same_typed(city: City):
    hilde, sofie = await a_department(city, "Sofie")
    await hilde.says("vervanger Sofie tot vrijdag")

    await sofie.says("ik kan niet vervangen")

    assert hilde.sees("Sofie kan je niet vervangen.")
    assert await contacts(city) == ["Hilde"]


async def test_back_earlier(city: City):
    hilde, sofie = await a_department(city, "Sofie")
    await hilde.says("vervanger Sofie tot vrijdag")

    await hilde.says("geen vervanger")

    assert hilde.sees("Oké. Je bent weer het aanspreekpunt.")
    assert sofie.sees("Je vervangt Hilde niet meer.")
    assert await contacts(city) == ["Hilde"]
    await hilde.says("geen vervanger")
    assert hilde.sees("Niemand vervangt je nu.")


async def test_another_name_takes_the_place_of_the_first(city: City):
    hilde, sofie, bram = await a_department(city, "Sofie", "Bram")
    await hilde.says("vervanger Sofie tot vrijdag")

    await hilde.says("vervanger Bram tot vrijdag")

    assert await contacts(city) == ["Bram"]
    assert sofie.sees("Je vervangt Hilde niet meer.")
    assert bram.sees("Je vervangt Hilde tot en met")


async def test_a_replacement_who_leaves_is_found_out_the_next_morning(city: City):
    hilde, _ = await a_department(city, "Sofie")
    await hilde.says("vervanger Sofie tot vrijdag")
    await city.passes(minutes=5)

    await without(city, "Sofie")
    assert await contacts(city) == ["Hilde"], "asked again at once"
    await city.passes(hours=24)

    assert hilde.sees("Sofie is geen digicoach meer.")
    assert (await city.stores.departments.find("kinderopvang")).value.replacements == ()


async def test_a_replacement_who_stops_is_no_replacement_any_more(city: City):
    hilde, sofie, _ = await a_department(city, "Sofie", "Bram")
    await hilde.says("vervanger Sofie tot vrijdag")

    await sofie.says("ik stop als digicoach")
    await sofie.presses("Ja, ik stop")
    await city.passes(minutes=5)

    assert hilde.sees("Sofie is geen digicoach meer.")
    assert hilde.sees("Je bent weer het aanspreekpunt.")
    assert await contacts(city) == ["Hilde"]


async def test_a_name_that_two_have_is_a_choice(city: City):
    hilde, *_ = await a_department(city, "Sofie A", "Sofie B", "Bram")

    await hilde.says("vervanger Sofie tot vrijdag")

    assert "Ik ken meer dan één collega met die naam." in words(hilde.newest())
    assert hilde.buttons() == ["Sofie A", "Sofie B"]
    await hilde.presses("Sofie B")
    assert hilde.sees("Sofie B vervangt je tot vrijdag 17 uur.")


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("vervanger Roger tot vrijdag", "Ik vind geen digicoach met die naam bij je dienst."),
        ("vervanger Hilde tot vrijdag", "Je kan jezelf niet vervangen."),
        ("vervanger Ann tot vrijdag", "Ann heeft mij nog niet geopend in Teams."),
        ("vervanger Sofie tot 31 februari", "Die dag ken ik niet."),
        ("vervanger Sofie tot 1 januari 2026", "Die dag ken ik niet."),
        ("vervanger Sofie tot 1 januari 2090", "Die dag ken ik niet."),
    ],
)
async def test_what_cannot_be_is_said_kindly(city: City, typed: str, why: str):
    hilde, _ = await a_department(city, "Sofie")
    await city.coach("Ann", "kinderopvang", installed=False)

    await hilde.says(typed)

    assert why in words(hilde.newest())
    assert await contacts(city) == ["Hilde"]


async def test_foreign_and_old_presses_change_nothing(city: City):
    hilde, sofie, bram = await a_department(city, "Sofie", "Bram")
    ann = await city.coach("Ann", await city.department("Wegen"), is_coach=False, is_contact=True)
    await hilde.says("vervanger")
    choice = hilde.newest()
    await hilde.says("vervanger Sofie tot vrijdag")
    notice = sofie.newest()

    for person in (bram, ann, city.citizen("Fatma")):
        assert NO in words((await person.presses("Sofie", choice))["value"])
    for person in (ann, city.citizen("Fatma")):
        assert NO in words((await person.presses("Ik kan niet", notice))["value"])
    await bram.presses("Ik kan niet", notice)

    assert await contacts(city) == ["Sofie"]


async def test_a_name_with_markdown_stays_a_name(city: City):
    hilde, *_ = await a_department(city, "S*o*fie [x](http://x)")

    await hilde.says("vervanger")
    await hilde.presses("S*o*fie [x](http://x)")
    await hilde.presses("Vrijdag")

    assert "http://x" not in words(hilde.newest())
    assert "vervangt je tot" in words(hilde.newest())


async def test_the_same_message_delivered_twice_names_once(city: City):
    hilde, sofie = await a_department(city, "Sofie")

    await hilde.says("vervanger Sofie tot vrijdag", "m1")
    await hilde.says("vervanger Sofie tot vrijdag", "m1")

    department = (await city.stores.departments.find("kinderopvang")).value
    assert len(department.audit) == 1
    assert acts_as_contact(department, person_id("Sofie"), city.clock.now())
    assert len(city.teams.chat(sofie.conversation)) == 2, "the welcome and one notice"


async def test_after_a_restart_it_still_holds_and_ends(city: City):
    hilde, _ = await a_department(city, "Sofie")
    await hilde.says("vervanger Sofie tot vandaag")

    city.bot.keeper.wakes.clear()
    await city.passes_unseen(hours=24)
    await city.settled()

    assert hilde.sees("Sofie vervangt je niet meer.")


async def test_what_a_crash_left_untold_is_told_a_minute_later(city: City, monkeypatch: pytest.MonkeyPatch):
    hilde, sofie = await a_department(city, "Sofie")

    async def crashes(*_: object) -> None:
        raise StoreUnavailable

    with monkeypatch.context() as crash:
        crash.setattr(Replacements, "_tell_replacing", crashes)
        await hilde.says("vervanger Sofie tot vrijdag")
    assert await contacts(city) == ["Sofie"]
    assert not sofie.sees("Je vervangt Hilde")

    await city.passes(minutes=2)

    assert sofie.sees("Je vervangt Hilde tot en met vrijdag 6 maart.")


async def test_help_names_the_words_of_a_contact_point(city: City):
    hilde, bram = await a_department(city, "Bram")

    await hilde.says("hulp")
    await bram.says("hulp")

    assert "vervanger Sofie tot vrijdag" in words(hilde.newest())
    assert "Als aanspreekpunt" not in words(bram.newest())
