"""What only the Cosmos backend must do: know its own writes again, wait little, and never say too much."""

from datetime import timedelta

import pytest
from azure.cosmos.aio import CosmosClient

from bot.clock import SystemClock
from bot.domain.errors import AlreadyExists, Conflict, NotFound, NumberTaken, StoreUnavailable
from bot.storage.cosmos import open_cosmos
from bot.storage.protocols import Collection
from tests.builders import MONDAY, a_department, a_person, a_request
from tests.fakes.clock import HandClock
from tests.storage.cosmos_accounts import gateway_account

IMPATIENT = 0.2
LOST = ("timeout_after_commit", "silence_after_commit")
UNSENT = ("timeout_before_commit", "silence_before_commit")


@pytest.fixture
async def account():
    async with gateway_account() as opened:
        yield opened


@pytest.fixture
async def stores(account):
    opened = await account.open()
    yield opened
    await opened.close()


@pytest.fixture
async def impatient(account):
    opened = await account.open(seconds=IMPATIENT)
    yield opened
    await opened.close()


@pytest.fixture
def faults(account):
    return account.gateway.faults


@pytest.mark.parametrize("lost", LOST)
async def test_a_question_whose_answer_was_lost_is_known_as_written(stores, faults, lost):
    faults.next(1, lost, operation="create")

    created = await stores.requests.create(a_request())

    assert await stores.requests.get("kinderopvang", "vraag-1") == created
    await stores.requests.replace(a_request(text="nieuw"), etag=created.etag)


@pytest.mark.parametrize("lost", LOST)
async def test_a_change_whose_answer_was_lost_is_known_as_written(stores, faults, lost):
    created = await stores.people.create(a_person())
    faults.next(1, lost, operation="replace")

    replaced = await stores.people.replace(a_person(name="Nieuw"), etag=created.etag)

    assert await stores.people.find(a_person().id) == replaced


@pytest.mark.parametrize("unsent", UNSENT)
async def test_what_was_not_written_is_not_said_to_be(impatient, stores, faults, unsent):
    created = await stores.requests.create(a_request())
    faults.next(9, unsent, operation="replace")

    with pytest.raises(StoreUnavailable):
        await impatient.requests.replace(a_request(text="nieuw"), etag=created.etag)

    assert await stores.requests.get("kinderopvang", "vraag-1") == created


async def test_somebody_elses_write_is_never_taken_for_ones_own(account, stores, faults):
    created = await stores.requests.create(a_request())
    other = await account.open()
    theirs = await other.requests.replace(a_request(text="van een ander"), etag=created.etag)
    faults.next(1, "reset", operation="replace")

    with pytest.raises(Conflict):
        await stores.requests.replace(a_request(text="te laat"), etag=created.etag)

    assert await stores.requests.get("kinderopvang", "vraag-1") == theirs
    await other.close()


@pytest.mark.parametrize("refused", ["throttled", "retry_with"])
@pytest.mark.parametrize("operation", ["create", "read", "query"])
async def test_a_refusal_that_passes_is_not_noticed(stores, faults, refused, operation):
    faults.next(2, refused, operation=operation)

    created = await stores.requests.create(a_request(wake_at=MONDAY))

    assert await stores.requests.get("kinderopvang", "vraag-1") == created
    assert len((await stores.requests.recent("kinderopvang", since=MONDAY)).glances) == 1
    assert len(await stores.requests.due(by=MONDAY, limit=9)) == 1
    assert faults.seen[refused] == 2


@pytest.mark.parametrize("trouble", ["throttled", "unavailable", "reset", "silence_before_commit"])
@pytest.mark.parametrize(
    "asked",
    [
        lambda stores: stores.requests.get("kinderopvang", "vraag-1"),
        lambda stores: stores.people.find("collega-1"),
        lambda stores: stores.requests.recent("kinderopvang", since=MONDAY),
        lambda stores: stores.requests.create(a_request()),
        lambda stores: stores.check(),
    ],
    ids=["get", "find", "recent", "create", "check"],
)
async def test_trouble_that_lasts_is_said_and_never_taken_for_an_answer(impatient, faults, trouble, asked):
    faults.retry_after_ms = 60_000
    faults.chance(trouble, 1.0, seed=1)

    with pytest.raises(StoreUnavailable):
        await asked(impatient)


async def test_a_container_that_is_gone_is_not_an_unknown_question(account, stores):
    async with CosmosClient(account.address, account.key) as client:
        await client.get_database_client(account.database).delete_container("requests")

    with pytest.raises(StoreUnavailable):
        await stores.requests.get("kinderopvang", "vraag-1")


async def test_what_goes_wrong_says_nothing_of_who_or_what(stores, faults, capfd):
    faults.chance("unavailable", 1.0, seed=1)

    with pytest.raises(StoreUnavailable) as raised:
        await stores.people.create(a_person(id="collega-geheim", name="Fatma"))

    assert "geheim" not in str(raised.value)
    assert raised.value.__cause__ is None
    assert "geheim" not in "".join(capfd.readouterr())


