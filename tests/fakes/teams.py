"""Teams without Teams: colleagues who type and press, each a client of the bot's own address and of one fake channel."""

import itertools
import json
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any

import aiohttp

from tests.fakes.answers import Refusal, Reset, Script, Silence
from tests.fakes.card_reading import Card, button, buttons, filled_in, opened, toggled, words
from tests.fakes.channel import CARD, Call, FakeTeams, Message

__all__ = ["Call", "Colleague", "FakeTeams", "Message", "Refusal", "Reset", "Script", "Silence"]

TENANT = "22222222-2222-4222-8222-222222222222"
BOT = "28:00000000-0000-4000-8000-0000000000b0"
SENT_AT = "2026-01-05T09:00:00.0000000Z"
PHOTO = {
    "contentType": "image/*",
    "contentUrl": "https://smba.example.org/emea/v3/attachments/0-weu-d1-secretphoto/views/original",
    "name": "geheim.jpg",
}
"""A photo as Teams hangs it on a message."""
_activity_ids = itertools.count(1767603600000)


def again(activity: Mapping[str, Any]) -> dict[str, Any]:
    """What was done once, as Teams delivers it when it believes that the first delivery failed."""
    number = next(_activity_ids)
    is_about_a_message = activity["type"] in {"messageUpdate", "messageDelete"}  # their id is that message's
    return {
        **activity,
        "id": activity["id"] if is_about_a_message else str(number),
        "timestamp": f"2026-01-05T09:00:30.{number}Z",
    }


