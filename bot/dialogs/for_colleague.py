"""Asking for a colleague who cannot reach the bot: by a typed line, or with a form."""

from dataclasses import replace

from bot.cards.colleague import colleague_form, first_question
from bot.cards.colleague_actions import ColleagueForm, ColleagueMyself, ColleagueStart
from bot.dialogs.area import Area, Posts
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.domain.colleague_words import FOR_MYSELF, ForColleague, ForMyself
from bot.domain.drafting import TEXT_LIMIT, met, shown_again
from bot.domain.errors import Stale
from bot.domain.for_whom import (
    Problem,
    begun_for,
    filling_in,
    is_for,
    may_be_for_another,
    own_nonce,
    read_beneficiary,
    said_for_whom,
)
from bot.domain.ids import PersonId, RequestId
from bot.domain.intents import Intent
from bot.domain.people import Draft, DraftStep, Line, PersonRecord
from bot.domain.post import Post
from bot.domain.request import Beneficiary
from bot.domain.words import fold
from bot.services.sending import NeedsDepartment, Sent, TooMany


class ForColleagueDialogs:
    """Answers what is typed and pressed. One person types one question at a time: the one in the way is never lost."""

    def __init__(self, tools: Tools) -> None:
        self._tools = tools
        self.area = Area(
            words={ForColleague: self._typed, ForMyself: self._typed_myself},
            read=self._read,
            presses={
                ColleagueStart: self._start,
                ColleagueMyself: self._myself,
                ColleagueForm: self._form,
            },
        )

    # --- typed ------------------------------------------------------------------------------------------

    async def _typed(self, standing: Standing, intent: ForColleague) -> Posts:
        draft = await self._in_hand(standing.record)
        colleague = read_beneficiary(intent.name)
        if not intent.name or not intent.text or isinstance(colleague, Problem):
            return (await self._asked_more(standing.record.id, intent, colleague, draft),)
        line = Line(text=intent.text, key=standing.key, at=self._tools.clock.now(), hidden=standing.hidden)
        _, record = await self._tools.people.change(
            standing.record.id,
            lambda r: begun_for(
                r,
                line,
                colleague,
                nonce=RequestId(self._tools.new_id()),
                is_phone=standing.is_phone,
                message=None,
            ),
        )
        assert record.draft is not None
        if is_for(record.draft, colleague) and not record.draft.is_sent:
            return ()
        return (self._in_the_way(record.draft, self._blank(intent.name, intent.text)),)

    async def _in_hand(self, record: PersonRecord) -> Draft | None:
        """The draft there is; lines that were asked about go to their open question first, for silence means so."""
        draft = record.draft
        if draft is None or draft.step is not DraftStep.BELONGS:
            return draft
        await self._tools.draft_clock.add_to_request(record.id, draft)
        again = await self._tools.people.find(record.id)
        return again.draft if again is not None else None

    async def _asked_more(
        self,
        person: PersonId,
        intent: ForColleague,
        colleague: Beneficiary | Problem,
        draft: Draft | None,
    ) -> Post:
        """The form; what was typed already, in this line or as the question before it, stands in it."""
        is_about_draft = (
            draft is not None
            and draft.for_whom is None
            and not intent.text
            and may_be_for_another(draft, draft.nonce)
        )
        if draft is not None and is_about_draft:
            return await self._form_for(person, draft, name=intent.name)
        filled = self._blank(intent.name, intent.text)
        problem = colleague if intent.name and isinstance(colleague, Problem) else None
        return colleague_form(self._tools.deck.pen, filled, problem=problem)

    async def _read(self, record: PersonRecord, text: str) -> Intent | None:
        """*Het is voor mij*, while the question that is not sent yet is for a colleague."""
        draft = record.draft
        if draft is None or draft.for_whom is None or fold(text[:100]) not in FOR_MYSELF:
            return None
        return ForMyself() if may_be_for_another(draft, draft.nonce) else None

    async def _typed_myself(self, standing: Standing, intent: ForMyself) -> Posts:
        draft = standing.record.draft
        if draft is not None:
            nonce = draft.nonce
            await self._tools.people.change(
                standing.record.id, lambda r: shown_again(said_for_whom(r, nonce, None))
            )
        return ()

    # --- pressed ----------------------------------------------------------------------------------------

    async def _start(self, pressed: Pressed, action: ColleagueStart) -> Post:
        if not action.nonce:
            return colleague_form(self._tools.deck.pen, self._blank())
        record = await self._tools.people.find(pressed.by.id)
        draft = record.draft if record is not None else None
        if draft is None or not may_be_for_another(draft, RequestId(action.nonce)):
            return await self._as_it_stands(pressed, RequestId(action.nonce))
        return await self._form_for(pressed.by.id, draft)

    async def _myself(self, pressed: Pressed, action: ColleagueMyself) -> Post:
        await self._tools.people.change(pressed.by.id, lambda r: said_for_whom(r, action.nonce, None))
        return await self._as_it_stands(pressed, action.nonce)

    async def _form(self, pressed: Pressed, action: ColleagueForm) -> Post:
        match action.verb:
            case "colleague.first_send":
                return await self._first_sent(pressed, action)
            case "colleague.first_drop":
                first = RequestId(action.nonce)
                record = await self._tools.sending.settled(pressed.by.id)
                if record.draft is not None and record.draft.nonce == first and not record.draft.is_sent:
                    await self._tools.sending.discard(pressed.by.id, first)
                return await self._begun(pressed, action)
            case _ if action.nonce:
                return await self._said_whom(pressed, action)
            case _:
                return await self._filled_in(pressed, action)

    async def _said_whom(self, pressed: Pressed, action: ColleagueForm) -> Post:
        """The form about a question that was typed already: whom it is for, and off it goes."""
        nonce = RequestId(action.nonce)
        record = await self._tools.sending.settled(pressed.by.id)
        draft = record.draft
        if draft is None or not may_be_for_another(draft, nonce):
            return await self._as_it_stands(pressed, nonce)
        colleague = read_beneficiary(action.name, action.place, action.phone)
        if isinstance(colleague, Problem):
            return colleague_form(self._tools.deck.pen, action, draft=draft, problem=colleague)
        await self._tools.people.change(pressed.by.id, lambda r: said_for_whom(r, nonce, colleague))
        return await self._sent(pressed, nonce)

    async def _filled_in(self, pressed: Pressed, action: ColleagueForm) -> Post:
        """The form with a question of its own: begun and sent in one go."""
        colleague = read_beneficiary(action.name, action.place, action.phone)
        problem = colleague if isinstance(colleague, Problem) else None
        if problem is None and not action.text.strip():
            problem = Problem.NO_QUESTION
        if problem is not None:
            return colleague_form(self._tools.deck.pen, action, problem=problem)
        begun = await self._begin(pressed, action)
        if isinstance(begun, Post):
            return begun
        if pressed.hidden:  # they see first what is left of it
            return await self._as_it_stands(pressed, begun.nonce)
        return await self._sent(pressed, begun.nonce)

    async def _first_sent(self, pressed: Pressed, action: ColleagueForm) -> Post:
        """Send the question in the way first; it may still need its department, or be one too many."""
        person, first = pressed.by.id, RequestId(action.nonce)
        record = await self._tools.sending.settled(person)
        if record.draft is None or record.draft.nonce != first or record.draft.step.is_closed:
            return await self._begun(pressed, action)
        match await self._tools.sending.send(person, nonce=first, message=""):
            case Sent():
                return await self._begun(pressed, action)
            case NeedsDepartment(record=asked):
                await self._tools.people.change(person, shown_again)
                assert asked.draft is not None
                return self._in_the_way(asked.draft, action, note="colleague-first-department")
            case TooMany():
                return self._in_the_way(record.draft, action, note="colleague-first-too-many")

    # ----------------------------------------------------------------------------------------------------

    async def _begun(self, pressed: Pressed, action: ColleagueForm) -> Post:
        """Nothing is in the way any more: the colleague's question, to look at and to send."""
        begun = await self._begin(pressed, action.model_copy(update={"verb": "colleague.send", "nonce": ""}))
        if isinstance(begun, Post):
            return begun
        return await self._as_it_stands(pressed, begun.nonce)

    async def _begin(self, pressed: Pressed, action: ColleagueForm) -> Draft | Post:
        """Begin the form's question, once for each form; or the card of what it became, or of what is in the way."""
        person = pressed.by.id
        colleague = read_beneficiary(action.name, action.place, action.phone)
        text = action.text.strip()
        if isinstance(colleague, Problem) or not text:
            problem = colleague if isinstance(colleague, Problem) else Problem.NO_QUESTION
            return colleague_form(self._tools.deck.pen, action, problem=problem)
        nonce = own_nonce(person, action.form)
        draft = await self._in_hand(await self._tools.sending.settled(person))
        is_free = draft is None or draft.step.is_closed
        is_new = draft is None or draft.nonce != nonce  # else it was dropped, and is asked for once more
        made = await self._tools.sending.made_from(person, nonce) if is_free and is_new else None
        if made is not None:
            return self._tools.changes.card_of(made, person)
        line = Line(text=text, key="", at=self._tools.clock.now(), hidden=pressed.hidden)

        def write(known: PersonRecord) -> PersonRecord:
            if known.draft is not None and not known.draft.step.is_closed:
                return known
            reached = met(known, name=pressed.by.name, reference=pressed.by.reference, now=line.at)
            return begun_for(
                replace(reached, is_welcomed=True),
                line,
                colleague,
                nonce=nonce,
                is_phone=pressed.by.is_phone,
                message=pressed.message,
            )

        _, record = await self._tools.people.change(person, write)
        assert record.draft is not None
        if record.draft.nonce == nonce:
            return record.draft
        return self._in_the_way(record.draft, action)

    async def _sent(self, pressed: Pressed, nonce: RequestId) -> Post:
        try:
            result = await self._tools.sending.send(pressed.by.id, nonce=nonce, message=pressed.message)
        except Stale:
            return self._tools.deck.old_button()
        match result:
            case Sent():
                return self._tools.changes.card_of(result.request, pressed.by.id)
            case NeedsDepartment() if result.record.draft is None:  # another instance went on with it
                return await self._as_it_stands(pressed, nonce)
            case NeedsDepartment():
                return await self._tools.drafts.render(result.record)
            case TooMany():
                return self._tools.deck.too_many(result.open_requests)

    async def _as_it_stands(self, pressed: Pressed, nonce: RequestId) -> Post:
        """The card of this draft, or of what it became."""
        record = await self._tools.sending.settled(pressed.by.id)
        if record.draft is not None and record.draft.nonce == nonce:
            return await self._tools.drafts.render(record)
        made = await self._tools.sending.made_from(pressed.by.id, nonce)
        return (
            self._tools.deck.old_button()
            if made is None
            else self._tools.changes.card_of(made, pressed.by.id)
        )

    async def _form_for(self, person: PersonId, draft: Draft, *, name: str = "") -> Post:
        """The form about this draft, with what was told of the colleague already."""
        now, known = self._tools.clock.now(), draft.for_whom or Beneficiary(name=name)
        filled = ColleagueForm(
            verb="colleague.send",
            form=draft.nonce,
            nonce=draft.nonce,
            name=known.name,
            place=known.place,
            phone=known.phone,
        )
        await self._tools.people.change(person, lambda r: filling_in(r, draft.nonce, now))
        return colleague_form(self._tools.deck.pen, filled, draft=draft)

    def _blank(self, name: str = "", text: str = "") -> ColleagueForm:
        """A form of its own, with what was typed in it."""
        return ColleagueForm(
            verb="colleague.send", form=RequestId(self._tools.new_id()), name=name, text=text[:TEXT_LIMIT]
        )

    def _in_the_way(self, draft: Draft, filled: ColleagueForm, *, note: str = "") -> Post:
        return first_question(self._tools.deck.pen, draft, filled, note=note)
