"""What the ladder must know of the world: who may be asked now, and when the department opens."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import replace
from datetime import date, datetime, time, timedelta
from itertools import islice
from zoneinfo import ZoneInfo

from bot.clock import Clock
from bot.domain import events as e
from bot.domain.availability import available_hours_per_week, is_available, is_open, next_opening
from bot.domain.contact_points import contacts_of
from bot.domain.ids import DepartmentId, PersonId, TopicId
from bot.domain.ladder import Surroundings, unreached_now
from bot.domain.matching import LOAD_WINDOW, Help, Load, Roll, candidates, loads_of, roll_of
from bot.domain.merging import partitions
from bot.domain.policy import Circle
from bot.domain.request import Request
from bot.domain.roster import Coach, Department
from bot.domain.sources import Source
from bot.services.rules import Rules
from bot.storage.found import Recent
from bot.storage.protocols import DepartmentStore, RequestStore

_MORNING = time(8)
"""When a search goes on in a department that never closes."""

_ROLLS = 4096


def _nobody(department: DepartmentId) -> frozenset[PersonId]:
    del department
    return frozenset()


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
        present_in: Callable[[DepartmentId], frozenset[PersonId]] = _nobody,
    ) -> None:
        """`present_in` says who of a department is known to sit at Teams now; it asks nobody."""
        self._requests = requests
        self._departments = departments
        self._clock = clock
        self._rules = rules
        self._holidays = national_holidays
        self._remote_topics = remote_topics
        self._present_in = present_in
        self._rolls: dict[tuple[object, ...], tuple[Department, Roll]] = {}

    async def around(self, request: Request) -> Surroundings:
        """See who may be asked for `request` now: one document and one query inside its partition."""
        stored = await self._departments.find(request.department)
        if stored is None:  # the department was removed while the question was open
            return Surroundings(now=self._clock.now(), is_open=True, next_opening=None, is_staffed=False)
        recent = await self.recent(stored.value)
        return await self.seen(request, stored.value, recent)

    async def recent(self, department: Department) -> Recent:
        """Read what the department's coaches carry: its open requests and those of the last 7 days.

        In the days after a merge also what is over in the department that went on here.
        """
        since = self._clock.now() - LOAD_WINDOW
        own, *others = [
            await self._requests.recent(place, since=since) for place in partitions(department, since=since)
        ]
        known = {glance.id for glance in own.glances}
        joined = [
            glance
            for other in others
            for glance in other.glances
            if not glance.is_open and glance.id not in known
        ]
        return replace(own, glances=(*joined, *own.glances)) if joined else own

    async def loads(self, department: Department) -> Mapping[PersonId, Load]:
        """What each of the department's coaches carries now."""
        return loads_of(_helps(await self.recent(department)), now=self._clock.now())

    async def seen(self, request: Request, department: Department, recent: Recent) -> Surroundings:
        """See the same from a department and a query already read."""
        now = self._clock.now()
        contacts = [coach for coach in contacts_of(department, now) if self._is_in(coach, department)]
        neighbours = await self._neighbours(request, department)
        return Surroundings(
            now=now,
            is_open=is_open(department, now, self._rules.zone, self._holidays(now)),
            next_opening=self._next_opening(department, now),
            is_staffed=any(coach.is_reachable for coach in department.coaches),
            coaches=_people(self._ranked(request, department, recent)),
            contacts=_people(contacts),
            neighbours=_people(neighbours),
            can_ask_chosen=self._can_ask_chosen(request, department),
        )

    def there_now(self, department: Department, asker: PersonId) -> tuple[Coach, ...]:
        """The digicoaches of the department who can be asked now, whatever they carry; never the asker."""
        return tuple(
            coach
            for coach in department.coaches
            if coach.is_coach and coach.id != asker and self._is_in(coach, department)
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
            if stored is not None and stored.value.id != department.id:
                recent = await self.recent(stored.value)
                found.extend(self._ranked(request, stored.value, recent)[: request.policy.offer_limit])
        return found

    def _ranked(self, request: Request, department: Department, recent: Recent) -> tuple[Coach, ...]:
        now = self._clock.now()
        national = self._holidays(now)
        found = candidates(
            replace(request, offers=()),  # whom a search that is about to start asks afresh, the ladder knows
            self._roll(request, department),
            loads=loads_of(_helps(recent), now=now),
            is_available=lambda coach: is_available(coach, department, now, self._rules.zone, national),
            open_limit=self._rules.open_limit,
            present=self._present_in(department.id),
        )
        return tuple(islice(found, _most_asked(request, now)))

    def _roll(self, request: Request, department: Department) -> Roll:
        """The roll for this topic, place and language; kept for as long as the roster is the same value."""
        asker = request.asker
        key = (id(department.coaches), request.topic, asker.place, asker.languages)
        known = self._rolls.get(key)
        if known is not None and known[0] is department:
            return known[1]
        roll = roll_of(
            department.coaches,
            hours_per_week=lambda coach: available_hours_per_week(coach, department),
            topic=request.topic,
            place=asker.place,
            languages=frozenset(asker.languages),
        )
        if len(self._rolls) >= _ROLLS:
            self._rolls.clear()
        self._rolls[key] = (department, roll)
        return roll

    def _can_ask_chosen(self, request: Request, department: Department) -> bool:
        """No limit holds back whom the asker chose."""
        coach = department.coach(request.chosen.id) if request.chosen is not None else None
        return coach is not None and coach.is_coach and self._is_in(coach, department)

    def _is_in(self, coach: Coach, department: Department) -> bool:
        now = self._clock.now()
        return is_available(coach, department, now, self._rules.zone, self._holidays(now))


def _most_asked(request: Request, now: datetime) -> int:
    """How many coaches the ladder can ask at `now`; those who know the question already are counted beside them."""
    steps, following = request.policy.steps, request.step + 1
    if request.resumes_at is not None or request.search_started_at is None:
        following = 0  # a search is about to start
    started_at = request.search_started_at or now
    is_last_due = following + 1 >= len(steps) or started_at + steps[following + 1].after > now
    known = len(request.offers) + len(request.gave_back) + len(unreached_now(request))
    if following < len(steps) and steps[following].circle is Circle.COACHES and is_last_due:
        return steps[following].limit + known  # when even one is found, nobody of a later step is asked yet
    return request.policy.offer_limit + known


def _helps(recent: Recent) -> Iterable[Help]:
    return (
        Help(
            holder=glance.holder,
            is_open=glance.is_open,
            accepted_at=glance.accepted_at,
            noted_at=None if glance.source is Source.ASKED else glance.sent_at,
            minutes=glance.minutes,
            offered=glance.offered,
        )
        for glance in recent.glances
    )


def _people(coaches: Iterable[Coach]) -> tuple[e.Person, ...]:
    return tuple(e.Person(id=coach.id, name=coach.name, email=coach.email) for coach in coaches)
