"""Whom the contact point invites to be a coach, from the name they type to the answer."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.clock import Clock
from bot.domain import team as pure
from bot.domain import team_deciding
from bot.domain.errors import Stale
from bot.domain.ids import DepartmentId, NoticeId, PersonId
from bot.domain.people import PersonRecord
from bot.domain.roster import Department
from bot.domain.team_deciding import TooManyInvited
from bot.domain.team_joining import Joining
from bot.domain.team_notices import (
    CoachInvited,
    CoachWelcomed,
    InvitationDeclined,
    JoinUnanswered,
    TurnBegun,
)
from bot.domain.team_turns import INVITED, Place, said, unanswered_notice
from bot.domain.words import fold
from bot.services.department_changes import DepartmentChanges
from bot.services.notices import Notices
from bot.services.people import People
from bot.services.rosters import Rosters
from bot.services.team import Team
from bot.services.team_turns import Turns
from bot.storage.protocols import Stores

_AFTER_A_QUESTION = timedelta(minutes=15)
"""An invitation lets somebody first ask who is asking."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Invited:
    """What came of inviting somebody: the same whether the bot knows them or not."""

    outcome: Literal["invited", "already", "full", "joined"]
    name: str


class Invitations:
    """Invites by name, since nobody can list the people of a department: who of that name speaks next is asked."""

    def __init__(
        self,
        *,
        team: Team,
        turns: Turns,
        departments: DepartmentChanges,
        stores: Stores,
        rosters: Rosters,
        people: People,
        notices: Notices,
        clock: Clock,
    ) -> None:
        self._team = team
        self._turns = turns
        self._departments = departments
        self._stores = stores
        self._rosters = rosters
        self._people = people
        self._notices = notices
        self._clock = clock

    async def invite(self, by: PersonRecord, typed: str) -> Invited:
        """Invite whom the contact point names, by a whole name or an address, in their own department.

        Somebody of the roster is asked at once; anybody else once they say something to the bot, if they work in this
        department. Who asked for it already is a coach now.

        Raises:
            NotAllowed: `by` is no contact point.
        """
        department, now = await self._team.run_by(by), self._clock.now()
        entry = next((one for one in department.coaches if _is(typed, one.name, one.email)), None)
        if entry is not None and entry.is_coach:
            return Invited(outcome="already", name=entry.name)
        for asked in pure.joining_of(department, now):
            if asked.how == "asked" and asked.person is not None and _is(typed, asked.name, asked.email):
                await self._team.answer_asked(by, department.id, asked.person, is_welcome=True)
                return Invited(outcome="joined", name=asked.name)
        invitation = Joining(
            how="invited",
            name=entry.name if entry else typed,
            email=typed if "@" in typed else "",
            person=entry.id if entry else None,
            by=by.id,
            by_name=by.name,
            ends_at=now + pure.LASTS,
        )
        try:
            _, department = await self._departments.change(
                department.id, lambda d: team_deciding.invite(d, invitation, by, now)
            )
        except TooManyInvited:
            return Invited(outcome="full", name=typed)
        invitation = pure.waiting_as(department, invitation, now)
        unanswered = JoinUnanswered(department=department.id, name=invitation.name)
        waits = unanswered_notice(invitation.ends_at, invitation.name)
        await self._notices.tell(by.id, waits, unanswered, due_at=invitation.ends_at)
        if entry is not None:
            await self._show(department, invitation, entry.id, now)
        return Invited(outcome="invited", name=invitation.name)

    async def met(self, record: PersonRecord) -> None:
        """Somebody said something: an invitation that waits for them is theirs now, and is shown."""
        works_in = record.department or record.roster_department
        if works_in is None or not await self._rosters.may_have_joining(works_in):
            return
        stored = await self._stores.departments.find(works_in)
        if stored is None or pure.is_coach(stored.value, record.id):
            return
        department, now = stored.value, self._clock.now()
        named = pure.invitation_named(department, record, now)
        if pure.invitation_of(department, record.id, now) is None and named is not None:
            found = named
            _, department = await self._departments.change(
                department.id, lambda d: pure.bound_to(d, found, record.id)
            )
        invitation = pure.invitation_of(department, record.id, now)
        if invitation is not None:
            is_asking = record.draft is not None and not record.draft.step.is_closed
            due_at = now + _AFTER_A_QUESTION if is_asking else now
            await self._show(department, invitation, record.id, due_at)

    async def answer(
        self, record: PersonRecord, where: DepartmentId, *, is_yes: bool, place: Place
    ) -> CoachWelcomed | InvitationDeclined:
        """Somebody who was invited says yes or no.

        Raises:
            Stale: they were not, or not any more.
            NotAllowed: the department is gone.
        """
        department, now = await self._departments.find(where), self._clock.now()
        invitation = pure.invitation_of(department, record.id, now)
        if invitation is not None and is_yes:
            turn = TurnBegun(turn="joined", department=where, name=record.name, by=record.id)
            department = await self._turns.take(
                record.id, turn, lambda d, who: team_deciding.become(d, who, now), place=place
            )
        if pure.is_coach(department, record.id):
            return CoachWelcomed(name=record.name, department_name=department.name)
        if is_yes or (invitation is None and await self._notices.find(record.id, INVITED) is None):
            raise Stale(record.id)
        if invitation is not None:
            told = InvitationDeclined(name=record.name)
            notice = NoticeId(f"team-declined:{record.id}")
            await self._people.change(invitation.by, lambda r: said(r, notice, told, now))
            await self._departments.change(where, lambda d: pure.without_joining(d, record.id, now))
        declined = InvitationDeclined()
        if place == "here":
            await self._notices.finish(record.id, INVITED, declined)
        else:
            await self._people.change(record.id, lambda r: said(r, INVITED, declined, now))
        return declined

    async def _show(
        self, department: Department, invitation: Joining, person: PersonId, due_at: datetime
    ) -> None:
        content = CoachInvited(
            department=department.id, department_name=department.name, by_name=invitation.by_name
        )
        if await self._notices.find(person, INVITED) is None:
            await self._notices.tell(person, INVITED, content, due_at=due_at, ends_at=invitation.ends_at)


def _is(typed: str, name: str, email: str) -> bool:
    """Whether what was typed is exactly this name or this address."""
    if "@" in typed:
        return typed.casefold() == email.casefold()
    return bool(fold(typed)) and fold(typed) == fold(name)
