"""`make bench`: measures the named lines, or all, and prints one JSON line for each on standard output."""

import argparse
import os
from collections.abc import Callable, Collection, Iterator

from tests.bench import figures, growth, presses, races, recovery, start, units
from tests.bench.line import CoreMissing, Dishonest, Line, Options, say, skipped
from tests.bench.processes import SERVER_CORE, DidNotStart

Measure = Callable[[Collection[str], Options], Iterator[Line]]

# In printing order; lines with the same function come out of the same rounds.
LINES: dict[str, Measure] = {
    "press_vs_agents_echo": presses.measure,
    "press_vs_teams_echo": presses.measure,
    "press_vs_botbuilder_echo": presses.measure,
    "press_vs_raw_echo": presses.measure,
    "press_p99_at_half_load_ms": presses.measure,
    "answer_vs_agents_silent": presses.measure_answers,
    "offer_140k_vs_140": growth.measure_offer,
    "accept_1m_vs_1k": growth.measure_accept,
    "figures_1m_vs_2k": figures.measure_growth,
    "figures_1m_ms": figures.measure_growth,
    "figures_1m_first_vs_2k": figures.measure_growth,
    "cold_start_vs_import": start.measure_cold,
    "rss_vs_import": start.measure_memory,
    "cosmos_ru_road": units.measure_stories,
    "cosmos_ru_walk_up": units.measure_stories,
    "cosmos_ru_figures": figures.measure_units,
    "cosmos_ru_figures_first": figures.measure_units,
    "cosmos_ru_idle_hour": units.measure_idle,
    "cosmos_ru_audited_hour": units.measure_idle,
    "recovery_1000": recovery.measure,
    "recovery_1000_cosmos": recovery.measure,
    "claim_race": races.measure_claims,
    "kill9": races.measure_kills,
}


def lines_of(names: Collection[str], options: Options) -> Iterator[str]:
    """The JSON lines; a figure that cannot be had is a line that says why, and the others go on."""
    measures = dict.fromkeys(LINES[name] for name in LINES if name in names)
    for measure in measures:
        missing = [name for name in LINES if name in names and LINES[name] is measure]
        why = "not measured"
        try:
            for line in measure(missing.copy(), options):
                missing.remove(line.name)
                yield line.as_json()
        except (CoreMissing, Dishonest, DidNotStart) as error:
            why = f"{type(error).__name__}: {' '.join(str(part) for part in error.args)}"
            say(why)
        for name in missing:
            yield skipped(name, why)


def main() -> None:
    parser = argparse.ArgumentParser(prog="python -m tests.bench", description=__doc__)
    parser.add_argument("--only", choices=LINES, action="append", help="measure this line; may be repeated")
    parser.add_argument("--rounds", type=int, default=5, help="the median of so many rounds (default: 5)")
    parser.add_argument("--portion", type=float, default=1.0, help="scale every count, for a quick look")
    given = parser.parse_args()
    os.sched_setaffinity(0, os.sched_getaffinity(0) - {SERVER_CORE} or {SERVER_CORE})
    for line in lines_of(given.only or list(LINES), Options(rounds=given.rounds, portion=given.portion)):
        print(line, flush=True)


if __name__ == "__main__":
    main()
