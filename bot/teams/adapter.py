"""Bot Framework's turn without its connector client: the SDK's pipeline and contexts, our own HTTP both ways."""

from collections.abc import Mapping
from hashlib import blake2b
from secrets import token_bytes
from typing import Protocol

from botbuilder.core import BotAdapter, TurnContext
from botbuilder.schema import Activity, ChannelAccount, ConversationAccount, ResourceResponse
from pydantic_core import to_json

from bot.teams.connector import TeamsMessenger
from bot.teams.inbound import Account, Inbound
from bot.teams.once import Answer, Once

INBOUND = "digicoach.inbound"
"""Where a turn keeps the `Inbound` it is about."""
_OWN = token_bytes(32)
"""This process's own."""
ANSWER = "digicoach.answer"
"""Where a turn leaves its `Answer`. Returning it through the SDK would copy the whole card on the way."""


class Turns(Protocol):
    """What takes the activities in."""

    async def on_turn(self, turn_context: TurnContext) -> None:
        """Handle one activity and leave an `Answer` in the turn's state, if there is one."""
        ...


class Adapter(BotAdapter):  # type: ignore[misc]
    """One for the process. It never makes a connector client or a user token client (platform defects B1, B2, B6-B8)."""

    def __init__(self, connector: TeamsMessenger, bot: Turns) -> None:
        super().__init__()
        self._connector = connector
        self._bot = bot
        self._once = Once()

    async def turn(self, inbound: Inbound, claims: Mapping[str, object] | None = None) -> Answer:
        """Run the turn of `inbound`; a second delivery of it gets the first one's answer.

        Raises:
            BadInbound: it lacks what its type needs.
        """
        if not inbound.id:
            return await self._turn(inbound, claims)
        sender, chat = inbound.sender, inbound.conversation
        key = (
            inbound.type,
            inbound.id,
            chat.id if chat else "",
            sender.id if sender else "",
            inbound.serviceUrl,
            *_edition(inbound),
        )
        return await self._once.answer(key, lambda: self._turn(inbound, claims))

    async def _turn(self, inbound: Inbound, claims: Mapping[str, object] | None) -> Answer:
        context = TurnContext(self, to_activity(inbound))
        state = context.turn_state
        state[self.BOT_IDENTITY_KEY] = claims
        state[INBOUND] = inbound
        await self.run_pipeline(
            context, self._bot.on_turn
        )  # on_turn_error stays unset: bot/web.py maps what is raised
        answer = state.get(ANSWER)
        return answer if isinstance(answer, Answer) else Answer()

    async def send_activities(
        self, context: TurnContext, activities: list[Activity]
    ) -> list[ResourceResponse]:
        """Send each in order; one response for each."""
        return [await self._send(context, activity) for activity in activities]

    async def _send(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        if activity.type == "invokeResponse":
            body = activity.value.body
            context.turn_state[ANSWER] = Answer(
                status=activity.value.status, body=b"" if body is None else to_json(body)
            )
            return ResourceResponse(id="")
        if activity.type == "trace":
            return ResourceResponse(id="")
        body = to_json(activity.serialize())
        message = await self._connector.post(activity.service_url, activity.conversation.id, body)
        return ResourceResponse(id=message)

    async def update_activity(self, context: TurnContext, activity: Activity) -> ResourceResponse:
        """Replace a message of the bot."""
        body = to_json(activity.serialize())
        await self._connector.put(activity.service_url, activity.conversation.id, activity.id, body)
        return ResourceResponse(id=activity.id)

    async def delete_activity(self, context: TurnContext, reference: object) -> None:
        """Take a message of the bot away; `reference` is a conversation reference."""
        to = reference
        await self._connector.delete(to.service_url, to.conversation.id, to.activity_id)  # type: ignore[attr-defined]


def _edition(inbound: Inbound) -> tuple[str, ...]:
    """What tells changes of one message, and reactions to it, apart: each bears the id of that message, or may."""
    if inbound.type not in {"messageUpdate", "messageDelete", "messageReaction"}:
        return ()
    return (inbound.change, inbound.moment, _mark(inbound.text or ""), inbound.replyToId or "")


def _mark(text: str) -> str:
    """What tells two texts apart and keeps neither; what stood in them cannot even be guessed from it."""
    return blake2b(text.encode(), key=_OWN, digest_size=16).hexdigest()


def to_activity(inbound: Inbound) -> Activity:
    """Bot Framework's own form of `inbound`: about 6 us, where its deserializer takes 210."""
    chat = inbound.conversation
    return Activity(
        type=inbound.type,
        id=inbound.id,
        name=inbound.name,
        text=inbound.text,
        value=inbound.value,
        action=inbound.action,
        channel_id=inbound.channelId,
        service_url=inbound.serviceUrl,
        from_property=_account(inbound.sender),
        recipient=_account(inbound.recipient),
        conversation=chat
        and ConversationAccount(
            id=chat.id,
            conversation_type=chat.conversationType,
            tenant_id=chat.tenantId,
            is_group=chat.isGroup,
        ),
        channel_data=inbound.channelData,
        entities=inbound.entities,
        reply_to_id=inbound.replyToId,
        locale=inbound.locale,
        members_added=[_account(member) for member in inbound.membersAdded or ()],
        members_removed=[_account(member) for member in inbound.membersRemoved or ()],
    )


def _account(account: Account | None) -> ChannelAccount | None:
    return account and ChannelAccount(id=account.id, name=account.name, aad_object_id=account.aadObjectId)
