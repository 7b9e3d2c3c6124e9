"""The composition root and the command line: settings -> stores -> services -> web application.

python app.py                        production: authenticated, needs the bot's credentials
python app.py --local [--demo]       no authentication, loopback only; --demo brings invented people
python app.py import-roster FILE [--departments FILE] [--dry-run]
"""

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import uvloop

from bot.cards.deck import Deck
from bot.clock import Clock, SystemClock, new_id
from bot.dialogs.front import Front
from bot.dialogs.presses import Presses
from bot.dialogs.standing import Standings
from bot.dialogs.typed import Typed
from bot.domain.drafting import DraftTimes
from bot.domain.errors import StoreUnavailable
from bot.services.availability import Availability
from bot.services.calendars import holidays_near
from bot.services.delivery import Delivery, Screen
from bot.services.draft_delivery import DraftDelivery
from bot.services.draft_times import DraftClock
from bot.services.import_command import import_roster
from bot.services.keeper import Keeper
from bot.services.ledger import Ledger
from bot.services.messenger import Messenger
from bot.services.people import People
from bot.services.reach import Reach
from bot.services.rules import Rules
from bot.services.search import Search
from bot.services.sending import Sending
from bot.services.wait_book import WaitBook
from bot.settings import BadSettings, Settings
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from bot.teams.adapter import Adapter
from bot.teams.connector import TeamsMessenger
from bot.teams.gate import Gate, OpenGate
from bot.teams.handler import Handler
from bot.teams.hosts import ServiceHosts
from bot.teams.production import own_tokens, verified_callers
from bot.telemetry import log_event, take_over_logging
from bot.texts.catalogue import load_texts
from bot.texts.topics import load_topics
from bot.web import WebApp
from bot.worker import Worker

DEMO = Path(__file__).parent / "deploy" / "demo"


@dataclass(frozen=True, slots=True, kw_only=True)
class Bot:
    """The bot without its doors: what hears people, what looks after documents, and what wakes by itself."""

    front: Front
    keeper: Keeper
    worker: Worker


def assemble(
    *, settings: Settings, stores: Stores, messenger: Messenger, clock: Clock, ids: Callable[[], str]
) -> Bot:
    """Build the use cases on these stores; opens and starts nothing."""
    rules = rules_of(settings)
    times = _draft_times(rules)
    topics = load_topics()
    deck = Deck(load_texts(), {topic.id: topic.label for topic in topics}, rules.zone)
    keeper = Keeper(stores.requests, clock, delivers=settings.delivers)
    ledger = Ledger(stores.requests, clock, keeper)
    people = People(stores.people, clock, times, keeper)
    availability = Availability(stores=stores, clock=clock, zone=rules.zone, pause_for=settings.pause)
    reach = Reach(people, availability)
    from_afar = frozenset(topic.id for topic in topics if topic.from_afar)
    search = Search(stores.requests, stores.departments, clock, rules, holidays_near, from_afar)
    waits = WaitBook(stores.requests, stores.departments, clock, rules.zone)
    sending = Sending(people, stores.departments, ledger, search, waits, clock, rules, topics)
    screen = Screen(messenger)
    drafts = DraftDelivery(stores.people, stores.departments, screen, deck, clock, times, reach.lost)
    draft_clock = DraftClock(people, ledger, sending, clock, times)
    keeper.serve(
        search=search,
        delivery=Delivery(stores.requests, stores.people, screen, deck, clock, reach.lost),
        drafts=drafts,
        draft_clock=draft_clock,
    )
    presses = Presses(
        deck=deck,
        ledger=ledger,
        people=people,
        sending=sending,
        drafts=drafts,
        draft_clock=draft_clock,
        availability=availability,
        clock=clock,
        zone=rules.zone,
    )
    typed = Typed(
        deck=deck,
        ledger=ledger,
        people=people,
        sending=sending,
        draft_clock=draft_clock,
        availability=availability,
        departments=stores.departments,
        presses=presses,
        clock=clock,
        zone=rules.zone,
    )
    front = Front(
        deck=deck,
        people=people,
        ledger=ledger,
        standings=Standings(stores.requests, stores.departments, ledger, sending, clock),
        typed=typed,
        presses=presses,
        availability=availability,
        reach=reach,
        keeper=keeper,
        clock=clock,
        new_id=ids,
    )
    worker = Worker(stores.requests, stores.people, keeper, waits, clock, scan_every=settings.scan_every)
    return Bot(front=front, keeper=keeper, worker=worker)


def rules_of(settings: Settings) -> Rules:
    """What the use cases keep to, as the operator set it."""
    return Rules(
        policy=settings.policy(),
        zone=settings.zone,
        open_limit=settings.open_limit,
        questions_limit=settings.questions_limit,
        unsent_after=settings.unsent_after,
        draft_lapses_after=settings.draft_lapses_after,
        belongs_after=settings.belongs_after,
        department_after=settings.department_after,
        default_department=settings.default_department,
    )


