"""Hands what people say and press to the conversations, in their own chat or in a channel, and sends what these answer."""

from dataclasses import replace
from datetime import timedelta
from functools import partial

from botbuilder.core import TurnContext
from botbuilder.core.teams import TeamsActivityHandler
from pydantic_core import to_json

from bot.clock import Clock, SystemClock
from bot.dialogs.giving_files import FileGiver
from bot.dialogs.turn import ChannelChange, ChannelConversation, Conversation, Speaker
from bot.domain.post import CardJson, Post
from bot.services.messenger import Messenger
from bot.teams.adapter import ANSWER, INBOUND
from bot.teams.answers import Answers
from bot.teams.channel_hearing import (
    changed,
    executed_in_channel,
    installed,
    names_the_bot,
    said_in_channel,
    submitted_in_channel,
)
from bot.teams.channel_names import ChannelNames
from bot.teams.file_answers import FileAnswers
from bot.teams.hearing import (
    REFRESH,
    deleted,
    edited,
    executed,
    is_refresh,
    leaver,
    newcomer,
    reacted,
    said,
    speaker,
    submitted,
)
from bot.teams.inbound import BadInbound, Inbound
from bot.teams.limits import TOLD_EVERY, PersonLimits, TooFast
from bot.teams.once import Answer
from bot.teams.outgoing import CARD
from bot.teams.uploads import CONSENT, Uploads
from bot.telemetry import log_event

CARD_ACTION = "adaptiveCard/action"
NOTE = "application/vnd.microsoft.activity.message"
PROBLEM = "application/vnd.microsoft.error"
SUMMARY = "Digicoach"
"""The notification's text for a card whose post names none."""
_ACTS = frozenset({"message", "invoke", "messageUpdate", "messageDelete", "messageReaction"})
"""The types of activity that a person causes."""
_WORDS = frozenset({"message", "messageUpdate"})
"""Those with which somebody says something, and would wait for the answer."""
_FOLLOWS_EVERY = timedelta(seconds=10)
"""A press that comes twice comes within seconds; who wants the same once more presses later."""


