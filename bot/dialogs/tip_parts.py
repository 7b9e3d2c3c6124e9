"""What the dialogs about digi-tips share: the shelf with its numbers, the channels, and a number that is no tip's."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from bot.cards import tips as cards
from bot.cards.coach_channel import channel_label
from bot.dialogs.tools import Tools
from bot.domain.channel_posts import ChannelPost, CoachChannel
from bot.domain.confirming import Confirming
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.post_states import TipId
from bot.domain.tip_choice import Choice
from bot.domain.tip_library import ShelfTip
from bot.services.tip_shelf import TipShelf


class TipChannels(Protocol):
    """What coordinators do with the channels; see `TipPosts`."""

    async def channels(self) -> tuple[CoachChannel, ...]:
        """Those that are not stopped."""
        ...

    async def coming(self, channel: CoachChannel, weeks: int) -> tuple[Choice, ...]:
        """What so many weeks would get."""
        ...

    async def plan(self, channel_id: str, tip: TipId, week: str) -> CoachChannel:
        """Let this tip come in that week."""
        ...

    async def unplan(self, tip: TipId) -> None:
        """This tip is planned nowhere any more."""
        ...

    async def post_now(self, channel_id: str, tip: TipId | None, nonce: str) -> ChannelPost:
        """Ask for an extra post."""
        ...

    def this_week(self) -> str:
        """The present week."""
        ...


@dataclass(frozen=True, slots=True, kw_only=True)
class TipParts:
    """The services and the pieces of answers."""

    tools: Tools
    shelf: TipShelf
    posts: TipChannels

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
        self, verb: str, *, page: int = 0, unknown: int | None = None, is_gone: bool = False
    ) -> Post:
        """All tips, to choose one; `unknown` is a number that none has, and `is_gone` when one was there before."""
        t = self.tools.deck.pen.texts
        problem: Sequence[str] = ()
        if unknown is not None:
            problem = (t("tips-number-unknown", number=str(unknown)),)
        elif is_gone:
            problem = (t("tips-gone"),)
        shelf = await self.shelf.numbered()
        return cards.every(self.tools.deck.pen, shelf, cards.CHOICES[verb], page=page, problem=problem)

    async def asks(self, record: PersonRecord, what: str) -> None:
        """Remember that a card asks this of them now, so that typed words answer it."""
        asked = Confirming(what=what, at=self.tools.clock.now())
        await self.tools.people.change(record.id, lambda one: replace(one, confirming=asked))

    def asked(self, record: PersonRecord, begins: str) -> str | None:
        """What the newest card that asked this is about; None when there is none, or it is old."""
        confirming, now = record.confirming, self.tools.clock.now()
        if confirming is None or not confirming.is_about(confirming.what, now):
            return None
        what, _, about = confirming.what.partition(" ")
        return about if what == begins else None

    async def forgets(self, record: PersonRecord) -> None:
        """No typed words answer a card of before any more."""
        await self.tools.people.change(record.id, lambda one: replace(one, confirming=None))
