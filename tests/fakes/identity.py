"""The channel's identity provider: OpenID metadata and keys over HTTP from a thread of its own, and tokens signed with them."""

import json
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

from tests.fakes.clock import HandClock

ISSUER = "https://api.botframework.com"
APP = "00000000-0000-4000-8000-0000000000b0"


def new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Identity:
    """`url` is the metadata page. A thread serves it, because the stock SDK asks with a blocking call."""

    def __init__(self, url: str, key: rsa.RSAPrivateKey | None = None) -> None:
        self.root = url
        self.url = f"{url}/.well-known/openidconfiguration"
        self.keys: dict[str, rsa.RSAPrivateKey] = {"k1": key or new_key()}
        self.endorsements: list[str] = ["msteams"]
        self.is_down = False
        self.instead: Callable[[str], tuple[int, Mapping[str, str], bytes] | None] = lambda _path: None
        """Answers a path in its own way: status, headers and body; or None, for the usual page."""
        self.asked = 0
        self.paths: list[str] = []
        """Everything that anybody asked of this host."""
        self.goes_on = threading.Event()
        """Cleared, it hangs until it is set again."""
        self.goes_on.set()
        self.clock: HandClock | None = None
        """By whose time tokens are made; the machine's when there is none."""
        self.keys_url = f"{url}/keys"
        self.more_keys: list[Any] = []

    def rotate(self) -> None:
        """Sign with a key that was not published before; the old one is gone."""
        self.keys = {f"k{len(self.keys) + 1}-new": new_key()}

    def answer(self, path: str) -> tuple[int, Mapping[str, str], bytes]:
        """Status, headers and body of a page."""
        if self.is_down:
            return 503, {}, b""
        return self.instead(path) or (200, {}, json.dumps(self.page(path)).encode())

    def page(self, path: str) -> dict[str, Any]:
        if path != "/keys":
            self.asked += 1
            return {
                "issuer": ISSUER,
                "jwks_uri": self.keys_url,
                "id_token_signing_alg_values_supported": ["RS256"],
            }
        published = [
            {
                **json.loads(RSAAlgorithm.to_jwk(key.public_key())),
                "kid": key_id,
                "use": "sig",
                "endorsements": self.endorsements,
            }
            for key_id, key in self.keys.items()
        ]
        return {"keys": [*self.more_keys, *published]}

    def good(self) -> dict[str, object]:
        """The claims of a good token for the app `APP`."""
        now = self.clock.now() if self.clock else datetime.now(UTC)
        return {
            "iss": ISSUER,
            "aud": APP,
            "nbf": now - timedelta(minutes=1),
            "exp": now + timedelta(hours=1),
            "serviceurl": "https://smba.trafficmanager.net/emea/",
        }

    def token(
        self, *, key_id: str = "", key: object = None, algorithm: str = "RS256", **claims: object
    ) -> str:
        """A good token, except for what is given; a claim of None is left out."""
        payload = {name: value for name, value in {**self.good(), **claims}.items() if value is not None}
        key_id = key_id or next(iter(self.keys))
        return jwt.encode(payload, key or self.keys[key_id], algorithm, headers={"kid": key_id})  # type: ignore[arg-type]


@contextmanager
def identity_provider(key: rsa.RSAPrivateKey | None = None) -> Iterator[Identity]:
    """A provider that runs until the block ends; making its first key takes a while, when none is given."""

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            identity.paths.append(self.path)
            identity.goes_on.wait()
            status, headers, body = identity.answer(self.path)
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            with suppress(ConnectionError):  # who asked may have given up
                self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        identity = Identity(f"http://127.0.0.1:{server.server_address[1]}", key)
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield identity
        finally:
            identity.goes_on.set()
            server.shutdown()
            thread.join()
