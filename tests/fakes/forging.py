"""Tokens that no library would make: any header and any claims, signed properly, badly or not at all."""

import hmac
import json
from collections.abc import Mapping
from datetime import datetime
from functools import cache
from typing import Any

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa
from jwt.utils import base64url_encode

from tests.fakes.identity import Identity, new_key

HASHES = {"RS256": hashes.SHA256(), "RS384": hashes.SHA384(), "RS512": hashes.SHA512()}


@cache
def stranger() -> rsa.RSAPrivateKey:
    """A key that nobody publishes; made once, because that takes a while."""
    return new_key()


def plain(value: Any) -> Any:
    """Instants as the seconds of a token."""
    return value.timestamp() if isinstance(value, datetime) else value


def claims_of(identity: Identity, changes: Mapping[str, Any]) -> dict[str, Any]:
    """The good claims with `changes`; None takes a claim out."""
    changed = {**identity.good(), **changes}
    return {name: plain(value) for name, value in changed.items() if value is not None}


def forged(
    identity: Identity,
    claims: Mapping[str, Any] | None = None,
    header: Mapping[str, Any] | None = None,
    *,
    key: rsa.RSAPrivateKey | None = None,
    payload: bytes | None = None,
) -> str:
    """A token with a true signature by `key`; None takes a claim or a header out."""
    head = {"alg": "RS256", "typ": "JWT", "kid": next(iter(identity.keys)), **(header or {})}
    head = {name: value for name, value in head.items() if value is not None}
    body = payload if payload is not None else json.dumps(claims_of(identity, claims or {})).encode()
    signing = f"{_part(json.dumps(head).encode())}.{_part(body)}"
    signer = key or next(iter(identity.keys.values()))
    kind = HASHES.get(str(head.get("alg")), hashes.SHA256())
    return f"{signing}.{_part(signer.sign(signing.encode(), padding.PKCS1v15(), kind))}"


def with_public_key_as_secret(identity: Identity) -> str:
    """HS256, with as its secret the key that everybody can read."""
    key_id, key = next(iter(identity.keys.items()))
    pem = key.public_key().public_bytes(
        serialization.Encoding.PEM, serialization.PublicFormat.SubjectPublicKeyInfo
    )
    header = json.dumps({"alg": "HS256", "kid": key_id, "typ": "JWT"}).encode()
    signing = f"{_part(header)}.{_part(json.dumps(claims_of(identity, {})).encode())}"
    return f"{signing}.{_part(hmac.digest(pem, signing.encode(), 'sha256'))}"


def unsigned(identity: Identity, algorithm: str = "none") -> str:
    """A token that says it needs no signature, and has none."""
    header = json.dumps({"alg": algorithm, "kid": next(iter(identity.keys)), "typ": "JWT"}).encode()
    return f"{_part(header)}.{_part(json.dumps(claims_of(identity, {})).encode())}."


def _part(data: bytes) -> str:
    return base64url_encode(data).decode()
