"""How the tip of the week in one's own chat is asked for and stopped."""

from bot.cards import tip_notice as cards
from bot.cards.pen import Pen
from bot.cards.worker_tip_actions import WantTipsAction
from bot.clock import Clock
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.turn import Pressed
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.domain.tip_words import WantTips
from bot.services.worker_tips import WorkerTips


class WorkerTipDialogs:
    """Anybody may have them."""

    def __init__(self, pen: Pen, worker_tips: WorkerTips, clock: Clock) -> None:
        self._pen = pen
        self._worker_tips = worker_tips
        self._clock = clock
        self.area = Area(words={WantTips: self._want}, presses={WantTipsAction: self._pressed})

    async def _want(self, standing: Standing, said: WantTips) -> Posts:
        return (await self._wanted(standing.record.id, is_wanted=said.is_wanted),)

    async def _pressed(self, pressed: Pressed, action: WantTipsAction) -> Post:
        return await self._wanted(pressed.by.id, is_wanted=action.is_wanted)

    async def _wanted(self, person: PersonId, *, is_wanted: bool) -> Post:
        comes_at = await self._worker_tips.want(person, is_wanted=is_wanted)
        if comes_at is None:
            return cards.tips_off(self._pen)
        return cards.tips_on(self._pen, self._pen.moment(comes_at, self._pen.local_date(self._clock.now())))
