"""Who takes part in the demo: the roster that seeds the bot, and the three of them who have a window."""

from __future__ import annotations

import csv
from dataclasses import dataclass
from pathlib import Path

ROSTER = Path(__file__).with_name("roster.csv")
DEPARTMENTS = Path(__file__).with_name("departments.csv")

WORKER = "00000000-0000-4000-8000-0000000000a1"
COACH = "00000000-0000-4000-8000-0000000000a2"
COORDINATOR = "00000000-0000-4000-8000-0000000000a3"


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """One invented person. `object_id` is the Entra object id: the key that the bot knows people by."""

    object_id: str
    name: str
    email: str
    role: str
    department: str

    @property
    def channel_id(self) -> str:
        """The id that Teams would give this person: `29:` and something opaque."""
        return f"29:{self.object_id}"

    @property
    def conversation_id(self) -> str:
        """The id of this person's chat with the bot. It stays the same from one demo to the next."""
        return f"a:{self.object_id}"


def everyone(roster: Path = ROSTER) -> tuple[Person, ...]:
    """All people of the roster file, in its order."""
    with roster.open(encoding="utf-8", newline="") as lines:
        return tuple(
            Person(
                object_id=row["entra_object_id"],
                name=row["name"],
                email=row["email"],
                role=row["role"],
                department=row["department"],
            )
            for row in csv.DictReader(lines)
        )


def with_a_window(roster: Path = ROSTER) -> tuple[Person, Person, Person]:
    """The worker, the coach and the coordinator, in that order. Raises KeyError if the roster lacks one."""
    known = {person.object_id: person for person in everyone(roster)}
    return known[WORKER], known[COACH], known[COORDINATOR]
