"""The buttons about who is a coach."""

from typing import Annotated, Literal

from pydantic import Field

from bot.cards.action_fields import Button, DepartmentField, PageField, PersonField, TruthField
from bot.domain.ids import DepartmentId, PersonId

_TYPED = 400
"""Characters of a typed name that are read at all; `team.LONGEST_NAME` is what may be one."""


class TeamAction(Button):
    """A button that says all there is to say; who may is read when it is pressed."""

    verb: Literal["team.show", "team.ask_name", "team.ask_whom"]


class TeamStopAction(Button):
    """Whether they meant that they stop; `day` is the ordinal of the day on which they were asked."""

    verb: Literal["team.stop", "team.stay"]
    day: PageField


class TeamJoinAction(Button):
    """An answer to the card that says what is expected of a coach in `department`."""

    verb: Literal["team.join"] = "team.join"
    department: DepartmentField
    is_yes: TruthField


class TeamPlaceAction(Button):
    """Where the person works, and what they wanted when that was not known; empty when nothing was chosen."""

    verb: Literal["team.place"] = "team.place"
    department: Annotated[DepartmentId, Field(max_length=200)] = DepartmentId("")
    then: Literal["join", "show"]


class TeamAnswerAction(Button):
    """What the contact point says to `person`, who wants to be a coach."""

    verb: Literal["team.welcome"] = "team.welcome"
    department: DepartmentField
    person: PersonField
    is_yes: TruthField


class TeamInviteAction(Button):
    """The name that the contact point typed."""

    verb: Literal["team.invite"] = "team.invite"
    name: Annotated[str, Field(max_length=_TYPED)] = ""


class TeamInvitedAction(Button):
    """The answer of who was invited."""

    verb: Literal["team.invited"] = "team.invited"
    department: DepartmentField
    is_yes: TruthField


class TeamRemoveAction(Button):
    """Remove `person`, empty when nobody was chosen.

    `is_sure` once they said that it is meant; `day` is the ordinal of the day on which they were asked.
    """

    verb: Literal["team.remove"] = "team.remove"
    department: DepartmentField
    person: Annotated[PersonId, Field(max_length=200)] = PersonId("")
    is_sure: TruthField
    day: PageField


TEAM_MODELS: tuple[type[Button], ...] = (
    TeamAction,
    TeamJoinAction,
    TeamPlaceAction,
    TeamAnswerAction,
    TeamInviteAction,
    TeamInvitedAction,
    TeamRemoveAction,
    TeamStopAction,
)
