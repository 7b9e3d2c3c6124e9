"""The year itself: the same for the same seed, up to now."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, timedelta
from enum import Enum
from random import Random

from bot.domain import events as e
from bot.domain.figures.coverage import CoverageSample
from bot.domain.ids import DepartmentId, PersonId, RequestId, TopicId
from bot.domain.policy import Policy
from bot.domain.request import Asker, Beneficiary, Request, Shown
from bot.domain.roster import Department
from bot.domain.views import views_of
from bot.domain.waking import with_wake
from tests.ghent.moments import GHENT, instants, odd_instants, opening_of
from tests.ghent.places import Place, places, worker_id
from tests.ghent.presence import samples_of
from tests.ghent.stories import Story, counted, noted

WALK_UPS = 2.0
"""Noted for each question asked."""
COUNTS = 0.35
"""Of coach-weeks have an answer to the question of the week."""
TOPICS = {
    "sign_in": (26, "Ik kan niet inloggen op de tablet."),
    "leave": (12, "Waar vraag ik mijn verlof aan?"),
    "teams_mail": (20, "Ik vind mijn mail niet meer."),
    "apps": (15, "Het programma start niet meer op."),
    "phone": (11, "Ik krijg geen geluid op mijn telefoon."),
    "computer": (9, "De printer drukt niet af."),
    "other": (7, "Kan iemand even meekijken?"),
}
"""Weights, and what is asked."""
POLICY = Policy()
NOBODY = Asker(id=PersonId(""), name="")


class _Kind(Enum):
    ASKED = "asked"
    NOTED = "noted"
    WEEKLY = "weekly"


@dataclass(frozen=True, slots=True, kw_only=True)
class Ghent:
    """A year, or what has gone by of it."""

    year: int
    until: datetime
    places: tuple[Place, ...]
    requests: tuple[Request, ...]
    """By department, then as they were sent; every card delivered."""

    @property
    def departments(self) -> tuple[Department, ...]:
        return tuple(place.department for place in self.places)

    def by_day(self) -> Mapping[tuple[DepartmentId, date], tuple[Request, ...]]:
        """The requests of each department's local days."""
        found: dict[tuple[DepartmentId, date], list[Request]] = {}
        for one in self.requests:
            day = one.sent_at.astimezone(GHENT).date()
            found.setdefault((one.department, day), []).append(one)
        return {key: tuple(many) for key, many in found.items()}

    def last_numbers(self) -> Mapping[DepartmentId, int]:
        """Of each department, for the year after."""
        return {one.department: one.number for one in self.requests}

    def samples(self) -> Iterator[CoverageSample]:
        """Who could be asked in every hour, closed ones too, as the worker samples it."""
        for place in self.places:
            yield from samples_of(place, year=self.year, until=self.until)


def year_of(
    seed: int,
    *,
    year: int,
    questions: int = 2000,
    departments: int = 14,
    coaches: int = 140,
    workers: int = 2000,
    until: datetime | None = None,
    walk_ups: float = WALK_UPS,
    counts: float = COUNTS,
    numbered_after: Mapping[DepartmentId, int] | None = None,
) -> Ghent:
    """Make a year in which `questions` are asked when all of it has gone by.

    Args:
        seed: Another seed is another year.
        year: In Ghent's time.
        questions: Asked of the bot; `walk_ups` for each are noted beside.
        departments: From busy to hardly any questions at all.
        coaches: Over all departments, in every year the same.
        workers: Over all departments; many of them never ask.
        until: Now; what lies after it has not happened. None when the year is over for long.
        walk_ups: Noted for each question.
        counts: The share of coach-weeks whose question of the week is answered.
        numbered_after: The last number of each department in the years before.
    """
    last = numbered_after or {}
    now = datetime(year + 1, 2, 1, tzinfo=UTC) if until is None else until
    settled = places(seed, year=year, departments=departments, coaches=coaches, workers=workers)
    requests: list[Request] = []
    for place in settled:
        stream = f"{seed}-{year}-{place.department.id}"
        many = max(round(questions * place.share), 1)
        moments = [
            *_moments(Random(stream), place, many, year, walk_ups, counts),
            *_just_now(place, year, now),
        ]
        moments = sorted((one for one in moments if one[0] < now), key=lambda one: (one[0], one[1].value))
        for number, (at, kind, by, name) in enumerate(moments, start=last.get(place.department.id, 0) + 1):
            # of its own chance, so that what is past is the same whenever the year is looked at
            chance = Random(f"{stream}-{kind.value}-{name}")
            requests.append(_told(chance, place, number, at, kind, by, year, now))
    return Ghent(year=year, until=now, places=settled, requests=tuple(requests))


