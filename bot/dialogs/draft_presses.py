"""What the buttons on a draft's card do, and those that say where somebody works."""

from collections.abc import Awaitable, Callable, Mapping
from functools import partial

from bot.cards import actions
from bot.cards.deck import Deck
from bot.dialogs.turn import Pressed
from bot.dialogs.whereabouts import typed_in
from bot.domain.draft_choices import may_change, quietly_where
from bot.domain.errors import Stale
from bot.domain.ids import PersonId, RequestId
from bot.domain.people import Draft, DraftStep
from bot.domain.phone_numbers import read_phone
from bot.domain.post import Post
from bot.domain.request import Request, Wish
from bot.domain.where import LONGEST_PLACE
from bot.services.draft_delivery import DraftDelivery
from bot.services.draft_times import DraftClock
from bot.services.people import People
from bot.services.sending import NeedsDepartment, Sending, Sent, TooMany


class DraftPresses:
    """Answers presses on drafts; `card_of` draws a person's card of the request that a draft became."""

    def __init__(
        self,
        *,
        deck: Deck,
        people: People,
        sending: Sending,
        drafts: DraftDelivery,
        draft_clock: DraftClock,
        card_of: Callable[[Request, PersonId], Post],
    ) -> None:
        self._deck = deck
        self._people = people
        self._sending = sending
        self._drafts = drafts
        self._clock = draft_clock
        self._card_of = card_of
        self._answers: Mapping[str, Callable[[Pressed, RequestId], Awaitable[Post]]] = {
            "draft.send": self._send,
            "draft.yes": self._yes,
            "draft.no": self._no,
            "draft.no_department": partial(self._choose, department=None),
        }

    async def answer(self, pressed: Pressed, action: actions.DraftAction | actions.DepartmentAction) -> Post:
        """Do what was pressed; a button that means nothing any more brings the draft's present card."""
        try:
            if isinstance(action, actions.DepartmentAction):
                return await self._department(pressed, action)
            return await self._answers[action.verb](pressed, action.nonce)
        except Stale:
            return await self._draft_card(pressed.by.id)

    async def nothing_chosen(self, person: PersonId) -> Post:
        """The list of departments was sent without a choice: ask again."""
        if await self._sent_draft(person):
            return await self._draft_card(person)
        return self._deck.which_department(await self._sending.named_departments())

    async def _sent_card(self, result: Sent | NeedsDepartment | TooMany, person: PersonId) -> Post:
        """The card that follows on sending."""
        match result:
            case Sent():
                return self._card_of(result.request, person)
            case NeedsDepartment() if (
                result.record.draft is None
            ):  # in this moment another instance went on with it
                return await self._draft_card(person)
            case NeedsDepartment():
                return await self._drafts.render(result.record)
            case TooMany():
                return self._deck.too_many(result.open_requests)

    async def _send(self, pressed: Pressed, nonce: RequestId) -> Post:
        record = await self._people.find(pressed.by.id)
        draft = record.draft if record else None
        if record is not None and draft is not None and draft.nonce == nonce and may_change(draft):
            phone = read_phone(typed) if (typed := typed_in(pressed, "phone")) else draft.phone
            if draft.wish is Wish.CALL and not phone:
                return await self._drafts.render(record, bad_phone=typed)
            place = typed_in(pressed, "other_place") or typed_in(pressed, "place")
            where = {
                "phone": phone or "" if draft.wish is Wish.CALL else "",
                "place": place[:LONGEST_PLACE] if draft.wish is Wish.VISIT else "",
            }
            if quietly_where(record, nonce, **where) != record:
                _, record = await self._people.change(
                    pressed.by.id, lambda r: quietly_where(r, nonce, **where)
                )
        result = await self._sending.send(pressed.by.id, nonce=nonce, message=pressed.message, known=record)
        return await self._sent_card(result, pressed.by.id)

    async def _choose(self, pressed: Pressed, nonce: RequestId, *, department: None = None) -> Post:
        result = await self._sending.choose_department(
            pressed.by.id, nonce=nonce, department=department, message=pressed.message
        )
        return await self._sent_card(result, pressed.by.id)

    async def _department(self, pressed: Pressed, action: actions.DepartmentAction) -> Post:
        nonce = action.nonce or await self._sent_draft(pressed.by.id)
        if not nonce:
            name = await self._sending.set_department(pressed.by.id, action.department)
            return self._deck.department_set(name)
        result = await self._sending.choose_department(
            pressed.by.id, nonce=nonce, department=action.department, message=pressed.message
        )
        return await self._sent_card(result, pressed.by.id)

    async def _sent_draft(self, person: PersonId) -> RequestId | None:
        """The draft that waits for its department, if there is one."""
        record = await self._people.find(person)
        draft = record.draft if record else None
        return draft.nonce if draft is not None and draft.is_sent else None

    async def _yes(self, pressed: Pressed, nonce: RequestId) -> Post:
        person = pressed.by.id
        draft = await self._draft(person, nonce)
        if draft is None:
            return await self._after_draft(pressed, nonce)
        match draft.step:
            case DraftStep.BELONGS:
                if await self._clock.add_to_request(person, draft):
                    return self._deck.line_added()
            case DraftStep.GUESSED_DEPARTMENT:
                record = await self._people.find(person)
                guessed = record.roster_department if record else None
                result = await self._sending.choose_department(
                    person, nonce=nonce, department=guessed, message=pressed.message
                )
                return await self._sent_card(result, person)
            case _:  # a question by now, of which this button said nothing: it is sent by its own
                pass
        return await self._draft_card(person)

    async def _no(self, pressed: Pressed, nonce: RequestId) -> Post:
        person = pressed.by.id
        draft = await self._draft(person, nonce)
        if draft is None:
            return await self._after_draft(pressed, nonce)
        if draft.step is DraftStep.BELONGS:
            await self._clock.ask_as_new(person, draft, tell=False)
        elif draft.step is DraftStep.GUESSED_DEPARTMENT:
            await self._sending.ask_department(person)
        return await self._draft_card(person)

    async def _draft(self, person: PersonId, nonce: RequestId) -> Draft | None:
        record = await self._people.find(person)
        draft = record.draft if record else None
        return draft if draft is not None and draft.nonce == nonce else None

    async def _draft_card(self, person: PersonId) -> Post:
        record = await self._people.find(person)
        if record is None or record.draft is None:
            return self._deck.old_button()
        return await self._drafts.render(record)

    async def _after_draft(self, pressed: Pressed, nonce: RequestId) -> Post:
        """A button of a draft that is gone: the card of the request it became, if it did."""
        result = await self._sending.send(pressed.by.id, nonce=nonce, message=pressed.message)
        return await self._sent_card(result, pressed.by.id)
