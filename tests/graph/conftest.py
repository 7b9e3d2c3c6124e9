"""A client of a Graph that runs here, by a clock turned by hand."""

from collections.abc import AsyncIterator
from dataclasses import dataclass, field

import aiohttp
import pytest

from bot.graph.client import GraphClient
from bot.graph.directory import GraphDirectory
from tests.fakes.clock import HandClock
from tests.fakes.graph import APP, TOKEN, FakeGraph


@dataclass(slots=True)
class Tokens:
    forgotten: list[str] = field(default_factory=list)

    async def token(self) -> str:
        return TOKEN

    def forget(self, token: str) -> None:
        self.forgotten.append(token)


@pytest.fixture
async def graph() -> AsyncIterator[FakeGraph]:
    async with FakeGraph() as graph:
        yield graph


@pytest.fixture
def clock() -> HandClock:
    return HandClock()


@pytest.fixture
def tokens() -> Tokens:
    return Tokens()


@pytest.fixture
async def directory(graph: FakeGraph, clock: HandClock, tokens: Tokens) -> AsyncIterator[GraphDirectory]:
    async with aiohttp.ClientSession() as http:
        yield GraphDirectory(GraphClient(graph.url, http, tokens, clock), app_id=APP)
