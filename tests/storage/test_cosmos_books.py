"""What is kept of a department's requests is never older than a read that began now."""

import asyncio
import json
from collections.abc import AsyncIterator
from datetime import timedelta
from typing import Any

import pytest

from bot.domain.errors import StoreUnavailable
from bot.domain.request import Request
from bot.domain.states import State
from bot.storage.cosmos import CosmosStores
from bot.storage.cosmos_books import OVERLAP_S, RequestBook, RequestBooks
from bot.storage.documents import encode_glance, glance_of
from bot.storage.found import CLOSED_LIMIT, Recent
from tests.builders import MONDAY, a_department, a_request_in
from tests.fakes.clock import HandClock
from tests.storage.cosmos_accounts import Account, gateway_account, reopening

HOUR = timedelta(hours=1)


@pytest.fixture
def clock() -> HandClock:
    """By which the account stamps what is written."""
    return HandClock()


@pytest.fixture
async def account(clock: HandClock) -> AsyncIterator[Account]:
    async with gateway_account(clock=clock, partitions=1) as opened:
        yield opened


@pytest.fixture
async def reopen(account: Account):
    async with reopening(account) as again:
        yield again


@pytest.fixture
async def ours(reopen) -> CosmosStores:
    return await reopen()


@pytest.fixture
async def theirs(reopen) -> CosmosStores:
    """Another instance."""
    return await reopen()


def a_question(number: int, state: State = State.SEARCHING) -> Request:
    return a_request_in(state, id=f"v{number}", number=number, sent_at=MONDAY + timedelta(minutes=number))


async def numbers(stores: CosmosStores, *, since=MONDAY) -> list[int]:
    return [glance.number for glance in (await stores.requests.recent("kinderopvang", since=since)).glances]


async def test_what_another_instance_writes_is_seen_at_once(ours, theirs, clock):
    first = await ours.requests.create(a_question(1))
    assert await numbers(ours) == [1]

    await theirs.requests.create(a_question(2))
    await theirs.requests.replace(a_question(1, State.CLOSED), etag=first.etag)

    recent = await ours.requests.recent("kinderopvang", since=MONDAY)
    assert [(glance.number, glance.is_open) for glance in recent.glances] == [(1, False), (2, True)]
    assert recent.last_number == 2


async def test_a_clock_of_the_service_that_is_a_little_behind_hides_nothing(ours, theirs, clock):
    clock.turn(HOUR)
    await ours.requests.create(a_question(1))
    assert await numbers(ours) == [1]

    clock.turn(-timedelta(seconds=OVERLAP_S))
    await theirs.requests.create(a_question(2))

    assert await numbers(ours) == [1, 2]


async def test_what_closed_and_is_long_ago_is_no_longer_there(ours, theirs, clock):
    opened = await ours.requests.create(a_question(1))
    assert await numbers(ours, since=MONDAY + HOUR) == [1]

    clock.turn(HOUR)
    closed = await theirs.requests.replace(a_question(1, State.CLOSED), etag=opened.etag)
    assert await numbers(ours, since=MONDAY + HOUR) == []

    clock.turn(HOUR)
    await theirs.requests.replace(a_question(1), etag=closed.etag)
    assert await numbers(ours, since=MONDAY + HOUR) == [1]


async def test_who_asks_for_longer_ago_than_before_gets_all_of_it(ours):
    for number in range(1, 4):
        await ours.requests.create(a_question(number, State.CLOSED))
    assert await numbers(ours, since=MONDAY + timedelta(minutes=3)) == [3]
    assert await numbers(ours, since=MONDAY) == [1, 2, 3]
    assert await numbers(ours, since=MONDAY + timedelta(minutes=2)) == [2, 3]


async def test_who_asks_again_pays_only_for_what_was_written_since(ours, account, clock):
    for number in range(1, 40):
        await ours.requests.create(a_question(number, State.CLOSED))
    clock.turn(HOUR)
    await ours.requests.create(a_question(40))
    await numbers(ours)
    account.gateway.charges.reset()

    assert len(await numbers(ours)) == 40

    assert account.gateway.charges.total < 10


async def test_after_many_looks_all_is_read_anew(ours, account, clock, monkeypatch):
    monkeypatch.setattr("bot.storage.cosmos_books.LOOKS", 3)
    counts = account.gateway.charges.counts
    for asked in (3, 4, 5, 8):
        await numbers(ours)
        assert counts["requests", "query"] == asked


