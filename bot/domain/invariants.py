"""What must be true of every stored question and person at any moment: the pure half of the auditor.

The names are those of the promises: I1 to I12. I8 (figures are what the history says) is about no single document, and is
held by tests, and so is I9 (one tip a week in a channel).
"""

from collections.abc import Callable, Mapping
from dataclasses import fields, replace
from datetime import datetime, timedelta
from enum import StrEnum
from itertools import groupby, pairwise
from typing import Any

from bot.domain import events as e
from bot.domain.drafting import DraftTimes, with_person_wake
from bot.domain.evolving import evolve, evolve_all
from bot.domain.forgetting import is_as_forgotten, next_forgetting_at
from bot.domain.guards import asked_in
from bot.domain.owed_cards import OWED_FOR, unheard_in
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.states import HELD_STATES, State
from bot.domain.view import ViewKind
from bot.domain.views import owed, views_of
from bot.domain.waking import deadline, with_wake

LATE = timedelta(seconds=60)
"""A wake that is not served for so long is late."""
FORGOTTEN_WITHIN = timedelta(days=1)
"""Forgetting a question may take so long after its time has come; usually it takes minutes."""
_CLOCKS_DIFFER = timedelta(minutes=5)
_LONGEST_PATIENCE = timedelta(hours=1)
"""What a channel may ask for; the card of a draft is tried again no later."""


class Invariant(StrEnum):
    """What must hold, by the name that alarms carry."""

    READABLE = "readable"
    """The document can be read at all."""
    ONE_HOLDER = "I1"
    """At most one person holds a question, and exactly one while it is helped with."""
    TOLD_BY_HISTORY = "I2"
    """Every event was legal where it happened, and the fields are what the history makes of them."""
    WHOLE = "I3"
    """A change and what it owes are one write; what must span documents (a merge, a roster, an asker's list) is completed."""
    WAKES = "I4"
    """Open questions and drafts wake no later than their deadline, and no wake is served late."""
    IN_ORDER = "I5"
    """Times are in UTC, follow each other, and none lies ahead of the clock."""
    OFFERED_RIGHTLY = "I6"
    """Nobody is asked for their own question or twice, nor are more people asked at any moment than the limit.

    Not checked: that they were of the department or a neighbour, at work, not on a pause and under their own limit. That
    was read from the rosters and the load of that moment, and no document keeps it: a coach who moved since, or is on a
    pause now, may have been asked rightly.
    """
    NOBODY_ELSE = "I7"
    """Only who is concerned has a card of the question."""
    FORGOTTEN = "I10"
    """Nothing is kept past its time and `FORGOTTEN_WITHIN`, and of what is forgotten nothing is left."""
    ONCE = "I11"
    """Each press had its effect once, and each number was given once."""
    TOLD_IN_TIME = "I12"
    """No card is owed for longer than `OWED_FOR` without an alarm: `delivery.overdue`, and then it is tried still."""


Holds = Callable[[Request, datetime], bool]


def broken_in(request: Request, *, now: datetime) -> frozenset[Invariant]:
    """The invariants that do not hold for this document; a check that cannot be made counts as one that fails."""
    return frozenset(invariant for invariant, holds in CHECKS if not _holds(holds, request, now))


def _holds(holds: Holds, request: Request, now: datetime) -> bool:
    try:
        return holds(request, now)
    except Exception:  # noqa: BLE001 - a document that is damaged so is not as it must be
        return False


def broken_in_person(record: PersonRecord, times: DraftTimes, *, now: datetime) -> frozenset[Invariant]:
    """The same for a person's document: their draft, and what the bot has to tell them."""
    found = set()
    expected_at = with_person_wake(record, times, now=now, retry_in=_LONGEST_PATIENCE).wake_at
    if expected_at is not None and (record.wake_at is None or record.wake_at > expected_at):
        found.add(Invariant.WAKES)
    if record.wake_at is not None and record.wake_at < now - LATE:
        found.add(Invariant.WAKES)
    return frozenset(found)


def _one_holder(request: Request, now: datetime) -> bool:
    holding = [who for who, view in views_of(request).items() if view.kind is ViewKind.HOLDING]
    if request.state in HELD_STATES:
        return request.holder is not None and holding == [request.holder.id]
    return not holding and (request.holder is None or request.state is not State.SEARCHING)


