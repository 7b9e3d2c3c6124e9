"""From draft to request: the moment from which a question is never lost."""

from dataclasses import dataclass, replace
from datetime import datetime
from functools import reduce

from bot.clock import Clock
from bot.domain import events as e
from bot.domain.drafting import asked_department, became, lapsed, works_at
from bot.domain.errors import AlreadyExists, NotFound, NumberTaken, Stale
from bot.domain.evolving import evolve_all
from bot.domain.for_whom import OPEN_LIMIT
from bot.domain.forgetting_people import leading_nowhere, let_go_of
from bot.domain.ids import DepartmentId, PersonId, RequestId
from bot.domain.ladder import climb
from bot.domain.people import Draft, OpenRequest, PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.topics import Topic
from bot.services.drawing import drawn, remembered, told_already
from bot.services.ledger import Ledger
from bot.services.people import People
from bot.services.rules import Rules
from bot.services.search import Search
from bot.services.wait_book import WaitBook
from bot.storage.protocols import DepartmentStore


@dataclass(frozen=True, slots=True, kw_only=True)
class Sent:
    """The question is a request now (or was already)."""

    request: Request


@dataclass(frozen=True, slots=True, kw_only=True)
class NeedsDepartment:
    """The question is safe in the sent draft; the person must still tell where they work."""

    record: PersonRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class TooMany:
    """The person has the most open questions allowed; nothing was sent, the draft stays."""

    open_requests: tuple[Request, ...]


