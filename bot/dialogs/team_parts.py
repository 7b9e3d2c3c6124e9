"""What the dialogs about digicoaches share: the services, who is asking, and the card of who there are."""

from dataclasses import dataclass, replace
from datetime import date

from bot.cards import team
from bot.cards.pen import Pen
from bot.cards.team import CoachesShown
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Speaker
from bot.domain.confirming import Confirming
from bot.domain.contact_points import acts_as_contact
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.roster import Department
from bot.domain.team import is_coach, joining_of
from bot.domain.team_overview import coaches_seen
from bot.services.calendars import holidays_near
from bot.services.department_changes import DepartmentChanges
from bot.services.replacements import Replacements
from bot.services.team import Team
from bot.services.team_invitations import Invitations
from bot.services.team_turns import Turns


@dataclass(frozen=True, slots=True, kw_only=True)
class TeamParts:
    """Made once."""

    tools: Tools
    team: Team
    invitations: Invitations

    @property
    def pen(self) -> Pen:
        """What cards are drawn with."""
        return self.tools.deck.pen

    async def record_of(self, by: Speaker) -> PersonRecord:
        """Who pressed, as stored at this moment."""
        return await self.tools.people.find(by.id) or PersonRecord(id=by.id, name=by.name)

    async def coaches(self, record: PersonRecord, department: Department) -> Post:
        """*Onze digicoaches*, as this person may see them."""
        now = self.tools.clock.now()
        waiting = joining_of(department, now)
        shown = CoachesShown(
            department=department.name,
            coaches=coaches_seen(
                department,
                await self.tools.search.loads(department),
                now,
                self.tools.rules.zone,
                holidays_near(now),
            ),
            today=self.today(),
            asked=tuple(one.name for one in waiting if one.how == "asked"),
            invited=tuple(one.name for one in waiting if one.how == "invited"),
        )
        if record.helps_in == department.id:
            if acts_as_contact(department, record.id, now):
                return team.for_contact(self.pen, shown)
            if is_coach(department, record.id):
                return team.for_coach(self.pen, shown)
        return team.for_worker(self.pen, shown)

    def is_asked_lately(self, day: int) -> bool:
        """Whether the card that asks "is it meant?" is of today or yesterday; an older one asks again."""
        return 0 <= self.today().toordinal() - day <= 1

    async def asks(self, record: PersonRecord, what: str) -> None:
        """Remember that a card asks this of them now, so that a typed yes answers it."""
        asked = Confirming(what=what, at=self.tools.clock.now())
        await self.tools.people.change(record.id, lambda one: replace(one, confirming=asked))

    def is_asked(self, record: PersonRecord, what: str) -> bool:
        """Whether a typed yes answers a card they got not long ago."""
        return record.confirming is not None and record.confirming.is_about(what, self.tools.clock.now())

    def today(self) -> date:
        """The local date."""
        return self.tools.clock.now().astimezone(self.tools.zone).date()


def team_parts(tools: Tools) -> TeamParts:
    """Build the services of this area."""
    departments = DepartmentChanges(tools.stores.departments)
    turns = Turns(
        departments=departments,
        stores=tools.stores,
        people=tools.people,
        ledger=tools.ledger,
        notices=tools.notices,
        replacements=Replacements(departments, tools.notices, tools.clock, tools.rules.zone),
        week_questions=tools.week_questions,
        clock=tools.clock,
    )
    team_service = Team(
        turns=turns,
        departments=departments,
        stores=tools.stores,
        rosters=tools.rosters,
        coordinators=tools.coordinators,
        notices=tools.notices,
        clock=tools.clock,
    )
    invitations = Invitations(
        team=team_service,
        turns=turns,
        departments=departments,
        stores=tools.stores,
        rosters=tools.rosters,
        people=tools.people,
        notices=tools.notices,
        clock=tools.clock,
    )
    return TeamParts(tools=tools, team=team_service, invitations=invitations)
