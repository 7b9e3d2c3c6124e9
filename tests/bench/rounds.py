"""One round of load on our bot or on a baseline, with the checks after it that keep the figure honest."""

import tempfile
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path

from tests.bench import our_bot
from tests.bench.activities import message
from tests.bench.environments import bench_folder
from tests.bench.line import Dishonest, say
from tests.bench.load import Outcome
from tests.bench.processes import Process, ask, baseline, fire
from tests.bench.trust import Trust

WARM_UP = 100
DRAIN_WITHIN = 60.0
EDITS_A_PRESS = 2


@contextmanager
def fresh_store() -> Iterator[Path]:
    """A path for a new SQLite store, on the project's own disk: a RAM disk would make fsync free."""
    with tempfile.TemporaryDirectory(prefix="store-", dir=bench_folder()) as folder:
        yield Path(folder) / "bench.db"


def echo_round(name: str, mode: str, count: int, connector: Process) -> Outcome:
    """Messages to a baseline; every one must be answered well and, for `echo`, have reached the connector."""
    with baseline(name, mode) as server:
        people = 100
        bodies = [
            message(number, f"person-{number % people}", "Hoe open ik mijn mail?", connector.service_url)
            for number in range(count + WARM_UP // 2)
        ]
        fire(server.port, bodies[count:])
        ask(connector.port, "POST", "/_reset")
        outcome = fire(server.port, bodies[:count])
        sends = ask(connector.port, "GET", "/_counts")["sends"]
        if outcome.good != count or sends != (count if mode == "echo" else 0):
            raise Dishonest(server.name, outcome.statuses, sends, server.tail())
    say(f"  {name} {mode}: {outcome.rate:.0f}/s, p99 {outcome.p99_ms:.1f} ms")
    return outcome


def press_round(count: int, connector: Process, trust: Trust, *, rate: float = 0.0) -> tuple[Outcome, float]:
    """Verified presses on our bot with a new store: the load's outcome, and presses a second until nothing was owed."""
    with fresh_store() as store:
        bodies = our_bot.seed_for_presses(store, count + WARM_UP, service_url=connector.service_url)
        tokens = trust.tokens(connector.service_url)
        with our_bot.start(store, trust=trust.env) as bot:
            return press(bot, store, bodies, connector, rate=rate, tokens=tokens)


def press(
    bot: Process,
    store: Path,
    bodies: Sequence[bytes],
    connector: Process,
    *,
    rate: float = 0.0,
    before: int = 0,
    tokens: Sequence[str] = (),
) -> tuple[Outcome, float]:
    """Warm up with the first bodies, time the rest. `before` presses had been accepted in this store already."""
    warm, timed = bodies[:WARM_UP], bodies[WARM_UP:]
    ask(connector.port, "POST", "/_reset")
    fire(bot.port, warm, tokens=tokens)
    drained_at(store, connector, len(warm), bot)
    ask(connector.port, "POST", "/_reset")
    outcome = fire(bot.port, timed, rate=rate, tokens=tokens)
    nothing_owed = drained_at(store, connector, len(timed), bot)
    check_presses(bot, store, connector, outcome, len(timed), before + len(bodies))
    figure = len(timed) / (nothing_owed - outcome.started)
    say(f"  ours: {outcome.rate:.0f} answers/s, {figure:.0f} presses/s drained, p99 {outcome.p99_ms:.1f} ms")
    return outcome, figure


def drained_at(store: Path, connector: Process, presses: int, bot: Process) -> float:
    """The instant (perf_counter) at which nothing was owed any more.

    The connector is asked first, for that is cheap: the store is read only once the edits have arrived.
    """
    give_up = time.perf_counter() + DRAIN_WITHIN
    while time.perf_counter() < give_up:
        counts = ask(connector.port, "GET", "/_counts")
        if counts["edits"] + counts["sends"] >= EDITS_A_PRESS * presses and our_bot.owes_nothing(store):
            return time.perf_counter()
        time.sleep(0.01)
    owed, accepted = our_bot.owed_and_accepted(store)
    raise Dishonest(
        "still owed", owed, "accepted", accepted, ask(connector.port, "GET", "/_counts"), bot.tail()
    )


def check_presses(
    bot: Process, store: Path, connector: Process, outcome: Outcome, count: int, accepted_wanted: int
) -> None:
    """Accepted documents = 2xx answers, the connector saw every edit, 0 owed."""
    owed, accepted = our_bot.owed_and_accepted(store)
    counts = ask(connector.port, "GET", "/_counts")
    shown = counts["edits"] + counts["sends"]
    if (
        outcome.good != count
        or accepted != accepted_wanted
        or owed
        or shown < EDITS_A_PRESS * count
        or counts["refused"]
    ):
        raise Dishonest(outcome.statuses, "accepted", accepted, "owed", owed, counts, bot.tail())
