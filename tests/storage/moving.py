"""A small town to move, an operator who moves it, and stores that stop on the way."""

import json
import sqlite3
from collections.abc import AsyncIterator, Callable, Iterable
from datetime import date
from pathlib import Path
from typing import Any

from bot.domain.announcements import Milestone
from bot.domain.channel_posts import ChannelPost
from bot.domain.errors import StoreUnavailable
from bot.domain.figures.crowd import Crowd
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.figures.period import Figures
from bot.domain.people import Draft, DraftStep, Line, Role
from bot.domain.post_states import PostState
from bot.domain.states import State
from bot.domain.tip_library import TipLibrary
from bot.moving_command import export_store, import_store
from bot.storage.fingerprints import parsed
from bot.storage.protocols import Collection, Stores
from bot.storage.rooms import ROOMS
from tests.builders import MONDAY, a_channel, a_department, a_person, a_request_in, an_announcement

SAID = ("Fatima", "Jan", "Ik kan niet inloggen", "scherm")
"""What no message to the operator may hold."""

TOWN = 2 + 3 + len(State) + 4 + 3
"""Documents of the town."""


class Busy:
    """See `bot.clock.Clock`; it is always the same time, and who sleeps is counted and goes on at once."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def now(self) -> Any:
        return MONDAY

    async def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)


class Operator:
    """Gives the commands, and reads what they say."""

    def __init__(self) -> None:
        self.reads: list[str] = []
        self.clock = Busy()

    async def exports(self, stores: Stores, file: Path) -> int:
        self.reads = []
        return await export_store(stores, file, clock=self.clock, tell=self._hear)

    async def imports(self, stores: Stores, file: Path) -> int:
        self.reads = []
        return await import_store(stores, file, clock=self.clock, tell=self._hear)

    def _hear(self, line: str) -> None:
        assert not [words for words in SAID if words in line]
        self.reads.append(line)

    @property
    def text(self) -> str:
        return "\n".join(self.reads)


async def settle(stores: Stores) -> None:
    """Bring the town into being."""
    days = frozenset(date(2026, 12, day) for day in range(1, 25))
    draft = Draft(
        nonce="concept-1",
        lines=(Line(text="Mijn scherm is zwart", key="m1", at=MONDAY),),
        step=DraftStep.SEND,
        started_at=MONDAY,
    )
    await stores.departments.create(a_department(holidays=days, open_days=days))
    await stores.departments.create(a_department(id="wegen", name="Wegen", coaches=()))
    await stores.people.create(a_person(id="p1", name="Fatima", draft=draft))
    await stores.people.create(a_person(id="p2", name="Jan", roles=(Role.COORDINATOR, Role.COACH)))
    await stores.people.create(a_person(id="p3", name="Sofie"))
    for number, state in enumerate(State, 1):
        await stores.requests.create(a_request_in(state, id=f"vraag-{number}", number=number))
    here = "19:abc@thread.tacv2"  # a channel and an announcement of that id are two documents
    likers = frozenset(f"p{number}" for number in range(40))
    post = ChannelPost(slot="2026-W48", week="2026-W48", state=PostState.SENT, tip="qr", likers=likers)
    await stores.posts.create(a_channel(id=here, posts=(post,), year_total=(2026, 998), wake_at=MONDAY))
    await stores.posts.create(an_announcement(id=here))
    milestone = Milestone(count=1000, year=2026)
    await stores.posts.create(an_announcement(id="rond", content=milestone, wake_at=MONDAY))
    await stores.posts.create(TipLibrary(removed=frozenset({"qr", "wifi"}), numbers=("qr", "wifi")))
    figures = Figures(asked=3, askers=Crowd(known=frozenset(f"{number:08x}" for number in range(40))))
    first = date(2026, 11, 1)  # a day of that date and a month are two documents
    await stores.statistics.put_day(KeptDay(department="wegen", day=first, figures=figures), etag=None)
    await stores.statistics.put_month(KeptMonth(department="wegen", first=first, figures=figures), etag=None)
    await stores.statistics.put_month(KeptMonth(department="kinderopvang", first=first), etag=None)


async def values(stores: Stores) -> dict[tuple[str, str], Any]:
    """Everything in the stores, by collection and id."""
    found = {}
    for collection in Collection:
        room = ROOMS[collection]
        async for body in stores.written(collection):
            value = room.form.decode(body)
            found[collection.value, room.names(value)[0]] = value
    return found


def raw(path: Path, statement: str, *given: object) -> None:
    """Change a closed SQLite file behind the bot's back."""
    connection = sqlite3.connect(path)
    with connection:
        connection.execute(statement, given)
    connection.close()


def lines_of(file: Path) -> list[bytes]:
    return file.read_bytes().splitlines(keepends=True)


def loaded(line: bytes) -> Any:
    return parsed(line)


def dumped(value: Any) -> bytes:
    return json.dumps(value).encode() + b"\n"


class Killed(Exception):
    """The process is gone."""


class ThroughStores:
    """Passes everything on; each create goes through `around`, which may do it or not."""

    def __init__(self, stores: Stores, around: Callable[[Callable[[], Any]], Any]) -> None:
        self._stores = stores
        self.requests = _Through(stores.requests, around)
        self.people = _Through(stores.people, around)
        self.departments = _Through(stores.departments, around)
        self.posts = _Through(stores.posts, around)
        self.statistics = _Through(stores.statistics, around)

    def written(self, collection: Collection) -> AsyncIterator[bytes]:
        return self._stores.written(collection)


class _Through:
    def __init__(self, store: Any, around: Callable[[Callable[[], Any]], Any]) -> None:
        self._store = store
        self._around = around

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def create(self, value: Any) -> Any:
        return await self._around(lambda: self._store.create(value))

    async def put_day(self, value: Any, *, etag: Any) -> Any:
        return await self._around(lambda: self._store.put_day(value, etag=etag))

    async def put_month(self, value: Any, *, etag: Any) -> Any:
        return await self._around(lambda: self._store.put_month(value, etag=etag))


def killed_at(number: int, *, is_written: bool) -> Callable[[Callable[[], Any]], Any]:
    """Die at this create (from 0), before or after it is done."""
    count = 0

    async def around(create: Callable[[], Any]) -> Any:
        nonlocal count
        count += 1
        if count > number and not (is_written and count == number + 1):
            raise Killed
        done = await create()
        if count > number:
            raise Killed
        return done

    return around


def failing(outcomes: Iterable[str]) -> Callable[[Callable[[], Any]], Any]:
    """Of each word one create: `before` and `after` fail before and after it is done, `lost` does nothing."""
    left = iter(outcomes)

    async def around(create: Callable[[], Any]) -> Any:
        outcome = next(left, "done")
        if outcome == "before":
            raise StoreUnavailable("busy")
        done = None if outcome == "lost" else await create()
        if outcome == "after":
            raise StoreUnavailable("timed out")
        return done

    return around
