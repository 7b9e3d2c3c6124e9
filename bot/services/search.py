"""What the ladder must know of the world: who may be asked now, and when the department opens."""

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain import events as e
from bot.domain.availability import available_hours_per_week, is_available, is_open, next_opening
from bot.domain.ids import TopicId
from bot.domain.ladder import Surroundings
from bot.domain.matching import LOAD_WINDOW, Help, candidates, loads_of
from bot.domain.request import Request
from bot.domain.roster import Coach, Department
from bot.services.rules import Rules
from bot.storage.protocols import DepartmentStore, Recent, RequestStore

_MORNING = time(8)
"""When a search goes on in a department that never closes."""


class Search:
    """Looks around for one request."""

    def __init__(
        self,
        requests: RequestStore,
        departments: DepartmentStore,
        clock: Clock,
        rules: Rules,
        national_holidays: Callable[[datetime], frozenset[date]],
        remote_topics: frozenset[TopicId],
    ) -> None:
        self._requests = requests
        self._departments = departments
        self._clock = clock
        self._rules = rules
        self._holidays = national_holidays
        self._remote_topics = remote_topics

    async def around(self, request: Request) -> Surroundings:
        """See who may be asked for `request` now: one document and one query inside its partition."""
        stored = await self._departments.find(request.department)
        if stored is None:  # the department was removed while the question was open
            return Surroundings(now=self._clock.now(), is_open=True, next_opening=None, is_staffed=False)
        recent = await self.recent(stored.value)
        return await self.seen(request, stored.value, recent)

    async def recent(self, department: Department) -> Recent:
        """Read what the department's coaches carry: its open requests and those of the last 7 days."""
        return await self._requests.recent(department.id, since=self._clock.now() - LOAD_WINDOW)

    async def seen(self, request: Request, department: Department, recent: Recent) -> Surroundings:
        """See the same from a department and a query already read."""
        now = self._clock.now()
        contacts = [
            coach for coach in department.coaches if coach.is_contact and self._is_in(coach, department)
        ]
        neighbours = await self._neighbours(request, department)
        return Surroundings(
            now=now,
            is_open=is_open(department, now, self._rules.zone, self._holidays(now)),
            next_opening=self._next_opening(department, now),
            is_staffed=any(coach.is_reachable for coach in department.coaches),
            coaches=_people(self._ranked(request, department, recent)),
            contacts=_people([*contacts, *neighbours]),
        )

    def opens_at(self, department: Department) -> datetime | None:
        """When a closed department opens; None when it is open now, or never opens."""
        now = self._clock.now()
        if is_open(department, now, self._rules.zone, self._holidays(now)):
            return None
        return self._next_opening(department, now)

    def _next_opening(self, department: Department, now: datetime) -> datetime | None:
        opening = next_opening(department, now, self._rules.zone, self._holidays(now))
        if opening is not None or not is_open(department, now, self._rules.zone, self._holidays(now)):
            return opening
        zone = ZoneInfo(self._rules.zone)
        tomorrow = now.astimezone(zone).date() + timedelta(days=1)
        return datetime.combine(tomorrow, _MORNING, zone).astimezone(now.tzinfo)

    async def _neighbours(self, request: Request, department: Department) -> list[Coach]:
        """Coaches of neighbour departments, for topics that can be helped from afar."""
        if request.topic not in self._remote_topics:
            return []
        found: list[Coach] = []
        for neighbour in department.neighbours:
            stored = await self._departments.find(neighbour)
            if stored is not None and neighbour != department.id:
                recent = await self.recent(stored.value)
                found.extend(self._ranked(request, stored.value, recent)[: request.policy.offer_limit])
        return found

    def _ranked(self, request: Request, department: Department, recent: Recent) -> tuple[Coach, ...]:
        return candidates(
            replace(request, offers=()),  # whom a search that is about to start asks afresh, the ladder knows
            department.coaches,
            loads=loads_of(_helps(recent), now=self._clock.now()),
            is_available=lambda coach: self._is_in(coach, department),
            hours_per_week=lambda coach: available_hours_per_week(coach, department),
            open_limit=self._rules.open_limit,
            place=request.asker.place,
            languages=frozenset(request.asker.languages),
        )

    def _is_in(self, coach: Coach, department: Department) -> bool:
        now = self._clock.now()
        return is_available(coach, department, now, self._rules.zone, self._holidays(now))


def _helps(recent: Recent) -> Iterable[Help]:
    return (
        Help(
            holder=glance.holder,
            is_open=glance.is_open,
            accepted_at=glance.accepted_at,
            minutes=glance.minutes,
            offered=glance.offered,
        )
        for glance in recent.glances
    )


def _people(coaches: Iterable[Coach]) -> tuple[e.Person, ...]:
    return tuple(e.Person(id=coach.id, name=coach.name, email=coach.email) for coach in coaches)
