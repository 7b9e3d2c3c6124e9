"""Whatever button somebody forges, in whatever state it is: a question of another department stays as it is and unread (S4, S15)."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.cards.actions import VERBS
from bot.domain.states import State
from tests.fuzz.payloads import presses
from tests.scenarios.city import City
from tests.scenarios.city import city as started
from tests.security.places import QUESTION, Places, forged, patient, places


@pytest.fixture
async def city(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[City]:
    monkeypatch.setattr("app.PersonLimits", patient)
    async with started(tmp_path) as made:
        yield made


async def searching(there: Places) -> State:
    return State.SEARCHING


async def helping(there: Places) -> State:
    await there.bram.presses("Ik help")
    return State.HELPING


async def resolved(there: Places) -> State:
    await there.bram.presses("Ik help")
    await there.bram.presses("Klaar")
    return State.RESOLVED


ASKS_ONLY = {"team.join"}
"""Anybody may ask to become a coach of any department; its contact point says yes or no (tests/scenarios/test_team_rights.py)."""
STATES = {"searching": searching, "helping": helping, "resolved": resolved}


@pytest.mark.parametrize("comes_to", STATES.values(), ids=STATES)
async def test_nobody_of_elsewhere_changes_or_reads_a_question_with_any_button(city: City, comes_to):
    there = await places(city)
    state = await comes_to(there)
    before = await there.seen()
    assert before[0].state is state
    tried = 0

    for person in there.elsewhere:
        for verb, data in await there.buttons():
            if verb in ASKS_ONLY:
                continue
            read = await forged(person, verb, data)
            tried += 1
            assert QUESTION not in read, (person.name, verb, data)
    await city.settled()

    assert await there.seen() == before
    assert tried > 3 * 200
    assert not any(person.sees(QUESTION) for person in there.elsewhere)


async def test_a_colleague_beside_the_asker_changes_or_reads_nothing_either(city: City):
    there = await places(city)
    gerda = await city.worker("Gerda", "kinderopvang")
    before = await there.seen()

    for verb, data in await there.buttons():
        assert QUESTION not in await forged(gerda, verb, data), (verb, data)
    await city.settled()

    assert (await there.seen())[0] == before[0]


def test_every_button_there_is_was_tried():
    assert len(VERBS - {verb for verb, _ in presses()}) <= 8
