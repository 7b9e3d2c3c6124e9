"""The table of the SQLite file in which days and months of figures are kept."""

import asyncio
import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Generic

from bot.domain.errors import Conflict
from bot.domain.figures.kept import KeptDay, KeptMonth
from bot.domain.ids import DepartmentId
from bot.storage.protocols import Etag, Stored
from bot.storage.sqlite_reader import Reader
from bot.storage.sqlite_writer import GroupWriter
from bot.storage.statistics_documents import (
    AT_ONCE,
    DAY,
    KEPT_DAYS,
    KEPT_MONTHS,
    MONTH,
    DecodedSpans,
    KeptT,
    Span,
)

_OF_ALL = (
    "SELECT department, begins, etag, body FROM statistics WHERE span = ? AND begins >= ? AND begins < ?"
)
_OF_ONE = f"{_OF_ALL} AND department = ?"


class SqliteStatistics:
    """See `StatisticsStore`."""

    def __init__(self, reader: Reader, writer: GroupWriter) -> None:
        self._days = _Spans(reader, writer, DAY, limit=KEPT_DAYS)
        self._months = _Spans(reader, writer, MONTH, limit=KEPT_MONTHS)

    async def day(self, department: DepartmentId, day: date) -> Stored[KeptDay] | None:
        """See `StatisticsStore.day`."""
        return await self._days.find(department, day)

    async def days(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptDay]:
        """See `StatisticsStore.days`."""
        return await self._days.between(first, after, department)

    async def put_day(self, day: KeptDay, *, etag: Etag | None) -> Stored[KeptDay]:
        """See `StatisticsStore.put_day`."""
        return await self._days.put(day, etag)

    async def month(self, department: DepartmentId, first: date) -> Stored[KeptMonth] | None:
        """See `StatisticsStore.month`."""
        return await self._months.find(department, first)

    async def months(
        self, first: date, after: date, *, department: DepartmentId | None = None
    ) -> Sequence[KeptMonth]:
        """See `StatisticsStore.months`."""
        return await self._months.between(first, after, department)

    async def put_month(self, month: KeptMonth, *, etag: Etag | None) -> Stored[KeptMonth]:
        """See `StatisticsStore.put_month`."""
        return await self._months.put(month, etag)


class _Spans(Generic[KeptT]):
    def __init__(self, reader: Reader, writer: GroupWriter, span: Span[KeptT], *, limit: int) -> None:
        self._reader = reader
        self._writer = writer
        self._span = span
        self._decoded = DecodedSpans(span, limit=limit)

    async def find(self, department: DepartmentId, begins: date) -> Stored[KeptT] | None:
        key = (department, begins.isoformat())
        rows = await self._reader.rows(
            "SELECT etag, body FROM statistics WHERE span = ? AND department = ? AND begins = ?",
            *(self._span.name, *key),
        )
        return self._stored(key, *rows[0]) if rows else None

    async def between(self, first: date, after: date, department: DepartmentId | None) -> Sequence[KeptT]:
        # all bodies, though few are decoded: to ask which ones changed would take as long as to read them
        rows = await self._reader.rows(
            _OF_ALL if department is None else _OF_ONE,
            *(self._span.name, first.isoformat(), after.isoformat()),
            *(() if department is None else (department,)),
        )
        rows.sort(key=lambda row: (row[0], row[1]))
        found: list[KeptT] = []
        for of, begins, etag, body in rows:
            found.append(self._stored((of, begins), etag, body).value)
            if len(found) % AT_ONCE == 0:
                await asyncio.sleep(0)
        return found

    async def put(self, value: KeptT, etag: Etag | None) -> Stored[KeptT]:
        key = self._span.key(value)
        body = self._span.form.encode(value)

        def change(connection: sqlite3.Connection) -> None:
            if etag is None:
                done = connection.execute(
                    "INSERT INTO statistics (span, department, begins, etag, body) VALUES (?, ?, ?, 1, ?)"
                    " ON CONFLICT DO NOTHING",
                    (self._span.name, *key, body),
                )
            else:
                done = connection.execute(
                    "UPDATE statistics SET body = ?, etag = etag + 1"
                    " WHERE span = ? AND department = ? AND begins = ? AND CAST(etag AS TEXT) = ?",
                    (body, self._span.name, *key, etag),
                )
            if done.rowcount == 0:
                raise Conflict(*key)

        await self._writer.write(change)
        return self._decoded.keep(key, Etag("1" if etag is None else str(int(etag) + 1)), value)

    def _stored(self, key: tuple[DepartmentId, str], etag: int, body: bytes) -> Stored[KeptT]:
        return self._decoded.decode(key, Etag(str(etag)), body)
