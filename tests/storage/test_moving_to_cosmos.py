"""A city moves from SQLite to Cosmos DB and back over the real SDK, while the account is busy and answers get lost."""

import json
from pathlib import Path

import pytest

from bot.storage.protocols import Collection
from bot.storage.sqlite import open_sqlite
from tests.builders import a_person, a_request
from tests.contracts.written import WrittenContract
from tests.storage.cosmos_accounts import gateway_account
from tests.storage.moving import TOWN, Killed, Operator, ThroughStores, killed_at, lines_of, settle, values


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
async def town(tmp_path: Path):
    stores = await open_sqlite(tmp_path / "town.db")
    await settle(stores)
    yield stores
    await stores.close()


@pytest.fixture
async def file(tmp_path: Path, town) -> Path:
    assert await Operator().exports(town, tmp_path / "city.jsonl") == 0
    return tmp_path / "city.jsonl"


class TestCosmosWritten(WrittenContract):
    """See the contract."""


async def test_a_city_moves_to_cosmos_and_back_and_is_the_same(tmp_path, town, stores, file):
    there, back = Operator(), await open_sqlite(tmp_path / "back.db")
    try:
        assert await there.imports(stores, file) == 0
        assert "requests             8         0         8  the same" in there.reads
        assert await there.exports(stores, tmp_path / "moved.jsonl") == 0
        assert await there.imports(back, tmp_path / "moved.jsonl") == 0

        assert await values(stores) == await values(back) == await values(town)
        assert lines_of(tmp_path / "moved.jsonl")[-1] == lines_of(file)[-1]
    finally:
        await back.close()


async def test_what_the_bot_asks_for_is_found_after_the_move(town, stores, file):
    assert await Operator().imports(stores, file) == 0

    for department in ("kinderopvang", "wegen"):
        since = a_request().sent_at
        moved = await stores.requests.recent(department, since=since)
        kept = await town.requests.recent(department, since=since)
        assert sorted(moved.glances, key=lambda one: one.number) == sorted(
            kept.glances, key=lambda one: one.number
        )
        assert moved.last_number == kept.last_number
    assert await stores.people.coordinators(limit=9) == ["p2"]
    assert [one.value.name for one in await stores.departments.all()] == ["Kinderopvang", "Wegen"]


@pytest.mark.parametrize(
    "trouble",
    ["throttled", "retry_with", "unavailable", "reset", "timeout_before_commit", "timeout_after_commit"],
)
async def test_a_city_moves_while_every_third_write_fails(town, account, stores, file, trouble):
    faults = account.gateway.faults
    for operation in ("create", "read"):
        faults.chance(trouble, 0.3, seed=7, operation=operation)
    operator = Operator()

    assert await operator.imports(stores, file) == 0

    assert faults.seen[trouble] > 2
    faults.clear()
    assert await values(stores) == await values(town)


@pytest.mark.parametrize("after", [0, TOWN])
async def test_an_account_that_is_busy_while_all_is_read_is_asked_again(account, stores, file, after):
    operator, faults, written = Operator(), account.gateway.faults, 0

    async def counted(create):
        nonlocal written
        done = await create()
        written += 1
        if written == after:
            faults.next(18, "throttled", operation="query")
        return done

    if after == 0:
        faults.next(18, "throttled", operation="query")
    assert await operator.imports(ThroughStores(stores, counted), file) == 0
    assert faults.seen["throttled"] == 18
    assert "requests             8         0         8  the same" in operator.reads


async def test_an_account_that_goes_away_stops_the_import_and_a_second_one_finishes_it(
    town, account, stores, file
):
    operator, written = Operator(), 0

    async def leaving(create):
        nonlocal written
        done = await create()
        written += 1
        if written == 4:
            account.gateway.faults.chance("throttled", 1.0, seed=1)
        return done

    assert await operator.imports(ThroughStores(stores, leaving), file) == 1
    assert "run the same command again" in operator.reads[-1]
    account.gateway.faults.clear()
    before = await values(stores)
    assert 0 < len(before) < len(await values(town))

    assert await operator.imports(stores, file) == 0
    assert await values(stores) == await values(town)


@pytest.mark.parametrize("is_written", [False, True])
async def test_an_import_that_was_killed_goes_on_in_another_process(town, account, stores, file, is_written):
    with pytest.raises(Killed):
        await Operator().imports(ThroughStores(stores, killed_at(7, is_written=is_written)), file)
    again = await account.open()
    try:
        assert await Operator().imports(again, file) == 0
        assert await values(again) == await values(town)
    finally:
        await again.close()


async def test_an_account_that_holds_another_question_is_refused(town, stores, file):
    await stores.requests.create(a_request(id="van-gent", number=77))
    operator = Operator()

    assert await operator.imports(stores, file) == 1
    assert "requests van-gent of kinderopvang: is in the store and not in the file" in operator.reads
    assert len(await values(stores)) == 1


async def test_ids_that_cosmos_takes_only_encoded_are_the_same_after_the_move(tmp_path, stores):
    source = await open_sqlite(tmp_path / "odd.db")
    try:
        for number, odd in enumerate(("a/b", "#?", "é", "_wrapped", "with space"), 1):
            await source.people.create(a_person(id=odd))
            await source.requests.create(a_request(id=odd, number=number, department="wegen"))
        operator = Operator()
        assert await operator.exports(source, tmp_path / "odd.jsonl") == 0
        assert await operator.imports(stores, tmp_path / "odd.jsonl") == 0
        assert await values(stores) == await values(source)
    finally:
        await source.close()


async def test_what_a_page_holds_in_another_order_and_other_spaces_is_the_same_document(town, stores, file):
    await Operator().imports(stores, file)

    class Reordered(ThroughStores):
        async def written(self, collection: Collection):
            bodies = [json.loads(body) async for body in stores.written(collection)]
            for body in reversed(bodies):
                yield json.dumps(dict(reversed(body.items())), indent=2).encode()

    async def never(_) -> None:
        raise AssertionError("something was written")

    again = Operator()
    assert await again.imports(Reordered(stores, never), file) == 0
    assert again.reads[-1].startswith("Done")
