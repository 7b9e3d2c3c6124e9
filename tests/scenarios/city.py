"""A city in which stories happen: the real bot over HTTP on a real store, a Teams that enforces its rules, a clock turned by hand."""

from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count
from pathlib import Path
from typing import Any

import aiohttp

from app import Bot, running
from bot.clock import Clock
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord, Role
from bot.domain.request import Request, ServiceDesk
from bot.domain.roster import Coach, Department
from bot.settings import Settings
from bot.storage.protocols import Stores
from bot.teams.connector import TokenSource
from bot.texts.catalogue import CATALOGUES
from tests.engines import open_stores
from tests.fakes.clock import HandClock, JumpingClock
from tests.fakes.identity import APP, Identity
from tests.fakes.places import personal_chat
from tests.fakes.rates import RateTable
from tests.fakes.team_channels import Channel, Team
from tests.fakes.teams import TENANT, Colleague, FakeTeams
from tests.scenarios.canaries import found_in, listening, typed

KINDEROPVANG = DepartmentId("kinderopvang")
DESK = ServiceDesk(name="Service Desk", phone="09 000 00 00", hours="ma-vr 8:00-17:00")
TOKEN = "the-bots-own-token"
REGION = "/emea/"


class OwnTokens:
    """See `bot.teams.connector.TokenSource`: the token that the fake Teams asks for."""

    async def token(self) -> str:
        return TOKEN

    def forget(self, token: str) -> None:
        """It is asked for again, and is the same."""


OWN_TOKENS = OwnTokens()


@dataclass(slots=True, kw_only=True)
class Citizen(Colleague):
    """A colleague whose every act is followed by all that the bot owes because of it."""

    settle: Callable[[], Awaitable[None]]
    said: list[str] = field(default_factory=list)
    """All they typed; it may stand on cards and in the store, and nowhere else."""

    async def _delivered(self, activity: Mapping[str, Any]) -> bytes:
        self.said += typed(activity)
        body = await Colleague._delivered(self, activity)
        await self.settle()
        return body


@dataclass(slots=True, kw_only=True)
class City:
    """One running bot and the people around it."""

    folder: Path
    clock: HandClock
    pace_clock: JumpingClock
    """The time of all that leaves; it runs ahead of `clock` while calls are held back."""
    teams: FakeTeams
    http: aiohttp.ClientSession
    settings: Settings
    stores: Stores
    bot: Bot
    url: str
    ids: Iterator[int]
    identity: Identity | None = None
    """Signs what the channel brings, in production; else nothing is signed."""
    people: dict[str, Citizen] = field(default_factory=dict)
    known_teams: dict[str, Team] = field(default_factory=dict)
    presses_arrive_twice: bool = False
    """Of people who are met from now on; with a new id."""
    lines_arrive_twice: bool = False
    """As `presses_arrive_twice`."""
    is_sound: bool = True
    """At the end of the story every promise is kept; False where the story itself breaks one."""

    def citizen(self, name: str, *, platform: str = "Windows") -> Citizen:
        """Somebody with Teams open; the same one for the same name."""
        if name not in self.people:
            self.people[name] = Citizen(
                name=name,
                teams=self.teams,
                http=self.http,
                bot=self.url,
                object_id=person_id(name),
                conversation=personal_chat(person_id(name)),
                region=REGION,
                bearer=self._bearer if self.identity is not None else None,
                twice=self._twice(),
                platform=platform,
                settle=self.settled,
            )
        return self.people[name]

    def channel(self, name: str = "", *, team: str = "Allemaal Digitaal") -> Channel:
        """A channel of a team that has the app; the same one for the same names, and without a name the team's first."""
        if team not in self.known_teams:
            self.known_teams[team] = Team(name=team, teams=self.teams)
        return self.known_teams[team].channel(name)

    def _twice(self) -> frozenset[str]:
        presses = {"invoke"} if self.presses_arrive_twice else set()
        return frozenset(presses | ({"message"} if self.lines_arrive_twice else set()))

    def _bearer(self, service_url: str) -> str:
        assert self.identity is not None
        return self.identity.token(serviceurl=service_url)

    async def settled(self) -> None:
        """Wait for everything that is due or owed now."""
        await self.bot.worker.run_due()

    async def passes(self, **time: float) -> None:
        """Let time pass, and what it brings happen at its own instant."""
        until = self.clock.now() + timedelta(**time)
        await self.settled()
        while self.bot.keeper.wakes and (wake := min(self.bot.keeper.wakes.values())) <= until:
            self.clock.turn_to(wake)
            before = dict(self.bot.keeper.wakes)
            await self.settled()
            if before == self.bot.keeper.wakes:
                raise AssertionError(f"something stays due: {before}")
        self.clock.turn_to(until)
        await self.settled()

    async def passes_unseen(self, **time: float) -> None:
        """Let time pass for a bot that was just started: what it does not know of stands in the store."""
        until = self.clock.now() + timedelta(**time)
        await self.settled()
        for _ in range(1000):
            requests = await self.stores.requests.due(by=until, limit=1)
            people = await self.stores.people.due(by=until, limit=1)
            posts = await self.stores.posts.due(by=until, limit=1)
            if not (requests or people or posts):
                self.clock.turn_to(until)
                return
            self.clock.turn_to(min(due.wake_at for due in (*requests, *people, *posts)))
            await self.settled()
        raise AssertionError("something stays due")

    async def department(self, name: str = "Kinderopvang", **fields: Any) -> DepartmentId:
        """Add a department without coaches."""
        made = Department(
            **{"id": DepartmentId(name.lower().replace(" ", "-")), "name": name, "desk": DESK, **fields}
        )
        await self.stores.departments.create(made)
        return made.id

    async def coach(
        self, name: str, department: DepartmentId, *, installed: bool = True, **fields: Any
    ) -> Citizen:
        """Add a coach to a department's roster, and let them open Teams."""
        found = await self.stores.departments.find(department)
        assert found is not None
        coach = Coach(id=person_id(name), name=name, email=f"{name.lower()}@example.org", **fields)
        with_coach = replace(found.value, coaches=(*found.value.coaches, coach))
        await self.stores.departments.replace(with_coach, etag=found.etag)
        role = Role.CONTACT_POINT if coach.is_contact else Role.COACH
        await self.known(name, helps_in=department, roles=(role,))
        person = self.citizen(name)
        if installed:
            await person.installs()
        return person

    async def known(self, name: str, **fields: Any) -> None:
        """Let the roster know somebody."""
        await self.stores.people.create(PersonRecord(id=person_id(name), name=name, **fields))

    async def worker(self, name: str, department: DepartmentId, *, platform: str = "Windows") -> Citizen:
        """Somebody whose department is known already."""
        await self.known(name, department=department, email=f"{name.lower()}@example.org")
        return self.citizen(name, platform=platform)

    async def person(self, name: str) -> PersonRecord:
        """Somebody, as stored."""
        stored = await self.stores.people.find(person_id(name))
        assert stored is not None
        return stored.value

    async def numbers(self, department: DepartmentId = KINDEROPVANG) -> list[int]:
        """The numbers of all requests of a department, oldest first."""
        since = datetime.min.replace(tzinfo=self.clock.now().tzinfo)
        return [
            glance.number for glance in (await self.stores.requests.recent(department, since=since)).glances
        ]

    async def request(self, number: int = 1, department: DepartmentId = KINDEROPVANG) -> Request:
        """The request of that number, as stored."""
        recent = await self.stores.requests.recent(
            department, since=datetime.min.replace(tzinfo=self.clock.now().tzinfo)
        )
        [glance] = [g for g in recent.glances if g.number == number]
        return (await self.stores.requests.get(department, glance.id)).value


