"""What every story starts with, and what must hold at the end of each."""

from collections.abc import AsyncIterator, Iterable
from pathlib import Path

import pytest

from tests.fakes.teams import TENANT
from tests.scenarios.city import Citizen, City
from tests.scenarios.city import city as started

_TELLING = 10
"""Characters of a typed line that cannot stand in a log by chance."""


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
            await made.bot.auditor.round()
            assert made.bot.auditor.broken == {}
    assert not found_in("".join(capfd.readouterr()), made.people.values())


def found_in(log: str, people: Iterable[Citizen]) -> list[str]:
    """What in `log` is nobody's business."""
    private = {TENANT}
    for person in people:
        private |= {person.name, person.object_id, person.conversation}
        private |= {line for said in person.said for line in said.splitlines() if len(line) >= _TELLING}
    return [words for words in sorted(private) if words in log]
