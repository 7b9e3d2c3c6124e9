"""The composition root and the command line: settings -> stores -> services -> web application.

python app.py                        production: authenticated, needs the bot's credentials
python app.py --local [--demo]       no authentication, loopback only; --demo brings invented people
python app.py import-roster FILE [--departments FILE] [--dry-run]
python app.py export-store FILE      all that is stored, to move to another store or to keep
python app.py import-store FILE
python app.py export PERIOD [--format xlsx|csv] [--department ID] FILE   figures, as a coordinator gets them
python app.py rebuild-statistics [--from DATE]   counts all figures again from the stored questions
python app.py shorten-terms          lets terms that were made shorter hold for questions sent before
"""

import gc

gc.disable()  # until all is imported: looking for garbage among what stays costs a seventh of the start

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import AsyncExitStack, asynccontextmanager
from datetime import date
from pathlib import Path
from typing import Any

import uvloop

from bot.assembly import Bot, assemble
from bot.clock import Clock, SystemClock, new_id
from bot.command_line import read_arguments
from bot.credentials import RenewedTokens
from bot.dialogs.in_their_language import in_their_language
from bot.domain.availability import local_date
from bot.domain.errors import StoreUnavailable
from bot.domain.files import FileFormat
from bot.figure_assembly import counting_of
from bot.graph.opening import opened as opened_directory
from bot.services.calendars import holidays_near
from bot.services.directory import NoDirectory
from bot.services.following import FollowingStores
from bot.services.import_command import import_roster
from bot.settings import BadSettings, Settings
from bot.storage.protocols import Stores
from bot.storage.sqlite import open_sqlite
from bot.teams.adapter import Adapter
from bot.teams.channel_names import ChannelNames
from bot.teams.connector import TeamsMessenger, TokenSource
from bot.teams.gate import Gate, OpenGate
from bot.teams.handler import Handler
from bot.teams.hosts import FileHosts, ServiceHosts
from bot.teams.limits import PersonLimits
from bot.teams.pace import Pace
from bot.teams.production import own_tokens, verified_callers
from bot.teams.uploads import Uploads
from bot.telemetry import log_event, take_over_logging
from bot.texts.catalogue import CATALOGUES, load_texts
from bot.web import WebApp

gc.freeze()
gc.enable()

DEMO = Path(__file__).parent / "deploy" / "demo"


@asynccontextmanager
async def running(
    settings: Settings,
    stores: Stores,
    *,
    clock: Clock,
    ids: Callable[[], str],
    tokens: TokenSource | None = None,
    pace_clock: Clock | None = None,
    catalogues: Path = CATALOGUES,
) -> AsyncIterator[tuple[int, Bot]]:
    """Serve until the block ends, then finish the turns and deliveries in flight. Yields the port and the bot.

    `tokens` take the place of those that the settings' credentials bring; in local mode there are none.
    By `pace_clock` calls wait until they may leave; it is `clock` unless a test has reason to part them.
    `catalogues` is where the languages are.
    """
    async with AsyncExitStack() as opened:
        if settings.is_exporting:
            from bot.exporting import exported  # half as much again as the rest together: only when asked for

            await opened.enter_async_context(exported(settings))
        hosts = ServiceHosts(settings.service_hosts, is_local=settings.is_local)
        if tokens is None and not settings.is_local:
            tokens = await opened.enter_async_context(own_tokens(settings, clock))
        share = settings.sends_per_second / settings.instances
        pace = Pace(pace_clock or clock, per_second=share, instances=settings.instances) if share else None
        if pace is None and not settings.is_local:
            log_event("limits.lifted", level="error")  # only to measure may nobody be held back
        messenger = await opened.enter_async_context(
            TeamsMessenger(hosts, tokens, pace=pace, clock=clock, tenant=settings.tenant_id)
        )
        directory = await opened.enter_async_context(opened_directory(settings, clock))
        bot = assemble(
            settings=settings,
            stores=stores,
            messenger=messenger,
            channels=messenger,
            clock=clock,
            ids=ids,
            directory=directory,
            catalogues=catalogues,
        )
        opened.push_async_callback(bot.errands.close)
        texts = load_texts()
        handler = Handler(
            in_their_language(bot.front, stores.people, settings.languages),
            messenger,
            elsewhere=texts("elsewhere"),
            too_fast=texts("too-fast"),
            unread=texts("too-fast-line"),
            limits=PersonLimits(clock) if settings.sends_per_second else None,  # lifted together, to measure
            files=bot.files,
            channels=bot.channels,
            names=ChannelNames(messenger),
            uploads=Uploads(FileHosts(settings.file_hosts, is_local=settings.is_local)),
            clock=pace_clock or clock,
        )
        opened.push_async_callback(handler.answers.stop)
        adapter = Adapter(messenger, handler)
        gate: Gate = OpenGate()
        if not settings.is_local:
            gate = await opened.enter_async_context(verified_callers(settings, hosts, clock))
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


