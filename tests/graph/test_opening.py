"""The directory as the settings name it."""

from collections.abc import Mapping

import pytest

from bot.credentials import Acquire, Credentials
from bot.graph.opening import opened
from bot.services.directory import DirectorySilent, NoDirectory
from bot.settings import Settings
from tests.fakes.clock import HandClock
from tests.fakes.graph import APP, TOKEN, FakeGraph


def settings(graph: FakeGraph, **more: str) -> Settings:
    given = {"DIGICOACH_GRAPH": "true", "DIGICOACH_GRAPH_ADDRESS": f"{graph.url}/", "MicrosoftAppId": APP}
    return Settings.read({**given, **more}, is_local=True)


async def test_the_token_is_for_the_graph_that_is_asked(graph: FakeGraph, monkeypatch: pytest.MonkeyPatch):
    asked_for: list[str] = []

    def acquire(self: Credentials) -> Acquire:
        def answer(resource: str) -> Mapping[str, object]:
            asked_for.append(resource)
            return {"access_token": TOKEN, "expires_in": 3599}

        return answer

    monkeypatch.setattr(Credentials, "acquire", acquire)
    graph.person("jan", displayName="Jan")
    async with opened(settings(graph), HandClock()) as directory:
        assert asked_for == [], "nothing is asked before it is needed"
        assert (await directory.entries(["jan"]))["jan"].name == "Jan"
    assert asked_for == [graph.url]


async def test_an_identity_provider_that_fails_is_a_silent_directory(
    graph: FakeGraph, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr(Credentials, "acquire", lambda self: lambda resource: {"error": "no"})
    async with opened(settings(graph), HandClock()) as directory:
        with pytest.raises(DirectorySilent):
            await directory.entries(["jan"])
    assert graph.asked == []


async def test_without_graph_there_is_no_directory_and_it_knows_nothing(graph: FakeGraph):
    async with opened(settings(graph, DIGICOACH_GRAPH="false"), HandClock()) as directory:
        assert isinstance(directory, NoDirectory)
        assert not directory.is_there
        for question in (
            directory.entries(["jan"]),
            directory.members("g"),
            directory.present(["jan"]),
            directory.install("jan"),
        ):
            with pytest.raises(DirectorySilent):
                await question
