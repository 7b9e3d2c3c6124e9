"""The pages, the last resort, the log, and a stop that lets turns finish."""

import asyncio
import json
import logging

import aiohttp
import pytest

from bot.storage.protocols import Stores
from bot.teams.adapter import Adapter
from bot.teams.connector import TeamsMessenger
from bot.teams.gate import Claims, NotAdmitted, OpenGate
from bot.teams.handler import Handler
from bot.teams.hosts import ServiceHosts
from bot.teams.inbound import Inbound
from bot.telemetry import log_event, take_over_logging
from bot.web import Checked, WebApp
from tests.fakes.conversation import RecordingConversation
from tests.fakes.teams import Colleague, FakeTeams

CANARY = "canary-7731"


class Stored:
    def __init__(self, error: Exception | None = None) -> None:
        self.error = error

    async def check(self) -> None:
        if self.error is not None:
            raise self.error


class NoKeysYet(OpenGate):
    is_ready = False


class ClosedGate:
    is_ready = True

    def __init__(self, status: int) -> None:
        self.status = status

    async def claims(self, authorization: str | None) -> Claims:
        raise NotAdmitted("bad_token", status=self.status)

    def admit(self, claims: Claims, inbound: Inbound) -> None:
        pass


class Slow(RecordingConversation):
    def __init__(self) -> None:
        super().__init__()
        self.entered = asyncio.Event()
        self.may_end = asyncio.Event()

    async def said(self, said):
        self.entered.set()
        await self.may_end.wait()
        return await super().said(said)


def app_of(conversation: RecordingConversation, gate=None, stores: Checked | None = None) -> WebApp:
    messenger = TeamsMessenger(ServiceHosts((), is_local=True))
    adapter = Adapter(messenger, Handler(conversation, messenger, elsewhere="Elders."))
    return WebApp(adapter, gate or OpenGate(), stores or Stored())


@pytest.fixture
async def http():
    async with aiohttp.ClientSession() as http:
        yield http


async def page(http: aiohttp.ClientSession, app: WebApp, path: str) -> tuple[int, bytes]:
    port = await app.start("127.0.0.1", 0)
    async with http.get(f"http://127.0.0.1:{port}{path}") as answer:
        found = answer.status, await answer.read()
    await app.stop()
    return found


def fatma(http: aiohttp.ClientSession, port: int) -> Colleague:
    return Colleague(
        name="Fatma", teams=FakeTeams(url="http://127.0.0.1:1"), http=http, bot=f"http://127.0.0.1:{port}"
    )


async def test_alive_is_alive(http):
    broken = app_of(RecordingConversation(), stores=Stored(OSError()))

    assert await page(http, broken, "/healthz") == (200, b'{"status": "alive"}')


async def test_ready_is_that_the_store_answers(http):
    assert await page(http, app_of(RecordingConversation()), "/readyz") == (200, b'{"status": "ready"}')


async def test_not_ready_says_nothing_of_why(http, capsys):
    app = app_of(RecordingConversation(), stores=Stored(OSError(f"disk {CANARY}")))

    assert await page(http, app, "/readyz") == (503, b'{"status": "not ready"}')
    assert CANARY not in capsys.readouterr().err


async def test_before_anybody_can_be_let_in_it_is_alive_and_not_ready(http):
    app = app_of(RecordingConversation(), gate=NoKeysYet())

    assert await page(http, app, "/healthz") == (200, b'{"status": "alive"}')
    assert await page(http, app, "/readyz") == (503, b'{"status": "not ready"}')


def test_the_stores_are_what_ready_asks():
    assert hasattr(Stores, "check")


@pytest.mark.parametrize("path", ["/", "/api", "/metrics", "/debug", "/api/messages/x"])
async def test_there_is_no_other_page(http, path: str):
    status, _ = await page(http, app_of(RecordingConversation()), path)

    assert status == 404


def test_there_are_three_routes_and_none_that_is_only_there_for_us():
    """S16"""
    routes = app_of(RecordingConversation()).routes().router.routes()

    assert {(route.method, route.resource.canonical) for route in routes} == {
        ("POST", "/api/messages"),
        ("GET", "/healthz"),
        ("HEAD", "/healthz"),
        ("GET", "/readyz"),
        ("HEAD", "/readyz"),
    }


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/healthz", 200),
        ("GET", "/healthz?debug=1", 200),
        ("GET", "/readyz", 200),
        ("GET", "/nowhere", 404),
        ("GET", "/api/messages", 405),
        ("POST", "/api/messages", 401),
    ],
)
async def test_no_answer_says_which_program_gives_it(http, method: str, path: str, status: int):
    """S16: no data, no versions."""
    app = app_of(RecordingConversation(), gate=ClosedGate(401))
    port = await app.start("127.0.0.1", 0)
    async with http.request(method, f"http://127.0.0.1:{port}{path}") as answer:
        body = await answer.text()
        assert answer.status == status
        assert set(answer.headers) <= {"Content-Type", "Content-Length", "Date", "Allow"}
        assert "aiohttp" not in body.lower()
        assert "python" not in body.lower()
    await app.stop()


