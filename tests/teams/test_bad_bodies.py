"""Bodies that lie about themselves, come in drops, or say one thing twice: bounded in size and time, and read once (S13)."""

import asyncio
import gc
import gzip
import json
from collections.abc import AsyncIterator, Sequence
from contextlib import suppress
from typing import Any

import pytest
from aiohttp import web

from bot.teams.adapter import Adapter
from bot.teams.gate import Claims, NotAdmitted
from bot.teams.handler import Handler
from bot.teams.inbound import BODY_LIMIT, MEMBER_LIMIT, PART_LIMIT, BadInbound, Inbound, parse
from bot.web import HEADER_LIMIT, WebApp
from tests.fakes.conversation import RecordingConversation
from tests.fakes.messenger import FakeMessenger
from tests.teams.conftest import Bot, GoodStores
from tests.teams.test_bad_input import message, value_of, without

GOOD = json.dumps(message()).encode()


class ShutGate:
    is_ready = True

    async def claims(self, authorization: str | None) -> Claims:
        raise NotAdmitted("no_token")

    def admit(self, claims: Claims, inbound: Inbound) -> None:
        raise AssertionError


class NoTurns:
    async def turn(self, *given: object) -> None:
        raise AssertionError


@pytest.fixture
async def shut() -> AsyncIterator[int]:
    """The port of a bot that lets nobody in."""
    app = WebApp(NoTurns(), ShutGate(), GoodStores())  # type: ignore[arg-type]
    yield await app.start("127.0.0.1", 0)
    await app.stop()


def port_of(bot: Bot) -> int:
    return int(bot.url.rsplit(":", 1)[1])


def head(*headers: str, path: str = "/api/messages") -> bytes:
    lines = (f"POST {path} HTTP/1.1", "Host: x", "Content-Type: application/json", *headers)
    return ("\r\n".join(lines) + "\r\n\r\n").encode()


async def answers(port: int, *parts: bytes, ends: bool = False) -> bytes:
    """What comes back before the bot closes, or (unless it `ends`) the first line of it."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    for part in parts:
        writer.write(part)
    try:
        return await (reader.read() if ends else reader.readline())
    finally:
        writer.close()
        await asyncio.gather(writer.wait_closed(), return_exceptions=True)


@pytest.mark.parametrize("size", [BODY_LIMIT + 1, 10**12, 2**63])
async def test_a_body_that_says_it_is_too_large_is_refused_before_it_comes(bot: Bot, size: int):
    assert b" 413 " in await answers(port_of(bot), head(f"Content-Length: {size}"))


async def test_a_body_without_an_end_is_refused_when_it_is_too_large(bot: Bot):
    chunk = b"10000\r\n" + b" " * 0x10000 + b"\r\n"

    assert b" 413 " in await answers(port_of(bot), head("Transfer-Encoding: chunked"), *[chunk] * 5)


async def test_who_proves_nothing_is_answered_without_a_look_at_the_body(shut: int):
    for headers in ("Content-Length: 200000", "Transfer-Encoding: chunked"):
        assert b" 401 " in await answers(shut, head(headers))


async def test_a_stranger_learns_nothing_from_another_content_type(shut: int):
    start = head("Content-Length: 2").replace(b"application/json", b"text/plain")

    assert b" 401 " in await answers(shut, start, b"{}")


async def test_a_small_body_that_unfolds_into_a_large_one_is_refused(bot: Bot):
    bomb = gzip.compress(without(text="x" * 64 * 1024 * 1024))
    headers = {"Content-Type": "application/json", "Content-Encoding": "gzip"}

    async with bot.http.post(f"{bot.url}/api/messages", data=bomb, headers=headers) as answer:
        assert (answer.status, await answer.read()) == (413, b"")

    assert bot.conversation.heard == []


@pytest.mark.parametrize("packed", ["gzip", "deflate"])
async def test_a_body_that_is_not_packed_as_it_says_is_refused(bot: Bot, packed: str):
    start = head(f"Content-Encoding: {packed}", f"Content-Length: {len(GOOD)}")

    assert b" 400 " in await answers(port_of(bot), start, GOOD)
    assert bot.conversation.heard == []


@pytest.mark.parametrize(
    "headers",
    [
        [f"Content-Length: {len(GOOD)}", "Transfer-Encoding: chunked"],
        [f"Content-Length: {len(GOOD)}", "Content-Length: 5"],
        ["Content-Length: -5"],
        ["Content-Length: +5"],
        ["Content-Length: 5, 5"],
        ["Content-Length: five"],
        ["Transfer-Encoding: chunked, identity"],
        ["Transfer-Encoding : chunked"],
    ],
    ids=str,
)
async def test_a_length_that_can_be_read_in_two_ways_is_refused(bot: Bot, headers: Sequence[str]):
    assert b" 400 " in await answers(port_of(bot), head(*headers), GOOD)
    assert bot.conversation.heard == []


async def test_what_comes_after_the_end_of_a_body_is_no_part_of_it(bot: Bot):
    answer = await answers(
        port_of(bot), head(f"Content-Length: {len(GOOD)}"), GOOD + b'{"type":"message"}\r\n\r\n', ends=True
    )

    assert b" 400 " in answer
    assert [said.text for said in bot.conversation.heard] in ([], ["hallo"])


async def test_a_body_that_ends_too_soon_does_nothing(bot: Bot):
    reader, writer = await asyncio.open_connection("127.0.0.1", port_of(bot))
    writer.write(head(f"Content-Length: {len(GOOD) + 1}") + GOOD)
    writer.write_eof()

    await reader.read()

    assert bot.conversation.heard == []
    writer.close()
    await asyncio.gather(writer.wait_closed(), return_exceptions=True)


@pytest.mark.parametrize("headers", ["Content-Length: 100000", "Transfer-Encoding: chunked"])
async def test_a_body_that_comes_in_drops_is_given_up(
    bot: Bot, monkeypatch: pytest.MonkeyPatch, headers: str
):
    monkeypatch.setattr("bot.web.BODY_WITHIN_S", 0.2)
    reader, writer = await asyncio.open_connection("127.0.0.1", port_of(bot))
    answer = asyncio.ensure_future(reader.readline())

    async def drip() -> None:
        writer.write(head(headers))
        while not answer.done():
            writer.write(b" " if "Length" in headers else b"1\r\n \r\n")
            await asyncio.wait([answer], timeout=0.01)

    await drip()

    assert b" 408 " in answer.result()
    writer.close()
    await asyncio.gather(writer.wait_closed(), return_exceptions=True)


async def dripped(port: int, stop: asyncio.Event) -> bytes:
    """What comes back to one who never ends a head."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    answer = asyncio.ensure_future(_all_of(reader))
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n")
    while not answer.done() and not stop.is_set():
        writer.write(b"X: x\r\n")
        await asyncio.wait([answer], timeout=0.01)
    writer.close()
    await asyncio.gather(writer.wait_closed(), return_exceptions=True)
    return await answer


