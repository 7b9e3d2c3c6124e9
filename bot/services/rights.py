"""Who may what: finds people by name, makes and unmakes coordinators and contact points."""

import asyncio
from dataclasses import replace
from datetime import datetime

from bot.clock import Clock
from bot.domain.audit import AuditCode, AuditLine, with_line
from bot.domain.city import Rights
from bot.domain.city_names import CannotChange, Fault, Known, people_meant
from bot.domain.errors import NotAllowed
from bot.domain.ids import DepartmentId, NoticeId, PersonId
from bot.domain.notice_contents import Said
from bot.domain.notices import Notice, told
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

        Who was contact point goes on as digicoach, with what they hold, and is told.

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
        now = self._clock.now()
        after = await self._merging.change(stored.value.id, lambda one: _with_contact(one, rights, by, now))
        # everybody, so that a repeat completes what a crash behind the roster left undone
        await asyncio.gather(*(self._follows_roster(one.id, after) for one in after.coaches))
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
            notices = record.notices
            if Role.CONTACT_POINT in record.roles and Role.CONTACT_POINT not in roles:
                said = Said(heading="city-contact-over", more="city-contact-over-then")
                told_id = NoticeId(f"contact-over-{department.id}")
                notices = told(notices, Notice(id=told_id, content=said, due_at=self._clock.now()))
            return replace(record, name=name, roles=roles, helps_in=helps_in, notices=notices)

        await self._people.change(person, followed)


def _with_contact(department: Department, rights: Rights, by: PersonRecord, now: datetime) -> Department:
    found = department.coach(rights.id)
    others = [one for one in department.coaches if one.is_contact and one.id != rights.id]
    is_so = found is not None and found.is_contact
    if is_so and not others:
        return department
    entries = [
        replace(one, is_contact=one.id == rights.id, is_coach=one.is_coach or one in others)
        for one in department.coaches
    ]
    if found is None:
        entries.append(_entry(rights))
    changed = replace(department, coaches=tuple(entries))
    for one in others:
        changed = with_line(changed, _line("contact_point_removed", one.id, one.name, by, now))
    if is_so:
        return changed
    return with_line(changed, _line("contact_point_added", rights.id, rights.name, by, now))


def _line(what: AuditCode, whom: PersonId, name: str, by: PersonRecord, now: datetime) -> AuditLine:
    return AuditLine(at=now, by=by.id, by_name=by.name, what=what, whom=whom, whom_name=name)


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
