"""A question is found where it is, at every moment of its move, whoever moves it and whatever happens meanwhile."""

import asyncio
import random
from collections.abc import AsyncIterator
from dataclasses import fields, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import pytest

from bot.domain import deciding
from bot.domain import events as e
from bot.domain.drafting import DraftTimes
from bot.domain.errors import NotFound, Refused
from bot.domain.evolving import evolve_all
from bot.domain.ids import DepartmentId, RequestId
from bot.domain.moving import moved, successor
from bot.domain.people import OpenRequest
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.states import State
from bot.domain.waking import with_wake
from bot.services.following import FollowingStores
from bot.services.ledger import Ledger
from bot.services.merging import Merging
from bot.services.moving import Moving
from bot.services.people import People
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from tests.builders import MONDAY, a_happened_person, a_request_in
from tests.fakes.clock import HandClock

HERE, WEGEN, PARKEN = DepartmentId("kinderopvang"), DepartmentId("wegen"), DepartmentId("parken")
TIMES = DraftTimes(**dict.fromkeys((field.name for field in fields(DraftTimes)), timedelta(minutes=1)))
ROUNDS = 150


@pytest.fixture
async def stores(tmp_path: Path) -> AsyncIterator[Stores]:
    opened = await open_sqlite(tmp_path / "digicoach.db")
    yield opened
    await opened.close()


def _at(department: DepartmentId, request: Request) -> OpenRequest:
    return OpenRequest(department=department, id=request.id)


async def _departments(stores: Stores, *gone: tuple[DepartmentId, DepartmentId | None]) -> None:
    into = dict(gone)
    for one in (HERE, WEGEN, PARKEN):
        await stores.departments.create(
            Department(id=one, name=one, is_closed=one in into, merged_into=into.get(one))
        )


async def test_until_the_old_document_is_marked_it_is_the_question(stores: Stores):
    following = FollowingStores(stores)
    old = await stores.requests.create(a_request_in(State.SEARCHING))
    copy = successor(old.value, Department(id=WEGEN, name="Wegen"), number=7, opens_at=None)
    new = await stores.requests.create(copy)

    assert await following.requests.get(WEGEN, old.value.id) == old
    assert await following.requests.get(HERE, old.value.id) == old
    mark = evolve_all(old.value, moved(old.value, to=WEGEN, now=MONDAY))
    await stores.requests.replace(mark, etag=old.etag)

    for department in (HERE, WEGEN):
        found = await following.requests.get(department, old.value.id)
        assert (found.value, found.etag) == (replace(copy, comes_from=None), new.etag)


async def test_a_question_that_went_elsewhere_than_it_was_headed_is_found_there(stores: Stores):
    following = FollowingStores(stores)
    old = await stores.requests.create(a_request_in(State.SEARCHING))
    for department in (WEGEN, PARKEN):
        await stores.requests.create(
            successor(old.value, Department(id=department, name=department), number=7, opens_at=None)
        )
    mark = evolve_all(old.value, moved(old.value, to=PARKEN, now=MONDAY))
    await stores.requests.replace(mark, etag=old.etag)

    for department in (HERE, WEGEN, PARKEN):
        assert (await following.requests.get(department, old.value.id)).value.department == PARKEN


async def test_what_is_nowhere_is_not_found(stores: Stores):
    with pytest.raises(NotFound):
        await FollowingStores(stores).requests.get(HERE, a_request_in(State.SEARCHING).id)


async def test_a_merged_department_is_the_last_of_the_chain_and_a_closed_one_is_none(stores: Stores):
    following = FollowingStores(stores).departments
    await _departments(stores, (HERE, WEGEN), (WEGEN, PARKEN))

    found = await following.find(HERE)
    assert found is not None
    assert found.value.id == PARKEN
    assert [one.value.id for one in await following.all()] == [PARKEN]
    assert await following.find(DepartmentId("nergens")) is None


async def test_of_departments_that_point_at_each_other_one_stays_the_same_for_all(stores: Stores):
    await _departments(stores, (HERE, PARKEN), (WEGEN, PARKEN), (PARKEN, WEGEN))
    following = FollowingStores(stores).departments

    for department in (HERE, WEGEN, PARKEN):
        found = await following.find(department)
        assert found is not None
        assert (found.value.id, found.value.is_closed, found.value.merged_into) == (PARKEN, False, None)


