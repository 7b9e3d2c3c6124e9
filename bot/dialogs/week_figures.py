"""How figures on Monday are asked for and stopped, and how thanks are."""

from bot.cards import week_figures as cards
from bot.cards.week_figure_actions import WeekFiguresAction
from bot.cards.week_question import thanks_off, thanks_on
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.ids import PersonId
from bot.domain.post import Post
from bot.domain.week_figure_words import WantThanks, WantWeekFigures


class WeekFigureDialogs:
    """Raises `NotAllowed` for who has no role for it."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self.area = Area(
            words={WantWeekFigures: self._want, WantThanks: self._thanks},
            presses={WeekFiguresAction: self._pressed},
        )

    async def _want(self, standing: Standing, said: WantWeekFigures) -> Posts:
        return (await self._wanted(standing.record.id, is_wanted=said.is_wanted),)

    async def _pressed(self, pressed: Pressed, action: WeekFiguresAction) -> Post:
        return await self._wanted(pressed.by.id, is_wanted=action.is_wanted)

    async def _wanted(self, person: PersonId, *, is_wanted: bool) -> Post:
        comes_at = await self._tools.week_overviews.want(person, is_wanted=is_wanted)
        today = self._pen.local_date(self._tools.clock.now())
        if comes_at is None:
            return cards.figures_off(self._pen, today)
        return cards.figures_on(self._pen, self._pen.moment(comes_at, today), today)

    async def _thanks(self, standing: Standing, said: WantThanks) -> Posts:
        await self._tools.week_questions.want_thanks(standing.record.id, is_wanted=said.is_wanted)
        return (thanks_on(self._pen) if said.is_wanted else thanks_off(self._pen),)
