"""Races: many coaches press at once and exactly one has the question; the process dies and nothing is lost."""

import random
import tempfile
import time
from collections.abc import Collection, Iterator
from pathlib import Path

from tests.bench import our_bot
from tests.bench.environments import bench_folder
from tests.bench.line import Dishonest, Line, Options, all_of, say
from tests.bench.processes import Process, finished_load, fire, sink, start_load
from tests.bench.rounds import fresh_store

CLAIM = "claim_race"
KILL = "kill9"
RACES = 2000
COACHES = 32
KILLS = 20
PRESSES_A_KILL = 1500
SETTLE_WITHIN = 60.0


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
        with our_bot.start(store, connector.service_url) as bot:
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
    """The real process killed under load, then started again, `KILLS` times, at instants drawn with a fixed seed."""
    kills = options.of(KILLS)
    chance = random.Random(9)
    lost = stuck = whole = 0
    with sink() as connector:
        for number in range(kills):
            run_lost, run_stuck = kill_once(connector, chance.uniform(0.02, 0.4))
            say(f"{KILL} {number + 1} of {kills}: lost {run_lost}, stuck {run_stuck}")
            lost, stuck = lost + run_lost, stuck + run_stuck
            whole += run_lost == run_stuck == 0
    yield all_of(KILL, "runs with nothing lost", whole, kills, "0 lost, 0 stuck", faults=lost + stuck)


def kill_once(connector: Process, after: float) -> tuple[int, int]:
    """Accepts that were answered but are not stored, and requests still owed something long after the restart."""
    with fresh_store() as store, tempfile.TemporaryDirectory(dir=bench_folder()) as folder:
        bodies = our_bot.seed_for_presses(store, PRESSES_A_KILL, service_url=connector.service_url)
        kept = Path(folder) / "answers"
        with our_bot.start(store, connector.service_url) as bot:
            load = start_load(bot.port, bodies, keep=kept)
            time.sleep(after)
            bot.kill()
            finished_load(load)
        answers = kept.read_bytes().split(b"\n")
        promised = [
            our_bot.request_of(body)
            for body, answer in zip(bodies, answers, strict=True)
            if our_bot.won(answer)
        ]
        if len(promised) == len(bodies):
            raise Dishonest("killed only after every press had been answered")
        say(f"  killed after {len(promised)} of {len(bodies)} presses had been answered")
        with our_bot.start(store, connector.service_url, hurried=True):
            owed = owed_in_the_end(store)
        times = our_bot.accepted_times(store)
        return sum(times.get(request) != 1 for request in promised), owed


def owed_in_the_end(store: Path) -> int:
    """How many requests still owe something when none do or the time to settle is over."""
    give_up = time.perf_counter() + SETTLE_WITHIN
    while not our_bot.owes_nothing(store) and time.perf_counter() < give_up:
        time.sleep(0.1)
    return our_bot.owed_and_accepted(store)[0]
