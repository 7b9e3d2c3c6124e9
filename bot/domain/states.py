"""Where a request can stand, and the one table of what may happen to it there."""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain import events as e


class State(StrEnum):
    """Where a request stands."""

    SEARCHING = "searching"
    HELPING = "helping"
    PARKED = "parked"
    """Somebody helps, later today or another day."""
    RESOLVED = "resolved"
    CLOSED = "closed"
    HANDED_OVER = "handed_over"
    CANCELLED = "cancelled"
    MOVED = "moved"
    """It goes on in another department; nobody is shown anything of this document."""

    @property
    def is_open(self) -> bool:
        """Somebody still waits for help."""
        return self in OPEN_STATES

    @property
    def waits_for_asker(self) -> bool:
        """The help is done and the asker has not said whether it is solved."""
        return self is State.RESOLVED


OPEN_STATES = frozenset({State.SEARCHING, State.HELPING, State.PARKED})
HELD_STATES = frozenset({State.HELPING, State.PARKED})
"""Somebody has the question."""

_S, _H, _P = State.SEARCHING, State.HELPING, State.PARKED
_R, _C = State.RESOLVED, State.CLOSED

TRANSITIONS: Mapping[State, Mapping[type[e.Happening], State]] = {
    State.SEARCHING: {
        e.SearchStarted: _S,
        e.Widened: _S,
        e.LadderEnded: _S,
        e.WaitChosen: _S,
        e.Declined: _S,
        e.Unreached: _S,
        e.LineAdded: _S,
        e.WhereTold: _S,
        e.TipTried: _S,
        e.OfferedAlone: _S,
        e.WideningAsked: _S,
        e.WideningAllowed: _S,
        e.AloneExtended: _S,
        e.CallAsked: _S,
        e.ContactSilent: _S,
        e.Accepted: _H,
        e.HandedOver: State.HANDED_OVER,
        e.Cancelled: State.CANCELLED,
        e.Moved: State.MOVED,
    },
    State.HELPING: {
        e.LineAdded: _H,
        e.Checked: _H,
        e.WhereTold: _H,
        e.MannerChosen: _H,
        e.UnseenDue: _H,
        e.NobodySeen: _H,
        e.Proposed: _H,
        e.ProposalDeclined: _H,
        e.TakenOver: _H,
        e.Parked: _P,
        e.Freed: _S,
        e.Released: _S,
        e.Resolved: _R,
        e.HandedOver: State.HANDED_OVER,
        e.Cancelled: State.CANCELLED,
        e.Moved: State.MOVED,
    },
    State.PARKED: {
        e.LineAdded: _P,
        e.WhereTold: _P,
        e.Parked: _P,
        e.Resumed: _H,
        e.Released: _S,
        e.Resolved: _R,
        e.HandedOver: State.HANDED_OVER,
        e.Cancelled: State.CANCELLED,
        e.Moved: State.MOVED,
    },
    State.RESOLVED: {
        e.Corrected: _R,
        e.Signalled: _R,
        e.Confirmed: _C,
        e.Lapsed: _C,
        e.NotSolved: _R,
        e.AskedAgain: _H,
        e.Reopened: _S,
        e.HandedOver: State.HANDED_OVER,
        e.Moved: State.MOVED,
    },
    State.CLOSED: {
        e.Corrected: _C,
        e.Rated: _C,
        e.Signalled: _C,
        e.Counted: _C,
        e.Unnoted: State.CANCELLED,
    },
    State.HANDED_OVER: {},
    State.CANCELLED: {},
    State.MOVED: {},
}

BEGINNINGS: Mapping[type[e.Happening], State] = {
    e.Sent: State.SEARCHING,
    e.Noted: State.CLOSED,
    e.Counted: State.CLOSED,
}
"""What a history may begin with, and where that leads."""

CHAPTER_EVENTS = (
    e.Accepted,
    e.TakenOver,
    e.Parked,
    e.Resumed,
    e.Freed,
    e.Released,
    e.Resolved,
    e.Confirmed,
    e.Lapsed,
    e.NotSolved,
    e.AskedAgain,
    e.Reopened,
    e.HandedOver,
    e.Cancelled,
)
"""What turns a page: buttons drawn before one of these are stale."""
