"""Growth: whether choosing and accepting stay as fast when the city and its history grow a thousandfold."""

import statistics
from collections.abc import Collection, Iterator
from contextlib import ExitStack
from pathlib import Path

from tests.bench import our_bot
from tests.bench.line import Line, Options, at_most, say
from tests.bench.processes import Process, sink
from tests.bench.rounds import WARM_UP, fresh_store, press

OFFER = "offer_140k_vs_140"
ACCEPT = "accept_1m_vs_1k"
CHOICES = 500
PRESSES = 1000


def measure_offer(_: Collection[str], options: Options) -> Iterator[Line]:
    """Milliseconds to read a roster and choose whom to offer, over all departments in turn."""
    with fresh_store() as large, fresh_store() as small:
        our_bot.seed_roster(large, coaches=options.of(140_000), departments=options.of(1000))
        our_bot.seed_roster(small, coaches=140, departments=10)
        ours: list[float] = []
        theirs: list[float] = []
        for number in range(options.rounds):
            say(f"offers, round {number + 1} of {options.rounds}")
            ours.append(statistics.median(our_bot.time_offers(large, options.of(CHOICES))) * 1000)
            theirs.append(statistics.median(our_bot.time_offers(small, options.of(CHOICES))) * 1000)
    yield at_most(OFFER, "ms", ours, theirs, 1.2)


def measure_accept(_: Collection[str], options: Options) -> Iterator[Line]:
    """Milliseconds a press, edits included, with a long history stored and with a short one."""
    each = options.of(PRESSES) + WARM_UP
    with ExitStack() as held:
        connector = held.enter_context(sink())
        stores: list[tuple[Path, list[bytes], list[float]]] = []
        for closed in (options.of(1_000_000), 1000):
            store = held.enter_context(fresh_store())
            say(f"seeding {closed} closed requests")
            our_bot.seed_closed(store, closed)
            bodies = our_bot.seed_for_presses(store, each * options.rounds, service_url=connector.service_url)
            stores.append((store, bodies, []))
        for number in range(options.rounds):
            say(f"accepts, round {number + 1} of {options.rounds}")
            for store, bodies, figures in stores:
                figures.append(accept_round(number, each, store, bodies, connector))
    yield at_most(ACCEPT, "ms a press", stores[0][2], stores[1][2], 1.2)


def accept_round(number: int, each: int, store: Path, bodies: list[bytes], connector: Process) -> float:
    before = number * each
    with our_bot.start(store) as bot:
        _, rate = press(bot, store, bodies[before : before + each], connector, before=before)
    return 1000 / rate
