"""How long a request took: waiting and helping, kept apart, from the stored instants alone."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import events as e
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.states import HELD_STATES


@dataclass(frozen=True, slots=True, kw_only=True)
class Stretch:
    """Help by one person from taking the question to letting go of it."""

    by: PersonId
    helping: timedelta
    """Without the time it rested until a later hour."""
    is_estimated: bool
    """Closed by time: nobody said that it was done."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Durations:
    """One request's times.

    `waiting` is sent -> first accepted, None while nobody has. `helping` is the sum of every accepted ->
    resolved, given back, handed over or cancelled, without the rests; minutes that the coach tapped stand in its
    place. `is_estimated`: closed by time, or measured over the policy's bound and never tapped; such a time is
    kept out of the medians.
    """

    waiting: timedelta | None
    helping: timedelta
    is_estimated: bool


def durations_of(request: Request) -> Durations:
    """Read the times of `request` from its history."""
    stretches = stretches_of(request.history)
    measured = sum((stretch.helping for stretch in stretches), timedelta(0))
    accepted_at = next((event.at for event in request.history if isinstance(event, e.Accepted)), None)
    closed_by_time = request.resolved_at is not None and bool(stretches) and stretches[-1].is_estimated
    tapped = request.minutes is not None
    return Durations(
        waiting=None if accepted_at is None else accepted_at - request.sent_at,
        helping=timedelta(minutes=request.minutes) if request.minutes is not None else measured,
        is_estimated=not tapped and (closed_by_time or measured > request.policy.estimate_over),
    )


def minutes_given(request: Request) -> float:
    """The minutes of help by the present holder; 0 while it goes on. Tapped minutes stand in their place."""
    if request.holder is None or request.state in HELD_STATES:
        return 0
    if request.minutes is not None:
        return request.minutes
    own = (one.helping for one in stretches_of(request.history) if one.by == request.holder.id)
    return sum(own, timedelta(0)) / timedelta(minutes=1)


def stretches_of(history: Iterable[e.Event]) -> tuple[Stretch, ...]:
    """Every help that is over, in its order."""
    watch = _Watch()
    for event in history:
        watch.hear(event)
    return tuple(watch.stretches)


class _Watch:
    """Runs while somebody helps, and stands still while the question rests."""

    def __init__(self) -> None:
        self.stretches: list[Stretch] = []
        self._by: PersonId | None = None
        self._runs_since: datetime | None = None
        self._helping = timedelta(0)

    def hear(self, event: e.Event) -> None:
        match event:
            case e.Accepted() | e.TakenOver():
                self._end(event.at)
                self._by, self._runs_since, self._helping = event.by.id, event.at, timedelta(0)
            case e.AskedAgain() if self.stretches:  # by the one who helped last
                self._by, self._runs_since, self._helping = self.stretches[-1].by, event.at, timedelta(0)
            case e.Parked():
                self._rest(event.at)
            case e.Resumed():
                self._runs_since = event.at
            case e.Resolved():
                self._end(event.at, is_estimated=event.is_estimated)
            case e.Released() | e.Freed() | e.HandedOver() | e.Cancelled():
                self._end(event.at)
            case _:
                pass

    def _rest(self, at: datetime) -> None:
        if self._runs_since is not None:
            self._helping += at - self._runs_since
        self._runs_since = None

    def _end(self, at: datetime, *, is_estimated: bool = False) -> None:
        if self._by is None:
            return
        self._rest(at)
        self.stretches.append(Stretch(by=self._by, helping=self._helping, is_estimated=is_estimated))
        self._by = None