def _draft_times(rules: Rules) -> DraftTimes:
    return DraftTimes(
        unsent_after=rules.unsent_after,
        lapses_after=rules.draft_lapses_after,
        belongs_after=rules.belongs_after,
        department_after=rules.department_after,
        retry_after=rules.policy.retry_after,
    )


@asynccontextmanager
async def running(
    settings: Settings, stores: Stores, *, clock: Clock, ids: Callable[[], str]
) -> AsyncIterator[tuple[int, Bot]]:
    """Serve until the block ends, then finish the turns and deliveries in flight. Yields the port and the bot."""
    async with AsyncExitStack() as opened:
        hosts = ServiceHosts(settings.service_hosts, is_local=settings.is_local)
        tokens = None if settings.is_local else await opened.enter_async_context(own_tokens(settings, clock))
        messenger = await opened.enter_async_context(TeamsMessenger(hosts, tokens))
        bot = assemble(settings=settings, stores=stores, messenger=messenger, clock=clock, ids=ids)
        adapter = Adapter(messenger, Handler(bot.front, messenger, elsewhere=load_texts()("elsewhere")))
        gate: Gate = OpenGate()
        if not settings.is_local:
            gate = await opened.enter_async_context(verified_callers(settings, clock))
        web = WebApp(adapter, gate, stores)
        opened.push_async_callback(bot.keeper.settle)
        if settings.delivers:
            working = asyncio.create_task(bot.worker.run())
            opened.push_async_callback(_cancelled, working)
        opened.push_async_callback(web.stop)
        try:
            port = await web.start(settings.host, settings.port)
        except OSError as error:
            where = f"HOST {settings.host} and PORT {settings.port}"
            raise BadSettings([f"{where} cannot be listened on: {error.strerror}."]) from error
        reading = asyncio.create_task(
            asyncio.to_thread(holidays_near, clock.now())
        )  # 0.2 s, before it is asked for
        opened.push_async_callback(_cancelled, reading)
        yield port, bot


async def _cancelled(task: asyncio.Task[Any]) -> None:
    task.cancel()
    await asyncio.wait([task])


async def serve(settings: Settings, *, is_demo: bool) -> int:
    """Run until SIGINT or SIGTERM; return the exit code."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    stores = await open_sqlite(settings.store_path)
    try:
        if is_demo:
            imported = await import_roster(
                stores, DEMO / "roster.csv", DEMO / "departments.csv", False, _quietly
            )
            if imported:
                return imported
        async with running(settings, stores, clock=SystemClock(), ids=new_id) as (port, _):
            log_event("started", port=port)
            await stop.wait()
            log_event("stopping")
    finally:
        await stores.close()
    return 0


async def import_command(settings: Settings, roster: Path, departments: Path | None, *, dry_run: bool) -> int:
    """Import a roster into the store of the settings; return the exit code."""
    stores = await open_sqlite(settings.store_path)
    try:
        return await import_roster(stores, roster, departments, dry_run, print)
    finally:
        await stores.close()


def _quietly(line: str) -> None:
    """The demo's own roster needs no report."""


def read_arguments(arguments: Sequence[str]) -> argparse.Namespace:
    """Read the command line; exits with a sentence when it is wrong."""
    parser = argparse.ArgumentParser(prog="app.py", description="The digicoach bot.")
    parser.add_argument("--local", action="store_true", help="no authentication, loopback only")
    parser.add_argument(
        "--demo", action="store_true", help="with --local: bring the invented people of the demo"
    )
    commands = parser.add_subparsers(dest="command")
    roster = commands.add_parser("import-roster", help="import coaches, workers and departments")
    roster.add_argument("roster", type=Path, metavar="FILE")
    roster.add_argument("--departments", type=Path, metavar="FILE")
    roster.add_argument("--dry-run", action="store_true", help="show what would change; write nothing")
    read = parser.parse_args(arguments)
    if read.demo and not read.local:
        parser.error("--demo needs --local: its people are invented")
    return read


def main(arguments: Sequence[str]) -> int:
    """Run the command; return the exit code."""
    asked = read_arguments(arguments)
    try:
        settings = Settings.read(os.environ, is_local=asked.local or asked.command is not None)
        if asked.command == "import-roster":
            return asyncio.run(
                import_command(settings, asked.roster, asked.departments, dry_run=asked.dry_run)
            )
        take_over_logging()
        exit_code: int = uvloop.run(serve(settings, is_demo=asked.demo))
    except (BadSettings, StoreUnavailable) as error:
        print(error, file=sys.stderr)
        return 2
    return exit_code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
