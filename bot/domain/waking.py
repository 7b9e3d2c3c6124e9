"""When a request must next be looked at, and what time itself brings to it."""

from dataclasses import replace
from datetime import datetime

from bot.domain import events as e
from bot.domain.contact_silence import contact_silent_at
from bot.domain.guards import event_at
from bot.domain.ladder import next_step_at
from bot.domain.request import Request
from bot.domain.states import State
from bot.domain.views import owed, tried_from


def deadline(request: Request) -> datetime | None:
    """When time must act on the request; None once it is over."""
    match request.state:
        case State.SEARCHING:
            return _first(next_step_at(request), contact_silent_at(request))
        case State.HELPING:
            since = request.helping_since or request.accepted_at
            assert since is not None, "somebody began"
            policy = request.policy
            checks = [since + policy.unseen_after] if not request.is_unseen_due else []
            if not request.is_checked:
                return min([*checks, since + policy.check_after])
            checked_at = next(x.at for x in reversed(request.history) if isinstance(x, e.Checked))
            # Asked late (nothing ran for hours), the holder still has time to answer.
            return min([*checks, max(since + policy.forgotten_after, checked_at + policy.check_after)])
        case State.PARKED:
            return request.parked_until
        case State.RESOLVED:
            if request.not_solved_at is not None:
                return request.not_solved_at + request.policy.choose_within
            assert request.resolved_at is not None
            return request.resolved_at + request.policy.silent_after
        case State.CLOSED | State.HANDED_OVER | State.CANCELLED | State.MOVED:
            return None


def _first(step_at: datetime | None, silent_at: datetime | None) -> datetime | None:
    return min((at for at in (step_at, silent_at) if at is not None), default=None)


def with_wake(request: Request, *, now: datetime) -> Request:
    """Return the request with its `wake_at` set: its deadline, or sooner when a card is owed.

    What is owed is tried again after `Policy.retry_after`, and later for who asked for patience
    or is outside their hours (`tried_from`); one person's patience holds up nobody else.
    """
    due_at = deadline(request)
    retry_at = now + request.policy.retry_after
    for person, view in owed(request).items():
        patience = tried_from(view, request.shown.get(person))
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
        case State.HELPING if _is_unseen_due(request, now):
            return (e.UnseenDue(at=at),)
        case State.HELPING if not request.is_checked:
            return (e.Checked(at=at),)
        case State.HELPING:
            return (e.Resolved(at=at, by=None, is_estimated=True),)
        case State.PARKED:
            return (e.Resumed(at=at),)
        case State.RESOLVED if request.not_solved_at is not None:
            return (e.Reopened(at=at),)
        case State.RESOLVED:
            return (e.Lapsed(at=at),)
        case _:
            return ()


def _is_unseen_due(request: Request, now: datetime) -> bool:
    since = request.helping_since or request.accepted_at
    is_due = since is not None and since + request.policy.unseen_after <= now
    return is_due and not request.is_unseen_due
