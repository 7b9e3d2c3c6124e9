"""A coordinator sees all departments and what is missing, adds one, and changes names, hours and contact points."""

from dataclasses import replace

import pytest

from bot.domain.audit import AuditLine
from bot.domain.ids import PersonId
from bot.domain.people import Role
from bot.domain.roster import Coach
from tests.fakes.card_reading import buttons, elements, words
from tests.scenarios.asking import hears_no
from tests.scenarios.city import City, person_id
from tests.scenarios.coordinating import coordinator, stored

NO = "Dat kan ik hier niet tonen."


async def test_diensten_shows_every_department_and_what_is_missing(city: City):
    kinderopvang = await city.department()
    await city.department("Wegen")
    await city.coach("Bram", kinderopvang, hours="di-vr 8-17")
    await city.coach("Katrien", kinderopvang, is_coach=False, is_contact=True)
    amina = await coordinator(city)

    await amina.says("diensten")

    card = words(amina.newest())
    assert "2 diensten" in card
    assert "Bij 2 diensten ontbreekt iets." in card
    assert "Aanspreekpunt: Katrien. Digicoaches: 1. Open vragen: 0." in card
    assert "uren op maandag." in card
    assert "Dit ontbreekt nog: digicoaches, een aanspreekpunt." in card


async def test_many_departments_come_a_page_at_a_time(city: City):
    for number in range(20):
        await city.department(f"Dienst {number:02}")
    amina = await coordinator(city)

    await amina.says("diensten")
    assert amina.sees("Dienst 07")
    assert not amina.sees("Dienst 08")
    assert amina.sees("Deel 1 van 3")
    await amina.presses("Toon volgende diensten")
    assert amina.sees("Dienst 15")
    await amina.says("diensten 3")
    assert "Dienst 19" in words(amina.newest())
    await amina.says("diensten 99")
    assert "Deel 3 van 3" in words(amina.newest())


@pytest.mark.parametrize("typed", ["diensten kinderopvang", "dienst wijzigen Kinderopvang"])
async def test_one_department_has_a_button_for_each_change(city: City, typed: str):
    await city.department(aliases=("de crèche",))
    await city.department("Wegen")
    amina = await coordinator(city)

    await amina.says(typed)

    assert amina.buttons() == [
        "Kies een aanspreekpunt",
        "Verander de naam",
        "Verander de uren",
        "Toon meer keuzes",
        "Toon alle diensten",
    ]
    amina.opens("Toon meer keuzes")
    assert amina.buttons()[4:-1] == ["Voeg twee diensten samen", "Sluit deze dienst", "Toon de wijzigingen"]


@pytest.mark.parametrize(
    "typed",
    [
        "diensten",
        "diensten kinderopvang",
        "dienst toevoegen",
        "dienst toevoegen Parken",
        "dienst Kinderopvang heet nu Opvang",
        "dienst Kinderopvang is open ma-vr 8-12",
        "dienst Kinderopvang samenvoegen met Wegen",
        "dienst Kinderopvang sluiten",
        "rol",
        "rol Bram",
        "rol Bram coördinator",
        "rol Bram aanspreekpunt Kinderopvang",
        "wijzigingen",
        "wijzigingen Kinderopvang",
    ],
)
async def test_everybody_else_hears_a_friendly_no(city: City, typed: str):
    kinderopvang = await city.department()
    await city.department("Wegen")
    bram = await city.coach("Bram", kinderopvang)
    katrien = await city.coach("Katrien", kinderopvang, is_contact=True)
    fatma = await city.worker("Fatma", kinderopvang)
    before = await stored(city, kinderopvang)

    for person in (fatma, bram, katrien):
        await person.says(typed)
        assert hears_no(person)

    assert await stored(city, kinderopvang) == before


async def test_dienst_wijzigen_of_a_worker_is_about_their_own_department(city: City):
    kinderopvang = await city.department()
    await city.department("Wegen")
    fatma = await city.worker("Fatma", kinderopvang)

    await fatma.says("dienst wijzigen")

    assert "Bij welke dienst werk je?" in words(fatma.newest())


@pytest.mark.parametrize(
    "typed", ["diensten staan niet in mijn planning", "rol papier zit vast", "dienst toevoegen lukt niet"]
)
async def test_a_question_that_begins_like_a_command_stays_a_question(city: City, typed: str):
    fatma = await city.worker("Fatma", await city.department())

    await fatma.says(typed)

    assert "Stuur mijn vraag" in fatma.buttons()


