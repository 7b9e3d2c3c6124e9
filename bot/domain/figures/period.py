"""The figures of a day or of any days and departments together: counts that can be added up, and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import date

from bot.domain import events as e
from bot.domain.figures.coverage import Coverage
from bot.domain.figures.crowd import NOBODY, Crowd
from bot.domain.figures.load import WeekLoad
from bot.domain.figures.minute_histogram import NO_TIMES, MinuteHistogram
from bot.domain.figures.uniting import forget_people, unite
from bot.domain.ids import DepartmentId, TopicId


@dataclass(frozen=True, slots=True, kw_only=True)
class InTime:
    """Questions by whether somebody took them within the target; `not_due` were sent too short ago to say."""

    within: int = 0
    missed: int = 0
    not_due: int = 0


@dataclass(frozen=True, slots=True, kw_only=True)
class TopicFigures:
    """What one topic comes to."""

    asked: int = 0
    noted: int = 0
    solved: int = 0
    handed_over: int = 0
    askers: Crowd = NOBODY
    coaches: Crowd = NOBODY
    """Who took a question about it."""
    noters: Crowd = NOBODY


@dataclass(frozen=True, slots=True, kw_only=True)
class Figures:
    """What the questions come to that were sent in some days, wherever and whenever they ended.

    `asked`, `noted` and `weekly` are three sources and never shown as one number alone. Where nothing else is said
    a count is of `asked`. `solved`, `handed_over`, `cancelled`, `by_tip` and `not_yet` are all of `asked`.
    """

    asked: int = 0
    """Sent by the bot; not those taken back within half a minute."""
    noted: int = 0
    """Walk-ups."""
    weekly: int = 0
    """Colleagues helped in weeks' counts. The bot asks up to 4, which stands for more: at least so many."""
    weekly_answers: int = 0

    solved: int = 0
    handed_over: int = 0
    cancelled: int = 0
    by_tip: int = 0
    """It worked with the digi-tip that its asker read while waiting; untaken, such a question is not judged in time or late."""
    not_yet: int = 0
    expired: int = 0
    """Of those handed over: by nobody, for the search ended with nobody."""

    waiting: MinuteHistogram = NO_TIMES
    """Sent until first taken; those that somebody took."""
    searched: MinuteHistogram = NO_TIMES
    """The same without the time in which the search waited for an opening."""
    in_time: InTime = InTime()
    in_searched_time: InTime = InTime()
    """The same with the clock of `searched`."""
    patience: MinuteHistogram = NO_TIMES
    """Sent until cancelled; those that nobody had taken: its `n` is how many were abandoned."""

    helping: MinuteHistogram = NO_TIMES
    """Help with questions that are over, and whose time somebody knows."""
    estimated: MinuteHistogram = NO_TIMES
    """Help whose time nobody knows: for totals, never for a median."""
    noted_helping: MinuteHistogram = NO_TIMES
    """Help in walk-ups."""

    topics: Mapping[TopicId, TopicFigures] = field(default_factory=dict)
    manners: Mapping[e.Manner, int] = field(default_factory=dict)
    """How they were helped last; who helps need not say."""
    on_phone: int = 0
    """Typed on one; the others on a PC."""
    for_colleague: int = 0

    called_solved: int = 0
    """At least once, whatever happened then."""
    reopened: int = 0
    """Of those: went on within a week."""
    confirmed: int = 0
    lapsed: int = 0
    """Nobody confirmed in time. What is solved and neither, still waits for an answer."""
    thumbs_up: int = 0
    thumbs_down: int = 0

    askers: Crowd = NOBODY
    coaches: Crowd = NOBODY
    """Who took a question."""
    noters: Crowd = NOBODY
    """Who noted help or counted a week."""
    raters: Crowd = NOBODY

    hours: Mapping[int, int] = field(default_factory=dict)
    """When questions come, by `hour_of_week`."""
    weeks: Mapping[str, WeekLoad] = field(default_factory=dict)
    """By ISO week, as in 2026-W48."""
    coverage: Mapping[DepartmentId, Coverage] = field(default_factory=dict)

    @property
    def taken(self) -> int:
        """Questions that somebody took."""
        return self.waiting.n

    @property
    def abandoned(self) -> int:
        """Questions that were cancelled before anybody took them."""
        return self.patience.n

    @property
    def on_site(self) -> int:
        """Helped face to face, at whosever place."""
        return self.manners.get(e.Manner.VISIT, 0) + self.manners.get(e.Manner.RECEIVE, 0)

    def without_people(self) -> "Figures":
        """Return the counts without pseudonyms; for united periods of whole weeks, as these can be united no more.

        What is united of such figures knows crowds only as *at least so many*.
        """
        return Figures(**{name: forget_people(getattr(self, name)) for name in Figures.__dataclass_fields__})


@dataclass(frozen=True, slots=True, kw_only=True)
class DayFigures:
    """One department's figures of the questions sent on one local day."""

    department: DepartmentId
    day: date
    figures: Figures = Figures()


def united(days: Iterable[DayFigures]) -> Figures:
    """The figures of any days and departments together, in any order; nothing comes to nothing."""
    return joined(one.figures for one in days)


def joined(parts: Iterable[Figures]) -> Figures:
    """Figures of several periods as one; nothing may be in two of them."""
    return unite([Figures(), *parts])
