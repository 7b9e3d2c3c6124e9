"""Sends and edits messages through the Bot Connector: one attempt a call, one call at a time in a conversation."""

import asyncio
import random
from collections.abc import Callable
from dataclasses import dataclass, field
from types import TracebackType
from typing import Protocol, Self
from urllib.parse import quote

import aiohttp
from aiohttp import hdrs
from multidict import CIMultiDict
from pydantic_core import from_json, to_json
from yarl import URL

from bot import fault_points
from bot.domain.errors import Gone, Rejected, TryLater
from bot.domain.people import Reference
from bot.domain.post import Post
from bot.teams.hosts import ServiceHosts
from bot.teams.inbound import as_object, as_text
from bot.teams.outcomes import outcome, unanswered

CARD = "application/vnd.microsoft.card.adaptive"
TIME_OUT_S = 15.0
"""For one call, with the wait for earlier calls of its conversation."""
CONNECT_TIME_OUT_S = 5.0
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


@dataclass(slots=True)
class _Lane:
    """The queue of one conversation; it exists while somebody is in it."""

    lock: asyncio.Lock = field(default_factory=asyncio.Lock)
    users: int = 0


def _wait_seconds() -> float:
    return random.uniform(2.0, 20.0)  # noqa: S311 - spreads retries, guards nothing


class TeamsMessenger:
    """See `Messenger`. Open it with ``async with``; that owns the one HTTP session of the process."""

    def __init__(
        self,
        hosts: ServiceHosts,
        tokens: TokenSource | None = None,
        *,
        jitter: Callable[[], float] = _wait_seconds,
        time_out_s: float = TIME_OUT_S,
    ) -> None:
        """`tokens` is None in local mode only; `jitter` gives the shortest wait after a refusal, in seconds."""
        self._hosts = hosts
        self._tokens = tokens
        self._jitter = jitter
        self._time_out_s = time_out_s
        self._lanes: dict[str, _Lane] = {}
        self._http: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Self:
        self._http = aiohttp.ClientSession(
            connector=aiohttp.TCPConnector(limit=0, keepalive_timeout=_KEEP_ALIVE_S),
            cookie_jar=aiohttp.DummyCookieJar(),
            # The whole call has its own time-out; aiohttp's would cost a timer more.
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=CONNECT_TIME_OUT_S),
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
        body = to_json(_message(to, post) | {"channelData": {"notification": {"alert": True}}})
        return await self.post(to.service_url, to.conversation_id, body)

    async def edit(self, to: Reference, message: str, post: Post) -> None:
        """See `Messenger`."""
        if not message:
            raise Gone
        body = to_json(_message(to, post) | {"id": message})
        await self._call(hdrs.METH_PUT, to.service_url, to.conversation_id, body, message)

    async def post(self, service_url: str, conversation_id: str, body: bytes) -> str:
        """Send an activity that is JSON already; see `Messenger.send`."""
        answer = await self._call(hdrs.METH_POST, service_url, conversation_id, body)
        try:
            return as_text(as_object(from_json(answer)).get("id"))
        except ValueError:
            return ""

    async def put(self, service_url: str, conversation_id: str, message: str, body: bytes) -> None:
        """Replace an activity by one that is JSON already; see `Messenger.edit`."""
        await self._call(hdrs.METH_PUT, service_url, conversation_id, body, message)

    async def delete(self, service_url: str, conversation_id: str, message: str) -> None:
        """Take a message away; `Gone` when it is away already. Otherwise as `Messenger.edit`."""
        await self._call(hdrs.METH_DELETE, service_url, conversation_id, b"", message)

    async def _call(
        self, method: str, service_url: str, conversation_id: str, body: bytes, message: str | None = None
    ) -> bytes:
        url = self._url(service_url, conversation_id, message)
        lane = self._lanes.get(conversation_id)
        if lane is None:
            lane = self._lanes[conversation_id] = _Lane()
        lane.users += 1
        has_left = False
        try:
            async with asyncio.timeout(self._time_out_s), lane.lock:
                headers = _JSON
                if self._tokens is not None:
                    headers = _JSON.copy()
                    headers[hdrs.AUTHORIZATION] = f"Bearer {await self._tokens.token()}"
                fault_points.reach("send.before")
                has_left = True
                return await self._exchange(method, url, body, headers)
        except (
            aiohttp.ClientConnectorError,
            aiohttp.ConnectionTimeoutError,
        ) as error:  # no name, no route, no TLS
            raise TryLater(self._jitter()) from error
        except (aiohttp.ClientError, OSError) as error:  # TimeoutError among them
            raise unanswered(method, self._jitter) if has_left else TryLater(self._jitter()) from error
        finally:
            lane.users -= 1
            if not lane.users:
                del self._lanes[conversation_id]

    async def _exchange(self, method: str, url: URL, body: bytes, headers: CIMultiDict[str]) -> bytes:
        assert self._http is not None, "use it inside async with"
        async with self._http.request(
            method, url, data=body, headers=headers, allow_redirects=False
        ) as response:
            answer = await response.read()
        fault_points.reach("send.after")
        if 200 <= response.status < 300:
            return answer
        raise outcome(method, response.status, response.headers.get(hdrs.RETRY_AFTER), answer, self._jitter)

    def _url(self, service_url: str, conversation_id: str, message: str | None) -> URL:
        base = self._hosts.base(service_url)
        if base is None or not _is_id(conversation_id) or not (message is None or _is_id(message)):
            raise Rejected
        place = f"{base}/v3/conversations/{quote(conversation_id, safe='')}/activities"
        return URL(place if message is None else f"{place}/{quote(message, safe='')}", encoded=True)


def _is_id(part: str) -> bool:
    # Quoting leaves dots alone, and a part of dots only would climb out of its place in the path.
    return part.strip(".") != ""


def _message(to: Reference, post: Post) -> dict[str, object]:
    # The card alone: with a text beside it Teams makes two messages and gives no id that can be edited.
    return {
        "type": "message",
        "from": {"id": to.bot_id},
        "recipient": {"id": to.user_id},
        "conversation": {"id": to.conversation_id},
        "summary": post.summary,
        "attachments": [{"contentType": CARD, "content": post.card}],
    }
