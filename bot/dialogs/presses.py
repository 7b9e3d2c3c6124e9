"""What each button does: a verb, the use case it calls, and the card that takes the place of the pressed one."""

from collections.abc import Callable, Mapping, Sequence
from functools import partial

from bot.cards import actions
from bot.cards.action_fields import OfRequest
from bot.cards.deck import Deck
from bot.clock import Clock
from bot.dialogs.area import Area
from bot.dialogs.changing import Changes
from bot.dialogs.draft_presses import DraftPresses
from bot.dialogs.help_rules import HELP_RULES, Rule, claiming, rule_of
from bot.dialogs.turn import Pressed
from bot.domain import deciding
from bot.domain import events as e
from bot.domain.drafting import shown_again
from bot.domain.errors import NotAllowed, NotFound, Refused, StoreError
from bot.domain.people import DraftStep, OpenRequest, PersonRecord
from bot.domain.post import Post
from bot.domain.taking import take
from bot.services.draft_delivery import DraftDelivery
from bot.services.draft_times import DraftClock
from bot.services.people import People
from bot.services.sending import Sending
from bot.telemetry import error_name, log_event

RULES: Mapping[str, Rule] = {
    "request.accept": claiming(take),
    "request.decline": rule_of(deciding.decline),
    "request.release": rule_of(deciding.release),
    "request.resolve": rule_of(deciding.resolve),
    "request.hand_over": rule_of(deciding.hand_over),
    "request.cancel": rule_of(deciding.cancel),
    "request.wait": rule_of(deciding.wait),
    "request.confirm": rule_of(deciding.confirm),
    "request.reopen": rule_of(deciding.reopen),
    **HELP_RULES,
}


class Presses:
    """Answers presses. Raises `Refused`; the front turns that into a card."""

    def __init__(
        self,
        *,
        deck: Deck,
        changes: Changes,
        people: People,
        sending: Sending,
        drafts: DraftDelivery,
        draft_clock: DraftClock,
        areas: Sequence[Area],
        clock: Clock,
    ) -> None:
        self._deck = deck
        self._changes = changes
        self._people = people
        self._drafts = DraftPresses(
            deck=deck,
            people=people,
            sending=sending,
            drafts=drafts,
            draft_clock=draft_clock,
            card_of=changes.card_of,
        )
        self._areas = {model: answer for area in areas for model, answer in area.presses.items()}
        self._clock = clock

    async def answer(self, pressed: Pressed) -> Post:
        """Do what was pressed and return the card for its place."""
        try:
            action = actions.read_action(pressed.verb, pressed.data)
        except actions.NothingChosen:
            return await self._drafts.nothing_chosen(pressed.by.id)
        except actions.MalformedAction:
            return self._deck.old_button()
        try:
            return await self._done(pressed, action)
        except Refused as error:
            if isinstance(error, NotAllowed) and isinstance(action, OfRequest):
                return self._deck.not_yours()  # at whose screen this was, another colleague sits now
            raise
        except StoreError as error:  # the button must not be gone with the store
            if isinstance(error, NotFound) and isinstance(action, OfRequest):
                return self._deck.not_here()
            log_event("press.failed", level="error", error=error_name(error))
            return self._deck.something_wrong(action)
        except Exception as error:  # noqa: BLE001 - as the front does, with what was pressed and typed
            log_event("answer.failed", level="error", kind="pressed", error=error_name(error))
            return self._deck.something_wrong(action)

    async def _done(self, pressed: Pressed, action: actions.Action) -> Post:
        match action:
            case actions.RequestAction(verb="request.show"):
                return await self._changes.show(pressed, _where(action))
            case actions.RequestAction():
                return await self._on_request(pressed, action)
            case actions.MinutesAction() | actions.TopicAction():
                return await self._correct(pressed, action)
            case actions.RateAction():
                rate = partial(deciding.rate, by=pressed.by.id, is_up=action.is_up, now=self._clock.now())
                return await self._changes.pressed(pressed, _where(action), rate)
            case actions.DraftAction() | actions.DepartmentAction():
                return await self._drafts.answer(pressed, action)
            case actions.PlainAction():
                return self._deck.ask() if action.verb == "ask.start" else self._deck.how_it_works()
            case _:
                return await self._areas[type(action)](pressed, action)

    async def _on_request(self, pressed: Pressed, action: actions.RequestAction) -> Post:
        rule = RULES[action.verb]
        post = await self._changes.pressed(
            pressed,
            _where(action),
            lambda request: rule(request, pressed.by.id, action.page, self._clock),
        )
        if action.verb == "request.cancel":  # there may be room now for the question that was too many
            await self._people.change(pressed.by.id, unsent_again)
        return post

    async def _correct(self, pressed: Pressed, action: actions.MinutesAction | actions.TopicAction) -> Post:
        values: dict[str, object] = (
            {"minutes": action.minutes}
            if isinstance(action, actions.MinutesAction)
            else {"topic": action.topic}
        )
        correct: Callable[..., tuple[e.Event, ...]] = deciding.correct
        return await self._changes.pressed(
            pressed,
            _where(action),
            lambda request: correct(
                request, by=pressed.by.id, now=self._clock.now(), page=action.page, **values
            ),
        )


def unsent_again(record: PersonRecord) -> PersonRecord:
    """Show the question that is not sent yet once more, where there is one."""
    is_unsent = record.draft is not None and record.draft.step in {DraftStep.SEND, DraftStep.UNSENT}
    return shown_again(record) if is_unsent else record


def _where(
    action: actions.RequestAction | actions.MinutesAction | actions.TopicAction | actions.RateAction,
) -> OpenRequest:
    return OpenRequest(department=action.department, id=action.request)
