"""Who could be asked in each hour of the year, as the worker samples it: numbers by place, nobody by name."""

from collections.abc import Iterator, Mapping
from datetime import UTC, datetime, timedelta
from random import Random

from bot.domain.figures.coverage import CoverageSample
from tests.ghent.moments import GHENT, opening_of
from tests.ghent.places import Place, working_days

HOUR = timedelta(hours=1)
IN_MEETING = 0.3
"""Of those who work."""


def samples_of(place: Place, *, year: int, until: datetime) -> Iterator[CoverageSample]:
    """A sample in every hour, a few minutes past it; now and then none, when nothing ran."""
    department = place.department
    chance = Random(f"presence-{year}-{department.id}")
    calendar = opening_of(department, year)
    weeks = [(coach, working_days(chance)) for coach in department.coaches]
    at = datetime(year, 1, 1, tzinfo=GHENT).astimezone(UTC)
    end = min(datetime(year + 1, 1, 1, tzinfo=GHENT).astimezone(UTC), until)
    while at < end:
        weekday = at.astimezone(GHENT).weekday()
        is_open = calendar.is_open(at + timedelta(minutes=4))
        there: dict[str, int] = dict.fromkeys(department.places, 0)
        if is_open:
            for coach, days in weeks:
                if weekday in days and chance.random() >= IN_MEETING:
                    there[coach.place] += 1
        if chance.random() >= 0.002:
            yield _sample(place, at + timedelta(minutes=4), there, is_open=is_open)
        at += HOUR


def _sample(place: Place, at: datetime, there: Mapping[str, int], *, is_open: bool) -> CoverageSample:
    resting = sum(
        coach.paused_from is not None
        and coach.paused_until is not None
        and coach.paused_from <= at < coach.paused_until
        for coach in place.department.coaches
    )
    return CoverageSample(
        department=place.department.id,
        at=at,
        is_open=is_open,
        available=there,
        coaches=len(place.department.coaches) - resting,
    )