async def test_a_button_pressed_by_somebody_else_shows_and_does_nothing(city: City):
    kinderopvang = await city.department()
    await city.department("Wegen")
    amina = await coordinator(city)
    fatma = await city.worker("Fatma", kinderopvang)
    await amina.says("dienst Kinderopvang sluiten")

    for label in ("Ja, sluit de dienst", "Voeg twee diensten samen", "Toch niet"):
        answer = await fatma.presses(label, amina.newest())
        assert NO in words(answer["value"])

    assert not (await stored(city, kinderopvang)).is_closed


async def test_who_is_no_coordinator_any_more_hears_no_on_an_old_card(city: City):
    await city.department()
    amina, _nora = await coordinator(city), await coordinator(city, "Nora")
    await amina.says("diensten")
    card = amina.newest()
    await city.citizen("Nora").says("rol Amina geen coördinator")
    await city.citizen("Nora").presses("Ja, haal weg")

    answer = await amina.presses("Toon Kinderopvang", card)

    assert NO in words(answer["value"])


# --- adding --------------------------------------------------------------------------------------------


async def test_a_department_is_added_with_its_hours_and_workers(city: City):
    amina = await coordinator(city)

    await amina.says("dienst toevoegen")
    await amina.presses(
        "Voeg de dienst toe", inputs={"name": " Openbare  Werken", "hours": "ma-vr 8-12", "workers": "40"}
    )

    assert amina.sees("Openbare Werken staat erbij.")
    assert amina.sees("Kies nu een aanspreekpunt.")
    made = await stored(city, "openbare-werken")
    assert (made.name, made.workers) == ("Openbare Werken", 40)
    assert [(line.what, line.by_name) for line in made.audit] == [("department_added", "Amina")]


async def test_the_name_can_be_typed_at_once(city: City):
    amina = await coordinator(city)

    await amina.says("dienst toevoegen Openbare Werken")
    await amina.presses("Voeg de dienst toe")

    assert (await stored(city, "openbare-werken")).name == "Openbare Werken"


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ({"name": ""}, "Typ een naam."),
        ({"name": "  ...  "}, "Typ een naam."),
        ({"name": "x" * 61}, "Deze naam is te lang."),
        ({"name": "KINDEROPVANG"}, "Er is al een dienst met deze naam: Kinderopvang."),
        ({"name": "de crèche"}, "Er is al een dienst met deze naam: Kinderopvang."),
        ({"name": "Dienst Kinder-opvang"}, "Deze naam lijkt te veel op Kinderopvang."),
        ({"name": "Kinderopvamg"}, "Deze naam lijkt te veel op Kinderopvang."),
        ({"name": "Parken", "hours": "maan 8"}, "Deze dag ken ik niet: maan."),
        ({"name": "Parken", "hours": "ma 12-8"}, "Dit eindigt voor het begint"),
        ({"name": "Parken", "workers": "veel"}, "Typ alleen een getal."),
    ],
)
async def test_what_cannot_be_added_comes_back_as_typed(city: City, typed: dict[str, str], said: str):
    await city.department(aliases=("de crèche",))
    amina = await coordinator(city)
    await amina.says("dienst toevoegen")

    answer = await amina.presses("Voeg de dienst toe", inputs=typed)

    assert said in words(answer["value"])
    assert "Voeg de dienst toe" in buttons(answer["value"])
    assert len(await city.stores.departments.all()) == 1
    shown = {e["id"]: e.get("value") for e in answer["value"]["body"] if e["type"] == "Input.Text"}
    assert all(shown[key] == value for key, value in typed.items() if len(value) <= 60)


async def test_names_that_differ_in_a_number_or_a_letter_are_two(city: City):
    await city.department("Zone A")
    await city.department("Depot 1")
    amina = await coordinator(city)

    for name in ("Zone B", "Depot 2"):
        await amina.says(f"dienst toevoegen {name}")
        await amina.presses("Voeg de dienst toe")

    assert len(await city.stores.departments.all()) == 4


