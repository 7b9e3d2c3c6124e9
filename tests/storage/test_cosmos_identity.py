"""Proving who the bot is to Cosmos DB without the account's key: its own tokens, renewed while it runs."""

from collections.abc import Mapping
from datetime import timedelta
from typing import Any

import pytest
from azure.core.rest import AsyncHttpResponse, HttpRequest

from bot.credentials import RenewedTokens
from bot.domain.errors import StoreUnavailable
from bot.storage.cosmos import CosmosStores, open_cosmos
from tests.builders import a_person
from tests.fakes.clock import HandClock
from tests.fakes.cosmos.gateway import CosmosGateway
from tests.fakes.cosmos.transport import InProcess


class Provider:
    """Hands out t1, t2, ... that last an hour; or says no."""

    def __init__(self) -> None:
        self.asked: list[str] = []
        self.says_no = False

    def __call__(self, resource: str) -> Mapping[str, object]:
        self.asked.append(resource)
        if self.says_no:
            return {"error": "invalid_client"}
        return {"access_token": f"t{len(self.asked)}", "expires_in": 3600}


class OverTls(InProcess):
    """The gateway as if it were reached by https: the SDK shows a token nowhere else."""

    async def send(self, request: HttpRequest, **options: Any) -> AsyncHttpResponse:
        assert request.url.startswith("https://")
        request.url = request.url.replace("https://", "http://", 1)
        return await super().send(request, **options)


@pytest.fixture
async def gateway():
    async with CosmosGateway() as made:
        await (await open_cosmos(made.address, made.key, clock=HandClock(), new_id=lambda: "op")).close()
        made.account.can_create = False
        made.account.address = made.account.address.replace("http://", "https://")
        yield made


async def opened(gateway: CosmosGateway, provider: Provider, clock: HandClock) -> CosmosStores:
    address = gateway.account.address
    tokens = RenewedTokens(provider, clock, resource=address.rstrip("/"))
    return await open_cosmos(address, tokens, clock=clock, new_id=lambda: "op", transport=OverTls(gateway))


async def test_the_bots_own_identity_opens_the_account(gateway):
    gateway.tokens = {"t1"}
    provider = Provider()

    stores = await opened(gateway, provider, HandClock())
    created = await stores.people.create(a_person())

    assert await stores.people.find(a_person().id) == created
    assert provider.asked == [gateway.account.address.rstrip("/")]
    await stores.close()


async def test_a_token_is_renewed_while_the_bot_runs(gateway):
    gateway.tokens = {"t1"}
    clock, provider = HandClock(), Provider()
    stores = await opened(gateway, provider, clock)
    await stores.people.create(a_person())
    gateway.tokens = {"t2"}
    clock.turn(timedelta(hours=1))

    assert await stores.people.find(a_person().id) is not None
    await stores.close()


async def test_an_identity_that_nobody_knows_is_said_in_plain_words(gateway):
    provider = Provider()
    provider.says_no = True

    with pytest.raises(StoreUnavailable, match="no token can be had for it; look at the bot's credentials"):
        await opened(gateway, provider, HandClock())


async def test_an_identity_that_is_refused_is_said_in_plain_words(gateway):
    gateway.tokens = set()

    with pytest.raises(StoreUnavailable, match="the key or the identity is refused"):
        await opened(gateway, Provider(), HandClock())


async def test_a_token_that_is_refused_before_its_time_is_asked_for_anew(gateway):
    gateway.tokens = {"t1"}
    provider = Provider()
    stores = await opened(gateway, provider, HandClock())
    await stores.people.create(a_person())
    gateway.tokens = {"t2"}

    with pytest.raises(StoreUnavailable):
        await stores.people.find(a_person().id)

    assert await stores.people.find(a_person().id) is not None
    await stores.close()
