"""Which questions a coach who takes a rest cannot keep: those promised for during it, and those not begun again."""

from dataclasses import dataclass
from datetime import datetime

from bot.domain import deciding
from bot.domain import events as e
from bot.domain.errors import AlreadyDone
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A coach is not there from `start_at` up to but not including `until`."""

    start_at: datetime
    until: datetime

    def covers(self, at: datetime) -> bool:
        """Whether they are away at this instant."""
        return self.start_at <= at < self.until


def cannot_keep(request: Request, by: PersonId, rest: Rest, now: datetime) -> bool:
    """Whether `by`, who has this question, promised it for a time within the rest, or was asked again and did nothing yet.

    Help that has begun stays with them: who is helping says *even niet* so that no other question disturbs it.
    """
    if request.holder is None or request.holder.id != by:
        return False
    if request.state is State.PARKED:
        return request.parked_until is not None and rest.covers(request.parked_until)
    is_asked_again = isinstance(request.history[request.chapter], e.AskedAgain) and request.manner is None
    return request.state is State.HELPING and is_asked_again and rest.covers(now)


def pass_on(request: Request, *, by: PersonId, rest: Rest, now: datetime) -> tuple[e.Event, ...]:
    """`by` gives back what they cannot keep; somebody else is looked for.

    Raises:
        AlreadyDone: they can keep it, or do not have it any more.
    """
    if not cannot_keep(request, by, rest, now):
        raise AlreadyDone
    return deciding.release(request, by=by, page=None, now=now)
