"""The stores in Azure Cosmos DB: one account that several instances of the bot share."""

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack
from datetime import timedelta
from typing import Any, Self

from azure.core.credentials import AccessToken
from azure.core.exceptions import AzureError, ClientAuthenticationError
from azure.core.pipeline.transport import AioHttpTransport, AsyncHttpTransport
from azure.cosmos.aio import CosmosClient
from azure.cosmos.exceptions import CosmosHttpResponseError

from bot.clock import Clock
from bot.credentials import RenewedTokens
from bot.domain.errors import NotFound, StoreUnavailable, TryLater
from bot.storage.containers import cosmos_containers
from bot.storage.cosmos_container import SECONDS, Container, reason
from bot.storage.cosmos_opening import prepare
from bot.storage.cosmos_posts import CosmosPosts
from bot.storage.cosmos_statistics import CosmosStatistics
from bot.storage.cosmos_tables import CosmosDepartments, CosmosPeople, CosmosRequests
from bot.storage.documents import packed
from bot.storage.protocols import Collection

DEPARTMENTS_LISTED_FOR = timedelta(seconds=5)
"""How long a list of all departments is served again; see `DepartmentStore.all`."""
_OPENING_SECONDS = 90.0
"""Making five containers takes a real account some seconds each."""
_LONGEST_ANSWER_SECONDS = 30.0
logging.getLogger("azure.cosmos").setLevel(logging.CRITICAL)
"""After one failed look at the account it logs an error with each request for five minutes; ours say what matters."""
_TOKEN_LASTS_S = 60
"""A token is asked for again after this; `RenewedTokens` keeps it for as long as it is good."""


class CosmosStores:
    """See `Stores`."""

    def __init__(
        self,
        client: CosmosClient,
        credential: "_Credential | None",
        *,
        database: str,
        clock: Clock,
        new_id: Callable[[], str],
        listed_for: timedelta,
        seconds: float,
    ) -> None:
        self._client = client
        self._credential = credential
        self._is_closed = False
        named = client.get_database_client(database)

        def container(name: str) -> Container:
            return Container(
                named.get_container_client(name),
                new_id=new_id,
                seconds=seconds,
                when_refused=credential.forget if credential else lambda: None,
            )

        self._containers = {collection: container(collection) for collection in Collection}
        self.requests = CosmosRequests(self._containers[Collection.REQUESTS], clock)
        self.people = CosmosPeople(self._containers[Collection.PEOPLE])
        self.departments = CosmosDepartments(
            self._containers[Collection.DEPARTMENTS], clock, listed_for=listed_for
        )
        self.posts = CosmosPosts(self._containers[Collection.POSTS])
        self.statistics = CosmosStatistics(self._containers[Collection.STATISTICS])

    async def written(self, collection: Collection) -> AsyncIterator[bytes]:
        """See `Stores.written`."""
        async for body in self._containers[collection].bodies():
            yield packed(body)

    async def scrub(self, *, whole: bool = False) -> None:
        """See `Stores.scrub`; the service keeps its own files, and backups for as long as the account says."""

    async def check(self) -> None:
        """See `Stores.check`; one point read of a document that is never there."""
        try:
            await self._containers[Collection.DEPARTMENTS].read("-", "-")
        except NotFound:
            return

    async def close(self) -> None:
        """See `Stores.close`."""
        if self._is_closed:
            return
        self._is_closed = True
        await self._client.close()
        if self._credential is not None:
            await self._credential.close()


async def open_cosmos(
    address: str,
    proof: str | RenewedTokens,
    *,
    clock: Clock,
    new_id: Callable[[], str],
    database: str | None = None,
    listed_for: timedelta = DEPARTMENTS_LISTED_FOR,
    seconds: float = SECONDS,
    transport: AsyncHttpTransport[Any, Any] | None = None,
) -> CosmosStores:
    """Open the stores at `address`, proving by the account's key or by tokens; what is missing is made when allowed.

    `new_id` marks every write, and must never give the same twice, on any instance. A read or write of one document
    takes at most `seconds`, and half as long again when it must be found out whether it was done.

    Raises:
        StoreUnavailable: the account does not answer, or is not as it must be; the message says what to do.
    """
    given = proof if isinstance(proof, str) else _Credential(proof, clock)
    credential = None if isinstance(given, str) else given
    client = CosmosClient(
        address,
        given,
        # The SDK's own patience is 9 refusals or 30 s: nobody at a screen has that.
        retry_throttle_total=3,
        retry_throttle_backoff_max=1,
        retry_total=1,
        connection_timeout=seconds,
        # For what takes long by its nature; `Container` bounds each call as it deserves.
        read_timeout=_LONGEST_ANSWER_SECONDS,
        enable_compact_utf8_item_writes=True,
        # Without a look at the machine's settings for proxies, which costs two threads' work a request.
        transport=transport or AioHttpTransport(use_env_settings=False),
    )
    database = database or cosmos_containers().database
    async with AsyncExitStack() as opened:
        opened.push_async_callback(client.close)
        if credential is not None:
            opened.push_async_callback(credential.close)
        try:
            async with asyncio.timeout(_OPENING_SECONDS):
                await client.__aenter__()
                await prepare(client, database)
        except (AzureError, TimeoutError, ValueError) as error:
            raise StoreUnavailable(f"Cosmos DB at {address}: {_in_plain_words(error)}") from None
        opened.pop_all()
    return CosmosStores(
        client,
        credential,
        database=database,
        clock=clock,
        new_id=new_id,
        listed_for=listed_for,
        seconds=seconds,
    )


class _Credential:
    """The bot's own tokens as the SDK asks for them."""

    def __init__(self, tokens: RenewedTokens, clock: Clock) -> None:
        self._tokens = tokens
        self._clock = clock
        self._last = ""

    async def get_token(self, *scopes: str, **options: Any) -> AccessToken:
        """The present token; `scopes` are the account's own, for which the tokens were made."""
        try:
            self._last = await self._tokens.token()
        except TryLater as error:
            raise ClientAuthenticationError("no token can be had now") from error
        return AccessToken(self._last, int(self._clock.now().timestamp()) + _TOKEN_LASTS_S)

    def forget(self) -> None:
        """The account does not believe the last token: another is asked for."""
        self._tokens.forget(self._last)

    async def close(self) -> None:
        """Wait for a token that is under way. Safe to call twice."""
        await self._tokens.close()

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(self, *error: object) -> None:
        await self.close()


def _in_plain_words(error: Exception) -> str:
    match error:
        case CosmosHttpResponseError(status_code=401) | ValueError():  # a key that is no key at all
            return (
                "the key or the identity is refused; look at DIGICOACH_COSMOS_KEY, or at the identity's role"
            )
        case CosmosHttpResponseError(status_code=403):
            return (
                "the identity may not read here; give it the role Cosmos DB Built-in Data Contributor,"
                " and let the account's firewall admit this machine"
            )
        case ClientAuthenticationError():
            return "no token can be had for it; look at the bot's credentials"
        case _:
            return f"it does not answer as it should ({reason(error)}); look at the address and the network"
