"""What coaches answer at the end of the week, and how they stop being asked."""

from bot.cards import walk_up_actions as actions
from bot.cards import week_question as cards
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain import walk_up_words as words
from bot.domain.intents import Intent
from bot.domain.people import PersonRecord
from bot.domain.post import Post
from bot.domain.week_question import MOST
from bot.domain.words import fold

_LONGEST = 30
_FIGURES = 2


class WeekDialogs:
    """Raises `NotAllowed` for who helps nobody."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._pen = tools.deck.pen
        self.area = Area(
            words={words.WeekCount: self._count, words.WeekQuestion: self._want},
            read=self._read,
            presses={actions.WeekCountAction: self._press_count, actions.WeekOffAction: self._press_off},
        )

    async def _read(self, record: PersonRecord, text: str) -> Intent | None:
        """A number alone, while the week's question waits for one and no question of theirs has that number."""
        said = fold(text[:_LONGEST])
        asked = self._tools.week_questions.open(record)
        is_drafting = record.draft is not None and not record.draft.step.is_closed
        if not (said.isdecimal() and len(said) <= _FIGURES) or asked is None or asked.answer is not None:
            return None
        if is_drafting or int(said) in await self._numbers(record):
            return None
        return words.WeekCount(colleagues=int(said))

    async def _numbers(self, record: PersonRecord) -> set[int]:
        standing = await self._tools.standings.of(record)
        return {one.number for one in (*standing.own, *standing.held, *standing.offered, *standing.proposed)}

    async def _count(self, standing: Standing, said: words.WeekCount) -> Posts:
        person = standing.record.id
        helper = await self._tools.walk_ups.helper(person)
        asked = self._tools.week_questions.open(standing.record)
        if asked is None:
            return await self._want(standing, words.WeekQuestion(is_wanted=True))
        if said.colleagues is None:
            return (cards.week_asked(self._pen, asked),)
        colleagues = min(said.colleagues, MOST)
        if asked.answer == colleagues:
            return (cards.week_asked(self._pen, asked),)
        await self._tools.week_questions.count(helper, asked.week, colleagues, tell=True)
        return ()

    async def _want(self, standing: Standing, said: words.WeekQuestion) -> Posts:
        asked_at = await self._tools.week_questions.want(standing.record.id, is_wanted=said.is_wanted)
        if asked_at is None:
            return (cards.week_off(self._pen),)
        today = self._pen.local_date(self._tools.clock.now())
        return (cards.week_on(self._pen, self._pen.moment(asked_at, today)),)

    async def _press_count(self, pressed: Pressed, action: actions.WeekCountAction) -> Post:
        helper = await self._tools.walk_ups.helper(pressed.by.id)
        said = await self._tools.week_questions.count(helper, action.week, action.colleagues)
        return self._tools.deck.neutral_notice() if said is None else cards.week_asked(self._pen, said)

    async def _press_off(self, pressed: Pressed, action: actions.WeekOffAction) -> Post:
        await self._tools.week_questions.want(pressed.by.id, week=action.week, is_wanted=False)
        return cards.week_off(self._pen)
