"""What production opens, and local mode does not: callers whose tokens are verified, and tokens of the bot's own."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from bot.clock import Clock
from bot.credentials import RenewedTokens
from bot.settings import Settings
from bot.teams.gate import Gate
from bot.teams.hosts import ServiceHosts
from bot.teams.keys import SigningKeys
from bot.teams.verification import TokenGate

KEYS_WITHIN_S = 10.0


@asynccontextmanager
async def verified_callers(settings: Settings, hosts: ServiceHosts, clock: Clock) -> AsyncIterator[Gate]:
    """Open the gate that believes signed activities of the settings' tenant only; waits for no keys."""
    timeout = aiohttp.ClientTimeout(total=KEYS_WITHIN_S)
    async with aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar()) as http:
        keys = SigningKeys(settings.openid_metadata, http, clock)
        fetching = asyncio.create_task(keys.keep_fresh())
        try:
            yield TokenGate(
                keys,
                app_id=settings.app_id.lower(),
                tenants=frozenset({settings.tenant_id.lower()}),
                hosts=hosts,
                clock=clock,
            )
        finally:
            fetching.cancel()
            await asyncio.wait([fetching])
            await keys.close()


@asynccontextmanager
async def own_tokens(settings: Settings, clock: Clock) -> AsyncIterator[RenewedTokens]:
    """Open the source of the bot's own bearer tokens; nothing is asked before the first send."""
    credentials = settings.credentials()
    tokens = RenewedTokens(credentials.acquire(), clock, afresh=credentials.acquire)
    try:
        yield tokens
    finally:
        await tokens.close()
