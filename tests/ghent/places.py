"""The departments of the year: uneven ones, with coaches and workers who are numbers and nobody in particular."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from itertools import accumulate, pairwise
from random import Random

from bot.domain.audit import AuditLine
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.naming import department_id
from bot.domain.request import ServiceDesk
from bot.domain.roster import Coach, Department

DESK = ServiceDesk(name="Service Desk", phone="09 000 00 00", hours="maandag tot vrijdag van 8 tot 17 uur")
ALWAYS = "ma-zo 0:00-24:00"

_SERVICES = (
    ("Kinderopvang", 400, ALWAYS),
    ("Wegen Bruggen en Waterlopen", 330, "ma-vr 6:30-15:30"),
    ("Groendienst", 265, "ma-vr 7:00-15:30"),
    ("Dienstenbedrijf Sociale Economie", 210, "ma-vr 7:00-16:00"),
    ("Burgerzaken", 170, "ma-vr 8:00-17:00, za 9:00-12:00"),
    ("Onderwijs", 145, "ma-vr 8:00-17:00"),
    ("Bibliotheek", 120, "ma-za 9:00-19:00"),
    ("Sport", 100, "ma-zo 8:00-22:00"),
    ("Gebouwen en Onderhoud", 85, "ma-vr 7:00-16:00"),
    ("Musea", 70, "di-zo 9:00-18:00"),
    ("Logistiek", 50, "ma-vr 6:00-14:00"),
    ("Archief", 32, "ma-vr 9:00-17:00"),
    ("Milieu", 18, "ma-vr 8:30-16:30"),
    ("Parkeren", 5, "ma-vr 8:00-17:00"),
)
"""Name, questions out of two thousand, opening hours."""
_PLACES = ("Depot Noord", "Depot Zuid", "Hoofdgebouw", "Loket", "Werkplaats")
_WEEKDAYS = ("ma", "di", "wo", "do", "vr", "za", "zo")
_WORKING_WEEKS = ((0, 1, 2, 3, 4), (0, 1, 2, 3, 4), (0, 1, 3, 4), (0, 1, 2, 3), (1, 2, 3), (0, 2, 4))


@dataclass(frozen=True, slots=True, kw_only=True)
class Place:
    """A department, and what the roster does not say of it."""

    department: Department
    number: int
    share: float
    """Of the city's questions."""
    askers: range
    """The numbers of those who work there."""


def worker_id(number: int) -> PersonId:
    """Always as long: a worker may take another's place in a document as it is written."""
    return PersonId(f"worker-{number:04}")


def coach_id(department: int, number: int) -> PersonId:
    """As `worker_id`."""
    return PersonId(f"coach-{department:02}-{number:02}")


def places(seed: int, *, year: int, departments: int, coaches: int, workers: int) -> tuple[Place, ...]:
    """The departments, most questions first."""
    services = [*_SERVICES, *((f"Dienst {n}", 40, "ma-vr 8:00-17:00") for n in range(15, departments + 1))]
    weights = [weight for _, weight, _ in services[:departments]]
    rosters = _shared(coaches, [weight**0.6 for weight in weights], least=1)
    staffs = _shared(workers, [weight**0.7 for weight in weights], least=3)
    firsts = [0, *accumulate(staffs)]
    return tuple(
        _place(Random(f"{seed}-{name}"), number, year, name, hours, rosters[number - 1], range(*staff), share)
        for number, ((name, weight, hours), staff) in enumerate(
            zip(services[:departments], pairwise(firsts), strict=True), start=1
        )
        for share in [weight / sum(weights)]
    )


def working_days(chance: Random) -> tuple[int, ...]:
    """The weekdays of one coach."""
    return chance.choice(_WORKING_WEEKS)


def _place(
    chance: Random,
    number: int,
    year: int,
    name: str,
    hours: str,
    coaches: int,
    staff: range,
    share: float,
) -> Place:
    names = _PLACES[: 2 + number % 3]
    roster = tuple(_coaches(chance, number, year, coaches, names))
    left = datetime(year, 3, 2, 9, tzinfo=UTC)
    who = coach_id(number, 90)
    stopped = AuditLine(
        at=left, by=who, by_name=f"Coach {number}.90", what="coach_stopped", whom=who, whom_name=""
    )
    return Place(
        department=Department(
            id=department_id(name),
            name=name,
            places=names,
            hours=hours,
            workers=len(staff),
            desk=DESK,
            coaches=roster,
            audit=(stopped,) if number in {2, 5} else (),
        ),
        number=number,
        share=share,
        askers=staff,
    )


def _coaches(chance: Random, number: int, year: int, count: int, names: Sequence[str]) -> Iterator[Coach]:
    """A contact point nearly everywhere; some new, some on a pause, and nobody at the last place of some departments."""
    manned = names[:-1] if number % 4 == 1 else names
    for one in range(1, count + 1):
        days = working_days(chance)
        joined = datetime(year, chance.randrange(1, 11), 3, 9, tzinfo=UTC)
        paused = datetime(year, chance.randrange(2, 12), 5, 9, tzinfo=UTC)
        is_resting = chance.random() < 0.06
        is_new = chance.random() < 0.1
        yield Coach(
            id=coach_id(number, one),
            name=f"Coach {number}.{one}",
            email=f"coach{number}.{one}@stad.example",
            place=manned[one % len(manned)],
            hours=" ".join(_WEEKDAYS[day] for day in days) + " 8:00-16:00" if chance.random() < 0.8 else "",
            is_reachable=True,
            is_contact=one == 1 and number != 11,
            joined_at=joined if is_new else None,
            paused_from=paused if is_resting else None,
            paused_until=paused + timedelta(days=chance.choice([10, 45, 80])) if is_resting else None,
        )


def _shared(count: int, weights: Sequence[float], *, least: int) -> list[int]:
    """`count` in whole parts as these weights, none below `least`; what rounding leaves is the first's."""
    whole = sum(weights)
    parts = [max(least, int(count * weight / whole)) for weight in weights]
    parts[0] += count - sum(parts)
    return parts


def department_ids(of: Sequence[Place]) -> tuple[DepartmentId, ...]:
    return tuple(place.department.id for place in of)
