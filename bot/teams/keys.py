"""The keys that the channel signs with: fetched in the background, kept through outages, asked for again when an unknown one turns up."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import aiohttp
from cryptography.hazmat.primitives.asymmetric.rsa import RSAPublicKey
from jwt import PyJWK, PyJWTError
from pydantic_core import from_json

from bot.clock import Clock, has_passed
from bot.json_values import as_list, as_object, as_text
from bot.telemetry import error_name, log_event

RENEW_AFTER = timedelta(hours=20)
"""The channel asks for keys not older than 24 hours; those four are for a provider that is down."""
COOL_DOWN = timedelta(seconds=30)
"""However many unknown keys are named, they are asked for once in this time."""
ASK_WITHIN_S = 5.0
PAGE_LIMIT = 1024 * 1024
SHORTEST_KEY = 2048
"""Bits; a shorter one proves nothing any more."""


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A public key, and the channels it may speak for."""

    key: PyJWK
    endorsements: frozenset[str]


class BadMetadata(Exception):
    """The identity provider's pages are not what they should be."""


class SigningKeys:
    """The keys named by one OpenID metadata page; no other page is ever asked, whatever a token says.

    Who names a known key never waits: old keys stay good while new ones are fetched, and while they cannot be.
    """

    def __init__(self, metadata_url: str, http: aiohttp.ClientSession, clock: Clock) -> None:
        self._metadata_url = metadata_url
        self._http = http
        self._clock = clock
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched_at: datetime | None = None
        self._tried_at: datetime | None = None
        self._fetching: asyncio.Task[None] | None = None

    @property
    def are_known(self) -> bool:
        """Whether they came, ever: old ones stay good."""
        return bool(self._keys)

    async def get(self, key_id: str) -> SigningKey | None:
        """The key of that id, or None when nobody published it. Asks at most once in `COOL_DOWN`; never raises."""
        key = self._keys.get(key_id)
        if key is not None:
            self.renew()
            return key
        if (fetching := self._begun()) is not None:
            # Shielded: who hangs up must not take the keys from the others.
            await asyncio.shield(fetching)
        return self._keys.get(key_id)

    def renew(self) -> None:
        """Begin to fetch the keys when they are missing or old; waits for nothing."""
        if has_passed(RENEW_AFTER, self._fetched_at, self._clock.now()):
            self._begun()

    async def keep_fresh(self) -> None:
        """Fetch the keys, and again whenever it is time; until cancelled."""
        while True:
            self.renew()
            await self._clock.sleep(COOL_DOWN.total_seconds())

    async def close(self) -> None:
        """Give up a fetch that is under way."""
        if self._fetching is not None:
            self._fetching.cancel()
            await asyncio.wait([self._fetching])

    def _begun(self) -> asyncio.Task[None] | None:
        """The fetch under way, perhaps a new one; None when the last one was a moment ago."""
        if self._fetching is None:
            now = self._clock.now()
            if not has_passed(COOL_DOWN, self._tried_at, now):
                return None
            self._tried_at = now
            self._fetching = asyncio.create_task(self._refresh(now))
        return self._fetching

    async def _refresh(self, now: datetime) -> None:
        """What was known stays when this fails."""
        try:
            async with asyncio.timeout(ASK_WITHIN_S):
                self._keys = await self._fetch()
            self._fetched_at = now
        except Exception as error:  # noqa: BLE001 - whatever those pages are, those who named a key get an answer
            log_event("keys.unavailable", level="error", error=error_name(error))
        finally:
            self._fetching = None

    async def _fetch(self) -> Mapping[str, SigningKey]:
        metadata = await self._page(self._metadata_url)
        keys_url = as_text(metadata.get("jwks_uri"))
        if urlsplit(keys_url)[:2] != urlsplit(self._metadata_url)[:2]:
            raise BadMetadata
        keys = dict(_read_keys(as_list((await self._page(keys_url)).get("keys"))))
        if not keys:
            raise BadMetadata
        return keys

    async def _page(self, url: str) -> Mapping[str, object]:
        page = bytearray()
        async with self._http.get(url, allow_redirects=False) as response:
            if response.status != 200:
                raise BadMetadata
            async for part in response.content.iter_any():
                page += part
                if len(page) > PAGE_LIMIT:
                    raise BadMetadata
        return as_object(from_json(page))


def _read_keys(published: Iterable[object]) -> Iterable[tuple[str, SigningKey]]:
    for entry in published:
        fields = as_object(entry)
        key_id = as_text(fields.get("kid"))
        if not key_id or fields.get("kty") != "RSA" or fields.get("use", "sig") != "sig":
            continue
        try:
            key = PyJWK(dict(fields), algorithm="RS256")
        except (PyJWTError, ValueError, TypeError):
            continue  # one bad key must not cost us the others
        # A private key that was published by mistake is anybody's.
        if not isinstance(key.key, RSAPublicKey) or key.key.key_size < SHORTEST_KEY:
            continue
        endorsements = frozenset(as_text(channel) for channel in as_list(fields.get("endorsements")))
        yield key_id, SigningKey(key=key, endorsements=endorsements)
