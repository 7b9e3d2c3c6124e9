"""Who goes on without asking anything: nothing leads from them to what is over, and after 400 days nothing is kept of them."""

from dataclasses import replace

import pytest

from bot import fault_points
from bot.domain.invariants import Invariant
from bot.domain.keeping import Forgotten
from bot.domain.people import OpenRequest
from bot.services.inspecting import Someone
from bot.storage.protocols import Collection
from tests.engines import on_sqlite_only
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.erasing import found_of, raw_file
from tests.scenarios.helping import helping
from tests.scenarios.test_leavers import later


async def solved(city: City) -> Citizen:
    fatma, bram = await helping(city)
    await fatma.says("mijn nummer is 0470 12 34 56")
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")
    return fatma


async def days(city: City, number: int) -> None:
    """So many days go by, of which the worker sees each: what is due is found by its scans."""
    for _ in range(number):
        await later(city, days=1, minutes=11)


async def people(city: City) -> str:
    return b"\n".join([body async for body in city.stores.written(Collection.PEOPLE)]).decode()


async def test_no_document_of_a_person_leads_to_a_question_whose_asker_is_forgotten(city: City):
    await solved(city)
    request = (await city.request()).id
    assert request in await people(city)

    await days(city, 31)

    assert (await city.request()).forgotten is Forgotten.ASKER
    assert request not in await people(city)
    messages = {one.key for one in (await city.person("Fatma")).heard}
    assert messages == set(), "the ids of her messages stand in the question too"


@on_sqlite_only
async def test_no_byte_of_the_file_joins_the_asker_to_the_question(city: City):
    await solved(city)
    request = (await city.request()).id
    await later(city, days=31)
    await later(city, days=1)

    written = raw_file(city)
    near = [written[max(0, at - 3_000) : at + 3_000] for at in _every(written, request)]
    assert near
    assert [one for one in near if '"open_requests":[{"' in one] == []


def _every(written: str, part: str) -> list[int]:
    found, at = [], written.find(part)
    while at >= 0:
        found.append(at)
        at = written.find(part, at + 1)
    return found


async def test_a_stop_between_the_two_writes_is_completed_by_the_next_look(city: City):
    await solved(city)

    def stops(point: str) -> None:
        if point == "forgetting.let_go":
            raise RuntimeError(point)

    fault_points.install(stops)
    try:
        await later(city, days=8)
    finally:
        fault_points.remove()
    assert (await city.request()).forgotten is Forgotten.NOTHING
    assert (await city.person("Fatma")).open_requests == ()

    await later(city, hours=2)
    assert (await city.request()).forgotten is Forgotten.WORDS


async def test_who_helped_last_is_known_for_ninety_days(city: City):
    await solved(city)
    await days(city, 10)
    assert (await city.person("Fatma")).last_helper == person_id("Bram")

    await days(city, 82)

    record = await city.person("Fatma")
    assert (record.last_helper, record.last_helped_at) == (None, None)
    assert person_id("Bram") not in record_text(await people(city), "Fatma")


def record_text(people_text: str, name: str) -> str:
    [line] = [one for one in people_text.splitlines() if f'"id":"{person_id(name)}"' in one]
    return line


async def test_place_and_number_are_known_for_a_week_after_the_last_word(city: City):
    department = await city.department()
    await city.known("Fatma", department=department, phone="0470 12 34 56", place="Zuid")
    fatma = city.citizen("Fatma")
    await fatma.says("dag")
    await days(city, 6)
    assert (await city.person("Fatma")).place == "Zuid"

    await days(city, 2)

    record = await city.person("Fatma")
    assert (record.phone, record.place, record.heard) == ("", "", ())
    assert (record.name, record.department) == ("Fatma", department)


async def test_what_an_answer_needs_stays_while_a_question_is_open(city: City):
    await helping(city)
    asked = await city.request()
    await days(city, 1)
    assert [one.id for one in (await city.person("Fatma")).open_requests] == [asked.id]


async def test_who_was_silent_for_four_hundred_days_is_forgotten(city: City):
    await solved(city)
    await later(city, days=1)
    await later(city, days=397)
    assert await city.person("Fatma")

    await days(city, 3)
    await later(city, minutes=5)

    assert await city.stores.people.find(person_id("Fatma")) is None
    assert await found_of(city, "Fatma", QUESTION, "fatma@example.org") == []
    assert await city.person("Bram"), "who has a role stays"


async def test_whoever_asks_again_is_counted_from_then(city: City):
    fatma = await solved(city)
    await later(city, days=390)
    await sends(fatma)
    await later(city, days=2)
    await later(city, days=390)
    assert await city.person("Fatma")


async def test_who_never_said_a_word_is_counted_from_the_first_look(city: City):
    await city.worker("Rita", KINDEROPVANG)
    await later(city, days=1)
    assert (await city.person("Rita")).used_at is not None
    await later(city, days=399)
    assert await city.person("Rita")

    await days(city, 2)
    await later(city, minutes=5)

    assert await city.stores.people.find(person_id("Rita")) is None


@pytest.mark.parametrize("city", [{"DIGICOACH_SILENT_KEPT": "P60D"}], indirect=True)
async def test_how_long_silence_lasts_is_a_setting_and_who_wants_tips_is_not_silent(city: City):
    await city.department()
    fatma = city.citizen("Fatma")
    rita = city.citizen("Rita")
    await fatma.says("dag")
    await rita.says("dag")
    await rita.says("weetjes aan")
    assert (await city.person("Rita")).wants_tips
    await later(city, days=62)
    await later(city, minutes=5)

    assert await city.stores.people.find(person_id("Fatma")) is None
    assert await city.person("Rita")


@pytest.mark.parametrize("city", [{"DIGICOACH_COORDINATORS": "id-amina"}], indirect=True)
async def test_a_coordinator_of_the_settings_is_never_silent(city: City):
    await city.department()
    amina = city.citizen("Amina")
    await amina.says("dag")
    await later(city, days=402)
    await later(city, minutes=5)
    assert await city.person("Amina")


async def test_the_auditor_says_so_when_somebody_leads_to_a_forgotten_question_and_the_nightly_look_mends_it(
    city: City,
):
    """As a document of an older bot may."""
    await solved(city)
    await days(city, 31)
    request = await city.request()
    stored = await city.stores.people.find(person_id("Fatma"))
    assert stored is not None
    leads = OpenRequest(department=request.department, id=request.id)
    await city.stores.people.replace(replace(stored.value, open_requests=(leads,)), etag=stored.etag)

    look = await city.bot.auditor._inspector.look(Someone(id=person_id("Fatma")))
    assert Invariant.FORGOTTEN in look.broken

    await days(city, 1)
    assert (await city.person("Fatma")).open_requests == ()
