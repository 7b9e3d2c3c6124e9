"""How much one person may do in a short time: more than any hand can press, far less than a program would."""

from collections import OrderedDict
from datetime import datetime, timedelta

from bot.clock import Clock

BURST = 30
"""A hand that trembles taps four to eight times a second, and Teams takes no second tap while the first is answered."""
EVERY = timedelta(seconds=2)
TOLD_EVERY = timedelta(minutes=1)
"""Between two notes to one person that a line was not read."""
PEOPLE = 10_000


class TooFast(Exception):  # not a DigicoachError: nobody is told more than the status
    """This person did too much in too short a time; the sender gets 429."""


class PersonLimits:
    """A bucket of acts for each person: `burst` at once, and one more `every` so often. Keeps one instant a person."""

    def __init__(
        self, clock: Clock, *, burst: int = BURST, every: timedelta = EVERY, people: int = PEOPLE
    ) -> None:
        """The `people` who acted last are remembered; whoever is forgotten has a full bucket."""
        self._clock = clock
        self._every = every
        self._room = every * (burst - 1)
        self._people = people
        self._full_at: OrderedDict[str, datetime] = OrderedDict()

    def __len__(self) -> int:
        return len(self._full_at)

    def allows(self, person: str) -> bool:
        """Whether `person` may act now; that counts as one act. A refusal counts as none."""
        now = self._clock.now()
        full_at = self._full_at.get(person, now)
        if not now <= full_at <= now + self._room + self._every:  # full since; or the clock was set back
            full_at = now
        if full_at - now > self._room:
            return False
        self._full_at[person] = full_at + self._every
        self._full_at.move_to_end(person)
        if len(self._full_at) > self._people:
            self._full_at.popitem(last=False)
        return True
