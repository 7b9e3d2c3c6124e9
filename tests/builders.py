"""Requests, people and departments for tests: plain ones that mention only what matters, and any there can be."""

import types
import typing
from collections.abc import Mapping
from dataclasses import fields, is_dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from typing import Any

from hypothesis import strategies as st

from bot.domain import events as e
from bot.domain.announcements import Announcement, News
from bot.domain.channel_posts import CoachChannel
from bot.domain.evolving import evolve_all
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.ids import DepartmentId
from bot.domain.keeping import Keeping
from bot.domain.people import PersonRecord
from bot.domain.policy import Policy
from bot.domain.request import Asker, Request, ServiceDesk
from bot.domain.roster import Coach, Department
from bot.domain.states import State
from bot.domain.tip_library import TipLibrary

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)
"""Monday 23 November 2026, 10:00 in Ghent."""


def a_happened_person(number: int = 1) -> e.Person:
    """A coach as an event knows them."""
    return e.Person(id=f"coach-{number}", name=f"Coach {number}", email=f"coach{number}@stad.example")


def a_request(**changes: Any) -> Request:
    """A question sent on a Monday morning, without history; `changes` are fields of `Request`."""
    plain = Request(
        id="vraag-1",
        department="kinderopvang",
        department_name="Kinderopvang",
        number=1,
        asker=Asker(id="collega-1", name="Collega 1"),
        text="Ik kan niet inloggen op de computer.",
        topic="login",
        desk=ServiceDesk(phone="09 000 00 00", hours="ma-vr 8-17 uur"),
        policy=Policy(),
        sent_at=MONDAY,
    )
    return replace(plain, **changes)


def a_request_in(state: State, **changes: Any) -> Request:
    """A question that came to `state` by what happened to it; `changes` are made before the first event."""
    first, second = a_happened_person(1), a_happened_person(2)
    start = a_request(**changes)
    at = start.sent_at

    def after(minutes: int) -> datetime:
        return at + timedelta(minutes=minutes)

    searching: tuple[e.Event, ...] = (
        e.Sent(at=at, by=start.asker.id),
        e.SearchStarted(at=at),
        e.Widened(at=at, step=0, offered=(first, second)),
    )
    helping = (
        *searching,
        e.Declined(at=after(1), by=second.id),
        e.Accepted(at=after(3), by=first, key="press-1"),
    )
    resolved = (*helping, e.Resolved(at=after(15), by=first.id))
    roads: Mapping[State, tuple[e.Event, ...]] = {
        State.SEARCHING: searching,
        State.HELPING: helping,
        State.PARKED: (*helping, e.Parked(at=after(5), by=first.id, until=after(120))),
        State.RESOLVED: resolved,
        State.CLOSED: (*resolved, e.Confirmed(at=after(20))),
        State.HANDED_OVER: (*helping, e.HandedOver(at=after(15), by=first.id)),
        State.CANCELLED: (*searching, e.Cancelled(at=after(2))),
        State.MOVED: (*searching, e.Moved(at=after(2), to=DepartmentId("wegen"))),
    }
    return evolve_all(start, roads[state])


def a_person(**changes: Any) -> PersonRecord:
    """A colleague nothing is known of but a name; `changes` are fields of `PersonRecord`."""
    return replace(PersonRecord(id="collega-1", name="Collega 1"), **changes)


def a_department(**changes: Any) -> Department:
    """A department with two coaches; `changes` are fields of `Department`."""
    coaches = tuple(Coach(id=f"coach-{n}", name=f"Coach {n}", is_reachable=True) for n in (1, 2))
    return replace(Department(id="kinderopvang", name="Kinderopvang", coaches=coaches), **changes)


def any_request() -> st.SearchStrategy[Request]:
    """Requests with every field at its strangest; rarely one that could come about."""
    return _any_of(Request)


def any_person() -> st.SearchStrategy[PersonRecord]:
    """People with every field at its strangest."""
    return _any_of(PersonRecord)


