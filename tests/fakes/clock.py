"""A clock turned by hand."""

import asyncio
from datetime import UTC, datetime, timedelta

MONDAY = datetime(2026, 3, 2, 9, 0, tzinfo=UTC)
"""Monday 2 March 2026, 10 o'clock in Ghent."""


class HandClock:
    """See `bot.clock.Clock`; time stands still until somebody turns it, and who sleeps is never woken."""

    def __init__(self, at: datetime = MONDAY) -> None:
        self._now = at

    def now(self) -> datetime:
        return self._now

    async def sleep(self, seconds: float) -> None:
        await asyncio.Event().wait()

    def turn(self, by: timedelta) -> None:
        self._now += by

    def turn_to(self, at: datetime) -> None:
        self._now = max(self._now, at)
