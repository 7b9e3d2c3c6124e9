"""Asking without typing: a topic, a call, a visit, a coach of one's own choice; and *dat ben ik niet*."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from bot.cards import asking
from bot.cards.asking_actions import (
    AroundDraftAction,
    BeginAction,
    ChosenAction,
    DraftPlaceAction,
    TopicQuestion,
    WishAction,
)
from bot.dialogs.area import Area, Posts
from bot.dialogs.coach_choice import CoachChoice
from bot.dialogs.searching import SearchDialogs
from bot.dialogs.standing import Standing
from bot.dialogs.tools import Tools
from bot.dialogs.turn import Pressed
from bot.dialogs.whereabouts import Whereabouts
from bot.domain import asking_words as words
from bot.domain import draft_choices as choices
from bot.domain.drafting import has_heard, met, remember, shown_again
from bot.domain.hearing import trimmed
from bot.domain.ids import PersonId, RequestId
from bot.domain.intents import Intent
from bot.domain.people import Heard, Line, PersonRecord
from bot.domain.post import Post
from bot.domain.request import Wish
from bot.domain.where import LONGEST_PLACE, place_named
from bot.domain.words import fold

_WISHES = {
    "ask.begin_call": Wish.CALL,
    "ask.begin_visit": Wish.VISIT,
    "ask.call": Wish.CALL,
    "ask.visit": Wish.VISIT,
    "ask.no_wish": None,
}
_LONGEST_NOT_ME = 100
_WHOLE_QUESTION = {Wish.CALL: "ask-call-text", Wish.VISIT: "ask-visit-text"}

Write = Callable[[PersonRecord], PersonRecord]


class ComesToMe(Protocol):
    """Answers *kom naar mij* of somebody who helps; None when it is no answer to how they help."""

    async def __call__(self, standing: Standing, *, is_offer: bool) -> Posts | None:
        """`is_offer` when only a helper says it so."""


class Asking:
    """Answers what is tapped and typed around a question that is not sent yet."""

    def __init__(self, tools: Tools, comes_to_me: ComesToMe) -> None:
        self._tools = tools
        self._comes_to_me = comes_to_me
        self._pen = tools.deck.pen
        self._coaches = CoachChoice(tools)
        self._where = Whereabouts(tools)
        self._search = SearchDialogs(tools, self._where)

    def area(self) -> Area:
        """The words and presses that are answered here."""
        return Area(
            words={
                words.CallMe: self._typed_call,
                words.VisitMe: self._typed_visit,
                words.NotMe: self._typed_not_me,
                **self._coaches.words,
                **self._where.words,
                **self._search.words,
            },
            presses={
                TopicQuestion: self._topic,
                BeginAction: self._begin,
                WishAction: self._wish,
                DraftPlaceAction: self._place,
                AroundDraftAction: self._around,
                ChosenAction: self._chosen,
                **self._where.presses,
                **self._search.presses,
            },
            read=self._read,
        )

    async def _read(self, record: PersonRecord, text: str) -> Intent | None:
        """A line that is a question for whoever does not know what stands on the card."""
        if choices.says_who_is_signed_in(record) and _says_not_me(text):
            return words.NotMe()
        return (
            await self._where.read(record, text)
            or await self._coaches.read(record, text)
            or await self._search.read(record, text)
        )

    # --- pressed --------------------------------------------------------------------------------------

    async def _topic(self, pressed: Pressed, action: TopicQuestion) -> Post:
        label = self._pen.topics.get(action.topic)
        if label is None:
            return self._tools.deck.old_button()
        change = partial(
            choices.with_topic,
            line=self._line(label),
            topic=action.topic,
            nonce=RequestId(self._tools.new_id()),
            is_phone=pressed.by.is_phone,
            message=pressed.message,
        )
        return await self._tapped(pressed, f"{action.verb} {action.topic}", change)

    async def _begin(self, pressed: Pressed, action: BeginAction) -> Post:
        change = self._wished(_WISHES[action.verb], is_phone=pressed.by.is_phone, message=pressed.message)
        return await self._tapped(pressed, action.verb, change)

    async def _tapped(self, pressed: Pressed, what: str, change: Write) -> Post:
        """Begin or change the draft, once: the same tap on the same card a moment later is its second delivery."""
        person, now = pressed.by.id, self._tools.clock.now()
        heard = Heard(key="", digest=f"{what} {pressed.message}", at=now)

        def write(record: PersonRecord) -> PersonRecord:
            if has_heard(record, key="", digest=heard.digest, now=now):
                return record
            known = met(record, name=pressed.by.name, reference=pressed.by.reference, now=now)
            return change(remember(known, heard))

        await self._tools.people.change(person, write)
        return await self.present(person)

    async def _wish(self, pressed: Pressed, action: WishAction) -> Post:
        change = self._wished(_WISHES[action.verb], is_phone=pressed.by.is_phone, message=pressed.message)
        return await self._changed(pressed, action.nonce, change)

    async def _place(self, pressed: Pressed, action: DraftPlaceAction) -> Post:
        record = await self._tools.people.find(pressed.by.id)
        place = place_named(action.place, await self._where.places(record)) if record else None
        if place is None:
            return await self._changed(pressed, action.nonce, lambda record: record)
        change = partial(choices.with_where, nonce=action.nonce, place=place, message=pressed.message)
        return await self._changed(pressed, action.nonce, change)

    async def _chosen(self, pressed: Pressed, action: ChosenAction) -> Post:
        record = await self._mine(pressed.by.id, action.nonce)
        if record is None:
            return await self._other_draft(pressed.by.id)
        coach = await self._coaches.there(record, action.coach)
        if coach is None:
            return await self._coaches.card(record, gone=action.coach)
        change = partial(choices.with_chosen, nonce=action.nonce, chosen=coach, message=pressed.message)
        return await self._changed(pressed, action.nonce, change)

    async def _around(self, pressed: Pressed, action: AroundDraftAction) -> Post:
        record = await self._mine(pressed.by.id, action.nonce)
        match action.verb:
            case "ask.not_me":
                return await self._not_me(pressed, action.nonce)
            case "ask.choose" if record is not None:
                return await self._coaches.card(record)
            case "ask.back" if record is not None:
                here = partial(choices.put_here, nonce=action.nonce, message=pressed.message)
                return await self._changed(pressed, action.nonce, here)
            case _:
                return await self._other_draft(pressed.by.id)

    async def _not_me(self, pressed: Pressed, nonce: RequestId) -> Post:
        person, now = pressed.by.id, self._tools.clock.now()
        heard = Heard(key="", digest=f"not me {nonce}", at=now)
        record = await self._mine(person, nonce)
        if record is None:
            before = await self._tools.people.find(person)
            if before is not None and has_heard(before, key="", digest=heard.digest, now=now):
                return asking.not_me(self._pen)  # its second delivery
            return await self._other_draft(person)
        await self._tools.people.change(
            person, lambda r: remember(choices.not_me(r, nonce, message=pressed.message), heard)
        )
        return asking.not_me(self._pen)

    async def _changed(self, pressed: Pressed, nonce: RequestId, change: Write) -> Post:
        if await self._mine(pressed.by.id, nonce) is None:
            return await self._other_draft(pressed.by.id)
        await self._tools.people.change(pressed.by.id, change)
        return await self.present(pressed.by.id)

    async def _mine(self, person: PersonId, nonce: RequestId) -> PersonRecord | None:
        """The person, when this draft is theirs and may still change."""
        record = await self._tools.people.find(person)
        draft = record.draft if record else None
        is_mine = draft is not None and draft.nonce == nonce and choices.may_change(draft)
        return record if is_mine else None

    async def _other_draft(self, person: PersonId) -> Post:
        """The button was for a draft that is gone: the present one, or none."""
        record = await self._tools.people.find(person)
        if record is None or record.draft is None or record.draft.step.is_closed:
            return self._tools.deck.old_button()
        return await self._tools.drafts.render(record)

    async def present(self, person: PersonId) -> Post:
        """The card that the person should look at now."""
        record = await self._tools.sending.settled(person)
        if record.draft is not None and not record.draft.step.is_closed:
            return await self._tools.drafts.render(record)
        own = await self._tools.sending.open_requests(person)
        return self._tools.changes.card_of(own[-1], person) if own else self._tools.deck.ask()

    # --- typed ----------------------------------------------------------------------------------------

    async def _typed_call(self, standing: Standing, intent: words.CallMe) -> Posts:
        if self._is_about_request(standing):
            return await self._where.call(standing, intent.phone)
        return await self._typed_wish(standing, Wish.CALL, phone=intent.phone)

    async def _typed_visit(self, standing: Standing, intent: words.VisitMe) -> Posts:
        as_helper = None if intent.place else await self._comes_to_me(standing, is_offer=intent.is_offer)
        if as_helper is not None:
            return as_helper
        places = await self._where.places(standing.record)
        place = place_named(intent.place, places) or intent.place[:LONGEST_PLACE]
        if self._is_about_request(standing):
            return await self._where.visit(standing, place)
        return await self._typed_wish(standing, Wish.VISIT, place=place)

    async def _typed_wish(self, standing: Standing, wish: Wish, *, phone: str = "", place: str = "") -> Posts:
        draft = standing.record.draft
        if draft is not None and not draft.step.is_closed and not choices.may_change(draft):
            await self._tools.people.change(standing.record.id, shown_again)
            return ()
        is_phone = draft.is_phone if draft is not None else standing.is_phone
        change = self._wished(wish, is_phone=is_phone, message=None, phone=phone, place=place)
        await self._tools.people.change(standing.record.id, change)
        return ()

    async def _typed_not_me(self, standing: Standing, intent: words.NotMe) -> Posts:
        draft = standing.record.draft
        if draft is None or not choices.may_change(draft):
            return (asking.not_me(self._pen, was_draft=False),)
        nonce = draft.nonce
        await self._tools.people.change(standing.record.id, lambda r: choices.not_me(r, nonce, message=None))
        return ()

    def _is_about_request(self, standing: Standing) -> bool:
        draft = standing.record.draft
        has_draft = draft is not None and not draft.step.is_closed
        return not has_draft and any(request.state.is_open for request in standing.own)

    # --------------------------------------------------------------------------------------------------

    def _wished(
        self, wish: Wish | None, *, is_phone: bool, message: str | None, phone: str = "", place: str = ""
    ) -> Write:
        text = self._pen.texts(_WHOLE_QUESTION[wish or Wish.CALL])
        return partial(
            choices.with_wish,
            line=self._line(text),
            wish=wish,
            nonce=RequestId(self._tools.new_id()),
            is_phone=is_phone,
            message=message,
            phone=phone,
            place=place,
        )

    def _line(self, text: str) -> Line:
        return Line(text=text, key="", at=self._tools.clock.now(), is_tapped=True)


def _says_not_me(text: str) -> bool:
    """Whether the line is *dat ben ik niet*, polite words apart."""
    said = tuple(fold(text[:_LONGEST_NOT_ME]).split())
    return len(text) <= _LONGEST_NOT_ME and any(" ".join(line) in words.NOT_ME for line in trimmed(said))
