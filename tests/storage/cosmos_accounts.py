"""Where the Cosmos engine is tried: our own gateway, and a real account when its address and key are given."""

import itertools
import os
import secrets
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from typing import Any

from azure.cosmos.aio import CosmosClient

from bot.clock import SystemClock
from bot.storage.cosmos import CosmosStores, open_cosmos
from tests.fakes.cosmos.gateway import CosmosGateway

REAL = ("COSMOS_ENDPOINT", "COSMOS_KEY")
_ops = itertools.count(1)


@dataclass(frozen=True, slots=True, kw_only=True)
class Account:
    """An account with an empty database of its own."""

    address: str
    key: str
    database: str
    gateway: CosmosGateway | None

    async def open(self, **options: Any) -> CosmosStores:
        """The stores as one more instance opens them."""
        asked: dict[str, Any] = {
            "clock": SystemClock(),
            "new_id": lambda: f"op-{next(_ops)}",
            "database": self.database,
            **options,
        }
        return await open_cosmos(self.address, self.key, **asked)


@asynccontextmanager
async def gateway_account(**options: object) -> AsyncIterator[Account]:
    """An account at a gateway of its own; afterwards all that came to it must have come by the SDK."""
    async with CosmosGateway(**options) as gateway:
        yield Account(address=gateway.address, key=gateway.key, database="digicoach", gateway=gateway)
        assert gateway.requests > 0
        assert (gateway.foreign, gateway.upserts) == (0, 0)


@asynccontextmanager
async def real_account() -> AsyncIterator[Account]:
    """A new database in the account that the environment names; it is deleted afterwards."""
    address, key = (os.environ[name] for name in REAL)
    account = Account(address=address, key=key, database=f"test-{secrets.token_hex(6)}", gateway=None)
    try:
        yield account
    finally:
        async with CosmosClient(address, key) as client:
            await client.delete_database(account.database)


HAS_REAL = all(os.environ.get(name) for name in REAL)
ACCOUNTS = {"gateway": gateway_account, **({"real": real_account} if HAS_REAL else {})}
Reopen = Callable[[], Awaitable[CosmosStores]]


@asynccontextmanager
async def reopening(account: Account) -> AsyncIterator[Reopen]:
    """Opens the stores as often as is asked, and closes all in the end."""
    async with AsyncExitStack() as opened:

        async def again() -> CosmosStores:
            stores = await account.open()
            opened.push_async_callback(stores.close)
            return stores

        yield again
