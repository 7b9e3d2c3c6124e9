"""*Mijn gegevens*: what is kept of somebody, on a card and in a file, and of nobody else."""

import asyncio
import json
from collections import Counter
from collections.abc import AsyncIterator
from datetime import datetime
from typing import Any

import pytest

from bot.domain.ids import DepartmentId
from bot.services.own_data import AT_ONCE
from tests.engines import Requests
from tests.fakes.card_reading import words
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


async def test_a_press_is_answered_at_once_and_what_takes_long_follows(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    fatma, _ = await helping(city)
    await fatma.says("mijn gegevens")
    await fatma.presses(TAKE)
    goes_on = asyncio.Event()
    slow = _slow(monkeypatch, goes_on)

    await fatma.presses("Toon mijn gegevens")

    assert "Ik zoek wat we van jou bewaren." in words(fatma.newest())
    goes_on.set()
    async with asyncio.timeout(10):
        while QUESTION not in words(fatma.newest()):
            await asyncio.sleep(0)
    assert slow.total() > 0


async def test_it_is_read_once_for_the_card_and_once_for_the_file(
    city: City, drive: FakeDrive, monkeypatch: pytest.MonkeyPatch
):
    fatma, _ = await helping(city)
    goes_on = asyncio.Event()
    goes_on.set()
    read = _slow(monkeypatch, goes_on)

    await fatma.says("mijn gegevens")
    once = read.total()
    await fatma.presses(TAKE)
    assert read.total() == once, "how large the file is is not worth a reading"
    await fatma.post(answering(fatma, drive.room()))

    assert read.total() == 2 * once
    assert set(read.values()) == {2}, "no part of it twice"


async def test_departments_are_read_beside_each_other_and_not_all_at_once(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    for number in range(20):
        await city.department(f"Dienst {number}")
    at_once: list[int] = [0]
    real = Requests.sent_between

    async def sent_between(self: Requests, department: DepartmentId, first: datetime, after: datetime) -> Any:
        at_once.append(at_once[-1] + 1)
        try:
            for _ in range(5):
                await asyncio.sleep(0)
            return await real(self, department, first, after)
        finally:
            at_once.append(at_once[-1] - 1)

    monkeypatch.setattr(Requests, "sent_between", sent_between)
    await city.citizen("Jan").says("mijn gegevens")

    assert 1 < max(at_once) <= AT_ONCE


def _slow(monkeypatch: pytest.MonkeyPatch, goes_on: asyncio.Event) -> Counter[tuple[str, datetime]]:
    """Questions of other months are given once it may go on; how often each month is asked for."""
    asked: Counter[tuple[str, datetime]] = Counter()
    real = Requests.sent_between

    async def sent_between(self: Requests, department: DepartmentId, first: datetime, after: datetime) -> Any:
        asked[department, first] += 1
        await goes_on.wait()
        return await real(self, department, first, after)

    monkeypatch.setattr(Requests, "sent_between", sent_between)
    return asked