_Moment = tuple[datetime, _Kind, e.Person, str]


def _moments(
    chance: Random, place: Place, many: int, year: int, walk_ups: float, counts: float
) -> Iterator[_Moment]:
    """All that is sent in the whole year, and a name for each."""
    department = place.department
    people = _people(department)
    asked = instants(chance, department, many, year=year)
    if place.number == 1:
        asked += odd_instants(year)
    yield from ((at, _Kind.ASKED, people[0], str(one)) for one, at in enumerate(asked))
    weights = [1 / (1 + rank) for rank in range(len(people))]
    for one, at in enumerate(instants(chance, department, round(many * walk_ups), year=year)):
        yield at, _Kind.NOTED, chance.choices(people, weights)[0], str(one)
    friday = datetime(year, 1, 1, 15, tzinfo=GHENT)
    friday += timedelta(days=(4 - friday.weekday()) % 7)
    while friday.year == year:
        for person in people:
            if chance.random() < counts:
                at = friday.astimezone(UTC) + timedelta(seconds=chance.randrange(3 * 3600))
                yield at, _Kind.WEEKLY, person, f"{friday.date()}-{person.id}"
        friday += timedelta(days=7)


def _just_now(place: Place, year: int, now: datetime) -> Iterator[_Moment]:
    """Questions of the last hours, so that some are open now."""
    for minutes in (3, 25, 50, 115) if place.number == 1 else ():
        at = now - timedelta(minutes=minutes)
        if at.astimezone(GHENT).year == year:
            yield at, _Kind.ASKED, _people(place.department)[0], f"just-now-{minutes}"


def _people(department: Department) -> list[e.Person]:
    return [e.Person(id=coach.id, name=coach.name) for coach in department.coaches]


def _told(
    chance: Random,
    place: Place,
    number: int,
    at: datetime,
    kind: _Kind,
    by: e.Person,
    year: int,
    now: datetime,
) -> Request:
    department = place.department
    (topic,) = chance.choices(list(TOPICS), [weight for weight, _ in TOPICS.values()])
    blank = Request(
        id=request_id(year, place.number, number),
        department=department.id,
        department_name=department.name,
        number=number,
        asker=NOBODY,
        text="",
        topic=TopicId("other" if kind is _Kind.WEEKLY else topic),
        desk=department.desk,
        policy=POLICY,
        sent_at=at,
    )
    match kind:
        case _Kind.ASKED:
            blank = replace(
                blank,
                asker=_asker(chance, place),
                text=TOPICS[topic][1],
                expected_minutes=12,
                for_whom=Beneficiary(name="Collega") if chance.random() < 0.06 else None,
                places=department.places,
            )
            calendar = opening_of(department, year)
            request = Story(chance, blank, _people(department), calendar, now).told()
        case _Kind.NOTED:
            request = noted(chance, blank, by)
        case _Kind.WEEKLY:
            request = counted(chance, blank, by)
    return with_wake(_all_shown(request), now=now)


def request_id(year: int, place: int, number: int) -> RequestId:
    """Always as long, whatever the numbers."""
    return RequestId(f"{year:04}{place:04}{number:012}")


def _asker(chance: Random, place: Place) -> Asker:
    """A few ask often, some now and then, most never."""
    seat = int(len(place.askers) * chance.random() ** 2)
    number = place.askers[min(seat, len(place.askers) - 1)]
    return Asker(
        id=worker_id(number),
        name=f"Collega {number:04}",
        is_phone=chance.random() < 0.55,
        place=chance.choice(place.department.places),
    )


def _all_shown(request: Request) -> Request:
    shown = {
        person: Shown(edition=view.edition, news=view.news, live=f"card-{request.id}-{place}")
        for place, (person, view) in enumerate(views_of(request).items())
    }
    return replace(request, shown=shown)
