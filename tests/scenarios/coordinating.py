"""What the stories about a coordinator share."""

from typing import Any

from bot.domain.ids import DepartmentId
from bot.domain.people import Role
from bot.domain.roster import Department
from tests.scenarios.city import Citizen, City


async def coordinator(city: City, name: str = "Amina", **fields: Any) -> Citizen:
    """Somebody who is a coordinator, with Teams open."""
    await city.known(name, roles=(Role.COORDINATOR,), **fields)
    return city.citizen(name)


async def stored(city: City, department: DepartmentId) -> Department:
    """A department as it is stored, also when it is no more."""
    found = await city.stores.departments.find(department)
    assert found is not None
    return found.value