async def test_of_a_service_that_does_not_tell_the_time_all_is_read_each_time(
    ours, theirs, account, monkeypatch
):
    monkeypatch.setattr("bot.storage.cosmos_container.ServiceTime.hear", lambda *_: None)
    await theirs.requests.create(a_question(1))
    await theirs.departments.create(a_department())
    for _ in range(3):
        account.gateway.charges.reset()
        assert await numbers(ours) == [1]
        assert len(await ours.departments.all()) == 1
        assert account.gateway.charges.counts["requests", "query"] == 3


async def test_no_more_are_kept_than_may_be(ours, account, monkeypatch):
    monkeypatch.setattr("bot.storage.cosmos_books._MOST_GLANCES", 2)
    for department in ("een", "twee", "drie"):
        await ours.requests.create(a_request_in(State.SEARCHING, department=department))
    for department in ("een", "twee", "drie"):
        await ours.requests.recent(department, since=MONDAY)
    account.gateway.charges.reset()

    for department, queries in (("drie", 1), ("een", 3)):
        await ours.requests.recent(department, since=MONDAY)
        assert account.gateway.charges.counts["requests", "query"] == queries
        account.gateway.charges.reset()


async def test_a_book_that_grows_makes_room_too(ours, account, monkeypatch):
    monkeypatch.setattr("bot.storage.cosmos_books._MOST_GLANCES", 2)
    await numbers(ours)
    await ours.requests.recent("twee", since=MONDAY)
    for number in (1, 2):
        await ours.requests.create(
            a_request_in(State.SEARCHING, id=f"v{number}", number=number, department="twee")
        )
    await ours.requests.recent("twee", since=MONDAY)
    account.gateway.charges.reset()

    await numbers(ours)

    assert account.gateway.charges.counts["requests", "query"] == 3


async def test_a_book_of_nothing_counts_as_one(ours, account, monkeypatch):
    monkeypatch.setattr("bot.storage.cosmos_books._MOST_GLANCES", 2)
    for department in ("een", "twee", "drie"):
        await ours.requests.recent(department, since=MONDAY)
    account.gateway.charges.reset()

    await ours.requests.recent("een", since=MONDAY)

    assert account.gateway.charges.counts["requests", "query"] == 3


async def test_who_ask_at_once_for_what_nobody_read_yet_pay_for_one(ours, account):
    await ours.requests.create(a_question(1, State.CLOSED))
    account.gateway.charges.reset()

    seen = await asyncio.gather(*(numbers(ours, since=MONDAY + HOUR - n * HOUR) for n in range(10)))

    assert seen == [[], *[[1]] * 9]
    assert account.gateway.charges.counts["requests", "query"] == 3


async def test_a_book_that_should_be_read_anew_serves_when_it_cannot_be(ours, theirs, monkeypatch):
    monkeypatch.setattr("bot.storage.cosmos_books.LOOKS", 20)
    for _ in range(20):
        await numbers(ours)
    await theirs.requests.create(a_question(1))
    tried: list[object] = []

    async def refused(*asked: object) -> RequestBook:
        tried.append(asked)
        raise StoreUnavailable

    monkeypatch.setattr(ours.requests._books, "_read_whole", refused)

    for tries in (1, 1, 2):  # not each time: what refuses is busy
        assert await numbers(ours) == [1]
        assert len(tried) == tries


async def test_racing_readers_and_writers_never_leave_an_old_glance_behind(ours, theirs):
    made = [await theirs.requests.create(a_question(number)) for number in range(1, 21)]

    async def closes(number: int, etag) -> None:
        await theirs.requests.replace(a_question(number, State.CLOSED), etag=etag)

    async def reads() -> None:
        for _ in range(20):
            await numbers(ours)

    await asyncio.gather(reads(), reads(), reads(), *(closes(n, one.etag) for n, one in enumerate(made, 1)))

    recent = await ours.requests.recent("kinderopvang", since=MONDAY)
    assert [glance.is_open for glance in recent.glances] == [False] * 20


