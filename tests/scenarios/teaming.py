"""Where the stories about who is a digicoach begin: Hilde runs the coaches, Bram is one, Jan works there."""

from tests.scenarios.city import KINDEROPVANG, Citizen, City, person_id

WISH = "ik wil digicoach worden"
YES, NO = "Ja, ik doe mee", "Nee, bedankt"
WELCOME, NOT_NOW = "Ja, welkom", "Nee, nu niet"


async def a_department(city: City, *coaches: str) -> tuple[Citizen, Citizen]:
    """Hilde and Jan, in a department with Bram and `coaches`."""
    department = await city.department()
    hilde = await city.coach("Hilde", department, is_coach=False, is_contact=True)
    for name in ("Bram", *coaches):
        await city.coach(name, department)
    jan = await city.worker("Jan", department)
    await jan.installs()
    return hilde, jan


async def asks_to_join(city: City) -> tuple[Citizen, Citizen]:
    """Jan asked; Hilde was told."""
    hilde, jan = await a_department(city)
    await jan.says(WISH)
    await jan.presses(YES)
    return hilde, jan


async def joins(city: City) -> tuple[Citizen, Citizen]:
    """Jan is a digicoach, and everybody knows."""
    hilde, jan = await asks_to_join(city)
    await hilde.presses(WELCOME)
    await city.passes(seconds=2)
    return hilde, jan


async def is_a_coach(city: City, name: str) -> bool:
    """What roster and person say of it: they must agree."""
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    entry = found.value.coach(person_id(name))
    in_roster = entry is not None and entry.is_coach
    stored = await city.stores.people.find(person_id(name))
    in_person = stored is not None and "coach" in stored.value.roles
    assert in_roster == in_person, "roster and person disagree"
    if stored is not None and in_roster:
        assert stored.value.helps_in == KINDEROPVANG
    return in_roster


async def trail(city: City) -> list[tuple[str, str, str]]:
    """Who did what to whom, oldest first."""
    found = await city.stores.departments.find(KINDEROPVANG)
    assert found is not None
    return [(line.by_name, line.what, line.whom_name) for line in found.value.audit]
