"""One container of Cosmos DB, through which no write is unconditional, no query leaves its partition by accident, and nothing waits long."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager, suppress
from typing import Any, NamedTuple, TypeVar

from azure.core import MatchConditions
from azure.core.exceptions import AzureError
from azure.cosmos.aio import ContainerProxy
from azure.cosmos.exceptions import (
    CosmosAccessConditionFailedError,
    CosmosHttpResponseError,
    CosmosResourceExistsError,
    CosmosResourceNotFoundError,
)

from bot.domain.errors import AlreadyExists, Conflict, NotFound, StoreUnavailable
from bot.fault_points import reach
from bot.metrics import Measured, Traced, measure, span
from bot.storage.cosmos_ids import stored_etag
from bot.storage.cosmos_time import ServiceTime
from bot.storage.documents import Json
from bot.storage.protocols import Etag

SECONDS = 1.0
"""How long one read or write of one document, or one look at a partition, may take with all that is tried again.

A press of which each of four calls is as slow as that takes longer than the two seconds it should; the channel waits fifteen.
"""
_CHECK_PART = 0.5
"""The part of that time which may go by afterwards, to find out whether a write of which no answer came was done."""
SCAN_SECONDS = 10.0
"""For what no person waits for: listings over all partitions."""
_RETRY_WITH = 449
_RETRIES = 4
_FIRST_PAUSE = 0.01
_PAGE = 200
_NOT_DONE = frozenset({400, 401, 403, 413, 429, _RETRY_WITH})
"""What is answered so was not written."""
_UNAUTHORIZED = 401

_PAGE_TRIES, _PAGE_PAUSE = 7, 0.05

ResultT = TypeVar("ResultT")


class ValueTaken(AlreadyExists):
    """Not the id is taken, but one of the values that are unique in the partition."""


class _NotDone(StoreUnavailable):
    """The service said no, and did nothing."""


class _Page(NamedTuple):
    bodies: Sequence[Json]
    goes_on_at: str | None


class Container:
    """See the module. `partition` is the value of the partition key, and a document is named by what `stored_id` made."""

    def __init__(
        self,
        proxy: ContainerProxy,
        *,
        new_id: Callable[[], str],
        seconds: float = SECONDS,
        when_refused: Callable[[], None] = lambda: None,
    ) -> None:
        """`new_id` marks each write, so that it is known again when its answer was lost; no two may be the same.

        `when_refused` is called when the service does not believe who asks.
        """
        self._proxy = proxy
        self._new_id = new_id
        self._seconds = seconds
        self._when_refused = when_refused

    async def read(self, partition: str, document: str, *, unless: Etag | None = None) -> Json | None:
        """Read one document; None when its etag still is `unless`.

        Raises:
            NotFound: there is none.
            StoreUnavailable: no answer came in time.
        """
        condition: dict[str, Any] = {}
        if unless is not None:
            condition = {"etag": unless, "match_condition": MatchConditions.IfModified}
        with self._as_ours("read"):
            found = await _within(
                self._seconds, lambda: self._proxy.read_item(document, partition, **condition)
            )
        return found or None

    async def create(self, partition: str, document: Json) -> Etag:
        """Store a new document.

        Raises:
            AlreadyExists: its id is taken.
            ValueTaken: one of the values that are unique in the partition is taken, and its id is not.
            StoreUnavailable: no answer came in time, and it was not found written either.
        """
        return await self._write(
            partition, document, lambda body: self._proxy.create_item(body, no_response=True)
        )

    async def replace(self, partition: str, document: Json, *, etag: Etag) -> Etag:
        """Overwrite the version that carries `etag`.

        Raises:
            Conflict: somebody wrote since.
            NotFound: there is no such document.
            StoreUnavailable: no answer came in time, and it was not found written either.
        """
        return await self._write(
            partition,
            document,
            lambda body: self._proxy.replace_item(
                document["id"],
                body,
                no_response=True,
                etag=stored_etag(etag),
                match_condition=MatchConditions.IfNotModified,
            ),
        )

    async def delete(self, partition: str, document: str, *, etag: Etag) -> None:
        """Delete the version that carries `etag`.

        Raises:
            Conflict: somebody wrote since.
            NotFound: there is none, perhaps because this very call was sent twice.
            StoreUnavailable: no answer came in time.
        """
        reach("store.before_commit")
        with span(Traced.WRITE), self._as_ours("write"):
            await _within(
                self._seconds,
                lambda: self._proxy.delete_item(
                    document, partition, etag=stored_etag(etag), match_condition=MatchConditions.IfNotModified
                ),
            )
        reach("store.after_commit")

    async def query(
        self, statement: str, *, partition: str, time: ServiceTime | None = None, **values: object
    ) -> list[Any]:
        """All results of one statement inside one partition; `values` are its parameters by their name without @.

        `time` hears when it began.

        Raises:
            StoreUnavailable: no answer came in time.
        """
        return await self._results(self._seconds, statement, time, values, partition_key=partition)

    async def query_everywhere(
        self, statement: str, *, time: ServiceTime | None = None, **values: object
    ) -> list[Any]:
        """All results of one statement over all partitions, as `query`. Dear: for what happens now and then.

        Raises:
            StoreUnavailable: no answer came in time.
        """
        return await self._results(SCAN_SECONDS, statement, time, values)

    async def _results(
        self,
        seconds: float,
        statement: str,
        time: ServiceTime | None,
        values: dict[str, object],
        **scope: Any,
    ) -> list[Any]:
        async def results() -> list[Any]:
            found = self._proxy.query_items(
                statement,
                parameters=[{"name": f"@{name}", "value": value} for name, value in values.items()],
                max_item_count=_PAGE,
                response_hook=(time or ServiceTime()).hear,
                **scope,
            )
            return [item async for item in found]

        with self._as_ours("read"):
            return await _within(seconds, results)

    async def bodies(self) -> AsyncIterator[Json]:
        """The body of every document, read page by page, in an order of the engine's own.

        Raises:
            StoreUnavailable: no answer came in time.
        """
        place: str | None = None
        while True:
            page = await self._page(place)
            for body in page.bodies:
                yield body
            if page.goes_on_at is None:
                return
            place = page.goes_on_at

    async def _page(self, place: str | None) -> _Page:
        """The page that begins at `place`; asked for again when no answer comes, for a long reading is not begun anew."""

        async def read() -> _Page:
            goes_on_at: str | None = None

            def hear(headers: Mapping[str, str], _: object) -> None:
                nonlocal goes_on_at
                # not the SDK's own token: without this header it takes the etag for one
                goes_on_at = headers.get("x-ms-continuation")

            found = self._proxy.query_items(
                "SELECT VALUE c.body FROM c", max_item_count=_PAGE, response_hook=hear
            )
            try:
                bodies = [body async for body in await anext(found.by_page(place))]
            except StopAsyncIteration:
                return _Page((), None)
            return _Page(bodies, goes_on_at)

        for tried in range(_PAGE_TRIES):
            with suppress(StoreUnavailable), self._as_ours("read"):
                return await _within(SCAN_SECONDS, read)
            await asyncio.sleep(_PAGE_PAUSE * 2**tried)
        with self._as_ours("read"):
            return await _within(SCAN_SECONDS, read)

    async def _write(self, partition: str, document: Json, send: Callable[[Json], Awaitable[Any]]) -> Etag:
        marked = {**document, "op": self._new_id()}
        reach("store.before_commit")
        try:
            with span(Traced.WRITE), self._as_ours("write"):
                answer = await _within(self._seconds, lambda: send(marked))
        except _NotDone:
            raise
        except (AlreadyExists, Conflict, StoreUnavailable) as refusal:
            # The SDK may have sent it twice, or no answer came: perhaps it is this very write that stands there.
            written = await self._found(partition, marked, refusal)
        else:
            written = Etag(answer.get_response_headers()["etag"])
        reach("store.after_commit")
        return written

    async def _found(self, partition: str, marked: Json, refusal: Exception) -> Etag:
        """The etag of what was written with the same mark; else `refusal` is raised, as it turns out to be."""
        try:
            with self._as_ours("check"):
                found = await _within(
                    self._seconds * _CHECK_PART, lambda: self._proxy.read_item(marked["id"], partition)
                )
        except NotFound:
            raise (ValueTaken() if isinstance(refusal, AlreadyExists) else refusal) from None
        except StoreUnavailable as unknown:
            raise (unknown if isinstance(refusal, AlreadyExists) else refusal) from None
        if found.get("op") != marked["op"]:
            raise refusal
        return Etag(found["_etag"])

    @contextmanager
    def _as_ours(self, operation: str) -> Iterator[None]:
        try:
            yield
        except CosmosResourceExistsError:
            raise AlreadyExists from None
        except CosmosAccessConditionFailedError:
            raise Conflict from None
        except (AzureError, TimeoutError) as error:
            if isinstance(error, CosmosResourceNotFoundError) and not error.sub_status:
                raise NotFound from None
            measure(Measured.STORE_ERRORS, operation=operation)
            status = error.status_code if isinstance(error, CosmosHttpResponseError) else None
            if status == _UNAUTHORIZED:
                self._when_refused()
            # neither the message nor the chain: they quote addresses and documents
            kind = _NotDone if status in _NOT_DONE else StoreUnavailable
            raise kind(f"Cosmos DB: {reason(error)}") from None


async def _within(seconds: float, attempt: Callable[[], Awaitable[ResultT]]) -> ResultT:
    """Await `attempt`, again when the service says so itself (449: two writes met), for at most `seconds`."""
    async with asyncio.timeout(seconds):
        for tried in range(_RETRIES):
            try:
                return await attempt()
            except CosmosHttpResponseError as error:
                if error.status_code != _RETRY_WITH:
                    raise
            await asyncio.sleep(_FIRST_PAUSE * 2**tried)
        return await attempt()


def reason(error: Exception) -> str:
    """What went wrong, in words that hold nothing of the document."""
    if isinstance(error, CosmosHttpResponseError):
        return f"status {error.status_code}/{error.sub_status or 0}"
    return type(error).__name__
