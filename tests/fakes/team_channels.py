"""Teams of the fake Teams: channels in which colleagues name the bot and press its cards, and what becomes of them."""

import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from tests.fakes.card_reading import Card, button, buttons, filled_in, opened, words
from tests.fakes.channel import CARD, FakeTeams, Message
from tests.fakes.places import thread_id
from tests.fakes.teams import BOT, TENANT, Colleague

MENTION = "<at>Digicoach</at>"


@dataclass(slots=True, kw_only=True)
class Team:
    """A team that has the app; `id` is also that of its first channel."""

    name: str
    teams: FakeTeams
    id: str = ""
    channels: dict[str, "Channel"] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.id = self.id or _channel_id(self.name)
        self.teams.team_names[self.id] = self.name

    def channel(self, name: str = "") -> "Channel":
        """The channel of that name; without one the first, which has none of its own."""
        if name not in self.channels:
            id_ = _channel_id(f"{self.name} {name}") if name else self.id
            self.channels[name] = Channel(id=id_, name=name, team=self)
            if name:
                self.teams.channel_names.setdefault(self.id, {})[id_] = name
        return self.channels[name]

    async def adds_the_bot(self, who: Colleague) -> None:
        """Add the app to the team: Teams sends both events."""
        self.teams.removed -= self._ids()
        await who._delivered(self.event(who, "teamMemberAdded", membersAdded=[{"id": BOT}]))
        await who._delivered(self.installation(who, "add"))

    async def removes_the_bot(self, who: Colleague) -> None:
        """Take the app out of the team; from then on the bot is refused in its channels."""
        self.teams.removed |= self._ids()
        await who._delivered(self.event(who, "teamMemberRemoved", membersRemoved=[{"id": BOT}]))
        await who._delivered(self.installation(who, "remove"))

    async def is_joined_by(self, who: Colleague) -> None:
        """Somebody becomes a member, which Teams tells the bot."""
        member = {"id": f"29:{who.object_id}", "aadObjectId": who.object_id}
        await who._delivered(self.event(who, "teamMemberAdded", membersAdded=[member]))

    async def renames(self, who: Colleague, name: str) -> None:
        """Give the team another name."""
        self.name = self.teams.team_names[self.id] = name
        await who._delivered(self.event(who, "teamRenamed"))

    async def is_archived(self, who: Colleague) -> None:
        """Nobody can write there any more."""
        self.teams.removed |= self._ids()
        await who._delivered(self.event(who, "teamArchived"))

    async def is_unarchived(self, who: Colleague) -> None:
        """Everybody can again."""
        self.teams.removed -= self._ids()
        await who._delivered(self.event(who, "teamUnarchived"))

    async def is_deleted(self, who: Colleague) -> None:
        """The team is not there any more, nor are its channels."""
        self.teams.deleted |= self._ids()
        await who._delivered(self.event(who, "teamDeleted"))

    def event(self, who: Colleague, event: str, **more: object) -> dict[str, Any]:
        """A `conversationUpdate` of the team, as Teams shapes it."""
        return {**self._told(who, "conversationUpdate", event), **more}

    def installation(self, who: Colleague, action: str) -> dict[str, Any]:
        """An `installationUpdate` of the team."""
        return {**self._told(who, "installationUpdate", ""), "action": action}

    def _told(self, who: Colleague, kind: str, event: str) -> dict[str, Any]:
        data = {
            "team": {"id": self.id, "name": self.name, "aadGroupId": "33333333-3333-4333-8333-333333333333"},
            "settings": {"selectedChannel": {"id": self.id}},
            "tenant": {"id": TENANT},
        }
        data |= {"eventType": event} if event else {}
        return who.activity(kind, conversation=_conversation(self.id), channelData=data)

    def _ids(self) -> set[str]:
        return {self.id, *(channel.id for channel in self.channels.values())}


