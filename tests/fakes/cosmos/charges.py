"""Request units: what each operation costs by the rules Microsoft publishes, and a count of what was spent.

Published (Microsoft Learn, "Understand request unit consumption" and "Optimize request cost in Azure Cosmos DB"):

* point reads and writes by the bytes of the document: the tables `_READ` and `_WRITE`. Both pages give figures for
  1 KB and 100 KB (1 and 10 RU read; 5.5 and 50 RU written without indexing; the newer page has 4.95 at 1 KB);
  where they differ the dearer one stands here. Between two sizes the charge is drawn straight;
* a create adds 0.2 RU for each indexed term; a replace is a delete and an insert of the whole document, and 0.2 for
  each term taken out and each put in; a delete costs as a create;
* strong and bounded staleness double every read: point reads and queries;
* a query that returns a thousand documents of 1 KB costs 1,000 RU: each document loaded costs as its point read;
* deleting what has outlived its time (TTL) costs request units too;
* reading databases, containers and ranges is paid by the system, not by the account.

Assumed, on the dear side, where nothing is published (a real account must tell):

* a query costs 2.8 RU on each physical partition it touches, for each page, besides the documents it loads
  (examples published: 3.19 RU for one document of 10 KB, 2.35 RU in a course of Microsoft's partner);
* a filter on a path that is not indexed loads every document that the indexed part of the filter leaves;
* aggregates load what they count;
* `id` and `_ts`, always indexed, are a term each, and so is each value of a composite index and of a unique key;
* a write that is refused (409, 412) costs a read of the document it met, doubled as reads are, and 1.24 at least;
* a miss (404) and a "not changed" (304) cost a read of 1 KB; so does any other refusal of a request that was served;
* 429, 449, 503 and the query plan cost nothing.
"""

from bisect import bisect_left
from collections import Counter
from typing import Any

from tests.fakes.cosmos.data import Document

_READ = (
    *(
        (1, 1.0),
        (2, 1.04),
        (4, 1.14),
        (8, 1.33),
        (16, 1.67),
        (32, 2.19),
        (64, 4.76),
        (100, 10.0),
        (128, 10.0),
    ),
    *((256, 20.28), (512, 40.95), (1024, 145.9), (2048, 291.8)),
)
_WRITE = (
    *(
        (1, 5.5),
        (2, 6.29),
        (4, 6.67),
        (8, 7.04),
        (16, 9.52),
        (32, 11.23),
        (64, 22.67),
        (100, 50.0),
        (128, 50.0),
    ),
    *((256, 98.29), (512, 184.57), (1024, 625.0), (2048, 1250.0)),
)
"""Sizes in KB, and request units."""
_TERM = 0.2
_QUERY = 2.8
_REFUSED = 1.24


def _drawn(table: tuple[tuple[int, float], ...], size: int) -> float:
    size_kb = size / 1024
    place = bisect_left(table, (size_kb, 0.0))
    if place == 0:
        return table[0][1]
    if place == len(table):
        return table[-1][1]
    (low, low_cost), (high, high_cost) = table[place - 1], table[place]
    return low_cost + (high_cost - low_cost) * (size_kb - low) / (high - low)


def read(size: int, *, doubled: bool) -> float:
    return _drawn(_READ, size) * (2 if doubled else 1)


def create(document: Document) -> float:
    return _drawn(_WRITE, document.size) + _TERM * (len(document.terms) + len(document.unique))


def delete(document: Document) -> float:
    return create(document)


def replace(old: Document, new: Document) -> float:
    changed = len(old.terms.items() ^ new.terms.items())
    changed += 2 * sum(was != now for was, now in zip(old.unique, new.unique, strict=True))
    return _drawn(_WRITE, old.size) + _drawn(_WRITE, new.size) + _TERM * changed


def refused(met: Document, *, doubled: bool) -> float:
    return max(read(met.size, doubled=doubled), _REFUSED)


def query(loaded: list[int], *, partitions: int, doubled: bool) -> float:
    """One page: `loaded` are the sizes of the documents that it had to look at."""
    return (_QUERY * partitions + sum(read(size, doubled=False) for size in loaded)) * (2 if doubled else 1)


class Charges:
    """What was spent since the last `reset`, and on what."""

    def __init__(self) -> None:
        self.reset()

    def reset(self) -> None:
        self.by: Counter[tuple[str, str]] = Counter()
        """Request units by container and operation (create, read, replace, delete, query, upsert, ttl)."""
        self.counts: Counter[tuple[str, str]] = Counter()
        """Requests by the same."""

    @property
    def total(self) -> float:
        return sum(self.by.values())

    def add(self, container: str, operation: str, units: float) -> None:
        self.counts[container, operation] += 1
        if units:
            self.by[container, operation] += units

    def buried(self, container: str, document: Document) -> None:
        """A document whose time was over was removed by the service itself."""
        self.add(container, "ttl", delete(document))

    def figures(self) -> dict[str, Any]:
        """As JSON, with `container/operation` for the two."""
        return {
            "total": round(self.total, 2),
            "by": {"/".join(name): round(units, 2) for name, units in sorted(self.by.items())},
            "counts": {"/".join(name): number for name, number in sorted(self.counts.items())},
        }
