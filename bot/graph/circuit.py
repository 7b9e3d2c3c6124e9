"""One circuit: whether something is asked of Graph now, or left alone for a while."""

from datetime import datetime, timedelta

from bot.clock import has_passed

FIRST_PAUSE = timedelta(seconds=30)
LONGEST_PAUSE = timedelta(minutes=2)
"""After an outage; short, because who left a group of coordinators must not stay one for long."""
LONGEST_ASKED_PAUSE = timedelta(hours=1)
"""However long Graph asks for."""


class Circuit:
    """Open until something goes wrong; then closed for a pause, which grows while it keeps going wrong."""

    def __init__(self) -> None:
        self._failures = 0
        self._since: datetime | None = None
        self._pause = timedelta(0)

    def may_ask(self, now: datetime) -> bool:
        """No pause is on; a clock that was set back ends one."""
        return has_passed(self._pause, self._since, now)

    def answered(self) -> None:
        """It works: the next pause is a short one again."""
        self._failures = 0

    def failed(self, now: datetime) -> timedelta:
        """It did not work: pause. Returns for how long."""
        self._failures += 1
        doubled: int = 2 ** min(self._failures - 1, 8)
        return self.rest(min(FIRST_PAUSE * doubled, LONGEST_PAUSE), now)

    def asked_to_wait(self, pause: timedelta, now: datetime) -> timedelta:
        """Graph said for how long. Returns the pause that is made of it."""
        return self.rest(min(max(pause, timedelta(seconds=1)), LONGEST_ASKED_PAUSE), now)

    def rest(self, pause: timedelta, now: datetime) -> timedelta:
        """Ask nothing for so long; a longer pause that is on already stays."""
        if self.may_ask(now) or self._since is None or self._since + self._pause < now + pause:
            self._since, self._pause = now, pause
        return pause
