"""Who may call, asked of the whole bot in production mode over HTTP: bad tokens by the dozen leave no trace (S1, S2, S3, S14)."""

import asyncio
import json
from collections.abc import AsyncIterator, Callable, Iterator, Mapping
from datetime import timedelta
from typing import Any

import pytest
from cryptography.hazmat.primitives.asymmetric import rsa

from tests.fakes.clock import MONDAY
from tests.fakes.entra import OWN_TOKEN, Entra, entra
from tests.fakes.forging import forged, stranger
from tests.fakes.identity import Identity, identity_provider
from tests.teams.bad_tokens import BAD, FORBIDDEN, Attempt, Attempting
from tests.teams.whole import Reply, Whole, published, whole


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Entra]:
    with entra(tmp_path_factory.mktemp("entra")) as provider:
        yield provider


@pytest.fixture(autouse=True)
def trusting(authority: Entra, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REQUESTS_CA_BUNDLE", str(authority.bundle))


@pytest.fixture
async def bot(tmp_path, authority: Entra) -> AsyncIterator[Whole]:
    async with whole(tmp_path, authority) as running:
        yield running


async def refused(bot: Whole, attempt: Attempt) -> Reply:
    """Try, and see to it that nothing was read, stored or sent."""
    await at_rest(bot)
    stored, calls, asked = bot.stored(), list(bot.stores.calls), len(bot.authority.asked)

    reply = await bot.says(
        "Mijn wachtwoord werkt niet", authorization=attempt.authorization, **attempt.activity
    )
    await asyncio.sleep(0)

    assert bot.stores.calls == calls
    assert bot.stored() == stored
    assert bot.teams.calls == []
    assert len(bot.authority.asked) == asked
    assert reply.body == b""
    assert set(reply.headers) - {"Connection"} == {"Content-Length", "Date"}
    return reply


async def heard(bot: Whole, authorization: str, **activity: Any) -> None:
    """Say something, and see that it is stored and answered, with the bot's own token."""
    await at_rest(bot)
    stored, sent = bot.stored(), len(bot.teams.calls)

    reply = await bot.says("hallo", authorization=authorization, **activity)

    assert (reply.status, reply.body) == (200, b"")
    assert bot.stored() != stored
    assert len(bot.teams.calls) > sent
    assert {call.authorization for call in bot.teams.calls} == {f"Bearer {OWN_TOKEN}"}


async def at_rest(bot: Whole) -> None:
    """The first look of the worker and the auditor is over: what the stores are asked from now on is because of a caller."""
    while 0.5 not in bot.clock.naps:
        await asyncio.sleep(0)
    await bot.rests()
    await bot.bot.errands.settle()


@pytest.mark.parametrize("attempting", BAD.values(), ids=BAD)
async def test_who_proves_nothing_is_401_and_leaves_no_trace(bot: Whole, attempting: Attempting):
    reply = await refused(bot, attempting(bot))

    assert reply.status == 401


@pytest.mark.parametrize("attempting", FORBIDDEN.values(), ids=FORBIDDEN)
async def test_who_is_not_of_this_place_is_403_and_leaves_no_trace(bot: Whole, attempting: Attempting):
    reply = await refused(bot, attempting(bot))

    assert reply.status == 403


def test_the_matrix_is_large_enough_to_mean_something():
    assert len(BAD) + len(FORBIDDEN) >= 40


GOOD: dict[str, Callable[[Whole], str]] = {
    "plain": lambda bot: f"Bearer {bot.token()}",
    "scheme_in_small_letters": lambda bot: f"bearer {bot.token()}",
    "expired_within_the_leeway": lambda bot: f"Bearer {bot.token(exp=MONDAY - timedelta(seconds=299))}",
    "valid_within_the_leeway": lambda bot: f"Bearer {bot.token(nbf=MONDAY + timedelta(seconds=299))}",
    "without_nbf": lambda bot: f"Bearer {bot.token(nbf=None)}",
    "lasts_a_day": lambda bot: f"Bearer {bot.token(exp=MONDAY + timedelta(days=1))}",
    "with_claims_of_others": lambda bot: f"Bearer {bot.token(tid='x', ver='1.0', appid=['x'])}",
    "with_a_fraction_of_a_second": lambda bot: f"Bearer {bot.token(exp=MONDAY.timestamp() + 60.5)}",
    "made_by_hand": lambda bot: f"Bearer {forged(bot.identity, {'serviceurl': bot.teams.url})}",
    "of_12_kilobytes": lambda bot: f"Bearer {bot.token(more='x' * 8000)}",
}


@pytest.mark.parametrize("make", GOOD.values(), ids=GOOD)
async def test_who_belongs_is_heard(bot: Whole, make: Callable[[Whole], str]):
    await heard(bot, make(bot))


async def test_a_press_of_who_belongs_is_answered_with_a_card(bot: Whole):
    action = {"type": "Action.Execute", "verb": "ask.start", "data": {"verb": "ask.start"}}
    press = bot.sofie.activity("invoke", name="adaptiveCard/action", value={"action": action})

    reply = await bot.post(press, authorization=f"Bearer {bot.token()}")

    assert (reply.status, json.loads(reply.body)["statusCode"]) == (200, 200)


async def test_a_press_without_a_token_is_nothing(bot: Whole):
    action = {"type": "Action.Execute", "verb": "ask.start", "data": {"verb": "ask.start"}}
    stored = bot.stored()

    reply = await bot.post(
        bot.sofie.activity("invoke", name="adaptiveCard/action", value={"action": action}), authorization=None
    )

    assert (reply.status, reply.body, bot.stored()) == (401, b"", stored)


async def test_where_a_token_says_its_key_is_nobody_looks(bot: Whole):
    """S1: `jku`, `x5u` and `jwk` are the sender's own words."""
    with identity_provider(stranger()) as evil:
        there = {"jku": evil.keys_url, "x5u": evil.keys_url, "jwk": evil.page("/keys")["keys"][0]}
        place = {"serviceurl": bot.teams.url}
        for key_id in ("k1", "k2"):
            token = forged(bot.identity, place, {**there, "kid": key_id}, key=stranger())
            assert (await refused(bot, Attempt(authorization=f"Bearer {token}"))).status == 401

        await heard(bot, f"Bearer {forged(bot.identity, place, there)}")
        assert evil.paths == []


async def test_a_key_that_rotates_is_believed_once_it_may_be_asked_for(bot: Whole):
    await heard(bot, f"Bearer {bot.token()}")
    bot.identity.rotate()
    fresh = f"Bearer {bot.token()}"
    assert (await bot.says("hallo", authorization=fresh)).status == 401  # asked a moment ago

    bot.clock.turn(timedelta(seconds=31))

    await heard(bot, f"Bearer {bot.token()}")


async def test_a_key_that_was_withdrawn_is_believed_no_more(bot: Whole):
    await heard(bot, f"Bearer {bot.token()}")
    old = next(iter(bot.identity.keys.values()))
    bot.identity.rotate()
    bot.clock.turn(timedelta(seconds=31))
    await bot.says("hallo", authorization=f"Bearer {bot.token()}")

    token = forged(bot.identity, {"serviceurl": bot.teams.url}, {"kid": "k1"}, key=old)

    assert (await bot.says("hallo", authorization=f"Bearer {token}")).status == 401


async def test_a_request_that_is_brought_again_has_its_effect_once(bot: Whole):
    """S14: the same activity with the same token, a minute, an hour and a day later."""
    await at_rest(bot)
    token, line = f"Bearer {bot.token()}", bot.sofie.activity("message", text="Mijn gsm is stuk")
    assert (await bot.post(line, authorization=token)).status == 200
    await bot.rests()
    stored, sent = bot.stored(), len(bot.teams.calls)

    for later, status in ((1, 200), (59, 200), (24 * 60, 401)):
        bot.clock.turn(timedelta(minutes=later))
        reply = await bot.post(line, authorization=token)
        assert (reply.status, reply.body) == (status, b"")
        assert len(bot.teams.calls) == sent
    assert bot.stored() == stored


HTML = b"<html><body>Sign in to continue</body></html>"


def page(path: str, status: int, body: bytes, **headers: str) -> Callable[[Identity], None]:
    def prepare(identity: Identity) -> None:
        identity.instead = lambda asked: (status, headers, body) if asked == path else None

    return prepare


def keys(*published: Mapping[str, Any]) -> Callable[[Identity], None]:
    return page("/keys", 200, json.dumps({"keys": published}).encode())


METADATA = "/.well-known/openidconfiguration"
BROKEN: dict[str, Callable[[Identity], None]] = {
    "hanging": lambda identity: identity.goes_on.clear(),
    "down": lambda identity: setattr(identity, "is_down", True),
    "error_500": page(METADATA, 500, b"oops"),
    "html": page(METADATA, 200, HTML),
    "html_for_keys": page("/keys", 200, HTML),
    "a_list": page(METADATA, 200, b"[]"),
    "no_keys_page": page(METADATA, 200, b"{}"),
    "keys_page_a_list": page(METADATA, 200, b'{"jwks_uri":["x"]}'),
    "keys_page_strange": page(METADATA, 200, b'{"jwks_uri":"http://[::1"}'),
    "keys_page_a_file": page(METADATA, 200, b'{"jwks_uri":"file:///etc/hostname"}'),
    "no_keys": keys(),
    "keys_a_text": page("/keys", 200, b'{"keys":"all"}'),
    "endless": page("/keys", 200, b" " * (2 * 1024 * 1024)),
    "not_zipped": page("/keys", 200, b"xx", **{"Content-Encoding": "gzip"}),
    "secret_key": keys({"kid": "k1", "kty": "oct", "k": "c2VjcmV0", "endorsements": ["msteams"]}),
}


@pytest.mark.parametrize("prepare", BROKEN.values(), ids=BROKEN)
async def test_without_keys_nobody_is_let_in_until_they_are_there(
    tmp_path, authority: Entra, monkeypatch: pytest.MonkeyPatch, prepare: Callable[[Identity], None]
):
    monkeypatch.setattr("bot.teams.keys.ASK_WITHIN_S", 0.1 if prepare is BROKEN["hanging"] else 5.0)
    async with whole(tmp_path, authority, prepare) as bot:
        reply = await refused(bot, Attempt(authorization=f"Bearer {bot.token()}"))
        assert reply.status == 401

        bot.identity.is_down = False
        bot.identity.instead = lambda _path: None
        bot.identity.goes_on.set()
        monkeypatch.setattr("bot.teams.keys.ASK_WITHIN_S", 5.0)
        bot.clock.turn(timedelta(seconds=31))
        await heard(bot, f"Bearer {bot.token()}")


@pytest.mark.parametrize("way", ["named", "redirected", "keys_redirected"])
async def test_keys_of_another_host_are_never_fetched(tmp_path, authority: Entra, way: str):
    """S1: even a host that publishes the very same keys."""
    with identity_provider(published()) as evil:

        def prepare(identity: Identity) -> None:
            match way:
                case "named":
                    identity.keys_url = evil.keys_url
                case "redirected":
                    page(METADATA, 302, b"", Location=evil.url)(identity)
                case _:
                    page("/keys", 302, b"", Location=evil.keys_url)(identity)

        async with whole(tmp_path, authority, prepare) as bot:
            reply = await refused(bot, Attempt(authorization=f"Bearer {bot.token()}"))

        assert (reply.status, evil.paths) == (401, [])


async def test_a_key_too_short_to_prove_anything_is_no_key(tmp_path, authority: Entra):
    short = rsa.generate_private_key(public_exponent=65537, key_size=1024)
    async with whole(tmp_path, authority, lambda identity: identity.keys.update(k1=short)) as bot:
        reply = await refused(bot, Attempt(authorization=f"Bearer {forged(bot.identity)}"))

    assert reply.status == 401


async def test_a_key_for_something_else_than_signing_is_no_key(tmp_path, authority: Entra):
    def prepare(identity: Identity) -> None:
        published = identity.page("/keys")["keys"]
        keys(*({**key, "use": "enc"} for key in published))(identity)

    async with whole(tmp_path, authority, prepare) as bot:
        reply = await refused(bot, Attempt(authorization=f"Bearer {bot.token()}"))

    assert reply.status == 401


async def test_a_channel_that_the_key_may_speak_for_is_still_not_teams(tmp_path, authority: Entra):
    """S2: an endorsement for webchat lets nobody in who is not in Teams."""
    async with whole(
        tmp_path, authority, lambda identity: setattr(identity, "endorsements", ["webchat", "msteams"])
    ) as bot:
        attempt = Attempt(authorization=f"Bearer {bot.token()}", activity={"channelId": "webchat"})
        assert (await refused(bot, attempt)).status == 403
        await heard(bot, f"Bearer {bot.token()}")


async def test_a_key_that_may_not_speak_for_teams_lets_nobody_in(tmp_path, authority: Entra):
    async with whole(
        tmp_path, authority, lambda identity: setattr(identity, "endorsements", ["webchat"])
    ) as bot:
        assert (await refused(bot, Attempt(authorization=f"Bearer {bot.token()}"))).status == 401
