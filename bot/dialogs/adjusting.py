"""Changing the words of a question that is not sent yet: on a card, or by a typed line."""

from bot.cards.secret import adjust_form
from bot.cards.secret_actions import AdjustAction, AdjustedAction
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.draft_choices import adjusted, may_adjust, put_here
from bot.domain.drafting import shown_again
from bot.domain.errors import Stale
from bot.domain.for_whom import filling_in
from bot.domain.ids import RequestId
from bot.domain.people import Draft, DraftStep, Line
from bot.domain.post import Post
from bot.domain.secret_words import AdjustIt
from bot.services.sending import NeedsDepartment, Sent, TooMany


class Adjusting:
    """Answers *Pas mijn vraag aan*. What is typed comes in as everything does, without its secrets."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self.area = Area(
            words={AdjustIt: self._typed},
            presses={AdjustAction: self._form, AdjustedAction: self._adjusted},
        )

    async def _typed(self, standing: Standing, intent: AdjustIt) -> Posts:
        draft = standing.record.draft
        if draft is None or not may_adjust(draft):
            return await self._tools.changes.as_it_is(standing)
        nonce, now = draft.nonce, self._tools.clock.now()
        if not intent.text:
            await self._tools.people.change(standing.record.id, lambda r: filling_in(r, nonce, now))
            return (adjust_form(self._tools.deck.pen, draft),)
        line = Line(text=intent.text, key="", at=now, hidden=standing.hidden)
        await self._tools.people.change(
            standing.record.id, lambda r: shown_again(adjusted(r, line, nonce, message=""))
        )
        return ()

    async def _form(self, pressed: Pressed, action: AdjustAction) -> Post:
        draft = await self._draft(pressed, action.nonce)
        if draft is None:
            return await self._became(pressed, action.nonce)
        now = self._tools.clock.now()
        await self._tools.people.change(pressed.by.id, lambda r: filling_in(r, action.nonce, now))
        return adjust_form(self._tools.deck.pen, draft)

    async def _adjusted(self, pressed: Pressed, action: AdjustedAction) -> Post:
        person, nonce = pressed.by.id, action.nonce
        draft = await self._draft(pressed, nonce)
        if draft is None:
            return await self._became(pressed, nonce)
        if action.verb == "draft.unadjusted":
            _, record = await self._tools.people.change(person, lambda r: put_here(r, nonce, pressed.message))
            return await self._tools.drafts.render(record)
        text = (action.question or "").strip()
        if not text:
            return adjust_form(self._tools.deck.pen, draft, is_empty=True)
        line = Line(text=text, key="", at=self._tools.clock.now(), hidden=pressed.hidden)
        _, record = await self._tools.people.change(
            person, lambda r: adjusted(r, line, nonce, message=pressed.message)
        )
        is_ready = not pressed.hidden and draft.step is not DraftStep.BELONGS
        return await self._became(pressed, nonce) if is_ready else await self._tools.drafts.render(record)

    async def _draft(self, pressed: Pressed, nonce: RequestId) -> Draft | None:
        record = await self._tools.sending.settled(pressed.by.id)
        draft = record.draft
        return draft if draft is not None and draft.nonce == nonce and may_adjust(draft) else None

    async def _became(self, pressed: Pressed, nonce: RequestId) -> Post:
        """The question goes off, once; or the card of what it became."""
        try:
            result = await self._tools.sending.send(pressed.by.id, nonce=nonce, message=pressed.message)
        except Stale:
            return self._tools.deck.old_button()
        match result:
            case Sent():
                return self._tools.changes.card_of(result.request, pressed.by.id)
            case NeedsDepartment() if result.record.draft is None:
                return self._tools.deck.old_button()
            case NeedsDepartment():
                return await self._tools.drafts.render(result.record)
            case TooMany():
                return self._tools.deck.too_many(result.open_requests)
