"""Stores that count their writes, and fail or let somebody else in at the one a test names."""

from collections.abc import Awaitable, Callable
from dataclasses import replace
from typing import Any

from bot.domain.errors import StoreUnavailable
from bot.domain.roster import Department
from bot.storage.protocols import Stores


class CountingStores:
    """Passes everything on. Write number `stops_at` (from 1) fails, before or after it is done."""

    def __init__(self, stores: Stores, *, stops_at: int = 0, is_written: bool = False) -> None:
        self.writes = 0
        self.plain = stores
        self.requests = stores.requests
        self.people = _Counting(stores.people, self._count)
        self.departments = _Counting(stores.departments, self._count)
        self.posts = stores.posts
        self.statistics = stores.statistics
        self.before_write: Callable[[], Awaitable[None]] | None = None
        self._stops_at = stops_at
        self._is_written = is_written

    async def check(self) -> None:
        """Nothing to check."""

    async def close(self) -> None:
        """Whoever opened the stores closes them."""

    async def _count(self, write: Callable[[], Awaitable[Any]]) -> Any:
        self.writes += 1
        stops = self.writes == self._stops_at
        if stops and not self._is_written:
            raise StoreUnavailable("before")
        if self.before_write is not None:
            await self.before_write()
        written = await write()
        if stops:
            raise StoreUnavailable("after")
        return written


class _Counting:
    def __init__(self, store: Any, count: Callable[[Callable[[], Awaitable[Any]]], Awaitable[Any]]) -> None:
        self._store = store
        self._count = count

    def __getattr__(self, name: str) -> Any:
        return getattr(self._store, name)

    async def create(self, value: Any) -> Any:
        return await self._count(lambda: self._store.create(value))

    async def replace(self, value: Any, *, etag: Any) -> Any:
        return await self._count(lambda: self._store.replace(value, etag=etag))


def somebody_else(stores: Stores, department: Any, *, times: int) -> Callable[[], Awaitable[None]]:
    """Another instance that writes this department `times` times, each just before a write of ours."""
    left = times

    async def write() -> None:
        nonlocal left
        if left == 0:
            return
        left -= 1
        stored = await stores.departments.find(department)
        assert stored is not None
        changed: Department = replace(stored.value, workers=stored.value.workers + 1)
        await stores.departments.replace(changed, etag=stored.etag)

    return write
