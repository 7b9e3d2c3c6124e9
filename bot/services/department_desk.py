"""What a contact point sees and sets of their own department, and a coordinator of all of them."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date

from bot.clock import Clock
from bot.domain.audit import AuditLine, with_line
from bot.domain.contact_points import acts_as_contact
from bot.domain.department_days import keeping_holidays
from bot.domain.department_settings import Setting, changed, remembering_the_file
from bot.domain.errors import NotAllowed, NotFound
from bot.domain.ids import DepartmentId
from bot.domain.people import PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Coach, Department
from bot.domain.states import State
from bot.domain.waiting import Load
from bot.services.coordinators import Coordinators
from bot.services.department_changes import DepartmentChanges
from bot.storage.protocols import Stores

_READ = 60
"""Open questions of one department that are looked at one by one."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Waits:
    """What is open in one department; `waiting` oldest first."""

    department: Department
    waiting: tuple[Request, ...]
    helped: int
    later: int


class DepartmentDesk:
    """Raises `NotAllowed` for everybody else; roles are read at the time of asking."""

    def __init__(
        self, stores: Stores, changes: DepartmentChanges, coordinators: Coordinators, clock: Clock
    ) -> None:
        self._stores = stores
        self._changes = changes
        self._coordinators = coordinators
        self._clock = clock

    async def run_by(self, record: PersonRecord) -> Department:
        """The department for which this person acts as contact point."""
        if record.helps_in is None:
            raise NotAllowed(record.id)
        department = await self._changes.find(record.helps_in)
        if not acts_as_contact(department, record.id, self._clock.now()):
            raise NotAllowed(record.id)
        return department

    async def contact_of(self, record: PersonRecord) -> tuple[Department, Coach]:
        """The department whose contact point this person is in the roster, and their entry: no replacement."""
        department = await self.run_by(record)
        entry = department.coach(record.id)
        if entry is None or not entry.is_contact:
            raise NotAllowed(record.id)
        return department, entry

    async def waits(self, record: PersonRecord) -> Waits:
        """What waits in this contact point's department now."""
        department = await self.run_by(record)
        recent = await self._stores.requests.recent(department.id, since=self._clock.now())
        is_open = [glance for glance in recent.glances if glance.is_open]
        waiting: list[Request] = []
        states = []
        for glance in is_open[:_READ]:
            try:
                request = (await self._stores.requests.get(department.id, glance.id)).value
            except NotFound:
                continue
            states.append(request.state)
            if request.state is State.SEARCHING:
                waiting.append(request)
        return Waits(
            department=department,
            waiting=tuple(sorted(waiting, key=lambda request: request.sent_at)),
            helped=states.count(State.HELPING),
            later=states.count(State.PARKED),
        )

    async def city_waits(self, record: PersonRecord) -> tuple[Load, ...]:
        """Every department in which somebody waits, for a coordinator: one query each, so never in a turn of many."""
        self._coordinators.must_be(record)
        loads = []
        for stored in await self._stores.departments.all():
            recent = await self._stores.requests.recent(stored.value.id, since=self._clock.now())
            since = [one.sent_at for one in recent.glances if one.is_open and one.holder is None]
            if since:
                loads.append(Load(name=stored.value.name, waiting=len(since), since=min(since)))
        return tuple(loads)

    async def set(
        self, record: PersonRecord, department: DepartmentId, setting: Setting, typed: str, today: date
    ) -> Department:
        """Keep what the contact point typed; return the department as it then is.

        Raises:
            BadSetting: it cannot be kept, and nothing of it is.
            BadHours: the same, for hours.
        """
        return await self._change(record, department, lambda found: changed(found, setting, typed, today))

    async def keep_holidays(
        self, record: PersonRecord, department: DepartmentId, *, is_kept: bool
    ) -> Department:
        """Close on national holidays, or be open as on any other day."""
        return await self._change(
            record,
            department,
            lambda found: remembering_the_file(found, keeping_holidays(found, is_kept)),
        )

    async def _change(
        self, record: PersonRecord, department: DepartmentId, decide: Callable[[Department], Department]
    ) -> Department:
        if (await self.run_by(record)).id != department:  # a card from before they moved
            raise NotAllowed(record.id)
        now = self._clock.now()
        line = AuditLine(at=now, by=record.id, by_name=record.name, what="department_changed")

        def decided(found: Department) -> Department:
            if not acts_as_contact(found, record.id, now):
                raise NotAllowed(record.id)
            after = decide(found)
            return found if after == found else with_line(after, line)

        _, after = await self._changes.change(department, decided)
        return after
