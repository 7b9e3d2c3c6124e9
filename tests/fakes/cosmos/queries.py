"""Queries: which documents are in scope, page after page, what it cost, and what the index cannot serve."""

import base64
import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from tests.fakes.cosmos import charges
from tests.fakes.cosmos.account import Account
from tests.fakes.cosmos.data import Container, Document, Partition
from tests.fakes.cosmos.documents import headers_of, seen_lsn
from tests.fakes.cosmos.expressions import Applied, Expression, Field, Query, inside
from tests.fakes.cosmos.grammar import read
from tests.fakes.cosmos.indexing import Policy, Steps
from tests.fakes.cosmos.plan import needs_merging, plan_of
from tests.fakes.cosmos.sql import Meaning, Params, aggregated, meaning
from tests.fakes.cosmos.values import UNDEFINED, order_key, parsed, written
from tests.fakes.cosmos.wire import Answer, Call, Refused

_PAGE = 100
_LARGEST_PAGE = 4 * 1024 * 1024
_NOT_SERVABLE = "The provided cross partition query can not be directly served by the gateway."
_DISABLED = (
    "Cross partition query is required but disabled. Please set x-ms-documentdb-query-enablecrosspartition to true, "
    "specify x-ms-documentdb-partitionkey, or revise your query to avoid this exception."
)
_EXCLUDED = "The index path corresponding to the specified order-by item is excluded."
_NO_COMPOSITE = "The order by query does not have a corresponding composite index that it can be served from."


@dataclass(frozen=True, slots=True)
class _Served:
    """A query as one container serves it."""

    query: Query
    by_index: Meaning
    """The part of the filter that the index answers."""
    by_looking: Meaning | None
    """The rest: every document that the index leaves must be loaded for it."""
    order: tuple[tuple[Meaning, bool], ...]
    select: Meaning | None
    """None: whole documents, as they were stored."""


@dataclass(slots=True)
class _Place:
    """Where the last page ended."""

    partition: int
    values: list[Any] | None
    number: int
    left: int | None

    def token(self) -> str:
        values = [self.partition, self.values, self.number, self.left]
        return base64.b64encode(json.dumps(values).encode()).decode()


class Queries:
    """What a client can ask of a container's documents together."""

    def __init__(self, account: Account) -> None:
        self._account = account
        self.scans = 0
        """Pages for which documents had to be loaded because a path in the filter is not indexed."""
        self.crossing = 0
        """Queries that named no partition key."""

    def plan(self, container: Container, call: Call) -> Answer:
        query, params = _asked(call)
        _serve(query.text, container.policy)
        return Answer(status=200, body=written(plan_of(query, params)))

    def page(self, container: Container, call: Call, *, stale: bool) -> Answer:
        query, params = _asked(call)
        served = _serve(query.text, container.policy)
        key, partitions = self._scope(container, call, query)
        start = _place(call.headers.get("x-ms-continuation"))
        top = None if query.top is None else int(meaning(query.top)({}, params))
        wanted = int(call.headers.get("x-ms-max-item-count") or _PAGE)
        page = _Page(served, params, wanted if wanted > 0 else _PAGE, top if start is None else start.left)
        touched = 0
        for place in range(start.partition if start else 0, len(partitions)):
            touched += 1
            after = start if start and start.partition == place else None
            page.fill(place, self._documents(partitions[place], key, call, stale=stale), after)
            if page.ends_at:
                break
        self.scans += served.by_looking is not None
        rows = page.rows()
        headers = headers_of(container, partitions[0])
        progress = [(one.id, seen_lsn(call, one) if stale else one.lsn) for one in partitions]
        headers["x-ms-session-token"] = ",".join(f"{name}:-1#{lsn}" for name, lsn in progress)
        headers["x-ms-item-count"] = str(len(rows))
        if page.ends_at:
            headers["x-ms-continuation"] = page.ends_at.token()
        body = b'{"_rid":"%s","Documents":[%s],"_count":%d}' % (
            container.rid.encode(),
            b",".join(rows),
            len(rows),
        )
        cost = charges.query(page.loaded, partitions=max(touched, 1), doubled=self._account.doubles)
        return Answer(status=200, body=body, headers=headers, charge=cost)

    def _scope(self, container: Container, call: Call, query: Query) -> tuple[str | None, list[Partition]]:
        """The partition key it asks for, if any, and the physical partitions to look in."""
        given = call.headers.get("x-ms-documentdb-partitionkey")
        if given is not None:
            key = written(parsed(given)).decode()
            return key, [container.partition(key)]
        self.crossing += 1
        number = call.headers.get("x-ms-documentdb-partitionkeyrangeid")
        if number is not None:
            found = [one for one in container.partitions if one.id == number]
            if not found:
                raise Refused(410, "Gone", "The requested range is no longer there.", 1002)
            return None, found
        may_cross = call.headers.get("x-ms-documentdb-query-enablecrosspartition", "").lower() == "true"
        if not may_cross and call.method != "GET":
            raise Refused(400, "BadRequest", _DISABLED)
        if needs_merging(query):
            raise Refused(400, "BadRequest", _NOT_SERVABLE, 1004)
        return None, container.partitions

    @staticmethod
    def _documents(partition: Partition, key: str | None, call: Call, *, stale: bool) -> Iterator[Document]:
        chosen = partition.keys.values() if key is None else [partition.keys.get(key, {})]
        if not stale:
            return (entry.now for entries in chosen for entry in entries.values() if entry.now)
        seen = seen_lsn(call, partition)
        shown = (one.before if one.lsn > seen else one.now for entries in chosen for one in entries.values())
        return (document for document in shown if document)