class Handler(TeamsActivityHandler):  # type: ignore[misc]
    """Knows the kinds of activity; what they mean is the conversation's business.

    Nothing of the SDK's own invoke handling is used: it answers 500 to every card action (platform defects B1, B2).
    """

    def __init__(
        self,
        conversation: Conversation,
        messenger: Messenger,
        *,
        elsewhere: str,
        too_fast: str = "",
        unread: str = "",
        limits: PersonLimits | None = None,
        files: FileGiver | None = None,
        uploads: Uploads | None = None,
        channels: ChannelConversation | None = None,
        names: ChannelNames | None = None,
        clock: Clock | None = None,
    ) -> None:
        """`elsewhere` is the line for people who speak to the bot in a group, or in a channel without `channels`.

        `too_fast` is the line for a press beyond `limits`, `unread` that for a typed line; without limits there is none.
        `names` finds out what a channel is called; without it that is as the activity says, which is seldom.
        `files` makes what people say yes to, and `uploads` puts it; without them the bot has no files.
        Answers that the channel puts off wait by `clock`.
        """
        super().__init__()
        clock = clock or SystemClock()
        self._too_fast = too_fast
        self._unread = unread
        self._limits = limits
        self._told = PersonLimits(clock, burst=1, every=TOLD_EVERY)
        self._conversation = conversation
        self._channels = channels
        self._names = names
        self.answers = Answers(messenger, clock)
        self._files = FileAnswers(files, uploads, self.answers) if files and uploads else None
        self._followed = PersonLimits(clock, burst=1, every=_FOLLOWS_EVERY)
        self._elsewhere = elsewhere

    async def on_turn(self, turn_context: TurnContext) -> None:
        """One activity. Whoever goes too fast is told so; what nobody would wait for raises `TooFast`."""
        inbound = _inbound(turn_context)
        if self._limits is None or (actor := _actor(inbound)) is None or self._limits.allows(actor):
            await super().on_turn(turn_context)
        elif inbound.name == CARD_ACTION and not is_refresh(inbound):
            log_event("turn.limited", kind=inbound.type)
            turn_context.turn_state[ANSWER] = _answer(200, NOTE, self._too_fast)
        elif inbound.type in _WORDS:
            log_event("turn.limited", kind=inbound.type)
            await self._tell_unread(turn_context, inbound, actor)
        else:
            raise TooFast

    async def on_message_activity(self, turn_context: TurnContext) -> None:
        """A typed line, or a button's fallback."""
        inbound = _inbound(turn_context)
        if inbound.is_in_channel and self._channels is not None:
            await self._heard_in_channel(self._channels, inbound)
        elif not _is_personal(inbound):
            await self._point_elsewhere(turn_context)
        elif _is_press(inbound):
            await self._submit(inbound)
        else:
            line = said(inbound)
            await self.answers.post(line.by.reference, await self._conversation.said(line))

    async def on_invoke_activity(self, turn_context: TurnContext) -> None:
        """A button. The SDK is told nothing, because it would copy the card; the answer is left in the state."""
        turn_context.turn_state[ANSWER] = await self._invoked(_inbound(turn_context))

    async def on_conversation_update_activity(self, turn_context: TurnContext) -> None:
        """Somebody joined the chat or left it, beside the installation; or something became of a channel or a team."""
        inbound = _inbound(turn_context)
        if inbound.is_in_channel and self._channels is not None:
            await _notices(self._channels, changed(inbound))
        if not _is_personal(inbound):
            return
        if inbound.membersAdded and (by := newcomer(inbound)) is not None:
            await self.answers.post(by.reference, await self._conversation.arrived(by))
        elif inbound.membersRemoved and (gone := leaver(inbound)) is not None:
            await self._conversation.left(gone)

    async def on_installation_update(self, turn_context: TurnContext) -> None:
        """The app came or went: `add`, `remove`, or the same by an upgrade that brings or drops the bot."""
        inbound = _inbound(turn_context)
        if inbound.is_in_channel and self._channels is not None:
            await _notices(self._channels, installed(inbound))
        if not _is_personal(inbound):
            return
        match inbound.action:
            case "add" | "add-upgrade":
                by = speaker(inbound)
                await self.answers.post(by.reference, await self._conversation.arrived(by))
            case "remove" | "remove-upgrade":
                await self._conversation.left(speaker(inbound))
            case _:
                pass

    async def on_message_reaction_activity(self, turn_context: TurnContext) -> None:
        """A thumb on a message; one in a channel or a group says nothing to us."""
        inbound = _inbound(turn_context)
        if _is_personal(inbound) and (reaction := reacted(inbound)) is not None:
            await self.answers.post(reaction.by.reference, await self._conversation.reacted(reaction))

    async def on_event_activity(self, turn_context: TurnContext) -> None:
        """Ignored; the SDK would look for meetings and tokens in it."""

    async def on_message_update_activity(self, turn_context: TurnContext) -> None:
        """A message was changed, or brought back."""
        inbound = _inbound(turn_context)
        if _is_personal(inbound) and (change := edited(inbound)) is not None:
            await self.answers.post(change.by.reference, await self._conversation.edited(change))

    async def on_message_delete_activity(self, turn_context: TurnContext) -> None:
        """A message was taken away."""
        inbound = _inbound(turn_context)
        if _is_personal(inbound) and (gone := deleted(inbound)) is not None:
            await self.answers.post(gone.by.reference, await self._conversation.deleted(gone))

    async def _invoked(self, inbound: Inbound) -> Answer:
        if inbound.name == CONSENT and self._files is not None and _is_personal(inbound):
            return await self._files.answered(inbound)
        if inbound.name != CARD_ACTION:
            return Answer(status=501)
        try:
            if inbound.is_in_channel and self._channels is not None:
                there = executed_in_channel(inbound)
                by, post = there.by, await self._channels.pressed_in_channel(there)
            elif _is_personal(inbound):
                pressed = executed(inbound)
                by, post = pressed.by, await self._conversation.pressed(pressed)
            else:
                return _answer(200, NOTE, self._elsewhere)
        except BadInbound:
            return _answer(400, PROBLEM, {"code": "BadRequest", "message": "No card action."})
        return _answer(200, CARD, await self._card_of(by, post))

    async def _card_of(self, by: Speaker, post: Post) -> CardJson:
        """The card for the place of the press. A message that follows it is sent once, however often the press came."""
        if post.then is not None and self._followed.allows(f"{by.id} {_about(post.then)}"):
            if post.then.made is not None:
                self.answers.follow(by.reference, post.then)
            else:
                await self.answers.post(by.reference, [post.then])
        return post.card

    async def _submit(self, inbound: Inbound) -> None:
        pressed = submitted(inbound)
        to = pressed.by.reference
        card = await self._card_of(pressed.by, await self._conversation.pressed(pressed))
        post = Post(card=card, summary=SUMMARY)
        if pressed.message:
            await self.answers.replace(to, pressed.message, post)
        else:
            await self.answers.post(to, [post])

    async def _heard_in_channel(self, channels: ChannelConversation, inbound: Inbound) -> None:
        """The answers stand in the thread. That of a fallback too: what is edited instead is everybody's card."""
        if _is_press(inbound):
            pressed = submitted_in_channel(inbound)
            card = await self._card_of(pressed.by, await channels.pressed_in_channel(pressed))
            await self.answers.post(pressed.by.reference, [Post(card=card, summary=SUMMARY)])
        elif names_the_bot(inbound):
            line = said_in_channel(inbound)
            if self._names is not None:
                line = replace(line, place=await self._names.completed(line.place))
            await self.answers.post(line.by.reference, await channels.said_in_channel(line))

    async def _tell_unread(self, turn_context: TurnContext, inbound: Inbound, actor: str) -> None:
        """Teams brings a line again after an error, or perhaps not: so it is taken, and not lost in silence."""
        if not _is_personal(inbound) or not self._told.allows(actor):
            return
        line = self._unread if (inbound.text or "").strip() else self._too_fast
        await self.answers.give(
            speaker(inbound).reference.conversation_id, partial(turn_context.send_activity, line)
        )

    async def _point_elsewhere(self, turn_context: TurnContext) -> None:
        where = turn_context.activity.conversation.id
        await self.answers.give(where, partial(turn_context.send_activity, self._elsewhere))


