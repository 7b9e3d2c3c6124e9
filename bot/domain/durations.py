"""How long a request took: waiting and helping, kept apart, from the stored instants alone."""

from dataclasses import dataclass
from datetime import datetime, timedelta

from bot.domain import events as e
from bot.domain.request import Request


@dataclass(frozen=True, slots=True, kw_only=True)
class Durations:
    """One request's times.

    `waiting` is sent -> first accepted, None while nobody has. `helping` is the sum of every accepted ->
    resolved, given back, handed over or cancelled; minutes that the coach tapped stand in its place.
    `is_estimated`: closed by time, or measured over the policy's bound and never tapped; such a time is
    kept out of the medians.
    """

    waiting: timedelta | None
    helping: timedelta
    is_estimated: bool


def durations_of(request: Request) -> Durations:
    """Read the times of `request` from its history."""
    first_accepted: datetime | None = None
    began: datetime | None = None
    measured = timedelta(0)
    closed_by_time = False
    for event in request.history:
        match event:
            case e.Accepted():
                first_accepted = first_accepted or event.at
                began = event.at
            case e.Released() | e.Resolved() | e.HandedOver() | e.Cancelled() if began is not None:
                measured += event.at - began
                began = None
                closed_by_time = isinstance(event, e.Resolved) and event.is_estimated
            case e.Reopened():
                closed_by_time = False
            case _:
                pass
    tapped = request.minutes is not None
    return Durations(
        waiting=None if first_accepted is None else first_accepted - request.sent_at,
        helping=timedelta(minutes=request.minutes) if request.minutes is not None else measured,
        is_estimated=not tapped and (closed_by_time or measured > request.policy.estimate_over),
    )
