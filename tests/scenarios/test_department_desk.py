"""The contact point's desk: what waits now, and the department set by card."""

import pytest

from bot.domain.people import Role
from tests.fakes.card_reading import buttons, words
from tests.scenarios.asking import QUESTION, hears_no, sends
from tests.scenarios.city import Citizen, City, person_id

NO = "Dat kan ik hier niet tonen."


async def hilde_and_bram(city: City, **fields: object) -> tuple[Citizen, Citizen]:
    """A department with a contact point and a coach."""
    department = await city.department(**fields)
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    bram = await city.coach("Bram", department)
    return hilde, bram


# --- what waits -------------------------------------------------------------------------------------


async def test_nothing_waits(city: City):
    hilde, _ = await hilde_and_bram(city)

    await hilde.says("open")

    assert hilde.sees("Er wacht nu niemand. Mooi zo!")
    assert hilde.sees("Niemand krijgt op dit moment hulp.")


async def test_what_waits_is_a_topic_a_place_and_since_when(city: City):
    hilde, _ = await hilde_and_bram(city)
    fatma = await city.worker("Fatma", "kinderopvang")
    await sends(fatma, "ik ben mijn wachtwoord vergeten")

    await hilde.says("Open?")

    card = words(hilde.newest())
    assert "Er wacht nu 1 vraag." in card
    assert "Aanmelden en wachtwoord" in card
    assert "Wacht sinds" in card
    assert "wachtwoord vergeten" not in card, "the words are for who is asked"
    assert "Fatma" not in card
    assert hilde.buttons() == [], "it was not offered to the contact point"


async def test_a_question_that_was_offered_can_be_shown(city: City):
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    await sends(await city.worker("Fatma", department))

    await hilde.says("wat wacht er")
    assert hilde.buttons() == ["Toon vraag 1"]
    await hilde.presses("Toon vraag 1")

    assert hilde.sees(QUESTION)
    await hilde.presses("Ik help")
    assert (await city.request()).holder.id == person_id("Hilde")


async def test_who_is_helped_is_counted(city: City):
    hilde, bram = await hilde_and_bram(city)
    await sends(await city.worker("Fatma", "kinderopvang"))
    await bram.presses("Ik help")

    await hilde.says("open")

    assert hilde.sees("Er wacht nu niemand.")
    assert hilde.sees("1 collega krijgt nu hulp.")


@pytest.mark.parametrize(
    "typed", ["open", "vervanger", "plaatsen", "mijn dienst instellen", "geen vervanger"]
)
async def test_others_get_a_friendly_no(city: City, typed: str):
    _, bram = await hilde_and_bram(city)
    fatma = await city.worker("Fatma", "kinderopvang")

    for person in (bram, fatma):
        await person.says(typed)
        assert hears_no(person)


async def test_a_coordinator_sees_every_department(city: City):
    await hilde_and_bram(city)
    await city.department("Wegen")
    await sends(await city.worker("Fatma", "kinderopvang"))
    await city.known("Amina", roles=(Role.COORDINATOR,))
    amina = city.citizen("Amina")

    await amina.says("open")

    card = words(amina.newest())
    assert "Kinderopvang" in card
    assert "1 vraag, sinds" in card
    assert "Wegen" not in card


# --- the department ---------------------------------------------------------------------------------


async def kinderopvang(city: City):
    found = await city.stores.departments.find("kinderopvang")
    return found.value


async def test_the_menu_says_what_is_so_and_leads_to_each_thing(city: City):
    hilde, _ = await hilde_and_bram(city, places=("De Krekel", "Zuid"))

    await hilde.says("mijn dienst instellen")

    card = words(hilde.newest())
    assert "maandag tot vrijdag van 8 tot 17 uur" in card
    assert "De Krekel, Zuid" in card
    assert hilde.buttons() == [
        "Verander de uren",
        "Verander de dagen",
        "Verander de plaatsen",
        "Verander het aantal",
    ]


async def test_the_hours_are_set_by_card(city: City):
    hilde, _ = await hilde_and_bram(city)
    await hilde.says("dienst instellen")
    await hilde.presses("Verander de uren")
    assert "Wanneer is jullie dienst open?" in words(hilde.newest())

    await hilde.presses("Bewaar de uren", inputs={"typed": "ma-vr 7u-12u 13u-18u; za 9-12"})

    assert hilde.sees("Jullie dienst is open: maandag tot vrijdag van 7 tot 12 uur en van 13 tot 18 uur")
    department = await kinderopvang(city)
    assert department.hours == "ma-vr 7:00-12:00 13:00-18:00; za 9:00-12:00"
    assert [(line.what, line.by) for line in department.audit] == [("department_changed", "id-hilde")]


