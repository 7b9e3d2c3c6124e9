"""How long things may take: the ladder and the reminders, snapshotted into a request when it is sent."""

from dataclasses import dataclass
from datetime import timedelta
from enum import StrEnum

from bot.domain.keeping import DEFAULT_KEEPING, Keeping


class Circle(StrEnum):
    """Who a step of the ladder turns to."""

    COACHES = "coaches"
    """The best `Step.limit` coaches of the department who were not asked yet."""
    EVERYONE = "everyone"
    """All other coaches of the department who may be asked."""
    CONTACT = "contact"
    """The contact point, and coaches of neighbour departments for topics that can be helped from afar."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Step:
    """One widening of the circle, `after` the search started."""

    after: timedelta
    circle: Circle
    limit: int = 0


DEFAULT_STEPS = (
    Step(after=timedelta(0), circle=Circle.COACHES, limit=2),
    Step(after=timedelta(minutes=10), circle=Circle.COACHES, limit=3),
    Step(after=timedelta(minutes=30), circle=Circle.EVERYONE),
    Step(after=timedelta(minutes=60), circle=Circle.CONTACT),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Policy:
    """The times and bounds that hold for one request."""

    steps: tuple[Step, ...] = DEFAULT_STEPS
    offer_limit: int = 25
    """Never more open offers than this for one request, so that a send stays bounded."""
    searches: int = 2
    """How often the ladder is climbed before the Service Desk gets the question by itself."""
    alone_for: timedelta = timedelta(minutes=15)
    """Only the coach whom the asker chose is asked for this long."""
    unseen_after: timedelta = timedelta(minutes=15)
    """Help promised this long ago, the asker may say that they saw nobody."""
    contact_silent_after: timedelta = timedelta(minutes=60)
    """The contact point was asked this long ago and says nothing: the coordinators are told."""
    choose_within: timedelta = timedelta(minutes=15)
    """Not solved, and the asker does not say who must go on: somebody else is looked for after this long."""
    check_after: timedelta = timedelta(minutes=25)
    """Helping this long, the coach is asked whether it is done."""
    forgotten_after: timedelta = timedelta(hours=2)
    """Helping this long, the request is closed as estimated."""
    silent_after: timedelta = timedelta(hours=24)
    """Resolved this long without an answer, the request is closed as not confirmed."""
    retry_after: timedelta = timedelta(seconds=30)
    """A card that is owed is tried again after this long at most."""
    estimate_over: timedelta = timedelta(minutes=30)
    """Help measured longer than this counts as estimated until the coach taps the minutes."""
    keeping: Keeping = DEFAULT_KEEPING
    """How long its text and its people are kept once it is over."""
