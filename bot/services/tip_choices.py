"""Which tip comes next in a coach channel, from the tips that there are now and what colleagues asked."""

from collections.abc import Mapping
from typing import Protocol

from bot.clock import Clock
from bot.domain.channel_posts import CoachChannel, PostedWords
from bot.domain.ids import TopicId
from bot.domain.tip_choice import Choice, LibraryTip, choose, coming
from bot.domain.tip_library import ShelfTip
from bot.services.asked_topics import AskedTopics


class Shelf(Protocol):
    """The tips that may be posted now."""

    async def read(self) -> tuple[ShelfTip, ...]:
        """All of them, as they are stored at this moment."""
        ...


class TipChoices:
    """Chooses; writes nothing."""

    def __init__(self, shelf: Shelf, asked: AskedTopics, clock: Clock, *, fewest_askers: int) -> None:
        """So many `fewest_askers` must stand behind a number that is shown."""
        self.shelf = shelf
        self._asked = asked
        self._clock = clock
        self._fewest_askers = fewest_askers

    async def choice(self, channel: CoachChannel, week: str) -> Choice | None:
        """See `tip_choice.choose`."""
        return choose(
            await self.library(),
            channel,
            week,
            await self._counts(channel),
            fewest_askers=self._fewest_askers,
        )

    async def coming(self, channel: CoachChannel, weeks: tuple[str, ...]) -> tuple[Choice, ...]:
        """See `tip_choice.coming`."""
        return coming(
            await self.library(),
            channel,
            weeks,
            await self._counts(channel),
            fewest_askers=self._fewest_askers,
        )

    async def library(self) -> tuple[LibraryTip, ...]:
        """All tips, as the choice needs them."""
        return tuple(LibraryTip(id=tip.id, topic=tip.topic) for tip in await self.shelf.read())

    async def _counts(self, channel: CoachChannel) -> Mapping[TopicId, int]:
        return await self._asked.asked(channel.department, self._clock.now())


def words_of(tip: ShelfTip, askers: int | None) -> PostedWords:
    """What its post says."""
    return PostedWords(title=tip.nl.title, text=tip.nl.text, link=tip.link, askers=askers)
