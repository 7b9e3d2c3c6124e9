"""A bot with a recording conversation behind the real ring and the real HTTP, beside a fake channel."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from typing import Any

import aiohttp
import pytest

from bot.teams.adapter import Adapter
from bot.teams.connector import TeamsMessenger
from bot.teams.gate import OpenGate
from bot.teams.handler import Handler
from bot.teams.hosts import ServiceHosts
from bot.web import WebApp
from tests.fakes.clock import HandClock, JumpingClock
from tests.fakes.conversation import RecordingConversation
from tests.fakes.teams import Colleague, FakeTeams

ELSEWHERE = "Stel je vraag aan mij in onze eigen chat. Daar help ik je graag."


class GoodStores:
    async def check(self) -> None:
        pass


@dataclass(slots=True, kw_only=True)
class Bot:
    url: str
    conversation: RecordingConversation
    teams: FakeTeams
    http: aiohttp.ClientSession
    handler: Handler

    def colleague(self, name: str = "Fatma", **more: str) -> Colleague:
        return Colleague(name=name, teams=self.teams, http=self.http, bot=self.url, **more)


@pytest.fixture
async def teams() -> AsyncIterator[FakeTeams]:
    async with FakeTeams() as service:
        yield service


@pytest.fixture
async def messenger() -> AsyncIterator[TeamsMessenger]:
    async with TeamsMessenger(ServiceHosts((), is_local=True), jitter=lambda: 2.0) as messenger:
        yield messenger


@pytest.fixture
async def bot(teams: FakeTeams, messenger: TeamsMessenger) -> AsyncIterator[Bot]:
    async with serving(teams, messenger) as bot:
        yield bot


@asynccontextmanager
async def serving(teams: FakeTeams, messenger: TeamsMessenger, **more: Any) -> AsyncIterator[Bot]:
    """A bot whose handler is given `more`."""
    conversation = RecordingConversation()
    clock = JumpingClock(HandClock())
    handler = Handler(conversation, messenger, elsewhere=ELSEWHERE, clock=clock, **more)
    adapter = Adapter(messenger, handler)
    app = WebApp(adapter, OpenGate(), GoodStores())
    port = await app.start("127.0.0.1", 0)
    try:
        async with aiohttp.ClientSession() as http:
            yield Bot(
                url=f"http://127.0.0.1:{port}",
                conversation=conversation,
                teams=teams,
                http=http,
                handler=handler,
            )
    finally:
        await app.stop()
        await handler.answers.stop()
