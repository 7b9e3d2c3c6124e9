"""Entra over https on the loopback: msal gets the bot's own tokens from it as it would from the real one."""

import datetime as dt
import ipaddress
import json
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from urllib.parse import parse_qs

from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID

OWN_TOKEN = "own-token"


@dataclass(slots=True, kw_only=True)
class Entra:
    """`address` is the authority; whoever asks must trust `bundle` (REQUESTS_CA_BUNDLE)."""

    address: str
    bundle: Path
    asked: list[dict[str, str]] = field(default_factory=list)
    """The form of each question for a token."""
    lasts: int = 3600
    goes_on: threading.Event = field(default_factory=threading.Event)
    """Cleared, it hangs until it is set again."""


def self_signed(folder: Path, name: str = "localhost") -> Path:
    """A PEM file with a new private key and a certificate for `name` and 127.0.0.1."""
    key = rsa.generate_private_key(public_exponent=65537, key_size=2048)
    subject = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, name)])
    now = dt.datetime.now(dt.UTC)
    places = x509.SubjectAlternativeName(
        [x509.DNSName(name), x509.IPAddress(ipaddress.ip_address("127.0.0.1"))]
    )
    made = (
        x509.CertificateBuilder()
        .subject_name(subject)
        .issuer_name(subject)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - dt.timedelta(days=1))
        .not_valid_after(now + dt.timedelta(days=30))
        .add_extension(places, critical=False)
        .sign(key, hashes.SHA256())
    )
    pem = key.private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    path = folder / f"{name}.pem"
    path.write_bytes(pem + made.public_bytes(serialization.Encoding.PEM))
    return path


@contextmanager
def entra(folder: Path) -> Iterator[Entra]:
    """An identity provider that runs until the block ends; `folder` keeps its certificate."""

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            provider.goes_on.wait()
            tenant = self.path.split("/")[1]
            root = f"{provider.address}/{tenant}"
            self._says(
                {
                    "issuer": f"{root}/v2.0",
                    "authorization_endpoint": f"{root}/oauth2/v2.0/authorize",
                    "token_endpoint": f"{root}/oauth2/v2.0/token",
                }
            )

        def do_POST(self) -> None:
            form = parse_qs(self.rfile.read(int(self.headers["Content-Length"])).decode())
            provider.asked.append({name: values[0] for name, values in form.items()})
            provider.goes_on.wait()
            self._says({"access_token": OWN_TOKEN, "token_type": "Bearer", "expires_in": provider.lasts})

        def _says(self, page: dict[str, object]) -> None:
            body = json.dumps(page).encode()
            self.send_response(200)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    pem = self_signed(folder)
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(pem)
    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        server.socket = context.wrap_socket(server.socket, server_side=True)
        provider = Entra(address=f"https://localhost:{server.server_address[1]}", bundle=pem)
        provider.goes_on.set()
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        try:
            yield provider
        finally:
            provider.goes_on.set()
            server.shutdown()
            thread.join()