class Sending:
    """Turns drafts into requests."""

    def __init__(
        self,
        people: People,
        departments: DepartmentStore,
        ledger: Ledger,
        search: Search,
        waits: WaitBook,
        clock: Clock,
        rules: Rules,
        topics: tuple[Topic, ...],
    ) -> None:
        self._people = people
        self._departments = departments
        self._ledger = ledger
        self._search = search
        self._waits = waits
        self._clock = clock
        self._rules = rules
        self._topics = topics

    async def send(
        self,
        person: PersonId,
        *,
        nonce: RequestId | None,
        message: str | None,
        known: PersonRecord | None = None,
    ) -> Sent | NeedsDepartment | TooMany:
        """Send the draft, once: a second call with the same `nonce` finds the request that the first made.

        `nonce` None means the draft there is. `message` is the message whose button was pressed, perhaps
        empty; None when the person typed, and so must get a new message. `known` is the person, if they were just read.

        Raises:
            Stale: there is no such draft and no request made from it.
        """
        record = known or await self._people.find(person)
        draft = record.draft if record else None
        if record is None or draft is None or (nonce is not None and draft.nonce != nonce):
            return Sent(request=await self._made_from(record, nonce))
        # Once sent it is promised: only the department is still asked.
        if not draft.is_sent and len(record.open_requests) >= min(self._rules.questions_limit, OPEN_LIMIT):
            # those for colleagues are counted apart
            open_now = tuple(
                r
                for r in await self.open_requests(person)
                if r.state.is_open and (r.for_whom is None) == (draft.for_whom is None)
            )
            if len(open_now) >= (self._rules.questions_limit if draft.for_whom is None else OPEN_LIMIT):
                return TooMany(open_requests=open_now)
        stored = await self._departments.find(record.department) if record.department else None
        if stored is None:
            guess = record.roster_department
            has_guess = guess is not None and await self.is_department(guess)
            now = self._clock.now()
            _, asked = await self._people.change(
                person,
                lambda r: (
                    asked_department(r, has_guess=has_guess, now=now, tell=message is None)
                    if r.draft and r.draft.nonce == draft.nonce
                    else r
                ),
            )
            return NeedsDepartment(record=asked)
        if stored.value.id != record.department:  # theirs went on in this one
            if await self.settle_draft(person):  # sent just before that
                return Sent(request=await self._made_from(await self._people.find(person), draft.nonce))
            _, record = await self._people.change(person, lambda r: works_at(r, stored.value.id))
        return Sent(request=await self._create(record, draft, stored.value, message))

    async def choose_department(
        self,
        person: PersonId,
        *,
        nonce: RequestId | None,
        department: DepartmentId | None,
        message: str | None,
    ) -> Sent | NeedsDepartment | TooMany:
        """The person told where they work; `department` None means they do not know: the default one.

        The first answer counts, so that one draft never becomes two requests.

        Raises:
            Stale: as `send`, or there is no such department.
        """
        record = await self._people.find(person)
        draft = record.draft if record else None
        if record is None or draft is None or (nonce is not None and draft.nonce != nonce):
            return Sent(request=await self._made_from(record, nonce))
        chosen = department or await self.default_department()
        if chosen is None or not await self.is_department(chosen):
            raise Stale
        known = record.department
        if known is None or not await self.is_department(known):
            await self._people.change(person, lambda r: works_at(r, chosen) if r.department == known else r)
        return await self.send(person, nonce=nonce, message=message)

    async def set_department(self, person: PersonId, department: DepartmentId) -> str:
        """The person told where they work, without a question; return the department's name.

        Raises:
            Stale: there is no such department.
        """
        stored = await self._departments.find(department)
        if stored is None:
            raise Stale
        await self.settle_draft(person)  # it is looked for where they worked until now
        await self._people.change(person, lambda record: works_at(record, stored.value.id))
        return stored.value.name

    async def ask_department(self, person: PersonId) -> PersonRecord:
        """The guess was wrong: ask where they work with the list."""
        now = self._clock.now()
        _, asked = await self._people.change(
            person,
            lambda r: asked_department(r, has_guess=False, now=now, tell=False) if r.draft else r,
        )
        return asked

    async def is_department(self, department: DepartmentId) -> bool:
        """Whether there is such a department (still)."""
        return await self._departments.find(department) is not None

    async def named_departments(self) -> tuple[tuple[DepartmentId, str], ...]:
        """All departments by id and name, in the order they are shown."""
        return tuple((stored.value.id, stored.value.name) for stored in await self._departments.all())

    async def default_department(self) -> DepartmentId | None:
        """The department for who does not know theirs; None when there is none at all."""
        departments = [stored.value for stored in await self._departments.all()]
        named = [d.id for d in departments if d.name == self._rules.default_department]
        return next(iter([*named, *(d.id for d in departments)]), None)

    async def open_requests(self, person: PersonId) -> tuple[Request, ...]:
        """Read the person's own requests that are open or wait for their answer, oldest first.

        Those that are over are forgotten in the person's document, so that it stays small.
        """
        record = await self._people.find(person)
        kept: list[Request] = []
        over: list[Request] = []
        gone: set[OpenRequest] = set()
        for where in record.open_requests if record else ():
            try:
                request = await self._ledger.read(where)
            except NotFound:
                gone.add(where)
                continue
            is_awaited = request.state.is_open or request.state.waits_for_asker
            (kept if is_awaited else over).append(request)
        if over or gone:
            await self._people.change(
                person, lambda r: reduce(let_go_of, over, leading_nowhere(r, frozenset(gone)))
            )
        return tuple(kept)

    async def settled(self, person: PersonId) -> PersonRecord:
        """Read the person, blank when never seen; a draft whose request exists already is cleared first."""
        record = await self._people.find(person)
        draft = record.draft if record else None
        if draft is not None and not draft.step.is_closed and await self.settle_draft(person):
            record = await self._people.find(person)
        return record or PersonRecord(id=person, name="")

    async def settle_draft(self, person: PersonId) -> bool:
        """Clear a draft whose request exists already (the crash between the two writes); True when it did."""
        record = await self._people.find(person)
        if record is None or record.draft is None or record.department is None:
            return False
        try:
            made = await self._ledger.read(OpenRequest(department=record.department, id=record.draft.nonce))
        except NotFound:
            return False
        draft = record.draft
        await self._people.change(person, lambda r: remembered(became(r, made), draft))
        return True

    async def discard(self, person: PersonId, nonce: RequestId) -> None:
        """Close this draft because its writer said so, also while its department is being asked."""
        await self._people.change(
            person, lambda r: lapsed(r, is_counted=False) if r.draft and r.draft.nonce == nonce else r
        )

    async def made_from(self, person: PersonId, nonce: RequestId) -> Request | None:
        """The request that this person's draft became; None when it did not (yet). Sends nothing."""
        try:
            return await self._made_from(await self._people.find(person), nonce)
        except Stale:
            return None

    async def _made_from(self, record: PersonRecord | None, nonce: RequestId | None) -> Request:
        for where in record.open_requests if record else ():
            if where.id == nonce:
                return await self._ledger.read(where)
        if record is not None and record.department is not None and nonce is not None:
            try:  # it is over already, and was forgotten in the person's document
                return await self._ledger.read(OpenRequest(department=record.department, id=nonce))
            except NotFound:
                pass
        raise Stale

    async def _create(
        self, record: PersonRecord, draft: Draft, department: Department, message: str | None
    ) -> Request:
        recent = await self._search.recent(department)
        request = drawn(
            record,
            draft,
            department,
            message=message,
            now=self._clock.now(),
            policy=self._rules.policy,
            topics=self._topics,
            expected_minutes=self._waits.expected(department.id),
        )
        messages = tuple(line.key for line in draft.lines if line.key)
        sent = e.Sent(
            at=request.sent_at, by=record.id, starts_at=self._starts_at(department), messages=messages
        )
        request = evolve_all(request, (sent,))
        request = evolve_all(request, climb(request, await self._search.seen(request, department, recent)))
        request = evolve_all(request, told_already(request, draft))
        request = await self._numbered(
            request, recent.last_number + 1, by=None if message is None else record.id
        )
        await self._people.change(record.id, lambda r: remembered(became(r, request), draft))
        return request

    async def _numbered(self, request: Request, number: int, *, by: PersonId | None) -> Request:
        while True:
            try:
                return await self._ledger.create(replace(request, number=number), by=by)
            except NumberTaken:  # somebody of the department sent in the same moment
                number += 1
            except AlreadyExists:
                return await self._ledger.read(OpenRequest(department=request.department, id=request.id))

    def _starts_at(self, department: Department) -> datetime | None:
        is_staffed = any(coach.is_reachable for coach in department.coaches)
        return self._search.opens_at(department) if is_staffed else None
