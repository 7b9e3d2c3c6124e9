"""What is over is forgotten in time, by one of all instances, and the file it stood in forgets it too."""

import asyncio
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import pytest

from bot import fault_points
from bot.domain import events as e
from bot.domain.errors import Conflict, NotFound, StoreUnavailable
from bot.domain.evolving import evolve_all
from bot.domain.figures.counting import Rules
from bot.domain.invariants import Invariant, broken_in
from bot.domain.keeping import Forgotten
from bot.domain.people import OpenRequest
from bot.domain.request import Asker, Request
from bot.domain.waking import with_wake
from bot.services.counting import Counting
from bot.services.errands import Errands
from bot.services.following import FollowingStores
from bot.services.forgetting import AT_ONCE, Forgetting
from bot.services.pseudonyms import aliases, pseudonyms
from bot.storage.protocols import Collection
from tests.builders import a_person, a_request, an_announcement
from tests.domain.making import accepted, asked, at, resolved, sent, started
from tests.engines import on_sqlite_only, open_stores
from tests.fakes.clock import HandClock

CANARIES = (
    "KANARIE-TEKST",
    "KANARIE-NAAM",
    "KANARIE-VRAGER",
    "KANARIE-COACH",
    "KANARIE-NOTA",
    "KANARIE-PLEK",
)
COACH = e.Person(id="KANARIE-COACH", name="KANARIE-NAAM-C", email="KANARIE-NAAM@stad.example")
PSEUDONYM = pseudonyms(b"sleutel")
MIDNIGHT = datetime(2026, 11, 30, 0, 0, tzinfo=ZoneInfo("Europe/Brussels"))


def closed(**changes: Any) -> Request:
    """A question that was helped with, with something of somebody in every corner."""
    asker = Asker(id="KANARIE-VRAGER", name="KANARIE-NAAM-V", email="KANARIE-NAAM-V@stad.example")
    question = a_request(asker=asker, text="KANARIE-TEKST mijn scherm is zwart. " * 20, **changes)
    return evolve_all(
        question,
        (
            replace(sent(), by=asker.id),
            started(),
            asked(COACH),
            e.LineAdded(at=at(0.5), text="KANARIE-NOTA", key="1650000"),
            e.WhereTold(at=at(0.6), place="KANARIE-PLEK", key=f"{asker.id}|where|0"),
            replace(accepted(COACH), key=f"{COACH.id}|accept|2"),
            resolved(COACH),
            e.Confirmed(at=at(20), key=f"{asker.id}|confirm|5"),
        ),
    )


@dataclass(slots=True)
class House:
    stores: FollowingStores
    clock: HandClock
    folder: Path

    def forgetting(self, stores: Any = None, errands: Errands | None = None) -> Forgetting:
        return Forgetting(
            stores=stores or self.stores,
            clock=self.clock,
            errands=errands or Errands(),
            alias_of=aliases(PSEUDONYM),
            zone="Europe/Brussels",
        )

    async def comes(self, days: float) -> None:
        self.clock.turn_to(at(20) + timedelta(days=days))
        await self.forgetting().look()

    async def request(self) -> Request:
        return (await self.stores.requests.get("kinderopvang", "vraag-1")).value

    def found(self) -> set[str]:
        """The canaries in the engine's own files, whatever they stand in."""
        written = b"".join(path.read_bytes() for path in self.folder.iterdir())
        return {one for one in CANARIES if one.encode() in written}


@pytest.fixture
async def house(tmp_path):
    clock = HandClock()
    stores = await open_stores(tmp_path, clock)
    yield House(FollowingStores(stores), clock, tmp_path)
    await stores.close()


async def _written(house: House, question: Request) -> None:
    """Written step by step, as the bot does, so that older versions stand wherever an engine leaves them."""
    first = replace(question, history=question.history[:1], state=a_request().state)
    stored = await house.stores.requests.create(with_wake(first, now=question.sent_at))
    for _ in range(3):
        stored = await house.stores.requests.replace(question, etag=stored.etag)


@on_sqlite_only
async def test_the_files_of_the_store_hold_what_may_be_kept_and_nothing_else(house):
    await _written(house, closed())
    assert house.found() == set(CANARIES)
    await house.comes(6.9)
    assert house.found() == set(CANARIES)
    await house.comes(7)
    assert house.found() == {"KANARIE-NAAM", "KANARIE-VRAGER", "KANARIE-COACH"}
    await house.comes(30)
    assert house.found() == {"KANARIE-NAAM", "KANARIE-COACH"}
    await house.comes(90)
    assert house.found() == set()
    with_aliases = await house.request()
    assert with_aliases.holder.id == f"p-{PSEUDONYM(COACH.id)}"
    await house.comes(760)
    assert [body async for body in house.stores.written(Collection.REQUESTS)] == []
    written = b"".join(path.read_bytes() for path in house.folder.iterdir())
    assert with_aliases.holder.id.encode() not in written


