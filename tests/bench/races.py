"""Races: many coaches press at once and exactly one has the question; the process dies and nothing is lost."""

import tempfile
from collections.abc import Collection, Iterator
from pathlib import Path

from tests.bench import our_bot
from tests.bench.environments import bench_folder
from tests.bench.line import Line, Options, all_of, say
from tests.bench.processes import fire, sink
from tests.bench.rounds import fresh_store
from tests.crash.plan import play

CLAIM = "claim_race"
KILL = "kill9"
RACES = 2000
COACHES = 32
KILLS = 5000


def measure_claims(_: Collection[str], options: Options) -> Iterator[Line]:
    """Every race's presses leave together on connections of their own; the next race waits for all its answers."""
    races = options.of(RACES)
    with (
        fresh_store() as store,
        sink() as connector,
        tempfile.TemporaryDirectory(dir=bench_folder()) as folder,
    ):
        bodies = our_bot.seed_for_races(store, races, COACHES, service_url=connector.service_url)
        kept = Path(folder) / "answers"
        with our_bot.start(store) as bot:
            outcome = fire(bot.port, bodies, connections=COACHES, burst=COACHES, keep=kept)
        answers = kept.read_bytes().split(b"\n")
        times = our_bot.accepted_times(store)
    told = stored = decided = 0
    for first in range(0, len(bodies), COACHES):
        one_told = sum(map(our_bot.won, answers[first : first + COACHES])) == 1
        one_stored = times.get(our_bot.request_of(bodies[first])) == 1
        told, stored, decided = told + one_told, stored + one_stored, decided + (one_told and one_stored)
    errors = len(bodies) - outcome.good
    say(f"{CLAIM}: {outcome.rate:.0f} presses/s, {outcome.statuses}, one told {told}, one stored {stored}")
    yield all_of(CLAIM, "races with one winner", decided, races, "1 winner each, 0 errors", faults=errors)


def measure_kills(_: Collection[str], options: Options) -> Iterator[Line]:
    """The bot killed with SIGKILL at its writes and sends, by the harness of `tests/crash`; every pair at least once."""
    report = play(options.of(KILLS), covers_all=options.portion >= 1)
    say(f"{report.table()}\n{KILL}: {report.summary()}")
    lost, stuck = report.of("lost"), report.of("stuck")
    yield all_of(
        KILL,
        f"runs killed, {lost} lost, {stuck} stuck",
        report.runs - len(report.problems),
        report.runs,
        "0 lost, 0 stuck",
        faults=lost + stuck,
    )
