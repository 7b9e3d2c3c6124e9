"""What the organisation's own directory can tell and do, in the project's words; and the one that knows nothing."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Protocol

from bot.domain.errors import DigicoachError
from bot.domain.ids import PersonId


class DirectorySilent(DigicoachError):
    """It does not say so now: it is down, busy, or the bot may not ask. Whoever asked does without."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """What it says of one person; empty where it says nothing."""

    name: str = ""
    email: str = ""
    department: str = ""
    """As it is written there, which is seldom how we call it."""
    language: str = ""
    """Two letters, *nl*."""


class DirectoryResting(DirectorySilent):
    """It was not even asked: it is left alone for a while."""


class Directory(Protocol):
    """Asked in the background only, never on the way of somebody's turn. Every method may raise `DirectorySilent`."""

    @property
    def is_there(self) -> bool:
        """False when it is of no use to ask, ever."""
        ...

    async def entries(self, people: Sequence[PersonId]) -> Mapping[PersonId, Entry]:
        """What it says of each of these; who is not in it is left out."""
        ...

    async def members(self, group: str) -> frozenset[PersonId]:
        """Everybody who is in this group, also by another group; nobody when there is no such group."""
        ...

    async def present(self, people: Sequence[PersonId]) -> frozenset[PersonId]:
        """Who of these sits at Teams now."""
        ...

    async def install(self, person: PersonId) -> bool:
        """Install the bot for this person; False when it cannot be for them. True too when it was there already."""
        ...


class NoDirectory:
    """The directory of who has none: everything works from the roster."""

    is_there = False

    async def entries(self, people: Sequence[PersonId]) -> Mapping[PersonId, Entry]:
        """See `Directory.entries`."""
        raise DirectorySilent

    async def members(self, group: str) -> frozenset[PersonId]:
        """See `Directory.members`."""
        raise DirectorySilent

    async def present(self, people: Sequence[PersonId]) -> frozenset[PersonId]:
        """See `Directory.present`."""
        raise DirectorySilent

    async def install(self, person: PersonId) -> bool:
        """See `Directory.install`."""
        raise DirectorySilent
