"""What was said or done in the last moments, so that it is not done once more when it is delivered twice."""

from collections.abc import Hashable
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed

_MOST = 512


class Lately:
    """Remembers so many things for so long; nothing is written down."""

    def __init__(self, clock: Clock, kept_for: timedelta) -> None:
        self._clock = clock
        self._kept_for = kept_for
        self._known: dict[Hashable, datetime] = {}

    def knows(self, thing: Hashable) -> bool:
        """Whether this was there lately; from now on it was."""
        now = self._clock.now()
        at = self._known.pop(thing, None)
        if len(self._known) >= _MOST:
            del self._known[next(iter(self._known))]
        self._known[thing] = now
        return at is not None and not has_passed(self._kept_for, at, now)
