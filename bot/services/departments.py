"""What a coordinator does to departments: add, rename, open at other hours, choose a contact point, merge and close."""

import asyncio
from collections.abc import Callable
from dataclasses import replace
from datetime import date

from bot.clock import Clock
from bot.domain.audit import AuditCode, AuditLine, with_line
from bot.domain.city import GoesAlong, Seen, coaches_of
from bot.domain.city_names import CannotChange, Fault, checked_name
from bot.domain.department_settings import Setting, changed
from bot.domain.departments import meant_by
from bot.domain.drafting import SAME_INTENT_WITHIN
from bot.domain.errors import AlreadyExists, NotAllowed
from bot.domain.ids import DepartmentId
from bot.domain.merging import closed, renamed, reopened
from bot.domain.naming import department_id
from bot.domain.people import PersonRecord
from bot.domain.roster import Department
from bot.domain.words import fold
from bot.services.following import FollowingStores
from bot.services.merging import Merging
from bot.services.moving import Moving
from bot.telemetry import error_name, log_event

ANSWER_WITHIN = 1.0
"""Seconds that a press waits for the questions to move; they go on moving after the answer."""


class Departments:
    """Changes departments. `by` is the coordinator, whose name goes into the trail of each change."""

    def __init__(self, *, stores: FollowingStores, merging: Merging, moving: Moving, clock: Clock) -> None:
        self._departments = stores.departments
        self._merging = merging
        self._moving = moving
        self._clock = clock
        self._tasks: set[asyncio.Task[None]] = set()

    async def every(self) -> tuple[Seen, ...]:
        """All departments by name, with their open questions."""
        return tuple([await self._seen(stored.value) for stored in await self._departments.all()])

    async def all(self) -> tuple[Department, ...]:
        """All departments by name; nothing is counted."""
        return tuple(stored.value for stored in await self._departments.all())

    async def one(self, department: DepartmentId) -> Seen:
        """As `there`, with its open questions."""
        return await self._seen(await self.there(department))

    async def there(self, department: DepartmentId) -> Department:
        """One department; a merged one is the one it went on in.

        Raises:
            CannotChange: it is closed.
            NotAllowed: there is none.
        """
        stored = await self._departments.find(department)
        if stored is not None:
            return stored.value
        plain = await self._departments.plain.find(department)
        if plain is None:
            raise NotAllowed(department)
        raise CannotChange(Fault.CLOSED, plain.value.name)

    async def name_of(self, department: DepartmentId) -> str:
        """The name, also of one that is no more."""
        stored = await self._departments.plain.find(department)
        return stored.value.name if stored else ""

    async def named(self, name: str) -> tuple[Department, ...]:
        """The departments that a typed name may mean."""
        return meant_by(name, [stored.value for stored in await self._departments.all()])

    async def add(self, *, name: str, hours: str, workers: str, today: date, by: PersonRecord) -> Department:
        """Add a department; one that was closed for good comes back. A repeat finds what was added.

        Raises:
            CannotChange: the name is wrong, taken, or too much like another.
            BadHours, BadSetting: the hours or the number are wrong.
        """
        everywhere = [stored.value for stored in await self._departments.plain.all()]
        for one in everywhere:
            if fold(one.name) == fold(name) and self._is_just_added(one, by):
                return one
        others = [one for one in everywhere if not one.is_closed or one.merged_into is not None]
        tidy = checked_name(name, others)
        made = Department(id=department_id(tidy), name=tidy)
        if hours.strip():
            made = changed(made, Setting.HOURS, hours, today)
        if workers.strip():
            made = changed(made, Setting.WORKERS, workers, today)
        made = with_line(replace(made, filed=None), self._line(by, "department_added"))
        try:
            return (await self._departments.create(made)).value
        except AlreadyExists:  # closed once, or added by somebody else in the same moment
            return await self._merging.change(made.id, lambda one: self._again(one, made, by))

    async def rename(self, department: DepartmentId, name: str, *, by: PersonRecord) -> Department:
        """Give it another name; the old one goes on to be understood.

        Raises:
            CannotChange: the name is wrong, taken, or too much like another; or it is closed.
        """
        everywhere = [stored.value for stored in await self._departments.plain.all()]
        others = [one for one in everywhere if one.id != department and not one.is_closed]
        tidy = checked_name(name, others)
        line = self._line(by, "department_renamed", tidy)
        return await self._change(
            department, lambda one: one if one.name == tidy else renamed(one, tidy, line)
        )

    async def set_hours(
        self, department: DepartmentId, hours: str, *, today: date, by: PersonRecord
    ) -> Department:
        """Let it be open at these hours.

        Raises:
            BadHours, BadSetting: they are wrong.
            CannotChange: it is closed.
        """
        line = self._line(by, "department_hours_set")

        def with_hours(one: Department) -> Department:
            after = changed(one, Setting.HOURS, hours, today)
            return one if after == one else with_line(after, line)

        return await self._change(department, with_hours)

    async def has_waiting(self, department: DepartmentId) -> bool:
        """Whether a question would go to the Service Desk if it closed now."""
        return await self._moving.has_waiting(department)

    async def goes_along(self, department: DepartmentId) -> GoesAlong:
        """What would move if it ended now."""
        seen = await self.one(department)
        return GoesAlong(questions=seen.open_questions, coaches=len(coaches_of(seen.department)))

    async def merge(self, department: DepartmentId, into: DepartmentId, *, by: PersonRecord) -> Department:
        """Let it go on in `into`, and return that. The first of two who do so has it; a repeat completes.

        Raises:
            CannotChange: it is the same department, or one of both ended meanwhile.
        """
        if department == into:
            raise CannotChange(Fault.ITSELF)
        target = await self._departments.plain.find(into)
        left = await self._departments.plain.find(department)
        if target is None or left is None:
            raise NotAllowed(department)
        if not (left.value.is_closed and left.value.merged_into == into):
            if target.value.is_closed:
                raise CannotChange(Fault.CLOSED, target.value.name)
            line = self._line(by, "department_merged", target.value.name)
            await self._change(department, lambda one: closed(one, line, into=into))
            await self._must_have_ended(department, into)
        await self._take_along(department)
        stored = await self._departments.find(into)
        if stored is None:
            raise CannotChange(Fault.CLOSED, target.value.name)
        return stored.value

    async def close(self, department: DepartmentId, *, by: PersonRecord) -> Department:
        """Let it end; what is searched for goes to the Service Desk, who helps already goes on. A repeat completes.

        Raises:
            CannotChange: it is the only one, or went on in another.
        """
        stored = await self._departments.plain.find(department)
        is_closed = stored is not None and stored.value.is_closed
        if not is_closed and len(await self._departments.all()) <= 1:
            raise CannotChange(Fault.ONLY_ONE)
        line = self._line(by, "department_closed")

        def ended(one: Department) -> Department:
            if one.is_closed and one.merged_into is not None:
                raise CannotChange(Fault.CLOSED, one.name)
            return one if one.is_closed else closed(one, line)

        after = await self._merging.change(department, ended)
        await self._take_along(department)
        return after

    # --------------------------------------------------------------------------------------------------

    async def _seen(self, department: Department) -> Seen:
        return Seen(department=department, open_questions=len(await self._moving.open_in(department.id)))

    async def _change(
        self, department: DepartmentId, decide: Callable[[Department], Department]
    ) -> Department:
        def decided(one: Department) -> Department:
            if one.is_closed:
                raise CannotChange(Fault.CLOSED, one.name)
            return decide(one)

        return await self._merging.change(department, decided)

    def _is_just_added(self, department: Department, by: PersonRecord) -> bool:
        """By the same press, delivered a second time."""
        if department.is_closed or not department.audit:
            return False
        last = department.audit[-1]
        is_theirs = last.by == by.id and last.what in {"department_added", "department_reopened"}
        return is_theirs and self._clock.now() - last.at <= SAME_INTENT_WITHIN

    def _again(self, found: Department, made: Department, by: PersonRecord) -> Department:
        if not found.is_closed or found.merged_into is not None:
            raise CannotChange(Fault.NAME_TAKEN, found.name, found.id)
        again = reopened(found, self._line(by, "department_reopened"))
        return replace(again, name=made.name, hours=made.hours, workers=made.workers)

    async def _must_have_ended(self, department: DepartmentId, into: DepartmentId) -> None:
        """Somebody may have merged the other one into this one in the same moment, and then one of both stays."""
        stored = await self._departments.find(department)
        if stored is not None and stored.value.id == department:
            await self._take_along(department)
            other = await self._departments.plain.find(into)
            raise CannotChange(Fault.WRITTEN_BY_OTHERS, other.value.name if other else "")

    async def _take_along(self, department: DepartmentId) -> None:
        """Move all there is, as long as the answer can wait; the rest moves after it, or when it wakes."""
        task = asyncio.create_task(self._complete(department))
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)
        await asyncio.wait({task}, timeout=ANSWER_WITHIN)

    async def _complete(self, department: DepartmentId) -> None:
        try:
            stored = await self._departments.plain.find(department)
            if stored is not None:
                await self._merging.complete(stored.value)
                await self._moving.move_all(department)
        except Exception as error:  # noqa: BLE001 - each question's wake, the next start and the hour complete it
            log_event("merging.failed", level="error", error=error_name(error))

    def _line(self, by: PersonRecord, what: AuditCode, other: str = "") -> AuditLine:
        return AuditLine(at=self._clock.now(), by=by.id, by_name=by.name, what=what, whom_name=other)
