"""Whatever arrives at the door: the right status, no traceback, and the conversation hears nothing of it."""

import asyncio
import io
import json
import logging
from typing import Any

import pytest

from bot.teams.inbound import BODY_LIMIT, DEPTH_LIMIT, BadInbound, Inbound, parse
from tests.teams.conftest import Bot


def message(**more: Any) -> dict[str, Any]:
    return {
        "type": "message",
        "id": "1",
        "channelId": "msteams",
        "serviceUrl": "http://127.0.0.1:1/",
        "from": {"id": "29:a", "aadObjectId": "a"},
        "recipient": {"id": "28:b"},
        "conversation": {"id": "a:1", "conversationType": "personal"},
        "text": "hallo",
        **more,
    }


def without(*names: str, **more: Any) -> bytes:
    return json.dumps({name: value for name, value in message(**more).items() if name not in names}).encode()


def value_of(literal: str) -> bytes:
    return json.dumps(message(text=None, value="@")).replace('"@"', literal).encode()


def nested(depth: int) -> bytes:
    return value_of('{"a":' * (depth - 1) + "{}" + "}" * (depth - 1))


MALFORMED = {
    "nothing": b"",
    "not_json": b"{type: message}",
    "half_json": without()[:-20],
    "a_list": b"[]",
    "text": b'"message"',
    "null": b"null",
    "not_utf8": b'{"type":"message","text":"\xff\xfe"}',
    "byte_order_mark": b"\xef\xbb\xbf" + without(),
    "utf16": json.dumps(message()).encode("utf-16"),
    "no_type": without("type"),
    "type_a_number": without(type=5),
    "no_from": without("from"),
    "from_a_text": without(**{"from": "Fatma"}),
    "from_without_id": without(**{"from": {"name": "Fatma"}}),
    "no_conversation": without("conversation"),
    "conversation_a_list": without(conversation=[]),
    "no_service_url": without("serviceUrl"),
    "service_url_a_number": without(serviceUrl=1),
    "text_an_object": without(text={"a": 1}),
    "id_a_number": without(id=5),
    "endless_id": without(id="x" * 2000),
    "endless_kind_of_place": without(conversation={"id": "a:1", "conversationType": "x" * 2000}),
    "endless_tenant": without(conversation={"id": "a:1", "tenantId": "x" * 2000}),
    "endless_name": without(**{"from": {"id": "29:a", "name": "x" * 2000}}),
    "endless_type": without(type="x" * 2000),
    "endless_locale": without(locale="x" * 2000),
    "members_a_text": without(type="conversationUpdate", membersAdded="all"),
    "value_a_text": value_of('"help"'),
    "value_a_list": value_of("[1]"),
    "nan": value_of('{"a":NaN}'),
    "infinity": value_of('{"a":[-Infinity]}'),
    "overflow": value_of('{"a":1e400}'),
    "overflow_by_digits": value_of('{"a":' + "9" * 400 + ".0}"),
    "huge_integer": value_of('{"a":' + "9" * 5000 + "}"),
    "lone_surrogate": value_of('{"a":"\\ud800"}'),
    "depth_51": nested(DEPTH_LIMIT),
    "depth_1000": nested(1000),
    "open_lists": b"[" * 100_000,
    "empty_arrival": without("from", "text", type="installationUpdate", action="add"),
}


@pytest.mark.parametrize("body", MALFORMED.values(), ids=MALFORMED)
async def test_a_malformed_activity_is_answered_400(
    bot: Bot, body: bytes, caplog: pytest.LogCaptureFixture, capsys: pytest.CaptureFixture[str]
):
    headers = {"Content-Type": "application/json"}
    with caplog.at_level(logging.DEBUG):
        async with bot.http.post(f"{bot.url}/api/messages", data=body, headers=headers) as answer:
            assert (answer.status, await answer.read()) == (400, b"")

    assert bot.conversation.heard == []
    assert bot.teams.calls == []
    assert "Traceback" not in capsys.readouterr().err + caplog.text


@pytest.mark.parametrize("size", [BODY_LIMIT + 1, 1024 * 1024, 8 * 1024 * 1024])
@pytest.mark.parametrize("says_its_size", [True, False])
async def test_a_body_over_256_kilobytes_is_answered_413(
    bot: Bot, size: int, says_its_size: bool, caplog: pytest.LogCaptureFixture
):
    body = without(text="x" * size)

    async def chunks():
        yield body

    headers = {"Content-Type": "application/json"}
    data = io.BytesIO(body) if says_its_size else chunks()
    async with bot.http.post(f"{bot.url}/api/messages", data=data, headers=headers) as answer:
        assert (answer.status, await answer.read()) == (413, b"")

    assert bot.conversation.heard == []
    assert "Traceback" not in caplog.text