async def opened_stores(settings: Settings) -> Stores:
    """Open the engine that the settings name.

    Raises:
        StoreUnavailable: it cannot be used; the message says why, and what to do.
    """
    if not settings.is_on_cosmos:
        return await open_sqlite(settings.store_path)
    from bot.storage.cosmos import (
        open_cosmos,  # half as much again as all other imports: only when it is used
    )

    clock, address = SystemClock(), settings.cosmos_address
    key = settings.cosmos_key.get_secret_value()
    acquire = settings.credentials().acquire
    tokens = RenewedTokens(acquire(), clock, resource=settings.cosmos_resource, afresh=acquire)
    return await open_cosmos(address, key or tokens, clock=clock, new_id=new_id)


async def serve(settings: Settings, *, is_demo: bool) -> int:
    """Run until SIGINT or SIGTERM; return the exit code."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    stores = await opened_stores(settings)
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
    stores = await opened_stores(settings)
    try:
        return await import_roster(stores, roster, departments, dry_run, print)
    finally:
        await stores.close()


async def moving_command(settings: Settings, command: str, file: Path) -> int:
    """Carry the store of the settings into a file, or a file into it; return the exit code."""
    from bot.moving_command import export_store, import_store

    stores = await opened_stores(settings)
    try:
        move = export_store if command == "export-store" else import_store
        return await move(stores, file, clock=SystemClock(), tell=print)
    finally:
        await stores.close()


async def rebuild_command(settings: Settings, first: date) -> int:
    """Count the figures of the settings' store again; return the exit code."""
    from bot.rebuild_command import rebuild_statistics

    stores = await opened_stores(settings)
    try:
        counting = counting_of(settings, FollowingStores(stores), SystemClock())
        return await rebuild_statistics(stores, counting, print, first=first)
    finally:
        await stores.close()


async def shorten_command(settings: Settings) -> int:
    """Let no question in the settings' store be kept longer than they say; return the exit code."""
    from bot.shorten_command import shorten_terms

    stores = await opened_stores(settings)
    try:
        return await shorten_terms(stores, settings.keeping(), print)
    finally:
        await stores.close()


async def export_command(settings: Settings, asked: argparse.Namespace) -> int:
    """Write figures of the settings' store into a file; return the exit code."""
    from bot.export_command import export_figures

    stores, clock = await opened_stores(settings), SystemClock()
    try:
        nobody = TeamsMessenger(ServiceHosts((), is_local=False))  # it is not opened: nothing is sent
        bot = assemble(
            settings=settings,
            stores=stores,
            messenger=nobody,
            channels=nobody,
            clock=clock,
            ids=new_id,
            directory=NoDirectory(),
        )
        return await export_figures(
            bot.files,
            asked.period,
            asked.file,
            today=local_date(clock.now(), settings.zone),
            tell=print,
            kind=FileFormat(asked.format) if asked.format else None,
            department=asked.department,
        )
    finally:
        await stores.close()


def _quietly(line: str) -> None:
    """The demo's own roster needs no report."""


def main(arguments: Sequence[str]) -> int:
    """Run the command; return the exit code."""
    asked = read_arguments(arguments)
    try:
        is_import = asked.command is not None
        settings = Settings.read(os.environ, is_local=asked.local or is_import, serves=not is_import)
        if asked.command == "import-roster":
            return asyncio.run(
                import_command(settings, asked.roster, asked.departments, dry_run=asked.dry_run)
            )
        if asked.command == "rebuild-statistics":
            return asyncio.run(rebuild_command(settings, asked.first))
        if asked.command == "shorten-terms":
            return asyncio.run(shorten_command(settings))
        if asked.command == "export":
            return asyncio.run(export_command(settings, asked))
        if asked.command is not None:
            return asyncio.run(moving_command(settings, asked.command, asked.file))
        take_over_logging()
        exit_code: int = uvloop.run(serve(settings, is_demo=asked.demo))
    except (BadSettings, StoreUnavailable) as error:
        print(error, file=sys.stderr)
        return 2
    return exit_code


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
