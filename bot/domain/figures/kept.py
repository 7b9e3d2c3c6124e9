"""The figures of one department's day or month as they are kept, so that a year need not be counted anew."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from bot.domain.figures.coverage import CoverageSample
from bot.domain.figures.period import DayFigures, Figures, united
from bot.domain.ids import DepartmentId
from bot.domain.periods import Kind, Period, period_of

NO_FIGURES = Figures()


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptDay:
    """What was sent to a department on one local day, and who could be asked then."""

    department: DepartmentId
    day: date
    figures: Figures = NO_FIGURES
    samples: tuple[CoverageSample, ...] = ()
    """Of this day, in their order: the coverage in `figures` is counted from them, and they stand nowhere else."""
    is_final: bool = False
    """A question of this day is no more: it is counted here and nowhere else, so nothing is counted again."""


@dataclass(frozen=True, slots=True, kw_only=True)
class KeptMonth:
    """All days of one month of a department, united."""

    department: DepartmentId
    first: date
    figures: Figures = NO_FIGURES

    @property
    def period(self) -> Period:
        """The month."""
        return Period(self.first, Kind.MONTH)


def month_of(department: DepartmentId, day: date, days: Iterable[KeptDay]) -> KeptMonth:
    """The month around `day`, from the days of it that are among `days`."""
    month = period_of(day, Kind.MONTH)
    parts = (
        DayFigures(department=department, day=one.day, figures=one.figures)
        for one in days
        if one.department == department and month.holds(one.day)
    )
    return KeptMonth(department=department, first=month.first, figures=united(parts))
