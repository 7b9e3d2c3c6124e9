"""Sends and edits messages through the Bot Connector: one attempt a call, one call at a time in a conversation."""

import asyncio
import random
from collections.abc import Callable, Mapping
from dataclasses import replace
from types import TracebackType
from typing import Protocol, Self

import aiohttp
from aiohttp import hdrs
from multidict import CIMultiDict
from pydantic_core import from_json, to_json
from yarl import URL

from bot import fault_points
from bot.clock import Clock, SystemClock
from bot.domain.errors import Gone, Rejected, SendError, TooBig, TryLater, Unreachable
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.json_values import as_object, as_text
from bot.metrics import Measured, Traced, measure, span
from bot.teams.addresses import address, is_id, team_address
from bot.teams.breaker import Breaker
from bot.teams.channel_posts import begin_thread, edit_post
from bot.teams.hosts import ServiceHosts
from bot.teams.lanes import Lane, WaitingEdit
from bot.teams.outcomes import BotRefused, Throttled, outcome, unanswered
from bot.teams.outgoing import bell_for, chat_with, in_words, message_of
from bot.teams.pace import Pace
from bot.teams.threads import channel_of
from bot.telemetry import error_name, log_event

TIME_OUT_S = 15.0
"""For one call, with the wait for earlier calls of its conversation."""
_LEAVES_WITHIN = 0.7
"""Of that time; who has waited longer does not leave, because the channel's answer might come too late."""
CONNECT_TIME_OUT_S = 4.0
"""For a new connection, with the look-up of its name: over before the call's own time is, so that nothing has left."""
_KNOWS_THE_BOT = (Unreachable, Gone, Throttled, Rejected)
"""Answers about a person, a message or a moment: the channel has let the bot itself in."""
_JSON = CIMultiDict({hdrs.CONTENT_TYPE: "application/json"})
# Azure's front ends drop idle connections after minutes; a POST on a dropped one is ambiguous, so ours close sooner.
_KEEP_ALIVE_S = 30.0


class TokenSource(Protocol):
    """Where the bearer token of the bot comes from."""

    async def token(self) -> str:
        """A token that is still valid for minutes.

        Raises:
            TryLater: none can be had now.
        """
        ...

    def forget(self, token: str) -> None:
        """The channel refused `token`: ask for another one, not for this again."""
        ...


def _wait_seconds() -> float:
    return random.uniform(2.0, 20.0)  # noqa: S311 - spreads retries, guards nothing


