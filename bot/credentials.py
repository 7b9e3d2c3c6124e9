"""Who the bot is to Entra: by secret, certificate or managed identity; and its bearer tokens, kept and renewed ahead of their end."""

import asyncio
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path
from typing import Any

from bot.clock import Clock, has_passed
from bot.domain.errors import TryLater
from bot.telemetry import error_name, log_event

CHANNEL_RESOURCE = "https://api.botframework.com"
"""The resource whose tokens open the channel."""
# msal serves its own cache until five minutes before the end, so asking sooner gives the old token again.
RENEW_BEFORE_END = timedelta(minutes=4)
LAST_USE_BEFORE_END = timedelta(seconds=60)
RETRY_AFTER_S = 30.0
"""However many calls need a token, it is asked for once in this time: a provider that refuses is left alone."""
_ASKING_TIME_OUT_S = 10.0

Acquire = Callable[[str], Mapping[str, object]]
"""Blocks, and answers as msal does for a resource: `access_token` and `expires_in` in seconds, or `error`."""


class TokenRefused(Exception):
    """The identity provider answered, and not with a token."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Credentials:
    """How the bot proves who it is: with `secret`, or `certificate`, or neither on a machine with a managed identity."""

    app_id: str
    tenant_id: str
    authority: str
    """The address of the identity provider, without the tenant."""
    secret: str = field(default="", repr=False)
    certificate: Path | None = None
    """A PEM file that holds the private key and the certificate."""

    def acquire(self) -> Acquire:
        """How msal asks; one application object for all resources, and nothing is read or asked before the first call."""
        built: list[Any] = []

        def acquire(resource: str) -> Mapping[str, object]:
            import msal  # 100 ms and a look at the network: never on the loop

            if not built:
                built.append(self._application(msal))
            answer: Mapping[str, object]
            if isinstance(built[0], msal.ManagedIdentityClient):
                answer = built[0].acquire_token_for_client(resource=resource)
            else:
                answer = built[0].acquire_token_for_client(scopes=[f"{resource}/.default"])
            return answer

        return acquire

    def _application(self, msal: Any) -> Any:
        proof: object = self.secret
        if self.certificate is not None:
            pem = self.certificate.read_text(encoding="ascii")
            proof = {"private_key": pem, "public_certificate": pem}
        if not proof:
            identity = msal.UserAssignedManagedIdentity(client_id=self.app_id)
            return msal.ManagedIdentityClient(identity, http_client=_machine())
        return msal.ConfidentialClientApplication(
            self.app_id,
            client_credential=proof,
            authority=f"{self.authority.rstrip('/')}/{self.tenant_id}",
            # Also lets an authority of one's own be named; the operator chose it, so there is nothing to discover.
            instance_discovery=False,
            timeout=_ASKING_TIME_OUT_S,
        )


def _machine() -> Any:
    """How the machine's own identity is asked for: never by a proxy, which would see its secret header."""
    import requests

    session = requests.Session()
    session.trust_env = False
    # msal sets a time-out for its own sessions only, and requests would wait for ever.
    session.request = partial(session.request, timeout=_ASKING_TIME_OUT_S)  # type: ignore[method-assign]
    return session


class RenewedTokens:
    """The token for one resource. One request at a time; while an old token is still good, nobody waits for the new one."""

    def __init__(
        self,
        acquire: Acquire,
        clock: Clock,
        *,
        resource: str = CHANNEL_RESOURCE,
        afresh: Callable[[], Acquire] | None = None,
    ) -> None:
        """`afresh` makes an `acquire` that has no answers of its own left over, for when a token was refused."""
        self._acquire = acquire
        self._afresh = afresh
        self._clock = clock
        self._resource = resource
        self._token = ""
        self._ends_at: datetime | None = None
        self._tried_at: datetime | None = None
        self._renewal: asyncio.Task[None] | None = None

    async def token(self) -> str:
        """A token that is still valid for a minute.

        Raises:
            TryLater: none can be had now.
        """
        now = self._clock.now()
        left = self._ends_at - now if self._ends_at is not None else timedelta(0)
        if left > RENEW_BEFORE_END:
            return self._token
        pause = timedelta(seconds=RETRY_AFTER_S)
        if self._renewal is None and has_passed(pause, self._tried_at, now):
            self._renewal = asyncio.create_task(self._renew())
        if left <= LAST_USE_BEFORE_END:
            if self._renewal is not None:
                # Shielded: whoever gives up waiting must not take the token from the others.
                await asyncio.shield(self._renewal)
            if self._ends_at is None or self._ends_at - self._clock.now() <= LAST_USE_BEFORE_END:
                raise TryLater(RETRY_AFTER_S)
        return self._token

    def forget(self, token: str) -> None:
        """`token` was refused although its time is not over: the next one is asked of the provider itself."""
        if self._token == token and self._ends_at is not None:
            self._ends_at = self._tried_at = None
            if self._afresh is not None:
                self._acquire = self._afresh()

    async def close(self) -> None:
        """Wait for a renewal that is under way."""
        if self._renewal is not None:
            await self._renewal

    async def _renew(self) -> None:
        """Never raises: that a token is missing is noticed by those who need it."""
        try:
            began_at = self._clock.now()
            answer = await asyncio.to_thread(self._acquire, self._resource)
            self._token, lasts = _read(answer)
            self._ends_at = began_at + lasts
        except Exception as error:  # noqa: BLE001 - msal raises requests' errors, its own, and plain ones
            log_event("token.refused", level="error", error=error_name(error))
        finally:
            self._tried_at = self._clock.now()
            self._renewal = None


def _read(answer: Mapping[str, object]) -> tuple[str, timedelta]:
    token, seconds = answer.get("access_token"), answer.get("expires_in")
    if not isinstance(token, str) or not isinstance(seconds, int | float):
        raise TokenRefused
    return token, timedelta(seconds=seconds)