async def test_a_department_added_twice_is_there_once(city: City):
    amina = await coordinator(city)
    await amina.says("dienst toevoegen Parken")
    card = amina.newest()

    await amina.presses("Voeg de dienst toe")
    answer = await amina.presses("Voeg de dienst toe", card)

    assert "Parken staat erbij." in words(answer["value"])
    assert len(await city.stores.departments.all()) == 1
    assert [line.what for line in (await stored(city, "parken")).audit] == ["department_added"]
    await city.passes(minutes=2)
    answer = await amina.presses("Voeg de dienst toe", card)
    assert "Er is al een dienst met deze naam: Parken." in words(answer["value"])


async def test_a_name_with_markdown_stands_there_as_it_is(city: City):
    amina = await coordinator(city)

    await amina.says("dienst toevoegen **Parken** [x](https://x.example)")
    await amina.presses("Voeg de dienst toe")
    await amina.says("diensten")

    shown = [str(one["text"]) for one in elements(amina.newest()) if one.get("type") == "TextBlock"]
    assert any("Parken" in text for text in shown)
    assert not any("**" in text or "](" in text for text in shown), "a button knows no markup"


# --- name and hours ------------------------------------------------------------------------------------


async def test_a_new_name_by_card_keeps_the_old_one_working(city: City):
    kinderopvang = await city.department()
    amina = await coordinator(city)
    fatma = await city.worker("Fatma", await city.department("Wegen"))

    await amina.says("diensten kinderopvang")
    await amina.presses("Verander de naam")
    await amina.presses("Bewaar de naam", inputs={"typed": "Opvang en Spel"})

    assert amina.sees("De dienst heet nu Opvang en Spel.")
    after = await stored(city, kinderopvang)
    assert (after.name, after.aliases) == ("Opvang en Spel", ("Kinderopvang",))
    await fatma.says("dienst kinderopvang")
    assert fatma.sees("Je werkt bij Opvang en Spel.")


async def test_a_new_name_can_be_typed_and_taken_back(city: City):
    kinderopvang = await city.department()
    amina = await coordinator(city)

    await amina.says("dienst Kinderopvang heet nu Opvang en Spel")
    await amina.says("dienst Opvang en Spel heet nu Kinderopvang")

    after = await stored(city, kinderopvang)
    assert (after.name, after.aliases) == ("Kinderopvang", ("Opvang en Spel",))
    assert [line.what for line in after.audit] == ["department_renamed"] * 2


async def test_the_name_of_another_department_is_refused(city: City):
    await city.department()
    await city.department("Wegen")
    amina = await coordinator(city)

    await amina.says("dienst Kinderopvang heet nu wegen")

    assert amina.sees("Er is al een dienst met deze naam: Wegen.")
    assert (await stored(city, "kinderopvang")).name == "Kinderopvang"


async def test_other_hours_by_card_and_typed(city: City):
    kinderopvang = await city.department()
    amina = await coordinator(city)

    await amina.says("diensten kinderopvang")
    await amina.presses("Verander de uren")
    answer = await amina.presses("Bewaar de uren", inputs={"typed": "ma 12-8"})
    assert "Dit eindigt voor het begint" in words(answer["value"])
    await amina.presses("Bewaar de uren", inputs={"typed": "ma-vr 8-12"})
    assert (await stored(city, kinderopvang)).hours.startswith("ma-vr 8:00-12:00")
    await amina.says("dienst Kinderopvang is open ma-za 8-12")

    assert (await stored(city, kinderopvang)).hours.startswith("ma-za 8:00-12:00")
    assert [line.what for line in (await stored(city, kinderopvang)).audit] == ["department_hours_set"] * 2


async def test_a_typed_name_that_means_several_asks_which(city: City):
    await city.department("Sport Noord")
    await city.department("Sport Zuid")
    amina = await coordinator(city)

    await amina.says("diensten sport")
    assert amina.buttons() == ["Toon Sport Noord", "Toon Sport Zuid", "Toon alle diensten"]
    await amina.says("diensten ruimtevaart")
    assert amina.buttons() == ["Toon alle diensten"]


# --- who may what --------------------------------------------------------------------------------------


async def test_rol_shows_what_somebody_may(city: City):
    kinderopvang = await city.department()
    await city.coach("Katrien", kinderopvang, is_contact=True)
    amina = await coordinator(city)

    for typed in ("rol Katrien", "rol katrien@example.org", "rol van katr"):
        await amina.says(typed)
        card = words(amina.newest())
        assert "Wat mag Katrien?" in card
        assert "Aanspreekpunt van Kinderopvang." in card
        assert "Digicoach bij Kinderopvang." in card
    await amina.says("rol ruimtevaarder")
    assert "Ik vind niemand met die naam." in words(amina.newest())


