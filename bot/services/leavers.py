"""Who left: nothing has reached them for so long that all that is kept of them is erased by itself."""

from datetime import datetime, timedelta

from bot.clock import Clock
from bot.domain.losing import Loss, Why
from bot.domain.people import PersonRecord
from bot.services.erasing_promise import ErasingPromise

_AGAIN_AFTER = timedelta(days=1)
"""Who left with too many others at once waits so long for their turn."""


class Leavers:
    """Coaches of a roster file too: their contact point was told all the while, and a file says nothing of who is there.

    Who is behind an administrator's switch did not leave: it may be there for everybody.
    """

    def __init__(self, promise: ErasingPromise, clock: Clock, kept: timedelta) -> None:
        self._promise = promise
        self._clock = clock
        self._kept = kept

    async def look(self, record: PersonRecord, loss: Loss) -> datetime | None:
        """When to look again at somebody who is lost; None once it was promised, and for who did not leave."""
        if loss.why is Why.SWITCHED_OFF:
            return None
        goes_at = loss.at + self._kept
        if self._clock.now() < goes_at:
            return goes_at
        return None if await self._promise.of_leaver(record.id) else self._clock.now() + _AGAIN_AFTER
