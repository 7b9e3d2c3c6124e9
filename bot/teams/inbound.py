"""An activity as Teams sends it: bytes to a typed value, or one error for everything that is wrong with them."""

import math
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from typing import Annotated, Any

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import from_json

from bot.json_values import as_list, as_object, as_text

BODY_LIMIT = 256 * 1024
"""Bytes; a larger body is refused before it is read."""
DEPTH_LIMIT = 50
"""Objects and lists inside each other."""
PART_LIMIT = 5000
"""Objects and lists in all; an honest activity has some dozens, and 100,000 of them would hold up everybody for 0.3 s."""
MEMBER_LIMIT = 1000
ID_LIMIT = 1024
"""Characters; the longest that Teams sends are about 200."""


class BadInbound(Exception):  # not a DigicoachError: nobody is told more than the status
    """The body is not an activity that can be acted on; the sender gets 400."""


class _Lenient(BaseModel):
    model_config = ConfigDict(extra="ignore", frozen=True)


Id = Annotated[str, Field(max_length=ID_LIMIT)]
"""An id, a name or a kind: all that is not typed by a person, and may be sent back as it came."""


class Account(_Lenient):
    """A person or the bot; `aadObjectId` is known for people only."""

    id: Id = ""
    name: Id | None = None
    aadObjectId: Id | None = None  # noqa: N815


Members = Annotated[list[Account], Field(max_length=MEMBER_LIMIT)]


class Chat(_Lenient):
    """Where it was said."""

    id: Id = ""
    conversationType: Id | None = None  # noqa: N815
    tenantId: Id | None = None  # noqa: N815
    isGroup: bool | None = None  # noqa: N815

    @property
    def is_personal(self) -> bool:
        """A chat of one person with the bot. Teams always names the type; other local channels may leave it out."""
        if self.conversationType is None:
            return not self.isGroup
        return self.conversationType == "personal"


class Inbound(_Lenient):
    """What a turn needs of an activity, under Teams' own names; everything else is dropped."""

    type: Id
    id: Id = ""
    name: Id | None = None
    text: str | None = None
    value: Any = None
    action: Id | None = None
    channelId: Id | None = None  # noqa: N815
    serviceUrl: Id = ""  # noqa: N815
    sender: Annotated[Account | None, Field(alias="from")] = None
    recipient: Account | None = None
    conversation: Chat | None = None
    channelData: Any = None  # noqa: N815
    entities: Any = None
    attachments: Any = None
    reactionsAdded: Any = None  # noqa: N815
    timestamp: Any = None
    replyToId: Id | None = None  # noqa: N815
    locale: Id | None = None
    membersAdded: Members | None = None  # noqa: N815
    membersRemoved: Members | None = None  # noqa: N815

    def tenants(self) -> tuple[str, str]:
        """The tenant as the conversation says it and as the channel says it; empty where it is missing."""
        tenant = as_object(as_object(self.channelData).get("tenant"))
        said = self.conversation.tenantId if self.conversation else None
        return said or "", as_text(tenant.get("id"))

    @property
    def is_in_channel(self) -> bool:
        """About a channel of a team, or a team. Where nothing names the type of place, the channel's own data tells."""
        if self.conversation is not None and self.conversation.conversationType is not None:
            return self.conversation.conversationType == "channel"
        data = as_object(self.channelData)
        return bool(as_object(data.get("team")) or as_object(data.get("channel")))

    @property
    def change(self) -> str:
        """What happened to what was there already, as Teams names it: `editMessage`, `channelRenamed`; else empty."""
        return as_text(as_object(self.channelData).get("eventType"))

    @property
    def moment(self) -> str:
        """When it was sent, as text: two edits of one message have its id, and differ in this."""
        return as_text(self.timestamp)[:ID_LIMIT]

    @property
    def sent_at(self) -> datetime | None:
        """The same as an instant; None when it is none."""
        try:
            at = datetime.fromisoformat(self.moment)
            return at.astimezone(UTC) if at.tzinfo is not None else None
        except (ValueError, OverflowError):  # the first and the last day of all, in another time zone
            return None

    def client_info(self) -> Mapping[str, object]:
        """What Teams says of the program the person uses: `platform`, `locale`. Empty when it says nothing."""
        for entity in as_list(self.entities):
            info = as_object(entity)
            if info.get("type") == "clientInfo":
                return info
        return as_object(as_object(self.channelData).get("clientInfo"))


def parse(body: bytes) -> Inbound:
    """Read an activity; names that we do not know are ignored.

    Of a name that stands twice in one object the last is read. That is harmless: the body is read once, so what the
    gate checks and what the turn uses are the same value. (To refuse it costs 27 us on 1.5 KB, thrice the reading.)

    Raises:
        BadInbound: not JSON, not an activity, too large, of too many parts, nested too deep, or numbers and text that
            JSON cannot hold.
    """
    if len(body) > BODY_LIMIT or body.count(b"[") + body.count(b"{") > PART_LIMIT:
        raise BadInbound
    try:
        # Also refuses NaN, Infinity, lone surrogates, text that is not UTF-8, and depths of 200.
        value = from_json(body, allow_inf_nan=False)
        if not _is_bounded(value):
            raise BadInbound
        return Inbound.model_validate(value)
    except ValueError as error:  # pydantic's errors are ValueErrors too
        raise BadInbound from error


def _is_bounded(value: object) -> bool:
    """Whether `value` is nested no deeper than allowed and holds no number that overflowed to infinity (1e400)."""
    level = [value]
    for depth in range(DEPTH_LIMIT + 1):
        inside: list[object] = []
        for part in level:
            kind = type(part)
            if kind is dict or kind is list:
                if depth == DEPTH_LIMIT:
                    return False
                nested: Iterable[object] = part.values() if kind is dict else part  # type: ignore[attr-defined,assignment]
                inside.extend(nested)
            elif kind is float and not math.isfinite(part):  # type: ignore[arg-type]
                return False
        if not inside:
            break
        level = inside
    return True
