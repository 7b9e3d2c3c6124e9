"""Small words for the domain's tests: minutes after the question was sent, and what happened then."""

from datetime import datetime, timedelta

from bot.domain import events as e
from bot.domain.evolving import evolve_all
from bot.domain.request import Request
from tests.builders import MONDAY, a_happened_person, a_request

ASKER = "collega-1"
ANNA, BEN, CAS, DORA = (a_happened_person(number) for number in (1, 2, 3, 4))


def at(minutes: float) -> datetime:
    """So many minutes after the question was sent."""
    return MONDAY + timedelta(minutes=minutes)


def sent() -> e.Sent:
    return e.Sent(at=at(0), by=ASKER)


def started(minutes: float = 0) -> e.SearchStarted:
    return e.SearchStarted(at=at(minutes))


def asked(*people: e.Person, step: int = 0, minutes: float = 0, as_contact: bool = False) -> e.Widened:
    return e.Widened(at=at(minutes), step=step, offered=people, as_contact=as_contact)


def accepted(by: e.Person, minutes: float = 1, *, key: str = "", as_contact: bool = False) -> e.Accepted:
    return e.Accepted(at=at(minutes), by=by, key=key, as_contact=as_contact)


def released(by: e.Person, minutes: float = 5) -> e.Released:
    return e.Released(at=at(minutes), by=by.id)


def resolved(by: e.Person | None, minutes: float = 10, *, is_estimated: bool = False) -> e.Resolved:
    return e.Resolved(at=at(minutes), by=by.id if by else None, is_estimated=is_estimated)


def after(*events: e.Event, **changes: object) -> Request:
    """A question to which this happened, from its sending on."""
    return evolve_all(a_request(**changes), (sent(), *events))


def searching(*people: e.Person, **changes: object) -> Request:
    """A question that these people were asked, all as the first of the ladder's step."""
    return after(started(), asked(*people), **changes)


def helping(by: e.Person = ANNA, *others: e.Person, **changes: object) -> Request:
    """A question that `by` took after a minute; `others` were asked too."""
    return evolve_all(searching(by, *others, **changes), (accepted(by),))


def done(by: e.Person = ANNA, **changes: object) -> Request:
    """A question that `by` helped with from minute 1 to minute 10."""
    return evolve_all(helping(by, **changes), (resolved(by),))
