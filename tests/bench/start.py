"""Starting and staying small: time to the first answered press and memory after many, against a bare SDK import."""

import http.client
import subprocess
import sys
import time
from collections.abc import Collection, Iterator
from contextlib import closing

from tests.bench import our_bot
from tests.bench.environments import ROOT
from tests.bench.line import Dishonest, Line, Options, at_most, say
from tests.bench.processes import SERVER_CORE, DidNotStart, Process, fire, pinned, resident_mib, sink
from tests.bench.rounds import drained_at, fresh_store

COLD = "cold_start_vs_import"
MEMORY = "rss_vs_import"
PRESSES = 10_000
IMPORT = "import botbuilder.integration.aiohttp"
IMPORT_RSS = f"{IMPORT}; print(open('/proc/self/status').read())"


def measure_cold(_: Collection[str], options: Options) -> Iterator[Line]:
    """Milliseconds, alternately; the first round of each only warms the page cache."""
    ours: list[float] = []
    theirs: list[float] = []
    with sink() as connector:
        for number in range(options.rounds + 1):
            say(f"cold start, round {number} of {options.rounds}")
            ours.append(first_press_ms(connector))
            theirs.append(import_ms())
    yield at_most(COLD, "ms", ours[1:], theirs[1:], 2.0)


def first_press_ms(connector: Process) -> float:
    with fresh_store() as store:
        (body,) = our_bot.seed_for_presses(store, 1, service_url=connector.service_url)
        started = time.perf_counter()
        with our_bot.spawn(store) as bot:
            status = press_once_it_listens(bot, body)
            elapsed = time.perf_counter() - started
            _, accepted = our_bot.owed_and_accepted(store)
            if status != http.client.OK or accepted != 1:
                raise Dishonest(status, "accepted", accepted, bot.tail())
    return elapsed * 1000


def press_once_it_listens(bot: Process, body: bytes) -> int:
    """The status of a press tried every two milliseconds until the port accepts."""
    give_up = time.perf_counter() + 30
    while time.perf_counter() < give_up and bot.child.poll() is None:
        with closing(http.client.HTTPConnection("127.0.0.1", bot.port, timeout=10)) as connection:
            try:
                connection.connect()
            except ConnectionRefusedError:
                time.sleep(0.002)
                continue
            connection.request("POST", "/api/messages", body, {"Content-Type": "application/json"})
            answer = connection.getresponse()
            answer.read()
            return answer.status
    raise DidNotStart(bot.name, bot.tail())


def import_ms() -> float:
    started = time.perf_counter()
    subprocess.run(pinned(SERVER_CORE, [sys.executable, "-c", IMPORT]), cwd=ROOT, check=True)
    return (time.perf_counter() - started) * 1000


def measure_memory(_: Collection[str], options: Options) -> Iterator[Line]:
    """Resident MiB. Memory hardly varies, so two rounds are as good as five."""
    ours: list[float] = []
    theirs: list[float] = []
    count = options.of(PRESSES)
    with sink() as connector:
        for number in range(min(2, options.rounds)):
            say(f"memory, round {number + 1} of 2")
            with fresh_store() as store:
                bodies = our_bot.seed_for_presses(store, count, service_url=connector.service_url)
                with our_bot.start(store) as bot:
                    outcome = fire(bot.port, bodies)
                    drained_at(store, connector, count, bot)
                    if outcome.good != count:
                        raise Dishonest(outcome.statuses, bot.tail())
                    ours.append(bot.rss_mib())
            said = subprocess.run(
                [sys.executable, "-c", IMPORT_RSS], cwd=ROOT, check=True, capture_output=True, text=True
            )
            theirs.append(resident_mib(said.stdout))
    yield at_most(MEMORY, "MiB", ours, theirs, 2.0)
