"""The account on a loopback address: takes requests, counts them, lets them go wrong as told, and answers."""

import asyncio
from collections.abc import Callable
from email.utils import format_datetime
from functools import partial
from types import TracebackType
from typing import Self

from aiohttp import web

from bot.clock import Clock, SystemClock
from tests.fakes.cosmos.account import Account
from tests.fakes.cosmos.charges import Charges
from tests.fakes.cosmos.documents import Documents
from tests.fakes.cosmos.faults import WRITES, Faults, Kind
from tests.fakes.cosmos.queries import Queries
from tests.fakes.cosmos.side_door import through_the_side_door
from tests.fakes.cosmos.signing import KEY, is_from_the_sdk
from tests.fakes.cosmos.transport import InProcess
from tests.fakes.cosmos.wire import Answer, Call, Cut, Refused, Target, operation_of, target_of

_HOST = "127.0.0.1"
_LONGEST_HEADER = 1024 * 1024


class CosmosGateway:
    """Azure Cosmos DB for tests. What it holds outlives `stop` and `start`; the port stays the same."""

    key = KEY

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        port: int = 0,
        consistency: str = "Strong",
        partitions: int = 2,
        can_create: bool = True,
        throughput: int | None = None,
        side_door: bool = False,
    ) -> None:
        self.account = Account(
            clock or SystemClock(), consistency=consistency, partitions=partitions, can_create=can_create
        )
        self.charges = Charges()
        self.faults = Faults()
        self.throughput = throughput
        """Request units a second of each container, by the clock; more than that is answered with 429."""
        self.tokens: set[str] = set()
        """Bearer tokens that are accepted beside the key."""
        self.requests = 0
        self.foreign = 0
        """Requests that did not come from the SDK, or were not signed; they are answered with 401."""
        self.upserts = 0
        self.around_writes: Callable[[Call, Callable[[], Answer]], Answer] | None = None
        """Answers each write in the place of the gateway, which does it when called, now or later; may raise Cut."""
        self.port = port
        self._has_side_door = side_door
        self._documents = Documents(self.account)
        self._queries = Queries(self.account)
        self._spent: dict[str, tuple[int, float]] = {}
        self._runner: web.ServerRunner | None = None
        self._end = asyncio.Event()

    @property
    def address(self) -> str:
        return f"http://{_HOST}:{self.port}"

    @property
    def listens(self) -> bool:
        return self._runner is not None

    @property
    def connections(self) -> int:
        """How many clients are connected by a socket."""
        server = self._runner.server if self._runner else None
        return len(server.connections) if server else 0

    def transport(self) -> InProcess:
        """What `CosmosClient(..., transport=...)` takes to reach this gateway without sockets."""
        return InProcess(self)

    @property
    def scans(self) -> int:
        """Pages for which documents had to be loaded because a path in the filter is not indexed."""
        return self._queries.scans

    @property
    def crossing(self) -> int:
        """Pages of queries that named no partition key."""
        return self._queries.crossing

    async def __aenter__(self) -> Self:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()

    async def start(self) -> None:
        """Listen."""
        self._end = asyncio.Event()
        server = web.Server(self._take, max_line_size=_LONGEST_HEADER, max_field_size=_LONGEST_HEADER)
        self._runner = web.ServerRunner(server, shutdown_timeout=0.1)
        await self._runner.setup()
        site = web.TCPSite(self._runner, _HOST, self.port, reuse_address=True)
        await site.start()
        assert site._server is not None
        self.port = site._server.sockets[0].getsockname()[1]  # type: ignore[attr-defined]
        self.account.address = f"{self.address}/"

    async def stop(self) -> None:
        """Refuse connections, and cut those there are; nothing is forgotten."""
        self._end.set()
        runner, self._runner = self._runner, None
        if runner:
            await runner.cleanup()

    async def _take(self, request: web.BaseRequest) -> web.StreamResponse:
        # `request.read` would refuse more than 1 MB; what is too large is for the account to say.
        body = await request.content.read()
        call = Call(method=request.method, path=request.raw_path, headers=request.headers, body=body)
        try:
            aside = through_the_side_door(self, call) if self._has_side_door else None
            answer = aside or await self.handle(call)
        except Cut:
            if request.transport:
                request.transport.abort()
            raise asyncio.CancelledError from None
        return web.Response(status=answer.status, body=answer.body, headers=answer.headers)

    async def handle(self, call: Call) -> Answer:
        """Answer one request, however it came.

        Raises:
            Cut: nothing is to come back.
        """
        target = target_of(call.path)
        self.requests += 1
        if target is None or not is_from_the_sdk(call, target, self.tokens):
            self.foreign += 1
            return Refused(
                401, "Unauthorized", "The input authorization token can't serve the request."
            ).answer()
        operation = operation_of(call, target)
        fault = self.faults.meet(target.container, operation)
        refusal = self.faults.refusal(fault) if fault else None
        if refusal is None:
            refusal = self._throttled(target.container)
        if refusal:
            return self._finished(refusal, target, operation)
        await self._before(fault)
        answered = partial(self._answer, call, target, operation, stale=fault == "stale")
        around = self.around_writes if operation in WRITES else None
        answer = around(call, answered) if around else answered()
        answer = self._finished(answer, target, operation)
        if fault == "silence_after_commit":
            await self._end.wait()
        if fault in {"timeout_after_commit", "silence_after_commit"}:
            raise Cut
        return answer

    async def _before(self, fault: Kind | None) -> None:
        match fault:
            case "latency":
                await asyncio.sleep(self.faults.latency_ms / 1000)
            case "reset" | "timeout_before_commit":
                raise Cut
            case "silence_before_commit":
                await self._end.wait()
                raise Cut
            case _:
                pass

    def _answer(self, call: Call, target: Target, operation: str, *, stale: bool) -> Answer:
        try:
            if target.kind != "docs":
                return self.account.manage(call, target)
            container = self.account.container(target)
            if call.headers.get("x-ms-cosmos-intended-collection-rid", container.rid) != container.rid:
                raise Refused(400, "BadRequest", "The container was made anew.", 1024)
            for document in container.bury(self.account.now()):
                self.charges.buried(container.name, document)
            stale = stale and not self.account.doubles
            name = target.item or ""
            match operation:
                case "create":
                    return self._documents.create(container, call)
                case "upsert":
                    self.upserts += 1
                    return self._documents.create(container, call, upsert=True)
                case "read":
                    return self._documents.read(container, call, name, stale=stale)
                case "replace":
                    return self._documents.replace(container, call, name)
                case "delete":
                    return self._documents.delete(container, call, name)
                case "plan":
                    return self._queries.plan(container, call)
                case "query":
                    return self._queries.page(container, call, stale=stale)
                case _:
                    raise Refused(405, "MethodNotAllowed", f"{call.method} is not served by this gateway.")
        except Refused as refused:
            return refused.answer()

    def _throttled(self, container: str) -> Answer | None:
        """429 when the second's request units are spent."""
        if self.throughput is None or not container:
            return None
        now = self.account.now()
        second, spent = self._spent.get(container, (0, 0.0))
        if second != int(now) or spent < self.throughput:
            return None
        refusal = self.faults.refusal("throttled")
        assert refusal
        refusal.headers["x-ms-retry-after-ms"] = str(max(1, int((int(now) + 1 - now) * 1000)))
        return refusal

    def _finished(self, answer: Answer, target: Target, operation: str) -> Answer:
        """Count what it cost, and say so in the answer."""
        self.charges.add(target.container, operation, answer.charge)
        if self.throughput is not None and answer.charge:
            now = int(self.account.now())
            second, spent = self._spent.get(target.container, (0, 0.0))
            self._spent[target.container] = (now, answer.charge + (spent if second == now else 0.0))
        answer.headers["x-ms-request-charge"] = f"{answer.charge:.2f}"
        answer.headers["content-type"] = "application/json"
        answer.headers["date"] = format_datetime(self.account.clock.now(), usegmt=True)
        return answer
