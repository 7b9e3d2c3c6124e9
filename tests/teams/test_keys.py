"""The signing keys: there before they are needed, renewed behind everybody's back, and asked for seldom, whoever asks."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from dataclasses import dataclass
from datetime import timedelta

import aiohttp
import pytest
from jwt.algorithms import RSAAlgorithm
from jwt.utils import base64url_encode

from bot.teams.gate import NotAdmitted
from bot.teams.hosts import ServiceHosts
from bot.teams.keys import COOL_DOWN, RENEW_AFTER, SigningKey, SigningKeys
from bot.teams.verification import TokenGate
from tests.fakes.clock import HandClock
from tests.fakes.forging import forged
from tests.fakes.identity import APP, Identity, identity_provider, new_key
from tests.fakes.teams import TENANT

KNOWN = "k1"


@pytest.fixture(scope="module")
def key():
    return new_key()


@pytest.fixture
def identity(key) -> Iterator[Identity]:
    with identity_provider(key) as identity:
        yield identity


@dataclass(slots=True, kw_only=True)
class Ring:
    """Keys, and who publishes them."""

    identity: Identity
    keys: SigningKeys
    clock: HandClock

    async def known(self) -> SigningKey | None:
        """The published key, as one who need not wait gets it: if this waited, it would be None."""
        asking = asyncio.ensure_future(self.keys.get(KNOWN))
        await asyncio.sleep(0)
        if not asking.done():
            asking.cancel()
            return None
        return asking.result()

    async def fetches(self, count: int) -> None:
        """Return when the provider was asked for its metadata so many times."""
        while self.identity.asked < count:
            await asyncio.sleep(0.001)


@pytest.fixture
async def ring(identity: Identity) -> AsyncIterator[Ring]:
    clock = HandClock()
    async with aiohttp.ClientSession() as http:
        keys = SigningKeys(identity.url, http, clock)
        yield Ring(identity=identity, keys=keys, clock=clock)
        identity.goes_on.set()
        await keys.close()


async def test_the_first_who_needs_a_key_waits_for_the_fetch_of_the_start(ring: Ring):
    keeping = asyncio.create_task(ring.keys.keep_fresh())
    await asyncio.sleep(0)

    assert await ring.keys.get(KNOWN) is not None
    assert ring.identity.asked == 1
    keeping.cancel()


async def test_any_number_of_first_comers_wait_for_one_fetch(ring: Ring):
    found = await asyncio.gather(*(ring.keys.get(KNOWN) for _ in range(50)))

    assert None not in found
    assert ring.identity.asked == 1


async def test_who_hangs_up_does_not_take_the_keys_from_the_others(ring: Ring):
    ring.identity.goes_on.clear()
    first, second = (asyncio.create_task(ring.keys.get(KNOWN)) for _ in range(2))
    await asyncio.sleep(0)
    first.cancel()
    ring.identity.goes_on.set()

    assert await second is not None


async def test_keys_are_renewed_before_they_are_a_day_old_and_nobody_waits(ring: Ring):
    assert timedelta(hours=24) > RENEW_AFTER
    await ring.keys.get(KNOWN)
    ring.identity.goes_on.clear()
    ring.clock.turn(RENEW_AFTER)

    assert await ring.known() is not None

    ring.identity.goes_on.set()
    await ring.fetches(2)


async def test_keys_are_renewed_without_any_request(ring: Ring):
    wakes: asyncio.Queue[float] = asyncio.Queue()
    slept: list[float] = []

    async def sleep(seconds: float) -> None:
        slept.append(seconds)
        await wakes.get()

    ring.clock.sleep = sleep  # type: ignore[method-assign]
    keeping = asyncio.create_task(ring.keys.keep_fresh())
    await ring.fetches(1)
    await ring.keys.get(KNOWN)

    ring.clock.turn(RENEW_AFTER)
    wakes.put_nowait(0)
    await ring.fetches(2)

    assert set(slept) == {COOL_DOWN.total_seconds()}
    keeping.cancel()


async def test_young_keys_are_not_renewed(ring: Ring):
    await ring.keys.get(KNOWN)
    ring.clock.turn(RENEW_AFTER - timedelta(seconds=1))

    assert await ring.known() is not None
    ring.keys.renew()
    await ring.keys.get("unknown")  # a fetch would have been under way: this one is the second

    assert ring.identity.asked == 2


@pytest.mark.parametrize("outage", [timedelta(days=1), timedelta(days=30)])
async def test_a_provider_that_hangs_costs_nobody_anything_who_names_a_known_key(ring: Ring, outage):
    await ring.keys.get(KNOWN)
    ring.identity.goes_on.clear()
    ring.clock.turn(outage)
    stuck = asyncio.create_task(ring.keys.get("unknown"))

    for _ in range(100):
        assert await ring.known() is not None

    assert not stuck.done()
    ring.identity.goes_on.set()
    assert await stuck is None


async def test_a_failed_renewal_is_tried_again_and_the_old_keys_stay(ring: Ring):
    await ring.keys.get(KNOWN)
    ring.identity.is_down = True
    ring.clock.turn(RENEW_AFTER)
    ring.keys.renew()
    await ring.keys.get("unknown")
    assert await ring.known() is not None

    ring.identity.is_down = False
    ring.identity.rotate()
    ring.clock.turn(COOL_DOWN)

    assert await ring.keys.get(next(iter(ring.identity.keys))) is not None


async def test_a_clock_that_is_set_back_keeps_no_new_key_out(ring: Ring):
    await ring.keys.get(KNOWN)
    ring.identity.rotate()
    ring.clock.turn(-timedelta(hours=5))

    assert await ring.keys.get(next(iter(ring.identity.keys))) is not None


async def test_a_clock_that_is_set_back_keeps_no_old_keys_for_as_long(ring: Ring):
    await ring.keys.get(KNOWN)
    ring.clock.turn(-timedelta(hours=5))

    ring.keys.renew()
    async with asyncio.timeout(20):
        await ring.fetches(2)


async def test_keys_are_known_once_they_came_and_stay_known(ring: Ring):
    ring.identity.is_down = True
    await ring.keys.get(KNOWN)
    assert not ring.keys.are_known

    ring.identity.is_down = False
    ring.clock.turn(COOL_DOWN)
    await ring.keys.get(KNOWN)
    assert ring.keys.are_known

    ring.identity.is_down = True
    ring.clock.turn(timedelta(days=3))
    await ring.keys.get("unknown")
    assert ring.keys.are_known


async def test_10000_random_keys_are_asked_for_once_in_30_seconds(ring: Ring):
    """S13: whatever a stranger names, the provider hardly notices."""
    gate = TokenGate(
        ring.keys,
        app_id=APP,
        tenants=frozenset({TENANT}),
        hosts=ServiceHosts((), is_local=True),
        clock=ring.clock,
    )
    _, payload, signature = forged(ring.identity).split(".")
    for number in range(10_000):
        if number % 1000 == 0 and number:
            ring.clock.turn(COOL_DOWN)
        with pytest.raises(NotAdmitted, match="unknown_key"):
            await gate.claims(f"Bearer {_head(number)}.{payload}.{signature}")
        assert ring.identity.asked == number // 1000 + 1


def _head(number: int) -> str:
    return base64url_encode(b'{"alg":"RS256","kid":"%d","typ":"JWT"}' % number).decode()


async def test_one_broken_key_does_not_cost_the_others(ring: Ring):
    ring.identity.more_keys = [
        {"kid": "b", "kty": "RSA"},
        5,
        {"kty": "RSA"},
        {"kid": "c", "kty": "EC"},
        {"kid": ["d"], "kty": "RSA", "n": "AQAB", "e": "AQAB"},
        {"kid": "e", "kty": "RSA", "n": 5, "e": []},
    ]

    assert await ring.keys.get(KNOWN) is not None
    for key_id in "bcde":
        assert await ring.keys.get(key_id) is None


async def test_a_private_key_that_is_published_by_mistake_is_no_key(ring: Ring):
    """Everybody could sign with it."""
    private = json.loads(RSAAlgorithm.to_jwk(ring.identity.keys[KNOWN]))
    ring.identity.more_keys = [{**private, "kid": "p", "endorsements": ["msteams"]}]

    assert await ring.keys.get("p") is None


async def test_endorsements_of_strange_types_endorse_nothing(ring: Ring):
    ring.identity.endorsements = "msteams"  # type: ignore[assignment]

    found = await ring.keys.get(KNOWN)

    assert found is not None
    assert found.endorsements == frozenset()
