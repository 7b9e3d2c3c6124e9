"""How the parts are put together that know who people are beside the roster: coordinators, newcomers, who has the app."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock
from bot.domain.ids import PersonId
from bot.services.coordinator_groups import CoordinatorGroups
from bot.services.coordinators import Coordinators
from bot.services.directory import Directory
from bot.services.errands import Errands
from bot.services.following import FollowingStores
from bot.services.installing import Installing
from bot.services.keeper import Key
from bot.services.newcomers import Newcomers
from bot.services.people import People
from bot.services.presences import Presences
from bot.settings import Settings


@dataclass(frozen=True, slots=True, kw_only=True)
class DirectoryServices:
    """The use cases that ask the organisation's directory."""

    groups: CoordinatorGroups
    coordinators: Coordinators
    newcomers: Newcomers
    installing: Installing
    presences: Presences


def directory_services(
    settings: Settings,
    stores: FollowingStores,
    directory: Directory,
    people: People,
    errands: Errands,
    wakes: Mapping[Key, datetime],
    clock: Clock,
) -> DirectoryServices:
    """Build them; nothing is asked yet. `wakes` says when the open requests of this instance go on."""
    newcomers = Newcomers(
        directory=directory, people=people, departments=stores.departments, errands=errands, clock=clock
    )
    groups = CoordinatorGroups(
        directory=directory, groups=settings.coordinator_groups, errands=errands, clock=clock
    )
    installing = Installing(
        directory=directory,
        departments=stores.departments,
        people=stores.people,
        errands=errands,
        clock=clock,
        zone=settings.zone,
    )
    coordinators = Coordinators(
        store=stores.people,
        people=people,
        clock=clock,
        always=frozenset(map(PersonId, settings.named_coordinators)),
        groups=groups,
        met=newcomers.met,
    )
    presences = Presences(
        directory=directory,
        departments=stores.departments,
        errands=errands,
        clock=clock,
        wakes=wakes,
    )
    return DirectoryServices(
        groups=groups,
        coordinators=coordinators,
        newcomers=newcomers,
        installing=installing,
        presences=presences,
    )
