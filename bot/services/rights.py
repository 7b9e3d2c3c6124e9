"""Who may what: finds people by name, makes and unmakes coordinators and contact points."""

from dataclasses import replace

from bot.clock import Clock
from bot.domain.audit import AuditLine, with_line
from bot.domain.city import Rights
from bot.domain.city_names import CannotChange, Fault, Known, people_meant
from bot.domain.errors import NotAllowed
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord, Role
from bot.domain.roster import Coach, Department
from bot.services.coordinators import Coordinators
from bot.services.following import FollowingStores
from bot.services.merging import Merging
from bot.services.people import People


class RightsBook:
    """Reads and changes rights. `by` is the coordinator, whose name goes into the trail."""

    def __init__(
        self,
        *,
        stores: FollowingStores,
        people: People,
        coordinators: Coordinators,
        merging: Merging,
        clock: Clock,
    ) -> None:
        self._departments = stores.departments
        self._people = people
        self._coordinators = coordinators
        self._merging = merging
        self._clock = clock

    async def everybody(self) -> tuple[Known, ...]:
        """All who stand in a roster, and all coordinators."""
        found: dict[PersonId, Known] = {}
        for stored in await self._departments.all():
            for entry in stored.value.coaches:
                found[entry.id] = Known(
                    id=entry.id,
                    name=entry.name,
                    email=entry.email,
                    department=stored.value.id,
                    department_name=stored.value.name,
                )
        for record in await self._coordinators.everyone():
            found.setdefault(record.id, Known(id=record.id, name=record.name, email=record.email))
        return tuple(found.values())

    async def meant(self, name: str) -> tuple[Known, ...]:
        """Whom a typed name or e-mail address may mean."""
        return people_meant(name, await self.everybody())

    async def of(self, person: PersonId) -> Rights:
        """What this person may.

        Raises:
            NotAllowed: they stand in no roster and are no coordinator; nobody learns who is known otherwise.
        """
        record = await self._people.find(person)
        is_coordinator = record is not None and self._coordinators.is_one(record)
        for stored in await self._departments.all():
            entry = stored.value.coach(person)
            if entry is not None:
                return Rights(
                    id=person,
                    name=entry.name,
                    is_coordinator=is_coordinator,
                    department=stored.value,
                    entry=entry,
                    record=record,
                )
        if record is None or not (is_coordinator or record.role_changes):
            raise NotAllowed(person)
        return Rights(id=person, name=record.name, is_coordinator=is_coordinator, record=record)

    async def set_contact(
        self, department: DepartmentId, person: PersonId, *, by: PersonRecord
    ) -> Department:
        """Make this person the contact point of the department, in the place of whoever was.

        Who was contact point and is a digicoach too goes on as one; who was nothing else leaves the roster.

        Raises:
            CannotChange: they help in another department.
            NotAllowed: they are not known, or there is no such department.
        """
        rights = await self.of(person)
        stored = await self._departments.find(department)
        if stored is None:
            raise NotAllowed(department)
        if rights.department is not None and rights.department.id != stored.value.id:
            raise CannotChange(Fault.HELPS_ELSEWHERE, rights.department.name)
        before = stored.value
        line = AuditLine(
            at=self._clock.now(),
            by=by.id,
            by_name=by.name,
            what="contact_point_added",
            whom_name=rights.name,
        )
        after = await self._merging.change(before.id, lambda one: _with_contact(one, rights, line))
        for entry in {one.id: one for one in (*before.coaches, *after.coaches)}:
            await self._follows_roster(entry, after)
        return after

    async def _follows_roster(self, person: PersonId, department: Department) -> None:
        """Let the person's own document say what the roster says."""
        entry = department.coach(person)

        def followed(record: PersonRecord) -> PersonRecord:
            held = {
                Role.COACH: entry is not None and entry.is_coach,
                Role.CONTACT_POINT: entry is not None and entry.is_contact,
            }
            roles = tuple(role for role in Role if held.get(role, role in record.roles))
            helps_in = department.id if entry is not None else None
            name = record.name or (entry.name if entry is not None else "")
            return replace(record, name=name, roles=roles, helps_in=helps_in)

        await self._people.change(person, followed)


def _with_contact(department: Department, rights: Rights, line: AuditLine) -> Department:
    found = department.coach(rights.id)
    if found is not None and found.is_contact and sum(one.is_contact for one in department.coaches) == 1:
        return department
    entries = [replace(one, is_contact=one.id == rights.id) for one in department.coaches]
    if found is None:
        entries.append(_entry(rights))
    kept = tuple(one for one in entries if one.is_coach or one.is_contact)
    return with_line(replace(department, coaches=kept), line)


def _entry(rights: Rights) -> Coach:
    record = rights.record
    return Coach(
        id=rights.id,
        name=rights.name,
        email=record.email if record else "",
        place=record.place if record else "",
        languages=record.languages if record else ("nl",),
        is_coach=False,
        is_contact=True,
        is_reachable=record is not None and record.reference is not None,
    )
