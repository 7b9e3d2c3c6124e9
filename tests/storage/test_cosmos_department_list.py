"""The list of all departments: what is known of it serves whatever cannot be read, and nothing is missed for long."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest
from azure.cosmos.aio import CosmosClient

from bot.domain.errors import StoreUnavailable
from bot.storage.cosmos import CosmosStores
from bot.storage.cosmos_books import OVERLAP_S
from tests.builders import a_department
from tests.fakes.clock import HandClock
from tests.storage.cosmos_accounts import Account, gateway_account

HOUR = timedelta(hours=1)
ALWAYS = timedelta(0)
BROKEN = {"newer": {"schema_version": 2}, "damaged": {"workers": "veel"}}


@pytest.fixture
def clock() -> HandClock:
    """By which the account stamps what is written."""
    return HandClock()


@pytest.fixture
async def account(clock: HandClock) -> AsyncIterator[Account]:
    async with gateway_account(clock=clock, partitions=1) as opened:
        yield opened


@pytest.fixture
async def ours(account: Account, clock: HandClock) -> AsyncIterator[CosmosStores]:
    opened = await account.open(clock=clock, listed_for=ALWAYS)
    yield opened
    await opened.close()


@pytest.fixture
async def theirs(account: Account, clock: HandClock) -> AsyncIterator[CosmosStores]:
    """Another instance."""
    opened = await account.open(clock=clock, listed_for=ALWAYS)
    yield opened
    await opened.close()


async def names(stores: CosmosStores) -> list[str]:
    return [stored.value.name for stored in await stores.departments.all()]


async def changed(account: Account, department: str, fields: dict[str, Any]) -> None:
    """Write into a stored body what this bot would not write."""
    async with CosmosClient(account.address, account.key) as client:
        departments = client.get_database_client(account.database).get_container_client("departments")
        document = await departments.read_item(department, department)
        body = {**document["body"], **fields}
        await departments.replace_item(department, {**document, "body": body})


def logged(said: str, event: str) -> list[dict[str, Any]]:
    lines = [json.loads(line) for line in said.splitlines() if line.startswith("{")]
    return [line for line in lines if line["event"] == event]


async def test_a_department_that_was_listed_is_not_read_again(account, clock, reopen):
    stores = await account.open(clock=clock)
    for number in range(20):
        await stores.departments.create(a_department(id=f"dienst-{number:02}", name=f"Dienst {number:02}"))
    clock.turn(HOUR)
    await stores.departments.create(a_department(id="z", name="Z"))
    await stores.departments.all()
    clock.turn(HOUR)
    account.gateway.charges.reset()

    assert len(await stores.departments.all()) == 21

    assert account.gateway.charges.total < 10
    await stores.close()


async def test_a_department_that_is_written_while_it_is_listed_is_listed_as_written(account):
    clock = HandClock()
    stores = await account.open(clock=clock, listed_for=timedelta(0))
    created = await stores.departments.create(a_department())
    for number in range(20):
        listing = asyncio.create_task(stores.departments.all())
        created = await stores.departments.replace(a_department(name=f"Naam {number}"), etag=created.etag)
        await listing
        assert await stores.departments.all() == (created,)
    await stores.close()


async def test_a_clock_of_the_service_that_is_a_little_behind_hides_no_department(ours, theirs, clock):
    clock.turn(HOUR)
    await theirs.departments.create(a_department())
    assert await names(ours) == ["Kinderopvang"]

    clock.turn(-timedelta(seconds=OVERLAP_S))
    await theirs.departments.create(a_department(id="z", name="Zorg"))

    assert await names(ours) == ["Kinderopvang", "Zorg"]


async def test_after_many_lists_all_is_read_anew(ours, theirs, clock, monkeypatch):
    monkeypatch.setattr("bot.storage.cosmos_department_list.LOOKS", 3)
    clock.turn(HOUR)
    await theirs.departments.create(a_department())
    assert await names(ours) == ["Kinderopvang"]

    clock.turn(-HOUR)
    await theirs.departments.create(a_department(id="z", name="Zorg"))

    assert await names(ours) == ["Kinderopvang"]
    assert await names(ours) == ["Kinderopvang", "Zorg"]


@pytest.mark.parametrize("fields", BROKEN.values(), ids=BROKEN)
async def test_of_a_department_that_cannot_be_read_any_more_the_list_keeps_what_was_known(
    ours, theirs, account, fields
):
    known = await theirs.departments.create(a_department())
    await theirs.departments.create(a_department(id="z", name="Zorg"))
    assert await names(ours) == ["Kinderopvang", "Zorg"]

    await changed(account, "kinderopvang", fields)

    assert (await ours.departments.all())[0] == known
    assert ours.departments._list.left_out == frozenset()
    with pytest.raises(StoreUnavailable):
        await ours.departments.find("kinderopvang")


@pytest.mark.parametrize(
    ("fields", "event", "level"),
    [(BROKEN["newer"], "store.newer", "warning"), (BROKEN["damaged"], "store.unreadable", "error")],
    ids=BROKEN,
)
async def test_a_department_that_could_never_be_read_hides_no_other_and_is_told_of(
    ours, theirs, account, capfd, fields, event, level
):
    for id_, name in (("a", "Archief"), ("b", "Burgerzaken"), ("z", "Zorg")):
        await theirs.departments.create(a_department(id=id_, name=name))
    for id_ in "ab":
        await changed(account, id_, fields)
    capfd.readouterr()

    assert await names(ours) == ["Zorg"]

    said = capfd.readouterr().err
    assert [(line["level"], line["count"]) for line in logged(said, event)] == [(level, 2)]
    assert "Archief" not in said
    assert ours.departments._list.left_out == {"a", "b"}


async def test_a_department_that_can_be_read_again_is_listed(ours, theirs, account):
    created = await theirs.departments.create(a_department(workers=40))
    await changed(account, "kinderopvang", BROKEN["damaged"])
    assert await names(ours) == []

    await changed(account, "kinderopvang", {"workers": 40})

    assert [stored.value for stored in await ours.departments.all()] == [created.value]
    assert ours.departments._list.left_out == frozenset()


async def test_a_store_that_does_not_answer_leaves_the_list_that_was_known(ours, theirs, account, capfd):
    account.gateway.faults.chance("unavailable", 1.0, seed=1, operation="query")
    with pytest.raises(StoreUnavailable):
        await ours.departments.all()
    account.gateway.faults.clear()
    await theirs.departments.create(a_department())
    assert await names(ours) == ["Kinderopvang"]
    account.gateway.faults.chance("unavailable", 1.0, seed=1, operation="query")

    assert await names(ours) == ["Kinderopvang"]

    assert len(logged(capfd.readouterr().err, "store.list_kept")) == 1
    account.gateway.faults.clear()
    await theirs.departments.create(a_department(id="z", name="Zorg"))
    assert await names(ours) == ["Kinderopvang", "Zorg"]


async def test_what_this_instance_wrote_is_no_list_of_all(ours, account):
    await ours.departments.create(a_department())
    account.gateway.faults.chance("unavailable", 1.0, seed=1, operation="query")

    with pytest.raises(StoreUnavailable):
        await ours.departments.all()
