"""What the contact point types and presses about its digicoaches: approving, inviting, removing."""

from dataclasses import dataclass

from bot.cards import team_joining, team_leaving
from bot.cards.team_actions import TeamAnswerAction, TeamInviteAction, TeamRemoveAction
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.team_parts import TeamParts
from bot.dialogs.turn import Pressed
from bot.domain.errors import NotAllowed, Stale
from bot.domain.ids import DepartmentId, PersonId
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.replacements import named_by
from bot.domain.roster import Coach, Department
from bot.domain.team import LONGEST_NAME, joining_of
from bot.domain.team_notices import JoinAsked
from bot.domain.team_words import AnswerJoining, InviteCoach, RemoveCoach
from bot.domain.words import fold


@dataclass(frozen=True, slots=True, kw_only=True)
class _Asking:
    """Somebody who waits for this contact point's or coordinator's answer."""

    department: DepartmentId
    person: PersonId
    name: str


class TeamContact:
    """Answers who runs a department's coaches; everybody else gets the same friendly no."""

    def __init__(self, parts: TeamParts) -> None:
        self._parts = parts
        self._pen = parts.pen
        self._team = parts.team

    def area(self) -> Area:
        """What is answered here."""
        return Area(
            words={
                AnswerJoining: self._answer_typed,
                InviteCoach: self._invite_typed,
                RemoveCoach: self._remove_typed,
            },
            presses={
                TeamAnswerAction: self._answer_pressed,
                TeamInviteAction: self._invite_pressed,
                TeamRemoveAction: self._remove_pressed,
            },
        )

    async def ask_name(self, record: PersonRecord) -> Post:
        """*Nodig iemand uit*."""
        await self._team.run_by(record)
        return team_joining.invite(self._pen)

    async def ask_whom(self, record: PersonRecord, fault: str = "") -> Post:
        """*Verwijder een digicoach*."""
        department = await self._team.run_by(record)
        return await self._whom(record, department, _coaches(department), fault)

    # --- approving ------------------------------------------------------------------------------------

    async def _answer_pressed(self, pressed: Pressed, action: TeamAnswerAction) -> Post:
        record = await self._parts.record_of(pressed.by)
        try:
            answered = await self._team.answer_asked(
                record, action.department, action.person, is_welcome=action.is_yes
            )
        except Stale:
            return self._parts.tools.deck.old_button()
        return team_joining.answered(self._pen, answered)

    async def _answer_typed(self, standing: Standing, intent: AnswerJoining) -> Posts:
        asking = await self._asking(standing.record)
        found = [one for one in asking if fold(one.name) == intent.name]
        found = found or [one for one in asking if f" {intent.name} " in f" {fold(one.name)} "]
        if not found:
            return (team_joining.nobody_asks(self._pen),)
        if len(found) > 1:
            return (team_joining.which_of_them(self._pen, [one.name for one in found]),)
        answered = await self._team.answer_asked(
            standing.record, found[0].department, found[0].person, is_welcome=intent.is_welcome
        )
        return (team_joining.answered(self._pen, answered),)

    async def _asking(self, record: PersonRecord) -> list[_Asking]:
        """Who waits for this person: in the department they run, or whom they were told of as coordinator."""
        told = [one.content for one in record.notices if not (one.is_over or one.is_final)]
        found = {
            one.person: _Asking(department=one.department, person=one.person, name=one.name)
            for one in told
            if isinstance(one, JoinAsked)
        }
        try:
            department = await self._team.run_by(record)
        except NotAllowed:
            if not found:
                raise
            return list(found.values())
        for one in joining_of(department, self._parts.tools.clock.now()):
            if one.how == "asked" and one.person is not None:
                found[one.person] = _Asking(department=department.id, person=one.person, name=one.name)
        return list(found.values())

    # --- inviting -------------------------------------------------------------------------------------

    async def _invite_pressed(self, pressed: Pressed, action: TeamInviteAction) -> Post:
        return await self._invite(await self._parts.record_of(pressed.by), action.name)

    async def _invite_typed(self, standing: Standing, intent: InviteCoach) -> Posts:
        if intent.name is None:
            return (await self.ask_name(standing.record),)
        return (await self._invite(standing.record, intent.name),)

    async def _invite(self, record: PersonRecord, typed: str) -> Post:
        await self._team.run_by(record)
        name = " ".join(typed.split())
        if not fold(name):
            return team_joining.invite(self._pen, fault="team-invite-empty")
        if len(name) > LONGEST_NAME:
            return team_joining.invite(self._pen, typed=name[:LONGEST_NAME], fault="team-invite-too-long")
        invited = await self._parts.invitations.invite(record, name)
        match invited.outcome:
            case "already" | "joined":
                return team_joining.is_coach_now(self._pen, invited.name, is_new=invited.outcome == "joined")
            case "full":
                return team_joining.too_many_invited(self._pen)
            case "invited":
                return team_joining.was_invited(self._pen, invited.name)

    # --- removing -------------------------------------------------------------------------------------

    async def _remove_pressed(self, pressed: Pressed, action: TeamRemoveAction) -> Post:
        record = await self._parts.record_of(pressed.by)
        if not action.person:
            return await self.ask_whom(record, "team-whom-error")
        if action.is_sure and self._parts.is_asked_lately(action.day):
            name = await self._team.remove(record, action.department, action.person)
            return team_leaving.removed(self._pen, name)
        department = await self._team.run_by(record)
        coach = next((one for one in _coaches(department) if one.id == action.person), None)
        if coach is None or department.id != action.department:
            return await self.ask_whom(record)
        return await self._is_it_meant(record, department, coach)

    async def _remove_typed(self, standing: Standing, intent: RemoveCoach) -> Posts:
        record = standing.record
        department = await self._team.run_by(record)
        if intent.name is None:
            return (await self.ask_whom(record),)
        found = named_by(intent.name, _coaches(department))
        if len(found) != 1:
            fault = "" if found else "team-whom-unknown"
            return (await self._whom(record, department, found or _coaches(department), fault),)
        if not intent.is_sure or not self._parts.is_asked(record, _removal(found[0])):
            return (await self._is_it_meant(record, department, found[0]),)
        name = await self._team.remove(record, department.id, found[0].id)
        return (team_leaving.removed(self._pen, name),)

    async def _is_it_meant(self, record: PersonRecord, department: Department, coach: Coach) -> Post:
        await self._parts.asks(record, _removal(coach))
        today = self._parts.today()
        return team_leaving.is_it_meant(self._pen, department.id, coach.id, coach.name, today)

    async def _whom(
        self, record: PersonRecord, department: Department, coaches: tuple[Coach, ...], fault: str
    ) -> Post:
        if not coaches:
            return await self._parts.coaches(record, department)
        listed = sorted(((coach.id, coach.name) for coach in coaches), key=lambda one: fold(one[1]))
        return team_leaving.whom(self._pen, department.id, listed, fault=fault)


def _removal(coach: Coach) -> str:
    """What a typed *ja verwijder Jan* answers: the question about that coach, and about no other."""
    return f"team.remove {coach.id}"


def _coaches(department: Department) -> tuple[Coach, ...]:
    return tuple(coach for coach in department.coaches if coach.is_coach)
