"""Looks up in which hours somebody of the roster helps."""

from bot.clock import Clock
from bot.domain.availability import calendar_of, calendar_of_coach
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.opening import Calendar
from bot.services.calendars import holidays_near
from bot.services.rules import Rules
from bot.storage.protocols import Stores


class OwnCalendars:
    """Reads rosters."""

    def __init__(self, stores: Stores, rules: Rules, clock: Clock) -> None:
        self._stores = stores
        self._rules = rules
        self._clock = clock

    async def of(self, person: PersonId, department: DepartmentId | None) -> Calendar | None:
        """This coach's own hours; `department` is where a question is, looked in first.

        The hours of that department for somebody whom no roster names; None when there is none.
        """
        zone, national = self._rules.zone, holidays_near(self._clock.now())
        stored = await self._stores.departments.find(department) if department else None
        if stored is None or stored.value.coach(person) is None:  # they help a neighbour
            known = await self._stores.people.find(person)
            helps_in = known.value.helps_in if known is not None else None
            stored = await self._stores.departments.find(helps_in) if helps_in else stored
        if stored is None:
            return None
        coach = stored.value.coach(person)
        if coach is None:
            return calendar_of(stored.value, zone, national)
        return calendar_of_coach(coach, stored.value, zone, national)
