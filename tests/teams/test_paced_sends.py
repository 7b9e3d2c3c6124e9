"""What the connector does about the channel's limits: it waits, it rests, it says so, and it writes words for a card."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace

import pytest
from aiohttp import web

from bot.domain.errors import Rejected, TryLater
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.teams.connector import TeamsMessenger
from bot.teams.hosts import ServiceHosts
from bot.teams.pace import Pace
from tests.fakes.clock import HandClock, JumpingClock
from tests.fakes.conversation import card
from tests.fakes.rates import RateTable
from tests.fakes.teams import FakeTeams, Refusal
from tests.teams.test_connector import CHAT, POST, to

LOCAL = ServiceHosts((), is_local=True)
TOO_BIG = Refusal(status=413, code="MessageSizeTooBig")
IN_WORDS = Post(card=card("Hallo") | {"fallbackText": "Typ: hulp."}, summary="Nieuws over je vraag.")


@asynccontextmanager
async def paced(clock: JumpingClock) -> AsyncIterator[TeamsMessenger]:
    pace = Pace(clock, per_second=25)
    async with TeamsMessenger(LOCAL, pace=pace, clock=HandClock(), jitter=lambda: 2.0) as messenger:
        yield messenger


async def test_sends_edits_and_deletes_stay_within_the_limits_of_the_channel(teams: FakeTeams):
    clock = JumpingClock(HandClock())
    teams.rates = RateTable(clock)

    async def talk(messenger: TeamsMessenger, chat: str) -> None:
        for _ in range(4):
            message = await messenger.send(to(teams, chat), POST)
            await messenger.edit(to(teams, chat), message, POST)
            await messenger.delete(teams.url, chat, message)

    async with paced(clock) as messenger:
        await asyncio.gather(*(talk(messenger, f"chat{number}") for number in range(40)))

    assert (len(teams.calls), teams.rates.breaches) == (480, [])


async def test_whose_turn_is_too_far_off_is_not_sent_and_holds_nobody_up(teams: FakeTeams):
    async with paced(JumpingClock(HandClock())) as messenger:
        calls = [asyncio.create_task(messenger.send(to(teams), POST)) for _ in range(40)]

        outcomes = await asyncio.gather(*calls, return_exceptions=True)

        assert messenger._lanes == {}
    put_off = [outcome for outcome in outcomes if isinstance(outcome, TryLater)]
    assert len(put_off) == 40 - len(teams.calls)
    assert all(error.after_seconds > 10 for error in put_off)
    assert 5 < len(teams.calls) < 20


async def test_after_a_429_its_conversation_rests_and_the_others_go_on(teams: FakeTeams):
    clock = JumpingClock(HandClock())
    async with paced(clock) as messenger:
        teams.script(CHAT, Refusal(status=429, retry_after="60"))
        began_at = clock.now()
        errors: list[float] = []
        for _ in range(3):
            with pytest.raises(TryLater) as put_off:
                await messenger.send(to(teams), POST)
            errors.append(put_off.value.after_seconds)

        await messenger.send(to(teams, "other"), POST)

    assert errors == pytest.approx([60, 60, 60])
    assert [call.conversation for call in teams.calls] == [CHAT, "other"]
    assert clock.now() == began_at


async def test_after_a_short_429_who_comes_waits_for_its_end(teams: FakeTeams):
    clock = JumpingClock(HandClock())
    async with paced(clock) as messenger:
        teams.script(CHAT, Refusal(status=429, retry_after="4"))
        began_at = clock.now()
        with pytest.raises(TryLater):
            await messenger.send(to(teams), POST)

        await messenger.send(to(teams), POST)

    assert (clock.now() - began_at).total_seconds() == pytest.approx(4, abs=0.1)


async def test_when_the_tenant_is_refused_nobody_storms_the_channel(teams: FakeTeams):
    chats = [f"chat{number}" for number in range(20)]
    for chat in chats:
        teams.always(chat, Refusal(status=429, retry_after="30"))
    async with paced(JumpingClock(HandClock())) as messenger:
        for chat in chats:
            with pytest.raises(TryLater):
                await messenger.send(to(teams, chat), POST)

    assert len(teams.calls) == 3


async def test_a_card_that_is_too_big_becomes_its_summary_in_words(
    teams: FakeTeams, messenger: TeamsMessenger, capsys: pytest.CaptureFixture[str]
):
    teams.script(CHAT, TOO_BIG)

    message = await messenger.send(to(teams), IN_WORDS)
    teams.script(CHAT, TOO_BIG)
    await messenger.edit(to(teams), message, replace(IN_WORDS, summary="Anders."))

    sent, edited = teams.calls[1].activity, teams.calls[3].activity
    assert (sent["text"], sent["attachments"]) == ("Nieuws over je vraag. Typ: hulp.", [])
    assert sent["channelData"] == {"notification": {"alert": True}}
    assert (edited["text"], edited["attachments"]) == ("Anders. Typ: hulp.", [])
    assert capsys.readouterr().err.count('"event":"connector.too_big","level":"error"') == 2


async def test_words_that_are_refused_too_are_given_up(teams: FakeTeams, messenger: TeamsMessenger):
    teams.always(CHAT, TOO_BIG)

    with pytest.raises(Rejected):
        await messenger.send(to(teams), IN_WORDS)

    assert len(teams.calls) == 2


async def test_all_calls_go_over_one_connection():
    connections: set[object] = set()

    async def answer(request: web.Request) -> web.Response:
        connections.add(request.transport)
        await request.read()
        return web.json_response({"id": "m"}, status=201)

    app = web.Application()
    app.router.add_route("*", "/{path:.*}", answer)
    runner = web.AppRunner(app)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    url = f"http://127.0.0.1:{runner.addresses[0][1]}"
    try:
        async with TeamsMessenger(LOCAL) as messenger:
            for number in range(50):
                here = Reference(
                    service_url=url, conversation_id=f"chat{number}", bot_id="28:b", user_id="29:u"
                )
                await messenger.edit(here, await messenger.send(here, POST), POST)
    finally:
        await runner.cleanup()

    assert len(connections) == 1
