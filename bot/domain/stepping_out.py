"""Which questions a coach who takes a rest cannot keep: those promised for during it, and those not begun again."""

from dataclasses import dataclass
from datetime import datetime, time, timedelta

from bot.domain import deciding
from bot.domain import events as e
from bot.domain.days import zone_named
from bot.domain.errors import AlreadyDone
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.domain.roster import Coach
from bot.domain.states import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Rest:
    """A coach is not there from `start_at` up to but not including `until`."""

    start_at: datetime
    until: datetime

    def covers(self, at: datetime) -> bool:
        """Whether they are away at this instant."""
        return self.start_at <= at < self.until


def rests_of(coach: Coach, now: datetime, zone: str) -> tuple[Rest, ...]:
    """When this coach is not there from `now` on, by what the roster says: their pause, and the days they are free."""
    rests = []
    if coach.paused_until is not None and coach.paused_until > now:
        rests.append(Rest(start_at=coach.paused_from or now, until=coach.paused_until))
    for said in coach.days:
        if said.window is None:
            midnight = datetime.combine(said.day, time(), zone_named(zone))
            rests.append(Rest(start_at=midnight, until=midnight + timedelta(days=1)))
    return tuple(rests)


def may_pass_on(request: Request, by: PersonId) -> bool:
    """Whether some rest of `by`, who has this question, would pass it on: it is promised for later, or not begun again."""
    if request.holder is None or request.holder.id != by:
        return False
    return request.state is State.PARKED or _is_asked_again(request)


def cannot_keep(request: Request, by: PersonId, rest: Rest, now: datetime) -> bool:
    """Whether `by`, who has this question, promised it for a time within the rest, or was asked again and did nothing yet.

    Help that has begun stays with them: who is helping says *even niet* so that no other question disturbs it.
    """
    if request.holder is None or request.holder.id != by:
        return False
    if request.state is State.PARKED:
        return request.parked_until is not None and rest.covers(request.parked_until)
    return _is_asked_again(request) and rest.covers(now)


def pass_on(request: Request, *, by: PersonId, rest: Rest, now: datetime) -> tuple[e.Event, ...]:
    """`by` gives back what they cannot keep; somebody else is looked for.

    Raises:
        AlreadyDone: they can keep it, or do not have it any more.
    """
    if not cannot_keep(request, by, rest, now):
        raise AlreadyDone
    return deciding.release(request, by=by, page=None, now=now)


def _is_asked_again(request: Request) -> bool:
    began = request.history[request.chapter]
    return request.state is State.HELPING and isinstance(began, e.AskedAgain) and request.manner is None