class TeamsMessenger:
    """See `Messenger`. Open it with ``async with``; that owns the one HTTP session of the process."""

    def __init__(
        self,
        hosts: ServiceHosts,
        tokens: TokenSource | None = None,
        *,
        pace: Pace | None = None,
        clock: Clock | None = None,
        tenant: str = "",
        jitter: Callable[[], float] = _wait_seconds,
        time_out_s: float = TIME_OUT_S,
    ) -> None:
        """`tokens` is None in local mode only, `pace` None lets calls leave as they come.

        `tenant` is the organisation in which chats are made; `jitter` gives the shortest wait after a refusal, in seconds.
        """
        self._hosts = hosts
        self._tokens = tokens
        self._pace = pace
        self._breaker = Breaker(clock or SystemClock())
        self._tenant = tenant
        self._jitter = jitter
        self._time_out_s = time_out_s
        self._lanes: dict[str, Lane] = {}
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._http = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEEP_ALIVE_S),
            cookie_jar=aiohttp.DummyCookieJar(),
            # The whole call has its own time-out; this one costs a timer for a new connection only.
            timeout=aiohttp.ClientTimeout(total=None, connect=CONNECT_TIME_OUT_S),
            trust_env=False,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._http is not None:
            await self._http.close()
            self._http = None

    async def send(self, to: Reference, post: Post) -> str:
        """See `Messenger`. The id is empty when the channel gave none: such a message cannot be edited."""
        bell = bell_for(to)
        body = to_json(message_of(to, post) | bell)
        try:
            return await self.post(to.service_url, to.conversation_id, body)
        except TooBig:
            body = to_json(in_words(to, post) | bell)
            return await self.post(to.service_url, to.conversation_id, body)

    async def edit(self, to: Reference, message: str, post: Post) -> None:
        """See `Messenger`."""
        if not message:
            raise Gone
        body = to_json(message_of(to, post) | {"id": message})
        try:
            await self.put(to.service_url, to.conversation_id, message, body)
        except TooBig:
            body = to_json(in_words(to, post) | {"id": message})
            await self.put(to.service_url, to.conversation_id, message, body)

    async def reopen(self, to: Reference) -> Reference:
        """See `Messenger`."""
        body = to_json(chat_with(to, self._tenant))
        made = as_text((await self.create(to.service_url, to.conversation_id, body)).get("id"))
        if not is_id(made):
            raise Rejected
        return replace(to, conversation_id=made)

    async def post_in_channel(self, to: str, post: Post) -> str:
        """See `ChannelMessenger`. What it returns cannot be edited when the channel gave no id."""
        return await begin_thread(self, to, post)

    async def edit_in_channel(self, to: str, message: str, post: Post) -> None:
        """See `ChannelMessenger`."""
        await edit_post(self, to, message, post)

    async def create(self, service_url: str, where: str, body: bytes) -> Mapping[str, object]:
        """Make a conversation, as one of the calls of the conversation `where`; what the channel says of it."""
        url = address(self._base(service_url))
        return _said(await self._call(hdrs.METH_POST, service_url, where, body, url=url))

    async def team(self, service_url: str, where: str, team: str) -> Mapping[str, object]:
        """See `bot.teams.channel_names.Reads`; it is one of the calls of the channel `where`. Otherwise as `edit`."""
        url = team_address(self._base(service_url), team)
        return _said(await self._call(hdrs.METH_GET, service_url, where, b"", url=url))

    async def team_channels(self, service_url: str, where: str, team: str) -> Mapping[str, object]:
        """As `team`."""
        url = team_address(self._base(service_url), team, "conversations")
        return _said(await self._call(hdrs.METH_GET, service_url, where, b"", url=url))

    async def post(self, service_url: str, conversation_id: str, body: bytes) -> str:
        """Send an activity that is JSON already; see `Messenger.send`."""
        return as_text(_said(await self._call(hdrs.METH_POST, service_url, conversation_id, body)).get("id"))

    async def put(self, service_url: str, conversation_id: str, message: str, body: bytes) -> None:
        """Replace an activity by one that is JSON already; see `Messenger.edit`."""
        await self._call(hdrs.METH_PUT, service_url, conversation_id, body, message)

    async def delete(self, service_url: str, conversation_id: str, message: str) -> None:
        """Take a message away; `Gone` when it is away already. Otherwise as `Messenger.edit`."""
        await self._call(hdrs.METH_DELETE, service_url, conversation_id, b"", message)

    async def _call(
        self,
        method: str,
        service_url: str,
        conversation_id: str,
        body: bytes,
        message: str | None = None,
        *,
        url: URL | None = None,
    ) -> bytes:
        url = url or address(self._base(service_url), conversation_id, message)
        message = message and f"{conversation_id} {message}"
        conversation_id = channel_of(conversation_id)  # whose threads share its lane and its pace
        lane = self._lanes.get(conversation_id)
        edited = message if method == hdrs.METH_PUT else None
        if edited is not None and lane is not None and (waiting := lane.edits.get(edited)) is not None:
            await waiting.joined(body)
            return b""
        self._breaker.check()
        if self._pace is not None:
            self._pace.admit(conversation_id, ahead=0 if lane is None else lane.users)
        if lane is None:
            lane = self._lanes[conversation_id] = Lane()
        lane.users += 1
        edit = WaitingEdit(body)
        if message is not None:
            lane.edits.pop(message, None)  # an edit that is asked for after a delete comes after it
        if edited is not None:
            lane.edits[edited] = edit
        try:
            with span(Traced.SEND, kind=method):
                answer = await self._in_turn(method, url, conversation_id, edited, lane, edit)
        except SendError as error:
            self._concluded(conversation_id, error)
            edit.failed(error)
            raise
        except BaseException:  # cut off, or an error of ours: nobody may be left waiting for it
            edit.failed(TryLater(self._jitter()))
            raise
        else:
            self._concluded(conversation_id, None)
            edit.succeeded()
            return answer
        finally:
            lane.leaves(edited, edit)
            lane.users -= 1
            if not lane.users:
                del self._lanes[conversation_id]

    async def _in_turn(
        self, method: str, url: URL, conversation_id: str, edited: str | None, lane: Lane, edit: WaitingEdit
    ) -> bytes:
        has_left = False
        try:
            async with asyncio.timeout(self._time_out_s) as limit, lane.lock:
                token = "" if self._tokens is None else await self._tokens.token()
                if self._pace is not None:
                    await self._pace.wait(conversation_id)
                if self._is_late(limit):
                    raise TryLater(self._jitter())
                self._breaker.admit()
                body = lane.leaves(edited, edit)
                fault_points.reach("send.before")
                has_left = True
                return await self._exchange(method, url, body, token)
        except (
            aiohttp.ClientConnectorError,
            aiohttp.ConnectionTimeoutError,
        ) as error:  # no name, no route, no TLS
            raise TryLater(self._jitter()) from error
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError among them
            raise unanswered(method, self._jitter) if has_left else TryLater(self._jitter()) from error

    def _is_late(self, limit: asyncio.Timeout) -> bool:
        ends_at = limit.when()
        now = asyncio.get_running_loop().time()
        return ends_at is not None and ends_at - now < self._time_out_s * (1 - _LEAVES_WITHIN)

    def _concluded(self, conversation_id: str, error: SendError | None) -> None:
        """Every call ends here, once; `error` is None when the channel did what was asked."""
        measure(Measured.SENDS, outcome="Delivered" if error is None else error_name(error))
        if error is None or isinstance(error, _KNOWS_THE_BOT):
            self._breaker.succeeded()
        if isinstance(error, BotRefused):
            self._breaker.refused()
        elif isinstance(error, Throttled) and self._pace is not None:
            self._pace.refused(conversation_id, error.after_seconds)
        elif isinstance(error, TooBig):
            log_event("connector.too_big", level="error")

    async def _exchange(self, method: str, url: URL, body: bytes, token: str) -> bytes:
        assert self._http is not None, "use it inside async with"
        headers = _JSON
        if token:
            headers = _JSON.copy()
            headers[hdrs.AUTHORIZATION] = f"Bearer {token}"
        async with self._http.request(
            method, url, data=body, headers=headers, allow_redirects=False
        ) as response:
            answer = await response.read()
        fault_points.reach("send.after")
        if 200 <= response.status < 300:
            return answer
        if response.status == 401 and self._tokens is not None:
            self._tokens.forget(token)
        raise outcome(method, response.status, response.headers.get(hdrs.RETRY_AFTER), answer, self._jitter)

    def _base(self, service_url: str) -> str:
        base = self._hosts.base(service_url)
        if base is None:
            raise Rejected
        return base


def _said(answer: bytes) -> Mapping[str, object]:
    try:
        return as_object(from_json(answer))
    except ValueError:
        return {}
