"""The people of the model's city, written straight into an empty house."""

from dataclasses import replace
from typing import Any

from bot.domain.coach_channels import named
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord, Reference, Role
from bot.domain.request import ServiceDesk
from bot.domain.roster import Coach, Department
from bot.storage.protocols import Stores
from tests.fakes.clock import MONDAY

KINDERGARTEN, ROADS = DepartmentId("kinderopvang"), DepartmentId("wegen")
WORKERS = ("Fatma", "Jan", "Emma")
"""Of Emma nobody knows where she works."""
COACHES = ("Bram", "Karel", "Nora")
"""Nora only works in the morning."""
CONTACT, NEIGHBOUR = "Zita", "Dries"
CHANNEL = "Coachkanaal"
"""Where the coaches of the city get their tip."""
EVERYBODY = (*WORKERS, *COACHES, CONTACT, NEIGHBOUR)


def id_of(name: str) -> PersonId:
    """The object id of somebody."""
    return PersonId(f"id-{name.lower()}")


def reference_of(person: PersonId) -> Reference:
    """Their chat with the bot."""
    return Reference(
        service_url="https://chat.example.org", conversation_id=f"a:{person}", bot_id="28:bot", user_id=person
    )


async def settle_in(stores: Stores) -> None:
    """Write everybody."""
    desk = ServiceDesk(phone="09 000 00 00", hours="ma-vr 8:00-17:00")
    home = Department(id=KINDERGARTEN, name="Kinderopvang", desk=desk, neighbours=(ROADS,))
    coaches = (_coach("Bram"), _coach("Karel", weekly_limit=3), _coach("Nora", hours="ma-vr 8:00-12:00"))
    await stores.departments.create(
        replace(home, coaches=(*coaches, _coach(CONTACT, is_contact=True, is_coach=False)))
    )
    await stores.departments.create(
        Department(id=ROADS, name="Wegen", desk=desk, coaches=(_coach(NEIGHBOUR),))
    )
    channel = named(
        channel="19:coaches", name="Coaches", team="19:team", reference="{}", department=None, now=MONDAY
    )
    await stores.posts.create(replace(channel, wake_at=MONDAY))
    for name in COACHES:
        await stores.people.create(_person(name, roles=(Role.COACH,), helps_in=KINDERGARTEN))
    await stores.people.create(_person(CONTACT, roles=(Role.CONTACT_POINT,), helps_in=KINDERGARTEN))
    await stores.people.create(_person(NEIGHBOUR, roles=(Role.COACH,), helps_in=ROADS))
    for name in WORKERS[:2]:
        await stores.people.create(_person(name, department=KINDERGARTEN))
    await stores.people.create(_person(WORKERS[2]))


def _coach(name: str, **fields: Any) -> Coach:
    return Coach(id=id_of(name), name=name, email=f"{name.lower()}@example.org", is_reachable=True, **fields)


def _person(name: str, **fields: Any) -> PersonRecord:
    return PersonRecord(
        id=id_of(name), name=name, reference=reference_of(id_of(name)), is_welcomed=True, **fields
    )
