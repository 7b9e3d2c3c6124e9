"""The auditor finds a promise that is broken, mends what it can, and says that all is well only when it is."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from pathlib import Path
from typing import Any

import pytest
from aiohttp import web

from bot.domain import events as e
from bot.domain.errors import StoreUnavailable
from bot.domain.evolving import evolve_all
from bot.domain.ids import DepartmentId
from bot.domain.invariants import Invariant
from bot.domain.people import DraftStep, PersonRecord, Role
from bot.domain.request import Request, Shown
from bot.domain.roster import Coach
from bot.domain.states import State
from bot.services import auditor as auditing
from bot.services.inspecting import Home
from bot.storage.documents import encode_glance, glance_of, instant_text
from tests.fakes import answers
from tests.fakes.channel import Refusal
from tests.scenarios.asking import sends
from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id
from tests.scenarios.city import city as started


@dataclass(slots=True, kw_only=True)
class Watcher:
    """Whoever waits for the heartbeat."""

    url: str = ""
    beats: int = 0
    status: int = 200


@pytest.fixture
async def watcher() -> AsyncIterator[Watcher]:
    made = Watcher()

    async def beat(request: web.Request) -> web.Response:
        made.beats += 1
        return web.Response(status=made.status)

    app = web.Application()
    app.router.add_get("/beat", beat)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    made.url = f"http://127.0.0.1:{runner.addresses[0][1]}/beat"
    yield made
    await runner.cleanup()


@pytest.fixture
async def city(tmp_path: Path, watcher: Watcher) -> AsyncIterator[City]:
    """A city in which Fatma's question is helped with by Bram, and Jan's is searched for."""
    async with started(tmp_path, DIGICOACH_HEARTBEAT=watcher.url) as made:
        department = await made.department()
        bram = await made.coach("Bram", department)
        await made.coach("Sofie", department)
        await sends(await made.worker("Fatma", department))
        await bram.presses("Ik help")
        await sends(await made.worker("Jan", department))
        await made.bot.errands.settle()
        watcher.beats = 0  # the first came at the start
        yield made


async def minute(city: City) -> None:
    """A minute goes by; the worker scans as it does, and what it began is done."""
    city.clock.turn(timedelta(minutes=1))
    await city.bot.worker.scan()
    await city.settled()
    await city.bot.errands.settle()


def broken(city: City) -> set[Invariant]:
    return {invariant for found in city.bot.auditor.broken.values() for invariant in found}


def broken_of(city: City, name: str) -> set[Invariant]:
    """What is broken of this person, whoever named them."""
    found = city.bot.auditor.broken.items()
    return {one for place, those in found if place.id == person_id(name) for one in those}


async def seeded(city: City, change: Callable[[Request], Request], number: int = 1) -> None:
    """Write a question as no use case would."""
    stored = await city.request(number)
    read = await city.stores.requests.get(stored.department, stored.id)
    await city.stores.requests.replace(change(read.value), etag=read.etag)


async def seeded_person(city: City, name: str, change: Callable[[PersonRecord], PersonRecord]) -> None:
    read = await city.stores.people.find(person_id(name))
    assert read is not None
    await city.stores.people.replace(change(read.value), etag=read.etag)


def damaged(city: City, statement: str, *values: object) -> None:
    """Spoil what is on the disk."""
    with sqlite3.connect(city.folder / "digicoach.db") as file:
        assert file.execute(statement, values).rowcount == 1
    file.close()


async def test_the_heartbeat_comes_while_all_is_well(city: City, watcher: Watcher):
    await minute(city)
    await minute(city)

    assert city.bot.auditor.broken == {}
    assert watcher.beats == 2


async def test_it_looks_once_in_audit_every(city: City, watcher: Watcher):
    for _ in range(6):
        city.clock.turn(timedelta(seconds=20))
        await city.bot.worker.scan()
        await city.bot.errands.settle()

    assert watcher.beats == 2


async def asks(worker: Citizen, question: str) -> None:
    """Ask and send, also beside questions that are open still."""
    await worker.says(question)
    for label in ("Nee, nieuwe vraag", "Stuur mijn vraag"):
        if label in worker.buttons():
            await worker.presses(label)


def second_holder(request: Request) -> Request:
    sofie = e.Person(id=person_id("Sofie"), name="Sofie")
    *begun, accepted = request.history
    assert isinstance(accepted, e.Accepted)
    return replace(request, history=(*begun, accepted, replace(accepted, by=sofie, key="other")))


def no_holder(request: Request) -> Request:
    return replace(request, holder=None)


def illegal(request: Request) -> Request:
    confirmed = e.Confirmed(at=request.last_at)
    return replace(request, history=(*request.history, confirmed))


def other_state(request: Request) -> Request:
    return replace(request, state=State.PARKED, parked_until=request.last_at + timedelta(hours=1))


def shown_from_the_future(request: Request) -> Request:
    [asker, *_] = request.shown
    return replace(request, shown={**request.shown, asker: Shown(edition=99, news=99, live="m1")})


def accepted_before_it_was_sent(request: Request) -> Request:
    sent, *later = request.history
    return replace(request, history=(replace(sent, at=sent.at + timedelta(days=1)), *later))


def own_question(request: Request) -> Request:
    asker = e.Person(id=request.asker.id, name="Fatma")
    widened = next(event for event in request.history if isinstance(event, e.Widened))
    changed = replace(widened, offered=(*widened.offered, asker))
    return replace(
        request, history=tuple(changed if event is widened else event for event in request.history)
    )


def over_the_limit(request: Request) -> Request:
    return replace(request, policy=replace(request.policy, offer_limit=0))


def once_over_the_limit(request: Request) -> Request:
    """Of the two who were asked one has said no by now."""
    first, _ = request.offers
    declined = evolve_all(request, (e.Declined(at=request.last_at, by=first.person.id),))
    return replace(declined, policy=replace(request.policy, offer_limit=1))


def shown_to_a_stranger(request: Request) -> Request:
    return replace(request, shown={**request.shown, person_id("Els"): Shown(edition=0, news=0, live="m1")})


def twice_applied(request: Request) -> Request:
    key, later = request.history[-1].key, request.last_at + timedelta(seconds=1)
    told = e.WhereTold(at=later, key=key, place="Balie")
    return replace(evolve_all(request, (told,)), shown=request.shown)


SEEDS: dict[str, tuple[Invariant, Callable[[Request], Request], int]] = {
    "two people hold a question": (Invariant.ONE_HOLDER, second_holder, 1),
    "nobody holds it": (Invariant.ONE_HOLDER, no_holder, 1),
    "something happened that cannot": (Invariant.TOLD_BY_HISTORY, illegal, 1),
    "it stands where its history did not lead": (Invariant.TOLD_BY_HISTORY, other_state, 1),
    "a card counts as shown that never was": (Invariant.WHOLE, shown_from_the_future, 1),
    "times do not follow each other": (Invariant.IN_ORDER, accepted_before_it_was_sent, 1),
    "somebody was asked for their own question": (Invariant.OFFERED_RIGHTLY, own_question, 1),
    "too many were asked": (Invariant.OFFERED_RIGHTLY, over_the_limit, 2),
    "too many were asked at one moment": (Invariant.OFFERED_RIGHTLY, once_over_the_limit, 2),
    "a stranger has a card": (Invariant.NOBODY_ELSE, shown_to_a_stranger, 1),
    "a press had two effects": (Invariant.ONCE, twice_applied, 1),
}


@pytest.mark.parametrize("seed", SEEDS)
async def test_what_cannot_be_mended_is_alarmed_and_the_heartbeat_stays_away(
    city: City, watcher: Watcher, seed: str, capfd: pytest.CaptureFixture[str]
):
    invariant, change, number = SEEDS[seed]
    await seeded(city, change, number)

    await minute(city)
    await minute(city)

    assert invariant in broken(city)
    assert f'"kind":"{invariant}"' in capfd.readouterr().err
    assert watcher.beats == 0


def asleep(request: Request) -> Request:
    return replace(request, wake_at=None)


def oversleeping(request: Request) -> Request:
    return replace(request, wake_at=request.last_at + timedelta(days=9))


def owed_and_asleep(request: Request) -> Request:
    return replace(request, wake_at=None, shown={})


MENDED: dict[str, tuple[Invariant, Callable[[Request], Request]]] = {
    "an open question has no wake": (Invariant.WAKES, asleep),
    "an open question wakes after its deadline": (Invariant.WAKES, oversleeping),
    "nobody wakes for a card that is owed": (Invariant.WHOLE, owed_and_asleep),
}


@pytest.mark.parametrize("seed", MENDED)
@pytest.mark.parametrize("number", [1, 2])
async def test_a_wake_that_is_missing_or_late_is_written_again(
    city: City, watcher: Watcher, seed: str, number: int
):
    invariant, change = MENDED[seed]
    await seeded(city, change, number)
    city.bot.keeper.wakes.clear()  # the instance that wrote it is gone

    await minute(city)
    assert invariant in broken(city)
    assert watcher.beats == 0
    await minute(city)

    assert broken(city) == set()
    assert watcher.beats == 1
    request = await city.request(number)
    assert request.wake_at is not None
    assert all(shown.live for shown in request.shown.values())


async def test_a_draft_that_nobody_wakes_is_woken(city: City, watcher: Watcher):
    sofie = city.citizen("Sofie")
    await sofie.says("mijn printer is stuk")
    await seeded_person(city, "Sofie", lambda record: replace(record, wake_at=None))
    city.bot.keeper.wakes.clear()

    await minute(city)
    assert broken(city) == broken_of(city, "Sofie") == {Invariant.WAKES}
    await minute(city)
    await minute(city)

    draft = (await city.person("Sofie")).draft
    assert draft is not None
    assert draft.step is DraftStep.UNSENT, "its reminder came"
    assert city.bot.auditor.broken == {}
    assert watcher.beats == 2


async def test_a_wake_that_nobody_serves_is_found(
    city: City, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
):
    async def fails(*_: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(city.bot.keeper, "look_at", fails)
    city.clock.turn(timedelta(hours=3))
    await minute(city)

    assert broken(city) == {Invariant.WAKES}
    assert watcher.beats == 0


async def test_a_card_owed_for_longer_than_a_quarter_of_an_hour_is_found(city: City, watcher: Watcher):
    await seeded(city, lambda request: replace(request, shown={}, wake_at=request.last_at))
    city.clock.turn(timedelta(minutes=16))
    await city.bot.auditor.round()

    assert Invariant.TOLD_IN_TIME in broken(city)
    assert watcher.beats == 0


async def test_who_the_channel_throttles_silences_nobody_once_the_operator_knows(
    city: City, watcher: Watcher, capfd: pytest.CaptureFixture[str]
):
    """Fatma waits for the card of her question, and Sofie for that of her draft."""
    for name in ("Fatma", "Sofie"):
        city.teams.always(city.citizen(name).conversation, Refusal(status=429))
    await city.citizen("Bram").presses("Klaar")
    await city.citizen("Sofie").says("mijn printer is stuk")

    for _ in range(18):
        await minute(city)

    assert capfd.readouterr().err.count('"event":"delivery.overdue"') == 2
    assert broken(city) == set()
    assert watcher.beats == 18


async def test_who_nobody_tries_any_more_is_found_also_when_the_operator_knew(
    city: City, monkeypatch: pytest.MonkeyPatch
):
    city.teams.always(city.citizen("Fatma").conversation, Refusal(status=429))
    await city.citizen("Bram").presses("Klaar")
    for _ in range(18):
        await minute(city)

    async def fails(*_: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(city.bot.keeper, "look_at", fails)
    for _ in range(4):
        await minute(city)
        assert broken(city) == set(), "it is tried once in 5 minutes"
    found = set()
    for _ in range(3):
        await minute(city)
        found |= broken(city)

    assert found == {Invariant.TOLD_IN_TIME, Invariant.WAKES}
    await minute(city)
    assert broken(city) == set(), "its wake was written again, and so it was tried"


async def test_a_draft_card_that_nobody_tries_is_found(city: City, monkeypatch: pytest.MonkeyPatch):
    sofie = city.citizen("Sofie")
    city.teams.always(sofie.conversation, Refusal(status=429))
    await sofie.says("mijn printer is stuk")

    async def fails(*_: object) -> None:
        raise StoreUnavailable

    monkeypatch.setattr(city.bot.keeper, "look_at_person", fails)
    for _ in range(18):
        await minute(city)

    assert Invariant.TOLD_IN_TIME in broken_of(city, "Sofie")


@pytest.mark.parametrize("is_new_chat", [False, True])
async def test_who_comes_back_is_owed_only_since_then(city: City, watcher: Watcher, is_new_chat: bool):
    """Katrien never saw a card of her question, and nothing reached her for long."""
    katrien = await city.worker("Katrien", KINDEROPVANG)
    await katrien.says("mijn laptop start niet")
    city.teams.always(katrien.conversation, answers.BLOCKED)
    await katrien.presses("Stuur mijn vraag")
    for _ in range(30):
        await minute(city)
    assert watcher.beats == 30
    city.teams.always(katrien.conversation, Refusal(status=429))

    await (katrien.installs() if is_new_chat else katrien.says("hallo"))
    await minute(city)

    assert broken(city) == set()
    assert watcher.beats == 31


async def entry(city: City, name: str, change: Callable[[Coach], Coach]) -> None:
    """Write somebody's entry in the roster as no use case would."""
    read = await city.stores.departments.find(KINDEROPVANG)
    assert read is not None
    coaches = tuple(change(one) if one.id == person_id(name) else one for one in read.value.coaches)
    await city.stores.departments.replace(replace(read.value, coaches=coaches), etag=read.etag)


