"""The demo with one command: the bot and three windows, and everything stops together."""

from __future__ import annotations

import argparse
import asyncio
import os
import signal
import sys
from collections.abc import Coroutine
from contextlib import AsyncExitStack

from deploy.demo.bot import ROOT, Bot, BotStopped, is_taken
from deploy.demo.people import Person, everyone, with_a_window
from deploy.demo.playground import CHANNEL, Playground, PlaygroundNotInstalled, PlaygroundNotReady, last_lines

FIRST_PORT = 56150
STORE = ROOT / ".data" / "demo.sqlite"
LOG = ROOT / ".data" / "demo.log"
WHO = {
    "worker": "collega bij {department}",
    "coach": "digicoach bij {department}",
    "coordinator": "coördinator",
}
WHAT = {
    "worker": "Typ een vraag, bijvoorbeeld: Ik kan niet inloggen op de tablet.",
    "coach": "Wacht op een vraag en klik op Ik help.",
    "coordinator": "Typ hulp en lees wat je hier kan vragen.",
}
CHANNEL_WALK = (
    f"Klik links op {CHANNEL}. Typ @Digi, kies Digicoach en typ erachter: dit is het coachkanaal",
    "Klik links op Personal Chat. Typ: tip nu",
    f"Klik weer op {CHANNEL}. Daar staat de tip: klik op Handig of op Stuur naar mezelf.",
    "Typ in Personal Chat: tips. Of schrijf nieuws voor de digicoaches: typ nieuws",
)


async def demo(*, host: str, port: int, store: str, fresh: bool) -> int:
    """Run until asked to stop (0) or until something fails (1). Ends everything it started."""
    if is_taken(host, port):
        _say(f"Op {host}:{port} draait al iets. Stop dat eerst, of kies een andere poort: PORT={port + 1}")
        return 1
    if fresh:
        for old in STORE.parent.glob(STORE.name + "*"):
            old.unlink()
    async with AsyncExitStack() as started:
        try:
            bot = await Bot.start(host=host, port=port, store=store, log=LOG)
            started.push_async_callback(bot.stop)
            windows = []
            for number, person in enumerate(with_a_window()):
                window = await Playground.start(
                    person, endpoint=bot.endpoint, people=everyone(), port=FIRST_PORT + number
                )
                started.push_async_callback(window.stop)
                await window.install()
                windows.append(window)
        except BotStopped as failure:
            return _bot_stopped(failure.lines)
        except PlaygroundNotInstalled as failure:
            _say(
                f"{failure.missing} ontbreekt. Installeer Node 20 en doe dan: npm install --prefix deploy/demo"
            )
            return 1
        except PlaygroundNotReady as failure:
            _say(f"Het venster van {failure.name} start niet. Dit schreef het als laatste:\n{failure.lines}")
            return 1
        _explain(windows)
        return await _until_something_ends(bot, windows)


async def _until_something_ends(bot: Bot, windows: list[Playground]) -> int:
    parts: list[Bot | Playground] = [bot, *windows]
    watched = {asyncio.create_task(part.ended()): part for part in parts}
    try:
        done, _ = await asyncio.wait(watched, return_when=asyncio.FIRST_COMPLETED)
    finally:
        for task in watched:
            task.cancel()
    first = watched[done.pop()]
    if isinstance(first, Playground):
        _say(f"Het venster van {first.person.name} is gestopt. We stoppen alles.")
        return 1
    return _bot_stopped(last_lines(bot.log))


def _explain(windows: list[Playground]) -> None:
    _say("\nDe digicoachbot draait. Open eerst deze drie adressen, elk in een eigen venster:\n")
    for window in windows:
        _say(f"  {window.address}   {_who(window.person)}\n{'':27}{WHAT[window.person.role]}")
    _say("\nHet coachkanaal probeer je in het venster van de coördinator:")
    for number, step in enumerate(CHANNEL_WALK, start=1):
        _say(f"  {number}. {step}")
    _say("Iedereen kan in de eigen chat typen: weetjes aan. Dan komt er elke week een tip.")
    _say(
        "\nLet op: iedereen op je netwerk kan deze vensters openen. Doe dit dus op een netwerk dat je vertrouwt."
    )
    _say("Herlaad een venster niet: dan zie je de vorige berichten niet meer.")
    _say(f"Wat de bot doet, lees je in {LOG.relative_to(ROOT)}. Stoppen: Ctrl-C.\n")


def _who(person: Person) -> str:
    return f"{person.name}, {WHO[person.role].format(department=person.department)}"


def _bot_stopped(lines: str) -> int:
    _say(f"De bot is gestopt. Dit schreef hij als laatste (alles staat in {LOG.relative_to(ROOT)}):\n{lines}")
    _say("De vragen zijn bewaard. Verder met dezelfde vragen: make demo KEEP=1")
    return 1


def _say(text: str) -> None:
    # Under make the output is a pipe: without a flush the addresses would come when all is over.
    print(text, flush=True)


async def _until_interrupted(work: Coroutine[object, object, int]) -> int:
    running = asyncio.ensure_future(work)
    asked = False

    def stop() -> None:
        # Once: a second Ctrl-C must not cut off the stopping, or processes would stay behind.
        nonlocal asked
        if not asked:
            asked = True
            _say("\nWe stoppen alles. Dit duurt even.")
            running.cancel()

    for number in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
        asyncio.get_running_loop().add_signal_handler(number, stop)
    try:
        return await running
    except asyncio.CancelledError:
        return 0


def main() -> int:
    """Read the command line and the environment, and run the demo."""
    parser = argparse.ArgumentParser(
        prog="python -m deploy.demo", description="De digicoachbot met drie vensters."
    )
    parser.add_argument("--keep", action="store_true", help="bewaar de vragen van de vorige keer")
    keep = parser.parse_args().keep
    store = os.environ.get("DIGICOACH_STORE")
    return asyncio.run(
        _until_interrupted(
            demo(
                host=os.environ.get("HOST", "127.0.0.1"),
                port=int(os.environ.get("PORT", "3978")),
                store=store or f"sqlite:{STORE.relative_to(ROOT)}",
                fresh=not keep and store is None,
            )
        )
    )


if __name__ == "__main__":
    sys.exit(main())
