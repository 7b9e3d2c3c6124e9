"""Busy, away, without consent: when Graph is asked, when it is not, and what is logged of it."""

import asyncio
import json
from datetime import timedelta
from email.utils import format_datetime

import aiohttp
import pytest

from bot.domain.errors import TryLater
from bot.graph import circuit, client
from bot.graph.client import GraphClient
from bot.graph.directory import GraphDirectory
from bot.graph.permissions import PERMISSIONS, USERS
from bot.services.directory import DirectorySilent
from tests.fakes.clock import HandClock
from tests.fakes.graph import PERSON, FakeGraph
from tests.graph.conftest import Tokens


async def is_silent(directory: GraphDirectory) -> bool:
    try:
        await directory.entries(["jan"])
    except DirectorySilent:
        return True
    return False


def logged(capfd: pytest.CaptureFixture[str]) -> list[dict[str, object]]:
    return [json.loads(line) for line in capfd.readouterr().err.splitlines()]


@pytest.mark.parametrize("status", [429, 503, 504])
async def test_when_it_is_busy_nothing_is_asked_until_it_said(
    graph: FakeGraph, directory: GraphDirectory, clock: HandClock, status: int
):
    graph.answer = (status, {"Retry-After": "90"})
    assert await is_silent(directory)
    graph.answer = None

    clock.turn(timedelta(seconds=89))
    assert await is_silent(directory)
    assert len(graph.asked) == 1

    clock.turn(timedelta(seconds=1))
    assert not await is_silent(directory)


@pytest.mark.parametrize("answer", [(429, {"Retry-After": "3600"}), (500, {})], ids=["busy", "broken"])
async def test_what_is_wrong_with_one_thing_silences_no_other(
    graph: FakeGraph, directory: GraphDirectory, answer: tuple[int, dict[str, str]]
):
    graph.answer = answer
    with pytest.raises(DirectorySilent):
        await directory.present(["jan"])
    graph.answer = None
    graph.groups["g"] = [(PERSON, "jan")]

    assert await directory.members("g") == {"jan"}
    with pytest.raises(DirectorySilent):
        await directory.present(["jan"])
    assert len(graph.asked) == 2


async def test_a_graph_that_does_not_know_the_bot_is_asked_nothing_for_a_while(
    graph: FakeGraph, directory: GraphDirectory
):
    graph.token = "another"
    assert await is_silent(directory)
    with pytest.raises(DirectorySilent):
        await directory.members("g")
    assert len(graph.asked) == 1


@pytest.mark.parametrize(
    "answer", [(429, {"Retry-After": "3600"}), (500, {}), (403, {}), (401, {})], ids=lambda answer: answer[0]
)
async def test_a_clock_that_is_set_back_silences_nothing_for_as_long(
    graph: FakeGraph, directory: GraphDirectory, clock: HandClock, answer: tuple[int, dict[str, str]]
):
    graph.answer = answer
    assert await is_silent(directory)
    graph.answer = None
    clock.turn(-timedelta(hours=6))

    assert not await is_silent(directory)


@pytest.mark.parametrize("status", [402, 405, 410, 412, 415, 422, 423])
async def test_a_refusal_of_one_person_is_an_answer_about_them(
    graph: FakeGraph, directory: GraphDirectory, status: int
):
    graph.trouble["jan"] = status

    assert not await directory.install("jan")
    assert await directory.install("sofie")


@pytest.mark.parametrize("status", [408, 500])
async def test_what_is_no_answer_about_anybody_is_an_outage(
    graph: FakeGraph, directory: GraphDirectory, status: int
):
    graph.trouble["jan"] = status

    for person in ("jan", "sofie"):
        with pytest.raises(DirectorySilent):
            await directory.install(person)
    assert len(graph.asked_of("/installedApps")) == 1


async def test_the_time_to_ask_again_may_be_a_date(
    graph: FakeGraph, directory: GraphDirectory, clock: HandClock
):
    until = clock.now() + timedelta(minutes=5)
    graph.answer = (429, {"Retry-After": format_datetime(until, usegmt=True)})
    assert await is_silent(directory)
    graph.answer = None

    clock.turn_to(until - timedelta(seconds=1))
    assert await is_silent(directory)
    clock.turn_to(until)
    assert not await is_silent(directory)


@pytest.mark.parametrize(
    "said",
    [
        "nan",
        "-5",
        "soon",
        "1e9",
        "",
        "Thu, 01 Jan 1970 00:00:00 GMT",
        "Mon, 01 Jan 99999999999999 00:00:00 GMT",
    ],
)
async def test_nonsense_is_half_a_minute(
    graph: FakeGraph, directory: GraphDirectory, clock: HandClock, said: str
):
    graph.answer = (429, {"Retry-After": said})
    assert await is_silent(directory)
    graph.answer = None
    clock.turn(circuit.FIRST_PAUSE)
    assert not await is_silent(directory)


async def test_however_long_it_asks_for_an_hour_is_the_most(
    graph: FakeGraph, directory: GraphDirectory, clock: HandClock
):
    graph.answer = (429, {"Retry-After": "999999"})
    assert await is_silent(directory)
    graph.answer = None
    clock.turn(timedelta(hours=1))
    assert not await is_silent(directory)


