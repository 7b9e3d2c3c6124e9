"""A seeded fault: a writer that answers first and commits a moment later. Only a crash can tell it from ours."""

import asyncio
from typing import Any

from bot import fault_points
from bot.storage.sqlite import SqliteStores

BEHIND_S = 0.01


def answer_before_commit(stores: SqliteStores) -> None:
    """Make these stores answer a write before it is committed. They read what they wrote, so nothing else looks amiss."""
    writer, reader = stores._writer, stores._reader
    connection = writer._connection

    async def hasty(batch: Any) -> None:
        connection.execute("BEGIN IMMEDIATE")
        for change, answer in batch:
            refusal = writer._outcome(change)
            if refusal is None:
                answer.set_result(None)
            else:
                answer.set_exception(refusal)
        await asyncio.sleep(BEHIND_S)
        fault_points.reach("store.before_commit")
        connection.execute("COMMIT")
        fault_points.reach("store.after_commit")

    writer._answer = hasty  # type: ignore[method-assign]
    reader._connection.close()
    reader._connection = connection
    reader.close = lambda: None  # type: ignore[method-assign]
