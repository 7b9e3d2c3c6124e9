"""Histories to count: any that the table of states allows, on odd days, and walks made by the real decisions."""

from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from hypothesis import strategies as st

from bot.domain import events as e
from bot.domain.evolving import evolve, evolve_all
from bot.domain.figures.counting import Rules, day_figures
from bot.domain.figures.period import DayFigures
from bot.domain.request import Asker, Beneficiary, Request
from bot.domain.states import State
from tests.builders import a_happened_person, a_request
from tests.domain.walking import Walk, moves
from tests.domain.worlds import worlds

ASKERS = ("collega-1", "collega-2", "collega-3")
COACHES = tuple(a_happened_person(number) for number in (1, 2, 3))
DEPARTMENTS = ("kinderopvang", "wegen")
TARGET = timedelta(minutes=30)

SENT = (
    datetime(2026, 3, 28, 22, 59, 59, tzinfo=UTC),  # the last second of Saturday 28 March in Ghent
    datetime(2026, 3, 28, 23, 0, tzinfo=UTC),  # the first of the Sunday that has 23 hours
    datetime(2026, 3, 29, 0, 59, 50, tzinfo=UTC),  # ten seconds before 2 o'clock becomes 3
    datetime(2026, 3, 29, 21, 59, 59, tzinfo=UTC),  # the last second of that Sunday
    datetime(2026, 10, 25, 0, 30, tzinfo=UTC),  # half past 2, for the first time
    datetime(2026, 10, 25, 1, 30, tzinfo=UTC),  # half past 2, for the second time
    datetime(2026, 10, 25, 22, 59, 59, tzinfo=UTC),  # the last second of a Sunday of 25 hours
    datetime(2026, 10, 25, 23, 0, tzinfo=UTC),
    datetime(2026, 11, 23, 9, 0, 0, 123456, tzinfo=UTC),
    datetime(2026, 12, 31, 22, 59, tzinfo=UTC),  # New Year's Eve, in the 53rd week
    datetime(2026, 12, 31, 23, 1, tzinfo=UTC),  # New Year's Day, in the same week
)
GAPS = (0, 0, 1, 29, 30, 31, 60, 61, 299.5, 300, 900, 1799, 1800, 1801, 3600, 7200, 40_000, 86_400, 604_800)

Make = Callable[[datetime], e.Event]


def pseudonym(person: str) -> str:
    return f"p-{person}"


RULES = Rules(pseudonym=pseudonym, target=TARGET)


def _by() -> st.SearchStrategy[e.Person]:
    return st.sampled_from(COACHES)


def _next(request: Request) -> st.SearchStrategy[Make]:
    """What may happen now, much of what matters."""
    who = request.holder.id if request.holder else "coach-1"
    minutes = st.sampled_from([None, 1, 5, 15, 30, 119, 150])
    match request.state:
        case State.SEARCHING:
            taken = _by().map(lambda by: lambda at: e.Accepted(at=at, by=by))
            return st.one_of(
                taken,
                taken,
                st.just(lambda at: e.SearchStarted(at=at)),
                st.just(lambda at: e.LadderEnded(at=at, resumes_at=at + timedelta(hours=9))),
                st.just(lambda at: e.OfferedAlone(at=at, person=COACHES[0], until=at)),
                st.just(lambda at: e.WaitChosen(at=at)),
                st.sampled_from([None, "collega-1"]).map(lambda by: lambda at: e.HandedOver(at=at, by=by)),
                st.sampled_from([None, "oogje"]).map(lambda tip: lambda at: e.Cancelled(at=at, tip=tip)),
                st.just(lambda at: e.TipTried(at=at, tip="oogje")),
                st.just(lambda at: e.Moved(at=at, to="musea")),
            )
        case State.HELPING:
            done = st.just(lambda at: e.Resolved(at=at, by=who))
            return st.one_of(
                done,
                done,
                st.just(lambda at: e.Resolved(at=at, by=None, is_estimated=True)),
                st.sampled_from(e.Manner).map(
                    lambda how: lambda at: e.MannerChosen(at=at, by=who, manner=how)
                ),
                st.sampled_from([None, *e.Manner]).map(
                    lambda how: lambda at: e.Parked(at=at, by=who, until=at, manner=how)
                ),
                _by().map(lambda by: lambda at: e.TakenOver(at=at, by=by)),
                st.just(lambda at: e.Freed(at=at)),
                st.just(lambda at: e.Released(at=at, by=who)),
                st.just(lambda at: e.HandedOver(at=at, by=who)),
                st.just(lambda at: e.Cancelled(at=at)),
            )
        case State.PARKED:
            on = st.just(lambda at: e.Resumed(at=at))
            return st.one_of(
                on,
                on,
                st.just(lambda at: e.Parked(at=at, by=who, until=at)),
                st.just(lambda at: e.Released(at=at, by=who)),
                st.just(lambda at: e.Resolved(at=at, by=who)),
                st.just(lambda at: e.Cancelled(at=at)),
            )
        case State.RESOLVED:
            return st.one_of(
                minutes.map(lambda n: lambda at: e.Corrected(at=at, minutes=n)),
                st.just(lambda at: e.Corrected(at=at, topic="phone")),
                st.just(lambda at: e.Confirmed(at=at)),
                st.just(lambda at: e.Lapsed(at=at)),
                st.just(lambda at: e.NotSolved(at=at)),
                st.just(lambda at: e.AskedAgain(at=at)),
                st.just(lambda at: e.Reopened(at=at)),
                st.just(lambda at: e.HandedOver(at=at, by="collega-1")),
            )
        case _:  # closed
            return st.one_of(
                st.booleans().map(lambda is_up: lambda at: e.Rated(at=at, is_up=is_up)),
                minutes.map(lambda n: lambda at: e.Corrected(at=at, minutes=n)),
            )


