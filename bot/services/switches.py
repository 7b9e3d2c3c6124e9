"""Whether an administrator's switch keeps one person away or everybody: by who is reached meanwhile."""

from dataclasses import dataclass
from datetime import datetime

from bot.clock import Clock, has_passed
from bot.domain.people import Reference
from bot.domain.reaching import SWITCHED_OFF_FOR

TIMES = 3
"""Refused so often in a row, with others reached in between each time, the switch is theirs alone."""
_REMEMBERED = 10_000


@dataclass(frozen=True, slots=True, kw_only=True)
class _Refused:
    times: int
    at: datetime


class Switches:
    """What this instance saw of it lately; after a restart it is seen anew."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._reached_at: datetime | None = None
        self._refused: dict[str, _Refused] = {}

    def reached(self, to: Reference) -> None:
        """A message came to somebody."""
        self._reached_at = self._clock.now()
        self._refused.pop(to.conversation_id, None)

    def is_theirs_alone(self, to: Reference) -> bool:
        """A switch kept a message away: whether it is of no use to try them again by themselves."""
        now, known = self._clock.now(), self._refused.get(to.conversation_id)
        if known is not None and not has_passed(SWITCHED_OFF_FOR, known.at, now):
            return False  # the same trial: more than one message was on its way
        if len(self._refused) >= _REMEMBERED:
            self._refused.clear()
        times = 1
        if known is not None:
            times = known.times + (self._reached_at is not None and self._reached_at > known.at)
        self._refused[to.conversation_id] = _Refused(times=times, at=now)
        return times >= TIMES
