"""Opens the organisation's directory at Microsoft Graph; nothing is asked before somebody needs it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import aiohttp

from bot.clock import Clock
from bot.credentials import RenewedTokens
from bot.graph.client import GraphClient
from bot.graph.directory import GraphDirectory
from bot.services.directory import Directory, NoDirectory
from bot.settings import Settings

_CONNECTIONS = 8


@asynccontextmanager
async def opened(settings: Settings, clock: Clock) -> AsyncIterator[Directory]:
    """The directory that the settings name; the one that knows nothing when they name none."""
    if not settings.graph:
        yield NoDirectory()
        return
    address = settings.graph_address.rstrip("/")
    acquire = settings.credentials().acquire
    tokens = RenewedTokens(acquire(), clock, resource=address, afresh=acquire)
    connector = aiohttp.TCPConnector(limit=_CONNECTIONS)
    async with aiohttp.ClientSession(
        connector=connector, cookie_jar=aiohttp.DummyCookieJar(), trust_env=False
    ) as http:
        try:
            yield GraphDirectory(GraphClient(address, http, tokens, clock), app_id=settings.app_id)
        finally:
            await tokens.close()
