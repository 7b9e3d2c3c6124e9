"""The engine on which stories happen: a file of their own, or with ENGINE=cosmos a database at a Cosmos gateway that all tests of this process share."""

import atexit
import hashlib
import itertools
import json
import os
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from bot.clock import Clock
from bot.storage.protocols import Collection, Stores
from bot.storage.sqlite import open_sqlite

SQLITE, COSMOS = "sqlite", "cosmos"
ENGINE = os.environ.get("ENGINE", SQLITE)
PATIENCE_S = 10.0
"""How long one call may take is tried in tests of its own; here a busy machine must fail no story."""
_ops = itertools.count(1)

if ENGINE == SQLITE:
    from bot.storage.sqlite_tables import SqliteDepartments as Departments
    from bot.storage.sqlite_tables import SqlitePeople as People
    from bot.storage.sqlite_tables import SqliteRequests as Requests
else:
    from bot.storage.cosmos_tables import CosmosDepartments as Departments
    from bot.storage.cosmos_tables import CosmosPeople as People
    from bot.storage.cosmos_tables import CosmosRequests as Requests

__all__ = ["Departments", "People", "Requests", "kept", "on_sqlite_only", "open_stores"]

on_sqlite_only = pytest.mark.skipif(ENGINE != SQLITE, reason="it breaks the file itself")


async def open_stores(folder: Path, clock: Clock, *, engine: str = ENGINE) -> Stores:
    """The stores that belong to `folder`, as one more instance opens them."""
    if engine == SQLITE:
        return await open_sqlite(folder / "digicoach.db")
    from bot.storage.cosmos import open_cosmos

    gateway = shared_gateway()
    return await open_cosmos(
        gateway["address"],
        gateway["key"],
        clock=clock,
        new_id=lambda: f"{os.getpid()}-{next(_ops)}",
        seconds=PATIENCE_S,
        database="d" + hashlib.sha256(str(folder).encode()).hexdigest()[:24],
    )


@cache
def shared_gateway() -> dict[str, str]:
    """Address and key of a gateway in a process of its own, which ends with this one."""
    child = subprocess.Popen(
        [sys.executable, "-m", "tests.fakes.cosmos"], stdout=subprocess.PIPE, stdin=subprocess.PIPE
    )
    atexit.register(child.kill)
    assert child.stdout is not None
    return json.loads(child.stdout.readline())


async def kept(stores: Stores) -> bytes:
    """All that is written down, of every collection."""
    return b"\n".join([body for name in Collection async for body in stores.written(name)])
