"""What the buttons of helping decide, by verb; as `presses.RULES` for those of the road."""

from collections.abc import Callable, Mapping

from bot.clock import Clock
from bot.domain import deciding_help
from bot.domain import events as e
from bot.domain.errors import Stale
from bot.domain.ids import PersonId
from bot.domain.request import Request
from bot.metrics import Measured, measure

Rule = Callable[[Request, PersonId, int | None, Clock], tuple[e.Event, ...]]


def rule_of(decide: Callable[..., tuple[e.Event, ...]]) -> Rule:
    """A rule that asks `decide` with the time of the clock."""
    return lambda request, by, page, clock: decide(request, by=by, page=page, now=clock.now())


def claiming(decide: Callable[..., tuple[e.Event, ...]]) -> Rule:
    """The same for a rule by which somebody takes a question; that it has a holder already is counted."""

    def claim(request: Request, by: PersonId, page: int | None, clock: Clock) -> tuple[e.Event, ...]:
        try:
            return decide(request, by=by, page=page, now=clock.now())
        except Stale:
            if request.holder is not None and request.holder.id != by:
                measure(Measured.CLAIMS_LOST, kind="holder")
            raise

    return claim


HELP_RULES: Mapping[str, Rule] = {
    "helping.now": rule_of(deciding_help.begin_now),
    "helping.take_over": rule_of(deciding_help.take_over),
    "helping.refuse": rule_of(deciding_help.refuse),
    "helping.not_seen": rule_of(deciding_help.not_seen),
    "helping.free": rule_of(deciding_help.free),
    "helping.not_solved": rule_of(deciding_help.not_solved),
    "helping.ask_again": rule_of(deciding_help.ask_again),
}
