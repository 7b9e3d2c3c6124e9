"""The rate table of Teams, kept on a clock: how many calls of one bot fit into a conversation and into the tenant."""

import math
from bisect import bisect_right
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime

from bot.clock import Clock

Windows = Sequence[tuple[int, float]]
"""So many calls within so many seconds."""

CONVERSATION: Windows = ((7, 1.0), (8, 2.0), (60, 30.0), (1800, 3600.0))
"""Of sends, edits and deletes in one conversation; and of creating one."""
TENANT: Windows = ((50, 1.0),)
OLDER_TENANT: Windows = ((30, 1.0),)
"""What older copies of the page say: no breach, but counted."""
LONGEST_S = 3600.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A call that came too soon. `where` is a conversation, or empty for the tenant."""

    where: str
    calls: int
    within_s: float
    at: datetime


@dataclass(slots=True)
class _Calls:
    """When calls were let through, oldest first."""

    at: list[float] = field(default_factory=list)

    def add(self, now: float) -> None:
        self.at.append(now)
        if self.at[0] <= now - 2 * LONGEST_S:
            del self.at[: bisect_right(self.at, now - LONGEST_S)]

    def over(self, windows: Windows, now: float) -> tuple[int, float, float] | None:
        """The window that one more call would overfill, and the seconds until it fits again."""
        for calls, seconds in windows:
            if len(self.at) - bisect_right(self.at, now - seconds) >= calls:
                return calls, seconds, self.at[-calls] + seconds - now
        return None


@dataclass(slots=True)
class RateTable:
    """Counts the calls that were let through; one that was refused does not count."""

    clock: Clock
    breaches: list[Breach] = field(default_factory=list)
    over_the_older_limit: int = 0
    """Calls let through that were more than 30 within a second."""
    _tenant: _Calls = field(default_factory=_Calls)
    _conversations: dict[str, _Calls] = field(default_factory=lambda: defaultdict(_Calls))

    def wait_for(self, conversation: str) -> int:
        """Count a call and return 0; or the whole seconds of its `Retry-After`, when it is a breach."""
        now = self.clock.now().timestamp()
        here = self._conversations[conversation]
        for where, found in (
            (conversation, here.over(CONVERSATION, now)),
            ("", self._tenant.over(TENANT, now)),
        ):
            if found is not None:
                calls, seconds, wait = found
                self.breaches.append(Breach(where=where, calls=calls, within_s=seconds, at=self.clock.now()))
                return max(math.ceil(wait), 1)
        self.over_the_older_limit += self._tenant.over(OLDER_TENANT, now) is not None
        here.add(now)
        self._tenant.add(now)
        return 0
