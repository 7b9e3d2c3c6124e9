"""The real bot in a process of its own, so that its memory is its own; told by lines of JSON to let time pass and to tell of itself.

Everything it looks up or connects to is taken down by the interpreter's own audit hook, below every library, and
nothing leaves this machine.
"""

import asyncio
import gc
import json
import sys
from collections import Counter
from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from functools import wraps
from itertools import count
from pathlib import Path
from typing import Any

from app import running
from bot.cards.actions import VERBS
from bot.dialogs.coach_channel import ChannelFront
from bot.dialogs.exporting import ExportDialogs
from bot.dialogs.front import Front
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord, Role
from bot.domain.request import ServiceDesk
from bot.domain.roster import Coach, Department
from bot.services.calendars import holidays_near
from bot.settings import Settings
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from bot.telemetry import take_over_logging
from tests.bench.processes import resident_mib
from tests.fakes.clock import MONDAY, HandClock, JumpingClock
from tests.fakes.teams import TENANT
from tests.scenarios.city import OWN_TOKENS

DIALOGS: tuple[tuple[type, tuple[str, ...]], ...] = (
    (Front, ("said", "pressed", "edited", "deleted", "reacted", "arrived", "left")),
    (ChannelFront, ("said_in_channel", "pressed_in_channel", "channel_changed")),
    (ExportDialogs, ("file_answered",)),
)
"""The doors of the conversations: what comes through one of them has passed every check of the ring."""
_outbound: Counter[str] = Counter()
_heard: Counter[str] = Counter()
_verbs: Counter[str] = Counter()


def watch(event: str, arguments: tuple[Any, ...]) -> None:
    """Note each host that is looked up or connected to, and let no other than the loopback be."""
    if event == "socket.connect":
        address = arguments[1]
        host = str(address[0]) if isinstance(address, tuple) else "a file"
    elif event == "socket.getaddrinfo":
        host = str(arguments[0])
    else:
        return
    _outbound[host] += 1
    if host not in {"127.0.0.1", "localhost", "::1"}:
        raise ConnectionRefusedError(host)


def counted(owner: type, name: str) -> None:
    """Count how often a dialog is reached, and with which verb."""
    original: Callable[..., Awaitable[Any]] = getattr(owner, name)

    @wraps(original)
    async def counting(self: Any, first: Any, *more: Any) -> Any:
        _heard[name] += 1
        if (verb := getattr(first, "verb", "")) in VERBS:
            _verbs[verb] += 1
        return await original(self, first, *more)

    setattr(owner, name, counting)


class Told:
    """What the process does when it is told to."""

    def __init__(self, stores: Stores, clock: HandClock) -> None:
        self.stores = stores
        self.clock = clock
        self.settled: Callable[[], Awaitable[None]] | None = None

    async def settle(self, seconds: float = 0) -> None:
        """Let time pass, then do all that is due and owed."""
        assert self.settled is not None
        self.clock.turn(timedelta(seconds=seconds))
        await self.settled()

    async def next_day(self) -> None:
        """Go on to the next day on which people work, at the same hour."""
        await self._till_tomorrow()
        while self.clock.now().weekday() > 4 or self.clock.now().date() in holidays_near(self.clock.now()):
            await self._till_tomorrow()

    async def _till_tomorrow(self) -> None:
        """Until the hour at which the attack began: the minutes of each day must not add up to an evening."""
        begun = datetime.combine(self.clock.now() + timedelta(days=1), MONDAY.timetz())
        await self.settle((begun - self.clock.now()).total_seconds())

    async def department(self, name: str, coaches: list[list[str]]) -> None:
        """A department as new, with coaches (their id and name), of whom the last is its contact point too."""
        made = Department(
            id=DepartmentId(name.lower()),
            name=name,
            desk=ServiceDesk(name="Service Desk", phone="09 000 00 00", hours="ma-vr 8:00-17:00"),
            coaches=tuple(
                Coach(
                    id=PersonId(id_),
                    name=given,
                    email=f"{id_}@example.org",
                    is_contact=[id_, given] == coaches[-1],
                )
                for id_, given in coaches
            ),
        )
        await self._put(self.stores.departments, made)
        for coach in made.coaches:
            roles = (Role.COACH, Role.CONTACT_POINT) if coach.is_contact else (Role.COACH,)
            known = PersonRecord(
                id=coach.id, name=coach.name, helps_in=made.id, department=made.id, roles=roles
            )
            await self._put(self.stores.people, known)

    async def _put(self, store: Any, document: Any) -> None:
        there = await store.find(document.id)
        if there is None:
            await store.create(document)
        else:
            await store.replace(document, etag=there.etag)

    async def known(self, id: str, name: str, department: str = "", role: str = "") -> None:  # noqa: A002
        """Somebody whom the roster knows."""
        known = PersonRecord(
            id=PersonId(id),
            name=name,
            department=DepartmentId(department) if department else None,
            roles=(Role(role),) if role else (),
        )
        await self.stores.people.create(known)

    async def reach(self, host: str) -> None:
        """Try to connect to somewhere, as a bot that was fooled would."""
        with suppress(OSError):
            await asyncio.open_connection(host, 80)

    async def report(self) -> dict[str, Any]:
        """Memory after a look for garbage, in MiB, and what came how far."""
        gc.collect()
        return {
            "mib": resident_mib(Path("/proc/self/status").read_text()),
            "outbound": _outbound,
            "heard": _heard,
            "verbs": _verbs,
        }


async def main(folder: Path) -> None:
    """Serve until the other side hangs up."""
    clock = HandClock()
    ids = count(1)
    settings = Settings.read(
        {"PORT": "0", "MicrosoftAppTenantId": TENANT, "DIGICOACH_SENDS_PER_SECOND": "0"}, is_local=True
    )
    stores = await open_sqlite(folder / "digicoach.db")
    told = Told(stores, clock)
    reader = asyncio.StreamReader(limit=1024 * 1024)
    await asyncio.get_running_loop().connect_read_pipe(
        lambda: asyncio.StreamReaderProtocol(reader), sys.stdin
    )
    async with running(
        settings,
        stores,
        clock=clock,
        ids=lambda: f"{next(ids):020x}",
        tokens=OWN_TOKENS,
        pace_clock=JumpingClock(clock),
    ) as (port, bot):
        told.settled = bot.worker.run_due
        print(json.dumps({"port": port}), flush=True)
        while line := await reader.readline():
            asked = json.loads(line)
            answer = await getattr(told, asked.pop("do"))(**asked)
            print(json.dumps(answer), flush=True)
    await stores.close()


if __name__ == "__main__":
    for owner, names in DIALOGS:
        for name in names:
            counted(owner, name)
    take_over_logging()
    sys.addaudithook(watch)
    asyncio.run(main(Path(sys.argv[1])))
