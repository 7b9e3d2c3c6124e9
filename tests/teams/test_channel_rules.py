"""The fake Teams enforces the rules of the real one: else a bot that breaks them would pass its tests."""

import asyncio
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import aiohttp
import pytest

from bot.domain.errors import Unreachable
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.teams.connector import TeamsMessenger
from tests.fakes.answers import FOR_GOOD, Refusal, Silence
from tests.fakes.clock import HandClock, JumpingClock
from tests.fakes.conversation import card
from tests.fakes.rates import RateTable
from tests.fakes.teams import BOT, TENANT, FakeTeams

TOKEN = "right"
CHAT = "a:1chat"
CHANNEL = "19:0123abcd@thread.tacv2;messageid=1767603600000"


class Client:
    """What a bot without any manners does."""

    def __init__(self, teams: FakeTeams, http: aiohttp.ClientSession, clock: HandClock) -> None:
        self.teams, self.http, self.clock = teams, http, clock
        self.token = TOKEN

    async def call(
        self, method: str = "POST", chat: str = CHAT, message: str = "", **activity: Any
    ) -> tuple[int, dict[str, Any], str | None]:
        """Status, body and Retry-After."""
        place = f"/v3/conversations/{quote(chat, safe='')}/activities"
        return await self.ask(method, place + (f"/{quote(message, safe='')}" if message else ""), activity)

    async def ask(self, method: str, place: str, body: Any) -> tuple[int, dict[str, Any], str | None]:
        headers = {"Authorization": f"Bearer {self.token}"}
        async with self.http.request(method, self.teams.url + place, json=body, headers=headers) as answer:
            read = await answer.json() if answer.content_type == "application/json" else {}
            return answer.status, read, answer.headers.get("Retry-After")

    async def statuses(self, count: int, chat: str = CHAT) -> list[int]:
        return [(await self.call(chat=chat))[0] for _ in range(count)]


@pytest.fixture
async def client() -> AsyncIterator[Client]:
    clock = HandClock()
    async with FakeTeams(token=TOKEN, rates=RateTable(clock)) as teams, aiohttp.ClientSession() as http:
        yield Client(teams, http, clock)


async def test_the_eighth_call_of_a_second_is_too_many(client: Client):
    _, sent, _ = await client.call()
    edited = [await client.call("PUT", message=sent["id"]) for _ in range(6)]
    assert [status for status, _, _ in edited] == [200] * 6, "edits count as sends do"

    status, body, wait = await client.call("DELETE", message=sent["id"])

    assert (status, body["error"]["code"], wait) == (429, "Throttled", "1")
    assert [breach.calls for breach in client.teams.rates.breaches] == [7]
    client.clock.turn(timedelta(seconds=1))
    assert await client.statuses(1) == [201]


@pytest.mark.parametrize(("calls", "apart", "limit"), [(9, 0.2, 8), (61, 0.4, 60), (1801, 1.9, 1800)])
async def test_the_longer_windows_hold_too(calls: int, apart: float, limit: int):
    clock = HandClock()
    rates = RateTable(clock)

    for _ in range(calls):
        rates.wait_for(CHAT)
        clock.turn(timedelta(seconds=apart))

    assert [breach.calls for breach in rates.breaches] == [limit]


async def test_the_tenant_has_a_limit_of_its_own(client: Client):
    statuses = [(await client.statuses(1, f"a:{number}"))[0] for number in range(51)]

    assert statuses == [201] * 50 + [429]
    assert [breach.where for breach in client.teams.rates.breaches] == [""]
    assert client.teams.rates.over_the_older_limit == 20


async def test_two_calls_at_once_in_a_conversation_are_one_too_many(client: Client):
    client.teams.script(CHAT, Silence())
    first = asyncio.create_task(client.call())
    await client.teams.called(1)
    assert await client.statuses(1) == [201], "who never answers is given up"
    first.cancel()

    statuses = await asyncio.gather(*(client.statuses(1) for _ in range(3)))

    assert sorted(status for [status] in statuses) == [201, 412, 412]
    assert client.teams.overlaps == 2


async def test_without_the_right_token_nothing_is_done(client: Client):
    client.token = "wrong"

    assert await client.statuses(1) == [401]
    assert client.teams.chat(CHAT) == []
    assert client.teams.strangers == 1


async def test_too_large_is_refused_and_rather_large_is_kept_in_mind(client: Client):
    assert (await client.call(text="x" * 29_000))[0] == 201
    status, body, _ = await client.call(text="x" * 52_000)

    assert (status, body["error"]["code"]) == (413, "MessageSizeTooBig")
    assert [size > 28 * 1024 for size in client.teams.large] == [True, True]


async def test_a_message_has_an_opaque_id_and_is_found_by_no_other(client: Client):
    _, sent, _ = await client.call(chat=CHANNEL)
    [message] = client.teams.chat(CHANNEL)
    assert message.id == sent["id"]
    assert message.id.startswith("1:1")

    assert (await client.call("PUT", CHANNEL, sent["id"]))[0] == 200
    status, body, _ = await client.call("PUT", CHANNEL, message.stamp)
    assert (status, body["error"]["code"]) == (404, "ActivityNotFoundInConversation")
    assert (await client.call("DELETE", CHANNEL, sent["id"]))[0] == 200
    assert (await client.call("PUT", CHANNEL, sent["id"]))[0] == 404


async def test_a_chat_is_opened_once_for_each_member(client: Client):
    body = {
        "bot": {"id": BOT},
        "members": [{"id": "29:sofie"}],
        "isGroup": False,
        "tenantId": TENANT,
        "channelData": {"tenant": {"id": TENANT}},
    }

    answers = [await client.ask("POST", "/v3/conversations", body) for _ in range(2)]

    assert [status for status, _, _ in answers] == [201, 201]
    [chat] = {answer["id"] for _, answer, _ in answers}
    assert chat.startswith("a:1")
    assert (await client.ask("POST", "/v3/conversations", body | {"members": []}))[0] == 400
    client.teams.script("29:sofie", Refusal(status=403, code="BotNotInConversationRoster"))
    assert (await client.ask("POST", "/v3/conversations", body))[0] == 403


@pytest.mark.parametrize("loss", FOR_GOOD, ids=lambda loss: loss.code or loss.subcode or str(loss.status))
async def test_every_way_of_not_being_reachable_is_known(
    teams: FakeTeams, messenger: TeamsMessenger, loss: Refusal
):
    teams.script(CHAT, loss)
    to = Reference(service_url=teams.url, conversation_id=CHAT, bot_id=BOT, user_id="29:sofie")

    with pytest.raises(Unreachable):
        await messenger.send(to, Post(card=card("Hallo"), summary="x"))


async def test_a_jumping_clock_wakes_the_first_due_first_and_is_caught_up_with():
    hand = HandClock()
    clock = JumpingClock(hand)
    began_at, woken = clock.now(), []

    async def wakes(seconds: float) -> None:
        await clock.sleep(seconds)
        woken.append((seconds, (clock.now() - began_at).total_seconds()))

    await asyncio.gather(wakes(3), wakes(1), wakes(2))

    assert woken == [(1, 1.0), (2, 2.0), (3, 3.0)]
    hand.turn(timedelta(seconds=5))
    assert clock.now() == hand.now()
