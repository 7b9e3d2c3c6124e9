"""What somebody who asks for figures is answered: only what may be shown to them, and None for what may not.

Made by `bot/services/figure_desk.py`, drawn by `bot/cards/figures*.py`, written into sheets by `bot/services/figure_sheets.py`.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime

from bot.domain.figure_details import Details, Reach, Totals, Whose
from bot.domain.figure_words import Figures as Asked
from bot.domain.figures.coverage import Cover
from bot.domain.figures.network import NetworkHealth
from bot.domain.figures.shares import Share
from bot.domain.ids import DepartmentId, TopicId
from bot.domain.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Overview:
    """The answer to *cijfers*. The totals are of `asked`, the details of that or a wider or earlier period."""

    whose: Whose
    asked: Period
    is_running: bool
    """`asked` is not over yet."""
    totals: Totals | None
    """None when even these may not be shown: another department of too few people."""
    before: Totals | None
    """Of the period before `asked`; None when `asked` is running."""
    details: Details | None
    earlier: Details | None
    """The same of the period before, to compare with."""
    this_year: Totals | None
    """So far, when there are no details: what there is to see one day."""
    as_of: datetime
    """When it was counted."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicRow:
    """One topic, or the small ones together (`topic` is None)."""

    topic: TopicId | None
    asked: int
    noted: int
    solved: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Topics:
    """The answer to *cijfers onderwerpen*; most questions first, the small ones together last. No rows when nothing may be shown."""

    whose: Whose
    asked: Period
    period: Period | None
    first: date | None
    after: date | None
    rows: tuple[TopicRow, ...]
    total: Totals | None
    """Of `asked`; None of one department among others (`Whose.is_across`), of which topics are never shown."""
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Hours:
    """The answer to *cijfers per uur*: by hour of the week (`figures.coverage.hour_of_week`)."""

    whose: Whose
    asked: Period
    period: Period | None
    first: date | None
    after: date | None
    questions: Mapping[int, int]
    """Empty when nothing may be shown."""
    coverage: Mapping[int, Cover]
    """Of the same days; of the city all departments together. Empty when nothing was sampled."""
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ComparedRow:
    """One department, or the small ones together (`department` is None)."""

    department: DepartmentId | None
    name: str
    totals: Totals
    within: Share | None
    solved: Share | None
    reach: Reach | None
    """None of the small ones together: nobody counts it."""
    has_noted: bool = True
    """As `Details.has_noted`."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Compared:
    """The answer to *vergelijk diensten*: by name, the small ones together last; never in order of how good."""

    asked: Period
    period: Period | None
    first: date | None
    after: date | None
    rows: tuple[ComparedRow, ...]
    folded: int
    """How many departments stand together in the last row; 0 when there is none."""
    as_of: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Network:
    """The answer to *cijfers netwerk*: how coaches stand now. Names of departments by id are in `names`."""

    whose: Whose
    since: date
    """Who came and went is counted from this day on."""
    health: NetworkHealth
    names: Mapping[DepartmentId, str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Mine:
    """The answer to *mijn cijfers*: what one coach gave, shown to nobody else."""

    asked: Period
    is_running: bool
    totals: Totals
    minutes: int
    """Of questions and walk-ups; a week's count adds none."""
    year: Totals
    """Since New Year of `asked`'s year."""
    year_minutes: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Fact:
    """One line of the fact sheet. `value` is None for *nog niet gemeten* or too few; then `n` is None too.

    `key` names its label and sentence in the texts (`fact-<key>`). `unit` is how the number is written: "count", "minutes",
    "per_week", "percent".
    """

    key: str
    unit: str
    value: float | None
    n: int | None = None
    after: date | None = None
    """It is of the days before this one; None for all of the year so far. Since January."""
    source: str = ""
    """Which text says where it comes from (`fact-source-<source>`)."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """The answer to *feiten 2026*: the same facts of two years, in the order in which the programme reports."""

    year: Period
    is_running: bool
    facts: tuple[Fact, ...]
    before: tuple[Fact, ...]
    """Of the year before, in the same order."""
    as_of: datetime


FACT_KEYS = (
    "workers",
    "coaches",
    "questions",
    "questions_bot",
    "questions_noted",
    "questions_weekly",
    "minutes",
    "per_coach_week",
    "devices",
    "screening",
    "training",
    "events",
)
"""In the order of the programme. The last four are not measured by the bot."""

Answer = Overview | Topics | Hours | Compared | Network | Facts | Mine


@dataclass(frozen=True, slots=True, kw_only=True)
class Ask:
    """What a button or line asks for, wherever it is pressed: who may see it is decided anew each time."""

    figures: Asked = Asked.OVERVIEW
    period: Period | None = None
    department: DepartmentId | None = None
