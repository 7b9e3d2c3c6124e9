"""What an instance remembers of cards and histories to save work, it forgets every few minutes: also of who was erased."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta

from bot.clock import Clock, has_passed

FORGOTTEN_EVERY = timedelta(minutes=5)


class ShortMemory:
    """All of it is made again when it is needed; so nobody has to know what is in there."""

    def __init__(self, forgets: Sequence[Callable[[], None]], clock: Clock) -> None:
        self._forgets = forgets
        self._clock = clock
        self._forgot_at: datetime | None = clock.now()

    async def refresh(self) -> None:
        """See `bot.worker.Refreshed`."""
        now = self._clock.now()
        if has_passed(FORGOTTEN_EVERY, self._forgot_at, now):
            self._forgot_at = now
            for forget in self._forgets:
                forget()
