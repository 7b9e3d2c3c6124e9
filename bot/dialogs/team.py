"""What everybody types and presses about digicoaches: who they are, becoming one, answering an invitation, stopping."""

from typing import Literal

from bot.cards import team_joining, team_leaving
from bot.cards.team_actions import (
    TeamAction,
    TeamInvitedAction,
    TeamJoinAction,
    TeamPlaceAction,
    TeamStopAction,
)
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.team_contact import TeamContact
from bot.dialogs.team_parts import TeamParts, team_parts
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.errors import NotAllowed, Stale
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.domain.team import invitation_of, is_coach
from bot.domain.team_notices import CoachWelcomed
from bot.domain.team_turns import Place
from bot.domain.team_words import BecomeCoach, JoinIn, OurCoaches, StopCoaching
from bot.services.team import Asked

Wish = Literal["join", "show"]
_JOIN, _STOP = "team.join", "team.stop"
"""What a typed yes can answer."""


def team_areas(tools: Tools) -> tuple[Area, ...]:
    """The area of everybody, and that of the contact point."""
    parts = team_parts(tools)
    contact = TeamContact(parts)
    return (TeamDialogs(parts, contact).area(), contact.area())


class TeamDialogs:
    """Answers everybody."""

    def __init__(self, parts: TeamParts, contact: TeamContact) -> None:
        self._parts = parts
        self._pen = parts.pen
        self._team = parts.team
        self._contact = contact

    def area(self) -> Area:
        """What is answered here."""
        return Area(
            words={
                BecomeCoach: self._become,
                JoinIn: self._join_in,
                StopCoaching: self._stop,
                OurCoaches: self._our_coaches,
            },
            presses={
                TeamAction: self._pressed,
                TeamStopAction: self._stop_pressed,
                TeamJoinAction: self._joined,
                TeamPlaceAction: self._placed,
                TeamInvitedAction: self._invited,
            },
            met=self._met,
        )

    async def _met(self, record: PersonRecord) -> None:
        await self._team.met(record)
        await self._parts.invitations.met(record)

    # --- typed ----------------------------------------------------------------------------------------

    async def _our_coaches(self, standing: Standing, intent: OurCoaches) -> Posts:
        return (await self._wished(standing.record, "show"),)

    async def _become(self, standing: Standing, intent: BecomeCoach) -> Posts:
        return (await self._wished(standing.record, "join"),)

    async def _join_in(self, standing: Standing, intent: JoinIn) -> Posts:
        record = standing.record
        department = await self._team.department_of(record)
        if department is None:
            return (await self._wished(record, "join"),)
        if invitation_of(department, record.id, self._parts.tools.clock.now()) is not None:
            await self._parts.invitations.answer(record, department.id, is_yes=intent.is_yes, place="news")
            return ()
        if not intent.is_yes:
            return (team_joining.not_joined(self._pen),)
        if not self._parts.is_asked(record, _JOIN):
            return (await self._expected(record, department),)
        asked = await self._team.ask(record, department, place="news")
        return () if asked.outcome == "joined" else (self._asked(record, asked),)

    async def _stop(self, standing: Standing, intent: StopCoaching) -> Posts:
        is_asked = self._parts.is_asked(standing.record, _STOP)
        is_sure = None if intent.is_sure and not is_asked else intent.is_sure
        return (await self._stopping(standing.record, is_sure=is_sure, standing=standing),)

    # --- pressed --------------------------------------------------------------------------------------

    async def _pressed(self, pressed: Pressed, action: TeamAction) -> Post:
        record = await self._parts.record_of(pressed.by)
        match action.verb:
            case "team.show":
                return await self._wished(record, "show")
            case "team.ask_name":
                return await self._contact.ask_name(record)
            case "team.ask_whom":
                return await self._contact.ask_whom(record)

    async def _stop_pressed(self, pressed: Pressed, action: TeamStopAction) -> Post:
        is_asked = self._parts.is_asked_lately(action.day)
        record = await self._parts.record_of(pressed.by)
        return await self._stopping(record, is_sure=action.verb == "team.stop" if is_asked else None)

    async def _joined(self, pressed: Pressed, action: TeamJoinAction) -> Post:
        record = await self._parts.record_of(pressed.by)
        if not action.is_yes:
            return team_joining.not_joined(self._pen)
        department = await self._team.department_of(record)
        if department is None or department.id != action.department:  # they work elsewhere by now
            return await self._wished(record, "join")
        try:
            return self._asked(record, await self._team.ask(record, department, place="here"))
        except Stale:
            return self._parts.tools.deck.old_button()

    async def _placed(self, pressed: Pressed, action: TeamPlaceAction) -> Post:
        tools = self._parts.tools
        if action.department:
            if await tools.stores.departments.find(action.department) is None:
                raise NotAllowed(action.department)
            await tools.sending.set_department(pressed.by.id, action.department)
        return await self._wished(await self._parts.record_of(pressed.by), action.then)

    async def _invited(self, pressed: Pressed, action: TeamInvitedAction) -> Post:
        record = await self._parts.record_of(pressed.by)
        try:
            answered = await self._parts.invitations.answer(
                record, action.department, is_yes=action.is_yes, place="here"
            )
        except Stale:
            return self._parts.tools.deck.old_button()
        if isinstance(answered, CoachWelcomed):
            return team_joining.welcomed(self._pen, answered)
        return team_joining.declined(self._pen, answered)

    # --------------------------------------------------------------------------------------------------

    async def _wished(self, record: PersonRecord, wish: Wish) -> Post:
        """What they asked for, or first where they work."""
        department = await self._team.department_of(record)
        if department is None:
            stored = await self._parts.tools.stores.departments.all()
            choices = [(one.value.id, one.value.name) for one in stored]
            if not choices:
                raise NotAllowed(record.id)
            return team_joining.which_department(self._pen, choices, then=wish)
        if wish == "show":
            return await self._parts.coaches(record, department)
        return await self._expected(record, department)

    async def _expected(self, record: PersonRecord, department: Department) -> Post:
        if is_coach(department, record.id):
            return team_joining.already(self._pen, department.name)
        now = self._parts.tools.clock.now()
        is_sure = (
            invitation_of(department, record.id, now) is not None or department.coach(record.id) is not None
        )
        await self._parts.asks(record, _JOIN)
        return team_joining.expected(self._pen, department, is_sure=is_sure)

    def _asked(self, record: PersonRecord, asked: Asked) -> Post:
        match asked.outcome:
            case "joined":
                welcome = CoachWelcomed(name=record.name, department_name=asked.department.name)
                return team_joining.welcomed(self._pen, welcome)
            case "already":
                return team_joining.already(self._pen, asked.department.name)
            case "too_many":
                return team_joining.too_many_ask(self._pen)
            case _:
                has_coordinator = asked.outcome == "waits_for_coordinator"
                return team_joining.waits(self._pen, asked.names, has_coordinator=has_coordinator)

    async def _stopping(
        self, record: PersonRecord, *, is_sure: bool | None, standing: Standing | None = None
    ) -> Post:
        department = await self._team.department_of(record)
        if department is None or not is_coach(department, record.id):
            has_left = record.left_in is not None
            return team_leaving.stopped(self._pen) if has_left else team_leaving.is_none(self._pen)
        if is_sure is None:
            has_questions = standing is not None and bool(standing.held)
            today = self._parts.today()
            await self._parts.asks(record, _STOP)
            return team_leaving.stop(self._pen, department.name, today, has_questions=has_questions)
        if not is_sure:
            return team_leaving.stays(self._pen)
        place: Place = "here"
        await self._team.leave(record, place=place)
        return team_leaving.stopped(self._pen)
