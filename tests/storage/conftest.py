"""Stores on a new SQLite file for every test."""

from pathlib import Path

import pytest

from bot import fault_points
from bot.storage.sqlite import open_sqlite

pytest.register_assert_rewrite("tests.contracts")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "store.sqlite"


@pytest.fixture
async def reopen(path: Path):
    opened = []

    async def again():
        opened.append(await open_sqlite(path))
        return opened[-1]

    yield again
    for stores in opened:
        await stores.close()


@pytest.fixture
async def stores(reopen):
    return await reopen()


@pytest.fixture
def at_points():
    yield fault_points.install
    fault_points.remove()
