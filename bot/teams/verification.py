"""Production's gate: an activity is believed when its token was signed by the channel, for this bot, about this very place."""

from collections.abc import Mapping
from math import nan

import jwt

from bot.clock import Clock
from bot.teams.gate import Claims, NotAdmitted
from bot.teams.hosts import ServiceHosts
from bot.teams.inbound import Inbound
from bot.teams.keys import SigningKey, SigningKeys

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
LEEWAY_S = 300
LONGEST_S = 7 * 24 * 3600
"""The channel's tokens last for hours; one that lasts for years is none of them."""
TOKEN_LIMIT = 16 * 1024
_KEY = "digicoach.key"
# When it is, is asked of the bot's own clock.
_OPTIONS = {
    "require": ["exp", "iss", "aud"],
    "strict_aud": True,
    "verify_exp": False,
    "verify_nbf": False,
    "verify_iat": False,
}


class TokenGate:
    """See `Gate`. Only the channel's own issuer is known: no emulator, no skills, no anonymous senders."""

    def __init__(
        self,
        keys: SigningKeys,
        *,
        app_id: str,
        tenants: frozenset[str],
        hosts: ServiceHosts,
        clock: Clock,
    ) -> None:
        """`app_id` is the audience; `tenants` are the organisations whose people may speak to the bot.

        A place outside `hosts` could not be answered, so nothing is taken from there.
        """
        self._keys = keys
        self._app_id = app_id
        self._tenants = tenants
        self._hosts = hosts
        self._clock = clock

    @property
    def is_ready(self) -> bool:
        """See `Gate`."""
        return self._keys.are_known

    async def claims(self, authorization: str | None) -> Claims:
        """See `Gate`."""
        token = _token(authorization)
        key = await self._keys.get(_key_id(token))
        if key is None:
            raise NotAdmitted("unknown_key")
        try:
            claims = jwt.decode(
                token,
                key.key,
                algorithms=["RS256"],
                issuer=ISSUER,
                audience=self._app_id,
                options=_OPTIONS,  # type: ignore[arg-type]
            )
        except (jwt.PyJWTError, ValueError, TypeError, OverflowError, RecursionError) as error:
            # The last four: claims of types and depths that the library does not expect.
            raise NotAdmitted("bad_token") from error
        if not _is_valid_at(self._clock.now().timestamp(), claims):
            raise NotAdmitted("bad_time")
        return {**claims, _KEY: key}

    def admit(self, claims: Claims, inbound: Inbound) -> None:
        """See `Gate`."""
        place = claims.get("serviceurl")
        if not isinstance(place, str) or not place or place != inbound.serviceUrl:
            raise NotAdmitted("service_url")
        key = claims[_KEY]
        if not isinstance(key, SigningKey) or inbound.channelId not in key.endorsements:
            raise NotAdmitted("endorsement")
        if inbound.channelId != CHANNEL:
            raise NotAdmitted("channel", status=403)
        if not all(tenant in self._tenants for tenant in inbound.tenants()):
            raise NotAdmitted("tenant", status=403)
        if self._hosts.base(place) is None:
            raise NotAdmitted("service_host", status=403)


def _token(authorization: str | None) -> str:
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not token or len(token) > TOKEN_LIMIT:
        raise NotAdmitted("no_token")
    return token


def _key_id(token: str) -> str:
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
        raise NotAdmitted("bad_token") from error
    key_id = header.get("kid")
    if header.get("alg") != "RS256" or not isinstance(key_id, str):
        raise NotAdmitted("bad_token")
    return key_id


def _is_valid_at(now: float, claims: Mapping[str, object]) -> bool:
    ends = _instant(claims.get("exp"))
    begins, made = _instant(claims.get("nbf", 0)), _instant(claims.get("iat", 0))
    # Every comparison with what is no number is false.
    return now - LEEWAY_S < ends <= now + LONGEST_S and begins <= now + LEEWAY_S and made <= now + LEEWAY_S


def _instant(value: object) -> int | float:
    """Seconds, as a number alone: the library would also take the text of one, and true for 1."""
    return value if isinstance(value, int | float) and not isinstance(value, bool) else nan
