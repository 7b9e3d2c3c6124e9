"""Who sits at Teams now: a hint for the order in which coaches are asked, known for seconds and written down nowhere."""

from collections.abc import Mapping
from datetime import datetime, timedelta
from itertools import islice

from bot.clock import Clock, has_passed
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import OpenRequest, PersonRecord
from bot.services.directory import Directory
from bot.services.errands import Errands
from bot.services.keeper import Key
from bot.storage.protocols import DepartmentStore

FRESH_FOR = timedelta(seconds=45)
_AHEAD = timedelta(seconds=40)
"""So long before a search goes on its department is asked about: two scans of the worker."""
_AT_MOST = 1_300
"""Coaches of one department who are asked about: two questions to the directory."""
_DEPARTMENTS = 200


class Presences:
    """Asks in the background, for departments in which a search is about to offer; a search takes what is known."""

    def __init__(
        self,
        *,
        directory: Directory,
        departments: DepartmentStore,
        errands: Errands,
        clock: Clock,
        wakes: Mapping[Key, datetime],
    ) -> None:
        """`wakes` says when the open requests of this instance go on."""
        self._directory = directory
        self._departments = departments
        self._errands = errands
        self._clock = clock
        self._wakes = wakes
        self._asked_at: dict[DepartmentId, datetime] = {}
        self._known: dict[DepartmentId, tuple[datetime, frozenset[PersonId]]] = {}

    def present_in(self, department: DepartmentId) -> frozenset[PersonId]:
        """Who of its coaches is known to be present; all others may be too."""
        known = self._known.get(department)
        if known is None or self._clock.now() - known[0] > FRESH_FOR:
            return frozenset()
        return known[1]

    def drafted(self, record: PersonRecord) -> None:
        """Somebody is about to send a question: see who is there before they do."""
        department = record.department or record.roster_department
        if department is not None:
            self.ask(department)

    def ask(self, department: DepartmentId) -> None:
        """Find out who is present in this department, unless that is known; returns at once."""
        now = self._clock.now()
        asked_at = self._asked_at.get(department)
        if not self._directory.is_there or not has_passed(FRESH_FOR, asked_at, now):
            return
        if len(self._asked_at) >= _DEPARTMENTS:
            self._asked_at.clear()
            self._known.clear()
        self._asked_at[department] = now
        self._errands.run("presence", lambda: self._ask(department), of=department)

    async def refresh(self) -> None:
        """Ask ahead for the searches that go on before the next look but one; forget what is old."""
        now = self._clock.now()
        self._known = {where: known for where, known in self._known.items() if now - known[0] <= FRESH_FOR}
        if not self._directory.is_there:
            return
        for key, at in tuple(self._wakes.items()):
            if isinstance(key, OpenRequest) and at - now <= _AHEAD:
                self.ask(key.department)

    async def _ask(self, department: DepartmentId) -> None:
        stored = await self._departments.find(department)
        if stored is None:
            return
        coaches = (coach.id for coach in stored.value.coaches if coach.is_coach and coach.is_reachable)
        asked = tuple(islice(coaches, _AT_MOST))
        if not asked:
            return
        now = self._clock.now()
        present = await self._directory.present(asked)
        self._known[stored.value.id] = (now, present)
