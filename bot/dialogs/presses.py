"""What each button does: a verb, the use case it calls, and the card that takes the place of the pressed one."""

from collections.abc import Awaitable, Callable, Mapping
from datetime import timedelta
from functools import partial
from zoneinfo import ZoneInfo

from bot.cards import actions
from bot.cards.deck import Deck
from bot.clock import Clock
from bot.dialogs.turn import Pressed
from bot.domain import deciding
from bot.domain import events as e
from bot.domain.drafting import as_new_question
from bot.domain.errors import AlreadyDone, NotAllowed, NotFound, Stale
from bot.domain.ids import PersonId, RequestId
from bot.domain.people import Draft, DraftStep, OpenRequest
from bot.domain.post import Post
from bot.domain.request import Request
from bot.domain.views import views_of
from bot.services.availability import Availability
from bot.services.draft_delivery import DraftDelivery
from bot.services.draft_times import DraftClock
from bot.services.ledger import Decide, Ledger
from bot.services.people import People
from bot.services.sending import NeedsDepartment, Sending, Sent, TooMany

Rule = Callable[[Request, PersonId, int | None, Clock], tuple[e.Event, ...]]


def _accept(request: Request, by: PersonId, page: int | None, clock: Clock) -> tuple[e.Event, ...]:
    offer = request.offer_to(by)
    person = offer.person if offer else e.Person(id=by, name="")  # as the roster knew them when asked
    return deciding.accept(request, by=person, page=page, now=clock.now())


def _show(request: Request, by: PersonId, page: int | None, clock: Clock) -> tuple[e.Event, ...]:
    raise AlreadyDone


def _rule(decide: Callable[..., tuple[e.Event, ...]]) -> Rule:
    return lambda request, by, page, clock: decide(request, by=by, page=page, now=clock.now())


RULES: Mapping[str, Rule] = {
    "request.accept": _accept,
    "request.decline": _rule(deciding.decline),
    "request.release": _rule(deciding.release),
    "request.resolve": _rule(deciding.resolve),
    "request.hand_over": _rule(deciding.hand_over),
    "request.cancel": _rule(deciding.cancel),
    "request.wait": _rule(deciding.wait),
    "request.confirm": _rule(deciding.confirm),
    "request.reopen": _rule(deciding.reopen),
    "request.show": _show,
}


