"""The bench counts right: the connector sees what is sent, each body leaves once, lines have their shape."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from tests.bench import __main__ as bench
from tests.bench.activities import message, press
from tests.bench.connector_sink import Counts, serve
from tests.bench.line import CoreMissing, Line, Options, all_of, at_least, at_most, below
from tests.bench.load import run


class Recorder(asyncio.Protocol):
    """A server that answers 200 to each whole request and remembers the bodies."""

    def __init__(self, bodies: list[bytes], close_after: int = 0, heads: list[bytes] | None = None) -> None:
        self.bodies = bodies
        self.heads = heads if heads is not None else []
        self.close_after = close_after

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        self.transport = transport

    def data_received(self, data: bytes) -> None:
        head, body = data.split(b"\r\n\r\n", 1)
        self.bodies.append(body)
        self.heads.append(head)
        if self.close_after and len(self.bodies) >= self.close_after:
            self.transport.close()
            return
        self.transport.write(b"HTTP/1.1 200 OK\r\nContent-Length: 4\r\n\r\nfine")


@asynccontextmanager
async def recording(
    close_after: int = 0, heads: list[bytes] | None = None
) -> AsyncIterator[tuple[int, list[bytes]]]:
    bodies: list[bytes] = []
    server = await asyncio.get_running_loop().create_server(
        lambda: Recorder(bodies, close_after, heads), "127.0.0.1", 0
    )
    async with server:
        yield server.sockets[0].getsockname()[1], bodies


async def spoken(port: int, *requests: bytes) -> bytes:
    """What a server answers on one connection, all requests written at once, until it has answered each."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"".join(requests))
    said = b""
    while said.count(b"HTTP/1.1 ") < len(requests) or not said.endswith(b"}"):
        said += await reader.read(65536)
    writer.close()
    await writer.wait_closed()
    return said


def request(method: str, path: str, body: bytes = b"") -> bytes:
    return f"{method} {path} HTTP/1.1\r\nHost: x\r\ncontent-length: {len(body)}\r\n\r\n".encode() + body


async def test_the_connector_counts_sends_edits_and_refusals_on_one_kept_connection() -> None:
    counts = Counts()
    async with await serve(0, counts) as server:
        said = await spoken(
            server.sockets[0].getsockname()[1],
            request("POST", "/v3/conversations/a/activities", b'{"text":"\r\n\r\n"}'),
            request("POST", "/v3/conversations/b/activities/7", b"{}"),
            request("PUT", "/v3/conversations/a/activities/1", b"{}"),
            request("PUT", "/v3/conversations/a/activities/1", b"{}"),
            request("POST", "/v3/conversations", b"{}"),
            request("GET", "/v3/nowhere"),
        )
    assert (counts.sends, counts.edits, counts.conversations, counts.refused) == (2, 2, 1, 1)
    assert counts.spoken_to == {"a": 1, "b": 1}
    assert counts.edited == {("a", "1"): 2}
    assert said.count(b"201 Created") == 3
    assert said.count(b"200 OK") == 2
    assert b'{"id":"1"}' in said


async def test_the_connector_tells_its_counts_and_forgets_them_on_reset() -> None:
    counts = Counts()
    async with await serve(0, counts) as server:
        port = server.sockets[0].getsockname()[1]
        before = await spoken(
            port, request("POST", "/v3/conversations/a/activities"), request("GET", "/_counts")
        )
        await spoken(port, request("POST", "/_reset"))
        after = await spoken(port, request("GET", "/_counts"))
    assert b'"sends": 1' in before
    assert set(json.loads(after.split(b"\r\n\r\n")[1]).values()) == {0}


async def test_every_body_leaves_exactly_once_however_it_is_paced(tmp_path) -> None:
    wanted = [message(number, "person", "één\nregel", "http://127.0.0.1:1") for number in range(200)]
    for pace in ({}, {"rate": 20_000.0}, {"burst": 8, "connections": 8}):
        async with recording() as (port, bodies):
            outcome = await run(port, wanted, keep=tmp_path / "answers", **pace)
        assert sorted(bodies) == sorted(wanted)
        assert (outcome.sent, outcome.answered, outcome.good, outcome.statuses) == (
            200,
            200,
            200,
            {"200": 200},
        )
        assert (tmp_path / "answers").read_bytes().split(b"\n") == [b"200 fine"] * 200
        assert 0 < outcome.p50_ms <= outcome.p99_ms <= outcome.max_ms


async def test_the_bodies_bear_the_tokens_in_turn() -> None:
    heads: list[bytes] = []
    async with recording(heads=heads) as (port, _):
        await run(port, [b"%d" % number for number in range(6)], tokens=["one", "two", "three"])
    borne = sorted(head.split(b"Bearer ")[1].split(b"\r\n")[0] for head in heads)
    assert borne == [b"one", b"one", b"three", b"three", b"two", b"two"]


async def test_a_body_whose_connection_was_closed_counts_as_lost_and_is_not_sent_again() -> None:
    wanted = [b"%d" % number for number in range(20)]
    async with recording(close_after=11) as (port, bodies):
        outcome = await run(port, wanted, connections=1)
    assert bodies == wanted[:11]
    assert outcome.statuses == {"200": 10, "lost": 10}


def test_a_press_is_one_line_of_json_with_the_presser_and_the_button() -> None:
    body = press(3, "coach-1", "accept", {"offer": "1"}, "http://127.0.0.1:1", on="card-9")
    read = json.loads(body)
    assert b"\n" not in body
    assert (read["type"], read["name"], read["replyToId"]) == ("invoke", "adaptiveCard/action", "card-9")
    assert read["from"]["aadObjectId"] == "coach-1"
    assert read["value"]["action"] == {"type": "Action.Execute", "verb": "accept", "data": {"offer": "1"}}


def test_a_line_holds_the_seven_agreed_members() -> None:
    line = json.loads(
        at_least("press", "presses/s", [900.0, 1200.0, 1000.0], [500.0, 400.0, 700.0], 2.0).as_json()
    )
    assert line == {
        "name": "press",
        "value": 1000.0,
        "unit": "presses/s",
        "baseline": 500.0,
        "ratio": 2.0,
        "goal": ">= 2x",
        "met": True,
    }


def test_a_goal_is_met_only_on_its_own_side() -> None:
    assert not at_least("a", "x", [1.9], [1.0], 2.0).met
    assert at_most("a", "x", [1.2], [1.0], 1.25).met
    assert not at_most("a", "x", [1.3], [1.0], 1.2).met
    assert not below("a", "ms", [50.0], 50.0).met
    assert all_of("a", "runs", 5, 5, "all", faults=0).met
    assert not all_of("a", "runs", 5, 5, "all", faults=1).met
    assert not all_of("a", "runs", 4, 5, "all", faults=0).met


def test_a_line_that_cannot_be_measured_says_why_and_the_others_go_on(monkeypatch) -> None:
    def missing(names, options):
        raise CoreMissing("app.py")

    def there(names, options):
        yield Line(name="two", value=1, unit="x", baseline=1, ratio=1, goal="= 1", met=True)

    monkeypatch.setattr(bench, "LINES", {"one": missing, "two": there})
    first, second = (json.loads(line) for line in bench.lines_of(["one", "two"], Options()))
    assert first == {"name": "one", "skipped": "CoreMissing: app.py"}
    assert second["name"] == "two"
