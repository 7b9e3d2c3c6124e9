"""Where the stories about help begin: somebody asked, and a coach took it."""

from tests.scenarios.asking import sends
from tests.scenarios.city import Citizen, City


async def helping(city: City, *others: str, **of_the_worker: str) -> tuple[Citizen, Citizen]:
    """Fatma, and Bram who helps her; `others` are coaches too."""
    department = await city.department()
    bram = await city.coach("Bram", department)
    for name in others:
        await city.coach(name, department)
    fatma = await city.worker("Fatma", department, **of_the_worker)
    await sends(fatma)
    await bram.presses("Ik help")
    return fatma, bram
