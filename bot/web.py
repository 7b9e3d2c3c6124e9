"""The bot over HTTP: Teams' activities in, answers out, and two pages that say how it is."""

import asyncio
from time import perf_counter
from typing import Protocol

from aiohttp import hdrs, web
from multidict import CIMultiDict

from bot.cards.actions import VERBS
from bot.clock import new_id
from bot.json_values import as_object
from bot.metrics import Measured, Traced, measure, span
from bot.teams.adapter import Adapter
from bot.teams.gate import Gate, NotAdmitted
from bot.teams.inbound import BODY_LIMIT, BadInbound, Inbound, parse
from bot.teams.limits import TooFast
from bot.telemetry import error_name, log_event

BODY_WITHIN_S = 5.0
"""A body that arrives slower is given up."""
REST_WITHIN_S = 1.0
"""How long the rest of a body that was refused is still taken in, so that the answer arrives."""
READY_WITHIN_S = 5.0
HEADER_LIMIT = 32 * 1024
"""Bytes of one header; a token that is too long is still refused in our own way."""
HEAD_WITHIN_S = 30.0
"""A connection that has brought no whole head of a request for so long is closed, within as much again."""
IDLE_S = 300.0
"""Longer than Azure's front ends keep a connection (240 s): they close first, so no request crosses a close."""
FINISH_WITHIN_S = 15.0
"""What a turn in flight gets when the bot stops: as long as its longest call."""

_JSON = CIMultiDict({hdrs.CONTENT_TYPE: "application/json; charset=utf-8"})
_HEARD = 256
"""Connections that are remembered before it is looked which of them are closed."""
_OTHER = "other"
_TYPES = frozenset(
    {
        "conversationUpdate",
        "event",
        "installationUpdate",
        "invoke",
        "message",
        "messageDelete",
        "messageReaction",
        "messageUpdate",
        "typing",
    }
)


class Checked(Protocol):
    """Something that can say whether it works: the stores."""

    async def check(self) -> None:
        """Return when it works; raise anything when not."""
        ...


