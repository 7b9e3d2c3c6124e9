"""The city that the bench presses in, as domain values: 20 departments of 7 coaches, and requests in any state."""

from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime, timedelta

from bot.domain import events as e
from bot.domain.evolving import evolve_all
from bot.domain.ids import DepartmentId, PersonId, RequestId, TopicId
from bot.domain.people import OpenRequest, PersonRecord, Reference, Role
from bot.domain.policy import Policy
from bot.domain.request import Asker, Request, ServiceDesk, Shown
from bot.domain.roster import Coach, Department
from bot.domain.views import views_of
from bot.domain.waking import with_wake
from tests.bench.activities import BOT, conversation_of

DEPARTMENTS = 20
COACHES = 7
DESK = ServiceDesk(phone="09 000 00 00", hours="werkdagen van 8 tot 17 uur")
QUESTION = "Ik kan mijn uren van vorige week niet ingeven, er staat dat mijn wachtwoord niet meer klopt."
TOPIC = TopicId("wachtwoord")
CLOSED_OVER = timedelta(days=3 * 365)


def person_id(kind: int, number: int) -> PersonId:
    """An id in the form of an Entra object id; `kind` keeps coaches (1) and workers (2) apart."""
    return PersonId(f"{kind:08x}-0000-4000-8000-{number:012x}")


def department_name(number: int) -> str:
    return f"Dienst {number + 1:04}"


def departments(count: int = DEPARTMENTS, coaches: int = COACHES) -> Iterator[Department]:
    """Departments that never close, each with its own coaches, all within reach."""
    for number in range(count):
        roster = tuple(
            Coach(id=coach.id, name=coach.name, is_reachable=True) for coach in coaches_of(number, coaches)
        )
        name = department_name(number)
        yield Department(
            id=department_id(number),
            name=name,
            hours="ma-zo 0:00-24:00",
            workers=100,
            desk=DESK,
            coaches=roster,
        )


def department_id(number: int) -> DepartmentId:
    return DepartmentId(f"dienst-{number + 1:04}")


def coaches_of(department: int, count: int = COACHES) -> tuple[e.Person, ...]:
    first = department * count
    return tuple(
        e.Person(id=person_id(1, number), name=f"Coach {number}") for number in range(first, first + count)
    )


def searching(number: int, offered: Sequence[e.Person], *, now: datetime) -> Request:
    """A request a minute old, offered to `offered`, with every card delivered. Its department goes by turns."""
    at = now - timedelta(minutes=1)
    blank = _sent(number, at)
    events = _asked(blank, at, offered)
    return with_wake(_all_shown(evolve_all(blank, events)), now=now)


def closed(number: int, of: int, *, now: datetime) -> Request:
    """A request helped and confirmed at some instant of the last three years, with every card delivered."""
    at = now - timedelta(days=1) - CLOSED_OVER * number / of
    blank = _sent(number, at)
    coach = coach_of(number)
    events = (
        *_asked(blank, at, [coach]),
        e.Accepted(at=at + timedelta(minutes=4), key=f"{coach.id}|accept|2", by=coach),
        e.Resolved(at=at + timedelta(minutes=16), key=f"{coach.id}|resolve|1", by=coach.id),
        e.Confirmed(at=at + timedelta(minutes=20), key=f"{blank.asker.id}|confirm|2"),
    )
    return with_wake(_all_shown(evolve_all(blank, events)), now=now)


def coach_of(number: int) -> e.Person:
    """The coach to whom request `number` is offered, by turns."""
    return coaches_of(number % DEPARTMENTS)[number // DEPARTMENTS % COACHES]


def coach_record(coach: e.Person, department: int, service_url: str) -> PersonRecord:
    return PersonRecord(
        id=coach.id,
        name=coach.name,
        roles=(Role.COACH,),
        reference=reference(coach.id, service_url),
        helps_in=department_id(department),
        is_welcomed=True,
    )


def asker_record(request: Request, service_url: str) -> PersonRecord:
    return PersonRecord(
        id=request.asker.id,
        name=request.asker.name,
        roles=(Role.WORKER,),
        reference=reference(request.asker.id, service_url),
        department=request.department,
        is_welcomed=True,
        open_requests=(OpenRequest(department=request.department, id=request.id),),
    )


def reference(person: PersonId, service_url: str) -> Reference:
    return Reference(
        service_url=service_url, conversation_id=conversation_of(person), bot_id=BOT, user_id=f"29:{person}"
    )


def request_id(number: int) -> RequestId:
    return RequestId(f"{number:020x}")


def _sent(number: int, at: datetime) -> Request:
    department = number % DEPARTMENTS
    return Request(
        id=request_id(number),
        department=department_id(department),
        department_name=department_name(department),
        number=number // DEPARTMENTS + 1,
        asker=Asker(id=person_id(2, number), name=f"Collega {number}", is_phone=True),
        text=QUESTION,
        topic=TOPIC,
        desk=DESK,
        policy=Policy(),
        sent_at=at.astimezone(UTC),
        expected_minutes=12,
    )


def _asked(request: Request, at: datetime, offered: Sequence[e.Person]) -> tuple[e.Event, ...]:
    return (
        e.Sent(at=at, by=request.asker.id),
        e.SearchStarted(at=at),
        e.Widened(at=at, step=0, offered=tuple(offered)),
    )


def _all_shown(request: Request) -> Request:
    shown = {
        person: Shown(edition=view.edition, news=view.news, live=f"card-{request.id}-{place}")
        for place, (person, view) in enumerate(views_of(request).items())
    }
    return replace(request, shown=shown)
