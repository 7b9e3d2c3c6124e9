"""Which runs are played, by how many processes at once, and the report that is made of them."""

import json
import os
import random
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from tests.engines import COSMOS, SQLITE

ROOT = Path(__file__).parents[2]
LANES = 2
ROAD = ("road", "ladder", "drafts")
"""Between them they pass what every question passes."""
AREAS = (
    *("forgotten", "helping", "walk_ups", "asking", "colleague"),
    *("team", "desk", "city", "hours", "week", "erase"),
)
STORIES = (*ROAD, *AREAS)
DELIVERIES = ("at once", "late", "by hand", "given up")
RECOVERY = {"store.before_commit": 3, "store.after_commit": 3, "send.before": 4, "send.after": 4}
"""How far into a second life its own kill comes, at most, point by point."""
IN_FLIGHT = {"service.committed": 3, "service.late": 3}
"""The same of the points that only Cosmos has; see `cosmos_home`."""
POINTS = {SQLITE: RECOVERY, COSMOS: RECOVERY | IN_FLIGHT}

Kills = tuple[tuple[str, int], ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Report:
    """What all runs together show. `hits` counts runs by story, point and ordinal of the first kill."""

    runs: int
    second_kills: int
    pairs: int
    hits: Mapping[tuple[str, str, int], int]
    duplicates: Mapping[str, int]
    problems: Sequence[tuple[Mapping[str, Any], Sequence[str]]] = field(default_factory=tuple)
    """The plan of a run that found something, and what it found."""

    def of(self, kind: str) -> int:
        """The number of runs that found a problem of this kind: lost, stuck, double, screen or failed."""
        return sum(any(problem.startswith(kind) for problem in found) for _, found in self.problems)

    def table(self) -> str:
        """The (point, ordinal) pairs that were hit, and the runs of each."""
        points = sorted({(story, point) for story, point, _ in self.hits})
        rows = [f"{'story':<11} {'point':<20} ordinals: runs"]
        for story, point in points:
            cells = [
                f"{n}:{runs}" for (s, p, n), runs in sorted(self.hits.items()) if (s, p) == (story, point)
            ]
            rows.append(f"{story:<11} {point:<20} {' '.join(cells)}")
        return "\n".join(rows)

    def summary(self) -> str:
        return (
            f"{self.runs} runs killed, {self.second_kills} of them twice; {len(self.hits)} of {self.pairs} pairs hit; "
            f"{self.of('lost')} lost, {self.of('stuck')} stuck, {self.of('double')} double, "
            f"{self.of('screen')} wrong screens, {self.of('failed')} failed; duplicates {dict(self.duplicates)}"
        )


def play(
    runs: int,
    *,
    engine: str = SQLITE,
    stories: Sequence[str] = STORIES,
    points: Sequence[str] = (),
    ordinals: range = range(1, 1_000),
    seed: int = 1,
    is_write_behind: bool = False,
    covers_all: bool = True,
) -> Report:
    """Play `runs` runs that die at these points, or any: every pair once before any twice, then some that die twice.

    With `covers_all` the runs are as many more as it takes for every pair, and a twentieth beside.
    """
    firsts = [_plan(story, (), is_write_behind=is_write_behind) for story in stories]
    first = _outcomes(firsts, lanes=1, engine=engine)
    if any(outcome["problems"] for outcome in first):
        return _report(first, pairs=0)  # it does not even work when nothing dies
    pairs = [
        (outcome, (point, n))
        for outcome in first
        for point in points or POINTS[engine]
        for n in ordinals
        if n <= outcome["reached"].get(point, 0)
    ]
    chance = random.Random(seed)
    plans = []
    if covers_all:
        runs = max(runs, len(pairs) * 21 // 20)
    for outcome, kills in _kills(pairs, runs, chance, recovery=POINTS[engine]):
        plans.append(
            _plan(
                outcome["plan"]["story"],
                kills,
                delivery=chance.choice(DELIVERIES),
                is_write_behind=is_write_behind,
                answers_lost=chance.randrange(1_000) if engine == COSMOS and chance.random() < 0.5 else None,
                baseline=outcome["story"],
            )
        )
    return _report(_outcomes(plans, lanes=LANES, engine=engine), pairs=len(pairs))


def _kills(
    pairs: Sequence[tuple[Mapping[str, Any], tuple[str, int]]],
    runs: int,
    chance: random.Random,
    *,
    recovery: Mapping[str, int],
) -> Iterator[tuple[Mapping[str, Any], Kills]]:
    once = chance.sample(pairs, len(pairs))
    for place in range(runs):
        outcome, kill = once[place % len(once)]
        is_again = place >= len(once)
        if is_again and chance.random() < 0.5:
            point = chance.choice(sorted(recovery))
            yield outcome, (kill, (point, chance.randint(1, recovery[point])))
        else:
            yield outcome, (kill,)


def _plan(story: str, kills: Kills, **more: Any) -> Mapping[str, Any]:
    return {"story": story, "kills": kills, **more}


def _outcomes(plans: Sequence[Mapping[str, Any]], *, lanes: int, engine: str) -> list[Mapping[str, Any]]:
    """Play all plans, dealt out over so many processes."""
    with ThreadPoolExecutor(lanes) as pool:
        return [
            one
            for some in pool.map(
                _lane, range(lanes), [plans[n::lanes] for n in range(lanes)], [engine] * lanes
            )
            for one in some
        ]


def _lane(number: int, plans: Sequence[Mapping[str, Any]], engine: str) -> list[Mapping[str, Any]]:
    told = "".join(json.dumps(plan) + "\n" for plan in plans)
    environ = {name: value for name, value in os.environ.items() if not name.startswith("DIGICOACH_")}
    done = subprocess.run(
        [sys.executable, "-m", "tests.crash.lane", str(number), engine],
        cwd=ROOT,
        env=environ,
        input=told,
        text=True,
        stdout=subprocess.PIPE,
        check=True,
    )
    return [json.loads(line) for line in done.stdout.splitlines()]


def _report(outcomes: Sequence[Mapping[str, Any]], *, pairs: int) -> Report:
    killed = [outcome for outcome in outcomes if outcome["killed_at"]]
    hits = Counter((o["plan"]["story"], *o["killed_at"][0]) for o in killed)
    duplicates = Counter(o["killed_at"][0][0] for o in outcomes if o["duplicates"])
    return Report(
        runs=len(killed),
        second_kills=sum(len(outcome["killed_at"]) > 1 for outcome in killed),
        pairs=pairs,
        hits=hits,
        duplicates=duplicates,
        problems=[
            ({**o["plan"], "baseline": None, "killed_at": o["killed_at"]}, o["problems"])
            for o in outcomes
            if o["problems"]
        ],
    )
