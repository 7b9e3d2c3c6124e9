"""What people are told when somebody becomes or stops being a coach, and what lies in wait so that none of it is lost."""

from dataclasses import dataclass, replace
from typing import Literal

from bot.domain.ids import DepartmentId, PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinAsked:
    """The contact point: somebody wants to be a coach. Is that good?"""

    kind: Literal["team_join_asked"] = "team_join_asked"
    department: DepartmentId
    department_name: str
    person: PersonId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinAnswered:
    """The contact point: that was answered, by them or by another."""

    kind: Literal["team_join_answered"] = "team_join_answered"
    name: str
    is_welcome: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinRefused:
    """Who asked: not now."""

    kind: Literal["team_join_refused"] = "team_join_refused"
    department_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachInvited:
    """Somebody: will you be a coach?"""

    kind: Literal["team_invited"] = "team_invited"
    department: DepartmentId
    department_name: str
    by_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class InvitationDeclined:
    """Who said no to an invitation reads this without a name; who invited, with one."""

    kind: Literal["team_invitation_declined"] = "team_invitation_declined"
    name: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachWelcomed:
    """The new coach: what is expected."""

    kind: Literal["team_welcomed"] = "team_welcomed"
    name: str
    department_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Newcomer:
    """Somebody who is a coach now."""

    id: PersonId
    name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachIntroduced:
    """The department's other coaches: these are colleagues now, in the order they came."""

    kind: Literal["team_introduced"] = "team_introduced"
    people: tuple[Newcomer, ...]
    department_name: str

    def with_newcomer(self, newcomer: Newcomer) -> "CoachIntroduced":
        """Gather one more; who is named already stays named once."""
        if any(one.id == newcomer.id for one in self.people):
            return self
        return replace(self, people=(*self.people, newcomer))


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachLeft:
    """The contact point: this coach is one no more."""

    kind: Literal["team_left"] = "team_left"
    name: str
    department_name: str
    is_own_wish: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class CoachThanked:
    """The coach whom the contact point removed."""

    kind: Literal["team_thanked"] = "team_thanked"
    department_name: str


@dataclass(frozen=True, slots=True, kw_only=True)
class JoinUnanswered:
    """Lies in wait until nobody answered for too long: told to who asked, without a name, or to who invited."""

    kind: Literal["team_unanswered"] = "team_unanswered"
    department: DepartmentId
    name: str = ""


Turn = Literal["joined", "refused", "stopped", "removed"]
"""What becomes of somebody."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnBegun:
    """Lies in wait in the person's own document from before the roster is written: completes what a crash left undone."""

    kind: Literal["team_turn_begun"] = "team_turn_begun"
    turn: Turn
    department: DepartmentId
    name: str
    by: PersonId


@dataclass(frozen=True, slots=True, kw_only=True)
class TurnTaken:
    """The same once roster and person agree: others are to be told, and questions to go on."""

    kind: Literal["team_turn_taken"] = "team_turn_taken"
    turn: Turn
    department: DepartmentId
    name: str
    by: PersonId


TeamContent = (
    JoinAsked
    | JoinAnswered
    | JoinRefused
    | CoachInvited
    | InvitationDeclined
    | CoachWelcomed
    | CoachIntroduced
    | CoachLeft
    | CoachThanked
    | JoinUnanswered
    | TurnBegun
    | TurnTaken
)