async def _notices(channels: ChannelConversation, change: ChannelChange | None) -> None:
    if change is not None:
        await channels.channel_changed(change)


def _about(post: Post) -> str:
    """What a message is, so that another one is not taken for the same."""
    return post.summary if post.file is None else f"{post.summary} {post.file.name}"


def _inbound(turn_context: TurnContext) -> Inbound:
    inbound = turn_context.turn_state[INBOUND]
    assert isinstance(inbound, Inbound)
    return inbound


def _actor(inbound: Inbound) -> str | None:
    """Whose act it is; None for what Teams tells of its own accord. Cards that draw themselves again count apart."""
    if inbound.type not in _ACTS or inbound.sender is None:
        return None
    person = inbound.sender.aadObjectId or inbound.sender.id
    return f"{REFRESH} {person}" if is_refresh(inbound) else person


def _is_personal(inbound: Inbound) -> bool:
    """An activity without a conversation counts as personal here, and is refused when it is read."""
    if inbound.is_in_channel:
        return False
    return inbound.conversation is None or inbound.conversation.is_personal


def _is_press(inbound: Inbound) -> bool:
    """Whether a message is a button's fallback: a value and no text."""
    return inbound.value is not None and not (inbound.text or "").strip()


def _answer(status: int, kind: str, value: object) -> Answer:
    # HTTP 200 whatever happened: to any other status clients show a text of their own, and press again.
    return Answer(body=to_json({"statusCode": status, "type": kind, "value": value}))
