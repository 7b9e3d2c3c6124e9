"""The whole bot as production runs it: what comes in is signed and verified, and what goes out carries the bot's own token."""

from collections.abc import AsyncIterator, Iterator
from functools import cache
from pathlib import Path

import pytest

from bot.domain.states import State
from tests.fakes.entra import OWN_TOKEN, entra
from tests.fakes.identity import Identity, identity_provider, new_key
from tests.scenarios.asking import QUESTION, sends
from tests.scenarios.city import TOKEN, City
from tests.scenarios.city import city as started
from tests.scenarios.test_the_road import test_from_question_to_confirmed as the_road

_key = cache(new_key)
"""Making one takes a while, so all share it."""


@pytest.fixture
def identity() -> Iterator[Identity]:
    with identity_provider(_key()) as provider:
        yield provider


@pytest.fixture
async def city(tmp_path: Path, identity: Identity) -> AsyncIterator[City]:
    async with started(tmp_path, identity=identity) as made:
        yield made


async def test_from_question_to_confirmed_with_its_figures(city: City, identity: Identity):
    await the_road(city)

    assert identity.asked == 1, "the keys are asked for once, not at every turn"
    assert {call.authorization for call in city.teams.calls} == {f"Bearer {TOKEN}"}


async def test_the_bots_own_token_comes_from_entra_once(
    tmp_path: Path, identity: Identity, monkeypatch: pytest.MonkeyPatch
):
    with entra(tmp_path) as authority:
        monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.bundle))
        address = authority.address
        async with started(tmp_path, identity=identity, tokens=None, DIGICOACH_AUTHORITY=address) as city:
            city.teams.token = OWN_TOKEN

            await the_road(city)

            assert {call.authorization for call in city.teams.calls} == {f"Bearer {OWN_TOKEN}"}
            assert [form["scope"] for form in authority.asked] == ["https://api.botframework.com/.default"]


async def test_who_is_not_signed_for_does_nothing_and_is_shown_nothing(city: City):
    await city.coach("Bram", await city.department())
    fatma = await city.worker("Fatma", "kinderopvang")
    fatma.bearer = None

    assert await fatma.post(fatma.activity("message", text=QUESTION)) == (401, b"")

    await city.settled()
    assert city.teams.chat(fatma.conversation) == []
    assert (await city.person("Fatma")).draft is None


async def test_a_token_for_one_place_opens_no_other(city: City):
    """What was signed about Europe cannot make the bot speak to another service with its own token."""
    fatma = await city.worker("Fatma", await city.department())
    elsewhere = {**fatma.activity("message", text=QUESTION), "serviceUrl": f"{city.teams.url}/amer/"}
    signed = fatma.bearer(fatma.service_url)
    fatma.bearer = lambda _: signed

    assert await fatma.post(elsewhere) == (401, b"")

    await city.settled()
    assert city.teams.calls == []


async def test_somebody_whom_teams_moves_is_answered_where_they_are_now(city: City):
    bram = await city.coach("Bram", await city.department())
    fatma = await city.worker("Fatma", "kinderopvang")
    await sends(fatma)
    fatma.region = "/amer/"
    await fatma.says("hallo")
    so_far = len(city.teams.calls)

    await bram.presses("Ik help")

    assert fatma.sees("Bram helpt je.")
    to_fatma = [call for call in city.teams.calls[so_far:] if call.conversation == fatma.conversation]
    assert {call.region for call in to_fatma} == {"amer"}
    assert (await city.request()).state is State.HELPING


async def test_an_operator_sees_that_the_limits_are_lifted(
    tmp_path: Path, identity: Identity, capsys: pytest.CaptureFixture[str]
):
    alarm = '"event":"limits.lifted","level":"error"'
    async with started(tmp_path, identity=identity):
        assert alarm not in capsys.readouterr().err
    async with started(tmp_path, identity=identity, DIGICOACH_SENDS_PER_SECOND="0"):
        assert alarm in capsys.readouterr().err
    async with started(tmp_path, DIGICOACH_SENDS_PER_SECOND="0"):
        assert alarm not in capsys.readouterr().err
