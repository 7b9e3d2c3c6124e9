"""The bot's own token: kept, renewed ahead of its end, and asked for by one at a time."""

import asyncio
import threading
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta

import pytest

from bot.credentials import RETRY_AFTER_S, RenewedTokens
from bot.domain.errors import TryLater
from tests.fakes.clock import HandClock


@dataclass(slots=True)
class Provider:
    """Hands out t1, t2, ... that last an hour, in the threads it is asked from."""

    threads: list[int] = field(default_factory=list)
    error: Exception | None = None
    answer: Mapping[str, object] | None = None

    def __call__(self, resource: str) -> Mapping[str, object]:
        self.threads.append(threading.get_ident())
        if self.error is not None:
            raise self.error
        return self.answer or {"access_token": f"t{len(self.threads)}", "expires_in": 3600}


async def test_a_token_is_asked_for_once_and_never_on_the_loop():
    provider = Provider()
    tokens = RenewedTokens(provider, HandClock())

    got = await asyncio.gather(*(tokens.token() for _ in range(20)))

    assert set(got) == {"t1"}
    assert len(provider.threads) == 1
    assert provider.threads[0] != threading.get_ident()


async def test_near_its_end_the_old_token_serves_while_a_new_one_is_fetched():
    clock = HandClock()
    tokens = RenewedTokens(Provider(), clock)
    await tokens.token()
    clock.turn(timedelta(minutes=57))

    assert await tokens.token() == "t1"
    await tokens.close()
    assert await tokens.token() == "t2"


async def test_after_its_end_a_token_is_not_used_any_more():
    clock = HandClock()
    tokens = RenewedTokens(Provider(), clock)
    await tokens.token()
    clock.turn(timedelta(minutes=60))

    assert await tokens.token() == "t2"


@pytest.mark.parametrize(
    "provider", [Provider(error=OSError("down")), Provider(answer={"error": "invalid_client"})]
)
async def test_without_an_answer_the_send_is_tried_later(provider: Provider):
    with pytest.raises(TryLater):
        await RenewedTokens(provider, HandClock()).token()


async def is_there_none(tokens: RenewedTokens) -> bool:
    try:
        await tokens.token()
    except TryLater:
        return True
    return False


async def test_a_provider_that_refuses_is_asked_twice_a_minute_however_many_need_a_token():
    clock, provider = HandClock(), Provider(answer={"error": "invalid_client"})
    tokens = RenewedTokens(provider, clock)

    for _ in range(300):
        assert await is_there_none(tokens)
        clock.turn(timedelta(milliseconds=200))

    assert len(provider.threads) == 2
    provider.answer = None
    clock.turn(timedelta(seconds=RETRY_AFTER_S))
    assert await tokens.token() == "t3"


async def test_a_provider_that_refuses_is_left_alone_while_the_old_token_lasts_too():
    clock, provider = HandClock(), Provider()
    tokens = RenewedTokens(provider, clock)
    await tokens.token()
    provider.error = OSError("down")
    clock.turn(timedelta(minutes=57))

    for _ in range(300):
        assert await tokens.token() == "t1"
        await tokens.close()

    assert len(provider.threads) == 2


async def test_a_clock_that_is_set_back_keeps_nobody_from_asking_again():
    clock, provider = HandClock(), Provider(error=OSError("down"))
    tokens = RenewedTokens(provider, clock)
    assert await is_there_none(tokens)
    provider.error = None
    clock.turn(-timedelta(hours=6))

    assert await tokens.token() == "t2"


async def test_an_outage_does_not_matter_while_the_old_token_lasts():
    clock, provider = HandClock(), Provider()
    tokens = RenewedTokens(provider, clock)
    await tokens.token()
    provider.error = OSError("down")
    clock.turn(timedelta(minutes=57))

    assert await tokens.token() == "t1"
    await tokens.close()
    assert await tokens.token() == "t1"
