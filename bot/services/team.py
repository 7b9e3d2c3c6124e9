"""Who asks to be a coach and what the contact point says to that, and who stops."""

from dataclasses import dataclass
from typing import Literal

from bot.clock import Clock
from bot.domain import team as pure
from bot.domain import team_deciding
from bot.domain.contact_points import acts_as_contact, contacts_of
from bot.domain.coordinators import MOST
from bot.domain.errors import AlreadyDone, NotAllowed, Stale
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.notices import Notice
from bot.domain.people import PersonRecord
from bot.domain.roster import Department
from bot.domain.team_joining import Joining
from bot.domain.team_notices import JoinAnswered, JoinAsked, JoinUnanswered, TurnBegun
from bot.domain.team_turns import Place, asked_notice, unanswered_notice
from bot.services.coordinators import Coordinators
from bot.services.department_changes import DepartmentChanges
from bot.services.notices import Notices
from bot.services.rosters import Rosters
from bot.services.team_turns import Turns
from bot.storage.protocols import Stores


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What came of asking to be a coach; `names` are the contact points who answer."""

    outcome: Literal["joined", "already", "waits", "waits_for_coordinator", "waits_for_nobody", "too_many"]
    department: Department
    names: tuple[str, ...] = ()


class Team:
    """Reads at the time of asking who may; raises `NotAllowed` for all who may not."""

    def __init__(
        self,
        *,
        turns: Turns,
        departments: DepartmentChanges,
        stores: Stores,
        rosters: Rosters,
        coordinators: Coordinators,
        notices: Notices,
        clock: Clock,
    ) -> None:
        self._turns = turns
        self._departments = departments
        self._stores = stores
        self._rosters = rosters
        self._coordinators = coordinators
        self._notices = notices
        self._clock = clock
        notices.when_due[JoinUnanswered] = self._still_unanswered

    async def department_of(self, record: PersonRecord) -> Department | None:
        """Where this person is, or would be, a coach; None as long as nobody knows."""
        for known in (record.helps_in, record.department, record.roster_department):
            stored = await self._stores.departments.find(known) if known else None
            if stored is not None:
                return stored.value
        return None

    async def run_by(self, record: PersonRecord) -> Department:
        """The department whose contact point this person acts as; `NotAllowed` for who does for none."""
        department = await self.department_of(record)
        if department is None or not acts_as_contact(department, record.id, self._clock.now()):
            raise NotAllowed(record.id)
        return department

    async def ask(self, record: PersonRecord, department: Department, *, place: Place) -> Asked:
        """*Ik wil digicoach worden*, confirmed; who was invited, or is the contact point, is one at once."""
        now, person = self._clock.now(), record.id
        if pure.is_coach(department, person):
            return Asked(outcome="already", department=department)
        if pure.invitation_of(department, person, now) or department.coach(person):
            turn = TurnBegun(turn="joined", department=department.id, name=record.name, by=person)
            joined = await self._turns.take(
                person, turn, lambda d, who: team_deciding.become(d, who, now), place=place
            )
            return Asked(outcome="joined", department=joined)
        ends_at = now + pure.LASTS
        asked = Joining(how="asked", name=record.name, person=person, by=person, ends_at=ends_at)
        try:
            _, department = await self._departments.change(
                department.id, lambda d: team_deciding.ask(d, asked, now)
            )
        except team_deciding.TooManyAsk:
            return Asked(outcome="too_many", department=department)
        waiting = pure.waiting_as(department, asked, now)
        unanswered = JoinUnanswered(department=department.id)
        await self._notices.tell(
            person, unanswered_notice(waiting.ends_at), unanswered, due_at=waiting.ends_at
        )
        return await self._ask_for_answer(department, asked)

    async def met(self, record: PersonRecord) -> None:
        """A contact point said something: they hear of everybody who waits, also from before they were one."""
        if record.helps_in is None or not await self._rosters.may_have_joining(record.helps_in):
            return
        stored = await self._stores.departments.find(record.helps_in)
        now = self._clock.now()
        if stored is None or not acts_as_contact(stored.value, record.id, now):
            return
        for asked in pure.joining_of(stored.value, now):
            if asked.how == "asked":
                await self._tell_of(stored.value, asked, record.id)

    async def _tell_of(self, department: Department, asked: Joining, person: PersonId) -> None:
        assert asked.person is not None, "who asks is somebody"
        content = JoinAsked(
            department=department.id, department_name=department.name, person=asked.person, name=asked.name
        )
        notice = asked_notice(department.id, asked.person)
        await self._notices.tell(person, notice, content, ends_at=asked.ends_at)

    async def _ask_for_answer(self, department: Department, asked: Joining) -> Asked:
        contacts = contacts_of(department, self._clock.now())
        to = [contact.id for contact in contacts]
        if not to:
            to += await self._stores.people.coordinators(limit=MOST)
        for person in to:
            await self._tell_of(department, asked, person)
        if contacts:
            names = tuple(contact.name for contact in contacts)
            return Asked(outcome="waits", department=department, names=names)
        return Asked(outcome="waits_for_coordinator" if to else "waits_for_nobody", department=department)

    async def answer_asked(
        self, by: PersonRecord, where: DepartmentId, person: PersonId, *, is_welcome: bool
    ) -> JoinAnswered:
        """The contact point or a coordinator says whether `person` may be a coach; the first answer counts.

        Raises:
            NotAllowed: `by` may not say, or the department is gone.
            Stale: `person` does not ask that any more.
        """
        department, now = await self._departments.find(where), self._clock.now()
        self._must_run(department, by)
        asked = pure.asked_by(department, person, now)
        if asked is not None:
            turn = TurnBegun(
                turn="joined" if is_welcome else "refused", department=where, name=asked.name, by=by.id
            )
            try:
                department = await self._turns.take(
                    person,
                    turn,
                    lambda d, who: team_deciding.answer(d, who, by, now, is_welcome=is_welcome),
                    place="news",
                )
            except AlreadyDone:  # another one was a moment sooner
                department = await self._departments.find(where)
        notice = asked_notice(where, person)
        entry = department.coach(person)
        told = await self._notices.find(by.id, notice)
        if asked is not None:
            name = asked.name
        elif entry is not None and entry.is_coach:
            name = entry.name
        elif told is not None and isinstance(told.content, JoinAsked | JoinAnswered):
            name = told.content.name
        else:
            raise Stale(person)
        answered = JoinAnswered(name=name, is_welcome=pure.is_coach(department, person))
        await self._notices.finish(by.id, notice, answered)
        return answered

    async def leave(self, record: PersonRecord, *, place: Place) -> None:
        """*Ik stop als digicoach*, confirmed; nothing for who is none. Open questions go on a moment later."""
        department = await self.department_of(record)
        if department is not None and pure.is_coach(department, record.id):
            turn = TurnBegun(turn="stopped", department=department.id, name=record.name, by=record.id)
            await self._leave(turn, record.id, record, place)

    async def remove(self, by: PersonRecord, where: DepartmentId, person: PersonId) -> str:
        """The contact point or a coordinator removes a coach; return the name, also of who is none by now if it is known."""
        department = await self._departments.find(where)
        self._must_run(department, by)
        entry = department.coach(person)
        if entry is None or not entry.is_coach:
            return next((line.whom_name for line in reversed(department.audit) if line.whom == person), "")
        turn = TurnBegun(
            turn="stopped" if person == by.id else "removed", department=where, name=entry.name, by=by.id
        )
        await self._leave(turn, person, by, "here" if person == by.id else "news")
        return entry.name

    async def _leave(self, turn: TurnBegun, person: PersonId, by: PersonRecord, place: Place) -> None:
        now = self._clock.now()
        try:
            await self._turns.take(
                person, turn, lambda d, who: team_deciding.leave(d, who, by, now), place=place
            )
        except AlreadyDone:
            return

    def _must_run(self, department: Department, by: PersonRecord) -> None:
        if not acts_as_contact(department, by.id, self._clock.now()):
            self._coordinators.must_be(by)

    async def _still_unanswered(self, record: PersonRecord, notice: Notice) -> None:
        """What nobody answered is told, and then forgotten; what was answered meanwhile is not told."""
        content, now = notice.content, self._clock.now()
        assert isinstance(content, JoinUnanswered)
        stored = await self._stores.departments.find(content.department)
        over = pure.over_for(stored.value, record.id, content.name, now) if stored else None
        if over is None:
            await self._notices.end(record.id, notice.id)
        else:
            await self._notices.prepare(record.id, notice.id)  # first: it is found in the roster alone
            await self._departments.change(content.department, lambda d: pure.forgotten(d, over))