async def test_questions_go_on_where_two_departments_were_merged_into_each_other(stores: Stores):
    await _departments(stores, (HERE, WEGEN), (WEGEN, HERE))
    asked = with_wake(a_request_in(State.SEARCHING), now=MONDAY)
    await stores.requests.create(asked)
    await stores.requests.create(replace(asked, id=RequestId("vraag-2"), department=WEGEN))
    moving, _ = _instance(stores, random.Random(1))

    await asyncio.gather(moving.refresh(), moving.move(_at(HERE, asked)))

    following = FollowingStores(stores)
    assert [one.value.id for one in await following.departments.all()] == [HERE, PARKEN]
    for request in (asked.id, RequestId("vraag-2")):
        found = (await following.requests.get(WEGEN if request != asked.id else HERE, request)).value
        assert (found.department, found.state) == (HERE, State.SEARCHING)


async def test_a_closed_department_without_a_place_to_go_is_none(stores: Stores):
    await _departments(stores, (HERE, None))

    assert await FollowingStores(stores).departments.find(HERE) is None


# --- many at once --------------------------------------------------------------------------------------


class Owing:
    """Nobody is told."""

    def wrote(self, stored: Any, *, by: Any = None) -> None:
        """Nothing is delivered."""

    def wrote_person(self, record: Any) -> None:
        """Nothing is delivered."""


class Hesitant:
    """Lets others in before and after each call, as the seed has it."""

    def __init__(self, store: Any, chance: random.Random) -> None:
        self._store = store
        self._chance = chance

    def __getattr__(self, name: str) -> Any:
        method = getattr(self._store, name)

        async def call(*args: Any, **named: Any) -> Any:
            for _ in range(self._chance.randrange(4)):
                await asyncio.sleep(0)
            result = await method(*args, **named)
            for _ in range(self._chance.randrange(4)):
                await asyncio.sleep(0)
            return result

        return call


class HesitantStores:
    """An instance of its own on the same stores."""

    def __init__(self, stores: Stores, chance: random.Random) -> None:
        self.requests: Any = Hesitant(stores.requests, chance)
        self.departments: Any = Hesitant(stores.departments, chance)
        self.people: Any = Hesitant(stores.people, chance)
        self.posts: Any = Hesitant(stores.posts, chance)
        self.statistics: Any = Hesitant(stores.statistics, chance)

    async def check(self) -> None:
        """Nothing to check."""

    async def close(self) -> None:
        """Whoever opened the stores closes them."""


def _instance(stores: Stores, chance: random.Random) -> tuple[Moving, Ledger]:
    following = FollowingStores(HesitantStores(stores, chance))
    clock = HandClock(MONDAY)
    people = People(following.people, clock, TIMES, Owing())

    def opens_at(department: Department) -> datetime | None:
        return None

    moving = Moving(
        stores=following,
        people=people,
        merging=Merging(following.departments, people),
        clock=clock,
        owing=Owing(),
        opens_at=opens_at,
    )
    return moving, Ledger(following.requests, clock, Owing())


async def test_whoever_moves_it_and_whatever_happens_meanwhile_there_is_one_question_with_all_of_it(
    stores: Stores,
):
    await _departments(stores, (HERE, WEGEN))
    coach, start = a_happened_person(1), a_request_in(State.SEARCHING)
    for seed in range(ROUNDS):
        chance = random.Random(seed)
        asked = with_wake(replace(start, id=f"vraag-{seed}", number=seed + 1), now=MONDAY)
        await stores.requests.create(asked)
        (first, ledger), (second, other) = _instance(stores, chance), _instance(stores, chance)
        done: list[str] = []

        async def acts(
            book: Ledger, where: OpenRequest, what: str, decide: Any, done: list[str] = done
        ) -> None:
            for _ in range(chance.randrange(30)):  # noqa: B023
                await asyncio.sleep(0)
            try:
                await book.change(where, decide)
            except (Refused, NotFound):
                return
            done.append(what)

        def accepts(request: Request) -> tuple[e.Event, ...]:
            return deciding.accept(request, by=coach, page=None, now=MONDAY)

        def adds(text: str) -> Any:
            return lambda request: deciding.add_line(
                request, by=request.asker.id, text=text, key=text, now=MONDAY
            )

        await asyncio.gather(
            first.move(_at(HERE, asked)),
            second.move(_at(HERE, asked)),
            acts(ledger, _at(HERE, asked), "accept", accepts),
            acts(other, _at(WEGEN, asked), "a", adds("a")),
            acts(other, _at(HERE, asked), "b", adds("b")),
        )

        here = (await stores.requests.get(HERE, asked.id)).value
        there = (await FollowingStores(stores).requests.get(HERE, asked.id)).value
        assert here.state is State.MOVED, seed
        assert there.department == WEGEN, seed
        assert there.history[: len(asked.history)] == asked.history, seed
        happened = [
            "accept" if isinstance(x, e.Accepted) else x.key for x in there.history[len(asked.history) :]
        ]
        assert sorted(happened) == sorted(done), seed
        assert {"accept", "b"} <= set(done), seed
