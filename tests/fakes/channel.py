"""The channel's side of Teams: a connector service on the loopback that keeps what the bot sent and fails when asked to."""

import asyncio
import itertools
import json
from collections import defaultdict, deque
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Self

from aiohttp import web

from tests.fakes.card_reading import Card

CARD = "application/vnd.microsoft.card.adaptive"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refusal:
    """Answer one call with this; nothing is delivered, unless `delivers`."""

    status: int
    code: str = ""
    retry_after: str = ""
    delivers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Silence:
    """Never answer one call; it ends when the service stops."""

    delivers: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Reset:
    """Cut the connection instead of answering one call."""

    delivers: bool = False


Script = Refusal | Silence | Reset


@dataclass(slots=True, kw_only=True)
class Message:
    """A message as it is now; `edits` counts how often it changed."""

    id: str
    activity: Mapping[str, Any]
    edits: int = 0

    @property
    def card(self) -> Card | None:
        """The card in it, if there is one."""
        for attachment in self.activity.get("attachments") or ():
            if attachment.get("contentType") == CARD:
                return attachment["content"]
        return None


@dataclass(frozen=True, slots=True, kw_only=True)
class Call:
    """One request that the bot made; `message` is empty for a new one."""

    method: str
    conversation: str
    message: str
    activity: Mapping[str, Any]
    authorization: str | None


@dataclass(slots=True)
class FakeTeams:
    """The connector's side: what the bot sent, and answers that a test asks for. Use it inside ``async with``."""

    url: str = ""
    calls: list[Call] = field(default_factory=list)
    at_once: int = 0
    """The most calls that were open in one conversation at the same time."""
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
        place = "/v3/conversations/{conversation}/activities"
        app.router.add_post(place, self._handle)
        app.router.add_route("*", place + "/{message}", self._handle)
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
        """Answer the next calls in this conversation so, one each; after them all goes well again."""
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

    def messages(self, conversation: str) -> list[Card]:
        """The cards that are there now, oldest first."""
        return [message.card for message in self.chat(conversation) if message.card is not None]

    def forget(self, conversation: str, message: str) -> None:
        """Take a message away, as a person or a retention rule does."""
        del self._chats[conversation][message]

    async def called(self, count: int) -> None:
        """Return when the bot has made `count` calls in all."""
        while len(self.calls) < count:
            self._changed.clear()
            await self._changed.wait()

    async def _handle(self, request: web.Request) -> web.StreamResponse:
        conversation, message = request.match_info["conversation"], request.match_info.get("message", "")
        body = await request.read()
        call = Call(
            method=request.method,
            conversation=conversation,
            message=message,
            activity=json.loads(body) if body else {},
            authorization=request.headers.get("Authorization"),
        )
        self._open[conversation] += 1
        self.at_once = max(self.at_once, self._open[conversation])
        self.calls.append(call)
        self._changed.set()
        try:
            return await self._answer(request, call)
        finally:
            self._open[conversation] -= 1

    async def _answer(self, request: web.Request, call: Call) -> web.StreamResponse:
        scripts = self._scripts[call.conversation]
        script = scripts.popleft() if scripts else self._always.get(call.conversation)
        if script is None:
            return self._deliver(call)
        if script.delivers:
            self._deliver(call)
        match script:
            case Silence():
                await self._stopped.wait()
                return web.Response(status=503)
            case Reset():
                assert request.transport is not None
                request.transport.abort()
                return web.Response()
            case Refusal(status=status, code=code, retry_after=retry_after):
                headers = {"Retry-After": retry_after} if retry_after else {}
                error = {"error": {"code": code, "message": "No."}} if code else {}
                return web.json_response(error, status=status, headers=headers)

    def _deliver(self, call: Call) -> web.Response:
        chat = self._chats[call.conversation]
        if call.method == "POST":
            message = f"m{next(self._ids)}"
            chat[message] = Message(id=message, activity=call.activity)
            return web.json_response({"id": message}, status=201)
        if call.message not in chat:
            error = {"error": {"code": "ActivityNotFoundInConversation", "message": "No such activity."}}
            return web.json_response(error, status=404)
        if call.method == "DELETE":
            del chat[call.message]
            return web.Response()
        chat[call.message].activity = call.activity
        chat[call.message].edits += 1
        return web.json_response({"id": call.message})
