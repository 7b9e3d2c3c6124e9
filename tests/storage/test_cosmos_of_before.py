"""What an older bot wrote, which did not know when something is to be forgotten, is found and forgotten all the same."""

from collections.abc import AsyncIterator
from datetime import timedelta

import pytest

from bot.domain.keeping import Forgotten
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.waking import with_wake
from bot.services.errands import Errands
from bot.services.following import FollowingStores
from bot.services.forgetting import AT_ONCE, Forgetting
from bot.services.pseudonyms import aliases, pseudonyms
from bot.storage import cosmos_tables
from bot.storage.cosmos import CosmosStores
from bot.storage.cosmos_tables import OF_BEFORE
from tests.builders import MONDAY, a_request_in
from tests.fakes.clock import HandClock
from tests.storage.cosmos_accounts import Account, gateway_account

DAY = timedelta(days=1)


@pytest.fixture
async def account() -> AsyncIterator[Account]:
    async with gateway_account() as opened:
        yield opened


@pytest.fixture
def clock() -> HandClock:
    clock = HandClock()
    clock.turn_to(MONDAY + DAY)
    return clock


@pytest.fixture
async def stores(account: Account, clock: HandClock) -> AsyncIterator[CosmosStores]:
    opened = await account.open(clock=clock)
    yield opened
    await opened.close()


def closed(number: int) -> Request:
    return a_request_in(State.CLOSED, id=f"v{number}", number=number)


def forgetting(stores: CosmosStores, clock: HandClock) -> Forgetting:
    return Forgetting(
        stores=FollowingStores(stores),
        clock=clock,
        errands=Errands(),
        alias_of=aliases(pseudonyms(b"sleutel")),
        zone="Europe/Brussels",
    )


async def found(stores: CosmosStores, *, limit: int = 99) -> list[str]:
    return [one.id for one in await stores.requests.forgettable(by=MONDAY, limit=limit)]


async def put(stores: CosmosStores, request: Request) -> None:
    """As a bot did that knew no forgetting: without the field by which it is found."""
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(cosmos_tables, "next_forgetting_at", lambda _: None)
        await stores.requests.create(request)


async def test_what_is_over_and_has_no_date_is_found_first_and_forgotten(
    stores: CosmosStores, clock: HandClock
):
    clock.turn_to(MONDAY + 8 * DAY)
    await put(stores, closed(1))
    await stores.requests.create(closed(2))

    due = await stores.requests.forgettable(by=clock.now(), limit=9)
    assert [(one.id, one.wake_at == OF_BEFORE) for one in due] == [("v1", True), ("v2", False)]
    await forgetting(stores, clock).look()

    for one in ("v1", "v2"):
        assert (await stores.requests.get("kinderopvang", one)).value.forgotten is Forgotten.WORDS
    assert await found(stores) == []


async def test_of_what_is_not_due_yet_the_date_is_written_now(stores: CosmosStores, clock: HandClock):
    await put(stores, closed(1))
    await forgetting(stores, clock).look()
    assert await found(stores) == []
    assert [one.id for one in await stores.requests.forgettable(by=MONDAY + 8 * DAY, limit=9)] == ["v1"]


async def test_what_goes_on_or_waits_for_its_asker_is_not_taken_for_it(stores: CosmosStores):
    going_on = (State.SEARCHING, State.HELPING, State.PARKED, State.RESOLVED)
    for number, state in enumerate(going_on):
        request = a_request_in(state, id=f"v{number}", number=number)
        await put(stores, with_wake(request, now=request.sent_at))
    assert await found(stores) == []


async def test_there_may_be_more_than_one_look_takes(stores: CosmosStores, clock: HandClock):
    for number in range(AT_ONCE + 5):
        await put(stores, closed(number))
    book = forgetting(stores, clock)
    await book.look()
    assert len(await found(stores)) == 5
    await book.look()
    assert await found(stores) == []


async def test_once_there_was_none_it_is_asked_for_once_a_day(stores: CosmosStores, clock: HandClock):
    assert await found(stores) == []
    await put(stores, closed(1))  # an older bot beside this one
    assert await found(stores) == []
    clock.turn_to(clock.now() + DAY)
    assert await found(stores) == ["v1"]
    assert await found(stores, limit=0) == []
