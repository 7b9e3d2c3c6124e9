"""Help that a coach notes: walk-ups, each a document among the requests, and the clock that measures one."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from hashlib import blake2b

from bot.clock import Clock
from bot.domain import events as e
from bot.domain import notices as notice
from bot.domain.errors import AlreadyExists, NotAllowed, NotFound, NumberTaken, Stale
from bot.domain.evolving import evolve_all
from bot.domain.help_clock import CLOCK_NOTICE, GIVEN_UP, LEFT_RUNNING, ClockLeftRunning, HelpClock
from bot.domain.ids import PersonId, RequestId, TopicId
from bot.domain.matching import LOAD_WINDOW
from bot.domain.merging import partitions
from bot.domain.notices import Notice
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.request import Asker, Request
from bot.domain.roster import Coach, Department
from bot.domain.sources import Source
from bot.domain.topics import OTHER
from bot.domain.walk_ups import noted_by
from bot.services.ledger import Ledger
from bot.services.people import People
from bot.services.rules import Rules
from bot.storage.found import Glance
from bot.storage.protocols import Stores

_LATELY = timedelta(days=1)
NOBODY = Asker(id=PersonId(""), name="")
"""Who asked is not kept of help without a question."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Helper:
    """A coach or contact point, and where they help."""

    coach: Coach
    department: Department

    @property
    def person(self) -> e.Person:
        """As an event knows them."""
        return e.Person(id=self.coach.id, name=self.coach.name, email=self.coach.email)


def made_from(person: PersonId, key: str) -> RequestId:
    """The id of what this person notes with the message or press `key`: the same again is the same document."""
    return RequestId(blake2b(f"{person}|{key}".encode(), digest_size=16).hexdigest())