@pytest.mark.parametrize("status", [301, 401, 500, 502])
async def test_after_an_outage_it_is_asked_ever_less(
    graph: FakeGraph, directory: GraphDirectory, clock: HandClock, status: int
):
    graph.answer = (status, {"Location": graph.url})
    for pause in (30, 60, 120, 120):
        asked = len(graph.asked)
        assert await is_silent(directory)
        assert len(graph.asked) == asked + 1, "and no redirect is followed"
        clock.turn(timedelta(seconds=pause - 1))
        assert await is_silent(directory)
        assert len(graph.asked) == asked + 1
        clock.turn(timedelta(seconds=1))
    graph.answer = None
    assert not await is_silent(directory)


async def test_a_token_that_is_refused_is_forgotten(
    graph: FakeGraph, directory: GraphDirectory, tokens: Tokens
):
    graph.token = "another"
    assert await is_silent(directory)
    assert len(tokens.forgotten) == 1


async def test_a_graph_that_hangs_is_given_up(
    graph: FakeGraph, directory: GraphDirectory, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(client, "TIME_OUT_S", 0.05)
    graph.goes_on.clear()
    assert await is_silent(directory)
    asked = len(graph.asked)
    assert await is_silent(directory)
    assert len(graph.asked) == asked


async def test_a_token_that_hangs_is_given_up(
    graph: FakeGraph, clock: HandClock, monkeypatch: pytest.MonkeyPatch
):
    class Hanging(Tokens):
        async def token(self) -> str:
            await asyncio.Event().wait()
            raise AssertionError

    monkeypatch.setattr(client, "TIME_OUT_S", 0.01)
    async with aiohttp.ClientSession() as http:
        directory = GraphDirectory(GraphClient(graph.url, http, Hanging(), clock), app_id="a")
        assert await is_silent(directory)
    assert graph.asked == []


async def test_without_a_token_nothing_is_asked(graph: FakeGraph, clock: HandClock):
    class Without(Tokens):
        async def token(self) -> str:
            raise TryLater(30)

    async with aiohttp.ClientSession() as http:
        directory = GraphDirectory(GraphClient(graph.url, http, Without(), clock), app_id="a")
        assert await is_silent(directory)
    assert graph.asked == []


async def test_a_graph_that_is_not_there_is_silent(clock: HandClock):
    async with aiohttp.ClientSession() as http:
        assert await is_silent(
            GraphDirectory(GraphClient("http://127.0.0.1:1", http, Tokens(), clock), app_id="a")
        )


ASKS = {
    "User.Read.All": lambda directory: directory.entries(["jan"]),
    "GroupMember.Read.All": lambda directory: directory.members("g"),
    "Presence.Read.All": lambda directory: directory.present(["jan"]),
    "AppCatalog.Read.All": lambda directory: directory.install("jan"),
    "TeamsAppInstallation.ReadWriteSelfForUser.All": lambda directory: directory.install("jan"),
}


def test_the_page_of_permissions_is_whole():
    assert [permission.name for permission in PERMISSIONS] == list(ASKS)


@pytest.mark.parametrize("permission", ASKS)
async def test_a_missing_consent_is_said_once_and_asked_for_once_an_hour(
    graph: FakeGraph,
    directory: GraphDirectory,
    clock: HandClock,
    capfd: pytest.CaptureFixture[str],
    permission: str,
):
    graph.consented.remove(permission)
    for _ in range(3):
        asked = len(graph.asked)
        with pytest.raises(DirectorySilent):
            await ASKS[permission](directory)
        assert len(graph.asked) > asked
        asked = len(graph.asked)
        clock.turn(timedelta(minutes=59))
        with pytest.raises(DirectorySilent):
            await ASKS[permission](directory)
        assert len(graph.asked) == asked
        clock.turn(timedelta(minutes=1))

    assert [(line["event"], line["kind"], line["level"]) for line in logged(capfd)] == [
        ("graph.not_consented", permission, "warning")
    ]
    graph.consented.add(permission)
    await ASKS[permission](directory)


async def test_a_missing_consent_is_said_once_for_one_person_and_for_many(
    graph: FakeGraph, directory: GraphDirectory, clock: HandClock, capfd: pytest.CaptureFixture[str]
):
    graph.consented.remove(USERS.name)
    for people in (["jan"], ["jan", "sofie"], ["jan"]):
        with pytest.raises(DirectorySilent):
            await directory.entries(people)
        clock.turn(timedelta(hours=1))
    assert len(logged(capfd)) == 1
    assert len(graph.asked) == 3


async def test_one_missing_consent_leaves_the_others_alone(graph: FakeGraph, directory: GraphDirectory):
    graph.consented.remove(USERS.name)
    assert await is_silent(directory)
    graph.presences["jan"] = "Available"
    assert await directory.present(["jan"]) == {"jan"}


async def test_nothing_of_anybody_is_logged(
    graph: FakeGraph, directory: GraphDirectory, capfd: pytest.CaptureFixture[str], clock: HandClock
):
    graph.person("jan-id", displayName="Jan", department="Groendienst", mail="jan@example.org")
    graph.blocked.add("jan-id")
    await directory.entries(["jan-id"])
    await directory.install("jan-id")
    await directory.members("group-id")
    for answer in [(500, {}), (429, {}), (403, {})]:
        graph.answer = answer
        with pytest.raises(DirectorySilent):
            await directory.entries(["jan-id"])
        clock.turn(timedelta(minutes=10))
    log = json.dumps(logged(capfd))
    assert log.count("event") == 5
    for secret in ("jan", "Jan", "Groen", "group-id", "graph-token"):
        assert secret not in log
