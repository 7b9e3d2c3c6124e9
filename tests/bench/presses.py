"""Presses: how many our bot carries against echoes of other stacks, and how long an answer takes at half load.

Ours are verified (RS256 token, service url, tenant) and stored; the baselines verify and store nothing.
"""

import statistics
from collections import defaultdict
from collections.abc import Collection, Iterator
from dataclasses import dataclass

from tests.bench import our_bot
from tests.bench.line import Dishonest, Line, Options, at_least, below, say
from tests.bench.load import Outcome
from tests.bench.processes import Process, fire, sink
from tests.bench.rounds import WARM_UP, echo_round, fresh_store, press_round
from tests.bench.trust import Trust, trust

PRESSES = 2000
P99 = "press_p99_at_half_load_ms"
ANSWER = "answer_vs_agents_silent"


@dataclass(frozen=True, slots=True, kw_only=True)
class Rival:
    """A baseline's echo, how many messages a round (about two seconds of its work), and the ratio to reach."""

    server: str
    messages: int
    goal: float


RIVALS = {
    "press_vs_agents_echo": Rival(server="agents_sdk", messages=1200, goal=2.0),
    "press_vs_teams_echo": Rival(server="teams_sdk", messages=500, goal=2.0),
    "press_vs_botbuilder_echo": Rival(server="botbuilder_stock", messages=200, goal=8.0),
    "press_vs_raw_echo": Rival(server="raw_aiohttp", messages=8000, goal=0.2),
}


def measure(wanted: Collection[str], options: Options) -> Iterator[Line]:
    """The wanted `press_*` lines from the same rounds: ours, then each baseline, then ours again."""
    ours: list[float] = []
    theirs: defaultdict[str, list[float]] = defaultdict(list)
    with sink() as connector, trust() as trusted:
        for number in range(options.rounds):
            say(f"presses, round {number + 1} of {options.rounds}")
            ours.append(press_round(options.of(PRESSES), connector, trusted)[1])
            for name, rival in RIVALS.items():
                if name in wanted:
                    outcome = echo_round(rival.server, "echo", options.of(rival.messages), connector)
                    theirs[name].append(outcome.rate)
        for name, rival in RIVALS.items():
            if name in wanted:
                yield at_least(name, "presses/s", ours, theirs[name], rival.goal)
        if P99 in wanted:
            yield at_half_load(statistics.median(ours), connector, trusted, options)


def at_half_load(capacity: float, connector: Process, trusted: Trust, options: Options) -> Line:
    """Answers timed from the instant each press was due, at half the presses a second that ours carried."""
    p99s: list[float] = []
    for _ in range(options.rounds):
        outcome, _ = press_round(options.of(PRESSES), connector, trusted, rate=capacity / 2)
        p99s.append(outcome.p99_ms)
    return below(P99, "ms", p99s, 50.0)


def measure_answers(_: Collection[str], options: Options) -> Iterator[Line]:
    """Answers alone, with the edits left to a second process, against the Agents SDK doing nothing at all."""
    ours: list[float] = []
    theirs: list[float] = []
    with sink() as connector, trust() as trusted:
        for number in range(options.rounds):
            say(f"answers, round {number + 1} of {options.rounds}")
            ours.append(answer_round(options.of(PRESSES), connector, trusted).rate)
            theirs.append(echo_round("agents_sdk", "silent", options.of(PRESSES), connector).rate)
    yield at_least(ANSWER, "answers/s", ours, theirs, 1.0)


def answer_round(count: int, connector: Process, trusted: Trust) -> Outcome:
    with fresh_store() as store:
        bodies = our_bot.seed_for_presses(store, count + WARM_UP, service_url=connector.service_url)
        with our_bot.start(store, trust=trusted.env, delivers=False) as bot:
            tokens = trusted.tokens(connector.service_url)
            fire(bot.port, bodies[:WARM_UP], tokens=tokens)
            outcome = fire(bot.port, bodies[WARM_UP:], tokens=tokens)
            owed, accepted = our_bot.owed_and_accepted(store)
            # Owed by every press: the figure must not profit from edits that were never due.
            if outcome.good != count or accepted != count + WARM_UP or owed < accepted:
                raise Dishonest(outcome.statuses, "accepted", accepted, "owed", owed, bot.tail())
    say(f"  ours: {outcome.rate:.0f} answers/s")
    return outcome