@pytest.mark.parametrize(
    "kind", ["text/plain", "application/xml", "application/x-www-form-urlencoded", "", "json"]
)
async def test_another_content_type_is_answered_415(bot: Bot, kind: str):
    headers = {"Content-Type": kind}
    async with bot.http.post(f"{bot.url}/api/messages", data=without(), headers=headers) as answer:
        assert (answer.status, await answer.read()) == (415, b"")

    assert bot.conversation.heard == []


async def test_a_content_type_with_a_charset_will_do(bot: Bot):
    headers = {"Content-Type": "application/json; charset=utf-8"}
    async with bot.http.post(f"{bot.url}/api/messages", data=without(), headers=headers) as answer:
        assert answer.status == 200


@pytest.mark.parametrize("method", ["GET", "PUT", "DELETE", "HEAD", "OPTIONS"])
async def test_only_posts_are_taken(bot: Bot, method: str):
    async with bot.http.request(method, f"{bot.url}/api/messages") as answer:
        assert answer.status == 405


@pytest.mark.parametrize(
    "name", ["task/fetch", "composeExtension/query", "signin/verifyState", "nonsense", "", None]
)
async def test_an_invoke_that_nobody_knows_is_answered_501(bot: Bot, name: str | None, capsys):
    fatma = bot.colleague()

    status, body = await fatma.post(fatma.activity("invoke", name=name, value={"data": {}}))

    assert (status, body, bot.conversation.heard) == (501, b"", [])
    assert "Traceback" not in capsys.readouterr().err


@pytest.mark.parametrize(
    "value", [None, "help", 5, [], {}, {"action": "help"}, {"action": None}, {"action": []}]
)
async def test_a_card_action_without_an_action_is_answered_with_an_error_in_its_own_terms(
    bot: Bot, value: object
):
    fatma = bot.colleague()

    status, body = await fatma.post(fatma.activity("invoke", name="adaptiveCard/action", value=value))

    assert status == 200
    assert json.loads(body)["statusCode"] == 400
    assert json.loads(body)["type"] == "application/vnd.microsoft.error"
    assert bot.conversation.heard == []


@pytest.mark.parametrize("data", [None, "x", 5, [], {}])
@pytest.mark.parametrize("verb", [None, 5, {}, ""])
async def test_a_card_action_with_strange_contents_gets_a_card(bot: Bot, verb: object, data: object):
    fatma = bot.colleague()
    value = {"action": {"type": "Action.Execute", "verb": verb, "data": data}, "trigger": 7}

    status, body = await fatma.post(fatma.activity("invoke", name="adaptiveCard/action", value=value))

    assert (status, json.loads(body)["statusCode"]) == (200, 200)
    (pressed,) = bot.conversation.heard
    assert (pressed.verb, pressed.data) == ("", {})


@pytest.mark.parametrize(
    "more",
    [
        {"entities": "x"},
        {"entities": [1, None, {"type": "clientInfo", "platform": 5}]},
        {"channelData": "x"},
        {"channelData": {"tenant": "x", "clientInfo": []}},
        {"recipient": None},
        {"locale": None},
        {"attachments": "x"},
        {"unknown": {"a": [1]}},
    ],
    ids=str,
)
async def test_what_the_turn_does_not_need_may_be_strange(bot: Bot, more: dict[str, Any]):
    fatma = bot.colleague()

    status, _ = await fatma.post(fatma.activity("message", text="hallo", **more))

    assert (status, bot.conversation.heard[0].text) == (200, "hallo")


async def test_a_slow_body_is_given_up(bot: Bot, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("bot.web.BODY_WITHIN_S", 0.05)
    reader, writer = await asyncio.open_connection("127.0.0.1", int(bot.url.rsplit(":", 1)[1]))
    head = "POST /api/messages HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{"
    writer.write(head.encode())

    assert b" 408 " in await reader.readline()

    writer.close()
    await writer.wait_closed()


def test_the_deepest_that_is_allowed_is_read():
    assert isinstance(parse(nested(DEPTH_LIMIT - 1)), Inbound)
    with pytest.raises(BadInbound):
        parse(nested(DEPTH_LIMIT))


def test_brackets_and_words_in_a_text_are_only_text():
    text = "[" * 500 + "{" * 500 + " NaN Infinity 1e400 " + "9" * 500

    assert parse(without(text=text)).text == text


def test_a_body_that_is_too_large_is_refused_by_the_parser_too():
    with pytest.raises(BadInbound):
        parse(without(text="x" * BODY_LIMIT))