class Presses:
    """Answers presses. Raises `Refused` and `StoreError`; the front turns those into a card."""

    def __init__(
        self,
        *,
        deck: Deck,
        ledger: Ledger,
        people: People,
        sending: Sending,
        drafts: DraftDelivery,
        draft_clock: DraftClock,
        availability: Availability,
        clock: Clock,
        zone: str,
    ) -> None:
        self._deck = deck
        self._ledger = ledger
        self._people = people
        self._sending = sending
        self._drafts = drafts
        self._draft_clock = draft_clock
        self._availability = availability
        self._clock = clock
        self._zone = zone
        self._on_draft: Mapping[str, Callable[[Pressed, RequestId], Awaitable[Post]]] = {
            "draft.send": self._send,
            "draft.yes": self._yes,
            "draft.no": self._no,
            "draft.no_department": partial(self._choose, department=None),
        }

    async def answer(self, pressed: Pressed) -> Post:
        """Do what was pressed and return the card for its place."""
        try:
            action = actions.read_action(pressed.verb, pressed.data)
        except actions.MalformedAction:
            return self._deck.old_button()
        match action:
            case actions.RequestAction():
                return await self._on_request(pressed, action)
            case actions.MinutesAction() | actions.TopicAction():
                return await self._correct(pressed, action)
            case actions.RateAction():
                rate = partial(deciding.rate, by=pressed.by.id, is_up=action.is_up, now=self._clock.now())
                return await self._change(pressed, _where(action), rate)
            case actions.DraftAction():
                return await self._on_draft[action.verb](pressed, action.nonce)
            case actions.DepartmentAction():
                return await self._department(pressed, action)
            case actions.DayOffAction() | actions.PlainAction():
                return await self._plain(pressed, action)

    def card_of(self, request: Request, person: PersonId) -> Post:
        """The card that this person should have of the request now; a friendly no when they have none."""
        view = views_of(request).get(person)
        return self._deck.not_here() if view is None else self._deck.request(request, person, view)

    async def sent_card(self, result: Sent | NeedsDepartment | TooMany, person: PersonId) -> Post:
        """The card that follows on sending."""
        match result:
            case Sent():
                return self.card_of(result.request, person)
            case NeedsDepartment():
                return await self._drafts.render(result.record)
            case TooMany():
                return self._deck.too_many(result.open_requests)

    async def _on_request(self, pressed: Pressed, action: actions.RequestAction) -> Post:
        rule = RULES[action.verb]
        return await self._change(
            pressed,
            _where(action),
            lambda request: rule(request, pressed.by.id, action.page, self._clock),
        )

    async def _correct(self, pressed: Pressed, action: actions.MinutesAction | actions.TopicAction) -> Post:
        values: dict[str, object] = (
            {"minutes": action.minutes}
            if isinstance(action, actions.MinutesAction)
            else {"topic": action.topic}
        )
        correct: Callable[..., tuple[e.Event, ...]] = deciding.correct
        return await self._change(
            pressed,
            _where(action),
            lambda request: correct(request, by=pressed.by.id, now=self._clock.now(), **values),
        )

    async def _change(self, pressed: Pressed, where: OpenRequest, decide: Decide) -> Post:
        person = pressed.by.id
        try:
            request = await self._ledger.change(where, decide, by=person, message=pressed.message)
        except (AlreadyDone, Stale):
            request = await self._ledger.found_old(where, person, pressed.message)
        except (NotAllowed, NotFound):
            return self._deck.not_here()
        return self.card_of(request, person)

    async def _send(self, pressed: Pressed, nonce: RequestId) -> Post:
        result = await self._sending.send(pressed.by.id, nonce=nonce, message=pressed.message)
        return await self.sent_card(result, pressed.by.id)

    async def _choose(self, pressed: Pressed, nonce: RequestId, *, department: None = None) -> Post:
        result = await self._sending.choose_department(
            pressed.by.id, nonce=nonce, department=department, message=pressed.message
        )
        return await self.sent_card(result, pressed.by.id)

    async def _department(self, pressed: Pressed, action: actions.DepartmentAction) -> Post:
        if not action.nonce:
            name = await self._sending.set_department(pressed.by.id, action.department)
            return self._deck.department_set(name)
        result = await self._sending.choose_department(
            pressed.by.id, nonce=action.nonce, department=action.department, message=pressed.message
        )
        return await self.sent_card(result, pressed.by.id)

    async def _yes(self, pressed: Pressed, nonce: RequestId) -> Post:
        person = pressed.by.id
        draft = await self._draft(person, nonce)
        if draft is None:
            return await self._after_draft(pressed, nonce)
        match draft.step:
            case DraftStep.BELONGS:
                if await self._draft_clock.add_to_request(person, draft):
                    return self._deck.line_added()
            case DraftStep.GUESSED_DEPARTMENT:
                record = await self._people.find(person)
                guessed = record.roster_department if record else None
                result = await self._sending.choose_department(
                    person, nonce=nonce, department=guessed, message=pressed.message
                )
                return await self.sent_card(result, person)
            case DraftStep.SEND | DraftStep.UNSENT:
                return await self._send(pressed, nonce)
            case _:
                pass
        return await self._draft_card(person)

    async def _no(self, pressed: Pressed, nonce: RequestId) -> Post:
        person = pressed.by.id
        draft = await self._draft(person, nonce)
        if draft is None:
            return await self._after_draft(pressed, nonce)
        if draft.step is DraftStep.BELONGS:
            await self._people.change(
                person,
                lambda r: (
                    as_new_question(r, tell=False)
                    if r.draft and r.draft.nonce == nonce and r.draft.step is DraftStep.BELONGS
                    else r
                ),
            )
        elif draft.step is DraftStep.GUESSED_DEPARTMENT:
            await self._sending.ask_department(person)
        return await self._draft_card(person)

    async def _plain(self, pressed: Pressed, action: actions.DayOffAction | actions.PlainAction) -> Post:
        person = pressed.by.id
        match action.verb:
            case "ask.start":
                return self._deck.ask()
            case "ask.how":
                return self._deck.how_it_works()
            case "coach.can_help":
                await self._availability.can_help(person)
                return self._deck.can_help()
            case "coach.pause":
                return self._deck.paused_until(await self._availability.pause(person))
            case "coach.day_off":
                today = self._clock.now().astimezone(ZoneInfo(self._zone)).date()
                days = 1 if action.day == "today" else 2
                return self._deck.back_on(
                    await self._availability.back_on(person, today + timedelta(days=days))
                )

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
        try:
            result = await self._sending.send(pressed.by.id, nonce=nonce, message=pressed.message)
        except Stale:
            return self._deck.old_button()
        return await self.sent_card(result, pressed.by.id)


def _where(
    action: actions.RequestAction | actions.MinutesAction | actions.TopicAction | actions.RateAction,
) -> OpenRequest:
    return OpenRequest(department=action.department, id=action.request)


