"""How help is spread over coaches: how many coach-weeks had none, a few or many questions; never whose they were."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import timedelta

from bot.domain.figures.crowd import Most
from bot.domain.figures.minute_histogram import MINUTE, NO_TIME
from bot.domain.figures.uniting import unite
from bot.domain.ids import DepartmentId

MANY = 4
"""Questions in one week from which on it is much for one coach."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Given:
    """Help by one coach, by how it is known; a week's count says nothing of time."""

    asked: int = 0
    noted: int = 0
    weekly: int = 0
    time: timedelta = NO_TIME

    @property
    def questions(self) -> int:
        """Of all three sources."""
        return self.asked + self.noted + self.weekly


@dataclass(frozen=True, slots=True, kw_only=True)
class WeekLoad:
    """One ISO week, as far as its days are in the period."""

    coaches: Mapping[str, Given] = field(default_factory=dict)
    """Who helped, by pseudonym; nobody who gave nothing."""
    unnamed: Mapping[int, int] = field(default_factory=dict)
    """How many coaches had so many questions, of those whose pseudonyms were left out."""
    unnamed_given: Given = Given()
    strength: Mapping[DepartmentId, Most] = field(default_factory=dict)
    """The most coaches who did not rest, as sampled; a department that was not sampled is not here."""

    def without_people(self) -> "WeekLoad":
        """Return it without pseudonyms.

        Only when the week is united from all its days: a coach whose days are counted apart is counted as several.
        """
        given = unite([self.unnamed_given, *self.coaches.values()])
        return replace(self, coaches={}, unnamed=self.by_questions(), unnamed_given=given)

    def by_questions(self) -> dict[int, int]:
        """How many coaches had so many questions."""
        counts = Counter(self.unnamed)
        counts.update(one.questions for one in self.coaches.values())
        return dict(sorted(counts.items()))

    @property
    def given(self) -> Given:
        """All help of the week."""
        return unite([self.unnamed_given, *self.coaches.values()])


@dataclass(frozen=True, slots=True, kw_only=True)
class Spread:
    """Coach-weeks with no question, with 1 to 3, and with 4 and more.

    `none` is None when a week was never sampled: who gave nothing stands in no event.
    """

    none: int | None
    few: int
    many: int
    given: Given

    @property
    def active(self) -> int:
        """Coach-weeks with at least one question."""
        return self.few + self.many

    @property
    def questions_when_active(self) -> float | None:
        """The mean number of questions of an active coach-week; None without any."""
        return self.given.questions / self.active if self.active else None

    @property
    def minutes_when_active(self) -> float | None:
        """The mean minutes of help of an active coach-week; a week's count adds none. None when no time is known or shown."""
        return self.given.time / MINUTE / self.active if self.active and self.given.time else None


def spread_of(weeks: Mapping[str, WeekLoad]) -> Spread:
    """The spread over all `weeks`."""
    by_week = [(one, one.by_questions()) for one in weeks.values()]
    idle = [
        max(0, sum(most.number for most in one.strength.values()) - sum(counts.values()))
        for one, counts in by_week
    ]
    return Spread(
        none=sum(idle) if weeks and all(one.strength for one in weeks.values()) else None,
        few=sum(n for _, counts in by_week for questions, n in counts.items() if questions < MANY),
        many=sum(n for _, counts in by_week for questions, n in counts.items() if questions >= MANY),
        given=unite([Given(), *(one.given for one in weeks.values())]),
    )
