"""A year in a city: when questions come, what they ask of the store and of Teams, second by second in the busiest hour."""

import math
import random
from dataclasses import dataclass

from tests.simulation import measured as m
from tests.simulation import prices as p

SEED = 20261123
WEEKS = 52
HOUR_WEIGHTS = (0.4, 0.9, 1.5, 1.4, 1.1, 0.5, 0.9, 1.1, 0.9, 0.4)
"""From 7 until 17 o'clock."""
DAY_WEIGHTS = (1.5, 1.1, 0.9, 1.0, 0.7)
"""Monday to Friday; nobody asks in the weekend."""
MONTH_WEIGHTS = (1.1, 1.0, 1.0, 0.9, 1.0, 0.9, 0.6, 0.6, 1.5, 1.2, 1.1, 0.8)
STEPS_S = (0, 30, 600, 660, 1400, 1500)
"""When the changes of one road come, in seconds after its first words; each is moved by a tenth of an hour at most."""
LARGEST_SHARE = 0.1
"""Of all questions, in the largest department."""
WALK_UPS = 1.0
"""For each question."""
INDEX = 1.1
"""What is stored, for each byte of a document."""
SECONDS = 3600


@dataclass(frozen=True, slots=True, kw_only=True)
class Load:
    """How much a city asks."""

    questions: int
    instances: int
    audited_places: int
    """What an audit looks at each minute: departments, coaches and open questions."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Peak:
    """The busiest hour of the year."""

    roads: float
    """A second, on average."""
    highest_ru_s: float
    """The busiest second of the hour."""
    largest_ru_s: float
    """The same of the largest department."""
    calls_s: float
    """To Teams, a second on average."""
    waits_s: tuple[float, float]
    """The longest that a message waits when 25, or 50, may leave in a second."""


LOADS = (
    Load(questions=2_000, instances=2, audited_places=172),
    Load(questions=200_000, instances=2, audited_places=300),
    Load(questions=10_000_000, instances=4, audited_places=300),
)
PLACES_MEASURED = 172
"""What the audit of the bench looks at: 30 departments, 138 coaches and 4 questions."""


def hours() -> list[float]:
    """The share of the year's questions that each working hour has."""
    weights = [
        month * day * hour
        for week in range(WEEKS)
        for month in (MONTH_WEIGHTS[week * 12 // WEEKS],)
        for day in DAY_WEIGHTS
        for hour in HOUR_WEIGHTS
    ]
    whole = sum(weights)
    return [weight / whole for weight in weights]


def look_ru(changed: float) -> float:
    """What looks at a department cost beyond the measured one: each document changed meanwhile is loaded."""
    return changed * m.LOADED_RU


def peak_of(load: Load) -> Peak:
    """Play the busiest hour; the same for the same load."""
    rate = load.questions * max(hours()) / SECONDS
    chance = random.Random(SEED)
    city = _hour(rate, rate * LARGEST_SHARE, chance)
    largest = _hour(rate * LARGEST_SHARE, rate * LARGEST_SHARE, chance)
    idle = idle_ru_s(load, partitions=1)
    highest = max(city.units) + idle
    return Peak(
        roads=rate,
        highest_ru_s=highest,
        largest_ru_s=max(largest.units),
        calls_s=sum(city.calls) / SECONDS,
        waits_s=(_longest_wait(city.calls, 25), _longest_wait(city.calls, 50)),
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class _Hour:
    units: list[float]
    calls: list[float]


def _hour(rate: float, in_largest: float, chance: random.Random) -> _Hour:
    """What begins in this hour and in the one before, as far as it falls in this hour.

    Every look is charged as one in the largest department, where most has changed.
    """
    units, calls = [0.0] * SECONDS, [0.0] * SECONDS
    extra = look_ru(in_largest * m.ROAD_CHANGES * m.LOOK_BACK_S)
    road = (m.ROAD_RU + m.ROAD_LOOKS * extra) / m.ROAD_CHANGES
    for _ in range(_poisson(rate * 2 * SECONDS, chance)):
        begins = chance.uniform(-SECONDS, SECONDS)
        for step in STEPS_S:
            at = math.floor(begins + step + chance.uniform(0, SECONDS / 10))
            if 0 <= at < SECONDS:
                units[at] += road
                calls[at] += m.ROAD_CALLS / m.ROAD_CHANGES
    for _ in range(_poisson(rate * WALK_UPS * SECONDS, chance)):
        at = math.floor(chance.uniform(0, SECONDS))
        units[at] += m.WALK_UP_RU + m.WALK_UP_LOOKS * extra
        calls[at] += m.WALK_UP_CALLS
    return _Hour(units=units, calls=calls)


def _poisson(mean: float, chance: random.Random) -> int:
    """So many of what happens `mean` times on average; by the bell curve, which is near enough for many."""
    return max(round(chance.gauss(mean, math.sqrt(mean))), 1)


def _longest_wait(calls: list[float], a_second: int) -> float:
    waiting = longest = 0.0
    for new in calls:
        waiting = max(waiting + new - a_second, 0.0)
        longest = max(longest, waiting)
    return longest / a_second


def idle_ru_s(load: Load, *, partitions: int, audit_minutes: int = 1) -> float:
    """What is spent while nobody does anything."""
    audit = m.AUDIT_RU_S * load.audited_places / PLACES_MEASURED / audit_minutes
    return load.instances * (m.DUE_RU_S * partitions + audit)


def stored_gb(load: Load, *, years: float) -> float:
    """What has come together after so many years, when nothing is taken away."""
    each = m.ROAD_BYTES + WALK_UPS * m.WALK_UP_BYTES
    return load.questions * years * each * INDEX / 1e9


def partitions_of(load: Load, peak: Peak, *, years: float) -> int:
    """Physical partitions of the requests."""
    by_size = math.ceil(stored_gb(load, years=years) / p.PARTITION_GB)
    return max(by_size, math.ceil(peak.highest_ru_s / p.PARTITION_RU_S), 1)


def month_ru(load: Load) -> tuple[float, float]:
    """Request units of an average month: of stories, and of what goes on when nobody asks."""
    changed = [
        load.questions * share / SECONDS * LARGEST_SHARE * m.ROAD_CHANGES * m.LOOK_BACK_S for share in hours()
    ]
    looks = m.ROAD_LOOKS + WALK_UPS * m.WALK_UP_LOOKS
    extra = sum(
        load.questions * share * looks * look_ru(docs) for share, docs in zip(hours(), changed, strict=True)
    )
    stories = load.questions * (m.ROAD_RU + WALK_UPS * m.WALK_UP_RU) + extra
    return stories / 12, idle_ru_s(load, partitions=1) * p.HOURS_A_MONTH * SECONDS