@st.composite
def questions(draw: st.DrawFn) -> Request:
    """A question of the bot, to which anything happened that the table allows."""
    at = draw(st.sampled_from(SENT)) + timedelta(minutes=draw(st.sampled_from([0, 0, 7])))
    asker = Asker(id=draw(st.sampled_from(ASKERS)), name="Collega", is_phone=draw(st.booleans()))
    request = a_request(
        department=draw(st.sampled_from(DEPARTMENTS)),
        asker=asker,
        topic=draw(st.sampled_from(["login", "phone"])),
        for_whom=draw(st.sampled_from([None, None, Beneficiary(name="Jan")])),
        sent_at=at,
    )
    starts_at = draw(st.sampled_from([None, None, at + timedelta(hours=8)]))
    request = evolve(request, e.Sent(at=at, by=asker.id, starts_at=starts_at))
    for _ in range(draw(st.integers(0, 9))):
        if request.state in {State.HANDED_OVER, State.CANCELLED, State.MOVED}:
            break
        at += timedelta(seconds=draw(st.sampled_from(GAPS)))
        request = evolve(request, draw(_next(request))(at))
    return request


@st.composite
def told(draw: st.DrawFn) -> Request:
    """A walk-up or a week's count."""
    at, by = draw(st.sampled_from(SENT)), draw(_by())
    events: list[e.Event]
    if draw(st.booleans()):
        events = [e.Noted(at=at, by=by, minutes=draw(st.sampled_from([1, 10, 120, 200])))]
        if draw(st.booleans()):
            events.append(e.Corrected(at=at, minutes=draw(st.sampled_from([None, 5])), topic="phone"))
        if draw(st.booleans()):
            events.append(e.Unnoted(at=at))
    else:
        events = [
            e.Counted(at=at, by=by, colleagues=n)
            for n in draw(st.lists(st.integers(0, 4), min_size=1, max_size=2))
        ]
    noted = a_request(
        department=draw(st.sampled_from(DEPARTMENTS)),
        sent_at=at,
        topic=draw(st.sampled_from(["login", "other"])),
    )
    return evolve_all(noted, tuple(events))


@st.composite
def walked(draw: st.DrawFn) -> Request:
    """A question that people pressed, typed and were silent about, as the real decisions allow."""
    walk = Walk(draw(worlds))
    for move in draw(moves):
        walk.go(move)
    asker = replace(walk.request.asker, is_phone=draw(st.booleans()))
    return replace(walk.request, asker=asker)


many = st.lists(questions() | questions() | questions() | told() | walked(), max_size=7)
laters = st.sampled_from([0, 60, 1500, 1799, 1800, 90_000]).map(lambda seconds: timedelta(seconds=seconds))


def read_at(requests: list[Request], later: timedelta) -> datetime:
    """A moment at which all this has happened."""
    return max((one.last_at for one in requests), default=SENT[0]) + later


def days_of(requests: list[Request], as_of: datetime) -> list[DayFigures]:
    """Every department's figures of every day that could have any."""
    days = {one.sent_at.date() + timedelta(days=ahead) for one in requests for ahead in (-1, 0, 1)}
    return [
        day_figures(department, day, requests, rules=RULES, as_of=as_of)
        for department in DEPARTMENTS
        for day in sorted(days)
    ]