async def test_each_part_goes_in_its_own_time_on_every_engine(house):
    await _written(house, closed())
    for days, level in (
        (6.9, Forgotten.NOTHING),
        (7, Forgotten.WORDS),
        (30, Forgotten.ASKER),
        (90, Forgotten.EVERYBODY),
    ):
        await house.comes(days)
        assert (await house.request()).forgotten is level
        bodies = b"".join([body async for body in house.stores.written(Collection.REQUESTS)])
        if level is Forgotten.EVERYBODY:
            assert b"KANARIE" not in bodies
    await house.comes(760)
    with pytest.raises(NotFound):
        await house.request()


async def test_after_a_long_stop_all_that_is_due_goes_at_once(house):
    await _written(house, closed())
    await house.comes(400)
    assert (await house.request()).forgotten is Forgotten.EVERYBODY


async def test_a_question_that_goes_on_is_never_touched(house):
    going_on = replace(closed(), history=closed().history[:-1], state=a_request().state)
    stored = await house.stores.requests.create(going_on)
    await house.comes(9999)
    assert await house.stores.requests.get("kinderopvang", "vraag-1") == stored


async def test_of_two_instances_at_the_same_moment_one_writes(house):
    await _written(house, closed())
    counted = Counted(house.stores)
    house.clock.turn_to(at(20) + timedelta(days=8))

    await asyncio.gather(*(house.forgetting(counted).look() for _ in range(3)))

    assert counted.done == 1
    assert (await house.request()).forgotten is Forgotten.WORDS


async def test_one_look_takes_so_many_and_the_next_goes_on(house):
    for number in range(AT_ONCE + 2):
        await house.stores.requests.create(closed(id=f"vraag-{number}", number=number))
    house.clock.turn_to(at(20) + timedelta(days=8))

    async def left() -> int:
        return len(await house.stores.requests.forgettable(by=house.clock.now(), limit=999))

    forgetting = house.forgetting()
    await forgetting.look()
    assert await left() == 2
    await forgetting.look()
    assert await left() == 0


async def test_while_there_is_more_each_scan_looks_and_then_none_for_a_while(house):
    for number in range(AT_ONCE + 2):
        await house.stores.requests.create(closed(id=f"vraag-{number}", number=number))
    house.clock.turn_to(at(20) + timedelta(days=8))
    errands, stores = Errands(), Counted(house.stores)
    forgetting = house.forgetting(stores, errands)
    for done in (AT_ONCE, AT_ONCE + 2, AT_ONCE + 2):
        await forgetting.refresh()
        await errands.settle()
        assert stores.done == done
    assert stores.looks == 2


async def test_one_that_cannot_be_written_hides_nothing_behind_it_and_is_tried_again(house):
    await house.stores.requests.create(closed(id="vraag-1"))
    await house.stores.requests.create(closed(id="vraag-2", number=2))
    house.clock.turn_to(at(20) + timedelta(days=8))
    broken = Counted(house.stores, fails={"vraag-1"})
    forgetting = house.forgetting(broken)

    await forgetting.look()
    await forgetting.look()
    assert (broken.done, broken.tried) == (1, 2)
    assert (await house.request()).forgotten is Forgotten.NOTHING

    broken.fails = set()
    house.clock.turn_to(house.clock.now() + timedelta(hours=1))
    await forgetting.look()
    assert (await house.request()).forgotten is Forgotten.WORDS


async def test_what_is_counted_of_a_day_stays_when_its_questions_go(house):
    counting = Counting(house.stores, house.clock, Rules(pseudonym=PSEUDONYM))
    await house.stores.requests.create(closed())
    later = evolve_all(closed(id="vraag-2", number=2), (e.Rated(at=at(30), is_up=True),))
    await house.stores.requests.create(later)
    house.clock.turn_to(at(60))
    day = (later.department, later.sent_at.date())
    assert await counting.rebuild([day]) == 1
    before = await house.stores.statistics.day(*day)

    await house.comes(100)
    assert await counting.rebuild([day]) == 0
    house.clock.turn_to(at(20) + timedelta(days=760))
    gone = Counted(house.stores, dies_before_delete=True)
    with pytest.raises(Died):
        await house.forgetting(gone).look()  # the bot is stopped between the two writes
    await house.comes(760)

    assert [body async for body in house.stores.written(Collection.REQUESTS)] == []
    assert await counting.rebuild([day]) == 0
    after = await house.stores.statistics.day(*day)
    assert after.value == replace(before.value, is_final=True)
    assert after.value.figures.asked == 2


async def test_a_day_that_was_never_counted_holds_no_question_back(house):
    await house.stores.requests.create(closed())
    await house.comes(760)
    assert await house.stores.statistics.day("kinderopvang", at(0).date()) is None
    assert [body async for body in house.stores.written(Collection.REQUESTS)] == []


async def test_a_promise_is_broken_when_it_is_late_by_more_than_a_day():
    question = closed()
    assert Invariant.FORGOTTEN not in broken_in(question, now=at(20) + timedelta(days=8))
    assert Invariant.FORGOTTEN in broken_in(question, now=at(21) + timedelta(days=8))


