"""What the stories about own data share: how all is erased, and how it is looked for afterwards."""

import re
from collections.abc import Iterable
from datetime import timedelta

from tests.engines import kept
from tests.scenarios.city import Citizen, City, person_id

ASK, ERASE = "wis mijn gegevens", "Wis alles van mij"
GONE = "Alles van jou is weg."
BEGUN = "We wissen nu alles van jou."


async def erases(person: Citizen) -> None:
    """Both taps."""
    await person.says(ASK)
    await person.presses(ERASE)


async def is_erased(city: City, person: Citizen) -> None:
    """What that takes, however long others have to be waited for."""
    await city.passes(minutes=5)
    assert await city.stores.people.find(person_id(person.name)) is None


async def found_of(city: City, name: str, *texts: str) -> list[str]:
    """Which of somebody's id, name and texts stand in any document."""
    return found_in((await kept(city.stores)).decode(), name, *texts)


def found_in(said: str, name: str, *texts: str) -> list[str]:
    """The same, in anything that was written down."""
    marks: Iterable[str] = (person_id(name), name, *texts)
    return [one for one in marks if re.search(rf"(?<![\w-]){re.escape(one)}(?!\w)", said)]


def raw_file(city: City) -> str:
    """Every byte of the database's files, those of its journal too."""
    files = sorted(city.folder.glob("digicoach.db*"))
    assert files
    return "".join(one.read_bytes().decode("latin-1") for one in files)


DAY = timedelta(days=1)
