"""The parts that figures are shown in: each is there, or None when too few people stand behind it."""

from dataclasses import dataclass
from datetime import date, timedelta

from bot.domain.figures.load import Spread
from bot.domain.figures.minute_histogram import Bands, NotEnough, Percentile
from bot.domain.figures.shares import Share
from bot.domain.ids import DepartmentId
from bot.domain.periods import Period


@dataclass(frozen=True, slots=True, kw_only=True)
class Whose:
    """Whose figures these are: the whole city's when no department is named."""

    department: DepartmentId | None = None
    name: str = ""
    """The department's."""
    is_across: bool = False
    """One department looked at by who sees the others too, or for a file: by the stricter rule, and never with topics, hours,
    satisfaction, load or noted time, whatever the period."""


CITY = Whose()


@dataclass(frozen=True, slots=True, kw_only=True)
class Totals:
    """Questions by source; shown for every period of the own scope, however few. Never one number without its three parts."""

    asked: int = 0
    noted: int = 0
    weekly: int = 0
    """Counted by coaches at the end of the week: at least so many."""

    @property
    def all(self) -> int:
        """The three together."""
        return self.asked + self.noted + self.weekly


@dataclass(frozen=True, slots=True, kw_only=True)
class TimeSummary:
    """Times in minutes. `median` and `ninetieth` are None where they are never shown, as of a department's month."""

    n: int
    mean: float | None
    median: Percentile | NotEnough | None
    ninetieth: Percentile | NotEnough | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Times:
    """How long askers waited and how long help took."""

    waiting: TimeSummary
    helping: TimeSummary
    """Without those whose time nobody knows; walk-ups apart in `noted`."""
    noted: TimeSummary | None
    """None when too few noted help."""
    bands: Bands
    """Of `helping`, and of `noted` when that is shown."""
    help: timedelta
    """All help with questions, estimated too, and of `noted` when that is shown."""
    target: timedelta
    within: Share
    """Taken within the target, of all for which its time has come."""
    within_opening: Share
    """The same, with a clock that stands still while the department is closed."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Endings:
    """How questions of the bot ended."""

    solved: Share
    """By colleagues, of those and what went to the Service Desk."""
    not_helped: Share
    """Went to the Service Desk since nobody took it, of all."""
    abandoned: Share
    """Stopped before anybody took it, of all."""
    reopened: Share
    confirmed: Share
    by_tip: int
    """It worked with a digi-tip while they waited; neither solved by colleagues nor stopped."""
    not_yet: int
    """Still going on."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Ways:
    """How askers were helped and what they typed on; of questions of the bot."""

    on_site: int
    by_phone: int
    by_chat: int
    unsaid: int
    """Taken, and nobody said how."""
    on_phone: Share
    """Typed on a phone; the others on a pc."""
    for_colleague: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Voices:
    """Thumbs up of all thumbs, and thumbs of all who could give one."""

    satisfied: Share | NotEnough
    answered: Share


@dataclass(frozen=True, slots=True, kw_only=True)
class Reach:
    """Different people who asked, beside how many work there; `workers` is 0 when nobody said."""

    askers: int
    workers: int

    @property
    def per_100(self) -> float | None:
        """Askers per 100 workers."""
        return 100 * self.askers / self.workers if self.workers else None


@dataclass(frozen=True, slots=True, kw_only=True)
class Details:
    """What may be shown beside the totals of some days: `first` up to but not including `after`.

    A running year ends at its last month or quarter that may be shown (`is_whole` is false). Each part is None when too
    few people stand behind it.
    """

    period: Period
    first: date
    after: date
    is_whole: bool
    totals: Totals
    has_noted: bool = True
    """Enough people noted and counted for these to be shown; else `totals` holds the questions of the bot alone."""
    times: Times | None = None
    endings: Endings | None = None
    ways: Ways | None = None
    voices: Voices | None = None
    load: Spread | None = None
    reach: Reach | None = None
    covered: Share | None = None
    """Open hours with a coach, of all sampled open hours; None when nothing was sampled."""
