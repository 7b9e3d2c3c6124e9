"""What the dialogs about digi-tips share: the shelf with its numbers, the channels, and a number that is no tip's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.cards import tips as cards
from bot.cards.coach_channel import channel_label
from bot.dialogs.tools import Tools
from bot.domain.channel_posts import CoachChannel
from bot.domain.confirming import Confirming
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.post_states import TipId
from bot.domain.tip_library import ShelfTip
from bot.services.tip_posts import TipPosts
from bot.services.tip_shelf import TipShelf

SHOWN, NOW, REMOVE = "tip.shown", "tip.now", "tip.remove"
"""What the newest card of one tip is: a look at it, or a question that typed words can answer. Behind it stands the tip."""


@dataclass(frozen=True, slots=True, kw_only=True)
class TipParts:
    """The services and the pieces of answers."""

    tools: Tools
    shelf: TipShelf
    posts: TipPosts

    async def numbered(self, number: int) -> ShelfTip | None:
        """The tip with this number."""
        return next((tip for tip in await self.shelf.numbered() if tip.number == number), None)

    async def channels(self) -> tuple[cards.Labelled, ...]:
        """The channels that get tips, each with what it is called."""
        found = await self.posts.channels()
        names = {}
        if any(one.department is not None and not one.name for one in found):
            names = {one.value.id: one.value.name for one in await self.tools.stores.departments.all()}
        return tuple(
            self.labelled(one, names.get(one.department, "") if one.department else "") for one in found
        )

    def labelled(self, channel: CoachChannel, department: str) -> cards.Labelled:
        """The channel of the department with this name."""
        label = channel_label(self.tools.deck.pen, channel.name, department)
        return cards.Labelled(channel=channel, label=label)

    async def which(
        self, by: PersonRecord, verb: str, *, page: int = 0, unknown: int | None = None, is_gone: bool = False
    ) -> Post:
        """All tips, to choose one; `unknown` is a number that none has, and `is_gone` when one was there before."""
        await self.forgets(by)
        t = self.tools.deck.pen.texts
        problem: Sequence[str] = ()
        if unknown is not None:
            problem = (t("tips-number-unknown", number=str(unknown)),)
        elif is_gone:
            problem = (t("tips-gone"),)
        shelf = await self.shelf.numbered()
        return cards.every(self.tools.deck.pen, shelf, cards.CHOICES[verb], page=page, problem=problem)

    async def asks(self, record: PersonRecord, what: str, tip: TipId, *about: str) -> None:
        """Remember that the newest card is about this tip, so that typed words mean it."""
        asked = Confirming(what=" ".join([what, tip, *about]), at=self.tools.clock.now())
        await self.tools.people.change(record.id, lambda one: replace(one, confirming=asked))

    def asked(self, record: PersonRecord, *whats: str) -> tuple[str, ...] | None:
        """The tip of the newest card, and what else it asked about; None when it was none of these, or it is old."""
        confirming, now = record.confirming, self.tools.clock.now()
        if confirming is None or not confirming.is_about(confirming.what, now):
            return None
        what, *about = confirming.what.split(" ", 3)
        return tuple(about) if what in whats else None

    async def this_one(self, record: PersonRecord) -> ShelfTip | None:
        """The tip that the newest card is about."""
        asked = self.asked(record, SHOWN, NOW, REMOVE)
        return await self.shelf.one(TipId(asked[0])) if asked is not None else None

    async def forgets(self, record: PersonRecord) -> None:
        """No typed words mean the tip of a card of before any more."""
        if self.asked(record, SHOWN, NOW, REMOVE) is not None:
            await self.tools.people.change(record.id, lambda one: replace(one, confirming=None))