@dataclass(slots=True, kw_only=True)
class Channel:
    """A channel of a team, as those who look at it see it."""

    id: str
    name: str
    team: Team
    lines: list[str] = field(default_factory=list)
    """The threads that people began, oldest first."""
    _own_view: dict[tuple[str, str], tuple[int, Card]] = field(default_factory=dict)

    @property
    def posts(self) -> list[Message]:
        """What the bot began a thread with, as it is now, oldest first."""
        teams = self.team.teams
        return [teams.chat(thread)[0] for thread in self._threads() if teams.chat(thread)]

    def cards(self) -> list[Card]:
        """The cards of those posts, newest first."""
        return [post.card for post in reversed(self.posts) if post.card is not None]

    def newest(self) -> Card:
        """The newest of them."""
        assert self.cards(), f"there is no card in {self.name!r}"
        return self.cards()[0]

    def replies(self, thread: str = "") -> list[Message]:
        """What the bot answered in the thread of the last line that somebody typed, or in `thread`; oldest first."""
        return self.team.teams.chat(thread or self.lines[-1])

    def sees(self, text: str) -> bool:
        """Whether a card in the channel says this, as a post or as an answer."""
        threads = [*self._threads(), *self.lines]
        return any(text in words(card) for thread in threads for card in self.team.teams.messages(thread))

    def view_of(self, who: Colleague, post: Message) -> Card | None:
        """What `who` sees in the place of the post: the answer to their own press, until the card changes for all."""
        edits, own = self._own_view.get((who.object_id, post.id), (-1, None))
        return own if own is not None and edits == post.edits else post.card

    async def says(self, who: Colleague, text: str, *, activity_id: str = "", is_to_bot: bool = True) -> str:
        """Begin a thread with a line that names the bot, unless not `is_to_bot`; returns the thread.

        The same `activity_id` again is the same line delivered twice.
        """
        activity = self.line(who, text, activity_id, is_to_bot=is_to_bot)
        if (thread := activity["conversation"]["id"]) not in self.lines:
            self.lines.append(thread)
        await who._delivered(activity)
        return thread

    async def presses(
        self, who: Colleague, label: str, card: Card | None = None, inputs: Mapping[str, object] | None = None
    ) -> dict[str, Any]:
        """Press a button of the newest card that has it (or of `card`); the answer is what the presser alone sees."""
        post, shown, action = self._find(who, label, card)
        data = {**action.get("data", {}), **filled_in(shown, inputs or {})}
        pressed = {"type": "Action.Execute", "verb": action.get("verb"), "data": data}
        edits = post.edits
        body = await who._delivered(
            self.press(who, post, {"action": {"id": "", **pressed}, "trigger": "manual"})
        )
        answer: dict[str, Any] = json.loads(body)
        if answer["statusCode"] == 200 and answer["type"] == CARD:
            self._own_view[who.object_id, post.id] = (edits, answer["value"])
        return answer

    async def presses_submit(
        self, who: Colleague, label: str, card: Card | None = None, inputs: Mapping[str, object] | None = None
    ) -> None:
        """The same on a client that only knows the button's fallback."""
        post, shown, action = self._find(who, label, card)
        fallback = action if action["type"] == "Action.Submit" else action.get("fallback", {})
        assert fallback.get("type") == "Action.Submit", f"{label!r} has no fallback"
        value = {**fallback.get("data", {}), **filled_in(shown, inputs or {})}
        place = self._place(self._thread_of(post))
        await who._delivered(who.activity("message", value=value, replyToId=post.id, **place))

    async def is_renamed(self, who: Colleague, name: str) -> None:
        """Give the channel another name."""
        self.name = self.team.teams.channel_names[self.team.id][self.id] = name
        await who._delivered(self.event(who, "channelRenamed"))

    async def is_deleted(self, who: Colleague) -> None:
        """It is not there any more."""
        self.team.teams.deleted.add(self.id)
        await who._delivered(self.event(who, "channelDeleted"))

    async def is_restored(self, who: Colleague) -> None:
        """It is there again."""
        self.team.teams.deleted.discard(self.id)
        await who._delivered(self.event(who, "channelRestored"))

    def line(
        self, who: Colleague, text: str, activity_id: str = "", *, is_to_bot: bool = True
    ) -> dict[str, Any]:
        """A message as Teams shapes it: without any names, and the mention in it as markup with an entity beside it."""
        activity = who.activity("message", activity_id or self.team.teams.new_stamp(), textFormat="plain")
        mention = {"type": "mention", "text": MENTION, "mentioned": {"id": BOT, "name": "Digicoach"}}
        return {
            **activity,
            **self._place(thread_id(self.id, activity["id"])),
            "text": f"{MENTION} {text}" if is_to_bot else text,
            "entities": [*([mention] if is_to_bot else []), *activity["entities"]],
        }

    def press(self, who: Colleague, post: Message | None, value: object) -> dict[str, Any]:
        """An `adaptiveCard/action` as Teams shapes it; without a post, one in a thread that somebody else began."""
        thread = self._thread_of(post) if post is not None else thread_id(self.id, "1767600000000")
        more = {"replyToId": post.id} if post is not None else {}
        return who.activity("invoke", name="adaptiveCard/action", value=value, **self._place(thread), **more)

    def event(self, who: Colleague, event: str) -> dict[str, Any]:
        """A `conversationUpdate` of the channel: it alone names the channel."""
        data = {
            "channel": {"id": self.id, "name": self.name},
            "team": {"id": self.team.id},
            "eventType": event,
            "tenant": {"id": TENANT},
        }
        return who.activity("conversationUpdate", conversation=_conversation(self.team.id), channelData=data)

    def _place(self, thread: str) -> dict[str, Any]:
        data = {
            "teamsChannelId": self.id,
            "teamsTeamId": self.team.id,
            "channel": {"id": self.id},
            "team": {"id": self.team.id},
            "tenant": {"id": TENANT},
        }
        return {"conversation": _conversation(thread), "channelData": data}

    def _threads(self) -> list[str]:
        return [thread for thread in self.team.teams.threads(self.id) if thread not in self.lines]

    def _thread_of(self, post: Message) -> str:
        return thread_id(self.id, post.id)

    def _find(self, who: Colleague, label: str, card: Card | None) -> tuple[Message, Card, Mapping[str, Any]]:
        seen = [(post, self.view_of(who, post)) for post in reversed(self.posts)]
        for post, shown in seen:
            if shown is None or (card is not None and card != shown):
                continue
            for looked_at in (shown, opened(shown)):
                if (action := button(looked_at, label)) is not None:
                    return post, looked_at, action
        present = [buttons(shown) for _, shown in seen if shown is not None]
        raise AssertionError(f"{self.name!r} has no button {label!r}, but {present}")


def _conversation(place: str) -> dict[str, Any]:
    return {"id": place, "isGroup": True, "conversationType": "channel", "tenantId": TENANT}


def _channel_id(of: str) -> str:
    return f"19:{hashlib.sha256(of.encode()).hexdigest()[:32]}@thread.tacv2"
