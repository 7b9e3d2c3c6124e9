"""The gate of production, against an identity provider over HTTP: who is believed, and that a refusal tells nothing."""

import hmac
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from typing import Any

import aiohttp
import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from jwt.utils import base64url_encode

from bot.teams.adapter import Adapter
from bot.teams.connector import TeamsMessenger
from bot.teams.handler import Handler
from bot.teams.hosts import ServiceHosts
from bot.teams.keys import SigningKeys
from bot.teams.verification import TokenGate
from bot.web import WebApp
from tests.fakes.clock import HandClock
from tests.fakes.conversation import RecordingConversation
from tests.fakes.identity import APP, Identity, identity_provider, new_key
from tests.fakes.teams import TENANT, Colleague, FakeTeams
from tests.teams.conftest import GoodStores

PLACE = "https://smba.trafficmanager.net/emea/"
NOW = datetime.now(UTC)


@dataclass(slots=True)
class Guarded:
    fatma: Colleague
    identity: Identity
    conversation: RecordingConversation
    clock: HandClock = field(default_factory=HandClock)

    async def tries(self, authorization: str | None, **activity: Any) -> tuple[int, bytes]:
        headers = {"Authorization": authorization} if authorization is not None else {}
        said = self.fatma.activity("message", text="hallo", **{"serviceUrl": PLACE, **activity})
        async with self.fatma.http.post(
            f"{self.fatma.bot}/api/messages", json=said, headers=headers
        ) as answer:
            return answer.status, await answer.read()

    async def status(self, token: str, **activity: Any) -> int:
        status, body = await self.tries(f"Bearer {token}", **activity)
        assert body == b""
        return status


@pytest.fixture
def identity() -> Iterator[Identity]:
    with identity_provider() as identity:
        yield identity


@pytest.fixture
async def guarded(identity: Identity) -> AsyncIterator[Guarded]:
    conversation, clock = RecordingConversation(), HandClock()
    messenger = TeamsMessenger(ServiceHosts((), is_local=False))
    async with aiohttp.ClientSession() as http:
        gate = TokenGate(SigningKeys(identity.url, http, clock), app_id=APP, tenants=frozenset({TENANT}))
        app = WebApp(Adapter(messenger, Handler(conversation, messenger, elsewhere="x")), gate, GoodStores())
        port = await app.start("127.0.0.1", 0)
        fatma = Colleague(name="Fatma", teams=FakeTeams(url=PLACE), http=http, bot=f"http://127.0.0.1:{port}")
        yield Guarded(fatma, identity, conversation, clock)
        await app.stop()


async def test_the_channels_own_token_is_believed(guarded: Guarded):
    assert await guarded.status(guarded.identity.token()) == 200
    assert len(guarded.conversation.heard) == 1


@pytest.mark.parametrize(
    "authorization", [None, "", "Bearer", "Bearer ", "Bearer abc", "Bearer a.b.c", "Basic abc", "x" * 5000]
)
async def test_no_token_is_401(guarded: Guarded, authorization: str | None):
    assert await guarded.tries(authorization) == (401, b"")
    assert guarded.conversation.heard == []


BAD_CLAIMS: dict[str, Mapping[str, object]] = {
    "expired": {"exp": NOW - timedelta(seconds=400)},
    "not_yet": {"nbf": NOW + timedelta(hours=10)},
    "never_ends": {"exp": None},
    "exp_a_text": {"exp": "tomorrow"},
    "exp_a_list": {"exp": [1]},
    "exp_infinite": {"exp": float("inf")},
    "other_audience": {"aud": "00000000-0000-4000-8000-0000000000ff"},
    "no_audience": {"aud": None},
    "audience_list": {"aud": [APP]},
    "audience_number": {"aud": 5},
    "emulator_issuer": {"iss": "https://sts.windows.net/d6d49420-f39b-4df7-a1dc-d59a935871db/"},
    "no_issuer": {"iss": None},
    "no_service_url": {"serviceurl": None},
    "other_service_url": {"serviceurl": "https://evil.example/"},
    "service_url_in_capitals": {"serviceurl": PLACE.upper()},
    "service_url_list": {"serviceurl": [PLACE]},
}


def signed(identity: Identity, claims: Mapping[str, object]) -> str:
    """PyJWT checks some claims while encoding, so strange ones are signed as plain bytes."""
    good = jwt.decode(identity.token(), options={"verify_signature": False})
    plain = {
        name: value.timestamp() if isinstance(value, datetime) else value for name, value in claims.items()
    }
    payload = {name: value for name, value in {**good, **plain}.items() if value is not None}
    return jwt.PyJWS().encode(
        json.dumps(payload).encode(), identity.keys["k1"], "RS256", headers={"kid": "k1", "typ": "JWT"}
    )


