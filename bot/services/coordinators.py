"""Who the coordinators are: those whom the roster or another coordinator made so, and those of the settings and their groups, always."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime
from functools import partial

from bot.clock import Clock
from bot.domain.audit import AuditLine
from bot.domain.city_names import CannotChange, Fault
from bot.domain.coordinators import MOST, appointed, confirmed, confirmed_at, dismissed, was_appointed
from bot.domain.errors import NotAllowed
from bot.domain.ids import PersonId
from bot.domain.people import PersonRecord, Role
from bot.services.coordinator_groups import TRUSTED_FOR, CoordinatorGroups
from bot.services.people import People
from bot.storage.protocols import PeopleStore

_SETTINGS = PersonId("")
"""Who made somebody a coordinator, when that was the operator, or whoever runs the groups."""


class Coordinators:
    """Lists, makes and unmakes coordinators."""

    def __init__(
        self,
        *,
        store: PeopleStore,
        people: People,
        clock: Clock,
        always: frozenset[PersonId],
        groups: CoordinatorGroups,
        met: Callable[[PersonRecord], None],
    ) -> None:
        """`always` are those of the settings, and `groups` say who is one by a group: nobody takes the role from them.

        `met` hears of who became one, and may have to be looked up.
        """
        self._store = store
        self._people = people
        self._clock = clock
        self._named = always
        self._groups = groups
        self._met = met
        self._settled: tuple[frozenset[PersonId], bool, int] | None = None
        self._trusted_until: datetime | None = None
        """When the first of those whom only their own document still calls a coordinator is to lose that."""

    @property
    def _always(self) -> frozenset[PersonId]:
        return self._named | self._groups.members

    def is_one(self, record: PersonRecord) -> bool:
        """Whether this person is a coordinator now."""
        return Role.COORDINATOR in record.roles or record.id in self._always

    def must_be(self, record: PersonRecord) -> PersonRecord:
        """The same person, who is a coordinator now.

        Raises:
            NotAllowed: they are none.
        """
        if not self.is_one(record):
            raise NotAllowed(record.id)
        return record

    async def acting(self, person: PersonId) -> PersonRecord:
        """This coordinator, as stored at this moment.

        Raises:
            NotAllowed: they are none, or nobody knows them.
        """
        record = await self._people.find(person)
        if record is None:
            raise NotAllowed(person)
        return self.must_be(record)

    async def everyone(self) -> tuple[PersonRecord, ...]:
        """All coordinators, by id; somebody of the settings who was never seen has no name yet."""
        listed = await self._store.coordinators(limit=MOST)
        found = [await self._people.find(person) for person in sorted({*listed, *self._always})]
        return tuple(one for one in found if one is not None and self.is_one(one))

    async def appoint(self, person: PersonId, *, by: PersonRecord) -> PersonRecord:
        """Make this person a coordinator; the trail is part of the same write.

        Raises:
            CannotChange: there are too many.
        """
        others = [one for one in await self.everyone() if one.id != person]
        if len(others) >= MOST:
            raise CannotChange(Fault.TOO_MANY_COORDINATORS, str(MOST))
        line = AuditLine(at=self._clock.now(), by=by.id, by_name=by.name, what="coordinator_added")
        _, record = await self._people.change(person, lambda one: appointed(one, _about(one, line)))
        return record

    async def dismiss(self, person: PersonId, *, by: PersonRecord) -> PersonRecord:
        """Take the role away; the trail is part of the same write.

        Raises:
            CannotChange: they are the last one, or one of the settings.
        """
        if person in self._always:
            raise CannotChange(Fault.ALWAYS_COORDINATOR)
        if not await self._others(person):
            raise CannotChange(Fault.LAST_COORDINATOR)
        line = AuditLine(at=self._clock.now(), by=by.id, by_name=by.name, what="coordinator_removed")
        before, record = await self._people.change(person, lambda one: dismissed(one, _about(one, line)))
        if before != record and not await self._others(person):
            # two took it from each other in the same moment: who sees nobody left gives it back
            again = replace(line, what="coordinator_added")
            await self._people.change(person, lambda one: appointed(one, _about(one, again)))
            raise CannotChange(Fault.LAST_COORDINATOR)
        return record

    async def refresh(self) -> None:
        """Write the role down for those of the settings and their groups; who is there no more loses it.

        Once after the start, and each time that the groups were read. As long as not all of them were, only who was seen
        to leave one loses it, and of whom no instance has read for `TRUSTED_FOR` that they are in one.
        """
        now = self._clock.now()
        always, is_whole = self._always, self._groups.is_whole
        settled = (always, is_whole, self._groups.readings)
        if settled == self._settled and (self._trusted_until is None or now < self._trusted_until):
            return
        given = AuditLine(at=now, by=_SETTINGS, by_name="", what="coordinator_added")
        taken = AuditLine(at=now, by=_SETTINGS, by_name="", what="coordinator_removed")
        for person in sorted(always):
            decide = partial(_appointed_always, line=given, read_at=self._groups.read_at(person))
            _, record = await self._people.change(person, decide)
            self._met(record)
        trusted: list[datetime] = []
        for record in await self.everyone():
            if record.id in always or not _of_settings(record):
                continue
            until = (confirmed_at(record) or now) + TRUSTED_FOR
            if is_whole or record.id in self._groups.left or until <= now:
                await self._people.change(record.id, lambda one: dismissed(one, _about(one, taken)))
            else:
                trusted.append(until)
        self._settled, self._trusted_until = settled, min(trusted, default=None)

    async def _others(self, person: PersonId) -> bool:
        return any(one.id != person for one in await self.everyone())


def _appointed_always(record: PersonRecord, *, line: AuditLine, read_at: datetime | None) -> PersonRecord:
    made = appointed(record, _about(record, line))
    return made if read_at is None else confirmed(made, read_at)


def _about(record: PersonRecord, line: AuditLine) -> AuditLine:
    return replace(line, whom=record.id, whom_name=record.name)


def _of_settings(record: PersonRecord) -> bool:
    return was_appointed(record) and record.role_changes[-1].by == _SETTINGS
