"""The keys that the channel signs with: fetched without blocking, kept through outages, refreshed when an unknown one turns up."""

import asyncio
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from urllib.parse import urlsplit

import aiohttp
from jwt import PyJWK, PyJWTError
from pydantic_core import from_json

from bot.clock import Clock
from bot.teams.inbound import as_list, as_object, as_text
from bot.telemetry import error_name, log_event

FRESH_FOR = timedelta(hours=24)
COOL_DOWN = timedelta(seconds=30)
"""However many unknown keys are named, they are asked for once in this time."""
ASK_WITHIN_S = 5.0


@dataclass(frozen=True, slots=True, kw_only=True)
class SigningKey:
    """A public key, and the channels it may speak for."""

    key: PyJWK
    endorsements: frozenset[str]


class BadMetadata(Exception):
    """The identity provider's pages are not what they should be."""


class SigningKeys:
    """The keys named by one OpenID metadata page; no other page is ever asked, whatever a token says."""

    def __init__(self, metadata_url: str, http: aiohttp.ClientSession, clock: Clock) -> None:
        self._metadata_url = metadata_url
        self._http = http
        self._clock = clock
        self._keys: Mapping[str, SigningKey] = {}
        self._fetched_at: datetime | None = None
        self._tried_at: datetime | None = None
        self._asking = asyncio.Lock()

    async def get(self, key_id: str) -> SigningKey | None:
        """The key of that id, or None when nobody published it. Asks at most once in `COOL_DOWN`; never raises."""
        key = self._keys.get(key_id)
        if key is not None and self._is_fresh():
            return key
        await self.refresh()
        # Old keys stay good while the provider cannot be reached: else its outage would be ours.
        return self._keys.get(key_id)

    async def refresh(self) -> None:
        """Fetch the keys, unless that was tried a moment ago; what was known stays when it fails."""
        async with self._asking:
            now = self._clock.now()
            if self._tried_at is not None and now - self._tried_at < COOL_DOWN:
                return
            self._tried_at = now
            try:
                async with asyncio.timeout(ASK_WITHIN_S):
                    self._keys = await self._fetch()
                self._fetched_at = now
            except (aiohttp.ClientError, OSError, ValueError, BadMetadata) as error:
                log_event("keys.unavailable", error=error_name(error))

    def _is_fresh(self) -> bool:
        return self._fetched_at is not None and self._clock.now() - self._fetched_at < FRESH_FOR

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
        async with self._http.get(url, allow_redirects=False) as response:
            if response.status != 200:
                raise BadMetadata
            return as_object(from_json(await response.read()))


def _read_keys(published: Iterable[object]) -> Iterable[tuple[str, SigningKey]]:
    for entry in published:
        fields = as_object(entry)
        key_id = as_text(fields.get("kid"))
        if not key_id or fields.get("kty") != "RSA":
            continue
        try:
            key = PyJWK(dict(fields), algorithm="RS256")
        except PyJWTError:
            continue  # one bad key must not cost us the others
        endorsements = frozenset(as_text(channel) for channel in as_list(fields.get("endorsements")))
        yield key_id, SigningKey(key=key, endorsements=endorsements)