@pytest.mark.parametrize("claims", BAD_CLAIMS.values(), ids=BAD_CLAIMS)
async def test_a_token_about_something_else_is_401(guarded: Guarded, claims: Mapping[str, object]):
    assert await guarded.status(signed(guarded.identity, claims)) == 401
    assert guarded.conversation.heard == []


async def test_a_clock_may_be_five_minutes_off(guarded: Guarded):
    now = datetime.now(UTC)  # not when this file was read: a long run may have come between
    claims = {"exp": now - timedelta(seconds=200), "nbf": now + timedelta(seconds=200)}

    assert await guarded.status(signed(guarded.identity, claims)) == 200


def none_algorithm(identity: Identity) -> str:
    payload = jwt.decode(identity.token(), options={"verify_signature": False})
    return jwt.encode(payload, "", "none", headers={"kid": "k1"})


def public_key_as_secret(identity: Identity) -> str:
    # By hand: PyJWT refuses to make such a token.
    public = identity.keys["k1"].public_key()
    pem = public.public_bytes(serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo)
    _, payload, _ = identity.token().split(".")
    header = base64url_encode(b'{"alg":"HS256","kid":"k1","typ":"JWT"}').decode()
    signature = hmac.digest(pem, f"{header}.{payload}".encode(), "sha256")
    return f"{header}.{payload}.{base64url_encode(signature).decode()}"


FORGED: dict[str, Callable[[Identity], str]] = {
    "no_algorithm": none_algorithm,
    "public_key_as_secret": public_key_as_secret,
    "other_rsa_algorithm": lambda identity: identity.token(algorithm="RS512"),
    "signed_by_another": lambda identity: identity.token(key=new_key()),
    "unknown_key": lambda identity: identity.token(key_id="k9", key=new_key()),
    "altered": lambda identity: identity.token()[:-8] + "AAAAAAAA",
    "endless": lambda identity: identity.token(more="x" * 20_000),
}


@pytest.mark.parametrize("forge", FORGED.values(), ids=FORGED)
async def test_a_forged_token_is_401(guarded: Guarded, forge: Callable[[Identity], str]):
    status, body = await guarded.tries(f"Bearer {forge(guarded.identity)}")

    assert status in {400, 401}  # 400: aiohttp refuses header lines that are too long
    assert body == b"" or status == 400
    assert guarded.conversation.heard == []


@pytest.mark.parametrize(
    "activity",
    [
        {"conversation": {"id": "a:1", "conversationType": "personal", "tenantId": "other"}},
        {"conversation": {"id": "a:1", "conversationType": "personal"}},
        {"channelData": {"tenant": {"id": "other"}}},
        {"channelData": {"tenant": {"id": [TENANT]}}},
        {"channelData": None},
    ],
    ids=str,
)
async def test_another_tenant_in_either_place_is_403(guarded: Guarded, activity: Mapping[str, Any]):
    assert await guarded.status(guarded.identity.token(), **activity) == 403
    assert guarded.conversation.heard == []


@pytest.mark.parametrize("channel", ["webchat", "emulator", "", None])
async def test_a_channel_that_the_key_does_not_speak_for_is_401(guarded: Guarded, channel: str | None):
    assert await guarded.status(guarded.identity.token(), channelId=channel) == 401


async def test_another_channel_that_the_key_does_speak_for_is_403(guarded: Guarded):
    guarded.identity.endorsements = ["msteams", "webchat"]

    assert await guarded.status(guarded.identity.token(), channelId="webchat") == 403


async def test_a_rotated_key_is_believed_at_once(guarded: Guarded):
    await guarded.status(guarded.identity.token())
    guarded.identity.rotate()
    guarded.clock.turn(timedelta(seconds=31))

    assert await guarded.status(guarded.identity.token()) == 200


async def test_a_thousand_unknown_keys_are_asked_for_once(guarded: Guarded):
    stranger = new_key()
    for number in range(100):
        await guarded.status(guarded.identity.token(key_id=f"x{number}", key=stranger))

    assert guarded.identity.asked == 1


async def test_known_keys_outlive_an_outage_of_the_provider(guarded: Guarded):
    await guarded.status(guarded.identity.token())
    guarded.identity.is_down = True
    guarded.clock.turn(timedelta(days=2))

    assert await guarded.status(guarded.identity.token()) == 200


async def test_without_any_key_everybody_is_401(guarded: Guarded):
    guarded.identity.is_down = True

    assert await guarded.status(guarded.identity.token()) == 401


async def test_keys_are_taken_from_the_metadatas_own_host_alone(guarded: Guarded):
    with identity_provider() as evil:
        guarded.identity.keys_url = evil.keys_url

        assert await guarded.status(evil.token()) == 401


async def test_one_broken_key_does_not_cost_the_others(guarded: Guarded):
    guarded.identity.more_keys = [{"kid": "b", "kty": "RSA"}, 5, {"kty": "RSA"}, {"kid": "c", "kty": "EC"}]

    assert await guarded.status(guarded.identity.token()) == 200
