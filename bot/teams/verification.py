"""Production's gate: an activity is believed when its token was signed by the channel, for this bot, about this very place."""

import jwt

from bot.teams.gate import Claims, NotAdmitted
from bot.teams.inbound import Inbound
from bot.teams.keys import SigningKey, SigningKeys

ISSUER = "https://api.botframework.com"
CHANNEL = "msteams"
LEEWAY_S = 300
TOKEN_LIMIT = 16 * 1024
_KEY = "digicoach.key"


class TokenGate:
    """See `Gate`. Only the channel's own issuer is known: no emulator, no skills, no anonymous senders."""

    def __init__(self, keys: SigningKeys, *, app_id: str, tenants: frozenset[str]) -> None:
        """`app_id` is the audience; `tenants` are the organisations whose people may speak to the bot."""
        self._keys = keys
        self._app_id = app_id
        self._tenants = tenants

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
                leeway=LEEWAY_S,
                options={"require": ["exp", "iss", "aud"], "strict_aud": True},
            )
        except jwt.PyJWTError as error:
            raise NotAdmitted("bad_token") from error
        except (
            ValueError,
            TypeError,
            OverflowError,
        ) as error:  # claims of types that the library does not expect
            raise NotAdmitted("bad_token") from error
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


def _token(authorization: str | None) -> str:
    scheme, _, token = (authorization or "").partition(" ")
    if scheme.lower() != "bearer" or not token or len(token) > TOKEN_LIMIT:
        raise NotAdmitted("no_token")
    return token


def _key_id(token: str) -> str:
    try:
        header = jwt.get_unverified_header(token)
    except (jwt.PyJWTError, ValueError, TypeError) as error:
        raise NotAdmitted("bad_token") from error
    key_id = header.get("kid")
    if header.get("alg") != "RS256" or not isinstance(key_id, str):
        raise NotAdmitted("bad_token")
    return key_id