def _told_by_history(request: Request, now: datetime) -> bool:
    told = evolve_all(replace(request, **_UNTOLD), request.history)
    if any(getattr(told, name) != getattr(request, name) for name in _TOLD):
        return False
    # A question that moved with its department starts its search there afresh, and keeps no trace of it.
    is_resting = (told.resumes_at is None, request.resumes_at is None)
    is_sooner = told.resumes_at is None or request.resumes_at is None or request.resumes_at <= told.resumes_at
    return request.searches <= told.searches and is_resting[0] == is_resting[1] and is_sooner


def _whole(request: Request, now: datetime) -> bool:
    """What is owed is known to be owed, and somebody will look."""
    known = len(request.history)
    if any(max(shown.edition, shown.news) >= known for shown in request.shown.values()):
        return False
    return not owed(request) or request.wake_at is not None


def _wakes(request: Request, now: datetime) -> bool:
    expected_at = with_wake(request, now=now).wake_at
    if (request.state.is_open or request.state.waits_for_asker) and deadline(request) is None:
        return False
    if request.wake_at is None:
        return expected_at is None
    return request.wake_at >= now - LATE and (expected_at is None or request.wake_at <= expected_at)


def _in_order(request: Request, now: datetime) -> bool:
    instants = [request.sent_at, *(event.at for event in request.history)]
    known = (request.accepted_at, request.resolved_at)
    accepted = [at for at in (request.sent_at, *known) if at is not None]
    return (
        all(at.utcoffset() == timedelta(0) for at in instants)
        and all(one <= two for one, two in pairwise(instants))
        and all(one <= two for one, two in pairwise(accepted))
        and instants[-1] <= now + _CLOCKS_DIFFER
        and (request.minutes is None or request.minutes >= 0)
    )


def _offered_rightly(request: Request, now: datetime) -> bool:
    asked = [offer.person.id for offer in request.offers]
    ever = {person.id for event in request.history for person in asked_in(event)}
    return (
        request.asker.id not in ever | set(asked)
        and len(set(asked)) == len(asked)
        and _most_asked(request) <= request.policy.offer_limit
    )


def _most_asked(request: Request) -> int:
    """How many people thought it over at once, at most."""
    told, most = replace(request, **_UNTOLD), 0
    for event in request.history:
        told = evolve(told, event)
        most = max(most, sum(not offer.is_declined for offer in told.offers))
    return most


def _nobody_else(request: Request, now: datetime) -> bool:
    concerned = {request.asker.id}
    for event in request.history:
        concerned |= {person.id for person in asked_in(event)}
        if isinstance(event, e.Accepted | e.TakenOver):
            concerned.add(event.by.id)
    return concerned >= request.shown.keys() | views_of(request).keys()


def _once(request: Request, now: datetime) -> bool:
    """What one press or message caused is one write: side by side, at one instant, and nothing of it twice."""
    caused = [list(events) for key, events in groupby(request.history, key=lambda event: event.key) if key]
    keys = [events[0].key for events in caused]
    return len(set(keys)) == len(keys) and all(
        len({event.at for event in events}) == 1 and len({event.kind for event in events}) == len(events)
        for events in caused
    )


def _forgotten_in_time(request: Request, now: datetime) -> bool:
    due_at = next_forgetting_at(request)
    if due_at is not None and due_at + FORGOTTEN_WITHIN < now:
        return False
    return is_as_forgotten(request)


def _told_in_time(request: Request, now: datetime) -> bool:
    return all(since is None or now - since <= OWED_FOR for since in unheard_in(request, now).values())


CHECKS: tuple[tuple[Invariant, Holds], ...] = (
    (Invariant.ONE_HOLDER, _one_holder),
    (Invariant.TOLD_BY_HISTORY, _told_by_history),
    (Invariant.WHOLE, _whole),
    (Invariant.WAKES, _wakes),
    (Invariant.IN_ORDER, _in_order),
    (Invariant.OFFERED_RIGHTLY, _offered_rightly),
    (Invariant.NOBODY_ELSE, _nobody_else),
    (Invariant.FORGOTTEN, _forgotten_in_time),
    (Invariant.ONCE, _once),
    (Invariant.TOLD_IN_TIME, _told_in_time),
)
"""What is looked at in each question."""

_KEPT = {"comes_from", "forgotten", "wake_at", "shown"}
_NAMES = [field.name for field in fields(Request)]
_UNTOLD: Mapping[str, Any] = {
    field.name: field.default
    for field in fields(Request)[_NAMES.index("history") :]
    if field.name not in _KEPT
}
"""The fields that follow from the history, as they are before it."""
_TOLD = tuple(name for name in _UNTOLD if name not in {"searches", "resumes_at"})
