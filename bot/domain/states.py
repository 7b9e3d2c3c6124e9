"""Where a request can stand, and the one table of what may happen to it there."""

from collections.abc import Mapping
from enum import StrEnum

from bot.domain import events as e


class State(StrEnum):
    """Where a request stands."""

    SEARCHING = "searching"
    HELPING = "helping"
    RESOLVED = "resolved"
    CLOSED = "closed"
    HANDED_OVER = "handed_over"
    CANCELLED = "cancelled"

    @property
    def is_open(self) -> bool:
        """Somebody still waits for help."""
        return self in OPEN_STATES

    @property
    def waits_for_asker(self) -> bool:
        """The help is done and the asker has not said whether it is solved."""
        return self is State.RESOLVED


OPEN_STATES = frozenset({State.SEARCHING, State.HELPING})

_S, _H, _R, _C = State.SEARCHING, State.HELPING, State.RESOLVED, State.CLOSED

TRANSITIONS: Mapping[State, Mapping[type[e.Happening], State]] = {
    State.SEARCHING: {
        e.SearchStarted: _S,
        e.Widened: _S,
        e.LadderEnded: _S,
        e.WaitChosen: _S,
        e.Declined: _S,
        e.Unreached: _S,
        e.LineAdded: _S,
        e.Accepted: _H,
        e.HandedOver: State.HANDED_OVER,
        e.Cancelled: State.CANCELLED,
    },
    State.HELPING: {
        e.LineAdded: _H,
        e.Checked: _H,
        e.Released: _S,
        e.Resolved: _R,
        e.HandedOver: State.HANDED_OVER,
        e.Cancelled: State.CANCELLED,
    },
    State.RESOLVED: {
        e.Corrected: _R,
        e.Confirmed: _C,
        e.Lapsed: _C,
        e.Reopened: _S,
    },
    State.CLOSED: {
        e.Corrected: _C,
        e.Rated: _C,
    },
    State.HANDED_OVER: {},
    State.CANCELLED: {},
}

CHAPTER_EVENTS = (
    e.Accepted,
    e.Released,
    e.Resolved,
    e.Confirmed,
    e.Lapsed,
    e.Reopened,
    e.HandedOver,
    e.Cancelled,
)
"""What turns a page: buttons drawn before one of these are stale."""