class TestABook:
    """What of it no gateway can be brought to do on purpose."""

    def folded(self, book: RequestBook, *requests: Request, begun: int) -> Recent:
        book.fold([json.loads(encode_glance(glance_of(one))) for one in requests], begun=begun, at=0)
        return book.recent(MONDAY)

    def test_an_answer_that_comes_late_changes_nothing(self):
        book = RequestBook(since=MONDAY, last_number=0)
        early, late = book.begin(), book.begin()
        self.folded(book, a_question(1, State.CLOSED), begun=late)
        assert not self.folded(book, a_question(1), begun=early).glances[0].is_open

    def test_of_the_closed_ones_the_latest_are_kept_and_a_gap_is_known(self):
        book = RequestBook(since=MONDAY, last_number=0)
        closed = [a_question(number, State.CLOSED) for number in range(1, CLOSED_LIMIT + 3)]
        recent = self.folded(book, *closed, begun=book.begin())
        assert [glance.number for glance in recent.glances] == list(range(3, CLOSED_LIMIT + 3))
        assert book.reaches(MONDAY - HOUR)
        assert not book.is_short

        self.folded(book, a_question(CLOSED_LIMIT), begun=book.begin())

        assert book.is_short

    def test_of_what_a_newer_bot_wrote_only_the_number_is_known(self):
        book = RequestBook(since=MONDAY, last_number=0)
        self.folded(book, a_question(1), a_question(2), begun=book.begin())
        unknown = json.loads(encode_glance(glance_of(a_question(1)))) | {"source": "dreamt"}
        later = {**unknown, "id": "v3", "number": 3}

        book.fold([unknown, later], begun=book.begin(), at=0)

        recent = book.recent(MONDAY)
        assert [glance.number for glance in recent.glances] == [2]
        assert recent.last_number == 3

    def test_an_answer_that_cannot_be_taken_in_hides_none_that_comes_later(self, monkeypatch):
        book = RequestBook(since=MONDAY, last_number=0)
        early, late = book.begin(), book.begin()
        with monkeypatch.context() as broken:
            broken.setattr("bot.storage.cosmos_books.decode_glances", fails)
            with pytest.raises(ZeroDivisionError):
                self.folded(book, a_question(1), begun=late)

        assert len(self.folded(book, a_question(1), begun=early).glances) == 1


def fails(_: object) -> None:
    raise ZeroDivisionError


class HeldContainer:
    """Answers each query when it is told to."""

    def __init__(self) -> None:
        self.asked: asyncio.Queue[tuple[str, asyncio.Future[list[Any]]]] = asyncio.Queue()

    async def query(self, statement: str, *, time: Any = None, **_: object) -> list[Any]:
        if time is not None:
            time.second = 0
        answer: asyncio.Future[list[Any]] = asyncio.get_running_loop().create_future()
        self.asked.put_nowait((statement, answer))
        return await answer

    async def next(self, count: int) -> list[asyncio.Future[list[Any]]]:
        return [(await self.asked.get())[1] for _ in range(count)]


class TestReadingTogether:
    """Who shares one reading of a whole book."""

    @pytest.fixture
    def container(self) -> HeldContainer:
        return HeldContainer()

    @pytest.fixture
    def ask(self, container: HeldContainer):
        books = RequestBooks(container)  # type: ignore[arg-type]
        return lambda: asyncio.create_task(books.recent("kinderopvang", since=MONDAY))

    async def test_who_is_cancelled_leaves_it_to_the_others(self, container, ask):
        first, second = ask(), ask()
        answers = await container.next(3)
        first.cancel()
        await asyncio.wait({first})
        for answer in answers:
            answer.set_result([])

        assert (await second).glances == ()
        assert first.cancelled()

    async def test_when_nobody_waits_any_more_nothing_goes_on(self, container, ask):
        first = ask()
        answers = await container.next(3)
        first.cancel()
        await asyncio.wait({first})
        again = ask()
        fresh = await container.next(3)
        assert all(answer.cancelled() for answer in answers)

        for answer in fresh:
            answer.set_result([])
        assert (await again).last_number == 0
        assert asyncio.all_tasks() == {asyncio.current_task()}

    async def test_what_goes_wrong_is_said_to_all_and_ends_what_was_asked_beside_it(self, container, ask):
        waiting = [ask() for _ in range(3)]
        last, *others = await container.next(3)
        last.set_exception(StoreUnavailable())

        said = await asyncio.gather(*waiting, return_exceptions=True)

        assert [type(one) for one in said] == [StoreUnavailable] * 3
        assert all(other.cancelled() for other in others)
        assert asyncio.all_tasks() == {asyncio.current_task()}

    async def test_who_comes_while_it_is_read_sees_what_was_written_before_they_came(self, container, ask):
        first = ask()
        answers = await container.next(3)
        second = ask()
        for answer in answers:
            answer.set_result([])
        assert (await first).glances == ()
        asked = asyncio.ensure_future(container.next(1))
        await asyncio.wait({asked, second}, return_when=asyncio.FIRST_COMPLETED)
        assert not second.done()

        (look,) = await asked
        look.set_result([json.loads(encode_glance(glance_of(a_question(1))))])

        assert [glance.number for glance in (await second).glances] == [1]