class _Page:
    """One page in the making."""

    def __init__(self, served: _Served, params: Params, wanted: int, left: int | None) -> None:
        self._served = served
        self._params = params
        self._room = wanted
        self._left = left
        self._bytes = 0
        self._rows: list[bytes] = []
        self._counted: list[Any] = []
        self.loaded: list[int] = []
        self.ends_at: _Place | None = None

    def fill(self, place: int, documents: Iterable[Document], after: _Place | None) -> None:
        """Take what fits from one partition."""
        served, params = self._served, self._params
        found = [one for one in documents if served.by_index(one.body, params) is True]
        if served.by_looking:
            self.loaded += [one.size for one in found]
            found = [one for one in found if served.by_looking(one.body, params) is True]
        if served.query.aggregates:
            self._counted += [one.body for one in found]
            self.loaded += [] if served.by_looking else [one.size for one in found]
            return
        for values, document in self._sorted(found, after):
            if self._left == 0:
                break
            if not self._take(document):
                self.ends_at = self.ends_at or _Place(place, None, 0, self._left)
                return
            if self._left is not None:
                self._left -= 1
            self.ends_at = _Place(place, values, document.number, self._left)
        self.ends_at = None

    def _take(self, document: Document) -> bool:
        """Whether it still fits; a page holds one row at least."""
        if self._room == 0:
            return False
        select = self._served.select
        selected = document.wire if select is None else select(document.body, self._params)
        row = selected if isinstance(selected, bytes) else b"" if selected is UNDEFINED else written(selected)
        if self._bytes and self._bytes + len(row) > _LARGEST_PAGE:
            return False
        if not self._served.by_looking:
            self.loaded.append(document.size)
        self._room -= 1
        self._bytes += len(row)
        if row:
            self._rows.append(row)
        return True

    def _sorted(self, found: list[Document], after: _Place | None) -> list[tuple[list[Any], Document]]:
        order = self._served.order
        lines = [([value(one.body, self._params) for value, _ in order], one) for one in found]
        lines = [line for line in lines if UNDEFINED not in line[0]] if order else lines
        if after:
            lines = [line for line in lines if self._is_beyond(line, after)]
        lines.sort(key=lambda line: line[1].number)
        for place, (_, down) in reversed(list(enumerate(order))):
            lines.sort(key=lambda line, place=place: order_key(line[0][place]), reverse=down)
        return lines

    def _is_beyond(self, line: tuple[list[Any], Document], after: _Place) -> bool:
        for (_, down), mine, last in zip(self._served.order, line[0], after.values or [], strict=True):
            if order_key(mine) != order_key(last):
                return (order_key(mine) > order_key(last)) != down
        return line[1].number > after.number

    def rows(self) -> list[bytes]:
        query = self._served.query
        if query.aggregates:
            return [written(row) for row in aggregated(query, self._counted, self._params)]
        return self._rows


def _asked(call: Call) -> tuple[Query, Params]:
    if call.method == "GET":
        return read("SELECT * FROM c"), {}
    body = parsed(call.body)
    if not isinstance(body, dict) or not isinstance(body.get("query"), str):
        raise Refused(400, "BadRequest", "A query is an object with a text named query.")
    return read(body["query"]), {one["name"]: one.get("value") for one in body.get("parameters") or []}


def _place(token: str | None) -> _Place | None:
    if token is None:
        return None
    try:
        partition, values, number, left = json.loads(base64.b64decode(token, validate=True))
    except (ValueError, TypeError):
        raise Refused(400, "BadRequest", "Invalid Continuation Token") from None
    return _Place(partition, values, number, left)


@lru_cache(maxsize=10_000)
def _serve(text: str, policy: Policy) -> _Served:
    """What a container makes of a query.

    Raises:
        Refused: 400, it sorts by what is not indexed.
    """
    query = read(text)
    paths = [_steps(path) for path, _ in query.order]
    if not all(policy.indexes(path) for path in paths):
        raise Refused(400, "BadRequest", _EXCLUDED)
    order = tuple(zip(paths, [down for _, down in query.order], strict=True))
    if len(order) > 1 and not policy.sorts(order):
        raise Refused(400, "BadRequest", _NO_COMPOSITE)
    where = query.where
    parts = where.over if isinstance(where, Applied) and where.name == "AND" else [where] if where else []
    rest = [part for part in parts if not _is_indexed(part, policy)]
    return _Served(
        query,
        meaning(Applied("AND", tuple(part for part in parts if part not in rest))),
        meaning(Applied("AND", tuple(rest))) if rest else None,
        tuple((meaning(path), down) for path, down in query.order),
        None if query.aggregates or query.select == Field(()) else meaning(query.select),
    )


def _is_indexed(part: Expression, policy: Policy) -> bool:
    return all(policy.indexes(_steps(one)) for one in inside(part) if isinstance(one, Field))


def _steps(field: Field) -> Steps:
    return tuple("[]" if isinstance(step, int) else step for step in field.path)
