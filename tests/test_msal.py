"""The bot's own tokens from the real msal: by secret, by certificate and by the machine's identity, against providers on the loopback."""

import asyncio
import json
import socket
import threading
from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes
from jwt.utils import base64url_encode

from bot.clock import SystemClock
from bot.credentials import CHANNEL_RESOURCE, Credentials, RenewedTokens
from bot.domain.errors import TryLater
from tests.fakes.clock import HandClock
from tests.fakes.entra import OWN_TOKEN, Entra, entra, self_signed
from tests.fakes.identity import APP
from tests.fakes.teams import TENANT

GRAPH = "https://graph.microsoft.com"
SECRET = "a-secret-3391"


@pytest.fixture(scope="module")
def running(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entra]:
    with entra(tmp_path_factory.mktemp("entra")) as provider:
        yield provider


@pytest.fixture
def authority(running: Entra, monkeypatch: pytest.MonkeyPatch) -> Entra:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(running.bundle))
    running.asked.clear()
    return running


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return self_signed(tmp_path_factory.mktemp("own"), "digicoach")


def by_secret(authority: Entra) -> Credentials:
    return Credentials(app_id=APP, tenant_id=TENANT, authority=authority.address, secret=SECRET)


async def test_a_secret_is_exchanged_for_a_token(authority: Entra):
    tokens = RenewedTokens(by_secret(authority).acquire(), SystemClock())

    assert await tokens.token() == OWN_TOKEN
    [form] = authority.asked
    assert (form["grant_type"], form["client_id"], form["client_secret"], form["scope"]) == (
        "client_credentials",
        APP,
        SECRET,
        f"{CHANNEL_RESOURCE}/.default",
    )


async def test_one_application_serves_two_resources_and_asks_once_for_each(authority: Entra):
    acquire = by_secret(authority).acquire()
    channel = RenewedTokens(acquire, SystemClock())
    graph = RenewedTokens(acquire, SystemClock(), resource=GRAPH)

    assert await channel.token() == await graph.token() == OWN_TOKEN
    await channel.token()

    scopes = [f"{CHANNEL_RESOURCE}/.default", f"{GRAPH}/.default"]
    assert [form["scope"] for form in authority.asked] == scopes


async def test_a_token_is_renewed_at_the_provider_and_not_from_msals_memory(authority: Entra):
    clock = HandClock()
    authority.lasts = 200  # under the five minutes that msal keeps for itself
    try:
        tokens = RenewedTokens(by_secret(authority).acquire(), clock)
        await tokens.token()
        clock.turn(timedelta(seconds=150))
        await tokens.token()
    finally:
        authority.lasts = 3600

    assert len(authority.asked) == 2


async def test_a_certificate_signs_for_the_bot_and_its_private_key_stays_here(
    authority: Entra, certificate: Path
):
    credentials = replace(by_secret(authority), secret="", certificate=certificate)

    assert await RenewedTokens(credentials.acquire(), SystemClock()).token() == OWN_TOKEN

    [form] = authority.asked
    made = x509.load_pem_x509_certificate(certificate.read_bytes())
    endpoint = f"{authority.address}/{TENANT}/oauth2/v2.0/token"
    claims = jwt.decode(form["client_assertion"], made.public_key(), ["PS256"], audience=endpoint)
    header = jwt.get_unverified_header(form["client_assertion"])
    assert form["client_assertion_type"] == "urn:ietf:params:oauth:client-assertion-type:jwt-bearer"
    assert (claims["iss"], claims["sub"]) == (APP, APP)
    assert header["x5t#S256"].rstrip("=") == base64url_encode(made.fingerprint(hashes.SHA256())).decode()
    assert "client_secret" not in form
    assert "PRIVATE" not in json.dumps(authority.asked)


async def test_a_certificate_that_was_put_in_its_place_anew_is_read_when_the_bot_starts(
    authority: Entra, certificate: Path, tmp_path: Path
):
    path = tmp_path / "bot.pem"
    credentials = replace(by_secret(authority), secret="", certificate=path)
    acquire = credentials.acquire()  # nothing is read before the first call
    path.write_bytes(certificate.read_bytes())

    assert await RenewedTokens(acquire, SystemClock()).token() == OWN_TOKEN


async def test_a_certificate_that_is_no_certificate_means_no_token_now(authority: Entra, tmp_path: Path):
    path = tmp_path / "bot.pem"
    path.write_text("-----BEGIN PRIVATE KEY-----\nx\n-----END PRIVATE KEY-----\n")
    credentials = replace(by_secret(authority), secret="", certificate=path)

    with pytest.raises(TryLater):
        await RenewedTokens(credentials.acquire(), SystemClock()).token()


