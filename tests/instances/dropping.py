"""One instance drops everything in the middle of a round, and nobody says or presses anything any more: others must find it."""

import asyncio
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

from bot.domain.roster import Department
from tests.crash.audit import Found
from tests.crash.test_real_process import ALWAYS, _until
from tests.crash.town import COACHES, KINDERGARTEN, _person, _settle, id_of
from tests.fakes.card_reading import buttons, words
from tests.fakes.teams import Call, Colleague, FakeTeams
from tests.instances.ends import audited
from tests.instances.house import House, Instance, house
from tests.instances.stop_and_go import IN_PRODUCTION, LEASE, SCAN, SETTINGS
from tests.scenarios.asking import QUESTION


@dataclass(frozen=True, slots=True, kw_only=True)
class Dropped:
    """How it ended."""

    found: Found
    taken_over: timedelta
    """From the moment at which it was dropped until everybody had their card and that was written down."""
    offers: int
    """Messages that still offer the question, of all coaches together."""

    @property
    def in_production(self) -> timedelta:
        """The same with the lease and the scan of production."""
        return self.taken_over - LEASE - SCAN + IN_PRODUCTION


async def dropped(folder: Path, *, kills: bool) -> Dropped:
    """Send a question by one of three; it stands still, or is killed, when the first offer reaches the channel."""
    async with FakeTeams() as teams, house(folder, 0, **SETTINGS, DIGICOACH_UNSENT_AFTER="6") as built:
        await _settle(built.stores, teams.url, Department(id=KINDERGARTEN, name="Kinderopvang", hours=ALWAYS))
        await built.stores.people.create(_person("Fatma", teams.url, department=KINDERGARTEN))
        one, _, _ = [await built.add() for _ in range(3)]
        dropped_at = _drops_at_the_first_offer(teams, one, kills=kills)
        fatma = Colleague(name="Fatma", teams=teams, http=built.http, bot=one.url, object_id=id_of("Fatma"))
        await fatma.says(QUESTION)
        await _until(lambda: _has(teams, "Fatma", "Stuur mijn vraag"), "the question can be sent")
        press = asyncio.create_task(fatma.presses("Stuur mijn vraag"))  # perhaps nobody answers it any more
        await _until(dropped_at.done, "the first offer leaves")
        unwritten = frozenset(message.id for name in COACHES for message in teams.chat(f"a:{id_of(name)}"))
        await _until(lambda: _is_known(built), "another has brought everybody's card and written it down")
        taken_over = datetime.now(UTC) - dropped_at.result()
        if kills:
            await built.lose(one)
        else:
            one.go_on()
        await asyncio.gather(press, return_exceptions=True)
        await _until(lambda: _is_cleared(built), "the draft is cleared that became the question")
        _, found = await audited(built, teams, unwritten=unwritten if kills else frozenset())
        offers = sum(_offers(teams, name) for name in COACHES)
        return Dropped(found=found, taken_over=taken_over, offers=offers)


def _drops_at_the_first_offer(teams: FakeTeams, one: Instance, *, kills: bool) -> "asyncio.Future[datetime]":
    at: asyncio.Future[datetime] = asyncio.get_running_loop().create_future()

    def weather(call: Call) -> None:
        if not at.done() and "Ik help" in str(call.activity):
            (one.kill if kills else one.pause)()
            at.set_result(datetime.now(UTC))

    teams.weather = weather
    return at


def _has(teams: FakeTeams, name: str, label: str) -> bool:
    return any(label in buttons(card) for card in teams.messages(f"a:{id_of(name)}"))


def _offers(teams: FakeTeams, name: str) -> int:
    chat = teams.messages(f"a:{id_of(name)}")
    return sum(QUESTION in words(card) and "Ik help" in buttons(card) for card in chat)


async def _is_cleared(built: House) -> bool:
    fatma = await built.stores.people.find(id_of("Fatma"))
    return fatma is not None and fatma.value.draft is None


async def _is_known(built: House) -> bool:
    [due] = (await built.stores.requests.recent(KINDERGARTEN, since=datetime.now(UTC))).glances
    request = (await built.stores.requests.get(KINDERGARTEN, due.id)).value
    return sum(bool(shown.live) for shown in request.shown.values()) == 3
