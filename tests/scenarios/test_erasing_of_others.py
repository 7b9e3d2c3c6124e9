"""*Wis mijn gegevens*, and what others have: names that they typed, what stood for who was forgotten, the last coordinator."""

import pytest

from bot.dialogs.own_data import OwnDataDialogs
from bot.domain.aliases import is_alias
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord, Role
from bot.domain.request import Beneficiary
from bot.domain.states import State
from bot.services.pseudonyms import aliases, pseudonyms
from bot.storage.protocols import Collection
from tests.scenarios.asking import sends
from tests.scenarios.city import KINDEROPVANG, City, person_id
from tests.scenarios.coordinating import coordinator
from tests.scenarios.erasing import ASK, ERASE, erases, found_of, is_erased
from tests.scenarios.helping import helping


async def test_a_name_that_a_colleague_typed_goes_where_nobody_else_is_called_so(city: City):
    fatma, bram = await helping(city)
    els = await city.worker("Els", KINDEROPVANG)
    await els.says("voor Fatma: kan niet aanmelden")
    await els.presses("Stuur mijn vraag")
    assert (await city.request(number=2)).for_whom is not None

    await erases(fatma)
    await is_erased(city, fatma)

    assert await found_of(city, "Fatma") == []
    request = await city.request(number=2)
    assert (request.state, request.for_whom) == (State.SEARCHING, Beneficiary(name=""))
    await bram.presses("Ik help")
    assert bram.sees("Je helpt"), "it can be helped with all the same"


async def test_a_name_that_may_be_anothers_is_left(city: City):
    fatma, _ = await helping(city)
    await city.stores.people.create(
        PersonRecord(id=PersonId("id-2"), name="Fatma B", department=KINDEROPVANG)
    )
    els = await city.worker("Els", KINDEROPVANG)
    await els.says("voor Fatma: kan niet aanmelden")
    await els.presses("Stuur mijn vraag")

    await erases(fatma)
    await is_erased(city, fatma)

    assert (await city.request(number=2)).for_whom == Beneficiary(name="Fatma")


async def test_what_stood_for_them_since_they_were_forgotten_leads_back_no_more(city: City):
    fatma, bram = await helping(city)
    await bram.presses("Klaar")
    await fatma.presses("Ja, opgelost")
    await city.passes(days=31)
    await city.bot.worker.scan()
    await city.bot.errands.settle()
    alias_of = aliases(pseudonyms(city.settings.key_for_figures()))(person_id("Fatma"))
    assert (await city.request()).asker.id == alias_of

    await erases(fatma)
    await is_erased(city, fatma)

    assert is_alias((await city.request()).asker.id)
    requests = b"".join([body async for body in city.stores.written(Collection.REQUESTS)])
    assert alias_of.encode() not in requests


async def test_a_question_that_waits_for_its_department_does_not_vanish_in_silence(city: City):
    await city.department()
    await city.department("Groen")
    fatma = city.citizen("Fatma")
    await fatma.installs()
    await sends(fatma)
    assert (await city.person("Fatma")).open_requests == ()

    await fatma.says(ASK)
    assert fatma.sees("Je open vraag stopt. Nog hulp nodig? Dan bel je de Service Desk.")
    await fatma.presses(ERASE)
    await is_erased(city, fatma)

    assert fatma.sees("Nog hulp nodig? Bel de Service Desk op 09 000 00 00.")


async def test_of_the_last_two_coordinators_one_stays_however_they_press(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    await city.department()
    people = [await coordinator(city, name) for name in ("Amina", "Dirk")]
    for person in people:
        await person.says(ASK)
        assert person.sees("Wil je al je gegevens wissen?")
    monkeypatch.setattr(OwnDataDialogs, "_is_only_coordinator", _not_yet)
    for person in people:
        await person.presses(ERASE)
    assert [(await city.person(one.name)).roles for one in people] == [(), ()]

    await city.passes(minutes=5)

    [left] = [one for one in people if await city.stores.people.find(person_id(one.name)) is not None]
    assert (await city.person(left.name)).roles == (Role.COORDINATOR,)
    assert left.sees("Je bent de enige coördinator.")


async def _not_yet(*_: object) -> bool:
    """Each was looked at while the other was one still."""
    return False