async def test_a_provider_that_nobody_vouches_for_gets_no_secret(
    authority: Entra, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.delenv("REQUESTS_CA_BUNDLE")

    with pytest.raises(TryLater):
        await RenewedTokens(by_secret(authority).acquire(), SystemClock()).token()
    assert authority.asked == []


async def test_a_provider_that_hangs_does_not_hold_the_loop(authority: Entra):
    authority.goes_on.clear()
    asking = asyncio.create_task(RenewedTokens(by_secret(authority).acquire(), SystemClock()).token())
    for _ in range(1000):
        await asyncio.sleep(0)
    assert not asking.done()

    authority.goes_on.set()

    assert await asking == OWN_TOKEN


@pytest.fixture
def machine(monkeypatch: pytest.MonkeyPatch) -> Iterator[list[Any]]:
    """The identity of an App Service or a Container App; yields what it was asked, and it may be told to answer."""
    asked: list[Any] = []

    class Pages(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            parts = urlsplit(self.path)
            asked.append((self.path, self.headers, {k: v[0] for k, v in parse_qs(parts.query).items()}))
            now = int(SystemClock().now().timestamp())
            is_ours = self.headers.get("X-IDENTITY-HEADER") == "machine-secret"
            answer = (
                {
                    "access_token": "machine-token",
                    "expires_on": str(now + 86_000),
                    "resource": CHANNEL_RESOURCE,
                    "token_type": "Bearer",
                }
                if is_ours
                else {"statusCode": 401, "message": "No."}
            )
            body = json.dumps(answer).encode()
            self.send_response(200 if is_ours else 401)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, *args: object) -> None:
            pass

    with ThreadingHTTPServer(("127.0.0.1", 0), Pages) as server:
        thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
        thread.start()
        place = f"http://127.0.0.1:{server.server_address[1]}/msi/token"
        monkeypatch.setenv("IDENTITY_ENDPOINT", place)
        monkeypatch.setenv("IDENTITY_HEADER", "machine-secret")
        yield asked
        server.shutdown()
        thread.join()


BY_MACHINE = Credentials(app_id=APP, tenant_id=TENANT, authority="https://login.example")


async def test_the_machines_identity_is_asked_as_azure_wants_it(machine: list[Any]):
    tokens = RenewedTokens(BY_MACHINE.acquire(), SystemClock())

    assert await tokens.token() == "machine-token"
    assert await tokens.token() == "machine-token"
    [(_, headers, asked)] = machine
    assert asked == {"api-version": "2019-08-01", "resource": CHANNEL_RESOURCE, "client_id": APP}
    assert headers["X-IDENTITY-HEADER"] == "machine-secret"


async def test_the_machines_secret_goes_by_no_proxy(machine: list[Any], monkeypatch: pytest.MonkeyPatch):
    for name in ("HTTP_PROXY", "http_proxy", "ALL_PROXY"):
        monkeypatch.setenv(name, "http://127.0.0.1:1")

    assert await RenewedTokens(BY_MACHINE.acquire(), SystemClock()).token() == "machine-token"


async def test_a_machine_that_knows_no_such_identity_means_no_token_now(
    machine: list[Any], monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setenv("IDENTITY_HEADER", "wrong")

    with pytest.raises(TryLater):
        await RenewedTokens(BY_MACHINE.acquire(), SystemClock()).token()


async def test_a_machine_whose_identity_hangs_is_given_up(monkeypatch: pytest.MonkeyPatch):
    """Else every send would wait behind that one question, until the bot is started anew."""
    monkeypatch.setattr("bot.credentials._ASKING_TIME_OUT_S", 0.05)
    with socket.create_server(("127.0.0.1", 0)) as silent:  # takes calls, and never reads them
        monkeypatch.setenv("IDENTITY_ENDPOINT", f"http://127.0.0.1:{silent.getsockname()[1]}/token")
        monkeypatch.setenv("IDENTITY_HEADER", "machine-secret")

        with pytest.raises(TryLater):
            await RenewedTokens(BY_MACHINE.acquire(), SystemClock()).token()


def test_no_secret_is_in_what_credentials_say_of_themselves():
    credentials = Credentials(app_id=APP, tenant_id=TENANT, authority="https://x.example", secret=SECRET)

    assert SECRET not in repr(credentials)
