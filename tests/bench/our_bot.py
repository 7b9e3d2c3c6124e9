"""The bench's only knowledge of our bot: how a store is seeded, how `app.py` starts, what it still owes.

Seeds are written straight into the SQLite file, with the bot's own schema and documents, because a million
requests through the stores would take minutes.
"""

import asyncio
import json
import sqlite3
import sys
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.clock import SystemClock
from bot.domain import events as e
from bot.domain.forgetting import next_forgetting_at
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.states import State
from bot.domain.views import owed
from bot.services.calendars import holidays_near
from bot.services.rules import Rules
from bot.services.search import Search
from bot.storage.documents import DEPARTMENTS, PEOPLE, REQUESTS, encode_glance, glance_of, instant_text
from bot.storage.sqlite import open_sqlite
from bot.storage.sqlite_changes import optional
from bot.storage.sqlite_file import connect, prepare_writer
from tests.bench import processes, seeds
from tests.bench.activities import press
from tests.bench.environments import ROOT
from tests.bench.line import CoreMissing
from tests.bench.processes import SERVER_CORE, Process, free_port, listening

FIRST_OPEN = 10_000_000
"""Open requests are numbered from here, above every closed one, so that ids and numbers stay apart."""
TEMPLATES = 1000
SOON = timedelta(minutes=5)
"""A request that owes a card wakes within the policy's 30 s; one that owes none not within this."""
HURRIED = {"DIGICOACH_SCAN_EVERY": "1"}
"""Settings that shorten the worker's timings."""


@contextmanager
def written(store_path: Path) -> Iterator[sqlite3.Connection]:
    """The file, made and migrated when new, with everything inside the block in one commit."""
    connection = connect(store_path)
    try:
        prepare_writer(connection, store_path)
        connection.execute("BEGIN IMMEDIATE")
        yield connection
        connection.execute("COMMIT")
    finally:
        connection.close()


@contextmanager
def read(store_path: Path) -> Iterator[sqlite3.Connection]:
    connection = sqlite3.connect(f"file:{store_path}?mode=ro", uri=True, isolation_level=None)
    try:
        yield connection
    finally:
        connection.close()


def seed_for_presses(store_path: Path, n: int, *, service_url: str) -> list[bytes]:
    """Adds n searching requests, each offered to one coach, and returns the coaches' presses of *Ik help*."""
    return _seed_searching(
        store_path, n, seeds.COACHES, lambda number: [seeds.coach_of(number)], service_url=service_url
    )


def seed_for_races(store_path: Path, races: int, coaches: int, *, service_url: str) -> list[bytes]:
    """Adds one searching request a race, offered to all coaches; the presses of one race stand together.

    All coaches help in the request's own department; more are asked than the ladder ever asks at once.
    """
    return _seed_searching(
        store_path,
        races,
        coaches,
        lambda number: seeds.coaches_of(number % seeds.DEPARTMENTS, coaches),
        service_url=service_url,
    )