@pytest.mark.parametrize("status", [401, 403])
async def test_a_refused_sender_gets_the_status_and_an_empty_body(http, status: int):
    conversation = RecordingConversation()
    app = app_of(conversation, gate=ClosedGate(status))
    port = await app.start("127.0.0.1", 0)
    person = fatma(http, port)

    assert await person.post(person.activity("message", text="hallo")) == (status, b"")
    assert conversation.heard == []
    await app.stop()


async def test_a_bug_is_logged_with_a_correlation_id_and_told_to_nobody(http, capsys):
    conversation = RecordingConversation(raises=RuntimeError(f"boom {CANARY}"))
    app = app_of(conversation)
    port = await app.start("127.0.0.1", 0)
    person = fatma(http, port)

    answer = await person.post(person.activity("message", text=CANARY))

    await app.stop()
    logged = capsys.readouterr().err
    (line,) = [json.loads(line) for line in logged.splitlines()]
    assert answer == (500, b"")
    assert (line["event"], line["error"], line["status"]) == ("turn.failed", "RuntimeError", 500)
    assert len(line["correlation"]) == 20
    assert CANARY not in logged


async def test_a_turn_that_failed_may_be_delivered_again(http):
    conversation = RecordingConversation(raises=RuntimeError())
    app = app_of(conversation)
    port = await app.start("127.0.0.1", 0)
    person = fatma(http, port)
    activity = person.activity("message", text="hallo")
    await person.post(activity)
    conversation.raises = None

    status, _ = await person.post(activity)

    assert (status, len(conversation.heard)) == (200, 2)
    await app.stop()


async def test_a_turn_is_logged_without_a_word_of_it(http, capsys):
    app = app_of(RecordingConversation())
    port = await app.start("127.0.0.1", 0)
    person = Colleague(
        name=f"Fatma {CANARY}",
        object_id=CANARY,
        teams=FakeTeams(url="http://127.0.0.1:1"),
        http=http,
        bot=f"http://127.0.0.1:{port}",
    )
    action = {"type": "Action.Execute", "verb": "ask.start", "data": {"request": CANARY}}

    await person.says(CANARY, activity_id=CANARY)
    await person.post(person.activity("invoke", name="adaptiveCard/action", value={"action": action}))
    forged = {**action, "verb": CANARY}
    await person.post(person.activity("invoke", name="adaptiveCard/action", value={"action": forged}))
    forged = {**action, "verb": "canary.word"}
    await person.post(person.activity("invoke", name="adaptiveCard/action", value={"action": forged}))
    await person.post(person.activity("canaryUpdate"))

    await app.stop()
    logged = capsys.readouterr().err
    lines = [json.loads(line) for line in logged.splitlines()]
    assert [(line["kind"], line.get("verb"), line["status"]) for line in lines] == [
        ("message", None, 200),
        ("invoke", "ask.start", 200),
        ("invoke", "other", 200),
        ("invoke", "other", 200),
        ("other", None, 200),
    ]
    assert all(line["event"] == "turn" and line["ms"] > 0 for line in lines)
    assert CANARY not in logged
    assert "canary" not in logged


async def test_a_turn_in_flight_is_finished_before_the_stop(http):
    conversation = Slow()
    app = app_of(conversation)
    port = await app.start("127.0.0.1", 0)
    person = fatma(http, port)
    turn = asyncio.create_task(person.post(person.activity("message", text="hallo")))
    await conversation.entered.wait()

    stop = asyncio.create_task(app.stop())
    with pytest.raises(aiohttp.ClientConnectorError):
        while not stop.done():
            async with aiohttp.ClientSession() as other, other.get(f"http://127.0.0.1:{port}/healthz"):
                pass
    conversation.may_end.set()

    assert await turn == (200, b"")
    await stop
    assert len(conversation.heard) == 1


async def test_stopping_twice_is_harmless(http):
    app = app_of(RecordingConversation())
    await app.start("127.0.0.1", 0)
    await app.stop()
    await app.stop()


def test_a_log_line_holds_only_allowed_names_and_single_words(capsys):
    log_event(
        "x",
        verb="help",
        text=CANARY,
        name=CANARY,
        error=f"two words {CANARY}",
        count=3,
        ms=1.23456,
        kind=[CANARY],
    )

    line = json.loads(capsys.readouterr().err)
    assert {name: line[name] for name in line if name != "at"} == {
        "event": "x",
        "verb": "help",
        "error": "?",
        "count": 3,
        "ms": 1.235,
        "kind": "?",
    }


def test_libraries_log_without_their_sentences(capsys):
    root = logging.getLogger()
    handlers, level = root.handlers[:], root.level
    try:
        take_over_logging()
        take_over_logging()
        try:
            raise ValueError(CANARY)
        except ValueError:
            logging.getLogger("aiohttp.server").exception("Error handling %s", CANARY)
    finally:
        root.handlers[:] = handlers
        root.setLevel(level)

    logged = capsys.readouterr().err
    line = json.loads(logged)
    assert (line["source"], line["level"], line["error"]) == ("aiohttp.server", "ERROR", "ValueError")
    assert CANARY not in logged
