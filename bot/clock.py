"""The only place that asks what time it is, that waits, and that makes ids."""

import asyncio
import secrets
from datetime import UTC, datetime, timedelta
from typing import Protocol


class Clock(Protocol):
    """Time as the bot knows it."""

    def now(self) -> datetime:
        """The present instant, aware, in UTC."""
        ...

    async def sleep(self, seconds: float) -> None:
        """Return after `seconds` of this clock's time."""
        ...


class SystemClock:
    """The machine's clock."""

    def now(self) -> datetime:
        """See `Clock`."""
        return datetime.now(UTC)

    async def sleep(self, seconds: float) -> None:
        """See `Clock`."""
        await asyncio.sleep(seconds)


def has_passed(pause: timedelta, since: datetime | None, now: datetime) -> bool:
    """Whether a pause that began at `since` is over; True when none began.

    Also when it would begin later than now: a clock that was set back must hold nothing up for as long.
    """
    return since is None or not timedelta(0) <= now - since < pause


def new_id() -> str:
    """Make an id nobody can guess: 20 lower-case hexadecimal characters, 80 random bits."""
    return secrets.token_hex(10)
