"""What a waiting asker says of the tip on their card, pressed or typed."""

from functools import partial

from bot.cards.deck import Deck
from bot.cards.waiting_actions import WaitingTipAction
from bot.clock import Clock
from bot.dialogs.area import Area, Posts
from bot.dialogs.changing import Changes
from bot.dialogs.presses import unsent_again
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.intents import Intent
from bot.domain.people import OpenRequest, PersonRecord
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.waiting_tip import solved_by_tip, standing_tip, tip_tried
from bot.domain.waiting_words import StillStuck, says_stuck


class TipAnswers:
    """Typed answers to the question under the tip."""

    def __init__(self, deck: Deck, changes: Changes, clock: Clock) -> None:
        self._pen = deck.pen
        self._changes = changes
        self._clock = clock

    async def said(self, standing: Standing, request: Request, *, works: bool) -> Posts | None:
        """Do what the button would do; None when no tip stands on their card of `request`."""
        person, now = standing.record.id, self._clock.now()
        tip = standing_tip(request, self._pen.tips()) if request.asker.id == person else None
        if tip is None:
            return None
        decide = solved_by_tip if works else tip_tried
        return await self._changes.typed(
            standing, request, partial(decide, by=person, tip=tip.id, page=None, now=now)
        )


class WaitingTipDialogs:
    """The buttons under the tip, and the lines that only mean something there."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self._answers = TipAnswers(tools.deck, tools.changes, tools.clock)
        self.area = Area(
            words={StillStuck: self._stuck}, presses={WaitingTipAction: self._pressed}, read=self._read
        )

    async def _pressed(self, pressed: Pressed, action: WaitingTipAction) -> Post:
        where = OpenRequest(department=action.department, id=action.request)
        decide = solved_by_tip if action.verb == "waiting.works" else tip_tried
        said = partial(
            decide, by=pressed.by.id, tip=action.tip, page=action.page, now=self._tools.clock.now()
        )
        post = await self._tools.changes.pressed(pressed, where, said)
        if action.verb == "waiting.works":  # there may be room now for the question that was too many
            await self._tools.people.change(pressed.by.id, unsent_again)
        return post

    async def _read(self, record: PersonRecord, text: str) -> Intent | None:
        is_typing = record.draft is not None and not record.draft.step.is_closed
        if is_typing or not record.open_requests or not says_stuck(text):
            return None
        own = await self._tools.sending.open_requests(record.id)
        tips = self._tools.deck.pen.tips()
        return StillStuck() if any(standing_tip(one, tips) for one in own) else None

    async def _stuck(self, standing: Standing, intent: StillStuck) -> Posts:
        for request in reversed(standing.own):
            if (posts := await self._answers.said(standing, request, works=False)) is not None:
                return posts
        return await self._tools.changes.as_it_is(standing)
