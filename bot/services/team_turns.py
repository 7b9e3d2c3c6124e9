"""Makes somebody a coach, or a coach no more, across roster and person, and tells everybody whom it concerns.

    1. a notice that lies in wait, in the person's document
    2. the roster: here it is decided, and audited, in one conditional write
    3. the person: roles, what they are told, and a second notice that lies in wait
    4. when that is due, a moment later: the others are told and open questions go on

A crash after any of these leaves a notice in wait that completes the rest; each step can be done twice.
"""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from bot.clock import Clock
from bot.domain import deciding, team_turns
from bot.domain import events as e
from bot.domain.contact_points import contacts_of
from bot.domain.coordinators import MOST
from bot.domain.deciding_help import refuse
from bot.domain.errors import AlreadyDone, NotFound, Refused
from bot.domain.ids import NoticeId, PersonId
from bot.domain.matching import LOAD_WINDOW
from bot.domain.notices import Notice
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.request import Request
from bot.domain.roster import Department
from bot.domain.states import HELD_STATES
from bot.domain.team import is_coach
from bot.domain.team_notices import CoachLeft, JoinAnswered, Newcomer, TurnBegun, TurnTaken
from bot.domain.team_turns import Place, asked_notice, true_turn
from bot.services.department_changes import DepartmentChanges
from bot.services.ledger import Ledger
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.replacements import Replacements
from bot.services.week_questions import WeekQuestions
from bot.storage.protocols import Stores

TOLD_FOR = timedelta(days=7)
"""How long colleagues have on the screen that somebody came or went."""

Decide = Callable[[Department, PersonRecord], Department]


class Turns:
    """Every change of who is a coach that comes from people, not from the roster file."""

    def __init__(
        self,
        *,
        departments: DepartmentChanges,
        stores: Stores,
        people: People,
        ledger: Ledger,
        notices: Notices,
        replacements: Replacements,
        week_questions: WeekQuestions,
        clock: Clock,
    ) -> None:
        self._departments = departments
        self._stores = stores
        self._people = people
        self._ledger = ledger
        self._notices = notices
        self._replacements = replacements
        self._week_questions = week_questions
        self._clock = clock
        notices.when_due[TurnBegun] = self._complete
        notices.when_due[TurnTaken] = self._follow

    async def take(self, person: PersonId, turn: TurnBegun, decide: Decide, *, place: Place) -> Department:
        """Let `decide` change the roster, and all that goes with it; return the department as it then is.

        Raises:
            Refused: from `decide`; the roster stays as it was.
            NotAllowed: the department is gone.
        """
        known = await self._people.find(person) or PersonRecord(id=person, name=turn.name)
        decide(
            await self._departments.find(turn.department), known
        )  # a press that is too late leaves no trace
        now = self._clock.now()
        _, record = await self._people.change(person, lambda r: team_turns.begun(r, turn, now))
        _, department = await self._departments.change(turn.department, lambda d: decide(d, record))
        await self._agree(person, turn, department, place)
        return department

    async def _complete(self, record: PersonRecord, notice: Notice) -> None:
        """What was begun was not seen to its end: go on from what the roster says now."""
        begun = notice.content
        assert isinstance(begun, TurnBegun)
        stored = await self._stores.departments.find(begun.department)
        turn = true_turn(begun, stored.value, record) if stored else None
        if stored is None or turn is None:
            await self._notices.end(record.id, notice.id)
        else:
            await self._agree(record.id, replace(begun, turn=turn), stored.value, "news")

    async def _agree(self, person: PersonId, begun: TurnBegun, department: Department, place: Place) -> None:
        now = self._clock.now()
        await self._people.change(person, lambda r: team_turns.taken(r, begun, department, place, now))

    async def _follow(self, record: PersonRecord, notice: Notice) -> None:
        """Tell the others and let open questions go on. The person's own document is written last."""
        taken = notice.content
        assert isinstance(taken, TurnTaken)
        stored = await self._stores.departments.find(taken.department)
        if stored is not None:
            department, is_now_coach = stored.value, is_coach(stored.value, record.id)
            if taken.turn in ("joined", "refused"):
                await self._answer_all(department, record, is_welcome=is_now_coach)
            if taken.turn == "joined" and is_now_coach:
                await self._introduce(department, record, taken)
                await self._week_questions.begin(record)
            elif taken.turn in ("stopped", "removed") and not is_now_coach:
                await self._pass_on(department, record.id)
                await self._tell_contacts(department, record, taken)
                await self._replacements.look_after(department.id)
        await self._notices.end(record.id, notice.id)

    async def _answer_all(self, department: Department, record: PersonRecord, *, is_welcome: bool) -> None:
        """Nobody need answer any more who was asked whether they may join: contact points, who replaces them, coordinators."""
        asked = [coach.id for coach in department.coaches if coach.is_contact]
        asked += [replacement.person for replacement in department.replacements]
        asked += await self._stores.people.coordinators(limit=MOST)
        answered = JoinAnswered(name=record.name, is_welcome=is_welcome)
        for person in dict.fromkeys(asked):
            await self._notices.finish(person, asked_notice(department.id, record.id), answered)

    async def _introduce(self, department: Department, record: PersonRecord, taken: TurnTaken) -> None:
        newcomer, now = Newcomer(id=record.id, name=record.name), self._clock.now()
        introduced = partial(
            team_turns.introduced,
            newcomer=newcomer,
            department=department,
            now=now,
            ends_at=now + TOLD_FOR,
        )
        for coach in department.coaches:
            if coach.id not in (record.id, taken.by):
                await self._people.change(coach.id, introduced)

    async def _tell_contacts(self, department: Department, record: PersonRecord, taken: TurnTaken) -> None:
        is_own_wish = taken.turn == "stopped"
        content = CoachLeft(name=record.name, department_name=department.name, is_own_wish=is_own_wish)
        now = self._clock.now()
        for contact in contacts_of(department, now):
            if contact.id not in (record.id, taken.by):
                notice = NoticeId(f"team-left:{record.id}")
                await self._notices.tell(contact.id, notice, content, ends_at=now + TOLD_FOR)

    async def _pass_on(self, department: Department, person: PersonId) -> None:
        """What they have or were asked goes to others, here and where this department is a neighbour."""
        everywhere = [stored.value for stored in await self._stores.departments.all()]
        since = self._clock.now() - LOAD_WINDOW
        is_contact = department.coach(person) is not None
        for asking in everywhere:
            if asking.id != department.id and department.id not in asking.neighbours:
                continue
            for glance in (await self._stores.requests.recent(asking.id, since=since)).glances:
                if glance.is_open:
                    await self._let_go(
                        OpenRequest(department=asking.id, id=glance.id), person, is_contact=is_contact
                    )

    async def _let_go(self, where: OpenRequest, person: PersonId, *, is_contact: bool) -> None:
        def decide(request: Request) -> tuple[e.Event, ...]:
            now = self._clock.now()
            if request.state in HELD_STATES and request.holder is not None and request.holder.id == person:
                if is_contact and request.holds_as_contact:
                    raise AlreadyDone
                return deciding.release(request, by=person, page=None, now=now)
            if request.proposal is not None and request.proposal.id == person:
                return refuse(request, by=person, page=None, now=now)
            offer = request.offer_to(person)
            if offer is None or (is_contact and offer.as_contact):
                raise AlreadyDone
            return deciding.decline(request, by=person, page=None, now=now)

        try:
            await self._ledger.change(where, decide)
        except (Refused, NotFound):
            return  # it is not theirs, or not any more
