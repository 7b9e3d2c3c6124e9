"""One printed line of the bench, its goal, and the checks that make a figure honest."""

import json
import statistics
import sys
from collections.abc import Sequence
from dataclasses import dataclass


class CoreMissing(Exception):
    """The part of the bot that a line measures does not exist yet; the argument says which."""


class Dishonest(Exception):
    """A round whose work was not all done, so that its figure would flatter; the arguments say what was missing."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Options:
    """How much to measure. `portion` scales every count, for a quick look that proves nothing about the goals."""

    rounds: int = 5
    portion: float = 1.0

    def of(self, count: int) -> int:
        return max(1, round(count * self.portion))


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One figure beside its baseline of the same run; `baseline` and `ratio` are None where the goal is absolute."""

    name: str
    value: float
    unit: str
    baseline: float | None
    ratio: float | None
    goal: str
    met: bool

    def as_json(self) -> str:
        return json.dumps(
            {
                "name": self.name,
                "value": round(self.value, 3),
                "unit": self.unit,
                "baseline": None if self.baseline is None else round(self.baseline, 3),
                "ratio": None if self.ratio is None else round(self.ratio, 3),
                "goal": self.goal,
                "met": self.met,
            }
        )


def skipped(name: str, why: str) -> str:
    """The line of a figure that could not be measured."""
    return json.dumps({"name": name, "skipped": why})


def at_least(name: str, unit: str, ours: Sequence[float], theirs: Sequence[float], goal: float) -> Line:
    """A ratio of medians that must reach `goal`."""
    return _ratio(name, unit, ours, theirs, f">= {goal:g}x", least=goal, most=float("inf"))


def at_most(name: str, unit: str, ours: Sequence[float], theirs: Sequence[float], goal: float) -> Line:
    """A ratio of medians that must not exceed `goal`."""
    return _ratio(name, unit, ours, theirs, f"<= {goal:g}x", least=0.0, most=goal)


def below(name: str, unit: str, ours: Sequence[float], goal: float) -> Line:
    """A median that must stay under an absolute `goal`."""
    value = statistics.median(ours)
    say(f"{name}: rounds {_shown(ours)}")
    return Line(
        name=name, value=value, unit=unit, baseline=None, ratio=None, goal=f"< {goal:g}", met=value < goal
    )


def up_to(name: str, unit: str, value: float, goal: float) -> Line:
    """A figure that is the same in every run, and must not exceed an absolute `goal`."""
    return Line(
        name=name, value=value, unit=unit, baseline=None, ratio=None, goal=f"<= {goal:g}", met=value <= goal
    )


def all_of(name: str, unit: str, good: int, tried: int, goal: str, *, faults: int) -> Line:
    """A proof by counting: met when every one tried was good and nothing else went wrong."""
    return Line(
        name=name,
        value=good,
        unit=unit,
        baseline=tried,
        ratio=good / tried,
        goal=goal,
        met=good == tried and not faults,
    )


def say(text: str) -> None:
    """Progress, on standard error so that standard output holds JSON lines only."""
    print(text, file=sys.stderr, flush=True)


def _ratio(
    name: str,
    unit: str,
    ours: Sequence[float],
    theirs: Sequence[float],
    goal: str,
    *,
    least: float,
    most: float,
) -> Line:
    value, baseline = statistics.median(ours), statistics.median(theirs)
    ratio = value / baseline
    pairs = [one / other for one, other in zip(ours, theirs, strict=False)]
    say(f"{name}: ours {_shown(ours)}, baseline {_shown(theirs)}, by round {_shown(pairs)}")
    met = least <= ratio <= most
    return Line(name=name, value=value, unit=unit, baseline=baseline, ratio=ratio, goal=goal, met=met)


def _shown(figures: Sequence[float]) -> str:
    return " ".join(f"{figure:.4g}" for figure in figures)
