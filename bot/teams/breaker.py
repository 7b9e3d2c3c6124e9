"""Stops all calls while the channel does not know the bot, and tries one now and then."""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.errors import TryLater
from bot.telemetry import log_event

PROBE_EVERY = timedelta(seconds=30)


class Breaker:
    """Closed until a 401; then one call in `PROBE_EVERY` may leave, until the channel knows the bot again."""

    def __init__(self, clock: Clock) -> None:
        self._clock = clock
        self._probe_at: datetime | None = None

    @property
    def is_open(self) -> bool:
        """Whether the channel refuses the bot."""
        return self._probe_at is not None

    def check(self) -> None:
        """Return when a call may go and wait its turn.

        Raises:
            TryLater: it is of no use now.
        """
        if self._probe_at is not None:
            now = self._clock.now()
            if now < self._probe_at <= now + PROBE_EVERY:  # further off: the clock was put back
                raise TryLater((self._probe_at - now).total_seconds())

    def admit(self) -> None:
        """Return when a call may leave this moment; while it is open, one in `PROBE_EVERY` may.

        Raises:
            TryLater: it may not.
        """
        if self._probe_at is not None:
            self.check()
            self._probe_at = self._clock.now() + PROBE_EVERY

    def refused(self) -> None:
        """The channel does not know the bot. The operator hears of it at once, and at every probe."""
        log_event("connector.refuses_the_bot", level="error", status=401)
        if self._probe_at is None:
            self._probe_at = self._clock.now() + PROBE_EVERY

    def succeeded(self) -> None:
        """The channel took a call, or refused it for a reason that is not the bot."""
        if self._probe_at is not None:
            self._probe_at = None
            log_event("connector.takes_the_bot_again")