async def is_reachable(city: City, name: str) -> bool:
    read = await city.stores.departments.find(KINDEROPVANG)
    assert read is not None
    coach = read.value.coach(person_id(name))
    assert coach is not None
    return coach.is_reachable


async def is_found_and_mended(city: City, watcher: Watcher, name: str) -> None:
    """Half done it may be for a minute; then it is alarmed and mended, and in the next round all is well."""
    await minute(city)
    assert watcher.beats == 1, "it may be on its way"
    await minute(city)
    assert broken(city) == broken_of(city, name) == {Invariant.WHOLE}
    assert watcher.beats == 1
    await minute(city)
    assert broken(city) == set()
    assert watcher.beats == 2


@pytest.mark.parametrize("is_there", [True, False])
async def test_a_roster_that_does_not_know_who_can_be_reached_is_mended(
    city: City, watcher: Watcher, is_there: bool
):
    if not is_there:
        await seeded_person(city, "Sofie", lambda record: replace(record, reference=None))
    await entry(city, "Sofie", lambda coach: replace(coach, is_reachable=not is_there))

    await is_found_and_mended(city, watcher, "Sofie")

    assert await is_reachable(city, "Sofie") is is_there


async def test_who_the_roster_names_and_does_not_know_it_gets_to_know_it(city: City, watcher: Watcher):
    await seeded_person(city, "Sofie", lambda record: replace(record, helps_in=None, roles=()))

    await is_found_and_mended(city, watcher, "Sofie")

    sofie = await city.person("Sofie")
    assert (sofie.helps_in, sofie.roles) == (KINDEROPVANG, (Role.COACH,))


