"""When the channel does not know the bot, the bot falls silent: one call in half a minute, until one is taken."""

import asyncio
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.domain.errors import SendError, TryLater
from bot.teams.breaker import Breaker
from bot.teams.connector import TeamsMessenger
from bot.teams.hosts import ServiceHosts
from tests.fakes.clock import HandClock
from tests.fakes.teams import FakeTeams, Refusal, Reset
from tests.teams.test_connector import CHAT, POST, to

UNKNOWN = Refusal(status=401, code="BotNotRegistered")
HALF_A_MINUTE = timedelta(seconds=30)


@dataclass(slots=True)
class Tokens:
    """t1, and after one was forgotten t2, ..."""

    forgotten: list[str] = field(default_factory=list)

    async def token(self) -> str:
        return f"t{len(self.forgotten) + 1}"

    def forget(self, token: str) -> None:
        self.forgotten.append(token)


@dataclass(slots=True)
class Office:
    teams: FakeTeams
    messenger: TeamsMessenger
    clock: HandClock
    tokens: Tokens

    async def send(self, conversation: str = CHAT) -> SendError | None:
        try:
            await self.messenger.send(to(self.teams, conversation), POST)
        except SendError as error:
            return error
        return None


@pytest.fixture
async def office(teams: FakeTeams) -> AsyncIterator[Office]:
    clock, tokens = HandClock(), Tokens()
    hosts = ServiceHosts((), is_local=True)
    async with TeamsMessenger(hosts, tokens, clock=clock, jitter=lambda: 2.0) as messenger:
        yield Office(teams, messenger, clock, tokens)


async def test_nothing_leaves_after_a_401_and_the_alarm_sounds_at_once(
    office: Office, capsys: pytest.CaptureFixture[str]
):
    office.teams.script(CHAT, UNKNOWN)

    errors = [await office.send(), await office.send(), await office.send("other")]

    assert all(isinstance(error, TryLater) for error in errors)
    assert len(office.teams.calls) == 1
    assert '"event":"connector.refuses_the_bot","level":"error","status":401' in capsys.readouterr().err


async def test_one_call_in_half_a_minute_tries_and_says_so_when_it_fails(
    office: Office, capsys: pytest.CaptureFixture[str]
):
    office.teams.always(CHAT, UNKNOWN)

    for _ in range(3):
        await asyncio.gather(*(office.send() for _ in range(5)))
        office.clock.turn(HALF_A_MINUTE)

    assert len(office.teams.calls) == 3
    assert capsys.readouterr().err.count("connector.refuses_the_bot") == 3


async def test_the_first_success_lets_everybody_go_on(office: Office):
    office.teams.script(CHAT, UNKNOWN)
    await office.send()
    office.clock.turn(HALF_A_MINUTE)

    assert [await office.send(), await office.send(), await office.send("other")] == [None, None, None]


async def test_who_was_under_way_when_it_happened_stays_behind(office: Office):
    office.teams.script(CHAT, UNKNOWN)

    errors = await asyncio.gather(*(office.send() for _ in range(5)))

    assert all(isinstance(error, TryLater) for error in errors)
    assert len(office.teams.calls) == 1


async def test_a_try_without_a_clear_answer_changes_nothing(office: Office):
    office.teams.script(CHAT, UNKNOWN, Reset())
    await office.send()
    office.clock.turn(HALF_A_MINUTE)

    await office.send()

    assert isinstance(await office.send(), TryLater)
    assert len(office.teams.calls) == 2


@pytest.mark.parametrize(
    "answer",
    [
        Refusal(status=403, code="ConversationBlockedByUser"),
        Refusal(status=404, code="ConversationNotFound"),
        Refusal(status=429),
        Refusal(status=400, code="Bad Argument"),
    ],
    ids=str,
)
async def test_a_channel_that_refuses_for_another_reason_knows_the_bot(office: Office, answer: Refusal):
    office.teams.script(CHAT, UNKNOWN, answer)
    await office.send()
    office.clock.turn(HALF_A_MINUTE)
    await office.send()

    assert await office.send("other") is None


async def test_a_channel_that_does_not_know_our_host_does_not_know_the_bot(office: Office):
    office.teams.script(CHAT, UNKNOWN, Refusal(status=403, code="InvalidBotApiHost"))
    await office.send()
    office.clock.turn(HALF_A_MINUTE)
    await office.send()

    assert isinstance(await office.send("other"), TryLater)


async def test_a_token_that_was_refused_is_not_used_again(office: Office):
    office.teams.script(CHAT, UNKNOWN)
    await office.send()
    office.clock.turn(HALF_A_MINUTE)

    await office.send()

    assert office.tokens.forgotten == ["t1"]
    assert [call.authorization for call in office.teams.calls] == ["Bearer t1", "Bearer t2"]


async def test_the_rest_is_told_to_who_is_turned_away(office: Office):
    office.teams.script(CHAT, UNKNOWN)
    await office.send()
    office.clock.turn(timedelta(seconds=10))

    error = await office.send()

    assert isinstance(error, TryLater)
    assert error.after_seconds == 20.0


def test_a_clock_that_is_put_back_prolongs_nothing():
    clock = HandClock()
    breaker = Breaker(clock)
    breaker.refused()
    clock.turn(timedelta(hours=-1))

    breaker.admit()
    with pytest.raises(TryLater):
        breaker.admit()
