"""What every story starts with, and what must hold at the end of each."""

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.services.forgetting import Forgetting
from tests.scenarios.canaries import found_in
from tests.scenarios.city import City
from tests.scenarios.city import city as started


@pytest.fixture
async def city(
    tmp_path: Path, request: pytest.FixtureRequest, capfd: pytest.CaptureFixture[str]
) -> AsyncIterator[City]:
    """A city without departments; settings come from `parametrize("city", [{...}], indirect=True)`.

    Afterwards nothing that anybody said, and nobody's name or ids, may have been logged.
    """
    async with started(tmp_path, **getattr(request, "param", {})) as made:
        yield made
        if made.is_sound:
            await made.settled()
            await _forgets(made)
            await made.bot.auditor.round()
            assert made.bot.auditor.broken == {}
    assert not found_in("".join(capfd.readouterr()), made.people.values())


async def _forgets(city: City) -> None:
    """As the worker does each minute; stories turn the clock by days at once."""
    await next(book for book in city.bot.worker._books if isinstance(book, Forgetting)).look()
