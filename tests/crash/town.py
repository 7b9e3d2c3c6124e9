"""The people of the stories, written straight into a new file: a department whose coaches are all in touch, and workers."""

from collections.abc import Sequence
from pathlib import Path
from typing import Any

from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord, Reference, Role
from bot.domain.request import ServiceDesk
from bot.domain.roster import Coach, Department
from bot.storage.sqlite import open_sqlite
from tests.fakes.teams import BOT

KINDERGARTEN = DepartmentId("kinderopvang")
COACHES = ("Bram", "Karel", "Nora")
CONTACT = "Zita"


def id_of(name: str) -> PersonId:
    return PersonId(f"id-{name.lower()}")


async def settle_in(
    store: Path, service_url: str, *, workers: Sequence[str], hours: str = "ma-vr 8:00-17:00"
) -> None:
    """Make the file. The roster names the workers' department; they have not said it themselves."""
    stores = await open_sqlite(store)
    coaches = [_coach(name) for name in COACHES]
    await stores.departments.create(
        Department(
            id=KINDERGARTEN,
            name="Kinderopvang",
            coaches=(*coaches, _coach(CONTACT, is_contact=True)),
            hours=hours,
            desk=ServiceDesk(phone="09 000 00 00", hours="ma-vr 8:00-17:00"),
        )
    )
    for name in (*COACHES, CONTACT):
        role = Role.CONTACT_POINT if name == CONTACT else Role.COACH
        await stores.people.create(_person(name, service_url, roles=(role,), helps_in=KINDERGARTEN))
    for name in workers:
        await stores.people.create(_person(name, service_url, roster_department=KINDERGARTEN))
    await stores.close()


def _coach(name: str, **fields: Any) -> Coach:
    return Coach(id=id_of(name), name=name, email=f"{name.lower()}@example.org", is_reachable=True, **fields)


def _person(name: str, service_url: str, **fields: Any) -> PersonRecord:
    chat = Reference(
        service_url=service_url, conversation_id=f"a:{id_of(name)}", bot_id=BOT, user_id=f"29:{id_of(name)}"
    )
    return PersonRecord(id=id_of(name), name=name, reference=chat, is_welcomed=True, **fields)