async def test_a_taken_number_and_a_taken_id_are_told_apart(stores):
    await stores.requests.create(a_request())
    with pytest.raises(NumberTaken):
        await stores.requests.create(a_request(id="vraag-2"))
    with pytest.raises(AlreadyExists):
        await stores.requests.create(a_request(number=2))


async def test_an_id_longer_than_any_is_unknown(stores):
    with pytest.raises(NotFound):
        await stores.requests.get("kinderopvang", "😀" * 300)
    assert await stores.people.find("😀" * 300) is None


async def test_what_did_not_change_is_not_sent_again(account, stores):
    big = a_department(name="x" * 50_000)
    await stores.departments.create(big)
    account.gateway.charges.reset()

    for _ in range(3):
        assert (await stores.departments.find(big.id)).value == big

    assert account.gateway.charges.total < 10


async def test_a_department_of_another_instance_is_listed_after_some_seconds(account):
    clock = HandClock()
    one = await account.open(clock=clock, listed_for=timedelta(seconds=5))
    two = await account.open(clock=clock, listed_for=timedelta(seconds=5))
    assert list(await two.departments.all()) == []

    created = await one.departments.create(a_department())

    assert await one.departments.all() == (created,)
    assert await two.departments.find("kinderopvang") == created
    clock.turn_to(clock.now() + timedelta(seconds=5))
    assert await two.departments.all() == (created,)
    await one.close()
    await two.close()


async def test_nothing_is_looked_for_without_an_index(account, stores):
    await stores.requests.create(a_request(wake_at=MONDAY))
    await stores.people.create(a_person())
    await stores.departments.create(a_department())

    await stores.requests.recent("kinderopvang", since=MONDAY)
    await stores.requests.due(by=MONDAY, limit=5)
    await stores.people.due(by=MONDAY, limit=5)
    await stores.people.coordinators(limit=5)
    await stores.departments.all()

    assert account.gateway.scans == 0


async def test_on_session_consistency_a_stale_read_never_overwrites():
    async with gateway_account(consistency="Session") as account:
        one = await open_cosmos(
            account.address, account.key, clock=SystemClock(), new_id=iter("abc").__next__
        )
        two = await open_cosmos(
            account.address, account.key, clock=SystemClock(), new_id=iter("def").__next__
        )
        created = await one.requests.create(a_request())
        await one.requests.replace(a_request(text="nieuw"), etag=created.etag)
        account.gateway.faults.stale_reads = True

        seen = await two.requests.get("kinderopvang", "vraag-1")

        assert seen.value.text == a_request().text
        with pytest.raises(Conflict):
            await two.requests.replace(a_request(text="overschreven"), etag=seen.etag)
        await one.close()
        await two.close()


async def test_what_nobody_waits_for_may_take_longer_than_a_press(account, impatient, faults):
    await impatient.departments.create(a_department())
    faults.latency_ms = int(IMPATIENT * 2000)
    faults.chance("latency", 1.0, seed=1, operation="query")

    assert [one.value.id for one in await impatient.departments.all()] == ["kinderopvang"]
    assert list(await impatient.requests.due(by=MONDAY, limit=5)) == []
    assert [body async for body in impatient.written(Collection.DEPARTMENTS)]
    with pytest.raises(StoreUnavailable):
        await impatient.requests.recent("kinderopvang", since=MONDAY)


@pytest.mark.parametrize("strange", ["x" * 3000, "\ud800"])
async def test_a_department_that_cannot_be_is_unknown_and_no_trouble_of_the_store(stores, strange):
    with pytest.raises(NotFound):
        await stores.requests.get(strange, "vraag-1")
    assert await stores.departments.find(strange) is None


async def test_a_taken_number_is_told_by_one_look(account, stores):
    await stores.requests.create(a_request())
    account.gateway.charges.reset()

    with pytest.raises(NumberTaken):
        await stores.requests.create(a_request(id="vraag-2"))

    assert account.gateway.charges.counts["requests", "read"] == 1


async def test_what_was_refused_for_certain_is_not_looked_for(account, impatient, faults):
    faults.retry_after_ms = 60_000
    faults.next(9, "throttled", operation="create")
    account.gateway.charges.reset()

    with pytest.raises(StoreUnavailable):
        await impatient.requests.create(a_request())

    assert account.gateway.charges.counts["requests", "read"] <= 1, "the SDK gave up by time"


@pytest.mark.parametrize("key", ["geen sleutel", "abc"])
async def test_a_key_that_is_no_key_is_said_in_plain_words(account, key):
    with pytest.raises(StoreUnavailable, match="the key or the identity is refused"):
        await open_cosmos(account.address, key, clock=SystemClock(), new_id=str)
    await (await account.open()).close()