async def test_the_files_are_scrubbed_after_forgetting_and_each_night_the_whole_way(house):
    stores = Counted(house.stores)
    forgetting = house.forgetting(stores)
    await house.stores.requests.create(closed())
    house.clock.turn_to(at(20) + timedelta(days=8))
    await forgetting.look()
    await forgetting.look()
    assert stores.scrubbed == [False]
    for hours in (1, 24, 1, 24):
        house.clock.turn_to(house.clock.now() + timedelta(hours=hours))
        await forgetting.look()
    assert stores.scrubbed == [False, True, True]


async def test_an_asker_lets_go_of_a_question_before_it_loses_a_word_and_a_stop_in_between_is_completed(
    house,
):
    question = closed()
    await house.stores.requests.create(question)
    leads = OpenRequest(department=question.department, id=question.id)
    await house.stores.people.create(a_person(id=question.asker.id, open_requests=(leads,)))
    house.clock.turn_to(at(20) + timedelta(days=8))

    def stops(point: str) -> None:
        if point == "forgetting.let_go":
            raise Died(point)

    fault_points.install(stops)
    try:
        with pytest.raises(Died):
            await house.forgetting().look()
    finally:
        fault_points.remove()
    asker = (await house.stores.people.find(question.asker.id)).value
    assert (asker.open_requests, asker.last_helper) == ((), COACH.id)
    assert (await house.request()).forgotten is Forgotten.NOTHING

    await house.forgetting().look()
    assert (await house.request()).forgotten is Forgotten.WORDS


async def test_a_question_waits_for_its_asker_who_is_being_written(house):
    question = closed()
    await house.stores.requests.create(question)
    leads = OpenRequest(department=question.department, id=question.id)
    await house.stores.people.create(a_person(id=question.asker.id, open_requests=(leads,)))
    house.clock.turn_to(at(20) + timedelta(days=400))
    busy = Counted(house.stores)
    busy.people = BusyPeople(house.stores.people)

    await house.forgetting(busy).look()
    assert (await house.request()).forgotten is Forgotten.NOTHING

    await house.forgetting().look()
    assert (await house.request()).forgotten is Forgotten.EVERYBODY
    assert (await house.stores.people.find(question.asker.id)).value.open_requests == ()


async def test_a_machine_that_is_on_by_day_only_writes_its_file_anew_each_day_but_not_at_once(house):
    for day in range(3):
        stores = Counted(house.stores)
        forgetting = house.forgetting(stores)
        for hours in (8, 9, 10.9):
            house.clock.turn_to(MIDNIGHT + timedelta(days=day, hours=hours))
            await forgetting.look()
        assert stores.scrubbed == []
        for hours in (11, 13, 17):
            house.clock.turn_to(MIDNIGHT + timedelta(days=day, hours=hours))
            await forgetting.look()
        assert stores.scrubbed == [True]


async def test_what_was_told_to_many_is_forgotten_by_day_too(house):
    sent_at = house.clock.now()
    news = replace(an_announcement(), wake_at=None)
    told = tuple(one for one in news.deliveries if not one.is_open)
    news = replace(news, by="KANARIE-VRAGER", addressed_at=sent_at, deliveries=told)
    await house.stores.posts.create(news)
    forgetting = house.forgetting()
    await forgetting.look()
    assert b"KANARIE-VRAGER" in await posts(house)

    house.clock.turn_to(sent_at + timedelta(days=90))
    await forgetting.look()
    assert b"KANARIE-VRAGER" not in await posts(house)


async def posts(house: House) -> bytes:
    return b"".join([body async for body in house.stores.written(Collection.POSTS)])


class Died(BaseException):
    """The process ended here."""


class BusyPeople:
    """People whom somebody else writes whenever they are read."""

    def __init__(self, people: Any) -> None:
        self.find = people.find

    async def replace(self, *_: Any, **__: Any) -> None:
        raise Conflict


class Counted:
    """The stores, and how often something of a request was written by who forgets."""

    def __init__(
        self, stores: FollowingStores, *, fails: set[str] = frozenset(), dies_before_delete: bool = False
    ) -> None:
        self._stores = stores
        self.fails = fails
        self._dies_before_delete = dies_before_delete
        self.done = self.tried = self.looks = 0
        self.scrubbed: list[bool] = []
        self.requests = self
        self.plain = self

    def __getattr__(self, name: str) -> Any:
        return getattr(self._stores, name)

    async def get(self, *where: Any) -> Any:
        return await self._stores.requests.plain.get(*where)

    async def forgettable(self, **asked: Any) -> Any:
        self.looks += 1
        return await self._stores.requests.forgettable(**asked)

    async def replace(self, request: Request, **of: Any) -> Any:
        self.tried += 1
        if request.id in self.fails:
            raise StoreUnavailable("vandaag niet")
        written = await self._stores.requests.replace(request, **of)
        self.done += 1
        return written

    async def scrub(self, *, whole: bool = False) -> None:
        self.scrubbed.append(whole)

    async def delete(self, *where: Any, **of: Any) -> None:
        if self._dies_before_delete:
            raise Died
        await self._stores.requests.delete(*where, **of)
