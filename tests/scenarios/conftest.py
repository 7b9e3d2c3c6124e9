"""What every story starts with."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.city import City
from tests.scenarios.city import city as started


@pytest.fixture
async def city(tmp_path: Path) -> AsyncIterator[City]:
    """A city without departments."""
    async with started(tmp_path) as made:
        yield made