@dataclass(slots=True, kw_only=True)
class Colleague:
    """A person with Teams open. `bot` is the bot's address up to the port; give several bots' worth by changing it."""

    name: str
    teams: FakeTeams
    http: aiohttp.ClientSession
    bot: str
    object_id: str = ""
    conversation: str = ""
    platform: str = "Windows"
    region: str = ""
    """Follows the host in the service url; Teams may move a person to another one at any time."""
    bearer: Callable[[str], str] | None = None
    """Makes the channel's own token, about a service url, for each activity; None: it has none."""
    twice: frozenset[str] = frozenset()
    """The types of activity that arrive a second time, with a new id and a new timestamp."""
    _own_view: dict[str, tuple[int, Card]] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.object_id = self.object_id or f"person-{self.name.lower()}"
        self.conversation = self.conversation or f"a:{self.object_id}"
        for member in (self.object_id, f"29:{self.object_id}"):
            self.teams.personal.setdefault(member, self.conversation)

    @property
    def service_url(self) -> str:
        """Where Teams says that the bot is to answer this person."""
        return self.teams.url + self.region

    async def says(self, text: str, activity_id: str | None = None) -> None:
        """Type a line. The same `activity_id` again is the same line delivered twice."""
        await self._delivered(self.activity("message", activity_id, text=text, textFormat="plain"))

    async def shows(
        self, *attachments: Mapping[str, Any], text: str = "", activity_id: str | None = None
    ) -> None:
        """Send a photo, or what else `attachments` are; Teams hangs its own copy of the message beside them."""
        hung = list(attachments or (PHOTO,))
        copy = {"contentType": "text/html", "content": f"<p>{text}</p>"}
        await self._delivered(self.activity("message", activity_id, text=text, attachments=[*hung, copy]))

    async def edits(self, message: str, text: str, **more: object) -> None:
        """Change a message typed before: Teams sends it under its own id, with the moment of the change."""
        await self._delivered(self._changed(message, "editMessage", text=text, **more))

    async def deletes(self, message: str) -> None:
        """Take a message typed before away."""
        data = {"tenant": {"id": TENANT}, "eventType": "softDeleteMessage"}
        await self._delivered(self.activity("messageDelete", message, channelData=data))

    async def undeletes(self, message: str, text: str) -> None:
        """Bring a message back that was taken away."""
        await self._delivered(self._changed(message, "undeleteMessage", text=text))

    async def reacts(self, kind: str = "like", card: Card | None = None, *, is_removed: bool = False) -> None:
        """Put a reaction on the message that holds the newest card (or `card`), or take it away."""
        message, _ = self._current(card)
        assert message is not None, "the card is on no message"
        what = "reactionsRemoved" if is_removed else "reactionsAdded"
        number = f"f:{next(_activity_ids)}"
        await self._delivered(
            self.activity("messageReaction", number, **{what: [{"type": kind}]}, replyToId=message.id)
        )

    def _changed(self, message: str, event: str, **more: object) -> dict[str, Any]:
        return {
            **self.activity("messageUpdate", message, textFormat="plain"),
            "channelData": {"tenant": {"id": TENANT}, "eventType": event},
            "timestamp": f"2026-01-05T09:00:00.{next(_activity_ids)}Z",
            **more,
        }

    async def presses(
        self, label: str, card: Card | None = None, inputs: Mapping[str, object] | None = None
    ) -> dict[str, Any]:
        """Press a button of the newest card that has it (or of `card`, an old one) and look at what comes instead."""
        message, shown, action = self._find(label, card)
        data = {**action.get("data", {}), **filled_in(shown, inputs or {})}
        return await self._invokes(
            message, {"type": "Action.Execute", "verb": action.get("verb"), "data": data}
        )

    def opens(self, label: str) -> None:
        """Press a button that only shows or hides a part of the newest card that has it; nothing is sent."""
        for message, shown in self._shown():
            card = toggled(shown, label)
            if card is not None:
                self._own_view[message.id] = (message.edits, card)
                return
        raise AssertionError(f"{self.name} has nothing to open called {label!r}")

    async def presses_submit(
        self, label: str, card: Card | None = None, inputs: Mapping[str, object] | None = None
    ) -> None:
        """The same on a client that only knows the button's fallback: a message with a value and no text."""
        message, shown, action = self._find(label, card)
        fallback = action if action["type"] == "Action.Submit" else action.get("fallback", {})
        assert fallback.get("type") == "Action.Submit", f"{label!r} has no fallback"
        value = {**fallback.get("data", {}), **filled_in(shown, inputs or {})}
        extra = {"replyToId": self.teams.stamped(message)} if message else {}
        await self._delivered(self.activity("message", None, value=value, **extra))

    async def refreshes(self, card: Card | None = None) -> dict[str, Any]:
        """What a client does by itself when the chat is opened and the newest card has a `refresh`."""
        message, shown = self._current(card)
        return await self._invokes(message, shown["refresh"]["action"], trigger="automatic")

    async def installs(self) -> None:
        """Add the app: Teams sends both events."""
        self.teams.removed.discard(self.conversation)
        added = [{"id": BOT}, {"id": f"29:{self.object_id}", "aadObjectId": self.object_id}]
        await self._delivered(self.activity("conversationUpdate", None, membersAdded=added))
        await self._delivered(self.activity("installationUpdate", None, action="add"))

    async def removes(self) -> None:
        """Remove the app; from then on the bot is refused in this chat."""
        self.teams.removed.add(self.conversation)
        await self._delivered(self.activity("installationUpdate", None, action="remove"))

    def cards(self) -> list[Card]:
        """The cards this person has on the screen, newest first."""
        return [card for _, card in self._shown()]

    def newest(self) -> Card:
        """The newest card."""
        return self._current(None)[1]

    def buttons(self) -> list[str]:
        """The titles on the newest card."""
        return buttons(self.newest())

    def sees(self, text: str) -> bool:
        """Whether any card on the screen says this."""
        return any(text in words(card) for card in self.cards())

    def activity(self, kind: str, activity_id: str | None = None, **more: object) -> dict[str, Any]:
        """An activity of this person as Teams shapes it."""
        return {
            "type": kind,
            "id": activity_id or str(next(_activity_ids)),
            "timestamp": SENT_AT,
            "localTimestamp": SENT_AT,
            "channelId": "msteams",
            "serviceUrl": self.service_url,
            "from": {"id": f"29:{self.object_id}", "name": self.name, "aadObjectId": self.object_id},
            "recipient": {"id": BOT, "name": "Digicoach"},
            "conversation": {"id": self.conversation, "conversationType": "personal", "tenantId": TENANT},
            "channelData": {"tenant": {"id": TENANT}},
            "entities": [
                {"type": "clientInfo", "locale": "nl-BE", "country": "BE", "platform": self.platform}
            ],
            "locale": "nl-BE",
            **more,
        }

    async def post(self, activity: Mapping[str, Any]) -> tuple[int, bytes]:
        """Deliver an activity to the bot; the status and body of its answer."""
        headers = {}
        if self.bearer is not None:
            headers["Authorization"] = f"Bearer {self.bearer(activity['serviceUrl'])}"
        async with self.http.post(f"{self.bot}/api/messages", json=activity, headers=headers) as answer:
            return answer.status, await answer.read()

    async def _delivered(self, activity: Mapping[str, Any]) -> bytes:
        body = b""
        for delivery in (activity, *([again(activity)] if activity["type"] in self.twice else ())):
            status, body = await self.post(delivery)
            assert 200 <= status < 300, f"the bot answered {status} to {activity['type']}"
        return body

    async def _invokes(
        self, message: Message | None, action: Mapping[str, Any], trigger: str = "manual"
    ) -> dict[str, Any]:
        extra = {"replyToId": self.teams.stamped(message)} if message else {}
        value = {"action": {"id": "", **action}, "trigger": trigger}
        edits = message.edits if message is not None else 0
        body = await self._delivered(
            self.activity("invoke", None, name="adaptiveCard/action", value=value, **extra)
        )
        answer: dict[str, Any] = json.loads(body)
        if message is not None and answer["statusCode"] == 200 and answer["type"] == CARD:
            self._own_view[message.id] = (edits, answer["value"])
        return answer

    def _shown(self) -> list[tuple[Message, Card]]:
        shown = []
        for message in reversed(self.teams.chat(self.conversation)):
            edits, own = self._own_view.get(message.id, (-1, None))
            card = own if own is not None and edits == message.edits else message.card
            if card is not None:
                shown.append((message, card))
        return shown

    def _current(self, card: Card | None) -> tuple[Message | None, Card]:
        if card is not None:
            same = [message for message, shown in self._shown() if shown == card]
            return (same[0] if same else None), card
        shown = self._shown()
        assert shown, f"{self.name} has no card"
        return shown[0]

    def _find(self, label: str, card: Card | None) -> tuple[Message | None, Card, Mapping[str, Any]]:
        looked_at = [self._current(card)] if card is not None else self._shown()
        unfolded = [(message, opened(shown)) for message, shown in looked_at]
        for message, shown in [*looked_at, *unfolded]:  # who does not see it opens what is folded
            action = button(shown, label)
            if action is not None:
                return message, shown, action
        present = [buttons(shown) for shown in self.cards()]
        raise AssertionError(f"{self.name} has no button {label!r}, but {present}")