@pytest.mark.parametrize(
    ("typed", "why"),
    [
        ("ma 8-12 11-14", "Deze uren vallen samen: 8-12 en 11-14"),
        ("ma 17-8", "Dit eindigt voor het begint: 17-8."),
        ("ma 22-6", "Dit eindigt voor het begint: 22-6."),
        ("gesloten", "Dan is jullie dienst nooit open."),
        ("", "Schrijf eerst je uren."),
        ("blub", "Deze dag ken ik niet: blub."),
        ("ma 25-26", "Dit uur ken ik niet: 25."),
    ],
)
async def test_bad_hours_bring_the_card_again_with_what_was_typed(city: City, typed: str, why: str):
    hilde, _ = await hilde_and_bram(city)
    before = await kinderopvang(city)
    await hilde.says("uren van onze dienst")

    answer = await hilde.presses("Bewaar de uren", inputs={"typed": typed})

    card = answer["value"]
    assert why in words(card)
    assert [node["value"] for node in card["body"] if node["type"] == "Input.Text"] == [typed]
    assert await kinderopvang(city) == before


@pytest.mark.parametrize(
    ("what", "button", "typed", "why"),
    [
        (
            "sluitingsdagen",
            "Bewaar de dagen",
            "22 november 2025",
            "Deze dag is al voorbij: 22 november 2025.",
        ),
        ("sluitingsdagen", "Bewaar de dagen", "feest", "Deze dag ken ik niet: feest."),
        (
            "sluitingsdagen",
            "Bewaar de dagen",
            "25/12\n25 december",
            "Deze dag staat er twee keer: 25 december.",
        ),
        ("plaatsen", "Bewaar de plaatsen", "Zuid\nzuid", "Deze plaats staat er twee keer: zuid."),
        ("plaatsen", "Bewaar de plaatsen", "x" * 61, "Deze naam is langer dan 60 letters"),
        ("aantal collega's", "Bewaar het aantal", "0", "Jullie hebben 1 digicoaches. Typ minstens 1."),
        ("aantal collega's", "Bewaar het aantal", "100001", "Meer dan 100000 collega's kan niet."),
        ("aantal collega's", "Bewaar het aantal", "veel", "Typ alleen een getal."),
        ("plaatsen", "Bewaar de plaatsen", "y\n" * 3000, "Dat is te lang."),
    ],
)
async def test_what_cannot_be_kept_is_said_and_nothing_of_it_is_kept(
    city: City, what: str, button: str, typed: str, why: str
):
    hilde, _ = await hilde_and_bram(city)
    before = await kinderopvang(city)
    await hilde.says(what)

    answer = await hilde.presses(button, inputs={"typed": typed})

    assert why in words(answer["value"])
    assert button in buttons(answer["value"])
    assert await kinderopvang(city) == before


async def test_days_places_and_workers_are_set_by_card(city: City):
    hilde, _ = await hilde_and_bram(city)

    await hilde.says("sluitingsdagen")
    await hilde.presses("Bewaar de dagen", inputs={"typed": "24 december tot 26 december\nopen 1 januari"})
    assert hilde.sees("Jullie zijn dicht: donderdag 24 december tot zaterdag 26 december.")
    assert hilde.sees("Toch open: vrijdag 1 januari.")
    await hilde.says("plaatsen")
    await hilde.presses("Bewaar de plaatsen", inputs={"typed": "De *Krekel*\n  Zuid  "})
    assert hilde.sees("Jullie plaatsen: De ∗Krekel∗, Zuid.")
    await hilde.says("aantal collega's")
    await hilde.presses("Bewaar het aantal", inputs={"typed": "1.200"})
    assert hilde.sees("Jullie zijn met 1.200 collega's.")

    department = await kinderopvang(city)
    assert sorted(day.isoformat() for day in department.holidays) == [
        "2026-12-24",
        "2026-12-25",
        "2026-12-26",
    ]
    assert [day.isoformat() for day in department.open_days] == ["2027-01-01"]
    assert department.places == ("De *Krekel*", "Zuid")
    assert department.workers == 1200


async def test_holidays_are_one_tap_and_what_was_typed_stays(city: City):
    hilde, _ = await hilde_and_bram(city)
    await hilde.says("sluitingsdagen")
    assert hilde.sees("Op feestdagen zijn jullie dicht.")

    answer = await hilde.presses("Wij werken op feestdagen", inputs={"typed": "24 december"})

    assert "Op feestdagen zijn jullie open." in words(answer["value"])
    assert [node["value"] for node in answer["value"]["body"] if node["type"] == "Input.Text"] == [
        "24 december"
    ]
    assert (await kinderopvang(city)).keeps_holidays is False
    await hilde.says("wij rusten op feestdagen")
    assert (await kinderopvang(city)).keeps_holidays is True


async def test_saving_twice_is_written_once(city: City):
    hilde, _ = await hilde_and_bram(city)
    await hilde.says("aantal collega's")
    card = hilde.newest()

    await hilde.presses("Bewaar het aantal", card, inputs={"typed": "40"})
    await hilde.presses("Bewaar het aantal", card, inputs={"typed": "40"})

    assert len((await kinderopvang(city)).audit) == 1


async def test_nobody_else_can_press_what_the_contact_point_sees(city: City):
    hilde, bram = await hilde_and_bram(city)
    ann = await city.coach("Ann", await city.department("Wegen"), is_coach=False, is_contact=True)
    before = await kinderopvang(city)
    await hilde.says("aantal collega's")
    card = hilde.newest()

    for person in (bram, ann, city.citizen("Fatma")):
        answer = await person.presses("Bewaar het aantal", card, inputs={"typed": "40"})
        assert NO in words(answer["value"])

    assert await kinderopvang(city) == before
