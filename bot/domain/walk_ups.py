"""May this happen to help that a coach noted? The decisions of `deciding`, for walk-ups, signals and the week's count."""

from dataclasses import replace
from datetime import datetime

from bot.domain import deciding
from bot.domain import events as e
from bot.domain.errors import AlreadyDone, NotAllowed, Stale
from bot.domain.evolving import evolve_all
from bot.domain.guards import event_at
from bot.domain.ids import PersonId, TopicId
from bot.domain.request import Request
from bot.domain.signals import Signal
from bot.domain.sources import Source
from bot.domain.states import HELD_STATES, State
from bot.domain.taking import take


def undo(request: Request, *, by: PersonId, now: datetime) -> tuple[e.Event, ...]:
    """The walk-up was a mistake; it counts no more."""
    if noted_by(request) != by:
        raise NotAllowed
    if request.state is not State.CLOSED:
        raise AlreadyDone
    return (e.Unnoted(at=event_at(request, now)),)


def correct(
    request: Request,
    *,
    by: PersonId,
    now: datetime,
    minutes: int | None = None,
    topic: TopicId | None = None,
) -> tuple[e.Event, ...]:
    """The coach corrects what they noted, as often as wanted."""
    if noted_by(request) != by:
        raise NotAllowed
    if request.state is not State.CLOSED:
        raise Stale
    return deciding.correct(request, by=by, now=now, minutes=minutes, topic=topic)


def signal(request: Request, *, by: PersonId, signal: Signal, now: datetime) -> tuple[e.Event, ...]:
    """The helper gives a signal, each kind once, when the help is done."""
    if request.holder is None or request.holder.id != by or request.source is Source.WEEKLY:
        raise NotAllowed
    if request.state not in {State.RESOLVED, State.CLOSED}:
        raise Stale
    if signal in request.signals:
        raise AlreadyDone
    return (e.Signalled(at=event_at(request, now), signal=signal),)


def count(request: Request, *, by: e.Person, colleagues: int, now: datetime) -> tuple[e.Event, ...]:
    """The coach says another number for the same week; the last one stands."""
    if request.source is not Source.WEEKLY or request.holder is None or request.holder.id != by.id:
        raise NotAllowed
    if request.colleagues == colleagues:
        raise AlreadyDone
    return (e.Counted(at=event_at(request, now), by=by, colleagues=colleagues),)


def was_this(question: Request, *, walk_up: Request, by: PersonId, now: datetime) -> tuple[e.Event, ...]:
    """The walk-up was help with `question`, which is done now; the walk-up must be taken back afterwards."""
    if noted_by(walk_up) != by:
        raise NotAllowed
    key = f"walk-up|{walk_up.id}"
    if question.was_caused_by(key):
        raise AlreadyDone
    if walk_up.state is not State.CLOSED:
        raise Stale
    *events, last = done_already(question, by=by, minutes=walk_up.minutes, now=now)
    return (*events, replace(last, key=key))


def done_already(
    request: Request, *, by: PersonId, minutes: int | None, now: datetime
) -> tuple[e.Event, ...]:
    """`by` has helped with this question without saying *Ik help* first, or holds it: it is done, after `minutes`."""
    events: tuple[e.Event, ...] = ()
    if request.state not in HELD_STATES:
        events = take(request, by=by, page=None, now=now)
    events += deciding.resolve(evolve_all(request, events), by=by, page=None, now=now)
    if minutes is not None:
        resolved = evolve_all(request, events)
        events += (e.Corrected(at=event_at(resolved, now), minutes=minutes),)
    return events


def noted_by(request: Request) -> PersonId | None:
    """Who noted the walk-up, also when it was taken back; None for what is no walk-up."""
    first = request.history[0] if request.history else None
    return first.by.id if isinstance(first, e.Noted) else None
