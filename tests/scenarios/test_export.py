"""A coordinator asks for a file of figures, says yes, and finds it in their OneDrive; others do not."""

import csv
import io
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest
from openpyxl import load_workbook

from tests.fakes.files import CONSENT, INFO, FakeDrive, answering, attached
from tests.fakes.teams import again
from tests.scenarios.asking import hears_no, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City
from tests.scenarios.coordinating import coordinator


@pytest.fixture
async def drive() -> AsyncIterator[FakeDrive]:
    async with FakeDrive() as drive:
        yield drive


async def asks_for_a_file(person: Citizen, line: str = "export deze maand") -> dict[str, Any]:
    await person.says(line)
    assert attached(person, CONSENT), person.cards()[:1]
    return dict(attached(person, CONSENT)[-1][1])


async def answers(person: Citizen, activity: dict[str, Any]) -> None:
    status, _ = await person.post(activity)
    assert status == 200


async def three_questions(city: City) -> None:
    department = await city.department()
    await city.coach("Fatima", department)
    for name in ("Jan", "Sofie", "Milan"):
        await sends(await city.worker(name, department))


async def test_a_coordinator_gets_the_figures_of_a_month_as_a_file(city: City, drive: FakeDrive):
    await three_questions(city)
    amina = await coordinator(city)

    offer = await asks_for_a_file(amina)
    await answers(amina, answering(amina, drive.room()))

    assert offer["name"] == "cijfers-stad-2026-03.xlsx"
    assert offer["content"]["description"].startswith("Cijfers van maart 2026, de hele stad.")
    page = load_workbook(io.BytesIO(drive.files["one"]))
    assert page.sheetnames == ["Uitleg", "Overzicht", "Onderwerpen", "Per uur", "Diensten"]
    rows = {row[0]: row for row in page["Overzicht"].iter_rows(values_only=True)}
    assert rows["Vragen aan de bot"][1] == 3
    assert amina.sees("Het bestand staat in je OneDrive.")
    assert len(attached(amina, INFO)) == 1
    assert abs(offer["content"]["sizeInBytes"] - len(drive.files["one"])) < 500


async def test_nobody_stands_in_the_file_by_name_or_id(city: City, drive: FakeDrive):
    await three_questions(city)
    amina = await coordinator(city)
    await asks_for_a_file(amina, "export deze maand als csv")

    await answers(amina, answering(amina, drive.room()))

    content = drive.files["one"].decode()
    for person in city.people.values():
        assert person.name not in content
        assert person.object_id not in content


async def test_csv_can_be_asked_for_and_reads_as_a_table(city: City, drive: FakeDrive):
    await three_questions(city)
    amina = await coordinator(city)

    offer = await asks_for_a_file(amina, "export deze maand als csv")
    await answers(amina, answering(amina, drive.room()))

    assert offer["name"] == "cijfers-stad-2026-03.csv"
    lines = csv.DictReader(io.StringIO(drive.files["one"].decode("utf-8-sig"), newline=""), delimiter=";")
    values = {
        (line["onderdeel"], line["kolom"]): line["waarde"] for line in lines if line["blad"] == "Overzicht"
    }
    assert values["Vragen aan de bot", "Waarde"] == "3"
    assert values["Vragen aan de bot", "Eerste dag"] == "2026-03-01"


async def test_the_file_is_made_when_they_say_yes_and_holds_what_is_true_then(city: City, drive: FakeDrive):
    await three_questions(city)
    amina = await coordinator(city)
    await asks_for_a_file(amina)
    await sends(await city.worker("Tom", KINDEROPVANG))

    await answers(amina, answering(amina, drive.room()))

    rows = load_workbook(io.BytesIO(drive.files["one"]))["Overzicht"].iter_rows(values_only=True)
    assert {row[0]: row[1] for row in rows}["Vragen aan de bot"] == 4


async def test_a_yes_that_comes_twice_has_its_effect_once(city: City, drive: FakeDrive):
    amina = await coordinator(city)
    await asks_for_a_file(amina)
    yes = answering(amina, drive.room())

    await answers(amina, yes)
    await answers(amina, again(yes))

    assert len(drive.puts) == 1
    assert len(attached(amina, INFO)) == 1


