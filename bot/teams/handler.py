"""Hands what people say and press in their personal chat to the conversation, and sends what it answers."""

from collections.abc import Sequence

from botbuilder.core import TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from pydantic_core import to_json

from bot.dialogs.turn import Conversation, Pressed
from bot.domain.errors import Gone, SendError
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.services.messenger import Messenger
from bot.teams.adapter import ANSWER, INBOUND
from bot.teams.connector import CARD
from bot.teams.hearing import deleted, edited, executed, newcomer, reacted, said, speaker, submitted
from bot.teams.inbound import BadInbound, Inbound
from bot.teams.once import Answer
from bot.telemetry import error_name, log_event

CARD_ACTION = "adaptiveCard/action"
NOTE = "application/vnd.microsoft.activity.message"
PROBLEM = "application/vnd.microsoft.error"
SUMMARY = "Digicoach"
"""The notification's text for a card whose post names none."""


class Handler(TeamsActivityHandler):  # type: ignore[misc]
    """Knows the kinds of activity; what they mean is the conversation's business.

    Nothing of the SDK's own invoke handling is used: it answers 500 to every card action (platform defects B1, B2).
    """

    def __init__(self, conversation: Conversation, messenger: Messenger, *, elsewhere: str) -> None:
        """`elsewhere` is the line for people who speak to the bot in a channel or a group."""
        super().__init__()
        self._conversation = conversation
        self._messenger = messenger
        self._elsewhere = elsewhere

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """A typed line, or a button's fallback."""
        inbound = _inbound(turn_context)
        if not _is_personal(inbound):
            await self._point_elsewhere(turn_context)
        elif inbound.value is not None and not (inbound.text or "").strip():
            await self._submit(submitted(inbound))
        else:
            line = said(inbound)
            await self._post(line.by.reference, await self._conversation.said(line))

    async def on_invoke_activity(self, turn_context: TurnContext) -> None:
        """A button. The SDK is told nothing, because it would copy the card; the answer is left in the state."""
        turn_context.turn_state[ANSWER] = await self._invoked(_inbound(turn_context))

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """Somebody joined the chat; Teams sends this beside the installation."""
        inbound = _inbound(turn_context)
        if inbound.membersAdded and _is_personal(inbound) and (by := newcomer(inbound)) is not None:
            await self._post(by.reference, await self._conversation.arrived(by))

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        """The app came or went: `add`, `remove`, or the same by an upgrade that brings or drops the bot."""
        inbound = _inbound(turn_context)
        if not _is_personal(inbound):
            return
        match inbound.action:
            case "add" | "add-upgrade":
                by = speaker(inbound)
                await self._post(by.reference, await self._conversation.arrived(by))
            case "remove" | "remove-upgrade":
                await self._conversation.left(speaker(inbound))
            case _:
                pass

    async def on_message_reaction_activity(self, turn_context: TurnContext) -> None:
        """A thumb on a message; one in a channel or a group says nothing to us."""
        inbound = _inbound(turn_context)
        if _is_personal(inbound) and (reaction := reacted(inbound)) is not None:
            await self._post(reaction.by.reference, await self._conversation.reacted(reaction))

    async def on_event_activity(self, turn_context: TurnContext) -> None:
        """Ignored; the SDK would look for meetings and tokens in it."""

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        """A message was changed, or brought back."""
        inbound = _inbound(turn_context)
        if _is_personal(inbound) and (change := edited(inbound)) is not None:
            await self._post(change.by.reference, await self._conversation.edited(change))

    async def on_message_delete_activity(self, turn_context: TurnContext) -> None:
        """A message was taken away."""
        inbound = _inbound(turn_context)
        if _is_personal(inbound) and (gone := deleted(inbound)) is not None:
            await self._post(gone.by.reference, await self._conversation.deleted(gone))

    async def _invoked(self, inbound: Inbound) -> Answer:
        if inbound.name != CARD_ACTION:
            return Answer(status=501)
        if not _is_personal(inbound):
            return _answer(200, NOTE, self._elsewhere)
        try:
            pressed = executed(inbound)
        except BadInbound:
            return _answer(400, PROBLEM, {"code": "BadRequest", "message": "No card action."})
        return _answer(200, CARD, await self._conversation.pressed(pressed))

    async def _submit(self, pressed: Pressed) -> None:
        to = pressed.by.reference
        post = Post(card=await self._conversation.pressed(pressed), summary=SUMMARY)
        if pressed.message:
            try:
                await self._messenger.edit(to, pressed.message, post)
            except Gone:
                pass
            except SendError as error:
                log_event("answer.unsent", error=error_name(error))
                return
            else:
                return
        await self._post(to, [post])

    async def _post(self, to: Reference, posts: Sequence[Post]) -> None:
        for post in posts:
            try:
                await self._messenger.send(to, post)
            except SendError as error:
                # The turn is written: raising here would make Teams deliver it again, for nothing.
                log_event("answer.unsent", error=error_name(error))

    async def _point_elsewhere(self, turn_context: TurnContext) -> None:
        try:
            await turn_context.send_activity(self._elsewhere)
        except SendError as error:
            log_event("answer.unsent", error=error_name(error))


def _inbound(turn_context: TurnContext) -> Inbound:
    inbound = turn_context.turn_state[INBOUND]
    assert isinstance(inbound, Inbound)
    return inbound


def _is_personal(inbound: Inbound) -> bool:
    """An activity without a conversation counts as personal here, and is refused when it is read."""
    return inbound.conversation is None or inbound.conversation.is_personal


def _answer(status: int, kind: str, value: object) -> Answer:
    # HTTP 200 whatever happened: to any other status clients show a text of their own, and press again.
    return Answer(body=to_json({"statusCode": status, "type": kind, "value": value}))
