"""Posts in channels of a team: where they go, how they look on the way, and what a post is known by afterwards."""

from collections.abc import Mapping
from typing import Protocol, Self

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import to_json

from bot.domain.errors import Gone, Rejected, TooBig
from bot.domain.post import Post
from bot.json_values import as_text
from bot.teams.outgoing import CARD, words_of


class _Kept(BaseModel):
    """Stands in the store as JSON; what a newer version adds to it is passed over."""

    model_config = ConfigDict(frozen=True, extra="ignore")

    def encoded(self) -> str:
        return self.model_dump_json()


class ChannelReference(_Kept):
    """What `ChannelPlace.reference` holds."""

    service_url: str = Field(min_length=1)
    channel_id: str = Field(min_length=1)
    bot_id: str
    tenant: str

    @classmethod
    def read(cls, reference: str) -> Self:
        """The reference that was encoded so.

        Raises:
            Rejected: it is none.
        """
        try:
            return cls.model_validate_json(reference)
        except ValueError as error:
            raise Rejected from error


class Posted(_Kept):
    """What `edit_in_channel` knows a post by; empty where the channel did not say."""

    thread: str = ""
    activity: str = ""

    @classmethod
    def read(cls, message: str) -> Self:
        """The post that was encoded so.

        Raises:
            Gone: it names no message that could be edited.
        """
        try:
            posted = cls.model_validate_json(message)
        except ValueError as error:
            raise Gone from error
        if not (posted.thread and posted.activity):
            raise Gone
        return posted


class Calls(Protocol):
    """The calls of the channel that posts are made of."""

    async def create(self, service_url: str, where: str, body: bytes) -> Mapping[str, object]:
        """Make a conversation; what the channel says of it."""
        ...

    async def put(self, service_url: str, conversation_id: str, message: str, body: bytes) -> None:
        """Replace an activity."""
        ...


async def begin_thread(calls: Calls, reference: str, post: Post) -> str:
    """See `ChannelMessenger.post_in_channel`."""
    to = ChannelReference.read(reference)
    try:
        made = await calls.create(to.service_url, to.channel_id, _thread_with(to, _card_of(post)))
    except TooBig:
        made = await calls.create(to.service_url, to.channel_id, _thread_with(to, _words_of(post)))
    return Posted(thread=as_text(made.get("id")), activity=as_text(made.get("activityId"))).encoded()


async def edit_post(calls: Calls, reference: str, message: str, post: Post) -> None:
    """See `ChannelMessenger.edit_in_channel`."""
    to, posted = ChannelReference.read(reference), Posted.read(message)
    try:
        await calls.put(to.service_url, posted.thread, posted.activity, _edit_of(to, posted, _card_of(post)))
    except TooBig:
        await calls.put(to.service_url, posted.thread, posted.activity, _edit_of(to, posted, _words_of(post)))


def _card_of(post: Post) -> dict[str, object]:
    # No bell, for a channel has many readers; and no file: nobody can be asked there whether they want it.
    return {
        "type": "message",
        "summary": post.summary,
        "attachments": [{"contentType": CARD, "content": post.card}],
    }


def _words_of(post: Post) -> dict[str, object]:
    return {"type": "message", "summary": post.summary, "text": words_of(post)}


def _thread_with(to: ChannelReference, activity: Mapping[str, object]) -> bytes:
    return to_json(
        {
            "isGroup": True,
            "bot": {"id": to.bot_id},
            "tenantId": to.tenant,
            "channelData": {"channel": {"id": to.channel_id}, "tenant": {"id": to.tenant}},
            "activity": {"from": {"id": to.bot_id}, **activity},
        }
    )


def _edit_of(to: ChannelReference, posted: Posted, activity: Mapping[str, object]) -> bytes:
    place = {
        "id": posted.activity,
        "from": {"id": to.bot_id},
        "conversation": {"id": posted.thread},
    }
    return to_json({**activity, **place})