async def test_two_of_the_same_name_ask_whom_you_mean(city: City):
    for place in ("Kinderopvang", "Wegen"):
        department = await city.department(place)
        await city.coach(f"Jan {place}", department)
    amina = await coordinator(city)

    await amina.says("rol jan coördinator")
    assert amina.buttons() == ["Jan Kinderopvang, Kinderopvang", "Jan Wegen, Wegen"]
    await amina.presses("Jan Wegen, Wegen")
    assert amina.sees("Maak je Jan Wegen coördinator?")


async def test_a_new_coordinator_is_made_after_a_yes_and_can_do_all_at_once(city: City):
    bram = await city.coach("Bram", await city.department())
    amina = await coordinator(city)

    await amina.says("rol Bram coördinator")
    assert Role.COORDINATOR not in (await city.person("Bram")).roles
    await amina.presses("Ja, maak coördinator")

    assert amina.sees("Bram is nu coördinator.")
    record = await city.person("Bram")
    assert record.roles == (Role.COACH, Role.COORDINATOR)
    now = city.clock.now()
    assert record.role_changes == (
        AuditLine(
            at=now,
            by=person_id("Amina"),
            by_name="Amina",
            what="coordinator_added",
            whom=person_id("Bram"),
            whom_name="Bram",
        ),
    )
    await bram.says("diensten")
    assert bram.sees("1 dienst")
    await amina.says("wijzigingen bram")
    assert "Amina: maakte Bram coördinator" in words(amina.newest())


async def test_the_last_coordinator_stays_one(city: City):
    await city.department()
    amina = await coordinator(city)

    await amina.says("rol Amina geen coördinator")
    answer = await amina.presses("Ja, haal weg")

    assert "Dit is de laatste coördinator." in words(answer["value"])
    assert Role.COORDINATOR in (await city.person("Amina")).roles


async def test_with_a_second_one_a_coordinator_may_stop(city: City):
    await city.department()
    amina, _nora = await coordinator(city), await coordinator(city, "Nora")
    await amina.says("rol Amina geen coördinator")
    card = amina.newest()

    answer = await amina.presses("Ja, haal weg", card)

    assert NO in words(answer["value"])
    assert (await city.person("Amina")).roles == ()
    assert NO in words((await amina.presses("Ja, haal weg", card))["value"])


@pytest.mark.parametrize("city", [{"DIGICOACH_COORDINATORS": "id-amina"}], indirect=True)
async def test_who_stands_in_the_settings_is_a_coordinator_and_stays_one(city: City):
    await city.department()
    amina, nora = city.citizen("Amina"), await coordinator(city, "Nora")
    await amina.says("diensten")
    assert amina.sees("1 dienst")

    await nora.says("rol Amina geen coördinator")
    answer = await nora.presses("Ja, haal weg")

    assert "Deze coördinator staat vast in de instellingen." in words(answer["value"])
    await amina.says("diensten")
    assert "1 dienst" in words(amina.newest())


async def test_a_contact_point_is_chosen_from_the_roster(city: City):
    kinderopvang = await city.department()
    bram = await city.coach("Bram", kinderopvang)
    await city.coach("Katrien", kinderopvang, is_coach=False, is_contact=True)
    amina = await coordinator(city)
    await amina.says("diensten kinderopvang")
    await amina.presses("Kies een aanspreekpunt")

    await amina.presses("Ga verder", inputs={"person": bram.object_id})
    assert amina.sees("Maak je Bram aanspreekpunt van Kinderopvang?")
    assert amina.sees("Nu is dat Katrien.")
    await amina.presses("Ja, maak aanspreekpunt")

    assert amina.sees("Bram is nu aanspreekpunt van Kinderopvang.")
    roster = (await stored(city, kinderopvang)).coaches
    assert [(one.name, one.is_coach, one.is_contact) for one in roster] == [
        ("Bram", True, True),
        ("Katrien", True, False),
    ]
    assert (await city.person("Bram")).roles == (Role.COACH, Role.CONTACT_POINT)
    katrien = await city.person("Katrien")
    assert (katrien.roles, katrien.helps_in) == ((Role.COACH,), kinderopvang), "she may hold a question"
    assert city.citizen("Katrien").sees("Je bent geen aanspreekpunt meer.")
    await amina.says("wijzigingen kinderopvang")
    assert "Amina: maakte Bram aanspreekpunt" in words(amina.newest())