def any_department() -> st.SearchStrategy[Department]:
    """Departments with every field at its strangest."""
    return _any_of(Department)


def any_kept_day() -> st.SearchStrategy[KeptDay]:
    """Days of figures with every field at its strangest."""
    return _any_of(KeptDay)


def any_kept_month() -> st.SearchStrategy[KeptMonth]:
    """Months of figures with every field at its strangest."""
    return _any_of(KeptMonth)


def a_channel(**changes: Any) -> CoachChannel:
    """A coach channel of the whole city in which nothing was posted yet."""
    plain = CoachChannel(
        id="19:digicoaches@thread.tacv2", name="Digicoaches", team="19:team", reference="{}", since_at=MONDAY
    )
    return replace(plain, **changes)


def an_announcement(**changes: Any) -> Announcement:
    """News for all coaches that is sent on Monday."""
    news = News(title="Nieuwe printer", text="Er staat een nieuwe printer.")
    return replace(Announcement(id="nieuws-1", content=news, by="amina", from_at=MONDAY), **changes)


def any_channel() -> st.SearchStrategy[CoachChannel]:
    """Coach channels with every field at its strangest."""
    return _any_of(CoachChannel)


def any_announcement() -> st.SearchStrategy[Announcement]:
    """Announcements with every field at its strangest."""
    return _any_of(Announcement)


def any_library() -> st.SearchStrategy[TipLibrary]:
    """Changed libraries with every field at its strangest, but their id."""
    return _any_of(TipLibrary).map(lambda library: replace(library, id=TipLibrary().id))


def any_instant() -> st.SearchStrategy[datetime]:
    """UTC instants, many of them on the whole second."""
    # the last of them leave room for what is counted from them
    # naive, as the strategy wants its bounds; it adds the zone itself
    instants = st.datetimes(timezones=st.just(UTC), max_value=datetime(9990, 1, 1))  # noqa: DTZ001
    return instants | instants.map(lambda at: at.replace(microsecond=0))


_PLAIN: dict[Any, st.SearchStrategy[Any]] = {
    str: st.text(st.characters(exclude_categories=["Cs"]), max_size=12),
    int: st.integers(-(2**53), 2**53),
    bool: st.booleans(),
    datetime: any_instant(),
    date: st.dates(),
    timedelta: st.timedeltas(timedelta(0), timedelta(days=400)),
    type(None): st.none(),
    Keeping: st.lists(st.timedeltas(timedelta(0), timedelta(days=400)), min_size=4, max_size=4).map(
        lambda times: Keeping(**dict(zip((one.name for one in fields(Keeping)), sorted(times), strict=True)))
    ),
}


def _any_of(kind: Any) -> st.SearchStrategy[Any]:
    if kind in _PLAIN:
        return _PLAIN[kind]
    if hasattr(kind, "__supertype__"):  # a NewType
        return _any_of(kind.__supertype__)
    if is_dataclass(kind):
        hints = typing.get_type_hints(kind)
        return st.deferred(lambda: st.builds(kind, **{f.name: _any_of(hints[f.name]) for f in fields(kind)}))
    if isinstance(kind, type) and issubclass(kind, Enum):
        return st.sampled_from(kind)
    inner = typing.get_args(kind)
    match typing.get_origin(kind):
        case typing.Union | types.UnionType:
            return st.one_of(*map(_any_of, inner))
        case typing.Literal:
            return st.sampled_from(inner)
        case origin if origin is tuple and inner[-1] is not Ellipsis:
            return st.tuples(*map(_any_of, inner))
        case origin if origin is tuple:
            return st.lists(_any_of(inner[0]), max_size=3).map(tuple)
        case origin if origin is frozenset:
            return st.frozensets(_any_of(inner[0]), max_size=3)
        case origin if origin is Mapping:
            return st.dictionaries(_any_of(inner[0]), _any_of(inner[1]), max_size=3)
    raise NotImplementedError(kind)