def person_id(name: str) -> PersonId:
    """The object id of somebody in the stories."""
    return PersonId(f"id-{name.lower()}")


@asynccontextmanager
async def city(
    folder: Path,
    clock: HandClock | None = None,
    *,
    beside: City | None = None,
    identity: Identity | None = None,
    tokens: TokenSource | None = OWN_TOKENS,
    opens: Callable[[Path, Clock], Awaitable[Stores]] = open_stores,
    languages: Sequence[str] = (),
    catalogues: Path = CATALOGUES,
    **environ: str,
) -> AsyncIterator[City]:
    """Start the bot; `environ` are settings beside the defaults, and `opens` opens the stores.

    With an `identity` that signs what the channel brings, all is as in production, and `tokens` None are
    asked for as the settings say. `languages` are on beside the Dutch; their files are in `catalogues`.

    `beside` another bot on the same file, in the same Teams and time; that one may have been stopped.
    At the end the bot must have kept the rules of Teams, and nothing that anybody said, nobody's name or id
    and no token may have been logged, measured or traced, up to its very stop.
    """
    clock = beside.clock if beside else clock or HandClock()
    pace_clock = beside.pace_clock if beside else JumpingClock(clock)
    numbers = beside.ids if beside else count(1)
    async with AsyncExitStack() as opened:
        teams = beside.teams if beside else FakeTeams(token=TOKEN, rates=RateTable(pace_clock))
        if not beside:
            await opened.enter_async_context(teams)
        http = await opened.enter_async_context(aiohttp.ClientSession())
        if identity is not None:
            identity.clock = clock
            environ = {**_production(identity), **environ}
        environ = {"PORT": "0", "MicrosoftAppTenantId": TENANT, **environ}
        settings = Settings.read(environ, is_local=identity is None)
        settings = settings.model_copy(update={"languages": (*settings.languages, *languages)})
        teams.bots += 1
        stores = await opens(folder, clock)
        opened.push_async_callback(stores.close)
        heard = opened.enter_context(listening())
        port, bot = await opened.enter_async_context(
            running(
                settings,
                stores,
                clock=clock,
                ids=lambda: f"{next(numbers):020x}",
                tokens=tokens,
                pace_clock=pace_clock,
                catalogues=catalogues,
            )
        )
        made = City(
            folder=folder,
            clock=clock,
            pace_clock=pace_clock,
            teams=teams,
            http=http,
            settings=settings,
            stores=stores,
            bot=bot,
            url=f"http://127.0.0.1:{port}",
            ids=numbers,
            identity=identity,
            known_teams=beside.known_teams if beside else {},
        )
        yield made
        _kept_the_rules(teams)
        people = [*made.people.values(), *(beside.people.values() if beside else ())]
    assert not found_in(heard.text, people, secrets=(TOKEN,)), "a log, a measure or a trace tells of people"


def _production(identity: Identity) -> dict[str, str]:
    return {
        "MicrosoftAppId": APP,
        "MicrosoftAppPassword": "a-secret",
        "DIGICOACH_OPENID_METADATA": identity.url,
        "DIGICOACH_SERVICE_HOSTS": "127.0.0.1",
    }


def _kept_the_rules(teams: FakeTeams) -> None:
    """Nothing the bot did was more, larger or less its own than Teams takes."""
    assert teams.rates is not None
    assert teams.rates.breaches == []
    assert teams.overlaps == 0 or teams.bots > 1
    assert (teams.strangers, teams.large) == (0, [])
