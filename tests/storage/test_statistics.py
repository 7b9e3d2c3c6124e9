"""Figures as they are kept: written the same each time, decoded once, and on Cosmos DB paid for once."""

import json
import sqlite3
from collections.abc import AsyncIterator
from contextlib import closing
from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest
from azure.cosmos.aio import CosmosClient
from hypothesis import given

from bot.domain.errors import NewerDocument
from bot.domain.figures.coverage import CoverageSample
from bot.domain.figures.crowd import Crowd
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.figures.period import Figures, TopicFigures
from bot.storage.cosmos import CosmosStores
from bot.storage.cosmos_books import OVERLAP_S
from bot.storage.statistics_documents import DAYS, MONTHS, STATISTICS
from tests.builders import any_kept_day, any_kept_month
from tests.contracts.statistics_store import A_DAY, ALWAYS, MONDAY, NEVER, NOVEMBER, a_day, a_month
from tests.fakes.clock import HandClock
from tests.storage.cosmos_accounts import Account, gateway_account

HOUR = timedelta(hours=1)
YEAR = (date(2026, 1, 1), date(2027, 1, 1))
DAMAGED, NEWER = {"figures": 7}, {"schema_version": 99}


def test_a_quiet_day_is_a_short_text_and_never_more_than_says_something():
    assert DAYS.encode(a_day()) == (
        b'{"schema_version":1,"department":"kinderopvang","day":"2026-11-23","figures":{"asked":1}}'
    )
    assert MONTHS.encode(a_month(asked=0)) == (
        b'{"schema_version":1,"department":"kinderopvang","first":"2026-11-01"}'
    )


def test_the_same_figures_are_the_same_bytes_whatever_order_they_came_in():
    names = [f"{n:x}" for n in range(200)]

    def counted(order: int) -> KeptDay:
        crowd = Crowd(known=frozenset(names[::order]))
        topics = {topic: TopicFigures(asked=2, askers=crowd) for topic in ("login", "mail", "print")[::order]}
        at = datetime(2026, 11, 23, 9, tzinfo=UTC)
        sample = CoverageSample(
            department="kinderopvang",
            at=at,
            is_open=True,
            available=dict([("Zuid", 1), ("Noord", 0)][::order]),
            coaches=3,
        )
        hours = dict([(9, 1), (10, 4)][::order])
        figures = Figures(askers=crowd, topics=topics, hours=hours)
        return replace(a_day(), figures=figures, samples=(sample,))

    one, other = counted(1), counted(-1)
    assert one == other
    assert DAYS.encode(one) == DAYS.encode(other)
    assert list(json.loads(DAYS.encode(one))["figures"]["hours"]) == ["9", "10"]


@given(day=any_kept_day(), month=any_kept_month())
def test_who_does_not_know_which_of_the_two_it_is_reads_it_all_the_same(day, month):
    for value, form in ((day, DAYS), (month, MONTHS)):
        body = STATISTICS.encode(value)
        assert body == form.encode(value)
        read = STATISTICS.decode(body)
        assert (type(read), read) == (type(value), value)


async def test_on_sqlite_what_did_not_change_is_decoded_once(stores, reopen):
    for month in range(1, 13):
        await stores.statistics.put_month(a_month(date(2026, month, 1)), etag=None)
    again = await reopen()
    asked = await again.statistics.months(*YEAR)
    november = await again.statistics.month("kinderopvang", NOVEMBER)
    await stores.statistics.put_month(a_month(asked=2), etag=november.etag)

    then = await again.statistics.months(*YEAR)

    assert [one is other for one, other in zip(asked, then, strict=True)] == [True] * 10 + [False, True]


async def spoil_month(path, changed):
    with closing(sqlite3.connect(path)) as file, file:
        ((body,),) = file.execute("SELECT body FROM statistics WHERE span = 'month'")
        damaged = json.dumps({**json.loads(body), **changed}, separators=(",", ":")).encode()
        file.execute("UPDATE statistics SET body = ? WHERE span = 'month'", (damaged,))


async def test_on_sqlite_what_a_newer_bot_counted_is_left_to_it(stores, reopen, path):
    await stores.statistics.put_month(a_month(), etag=None)
    await stores.statistics.put_day(a_day(), etag=None)
    await spoil_month(path, NEWER)
    again = await reopen()

    with pytest.raises(NewerDocument):
        await again.statistics.months(*YEAR)
    with pytest.raises(NewerDocument):
        await again.statistics.month("kinderopvang", NOVEMBER)
    assert await again.statistics.days(NEVER, ALWAYS) == [a_day()]


async def test_on_sqlite_what_is_damaged_is_blank_and_can_be_counted_again(stores, reopen, path):
    await stores.statistics.put_month(a_month(), etag=None)
    await spoil_month(path, DAMAGED)
    again = await reopen()

    found = await again.statistics.month("kinderopvang", NOVEMBER)
    assert found.value == KeptMonth(department="kinderopvang", first=NOVEMBER)
    assert await again.statistics.months(*YEAR) == [found.value]
    await again.statistics.put_month(a_month(), etag=found.etag)

    assert await again.statistics.months(*YEAR) == [a_month()]


@pytest.mark.parametrize(
    ("of", "index"), [("", "statistics_of_all"), (" AND department = 'wegen'", "autoindex")]
)
async def test_on_sqlite_a_period_is_one_range_of_an_index(stores, path, of, index):
    with closing(sqlite3.connect(path)) as file:
        (plan,) = file.execute(
            "EXPLAIN QUERY PLAN SELECT department, begins, etag, body FROM statistics"
            f" WHERE span = 'day' AND begins >= '2026-01-01' AND begins < '2027-01-01'{of}"
        )
    assert plan[-1].startswith("SEARCH statistics USING INDEX")
    assert index in plan[-1]
    assert "begins>?" in plan[-1]


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
    opened = await account.open(clock=clock)
    yield opened
    await opened.close()


