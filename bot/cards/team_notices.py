"""Which card draws what people are told about who is a digicoach."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.cards import team_joining, team_leaving
from bot.cards.elements import paragraph
from bot.cards.pen import Pen
from bot.domain.post import Post
from bot.domain.team_notices import (
    CoachIntroduced,
    CoachInvited,
    CoachLeft,
    CoachThanked,
    CoachWelcomed,
    InvitationDeclined,
    JoinAnswered,
    JoinAsked,
    JoinRefused,
    JoinUnanswered,
    TurnBegun,
    TurnTaken,
)


def _in_wait(pen: Pen, content: TurnBegun | TurnTaken) -> Post:
    """Hardly ever on a screen: it is over as soon as somebody looks at it."""
    return pen.post([paragraph(pen.texts("team-a-moment"))], pen.texts("team-a-moment"))


TEAM_CARDS: Mapping[type[Any], Callable[[Pen, Any], Post]] = {
    JoinAsked: team_joining.asked,
    JoinAnswered: team_joining.answered,
    JoinRefused: team_joining.refused,
    JoinUnanswered: team_joining.unanswered,
    CoachInvited: team_joining.invited,
    InvitationDeclined: team_joining.declined,
    CoachWelcomed: team_joining.welcomed,
    CoachIntroduced: team_joining.introduced,
    CoachLeft: team_leaving.left,
    CoachThanked: team_leaving.thanked,
    TurnBegun: _in_wait,
    TurnTaken: _in_wait,
}
