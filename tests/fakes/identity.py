"""The channel's identity provider: OpenID metadata and keys over HTTP from a thread of its own, and tokens signed with them."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

import jwt
from cryptography.hazmat.primitives.asymmetric import rsa
from jwt.algorithms import RSAAlgorithm

ISSUER = "https://api.botframework.com"
APP = "00000000-0000-4000-8000-0000000000b0"


def new_key() -> rsa.RSAPrivateKey:
    return rsa.generate_private_key(public_exponent=65537, key_size=2048)


class Identity:
    """`url` is the metadata page. A thread serves it, because the stock SDK asks with a blocking call."""

    def __init__(self, url: str) -> None:
        self.root = url
        self.url = f"{url}/.well-known/openidconfiguration"
        self.keys: dict[str, rsa.RSAPrivateKey] = {"k1": new_key()}
        self.endorsements: list[str] = ["msteams"]
        self.is_down = False
        self.asked = 0
        self.keys_url = f"{url}/keys"
        self.more_keys: list[Any] = []

    def rotate(self) -> None:
        """Sign with a key that was not published before; the old one is gone."""
        self.keys = {f"k{len(self.keys) + 1}-new": new_key()}

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

    def token(
        self, *, key_id: str = "", key: object = None, algorithm: str = "RS256", **claims: object
    ) -> str:
        """A good token for the app `APP`, except for what is given; a claim of None is left out."""
        now = datetime.now(UTC)
        good: dict[str, object] = {
            "iss": ISSUER,
            "aud": APP,
            "nbf": now - timedelta(minutes=1),
            "exp": now + timedelta(hours=1),
            "serviceurl": "https://smba.trafficmanager.net/emea/",
        }
        payload = {name: value for name, value in {**good, **claims}.items() if value is not None}
        key_id = key_id or next(iter(self.keys))
        return jwt.encode(payload, key or self.keys[key_id], algorithm, headers={"kid": key_id})  # type: ignore[arg-type]


@contextmanager
def identity_provider() -> Iterator[Identity]:
    """A provider that runs until the block ends."""

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            body = b"" if identity.is_down else json.dumps(identity.page(self.path)).encode()
            self.send_response(503 if identity.is_down else 200)
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        identity = Identity(f"http://127.0.0.1:{server.server_address[1]}")
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield identity
        finally:
            server.shutdown()
            thread.join()
