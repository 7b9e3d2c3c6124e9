"""The rule for showing a figure: how many people must stand behind it, by what kind of figure it is and who looks.

The rule looks at one cell. What keeps a hidden cell from being subtracted out of others is `bot/domain/folding.py`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from bot.domain.ids import PersonId


class Subject(StrEnum):
    """What a figure is about, as far as the rule tells them apart."""

    TOTALS = "totals"
    """How many questions, from which source."""
    TOPICS = "topics"
    """Anything by topic or by hour of the week: what one colleague asked, or when, would stand out."""
    SATISFACTION = "satisfaction"
    """Here only who answered counts as an asker."""
    TIMES = "times"
    """Waiting and helping: what one digicoach did would stand out."""
    LOAD = "load"


class Scope(StrEnum):
    """Whose figures somebody looks at."""

    OWN = "own"
    """The whole city for a coordinator, the own department for a contact point."""
    ACROSS = "across"
    """One department beside others: in a choice, a comparison or an export."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ShowingRule:
    """The thresholds; settings, for the data protection officer decides them."""

    fewest_askers: int = 5
    fewest_coaches: int = 3
    fewest_folded: int = 3
    """Departments in *andere diensten*: with two, who knows one of them knows the other."""
    fewest_folded_topics: int = 2
    fewest_for_median: int = 10
    fewest_for_percentile: int = 20

    def __post_init__(self) -> None:
        """Refuse thresholds that protect nobody.

        Raises:
            ValueError: one asker or coach would do, or a fold too small to hide what is in it.
        """
        if min(self.fewest_askers, self.fewest_coaches, self.fewest_folded_topics) < 2:
            raise ValueError("fewer than two people or topics hide nobody")
        if self.fewest_folded < 3:
            raise ValueError("a contact point knows their own department: fold at least three")
        if self.fewest_askers <= max(self.fewest_folded, self.fewest_folded_topics):
            raise ValueError("in a fold with one asker each, nothing is hidden: fewer members than askers")


@dataclass(frozen=True, slots=True, kw_only=True)
class Crowd:
    """Who stands behind one cell. Never leaves the program: figures are shown, crowds are not."""

    questions: int = 0
    askers: frozenset[PersonId] = frozenset()
    coaches: frozenset[PersonId] = frozenset()


NOBODY = Crowd()


def together(crowds: Iterable[Crowd]) -> Crowd:
    """The crowd of several cells; who is in two of them counts once."""
    listed = tuple(crowds)
    return Crowd(
        questions=sum(crowd.questions for crowd in listed),
        askers=frozenset[PersonId]().union(*(crowd.askers for crowd in listed)),
        coaches=frozenset[PersonId]().union(*(crowd.coaches for crowd in listed)),
    )


def is_enough(rule: ShowingRule, crowd: Crowd, subject: Subject, scope: Scope) -> bool:
    """Whether this cell by itself may be shown. More people never make it worse."""
    has_askers = len(crowd.askers) >= rule.fewest_askers
    has_coaches = len(crowd.coaches) >= rule.fewest_coaches
    if scope is Scope.ACROSS:
        return has_askers and has_coaches
    match subject:
        case Subject.TOTALS:
            return True
        case Subject.TOPICS | Subject.SATISFACTION:
            return has_askers
        case Subject.TIMES | Subject.LOAD:
            return has_coaches