async def test_who_the_roster_names_and_helps_elsewhere_is_alarmed(city: City, watcher: Watcher):
    other = await city.department("Wegen")
    await seeded_person(city, "Sofie", lambda record: replace(record, helps_in=other))

    for _ in range(3):
        await minute(city)

    assert broken(city) == broken_of(city, "Sofie") == {Invariant.WHOLE}
    assert (await city.person("Sofie")).helps_in == other, "who is right, only people know"
    assert watcher.beats == 1


async def test_a_question_that_its_asker_lost_is_theirs_again(city: City, watcher: Watcher):
    """Else *stop* answers that there is none, while the search goes on."""
    await seeded_person(city, "Jan", lambda record: replace(record, open_requests=()))

    await is_found_and_mended(city, watcher, "Jan")

    await city.citizen("Jan").says("stop")
    assert (await city.request(2)).state is not State.SEARCHING


async def test_departments_that_cannot_be_listed_keep_the_heart_still_until_they_can(
    city: City, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
):
    """Also in a city that takes many rounds to go around."""
    monkeypatch.setattr(auditing, "READS", 4)
    for number in range(20):
        await city.department(f"Dienst {number}")
    for _ in range(30):
        await minute(city)
    assert watcher.beats > 0
    departments: Any = city.bot.auditor._stores.departments.plain
    listed = departments.all

    async def silent() -> None:
        raise StoreUnavailable

    monkeypatch.setattr(departments, "all", silent)
    await begins_circle(city)
    watcher.beats = 0
    for _ in range(5):
        await minute(city)
        assert broken(city) == {Invariant.READABLE}
    assert watcher.beats == 0

    monkeypatch.setattr(departments, "all", listed)
    await minute(city)
    assert broken(city) == set()
    assert watcher.beats == 1


