"""*Mijn gegevens*: what is kept of somebody, on a card and in a file, and of nobody else."""

import json
from collections.abc import AsyncIterator
from typing import Any

import pytest

from tests.fakes.files import CONSENT, FakeDrive, answering, attached
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.coordinating import coordinator
from tests.scenarios.helping import helping

TAKE = "Bewaar mijn gegevens"


@pytest.fixture
async def drive() -> AsyncIterator[FakeDrive]:
    async with FakeDrive() as drive:
        yield drive


async def takes(person: Citizen, drive: FakeDrive) -> dict[str, Any]:
    await person.says("mijn gegevens")
    await person.presses(TAKE)
    assert (await person.post(answering(person, drive.room())))[0] == 200
    return dict(json.loads(drive.files["one"]))


@pytest.mark.parametrize("line", ["mijn gegevens", "Mijn data", "welke gegevens heb je van mij?", "my data"])
async def test_a_worker_reads_what_is_kept_for_how_long_and_who_sees_it(city: City, line: str):
    fatma, _ = await helping(city)

    await fatma.says(line)

    for said in (
        "Dit bewaren we van jou",
        "Fatma",
        QUESTION,
        "7 dagen",
        "30 dagen",
        "3 maanden",
        "25 maanden",
    ):
        assert fatma.sees(said)
    assert fatma.sees("Alleen wie helpt, ziet je vraag.")


async def test_a_worker_gets_all_of_it_as_a_file_and_nobody_elses_name(city: City, drive: FakeDrive):
    fatma, bram = await helping(city, "Samir")
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")

    told = await takes(fatma, drive)

    [question] = told["mijn_vragen"]
    assert question["tekst"] == QUESTION
    assert question["dienst"] == "Kinderopvang"
    assert told["ik"]["naam"] == "Fatma"
    assert told["ik"]["id"] == person_id("Fatma")
    content = drive.files["one"].decode()
    for name in ("Bram", "Samir"):
        assert name not in content and person_id(name) not in content
    assert fatma.sees("Je bestand staat klaar.")


async def test_a_coach_finds_where_they_helped_and_no_question_of_others(city: City, drive: FakeDrive):
    fatma, bram = await helping(city)
    await sends(await city.worker("Samir", KINDEROPVANG), "de printer doet raar")
    await bram.says("portret")

    told = await takes(bram, drive)

    assert [one["nummer"] for one in told["waar_ik_hielp"]] == [1]
    assert [one["nummer"] for one in told["waar_ik_gevraagd_werd"]] == [2]
    assert [one["dienst"] for one in told["ik_als_digicoach"]] == ["Kinderopvang"]
    content = drive.files["one"].decode()
    for private in ("Fatma", "Samir", QUESTION, "printer", fatma.object_id):
        assert private not in content


async def test_a_question_in_a_department_they_left_is_found_too(city: City, drive: FakeDrive):
    fatma, _ = await helping(city)
    await city.department("Wegen")
    await fatma.says("ik werk bij wegen")

    told = await takes(fatma, drive)

    assert [one["dienst"] for one in told["mijn_vragen"]] == ["Kinderopvang"]
    assert told["ik"]["dienst"] == "Wegen"


async def test_the_file_is_of_who_says_yes_whatever_comes_back(city: City, drive: FakeDrive):
    fatma, bram = await helping(city)
    await fatma.says("bewaar mijn gegevens")
    stolen = attached(fatma, CONSENT)[-1][1]["content"]["acceptContext"]

    await bram.post(answering(bram, drive.room(), context={**stolen, "person": fatma.object_id}))

    assert json.loads(drive.files["one"])["ik"]["naam"] == "Bram"


async def test_no_is_no_and_an_old_offer_gives_nothing(city: City, drive: FakeDrive):
    fatma, _ = await helping(city)
    await fatma.says("bewaar mijn gegevens als bestand")
    await fatma.post(answering(fatma, None))
    assert fatma.sees("Je krijgt geen bestand.")

    await fatma.says("bewaar mijn gegevens")
    await city.passes(days=8)
    await fatma.post(answering(fatma, drive.room()))
    assert drive.files == {}
    assert fatma.sees("Het bestand is er niet gekomen.")


async def test_a_coordinator_has_data_too_and_a_file_of_figures_still_comes(city: City, drive: FakeDrive):
    await city.department()
    amina = await coordinator(city)

    assert "coordinator" in (await takes(amina, drive))["ik"]["rollen"]
    await amina.says("export deze maand als csv")
    await amina.post(answering(amina, drive.room("two")))
    assert drive.files["two"].decode("utf-8-sig").startswith("blad;")


async def test_somebody_of_whom_nothing_is_known_reads_that(city: City):
    await city.department()
    jan = city.citizen("Jan")

    await jan.says("mijn gegevens")

    assert jan.sees("Dit bewaren we van jou")
    assert not jan.sees("Je laatste vragen:")
