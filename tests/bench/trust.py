"""Who the channel and Entra are to the bench: signed tokens for the callers, and a token for the bot, all on the loopback."""

import tempfile
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench.activities import TENANT
from tests.fakes.entra import Entra, entra
from tests.fakes.identity import APP, Identity, identity_provider

TOKENS = 1000
"""Distinct tokens, handed out in turn: a bot that remembered tokens would gain little."""


@dataclass(slots=True, kw_only=True)
class Trust:
    """What our bot is started with so that it checks every caller, and what callers bring along."""

    identity: Identity
    authority: Entra
    _tokens: dict[str, Sequence[str]] = field(default_factory=dict)

    @property
    def env(self) -> Mapping[str, str]:
        """The settings of production, with nothing but the addresses of this machine."""
        return {
            "MicrosoftAppId": APP,
            "MicrosoftAppPassword": "bench",
            "MicrosoftAppTenantId": TENANT,
            "DIGICOACH_OPENID_METADATA": self.identity.url,
            "DIGICOACH_AUTHORITY": self.authority.address,
            "DIGICOACH_SERVICE_HOSTS": "127.0.0.1",
            "REQUESTS_CA_BUNDLE": str(self.authority.bundle),
        }

    def tokens(self, service_url: str) -> Sequence[str]:
        """`TOKENS` different ones that are good for this place; signed once."""
        if service_url not in self._tokens:
            self._tokens[service_url] = [
                self.identity.token(serviceurl=service_url, jti=f"bench-{number}") for number in range(TOKENS)
            ]
        return self._tokens[service_url]


@contextmanager
def trust() -> Iterator[Trust]:
    """Both providers, until the block ends; threads of the bench's own process, off the server's core."""
    with (
        tempfile.TemporaryDirectory() as folder,
        identity_provider() as identity,
        entra(Path(folder)) as authority,
    ):
        yield Trust(identity=identity, authority=authority)