async def _all_of(reader: asyncio.StreamReader) -> bytes:
    came = b""
    with suppress(ConnectionResetError):  # who is cut off while they write may be told so
        while part := await reader.read(1000):
            came += part
    return came


async def test_who_never_ends_a_head_is_cut_off_and_who_spoke_before_is_not(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.web.HEAD_WITHIN_S", 0.2)
    app = WebApp(NoTurns(), ShutGate(), GoodStores())  # type: ignore[arg-type]
    port = await app.start("127.0.0.1", 0)
    reader, writer = await asyncio.open_connection("127.0.0.1", port)
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    assert b" 200 " in await reader.readline()

    async with asyncio.timeout(20):
        cut = await asyncio.gather(*(dripped(port, asyncio.Event()) for _ in range(20)))

    assert set(cut) == {b""}
    writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\n\r\n")
    assert b" 200 " in await reader.readuntil(b" 200 ")
    writer.close()
    await app.stop()


async def test_who_opens_one_connection_after_the_other_does_not_fill_the_memory():
    """Before the sweep, which comes after 30 s."""
    app = WebApp(NoTurns(), ShutGate(), GoodStores())  # type: ignore[arg-type]
    port = await app.start("127.0.0.1", 0)

    for _ in range(600):
        reader, writer = await asyncio.open_connection("127.0.0.1", port)
        writer.write(b"GET /healthz HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n")
        assert b" 200 " in await reader.readline()
        await reader.read()
        writer.close()
        await asyncio.gather(writer.wait_closed(), return_exceptions=True)

    gc.collect()
    assert sum(type(one) is web.RequestHandler for one in gc.get_objects()) < 300
    await app.stop()


async def test_a_header_beyond_all_measure_is_refused(bot: Bot):
    async with bot.http.post(
        f"{bot.url}/api/messages", data=GOOD, headers={"Authorization": "x" * (HEADER_LIMIT + 1)}
    ) as answer:
        assert answer.status == 400

    assert bot.conversation.heard == []


@pytest.mark.parametrize(
    "body",
    [
        GOOD + b"x",
        GOOD + GOOD,
        GOOD[:-1] + b",}",
        b"// a remark\n" + GOOD,
        value_of("'a'"),
        value_of("01"),
        value_of("0x1"),
        value_of("1."),
        value_of("+1"),
        value_of("True"),
        value_of('{"a":"\\x41"}'),
        value_of('{"a":"\\ud800\\u0041"}'),
        value_of('{"\\udc00":1}'),
        value_of('{"a":"\t"}'),
        value_of('{"a":-1e400}'),
        value_of('{"a":[[1e999]]}'),
        value_of("[" + "[]," * PART_LIMIT + "[]]"),
        value_of('{"a":[' + "{}," * PART_LIMIT + "{}]}"),
        json.dumps(
            {**message(), "type": "conversationUpdate", "membersAdded": [{"id": "a"}] * (MEMBER_LIMIT + 1)}
        ).encode(),
    ],
    ids=lambda body: body[-60:].decode("latin-1"),
)
def test_what_is_not_quite_json_or_far_too_much_of_it_is_refused(body: bytes):
    with pytest.raises(BadInbound):
        parse(body)


@pytest.mark.parametrize("literal", ["1e-400", "-0.0", "1E5", '"\\ud83d\\ude00"', '"\\u0000"', "9" * 400])
def test_what_is_strange_and_still_json_is_read(literal: str):
    assert "a" in parse(value_of('{"a":' + literal + "}")).value


@pytest.mark.parametrize(
    "moment",
    [
        "0001-01-01T00:00:00+23:59",
        "9999-12-31T23:59:59-23:59",
        "0001-01-01",
        "2026-03-02T09:00:00",
        "2026-W10-1T09:00+25:00",
        "yesterday",
        "",
        "9" * 5000,
        5,
        None,
        ["2026-03-02T09:00:00Z"],
    ],
    ids=lambda moment: repr(moment)[:40],
)
async def test_a_moment_that_is_none_is_none(bot: Bot, moment: object):
    body = without(timestamp=moment)

    assert parse(body).sent_at is None
    headers = {"Content-Type": "application/json"}
    async with bot.http.post(f"{bot.url}/api/messages", data=body, headers=headers) as answer:
        assert answer.status == 200


def twice(name: str, first: Any, last: Any) -> bytes:
    good = {key: value for key, value in message().items() if key != name}
    pairs = f"{json.dumps(name)}:{json.dumps(first)},{json.dumps(name)}:{json.dumps(last)}"
    return (json.dumps(good)[:-1] + "," + pairs + "}").encode()


class NotingGate:
    """Lets everybody in, and remembers what it looked at."""

    is_ready = True

    def __init__(self) -> None:
        self.seen: list[Inbound] = []

    async def claims(self, authorization: str | None) -> Claims:
        return {}

    def admit(self, claims: Claims, inbound: Inbound) -> None:
        self.seen.append(inbound)


@pytest.mark.parametrize(
    ("name", "first", "last"),
    [
        ("serviceUrl", "https://evil.example/", "http://127.0.0.1:1/"),
        ("from", {"id": "29:jan", "aadObjectId": "jan"}, {"id": "29:fatma", "aadObjectId": "fatma"}),
        ("text", "eerst", "laatst"),
        ("conversation", {"id": "a:jan", "tenantId": "x"}, {"id": "a:fatma", "tenantId": "y"}),
    ],
)
async def test_of_what_is_said_twice_the_gate_and_the_conversation_see_the_same(
    bot: Bot, name: str, first: Any, last: Any
):
    """Two readers that disagree about which one counts are how such bodies do harm; here is one reader."""
    gate, conversation = NotingGate(), RecordingConversation()
    messenger = FakeMessenger()
    app = WebApp(Adapter(messenger, Handler(conversation, messenger, elsewhere="x")), gate, GoodStores())  # type: ignore[arg-type]
    port = await app.start("127.0.0.1", 0)
    headers = {"Content-Type": "application/json"}
    async with bot.http.post(
        f"http://127.0.0.1:{port}/api/messages", data=twice(name, first, last), headers=headers
    ) as answer:
        assert answer.status == 200
    await app.stop()

    [seen], [heard] = gate.seen, conversation.heard
    used = {
        "serviceUrl": (seen.serviceUrl, heard.by.reference.service_url),
        "from": (seen.sender.aadObjectId, heard.by.id),
        "text": (seen.text, heard.text),
        "conversation": (seen.conversation.id, heard.by.reference.conversation_id),
    }[name]
    assert used[0] == used[1]
    assert used[0] in json.dumps(last)