async def test_a_department_that_the_list_leaves_out_is_looked_at_too(
    city: City, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
):
    departments: Any = city.bot.auditor._stores.departments.plain
    wegen = await city.department("Wegen")
    listed, found = departments.all, departments.find

    async def without() -> list[Any]:
        return [stored for stored in await listed() if stored.value.id != wegen]

    async def damaged(department: str) -> Any:
        if department == wegen:
            raise StoreUnavailable
        return await found(department)

    monkeypatch.setattr(departments, "all", without)
    monkeypatch.setattr(departments, "find", damaged)
    monkeypatch.setattr(type(departments), "left_out", property(lambda _: frozenset({wegen})))
    await begins_circle(city)
    watcher.beats = 0

    await minute(city)

    assert broken(city) == {Invariant.READABLE}
    assert watcher.beats == 0


async def begins_circle(city: City) -> None:
    """Rounds until one that begins a circle."""
    for _ in range(40):
        is_around = not city.bot.auditor._ahead
        await city.bot.auditor.round()
        await city.bot.errands.settle()
        if is_around:
            return
    raise AssertionError("it goes around no more")


async def test_the_round_stands_in_nobodys_way_and_is_alone(
    city: City, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
):
    """A store that answers slowly holds up the round, and not the worker that began it."""
    goes_on, begun = asyncio.Event(), 0
    check = city.stores.check

    async def slow() -> None:
        nonlocal begun
        begun += 1
        await goes_on.wait()
        await check()

    monkeypatch.setattr(city.stores, "check", slow)
    for _ in range(3):
        city.clock.turn(timedelta(minutes=1))
        await city.bot.worker.scan()
        await asyncio.sleep(0)
    assert (begun, watcher.beats) == (1, 0)

    goes_on.set()
    await city.bot.errands.settle()
    assert watcher.beats == 1


