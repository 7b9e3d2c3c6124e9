"""The channel's side of Teams: a connector service on the loopback that keeps what the bot sent, and its own rules.

Bare, it is patient: for tests about something else. Given a token and a rate table it refuses as the real one does.
"""

import asyncio
import itertools
import json
from collections import defaultdict, deque
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from tests.fakes import answers
from tests.fakes.answers import Refusal, Reset, Script, Silence
from tests.fakes.card_reading import Card
from tests.fakes.messages import CARD, Call, Message
from tests.fakes.places import asked_for, channel_of, opaque, personal_chat, thread_id
from tests.fakes.rates import RateTable

TOO_BIG = 100 * 1024
"""Bytes of UTF-16 in one message; from there on Teams refuses it."""
TOO_BIG_FOR_US = 28 * 1024
"""Bytes in one message that stay under every figure ever published; more is kept in `FakeTeams.large`."""

__all__ = ["CARD", "Call", "FakeTeams", "Message"]
TURNS_A_CALL = 5
"""Of the event loop; so long a call is open."""


@dataclass(slots=True)
class FakeTeams:
    """The connector's side: what the bot sent, and answers that a test asks for. Use it inside ``async with``."""

    url: str = ""
    token: str | None = None
    """The bearer token that is asked for; None: none is."""
    rates: RateTable | None = None
    """Its breaches are refused with 429, and calls that overlap in one conversation with 412; None: all may pass."""
    stamps_differently: bool = False
    """Whether clients put another id on a press than the one that the send returned."""
    weather: Callable[[Call], Script | None] = lambda _call: None
    """How a call ends that no script is about."""
    calls: list[Call] = field(default_factory=list)
    at_once: int = 0
    """The most calls that were open in one conversation at the same time."""
    overlaps: int = 0
    """Calls that were refused because another was open in the same conversation."""
    bots: int = 0
    """The instances that send; one must never meet itself in a conversation, and several may."""
    strangers: int = 0
    """Calls without the token that is asked for."""
    large: list[int] = field(default_factory=list)
    """The bytes of messages larger than we want them to be."""
    personal: dict[str, str] = field(default_factory=dict)
    """The conversation of each member with the bot."""
    removed: set[str] = field(default_factory=set)
    """Conversations of people, and channels of teams, who removed the app: every call is refused."""
    deleted: set[str] = field(default_factory=set)
    """Channels that are not there any more."""
    team_names: dict[str, str] = field(default_factory=dict)
    """What teams are called, by their ids."""
    channel_names: dict[str, dict[str, str]] = field(default_factory=dict)
    """What their channels are called but the first, by the ids of the team and the channel."""
    _chats: dict[str, dict[str, Message]] = field(default_factory=lambda: defaultdict(dict))
    _scripts: dict[str, deque[Script]] = field(default_factory=lambda: defaultdict(deque))
    _always: dict[str, Script] = field(default_factory=dict)
    _open: dict[str, int] = field(default_factory=lambda: defaultdict(int))
    _stopped: asyncio.Event = field(default_factory=asyncio.Event)
    _changed: asyncio.Event = field(default_factory=asyncio.Event)
    _ids: Any = field(default_factory=lambda: itertools.count(1))
    _runner: web.AppRunner | None = None

    async def __aenter__(self) -> Self:
        app = web.Application(client_max_size=1024 * 1024)
        for root in ("", "/{region}"):
            chats = root + "/v3/conversations"
            app.router.add_post(chats, self._handle)
            app.router.add_post(chats + "/{conversation}/activities", self._handle)
            app.router.add_route("*", chats + "/{conversation}/activities/{message}", self._handle)
            app.router.add_get(root + "/v3/teams/{team}", self._tell_of_team)
            app.router.add_get(root + "/v3/teams/{team}/conversations", self._tell_of_team)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", 0).start()
        self.url = f"http://127.0.0.1:{self._runner.addresses[0][1]}"
        return self

    async def __aexit__(self, *error: object) -> None:
        self._stopped.set()
        if self._runner is not None:
            await self._runner.cleanup()

    def script(self, conversation: str, *answers: Script) -> None:
        """Answer the next calls in this conversation so, one each; after them all goes well again.

        A member's id stands for opening a chat with that member, that of a channel for every call in its threads too.
        """
        self._scripts[conversation].extend(answers)

    def always(self, conversation: str, answer: Script | None) -> None:
        """Answer every call in this conversation so, until told otherwise (None)."""
        if answer is None:
            self._always.pop(conversation, None)
        else:
            self._always[conversation] = answer

    def chat(self, conversation: str) -> list[Message]:
        """The messages that are there now, oldest first."""
        return list(self._chats[conversation].values())

    def threads(self, channel: str) -> list[str]:
        """The conversations in a channel of a team, in the order in which somebody first wrote in them."""
        return [chat for chat in self._chats if chat.startswith(f"{channel};")]

    def messages(self, conversation: str) -> list[Card]:
        """The cards that are there now, oldest first."""
        return [message.card for message in self.chat(conversation) if message.card is not None]

    def forget(self, conversation: str, message: str) -> None:
        """Take a message away, as a person or a retention rule does."""
        del self._chats[conversation][message]

    def stamped(self, message: Message) -> str:
        """The id that a client puts on what is done to this message."""
        return message.stamp if self.stamps_differently else message.id

    async def called(self, count: int) -> None:
        """Return when the bot has made `count` calls in all."""
        while len(self.calls) < count:
            self._changed.clear()
            await self._changed.wait()

    async def _tell_of_team(self, request: web.Request) -> web.Response:
        """What is read is counted apart from what is sent: `rates` knows nothing of it."""
        team = request.match_info["team"]
        if self.token is not None and request.headers.get("Authorization") != f"Bearer {self.token}":
            self.strangers += 1
            return answers.NO_TOKEN.response()
        if team not in self.team_names or team in self.deleted:
            return answers.NO_CONVERSATION.response()
        if team in self.removed:
            return answers.NOT_INSTALLED.response()
        if not request.path.endswith("/conversations"):
            return web.json_response({"id": team, "name": self.team_names[team]})
        named = [{"id": id_, "name": name} for id_, name in self.channel_names.get(team, {}).items()]
        return web.json_response({"conversations": [{"id": team}, *named]})

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        body = await request.read()
        activity = json.loads(body) if body else {}
        is_new_chat = "conversation" not in request.match_info
        conversation = asked_for(activity) if is_new_chat else request.match_info["conversation"]
        lane = channel_of(conversation)
        call = Call(
            method=request.method,
            conversation=conversation,
            message=request.match_info.get("message", ""),
            activity=activity,
            authorization=request.headers.get("Authorization"),
            region=request.match_info.get("region", ""),
            at=self.rates.clock.now() if self.rates is not None else None,
        )
        self._open[lane] += 1
        self.at_once = max(self.at_once, self._open[lane])
        self.calls.append(call)
        self._changed.set()
        try:
            refusal = self._against_the_rules(call, body)
            if self.rates is not None:
                for _ in range(TURNS_A_CALL):  # else no two calls would ever be seen to overlap
                    await asyncio.sleep(0)
            if refusal is not None:
                return refusal.response()
            script = self._scripted(call)
            if isinstance(script, Silence):
                self._open[lane] -= 1  # who gave up waiting is no longer there
                if script.delivers:
                    self._done(call, is_new_chat=is_new_chat)
                await self._stopped.wait()
                self._open[lane] += 1
                return web.Response(status=503)
            if script is None or script.delivers:
                done = self._done(call, is_new_chat=is_new_chat)
            match script:
                case None:
                    return done
                case Reset():
                    assert request.transport is not None
                    request.transport.abort()
                    return web.Response()
                case Refusal():
                    return script.response()
        finally:
            self._open[lane] -= 1

    def _against_the_rules(self, call: Call, body: bytes) -> Refusal | None:
        lane = channel_of(call.conversation)
        if self.token is not None and call.authorization != f"Bearer {self.token}":
            self.strangers += 1
            return answers.NO_TOKEN
        if self.rates is not None:
            if self._open[lane] > 1:
                self.overlaps += 1
                return answers.CONCURRENT
            if wait := self.rates.wait_for(lane):
                return Refusal(status=429, code="Throttled", retry_after=str(wait))
        if len(body) > TOO_BIG_FOR_US:
            self.large.append(len(body))
        if len(body.decode().encode("utf-16-le")) > TOO_BIG:
            return answers.TOO_BIG
        if lane in self.deleted:
            return answers.NO_CONVERSATION
        return answers.NOT_INSTALLED if {call.conversation, lane} & self.removed else None

    def _scripted(self, call: Call) -> Script | None:
        places = (call.conversation, channel_of(call.conversation))
        for place in places:
            if scripts := self._scripts[place]:
                return scripts.popleft()
        return next((self._always[place] for place in places if place in self._always), self.weather(call))

    def _done(self, call: Call, *, is_new_chat: bool) -> web.Response:
        if not is_new_chat:
            return self._deliver(call)
        return self._begin_thread(call) if call.activity.get("isGroup") else self._open_chat(call)

    def _open_chat(self, call: Call) -> web.Response:
        body = call.activity
        tenant = body.get("channelData", {}).get("tenant", {}).get("id")
        is_whole = call.conversation and body.get("bot", {}).get("id")
        if not is_whole or (self.rates is not None and not tenant):
            return answers.BAD_ARGUMENT.response()
        chat = self.personal.setdefault(call.conversation, personal_chat(call.conversation))
        if chat in self.removed:
            return answers.NOT_INSTALLED.response()
        return web.json_response({"id": chat}, status=201)

    def _begin_thread(self, call: Call) -> web.Response:
        body = call.activity
        tenant = body.get("channelData", {}).get("tenant", {}).get("id")
        first = body.get("activity", {})
        is_whole = call.conversation and body.get("bot", {}).get("id") and first.get("type") == "message"
        if not is_whole or (self.rates is not None and not tenant):
            return answers.BAD_ARGUMENT.response()
        message = self.new_stamp()
        thread = thread_id(call.conversation, message)
        self._chats[thread][message] = Message(id=message, activity=first, stamp=message)
        return web.json_response({"id": thread, "activityId": message}, status=201)

    def new_stamp(self) -> str:
        """An id such as messages in channels have: the instant they were sent at."""
        return str(1767603700000 + next(self._ids))

    def _deliver(self, call: Call) -> web.Response:
        chat = self._chats[call.conversation]
        if call.method == "POST":
            number = next(self._ids)
            message = f"1:1{opaque(f'message {number}', 38)}"
            chat[message] = Message(id=message, activity=call.activity, stamp=str(1767603700000 + number))
            return web.json_response({"id": message}, status=201)
        if call.message not in chat:
            return answers.NO_MESSAGE.response()
        if call.method == "DELETE":
            del chat[call.message]
            return web.Response()
        chat[call.message].activity = call.activity
        chat[call.message].edits += 1
        return web.json_response({"id": call.message})
