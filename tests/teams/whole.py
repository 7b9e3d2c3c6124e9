"""The whole bot in production mode, between an identity provider, Entra and a channel that are all on the loopback."""

import json
import sqlite3
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import AsyncExitStack, asynccontextmanager, closing
from dataclasses import dataclass, field
from functools import cache
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp
from cryptography.hazmat.primitives.asymmetric import rsa

from app import Bot, running
from bot.settings import Settings
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from tests.fakes.clock import HandClock
from tests.fakes.entra import Entra
from tests.fakes.identity import APP, Identity, identity_provider, new_key
from tests.fakes.teams import TENANT, Colleague, FakeTeams


@cache
def published() -> rsa.RSAPrivateKey:
    """The key of the identity provider; one for all tests, because making one takes a while."""
    return new_key()


class NotingClock(HandClock):
    """Knows how many wait for it: when nobody does anything else, the bot is at rest."""

    def __init__(self) -> None:
        super().__init__()
        self.naps: list[float] = []

    async def sleep(self, seconds: float) -> None:
        self.naps.append(seconds)
        await super().sleep(seconds)


class WatchedStores:
    """Passes everything on, and notes it."""

    def __init__(self, stores: Stores) -> None:
        self.calls: list[str] = []
        self.plain = stores
        self.requests: Any = _Watched("requests", stores.requests, self.calls)
        self.people: Any = _Watched("people", stores.people, self.calls)
        self.departments: Any = _Watched("departments", stores.departments, self.calls)
        self.posts: Any = _Watched("posts", stores.posts, self.calls)
        self.statistics: Any = _Watched("statistics", stores.statistics, self.calls)

    def __getattr__(self, name: str) -> Any:
        return getattr(self.plain, name)


class _Watched:
    def __init__(self, name: str, store: object, calls: list[str]) -> None:
        self._name, self._store, self._calls = name, store, calls

    def __getattr__(self, name: str) -> Any:
        self._calls.append(f"{self._name}.{name}")
        return getattr(self._store, name)


@dataclass(frozen=True, slots=True, kw_only=True)
class Reply:
    status: int
    body: bytes
    headers: Mapping[str, str]


@dataclass(slots=True, kw_only=True)
class Whole:
    """One running bot; `sofie` speaks to it."""

    url: str
    file: Path
    clock: NotingClock
    identity: Identity
    authority: Entra
    teams: FakeTeams
    stores: WatchedStores
    bot: Bot
    http: aiohttp.ClientSession
    sofie: Colleague = field(init=False)

    def __post_init__(self) -> None:
        self.sofie = Colleague(name="Sofie", teams=self.teams, http=self.http, bot=self.url)

    def token(self, **claims: Any) -> str:
        """What the channel would bring along."""
        return self.identity.token(**{"serviceurl": self.teams.url, **claims})

    async def post(self, body: bytes | Mapping[str, Any], *, authorization: str | None) -> Reply:
        """Bring something to the door."""
        headers = {"Content-Type": "application/json"}
        if authorization is not None:
            headers["Authorization"] = authorization
        data = body if isinstance(body, bytes) else json.dumps(body).encode()
        async with self.http.post(f"{self.url}/api/messages", data=data, headers=headers) as answer:
            return Reply(status=answer.status, body=await answer.read(), headers=dict(answer.headers))

    async def says(self, text: str, *, authorization: str | None, **more: Any) -> Reply:
        """Sofie types a line."""
        return await self.post(self.sofie.activity("message", text=text, **more), authorization=authorization)

    def stored(self) -> list[str]:
        """All that is in the store."""
        with closing(sqlite3.connect(f"file:{self.file}?mode=ro", uri=True)) as database:
            return list(database.iterdump())

    async def rests(self) -> None:
        """Return when all that is owed is done."""
        await self.bot.worker.run_due()


@asynccontextmanager
async def whole(
    folder: Path,
    authority: Entra,
    prepare: Callable[[Identity], object] = lambda _identity: None,
    **environ: str,
) -> AsyncIterator[Whole]:
    """Start the bot as production does; `prepare` tells the identity provider how to be beforehand."""
    clock, numbers = NotingClock(), count(1)
    async with AsyncExitStack() as opened:
        identity = opened.enter_context(identity_provider(published()))
        identity.clock = clock
        prepare(identity)
        teams = await opened.enter_async_context(FakeTeams())
        http = await opened.enter_async_context(aiohttp.ClientSession())
        settings = Settings.read(
            {
                "PORT": "0",
                "MicrosoftAppId": APP,
                "MicrosoftAppPassword": "a-secret",
                "MicrosoftAppTenantId": TENANT,
                "DIGICOACH_STORE": f"sqlite:{folder / 'digicoach.db'}",
                "DIGICOACH_OPENID_METADATA": identity.url,
                "DIGICOACH_AUTHORITY": authority.address,
                "DIGICOACH_SERVICE_HOSTS": "127.0.0.1",
                **environ,
            },
            is_local=False,
        )
        plain = await open_sqlite(settings.store_path)
        opened.push_async_callback(plain.close)
        stores = WatchedStores(plain)
        # What may hang is let go before the bot is closed, which waits for its threads.
        port, bot = await opened.enter_async_context(
            running(settings, stores, clock=clock, ids=lambda: f"{next(numbers):020x}")  # type: ignore[arg-type]
        )
        opened.callback(authority.goes_on.set)
        yield Whole(
            url=f"http://127.0.0.1:{port}",
            file=settings.store_path,
            clock=clock,
            identity=identity,
            authority=authority,
            teams=teams,
            stores=stores,
            bot=bot,
            http=http,
        )
