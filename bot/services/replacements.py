"""Who acts instead of a contact point, from being named until it is over, and what everybody concerned is told.

A contact point who named somebody has a notice that lies in wait: it looks after the replacement each morning, tells
when it is over or the other has left the roster, and completes what a crash left undone.
"""

from dataclasses import replace
from datetime import date, datetime, time, timedelta
from typing import Literal

from bot.clock import Clock
from bot.domain.audit import AuditCode, AuditLine, with_line
from bot.domain.availability import calendar_of
from bot.domain.contact_points import holds_still
from bot.domain.days import zone_named
from bot.domain.desk_notices import Replaced, ReplacementOver, Replacing
from bot.domain.errors import NotAllowed, NotThere
from bot.domain.ids import DepartmentId, NoticeId, PersonId
from bot.domain.notices import Notice
from bot.domain.off_hours import rests_until
from bot.domain.people import PersonRecord
from bot.domain.replacements import lasts_until, may_replace, with_replacement, without_replacement
from bot.domain.roster import Coach, Department, Replacement
from bot.services.calendars import holidays_near
from bot.services.department_changes import DepartmentChanges
from bot.services.notices import Notices

FIRST_LOOK = timedelta(minutes=1)
_MORNING = time(8)
_KEPT = timedelta(days=7)


