"""The days and months that are kept of a year, counted at once from all of it: what the bot must come to."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import date

from bot.domain.figures.counting import Rules, day_figures
from bot.domain.figures.coverage import CoverageSample
from bot.domain.figures.kept import KeptDay, KeptMonth, month_of
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, period_of
from tests.ghent.moments import GHENT
from tests.ghent.year import Ghent

Day = tuple[DepartmentId, date]


def kept_days(ghent: Ghent, rules: Rules, *, sampled: bool = True) -> list[KeptDay]:
    """Every day on which a department has a question or was sampled while it was open."""
    requests = ghent.by_day()
    samples: defaultdict[Day, list[CoverageSample]] = defaultdict(list)
    for one in ghent.samples() if sampled else ():
        if one.is_open:
            samples[one.department, one.at.astimezone(GHENT).date()].append(one)
    return [
        KeptDay(
            department=where,
            day=day,
            figures=day_figures(
                where,
                day,
                requests.get((where, day), ()),
                rules=rules,
                as_of=ghent.until,
                samples=samples.get((where, day), ()),
            ).figures,
            samples=tuple(samples.get((where, day), ())),
        )
        for where, day in sorted(requests.keys() | samples.keys())
    ]


def kept_months(days: Sequence[KeptDay]) -> list[KeptMonth]:
    """The months of those days."""
    found: defaultdict[Day, list[KeptDay]] = defaultdict(list)
    for one in days:
        found[one.department, period_of(one.day, Kind.MONTH).first].append(one)
    return [month_of(where, first, of) for (where, first), of in sorted(found.items())]


def days_asked(ghents: Iterable[Ghent]) -> set[Day]:
    """The days that have a request."""
    return {day for ghent in ghents for day in ghent.by_day()}
