"""Everything that somebody who does not belong might bring to the door, by name; each refused, and each for one reason alone."""

import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import Any

from tests.fakes.clock import MONDAY
from tests.fakes.forging import (
    claims_of,
    forged,
    stranger,
    unsigned,
    with_public_key_as_secret,
)
from tests.fakes.identity import APP
from tests.fakes.teams import TENANT
from tests.teams.whole import Whole

OTHER = "33333333-3333-4333-8333-333333333333"
EMULATORS = (  # platform.md: the stock SDK believes tokens of these four organisations
    "d6d49420-f39b-4df7-a1dc-d59a935871db",
    "f8cdef31-a31e-4b4a-93e4-5f571e91255a",
    "72f988bf-86f1-41af-91ab-2d7cd011db47",
    "cab8a31a-1906-4287-a0d8-4eef66b95f6e",
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Attempt:
    """An Authorization header, and how the activity differs from a good one."""

    authorization: str | None
    activity: Mapping[str, Any] = field(default_factory=dict)


Attempting = Callable[[Whole], Attempt]


def _header(authorization: str | None) -> Attempting:
    return lambda _whole: Attempt(authorization=authorization)


def _token(make: Callable[[Whole], str]) -> Attempting:
    return lambda whole: Attempt(authorization=f"Bearer {make(whole)}")


def _claims(**claims: Any) -> Attempting:
    return _token(lambda whole: forged(whole.identity, {"serviceurl": whole.teams.url, **claims}))


def _head(**header: Any) -> Attempting:
    return _token(lambda whole: forged(whole.identity, {"serviceurl": whole.teams.url}, header))


def _payload(make: Callable[[Mapping[str, Any]], bytes]) -> Attempting:
    def attempt(whole: Whole) -> str:
        good = claims_of(whole.identity, {"serviceurl": whole.teams.url})
        return forged(whole.identity, payload=make(good))

    return _token(attempt)


def _raw(name: str, literal: str) -> Attempting:
    """A claim that JSON should not hold, but that Python reads."""
    return _payload(lambda good: json.dumps({**good, name: "@"}).replace('"@"', literal).encode())


def _activity(**activity: Any) -> Attempting:
    return lambda whole: Attempt(authorization=f"Bearer {whole.token()}", activity=activity)


def _place(claim: Callable[[str], Any], said: Callable[[str], Any]) -> Attempting:
    """A `serviceurl` claim, and what the activity says, each made from the true place."""

    def attempt(whole: Whole) -> Attempt:
        token = forged(whole.identity, {"serviceurl": claim(whole.teams.url)})
        return Attempt(authorization=f"Bearer {token}", activity={"serviceUrl": said(whole.teams.url)})

    return attempt


def _conversation(**more: Any) -> Mapping[str, Any]:
    return {"conversation": {"id": "a:person-sofie", "conversationType": "personal", **more}}


NO_TOKEN: Mapping[str, Attempting] = {
    "no_header": _header(None),
    "empty_header": _header(""),
    "garbage": _header("x" * 500),
    "basic": _header("Basic dXNlcjpwYXNz"),
    "bearer_alone": _header("Bearer"),
    "bearer_and_a_space": _header("Bearer "),
    "bearer_garbage": _header("Bearer abc"),
    "bearer_dots": _header("Bearer .."),
    "bearer_three_parts": _header("Bearer a.b.c"),
    "bearer_four_parts": _token(lambda whole: whole.token() + ".x"),
    "bearer_twice": _token(lambda whole: f"Bearer {whole.token()}"),
    "a_space_before": _token(lambda whole: f" {whole.token()}"),
    "two_tokens": _token(lambda whole: f"{whole.token()}, {whole.token()}"),
    "too_long": _token(lambda whole: whole.token(more="x" * 14_000)),
}

FORGED: Mapping[str, Attempting] = {
    "alg_none": _token(lambda whole: unsigned(whole.identity)),
    "alg_None": _token(lambda whole: unsigned(whole.identity, "None")),
    "alg_RS256_unsigned": _token(lambda whole: unsigned(whole.identity, "RS256")),
    "alg_HS256_with_the_public_key": _token(lambda whole: with_public_key_as_secret(whole.identity)),
    "alg_RS384": _head(alg="RS384"),
    "alg_RS512": _head(alg="RS512"),
    "alg_PS256": _head(alg="PS256"),
    "alg_ES256": _head(alg="ES256"),
    "alg_in_small_letters": _head(alg="rs256"),
    "alg_missing": _head(alg=None),
    "alg_a_list": _head(alg=["RS256"]),
    "signed_by_a_stranger": _token(
        lambda whole: forged(whole.identity, {"serviceurl": whole.teams.url}, key=stranger())
    ),
    "signature_altered": _token(lambda whole: whole.token()[:-8] + "AAAAAAAA"),
    "signature_of_another_token": _token(
        lambda whole: ".".join([*whole.token().split(".")[:2], whole.token(x=1).split(".")[2]])
    ),
    "kid_unknown": _head(kid="k9"),
    "kid_missing": _head(kid=None),
    "kid_empty": _head(kid=""),
    "kid_a_list": _head(kid=["k1"]),
    "kid_a_number": _head(kid=1),
    "kid_a_path": _head(kid="../../keys"),
    "critical_header": _head(crit=["exp"]),
    "payload_apart": _head(b64=False, crit=["b64"]),
    "payload_a_list": _payload(lambda _good: b"[]"),
    "payload_a_text": _payload(lambda _good: b'"claims"'),
    "payload_nothing": _payload(lambda _good: b""),
    "payload_too_deep": _payload(lambda _good: b"[" * 5000),
}

CLAIMS: Mapping[str, Attempting] = {
    "aud_of_another": _claims(aud=OTHER),
    "aud_missing": _claims(aud=None),
    "aud_a_list": _claims(aud=[APP]),
    "aud_a_number": _claims(aud=5),
    "aud_a_dict": _claims(aud={"0": APP}),
    "aud_empty": _claims(aud=""),
    "aud_with_more": _claims(aud=f"{APP} "),
    "iss_missing": _claims(iss=None),
    "iss_a_list": _claims(iss=["https://api.botframework.com"]),
    "iss_a_dict": _claims(iss={"https://api.botframework.com": 1}),
    "iss_with_a_slash": _claims(iss="https://api.botframework.com/"),
    "iss_of_the_government_cloud": _claims(iss="https://api.botframework.us"),
    "iss_of_the_own_tenant": _claims(iss=f"https://login.microsoftonline.com/{TENANT}/v2.0", appid=APP),
    **{
        f"iss_of_the_emulator_{tenant[:8]}": _claims(
            iss=f"https://sts.windows.net/{tenant}/", appid=APP, azp=APP, ver="1.0"
        )
        for tenant in EMULATORS
    },
    **{
        f"iss_of_a_skill_{tenant[:8]}": _claims(
            iss=f"https://login.microsoftonline.com/{tenant}/v2.0", appid=OTHER, azp=OTHER, ver="2.0"
        )
        for tenant in EMULATORS
    },
    "sub_a_list": _claims(sub=["a"]),
    "jti_a_dict": _claims(jti={"a": 1}),
    "expired": _claims(exp=MONDAY - timedelta(seconds=301)),
    "expired_at_the_leeway": _claims(exp=MONDAY - timedelta(seconds=300)),
    "expired_long_ago": _claims(exp=1),
    "exp_missing": _claims(exp=None),
    "exp_a_text": _claims(exp=str(int(MONDAY.timestamp()) + 3600)),
    "exp_a_list": _claims(exp=[1]),
    "exp_a_dict": _claims(exp={}),
    "exp_true": _claims(exp=True),
    "exp_null": _raw("exp", "null"),
    "exp_not_a_number": _raw("exp", "NaN"),
    "exp_infinite": _raw("exp", "Infinity"),
    "exp_1e400": _raw("exp", "1e400"),
    "exp_of_300_digits": _raw("exp", "9" * 300),
    "exp_in_ten_years": _claims(exp=MONDAY + timedelta(days=3650)),
    "not_yet_valid": _claims(nbf=MONDAY + timedelta(seconds=301)),
    "nbf_a_list": _claims(nbf=[0]),
    "nbf_not_a_number": _raw("nbf", "NaN"),
    "made_tomorrow": _claims(iat=MONDAY + timedelta(days=1)),
    "iat_a_text": _claims(iat="yesterday"),
}

PLACES: Mapping[str, Attempting] = {
    "place_claim_missing": _place(lambda _: None, lambda url: url),
    "place_claim_empty": _place(lambda _: "", lambda url: url),
    "both_places_empty": _place(lambda _: "", lambda _: ""),
    "place_claim_a_list": _place(lambda url: [url], lambda url: url),
    "place_claim_a_dict": _place(lambda url: {url: 1}, lambda url: url),
    "place_claim_of_another": _place(lambda _: "https://evil.example/", lambda url: url),
    "place_said_of_another": _place(lambda url: url, lambda _: "https://evil.example/"),
    "place_said_with_a_slash": _place(lambda url: url, lambda url: f"{url}/"),
    "place_claim_with_a_slash": _place(lambda url: f"{url}/", lambda url: url),
    "place_said_in_capitals": _place(lambda url: url, lambda url: url.upper()),
    "place_said_with_a_user": _place(lambda url: url, lambda url: url.replace("//", "//a@")),
    "channel_webchat": _activity(channelId="webchat"),
    "channel_emulator": _activity(channelId="emulator"),
    "channel_in_capitals": _activity(channelId="MSTEAMS"),
    "channel_missing": _activity(channelId=None),
    "channel_empty": _activity(channelId=""),
}
"""True tokens about another place or channel."""

FORBIDDEN: Mapping[str, Attempting] = {
    "tenant_of_the_chat_of_another": _activity(**_conversation(tenantId=OTHER)),
    "tenant_of_the_chat_missing": _activity(**_conversation()),
    "tenant_of_the_chat_empty": _activity(**_conversation(tenantId="")),
    "chat_missing": _activity(conversation=None),
    "tenant_of_the_channel_of_another": _activity(channelData={"tenant": {"id": OTHER}}),
    "tenant_of_the_channel_missing": _activity(channelData={}),
    "tenant_of_the_channel_a_list": _activity(channelData={"tenant": {"id": [TENANT]}}),
    "tenant_of_the_channel_a_text": _activity(channelData={"tenant": TENANT}),
    "channel_data_missing": _activity(channelData=None),
    "channel_data_a_list": _activity(channelData=[{"tenant": {"id": TENANT}}]),
    "both_tenants_of_another": _activity(
        **_conversation(tenantId=OTHER), channelData={"tenant": {"id": OTHER}}
    ),
    "place_of_the_machines_own_secrets": _place(
        lambda _: "http://169.254.169.254/", lambda _: "http://169.254.169.254/"
    ),
    "place_that_is_not_listed": _place(lambda _: "https://evil.example/", lambda _: "https://evil.example/"),
}
"""Truly signed, and still not somebody whom this bot works for: 403."""

BAD: Mapping[str, Attempting] = {**NO_TOKEN, **FORGED, **CLAIMS, **PLACES}
"""401."""
