"""The clock of help that is going on without a question: started by a word, stopped by *Klaar*."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Literal

from bot.domain.ids import NoticeId, RequestId

LEFT_RUNNING = timedelta(hours=2)
"""A clock that ran so long was forgotten: how long the help took is asked, never counted in silence."""

GIVEN_UP = timedelta(hours=24)
"""Nobody knows any more how long it took: the clock is forgotten with the question about it."""

CLOCK_NOTICE = NoticeId("help-clock")


@dataclass(frozen=True, slots=True, kw_only=True)
class HelpClock:
    """Runs since `since`; `id` becomes the id of the walk-up."""

    id: RequestId
    since: datetime

    def is_left_running(self, now: datetime) -> bool:
        """It was forgotten."""
        return now - self.since >= LEFT_RUNNING

    def is_given_up(self, now: datetime) -> bool:
        """It stands for nothing any more."""
        return now - self.since >= GIVEN_UP

    def minutes(self, now: datetime) -> int:
        """How long it ran, at least a minute."""
        return max(1, round((now - self.since) / timedelta(minutes=1)))


@dataclass(frozen=True, slots=True, kw_only=True)
class ClockLeftRunning:
    """A notice: the clock still runs, how long did it take?"""

    kind: Literal["clock_left_running"] = "clock_left_running"
    clock: HelpClock
