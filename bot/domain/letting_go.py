"""What becomes of a question when somebody in it is there no more: it goes on without them, or stops."""

from datetime import datetime

from bot.domain import deciding
from bot.domain import events as e
from bot.domain.deciding_help import refuse
from bot.domain.deciding_search import is_asked
from bot.domain.guards import event_at
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.states import HELD_STATES, State


def let_go(request: Request, person: PersonId, now: datetime) -> tuple[e.Event, ...]:
    """What happens to an open question without `person`; nothing when they have no part in what comes next.

    Their own goes to the Service Desk as long as nobody has it, for then somebody must still help; who helps reads that
    it is over. What they have is offered to others.
    """
    at = event_at(request, now)
    if request.asker.id == person:
        return _own(request, at, person)
    if request.state in HELD_STATES and request.holder is not None and request.holder.id == person:
        return deciding.release(request, by=person, page=None, now=now)
    if request.proposal is not None and request.proposal.id == person:
        return refuse(request, by=person, page=None, now=now)
    if request.state is State.SEARCHING and is_asked(request, person):
        return deciding.decline(request, by=person, page=None, now=now)
    return ()


def _own(request: Request, at: datetime, person: PersonId) -> tuple[e.Event, ...]:
    if request.state is State.SEARCHING or request.not_solved_at is not None:
        return (e.HandedOver(at=at, by=person),)
    if request.state in HELD_STATES:
        return (e.Cancelled(at=at),)
    if request.state is State.RESOLVED:
        return (e.Lapsed(at=at),)
    return ()
