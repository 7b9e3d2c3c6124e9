"""What production opens, and local mode does not: callers whose tokens are verified, and tokens of the bot's own."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from bot.clock import Clock
from bot.credentials import RenewedTokens
from bot.settings import Settings
from bot.teams.gate import Gate
from bot.teams.keys import SigningKeys
from bot.teams.verification import TokenGate

KEYS_WITHIN_S = 10.0


@asynccontextmanager
async def verified_callers(settings: Settings, clock: Clock) -> AsyncIterator[Gate]:
    """Open the gate that believes signed activities of the settings' tenant only."""
    timeout = aiohttp.ClientTimeout(total=KEYS_WITHIN_S)
    async with aiohttp.ClientSession(timeout=timeout, cookie_jar=aiohttp.DummyCookieJar()) as http:
        keys = SigningKeys(settings.openid_metadata, http, clock)
        yield TokenGate(keys, app_id=settings.app_id, tenants=frozenset({settings.tenant_id}))


@asynccontextmanager
async def own_tokens(settings: Settings, clock: Clock) -> AsyncIterator[RenewedTokens]:
    """Open the source of the bot's own bearer tokens; nothing is asked before the first send."""
    tokens = RenewedTokens(settings.credentials().acquire(), clock)
    try:
        yield tokens
    finally:
        await tokens.close()