class Replacements:
    """Names and ends replacements. Every step can be repeated, and the notice in wait repeats it."""

    def __init__(self, changes: DepartmentChanges, notices: Notices, clock: Clock, zone: str) -> None:
        self._changes = changes
        self._notices = notices
        self._clock = clock
        self._zone = zone
        notices.when_due[Replaced] = self._look

    async def name(
        self, department: DepartmentId, by: PersonId, person: PersonId, last_day: date
    ) -> Replacement:
        """Let `person` act instead of the contact point `by`, until the department closes on `last_day`.

        Raises:
            NotAllowed: `by` is no contact point there, or may not name this person.
            NotThere: this person has no hours before it would be over, so could not even be told.
        """
        now = self._clock.now()
        await self._lie_in_wait(by, department, now + FIRST_LOOK)

        def named(found: Department) -> Department:
            contact = _contact(found, by)
            replacing = next((one for one in may_replace(found, by) if one.id == person), None)
            if replacing is None:
                raise NotAllowed(person)
            calendar = calendar_of(found, self._zone, holidays_near(now))
            ends_at = lasts_until(calendar, last_day, now, self._zone)
            back_at = rests_until(replacing, found, now, self._zone, holidays_near(now))
            if back_at is not None and back_at >= ends_at:
                raise NotThere(replacing.name)
            made = Replacement(
                person=person, by=by, last_day=last_day, lasts_until=ends_at, name=replacing.name
            )
            if made in found.replacements:
                return found
            return with_line(with_replacement(found, made), _line(now, contact, "replacement_set", replacing))

        before, after = await self._changes.change(department, named)
        earlier = _of(before, by)
        if earlier is not None and earlier.person != person:
            await self._close(by, earlier.person, "ended")
        made = _of(after, by)
        assert made is not None, "it was just written"
        await self._notices.end(by, _over_id(person))
        await self._tell_replacing(after, made)
        return made

    async def end(self, department: DepartmentId, by: PersonId) -> Replacement | None:
        """The contact point `by` is back; return who replaced them, None when nobody did.

        Raises:
            NotAllowed: `by` is no contact point there.
        """
        found = await self._changes.find(department)
        _contact(found, by)
        one = _of(found, by)
        if one is not None:
            await self._close(by, one.person, "ended")
            await self._drop(department, one)
        return one

    async def refuse(self, department: DepartmentId, by: PersonId, person: PersonId) -> Replacing:
        """`person` cannot replace the contact point `by`, who is told; return what the card says then.

        Raises:
            NotAllowed: one of them does not stand in the roster as such.
        """
        found = await self._changes.find(department)
        contact = _contact(found, by)
        if found.coach(person) is None:
            raise NotAllowed(person)
        one = _of(found, by)
        if one is not None and one.person == person:
            await self._tell_contact(one, "refused")
            await self._drop(department, one)
        await self._close(by, person, "refused")
        return Replacing(
            department=department, department_name=found.name, by=by, by_name=contact.name, over="refused"
        )

    async def look_after(self, department: DepartmentId) -> None:
        """End what is over or no longer holds in this department, and tell who is asked again.

        For whoever takes somebody out of the roster; each morning it happens by itself.
        """
        found = await self._changes.find(department)
        for one in found.replacements:
            if one.lasts_until <= self._clock.now() or not holds_still(found, one):
                await self._end_by_itself(found, one)

    async def _look(self, record: PersonRecord, notice: Notice) -> None:
        content, now = notice.content, self._clock.now()
        assert isinstance(content, Replaced)
        try:
            found = await self._changes.find(content.department)
        except NotAllowed:  # the department is no more
            return await self._notices.end(record.id, notice.id)
        one = _of(found, record.id)
        if one is not None and (one.lasts_until <= now or not holds_still(found, one)):
            await self._end_by_itself(found, one)
        elif one is not None:
            await self._tell_replacing(found, one)
            await self._lie_in_wait(record.id, found.id, min(self._next_morning(now), one.lasts_until))
        return await self._notices.end(record.id, notice.id)

    async def _end_by_itself(self, found: Department, one: Replacement) -> None:
        contact = found.coach(one.by)
        if contact is not None and contact.is_contact:
            await self._tell_contact(one, "left" if one.lasts_until > self._clock.now() else "ended")
        await self._close(one.by, one.person, "ended")
        await self._drop(found.id, one)

    async def _drop(self, department: DepartmentId, one: Replacement) -> None:
        now = self._clock.now()

        def dropped(found: Department) -> Department:
            if one not in found.replacements:
                return found
            contact = found.coach(one.by)
            line = AuditLine(
                at=now,
                by=one.by,
                by_name=contact.name if contact else "",
                what="replacement_ended",
                whom=one.person,
                whom_name=one.name,
            )
            return with_line(without_replacement(found, one.by), line)

        await self._changes.change(department, dropped)

    async def _lie_in_wait(self, contact: PersonId, department: DepartmentId, due_at: datetime) -> None:
        notice = NoticeId(f"replaced-{due_at:%Y%m%d%H%M}")
        await self._notices.tell(contact, notice, Replaced(department=department), due_at=due_at)

    async def _tell_replacing(self, found: Department, one: Replacement) -> None:
        contact = found.coach(one.by)
        content = Replacing(
            department=found.id,
            department_name=found.name,
            by=one.by,
            by_name=contact.name if contact else "",
            last_day=one.last_day,
        )
        await self._notices.tell(one.person, _replacing_id(one.by), content, ends_at=one.lasts_until)

    async def _close(self, by: PersonId, person: PersonId, why: Literal["refused", "ended"]) -> None:
        """The card of who replaced says that it is over; nothing when they have none."""
        notice = await self._notices.find(person, _replacing_id(by))
        if notice is not None and isinstance(notice.content, Replacing):
            await self._notices.finish(person, notice.id, replace(notice.content, over=why, last_day=None))

    async def _tell_contact(self, one: Replacement, why: Literal["refused", "left", "ended"]) -> None:
        content = ReplacementOver(name=one.name, why=why)
        ends_at = self._clock.now() + _KEPT
        await self._notices.tell(one.by, _over_id(one.person), content, ends_at=ends_at)

    def _next_morning(self, now: datetime) -> datetime:
        zone = zone_named(self._zone)
        tomorrow = now.astimezone(zone).date() + timedelta(days=1)
        return datetime.combine(tomorrow, _MORNING, zone).astimezone(now.tzinfo)


def _contact(department: Department, person: PersonId) -> Coach:
    entry = department.coach(person)
    if entry is None or not entry.is_contact:
        raise NotAllowed(person)
    return entry


def _of(department: Department, by: PersonId) -> Replacement | None:
    return next((one for one in department.replacements if one.by == by), None)


def _line(now: datetime, by: Coach, what: AuditCode, whom: Coach) -> AuditLine:
    return AuditLine(at=now, by=by.id, by_name=by.name, what=what, whom=whom.id, whom_name=whom.name)


def _replacing_id(by: PersonId) -> NoticeId:
    return NoticeId(f"replacing-{by}")


def _over_id(person: PersonId) -> NoticeId:
    return NoticeId(f"replacement-over-{person}")