async def test_who_is_no_coordinator_any_more_gets_no_file_although_it_was_offered(
    city: City, drive: FakeDrive
):
    amina = await coordinator(city)
    await asks_for_a_file(amina)
    yes = answering(amina, drive.room())
    stored = await city.stores.people.find((await city.person("Amina")).id)
    assert stored is not None
    await city.stores.people.replace(replace(stored.value, roles=()), etag=stored.etag)

    await answers(amina, yes)

    assert amina.sees("Dat kan ik hier niet tonen.")
    assert (drive.puts, attached(amina, INFO)) == ([], [])


async def test_an_offer_of_two_weeks_ago_is_answered_kindly(city: City, drive: FakeDrive):
    amina = await coordinator(city)
    await asks_for_a_file(amina)
    city.clock.turn(timedelta(days=14))

    await answers(amina, answering(amina, drive.room()))

    assert amina.sees("Deze knop is oud. De cijfers zijn intussen anders.")
    assert amina.sees("Typ: export vorige maand.")
    assert drive.puts == []


async def test_who_says_no_reads_how_to_ask_again(city: City):
    amina = await coordinator(city)
    await asks_for_a_file(amina)

    await answers(amina, answering(amina, None))

    assert amina.sees("Goed. Je krijgt geen bestand.")
    assert attached(amina, CONSENT) == []


@pytest.mark.parametrize(
    "context",
    [
        {},
        {"verb": "figures.file"},
        {"kind": "month", "first": "2026-03-02", "format": "xlsx", "at": "2026-03-02T09:00:00+00:00"},
        {"kind": "month", "first": "2026-03-01", "format": "exe", "at": "2026-03-02T09:00:00+00:00"},
        {"kind": "month", "first": "2026-03-01", "format": "xlsx", "at": "2026-03-02T09:00:00"},
        {"kind": "month", "first": "2026-03-01", "format": "xlsx", "at": "2030-01-01T00:00:00+00:00"},
        {"department": ["a"], "format": "xlsx", "at": "2026-03-02T09:00:00+00:00"},
    ],
)
async def test_a_context_that_is_none_of_ours_brings_no_file(
    city: City, drive: FakeDrive, context: dict[str, Any]
):
    amina = await coordinator(city)

    await answers(amina, answering(amina, drive.room(), context=context))

    assert drive.puts == []
    assert amina.sees("Deze knop is oud.")


async def test_a_changed_context_shows_a_contact_point_no_other_department(city: City, drive: FakeDrive):
    ours, theirs = await city.department(), await city.department("Groendienst")
    fatima = await city.coach("Fatima", ours, is_contact=True)
    await asks_for_a_file(fatima)
    offer = dict(attached(fatima, CONSENT)[-1][1]["content"]["acceptContext"])

    for changed in (
        {"department": theirs},
        {"department": "*"},
        {"figures": "facts", "kind": "", "first": ""},
    ):
        await answers(fatima, answering(fatima, drive.room(str(changed)), context={**offer, **changed}))

    for content in drive.files.values():
        page = load_workbook(io.BytesIO(content))
        assert page.sheetnames == ["Uitleg", "Overzicht", "Onderwerpen", "Per uur"]
        assert "Kinderopvang" in {row[1] for row in page["Uitleg"].iter_rows(values_only=True)}


async def test_a_contact_point_gets_the_file_of_the_own_department(city: City, drive: FakeDrive):
    fatima = await city.coach("Fatima", await city.department(), is_contact=True)

    offer = await asks_for_a_file(fatima)
    await answers(fatima, answering(fatima, drive.room()))

    assert offer["name"] == "cijfers-kinderopvang-2026-03.xlsx"
    assert load_workbook(io.BytesIO(drive.files["one"])).sheetnames == [
        "Uitleg",
        "Overzicht",
        "Onderwerpen",
        "Per uur",
    ]


async def test_a_coach_and_a_worker_get_no_file_whatever_they_send(city: City, drive: FakeDrive):
    department = await city.department()
    people = [
        await city.coach("Fatima", department),
        await city.worker("Jan", department),
        city.citizen("Piet"),
    ]
    context = {"kind": "month", "first": "2026-03-01", "format": "xlsx", "at": city.clock.now().isoformat()}
    for person in people:
        await answers(person, answering(person, drive.room(), context=context))
        assert hears_no(person)

    assert drive.puts == []


