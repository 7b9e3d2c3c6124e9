"""One document that cannot be read or written holds up nobody else's question."""

from datetime import timedelta
from typing import Any

import pytest

from bot.domain import events as e
from bot.domain.errors import StoreUnavailable
from bot.domain.ids import NoticeId, PersonId
from bot.domain.people import PersonRecord, Role
from bot.domain.resting import Resting
from bot.domain.states import State
from tests.engines import People
from tests.fakes.card_reading import words
from tests.scenarios.asking import sends
from tests.scenarios.city import City, person_id


def unreadable(monkeypatch: pytest.MonkeyPatch, name: str) -> None:
    """From now on nobody can read what is kept of this person."""
    real = People.find

    async def find(self: People, person: PersonId) -> Any:
        if person == person_id(name):
            raise StoreUnavailable("unreadable")
        return await real(self, person)

    monkeypatch.setattr(People, "find", find)


async def test_a_coordinator_who_cannot_be_told_stops_no_question(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    department = await city.department()
    await city.coach("Hilde", department, is_coach=False, is_contact=True)
    await city.known("Amina", roles=(Role.COORDINATOR,))
    await city.known("Dirk", roles=(Role.COORDINATOR,))
    dirk = city.citizen("Dirk")
    await dirk.installs()
    await sends(await city.worker("Fatma", department))
    unreadable(monkeypatch, "Amina")

    await city.passes(hours=2)

    assert any(isinstance(event, e.ContactSilent) for event in (await city.request()).history)
    assert "wacht een vraag" in words(dirk.newest())


async def test_a_notice_that_fails_holds_up_no_question_that_was_sent(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    await city.department()
    await city.department("Groen")
    jan = city.citizen("Jan")
    await city.known("Jan", roster_department="groen")
    await jan.installs()
    await _with_a_notice_that_fails(city, monkeypatch)
    await jan.says("mijn gsm doet raar")
    await jan.presses("Stuur mijn vraag")
    assert (await city.person("Jan")).draft is not None, "it waits for the department"

    await city.passes(minutes=30)

    assert (await city.person("Jan")).draft is None
    assert (await city.request(1, "groen")).state is not State.CLOSED


async def _with_a_notice_that_fails(city: City, monkeypatch: pytest.MonkeyPatch) -> None:
    notices = city.bot.keeper._notices

    async def fails(record: PersonRecord, notice: object) -> None:
        raise StoreUnavailable("what it reads cannot be read")

    monkeypatch.setitem(notices.when_due, Resting, fails)
    await notices.tell(
        person_id("Jan"), NoticeId("bad"), Resting(), due_at=city.clock.now() + timedelta(minutes=1)
    )
