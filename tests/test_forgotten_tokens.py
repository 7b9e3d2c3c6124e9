"""A token that the channel refused: the next one is asked of the provider itself, not of what msal kept."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.credentials import Acquire, RenewedTokens
from bot.domain.errors import TryLater
from tests.fakes.clock import HandClock


@dataclass(slots=True)
class Provider:
    """Each asker keeps its first token, as msal does; a new asker gets a new one."""

    askers: list[int] = field(default_factory=list)
    is_down: bool = False

    def asker(self) -> Acquire:
        number = len(self.askers) + 1
        self.askers.append(0)

        def acquire(resource: str) -> Mapping[str, object]:
            self.askers[number - 1] += 1
            if self.is_down:
                raise OSError
            return {"access_token": f"t{number}", "expires_in": 3600}

        return acquire


async def test_after_a_refused_token_another_is_asked_for():
    provider = Provider()
    tokens = RenewedTokens(provider.asker(), HandClock(), afresh=provider.asker)

    tokens.forget(await tokens.token())

    assert await tokens.token() == "t2"


async def test_of_many_calls_with_one_refused_token_the_first_is_enough():
    provider = Provider()
    tokens = RenewedTokens(provider.asker(), HandClock(), afresh=provider.asker)
    old = await tokens.token()

    tokens.forget(old)
    tokens.forget(old)
    assert await tokens.token() == "t2"
    tokens.forget(old)

    assert await tokens.token() == "t2"
    assert provider.askers == [1, 1]


async def test_a_refused_token_lifts_the_pause_after_a_failure_and_does_so_once():
    provider, clock = Provider(), HandClock()
    tokens = RenewedTokens(provider.asker(), clock, afresh=provider.asker)
    old = await tokens.token()
    provider.is_down = True
    clock.turn(timedelta(minutes=57))
    await tokens.token()
    await tokens.close()

    tokens.forget(old)
    for _ in range(3):
        with pytest.raises(TryLater):
            await tokens.token()
        tokens.forget(old)

    assert provider.askers == [2, 1]
