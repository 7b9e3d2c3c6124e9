"""A connection that does not come about: nothing has left, so what was to be said is said later."""

import asyncio

import pytest

from bot.domain.errors import TryLater
from bot.domain.people import Reference
from bot.teams import connector
from bot.teams.connector import TeamsMessenger
from bot.teams.hosts import ServiceHosts
from tests.teams.test_connector import POST


async def test_a_name_that_is_looked_up_for_ever_means_not_delivered(monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(connector, "CONNECT_TIME_OUT_S", 0.05)

    async def hang(*_: object, **__: object) -> None:
        await asyncio.Event().wait()

    async with TeamsMessenger(ServiceHosts((), is_local=True)) as messenger:
        monkeypatch.setattr(asyncio.get_running_loop(), "getaddrinfo", hang, raising=False)
        with pytest.raises(TryLater):
            await messenger.send(
                Reference(service_url="http://localhost:1", conversation_id="a", bot_id="b", user_id="c"),
                POST,
            )


def test_a_connection_fails_before_the_time_of_its_call_is_over():
    assert connector.CONNECT_TIME_OUT_S < connector.TIME_OUT_S * (1 - connector._LEAVES_WITHIN)
