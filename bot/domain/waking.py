"""When a request must next be looked at, and what time itself brings to it."""

from dataclasses import replace
from datetime import datetime

from bot.domain import events as e
from bot.domain.deciding import event_at
from bot.domain.ladder import next_step_at
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.views import owed


def deadline(request: Request) -> datetime | None:
    """When time must act on the request; None once it is over."""
    match request.state:
        case State.SEARCHING:
            return next_step_at(request)
        case State.HELPING:
            assert request.accepted_at is not None
            policy = request.policy
            if not request.is_checked:
                return request.accepted_at + policy.check_after
            checked_at = next(x.at for x in reversed(request.history) if isinstance(x, e.Checked))
            # Asked late (nothing ran for hours), the holder still has time to answer.
            return max(request.accepted_at + policy.forgotten_after, checked_at + policy.check_after)
        case State.RESOLVED:
            assert request.resolved_at is not None
            return request.resolved_at + request.policy.silent_after
        case State.CLOSED | State.HANDED_OVER | State.CANCELLED:
            return None


def with_wake(request: Request, *, now: datetime) -> Request:
    """Return the request with its `wake_at` set: its deadline, or sooner when a card is owed.

    What is owed is tried again after `Policy.retry_after`, and later for who asked for patience
    (`Shown.not_before`); one person's patience holds up nobody else.
    """
    due_at = deadline(request)
    retry_at = now + request.policy.retry_after
    for person in owed(request):
        patience = request.shown[person].not_before if person in request.shown else None
        tried_at = retry_at if patience is None or patience <= now else patience
        due_at = tried_at if due_at is None else min(due_at, tried_at)
    return request if request.wake_at == due_at else replace(request, wake_at=due_at)


def pass_time(request: Request, *, now: datetime) -> tuple[e.Event, ...]:
    """Return what time brings to a request that is helping or resolved; searching is the ladder's."""
    due_at = deadline(request)
    if due_at is None or due_at > now:
        return ()
    at = event_at(request, now)
    match request.state:
        case State.HELPING if not request.is_checked:
            return (e.Checked(at=at),)
        case State.HELPING:
            return (e.Resolved(at=at, by=None, is_estimated=True),)
        case State.RESOLVED:
            return (e.Lapsed(at=at),)
        case _:
            return ()