async def test_a_new_contact_point_comes_in_the_place_of_all_there_are(city: City):
    kinderopvang = await city.department()
    await city.coach("Bram", kinderopvang)
    for name in ("Katrien", "Hilde"):
        await city.coach(name, kinderopvang, is_coach=False, is_contact=True)
    amina = await coordinator(city)

    await amina.says("rol Bram aanspreekpunt Kinderopvang")
    assert amina.sees("Nu zijn dat Katrien en Hilde.")
    await amina.presses("Ja, maak aanspreekpunt")

    trail = (await stored(city, kinderopvang)).audit
    assert [(line.what, line.whom) for line in trail] == [
        ("contact_point_removed", person_id("Katrien")),
        ("contact_point_removed", person_id("Hilde")),
        ("contact_point_added", person_id("Bram")),
    ]


async def test_the_changes_of_somebody_are_not_those_of_a_namesake(city: City):
    kinderopvang = await city.department()
    await city.coach("Bram", kinderopvang)
    await city.coach("Katrien", kinderopvang, is_contact=True)
    amina = await coordinator(city)
    await amina.says("rol Bram aanspreekpunt Kinderopvang")
    await amina.presses("Ja, maak aanspreekpunt")
    found = await city.stores.departments.find(kinderopvang)
    assert found is not None
    same = Coach(id=PersonId("other"), name="Bram", email="bram.maes@example.org")
    await city.stores.departments.replace(
        replace(found.value, coaches=(*found.value.coaches, same)), etag=found.etag
    )

    await amina.says("wijzigingen bram.maes@example.org")

    assert "Er veranderde nog niets." in words(amina.newest())


async def test_a_contact_point_that_is_no_choice_is_asked_again(city: City):
    kinderopvang = await city.department()
    await city.coach("Bram", kinderopvang)
    await city.coach("Dries", await city.department("Wegen"))
    amina = await coordinator(city)
    await amina.says("diensten kinderopvang")
    await amina.presses("Kies een aanspreekpunt")

    for chosen in ("", person_id("Dries"), "niemand"):
        answer = await amina.presses("Ga verder", inputs={"person": chosen})
        assert "Kies eerst iets in de lijst." in words(answer["value"])


async def test_who_helps_elsewhere_does_not_become_contact_point_here(city: City):
    await city.department()
    await city.coach("Dries", await city.department("Wegen"))
    amina = await coordinator(city)

    await amina.says("rol Dries aanspreekpunt Kinderopvang")
    answer = await amina.presses("Ja, maak aanspreekpunt")

    assert "Deze collega helpt al bij Wegen." in words(answer["value"])


async def test_wijzigingen_shows_the_last_twenty(city: City):
    await city.department("Dienst X")
    amina = await coordinator(city)
    for number in range(25):
        await amina.says(f"dienst dienst x is open ma-vr 8-{number % 10 + 10}")
        await city.passes(minutes=1)

    await amina.says("wijzigingen")

    assert words(amina.newest()).count("veranderde de uren") == 20


async def test_a_name_with_a_link_in_it_stays_a_name(city: City):
    for name in ("Kinderopvang", "Wegen"):
        await city.department(name)
    amina = await coordinator(city)
    link = "[Klik](http://evil.example)"

    await amina.says(f"dienst Kinderopvang heet nu {link}")
    assert "De dienst heet nu" in words(amina.newest())
    seen = [words(amina.newest())]
    await amina.presses("Verander de uren")
    await amina.presses("Bewaar de uren", inputs={"typed": "ma-vr 8-12"})
    seen.append(words(amina.newest()))
    await amina.says("dienst toevoegen [Nieuw](http://evil.example)")
    await amina.presses("Voeg de dienst toe", inputs={"hours": "ma-vr 8-12", "workers": "12"})
    seen.append(words(amina.newest()))
    await amina.says("dienst Wegen samenvoegen met kinderopvang")
    await amina.presses("Ja, voeg samen")
    seen.append(words(amina.newest()))

    assert all("](http" not in said and "http://" not in said for said in seen), seen
    assert "hoort nu bij" in seen[-1]
