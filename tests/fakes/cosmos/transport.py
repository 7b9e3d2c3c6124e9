"""Hand the SDK's requests to the gateway in the same process, without sockets: the same answers, counted the same."""

import asyncio
from types import TracebackType
from typing import TYPE_CHECKING, Any, Self
from urllib.parse import urlsplit

from aiohttp import ClientConnectorError, ServerDisconnectedError, SocketTimeoutError
from aiohttp.client_reqrep import ConnectionKey
from azure.core.exceptions import ServiceRequestError, ServiceResponseTimeoutError
from azure.core.pipeline.transport import AsyncHttpResponse, AsyncHttpTransport, HttpRequest
from multidict import CIMultiDict

from tests.fakes.cosmos.wire import Answer, Call, Cut

if TYPE_CHECKING:
    from tests.fakes.cosmos.gateway import CosmosGateway


_RESENT = frozenset({"GET", "PUT", "DELETE"})
"""What aiohttp sends once more by itself when the connection was cut."""


def _key(port: int) -> ConnectionKey:
    return ConnectionKey(
        "127.0.0.1", port, is_ssl=False, ssl=True, proxy=None, proxy_auth=None, proxy_headers_hash=None
    )


class _Answered(AsyncHttpResponse):
    """An answer, in the shape in which the SDK's pipeline looks for it."""

    def __init__(self, request: HttpRequest, answer: Answer) -> None:
        super().__init__(request, None)
        self.status_code = answer.status
        self.headers = CIMultiDict(answer.headers)
        self.reason = str(answer.status)
        self.content_type = "application/json"
        self._body = answer.body

    def body(self) -> bytes:
        return self._body

    async def load_body(self) -> None:
        pass


class InProcess(AsyncHttpTransport[HttpRequest, AsyncHttpResponse]):
    """What stands where the SDK's HTTP client stood; its errors are those that aiohttp's transport would raise.

    Any address leads here, `https://` too: without it the SDK sends no bearer token.
    """

    def __init__(self, gateway: "CosmosGateway") -> None:
        self._gateway = gateway

    async def open(self) -> None:
        pass

    async def close(self) -> None:
        pass

    async def __aenter__(self) -> Self:
        return self

    async def __aexit__(
        self,
        kind: type[BaseException] | None = None,
        error: BaseException | None = None,
        trace: TracebackType | None = None,
    ) -> None:
        pass

    async def send(self, request: HttpRequest, **options: Any) -> AsyncHttpResponse:
        gateway = self._gateway
        url = urlsplit(request.url)
        base = f"{url.scheme}://{url.netloc}"
        body = request.data or b""
        call = Call(
            method=request.method,
            path=url.path,
            headers=CIMultiDict(request.headers),
            body=body.encode() if isinstance(body, str) else body,
            base="" if base == gateway.address else f"{base}/",
        )
        await asyncio.sleep(0)  # on the way others have their turn, as over a socket
        tries = 2 if request.method in _RESENT else 1
        try:
            async with asyncio.timeout(options.get("read_timeout")):
                while True:
                    if not gateway.listens:
                        refused = ClientConnectorError(_key(gateway.port), ConnectionRefusedError())
                        raise ServiceRequestError(refused, error=refused)
                    tries -= 1
                    try:
                        answer = await gateway.handle(call)
                        await asyncio.sleep(0)
                        return _Answered(request, answer)
                    except Cut as error:
                        if not tries:
                            lost = ServerDisconnectedError()
                            raise ServiceRequestError(lost, error=lost) from error
        except TimeoutError as error:
            late = SocketTimeoutError("Timeout on reading data from socket")
            raise ServiceResponseTimeoutError(late, error=late) from error
