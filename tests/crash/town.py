"""The people of the stories, written straight into new stores: a department whose coaches are all in touch, and workers."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord, Reference, Role
from bot.domain.request import ServiceDesk
from bot.domain.roster import Coach, Department
from bot.storage.protocols import Stores
from tests.fakes.teams import BOT

KINDERGARTEN = DepartmentId("kinderopvang")
ROADS, PARKS = DepartmentId("wegen"), DepartmentId("parken")
COACHES = ("Bram", "Karel", "Nora")
CONTACT = "Zita"
EVERYBODY = (*COACHES, CONTACT, "Dries", "Pieter", "Fatma", "Jan", "Emma", "Amina")
COORDINATOR = "Amina"
DESK = ServiceDesk(phone="09 000 00 00", hours="ma-vr 8:00-17:00")


def id_of(name: str) -> PersonId:
    return PersonId(f"id-{name.lower()}")


async def settle_in(
    stores: Stores, service_url: str, *, workers: Sequence[str], hours: str = "ma-vr 8:00-17:00"
) -> None:
    """The roster names the workers' department; they have not said it themselves."""
    await _settle(stores, service_url, Department(id=KINDERGARTEN, name="Kinderopvang", hours=hours))
    for name in workers:
        await stores.people.create(_person(name, service_url, roster_department=KINDERGARTEN))


async def settle_city(stores: Stores, service_url: str) -> None:
    """With a coordinator and two more departments; where the workers work is known."""
    await _settle(
        stores,
        service_url,
        Department(id=KINDERGARTEN, name="Kinderopvang", places=("De Serre", "De Keuken")),
    )
    for department, name, coach in ((ROADS, "Wegen", "Dries"), (PARKS, "Parken", "Pieter")):
        await stores.departments.create(
            Department(id=department, name=name, desk=DESK, coaches=(_coach(coach),))
        )
        await stores.people.create(_person(coach, service_url, roles=(Role.COACH,), helps_in=department))
    for name, department in (("Fatma", KINDERGARTEN), ("Jan", KINDERGARTEN), ("Emma", PARKS)):
        await stores.people.create(_person(name, service_url, department=department))
    await stores.people.create(_person(COORDINATOR, service_url, roles=(Role.COORDINATOR,)))


async def _settle(stores: Stores, service_url: str, department: Department) -> None:
    """The department, with its coaches and contact point."""
    contact = _coach(CONTACT, is_contact=True)
    coaches = (*(_coach(name) for name in COACHES), contact)
    await stores.departments.create(replace(department, desk=DESK, coaches=coaches))
    for name in (*COACHES, CONTACT):
        roles = (Role.COACH, Role.CONTACT_POINT) if name == CONTACT else (Role.COACH,)
        await stores.people.create(_person(name, service_url, roles=roles, helps_in=department.id))


def _coach(name: str, **fields: Any) -> Coach:
    return Coach(id=id_of(name), name=name, email=f"{name.lower()}@example.org", is_reachable=True, **fields)


def _person(name: str, service_url: str, **fields: Any) -> PersonRecord:
    chat = Reference(
        service_url=service_url, conversation_id=f"a:{id_of(name)}", bot_id=BOT, user_id=f"29:{id_of(name)}"
    )
    return PersonRecord(id=id_of(name), name=name, reference=chat, is_welcomed=True, **fields)