async def test_the_facts_of_a_year_come_as_a_sheet_with_sentences(city: City, drive: FakeDrive):
    await three_questions(city)
    amina = await coordinator(city)
    context = {
        "figures": "facts",
        "kind": "year",
        "first": "2026-01-01",
        "format": "xlsx",
        "at": city.clock.now().isoformat(),
    }

    await answers(amina, answering(amina, drive.room(), context=context))

    page = load_workbook(io.BytesIO(drive.files["one"]))["Feiten"]
    rows = {row[0]: row for row in page.iter_rows(values_only=True)}
    assert rows["vragen samen"][1] == 3
    assert rows["vragen samen"][9] == "Er kwamen 3 vragen voor digicoaches."
    assert rows["toestellen"][1] == "nog niet gemeten"


async def test_the_button_under_the_figures_brings_the_offer_and_keeps_the_figures_near(
    city: City, drive: FakeDrive
):
    await three_questions(city)
    amina = await coordinator(city)
    await amina.says("cijfers deze maand")

    await amina.presses("Maak een bestand")

    [(_, offer)] = attached(amina, CONSENT)
    assert offer["name"] == "cijfers-stad-2026-03.xlsx"
    await amina.presses("Toon de cijfers")
    await answers(amina, answering(amina, drive.room()))
    assert list(drive.files) == ["one"]


async def test_in_the_playground_the_person_reads_how_to_make_the_file_by_hand(city: City):
    amina = await coordinator(city)
    amina.region = "/_connector"

    await amina.says("export februari 2026")

    assert attached(amina, CONSENT) == []
    assert amina.sees("Hier kan ik geen bestand geven. In Teams wel.")
    assert amina.sees('python -m app export "februari 2026" cijfers-stad-2026-02.xlsx')


async def test_without_a_period_it_is_of_last_month(city: City):
    offer = await asks_for_a_file(await coordinator(city), "export")

    assert offer["name"] == "cijfers-stad-2026-02.xlsx"


async def test_a_department_of_few_people_has_a_file_without_figures_that_says_why(
    city: City, drive: FakeDrive
):
    await three_questions(city)
    amina = await coordinator(city)

    offer = await asks_for_a_file(amina, "export kinderopvang deze maand")
    await answers(amina, answering(amina, drive.room()))

    assert offer["name"] == "cijfers-kinderopvang-2026-03.xlsx"
    page = load_workbook(io.BytesIO(drive.files["one"]))
    assert {row[1] for row in page["Overzicht"].iter_rows(min_row=2, values_only=True)} == {None}
    told = {row[1] for row in page["Uitleg"].iter_rows(values_only=True)}
    assert "Te weinig vragen om te tonen." in told
    assert "Onderwerpen van één dienst komen niet in een bestand." in told
    assert page["Onderwerpen"]["B2"].value == "Onderwerpen van één dienst komen niet in een bestand."


async def test_of_departments_that_sound_alike_one_is_chosen_and_offered(city: City):
    for name in ("Groendienst", "Groepsaankopen"):
        await city.department(name)
    amina = await coordinator(city)
    await amina.says("export groe deze maand")

    await amina.presses("Groendienst")

    [(_, offer)] = attached(amina, CONSENT)
    assert offer["name"] == "cijfers-groendienst-2026-03.xlsx"


@pytest.mark.parametrize(
    ("line", "name"),
    [
        ("feiten csv", "feiten-2026.csv"),
        ("export feiten 2026", "feiten-2026.xlsx"),
        ("export deze maand excel", "cijfers-stad-2026-03.xlsx"),
    ],
)
async def test_facts_and_files_are_asked_for_in_any_words(city: City, line: str, name: str):
    amina = await coordinator(city)

    await amina.says(line)

    [(_, offer)] = attached(amina, CONSENT)
    assert offer["name"] == name


async def test_a_press_that_comes_twice_brings_one_offer(city: City):
    city.presses_arrive_twice = True
    amina = await coordinator(city)
    await amina.says("cijfers deze maand")

    await amina.presses("Maak een bestand")

    assert len(attached(amina, CONSENT)) == 1