async def test_stopping_waits_for_no_round(tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    async with started(tmp_path) as made:
        await made.bot.errands.settle()
        monkeypatch.setattr(made.stores, "check", asyncio.Event().wait)
        made.clock.turn(timedelta(minutes=1))
        await made.bot.worker.scan()
        await asyncio.sleep(0)


async def test_a_number_given_twice_is_found(city: City):
    request = await city.request(2)
    glance = encode_glance(glance_of(replace(request, number=1)))
    damaged(city, "UPDATE requests SET glance = ? WHERE id = ?", glance, request.id)

    await minute(city)

    assert city.bot.auditor.broken == {Home(id=KINDEROPVANG): {Invariant.ONCE}}


@pytest.mark.parametrize("column", ["body", "glance"])
async def test_a_document_that_cannot_be_read_hides_no_other(city: City, watcher: Watcher, column: str):
    other = await city.department("Wegen")
    await city.coach("Els", other)
    await sends(await city.worker("Mo", other))
    sent = await city.request(1, other)
    await city.stores.requests.replace(
        replace(sent, wake_at=None), etag=(await city.stores.requests.get(other, sent.id)).etag
    )
    request = await city.request(1)
    damaged(city, f"UPDATE requests SET {column} = 'x', etag = etag + 1 WHERE id = ?", request.id)

    await minute(city)

    assert broken(city) >= {Invariant.READABLE, Invariant.WAKES}
    assert (await city.request(1, other)).wake_at is not None
    assert watcher.beats == 0


async def test_a_department_that_cannot_be_read_hides_no_question(city: City, watcher: Watcher):
    await city.department("Wegen")
    damaged(city, "UPDATE departments SET body = 'x', etag = etag + 1 WHERE id = 'wegen'")
    await seeded(city, no_holder)

    await minute(city)

    assert broken(city) >= {Invariant.READABLE, Invariant.ONE_HOLDER}
    assert watcher.beats == 0
    await minute(city)
    assert broken(city) >= {Invariant.READABLE, Invariant.ONE_HOLDER}


async def test_a_department_half_merged_is_completed(city: City, watcher: Watcher):
    await minute(city)  # what is done at the start is done
    into = await city.department("Wegen")
    read = await city.stores.departments.find(KINDEROPVANG)
    assert read is not None
    await city.stores.departments.replace(
        replace(read.value, is_closed=True, merged_into=into), etag=read.etag
    )

    await minute(city)
    assert watcher.beats == 2, "it is on its way"
    await minute(city)
    assert Invariant.WHOLE in city.bot.auditor.broken[Home(id=KINDEROPVANG)]
    assert watcher.beats == 2
    await minute(city)

    assert broken(city) == set()
    assert watcher.beats == 3
    assert await city.numbers(into) == [1, 2]
    merged = await city.stores.departments.find(DepartmentId("wegen"))
    assert merged is not None
    assert {coach.name for coach in merged.value.coaches} == {"Bram", "Sofie"}


async def test_nothing_beats_when_the_store_does_not_answer(
    city: City, watcher: Watcher, monkeypatch: pytest.MonkeyPatch
):
    async def silent() -> None:
        raise StoreUnavailable

    monkeypatch.setattr(city.stores, "check", silent)
    await minute(city)

    assert watcher.beats == 0


async def test_a_watcher_who_is_not_there_troubles_nobody(
    city: City, watcher: Watcher, capfd: pytest.CaptureFixture[str]
):
    watcher.status = 503
    await minute(city)

    assert watcher.beats == 1
    assert '"event":"heartbeat.failed"' in capfd.readouterr().err


async def test_being_ready_has_nothing_to_do_with_it(city: City, watcher: Watcher):
    await seeded(city, no_holder)
    await minute(city)

    async with city.http.get(f"{city.url}/readyz") as answer:
        assert answer.status == 200


async def test_a_large_city_is_looked_at_in_turns(city: City, monkeypatch: pytest.MonkeyPatch):
    """What does not fit in a round comes in the next; what was wrong stays wrong until it was looked at again."""
    monkeypatch.setattr(auditing, "READS", 4)
    for number in range(6):
        await city.department(f"Dienst {number}")
    await seeded(city, no_holder)
    reads = counted(city, monkeypatch)

    for _ in range(12):
        before = len(reads)
        await city.bot.auditor.round()
        assert len(reads) - before <= 4 + 2

    assert Invariant.ONE_HOLDER in broken(city)


def counted(city: City, monkeypatch: pytest.MonkeyPatch) -> list[object]:
    looks: list[object] = []
    inspector: Any = city.bot.auditor._inspector
    look = inspector.look

    async def counting(place: object) -> object:
        looks.append(place)
        return await look(place)

    monkeypatch.setattr(inspector, "look", counting)
    return looks


async def test_a_busy_week_breaks_nothing(tmp_path: Path, watcher: Watcher):
    """Questions at every hour, some taken, some given back, parked, forgotten or never taken; audited all along."""
    async with started(tmp_path, DIGICOACH_HEARTBEAT=watcher.url) as busy:
        department = await busy.department(hours="ma-vr 8:00-17:00")
        coaches = [await busy.coach(name, department) for name in ("Bram", "Sofie", "Els")]
        await busy.coach("Hilde", department, is_coach=False, is_contact=True)
        workers = [await busy.worker(name, department) for name in ("Fatma", "Jan", "Mo", "Katrien")]
        rounds = 0
        for hour in range(7 * 12):
            if hour % 3 == 0:
                await asks(workers[hour % 4], f"vraag {hour}: mijn tablet start niet")
            for coach in coaches[: hour % 4]:
                for label in ("Ik help", "Klaar", "Ik geef de vraag terug"):
                    if label in coach.buttons() and (hour + len(label)) % 2:
                        await coach.presses(label)
            await busy.passes(minutes=120)
            await busy.bot.auditor.round()
            await busy.bot.errands.settle()
            rounds += 1
            assert busy.bot.auditor.broken == {}
        assert len(await busy.numbers()) >= 20
        assert rounds == 84
        assert watcher.beats >= rounds


async def test_what_a_newer_bot_wrote_is_its_own_until_nobody_serves_its_wake(city: City, watcher: Watcher):
    damaged(
        city,
        "UPDATE requests SET etag = etag + 1, wake_at = ?, body = CAST(replace(CAST(body AS TEXT), ?, ?) AS BLOB)"
        " WHERE number = 1",
        instant_text(city.clock.now() + timedelta(minutes=3)),
        '"schema_version":1',
        '"schema_version":2',
    )
    city.bot.keeper.wakes.clear()

    await minute(city)
    assert broken(city) == set()

    for _ in range(5):
        await minute(city)
    assert broken(city) == {Invariant.READABLE}
