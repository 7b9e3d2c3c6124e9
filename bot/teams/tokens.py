"""The bot's own bearer token: fetched in a thread, kept, and renewed ahead of its end so that no send waits for it."""

import asyncio
from collections.abc import Callable, Mapping
from datetime import datetime, timedelta
from typing import Any

from bot.clock import Clock
from bot.domain.errors import TryLater
from bot.telemetry import error_name, log_event

SCOPE = "https://api.botframework.com/.default"
# msal serves its own cache until five minutes before the end, so asking sooner gives the old token again.
RENEW_BEFORE_END = timedelta(minutes=4)
LAST_USE_BEFORE_END = timedelta(seconds=60)
RETRY_AFTER_S = 30.0
_ASKING_TIME_OUT_S = 10.0

Acquire = Callable[[], Mapping[str, object]]
"""Blocks, and answers as msal does: `access_token` and `expires_in` in seconds, or `error`."""


class TokenRefused(Exception):
    """The identity provider answered, and not with a token."""


def ask_msal(*, app_id: str, secret: str, authority: str, tenant_id: str) -> Acquire:
    """How msal gets the token of a registered app; nothing is asked or built before the first call."""
    built: list[Any] = []

    def acquire() -> Mapping[str, object]:
        import msal  # 100 ms and a look at the network: never on the loop

        if not built:
            built.append(
                msal.ConfidentialClientApplication(
                    app_id,
                    client_credential=secret,
                    authority=f"{authority.rstrip('/')}/{tenant_id}",
                    # Also lets an authority of one's own be named; the operator chose it, so there is nothing to discover.
                    instance_discovery=False,
                    timeout=_ASKING_TIME_OUT_S,
                )
            )
        answer: Mapping[str, object] = built[0].acquire_token_for_client(scopes=[SCOPE])
        return answer

    return acquire


class RenewedTokens:
    """See `TokenSource`. One request at a time; while an old token is still good, nobody waits for the new one."""

    def __init__(self, acquire: Acquire, clock: Clock) -> None:
        self._acquire = acquire
        self._clock = clock
        self._token = ""
        self._ends_at: datetime | None = None
        self._renewal: asyncio.Task[None] | None = None

    async def token(self) -> str:
        """See `TokenSource`."""
        left = self._ends_at - self._clock.now() if self._ends_at is not None else timedelta(0)
        if left > RENEW_BEFORE_END:
            return self._token
        if self._renewal is None:
            self._renewal = asyncio.create_task(self._renew())
        if left <= LAST_USE_BEFORE_END:
            # Shielded: whoever gives up waiting must not take the token from the others.
            await asyncio.shield(self._renewal)
            if self._ends_at is None or self._ends_at - self._clock.now() <= LAST_USE_BEFORE_END:
                raise TryLater(RETRY_AFTER_S)
        return self._token

    async def close(self) -> None:
        """Wait for a renewal that is under way."""
        if self._renewal is not None:
            await self._renewal

    async def _renew(self) -> None:
        """Never raises: that a token is missing is noticed by those who need it."""
        try:
            began_at = self._clock.now()
            answer = await asyncio.to_thread(self._acquire)
            self._token, lasts = _read(answer)
            self._ends_at = began_at + lasts
        except Exception as error:  # noqa: BLE001 - msal raises requests' errors, its own, and plain ones
            log_event("token.refused", error=error_name(error))
        finally:
            self._renewal = None


def _read(answer: Mapping[str, object]) -> tuple[str, timedelta]:
    token, seconds = answer.get("access_token"), answer.get("expires_in")
    if not isinstance(token, str) or not isinstance(seconds, int | float):
        raise TokenRefused
    return token, timedelta(seconds=seconds)