def seed_roster(store_path: Path, *, coaches: int, departments: int) -> None:
    """Adds departments with the coaches spread evenly over them."""
    with written(store_path) as connection:
        _add_departments(connection, seeds.departments(departments, coaches // departments))


def seed_closed(store_path: Path, n: int) -> None:
    """Adds n closed requests with a full history over three years, in the departments of `seed_for_presses`.

    They are copies of a thousand different ones with their own ids and numbers.
    """
    now = datetime.now(UTC)
    count = min(n, TEMPLATES)
    rows = [_request_row(seeds.closed(number, count, now=now)) for number in range(count)]

    def copies() -> Iterator[tuple[object, ...]]:
        for number in range(n):
            department, old_id, old_number, *between, glance, body = rows[number % count]
            new_id, new_number = seeds.request_id(number), number // seeds.DEPARTMENTS + 1
            old_text, new_text = b'"number":%d,' % old_number, b'"number":%d,' % new_number
            glance, body = (
                document.replace(old_id.encode(), new_id.encode()).replace(old_text, new_text)
                for document in (glance, body)
            )
            yield department, new_id, new_number, *between, glance, body

    with written(store_path) as connection:
        connection.executemany(INSERT_REQUEST, copies())


INSERT_REQUEST = (
    "INSERT INTO requests (department, id, number, etag, wake_at, forget_at, is_open, sent_at, glance, body)"
    " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
)


def _seed_searching(
    store_path: Path,
    n: int,
    coaches: int,
    offered: Callable[[int], Sequence[e.Person]],
    *,
    service_url: str,
) -> list[bytes]:
    now = datetime.now(UTC)
    requests = [
        seeds.searching(number, offered(number), now=now) for number in range(FIRST_OPEN, FIRST_OPEN + n)
    ]
    with written(store_path) as connection:
        _add_departments(connection, seeds.departments(seeds.DEPARTMENTS, coaches))
        _add_people(
            connection,
            (
                seeds.coach_record(coach, department, service_url)
                for department in range(seeds.DEPARTMENTS)
                for coach in seeds.coaches_of(department, coaches)
            ),
        )
        _add_people(connection, (seeds.asker_record(request, service_url) for request in requests))
        connection.executemany(INSERT_REQUEST, map(_request_row, requests))
    return [
        accept_press(place * len(request.offers) + seat, request, offer.person, service_url)
        for place, request in enumerate(requests)
        for seat, offer in enumerate(request.offers)
    ]


def _add_departments(connection: sqlite3.Connection, departments: Iterable[Department]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO departments (id, name, etag, body) VALUES (?, ?, 1, ?)",
        ((department.id, department.name, DEPARTMENTS.encode(department)) for department in departments),
    )


def _add_people(connection: sqlite3.Connection, people: Iterable[PersonRecord]) -> None:
    connection.executemany(
        "INSERT OR IGNORE INTO people (id, etag, wake_at, body) VALUES (?, 1, NULL, ?)",
        ((person.id, PEOPLE.encode(person)) for person in people),
    )


def _request_row(
    request: Request,
) -> tuple[str, str, int, int, str | None, str | None, bool, str, bytes, bytes]:
    return (
        request.department,
        request.id,
        request.number,
        1,
        optional(request.wake_at),
        optional(next_forgetting_at(request)),
        request.state.is_open,
        instant_text(request.sent_at),
        encode_glance(glance_of(request)),
        REQUESTS.encode(request),
    )


def accept_press(number: int, request: Request, coach: e.Person, service_url: str) -> bytes:
    """The coach's press of *Ik help* on the card of the offer."""
    offer = request.offer_to(coach.id)
    assert offer is not None
    data = {"department": request.department, "request": request.id, "page": offer.position}
    return press(
        number,
        coach.id,
        "request.accept",
        data,
        service_url,
        on=request.shown[coach.id].live,
        name=coach.name,
    )


def request_of(body: bytes) -> str:
    """The id of the request that a press is about."""
    return str(json.loads(body)["value"]["action"]["data"]["request"])


def won(answer: bytes) -> bool:
    """Whether a kept answer (status, space, body) is 200 with the holder's card: only that one can be closed."""
    return answer.startswith(b"200 ") and b"request.resolve" in answer


def time_offers(store_path: Path, n: int) -> Sequence[float]:
    """Seconds that each of n choices of whom to offer took, reads included, over the departments in turn.

    Every department was read once before, as in a process that has been up for a while.
    """
    return asyncio.run(_timed_offers(store_path, n))


async def _timed_offers(store_path: Path, n: int) -> list[float]:
    stores = await open_sqlite(store_path)
    try:
        search = Search(
            stores.requests, stores.departments, SystemClock(), Rules(), holidays_near, frozenset()
        )
        departments = [stored.value.id for stored in await stores.departments.all()]
        blank = seeds.searching(FIRST_OPEN, (), now=datetime.now(UTC))
        for department in departments[:n]:  # a roster is read and put in order once for each version of it
            await search.around(replace(blank, department=department))
        taken = []
        for number in range(n):
            request = replace(blank, department=departments[number % len(departments)])
            began = time.perf_counter()
            world = await search.around(request)
            taken.append(time.perf_counter() - began)
            assert world.coaches, "every department of the bench has coaches who are there"
        return taken
    finally:
        await stores.close()


def spawn(
    store_path: Path,
    *,
    trust: Mapping[str, str] | None = None,
    delivers: bool = True,
    hurried: bool = False,
    elsewhere: Mapping[str, str] | None = None,
) -> Process:
    """`python app.py` on the server's core, not yet listening; `elsewhere` are the settings of another store.

    `trust` holds production's settings, so that callers are verified; without them it is started with --local.
    `delivers=False` leaves every edit to another process; `hurried` shortens the worker's timings.
    """
    if not (ROOT / "app.py").exists():
        raise CoreMissing("app.py")
    port = free_port()
    env = {
        "HOST": "127.0.0.1",
        "PORT": str(port),
        "DIGICOACH_STORE": f"sqlite:{store_path}",
        "DIGICOACH_SENDS_PER_SECOND": "0",  # what the bot can do, not what Teams allows
        **({} if delivers else {"DIGICOACH_DELIVERS": "false"}),
        **(HURRIED if hurried else {}),
        **(trust or {}),
        **(elsewhere or {}),
    }
    command = [sys.executable, "app.py", *(() if trust else ("--local",))]
    return processes.spawn("app.py", command, port=port, core=SERVER_CORE, env=env)


def start(
    store_path: Path,
    *,
    trust: Mapping[str, str] | None = None,
    delivers: bool = True,
    hurried: bool = False,
    elsewhere: Mapping[str, str] | None = None,
) -> Process:
    """Like `spawn`, and listening."""
    return listening(spawn(store_path, trust=trust, delivers=delivers, hurried=hurried, elsewhere=elsewhere))


def owed_and_accepted(store_path: Path) -> tuple[int, int]:
    """How many requests owe somebody a view, and how many have been accepted by a coach, of all open ones."""
    owing = accepted = 0
    for request in _open_requests(store_path):
        owing += bool(owed(request))
        accepted += request.state is State.HELPING
    return owing, accepted


def owes_nothing(store_path: Path) -> bool:
    """The same as 0 owed, cheaply: only requests that must be looked at soon are read."""
    before = instant_text(datetime.now(UTC) + SOON)
    with read(store_path) as connection:
        found = connection.execute("SELECT body FROM requests WHERE wake_at <= ?", (before,))
        return not any(owed(REQUESTS.decode(body)) for (body,) in found)


def accepted_times(store_path: Path) -> dict[str, int]:
    """How often each open request was accepted, by request id."""
    return {
        request.id: sum(isinstance(event, e.Accepted) for event in request.history)
        for request in _open_requests(store_path)
    }


def _open_requests(store_path: Path) -> Iterator[Request]:
    with read(store_path) as connection:
        for (body,) in connection.execute("SELECT body FROM requests WHERE is_open = 1"):
            yield REQUESTS.decode(body)