class WalkUps:
    """Writes and finds what coaches note of their own help."""

    def __init__(self, stores: Stores, people: People, ledger: Ledger, clock: Clock, rules: Rules) -> None:
        self._stores = stores
        self._people = people
        self._ledger = ledger
        self._clock = clock
        self._rules = rules

    async def helper(self, person: PersonId) -> Helper:
        """The roster's entry of this person, read now.

        Raises:
            NotAllowed: they are in no roster.
        """
        record = await self._people.find(person)
        where = record.helps_in if record else None
        stored = await self._stores.departments.find(where) if where else None
        coach = stored.value.coach(person) if stored else None
        if stored is None or coach is None:
            raise NotAllowed
        return Helper(coach=coach, department=stored.value)

    async def note(
        self, helper: Helper, walk_up: RequestId, *, minutes: int, topic: TopicId, key: str = ""
    ) -> Request:
        """Note help that is over; a second time with the same id changes nothing. A clock with this id is done."""
        noted = e.Noted(at=self._clock.now(), key=key, by=helper.person, minutes=minutes)
        request = await self.create(helper, walk_up, noted, topic=topic)
        await self.forget_clock(helper.coach.id, walk_up)
        return request

    async def create(
        self, helper: Helper, made: RequestId, first: e.Event, *, topic: TopicId = OTHER
    ) -> Request:
        """Write a document of what a coach told, or read the one there is."""
        department = helper.department
        where = OpenRequest(department=department.id, id=made)
        drawn = Request(
            id=made,
            department=department.id,
            department_name=department.name,
            number=0,
            asker=NOBODY,
            text="",
            topic=topic,
            desk=department.desk,
            policy=self._rules.policy,
            sent_at=first.at,
        )
        drawn = evolve_all(drawn, (first,))
        recent = await self._stores.requests.recent(department.id, since=first.at)
        number = recent.last_number + 1
        while True:
            try:
                return await self._ledger.create(replace(drawn, number=number), by=None)
            except NumberTaken:
                number += 1
            except AlreadyExists:
                return await self._ledger.read(where)

    async def change(self, request: Request, decide: Callable[[Request], tuple[e.Event, ...]]) -> Request:
        """Change what was noted; as `Ledger.change`."""
        return await self._ledger.change(OpenRequest(department=request.department, id=request.id), decide)

    async def last(self, helper: Helper, *, noted: bool) -> Request | None:
        """The help by this coach that was last done; with `noted` the last walk-up."""
        since = self._clock.now() - LOAD_WINDOW
        wanted = (Source.NOTED,) if noted else (Source.ASKED, Source.NOTED)
        own = [
            (place, glance)
            for place in partitions(helper.department, since=since)
            for glance in (await self._stores.requests.recent(place, since=since)).glances
            if glance.holder == helper.coach.id and not glance.is_open and glance.source in wanted
        ]
        if not own:
            return None
        place, last = max(own, key=lambda one: _helped_at(one[1]))
        return await self._ledger.read(OpenRequest(department=place, id=last.id))

    async def last_question(self, helper: Helper) -> Request | None:
        """The question with which this coach was last done, of those taken since yesterday."""
        now = self._clock.now()
        since = now - LOAD_WINDOW
        done = [
            await self._ledger.read(OpenRequest(department=place, id=glance.id))
            for place in partitions(helper.department, since=since)
            for glance in (await self._stores.requests.recent(place, since=since)).glances
            if glance.holder == helper.coach.id
            and not glance.is_open
            and glance.source is Source.ASKED
            and glance.accepted_at is not None
            and now - glance.accepted_at <= _LATELY
        ]
        solved = [(request.resolved_at, request.number, request) for request in done if request.resolved_at]
        return max(solved)[-1] if solved else None

    # --- the clock --------------------------------------------------------------------------------------

    async def start_clock(self, person: PersonId, clock: HelpClock) -> HelpClock:
        """Start the clock, unless one runs; return the one that runs now."""

        def started(record: PersonRecord) -> PersonRecord:
            if record.clock is not None and not record.clock.is_given_up(clock.since):
                return record
            left = Notice(
                id=CLOCK_NOTICE,
                content=ClockLeftRunning(clock=clock),
                due_at=clock.since + LEFT_RUNNING,
                ends_at=clock.since + GIVEN_UP,
            )
            return replace(record, clock=clock, notices=notice.told(record.notices, left))

        _, after = await self._people.change(person, started)
        return after.clock or clock

    async def stop_clock(self, helper: Helper, clock: RequestId) -> Request | HelpClock:
        """Stop the clock: what it measured is noted. A clock left running is returned, for nobody knows how long it took.

        Raises:
            Stale: no such clock runs, and none was noted.
        """
        record = await self._people.find(helper.coach.id)
        running = record.clock if record else None
        now = self._clock.now()
        if running is None or running.id != clock:
            return await self._noted(helper, clock)
        if running.is_left_running(now):
            return running
        return await self.note(helper, clock, minutes=running.minutes(now), topic=OTHER)

    async def forget_clock(
        self, person: PersonId, clock: RequestId, *, message: str = "", is_answered: bool = False
    ) -> None:
        """The clock is done with; so is the question about it.

        Its card stays as the answer left it when that was pressed: it is `message`, or `is_answered` says so.
        """

        def stopped(record: PersonRecord) -> PersonRecord:
            if record.clock is None or record.clock.id != clock:
                return record
            known = notice.find(record.notices, CLOCK_NOTICE)
            if is_answered or (known is not None and message and known.shown.live == message):
                left = tuple(one for one in record.notices if one.id != CLOCK_NOTICE)
            else:
                left = notice.over(record.notices, CLOCK_NOTICE)
            return replace(record, clock=None, notices=left)

        await self._people.change(person, stopped)

    async def _noted(self, helper: Helper, walk_up: RequestId) -> Request:
        try:
            found = await self._ledger.read(OpenRequest(department=helper.department.id, id=walk_up))
        except NotFound:
            raise Stale from None
        if noted_by(found) != helper.coach.id:  # what is not theirs is answered as what is not there
            raise Stale
        return found


def _helped_at(glance: Glance) -> datetime:
    return glance.accepted_at or glance.sent_at
