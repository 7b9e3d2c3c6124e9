"""What is answered to a line that was acted on a moment ago and comes once more under another id."""

from dataclasses import replace

from bot.clock import Clock
from bot.dialogs.area import Posts
from bot.dialogs.changing import Changes
from bot.dialogs.standing import Standings
from bot.domain.drafting import remember
from bot.domain.intents import Intent, Question
from bot.domain.people import Heard, PersonRecord
from bot.domain.said_twice import AT_ONCE, done_before, is_copy
from bot.domain.walk_up_words import Helped, StartClock
from bot.services.people import People

_COACHES_WORDS = Helped | StartClock
"""*geholpen*: who was helped says it too."""


class SaidTwice:
    """Keeps a word from doing a second thing that nobody meant."""

    def __init__(self, *, changes: Changes, people: People, standings: Standings, clock: Clock) -> None:
        self._changes = changes
        self._people = people
        self._standings = standings
        self._clock = clock

    async def answer(self, record: PersonRecord, intent: Intent, heard: Heard) -> Posts | None:
        """Nothing at once, and their newest card some time later; None for a line that counts."""
        now = self._clock.now()
        first = done_before(record, heard.digest, now)
        if first is None:
            return None
        standing = await self._standings.of(record)
        # what it answered is not asked any more, so that it would become a question of its own
        is_left_over = isinstance(intent, Question if standing.is_coach else Question | _COACHES_WORDS)
        if not (is_left_over or is_copy(intent, first, now, standing.asked_at)):
            return None
        if now - first.at < AT_ONCE:
            return ()
        said_again = replace(heard, digest="")  # a third time it is theirs
        await self._people.change(record.id, lambda r: remember(r, said_again))
        return await self._changes.as_it_is(standing)
