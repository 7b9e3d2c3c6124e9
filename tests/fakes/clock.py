"""A clock turned by hand, and one that jumps ahead of it."""

import asyncio
import math
from datetime import UTC, datetime, timedelta
from heapq import heappop, heappush
from itertools import count

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


class JumpingClock:
    """See `bot.clock.Clock`; who sleeps is woken at once, and by then it is so much later than on the hand clock.

    When the hand clock has caught up, both tell the same time again. Of several sleepers the first due is woken first.
    """

    def __init__(self, hand: HandClock) -> None:
        self._hand = hand
        self._ahead = hand.now()
        self._sleepers: list[tuple[datetime, int, asyncio.Future[None]]] = []
        self._numbers = count()
        self._is_waking = False
        self.slept = 0
        """How often somebody had to wait."""

    def now(self) -> datetime:
        return max(self._hand.now(), self._ahead)

    async def sleep(self, seconds: float) -> None:
        if seconds <= 0:
            await asyncio.sleep(0)
            return
        loop = asyncio.get_running_loop()
        woken = loop.create_future()
        # Rounded up, or who waits for the rest of a microsecond would wait for ever.
        until = self.now() + timedelta(microseconds=math.ceil(seconds * 1_000_000))
        heappush(self._sleepers, (until, next(self._numbers), woken))
        self.slept += 1
        if not self._is_waking:
            self._is_waking = True
            loop.call_soon(self._wake_first)
        await woken

    def _wake_first(self) -> None:
        while self._sleepers:
            until, _, woken = heappop(self._sleepers)
            if not woken.done():
                self._ahead = max(self._ahead, until)
                woken.set_result(None)
                # The next comes after this one has looked at the time.
                asyncio.get_running_loop().call_soon(self._wake_first)
                return
        self._is_waking = False
