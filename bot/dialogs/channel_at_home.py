"""Words for a coach channel, typed in one's own chat: a coordinator is told where to say them."""

from bot.cards import coach_channel as cards
from bot.cards.tip_actions import TipChannelAction
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.post import Post
from bot.domain.tip_words import NameCoachChannel, NoCoachChannel


class ChannelAtHome:
    """Answers coordinators; says no to all others."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self.area = Area(
            words={NameCoachChannel: self._said, NoCoachChannel: self._said},
            presses={TipChannelAction: self._pressed},
        )

    async def _said(self, standing: Standing, said: NameCoachChannel | NoCoachChannel) -> Posts:
        self._tools.coordinators.must_be(standing.record)
        names = {stored.value.id: stored.value.name for stored in await self._tools.stores.departments.all()}
        pen = self._tools.deck.pen
        labels = [
            cards.channel_label(pen, one.name, names.get(one.department, "") if one.department else "")
            for one in await self._tools.tip_posts.channels()
        ]
        return (cards.say_it_there(pen, labels),)

    async def _pressed(self, pressed: Pressed, action: TipChannelAction) -> Post:
        """Its card stands in channels only."""
        return self._tools.deck.old_button()
