"""How often each whole minute came: times that can be added up over days and still have exact percentiles."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from itertools import accumulate

MINUTE = timedelta(minutes=1)

ENOUGH_FOR_MEDIAN = 10
ENOUGH_FOR_PERCENTILE = 20
"""With fewer times than this one of them would decide what is shown."""

NO_TIME = timedelta(0)


@dataclass(frozen=True, slots=True, kw_only=True)
class NotEnough:
    """There are only `n`, and `needed` would say something."""

    n: int
    needed: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Percentile:
    """So many of a hundred of the `n` times are no longer than `minutes`."""

    minutes: float
    n: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Bands:
    """How many times are shorter than 5 minutes, of 5 to 15, longer up to 30, and longer than that.

    As people say it, so 15 belongs to the second and 30 to the third: these are minutes that coaches tap.
    """

    under_5: int = 0
    to_15: int = 0
    to_30: int = 0
    over_30: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class MinuteHistogram:
    """`counts` says how many times were rounded to each whole minute, half a minute up; `total` is their exact sum."""

    counts: Mapping[int, int] = field(default_factory=dict)
    total: timedelta = NO_TIME

    @property
    def n(self) -> int:
        """How many times."""
        return sum(self.counts.values())

    @property
    def mean(self) -> float | None:
        """The mean in minutes, from the exact sum; None of nothing."""
        return self.total / MINUTE / self.n if self.counts else None

    @property
    def bands(self) -> Bands:
        """The same times in four bands."""
        edges = (range(5), range(5, 16), range(16, 31))
        first, second, third = (sum(self.counts.get(minute, 0) for minute in edge) for edge in edges)
        return Bands(under_5=first, to_15=second, to_30=third, over_30=self.n - first - second - third)


NO_TIMES = MinuteHistogram()


def one_time(time: timedelta) -> MinuteHistogram:
    """The histogram of a single time."""
    return MinuteHistogram(counts={(time + MINUTE / 2) // MINUTE: 1}, total=time)


def percentile(times: MinuteHistogram, hundredths: int) -> Percentile | NotEnough:
    """The percentile by inclusive linear interpolation, as ``statistics.quantiles`` has it; 50 is the median."""
    n = times.n
    needed = ENOUGH_FOR_MEDIAN if hundredths == 50 else ENOUGH_FOR_PERCENTILE
    if n < needed:
        return NotEnough(n=n, needed=needed)
    place, beyond = divmod(hundredths * (n - 1), 100)
    lower = _at(times, place)
    upper = _at(times, min(place + 1, n - 1))
    return Percentile(minutes=(lower * (100 - beyond) + upper * beyond) / 100, n=n)


def _at(times: MinuteHistogram, place: int) -> int:
    """The minute at this place, from 0, of all times in their order."""
    minutes = sorted(times.counts)
    up_to = accumulate(times.counts[minute] for minute in minutes)
    return next(minute for minute, many in zip(minutes, up_to, strict=True) if place < many)