class WebApp:
    """The routes, and the life of the server: `start`, then `stop`. Nothing that goes wrong inside leaks out."""

    def __init__(self, adapter: Adapter, gate: Gate, stores: Checked) -> None:
        self._adapter = adapter
        self._gate = gate
        self._stores = stores
        self._runner: web.AppRunner | None = None
        self._heard: set[web.RequestHandler] = set()
        """The connections that brought a request."""
        self._most_heard = _HEARD
        self._sweep: asyncio.TimerHandle | None = None

    def routes(self) -> web.Application:
        """A new aiohttp application with the three routes."""
        app = web.Application(client_max_size=BODY_LIMIT)
        app.router.add_post("/api/messages", self._messages)
        app.router.add_get("/healthz", self._alive)
        app.router.add_get("/readyz", self._ready)
        app.on_response_prepare.append(self._prepared)
        return app

    async def start(self, host: str, port: int) -> int:
        """Listen, and return the port (one that was free, when `port` is 0).

        Raises:
            OSError: the address is taken or not ours.
        """
        runner = web.AppRunner(
            self.routes(),
            handle_signals=False,
            access_log=None,
            shutdown_timeout=FINISH_WITHIN_S,
            lingering_time=REST_WITHIN_S,
            keepalive_timeout=IDLE_S,
            max_field_size=HEADER_LIMIT,
        )
        await runner.setup()
        self._runner = runner
        await web.TCPSite(runner, host, port, backlog=1024).start()
        self._close_silent(frozenset())
        return int(runner.addresses[0][1])

    async def stop(self) -> None:
        """Take no new requests, let the turns in flight finish, and close. Safe to call twice."""
        runner, self._runner = self._runner, None
        if self._sweep is not None:
            self._sweep.cancel()
        if runner is not None:
            await runner.cleanup()

    def _close_silent(self, before: frozenset[web.RequestHandler]) -> None:
        """Close those who said nothing whole since they were seen `before`; aiohttp itself waits `IDLE_S` for a head."""
        server = self._runner.server if self._runner is not None else None
        if server is None:
            return
        open_now = frozenset(server.connections)
        self._heard &= open_now
        silent = open_now - self._heard
        for connection in silent & before:
            connection.force_close()
        if silent & before:
            log_event("connections.closed", count=len(silent & before))
        self._sweep = asyncio.get_running_loop().call_later(HEAD_WITHIN_S, self._close_silent, silent)

    def _hear(self, connection: web.RequestHandler) -> None:
        """Know that it brought a request. Who opens one after the other must not fill the memory till the next sweep."""
        if (
            len(self._heard) >= self._most_heard
            and self._runner is not None
            and self._runner.server is not None
        ):
            self._heard &= frozenset(self._runner.server.connections)
            self._most_heard = max(_HEARD, 2 * len(self._heard))
        self._heard.add(connection)

    async def _prepared(self, request: web.Request, response: web.StreamResponse) -> None:
        """Which program answers, of which version, is nobody's business."""
        response.headers.pop(hdrs.SERVER, None)
        self._hear(request.protocol)

    async def _messages(self, request: web.Request) -> web.Response:
        self._hear(request.protocol)  # a turn may take longer than strangers are waited for
        try:
            return await self._turn(request)
        except NotAdmitted as error:
            log_event("turn.refused", kind=error.reason, status=error.status)
            return web.Response(status=error.status)
        except (BadInbound, web.RequestPayloadError):  # the latter: packed otherwise than it says
            log_event("turn.refused", kind="malformed", status=400)
            return web.Response(status=400)
        except TooFast:
            log_event("turn.refused", kind="too_fast", status=429)
            return web.Response(status=429)
        except (
            web.HTTPException
        ) as error:  # raised by aiohttp while reading; its page of text is not for Teams
            log_event("turn.refused", kind="body", status=error.status)
            return web.Response(status=error.status)
        except Exception as error:  # noqa: BLE001 - the outermost place: nothing of it may reach the sender
            log_event("turn.failed", correlation=new_id(), error=error_name(error), status=500)
            return web.Response(status=500)

    async def _turn(self, request: web.Request) -> web.Response:
        if (request.content_length or 0) > BODY_LIMIT:
            return web.Response(status=413)
        began = perf_counter()
        claims = await self._gate.claims(request.headers.get(hdrs.AUTHORIZATION))
        if request.content_type != "application/json":
            return web.Response(status=415)
        inbound = parse(await _body(request))
        self._gate.admit(claims, inbound)
        status, kind, verb = 500, inbound.type if inbound.type in _TYPES else _OTHER, _verb(inbound)
        try:
            with span(Traced.TURN, kind=kind, verb=verb):
                answer = await self._adapter.turn(inbound, claims)
            status = answer.status
        except BadInbound:
            status = 400
            raise
        finally:
            ms = (perf_counter() - began) * 1000
            measure(Measured.TURN, ms, kind=kind, verb=verb, status=status)
        log_event("turn", kind=kind, verb=verb, status=status, ms=ms)
        if answer.body:
            return web.Response(status=answer.status, body=answer.body, headers=_JSON)
        return web.Response(status=answer.status)

    async def _alive(self, request: web.Request) -> web.Response:
        return web.json_response({"status": "alive"})

    async def _ready(self, request: web.Request) -> web.Response:
        if not self._gate.is_ready:
            return _not_ready("no_keys")
        try:
            async with asyncio.timeout(READY_WITHIN_S):
                await self._stores.check()
        except Exception as error:  # noqa: BLE001 - whatever is wrong, the answer is the same
            return _not_ready(error_name(error))
        return web.json_response({"status": "ready"})


def _not_ready(why: str) -> web.Response:
    log_event("not.ready", error=why)
    return web.json_response({"status": "not ready"}, status=503)


async def _body(request: web.Request) -> bytes:
    if request.content.is_eof():  # small bodies came with the headers: no timer for them
        return await request.read()
    try:
        async with asyncio.timeout(BODY_WITHIN_S):
            return await request.read()
    except TimeoutError as error:
        raise web.HTTPRequestTimeout from error


def _verb(inbound: Inbound) -> str | None:
    """The pressed button's verb; a forged one could hold anything."""
    verb = as_object(as_object(inbound.value).get("action")).get("verb")
    if verb is None:
        return None
    return verb if isinstance(verb, str) and verb in VERBS else _OTHER
