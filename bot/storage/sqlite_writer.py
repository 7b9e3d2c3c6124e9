"""Group commit: writes that come together share one commit, and each is answered only after it."""

import asyncio
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from bot.domain.errors import StoreUnavailable
from bot.fault_points import reach
from bot.metrics import Measured, Traced, measure, span
from bot.storage.sqlite_file import patiently, trouble

Change = Callable[[sqlite3.Connection], None]
"""Runs one writing statement. It refuses by raising before that statement or after one that changed nothing."""

_Answer = asyncio.Future[None]
_Batch = list[tuple[Change, _Answer]]
_CHECKPOINTS = 5
"""Tries to empty the log while somebody reads for a moment."""


class GroupWriter:
    """The only writer of a connection.

    Statements run on the event loop (microseconds); the commit, which waits for the disk, runs in a
    thread of its own, and meanwhile the next batch gathers.
    """

    def __init__(self, connection: sqlite3.Connection, path: Path, *, lock_seconds: float) -> None:
        self._connection = connection
        self._path = path
        self._lock_seconds = lock_seconds
        self._thread = ThreadPoolExecutor(1, thread_name_prefix="sqlite-commit")
        self._pending: _Batch = []
        self._scrubs: list[tuple[bool, _Answer]] = []
        self._draining: asyncio.Task[None] | None = None
        self._is_closed = False

    async def write(self, change: Change) -> None:
        """Run `change` in the next batch; return, or raise its refusal, once the batch is on disk.

        Raises:
            StoreUnavailable: the batch could not be begun or committed.
        """
        try:
            with span(Traced.WRITE):
                await self._answered(lambda answer: self._pending.append((change, answer)))
        except StoreUnavailable:
            measure(Measured.STORE_ERRORS, operation="write")
            raise

    async def scrub(self, *, whole: bool) -> None:
        """Empty the log beside the file, where older versions of pages stand; with `whole` write the file anew as well.

        `secure_delete` leaves a few bytes behind where rows were moved to another page. Writing anew takes a second
        for each 100 MB, and other writes wait for it.

        Raises:
            StoreUnavailable: somebody reads at this very moment, or it could not be done.
        """
        await self._answered(lambda answer: self._scrubs.append((whole, answer)))

    async def check(self) -> None:
        """Return when the thread that commits answers.

        Raises:
            StoreUnavailable: it was stopped.
        """
        await self._in_thread(lambda: None)

    async def close(self) -> None:
        """Finish the writes begun, then close the connection. Safe to call twice."""
        if self._is_closed:
            return
        self._is_closed = True
        if self._draining is not None:
            await asyncio.wait([self._draining])
        await asyncio.to_thread(self._thread.shutdown)  # waits for a commit under way
        self._connection.close()

    async def _answered(self, ask: Callable[[_Answer], None]) -> None:
        if self._is_closed:
            raise StoreUnavailable(f"{self._path}: closed")
        loop = asyncio.get_running_loop()
        answer: _Answer = loop.create_future()
        ask(answer)
        if self._draining is None:
            self._draining = loop.create_task(self._drain())
        await answer

    async def _drain(self) -> None:
        try:
            while self._pending or self._scrubs:
                batch, self._pending = self._pending, []
                if batch:
                    await self._answer(batch)
                scrubs, self._scrubs = self._scrubs, []
                if scrubs:
                    await self._scrub(scrubs)
        finally:
            self._draining = None

    async def _scrub(self, scrubs: list[tuple[bool, _Answer]]) -> None:
        """Between two batches, for no transaction may be open."""
        is_whole = any(whole for whole, _ in scrubs)
        outcome: Exception | None = None
        try:
            await self._in_thread(self._write_anew if is_whole else self._checkpoint)
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody may wait for ever
            outcome = error
        for _, answer in scrubs:
            if answer.done():
                continue
            if outcome is None:
                answer.set_result(None)
            else:
                answer.set_exception(trouble(self._path, outcome))

    def _write_anew(self) -> None:
        self._connection.execute("VACUUM")
        self._checkpoint()

    def _checkpoint(self) -> None:
        for _ in range(_CHECKPOINTS):
            (is_busy, _, _) = self._connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
            if not is_busy:
                return
        raise sqlite3.OperationalError("its log could not be emptied, others read it")

    async def _answer(self, batch: _Batch) -> None:
        answers = [answer for _, answer in batch]
        try:
            outcomes = await self._commit(batch)
        except Exception as error:  # noqa: BLE001 - whatever it is, nobody may wait for ever
            outcomes = [StoreUnavailable(*error.args) for _ in batch]  # one each: a traceback is its own
        except BaseException:
            for answer in answers:
                answer.cancel()
            raise
        for answer, outcome in zip(answers, outcomes, strict=True):
            if answer.done():  # its writer was cancelled meanwhile
                continue
            if outcome is None:
                answer.set_result(None)
            else:
                answer.set_exception(outcome)

    async def _commit(self, batch: _Batch) -> list[Exception | None]:
        connection = self._connection
        await patiently(
            lambda: connection.execute("BEGIN IMMEDIATE"), path=self._path, seconds=self._lock_seconds
        )
        try:
            outcomes = [None if answer.cancelled() else self._outcome(change) for change, answer in batch]
            reach("store.before_commit")
            await self._in_thread(lambda: connection.execute("COMMIT"))
        except Exception as error:
            # not when cancelled: then the commit goes on in its thread, or the close rolls back
            if connection.in_transaction:
                connection.execute("ROLLBACK")
            if isinstance(error, sqlite3.Error):
                raise trouble(self._path, error) from error
            raise
        reach("store.after_commit")
        return outcomes

    def _outcome(self, change: Change) -> Exception | None:
        try:
            change(self._connection)
        except sqlite3.Error:
            raise  # the whole batch may be gone
        except Exception as refusal:  # noqa: BLE001 - its writer's alone
            return refusal
        return None

    async def _in_thread(self, work: Callable[[], object]) -> None:
        try:
            future = asyncio.get_running_loop().run_in_executor(self._thread, work)
        except RuntimeError as error:
            raise StoreUnavailable(f"{self._path}: closed") from error
        await future