@pytest.fixture
async def theirs(account: Account, clock: HandClock) -> AsyncIterator[CosmosStores]:
    """Another instance."""
    opened = await account.open(clock=clock)
    yield opened
    await opened.close()


async def a_year(stores: CosmosStores) -> None:
    for number in range(14):
        for month in range(1, 13):
            kept = a_month(date(2026, month, 1), f"dienst-{number:02}")
            askers = Crowd(known=frozenset(f"{n:032x}" for n in range(500)))
            full = replace(kept, figures=Figures(asked=500, askers=askers))
            await stores.statistics.put_month(full, etag=None)


async def test_on_cosmos_a_year_that_was_read_is_not_paid_for_again(account, ours, theirs, clock):
    await a_year(theirs)
    clock.turn(HOUR)
    account.gateway.charges.reset()
    whole = await ours.statistics.months(*YEAR)
    first = account.gateway.charges.total
    changed = await theirs.statistics.month("dienst-03", NOVEMBER)
    await theirs.statistics.put_month(replace(changed.value, figures=Figures(asked=7)), etag=changed.etag)
    account.gateway.charges.reset()

    again = await ours.statistics.months(*YEAR)
    quarter = await ours.statistics.months(date(2026, 10, 1), date(2027, 1, 1))

    assert len(whole) == len(again) == 14 * 12
    assert [n for n, (one, other) in enumerate(zip(whole, again, strict=True)) if one is not other] == [46]
    assert [one.figures.asked for one in again if one.department == "dienst-03"] == [500] * 10 + [7, 500]
    assert quarter == [one for one in again if one.first.month >= 10]
    assert account.gateway.charges.total < 20 < first / 10


async def test_on_cosmos_a_clock_of_the_service_that_is_a_little_behind_hides_nothing(ours, theirs, clock):
    clock.turn(HOUR)
    await theirs.statistics.put_day(a_day(), etag=None)
    assert len(await ours.statistics.days(MONDAY, MONDAY + 7 * A_DAY)) == 1

    clock.turn(-timedelta(seconds=OVERLAP_S))
    await theirs.statistics.put_day(a_day(MONDAY + A_DAY), etag=None)

    assert len(await ours.statistics.days(MONDAY, MONDAY + 7 * A_DAY)) == 2


async def test_on_cosmos_of_long_lists_the_one_used_last_is_kept(account, ours, clock):
    await a_year(ours)
    clock.turn(HOUR)
    for spans in (ours.statistics._months, ours.statistics._days):
        spans._limit = 20
    for number in range(4):
        await ours.statistics.months(*YEAR, department=f"dienst-{number:02}")
    account.gateway.charges.reset()

    await ours.statistics.months(*YEAR, department="dienst-03")
    assert account.gateway.charges.total < 6
    assert len(await ours.statistics.months(*YEAR, department="dienst-00")) == 12
    assert len(ours.statistics._months._lists) == 1


async def test_on_cosmos_only_a_list_of_all_departments_leaves_its_partition(account, ours, clock):
    await a_year(ours)
    account.gateway.charges.reset()
    await ours.statistics.months(*YEAR, department="dienst-00")
    of_one = account.gateway.charges.total
    account.gateway.charges.reset()
    assert len(await ours.statistics.months(*YEAR)) == 14 * 12
    assert account.gateway.charges.total > 5 * of_one


@pytest.mark.parametrize("lost", ["timeout_after_commit", "silence_after_commit"])
async def test_on_cosmos_a_day_whose_answer_was_lost_is_known_as_written(account, ours, lost):
    account.gateway.faults.next(1, lost, operation="create")
    created = await ours.statistics.put_day(a_day(), etag=None)
    account.gateway.faults.next(1, lost, operation="replace")
    replaced = await ours.statistics.put_day(a_day(asked=2), etag=created.etag)

    assert await ours.statistics.day("kinderopvang", MONDAY) == replaced
    assert replaced.etag != created.etag


async def test_on_cosmos_what_is_damaged_is_blank_and_can_be_counted_again(account, ours, theirs):
    await spoiled_month(account, theirs, DAMAGED)

    found = await ours.statistics.month("kinderopvang", NOVEMBER)
    assert found.value == KeptMonth(department="kinderopvang", first=NOVEMBER)
    assert await ours.statistics.months(*YEAR) == [found.value]
    await ours.statistics.put_month(a_month(), etag=found.etag)

    assert await ours.statistics.months(*YEAR) == [a_month()]


async def spoiled_month(account, theirs, changed):
    """Spoil a month that was counted; return it as it was, and the etag that it has now."""
    await theirs.statistics.put_month(a_month(), etag=None)
    stored = await theirs.statistics.month("kinderopvang", NOVEMBER)
    async with CosmosClient(account.address, account.key) as client:
        container = client.get_database_client(account.database).get_container_client("statistics")
        document = await container.read_item("month-2026-11-01", "kinderopvang")
        broken = {**document, "body": {**document["body"], **changed}}
        written = await container.replace_item("month-2026-11-01", broken)
    return stored, written["_etag"]


async def test_on_cosmos_what_a_newer_bot_counted_is_left_to_it(account, ours, theirs):
    stored, etag = await spoiled_month(account, theirs, NEWER)

    for _ in range(2):
        with pytest.raises(NewerDocument):
            await ours.statistics.months(*YEAR)
    with pytest.raises(NewerDocument):
        await ours.statistics.month("kinderopvang", NOVEMBER)
    await theirs.statistics.put_month(stored.value, etag=etag)
    assert await ours.statistics.months(*YEAR) == [stored.value]
