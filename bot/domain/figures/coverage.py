"""When a coach could be asked: hourly counts of who is available at each place, without names."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime

from bot.domain.days import zone_named
from bot.domain.figures.uniting import unite
from bot.domain.ids import DepartmentId


@dataclass(frozen=True, slots=True, kw_only=True)
class CoverageSample:
    """What a department looked like at one instant of an hour."""

    department: DepartmentId
    at: datetime
    is_open: bool
    """Within its own opening hours; what is sampled outside says nothing of coverage."""
    available: Mapping[str, int]
    """Coaches who could be asked, by place. Each place of the department is named, with 0 too; "" is nowhere in particular."""
    coaches: int
    """How many coaches it has who do not rest: available now or at another hour."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Cover:
    """Of `hours` open hours, `covered` had a coach; `coaches` is the sum over them."""

    hours: int
    covered: int
    coaches: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Coverage:
    """One department's coverage for each hour of the week (`hour_of_week`): as a whole, and of each place."""

    whole: Mapping[int, Cover] = field(default_factory=dict)
    places: Mapping[str, Mapping[int, Cover]] = field(default_factory=dict)


def hour_of_week(at: datetime, zone: str) -> int:
    """The local hour, counted from Monday's midnight: 0 to 167. An hour that comes twice is the same both times."""
    local = at.astimezone(zone_named(zone))
    return local.weekday() * 24 + local.hour


def coverage_of(samples: Iterable[CoverageSample], zone: str) -> Coverage:
    """The coverage of one department. Of an hour sampled twice, by two instances, the sample with fewest coaches counts."""
    by_hour: defaultdict[datetime, list[CoverageSample]] = defaultdict(list)
    for sample in samples:
        if sample.is_open:
            by_hour[sample.at.astimezone(UTC).replace(minute=0, second=0, microsecond=0)].append(sample)
    seen = [_one_hour(min(several, key=_fewest), zone) for several in by_hour.values()]
    return unite([Coverage(), *seen])


def _fewest(sample: CoverageSample) -> tuple[int, list[tuple[str, int]]]:
    return sum(sample.available.values()), sorted(sample.available.items())


def _one_hour(sample: CoverageSample, zone: str) -> Coverage:
    hour = hour_of_week(sample.at, zone)
    places = {place: {hour: _cover(number)} for place, number in sample.available.items() if place}
    return Coverage(whole={hour: _cover(sum(sample.available.values()))}, places=places)


def _cover(coaches: int) -> Cover:
    return Cover(hours=1, covered=int(coaches > 0), coaches=coaches)
